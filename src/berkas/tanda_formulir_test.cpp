#include "berkas/tanda_formulir.h"

#include <gtest/gtest.h>

namespace berkas {
namespace {

using sop::Siapa;

TandaFormulir anggun(Siapa role) {
    return {.peran = role,
            .nama = "Anggun Dugaan, S.H.",
            .jabatan = "PPUPD Ahli Muda",
            .diterima = calendar::date_of(2026, 1, 6),
            .qr = "https://contoh/v/7QK4M2XD",
            .pada = *calendar::read_waktu("2026-01-07T14:50:40", calendar::Zona::wita),
            .zona = calendar::Zona::wita};
}

TEST(TandaFormulir, TheBoxNamesWhoInWhichPostWhenItWasReceivedAndSigned) {
    const TandaDiminta what = tanda_formulir(anggun(Siapa::pegawai));
    EXPECT_EQ(what.bidang, "pegawai_dinilai");
    EXPECT_EQ(what.baris,
              (std::vector<std::string>{"Ditandatangani secara elektronik oleh:", "Anggun Dugaan, S.H.",
                                        "PPUPD Ahli Muda", "Diterima 6 Januari 2026",
                                        "Rabu, 7 Januari 2026, pukul 14.50 WITA"}));
    EXPECT_EQ(what.qr, "https://contoh/v/7QK4M2XD");
    EXPECT_EQ(what.alasan, "Sebagai pegawai yang dinilai");
    EXPECT_FALSE(what.terakhir);
    EXPECT_TRUE(tanda_formulir(anggun(Siapa::atasan_penilai)).terakhir);
}

TEST(TandaFormulir, WhatIsNotKnownLeavesNoLine) {
    TandaFormulir of = anggun(Siapa::penilai);
    of.jabatan.clear();
    of.diterima.reset();
    EXPECT_EQ(tanda_formulir(of).baris.size(), 3U);
}

TEST(TandaFormulir, EveryBoxHasItsOwnDay) {
    Ikhtisar now;
    now.diterima = calendar::date_of(2026, 1, 6);
    now.diteruskan = calendar::date_of(2026, 1, 9);
    EXPECT_EQ(diterima_oleh(now, Siapa::pegawai), now.diterima);
    EXPECT_EQ(diterima_oleh(now, Siapa::atasan_penilai), now.diteruskan);
    EXPECT_EQ(diterima_oleh(now, Siapa::penilai), std::nullopt);
}

} // namespace
} // namespace berkas

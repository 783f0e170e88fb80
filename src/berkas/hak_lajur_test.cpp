#include "base/text.h"
#include "berkas/hak_lajur.h"
#include "pegawai/testing.h"
#include "sop/testing.h"

#include <gtest/gtest.h>

namespace berkas {
namespace {

using pegawai::Perbuatan;

const calendar::Date today = pegawai::KantorKecil::hari("2026-01-14");

// The shipped SOP, but the Sekretaris checks the data and makes the copies.
sop::Sop changed_sop() {
    std::string text =
        base::replace_all(sop::testing::shipped_text(), "siapa: kasubbag_umpeg}\n",
                          "siapa: kasubbag_umpeg}\n  - {id: sekretaris, nama: {isi: Sekretaris, sumber: "
                          "tersurat}, jenis: jabatan, siapa: sekretaris}\n");
    text = base::replace_all(text, "langkah: 2, lajur: kasubbag", "langkah: 2, lajur: sekretaris");
    text = base::replace_all(text, "langkah: 6, lajur: kasubbag", "langkah: 6, lajur: sekretaris");
    return sop::Sop::read(text).value();
}

struct Lane : pegawai::KantorKecil, ::testing::Test {
    [[nodiscard]] bool may(Perbuatan act, PegawaiId actor, PegawaiId person, const sop::Sop& sop) const {
        const pegawai::Organisasi office = organisasi();
        return pegawai::boleh(act, dengan_lajur(pegawai::hubungan(office, actor, person, today), office, sop,
                                                person, actor, today));
    }
};

TEST_F(Lane, WhoStandsInALaneOfTheCasesSopMayDoItsWorkAndSeeTheCase) {
    const sop::Sop ours = changed_sop(), shipped = sop::Sop::read(sop::testing::shipped_text()).value();
    for (const Perbuatan act :
         {Perbuatan::periksa_data, Perbuatan::kelola_salinan, Perbuatan::lihat_penilaian}) {
        EXPECT_TRUE(may(act, ratna, sekar, ours));
        EXPECT_FALSE(may(act, ratna, sekar, shipped));
    }
    EXPECT_TRUE(may(Perbuatan::periksa_data, wulan, sekar, shipped));
}

TEST_F(Lane, WhatTheTableForbidsStaysForbidden) {
    const sop::Sop ours = changed_sop();
    EXPECT_FALSE(may(Perbuatan::periksa_data, ratna, ratna, ours)) << "her own";
    for (const Perbuatan act :
         {Perbuatan::tetapkan_nilai, Perbuatan::validasi_nilai, Perbuatan::putuskan_keberatan})
        EXPECT_FALSE(may(act, ratna, sekar, ours)) << "assessing is not the SOP's to give";
}

TEST_F(Lane, WhoStandsInNoLaneGetsNothing) {
    const sop::Sop ours = changed_sop();
    const pegawai::Organisasi office = organisasi();
    for (const PegawaiId who : {bayu, harum, arga, melati}) {
        const auto before = pegawai::hubungan(office, who, sekar, today);
        EXPECT_EQ(dengan_lajur(before, office, ours, sekar, who, today), before);
    }
}

} // namespace
} // namespace berkas

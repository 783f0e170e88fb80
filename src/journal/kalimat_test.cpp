#include "base/source_dir_for_tests.h"
#include "base/wording.h"
#include "journal/kalimat.h"
#include "journal/testing.h"

#include <gmock/gmock.h>

#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace journal {
namespace {

base::Wording kata() {
    std::ifstream in(base::source_dir() + "/wording/jurnal.yaml", std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    const std::string yaml = text.str();
    auto read = base::Wording::read({{"wording/jurnal.yaml", yaml}});
    if (!read) throw std::runtime_error("wording/jurnal.yaml");
    return *std::move(read);
}

std::string nama(std::string_view objek, std::int64_t id) {
    if (objek == "pegawai" && id == 7) return "Sekar Fiktif, S.E.";
    if (objek == "pegawai" && id == 8) return "Budi Umpama";
    return {};
}

TEST(Kalimat, AChangeSaysFromWhatToWhat) {
    const Entri e = contoh_jurnal(1).front().entri;
    EXPECT_EQ(kata().render(kalimat(e, nama)),
              "Sekar Fiktif, S.E. mengubah pengaturan: sesi diam menit dari 15 menjadi 16.");
}

TEST(Kalimat, WhoActsForAnotherIsNamedWithBothNames) {
    Entri e;
    e.pelaku = 7;
    e.atas_nama = 8;
    e.perbuatan = "kunci_akun";
    e.objek = "pegawai";
    e.objek_id = 99;
    EXPECT_EQ(kata().render(kalimat(e, nama)),
              "Sekar Fiktif, S.E. (atas nama Budi Umpama) mengunci akun pegawai nomor 99.");
}

TEST(Kalimat, AValueIsWrittenAsIndonesiansDo) {
    Entri e;
    e.pelaku = 7;
    e.perbuatan = "berkas.tetapkan_nilai";
    e.sesudah = {{"nomor", "2025-0147"}, {"nilai", "85.19"}, {"sebutan", "Baik"}};
    EXPECT_THAT(kata().render(kalimat(e, nama)), ::testing::HasSubstr("85,19"));
    EXPECT_THAT(kata().render(kalimat(e, nama)), ::testing::Not(::testing::HasSubstr("85.19")));
}

TEST(Kalimat, RolesOfTheFormAreCalledAsTheRegulationCallsThem) {
    Entri e;
    e.pelaku = 7;
    e.perbuatan = "berkas.tandatangani";
    e.sesudah = {{"nomor", "2026-0011"}, {"dokumen", "800/11"}, {"peran", "atasan_penilai"}};
    EXPECT_EQ(kata().render(kalimat(e, nama)), "Sekar Fiktif, S.E. menandatangani dokumen 800/11 pada berkas "
                                               "2026-0011 sebagai atasan pejabat penilai.");
}

TEST(Kalimat, AnUnknownKindIsShownWithItsName) {
    Entri e;
    e.perbuatan = "hal_yang_baru";
    e.alamat = "192.0.2.1";
    e.sesudah = {{"nama", ""}};
    EXPECT_EQ(kata().render(kalimat(e, nama)), "Seseorang yang belum masuk: hal yang baru, –, nama kosong.");
}

TEST(Kalimat, WhatDidNotChangeIsLeftOut) {
    Entri e;
    e.sebelum = {{"a", "1"}, {"b", "2"}, {"c", "3"}};
    e.sesudah = {{"a", "1"}, {"b", "4"}, {"d", std::string(200, 'x')}};
    EXPECT_EQ(perubahan(e), "b dari 2 menjadi 4; c 3 dihapus; d " + std::string(80, 'x') + "…");
    e.sesudah = e.sebelum;
    EXPECT_EQ(perubahan(e), "tanpa perubahan");
}

TEST(Kalimat, EveryKindOfEntryHasItsOwnSentence) {
    const base::Wording words = kata();
    std::set<std::string_view> seen;
    for (const std::string_view kind : semua_perbuatan()) {
        EXPECT_TRUE(seen.insert(kind).second) << kind << " twice";
        Entri e;
        e.perbuatan = std::string(kind);
        e.objek = "pegawai";
        e.objek_id = e.pelaku = 7;
        const base::Sentence sentence = kalimat(e, nama);
        EXPECT_EQ(sentence.key, "jurnal." + std::string(kind));
        EXPECT_TRUE(words.sentences().contains(sentence.key)) << kind;
        EXPECT_EQ(words.render(sentence).find('{'), std::string::npos) << kind;
    }
}

} // namespace
} // namespace journal

#include "web/rencana/baca_rujukan.h"

#include <gmock/gmock.h>

namespace web::rencana {
namespace {

using berkas::JenisRujukan;

DaftarTerbaca read(const std::string& csv) { return baca_daftar(csv, 2026, JenisRujukan::iku).value(); }

TEST(DaftarRujukan, IsReadByItsTitlesInAnyOrder) {
    const DaftarTerbaca list =
        read("Daftar IKU 2026;;;\nSatuan;Kode;Uraian;Target;Catatan\nlevel;IKU-1;Kapabilitas "
             "APIP;3;x\n;;;;\n%;IKU-2;\"Temuan; selesai\";80;\n");
    ASSERT_EQ(list.baris.size(), 2U);
    EXPECT_TRUE(list.temuan.empty());
    EXPECT_EQ(list.baris[0].kode, "IKU-1");
    EXPECT_EQ(list.baris[0].satuan, "level");
    EXPECT_EQ(list.baris[1].uraian, "Temuan; selesai");
    EXPECT_EQ(list.baris[1].target, "80");
    EXPECT_EQ(list.baris[1].tahun, 2026);
    EXPECT_EQ(list.baris[1].jenis, JenisRujukan::iku);
}

TEST(DaftarRujukan, FindingsNameTheCell) {
    const DaftarTerbaca list = read("kode;uraian;target;satuan\nA;Satu;;\n;Dua;;\na;Tiga;;\nD;;;\n");
    ASSERT_EQ(list.temuan.size(), 3U);
    EXPECT_EQ(list.temuan[0].place, "baris 3, kolom 1 (kode)");
    EXPECT_EQ(list.temuan[0].sentence.key, "rencana.daftar.tanpa_kode");
    EXPECT_EQ(list.temuan[1].place, "baris 4, kolom 1 (kode)");
    EXPECT_EQ(list.temuan[1].sentence.key, "rencana.daftar.kode_kembar");
    EXPECT_EQ(list.temuan[2].place, "baris 5, kolom 2 (uraian)");
    EXPECT_TRUE(base::has_errors(list.temuan));
}

TEST(DaftarRujukan, WhatIsNoListIsRefused) {
    EXPECT_FALSE(baca_daftar("", 2026, JenisRujukan::renja));
    EXPECT_FALSE(baca_daftar("nama;nip\nSekar;1\n", 2026, JenisRujukan::renja));
    EXPECT_FALSE(baca_daftar("kode;uraian\n", 2026, JenisRujukan::renja));
    EXPECT_FALSE(baca_daftar("PK\x03\x04 rusak", 2026, JenisRujukan::renja));
    EXPECT_FALSE(baca_daftar(std::string(daftar_bita + 1, 'x'), 2026, JenisRujukan::renja));
}

TEST(DaftarRujukan, ALineBeyondTheLimitIsSaidNotDropped) {
    std::string csv = "kode;uraian\n";
    for (std::size_t i = 0; i <= berkas::rujukan_terbanyak; ++i) csv += "K" + std::to_string(i) + ";Baris\n";
    const DaftarTerbaca list = read(csv);
    EXPECT_EQ(list.baris.size(), berkas::rujukan_terbanyak);
    ASSERT_EQ(list.temuan.size(), 1U);
    EXPECT_EQ(list.temuan[0].sentence.key, "rencana.daftar.terlalu_banyak");
}

} // namespace
} // namespace web::rencana

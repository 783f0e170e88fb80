#include "web/rencana/lembar.h"

#include <gmock/gmock.h>

namespace web::rencana {
namespace {

using angka::Rational;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Daftar lists() {
    berkas::Rujukan renja{
        berkas::RujukanId(41), 2026, berkas::JenisRujukan::renja, "6.01.02", "Program pengawasan", "", ""};
    berkas::Rujukan iku{
        berkas::RujukanId(42), 2026, berkas::JenisRujukan::iku, "IKU-1", "Kapabilitas APIP", "3", "level"};
    return {{renja, iku}};
}

skp::Rencana plan() {
    skp::Rencana p;
    p.jenis_jabatan = skp::JenisJabatan::jft;
    p.berikut = 8;
    p.catatan = "Mohon periksa";
    skp::KegiatanRencana a{.id = 3, .uraian = "Melaksanakan audit operasional"};
    a.target.kuantitas = 6;
    a.target.satuan = "LHA";
    a.target.waktu = 12;
    a.target.biaya = 18'000'000;
    a.angka_kredit = Rational(1234, 1000);
    a.renja = 41;
    a.iku = 42;
    a.skp_atasan = 12;
    a.kegiatan_atasan = 2;
    a.bulan.at(0) = 2;
    a.bulan.at(11) = 4;
    skp::KegiatanRencana b{.id = 7, .uraian = "Menyusun kertas kerja"};
    b.target.kuantitas = Rational(3, 2);
    b.target.satuan = "KKA";
    b.target.waktu = 3;
    p.kegiatan = {a, b};
    return p;
}

http::Fields fields_of(const Lembar& sheet) {
    http::Fields form{{"jenis", sheet.jenis_jabatan}, {"catatan", sheet.catatan}};
    for (std::size_t i = 0; i < sheet.kegiatan.size(); ++i)
        for (std::size_t c = 0; c < jumlah_kolom; ++c)
            form.emplace_back(nama_isian(c, i), sheet.kegiatan[i].isi.at(c));
    return form;
}

TEST(LembarRencana, APlanIsTheSamePlanInTheFieldsAndBack) {
    const skp::Rencana before = plan();
    const Lembar sheet = lembar_dari(before, lists());
    EXPECT_EQ(sheet.kegiatan[0][Kolom::biaya], "18.000.000");
    EXPECT_EQ(sheet.kegiatan[0][Kolom::angka_kredit], "1,2340");
    EXPECT_EQ(sheet.kegiatan[0][Kolom::renja], "6.01.02");
    EXPECT_EQ(lembar_dari(fields_of(sheet)), sheet);
    const auto again = lembar_dari(fields_of(sheet)).rencana(before, lists());
    ASSERT_TRUE(again);
    ASSERT_EQ(again->kegiatan.size(), 2U);
    EXPECT_EQ(again->berikut, 8);
    EXPECT_EQ(again->jenis_jabatan, before.jenis_jabatan);
    EXPECT_EQ(again->catatan, before.catatan);
    const skp::KegiatanRencana& k = again->kegiatan[0];
    EXPECT_EQ(k.id, 3);
    EXPECT_EQ(k.target.biaya, Rational(18'000'000));
    EXPECT_EQ(k.angka_kredit, Rational(1234, 1000));
    EXPECT_EQ(k.renja, 41);
    EXPECT_EQ(k.iku, 42);
    EXPECT_EQ(k.skp_atasan, 12);
    EXPECT_EQ(k.kegiatan_atasan, 2);
    EXPECT_EQ(k.bulan.at(11), Rational(4));
    EXPECT_FALSE(k.bulan.at(5));
    EXPECT_EQ(again->kegiatan[1].target.kuantitas, Rational(3, 2));
}

TEST(LembarRencana, NewRowsGetNumbersThatNobodyHad) {
    Lembar sheet = lembar_dari(plan(), lists());
    sheet.kegiatan[1][Kolom::id] = "3"; // the same number twice
    EXPECT_EQ(sheet.ubah("tambah"), 3U);
    sheet.kegiatan[2][Kolom::uraian] = "Baru";
    sheet.kegiatan[2][Kolom::id] = "900"; // never given out
    const auto made = sheet.rencana(plan(), lists());
    ASSERT_TRUE(made);
    EXPECT_EQ(made->kegiatan[0].id, 3);
    EXPECT_EQ(made->kegiatan[1].id, 8);
    EXPECT_EQ(made->kegiatan[2].id, 9);
    EXPECT_EQ(made->berikut, 10);
}

TEST(LembarRencana, RowsMoveAndGoAndTheLastOneLeavesAnEmptyOne) {
    Lembar sheet = lembar_dari(plan(), lists());
    EXPECT_EQ(sheet.ubah("naik-1"), 0U);
    EXPECT_EQ(sheet.ubah("turun-1"), 2U);
    EXPECT_EQ(sheet.kegiatan[0][Kolom::id], "7");
    EXPECT_EQ(sheet.ubah("naik-2"), 1U);
    EXPECT_EQ(sheet.kegiatan[0][Kolom::id], "3");
    EXPECT_EQ(sheet.ubah("hapus-9"), 0U);
    EXPECT_EQ(sheet.ubah("hapus-"), 0U);
    EXPECT_EQ(sheet.ubah("hapus-1"), 1U);
    EXPECT_EQ(sheet.ubah("hapus-1"), 1U);
    ASSERT_EQ(sheet.kegiatan.size(), 1U);
    EXPECT_TRUE(sheet.kegiatan[0].kosong());
    const auto made = sheet.rencana(plan(), lists());
    ASSERT_TRUE(made);
    EXPECT_THAT(made->kegiatan, IsEmpty());
}

TEST(LembarRencana, WhatCannotBeReadIsSaidAtItsField) {
    Lembar sheet = lembar_dari(plan(), lists());
    sheet.kegiatan[0][Kolom::kuantitas] = "enam";
    sheet.kegiatan[0][Kolom::renja] = "9.9.9";
    sheet.kegiatan[1].isi.at(static_cast<std::size_t>(Kolom::januari) + 2) = "1,234";
    const auto made = sheet.rencana(plan(), lists());
    ASSERT_FALSE(made);
    std::vector<std::string> places;
    for (const base::Finding& f : made.error()) places.push_back(f.place);
    EXPECT_THAT(places, ElementsAre("tk-1", "rj-1", "b3-2"));
}

TEST(LembarRencana, ALineThatHasLeftTheListIsKept) {
    const Lembar sheet = lembar_dari(plan(), {});
    EXPECT_EQ(sheet.kegiatan[0][Kolom::renja], "#41");
    const auto made = sheet.rencana(plan(), {});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->kegiatan[0].renja, 41);
}

TEST(LembarRencana, FindingsOfThePlanStandAtTheFieldsOfItsRows) {
    Lembar sheet = lembar_dari(plan(), lists());
    sheet.kegiatan.insert(sheet.kegiatan.begin(), baris_baru()); // an empty row above: rows of the page shift
    const base::Findings there = sheet.di_isian({{"kegiatan[0].target.waktu", "", {}},
                                                 {"kegiatan[1].bulan[3]", "", {}},
                                                 {"kegiatan[1].bulan", "", {}},
                                                 {"kegiatan", "", {}},
                                                 {"alasan", "", {}}});
    std::vector<std::string> places;
    for (const base::Finding& f : there) places.push_back(f.place);
    EXPECT_THAT(places, ElementsAre("tw-2", "b4-3", "b1-3", "u-1", "alasan"));
}

TEST(LembarRencana, ARowThatAConflictThrewOutIsLeftOut) {
    http::Fields form = fields_of(lembar_dari(plan(), lists()));
    form.emplace_back("ada-1", "hapus");
    const Lembar sheet = lembar_dari(form);
    ASSERT_EQ(sheet.kegiatan.size(), 1U);
    EXPECT_EQ(sheet.kegiatan[0][Kolom::id], "7");
}

} // namespace
} // namespace web::rencana

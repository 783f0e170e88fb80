#include "base/source_dir_for_tests.h"
#include "formulir/json_baca.h"
#include "formulir/json_isian.h"
#include "web/kalkulator/lembar.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace web::kalkulator {
namespace {

using ::testing::HasSubstr;

std::string example(const std::string& name) {
    std::ifstream file(base::source_dir() + "/examples/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
formulir::FormulirMentah read(const std::string& json) {
    return formulir::baca_json(json).value().formulir.at(0);
}

http::Fields fields_of(const Lembar& sheet) {
    http::Fields form{{"nama", sheet.nama},
                      {"nip", sheet.nip},
                      {"jenis", sheet.jenis_jabatan},
                      {"mulai", sheet.mulai},
                      {"selesai", sheet.selesai},
                      {"tugas", sheet.tugas_tambahan},
                      {"kreativitas", sheet.kreativitas},
                      {"naskah", sheet.naskah}};
    for (std::size_t i = 0; i < sheet.kegiatan.size(); ++i)
        for (std::size_t c = 0; c < jumlah_kolom; ++c)
            form.emplace_back(std::string(kode_kolom[c]) + std::to_string(i + 1), sheet.kegiatan[i].isi[c]);
    for (std::size_t i = 0; i < 6; ++i) form.emplace_back("p" + std::to_string(i + 1), sheet.perilaku[i]);
    return form;
}

TEST(Lembar, AFormFromAFileIsTheSameFormInTheFieldsAndBack) {
    for (const char* name : {"sekar-2019.json", "teguh-2019.json"}) {
        const formulir::FormulirMentah mentah = read(example(name));
        const Lembar sheet = lembar_dari(mentah);
        EXPECT_FALSE(sheet.dari_naskah());
        EXPECT_EQ(lembar_dari(fields_of(sheet)), sheet) << name;
        formulir::FormulirMentah again = sheet.mentah();
        again.aturan = mentah.aturan;
        formulir::FormulirMentah before = mentah;
        // "ya" where nothing else is said
        for (auto& k : before.skp.kegiatan)
            if (k.dilaksanakan.text == "true") k.dilaksanakan.clear();
        for (auto& k : before.skp.kegiatan)
            if (k.dilaksanakan.text == "false") k.dilaksanakan.set("tidak", formulir::Notasi::indonesia);
        EXPECT_EQ(formulir::json_isian(again), formulir::json_isian(before)) << name;
    }
}

TEST(Lembar, NumbersOfMachinesAreWrittenAsPeopleTypeThem) {
    const Lembar sheet = lembar_dari(read(
        R"({"kegiatan":[{"uraian":"A","target":{"kuantitas":1.5,"waktu":1.234,"biaya":18000000},"realisasi":{"kuantitas":-3,"kualitas":"88,5"}}]})"));
    const Baris& row = sheet.kegiatan.at(0);
    EXPECT_EQ(row[Kolom::target_kuantitas], "1,5");
    EXPECT_EQ(row[Kolom::target_waktu], "1,2340") << "1,234 could be read in two ways";
    EXPECT_EQ(row[Kolom::target_biaya], "18.000.000");
    EXPECT_EQ(row[Kolom::realisasi_kuantitas], "-3");
    EXPECT_EQ(row[Kolom::realisasi_kualitas], "88,5");
    const auto typed = sheet.mentah();
    EXPECT_EQ(formulir::baca_angka(typed.skp.kegiatan[0].target.waktu), angka::Rational(1234, 1000));
    EXPECT_EQ(formulir::baca_angka(typed.skp.kegiatan[0].realisasi.kuantitas), angka::Rational(-3));
}

TEST(Lembar, WhatTheGridHasNoFieldForKeepsTheFormWhole) {
    for (const char* extra :
         {R"("dikecualikan":"banjir")", R"("target_ulang":{"kuantitas":2,"waktu":2,"alasan":"sakit"})",
          R"("angka_kredit":"0.5")"}) {
        const std::string json =
            R"({"kegiatan":[{"uraian":"A","target":{"kuantitas":1,"waktu":1},"realisasi":{"kuantitas":1,"kualitas":90,"waktu":1},)" +
            std::string(extra) + "}]}";
        const Lembar sheet = lembar_dari(read(json));
        ASSERT_TRUE(sheet.dari_naskah()) << extra;
        EXPECT_EQ(formulir::json_isian(read(sheet.naskah)), formulir::json_isian(read(json)));
    }
}

TEST(Lembar, EmptyRowsDoNotCountAndLaterOnesKeepTheirPlaces) {
    Lembar sheet = lembar_kosong();
    sheet.kegiatan[0][Kolom::uraian] = "A";
    sheet.kegiatan[1][Kolom::uraian] = "  ";
    sheet.kegiatan[1][Kolom::satuan_waktu] = "bulan"; // as the page sends every row
    sheet.kegiatan[2][Kolom::target_waktu] = "x";
    const auto mentah = sheet.mentah();
    ASSERT_EQ(mentah.skp.kegiatan.size(), 2U);
    EXPECT_EQ(mentah.place_of("kegiatan[1].target.waktu"), "kegiatan[2].target.waktu");
    EXPECT_EQ(mentah.place_of("kegiatan[1]"), "kegiatan[2]");
    EXPECT_EQ(mentah.place_of("periode.mulai"), "periode.mulai");
}

TEST(Lembar, RowsAreAddedAndTakenAway) {
    Lembar sheet = lembar_kosong();
    for (std::size_t i = 0; i < 3; ++i) sheet.kegiatan[i][Kolom::uraian] = std::to_string(i + 1);
    sheet.ubah("hapus-2");
    ASSERT_EQ(sheet.kegiatan.size(), 2U);
    EXPECT_EQ(sheet.kegiatan[1][Kolom::uraian], "3");
    for (const char* nothing : {"hapus-0", "hapus-9", "hapus-", "hapus-1x", "", "lain"}) sheet.ubah(nothing);
    EXPECT_EQ(sheet.kegiatan.size(), 2U);
    sheet.ubah("hapus-1");
    sheet.ubah("hapus-1");
    EXPECT_EQ(sheet.kegiatan.size(), 1U) << "one row is always there";
    for (int i = 0; i < 300; ++i) sheet.ubah("tambah");
    EXPECT_EQ(sheet.kegiatan.size(), Lembar::most_rows);
}

TEST(Lembar, ALongTextIsCutBetweenTwoCharacters) {
    std::string text;
    while (text.size() < 5000) text += "é";
    const Lembar sheet = lembar_dari(http::Fields{{"nama", "x" + text}});
    EXPECT_LE(sheet.nama.size(), 2000U);
    EXPECT_EQ(sheet.nama.size() % 2, 1U);
    EXPECT_EQ(sheet.kegiatan.size(), Lembar::rows_at_first);
}

TEST(Lembar, EveryPathOfAFindingHasItsFieldAndItsName) {
    EXPECT_EQ(nama_isian("kegiatan[2].realisasi.waktu"), "rw3");
    EXPECT_EQ(nama_isian("kegiatan[0]"), "u1");
    EXPECT_EQ(nama_isian("perilaku.disiplin"), "p4");
    EXPECT_EQ(nama_isian("periode.selesai"), "selesai");
    EXPECT_EQ(nama_isian("skp_lain[0].kegiatan[1].uraian"), std::nullopt);
    EXPECT_EQ(nama_isian("kegiatan[x]"), std::nullopt);
    EXPECT_EQ(sebutan_isian("kegiatan[2].target.satuan_waktu"), "Kegiatan 3, target satuan waktu");
    EXPECT_EQ(sebutan_isian("perilaku.kerja_sama"), "Kerja sama");
    EXPECT_EQ(sebutan_isian("tugas_tambahan"), "Tugas tambahan");
}

} // namespace
} // namespace web::kalkulator

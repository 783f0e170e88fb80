#include "regime/law_for_tests.h"
#include "web/formulir/isian.h"

#include <gmock/gmock.h>

namespace web::kinerja {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const regime::pp46_2011::Angka& figures() {
    static const auto read = regime::pp46_2011::Angka::from(regime::laws_for_tests().at("pp46-2011")).value();
    return read;
}

// Two activities; the numbers that they keep are not the places where they stand.
skp::Isi form() {
    skp::Isi isi;
    skp::IsiKegiatan first, second;
    first.rencana.id = 7;
    first.rencana.uraian = "Melaksanakan audit operasional";
    first.rencana.target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12, .biaya = 18'000'000};
    second.rencana.id = 2;
    second.rencana.uraian = "Mereviu laporan keuangan";
    second.rencana.target = {.kuantitas = 1, .satuan = "laporan", .waktu = 3};
    isi.kegiatan = {first, second};
    return isi;
}

http::Fields filled() {
    return {{"k7", "6"},  {"q7", "88,5"}, {"w7", "12"}, {"b7", "Rp 17.100.000"},
            {"k2", "1 "}, {"q2", "90"},   {"w2", "3"},  {"c2", " Terlambat diterima \r\n"}};
}

std::vector<std::string> keys(const base::Findings& found) {
    std::vector<std::string> all;
    for (const base::Finding& f : found) all.push_back(f.place + " " + std::string(f.sentence.key));
    return all;
}

TEST(IsianKinerja, IsReadAsIndonesiansWrite) {
    const Terbaca read = baca(form(), isian_dari(form(), filled()), Untuk::serah, figures());
    EXPECT_THAT(read.galat, IsEmpty());
    const skp::Realisasi& first = read.isi.kegiatan[0].realisasi;
    EXPECT_EQ(first.kuantitas, Rational(6));
    EXPECT_EQ(first.kualitas, Rational(177, 2));
    EXPECT_EQ(first.biaya, Rational(17'100'000));
    EXPECT_TRUE(read.isi.kegiatan[1].terisi);
    EXPECT_EQ(read.isi.kegiatan[1].catatan, "Terlambat diterima");
}

TEST(IsianKinerja, WrittenAndReadAgainIsTheSameForm) {
    const skp::Isi once = baca(form(), isian_dari(form(), filled()), Untuk::serah, figures()).isi;
    const berkas::Isian fields = isian_dari(once);
    EXPECT_EQ(isi_dari(fields, "b7"), "17.100.000");
    EXPECT_EQ(isi_dari(fields, "q7"), "88,5");
    const Terbaca again = baca(form(), fields, Untuk::serah, figures());
    EXPECT_THAT(again.galat, IsEmpty());
    EXPECT_EQ(isian_dari(again.isi), fields);
}

TEST(IsianKinerja, ThreeDecimalsDoNotBecomeThousands) {
    EXPECT_EQ(angka_isian(Rational(1, 8)), "0,1250");
    EXPECT_EQ(angka_isian(Rational(5000)), "5.000");
}

TEST(IsianKinerja, ANewFormIsEmptyAndNothingIsWrongInADraft) {
    const berkas::Isian none = isian_dari(form());
    EXPECT_EQ(none.size(), 11U); // six fields, and five where there is no cost
    for (const auto& [name, text] : none) EXPECT_EQ(text, "") << name;
    EXPECT_THAT(baca(form(), none, Untuk::simpan, figures()).galat, IsEmpty());
    EXPECT_FALSE(baca(form(), none, Untuk::simpan, figures()).isi.kegiatan[0].terisi);
}

TEST(IsianKinerja, AllThatIsMissingIsSaidAtOnceInTheOrderOfTheForm) {
    http::Fields typed = filled();
    typed[0].second = "";
    typed[1].second = " ";
    typed[3].second = "";
    EXPECT_THAT(keys(baca(form(), isian_dari(form(), typed), Untuk::serah, figures()).galat),
                ElementsAre("k7 kinerja.isi", "q7 kinerja.isi_kualitas", "b7 kinerja.isi_biaya"));
}

TEST(IsianKinerja, WhatCannotBeReadIsSaidWithItsPlaceAndTheWayOut) {
    http::Fields typed = filled();
    typed[0].second = "enam";
    typed[1].second = "850";
    typed[2].second = "-1";
    typed[3].second = "1,234";
    typed[5].second = "10001";
    const base::Findings found = baca(form(), isian_dari(form(), typed), Untuk::simpan, figures()).galat;
    EXPECT_THAT(keys(found), ElementsAre("k7 kinerja.bukan_angka", "q7 kinerja.kualitas_mungkin",
                                         "w7 kinerja.negatif", "b7 kinerja.dua_arti", "q2 kinerja.kualitas"));
    using Value = std::pair<std::string_view, std::string>;
    EXPECT_THAT(found[1].sentence.values, ::testing::Contains(Value("mungkin", "85")));
    EXPECT_THAT(found[1].sentence.values, ::testing::Contains(Value("tempat", "Kegiatan 1, kualitas")));
}

TEST(IsianKinerja, AnActivityThatWasNotCarriedOutNeedsNoFigures) {
    const http::Fields typed{{"k7", "6"}, {"q7", "x"},  {"t7", "1"}, {"c7", "Anggaran dicabut"},
                             {"k2", "1"}, {"q2", "90"}, {"w2", "3"}};
    const Terbaca read = baca(form(), isian_dari(form(), typed), Untuk::serah, figures());
    EXPECT_THAT(read.galat, IsEmpty());
    EXPECT_EQ(read.isi.kegiatan[0].pelaksanaan, skp::Pelaksanaan::tidak_dilaksanakan);
    EXPECT_EQ(read.isi.kegiatan[0].realisasi.kuantitas, Rational(0));
    EXPECT_EQ(isi_dari(isian_dari(read.isi), "t7"), "1");
}

TEST(IsianKinerja, FieldsOfOtherFormsAreLeftOut) {
    const http::Fields typed{{"k9", "1"}, {"b2", "5"}, {"csrf", "x"}, {"k7", "3"}, {"k7", "4"}};
    const berkas::Isian own = isian_dari(form(), typed);
    EXPECT_EQ(isi_dari(own, "k9"), "");
    EXPECT_EQ(isi_dari(own, "b2"), ""); // no cost, no field
    EXPECT_EQ(isi_dari(own, "k7"), "3");
    EXPECT_EQ(own.size(), 11U);
}

TEST(IsianKinerja, FieldsHaveNamesThatPeopleUnderstand) {
    EXPECT_EQ(sebutan_isian(form(), "b7"), "Kegiatan 1, biaya");
    EXPECT_EQ(sebutan_isian(form(), "t2"), "Kegiatan 2, tidak dilaksanakan");
    EXPECT_EQ(sebutan_isian(form(), "k3"), "");
    for (const char* none : {"", "k", "k0", "k07", "z7", "k7x", "k-7", "k99999999999"})
        EXPECT_FALSE(tempat_isian(none)) << none;
}

} // namespace
} // namespace web::kinerja

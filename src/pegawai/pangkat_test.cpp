#include "pegawai/pangkat.h"

#include <gtest/gtest.h>

namespace pegawai {
namespace {

std::string read(std::string_view text) {
    const auto golongan = Golongan::parse(text);
    return golongan ? golongan->printed() : std::string(golongan.error().front().sentence.key);
}

struct Row {
    int id;
    const char* grade;
    const char* pangkat;
};

// asn-reference 2.4, all of it.
constexpr Row published[] = {
    {11, "I/a", "Juru Muda"},
    {12, "I/b", "Juru Muda Tingkat I"},
    {13, "I/c", "Juru"},
    {14, "I/d", "Juru Tingkat I"},
    {21, "II/a", "Pengatur Muda"},
    {22, "II/b", "Pengatur Muda Tingkat I"},
    {23, "II/c", "Pengatur"},
    {24, "II/d", "Pengatur Tingkat I"},
    {31, "III/a", "Penata Muda"},
    {32, "III/b", "Penata Muda Tingkat I"},
    {33, "III/c", "Penata"},
    {34, "III/d", "Penata Tingkat I"},
    {41, "IV/a", "Pembina"},
    {42, "IV/b", "Pembina Tingkat I"},
    {43, "IV/c", "Pembina Utama Muda"},
    {44, "IV/d", "Pembina Utama Madya"},
    {45, "IV/e", "Pembina Utama"},
};

TEST(Golongan, EveryPublishedRankIsReadByIdGradeNameAndBoth) {
    for (const Row& row : published) {
        const auto golongan = Golongan::of_bkn_id(row.id);
        ASSERT_TRUE(golongan) << row.id;
        EXPECT_EQ(golongan->text(), row.grade);
        EXPECT_EQ(golongan->pangkat(), row.pangkat);
        EXPECT_EQ(Golongan::parse(row.grade).value(), *golongan);
        EXPECT_EQ(Golongan::parse(row.pangkat).value(), *golongan);
        EXPECT_EQ(Golongan::parse(golongan->printed()).value(), *golongan);
        EXPECT_EQ(Golongan::parse(golongan->official()).value(), *golongan);
    }
    for (int id : {0, 10, 15, 25, 35, 40, 46, 51, -11}) EXPECT_FALSE(Golongan::of_bkn_id(id)) << id;
}

TEST(Golongan, IsReadAsOfficesWriteIt) {
    for (const char* text : {"III/b",
                             "iii/b",
                             "III b",
                             "IIIb",
                             "III-b",
                             "III.b",
                             "III/B",
                             "Gol. III/b",
                             "Golongan ruang III/b",
                             "Penata Muda Tk. I",
                             "Penata Muda Tk I",
                             "PENATA MUDA TK.I",
                             "Penata Muda Tingkat I",
                             "Penata Muda Tingkat 1",
                             "Penata Muda TkI",
                             "Penata Muda Tk.I/III b",
                             "Penata Muda Tk. I (III/b)",
                             "Penata Muda Tk. I, III/b",
                             "  penata  muda\u00a0tingkat i - iiib ",
                             "Pangkat Penata Muda Tk. I Gol. III/b"})
        EXPECT_EQ(read(text), "Penata Muda Tingkat I, III/b") << text;
    EXPECT_EQ(read("Pembina Utama Muda (IV/c)"), "Pembina Utama Muda, IV/c");
    EXPECT_EQ(read("Juru Tk. I I/d"), "Juru Tingkat I, I/d");
}

TEST(Golongan, IsPrintedWithItsRank) {
    EXPECT_EQ(Golongan::parse("IV/c")->official(), "Pembina Utama Muda (IV/c)");
    EXPECT_EQ(Golongan::parse("III/b")->printed(), "Penata Muda Tingkat I, III/b");
}

TEST(Golongan, ARankOfAnotherGradeIsRefused) {
    const auto wrong = Golongan::parse("Penata Muda, III/b");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().front().sentence.key, "pangkat.tidak_cocok");
    EXPECT_EQ(read("Pembina (III/a)"), "pangkat.tidak_cocok");
}

TEST(Golongan, WhatIsNoRankIsRefused) {
    EXPECT_EQ(read(""), "pangkat.kosong");
    for (const char* text : {"III/e", "I/e", "V/a", "III", "b", "Letnan", "Penata Sekali", "III/f", "Tk. I",
                             "/", "Penata Muda Tk. II", "III/b III/c"})
        EXPECT_EQ(read(text), "pangkat.tidak_dikenal") << text;
    EXPECT_EQ(read(std::string(1000, 'I')), "pangkat.tidak_dikenal");
}

TEST(Golongan, AreOrderedFromJuniorToSenior) {
    EXPECT_LT(*Golongan::parse("I/d"), *Golongan::parse("II/a"));
    EXPECT_LT(*Golongan::parse("III/d"), *Golongan::parse("IV/a"));
    EXPECT_GT(*Golongan::parse("Pembina Utama"), *Golongan::parse("Pembina Utama Madya"));
}

TEST(GolonganPppk, RunsFromOneToSeventeen) {
    EXPECT_EQ(GolonganPppk::parse("IX")->number(), 9);
    EXPECT_EQ(GolonganPppk::parse("golongan ix")->text(), "IX");
    EXPECT_EQ(GolonganPppk::parse("17")->text(), "XVII");
    EXPECT_EQ(GolonganPppk::parse("I")->number(), 1);
    for (const char* text : {"", "0", "18", "XVIII", "IXX", "III/b", "IX X"})
        EXPECT_FALSE(GolonganPppk::parse(text)) << text;
}

} // namespace
} // namespace pegawai

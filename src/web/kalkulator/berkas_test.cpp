#include "formulir/json_isian.h"
#include "formulir/xlsx_kosong.h"
#include "web/kalkulator/berkas.h"
#include "web/kalkulator/testing.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace web::kalkulator {
namespace {

std::string key(const base::Findings& findings) { return std::string(findings.front().sentence.key); }

TEST(BerkasKalkulator, ItsKindIsKnownByItsContent) {
    const auto json = baca_berkas(testing::example("sekar-2019.json"));
    ASSERT_TRUE(json);
    EXPECT_EQ(json->formulir.size(), 1U);
    EXPECT_TRUE(baca_berkas("\xEF\xBB\xBF \n" + testing::example("sekar-2019.json")));
    const auto csv = baca_berkas(testing::example("subbagian-2019.csv"));
    ASSERT_TRUE(csv);
    EXPECT_EQ(csv->formulir.size(), 6U);
    EXPECT_FALSE(csv->terpotong);
}

TEST(BerkasKalkulator, AWorkbookThatWeWroteIsReadAsTheFormItHolds) {
    const auto json = baca_berkas(testing::example("teguh-2019.json"));
    ASSERT_TRUE(json);
    const std::string path = ::testing::TempDir() + "/teraju-berkas-test.xlsx";
    ASSERT_TRUE(formulir::tulis_xlsx(path, {}, testing::timbangan().angka(), &json->formulir[0].mentah));
    const auto book = baca_berkas(testing::file(path));
    std::filesystem::remove(path);
    ASSERT_TRUE(book);
    ASSERT_EQ(book->formulir.size(), 1U);
    const auto a = testing::timbangan().timbang(json->formulir[0].mentah);
    const auto b = testing::timbangan().timbang(book->formulir[0].mentah);
    ASSERT_TRUE(a && b);
    EXPECT_EQ(a->hasil.prestasi_kerja->tepat, b->hasil.prestasi_kerja->tepat);
}

TEST(BerkasKalkulator, WhatIsNoFormSaysSo) {
    EXPECT_EQ(key(baca_berkas("").error()), "formulir.csv_kosong");
    EXPECT_EQ(key(baca_berkas("[]").error()), "formulir.bukan_formulir");
    EXPECT_FALSE(baca_berkas("{"));
    EXPECT_FALSE(baca_berkas(std::string("PK\x03\x04 bukan arsip")));
    EXPECT_FALSE(baca_berkas("nama,kegiatan\nA,B\n"));
    EXPECT_EQ(key(baca_berkas(std::string(most_bytes + 1, ' ')).error()), "berkas.terlalu_besar");
}

TEST(BerkasKalkulator, OfVeryManyFormsTheFirstAreRead) {
    std::string list = "[";
    for (std::size_t i = 0; i < most_forms + 5; ++i)
        list +=
            std::string(i == 0 ? "" : ",") +
            R"({"kegiatan":[{"uraian":"A","target":{"kuantitas":1,"waktu":1},"realisasi":{"kuantitas":1,"kualitas":90,"waktu":1}}]})";
    const auto read = baca_berkas(list + "]");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->formulir.size(), most_forms);
    EXPECT_TRUE(read->terpotong);
}

} // namespace
} // namespace web::kalkulator

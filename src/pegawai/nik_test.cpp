#include "pegawai/nik.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pegawai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> errors(std::string_view text, Ragam ragam = Ragam::sungguhan) {
    std::vector<std::string> keys;
    const auto nik = Nik::parse(text, ragam);
    if (!nik)
        for (const base::Finding& f : nik.error()) keys.emplace_back(f.sentence.key);
    return keys;
}

TEST(Nik, TellsRegionBirthSexAndSequence) {
    const auto nik = Nik::parse("6311014101900001");
    ASSERT_TRUE(nik);
    EXPECT_EQ(nik->region(), "63.11.01");
    EXPECT_EQ(nik->sex(), JenisKelamin::wanita);
    EXPECT_EQ(nik->birth_text(), "1 Januari 90");
    EXPECT_EQ(nik->sequence(), "0001");
    EXPECT_EQ(nik->masked(), "6311••••••••0001");
}

TEST(Nik, DaysOfWomenHaveFortyAdded) {
    EXPECT_EQ(Nik::parse("6311013112900001")->sex(), JenisKelamin::pria);
    EXPECT_EQ(Nik::parse("6311013112900001")->birth_day(), 31U);
    EXPECT_EQ(Nik::parse("6311017112900001")->sex(), JenisKelamin::wanita);
    EXPECT_EQ(Nik::parse("6311017112900001")->birth_day(), 31U);
    for (const char* text :
         {"6311010012900001", "6311014012900001", "6311013212900001", "6311017212900001", "6311013104900001"})
        EXPECT_THAT(errors(text), ElementsAre("nik.tanggal_lahir")) << text;
}

TEST(Nik, TheCenturyIsNotInTheNumber) {
    EXPECT_TRUE(Nik::parse("6311012902000001")) << "29 February 2000 exists, that of 1900 does not";
    EXPECT_FALSE(Nik::parse("6311012902990001"));
    EXPECT_TRUE(Nik::parse("6311012902960001"));
}

TEST(Nik, TrainingNumbersAreReadOnlyAsTrainingData) {
    EXPECT_THAT(errors("6311013002900001"), ElementsAre("nik.tanggal_latihan"));
    EXPECT_TRUE(Nik::parse("6311013002900001", Ragam::latihan)->is_training());
    EXPECT_TRUE(Nik::parse("6311017102900001", Ragam::latihan)->is_training());
    EXPECT_FALSE(Nik::parse("6311014101900001", Ragam::latihan)->is_training());
    EXPECT_FALSE(Nik::parse("6311013104900001", Ragam::latihan));
}

TEST(Nik, AllThatIsWrongIsSaidAtOnce) {
    EXPECT_THAT(errors("0000000000000000"), ElementsAre("nik.wilayah", "nik.tanggal_lahir", "nik.urut_nol"));
    EXPECT_THAT(errors("6300014101900001"), ElementsAre("nik.wilayah"));
    EXPECT_THAT(errors("631101410190001"), ElementsAre("nik.jumlah_angka"));
    EXPECT_THAT(errors("6.31101E+15"), ElementsAre("nomor.angka_hilang"));
}

TEST(Nik, DiffersFromTheRecordOnlyWithAWarning) {
    const auto nik = Nik::parse("6311014101900001");
    EXPECT_THAT(compare(*nik, calendar::read_date("1990-01-01").value(), JenisKelamin::wanita), IsEmpty());
    const base::Findings findings =
        compare(*nik, calendar::read_date("1990-01-02").value(), JenisKelamin::pria);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_FALSE(base::has_errors(findings));
    EXPECT_EQ(findings.front().written, "6311••••••••0001");
}

} // namespace
} // namespace pegawai

#include "pegawai/nip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <type_traits>

namespace pegawai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

calendar::Date day(const char* iso) { return *calendar::read_date(iso); }

std::vector<std::string> errors(std::string_view text, const NipReading& reading = {}) {
    std::vector<std::string> keys;
    const auto nip = Nip::parse(text, reading);
    if (!nip)
        for (const base::Finding& f : nip.error()) keys.emplace_back(f.sentence.key);
    return keys;
}

std::vector<std::string> warnings(std::string_view text, const NipReading& reading = {}) {
    std::vector<std::string> keys;
    const auto nip = Nip::parse(text, reading);
    if (!nip) return {"refused"};
    for (const base::Finding& f : nip->warnings()) {
        EXPECT_EQ(f.severity, base::Severity::peringatan);
        keys.emplace_back(f.sentence.key);
    }
    return keys;
}

TEST(Nip, OfAPnsTellsBirthStartSexAndSequence) {
    const auto nip = Nip::parse("199001012015031001");
    ASSERT_TRUE(nip);
    EXPECT_EQ(nip->kind(), JenisNip::pns);
    EXPECT_EQ(nip->birth(), day("1990-01-01"));
    EXPECT_EQ(nip->birth_text(), "1 Januari 1990");
    EXPECT_EQ(nip->start_year(), 2015);
    EXPECT_EQ(nip->month_or_code(), 3);
    EXPECT_EQ(nip->sex(), JenisKelamin::pria);
    EXPECT_EQ(nip->sequence(), "001");
    EXPECT_EQ(nip->age_at_start(), 25);
    EXPECT_THAT(nip->warnings(), IsEmpty());
}

TEST(Nip, OfAPppkHasACodeWhereThePnsHasAMonth) {
    const auto nip = Nip::parse("199001012022211001");
    ASSERT_TRUE(nip);
    EXPECT_EQ(nip->kind(), JenisNip::pppk);
    EXPECT_EQ(nip->start_year(), 2022);
    EXPECT_EQ(nip->month_or_code(), 21);
    EXPECT_THAT(nip->warnings(), IsEmpty());
    EXPECT_THAT(warnings("199001012025242001"), IsEmpty());
    EXPECT_THAT(warnings("199001012025222001"), ElementsAre("nip.kode_pppk"));
}

TEST(Nip, EveryPublishedVectorHolds) {
    EXPECT_EQ(Nip::parse("199001012015031001")->kind(), JenisNip::pns);
    EXPECT_EQ(Nip::parse("199001012022211001")->kind(), JenisNip::pppk);
    EXPECT_THAT(errors("199002302015031001"), ElementsAre("nip.tanggal_latihan"));
    EXPECT_EQ(Nip::parse("199001012015131001")->kind(), JenisNip::tidak_dikenal);
    EXPECT_THAT(warnings("199001012015131001"), ElementsAre("nip.jenis_tidak_dikenal"));
    EXPECT_THAT(errors("199001012015031000"), ElementsAre("nip.urut_nol"));
}

TEST(Nip, KindsChangeExactlyAtTwelveAndTwentyOne) {
    EXPECT_EQ(Nip::parse("199001012015001001")->kind(), JenisNip::tidak_dikenal);
    EXPECT_EQ(Nip::parse("199001012015011001")->kind(), JenisNip::pns);
    EXPECT_EQ(Nip::parse("199001012015121001")->kind(), JenisNip::pns);
    EXPECT_EQ(Nip::parse("199001012015201001")->kind(), JenisNip::tidak_dikenal);
    EXPECT_EQ(Nip::parse("199001012015211001")->kind(), JenisNip::pppk);
    EXPECT_EQ(Nip::parse("199001012015991001")->kind(), JenisNip::pppk);
}

TEST(Nip, IsReadAsPeopleWriteIt) {
    const auto expected = Nip::parse("199001012015031001");
    for (const char* text :
         {"19900101 201503 1 001", " 199001012015031001\n", "'199001012015031001", "’199001012015031001",
          "NIP. 19900101 201503 1 001", "NIP: 199001012015031001", "nip 199001012015031001",
          "19900101.201503.1.001", "19900101\u00a0201503\u00a01\u00a0001"})
        EXPECT_EQ(Nip::parse(text), expected) << text;
    EXPECT_TRUE(Nip::parse("NI PPPK 199001012022211001"));
}

TEST(Nip, IsPrintedInGroupsAndMaskedInPublic) {
    const auto nip = Nip::parse("199001012015031001");
    EXPECT_EQ(nip->printed(), "19900101 201503 1 001");
    EXPECT_EQ(nip->masked(), "•••••••••••••••001");
    EXPECT_EQ(Nip::parse(nip->printed()), nip);
}

TEST(Nip, AllThatIsWrongIsSaidAtOnce) {
    EXPECT_THAT(errors("199002302015033000"),
                ElementsAre("nip.tanggal_latihan", "nip.jenis_kelamin", "nip.urut_nol"));
    EXPECT_THAT(errors("199013011989010000"), ElementsAre("nip.tanggal_lahir", "nip.tmt_sebelum_lahir",
                                                          "nip.jenis_kelamin", "nip.urut_nol"));
    EXPECT_THAT(errors("000000000000000000"), ElementsAre("nip.tanggal_lahir", "nip.tmt_sebelum_lahir",
                                                          "nip.jenis_kelamin", "nip.urut_nol"));
}

TEST(Nip, WhatIsNotEighteenDigitsHasItsOwnSentence) {
    EXPECT_THAT(errors(""), ElementsAre("nomor.kosong"));
    EXPECT_THAT(errors("-"), ElementsAre("nomor.bukan_nomor"));
    EXPECT_THAT(errors("Sekar Fiktif"), ElementsAre("nomor.bukan_nomor"));
    EXPECT_THAT(errors("510123456"), ElementsAre("nip.lama"));
    EXPECT_THAT(errors("6311014101900001"), ElementsAre("nip.mungkin_nik"));
    EXPECT_THAT(errors("19900101201503100"), ElementsAre("nip.jumlah_angka"));
    EXPECT_THAT(errors("1990010120150310011"), ElementsAre("nip.jumlah_angka"));
    EXPECT_THAT(errors("19900101201503l001"), ElementsAre("nomor.tanda"));
    EXPECT_THAT(errors("19900101-201503-1-001"), ElementsAre("nomor.tanda"));
    EXPECT_THAT(errors("１９９００１０１２０１５０３１００１ 1"), ElementsAre("nomor.tanda"));
    EXPECT_THAT(errors(std::string(101, '1')), ElementsAre("nomor.terlalu_panjang"));
}

TEST(Nip, WhatASpreadsheetMadeOfItIsRecognised) {
    for (const char* text : {"1.99001E+17", "1,99001E+17", "1.99001012015031E+17", "1.99e17",
                             "199001012015031000.0", "199001012015031000,00"})
        EXPECT_THAT(errors(text), ElementsAre("nomor.angka_hilang")) << text;
}

TEST(Nip, BirthDatesMustExist) {
    EXPECT_TRUE(Nip::parse("200002292020011001"));
    EXPECT_THAT(errors("199902292020011001"), ElementsAre("nip.tanggal_lahir"));
    EXPECT_THAT(errors("199004312020011001"), ElementsAre("nip.tanggal_lahir"));
    EXPECT_THAT(errors("189912312020011001"), ElementsAre("nip.tanggal_lahir"));
}

TEST(Nip, TrainingNumbersAreReadOnlyAsTrainingData) {
    const NipReading training{Ragam::latihan, {}};
    for (const char* text : {"199002302015031001", "199002312015032001", "200002302022211001"}) {
        EXPECT_THAT(errors(text), ElementsAre("nip.tanggal_latihan")) << text;
        const auto nip = Nip::parse(text, training);
        ASSERT_TRUE(nip) << text;
        EXPECT_TRUE(nip->is_training());
        EXPECT_FALSE(nip->birth());
    }
    EXPECT_EQ(Nip::parse("199302302019022901", training)->birth_text(), "30 Februari 1993");
    EXPECT_FALSE(Nip::parse("199001012015031001", training)->is_training());
    for (const char* text :
         {"199902292020011001", "199004312020011001", "199002322020011001", "199000302020011001"})
        EXPECT_THAT(errors(text, training), ElementsAre("nip.tanggal_lahir")) << text;
}

TEST(Nip, WorkBeginsAfterBirth) {
    EXPECT_THAT(errors("199005011990051001"), ElementsAre("nip.tmt_sebelum_lahir"));
    EXPECT_THAT(errors("199005011990041001"), ElementsAre("nip.tmt_sebelum_lahir"));
    EXPECT_THAT(errors("199005011990211001"), ElementsAre("nip.tmt_sebelum_lahir"));
    EXPECT_THAT(warnings("199005011990061001"), ElementsAre("nip.usia_tmt"));
}

TEST(Nip, AgeAtStartIsWarnedAboutBelowSeventeen) {
    EXPECT_THAT(warnings("199003022007031001"), ElementsAre("nip.usia_tmt"))
        << "seventeen on the second, TMT on the first";
    EXPECT_THAT(warnings("199003012007031001"), IsEmpty()) << "seventeen on the day itself";
    EXPECT_EQ(Nip::parse("199003022007031001")->age_at_start(), 16);
    EXPECT_THAT(warnings("199003012056031001"), ElementsAre("nip.usia_tmt"));
}

TEST(Nip, TheFutureIsJudgedOnlyWhenTodayIsHandedIn) {
    const NipReading reading{Ragam::sungguhan, day("2026-01-14")};
    EXPECT_TRUE(Nip::parse("202601152046011001"));
    EXPECT_THAT(errors("202601152046011001", reading), ElementsAre("nip.lahir_masa_depan"));
    EXPECT_THAT(errors("202601142046011001", reading), IsEmpty());
    EXPECT_THAT(warnings("200001012026021001", reading), ElementsAre("nip.tmt_masa_depan"));
    EXPECT_THAT(warnings("200001012026011001", reading), IsEmpty());
    EXPECT_THAT(warnings("200001012027211001", reading), ElementsAre("nip.tmt_masa_depan"));
    EXPECT_THAT(warnings("200001012026211001", reading), IsEmpty());
}

TEST(Nip, DiffersFromTheRecordOnlyWithAWarning) {
    const auto nip = Nip::parse("199001012015031001");
    EXPECT_THAT(compare(*nip, day("1990-01-01"), JenisKelamin::pria), IsEmpty());
    EXPECT_THAT(compare(*nip, {}, {}), IsEmpty());
    const base::Findings findings = compare(*nip, day("1991-01-01"), JenisKelamin::wanita);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_FALSE(base::has_errors(findings));
}

template <class T, class = void>
struct Streams : std::false_type {};
template <class T>
struct Streams<T, std::void_t<decltype(std::declval<std::ostream&>() << std::declval<const T&>())>>
    : std::true_type {};

TEST(Nip, DoesNotPrintItself) { static_assert(!Streams<Nip>::value); }

} // namespace
} // namespace pegawai

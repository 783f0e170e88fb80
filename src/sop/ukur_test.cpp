#include "base/source_dir_for_tests.h"
#include "sop/testing.h"
#include "sop/ukur.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sop {
namespace {

using angka::Rational;
using calendar::Zona;

const Sop& shipped() {
    static const Sop sop = Sop::read(testing::shipped_text()).value();
    return sop;
}

const calendar::Kalender& office() {
    static const calendar::Kalender kalender = [] {
        std::ifstream file(base::source_dir() + "/law/kalender.yaml", std::ios::binary);
        return calendar::Kalender::read(std::string{std::istreambuf_iterator<char>(file), {}}).value();
    }();
    return kalender;
}

struct Row {
    const char *berkas{}, *langkah{}, *tiba{}, *mulai{}, *selesai{};
    const char *jeda = "", *alasan = "", *hasil = "";
};

std::vector<BarisKejadian> rows(std::initializer_list<Row> list) {
    std::vector<BarisKejadian> all;
    for (const Row& r : list)
        all.push_back(
            {all.size() + 2, r.berkas, r.langkah, r.tiba, r.mulai, r.selesai, r.jeda, r.alasan, r.hasil});
    return all;
}

Ukuran measured(std::initializer_list<Row> list) {
    return ukur(shipped(), office(), read_kejadian(shipped(), Zona::wita, rows(list)).value()).value();
}

std::vector<std::pair<std::string, std::string>> said(std::initializer_list<Row> list) {
    std::vector<std::pair<std::string, std::string>> all;
    const auto events = read_kejadian(shipped(), Zona::wita, rows(list));
    if (!events)
        for (const base::Finding& f : events.error()) all.emplace_back(f.place, f.sentence.key);
    return all;
}

TEST(Ukur, OnlyOfficeHoursCount) {
    // design/screens/02-berkas: step 2 from 13 January 14.55 to 14 January 09.00 is 2 jam 35 menit, 35 past
    // the norm.
    const Ukuran m = measured({{"a", "2", "2026-01-13 14.55", "", "2026-01-14 09.00"}});
    EXPECT_EQ(m.langkah[1].median, Rational(155));
    EXPECT_EQ(m.langkah[1].norma, 120);
    EXPECT_EQ(m.langkah[1].tepat_waktu, 0U);
}

TEST(Ukur, ExactlyTheNormIsInTimeAndAMinuteMoreIsNot) {
    const Ukuran m =
        measured({{"a", "1", "2026-01-09 15.45", "", "2026-01-12 08.45"}, // over a weekend: 2 jam
                  {"b", "1", "2026-01-09 15.45", "", "2026-01-12 08.46"}});
    EXPECT_EQ(m.langkah[0].tepat_waktu, 1U);
    EXPECT_EQ(m.langkah[0].bagian_tepat(), Rational(50));
    EXPECT_EQ(m.langkah[0].median, Rational(241, 2));
}

TEST(Ukur, VisitsOfOneStepAreAddedUpAndStayVisible) {
    const Ukuran m = measured({{"a", "3", "2026-01-05 08.00", "", "2026-01-05 08.40", "", "", "lanjut"},
                               {"a", "3", "2026-01-05 10.00", "", "2026-01-05 10.30", "", "", "lanjut"},
                               {"a", "4", "2026-01-05 08.40", "", "2026-01-05 09.00", "", "", "kembali"}});
    EXPECT_EQ(m.langkah[2].berkas, 1U);
    EXPECT_EQ(m.langkah[2].kunjungan, 2U);
    EXPECT_EQ(m.langkah[2].median,
              Rational(70)); // each visit alone is within the norm of 60; their sum is not
    EXPECT_EQ(m.langkah[2].tepat_waktu, 0U);
    ASSERT_EQ(m.langkah[2].rincian.front().kunjungan.size(), 2U);
    EXPECT_EQ(m.langkah[2].rincian.front().kunjungan[0].lama, Rational(40));
    EXPECT_EQ(m.langkah[3].kembali, 1U);
}

TEST(Ukur, APauseIsTakenOffAndTouchTimeBeginsWithTheWork) {
    const Ukuran m = measured(
        {{"a", "4", "2026-01-05 08.00", "2026-01-05 09.00", "2026-01-05 10.30", "60", "menunggu bukti"}});
    EXPECT_EQ(m.langkah[3].median, Rational(90));
    EXPECT_EQ(m.langkah[3].sentuh_median, Rational(30));
    EXPECT_EQ(m.langkah[3].jeda, Rational(60));
}

TEST(Ukur, ThePercentileIsTheNearestRank) {
    // Ten cases of 10, 20, ... 100 minutes: nine of ten kept within 90.
    std::vector<BarisKejadian> list;
    for (int i = 1; i <= 10; ++i) {
        const int minutes = i * 10;
        char end[32];
        std::snprintf(end, sizeof end, "2026-01-05 %02d.%02d", 8 + minutes / 60, minutes % 60);
        list.push_back({static_cast<std::uint64_t>(i + 1), "berkas " + std::to_string(i), "1",
                        "2026-01-05 08.00", "", end, "", "", ""});
    }
    const Ukuran m = ukur(shipped(), office(), read_kejadian(shipped(), Zona::wita, list).value()).value();
    EXPECT_EQ(m.langkah[0].persentil_90, Rational(90));
    EXPECT_EQ(m.langkah[0].median, Rational(55));
    EXPECT_EQ(m.langkah[0].tepat_waktu, 10U);
}

TEST(Ukur, ARunningVisitIsCountedAndNotMeasured) {
    const Ukuran m = measured({{"a", "1", "2026-01-05 08.00", "", ""}});
    EXPECT_EQ(m.langkah[0].berjalan, 1U);
    EXPECT_EQ(m.langkah[0].berkas, 0U);
    EXPECT_FALSE(m.langkah[0].median.has_value());
    EXPECT_FALSE(m.langkah[0].bagian_tepat().has_value());
}

TEST(Ukur, TheWholeSopIsMeasuredOnCasesThatHaveBeenThroughAllSteps) {
    const Ukuran m = measured({{"a", "1", "2026-01-05 07.30", "", "2026-01-05 08.30"},
                               {"a", "2", "2026-01-05 08.30", "", "2026-01-05 09.30"},
                               {"a", "3", "2026-01-05 09.30", "", "2026-01-05 10.00"},
                               {"a", "4", "2026-01-05 10.00", "", "2026-01-05 11.00"},
                               {"a", "5", "2026-01-05 11.00", "", "2026-01-05 11.30"},
                               {"a", "6", "2026-01-05 11.30", "", "2026-01-05 12.00"},
                               {"a", "7", "2026-01-05 13.00", "", "2026-01-05 13.10"},
                               {"b", "1", "2026-01-05 08.00", "", "2026-01-05 09.00"}});
    EXPECT_EQ(m.seluruh.berkas, 1U);
    EXPECT_EQ(m.seluruh.berjalan, 1U);
    EXPECT_EQ(m.seluruh.norma, 495);
    EXPECT_EQ(m.seluruh.median, Rational(280));
    EXPECT_EQ(m.seluruh.tepat_waktu, 1U);
}

TEST(Ukur, AYearWithoutHolidaysIsRefusedAndNotGuessed) {
    const auto events =
        read_kejadian(shipped(), Zona::wita, rows({{"a", "1", "2031-01-06 08.00", "", "2031-01-07 09.00"}}));
    const auto m = ukur(shipped(), office(), events.value());
    ASSERT_FALSE(m.has_value());
    EXPECT_EQ(m.error().front().place, "baris 2, kolom selesai");
}

TEST(Kejadian, EveryWrongCellIsTold) {
    using P = std::pair<std::string, std::string>;
    EXPECT_THAT(said({{"", "8", "kemarin", "", "2026-01-05 09.00", "-5", "", "mungkin"},
                      {"a", "1", "2026-01-05 09.00", "2026-01-05 08.00", "2026-01-05 08.30"}}),
                ::testing::IsSupersetOf({P{"baris 2, kolom berkas", "kejadian.berkas"},
                                         P{"baris 2, kolom langkah", "kejadian.langkah"},
                                         P{"baris 2, kolom jeda", "kejadian.jeda"},
                                         P{"baris 2, kolom hasil", "kejadian.hasil"},
                                         P{"baris 3, kolom mulai", "kejadian.mulai_sebelum_tiba"},
                                         P{"baris 3, kolom selesai", "kejadian.selesai_sebelum_tiba"}}));
}

TEST(Kejadian, ARowEnteredTwiceIsFound) {
    EXPECT_THAT(said({{"a", "1", "2026-01-05 08.00", "", "2026-01-05 09.00"},
                      {"a", "1", "2026-01-05 08.00", "", "2026-01-05 09.00"}}),
                ::testing::ElementsAre(
                    std::pair<std::string, std::string>{"baris 3, kolom tiba", "kejadian.tumpang_tindih"}));
}

TEST(Kejadian, VisitsThatFollowEachOtherAtOnceDoNotOverlap) {
    EXPECT_TRUE(said({{"a", "1", "2026-01-05 08.00", "", "2026-01-05 09.00"},
                      {"a", "1", "2026-01-05 09.00", "", "2026-01-05 09.30"}})
                    .empty());
}

TEST(Kejadian, VisitsWithoutLengthMayStandAtOneMomentAndCountNoMinute) {
    const Ukuran m = measured({{"a", "1", "2026-01-05 08.00", "", "2026-01-05 09.00"},
                               {"a", "1", "2026-01-05 09.00", "", "2026-01-05 09.30"},
                               {"a", "1", "2026-01-05 09.00", "2026-01-05 09.00", "2026-01-05 09.00"},
                               {"a", "1", "2026-01-05 09.00", "", "2026-01-05 09.00"}});
    EXPECT_EQ(m.langkah[0].rincian.at(0).lama, Rational(90));
    EXPECT_EQ(m.langkah[0].kunjungan, 4U);
    // A long one at the same moment still cannot be right.
    EXPECT_THAT(said({{"a", "1", "2026-01-05 08.00", "", "2026-01-05 09.00"},
                      {"a", "1", "2026-01-05 08.00", "", "2026-01-05 08.30"}}),
                ::testing::SizeIs(1));
}

TEST(Kejadian, APauseNeedsAReason) {
    EXPECT_THAT(said({{"a", "1", "2026-01-05 08.00", "", "2026-01-05 09.00", "10"}}),
                ::testing::ElementsAre(std::pair<std::string, std::string>{"baris 2, kolom alasan",
                                                                           "kejadian.jeda_tanpa_alasan"}));
}

TEST(Kejadian, AReturnWhereTheSopKnowsNoneIsAWarning) {
    const auto events =
        read_kejadian(shipped(), Zona::wita,
                      rows({{"a", "6", "2026-01-05 08.00", "", "2026-01-05 09.00", "", "", "kembali"}}));
    ASSERT_TRUE(events.has_value());
    ASSERT_EQ(events->warnings.size(), 1U);
    EXPECT_EQ(events->warnings.front().sentence.key, "kejadian.kembali_tanpa_jalan");
}

TEST(Kejadian, NothingToMeasureIsSaid) {
    EXPECT_THAT(said({}), ::testing::ElementsAre(std::pair<std::string, std::string>{"", "kejadian.kosong"}));
}

} // namespace
} // namespace sop

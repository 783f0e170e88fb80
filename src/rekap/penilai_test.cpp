#include "pegawai/testing.h"
#include "rekap/jangkauan.h"
#include "rekap/penilai.h"
#include "rekap/uji.h"

#include <gmock/gmock.h>

namespace rekap {
namespace {

using ::testing::IsEmpty;
using uji::baris;

std::shared_ptr<const Baris> by(PegawaiId who, std::int64_t person, const char* nilai, const char* word) {
    auto row = baris(person, nilai, word);
    row->penilai = who;
    return row;
}

TEST(IndikatorPenilai, MeanAndSpreadAreExactToTheLastPrintedDigit) {
    const PegawaiId teguh{1}, harum{2};
    const auto all = penilai({by(teguh, 10, "80.00", "Baik"), by(teguh, 11, "90.00", "Baik"),
                              by(teguh, 12, "94.00", "Sangat Baik"), by(harum, 13, "85.19", "Baik"),
                              baris(14, "70.00", "Cukup"), by(harum, 15, "", "")},
                             "Sangat Baik");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].penilai, teguh);
    EXPECT_EQ(all[0].banyak, 3);
    EXPECT_EQ(all[0].rata_rata, 8800);
    EXPECT_EQ(all[0].simpangan, 589); // sqrt(((-8)^2 + 2^2 + 6^2) / 3) = 5,8878
    EXPECT_EQ(all[0].terendah, 8000);
    EXPECT_EQ(all[0].tertinggi, 9400);
    EXPECT_EQ(all[0].teratas, 1);
    EXPECT_EQ(all[1].simpangan, 0);
    EXPECT_EQ(all[1].rata_rata, 8519);
    EXPECT_THAT(penilai({}, "Sangat Baik"), IsEmpty());
}

// asn-reference 7.4: fewer than five persons are suppressed, for whoever may not look at each of them anyway.
TEST(Jangkauan, AFigureOfFourPersonsIsNotShownToWhoSeesOnlyAggregates) {
    Jangkauan reach;
    std::vector<PegawaiId> people{PegawaiId{1}, PegawaiId{2}, PegawaiId{3}, PegawaiId{4}};
    EXPECT_FALSE(reach.tampak(people));
    reach.orang = {people.begin(), people.end()};
    EXPECT_TRUE(reach.tampak(people));
    reach.orang.clear();
    people.push_back(PegawaiId{5});
    EXPECT_TRUE(reach.tampak(people));
    EXPECT_TRUE(reach.tampak({}));
}

TEST(Jangkauan, AnIrbanSeesHisWilayahAndThoseWhoRunTheOfficeSeeAll) {
    const pegawai::KantorKecil k;
    const pegawai::Organisasi office{k.susunan};
    const auto today = *calendar::read_date("2026-03-02");
    const auto of = [&](PegawaiId who) { return jangkauan(office, who, today); };
    const auto sits = [&](PegawaiId who) { return office.unit_pada(who, today)->id; };
    EXPECT_TRUE(of(k.surya).semua);
    EXPECT_TRUE(of(k.ratna).semua);
    EXPECT_TRUE(of(k.wulan).semua);
    EXPECT_FALSE(of(k.teguh).semua);
    EXPECT_TRUE(of(k.teguh).unit(sits(k.sekar)));
    EXPECT_FALSE(of(k.teguh).unit(sits(k.tirta)));
    EXPECT_TRUE(of(k.teguh).buka(k.sekar));
    EXPECT_FALSE(of(k.teguh).buka(k.tirta));
    // The Sekretaris sees counts of everybody, but looks into the assessments of his own people only.
    EXPECT_FALSE(of(k.ratna).buka(k.tirta));
    EXPECT_TRUE(of(k.wulan).buka(k.tirta));
    EXPECT_FALSE(of(k.sekar).unit(sits(k.sekar)));
}

} // namespace
} // namespace rekap

#include "rekap/sekali.h"
#include "rekap/uji.h"

#include <gmock/gmock.h>

namespace rekap {
namespace {

using ::testing::ElementsAre;

std::shared_ptr<Baris> kasus_orang(std::int64_t id, std::int64_t who, const char* until,
                                   berkas::KeadaanBerkas state = berkas::KeadaanBerkas::selesai) {
    auto row = uji::baris(id, "80.00", "Baik");
    row->kasus.pegawai = PegawaiId{who};
    row->kasus.sampai = *calendar::read_date(until);
    row->kasus.keadaan = state;
    return row;
}

std::vector<std::int64_t> counted(const Deretan& rows) {
    std::vector<std::int64_t> ids;
    for (const auto& row : sekali(rows)) ids.push_back(row->kasus.id.value());
    return ids;
}

using berkas::KeadaanBerkas;

TEST(SekaliSetahun, WhoMovedCountsWhereHeWasOnTheLastDay) {
    EXPECT_THAT(counted({kasus_orang(1, 7, "2025-06-30"), kasus_orang(2, 8, "2025-12-31"),
                         kasus_orang(3, 7, "2025-12-31", KeadaanBerkas::berjalan)}),
                ElementsAre(2, 3));
    // Whichever case was opened first.
    EXPECT_THAT(counted({kasus_orang(1, 7, "2025-12-31"), kasus_orang(2, 7, "2025-06-30")}), ElementsAre(1));
}

TEST(SekaliSetahun, ACorrectionCountsOnceItIsFinished) {
    EXPECT_THAT(
        counted({kasus_orang(1, 7, "2025-12-31"), kasus_orang(2, 7, "2025-12-31", KeadaanBerkas::berjalan)}),
        ElementsAre(1));
    EXPECT_THAT(counted({kasus_orang(1, 7, "2025-12-31"), kasus_orang(2, 7, "2025-12-31")}), ElementsAre(2));
}

TEST(SekaliSetahun, ACancelledCaseCountsNowhere) {
    EXPECT_THAT(counted({kasus_orang(1, 7, "2025-12-31", KeadaanBerkas::dibatalkan)}), ElementsAre());
    EXPECT_THAT(counted({kasus_orang(1, 7, "2025-06-30"),
                         kasus_orang(2, 7, "2025-12-31", KeadaanBerkas::dibatalkan)}),
                ElementsAre(1));
}

TEST(SekaliSetahun, TheFiguresOfAYearCountPeopleAndItsStepsCountCases) {
    const Deretan rows{kasus_orang(1, 7, "2025-06-30"),
                       kasus_orang(2, 7, "2025-12-31", KeadaanBerkas::berjalan),
                       kasus_orang(3, 8, "2025-12-31", KeadaanBerkas::berjalan)};
    const Ringkasan r = ringkas(rows, sekali(rows), uji::sop_kantor(), kantor::SopId{1},
                                calendar::testing::at("2026-01-12 10.00"));
    EXPECT_EQ(r.kasus, 2);
    EXPECT_EQ(r.selesai, 0) << "the first half does not make the year";
    EXPECT_EQ(r.langkah[0].di_sini, 2);
}

} // namespace
} // namespace rekap

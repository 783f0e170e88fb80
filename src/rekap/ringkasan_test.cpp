#include "regime/law_for_tests.h"
#include "rekap/ringkasan.h"
#include "rekap/uji.h"

#include <gmock/gmock.h>

namespace rekap {
namespace {

using calendar::testing::at;
using ::testing::ElementsAre;
using uji::baris;
using uji::sop_kantor;

const kantor::SopId version{1};

TEST(RingkasanTahun, CountsWhoHasAValueWhoIsThroughAndWhereTheRestStand) {
    Deretan rows;
    rows.push_back(baris(1, "92.00", "Sangat Baik"));
    auto done = baris(2, "80.00", "Baik");
    done->kasus.keadaan = berkas::KeadaanBerkas::selesai;
    rows.push_back(done);
    auto late = baris(3, "", "");
    late->kasus.langkah = 2;
    late->kasus.tenggat = at("2026-01-12 10.00");
    rows.push_back(late);
    auto cancelled = baris(4, "80.00", "Baik", {10});
    cancelled->kasus.keadaan = berkas::KeadaanBerkas::dibatalkan;
    rows.push_back(cancelled);
    const Ringkasan r = ringkas(rows, sop_kantor(), version, at("2026-01-12 10.01"));
    EXPECT_EQ(r.kasus, 3);
    EXPECT_EQ(r.dinilai, 2);
    EXPECT_EQ(r.selesai, 1);
    EXPECT_EQ(r.langkah[0].di_sini, 1); // the finished one stands nowhere
    EXPECT_EQ(r.langkah[1].di_sini, 1);
    EXPECT_EQ(r.langkah[1].di_sini_lewat, 1);
    EXPECT_EQ(r.langkah_terukur, 0);
    EXPECT_EQ(r.norma_menit, sop_kantor().jumlah_norma());
    EXPECT_EQ(ringkas(rows, sop_kantor(), version, at("2026-01-12 10.00")).langkah[1].di_sini_lewat, 0);
}

TEST(RingkasanTahun, TheMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo) {
    Deretan rows{baris(1, "", "", {100, 121}), baris(2, "", "", {110}), baris(3, "", "", {130}),
                 baris(4, "", "", {90})};
    const Ringkasan r = ringkas(rows, sop_kantor(), version, at("2026-01-12 10.00"));
    EXPECT_EQ(r.langkah[0].median_detik, 105 * 60);
    EXPECT_EQ(r.langkah[0].persentil_90_detik, 130 * 60);
    EXPECT_EQ(r.langkah[0].terukur, 4);
    EXPECT_EQ(r.langkah[0].lewat, 1);
    EXPECT_EQ(r.langkah[1].median_detik, 121 * 60);
    EXPECT_EQ(r.langkah[1].lewat, 1);
    EXPECT_EQ(r.langkah[2].median_detik, std::nullopt);
    EXPECT_EQ(r.langkah_terukur, 5);
    EXPECT_EQ(r.langkah_lewat, 2);
    EXPECT_EQ(r.median_detik, std::nullopt);
    rows.pop_back();
    EXPECT_EQ(ringkas(rows, sop_kantor(), version, at("2026-01-12 10.00")).langkah[0].median_detik, 110 * 60);
}

TEST(RingkasanTahun, TimesOfAnotherSopVersionAreNotMixedIn) {
    auto other = baris(2, "80.00", "Baik", {999});
    other->kasus.sop = kantor::SopId{2};
    const Ringkasan r =
        ringkas({baris(1, "", "", {100}), other}, sop_kantor(), version, at("2026-01-12 10.00"));
    EXPECT_EQ(r.kasus, 2);
    EXPECT_EQ(r.dinilai, 1);
    EXPECT_EQ(r.sop_lain, 1);
    EXPECT_EQ(r.langkah[0].median_detik, 100 * 60);
}

TEST(SebaranNilai, GoesByTheWordThatWasGivenAndSaysTheMeanAsItIsPrinted) {
    const auto words = std::vector<std::string>{"Sangat Baik", "Baik", "Cukup"};
    Deretan rows{baris(1, "92.35", "Sangat Baik"), baris(2, "88.07", "Baik"), baris(3, "78.55", "Baik"),
                 baris(4, "", ""), baris(5, "70.00", "Sedang")};
    rows[2] = [] {
        auto row = baris(3, "78.55", "Baik");
        row->kasus.unit = UnitId{2};
        return row;
    }();
    const Sebaran s = sebaran(rows, words);
    EXPECT_THAT(s.banyak, ElementsAre(1, 2, 0, 1));
    EXPECT_EQ(s.dinilai, 4);
    EXPECT_EQ(s.rata_rata(), 8224); // 32897 / 4 = 8224.25
    EXPECT_EQ(s.permil(1), 500);
    EXPECT_EQ(sebaran({rows[0], rows[1], rows[2]}, words).permil(0), 333);
    EXPECT_EQ(sebaran({}, words).rata_rata(), std::nullopt);
    const auto units = sebaran_unit(rows, words);
    EXPECT_THAT(units.at(UnitId{1}).banyak, ElementsAre(1, 1, 0, 1));
    EXPECT_THAT(units.at(UnitId{2}).banyak, ElementsAre(0, 1, 0, 0));
}

} // namespace
} // namespace rekap

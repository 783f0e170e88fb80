#include "web/pegawai/pekerjaan.h"

#include <gtest/gtest.h>

#include <future>
#include <stdexcept>

namespace web {
namespace {

using pegawai::PegawaiId;
const PegawaiId bayu{1}, wulan{2};

TEST(Pekerjaan, IsWatchedByWhoBeganItAndByNobodyElse) {
    std::promise<void> go, reached;
    PekerjaanImpor works;
    const auto id = works.mulai(bayu, "a", [&](const kantor::Kemajuan& step) -> PekerjaanImpor::Hasil {
        step(3, 10);
        reached.set_value();
        go.get_future().wait();
        return kantor::HasilImpor{.baru = 7};
    });
    ASSERT_EQ(id, "a");
    reached.get_future().wait();
    const auto state = works.lihat("a", bayu);
    ASSERT_TRUE(state);
    EXPECT_EQ(state->selesai, 3U);
    EXPECT_EQ(state->dari, 10U);
    EXPECT_FALSE(state->hasil);
    EXPECT_FALSE(works.lihat("a", wulan));
    EXPECT_FALSE(works.lihat("b", bayu));
    EXPECT_FALSE(works.mulai(bayu, "b", [](const auto&) -> PekerjaanImpor::Hasil {
        return kantor::HasilImpor{};
    })) << "one at a time";
    go.set_value();
    works.tunggu("a", std::chrono::hours(1));
    EXPECT_EQ(works.lihat("a", bayu)->hasil->value().baru, 7U);
}

TEST(Pekerjaan, ThatFailsSaysSoAndLetsTheNextOneBegin) {
    PekerjaanImpor works;
    ASSERT_TRUE(
        works.mulai(bayu, "a", [](const auto&) -> PekerjaanImpor::Hasil { throw std::runtime_error("x"); }));
    works.tunggu("a", std::chrono::hours(1));
    EXPECT_TRUE(works.lihat("a", bayu)->gagal);
    for (int i = 0; i < 40; ++i) { // more than are kept
        const std::string id = "n" + std::to_string(i);
        ASSERT_TRUE(
            works.mulai(bayu, id, [](const auto&) -> PekerjaanImpor::Hasil { return kantor::HasilImpor{}; }));
        works.tunggu(id, std::chrono::hours(1));
        EXPECT_TRUE(works.lihat(id, bayu)->hasil);
    }
    EXPECT_FALSE(works.lihat("a", bayu)) << "gone after thirty-two more";
}

} // namespace
} // namespace web

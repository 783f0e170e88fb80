#include "kantor/batas_coba.h"

#include <gmock/gmock.h>

namespace kantor {
namespace {

using namespace std::chrono_literals;

const calendar::Instant now{std::chrono::seconds{1'795'392'000}};

TEST(BatasCoba, TheWaitGrowsToAMinuteAndNoFurther) {
    const Batas limit = coba_akun("1").batas;
    const auto wait = [&](int failures) { return tunggu({failures, now}, limit, now); };
    EXPECT_EQ(wait(0), 0s);
    EXPECT_EQ(wait(4), 0s);
    EXPECT_EQ(wait(5), 5s);
    EXPECT_EQ(wait(6), 10s);
    EXPECT_EQ(wait(7), 20s);
    EXPECT_EQ(wait(8), 40s);
    EXPECT_EQ(wait(9), 60s);
    EXPECT_EQ(wait(1000), 60s);
}

TEST(BatasCoba, TheWaitRunsDownAndAllIsForgotten) {
    const Batas limit = coba_akun("1").batas;
    EXPECT_EQ(tunggu({9, now}, limit, now + 1s), 59s);
    EXPECT_EQ(tunggu({9, now}, limit, now + 60s), 0s);
    EXPECT_EQ(tunggu({1000, now}, limit, now + 15min), 0s);
}

TEST(BatasCoba, AClockSetBackMakesNobodyWaitLonger) {
    EXPECT_EQ(tunggu({9, now}, coba_akun("1").batas, now - 24h), 60s);
}

TEST(BatasCoba, AnAddressMayFailMoreOftenAndCodesLessFast) {
    EXPECT_EQ(tunggu({19, now}, coba_alamat("a").batas, now), 0s);
    EXPECT_EQ(tunggu({20, now}, coba_alamat("a").batas, now), 5s);
    EXPECT_EQ(tunggu({20, now}, coba_kode(PegawaiId{1}).batas, now), 15min);
}

TEST(BatasCoba, KeysTellNothingAndAreApart) {
    const std::vector<std::string> keys{coba_akun("1").kunci, coba_alamat("1").kunci,
                                        coba_akun_dari("1", "").kunci, coba_kode(PegawaiId{1}).kunci,
                                        coba_sandi(PegawaiId{1}).kunci};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        EXPECT_EQ(keys[i].size(), 64U);
        for (std::size_t j = 0; j < i; ++j) EXPECT_NE(keys[i], keys[j]);
    }
}

TEST(BatasCoba, AWaitIsSaidAsPeopleCount) {
    EXPECT_EQ(lama_tunggu(5s), "5 detik");
    EXPECT_EQ(lama_tunggu(60s), "1 menit");
    EXPECT_EQ(lama_tunggu(90s), "1 menit 30 detik");
}

} // namespace
} // namespace kantor

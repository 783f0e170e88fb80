#include "berkas/terbitan.h"

#include <gtest/gtest.h>

namespace berkas {
namespace {

TEST(KodeTerbitan, HasEightSignsThatNobodyMistakes) {
    EXPECT_EQ(kode_terbitan(std::string(5, '\0')), "00000000");
    EXPECT_EQ(kode_terbitan("\xff\xff\xff\xff\xff"), "ZZZZZZZZ");
    EXPECT_EQ(kode_terbitan(std::string("\x00\x44\x32\x14\xc7", 5)), "01234567")
        << "five bits a sign, the first ones first";
    EXPECT_EQ(kode_bergaris("7QK4M2XD"), "7QK4-M2XD");
}

TEST(KodeTerbitan, IsReadAsPeopleTypeIt) {
    EXPECT_EQ(baca_kode_terbitan("7QK4-M2XD"), "7QK4M2XD");
    EXPECT_EQ(baca_kode_terbitan(" 7qk4 m2xd "), "7QK4M2XD");
    EXPECT_EQ(baca_kode_terbitan("oOiIlL00"), "00111100");
    for (const char* none : {"", "7QK4M2X", "7QK4M2XDA", "7QK4M2XU", "7QK4/M2XD", "7QK4M2X\xc3\xa9"})
        EXPECT_EQ(baca_kode_terbitan(none), std::nullopt) << none;
}

TEST(KataTerbitan, StaysTheSameThereAndBack) {
    for (const auto kind : {JenisPeristiwa::bekukan, JenisPeristiwa::tetapkan_atasan, JenisPeristiwa::cabut})
        EXPECT_EQ(dari_kode<JenisPeristiwa>(kode(kind)), kind);
    EXPECT_EQ(kode(JenisPeristiwa::tetapkan_atasan), "tetapkan_atasan");
    EXPECT_EQ(kode(JenisPeristiwa::cabut), "cabut");
    EXPECT_EQ(dari_kode<KeadaanTerbitan>("diganti"), KeadaanTerbitan::diganti);
    EXPECT_EQ(dari_kode<CaraTanda>("basah"), CaraTanda::basah);
    EXPECT_EQ(dari_kode<CaraTanda>("luar"), CaraTanda::luar);
    EXPECT_EQ(kode(CaraTanda::luar), "luar");
    EXPECT_EQ(dari_kode<CaraTanda>("pena"), std::nullopt);
}

} // namespace
} // namespace berkas

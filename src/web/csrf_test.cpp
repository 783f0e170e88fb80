#include "base/random.h"
#include "web/pintu.h"

#include <gtest/gtest.h>

namespace {

class Counting final : public base::Random {
  public:
    void fill(std::span<unsigned char> bytes) override {
        for (unsigned char& byte : bytes) byte = next_++;
    }

  private:
    unsigned char next_ = 7;
};

} // namespace

TEST(Csrf, ATokenIsWrittenDifferentlyEachTimeAndReadTheSame) {
    Counting random;
    const std::string token = "c2VrYXJfZmlrdGlm-0123";
    const std::string first = web::tutup_csrf(random, token);
    const std::string second = web::tutup_csrf(random, token);
    EXPECT_NE(first, second);
    EXPECT_EQ(first.find(token), std::string::npos);
    EXPECT_EQ(web::buka_csrf(first), token);
    EXPECT_EQ(web::buka_csrf(second), token);
}

TEST(Csrf, WhatIsNoTokenUnderAPadStaysWhatItIs) {
    for (const char* given : {"", "tebakan", ".", "a.b", "YWJj.YQ", "====.===="})
        EXPECT_EQ(web::buka_csrf(given), given);
}

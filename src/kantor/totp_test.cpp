#include "base/random_for_tests.h"
#include "kantor/kode_acak.h"
#include "kantor/totp.h"

#include <gmock/gmock.h>

#include <set>

namespace kantor {
namespace {

calendar::Instant at(std::int64_t seconds) { return calendar::Instant{std::chrono::seconds{seconds}}; }

// RFC 6238 appendix B, SHA-1, secret "12345678901234567890": the last six of its eight digits.
constexpr const char* rfc_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

TEST(Totp, TheVectorsOfRfc6238Hold) {
    const std::pair<std::int64_t, const char*> vectors[] = {{59, "287082"},
                                                            {1'111'111'109, "081804"},
                                                            {1'111'111'111, "050471"},
                                                            {1'234'567'890, "005924"},
                                                            {2'000'000'000, "279037"},
                                                            {20'000'000'000, "353130"}};
    for (const auto& [seconds, code] : vectors)
        EXPECT_EQ(langkah_totp(rfc_secret, code, at(seconds), 0), std::int64_t{seconds / 30}) << seconds;
}

TEST(Totp, ACodeIsTakenThirtySecondsEarlyAndLateAndNoFurther) {
    constexpr std::int64_t step = 1'111'111'109 / 30;
    const char* code = "081804";
    EXPECT_EQ(langkah_totp(rfc_secret, code, at(step * 30 - 1), 0), step);
    EXPECT_EQ(langkah_totp(rfc_secret, code, at(step * 30 - 30), 0), step);
    EXPECT_EQ(langkah_totp(rfc_secret, code, at(step * 30 - 31), 0), std::nullopt);
    EXPECT_EQ(langkah_totp(rfc_secret, code, at(step * 30 + 59), 0), step);
    EXPECT_EQ(langkah_totp(rfc_secret, code, at(step * 30 + 60), 0), std::nullopt);
}

TEST(Totp, AStepThatWasUsedIsNotTakenAgain) {
    EXPECT_EQ(langkah_totp(rfc_secret, "287082", at(59), 1), std::nullopt);
    EXPECT_EQ(langkah_totp(rfc_secret, "287 082", at(59), 0), 1);
}

TEST(Totp, WhatIsNoCodeIsNoCode) {
    for (const char* bad : {"", "28708", "2870822", "28708x", "٢٨٧٠٨٢"})
        EXPECT_EQ(langkah_totp(rfc_secret, bad, at(59), 0), std::nullopt) << bad;
    EXPECT_EQ(langkah_totp("", "287082", at(59), 0), std::nullopt);
    EXPECT_EQ(langkah_totp("!!!", "287082", at(59), 0), std::nullopt);
}

TEST(Totp, TheAddressForTheQrPictureNamesOfficeAndPerson) {
    Akun account;
    account.totp = rfc_secret;
    const auto p = pendaftaran_totp(account, "Sekar Fiktif", "Inspektorat A&B");
    ASSERT_TRUE(p);
    EXPECT_EQ(p->uri,
              "otpauth://totp/Inspektorat%20A%26B:Sekar%20Fiktif?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
              "&issuer=Inspektorat%20A%26B");
    EXPECT_EQ(p->rahasia, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    account.totp_aktif = true;
    EXPECT_FALSE(pendaftaran_totp(account, "a", "b")) << "an active secret is never shown again";
}

TEST(KodeAcak, HasNoSignsThatLookAlike) {
    base::SameRandom random;
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const std::string code = acak_kode(random, 3);
        EXPECT_EQ(code.size(), 14U);
        EXPECT_EQ(code.find_first_of("ILOU"), std::string::npos);
        EXPECT_EQ(code.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ-"), std::string::npos);
        EXPECT_TRUE(seen.insert(code).second);
    }
}

TEST(KodeAcak, IsReadAsPeopleType) {
    EXPECT_EQ(rapikan_kode(" 7qk4 m2xd-9htr "), "7QK4M2XD9HTR");
    EXPECT_EQ(rapikan_kode("oil"), "011");
}

} // namespace
} // namespace kantor

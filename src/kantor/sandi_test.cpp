#include "base/random_for_tests.h"
#include "kantor/sandi.h"

#include <gmock/gmock.h>

#include <set>

namespace kantor {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> salah(std::string_view sandi) {
    std::vector<std::string> keys;
    for (const base::Finding& f : periksa_sandi(sandi, "199302302019022901", "Sekar Fiktif")) {
        EXPECT_EQ(f.place, "sandi_baru");
        EXPECT_TRUE(f.written.empty()) << "a password is never echoed";
        keys.emplace_back(f.sentence.key);
    }
    return keys;
}

TEST(Sandi, AFewUnrelatedWordsAreWelcome) {
    for (const char* good : {"payung menjahit kelapa", "kucing cinta medan bunda", "Teh-Pagi-di-Serambi",
                             "x9#Lq!27vTzp", "セカルのかさはあおいです", "1 kambing 2 perahu 3 layar"})
        EXPECT_THAT(salah(good), IsEmpty()) << good;
}

TEST(Sandi, ElevenCharactersAreTooFewAndTwelveEnough) {
    EXPECT_THAT(salah("x9#Lq!27vTz"), ElementsAre("sandi.terlalu_pendek"));
    EXPECT_THAT(salah("é9#Lq!27vTzp"), IsEmpty());
    EXPECT_THAT(salah("é9#Lq!27vTz"), ElementsAre("sandi.terlalu_pendek")) << "characters, not bytes";
    EXPECT_THAT(salah(""), ElementsAre("sandi.kosong"));
}

TEST(Sandi, AHundredAndTwentyEightCharactersAreEnough) {
    std::string longest;
    while (longest.size() < 128) longest += "q" + std::to_string(longest.size() * 7919);
    longest.resize(128);
    EXPECT_THAT(salah(longest), IsEmpty());
    EXPECT_THAT(salah(longest + "z"), ElementsAre("sandi.terlalu_panjang"));
}

TEST(Sandi, TheOwnNumberAndNameAreRefused) {
    EXPECT_THAT(salah("199302302019022901"), ElementsAre("sandi.nip"));
    EXPECT_THAT(salah("19930230 201902 2 901"), ElementsAre("sandi.nip"));
    EXPECT_THAT(salah("nip199302302019022901"), ElementsAre("sandi.nip"));
    EXPECT_THAT(salah("302302019022"), ElementsAre("sandi.nip")) << "a piece of it";
    EXPECT_THAT(salah("SekarFiktif1993"), ElementsAre("sandi.nama"));
    EXPECT_THAT(salah("fiktif-0001-2345"), ElementsAre("sandi.nama"));
}

TEST(Sandi, WhatEverybodyTriesFirstIsRefused) {
    for (const char* bad :
         {"Password1234", "P4ssw0rd!2026", "rahasia12345", "Inspektorat2026!", "admin@123456",
          "adminadmin2026", "qwertyuiop123", "1q2w3e4r5t6y", "KataSandi2026", "bismillah1234", "1qaz2wsx3edc",
          "aku sayang kamu", "poiuytrewq12", "S3m4ng4t2026!"})
        EXPECT_THAT(salah(bad), ElementsAre("sandi.umum")) << bad;
}

TEST(Sandi, RepeatedAndCountedPiecesAreRefused) {
    EXPECT_THAT(salah("aaaaaaaaaaaa"), ElementsAre("sandi.berulang"));
    EXPECT_THAT(salah("x7!qx7!qx7!q"), ElementsAre("sandi.berulang"));
    EXPECT_THAT(salah("abcdefghijkl"), ElementsAre("sandi.berurut"));
    EXPECT_THAT(salah("345678901234"), ElementsAre("sandi.berurut"));
    EXPECT_THAT(salah("987654321098"), ElementsAre("sandi.berurut"));
}

TEST(Sandi, AllThatIsWrongIsSaidAtOnce) {
    EXPECT_THAT(salah("1993"), ElementsAre("sandi.terlalu_pendek", "sandi.nip"));
    EXPECT_THAT(salah("111"), ::testing::Contains("sandi.terlalu_pendek"));
}

TEST(Sandi, IsKeptAsArgon2idWithItsCostsAndNeverTheSameTwice) {
    base::SameRandom random;
    const std::string kept = acak_sandi(random, "payung menjahit kelapa");
    EXPECT_EQ(kept.substr(0, 31), "$argon2id$v=19$m=19456,t=2,p=1$");
    EXPECT_NE(kept, acak_sandi(random, "payung menjahit kelapa"));
    EXPECT_TRUE(sandi_cocok(kept, "payung menjahit kelapa"));
    EXPECT_FALSE(sandi_cocok(kept, "payung menjahit kelap"));
    EXPECT_FALSE(sandi_cocok(kept, ""));
    EXPECT_FALSE(sandi_usang(kept));
}

// Computed by the reference implementation: printf 'kucing menjahit payung' | argon2 somesalt12345678 -id -t 2 -k 19456 -p 1
TEST(Sandi, AStringOfAnotherImplementationFits) {
    EXPECT_TRUE(sandi_cocok(
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQxMjM0NTY3OA$5iCmUXJABsu6UBToO6rrwRH2j9HJ+rKmAcQYXzK2In8",
        "kucing menjahit payung"));
}

TEST(Sandi, NothingFitsWhatIsNoHash) {
    for (const char* kept : {"", "payung", "$argon2id$", "$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA"})
        EXPECT_FALSE(sandi_cocok(kept, "payung")) << kept;
    EXPECT_FALSE(sandi_cocok(std::string(500, 'x'), "x"));
}

TEST(Sandi, AHashOfOlderCostsFitsAndIsStale) {
    const char* cheap =
        "$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQxMjM0NTY3OA$BcgtPg4O3z8TSkf7gnZNp6CvacHB4kcqZMNmbW5CLkY";
    EXPECT_TRUE(sandi_cocok(cheap, "payung"));
    EXPECT_TRUE(sandi_usang(cheap));
}

} // namespace
} // namespace kantor

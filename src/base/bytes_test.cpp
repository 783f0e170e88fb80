#include "base/bytes.h"
#include "base/sha256.h"

#include <gtest/gtest.h>

using namespace std::string_literals;

TEST(Bytes, HexGoesThereAndBack) {
    EXPECT_EQ(base::hex("\x01\xff"), "01ff");
    EXPECT_EQ(base::hex(""), "");
    EXPECT_EQ(base::from_hex("01ff"), "\x01\xff"s);
    EXPECT_EQ(base::from_hex("01f"), std::nullopt);
    EXPECT_EQ(base::from_hex("0g"), std::nullopt);
}

TEST(Bytes, Base64UrlHasNoPaddingAndNoSignThatAUrlWouldChange) {
    EXPECT_EQ(base::base64url("\xfb\xff"), "-_8");
    EXPECT_EQ(base::from_base64url("-_8"), "\xfb\xff"s);
    EXPECT_EQ(base::base64url(""), "");
    EXPECT_EQ(base::from_base64url("a"), std::nullopt);
    EXPECT_EQ(base::from_base64url("+/8="), std::nullopt);
}

TEST(Bytes, SecretsAreTheSameOnlyWhole) {
    EXPECT_TRUE(base::same_secret("abc", "abc"));
    EXPECT_FALSE(base::same_secret("abc", "abd"));
    EXPECT_FALSE(base::same_secret("abc", "ab"));
}

TEST(Sha256, EqualsThePublishedFigure) { // FIPS 180-2, appendix B.1 and B.2
    EXPECT_EQ(base::sha256("abc").hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    base::Sha256 pieces;
    pieces.update("abcdbcdecdefdefgefghfghi").update("ghijhijkijkljklmklmnlmnomnopnopq");
    EXPECT_EQ(pieces.finish().hex(), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, IsReadBackFromItsDigits) {
    const base::Sidik sidik = base::sha256("abc");
    EXPECT_EQ(base::Sidik::parse(sidik.hex()), sidik);
    EXPECT_EQ(base::Sidik::parse("abc"), std::nullopt);
    EXPECT_EQ(base::Sidik().hex(), std::string(64, '0'));
}

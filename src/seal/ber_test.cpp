#include "base/bytes.h"
#include "seal/ber.h"

#include <gtest/gtest.h>

namespace seal {
namespace {

std::string der_of(std::string_view hex) {
    const auto read = sebagai_der(*base::from_hex(hex));
    return read ? base::hex(read->der) + " " + std::to_string(read->panjang) : "tidak";
}

TEST(Ber, DerIsGivenBackAsItIs) {
    EXPECT_EQ(der_of("3003020105"), "3003020105 5");
    EXPECT_EQ(der_of("30030201050000"), "3003020105 5"); // what follows is not its own
    const std::string large = "308201020481ff" + std::string(255U * 2, 'a');
    EXPECT_EQ(der_of(large), large + " 262");
}

TEST(Ber, UnsaidLengthsAreSaid) {
    EXPECT_EQ(der_of("30800201050000"), "3003020105 7");
    EXPECT_EQ(der_of("3080a0803080020105000000000000"), "3007a0053003020105 15");
    EXPECT_EQ(der_of("30093080020105000005000000"),
              "300730030201050500 11"); // inside one whose length is said
}

TEST(Ber, OctetsInPiecesBecomeOne) {
    EXPECT_EQ(der_of("3080248004020102040103000000000000"), "30050403010203 15");
    EXPECT_EQ(der_of("300924070402010204010300"), "30050403010203 11");
    EXPECT_EQ(der_of("3080248002010500000000"), "tidak"); // a piece that is none
}

TEST(Ber, WhatIsNoSuchStructureIsNone) {
    EXPECT_EQ(der_of(""), "tidak");
    EXPECT_EQ(der_of("0201050000"), "tidak");     // no sequence
    EXPECT_EQ(der_of("3080020105"), "tidak");     // without its end
    EXPECT_EQ(der_of("308002010500"), "tidak");   // half of it
    EXPECT_EQ(der_of("30800280050000"), "tidak"); // a number has a length
    EXPECT_EQ(der_of("3004020105"), "tidak");     // longer than there is
    EXPECT_EQ(der_of("308103020105"), "tidak");   // more bytes of length than needed
    EXPECT_EQ(der_of("3082000302010500"), "tidak");
    EXPECT_EQ(der_of("3080028101050000"), "tidak"); // the same inside
    std::string deep;
    for (int i = 0; i < 40; ++i) deep += "3080";
    for (int i = 0; i < 40; ++i) deep += "0000";
    EXPECT_EQ(der_of(deep), "tidak");
}

} // namespace
} // namespace seal

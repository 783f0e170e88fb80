#include "seal/sertifikat.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

constexpr const char* sekar = R"(
-----BEGIN CERTIFICATE-----
MIICKTCCAdCgAwIBAgIDChssMAoGCCqGSM49BAMCMHMxGzAZBgNVBAMMElNla2Fy
IEZpa3RpZiwgUy5FLjEbMBkGA1UEBRMSMTk5MDAyMzAyMDE1MDMyMDAxMRowGAYD
VQQMDBFBdWRpdG9yIEFobGkgTXVkYTEbMBkGA1UECgwSSW5zcGVrdG9yYXQgQ29u
dG9oMB4XDTI2MTEyMjIzNDgxOVoXDTM2MTExOTIzNDgxOVowczEbMBkGA1UEAwwS
U2VrYXIgRmlrdGlmLCBTLkUuMRswGQYDVQQFExIxOTkwMDIzMDIwMTUwMzIwMDEx
GjAYBgNVBAwMEUF1ZGl0b3IgQWhsaSBNdWRhMRswGQYDVQQKDBJJbnNwZWt0b3Jh
dCBDb250b2gwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQfX5/Zq8QbZe7ZTLoQ
kCscvmppGbqcIE2VCG30XqZxjn4mwHhgiKaIFb/TRZKzyjnu9isi3KJnfbbOyKJr
sKSMo1MwUTAdBgNVHQ4EFgQU1Jo8WsYOjCGKCTYdPMMqYHanIQAwHwYDVR0jBBgw
FoAU1Jo8WsYOjCGKCTYdPMMqYHanIQAwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjO
PQQDAgNHADBEAiBLSOXn+5hVfdeaSGSFz7chnVQ9gNBcGGRaTtv1ecg5OQIgQHgb
Xl1NdQ+xwJYhn67Ix15wI22tmJaTTSGnq4gjUC0=
-----END CERTIFICATE-----
)";

TEST(Sertifikat, SaysWhoseItIs) {
    const auto read = Sertifikat::baca(sekar);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->isi().nama, "Sekar Fiktif, S.E.");
    EXPECT_EQ(read->isi().nip, "199002302015032001");
    EXPECT_EQ(read->isi().jabatan, "Auditor Ahli Muda");
    EXPECT_EQ(read->isi().organisasi, "Inspektorat Contoh");
    EXPECT_EQ(read->isi().nomor, "0a1b2c");
    EXPECT_EQ(read->isi().kunci, JenisKunci::p256);
    EXPECT_EQ(read->isi().bit, 256);
    EXPECT_EQ(read->isi().jejak.size(), 64U);
}

TEST(Sertifikat, IsTheSameFromDerAndFromPem) {
    const auto pem = Sertifikat::baca(sekar);
    const auto der = Sertifikat::baca(pem->der());
    ASSERT_TRUE(der);
    EXPECT_EQ(*pem, *der);
    EXPECT_EQ(Sertifikat::baca_semua(pem->pem() + der->pem())->size(), 2U);
}

TEST(Sertifikat, IsValidFromItsFirstToItsLastSecond) {
    const auto read = Sertifikat::baca(sekar);
    const Instant from = read->isi().berlaku_dari, until = read->isi().berlaku_sampai;
    EXPECT_EQ(until - from, std::chrono::days(3650));
    EXPECT_FALSE(read->berlaku_pada(from - std::chrono::seconds(1)));
    EXPECT_TRUE(read->berlaku_pada(from));
    EXPECT_TRUE(read->berlaku_pada(until));
    EXPECT_FALSE(read->berlaku_pada(until + std::chrono::seconds(1)));
}

TEST(Sertifikat, BytesThatAreNoneAreRefused) {
    const std::string der = Sertifikat::baca(sekar)->der();
    for (const std::string& bytes : {std::string(), std::string("bukan"), der.substr(0, der.size() - 1),
                                     der + "x", std::string(100'000, '0')}) {
        const auto read = Sertifikat::baca(bytes);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().front().sentence.key, "segel.bukan_sertifikat");
    }
    EXPECT_FALSE(Sertifikat::baca_semua(""));
}

} // namespace
} // namespace seal

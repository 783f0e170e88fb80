#include "seal/ambil_daftar.h"
#include "seal/rantai_sah.h"
#include "seal/testing/kantor_uji.h"
#include "seal/testing/layanan_palsu.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct AmbilDaftar : testing::Test {
    KantorUji office;
    PengirimHttpCurl http;

    Sertifikat listed_at(const std::string& address) const {
        return berhasil(office.otoritas.terbitkan(office.sekar.kunci(), {"Sekar Fiktif, S.E.", "", "", ""},
                                                  awal_2026, awal_2026 + std::chrono::days(90),
                                                  Pemakaian::tanda_tangan, address));
    }
    std::string why(const std::string& address, bool public_only = true) {
        const auto list = ambil_daftar(http, address, public_only);
        return list ? "taken" : list.error().front().sentence.values.front().second;
    }
};

TEST_F(AmbilDaftar, TheCertificateSaysWhere) {
    EXPECT_THAT(alamat_daftar(listed_at("http://ca.example/crl.der")),
                ElementsAre("http://ca.example/crl.der"));
    EXPECT_THAT(alamat_daftar(office.otoritas.sertifikat()), IsEmpty());
}

TEST_F(AmbilDaftar, AListIsTakenAndNothingElse) {
    const FolderUji folder;
    const LayananPalsu service(folder);
    folder.tulis("crl.der", office.otoritas.daftar_cabut({}, 1, awal_2026, awal_2026 + std::chrono::days(9)));
    EXPECT_EQ(why(service.alamat() + "/crl.der", false), "taken");
    folder.tulis("crl.der", "<html>");
    EXPECT_EQ(why(service.alamat() + "/crl.der", false), "bukan daftar pencabutan");
    EXPECT_EQ(why(service.alamat() + "/pindah", false), "HTTP 302"); // to /crl.der: not followed
}

// A stranger's certificate does not make this machine ask its neighbours.
TEST_F(AmbilDaftar, OnlyThePublicInternetIsAsked) {
    const FolderUji folder;
    const LayananPalsu service(folder);
    folder.tulis("crl.der", office.otoritas.daftar_cabut({}, 1, awal_2026, awal_2026 + std::chrono::days(9)));
    const std::string port = service.alamat().substr(service.alamat().rfind(':'));
    for (const char* host :
         {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "0x7f.1"})
        EXPECT_THAT(why("http://" + std::string(host) + port + "/crl.der"), HasSubstr("kode curl")) << host;
    for (const char* address : {"file:///etc/hosts", "ftp://127.0.0.1/crl", "gopher://127.0.0.1/"})
        EXPECT_THAT(why(address), HasSubstr("kode curl")) << address;
}

TEST(AlamatUmum, KnowsWhichAddressesAreOfTheInternet) {
    for (const char* ip : {"8.8.8.8", "103.16.78.1", "172.15.255.255", "172.32.0.1", "100.63.0.1",
                           "192.167.1.1", "198.20.0.1", "223.255.255.255", "2404:8000::1", "2a00:1450::1"})
        EXPECT_TRUE(alamat_umum(ip)) << ip;
    for (const char* ip : {"0.0.0.0",
                           "10.0.0.1",
                           "100.64.0.1",
                           "127.0.0.1",
                           "127.255.255.254",
                           "169.254.169.254",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.0.0.1",
                           "192.0.2.1",
                           "192.168.1.1",
                           "198.18.0.1",
                           "198.19.255.255",
                           "198.51.100.1",
                           "203.0.113.9",
                           "224.0.0.1",
                           "240.0.0.1",
                           "255.255.255.255",
                           "::",
                           "::1",
                           "::ffff:8.8.8.8",
                           "::ffff:127.0.0.1",
                           "64:ff9b::7f00:1",
                           "fc00::1",
                           "fd12::1",
                           "fe80::1",
                           "ff02::1",
                           "2001:db8::1",
                           "2001::1",
                           "2002:7f00:1::",
                           "3fff::1",
                           "",
                           "localhost",
                           "1.2.3",
                           "8.8.8.8 "})
        EXPECT_FALSE(alamat_umum(ip)) << ip;
}

} // namespace
} // namespace seal

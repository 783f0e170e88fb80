#include "seal/cap_waktu_http.h"
#include "seal/testing/kantor_uji.h"
#include "seal/testing/layanan_palsu.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

// The authority is `openssl ts`, behind HTTP.
struct CapWaktuHttp : testing::Test {
    KantorUji office;
    // Its clock is the machine's: a CA that is valid for long on both sides.
    static constexpr Instant long_ago = awal_2026 - std::chrono::days(3650);
    Otoritas other = berhasil(buat_otoritas({"Otoritas Cap Waktu Contoh", "Contoh"}, long_ago, 40));
    FolderUji folder;
    LayananPalsu service{folder};
    PengirimHttpCurl http;
    base::SameRandom random;

    void SetUp() override {
        const KunciRahasia key = KunciRahasia::buat();
        const Sertifikat own =
            berhasil(other.terbitkan(key, {"Cap Waktu Contoh", "", "", ""}, long_ago,
                                     long_ago + std::chrono::days(14'000), Pemakaian::cap_waktu));
        folder.tulis("tsa.pem", own.pem());
        folder.tulis("ca.pem", other.sertifikat().pem());
        folder.tulis("k.der", key.pkcs8());
        folder.tulis("nomor", "01\n");
        folder.tulis(
            "tsa.cnf",
            "[tsa]\ndefault_tsa=t\n[t]\nserial=nomor\nsigner_cert=tsa.pem\ncerts=ca.pem\nsigner_key=k.pem\n"
            "default_policy=1.2.3.4.1\ndigests=sha256\nsigner_digest=sha256\ness_cert_id_alg=sha256\n");
        ASSERT_EQ(folder.jalankan("openssl pkcs8 -topk8 -nocrypt -inform DER -in k.der -out k.pem").kode, 0);
    }
};

TEST_F(CapWaktuHttp, ASignatureIsStampedByAnAuthorityOutside) {
    PelayanWaktuHttp stamps(http, service.alamat() + "/tsa", random);
    const std::string pdf = berhasil(bubuhkan(formulir_uji(), office.sekar, permintaan("pegawai"), &stamps));
    const auto [cms, content] = cms_terakhir(pdf);
    folder.tulis("token.der", token_dalam(cms));
    folder.tulis("tanda.bin", nilai_tanda(cms));
    EXPECT_EQ(
        folder.jalankan("openssl ts -verify -token_in -in token.der -data tanda.bin -CAfile ca.pem").kode, 0)
        << folder.keluaran();
}

TEST_F(CapWaktuHttp, WithoutAnAnswerNothingIsSigned) {
    for (const auto& [address, why] :
         {std::pair{std::string("http://127.0.0.1:1/tsa"), "segel.cap_tidak_terhubung"},
          std::pair{service.alamat() + "/lain", "segel.cap_ditolak"}}) {
        PelayanWaktuHttp stamps(http, address, random);
        const auto refused = bubuhkan(formulir_uji(), office.sekar, permintaan("pegawai"), &stamps);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().front().sentence.key, why);
    }
}

} // namespace
} // namespace seal

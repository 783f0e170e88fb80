#include "seal/pkcs12.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/kantor_uji.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

std::string made_by_openssl(const FolderUji& folder, const std::string& key) {
    folder.jalankan("openssl req -x509 -newkey " + key +
                    " -nodes -keyout k.pem -out c.pem -days 10 -subj '/CN=Sekar Fiktif' && openssl pkcs12 "
                    "-export -inkey k.pem "
                    "-in c.pem -passout pass:rahasia -out a.p12");
    return folder.baca("a.p12");
}

std::string_view reason(const base::Result<std::unique_ptr<PenandatanganKunci>>& read) {
    return read ? std::string_view("granted") : read.error().front().sentence.key;
}

TEST(Pkcs12, TakesStrongKeysFromOutside) {
    const FolderUji folder;
    for (const char* key :
         {"rsa:3072", "ec -pkeyopt ec_paramgen_curve:P-256", "ec -pkeyopt ec_paramgen_curve:P-384"})
        EXPECT_EQ(reason(baca_pkcs12(made_by_openssl(folder, key), "rahasia")), "granted") << key;
    EXPECT_EQ(reason(baca_pkcs12(made_by_openssl(folder, "rsa:2048"), "rahasia")), "segel.kunci_lemah");
    EXPECT_EQ(
        reason(baca_pkcs12(made_by_openssl(folder, "ec -pkeyopt ec_paramgen_curve:secp256k1"), "rahasia")),
        "segel.kunci_lemah");
}

TEST(Pkcs12, AnRsaKeySignsToo) {
    const FolderUji folder;
    const auto signer = berhasil(baca_pkcs12(made_by_openssl(folder, "rsa:3072"), "rahasia"));
    folder.tulis("b.pdf", berhasil(bubuhkan(
                              formulir_uji(), *signer,
                              permintaan("pegawai", signer->rantai().front().isi().berlaku_dari), nullptr)));
    folder.jalankan("pdfsig -nocert b.pdf");
    EXPECT_EQ(folder.hitung("Signature is Valid."), 1U) << folder.keluaran();
}

TEST(Pkcs12, AP384KeySignsToo) {
    const FolderUji folder;
    const auto signer =
        berhasil(baca_pkcs12(made_by_openssl(folder, "ec -pkeyopt ec_paramgen_curve:P-384"), "rahasia"));
    const std::string pdf =
        berhasil(bubuhkan(formulir_uji(), *signer,
                          permintaan("pegawai", signer->rantai().front().isi().berlaku_dari), nullptr));
    const auto [cms, content] = cms_terakhir(pdf);
    folder.tulis("cms.der", cms);
    folder.tulis("isi", content);
    EXPECT_EQ(folder
                  .jalankan("openssl cms -verify -cades -binary -inform DER -in cms.der -content isi -CAfile "
                            "c.pem -purpose "
                            "any -out /dev/null")
                  .kode,
              0)
        << folder.keluaran();
}

TEST(Pkcs12, RefusesByName) {
    const FolderUji folder;
    const std::string file = made_by_openssl(folder, "ec -pkeyopt ec_paramgen_curve:P-256");
    EXPECT_EQ(reason(baca_pkcs12(file, "salah")), "segel.frasa_p12_salah");
    EXPECT_EQ(reason(baca_pkcs12("bukan", "rahasia")), "segel.bukan_p12");
    folder.jalankan("openssl pkcs12 -export -nokeys -in c.pem -passout pass:rahasia -out tanpa.p12");
    EXPECT_EQ(reason(baca_pkcs12(folder.baca("tanpa.p12"), "rahasia")), "segel.p12_tanpa_kunci");
}

TEST(Pkcs12, TheOfficeCaCanBeKeptOffline) {
    const KantorUji office;
    const std::string file = berhasil(tulis_pkcs12(office.otoritas.kunci(), {office.otoritas.sertifikat()},
                                                   "Otoritas", "frasa panjang sekali"));
    const auto back = berhasil(baca_pkcs12(file, "frasa panjang sekali"));
    EXPECT_EQ(back->rantai().front(), office.otoritas.sertifikat());
    const FolderUji folder;
    folder.tulis("o.p12", file);
    EXPECT_EQ(
        folder
            .jalankan(
                "openssl pkcs12 -in o.p12 -passin 'pass:frasa panjang sekali' -noenc | grep -c 'PRIVATE KEY'")
            .kode,
        0)
        << folder.keluaran();
}

TEST(Pkcs12, TheWholeChainComesAlongInItsOrder) {
    const KantorUji office;
    const std::string file =
        berhasil(tulis_pkcs12(office.sekar.kunci(), office.sekar.rantai(), "Sekar", "rahasia"));
    EXPECT_EQ(berhasil(baca_pkcs12(file, "rahasia"))->rantai(), office.sekar.rantai());
}

} // namespace
} // namespace seal

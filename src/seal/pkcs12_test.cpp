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

// 100,000 as DER writes it, and 8,388,607 in as many bytes.
const std::string asked("\x02\x03\x01\x86\xA0", 5), absurd("\x02\x03\x7F\xFF\xFF", 5);
constexpr int ordinary = 100'000;

std::string with_absurd(std::string bytes, std::size_t which) {
    std::size_t at = bytes.find(asked);
    for (; which > 0 && at != std::string::npos; --which) at = bytes.find(asked, at + 1);
    if (at == std::string::npos) throw std::runtime_error("no such place in the file");
    return bytes.replace(at, absurd.size(), absurd);
}

using FilePtr = std::unique_ptr<PKCS12, Freed<&PKCS12_free>>;

// The same file with a MAC that fits what stands in it now.
std::string sealed_again(const std::string& file) {
    const unsigned char* at = bytes_of(file);
    const FilePtr read(d2i_PKCS12(nullptr, &at, static_cast<long>(file.size())));
    PKCS12_set_mac(read.get(), "rahasia", -1, nullptr, 0, 2048, EVP_sha256());
    return der(&i2d_PKCS12, read.get());
}

// A key under absurd rounds inside a safe that is itself encrypted, cheaply.
std::string hidden_inside(const KunciRahasia& key) {
    PKCS8_PRIV_KEY_INFO* plain = EVP_PKEY2PKCS8(key.pkey());
    PKCS12_SAFEBAG* bag =
        PKCS12_SAFEBAG_create_pkcs8_encrypt(NID_aes_256_cbc, "rahasia", -1, nullptr, 0, ordinary, plain);
    PKCS8_PRIV_KEY_INFO_free(plain);
    const std::string dear = with_absurd(der(&i2d_PKCS12_SAFEBAG, bag), 0);
    PKCS12_SAFEBAG_free(bag);
    const unsigned char* at = bytes_of(dear);
    STACK_OF(PKCS12_SAFEBAG)* bags = sk_PKCS12_SAFEBAG_new_null();
    sk_PKCS12_SAFEBAG_push(bags, d2i_PKCS12_SAFEBAG(nullptr, &at, static_cast<long>(dear.size())));
    STACK_OF(PKCS7)* safes = nullptr;
    PKCS12_add_safe(&safes, bags, NID_aes_256_cbc, 2048, "rahasia");
    const FilePtr file(PKCS12_add_safes(safes, 0));
    sk_PKCS12_SAFEBAG_pop_free(bags, &PKCS12_SAFEBAG_free);
    sk_PKCS7_pop_free(safes, &PKCS7_free);
    return sealed_again(der(&i2d_PKCS12, file.get()));
}

// Had the rounds been run, the answer would be another one: what is derived with other rounds fits nothing.
TEST(Pkcs12, AbsurdRoundsAreRefusedBeforeTheyAreRun) {
    const KantorUji office;
    const std::string file =
        berhasil(tulis_pkcs12(office.sekar.kunci(), office.sekar.rantai(), "Sekar", "rahasia"));
    EXPECT_EQ(reason(baca_pkcs12(sealed_again(file), "rahasia")), "granted");
    EXPECT_EQ(reason(baca_pkcs12(with_absurd(file, 2), "rahasia")), "segel.p12_mahal") << "MAC";
    EXPECT_EQ(reason(baca_pkcs12(sealed_again(with_absurd(file, 0)), "rahasia")), "segel.p12_mahal")
        << "certificates";
    EXPECT_EQ(reason(baca_pkcs12(sealed_again(with_absurd(file, 1)), "rahasia")), "segel.p12_mahal") << "key";
    EXPECT_EQ(reason(baca_pkcs12(hidden_inside(office.sekar.kunci()), "rahasia")), "segel.p12_mahal")
        << "key inside";
}

} // namespace
} // namespace seal

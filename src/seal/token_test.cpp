#include "seal/permintaan.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/kantor_uji.h"
#include "seal/token.h"

#include <gmock/gmock.h>

#include <cstdlib>

namespace seal {
namespace {

constexpr const char* module = "/usr/lib/softhsm/libsofthsm2.so";
constexpr const char* pin = "123456";

// A token of SoftHSM with the keys and certificates of two signers: "sekar" on P-256, "teguh" on RSA-3072.
struct Token : testing::Test {
    KantorUji office;
    FolderUji folder;

    void SetUp() override {
        folder.tulis("softhsm.conf", "directories.tokendir = " + folder.path().string() +
                                         "/tokens\nobjectstore.backend = file\nlog.level = ERROR\n");
        std::filesystem::create_directory(folder.path() / "tokens");
        setenv("SOFTHSM2_CONF", (folder.path() / "softhsm.conf").c_str(), 1);
        ASSERT_EQ(
            folder.jalankan("softhsm2-util --init-token --free --label teraju --so-pin 87654321 --pin 123456")
                .kode,
            0)
            << folder.keluaran();
        put("sekar", office.sekar.kunci(), office.sekar.rantai().front());
        folder.jalankan("openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -outform DER -out "
                        "rsa.der && openssl "
                        "pkcs8 -topk8 -nocrypt -inform DER -outform DER -in rsa.der -out rsa8.der");
        const KunciRahasia rsa = berhasil(KunciRahasia::dari_pkcs8(folder.baca("rsa8.der")));
        put("teguh", rsa,
            berhasil(office.otoritas.terbitkan(rsa, {"Teguh Rekaan, S.H.", "197502312000031002", "", ""},
                                               awal_2026, awal_2026 + std::chrono::days(100))));
    }

    void put(const std::string& label, const KunciRahasia& key, const Sertifikat& own) {
        const std::string id = label == "sekar" ? "01" : "02";
        const BioPtr pem(BIO_new(BIO_s_mem()));
        folder.tulis("k.der", key.pkcs8());
        folder.tulis("c.der", own.der());
        ASSERT_EQ(
            folder
                .jalankan(
                    "openssl pkcs8 -topk8 -nocrypt -inform DER -in k.der -out k.pem && softhsm2-util "
                    "--import "
                    "k.pem --token teraju --label " +
                    label + " --id " + id + " --pin 123456 && pkcs11-tool --module " + module +
                    " --token-label teraju --login --pin 123456 --write-object c.der --type cert --label " +
                    label + " --id " + id)
                .kode,
            0)
            << folder.keluaran();
    }
};

template <class T>
std::string_view reason(const base::Result<T>& result) {
    return result ? std::string_view("granted") : result.error().front().sentence.key;
}

TEST_F(Token, SignsWithKeysThatNeverLeaveIt) {
    const auto token = berhasil(TokenPkcs11::buka(module, "teraju", pin));
    const auto sekar = berhasil(TokenPkcs11::penandatangan(token, "sekar", {office.otoritas.sertifikat()}));
    const auto teguh = berhasil(TokenPkcs11::penandatangan(token, "teguh", {office.otoritas.sertifikat()}));
    std::string pdf = formulir_uji();
    for (int i = 0; i < 8; ++i) // r and s have leading zeros now and then
        ASSERT_TRUE(bubuhkan(pdf, *sekar, permintaan("pegawai"), nullptr));
    pdf = berhasil(bubuhkan(pdf, *sekar, permintaan("pegawai"), &office.waktu));
    pdf = berhasil(bubuhkan(pdf, *teguh, permintaan("penilai"), nullptr));
    folder.tulis("b.pdf", pdf);
    folder.jalankan("pdfsig -nocert b.pdf");
    EXPECT_EQ(folder.hitung("Signature is Valid."), 2U) << folder.keluaran();
}

// The key is made on the token; the office CA answers for it by its request; the certificate goes to the token; it signs.
TEST_F(Token, AKeyOnTheTokenAsksForItsCertificate) {
    const Pemohon whom{"Sekar Fiktif, S.E.", "199002302015032001", "Auditor", "Inspektorat"};
    const auto token = berhasil(TokenPkcs11::buka(module, "teraju", pin));
    struct Made {
        const char *label, *kind, *id;
    };
    for (const auto& [label, kind, id] :
         {Made{"baru", "EC:prime256v1", "11"}, Made{"lebar", "EC:secp384r1", "12"},
          Made{"besar", "rsa:3072", "13"}}) {
        const std::string tool =
            std::string("pkcs11-tool --module ") + module + " --token-label teraju --login --pin 123456 ";
        ASSERT_EQ(
            folder.jalankan(tool + "--keypairgen --key-type " + kind + " --label " + label + " --id " + id)
                .kode,
            0)
            << folder.keluaran();
        const std::string csr = berhasil(TokenPkcs11::permintaan(token, label, whom));
        folder.tulis("a.csr", pem_permintaan(csr));
        EXPECT_EQ(folder.jalankan("openssl req -in a.csr -verify -noout -subject").kode, 0)
            << folder.keluaran();
        EXPECT_EQ(folder.hitung("Sekar Fiktif"), 1U) << folder.keluaran();
        const Sertifikat own = berhasil(office.otoritas.terbitkan_permintaan(
            pem_permintaan(csr), whom, awal_2026, awal_2026 + std::chrono::days(300)));
        EXPECT_TRUE(own.diterbitkan_oleh(office.otoritas.sertifikat()));
        folder.tulis("c.der", own.der());
        ASSERT_EQ(
            folder.jalankan(tool + "--write-object c.der --type cert --label " + label + " --id " + id).kode,
            0)
            << folder.keluaran();
        const auto signer =
            berhasil(TokenPkcs11::penandatangan(token, label, {office.otoritas.sertifikat()}));
        folder.tulis("b.pdf", berhasil(bubuhkan(formulir_uji(), *signer, permintaan("pegawai"), nullptr)));
        folder.jalankan("pdfsig -nocert b.pdf");
        EXPECT_EQ(folder.hitung("Signature is Valid."), 1U) << label << folder.keluaran();
    }
    EXPECT_EQ(reason(TokenPkcs11::permintaan(token, "tidak ada", whom)), "segel.kunci_token_tanpa_umum");
}

TEST_F(Token, ARequestWhoseSignatureDoesNotFitIsNone) {
    const Pemohon whom{"Sekar Fiktif, S.E.", "199002302015032001", "Auditor", "Inspektorat"};
    const auto token = berhasil(TokenPkcs11::buka(module, "teraju", pin));
    const std::string csr = berhasil(TokenPkcs11::permintaan(token, "sekar", whom));
    const auto issue = [&](const std::string& bytes) {
        return reason(
            office.otoritas.terbitkan_permintaan(bytes, whom, awal_2026, awal_2026 + std::chrono::days(9)));
    };
    EXPECT_EQ(issue(csr), "granted");
    std::string renamed = csr;
    renamed[renamed.find("Fiktif")] = 'K';
    for (const std::string& bad :
         {renamed, csr.substr(0, csr.size() / 2), std::string("-----BEGIN"), std::string()})
        EXPECT_EQ(issue(bad), "segel.bukan_permintaan");
}

TEST_F(Token, RefusesByName) {
    EXPECT_EQ(reason(TokenPkcs11::buka("/tidak/ada.so", "teraju", pin)), "segel.modul_tidak_terbuka");
    EXPECT_EQ(reason(TokenPkcs11::buka("libm.so.6", "teraju", pin)), "segel.modul_tidak_terbuka");
    EXPECT_EQ(reason(TokenPkcs11::buka(module, "lain", pin)), "segel.token_tidak_ada");
    EXPECT_EQ(reason(TokenPkcs11::buka(module, "teraju", "654321")), "segel.pin_salah");
    const auto token = berhasil(TokenPkcs11::buka(module, "teraju", pin));
    EXPECT_EQ(reason(TokenPkcs11::penandatangan(token, "tidak ada", {})), "segel.kunci_token_tidak_ada");
}

} // namespace
} // namespace seal

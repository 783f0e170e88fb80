#include "seal/otoritas.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/kantor_uji.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using std::chrono::days;
using testing::HasSubstr;

const Pemohon sekar{"Sekar Fiktif, S.E.", "199002302015032001", "Auditor Ahli Muda", "Inspektorat Contoh"};

TEST(Otoritas, IssuesCertificatesThatOpensslTrusts) {
    const KantorUji office;
    const Sertifikat& own = office.sekar.rantai().front();
    EXPECT_EQ(own.isi().nama, sekar.nama);
    EXPECT_EQ(own.isi().nip, sekar.nip);
    EXPECT_EQ(own.isi().jabatan, sekar.jabatan);
    EXPECT_TRUE(own.diterbitkan_oleh(office.otoritas.sertifikat()));
    EXPECT_TRUE(office.otoritas.sertifikat().isi().ca);
    EXPECT_FALSE(own.isi().ca);
    const FolderUji folder;
    folder.tulis("ca.pem", office.otoritas.sertifikat().pem());
    folder.tulis("sekar.pem", own.pem());
    EXPECT_EQ(
        folder
            .jalankan(
                "openssl verify -x509_strict -purpose smimesign -attime 1767582000 -CAfile ca.pem sekar.pem")
            .kode,
        0)
        << folder.keluaran();
    folder.jalankan("openssl x509 -noout -text -in sekar.pem");
    EXPECT_THAT(folder.keluaran(), HasSubstr("Digital Signature, Non Repudiation"));
    EXPECT_THAT(folder.keluaran(), HasSubstr("1.3.6.1.5.5.7.3.36"));
}

TEST(Otoritas, AnswersForAKeyThatAnswersForItself) {
    const KantorUji office;
    const KunciRahasia key = KunciRahasia::buat();
    const Sertifikat request = berhasil(minta_sertifikat(key, {"Siapa Saja", "", "", ""}, awal_2026));
    const Sertifikat own =
        berhasil(office.otoritas.terbitkan(request, sekar, awal_2026, awal_2026 + days(730)));
    EXPECT_TRUE(key.milik(own));
    EXPECT_EQ(own.isi().nama, sekar.nama) << "what the request says of its owner is nobody's word";
    EXPECT_TRUE(own.diterbitkan_oleh(office.otoritas.sertifikat()));
    // Somebody else's certificate, and the CA's own, are no requests.
    for (const Sertifikat& wrong : {own, office.otoritas.sertifikat()})
        EXPECT_EQ(office.otoritas.terbitkan(wrong, sekar, awal_2026, awal_2026 + days(730))
                      .error()
                      .front()
                      .sentence.key,
                  "segel.bukan_permintaan");
}

TEST(Otoritas, ItsListNamesWhatItRevoked) {
    const KantorUji office;
    const std::string number = office.sekar.rantai().front().isi().nomor;
    const std::string list = office.otoritas.daftar_cabut({{number, awal_2026, AlasanCabut::diganti}}, 1,
                                                          awal_2026, awal_2026 + days(30));
    EXPECT_EQ(nomor_dalam_daftar(list), std::vector{number});
    EXPECT_EQ(nomor_dalam_daftar(office.otoritas.daftar_cabut({}, 2, awal_2026, awal_2026 + days(30))),
              std::vector<std::string>{});
    EXPECT_EQ(nomor_dalam_daftar("bukan"), std::nullopt);
}

TEST(Otoritas, AnotherOfficesCertificateIsNotItsOwn) {
    const KantorUji one, other; // of the same name
    EXPECT_FALSE(one.sekar.rantai().front().diterbitkan_oleh(other.otoritas.sertifikat()));
}

TEST(Otoritas, NoCertificateOutlivesIt) {
    const KantorUji office;
    const KunciRahasia key = KunciRahasia::buat();
    const Instant end = office.otoritas.sertifikat().isi().berlaku_sampai;
    EXPECT_TRUE(office.otoritas.terbitkan(key, sekar, awal_2026, end));
    EXPECT_EQ(office.otoritas.terbitkan(key, sekar, awal_2026, end + std::chrono::seconds(1))
                  .error()
                  .front()
                  .sentence.key,
              "segel.lewat_otoritas");
    EXPECT_EQ(office.otoritas.terbitkan(key, sekar, awal_2026 - days(1), end).error().front().sentence.key,
              "segel.lewat_otoritas");
    EXPECT_EQ(office.otoritas.terbitkan(key, sekar, end, awal_2026).error().front().sentence.key,
              "segel.masa_terbalik");
}

TEST(Otoritas, EveryNameThatDoesNotFitIsNamed) {
    const KantorUji office;
    const KunciRahasia key = KunciRahasia::buat();
    const auto refused = office.otoritas.terbitkan(
        key, {std::string(65, 'a'), "1", "b", std::string(65, 'c')}, awal_2026, awal_2026 + days(1));
    ASSERT_FALSE(refused);
    ASSERT_EQ(refused.error().size(), 2U);
    EXPECT_EQ(refused.error()[0].place, "organisasi");
    EXPECT_EQ(refused.error()[1].place, "nama");
}

TEST(Otoritas, RevocationNamesWhenAndWhy) {
    const KantorUji office;
    const std::string& number = office.sekar.rantai().front().isi().nomor;
    const std::string crl =
        office.otoritas.daftar_cabut({{number, siang_5_januari, AlasanCabut::kunci_bocor}}, 7,
                                     siang_5_januari, siang_5_januari + days(30));
    const FolderUji folder;
    folder.tulis("crl.der", crl);
    folder.tulis("ca.pem", office.otoritas.sertifikat().pem());
    folder.tulis("sekar.pem", office.sekar.rantai().front().pem());
    folder.tulis("teguh.pem", office.teguh.rantai().front().pem());
    folder.jalankan("openssl crl -inform DER -in crl.der -CAfile ca.pem -text -out crl.pem");
    folder.jalankan("cat crl.pem; openssl crl -inform DER -in crl.der -CAfile ca.pem -noout");
    EXPECT_THAT(folder.keluaran(), HasSubstr("verify OK"));
    EXPECT_THAT(folder.keluaran(), HasSubstr("Key Compromise"));
    EXPECT_THAT(folder.keluaran(), HasSubstr("Jan  5 03:00:00 2026 GMT"));
    const std::string verify =
        "openssl verify -attime 1767582060 -crl_check -CRLfile crl.pem -CAfile ca.pem ";
    EXPECT_EQ(folder.jalankan(verify + "teguh.pem").kode, 0) << folder.keluaran();
    EXPECT_NE(folder.jalankan(verify + "sekar.pem").kode, 0);
    EXPECT_THAT(folder.keluaran(), HasSubstr("certificate revoked"));
}

TEST(Otoritas, ReasonsHaveTheirWords) {
    for (const AlasanCabut one : {AlasanCabut::tidak_disebut, AlasanCabut::kunci_bocor,
                                  AlasanCabut::pindah_tugas, AlasanCabut::diganti, AlasanCabut::berhenti})
        EXPECT_EQ(alasan_cabut(kode(one)), one);
    EXPECT_FALSE(alasan_cabut("lupa"));
}

} // namespace
} // namespace seal

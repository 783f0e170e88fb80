#include "base/source_dir_for_tests.h"
#include "seal/isi_cms.h"
#include "seal/jangka_panjang.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/kantor_uji.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using testing::HasSubstr;

struct JangkaPanjang : testing::TestWithParam<bool> {
    KantorUji office;
    std::string signed_twice = berhasil(bubuhkan(
        berhasil(bubuhkan(formulir_uji({GetParam()}), office.sekar, permintaan("pegawai"), &office.waktu)),
        office.teguh, permintaan("penilai"), &office.waktu));
    std::string crl =
        office.otoritas.daftar_cabut({}, 1, siang_5_januari, siang_5_januari + std::chrono::days(30));
    Bukti evidence{{office.otoritas.sertifikat()}, {crl}};
};

INSTANTIATE_TEST_SUITE_P(TableAndStream, JangkaPanjang, testing::Bool());

TEST_P(JangkaPanjang, TimeStampsAreVerifiedByOpensslTs) {
    const auto [cms, content] = cms_terakhir(signed_twice);
    const FolderUji folder;
    folder.tulis("cms.der", cms);
    folder.tulis("ca.pem", office.otoritas.sertifikat().pem());
    const std::string token = token_dalam(cms);
    folder.tulis("token.der", token);
    folder.tulis("tanda.bin", nilai_tanda(cms));
    const char* verify =
        "openssl ts -verify -token_in -in token.der -data tanda.bin -CAfile ca.pem -attime 1767582000";
    EXPECT_EQ(folder.jalankan(verify).kode, 0) << folder.keluaran();
    EXPECT_EQ(berhasil(cap_waktu_dari(token)).kapan, siang_5_januari);
    folder.tulis("tanda.bin", nilai_tanda(cms) + "x");
    EXPECT_NE(folder.jalankan(verify).kode, 0);
}

TEST_P(JangkaPanjang, EvidenceAndDocumentStampKeepEverySignatureValid) {
    const std::string lt = berhasil(tambah_bukti(signed_twice, evidence));
    const std::string lta = berhasil(tambah_cap_dokumen(lt, office.waktu));
    EXPECT_TRUE(lt.starts_with(signed_twice));
    EXPECT_TRUE(lta.starts_with(lt));
    const FolderUji folder;
    folder.tulis("lta.pdf", lta);
    EXPECT_EQ(folder.jalankan("qpdf --check lta.pdf").kode, 0) << folder.keluaran();
    folder.jalankan("pdfsig -nocert lta.pdf");
    EXPECT_EQ(folder.hitung("Signature is Valid."), 2U)
        << folder.keluaran(); // of document stamps poppler knows nothing
    folder.jalankan("qpdf --json lta.pdf --json-key=qpdf");
    EXPECT_THAT(folder.keluaran(), HasSubstr("\"/VRI\""));
    EXPECT_THAT(folder.keluaran(), HasSubstr("\"/ESIC\""));

    const auto [token, content] = cms_terakhir(lta);
    folder.tulis("token.der", token);
    folder.tulis("isi", content);
    folder.tulis("ca.pem", office.otoritas.sertifikat().pem());
    EXPECT_EQ(
        folder
            .jalankan(
                "openssl ts -verify -token_in -in token.der -data isi -CAfile ca.pem -attime 1767582000")
            .kode,
        0)
        << folder.keluaran();
}

TEST_P(JangkaPanjang, BouncyCastleAgrees) {
    const std::string lta =
        berhasil(tambah_cap_dokumen(berhasil(tambah_bukti(signed_twice, evidence)), office.waktu));
    const FolderUji folder;
    folder.tulis("utuh.pdf", lta);
    std::string flipped = lta;
    flipped[formulir_uji({GetParam()}).size() / 2] ^= 1;
    folder.tulis("rusak.pdf", flipped);
    // The JVM takes seconds to start: one run for both.
    folder.jalankan("java -cp '/usr/share/java/*' " + base::source_dir() +
                    "/src/seal/testing/java/PeriksaLuar.java utuh.pdf rusak.pdf");
    EXPECT_EQ(folder.hitung("tanda=sah ess=true signingTime=false cap=sah"), 2U) << folder.keluaran();
    EXPECT_EQ(folder.hitung("tanda=rusak"), 2U) << folder.keluaran();
    EXPECT_EQ(folder.hitung("dokumen cap=sah"), 1U) << folder.keluaran();
    EXPECT_EQ(folder.hitung("dokumen cap=lain"), 1U) << folder.keluaran();
}

TEST_P(JangkaPanjang, NothingIsAddedTwice) {
    const auto streams = [](const std::string& pdf) {
        QPDF read;
        read.processMemoryFile("x", pdf.data(), pdf.size());
        QPDFObjectHandle dss = read.getRoot().getKey("/DSS");
        return std::pair{dss.getKey("/Certs").getArrayNItems(), dss.getKey("/CRLs").getArrayNItems()};
    };
    const std::string once = berhasil(tambah_bukti(signed_twice, evidence));
    EXPECT_EQ(streams(once), (std::pair{4, 1})); // two signers, the time-stamp service, the CA
    const std::string twice = berhasil(tambah_bukti(once, evidence));
    EXPECT_EQ(streams(twice), (std::pair{4, 1}));
}

TEST_P(JangkaPanjang, WithoutSignaturesThereIsNothingToProve) {
    EXPECT_EQ(tambah_bukti(formulir_uji({GetParam()}), evidence).error().front().sentence.key,
              "segel.belum_bertanda");
    EXPECT_EQ(tambah_bukti(signed_twice, {{}, {"bukan"}}).error().front().sentence.key,
              "segel.bukan_daftar_cabut");
}

TEST(IsiCms, KnowsTheCertificatesOfSignatureAndTimeStamp) {
    KantorUji office;
    const std::string pdf =
        berhasil(bubuhkan(formulir_uji(), office.sekar, permintaan("pegawai"), &office.waktu));
    const auto all = sertifikat_dalam_cms(cms_terakhir(pdf).first + std::string(100, '\0'));
    ASSERT_EQ(all.size(), 3U);
    EXPECT_TRUE(sertifikat_dalam_cms("bukan").empty());
}

TEST(CapWaktu, AnAnswerToAnotherQuestionIsNotTaken) {
    KantorUji office;
    const std::string sum(base::sha256("a").bytes()), other(base::sha256("b").bytes());
    const std::string answer = office.waktu.jawab(permintaan_cap(sum, "nonce123"));
    EXPECT_TRUE(token_dari_jawaban(answer, sum, "nonce123"));
    for (const auto& refused :
         {token_dari_jawaban(answer, other, "nonce123"), token_dari_jawaban(answer, sum, "nonce124"),
          token_dari_jawaban("bukan", sum, "nonce123"),
          token_dari_jawaban(office.waktu.jawab("rusak"), sum, "nonce123")}) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().front().sentence.key, "segel.cap_ditolak");
    }
}

} // namespace
} // namespace seal

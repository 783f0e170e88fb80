#include "seal/bubuhkan.h"
#include "seal/pdf_tambahan.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/kantor_uji.h"

#include <gmock/gmock.h>

#include <cmath>

namespace seal {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string_view reason(const base::Result<std::string>& result) {
    return result ? std::string_view("granted") : result.error().front().sentence.key;
}

class Bubuhkan : public testing::TestWithParam<bool> { // with object streams, and without
  protected:
    KantorUji office;
    std::string form = formulir_uji({GetParam()});
};

INSTANTIATE_TEST_SUITE_P(TableAndStream, Bubuhkan, testing::Bool());

TEST_P(Bubuhkan, NeverTouchesAnEarlierByte) {
    const std::string once = berhasil(bubuhkan(form, office.sekar, permintaan("pegawai"), nullptr));
    const std::string twice = berhasil(bubuhkan(once, office.teguh, permintaan("penilai"), nullptr));
    EXPECT_TRUE(once.starts_with(form));
    EXPECT_TRUE(twice.starts_with(once));
}

TEST_P(Bubuhkan, SeveralSignersAreValidForToolsFromOutside) {
    std::string pdf = berhasil(bubuhkan(form, office.sekar, permintaan("pegawai"), nullptr));
    pdf = berhasil(bubuhkan(pdf, office.teguh, permintaan("penilai"), nullptr));
    pdf = berhasil(bubuhkan(pdf, office.sekar, permintaan("atasan"), nullptr));
    const FolderUji folder;
    folder.tulis("b.pdf", pdf);
    EXPECT_EQ(folder.jalankan("qpdf --check b.pdf").kode, 0) << folder.keluaran();
    folder.jalankan("pdfsig -nocert b.pdf");
    EXPECT_EQ(folder.hitung("Signature is Valid."), 3U) << folder.keluaran();
    EXPECT_EQ(folder.hitung("ETSI.CAdES.detached"), 3U);
    EXPECT_THAT(folder.keluaran(), HasSubstr("Sekar Fiktif, S.E."));
    EXPECT_THAT(folder.keluaran(), HasSubstr("Teguh Rekaan, S.H."));
    EXPECT_EQ(folder.hitung("Total document signed"), 1U); // the last one
}

TEST_P(Bubuhkan, IsACadesSignatureForOpenssl) {
    const std::string pdf = berhasil(bubuhkan(form, office.sekar, permintaan("pegawai"), nullptr));
    const FolderUji folder;
    const auto [cms, content] = cms_terakhir(pdf);
    folder.tulis("cms.der", cms);
    folder.tulis("isi", content);
    folder.tulis("ca.pem", office.otoritas.sertifikat().pem());
    const char* verify =
        "openssl cms -verify -cades -binary -inform DER -in cms.der -content isi -CAfile ca.pem -attime "
        "1767582000 -out /dev/null";
    EXPECT_EQ(folder.jalankan(verify).kode, 0) << folder.keluaran();
    folder.jalankan("openssl cms -cmsout -print -inform DER -in cms.der");
    EXPECT_THAT(folder.keluaran(), HasSubstr("id-smime-aa-signingCertificateV2"));
    EXPECT_THAT(folder.keluaran(), Not(HasSubstr("signingTime")));
    folder.tulis("isi", content + "x");
    EXPECT_NE(folder.jalankan(verify).kode, 0);
}

TEST_P(Bubuhkan, AFilledFieldStaysAsItIs) {
    const std::string once = berhasil(bubuhkan(form, office.sekar, permintaan("pegawai"), nullptr));
    EXPECT_EQ(reason(bubuhkan(once, office.teguh, permintaan("pegawai"), nullptr)), "segel.bidang_terisi");
}

TEST_P(Bubuhkan, AFieldIsAddedOnlyWhenAsked) {
    Permintaan what = permintaan("saksi");
    EXPECT_EQ(reason(bubuhkan(form, office.sekar, what, nullptr)), "segel.bidang_tidak_ada");
    what.tambah_bidang = true;
    what.tempat = Kotak{1, 300, 300, 200, 60};
    const std::string pdf = berhasil(bubuhkan(form, office.sekar, what, nullptr));
    const auto fields = berhasil(bidang_tanda_tangan(pdf));
    ASSERT_EQ(fields.size(), 4U);
    EXPECT_EQ(fields[3].nama, "saksi");
    EXPECT_TRUE(fields[3].terisi);
    ASSERT_TRUE(fields[3].tempat);
    EXPECT_EQ(fields[3].tempat->halaman, 1);
    EXPECT_EQ(fields[3].tempat->lebar, 200);
    what.bidang = "lain";
    EXPECT_EQ(reason(bubuhkan(pdf, office.teguh, what, nullptr)),
              "segel.bidang_terlambat"); // somebody has seen the page
    const double nothing = std::nan("");
    for (const auto& [width, height] :
         {std::pair{-5.0, 60.0}, std::pair{200.0, 0.0}, std::pair{nothing, 60.0}}) {
        what.tempat->lebar = width;
        what.tempat->tinggi = height;
        EXPECT_EQ(reason(bubuhkan(form, office.sekar, what, nullptr)), "segel.tempat_salah");
    }
    what.tempat->halaman = 2;
    EXPECT_EQ(reason(bubuhkan(form, office.sekar, what, nullptr)), "segel.halaman_tidak_ada");
}

TEST(BubuhkanTanpaFormulir, APdfWithoutFieldsTakesAnInvisibleSignature) {
    KantorUji office;
    const std::string bare = formulir_uji({false, {}});
    Permintaan what = permintaan("tanda");
    EXPECT_EQ(reason(bubuhkan(bare, office.sekar, what, nullptr)), "segel.tanpa_bidang_kosong");
    what.tambah_bidang = true;
    const FolderUji folder;
    folder.tulis("b.pdf", berhasil(bubuhkan(bare, office.sekar, what, nullptr)));
    EXPECT_EQ(folder.jalankan("qpdf --check b.pdf").kode, 0) << folder.keluaran();
    folder.jalankan("pdfsig -nocert b.pdf");
    EXPECT_EQ(folder.hitung("Signature is Valid."), 1U) << folder.keluaran();
}

TEST(BubuhkanWaktu, NobodySignsOutsideTheValidityOfHisCertificate) {
    KantorUji office;
    const std::string form = formulir_uji();
    EXPECT_EQ(reason(bubuhkan(form, office.sekar, permintaan("pegawai", awal_2026 - std::chrono::seconds(1)),
                              nullptr)),
              "segel.belum_berlaku");
    EXPECT_EQ(reason(bubuhkan(form, office.sekar, permintaan("pegawai", awal_2026 + std::chrono::days(731)),
                              nullptr)),
              "segel.kedaluwarsa");
}

TEST(BubuhkanBerkas, WhatIsNoSoundPdfIsRefused) {
    KantorUji office;
    const std::string form = formulir_uji();
    const auto answer = [&](const std::string& bytes) {
        return std::string(reason(bubuhkan(bytes, office.sekar, permintaan("pegawai"), nullptr)));
    };
    EXPECT_EQ(answer("bukan"), "segel.bukan_pdf");
    EXPECT_EQ(answer(form + "sampah"), "segel.pdf_rusak");
    EXPECT_EQ(answer("sampah\n" + form), "segel.pdf_rusak");
    EXPECT_EQ(answer(form.substr(0, form.size() / 2)), "segel.pdf_rusak");
    EXPECT_EQ(answer(std::string(pdf_terbesar + 1, ' ')), "segel.pdf_besar");
    const FolderUji folder;
    folder.tulis("a.pdf", form);
    folder.jalankan("qpdf --encrypt '' x 256 -- a.pdf b.pdf");
    EXPECT_EQ(answer(folder.baca("b.pdf")), "segel.pdf_bersandi");
}

TEST(BubuhkanRupa, AQrThatNobodyCouldReadIsRefused) {
    KantorUji office;
    Permintaan what = permintaan("pegawai");
    what.rupa->qr = std::string(qr_terpanjang, 'a');
    EXPECT_TRUE(bubuhkan(formulir_uji(), office.sekar, what, nullptr));
    what.rupa->qr += 'a';
    EXPECT_EQ(reason(bubuhkan(formulir_uji(), office.sekar, what, nullptr)), "segel.qr_panjang");
}

TEST(BubuhkanRupa, TheNameIsSeenOnThePage) {
    KantorUji office;
    const FolderUji folder;
    folder.tulis("b.pdf", berhasil(bubuhkan(formulir_uji(), office.sekar, permintaan("penilai"), nullptr)));
    folder.jalankan("pdftotext b.pdf -");
    EXPECT_THAT(folder.keluaran(), HasSubstr("Nama penanda tangan"));
    folder.jalankan("pdffonts b.pdf");
    EXPECT_THAT(folder.keluaran(), Not(HasSubstr(" no  "))); // emb sub uni
    folder.jalankan("pdftoppm -r 200 -png b.pdf hal && zbarimg -q --raw hal-1.png");
    EXPECT_THAT(folder.keluaran(), HasSubstr("https://teraju.example/v/ABCD-EFGH"));
}

} // namespace
} // namespace seal

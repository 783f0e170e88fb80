// The public page for signed PDFs: anybody may ask, nothing is kept, what the verifier says stands there in words.
#include "berkas/pemeriksa_pdf.h"
#include "web/halaman_uji.h"

#include <gmock/gmock.h>

namespace uji {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Putusan = berkas::TandaTerperiksa::Putusan;

// Answers by the first letter of the file.
class PemeriksaBohongan final : public berkas::PemeriksaPdf {
  public:
    base::Result<std::vector<berkas::TandaTerperiksa>> periksa(std::string_view pdf, calendar::Instant,
                                                               calendar::Zona) const override {
        if (pdf == "rusak") return base::refuse(base::say("segel_periksa.bukan_pdf"));
        if (pdf == "kosong") return std::vector<berkas::TandaTerperiksa>{};
        return std::vector<berkas::TandaTerperiksa>{
            {Putusan::sah,
             base::say("periksa_pdf.cap_sah", {{"siapa", "Sekar <b>"}, {"waktu", "kemarin"}}),
             {},
             {}},
            {Putusan::tidak_sah,
             base::say("periksa_pdf.tidak_sah", {{"siapa", "Teguh"}}),
             {base::say("segel_periksa.isi_berubah")},
             {{false, base::say("segel_ubah.isi_halaman", {{"halaman", "2"}, {"objek", "14"}})}}}};
    }
    std::string halaman_luring(std::string_view office) const override {
        return key ? "<!doctype html>" + std::string(office) : std::string();
    }
    bool key = true;
};

class HalamanVerifikasi : public HalamanUji {
  protected:
    HalamanVerifikasi() { kantor.situs->pemeriksa_pdf = &verifier; }
    PemeriksaBohongan verifier;
};

TEST_F(HalamanVerifikasi, AnybodyMayAskAndReadsOneSentenceASignature) {
    EXPECT_THAT(buka("/periksa").isi, HasSubstr("Berkas PDF"));
    const Jawaban answer = kirim_berkas("/periksa", "nilai.pdf", "isi");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.isi, HasSubstr("Cap waktu Sekar &lt;b&gt; sah"));
    EXPECT_THAT(answer.isi, HasSubstr("Tanda tangan Teguh TIDAK sah."));
    EXPECT_THAT(answer.isi, HasSubstr("<strong>Halaman 2: isi berubah (objek 14).</strong>"));
    EXPECT_THAT(answer.isi, HasSubstr("nilai.pdf"));
}

TEST_F(HalamanVerifikasi, WhatCannotBeVerifiedSaysWhy) {
    EXPECT_EQ(kirim_berkas("/periksa", "a.pdf", "rusak").status, 422);
    EXPECT_THAT(kirim_berkas("/periksa", "a.pdf", "rusak").isi, HasSubstr("Ini bukan PDF"));
    EXPECT_THAT(kirim_berkas("/periksa", "a.pdf", "kosong").isi,
                HasSubstr("tidak bertanda tangan elektronik"));
    EXPECT_THAT(kirim_berkas("/periksa", "", "").isi, HasSubstr("Pilih dahulu berkas PDF"));
}

TEST_F(HalamanVerifikasi, ThePageForChecksWithoutANetworkIsAFileToKeep) {
    EXPECT_THAT(buka("/periksa").isi, HasSubstr("href=\"/v/luring.html\""));
    const Jawaban file = kantor.buka("", "/v/luring.html");
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.response.download_name, "periksa-kode-teraju.html");
    verifier.key = false;
    EXPECT_THAT(buka("/periksa").isi, Not(HasSubstr("luring")));
    EXPECT_EQ(kantor.buka("", "/v/luring.html").status, 404);
    kantor.situs->pemeriksa_pdf = nullptr;
    EXPECT_EQ(kantor.buka("", "/periksa").status, 404);
}

} // namespace
} // namespace uji

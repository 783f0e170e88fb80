#include "seal/bidang_tanda.h"
#include "seal/cms.h"
#include "seal/docmdp.h"
#include "seal/isian_tanda.h"
#include "seal/testing/periksa_uji.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using testing::ElementsAre;

class DokumenDitutup : public testing::Test {
  protected:
    KantorUji office;
    Kepercayaan trust = percaya(office);

    // Signed in the field "pegawai" by somebody whose program certifies, as ours never does.
    std::string bersertifikasi(const std::string& transform) {
        auto update = PdfTambahan::buka(formulir_uji());
        EXPECT_TRUE(update);
        const auto all = cari_bidang(update->pdf());
        const auto field =
            std::find_if(all.begin(), all.end(), [](const Bidang& b) { return b.nama == "pegawai"; });
        tandai_bertanda(*update);
        auto hole = IsianTanda::buat(
            *update, field->field,
            "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20260105110000+08'00') "
            "/Reference [<</Type/SigRef" +
                transform + ">>]",
            8192);
        const std::string cms = berhasil(tanda_cms(hole.sidik().bytes(), office.sekar, nullptr));
        return berhasil(std::move(hole).isi(cms));
    }
    std::vector<std::string> verdicts(const std::string& pdf) {
        return ringkas(periksa(pdf, trust, akhir_januari));
    }
    // A second signature by a program that does not ask.
    std::string ditandatangani_juga(const std::string& pdf) {
        auto update = PdfTambahan::buka(pdf);
        EXPECT_TRUE(update);
        const auto all = cari_bidang(update->pdf());
        const auto field =
            std::find_if(all.begin(), all.end(), [](const Bidang& b) { return b.nama == "penilai"; });
        auto hole = IsianTanda::buat(
            *update, field->field,
            "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20260106110000+08'00')",
            8192);
        const std::string cms = berhasil(tanda_cms(hole.sidik().bytes(), office.teguh, nullptr));
        return berhasil(std::move(hole).isi(cms));
    }
};

constexpr const char* no_changes =
    "/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 1/V/1.2>>";
constexpr const char* filling = "/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 2/V/1.2>>";

TEST_F(DokumenDitutup, ACertificationThatForbidsChangesIsValidByItself) {
    EXPECT_THAT(verdicts(bersertifikasi(no_changes)), ElementsAre("pegawai sah"));
}

TEST_F(DokumenDitutup, ASignatureAfterItIsNamedAsAChange) {
    EXPECT_THAT(verdicts(ditandatangani_juga(bersertifikasi(no_changes))),
                ElementsAre("pegawai tidak sah: segel_periksa.berubah_sesudah | segel_ubah.dokumen_ditutup",
                            "penilai sah"));
    EXPECT_THAT(verdicts(ditandatangani_juga(bersertifikasi(filling))),
                ElementsAre("pegawai sah", "penilai sah"));
    EXPECT_THAT(verdicts(ditandatangani_juga(bersertifikasi("/TransformMethod/DocMDP"))),
                ElementsAre("pegawai sah", "penilai sah"))
        << "without parameters filling is allowed";
}

TEST_F(DokumenDitutup, NobodyOfOursSignsAfterIt) {
    const auto refused = bubuhkan(bersertifikasi(no_changes), office.teguh, permintaan("penilai"), nullptr);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().front().sentence.key, "segel.dokumen_ditutup");
    EXPECT_TRUE(bubuhkan(bersertifikasi(filling), office.teguh, permintaan("penilai"), nullptr));
}

} // namespace
} // namespace seal

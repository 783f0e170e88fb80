#include "seal/periksa.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/periksa_uji.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using std::chrono::days;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Periksa : public testing::TestWithParam<bool> { // with object streams, and without
  protected:
    KantorUji office;
    std::string form = formulir_uji({GetParam()});

    std::string sign(const std::string& pdf, PenandatanganKunci& who, const std::string& field,
                     PelayanWaktu* service = nullptr, Instant when = siang_5_januari) {
        return berhasil(bubuhkan(pdf, who, permintaan(field, when), service));
    }
    std::vector<std::string> verdicts(const std::string& pdf) {
        return ringkas(periksa(pdf, percaya(office), akhir_januari));
    }
};

INSTANTIATE_TEST_SUITE_P(TableAndStream, Periksa, testing::Bool());

TEST_P(Periksa, AFileWithoutSignaturesHasAReportWithoutVerdict) {
    const auto report = periksa(form, percaya(office), akhir_januari);
    ASSERT_TRUE(report) << ringkas(report).front();
    EXPECT_THAT(report->tanda_tangan, IsEmpty());
    EXPECT_FALSE(report->putusan());
}

TEST_P(Periksa, OneSignatureSaysWhoAndWhen) {
    const std::string pdf = sign(form, office.sekar, "pegawai");
    const auto report = periksa(pdf, percaya(office), akhir_januari);
    ASSERT_THAT(ringkas(report), ElementsAre("pegawai sah"));
    const TandaTangan& t = report->tanda_tangan.front();
    EXPECT_EQ(t.penanda_tangan, "Sekar Fiktif, S.E.");
    EXPECT_EQ(t.penerbit, "Otoritas Sertifikat Inspektorat Contoh");
    EXPECT_EQ(t.alasan_pdf, "Pengesahan");
    EXPECT_EQ(t.waktu, siang_5_januari);
    EXPECT_EQ(t.asal_waktu, AsalWaktu::diaku);
    EXPECT_EQ(t.tingkat, Tingkat::b_b);
    EXPECT_TRUE(t.utuh && t.dipercaya && t.seluruh_berkas);
    EXPECT_EQ(t.revisi, 2U);
}

TEST_P(Periksa, LaterSignaturesAreNoChange) {
    std::string pdf = sign(form, office.sekar, "pegawai");
    pdf = sign(pdf, office.teguh, "penilai", &office.waktu);
    pdf = sign(pdf, office.sekar, "atasan");
    const auto report = periksa(pdf, percaya(office), akhir_januari);
    ASSERT_THAT(ringkas(report), ElementsAre("pegawai sah", "penilai sah", "atasan sah"));
    EXPECT_EQ(report->tanda_tangan[1].tingkat, Tingkat::b_t);
    EXPECT_EQ(report->tanda_tangan[1].asal_waktu, AsalWaktu::cap_waktu);
    std::vector<std::string> changes;
    for (const Perubahan& p : report->tanda_tangan[0].perubahan) changes.emplace_back(p.kalimat.key);
    EXPECT_THAT(changes, testing::Each("segel_ubah.bidang_diisi"));
    EXPECT_EQ(changes.size(), 2U);
    EXPECT_THAT(report->tanda_tangan[2].perubahan, IsEmpty());
}

TEST_P(Periksa, AnUnknownRootLeavesItOpen) {
    const std::string pdf = sign(form, office.sekar, "pegawai");
    const KantorUji other;
    EXPECT_THAT(ringkas(periksa(pdf, percaya(other), akhir_januari)),
                ElementsAre("pegawai belum pasti: segel_periksa.penerbit_tak_dikenal"));
    EXPECT_THAT(ringkas(periksa(pdf, {{office.otoritas.sertifikat()}, {}}, akhir_januari)),
                ElementsAre("pegawai belum pasti: segel_periksa.pencabutan_tak_terbukti"));
}

TEST_P(Periksa, RevokedBeforeAndAfterAreTwoThings) {
    const std::string number = office.sekar.rantai().front().isi().nomor;
    const std::string claimed = sign(form, office.sekar, "pegawai");
    const std::string stamped = sign(form, office.sekar, "pegawai", &office.waktu);
    const auto with = [&](const std::string& pdf, Instant since) {
        return ringkas(
            periksa(pdf, percaya(office, {{number, since, AlasanCabut::berhenti}}, awal_2026 + days(20)),
                    akhir_januari));
    };
    EXPECT_THAT(with(stamped, siang_5_januari - days(1)),
                ElementsAre("pegawai tidak sah: segel_periksa.dicabut_sebelum"));
    EXPECT_THAT(with(stamped, siang_5_januari + days(1)), ElementsAre("pegawai sah"));
    EXPECT_THAT(with(claimed, siang_5_januari - days(1)),
                ElementsAre("pegawai tidak sah: segel_periksa.dicabut_sebelum"));
    EXPECT_THAT(with(claimed, siang_5_januari + days(1)),
                ElementsAre("pegawai belum pasti: segel_periksa.dicabut_tanpa_cap"));
}

TEST_P(Periksa, AnExpiredCertificateNeedsATimeStamp) {
    const Instant later = awal_2026 + days(1000); // after the 730 days of the certificate
    Kepercayaan trust = percaya(office);
    EXPECT_THAT(ringkas(periksa(sign(form, office.sekar, "pegawai"), trust, later)),
                ElementsAre("pegawai belum pasti: segel_periksa.kedaluwarsa_tanpa_cap"));
    EXPECT_THAT(ringkas(periksa(sign(form, office.sekar, "pegawai", &office.waktu), trust, later)),
                ElementsAre("pegawai sah"));
}

} // namespace
} // namespace seal

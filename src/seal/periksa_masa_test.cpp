// Proof that lasts: a time stamp ends with the certificate of its service, unless another one was put over it before.
#include "seal/jangka_panjang.h"
#include "seal/testing/periksa_uji.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using std::chrono::days;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class Masa : public testing::Test {
  protected:
    KantorUji office;
    Kepercayaan trust = percaya(office);
    PelayanWaktuUji first = service(days(400)), second = service(days(1200)), third = service(days(3000));

    PelayanWaktuUji service(days valid) const {
        KunciRahasia key = KunciRahasia::buat();
        Sertifikat own =
            berhasil(office.otoritas.terbitkan(key, {"Cap Waktu Contoh", "", "", "Inspektorat Contoh"},
                                               awal_2026, awal_2026 + valid, Pemakaian::cap_waktu));
        return {std::move(key), {std::move(own), office.otoritas.sertifikat()}};
    }
    std::string renewed(const std::string& pdf, PelayanWaktuUji& by, days when) const {
        by.jam = awal_2026 + when;
        return berhasil(tambah_cap_dokumen(
            berhasil(tambah_bukti(pdf, {{office.otoritas.sertifikat()}, trust.daftar_cabut})), by));
    }
    std::vector<std::string> verdicts(const std::string& pdf, days when) const {
        return ringkas(periksa(pdf, trust, awal_2026 + when));
    }
    std::optional<Instant> until(const std::string& pdf, days when) const {
        return berhasil(periksa(pdf, trust, awal_2026 + when)).terbukti_sampai();
    }
    std::string stamped = berhasil(bubuhkan(formulir_uji(), office.sekar, permintaan("pegawai"), &first));
};

constexpr auto ended = "pegawai belum pasti: segel_periksa.cap_kedaluwarsa";

TEST_F(Masa, AStampProvesNothingAfterTheCertificateOfItsService) {
    EXPECT_THAT(verdicts(stamped, days(399)), ElementsAre("pegawai sah"));
    EXPECT_THAT(verdicts(stamped, days(401)), ElementsAre(HasSubstr(ended)));
    EXPECT_EQ(until(stamped, days(30)), awal_2026 + days(400));
    EXPECT_EQ(until(stamped, days(401)), std::nullopt);
    const std::string plain =
        berhasil(bubuhkan(formulir_uji(), office.sekar, permintaan("pegawai"), nullptr));
    EXPECT_EQ(until(plain, days(30)), awal_2026 + days(730)); // the signer's own certificate
}

TEST_F(Masa, ANewStampOverItKeepsItAliveForAsLongAsItself) {
    const std::string once = renewed(stamped, second, days(300));
    EXPECT_TRUE(once.starts_with(stamped)); // what was there stays to the byte
    EXPECT_THAT(verdicts(once, days(900)), ElementsAre("pegawai sah", "cap-waktu-1 sah"));
    EXPECT_EQ(until(once, days(900)), awal_2026 + days(1200));
    EXPECT_THAT(verdicts(once, days(1201)), Contains(HasSubstr("pegawai belum pasti")));
    const std::string twice = renewed(once, third, days(1100));
    EXPECT_THAT(verdicts(twice, days(2900)),
                ElementsAre("pegawai sah", "cap-waktu-1 sah", "cap-waktu-2 sah"));
    EXPECT_EQ(until(twice, days(2900)), awal_2026 + days(3000));
    const auto report = periksa(twice, trust, awal_2026 + days(2900));
    EXPECT_EQ(report->tanda_tangan.front().tingkat, Tingkat::b_lta);
}

TEST_F(Masa, ARenewalThatComesTooLateProvesNothing) {
    const std::string late = renewed(stamped, second, days(410));
    EXPECT_THAT(verdicts(late, days(420)).front(), HasSubstr(ended));
    // The chain of renewals must have no gap: the second stamp ended before the third came.
    const std::string gap = renewed(renewed(stamped, second, days(300)), third, days(1300));
    EXPECT_THAT(verdicts(gap, days(1400)).front(), HasSubstr("pegawai belum pasti"));
}

TEST_F(Masa, AListThatConcernsNobodyInTheFileStaysOut) {
    const KantorUji other;
    const std::string strange = other.otoritas.daftar_cabut({}, 1, awal_2026, awal_2026 + days(90));
    const std::string own = berhasil(tambah_bukti(stamped, {{}, trust.daftar_cabut}));
    const std::string both = berhasil(tambah_bukti(stamped, {{}, {strange, trust.daftar_cabut.front()}}));
    EXPECT_EQ(own.size(), both.size());
}

} // namespace
} // namespace seal

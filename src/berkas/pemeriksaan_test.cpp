#include "berkas/pemeriksaan.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace berkas {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

using angka::Rational;

// One activity, done as planned, with its evidence: nothing to find.
class Pemeriksaan : public ::testing::Test {
  protected:
    Pemeriksaan() {
        m.skp = SkpId{5};
        m.periode = {*calendar::date_of(2025, 1, 2), *calendar::date_of(2025, 12, 31)};
        m.batas_hemat = 24;
        skp::IsiKegiatan k;
        k.rencana.id = 3;
        k.rencana.uraian = "Menyusun laporan";
        k.rencana.target = {.kuantitas = 12, .satuan = "laporan", .waktu = 12};
        k.realisasi = {.kuantitas = 12, .kualitas = 90, .waktu = 12};
        k.terisi = true;
        m.isi.kegiatan.push_back(k);
        m.bukti.push_back(bukti(1, 3));
    }

    static Bukti bukti(std::int64_t id, int activity) {
        Bukti b;
        b.id = BuktiId{id};
        b.skp = SkpId{5};
        b.kegiatan = activity;
        b.nama = "LHA 1.pdf";
        b.tanggal = calendar::date_of(2025, 6, 1);
        return b;
    }
    static Catatan catatan(const char* quantity, const char* time = "", const char* cost = "") {
        Catatan c;
        c.skp = SkpId{5};
        c.kegiatan = 3;
        c.tanggal = *calendar::date_of(2025, 6, 1);
        c.kuantitas = quantity;
        c.waktu = time;
        c.biaya = cost;
        return c;
    }
    skp::IsiKegiatan& kegiatan() { return m.isi.kegiatan.front(); }
    [[nodiscard]] std::vector<std::string> kunci() const {
        std::vector<std::string> keys;
        for (const Temuan& t : temuan(m)) keys.push_back(t.kunci);
        return keys;
    }

    BahanPeriksa m;
};

TEST_F(Pemeriksaan, FindsNothingWhereAllIsAsPlanned) { EXPECT_THAT(kunci(), IsEmpty()); }

TEST_F(Pemeriksaan, ATargetOfZeroIsGraveAndOneAboveItIsNot) {
    kegiatan().rencana.target.kuantitas = 0;
    ASSERT_THAT(kunci(), Contains("3.target_nol"));
    EXPECT_EQ(temuan(m).front().berat, Berat::berat);
    kegiatan().rencana.target.kuantitas = Rational(1, 100);
    EXPECT_THAT(kunci(), Not(Contains("3.target_nol")));
    kegiatan().rencana.target.waktu = 0;
    EXPECT_THAT(kunci(), Contains("3.target_nol"));
    kegiatan().rencana.target.waktu = 12;
    kegiatan().rencana.target.kualitas = 0;
    EXPECT_THAT(kunci(), Contains("3.target_nol"));
}

TEST_F(Pemeriksaan, ARealisasiWithoutAnyEvidenceIsGrave) {
    m.bukti.clear();
    ASSERT_THAT(kunci(), ElementsAre("3.bukti_kosong"));
    EXPECT_EQ(temuan(m).front().berat, Berat::berat);
    m.bukti.push_back(bukti(1, 4)); // of another activity
    EXPECT_THAT(kunci(), ElementsAre("3.bukti_kosong"));
    m.bukti.push_back(bukti(2, 3));
    EXPECT_THAT(kunci(), IsEmpty());
    m.bukti.back().dilepas = true;
    EXPECT_THAT(kunci(), ElementsAre("3.bukti_kosong"));
}

TEST_F(Pemeriksaan, NothingRealisedNeedsNoEvidence) {
    m.bukti.clear();
    kegiatan().realisasi = {};
    kegiatan().pelaksanaan = skp::Pelaksanaan::tidak_dilaksanakan;
    EXPECT_THAT(kunci(), ElementsAre("3.tidak_dilaksanakan"));
    EXPECT_EQ(temuan(m).front().berat, Berat::ringan);
}

// 25 R >= 19 T is rewarded, exactly; the least below it is not.
TEST_F(Pemeriksaan, ASavingOfTwentyFourPerCentIsFineAndTheLeastMoreIsNot) {
    kegiatan().rencana.target.waktu = 25;
    kegiatan().realisasi.waktu = 19;
    EXPECT_THAT(kunci(), IsEmpty());
    kegiatan().realisasi.waktu = Rational(19) - Rational(1, 1'000'000'000);
    ASSERT_THAT(kunci(), ElementsAre("3.hemat_waktu"));
    EXPECT_EQ(temuan(m).front().berat, Berat::sedang);
    kegiatan().realisasi.waktu = 19;
    kegiatan().rencana.target.biaya = 25'000'000;
    kegiatan().realisasi.biaya = 19'000'000;
    EXPECT_THAT(kunci(), IsEmpty());
    kegiatan().realisasi.biaya = 18'999'999;
    EXPECT_THAT(kunci(), ElementsAre("3.hemat_biaya"));
}

TEST_F(Pemeriksaan, SavingIsMeasuredAgainstTheTargetThatCounts) {
    kegiatan().rencana.target.waktu = 25;
    kegiatan().realisasi.waktu = 10;
    EXPECT_THAT(kunci(), ElementsAre("3.hemat_waktu"));
    skp::Target other = kegiatan().rencana.target;
    other.waktu = 10;
    kegiatan().target_ulang = skp::TargetUlang{other, "banjir"};
    EXPECT_THAT(kunci(), IsEmpty());
    kegiatan().target_ulang.reset();
    kegiatan().dikecualikan = skp::Pengecualian{"banjir"};
    EXPECT_THAT(kunci(), IsEmpty());
}

TEST_F(Pemeriksaan, EvidenceBelongsIntoThePeriodFirstAndLastDayIncluded) {
    m.bukti[0].tanggal = calendar::date_of(2025, 1, 2);
    EXPECT_THAT(kunci(), IsEmpty());
    m.bukti[0].tanggal = calendar::date_of(2025, 1, 1);
    EXPECT_THAT(kunci(), ElementsAre("3.bukti_tanggal:1"));
    m.bukti[0].tanggal = calendar::date_of(2025, 12, 31);
    EXPECT_THAT(kunci(), IsEmpty());
    m.bukti[0].tanggal = calendar::date_of(2026, 1, 1);
    EXPECT_THAT(kunci(), ElementsAre("3.bukti_tanggal:1"));
    m.bukti[0].tanggal.reset(); // nobody said when
    EXPECT_THAT(kunci(), IsEmpty());
}

TEST_F(Pemeriksaan, AFileThatStandsElsewhereIsNamedOnceWithWhereItStands) {
    m.dipakai_lain = {{BuktiId{1}, PegawaiId{9}, "Budi Umpama", 2024},
                      {BuktiId{1}, PegawaiId{8}, "Laras", 2023}};
    const auto all = temuan(m);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].kunci, "3.bukti_lain:1");
    EXPECT_EQ(all[0].berat, Berat::sedang);
    EXPECT_THAT(all[0].kalimat.values,
                Contains(std::pair<std::string_view, std::string>("pegawai", "Budi Umpama")));
    m.dipakai_lain = {{BuktiId{2}, PegawaiId{9}, "Budi Umpama", 2024}};
    EXPECT_THAT(kunci(), IsEmpty());
}

TEST_F(Pemeriksaan, EvidenceOfTheWholeFormIsLookedAtToo) {
    m.bukti.push_back(bukti(7, 0));
    EXPECT_THAT(kunci(), IsEmpty());
    m.bukti.back().tanggal = calendar::date_of(2024, 12, 31);
    EXPECT_THAT(kunci(), ElementsAre("0.bukti_tanggal:7"));
}

TEST_F(Pemeriksaan, TheLogIsComparedWhereItCountedSomething) {
    m.catatan = {catatan("5"), catatan("7")};
    EXPECT_THAT(kunci(), IsEmpty());
    m.catatan.push_back(catatan("", "1"));
    EXPECT_THAT(kunci(), ElementsAre("3.log_waktu"));
    m.catatan = {catatan("11")};
    EXPECT_THAT(kunci(), ElementsAre("3.log_kuantitas"));
    m.catatan = {catatan("13")};
    EXPECT_THAT(kunci(), ElementsAre("3.log_kuantitas"));
    m.catatan = {catatan("", "", "100")};
    EXPECT_THAT(kunci(), ElementsAre("3.log_biaya"));
    m.catatan = {catatan("")};
    EXPECT_THAT(kunci(), IsEmpty());
    m.catatan = {catatan("11")};
    m.catatan[0].dihapus = true;
    EXPECT_THAT(kunci(), IsEmpty());
}

TEST_F(Pemeriksaan, WordsOfAColleagueAreALightFinding) {
    m.kembar = {{3, "Budi Umpama"}, {3, "Laras Contohnya"}, {4, "Tirta"}};
    EXPECT_THAT(kunci(), ElementsAre("3.kembar"));
    EXPECT_EQ(temuan(m).front().berat, Berat::ringan);
}

TEST_F(Pemeriksaan, AJumpOfHalfAgainstLastYearIsFoundAndLessIsNot) {
    m.tahun_lalu = m.isi;
    EXPECT_THAT(kunci(), IsEmpty());
    auto& old = m.tahun_lalu->kegiatan.front();
    old.rencana.uraian = "menyusun  LAPORAN";
    old.realisasi.kuantitas = 8; // 12 is half more
    EXPECT_THAT(kunci(), ElementsAre("3.lompat_kuantitas"));
    old.realisasi.kuantitas = Rational(801, 100);
    EXPECT_THAT(kunci(), IsEmpty());
    old.realisasi.kuantitas = 24; // 12 is half less
    EXPECT_THAT(kunci(), ElementsAre("3.lompat_kuantitas"));
    old.realisasi.kuantitas = Rational(2399, 100);
    EXPECT_THAT(kunci(), IsEmpty());
    old.realisasi.kuantitas = 24;
    old.rencana.target.satuan = "naskah"; // another thing was counted
    EXPECT_THAT(kunci(), IsEmpty());
    old.rencana.target.satuan = "laporan";
    old.rencana.uraian = "Menyusun naskah";
    EXPECT_THAT(kunci(), IsEmpty());
    old.rencana.uraian = "Menyusun laporan";
    old.realisasi = {.kuantitas = 12, .kualitas = 60, .waktu = 6, .biaya = 0};
    EXPECT_THAT(kunci(), ElementsAre("3.lompat_kualitas", "3.lompat_waktu"));
}

TEST_F(Pemeriksaan, ATargetQualityOtherThanAHundredIsALightFinding) {
    kegiatan().rencana.target.kualitas = 99;
    EXPECT_THAT(kunci(), ElementsAre("3.target_kualitas"));
    EXPECT_EQ(temuan(m).front().berat, Berat::ringan);
}

TEST_F(Pemeriksaan, TheGravestStandFirstThenByActivity) {
    m.isi.kegiatan.push_back(kegiatan());
    m.isi.kegiatan.back().rencana.id = 4;
    m.isi.kegiatan.front().rencana.target.kualitas = 90; // light, activity 3
    m.isi.kegiatan.back().rencana.target.waktu = 100;    // saving, activity 4, which has no evidence
    m.bukti[0].tanggal = calendar::date_of(2026, 1, 1);
    EXPECT_THAT(kunci(),
                ElementsAre("4.bukti_kosong", "3.bukti_tanggal:1", "4.hemat_waktu", "3.target_kualitas"));
}

TEST_F(Pemeriksaan, EveryActivityHasItsLinesAndTheFormItsOwn) {
    std::vector<std::string> keys;
    for (const BarisPeriksa& line : baris_periksa(m)) {
        keys.push_back(line.kunci);
        EXPECT_FALSE(line.uraian.empty());
    }
    EXPECT_THAT(keys, ElementsAre("3.angka", "3.bukti", "umum.kegiatan", "umum.laporan"));
}

TEST_F(Pemeriksaan, AKeptKeyStillSaysWhatItWasAbout) {
    EXPECT_EQ(judul_temuan("3.bukti_kosong"), "bukti tidak ada");
    EXPECT_EQ(judul_temuan("12.bukti_lain:44"), "bukti dipakai di tempat lain");
    EXPECT_EQ(judul_temuan("3.entah"), "");
    m.bukti.clear();
    kegiatan().rencana.target = {.kualitas = 0};
    kegiatan().realisasi.kuantitas = 0;
    for (const Temuan& t : temuan(m)) EXPECT_NE(judul_temuan(t.kunci), "") << t.kunci;
}

} // namespace
} // namespace berkas

#include "base/source_dir_for_tests.h"
#include "regime/pp46_2011/penilaian.h"
#include "regime/pp46_2011/peringatan.h"
#include "regime/pp46_2011/uraian.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

namespace regime::pp46_2011 {
namespace {

using skp::Pelaksanaan;

const Angka& figures() {
    static const Angka angka = [] {
        std::ifstream in(base::source_dir() + "/law/pp46-2011.yaml");
        std::ostringstream text;
        text << in.rdbuf();
        return Angka::from(Law::read(text.str()).value()).value();
    }();
    return angka;
}

Rational hemat(const Rational& target, const Rational& realisasi, Setelan setelan = {}) {
    return nilai_efisiensi(target, realisasi, Pelaksanaan::dilaksanakan, figures(), setelan);
}

skp::Kegiatan kegiatan(Rational kualitas) {
    return {.uraian = "Menyusun laporan",
            .target = {.kuantitas = 12, .satuan = "laporan", .waktu = 12},
            .realisasi = {.kuantitas = 12, .kualitas = std::move(kualitas), .waktu = 12, .biaya = 0}};
}

TEST(Pp46, TheBoundaryTableOfWaktuAndBiaya) {
    const std::vector<std::pair<Rational, std::string>> table{{0, "0.00"},    {1, "1.00"},
                                                              {50, "50.00"},  {60, "60.00"},
                                                              {75, "75.00"},  {Rational(7599, 100), "75.99"},
                                                              {76, "100.00"}, {Rational(7601, 100), "99.99"},
                                                              {80, "96.00"},  {99, "77.00"},
                                                              {100, "76.00"}, {101, "75.00"},
                                                              {124, "52.00"}, {176, "0.00"},
                                                              {200, "-24.00"}};
    for (const auto& [realisasi, expected] : table)
        EXPECT_EQ(decimal(hemat(100, realisasi), 2), expected) << exact(realisasi);
}

TEST(Pp46, TwentyFourPerCentSavedIsComparedExactly) {
    EXPECT_EQ(hemat(12, Rational(912, 100)), 100);
    EXPECT_EQ(hemat(3, Rational(228, 100)), 100);
    EXPECT_EQ(hemat(12, Rational(9119999, 1000000)), Rational(100) * Rational(9119999, 1000000) / 12);
}

TEST(Pp46, NegativeValuesStayUnlessTheSettingPutsAFloor) {
    EXPECT_EQ(hemat(100, 200), -24);
    EXPECT_EQ(hemat(100, 200, {.lantai_nol = LantaiNol::ya}), 0);
}

TEST(Pp46, WhatWasNotPerformedIsWorthNothingInEveryAspect) {
    skp::Kegiatan k = kegiatan(0);
    k.target.biaya = 123000;
    k.pelaksanaan = Pelaksanaan::tidak_dilaksanakan;
    const NilaiAspek aspek = nilai_aspek(k, figures(), {});
    EXPECT_EQ(aspek.penghitungan(), 0);
    EXPECT_EQ(aspek.capaian(), 0);
}

TEST(Pp46, CategoriesAtBelowAndBetweenTheBands) {
    const auto by = [](PembacaanSebutan reading, const Rational& value) {
        return sebutan(value, figures(), {.sebutan = reading});
    };
    using enum PembacaanSebutan;
    EXPECT_EQ(by(A, 91), "Sangat Baik");
    EXPECT_EQ(by(A, Rational(9099, 100)), "Baik");
    EXPECT_EQ(by(A, Rational(90995, 1000)), "Sangat Baik"); // printed 91,00
    EXPECT_EQ(by(A, 51), "Kurang");
    EXPECT_EQ(by(A, Rational(505, 10)), "Buruk");
    struct Row {
        Rational value;
        std::string a, b, c, d;
    };
    const std::vector<Row> table{{Rational(905, 10), "Baik", "Sangat Baik", "Baik", "Sangat Baik"},
                                 {Rational(755, 10), "Cukup", "Baik", "Baik", "Baik"},
                                 {Rational(605, 10), "Kurang", "Cukup", "Cukup", "Cukup"},
                                 {Rational(505, 10), "Buruk", "Kurang", "Kurang", "Kurang"}};
    for (const Row& row : table) {
        EXPECT_EQ(by(A, row.value), row.a) << exact(row.value);
        EXPECT_EQ(by(B, row.value), row.b) << exact(row.value);
        EXPECT_EQ(by(C, row.value), row.c) << exact(row.value);
        EXPECT_EQ(by(D, row.value), row.d) << exact(row.value);
    }
    for (PembacaanSebutan reading : {A, B, C, D}) {
        EXPECT_EQ(by(reading, 50), "Buruk");
        EXPECT_EQ(by(reading, -24), "Buruk");
        EXPECT_EQ(by(reading, 60), "Kurang");
        EXPECT_EQ(by(reading, 90), "Baik");
        EXPECT_EQ(by(reading, 115), "Sangat Baik");
    }
}

TEST(Pp46, TheFinalValueAddsThePartsAsTheyArePrinted) {
    // 60% of 88.675 is 53.205 and 40% of 83.5125 is 33.405: each rounds up, their sum 86.61 does not.
    const NilaiAkhir by_parts = nilai_akhir(Rational(88675, 1000), Rational(835125, 10000), figures(), {});
    EXPECT_EQ(decimal(by_parts.tercetak, 2), "86.62");
    const NilaiAkhir by_sum = nilai_akhir(Rational(88675, 1000), Rational(835125, 10000), figures(),
                                          {.pembulatan_akhir = PembulatanAkhir::jumlah});
    EXPECT_EQ(decimal(by_sum.tercetak, 2), "86.61");
    EXPECT_EQ(by_parts.tepat, by_sum.tepat);
}

TEST(Pp46, AStoredZeroForKepemimpinanIsNoMarkOfANonStructuralPost) {
    const skp::Perilaku marks{{80, 80, 80, 80, 80}, Rational(0)};
    EXPECT_EQ(nilai_perilaku(marks, skp::JenisJabatan::jfu).rata_rata, 80);
    EXPECT_EQ(nilai_perilaku({{80, 80, 80, 80, 80}, Rational(80)}, skp::JenisJabatan::struktural).rata_rata,
              80);
}

TEST(Pp46, SeveralSkpsInAYearAreAveragedWithoutMonths) {
    skp::Formulir f;
    f.skp.kegiatan = {kegiatan(90)};
    f.skp_lain.resize(1);
    f.skp_lain[0].kegiatan = {kegiatan(60), kegiatan(60)};
    EXPECT_EQ(nilai(f, figures(), {}).nilai_skp, (Rational(266, 3) + Rational(236, 3)) / 2);
}

TEST(Pp46, ATargetThatWasAdjustedIsTheOneThatIsMeasured) {
    skp::Formulir f;
    f.skp.kegiatan = {kegiatan(90)};
    f.skp.kegiatan[0].realisasi.kuantitas = 6;
    f.skp.kegiatan[0].target_ulang = skp::TargetUlang{{.kuantitas = 6, .waktu = 12}, "banjir besar Januari"};
    EXPECT_EQ(nilai(f, figures(), {}).nilai_skp, Rational(266, 3));
}

// The derivation explains the stored result: its last figures are the result's, and every exact figure prints as shown.
TEST(Pp46, TheDerivationEndsInTheStoredResultAndRepeatsNoOtherFigure) {
    skp::Formulir f;
    f.jenis_jabatan = skp::JenisJabatan::jfu;
    f.skp.kegiatan = {kegiatan(90), kegiatan(77)};
    f.skp.kegiatan[1].target.biaya = 1000;
    f.skp.kegiatan[1].realisasi.biaya = 500;
    f.perilaku = skp::Perilaku{{85, 86, 87, 88, 90}};
    const Hasil hasil = nilai(f, figures(), {});
    const Derivation steps = uraian(f, hasil, figures(), {});
    const auto step = [&](std::string_view title) {
        const auto found =
            std::find_if(steps.begin(), steps.end(), [&](const auto& s) { return s.title == title; });
        EXPECT_NE(found, steps.end()) << title;
        return *found;
    };
    EXPECT_EQ(step("Nilai capaian SKP").exact, hasil.nilai_skp);
    EXPECT_EQ(step("Nilai prestasi kerja").exact, hasil.prestasi_kerja->tepat);
    EXPECT_EQ(step("Kegiatan 2, nilai biaya").formula, "76 − (((1,76 × 1.000 − 500) ÷ 1.000) × 100 − 100)");
    EXPECT_EQ(step("Kegiatan 2, nilai biaya").printed, "50,00");
    for (const DerivationStep& s : steps) {
        EXPECT_FALSE(s.rule.empty()) << s.title;
        EXPECT_FALSE(s.formula.empty()) << s.title;
    }
}

TEST(Pp46, WarningsNameTheRowAndTheReason) {
    skp::Formulir f;
    f.skp.kegiatan = {kegiatan(90), kegiatan(90), kegiatan(90)};
    f.skp.kegiatan[0].realisasi.waktu = 6;
    f.skp.kegiatan[1].realisasi.waktu = 30;
    f.skp.kegiatan[2].pelaksanaan = Pelaksanaan::tidak_dilaksanakan;
    std::vector<std::string> said;
    for (const base::Finding& w : peringatan(f, nilai(f, figures(), {}), figures()))
        said.push_back(w.place + " " + std::string(w.sentence.key));
    EXPECT_THAT(said, testing::ElementsAre("kegiatan[0].realisasi.waktu pp46.hemat_di_atas_batas",
                                           "kegiatan[1].realisasi.waktu pp46.nilai_negatif",
                                           "kegiatan[2].dilaksanakan pp46.tidak_dilaksanakan"));
}

// Small parts stay in 128 bits, big ones go to big integers: the form is worth the same either way.
TEST(Pp46, ExactEqualsFastPathOnWholeForms) {
    std::mt19937_64 random(2011);
    const auto amount = [&](int most) {
        return Rational(std::uniform_int_distribution<int>(1, most)(random),
                        std::uniform_int_distribution<int>(0, 1)(random) ? 1 : 100);
    };
    const auto big = [](skp::Kegiatan k) {
        for (Rational* r : {&k.target.kuantitas, &k.target.kualitas, &k.target.waktu, &k.realisasi.kuantitas,
                            &k.realisasi.kualitas, &k.realisasi.waktu})
            *r = r->forced_big();
        if (!k.target.biaya.is_zero()) {
            k.target.biaya = k.target.biaya.forced_big();
            k.realisasi.biaya = k.realisasi.biaya.forced_big();
        }
        return k;
    };
    for (int form = 0; form < 300; ++form) {
        skp::BagianSkp fast;
        skp::BagianSkp slow;
        for (int row = 0; row < 10; ++row) {
            skp::Kegiatan k{.uraian = "",
                            .target = {.kuantitas = amount(400),
                                       .satuan = "",
                                       .kualitas = 100,
                                       .waktu = amount(365),
                                       .satuan_waktu = "hari",
                                       .biaya = row % 3 == 0 ? amount(2'000'000'000) : Rational(0)},
                            .realisasi = {.kuantitas = amount(400),
                                          .kualitas = amount(100),
                                          .waktu = amount(365),
                                          .biaya = amount(2'000'000'000)}};
            slow.kegiatan.push_back(big(k));
            fast.kegiatan.push_back(std::move(k));
        }
        const HasilSkp a = nilai_skp(fast, figures(), {});
        const HasilSkp b = nilai_skp(slow, figures(), {});
        ASSERT_EQ(exact(a.nilai), exact(b.nilai));
        std::shuffle(fast.kegiatan.begin(), fast.kegiatan.end(), random);
        ASSERT_EQ(nilai_skp(fast, figures(), {}).nilai, a.nilai); // order does not matter
    }
}

} // namespace
} // namespace regime::pp46_2011

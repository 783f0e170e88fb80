// uraian.h -- the sum of penilaian.h, step by step, for people: every figure with its formula and the numbers put in.
//
//     Derivation steps = uraian(formulir, hasil, angka, angka.setelan);
//     steps.front()    // {"Kegiatan 1, nilai kuantitas", "(10 ÷ 12) × 100", 250/3, "83,33", "PP 46/2011 ..."}
//
// The steps repeat no arithmetic: they read the results that nilai() found, so what is explained is what is stored.
#pragma once

#include "regime/derivation.h"
#include "regime/pp46_2011/penilaian.h"

namespace regime::pp46_2011 {

[[nodiscard]] Derivation uraian(const skp::Formulir& formulir, const Hasil& hasil, const Angka& angka,
                                const Setelan& setelan);

// Single steps, for single rules.
[[nodiscard]] DerivationStep langkah_capaian(const std::string& title, const Rational& target,
                                             const Rational& realisasi, const Rational& value,
                                             const Angka& angka);
[[nodiscard]] DerivationStep langkah_efisiensi(const std::string& title, const Rational& target,
                                               const Rational& realisasi, const Angka& angka);
[[nodiscard]] DerivationStep langkah_nilai_efisiensi(const std::string& title, const Rational& target,
                                                     const Rational& realisasi, skp::Pelaksanaan pelaksanaan,
                                                     const Rational& value, const Angka& angka);
[[nodiscard]] DerivationStep langkah_sebutan(const std::string& title, const Rational& value,
                                             const Angka& angka, const Setelan& setelan);
[[nodiscard]] Derivation uraian_aspek(const std::string& prefix, const skp::Kegiatan& kegiatan,
                                      const HasilKegiatan& hasil, const Angka& angka);
[[nodiscard]] Derivation uraian_perilaku(const skp::Perilaku& perilaku, const HasilPerilaku& hasil,
                                         const Angka& angka, const Setelan& setelan);
[[nodiscard]] Derivation uraian_akhir(const Rational& skp, const Rational& perilaku, const NilaiAkhir& akhir,
                                      const Angka& angka, const Setelan& setelan);

} // namespace regime::pp46_2011

// nilai.h -- from results and behaviour to the value and the predikat of a period, PP 30/2019 and PermenPANRB
// 8/2021.
//
//     nilai SKP      = kinerja utama + kinerja tambahan (at most 10), at most 120 (setting)
//     nilai kinerja  = 70% SKP + 30% perilaku                                              Pasal 41(1)-(4)
//                      60% and 40% where peers and subordinates also judge
//     predikat         Sangat Baik  110 – 120 and a new idea      Baik  90 – 120           Pasal 41(5)
//                      Cukup  70 – 90      Kurang  50 – 70      Sangat Kurang  below 50
//
// So 110 to 120 without a new idea is Baik; tables that end Baik at 109 are wrong (sheet
// permenpanrb-6-2022, 5.8).
//
//     nilai_skp(law, {Rational(592, 10), Rational(436, 10)}, {0}).value          // 514/5, printed 102,80
//     predikat(law, 110, IdeBaru::tidak).value                                   // Predikat::baik
//
// Everything exact; each cap is a step of its own in the derivation.
#pragma once

#include "regime/answer.h"
#include "regime/predikat.h"

#include <vector>

namespace regime::permen8_2021 {

using ::angka::Rational;

enum class IdeBaru { tidak, ada };
enum class PenilaianRekan { tidak_dipakai, dipakai }; // by peers and direct subordinates

// Kinerja utama of a JPT: 60% mean of (a) perjanjian kinerja and directives + 40% mean of (b) action plan;
// without (b) (a) counts whole. (a) is not empty.
[[nodiscard]] Answer<Rational> kinerja_utama_jpt(const Law& law, const std::vector<Rational>& perjanjian,
                                                 const std::vector<Rational>& rencana_aksi);
// A period within the year: half the mean of the action plan, half the mean of the kinerja utama that can be
// measured. An action plan that reached its attainable maximum counts 120. Neither list is empty.
[[nodiscard]] Answer<Rational> nilai_periodik_jpt(const Law& law, const std::vector<Rational>& rencana_aksi,
                                                  const std::vector<Rational>& utama);
// The parts of kinerja utama are already weighted.
[[nodiscard]] Answer<Rational> nilai_skp(const Law& law, const std::vector<Rational>& utama,
                                         const std::vector<Rational>& tambahan);
// A move during the year: the SKP of each post in proportion to its months (PP 30/2019 Pasal 36). Not empty.
struct BagianTahun {
    Rational nilai;
    int months = 12; // 1 or more
};
[[nodiscard]] Answer<Rational> nilai_skp_mutasi(const Law& law, const std::vector<BagianTahun>& bagian);

[[nodiscard]] Answer<Rational> nilai_kinerja(const Law& law, const Rational& skp, const Rational& perilaku,
                                             PenilaianRekan rekan);
[[nodiscard]] Answer<Predikat> predikat(const Law& law, const Rational& nilai, IdeBaru ide_baru);

} // namespace regime::permen8_2021

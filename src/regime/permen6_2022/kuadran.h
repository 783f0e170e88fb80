// kuadran.h -- from two ratings to one predikat (PermenPANRB 6/2022).
//
// The rater judges results and behaviour apart; the quadrant turns the pair into the predikat (sheet
// permenpanrb-6-2022, 4.5). Behaviour below expectation never gives more than Kurang, whatever the results.
//
//     predikat(law, HasilKerja::di_atas, PerilakuKerja::sesuai).value       // Predikat::baik
//
// Every pair has an answer. The two ratings are types of their own, so they cannot change places. Nothing is
// added up: this regime has no formula. The pola distribusi advises and never changes the answer:
// distribusi.h.
#pragma once

#include "regime/answer.h"
#include "regime/predikat.h"

#include <array>
#include <optional>
#include <string_view>

namespace regime::permen6_2022 {

enum class HasilKerja { di_bawah, sesuai, di_atas };
enum class PerilakuKerja { di_bawah, sesuai, di_atas };

[[nodiscard]] Answer<Predikat> predikat(const Law& law, HasilKerja hasil, PerilakuKerja perilaku);

// How well a unit did, as the head of the organisation above sets it.
enum class CapaianOrganisasi { sangat_kurang, kurang, butuh_perbaikan, baik, istimewa };

// The unit's capaian becomes the result rating of its head. The mapping of five levels to three is a setting
// [R].
[[nodiscard]] Answer<HasilKerja> rating_pimpinan_unit(const Law& law, CapaianOrganisasi capaian);

// "di_atas", "di atas ekspektasi", "Sesuai": read without regard to case, with or without the word
// ekspektasi.
[[nodiscard]] std::optional<HasilKerja> read_hasil_kerja(std::string_view text);
[[nodiscard]] std::optional<PerilakuKerja> read_perilaku_kerja(std::string_view text);
[[nodiscard]] std::optional<CapaianOrganisasi> read_capaian(std::string_view text);

[[nodiscard]] std::string_view label(HasilKerja rating);    // "Di atas ekspektasi"
[[nodiscard]] std::string_view label(PerilakuKerja rating); // "Di atas ekspektasi"
[[nodiscard]] std::string_view label(CapaianOrganisasi capaian);

} // namespace regime::permen6_2022

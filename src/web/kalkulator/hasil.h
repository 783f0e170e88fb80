// hasil.h -- what the scale says, for the page: the achievements, the sum step by step, the value and where it lies.
//
//     Html html = hasil(t, timbangan, wording, TautIsian::ya);    // warnings link to the fields of the grid
//
// Every figure is read from the result and its derivation (regime/derivation.h): the page computes nothing and rounds
// nothing by itself, so that it shows what `teraju nilai` prints.
#pragma once

#include "base/wording.h"
#include "formulir/timbang.h"
#include "http/html.h"

#include <optional>
#include <string>
#include <vector>

namespace web::kalkulator {

enum class TautIsian { tidak, ya }; // are the fields on the same page?

[[nodiscard]] http::html::Html hasil(const formulir::Tertimbang& t, const formulir::Timbangan& timbangan,
                                     const base::Wording& wording, TautIsian link);

// Its parts, for pages that arrange them otherwise (web/penilaian).
[[nodiscard]] http::html::Html tabel_capaian(const skp::BagianSkp& bagian,
                                             const regime::pp46_2011::HasilSkp& hasil,
                                             std::size_t number = 0); // 0: the only one, no caption to see
enum class Dasar { dengan, tanpa }; // with the rule that each step cites, or the numbers alone
struct Hitungan {
    http::html::Html kegiatan;   // a fold for each activity
    http::html::Html seluruhnya; // the steps of the whole, numbered
};
// `hanya`: folds of these activities alone ("Kegiatan 6"); none: of all.
[[nodiscard]] Hitungan hitungan(const regime::Derivation& all,
                                const std::optional<std::vector<std::string>>& hanya = std::nullopt,
                                Dasar rules = Dasar::dengan);
// The value at 44 px, its word, the scale.
[[nodiscard]] http::html::Html hasil_akhir(const regime::pp46_2011::Hasil& hasil,
                                           std::string_view sebutan_skp,
                                           std::string_view sebutan_prestasi_kerja,
                                           const regime::pp46_2011::Angka& angka);

// The graduated scale 40 to 100 with the bands of the law and a needle; beyond its ends the needle stands at the end.
[[nodiscard]] http::html::Html skala(const angka::Rational& value, std::string_view sebutan,
                                     const regime::pp46_2011::Angka& angka);

} // namespace web::kalkulator

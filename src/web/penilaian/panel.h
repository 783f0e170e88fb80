// panel.h -- the derivation panel of the assessment: the steps with the numbers put in, the value, the scale.
#pragma once

#include "berkas/tindakan.h"
#include "http/html.h"
#include "web/kalkulator/hasil.h"
#include "web/penilaian/isian.h"
#include "web/pintu.h"

namespace web::penilaian {

using http::html::Html;

// Of what is typed now; says what is missing where it cannot be weighed.
[[nodiscard]] Html panel(const Kunjungan& k, const base::Result<berkas::Penilaian>& weighed,
                         const skp::Isi& isi);
// Of a result that is kept or weighed: steps, value, scale.
[[nodiscard]] Html perhitungan(const Kunjungan& k, const berkas::Penilaian& result,
                               kalkulator::Dasar rules = kalkulator::Dasar::dengan);
// Table of achievements; with the folds of every activity's sum, or only of those whose saving went beyond the limit, for they look wrong.
enum class Lipatan { semua, yang_menyimpang };
[[nodiscard]] Html capaian(const Kunjungan& k, const berkas::Penilaian& result, Lipatan folds);
[[nodiscard]] std::string_view sebutan(const Kunjungan& k, const angka::Rational& mark);
// Which law weighs this period, and why.
[[nodiscard]] Html aturan_yang_berlaku(const Kunjungan& k);
// The quadrant of PermenPANRB 6/2022: 3 x 3, the pair marked.
[[nodiscard]] Html tabel_kuadran(const Kunjungan& k, const std::optional<skp::Kuadran>& pair);

} // namespace web::penilaian

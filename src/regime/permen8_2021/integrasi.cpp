#include "regime/permen8_2021/integrasi.h"

#include "angka/tulis.h"
#include "regime/permen8_2021/pita.h"

#include <fmt/format.h>

namespace regime::permen8_2021 {

using angka::indonesian;

Answer<Rational> konversi_pp46(const Law& law, const Rational& nilai) {
    const Table& bands = law.table("konversi_pp46");
    const Pita band = on_band(bands, nilai);
    const bool last = band.row + 1 == bands.rows.size();
    DerivationStep step =
        number_step("Nilai PP 46/2011 pada skala PP 30/2019", band.formula, band.value, bands.provenance);
    if (!last && band.row > 0 && nilai < bands.number(band.row, "dari"))
        step.title += fmt::format(" (di antara {} dan {})", indonesian(bands.number(band.row, "lebih_dari")),
                                  indonesian(bands.number(band.row, "dari")));
    return {band.value, {std::move(step)}, {}};
}

Answer<Rational> integrasi_2021(const Law& law, const Rational& paruh_pertama_pp46,
                                const Rational& paruh_kedua) {
    Answer<Rational> answer;
    const Rational first = take(answer, konversi_pp46(law, paruh_pertama_pp46));
    const Figure& share = law.figure("bobot_paruh_pertama_2021");
    const Figure& other = law.figure("bobot_paruh_kedua_2021");
    answer.value = share.value / 100 * first + other.value / 100 * paruh_kedua;
    answer.derivation.push_back(
        number_step("Nilai integrasi 2021",
                    fmt::format("{}% × {} + {}% × {}", indonesian(share.value), in_formula(first),
                                indonesian(other.value), in_formula(paruh_kedua)),
                    answer.value, share.provenance));
    return answer;
}

} // namespace regime::permen8_2021

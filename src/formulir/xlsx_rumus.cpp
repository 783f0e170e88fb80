#include "formulir/xlsx_rumus.h"

#include <fmt/format.h>

namespace formulir {

using angka::Rational;

std::string dua_desimal(std::string_view value) { return fmt::format("ROUND(ROUND({},9),2)", value); }

std::string jika_ada(std::string_view cell, std::string_view formula) {
    return fmt::format("IF({}=\"\",\"\",{})", cell, formula);
}

std::string Rumus::hemat(std::string_view realisasi, std::string_view target, Ketelitian ketelitian) const {
    // e = 100 - 100 R/T <= batas   is   R/T >= (100 - batas)/100 = 19/25   is   25 R >= 19 T
    const Rational step = (Rational(100) - angka_.batas_efisiensi) / 100;
    const std::string factor = angka::terminating_decimal((angka_.nilai_tepat_target + 100) / 100); // 1.76
    const std::string pp = fmt::format("({}*{}-{})/{}*100", factor, target, realisasi, target);
    return fmt::format("IF(ROUND({}*{}-{}*{},{})>=0,{},{}-({}-100))", step.denominator(), realisasi,
                       step.numerator(), target, ketelitian == Ketelitian::uang ? 2 : 9, pp,
                       angka::terminating_decimal(angka_.nilai_tepat_target), pp);
}

std::string Rumus::sebutan(std::string_view value) const {
    std::string formula;
    std::string close;
    for (std::size_t i = 0; i + 1 < angka_.sebutan.size(); ++i) {
        const auto& band = angka_.sebutan[i];
        formula +=
            fmt::format("IF({}>={},\"{}\",", value, angka::terminating_decimal(band.bawah), band.sebutan);
        close += ')';
    }
    return jika_ada(value, formula + fmt::format("\"{}\"", angka_.sebutan.back().sebutan) + close);
}

std::string Rumus::tugas_tambahan(std::string_view count) const {
    std::string formula;
    std::string close;
    for (const auto& step : angka_.tugas_tambahan) {
        if (step.paling_sedikit <= 0) continue;
        formula += fmt::format("IF(N({})>={},{},", count, step.paling_sedikit,
                               angka::terminating_decimal(step.nilai));
        close += ')';
    }
    return formula + "0" + close;
}

std::string Rumus::bobot_skp(std::string_view value) const {
    return dua_desimal(fmt::format("{}*{}/100", value, angka::terminating_decimal(angka_.bobot_skp)));
}

std::string Rumus::bobot_perilaku(std::string_view value) const {
    return dua_desimal(fmt::format("{}*{}/100", value, angka::terminating_decimal(angka_.bobot_perilaku)));
}

} // namespace formulir

#include "regime/permen8_2021/pita.h"

#include "angka/tulis.h"

#include <fmt/format.h>

namespace regime::permen8_2021 {

using angka::indonesian;

Pita on_band(const Table& table, const Rational& x) {
    std::size_t row = 0;
    while (row + 1 < table.rows.size() && x <= table.number(row, "lebih_dari")) ++row;

    const Rational from = table.number(row, "dari");
    const Rational to = table.number(row, "sampai");
    const Rational value_from = table.number(row, "nilai_dari");
    const Rational value_to = table.number(row, "nilai_sampai");
    if (from == to) return {value_from, fmt::format("{} → {}", indonesian(x), indonesian(value_from)), row};

    const Rational value = value_from + (value_to - value_from) / (to - from) * (x - from);
    return {value,
            fmt::format("{} + ({} − {}) ÷ ({} − {}) × ({} − {})", indonesian(value_from),
                        indonesian(value_to), indonesian(value_from), indonesian(to), indonesian(from),
                        indonesian(x), indonesian(from)),
            row};
}

} // namespace regime::permen8_2021

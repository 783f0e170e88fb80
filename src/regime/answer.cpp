#include "regime/answer.h"

#include "angka/tulis.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace regime {

std::string note_of(const Provenance& from) {
    const std::string setting = from.setting_note();
    if (setting.empty() || from.note.empty()) return setting.empty() ? from.note : setting;
    return setting + "; " + from.note;
}

DerivationStep number_step(std::string title, std::string formula, const angka::Rational& result,
                           const Provenance& from, int places) {
    return {std::move(title), std::move(formula), result, angka::indonesian(result, places),
            from.source,      note_of(from)};
}

DerivationStep word_step(std::string title, std::string formula, std::string result, const Provenance& from) {
    return {std::move(title),  std::move(formula), std::nullopt,
            std::move(result), from.source,        note_of(from)};
}

Provenance row_provenance(const Table& table, std::size_t row) {
    Provenance from = table.provenance;
    const auto has = [&](std::string_view name) {
        return std::find(table.columns.begin(), table.columns.end(), name) != table.columns.end() &&
               !table.word(row, name).empty();
    };
    if (has("sumber")) from.source = table.word(row, "sumber");
    if (has("kepastian")) from.certainty = table.word(row, "kepastian").front();
    return from;
}

std::size_t row_of(const Table& table, std::string_view column, std::string_view word) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.word(row, column) == word) return row;
    throw std::logic_error(fmt::format("table has no row with {} = {}", column, word));
}

std::string in_formula(const angka::Rational& number) {
    const std::string text = angka::indonesian(number);
    return number.sign() < 0 ? "(" + text + ")" : text;
}

std::string sum_of(const std::vector<angka::Rational>& numbers) {
    std::string text;
    for (const angka::Rational& number : numbers) {
        if (!text.empty()) text += " + ";
        text += in_formula(number);
    }
    return text;
}

} // namespace regime

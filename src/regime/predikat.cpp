#include "regime/predikat.h"

#include "base/text.h"
#include "regime/law.h"

#include <stdexcept>
#include <string>

namespace regime {

std::optional<Predikat> read_predikat(std::string_view text) {
    const std::string word = base::replace_all(base::lower(base::trim(text)), "_", " ");
    if (word == "sangat baik" || word == "sb") return Predikat::sangat_baik;
    if (word == "baik" || word == "b") return Predikat::baik;
    if (word == "butuh perbaikan" || word == "cukup" || word == "bp" || word == "c")
        return Predikat::butuh_perbaikan;
    if (word == "kurang" || word == "kurang/misconduct" || word == "kurang (misconduct)" ||
        word == "misconduct" || word == "k")
        return Predikat::kurang;
    if (word == "sangat kurang" || word == "sk") return Predikat::sangat_kurang;
    return std::nullopt;
}

std::string_view label(Predikat predikat, Kata words) {
    const bool old_words = words == Kata::pp30_2019;
    switch (predikat) {
    case Predikat::sangat_baik: return "Sangat Baik";
    case Predikat::baik: return "Baik";
    case Predikat::butuh_perbaikan: return old_words ? "Cukup" : "Butuh Perbaikan";
    case Predikat::kurang: return old_words ? "Kurang" : "Kurang/Misconduct";
    case Predikat::sangat_kurang: return "Sangat Kurang";
    }
    throw std::logic_error("a predikat outside the scale");
}

Predikat predikat_in_law(std::string_view word) {
    const auto predikat = read_predikat(word);
    if (!predikat)
        throw std::logic_error("law table says a predikat that does not exist: " + std::string(word));
    return *predikat;
}

std::size_t row_of(const Table& table, std::string_view column, Predikat predikat) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (predikat_in_law(table.word(row, column)) == predikat) return row;
    throw std::logic_error("a law table lacks one of the five predikat");
}

} // namespace regime

#include "regime/angka_kredit/integrasi.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "regime/angka_kredit/konversi.h"

#include <fmt/format.h>

namespace regime::angka_kredit {
namespace {

using angka::indonesian;

// A range of the table as it is printed: "100–150", "1.050 ke atas".
struct Span {
    Rational least;
    std::optional<Rational> most;

    Span(const Table& table, std::size_t row, const std::string& what)
        : least(table.number(row, what + "_dari")) {
        if (!table.word(row, what + "_sampai").empty()) most = table.number(row, what + "_sampai");
    }
    [[nodiscard]] bool holds(const Rational& x) const { return x >= least && (!most || x <= *most); }
    [[nodiscard]] std::string text() const {
        return most ? fmt::format("{}–{}", indonesian(least), indonesian(*most))
                    : indonesian(least) + " ke atas";
    }
};

} // namespace

std::optional<std::size_t> golongan_row(const Law& law, std::string_view golongan) {
    const std::string wanted = base::replace_all(base::replace_all(base::lower(golongan), "/", ""), " ", "");
    const Table& table = law.table("integrasi");
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (base::replace_all(base::lower(table.word(row, "golongan")), "/", "") == wanted) return row;
    return std::nullopt;
}

Rational nilai_dasar(const Law& law, std::size_t golongan) {
    return law.table("integrasi").number(golongan, "nilai_dasar");
}

Answer<Rational> integrasi(const Law& law, const std::vector<Rational>& konvensional,
                           const Rational& base_value, std::optional<std::size_t> golongan) {
    const Table& table = law.table("integrasi");
    Answer<Rational> answer;
    Rational sum;
    for (const Rational& part : konvensional) sum += part;
    answer.value = sum - base_value;
    const int places = desimal_tampil(law);
    if (konvensional.size() > 1)
        answer.derivation.push_back(
            number_step("Angka kredit konvensional", sum_of(konvensional), sum, table.provenance, places));
    answer.derivation.push_back(number_step("Angka kredit integrasi",
                                            fmt::format("{} − {}", indonesian(sum), in_formula(base_value)),
                                            answer.value, table.provenance, places));
    if (!golongan) return answer;

    const std::string& rank = table.word(*golongan, "golongan");
    const Span conventional(table, *golongan, "konvensional");
    const Span integrated(table, *golongan, "integrasi");
    const Rational usual = nilai_dasar(law, *golongan);
    if (!conventional.holds(sum))
        answer.warnings.push_back(
            warn(base::say("ak.konvensional_di_luar", {{"golongan", rank}, {"rentang", conventional.text()}}),
                 indonesian(sum), "konvensional"));
    if (base_value != usual)
        answer.warnings.push_back(
            warn(base::say("ak.nilai_dasar_lain", {{"golongan", rank}, {"nilai", indonesian(usual)}}),
                 indonesian(base_value), "nilai_dasar"));
    if (!integrated.holds(answer.value))
        answer.warnings.push_back(
            warn(base::say("ak.integrasi_di_luar", {{"golongan", rank}, {"rentang", integrated.text()}}),
                 indonesian(answer.value)));
    return answer;
}

} // namespace regime::angka_kredit

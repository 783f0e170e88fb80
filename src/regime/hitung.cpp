#include "regime/hitung.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "regime/rezim.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace regime {
namespace {

using base::say;

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

std::string_view short_name(std::string_view name) {
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

HasilHitung rezim(const Laws& laws, Isian& in) {
    const auto period = in.period("mulai", "selesai");
    if (!in.ok() || !period) return {};
    const Law& law = laws.at("rezim");
    auto found = rezim_of(law, *period);
    if (!found) {
        in.wrong(std::move(found.error()));
        return {};
    }
    const std::string word(name(*found));
    const Table& table = law.table(*found == Rezim::integrasi_2021 ? "gabungan" : "masa");
    return word_result(word,
                       {word_step("Aturan yang berlaku",
                                  calendar::tanggal(period->from) + " – " + calendar::tanggal(period->until),
                                  word, table.provenance)},
                       {});
}

} // namespace

HasilHitung number_result(Answer<angka::Rational> answer, int places) {
    HasilHitung hasil{
        answer.value, angka::decimal(answer.value, places), angka::indonesian(answer.value, places), {}, {}};
    hasil.derivation = std::move(answer.derivation);
    hasil.warnings = std::move(answer.warnings);
    return hasil;
}

HasilHitung word_result(std::string word, Derivation derivation, base::Findings warnings) {
    std::string printed = word;
    return {std::nullopt, std::move(word), std::move(printed), std::move(derivation), std::move(warnings)};
}

const Kinds& all_kinds() {
    static const Kinds kinds = [] {
        Kinds all{{"rezim", "mulai; selesai (tahun-bulan-hari)", "aturan yang berlaku bagi masa itu", rezim}};
        for (Kinds part :
             {pp46_2011::kinds(), permen8_2021::kinds(), permen6_2022::kinds(), angka_kredit::kinds()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return kinds;
}

const Kind* find_kind(std::string_view name, const base::Json& input) {
    std::string wanted = base::lower(base::trim(name));
    if (wanted == "rata_rata")
        wanted = input.find("nilai") != nullptr ? "perilaku.rata_rata" : "skp.rata_rata";
    const Kind* by_short_name = nullptr;
    for (const Kind& kind : all_kinds()) {
        if (kind.name == wanted) return &kind;
        if (short_name(kind.name) != wanted) continue;
        if (by_short_name != nullptr) return nullptr; // two rules share it
        by_short_name = &kind;
    }
    return by_short_name;
}

std::vector<std::string_view> near_kinds(std::string_view name) {
    const std::string wanted = base::lower(base::shortened(base::trim(name), 40));
    std::vector<std::pair<std::size_t, std::string_view>> near;
    for (const Kind& kind : all_kinds()) {
        const std::size_t away =
            std::min(edit_distance(wanted, kind.name), edit_distance(wanted, short_name(kind.name)));
        const bool part_of = wanted.size() >= 3 && kind.name.find(wanted) != std::string_view::npos;
        if (part_of || away <= std::max<std::size_t>(2, wanted.size() / 3))
            near.emplace_back(part_of ? 0 : away, kind.name);
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string_view> names;
    for (const auto& [away, kind] : near)
        if (names.size() < 3) names.push_back(kind);
    return names;
}

base::Result<HasilHitung> hitung(const Laws& laws, std::string_view name, const base::Json& input) {
    const Kind* kind = find_kind(name, input);
    if (kind == nullptr) {
        std::vector<std::string> near;
        for (const std::string_view other : near_kinds(name)) near.emplace_back(other);
        if (near.empty()) return base::refuse(say("hitung.tidak_dikenal"), base::shortened(name));
        return base::refuse(say("hitung.mungkin", {{"mirip", base::join(near, ", ")}}),
                            base::shortened(name));
    }
    base::Findings findings;
    Isian in(input, findings);
    HasilHitung hasil;
    if (in.ok()) hasil = kind->run(laws, in);
    in.warn_of_strangers();
    if (base::has_errors(findings)) return base::refuse(std::move(findings));
    base::append(hasil.warnings, std::move(findings));
    return hasil;
}

} // namespace regime

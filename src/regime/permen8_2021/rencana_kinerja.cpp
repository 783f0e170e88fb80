#include "regime/permen8_2021/rencana_kinerja.h"

#include "angka/tulis.h"

#include <fmt/format.h>

#include <algorithm>

namespace regime::permen8_2021 {
namespace {

using angka::indonesian;

std::string_view word(Predikat p) { return label(p, Kata::pp30_2019); }

Rational number_for(const Table& table, Predikat kategori, std::string_view column) {
    return table.number(row_of(table, "kategori", kategori), column);
}

// A row of the count rule holds when each condition that it states holds.
bool holds(const Table& rule, std::size_t row, const std::vector<Predikat>& indikator) {
    const auto count = [&](Predikat p) {
        return Rational(static_cast<std::int64_t>(std::count(indikator.begin(), indikator.end(), p)));
    };
    const auto at_least = [&](std::string_view column, Predikat p) {
        return rule.word(row, column).empty() || count(p) >= rule.number(row, column);
    };
    const auto at_most = [&](std::string_view column, Predikat p) {
        return rule.word(row, column).empty() || count(p) <= rule.number(row, column);
    };
    return at_least("sangat_kurang_min", Predikat::sangat_kurang) &&
           at_least("kurang_min", Predikat::kurang) && at_least("cukup_min", Predikat::butuh_perbaikan) &&
           at_least("sangat_baik_min", Predikat::sangat_baik) &&
           at_most("cukup_maks", Predikat::butuh_perbaikan);
}

std::string counted(const std::vector<Predikat>& indikator) {
    std::string text;
    for (const Predikat p : all_predikat) {
        const auto n = std::count(indikator.begin(), indikator.end(), p);
        if (n == 0) continue;
        text += fmt::format("{}{} × {}", text.empty() ? "" : ", ", n, word(p));
    }
    return text;
}

} // namespace

base::Result<Answer<RencanaKinerja>> kategori_rencana_kinerja(const Law& law,
                                                              const std::vector<Predikat>& indikator) {
    const Table& rule = law.table("kategori_rencana_kinerja");
    const auto known = law.figure("indikator_aturan_hitung").value;
    Answer<RencanaKinerja> answer;
    if (indikator.size() == 1) {
        answer.value.kategori = indikator.front();
        answer.derivation.push_back(word_step("Kategori rencana kinerja, satu indikator",
                                              std::string(word(indikator.front())),
                                              std::string(word(indikator.front())), rule.provenance));
    } else if (Rational(static_cast<std::int64_t>(indikator.size())) == known) {
        std::size_t row = 0;
        while (row + 1 < rule.rows.size() && !holds(rule, row, indikator)) ++row;
        answer.value.kategori = predikat_in_law(rule.word(row, "kategori"));
        answer.derivation.push_back(word_step("Kategori rencana kinerja", counted(indikator),
                                              std::string(word(answer.value.kategori)), rule.provenance));
    } else {
        return base::refuse(
            base::say("rencana.banyak_indikator",
                      {{"banyak", std::to_string(indikator.size())}, {"dikenal", indonesian(known)}}));
    }
    const Table& values = law.table("nilai_rencana_kinerja");
    answer.value.nilai = number_for(values, answer.value.kategori, "nilai");
    answer.derivation.push_back(
        number_step("Nilai rencana kinerja",
                    fmt::format("{} → {}", word(answer.value.kategori), indonesian(answer.value.nilai)),
                    answer.value.nilai, values.provenance));
    return answer;
}

Answer<Rational> nt_direct(const Law& law, const Rational& nilai) {
    return {nilai,
            {number_step("Nilai tertimbang, direct cascading", indonesian(nilai), nilai,
                         law.table("nilai_rencana_kinerja").provenance)},
            {}};
}

Answer<Rational> nt_non_direct(const Law& law, Predikat kategori, const Rational& nilai,
                               const Rational& nilai_atasan) {
    const Figure& own = law.figure("bagian_sendiri_non_direct");
    const Table& weights = law.table("bobot_non_direct");
    const Rational weight = number_for(weights, kategori, "bobot");
    const Rational value = own.value / 100 * nilai + weight / 100 * nilai_atasan;
    return {
        value,
        {number_step("Nilai tertimbang, non-direct cascading",
                     fmt::format("{}% × {} + {}% × {} (bobot {})", indonesian(own.value), in_formula(nilai),
                                 indonesian(weight), in_formula(nilai_atasan), word(kategori)),
                     value, weights.provenance)},
        {}};
}

Answer<Rational> nt_tambahan(const Law& law, Predikat kategori, const Rational& bobot_lingkup,
                             const Rational& nilai) {
    const Table& shares = law.table("bobot_tambahan");
    const Rational share = number_for(shares, kategori, "persen");
    const Rational value = share / 100 * (bobot_lingkup / 100) * nilai;
    return {value,
            {number_step("Nilai tertimbang kinerja tambahan",
                         fmt::format("{}% × {}% × {} ({})", indonesian(share), indonesian(bobot_lingkup),
                                     in_formula(nilai), word(kategori)),
                         value, shares.provenance)},
            {}};
}

Answer<Rational> total_tambahan(const Law& law, const std::vector<Rational>& nilai_tertimbang) {
    Rational sum;
    for (const Rational& value : nilai_tertimbang) sum += value;
    const Figure& cap = law.figure("batas_kinerja_tambahan");
    Answer<Rational> answer;
    answer.value = sum;
    answer.derivation.push_back(number_step("Kinerja tambahan",
                                            nilai_tertimbang.empty() ? "tidak ada" : sum_of(nilai_tertimbang),
                                            sum, cap.provenance));
    if (sum > cap.value) {
        answer.value = cap.value;
        answer.derivation.push_back(number_step(
            "Kinerja tambahan, paling tinggi",
            fmt::format("{} > {} → {}", indonesian(sum), indonesian(cap.value), indonesian(cap.value)),
            cap.value, cap.provenance));
    }
    return answer;
}

} // namespace regime::permen8_2021

#include "regime/permen8_2021/nilai.h"

#include "angka/tulis.h"
#include "regime/permen8_2021/rencana_kinerja.h"

#include <fmt/format.h>

namespace regime::permen8_2021 {
namespace {

using angka::indonesian;

Rational mean_step(Derivation& derivation, const std::string& title, const std::vector<Rational>& values,
                   const Provenance& from) {
    Rational sum;
    for (const Rational& value : values) sum += value;
    const auto count = static_cast<std::int64_t>(values.size());
    Rational mean = sum / count;
    derivation.push_back(number_step(title, fmt::format("({}) ÷ {}", sum_of(values), count), mean, from));
    return mean;
}

void cap(Answer<Rational>& answer, const std::string& title, const Figure& most) {
    if (answer.value <= most.value) return;
    answer.derivation.push_back(number_step(
        title,
        fmt::format("{} > {} → {}", indonesian(answer.value), indonesian(most.value), indonesian(most.value)),
        most.value, most.provenance));
    answer.value = most.value;
}

} // namespace

Answer<Rational> kinerja_utama_jpt(const Law& law, const std::vector<Rational>& perjanjian,
                                   const std::vector<Rational>& rencana_aksi) {
    Answer<Rational> answer;
    const Figure& share_a = law.figure("bobot_perjanjian_kinerja");
    const Figure& share_b = law.figure("bobot_rencana_aksi");
    const Rational a = mean_step(answer.derivation, "Rata-rata perjanjian kinerja dan direktif", perjanjian,
                                 share_a.provenance);
    if (rencana_aksi.empty()) {
        answer.value = a;
        answer.derivation.push_back(number_step("Kinerja utama, tanpa rencana aksi",
                                                "100% × " + indonesian(a), a,
                                                law.choice("utama_tanpa_rencana_aksi").provenance));
        return answer;
    }
    const Rational b = mean_step(answer.derivation, "Rata-rata rencana aksi dan inisiatif strategis",
                                 rencana_aksi, share_b.provenance);
    answer.value = share_a.value / 100 * a + share_b.value / 100 * b;
    answer.derivation.push_back(
        number_step("Kinerja utama",
                    fmt::format("{}% × {} + {}% × {}", indonesian(share_a.value), in_formula(a),
                                indonesian(share_b.value), in_formula(b)),
                    answer.value, share_a.provenance));
    return answer;
}

Answer<Rational> nilai_periodik_jpt(const Law& law, const std::vector<Rational>& rencana_aksi,
                                    const std::vector<Rational>& utama) {
    Answer<Rational> answer;
    const Figure& share_a = law.figure("bobot_rencana_aksi_periodik");
    const Figure& share_b = law.figure("bobot_utama_periodik");
    const Rational a =
        mean_step(answer.derivation, "Rata-rata rencana aksi", rencana_aksi, share_a.provenance);
    const Rational b =
        mean_step(answer.derivation, "Rata-rata kinerja utama yang terukur", utama, share_b.provenance);
    answer.value = share_a.value / 100 * a + share_b.value / 100 * b;
    answer.derivation.push_back(
        number_step("Nilai SKP periodik",
                    fmt::format("{}% × {} + {}% × {}", indonesian(share_a.value), in_formula(a),
                                indonesian(share_b.value), in_formula(b)),
                    answer.value, share_a.provenance));
    return answer;
}

Answer<Rational> nilai_skp_mutasi(const Law& law, const std::vector<BagianTahun>& bagian) {
    Rational sum;
    int months = 0;
    std::string parts;
    for (const BagianTahun& part : bagian) {
        sum += part.nilai * part.months;
        months += part.months;
        parts += fmt::format("{}{} × {}", parts.empty() ? "" : " + ", in_formula(part.nilai), part.months);
    }
    const Rational value = sum / months;
    return {value,
            {number_step("Nilai SKP setelah mutasi, menurut bulan", fmt::format("({}) ÷ {}", parts, months),
                         value, law.choice("skp_mutasi").provenance)},
            {}};
}

Answer<Rational> nilai_skp(const Law& law, const std::vector<Rational>& utama,
                           const std::vector<Rational>& tambahan) {
    Answer<Rational> answer;
    const Figure& most = law.figure("batas_nilai_skp");
    const Provenance& rule = law.figure("batas_kinerja_tambahan").provenance; // the page that adds the two
    Rational main;
    for (const Rational& part : utama) main += part;
    answer.derivation.push_back(number_step("Kinerja utama", sum_of(utama), main, rule));
    const Rational extra = take(answer, total_tambahan(law, tambahan));
    answer.value = main + extra;
    answer.derivation.push_back(number_step("Nilai SKP", sum_of({main, extra}), answer.value, rule));
    cap(answer, "Nilai SKP, paling tinggi", most);
    return answer;
}

Answer<Rational> nilai_kinerja(const Law& law, const Rational& skp, const Rational& perilaku,
                               PenilaianRekan rekan) {
    const bool with = rekan == PenilaianRekan::dipakai;
    const Figure& w1 = law.figure(with ? "bobot_skp_dengan_rekan" : "bobot_skp");
    const Figure& w2 = law.figure(with ? "bobot_perilaku_dengan_rekan" : "bobot_perilaku");
    Answer<Rational> answer;
    answer.value = w1.value / 100 * skp + w2.value / 100 * perilaku;
    answer.derivation.push_back(
        number_step(with ? "Nilai kinerja, dengan penilaian rekan dan bawahan" : "Nilai kinerja",
                    fmt::format("{}% × {} + {}% × {}", indonesian(w1.value), in_formula(skp),
                                indonesian(w2.value), in_formula(perilaku)),
                    answer.value, w1.provenance));
    cap(answer, "Nilai kinerja, paling tinggi", law.figure("batas_nilai_kinerja"));
    return answer;
}

Answer<Predikat> predikat(const Law& law, const Rational& nilai, IdeBaru ide_baru) {
    Answer<Predikat> answer;
    const Rational most = law.figure("batas_nilai_kinerja").value;
    const Table& bands = law.table("predikat");
    if (nilai > most)
        answer.warnings.push_back(
            warn(base::say("predikat.di_atas_batas", {{"batas", indonesian(most)}}), indonesian(nilai)));

    std::string formula;
    std::size_t row = 0;
    for (; row + 1 < bands.rows.size(); ++row) {
        const Rational floor = bands.number(row, "mulai");
        const bool needs_idea = !bands.word(row, "ide_baru").empty();
        if (nilai >= floor && (!needs_idea || ide_baru == IdeBaru::ada)) {
            formula = fmt::format("{} ≥ {}{}", indonesian(nilai), indonesian(floor),
                                  needs_idea ? ", ada ide baru" : "");
            break;
        }
    }
    if (row + 1 == bands.rows.size())
        formula = fmt::format("{} < {}", indonesian(nilai), indonesian(bands.number(row - 1, "mulai")));
    else if (row > 0 && nilai >= bands.number(0, "mulai"))
        formula += ", tanpa ide baru";
    answer.value = predikat_in_law(bands.word(row, "predikat"));
    answer.derivation.push_back(word_step("Predikat kinerja", std::move(formula),
                                          std::string(label(answer.value, Kata::pp30_2019)),
                                          row_provenance(bands, row)));
    return answer;
}

} // namespace regime::permen8_2021

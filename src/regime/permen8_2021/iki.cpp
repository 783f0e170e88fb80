#include "regime/permen8_2021/iki.h"

#include "angka/tulis.h"
#include "regime/permen8_2021/pita.h"

#include <fmt/format.h>

namespace regime::permen8_2021 {
namespace {

using angka::indonesian;

template <class T>
Rational whole_percent(Answer<T>& answer, const Law& law, const Rational& capaian) {
    Rational whole = round(capaian, 0);
    if (whole != capaian)
        answer.derivation.push_back(
            number_step("Capaian dibulatkan ke persen utuh",
                        fmt::format("{}% → {}%", indonesian(capaian), indonesian(whole)), whole,
                        law.table("kategori_iki").provenance, 0));
    if (capaian.sign() < 0) answer.warnings.push_back(warn(base::say("iki.negatif"), indonesian(capaian)));
    return whole;
}

std::string kategori_formula(const Table& bands, std::size_t row, const Rational& whole) {
    if (bands.word(row, "mulai").empty())
        return fmt::format("{}% < {}%", indonesian(whole), indonesian(bands.number(row - 1, "mulai")));
    const std::string floor = indonesian(bands.number(row, "mulai"));
    return fmt::format("{}% ≥ {}%", indonesian(whole), floor);
}

} // namespace

Answer<Rational> capaian_iki(const Law& law, const Target& target, const Rational& realisasi,
                             Kondisi kondisi) {
    Answer<Rational> answer;
    const Table& rule = law.table("rumus_capaian_iki");
    const Provenance& from = rule.provenance;
    Rational against = target.most();
    if (!target.is_point()) {
        const std::string span = fmt::format("{}–{}", indonesian(target.least()), indonesian(target.most()));
        if (realisasi >= target.least() && realisasi <= target.most()) {
            const std::size_t row = row_of(rule, "letak_realisasi", "di_dalam_rentang");
            answer.value = rule.number(row, "dipakai");
            answer.derivation.push_back(
                number_step("Capaian IKI", fmt::format("{} di dalam target {}", indonesian(realisasi), span),
                            answer.value, row_provenance(rule, row)));
            answer.derivation.back().printed += "%";
            return answer;
        }
        const bool above = realisasi > target.most();
        against = above ? target.most() : target.least();
        answer.derivation.push_back(
            number_step("Batas target yang dipakai",
                        fmt::format("{} {} {} → {}", indonesian(realisasi), above ? "di atas" : "di bawah",
                                    span, indonesian(against)),
                        against, from));
        answer.derivation.back().printed = indonesian(against);
    }
    const std::string r = in_formula(realisasi);
    const std::string t = indonesian(against);
    if (kondisi == Kondisi::normal) {
        answer.value = realisasi / against * 100;
        answer.derivation.push_back(
            number_step("Capaian IKI", fmt::format("{} ÷ {} × 100", r, t), answer.value, from));
    } else {
        answer.value = (Rational(2) - realisasi / against) * 100;
        answer.derivation.push_back(number_step("Capaian IKI, makin kecil makin baik",
                                                fmt::format("(1 + (1 − {} ÷ {})) × 100", r, t), answer.value,
                                                from));
    }
    answer.derivation.back().printed += "%";
    return answer;
}

Answer<Predikat> kategori_iki(const Law& law, const Rational& capaian) {
    Answer<Predikat> answer;
    const Rational whole = whole_percent(answer, law, capaian);
    const Table& bands = law.table("kategori_iki");
    std::size_t row = 0;
    while (row + 1 < bands.rows.size() && whole < bands.number(row, "mulai")) ++row;
    answer.value = predikat_in_law(bands.word(row, "kategori"));
    answer.derivation.push_back(word_step("Kategori capaian IKI", kategori_formula(bands, row, whole),
                                          std::string(label(answer.value, Kata::pp30_2019)),
                                          bands.provenance));
    return answer;
}

Answer<NilaiIki> nilai_iki_jpt(const Law& law, const Rational& capaian, TargetMaksimal maksimal) {
    Answer<NilaiIki> answer;
    const Rational whole = round(capaian, 0);
    const Figure& reached = law.figure("capaian_target_maksimal");
    if (maksimal == TargetMaksimal::ya && whole == reached.value) {
        whole_percent(answer, law, capaian);
        const Figure& best = law.figure("nilai_target_maksimal");
        answer.value = {best.value, Predikat::sangat_baik};
        answer.derivation.push_back(number_step("Nilai capaian IKI, target maksimal tercapai",
                                                fmt::format("{}% dari hasil tertinggi yang mungkin → {}",
                                                            indonesian(whole), indonesian(best.value)),
                                                best.value, best.provenance));
        return answer;
    }
    answer.value.kategori = take(answer, kategori_iki(law, capaian));
    const Table& bands = law.table("nilai_iki_jpt");
    const Pita band = on_band(bands, whole);
    answer.value.nilai = band.value;
    answer.derivation.push_back(
        number_step("Nilai capaian IKI", band.formula, band.value, row_provenance(bands, band.row)));
    if (maksimal == TargetMaksimal::ya && whole > reached.value)
        answer.warnings.push_back(warn(base::say("iki.lewat_maksimal"), indonesian(capaian)));
    return answer;
}

} // namespace regime::permen8_2021

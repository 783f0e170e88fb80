// The rules of PP 46/2011 and Perka BKN 1/2013 by name: `teraju hitung aspect.waktu ...`. A thin adapter over
// penilaian.h.
#include "angka/tulis.h"
#include "base/text.h"
#include "regime/hitung.h"
#include "regime/pp46_2011/penilaian.h"
#include "regime/pp46_2011/uraian.h"

#include <fmt/format.h>

#include <array>
#include <functional>
#include <stdexcept>

namespace regime::pp46_2011 {
namespace {

using ::angka::indonesian;
using skp::Pelaksanaan;

constexpr std::string_view from_perka = "Perka BKN 1/2013";
constexpr std::string_view from_pasal_12 = "PP 46/2011 Pasal 12 dan Pasal 13";

Angka angka_of(const Laws& laws) {
    auto angka = Angka::from(laws.at("pp46-2011"));
    if (!angka) throw std::logic_error("law/pp46-2011.yaml: " + angka.error().front().place);
    return *std::move(angka);
}

DerivationStep step(std::string title, std::string formula, const Rational& value, std::string_view rule) {
    return {std::move(title), std::move(formula), value, ::angka::score(value), std::string(rule), {}};
}

Pelaksanaan pelaksanaan(Isian& in) {
    return in.flag_or("performed", true) ? Pelaksanaan::dilaksanakan : Pelaksanaan::tidak_dilaksanakan;
}

// ---- one aspect

enum class Aspek { kuantitas, kualitas, waktu, biaya };
constexpr std::array<std::string_view, 4> aspek_names{"kuantitas", "kualitas", "waktu", "biaya"};

bool rewards_saving(Aspek aspek) { return aspek == Aspek::waktu || aspek == Aspek::biaya; }

Rational aspek_value(Aspek aspek, const Rational& target, const Rational& realisasi, Pelaksanaan done,
                     const Angka& angka, Derivation& derivation) {
    const std::string title = fmt::format("Nilai {}", aspek_names[static_cast<std::size_t>(aspek)]);
    if (rewards_saving(aspek)) {
        Rational value = nilai_efisiensi(target, realisasi, done, angka, angka.setelan);
        if (done == Pelaksanaan::dilaksanakan)
            derivation.push_back(langkah_efisiensi("Efisiensi " + title.substr(6), target, realisasi, angka));
        derivation.push_back(langkah_nilai_efisiensi(title, target, realisasi, done, value, angka));
        return value;
    }
    Rational value = done == Pelaksanaan::dilaksanakan ? nilai_capaian(target, realisasi) : Rational();
    derivation.push_back(langkah_capaian(title, target, realisasi, value, angka));
    if (done != Pelaksanaan::dilaksanakan) derivation.back().formula = "tidak dilaksanakan: 0";
    return value;
}

template <Aspek aspek>
HasilHitung one_aspek(const Laws& laws, Isian& in) {
    const Rational target = in.positive("target");
    const Pelaksanaan done = pelaksanaan(in);
    in.expect("realisasi");
    const bool left_out = done == Pelaksanaan::tidak_dilaksanakan && !in.has("realisasi");
    const Rational realisasi = left_out ? Rational() : in.not_negative("realisasi");
    if (!in.ok()) return {};
    Answer<Rational> answer;
    answer.value = aspek_value(aspek, target, realisasi, done, angka_of(laws), answer.derivation);
    if (answer.value.sign() < 0)
        answer.warnings.push_back(
            warn(base::say("pp46.nilai_negatif", {{"nilai", ::angka::score(answer.value)}}),
                 indonesian(realisasi), "realisasi"));
    return number_result(std::move(answer));
}

template <Aspek aspek>
HasilHitung saved(const Laws& laws, Isian& in) {
    const Rational target = in.positive("target");
    const Rational realisasi = in.not_negative("realisasi");
    in.expect("performed");
    if (!in.ok()) return {};
    const std::string title = fmt::format("Efisiensi {}", aspek_names[static_cast<std::size_t>(aspek)]);
    HasilHitung hasil = number_result(
        {efisiensi(target, realisasi), {langkah_efisiensi(title, target, realisasi, angka_of(laws))}, {}});
    hasil.printed += "%";
    return hasil;
}

// ---- one activity: the aspects that it names, as [target, realisasi] or as values

struct NilaiKegiatan {
    Rational penghitungan;
    int aspek = 0;
    [[nodiscard]] Rational capaian() const { return penghitungan / aspek; }
};

// Zero cost planned means that the aspect is not used (sheet pp46-2011, 5.1).
bool unused(Aspek aspek, const Rational& target) { return aspek == Aspek::biaya && target.is_zero(); }

std::optional<std::pair<Rational, Rational>> target_and_realisasi(Isian& in, Aspek aspek) {
    const std::string name(aspek_names[static_cast<std::size_t>(aspek)]);
    if (!in.has(name)) {
        in.expect(name);
        return std::nullopt;
    }
    const auto pair = in.numbers(name);
    if (pair.size() != 2) {
        if (in.ok()) in.wrong(name, base::say("pp46.pasangan"));
        return std::nullopt;
    }
    if (unused(aspek, pair[0])) return std::nullopt;
    if (pair[0].sign() <= 0) in.wrong(name, base::say("pp46.target_nol"));
    if (pair[1].sign() < 0) in.wrong(name, base::say("hitung.tidak_negatif"));
    return std::pair{pair[0], pair[1]};
}

NilaiKegiatan kegiatan(Isian& in, const Angka& angka, const std::string& prefix, Derivation& derivation) {
    NilaiKegiatan result;
    const Pelaksanaan done = pelaksanaan(in);
    std::vector<Rational> values;
    Derivation steps;
    if (in.has("nilai")) {
        Isian given = in.inside("nilai");
        for (const std::string_view name : aspek_names)
            if (const auto value = given.number_if(name))
                values.push_back(done == Pelaksanaan::dilaksanakan ? *value : Rational());
        given.warn_of_strangers();
    } else {
        in.expect("nilai");
        for (const Aspek aspek : {Aspek::kuantitas, Aspek::kualitas, Aspek::waktu, Aspek::biaya}) {
            const auto pair = target_and_realisasi(in, aspek);
            if (pair && in.ok())
                values.push_back(aspek_value(aspek, pair->first, pair->second, done, angka, steps));
        }
    }
    in.warn_of_strangers();
    if (values.empty() && in.ok()) in.wrong("nilai", base::say("pp46.tanpa_aspek"));
    for (const Rational& value : values) result.penghitungan += value;
    result.aspek = static_cast<int>(values.size());
    steps.push_back(
        step("Penghitungan", values.empty() ? "" : sum_of(values), result.penghitungan, from_perka));
    for (DerivationStep& one : steps) {
        if (!prefix.empty()) one.title = prefix + ", " + base::lower(one.title);
        derivation.push_back(std::move(one));
    }
    return result;
}

Rational capaian(const NilaiKegiatan& row, const std::string& prefix, Derivation& derivation) {
    Rational value = row.capaian();
    derivation.push_back(step(prefix.empty() ? "Nilai capaian" : prefix + ", nilai capaian",
                              fmt::format("{} ÷ {}", ::angka::score(row.penghitungan), row.aspek), value,
                              "Perka BKN 1/2013: dibagi banyaknya aspek yang dipakai"));
    return value;
}

HasilHitung penghitungan(const Laws& laws, Isian& in) {
    Answer<Rational> answer;
    const NilaiKegiatan row = kegiatan(in, angka_of(laws), {}, answer.derivation);
    if (!in.ok()) return {};
    answer.value = row.penghitungan;
    return number_result(std::move(answer));
}

HasilHitung nilai_kegiatan(const Laws& laws, Isian& in) {
    Answer<Rational> answer;
    const NilaiKegiatan row = kegiatan(in, angka_of(laws), {}, answer.derivation);
    if (!in.ok()) return {};
    answer.value = capaian(row, {}, answer.derivation);
    return number_result(std::move(answer));
}

// ---- the SKP, behaviour, the whole

Rational skp_of(Isian& in, const Angka& angka, Derivation& derivation) {
    std::vector<Rational> values;
    int number = 0;
    for (Isian& one : in.each("activities")) {
        const std::string prefix = fmt::format("Kegiatan {}", ++number);
        const NilaiKegiatan row = kegiatan(one, angka, prefix, derivation);
        if (in.ok()) values.push_back(capaian(row, prefix, derivation));
    }
    const Rational tugas = in.has("tugas_tambahan") ? in.not_negative("tugas_tambahan") : Rational();
    const Rational kreativitas = in.has("kreativitas") ? in.not_negative("kreativitas") : Rational();
    in.expect("tugas_tambahan");
    in.expect("kreativitas");
    if (!in.ok()) return 0;
    Rational sum;
    for (const Rational& value : values) sum += value;
    Rational mean = sum / static_cast<std::int64_t>(values.size());
    std::vector<std::string> printed;
    printed.reserve(values.size());
    for (const Rational& value : values) printed.push_back(::angka::score(value));
    derivation.push_back(step("Rata-rata nilai capaian kegiatan",
                              fmt::format("({}) ÷ {}", fmt::join(printed, " + "), values.size()), mean,
                              "Perka BKN 1/2013: rata-rata tanpa bobot"));
    if (tugas.is_zero() && kreativitas.is_zero()) return mean;
    Rational whole = mean + tugas + kreativitas;
    derivation.push_back(
        step("Nilai capaian SKP",
             fmt::format("{} + {} + {}", ::angka::score(mean), indonesian(tugas), indonesian(kreativitas)),
             whole, "PP 46/2011 Pasal 8 ayat (2) dan Pasal 10: boleh lebih dari 100"));
    return whole;
}

struct Marks {
    Rational sum;
    std::int64_t count = 0;
};

Marks marks_of(Isian& in, std::string_view name, const Angka& angka, Derivation& derivation) {
    const auto given = in.numbers(name);
    Marks marks;
    for (const Rational& mark : given) {
        if (mark.sign() < 0 || mark > angka.perilaku_tertinggi) {
            in.wrong(name,
                     base::say("pp46.perilaku_rentang", {{"nilai", indonesian(mark)},
                                                         {"batas", indonesian(angka.perilaku_tertinggi)}}));
            break;
        }
        marks.sum += mark;
    }
    marks.count = static_cast<std::int64_t>(given.size());
    derivation.push_back(step("Perilaku kerja, jumlah", sum_of(given), marks.sum, from_pasal_12));
    return marks;
}

Rational mean_of(const Marks& marks, Derivation& derivation) {
    Rational mean = marks.sum / marks.count;
    derivation.push_back(step("Perilaku kerja, nilai rata-rata",
                              fmt::format("{} ÷ {}", ::angka::score(marks.sum), marks.count), mean,
                              from_pasal_12));
    return mean;
}

base::Findings unusual_number(const Marks& marks) {
    constexpr auto usual = static_cast<std::int64_t>(skp::Perilaku::aspek_umum);
    if (marks.count == usual || marks.count == usual + 1) return {};
    return {warn(base::say("pp46.banyak_perilaku", {{"banyak", std::to_string(marks.count)}}), {}, "nilai")};
}

HasilHitung skp_rata_rata(const Laws& laws, Isian& in) {
    const Angka angka = angka_of(laws);
    Answer<Rational> answer;
    answer.value = skp_of(in, angka, answer.derivation);
    if (!in.ok()) return {};
    answer.derivation.push_back(langkah_sebutan("Sebutan nilai SKP", answer.value, angka, angka.setelan));
    return number_result(std::move(answer));
}

HasilHitung perilaku_jumlah(const Laws& laws, Isian& in) {
    Answer<Rational> answer;
    const Marks marks = marks_of(in, "nilai", angka_of(laws), answer.derivation);
    if (!in.ok()) return {};
    answer.value = marks.sum;
    answer.warnings = unusual_number(marks);
    return number_result(std::move(answer));
}

HasilHitung perilaku_rata_rata(const Laws& laws, Isian& in) {
    const Angka angka = angka_of(laws);
    Answer<Rational> answer;
    const Marks marks = marks_of(in, "nilai", angka, answer.derivation);
    if (!in.ok()) return {};
    answer.value = mean_of(marks, answer.derivation);
    answer.derivation.push_back(
        langkah_sebutan("Sebutan perilaku kerja", answer.value, angka, angka.setelan));
    answer.warnings = unusual_number(marks);
    return number_result(std::move(answer));
}

HasilHitung perilaku_bobot40(const Laws& laws, Isian& in) {
    const Angka angka = angka_of(laws);
    Answer<Rational> answer;
    const Marks marks = marks_of(in, "nilai", angka, answer.derivation);
    if (!in.ok()) return {};
    const Rational mean = mean_of(marks, answer.derivation);
    answer.value = mean * angka.bobot_perilaku / 100;
    answer.derivation.push_back(
        step("Nilai perilaku kerja",
             fmt::format("{} × {}%", ::angka::score(mean), indonesian(angka.bobot_perilaku)), answer.value,
             angka.dari_bobot.source));
    answer.warnings = unusual_number(marks);
    return number_result(std::move(answer));
}

HasilHitung prestasi_kerja(const Laws& laws, Isian& in) {
    const Angka angka = angka_of(laws);
    Answer<Rational> answer;
    for (const auto& [one, other] :
         {std::pair{"skp", "activities"}, std::pair{"perilaku", "perilaku_nilai"}}) {
        in.expect(one);
        in.expect(other);
        if (in.has(one) && in.has(other))
            in.wrong(one, base::say("pp46.salah_satu", {{"satu", one}, {"lain", other}}));
        if (!in.has(one) && !in.has(other))
            in.wrong(one, base::say("pp46.tidak_ada", {{"satu", one}, {"lain", other}}));
    }
    Rational skp;
    if (in.has("skp"))
        skp = in.number("skp");
    else if (in.has("activities"))
        skp = skp_of(in, angka, answer.derivation);
    Rational perilaku;
    if (in.has("perilaku")) {
        perilaku = in.not_negative("perilaku");
        if (perilaku > angka.perilaku_tertinggi)
            in.wrong("perilaku",
                     base::say("pp46.perilaku_rentang", {{"nilai", indonesian(perilaku)},
                                                         {"batas", indonesian(angka.perilaku_tertinggi)}}));
    } else if (in.has("perilaku_nilai")) {
        const Marks marks = marks_of(in, "perilaku_nilai", angka, answer.derivation);
        if (in.ok()) perilaku = mean_of(marks, answer.derivation);
    }
    if (!in.ok()) return {};

    const NilaiAkhir akhir = nilai_akhir(skp, perilaku, angka, angka.setelan);
    for (DerivationStep& one : uraian_akhir(skp, perilaku, akhir, angka, angka.setelan))
        answer.derivation.push_back(std::move(one));
    answer.value = akhir.tepat;
    HasilHitung hasil = number_result(std::move(answer));
    hasil.text =
        ::angka::decimal(akhir.tercetak, 2); // as form I-g prints it, by the setting of the last rounding
    hasil.printed = ::angka::score(akhir.tercetak);
    return hasil;
}

} // namespace

Kinds kinds() {
    constexpr std::string_view pair = "target; realisasi; performed: true (bawaan) | false";
    constexpr std::string_view activity =
        "kuantitas, kualitas, waktu, biaya: [target, realisasi]; performed; atau nilai: {kuantitas, ...}";
    constexpr std::string_view marks = "nilai: [nilai aspek perilaku...]";
    return {
        {"aspect.kuantitas", pair, "nilai aspek kuantitas", one_aspek<Aspek::kuantitas>},
        {"aspect.kualitas", pair, "nilai aspek kualitas", one_aspek<Aspek::kualitas>},
        {"aspect.waktu", pair, "nilai aspek waktu", one_aspek<Aspek::waktu>},
        {"aspect.biaya", pair, "nilai aspek biaya", one_aspek<Aspek::biaya>},
        {"aspect.waktu_efisiensi", "target; realisasi", "persen waktu yang dihemat", saved<Aspek::waktu>},
        {"aspect.biaya_efisiensi", "target; realisasi", "persen biaya yang dihemat", saved<Aspek::biaya>},
        {"activity.penghitungan", activity, "jumlah nilai aspek", penghitungan},
        {"activity.nilai", activity, "nilai capaian kegiatan", nilai_kegiatan},
        {"skp.rata_rata", "activities: [kegiatan...]; tugas_tambahan; kreativitas (nilai)",
         "nilai capaian SKP", skp_rata_rata},
        {"perilaku.jumlah", marks, "jumlah nilai perilaku", perilaku_jumlah},
        {"perilaku.rata_rata", marks, "rata-rata nilai perilaku", perilaku_rata_rata},
        {"perilaku.bobot40", marks, "rata-rata perilaku × 40%", perilaku_bobot40},
        {"final.nilai_prestasi_kerja", "skp, atau activities; perilaku, atau perilaku_nilai: [...]",
         "nilai prestasi kerja", prestasi_kerja},
    };
}

} // namespace regime::pp46_2011

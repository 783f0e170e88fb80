// The rules of angka kredit by name: `teraju hitung ak_konversi ...`.
#include "base/text.h"
#include "regime/angka_kredit/integrasi.h"
#include "regime/angka_kredit/kenaikan.h"
#include "regime/angka_kredit/konversi.h"
#include "regime/hitung.h"

namespace regime::angka_kredit {
namespace {

constexpr std::string_view five_words = "Sangat Baik, Baik, Cukup (Butuh Perbaikan), Kurang, Sangat Kurang";
constexpr int most_months = 600; // fifty years: beyond is a slip of the hand

const Law& law_of(const Laws& laws) { return laws.at("angka-kredit"); }

HasilHitung credit(const Law& law, Answer<Rational> answer) {
    return number_result(std::move(answer), desimal_tampil(law));
}

std::optional<Jenjang> jenjang(const Law& law, Isian& in, std::string_view name = "jenjang") {
    const std::string text = in.word(name);
    if (text.empty()) return std::nullopt;
    auto found = Jenjang::read(law, text);
    if (!found)
        in.wrong(name, base::say("hitung.pilihan", {{"pilihan", base::join(jenjang_names(law), ", ")}}));
    return found;
}

Predikat predikat(Isian& in) { return in.choice("predikat", read_predikat, five_words); }

// bulan, or the period from which the months follow; without either a whole year. A predikat speaks of one
// year: longer periods are computed and questioned.
int months(const Law& law, Isian& in, base::Findings& warnings) {
    const Rational& year = law.figure("bulan_setahun").value;
    for (const char* name : {"bulan", "mulai", "selesai"}) in.expect(name);
    int count = std::stoi(year.numerator());
    const bool as_period = in.has("mulai") || in.has("selesai");
    if (!as_period) {
        count = in.whole_or("bulan", 1, most_months, count);
    } else {
        if (in.has("bulan")) in.wrong("bulan", base::say("ak.bulan_atau_masa"));
        if (const auto period = in.period("mulai", "selesai")) count = calendar::months_inclusive(*period);
    }
    if (year < count)
        warnings.push_back(warn(base::say("ak.lebih_setahun", {{"bulan", std::to_string(count)}}), {},
                                in.place_of(as_period ? "selesai" : "bulan")));
    return count;
}

HasilHitung konversi_satu(const Laws& laws, Isian& in) {
    const Law& law = law_of(laws);
    const auto j = jenjang(law, in);
    const Predikat p = predikat(in);
    base::Findings warnings;
    const int m = months(law, in, warnings);
    if (!in.ok()) return {};
    auto answer = konversi(law, *j, p, m);
    answer.warnings = std::move(warnings);
    return credit(law, std::move(answer));
}

HasilHitung akumulasi_bagian(const Laws& laws, Isian& in) {
    const Law& law = law_of(laws);
    std::vector<Bagian> bagian;
    base::Findings warnings;
    for (Isian& part : in.each("bagian")) {
        const auto j = jenjang(law, part);
        const Predikat p = predikat(part);
        const int m = months(law, part, warnings);
        part.warn_of_strangers();
        if (j) bagian.push_back({*j, p, m});
    }
    if (!in.ok()) return {};
    auto answer = akumulasi(law, bagian);
    base::append(answer.warnings, std::move(warnings));
    return credit(law, std::move(answer));
}

HasilHitung naik_dalam_masa(const Laws& laws, Isian& in) {
    const Law& law = law_of(laws);
    const auto period = in.period("mulai", "selesai");
    const auto before = jenjang(law, in, "jenjang_lama");
    const auto after = jenjang(law, in, "jenjang_baru");
    const auto since = in.period("tmt", "tmt");
    const Predikat p = predikat(in);
    if (!in.ok()) return {};
    auto answer = akumulasi(law, bagi(*period, *before, *after, since->from, p));
    const int count = calendar::months_inclusive(*period);
    if (law.figure("bulan_setahun").value < count)
        answer.warnings.push_back(
            warn(base::say("ak.lebih_setahun", {{"bulan", std::to_string(count)}}), {}, "selesai"));
    return credit(law, std::move(answer));
}

HasilHitung jumlah_ak(const Laws& laws, Isian& in) {
    const Law& law = law_of(laws);
    const auto parts = in.numbers("ak");
    if (!in.ok()) return {};
    return credit(law, jumlah(law, parts));
}

HasilHitung integrasi_ak(const Laws& laws, Isian& in) {
    const Law& law = law_of(laws);
    const auto parts = in.numbers("konvensional");
    std::optional<std::size_t> golongan;
    in.expect("golongan");
    if (in.has("golongan")) {
        const std::string text = in.word("golongan");
        golongan = golongan_row(law, text);
        if (!golongan && !text.empty())
            in.wrong("golongan", base::say("hitung.pilihan", {{"pilihan", "III/a – IV/e"}}));
    }
    in.expect("nilai_dasar");
    const Rational base_value =
        in.has("nilai_dasar") || !golongan ? in.number("nilai_dasar") : nilai_dasar(law, *golongan);
    if (!in.ok()) return {};
    return credit(law, integrasi(law, parts, base_value, golongan));
}

HasilHitung masa_jabatan(const Laws& laws, Isian& in) {
    const Law& law = law_of(laws);
    const auto j = jenjang(law, in);
    const Predikat p = predikat(in);
    const Rational years = in.positive("tahun");
    if (!in.ok()) return {};
    return credit(law, masa(law, *j, p, years));
}

HasilHitung kenaikan_ak(const Laws& laws, Isian& in) {
    const Law& law = law_of(laws);
    const auto j = jenjang(law, in);
    const Rational kumulatif = in.not_negative("kumulatif");
    int position = 1;
    in.expect("golongan");
    if (in.has("golongan")) {
        const std::string text = in.word("golongan");
        const auto found = j ? pangkat_ke(*j, text) : std::nullopt;
        if (found)
            position = *found;
        else if (j && !text.empty())
            in.wrong("golongan", base::say("hitung.pilihan",
                                           {{"pilihan", j->golongan_awal() + " – " + j->golongan_akhir()}}));
    }
    if (!in.ok()) return {};
    auto answer = kenaikan(law, *j, position, kumulatif);
    return word_result(std::string(label(answer.value.urutan)), std::move(answer.derivation),
                       std::move(answer.warnings));
}

HasilHitung pendidikan(const Laws& laws, Isian& in) {
    const Law& law = law_of(laws);
    const auto j = jenjang(law, in);
    if (!in.ok()) return {};
    return credit(law, tambahan_pendidikan(law, *j));
}

} // namespace

Kinds kinds() {
    return {
        {"ak_konversi", "jenjang; predikat; bulan (bawaan 12), atau mulai dan selesai",
         "angka kredit satu masa", konversi_satu},
        {"ak_akumulasi", "bagian: [{jenjang, predikat, bulan}...]",
         "jumlah angka kredit yang tercetak per masa", akumulasi_bagian},
        {"ak_naik", "mulai; selesai; jenjang_lama; jenjang_baru; tmt; predikat",
         "angka kredit masa yang terbelah kenaikan jenjang", naik_dalam_masa},
        {"ak_jumlah", "ak: [angka kredit...]", "jumlah", jumlah_ak},
        {"ak_integrasi", "konvensional: [angka kredit...]; nilai_dasar; golongan (untuk pemeriksaan rentang)",
         "angka kredit integrasi", integrasi_ak},
        {"ak_masa", "jenjang; predikat; tahun", "angka kredit dari masa jabatan", masa_jabatan},
        {"ak_kenaikan", "jenjang; kumulatif; golongan", "cukup atau belum untuk kenaikan pangkat dan jenjang",
         kenaikan_ak},
        {"ak_pendidikan", "jenjang", "angka kredit peningkatan pendidikan", pendidikan},
    };
}

} // namespace regime::angka_kredit

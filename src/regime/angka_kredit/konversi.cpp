#include "regime/angka_kredit/konversi.h"

#include "angka/tulis.h"
#include "base/text.h"

#include <fmt/format.h>

#include <cassert>

namespace regime::angka_kredit {
namespace {

using angka::indonesian;

Rational percent_of(const Law& law, Predikat predikat) {
    const Table& table = law.table("persentase_predikat");
    return table.number(row_of(table, "predikat", predikat), "persen");
}

int whole_figure(const Law& law, std::string_view name) {
    return std::stoi(law.figure(name).value.numerator());
}

} // namespace

std::optional<Jenjang> Jenjang::read(const Law& law, std::string_view name) {
    const Table& table = law.table("jenjang");
    const std::string wanted = base::replace_all(std::string(base::trim(name)), "_", " ");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (!base::equal_fold(table.word(row, "jenjang"), wanted)) continue;
        Jenjang j;
        j.name_ = table.word(row, "jenjang");
        j.golongan_awal_ = table.word(row, "golongan_awal");
        j.golongan_akhir_ = table.word(row, "golongan_akhir");
        j.koefisien_ = table.number(row, "koefisien");
        j.ak_pangkat_ = table.number(row, "ak_pangkat");
        if (!table.word(row, "ak_jenjang").empty()) j.ak_jenjang_ = table.number(row, "ak_jenjang");
        j.provenance_ = row_provenance(table, row);
        return j;
    }
    return std::nullopt;
}

std::vector<std::string> jenjang_names(const Law& law) {
    std::vector<std::string> names;
    const Table& table = law.table("jenjang");
    for (std::size_t row = 0; row < table.rows.size(); ++row) names.push_back(table.word(row, "jenjang"));
    return names;
}

int desimal_tampil(const Law& law) { return whole_figure(law, "desimal_tampil"); }

Answer<Rational> konversi(const Law& law, const Jenjang& jenjang, Predikat predikat, int months) {
    const Figure& year = law.figure("bulan_setahun");
    assert(months >= 1);
    const Rational percent = percent_of(law, predikat);
    const Rational value = Rational(months) / year.value * percent / 100 * jenjang.koefisien();
    const std::string share = Rational(months) == year.value
                                  ? std::string()
                                  : fmt::format("{} ÷ {} × ", months, indonesian(year.value));
    Provenance from = law.table("persentase_predikat").provenance;
    if (jenjang.provenance().is_setting()) from.certainty = jenjang.provenance().certainty;
    return {
        value,
        {number_step(fmt::format("Angka kredit {}, predikat {}, {} bulan", jenjang.name(),
                                 label(predikat, Kata::permen6_2022), months),
                     fmt::format("{}{}% × {}", share, indonesian(percent), indonesian(jenjang.koefisien())),
                     value, from, desimal_tampil(law))},
        {}};
}

Answer<Rational> akumulasi(const Law& law, const std::vector<Bagian>& bagian) {
    const Figure& places = law.figure("desimal_konversi");
    Answer<Rational> answer;
    std::vector<Rational> printed;
    for (const Bagian& part : bagian) {
        const Rational exact = take(answer, konversi(law, part.jenjang, part.predikat, part.months));
        const Rational rounded = round(exact, whole_figure(law, "desimal_konversi"));
        if (rounded != exact)
            answer.derivation.push_back(
                number_step("Tercetak pada dokumen Konversi",
                            fmt::format("dibulatkan ke {} desimal", indonesian(places.value)), rounded,
                            places.provenance, whole_figure(law, "desimal_konversi")));
        printed.push_back(rounded);
    }
    answer.value = take(answer, jumlah(law, printed));
    return answer;
}

std::vector<Bagian> bagi(const calendar::Period& period, const Jenjang& before, const Jenjang& after,
                         const calendar::Date& since, Predikat predikat) {
    const int months = calendar::months_inclusive(period);
    const int old_months = calendar::months_inclusive({period.from, since}) - 1;
    if (old_months <= 0) return {{after, predikat, months}};
    if (old_months >= months) return {{before, predikat, months}};
    return {{before, predikat, old_months}, {after, predikat, months - old_months}};
}

Answer<Rational> jumlah(const Law& law, const std::vector<Rational>& ak) {
    Rational sum;
    for (const Rational& part : ak) sum += part;
    return {sum,
            {number_step("Jumlah angka kredit", sum_of(ak), sum, law.table("persentase_predikat").provenance,
                         desimal_tampil(law))},
            {}};
}

Answer<Rational> masa(const Law& law, const Jenjang& jenjang, Predikat predikat, const Rational& years) {
    const Rational percent = percent_of(law, predikat);
    const Rational value = percent / 100 * jenjang.koefisien() * years;
    return {value,
            {number_step(fmt::format("Angka kredit {} dari masa jabatan, predikat {}", jenjang.name(),
                                     label(predikat, Kata::permen6_2022)),
                         fmt::format("{}% × {} × {}", indonesian(percent), indonesian(jenjang.koefisien()),
                                     in_formula(years)),
                         value, law.table("persentase_predikat").provenance, desimal_tampil(law))},
            {}};
}

} // namespace regime::angka_kredit

#include "regime/pp46_2011/uraian.h"

#include "angka/tulis.h"
#include "base/text.h"

#include <fmt/format.h>

namespace regime::pp46_2011 {
namespace {

using ::angka::indonesian;
using ::angka::score;

constexpr std::string_view dari_pembagian = "Perka BKN 1/2013: dibagi banyaknya aspek yang dipakai";
constexpr std::string_view dari_perilaku = "PP 46/2011 Pasal 12 dan Pasal 13";

std::string noted(const Provenance& p) {
    const std::string setting = p.setting_note();
    return setting.empty() ? p.note : p.note.empty() ? setting : setting + "; " + p.note;
}

std::string sum_of(const std::vector<std::string>& parts) { return base::join(parts, " + "); }

DerivationStep word(std::string title, std::string formula, std::string printed, std::string rule,
                    std::string note) {
    return {std::move(title),   std::move(formula), std::nullopt,
            std::move(printed), std::move(rule),    std::move(note)};
}

DerivationStep figure(std::string title, std::string formula, const Rational& value, std::string_view rule,
                      std::string note = {}) {
    return {std::move(title), std::move(formula), value, score(value), std::string(rule), std::move(note)};
}

// 1,76: what the formula multiplies the target with, so that meeting it gives 76.
std::string faktor(const Angka& angka) {
    return indonesian((Rational(100) + angka.nilai_tepat_target) / 100);
}

Derivation uraian_skp(const std::string& prefix, const skp::BagianSkp& bagian, const HasilSkp& hasil,
                      const Angka& angka, const Setelan& setelan) {
    Derivation steps;
    std::vector<std::string> counted;
    for (std::size_t i = 0; i < bagian.kegiatan.size(); ++i) {
        for (DerivationStep& step : uraian_aspek(fmt::format("{}Kegiatan {}", prefix, i + 1),
                                                 bagian.kegiatan[i], hasil.kegiatan[i], angka))
            steps.push_back(std::move(step));
        if (hasil.kegiatan[i].dihitung) counted.push_back(score(hasil.kegiatan[i].capaian));
    }
    steps.push_back(figure(prefix + "Rata-rata nilai capaian kegiatan",
                           fmt::format("({}) ÷ {}", sum_of(counted), hasil.kegiatan_dihitung),
                           hasil.rata_rata, "Perka BKN 1/2013: rata-rata tanpa bobot"));
    steps.push_back(figure(prefix + "Tugas tambahan",
                           fmt::format("{} tugas dalam setahun", bagian.tugas_tambahan), hasil.tugas_tambahan,
                           angka.dari_tugas.source, noted(angka.dari_tugas)));
    steps.push_back(figure(prefix + "Kreativitas",
                           fmt::format("nilai yang diberikan {}", indonesian(bagian.kreativitas)),
                           hasil.kreativitas, angka.dari_kreativitas.source, noted(angka.dari_kreativitas)));
    steps.push_back(figure(prefix + "Nilai capaian SKP",
                           fmt::format("{} + {} + {}", score(hasil.rata_rata), score(hasil.tugas_tambahan),
                                       score(hasil.kreativitas)),
                           hasil.nilai, "PP 46/2011 Pasal 8 ayat (2) dan Pasal 10: boleh lebih dari 100"));
    steps.push_back(langkah_sebutan(prefix + "Sebutan nilai SKP", hasil.nilai, angka, setelan));
    return steps;
}

} // namespace

DerivationStep langkah_capaian(const std::string& title, const Rational& target, const Rational& realisasi,
                               const Rational& value, const Angka& angka) {
    return figure(title, fmt::format("({} ÷ {}) × 100", indonesian(realisasi), indonesian(target)), value,
                  angka.dari_rumus.source);
}

DerivationStep langkah_efisiensi(const std::string& title, const Rational& target, const Rational& realisasi,
                                 const Angka& angka) {
    const Rational saved = efisiensi(target, realisasi);
    DerivationStep step =
        figure(title, fmt::format("100% − ({} ÷ {} × 100%)", indonesian(realisasi), indonesian(target)),
               saved, angka.dari_batas.source);
    step.printed += "%";
    step.note =
        saved <= angka.batas_efisiensi
            ? fmt::format("tidak lebih dari {}%", indonesian(angka.batas_efisiensi))
            : fmt::format("lebih dari {}%: {}", indonesian(angka.batas_efisiensi), angka.dari_batas.note);
    return step;
}

DerivationStep langkah_nilai_efisiensi(const std::string& title, const Rational& target,
                                       const Rational& realisasi, skp::Pelaksanaan pelaksanaan,
                                       const Rational& value, const Angka& angka) {
    const std::string formula = fmt::format("(({} × {} − {}) ÷ {}) × 100", faktor(angka), indonesian(target),
                                            indonesian(realisasi), indonesian(target));
    if (pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan)
        return figure(title, "tidak dilaksanakan: " + formula + " × 0", value, angka.dari_batas.source);
    const Rational saved = efisiensi(target, realisasi);
    DerivationStep step =
        saved <= angka.batas_efisiensi
            ? figure(title, formula, value, angka.dari_rumus.source)
            : figure(title, fmt::format("{} − ({} − 100)", indonesian(angka.nilai_tepat_target), formula),
                     value, angka.dari_batas.source);
    const Rational unfloored =
        saved <= angka.batas_efisiensi ? angka.nilai_tepat_target + saved : Rational(100) - saved;
    if (unfloored != value)
        step.note = fmt::format("hasil rumus {} dinaikkan ke 0; {}", score(unfloored),
                                angka.dari_lantai.setting_note());
    return step;
}

DerivationStep langkah_sebutan(const std::string& title, const Rational& value, const Angka& angka,
                               const Setelan& setelan) {
    return word(title, "nilai tercetak " + score(value), sebutan(value, angka, setelan),
                angka.dari_sebutan.source,
                fmt::format("pembacaan {}; {}", letter(setelan.sebutan), noted(angka.dari_pembacaan)));
}

Derivation uraian_aspek(const std::string& prefix, const skp::Kegiatan& kegiatan, const HasilKegiatan& hasil,
                        const Angka& angka) {
    Derivation steps;
    const skp::Target& target = kegiatan.target_berlaku();
    const skp::Realisasi& nyata = kegiatan.realisasi;
    const NilaiAspek& aspek = hasil.aspek;
    const bool done = kegiatan.pelaksanaan == skp::Pelaksanaan::dilaksanakan;
    if (kegiatan.target_ulang)
        steps.push_back(word(prefix + ", target disesuaikan", "alasan: " + kegiatan.target_ulang->alasan,
                             "target baru dipakai", "PP 46/2011 Pasal 9",
                             "setelan [R]: cara menghitung tidak diatur"));
    const auto capaian = [&](std::string_view name, const Rational& t, const Rational& r,
                             const Rational& value) {
        DerivationStep step = langkah_capaian(fmt::format("{}, nilai {}", prefix, name), t, r, value, angka);
        if (!done) step.formula = "tidak dilaksanakan: 0";
        steps.push_back(std::move(step));
    };
    const auto hemat = [&](std::string_view name, const Rational& t, const Rational& r,
                           const Rational& value) {
        if (done)
            steps.push_back(langkah_efisiensi(fmt::format("{}, efisiensi {}", prefix, name), t, r, angka));
        steps.push_back(langkah_nilai_efisiensi(fmt::format("{}, nilai {}", prefix, name), t, r,
                                                kegiatan.pelaksanaan, value, angka));
    };
    capaian("kuantitas", target.kuantitas, nyata.kuantitas, aspek.kuantitas);
    capaian("kualitas", target.kualitas, nyata.kualitas, aspek.kualitas);
    hemat("waktu", target.waktu, nyata.waktu, aspek.waktu);
    if (aspek.biaya) hemat("biaya", target.biaya, nyata.biaya, *aspek.biaya);

    std::vector<std::string> parts{score(aspek.kuantitas), score(aspek.kualitas), score(aspek.waktu)};
    if (aspek.biaya) parts.push_back(score(*aspek.biaya));
    steps.push_back(figure(prefix + ", penghitungan", sum_of(parts), hasil.penghitungan,
                           "Perka BKN 1/2013: jumlah nilai aspek"));
    DerivationStep row =
        figure(prefix + ", nilai capaian", fmt::format("{} ÷ {}", score(hasil.penghitungan), parts.size()),
               hasil.capaian, dari_pembagian);
    if (!hasil.dihitung)
        row.note = fmt::format("dikecualikan dari rata-rata ({}); PP 46/2011 Pasal 9, setelan [R]",
                               kegiatan.dikecualikan->alasan);
    steps.push_back(std::move(row));
    return steps;
}

Derivation uraian_perilaku(const skp::Perilaku& perilaku, const HasilPerilaku& hasil, const Angka& angka,
                           const Setelan& setelan) {
    std::vector<std::string> marks;
    for (const Rational& mark : perilaku.umum) marks.push_back(indonesian(mark));
    const bool with_kepemimpinan = static_cast<std::size_t>(hasil.aspek) > perilaku.umum.size();
    if (with_kepemimpinan) marks.push_back(indonesian(*perilaku.kepemimpinan));
    const std::string note =
        with_kepemimpinan ? "enam aspek: jabatan struktural" : "lima aspek: tanpa kepemimpinan";
    return {figure("Perilaku kerja, jumlah", sum_of(marks), hasil.jumlah, dari_perilaku, note),
            figure("Perilaku kerja, nilai rata-rata",
                   fmt::format("{} ÷ {}", score(hasil.jumlah), hasil.aspek), hasil.rata_rata, dari_perilaku,
                   note),
            langkah_sebutan("Sebutan perilaku kerja", hasil.rata_rata, angka, setelan)};
}

Derivation uraian_akhir(const Rational& skp, const Rational& perilaku, const NilaiAkhir& akhir,
                        const Angka& angka, const Setelan& setelan) {
    const bool by_parts = setelan.pembulatan_akhir == PembulatanAkhir::per_bagian;
    DerivationStep total = figure("Nilai prestasi kerja",
                                  fmt::format("{} + {}", score(akhir.dari_skp), score(akhir.dari_perilaku)),
                                  akhir.tepat, angka.dari_bobot.source);
    total.printed = score(akhir.tercetak);
    total.note = (by_parts ? "tiap bagian dibulatkan, lalu dijumlah; " : "dijumlah, lalu dibulatkan; ") +
                 noted(angka.dari_pembulatan);
    return {figure("Bagian SKP", fmt::format("{} × {}%", score(skp), indonesian(angka.bobot_skp)),
                   akhir.dari_skp, angka.dari_bobot.source),
            figure("Bagian perilaku kerja",
                   fmt::format("{} × {}%", score(perilaku), indonesian(angka.bobot_perilaku)),
                   akhir.dari_perilaku, angka.dari_bobot.source),
            std::move(total),
            langkah_sebutan("Sebutan nilai prestasi kerja", akhir.tercetak, angka, setelan)};
}

Derivation uraian(const skp::Formulir& formulir, const Hasil& hasil, const Angka& angka,
                  const Setelan& setelan) {
    const auto add = [](Derivation& to, Derivation more) {
        to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    const bool several = !hasil.skp_lain.empty();
    Derivation steps = uraian_skp(several ? "SKP 1: " : "", formulir.skp, hasil.skp, angka, setelan);
    if (several) {
        std::vector<std::string> values{score(hasil.skp.nilai)};
        for (std::size_t i = 0; i < hasil.skp_lain.size(); ++i) {
            add(steps, uraian_skp(fmt::format("SKP {}: ", i + 2), formulir.skp_lain[i], hasil.skp_lain[i],
                                  angka, setelan));
            values.push_back(score(hasil.skp_lain[i].nilai));
        }
        steps.push_back(figure("Nilai SKP gabungan", fmt::format("({}) ÷ {}", sum_of(values), values.size()),
                               hasil.nilai_skp, angka.dari_gabungan.source,
                               "rata-rata sederhana, tidak dibobot bulan"));
        steps.push_back(langkah_sebutan("Sebutan nilai SKP gabungan", hasil.nilai_skp, angka, setelan));
    }
    if (hasil.perilaku) {
        add(steps, uraian_perilaku(*formulir.perilaku, *hasil.perilaku, angka, setelan));
        add(steps,
            uraian_akhir(hasil.nilai_skp, hasil.perilaku->rata_rata, *hasil.prestasi_kerja, angka, setelan));
    }
    return steps;
}

} // namespace regime::pp46_2011

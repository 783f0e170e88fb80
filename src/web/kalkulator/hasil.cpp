#include "web/kalkulator/hasil.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "web/kalkulator/lembar.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace web::kalkulator {
namespace {

using angka::indonesian;
using angka::Rational;
using angka::score;
using formulir::Tertimbang;
using http::html::Html;
using http::html::make;

std::string step_result(const regime::DerivationStep& step) {
    if (step.exact && !step.exact->is_whole() && terminating_decimal(*step.exact).empty())
        return fmt::format("{} (tepatnya {})", step.printed, exact(*step.exact));
    return step.printed;
}

// The steps as a list; a rule that several steps cite stands at the first of them.
Html steps(const std::vector<const regime::DerivationStep*>& list, std::string_view prefix,
           Dasar rules = Dasar::dengan) {
    Html items;
    std::set<std::string> cited;
    for (const regime::DerivationStep* step : list) {
        std::string_view title = step->title;
        if (title.starts_with(prefix)) title.remove_prefix(prefix.size());
        std::string name(title);
        if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
            name[0] = static_cast<char>(name[0] - 'a' + 'A');
        items.add<"<li><span>{}</span><span class=\"hs\">{}</span><span class=\"rm\">{}">(name, step->printed,
                                                                                          step->formula);
        if (rules == Dasar::tanpa) {
            items.add<"</span></li>">();
            continue;
        }
        if (const std::string all = step_result(*step); all != step->printed) items.add<" = {}">(all);
        std::string rule = step->rule + (step->note.empty() ? "" : " (" + step->note + ")");
        if (!rule.empty() && cited.insert(rule).second) items.add<"<br>{}">(rule);
        items.add<"</span></li>">();
    }
    return make<"<ol class=\"hit\">{}</ol>">(items);
}

// "Kegiatan 3" or "SKP 2: Kegiatan 3", where a step is about one activity.
std::string_view activity_of(const regime::DerivationStep& step) {
    const std::string_view title = step.title;
    const auto at = title.find("Kegiatan ");
    const auto comma = title.find(", ");
    if (at == std::string_view::npos || comma == std::string_view::npos || comma < at) return {};
    return title.substr(0, comma);
}

Html number_or_dash(const std::optional<Rational>& value) {
    if (value) return make<"<td class=\"angka\">{}</td>">(score(*value));
    return make<"<td class=\"angka redup\">–<span class=\"sr\"> tanpa biaya</span></td>">();
}

Html warnings(const base::Findings& findings, const base::Wording& wording, TautIsian link) {
    if (findings.empty()) return {};
    Html items;
    for (const base::Finding& f : findings) {
        items.add<"<li>">();
        const auto field = link == TautIsian::ya ? nama_isian(f.place) : std::nullopt;
        if (field)
            items.add<"<a href=\"#{}\">{}</a>: ">(*field, sebutan_isian(f.place));
        else if (!f.place.empty())
            items.add<"{}: ">(sebutan_isian(f.place));
        items.add<"{}</li>">(wording.render(f.sentence));
    }
    return make<
        R"(<section class="bagian" aria-labelledby="h-p"><h2 id="h-p" class="kepala">Perlu dilihat</h2><ul class="sisip dekat kecil senarai">{}</ul></section>)">(
        items);
}

} // namespace

Html skala(const Rational& value, std::string_view sebutan, const regime::pp46_2011::Angka& angka) {
    // 400 units for 40 to 100; a place needs no more than a tenth of a unit.
    const auto at = [](const Rational& n) {
        const Rational inside = angka::max(Rational(40), angka::min(Rational(100), n));
        return decimal((inside - 40) * 400 / 60, 1);
    };
    Html bands;
    std::string words = "Skala sebutan.";
    Rational from = 40;
    for (auto band = angka.sebutan.rbegin(); band != angka.sebutan.rend(); ++band) {
        const bool lowest = band == angka.sebutan.rbegin();
        const bool highest = std::next(band) == angka.sebutan.rend();
        if (!lowest) from = band->bawah;
        const Rational until = highest ? Rational(100) : std::next(band)->bawah;
        const Rational x = Rational(4, 5) + (from - 40) * 400 / 60;
        const Rational width = (until - from) * 400 / 60 - Rational(8, 5);
        const std::string middle = at((from + until) / 2);
        const bool here = band->sebutan == sebutan;
        bands.add<R"(<rect class="{}" x="{}" y="22" width="{}" height="12"/>)">(
            here ? "pt di" : "pt", decimal(x, 1), decimal(width, 1));
        if (!lowest) bands.add<R"(<text class="c r" x="{}" y="49">{}</text>)">(at(from), indonesian(from));
        bands.add<R"(<text class="{}" x="{}" y="66">)">(here ? "c g" : "c r", middle);
        const auto parts = base::split(band->sebutan, ' ');
        bands.add<"{}">(parts.front());
        for (std::size_t i = 1; i < parts.size(); ++i)
            bands.add<R"(<tspan x="{}" dy="14">{}</tspan>)">(middle, parts[i]);
        bands.add<"</text>">();
        words += lowest ? fmt::format(" {} di bawah {};", band->sebutan, indonesian(until))
                        : fmt::format(" {} mulai {};", band->sebutan, indonesian(from));
    }
    words.back() = '.';
    words += fmt::format(" Jarum di {}.", score(value));
    return make<
        R"h(<svg class="skala" viewBox="-8 0 416 84" role="img" aria-label="{}">{}<g id="jarum" transform="translate({} 0)"><path d="M-7 6h14l-7 12zM-1 18h2v18h-2z"/></g></svg>)h">(
        words, bands, at(value));
}

Html tabel_capaian(const skp::BagianSkp& bagian, const regime::pp46_2011::HasilSkp& hasil,
                   std::size_t number) {
    Html rows;
    for (std::size_t i = 0; i < hasil.kegiatan.size(); ++i) {
        const skp::Kegiatan& k = bagian.kegiatan[i];
        const auto& row = hasil.kegiatan[i];
        std::string name = fmt::format("{}. {}", i + 1, k.uraian.empty() ? "(tanpa uraian)" : k.uraian);
        if (k.pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan) name += " (tidak dilaksanakan)";
        if (k.target_ulang) name += " (target disesuaikan)";
        if (!row.dihitung) name += " (dikecualikan)";
        rows.add<"<tr><th scope=\"row\">{}</th>{}{}{}{}<td class=\"angka\"><strong>{}</strong></td></tr>">(
            name, number_or_dash(row.aspek.kuantitas), number_or_dash(row.aspek.kualitas),
            number_or_dash(row.aspek.waktu), number_or_dash(row.aspek.biaya), score(row.capaian));
    }
    const std::string caption = number == 0 ? "Nilai tiap aspek dan capaian tiap kegiatan"
                                            : fmt::format("SKP {}: nilai tiap aspek dan capaian", number + 1);
    return make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Tabel capaian, dapat digulir"><table class="tb asp4"><caption{}>{}</caption><thead><tr><th scope="col">Kegiatan tugas jabatan</th><th scope="col" class="angka">Kuantitas</th><th scope="col" class="angka">Kualitas</th><th scope="col" class="angka">Waktu</th><th scope="col" class="angka">Biaya</th><th scope="col" class="angka">Capaian</th></tr></thead><tbody>{}</tbody><tfoot><tr><th scope="row" colspan="5">Rata-rata capaian</th><td class="angka">{}</td></tr></tfoot></table></div>)">(
        http::html::attr<"class">(number == 0 ? "sr" : ""), caption, rows, score(hasil.rata_rata));
}

Hitungan hitungan(const regime::Derivation& all, const std::optional<std::vector<std::string>>& hanya,
                  Dasar rules) {
    std::vector<const regime::DerivationStep*> whole;
    std::vector<std::pair<std::string_view, std::vector<const regime::DerivationStep*>>> activities;
    for (const regime::DerivationStep& step : all) {
        const std::string_view about = activity_of(step);
        if (about.empty()) {
            whole.push_back(&step);
            continue;
        }
        if (activities.empty() || activities.back().first != about) activities.emplace_back(about, 0);
        activities.back().second.push_back(&step);
    }
    Hitungan sum;
    for (const auto& [name, list] : activities) {
        if (hanya && std::find(hanya->begin(), hanya->end(), name) == hanya->end()) continue;
        sum.kegiatan.add<"<details class=\"rumus\"><summary>{}: {}</summary>{}</details>">(
            name, list.back()->printed, steps(list, std::string(name) + ", ", rules));
    }
    sum.seluruhnya = steps(whole, "", rules);
    return sum;
}

Html hasil_akhir(const regime::pp46_2011::Hasil& hasil, std::string_view sebutan_skp,
                 std::string_view sebutan_prestasi_kerja, const regime::pp46_2011::Angka& angka) {
    const bool ended = hasil.prestasi_kerja.has_value();
    const Rational& value = ended ? hasil.prestasi_kerja->tercetak : hasil.nilai_skp;
    const std::string_view word = ended ? sebutan_prestasi_kerja : sebutan_skp;
    Html result = make<
        R"(<div class="hasil"><p class="kecil redup">{}</p><p><output>{}</output> <strong class="besar-3">{}</strong></p>{}</div>)">(
        ended ? "Nilai prestasi kerja" : "Nilai capaian SKP", score(value), word, skala(value, word, angka));
    if (!ended)
        result.add<
            R"(<p class="kecil redup catat">Perilaku kerja belum diisi, jadi nilai prestasi kerja belum ada.</p>)">();
    return result;
}

Html hasil(const Tertimbang& t, const formulir::Timbangan& timbangan, const base::Wording& wording,
           TautIsian link) {
    const Hitungan sum = hitungan(timbangan.uraian(t));
    // Where the grid stands below with the value of every aspect, a table of the same values would say them twice.
    Html left;
    if (link == TautIsian::tidak) {
        left = tabel_capaian(t.formulir.skp, t.hasil.skp, 0);
        for (std::size_t i = 0; i < t.hasil.skp_lain.size(); ++i)
            left += tabel_capaian(t.formulir.skp_lain[i], t.hasil.skp_lain[i], i + 1);
        left = make<
            R"(<section class="bagian" aria-labelledby="h-c"><h2 id="h-c" class="kepala">Capaian SKP</h2>{}</section>)">(
            left);
    }
    return make<
        R"(<div class="dua lebar bagian-2" id="hasil"><div>{}<section class="bagian tanpa-cetak" aria-labelledby="h-u"><h2 id="h-u" class="kepala">Hitungan tiap kegiatan</h2>{}</section>{}</div><div class="lekat panel"><h2>Perhitungan</h2>{}{}</div></div>)">(
        left, sum.kegiatan, warnings(t.peringatan, wording, link), sum.seluruhnya,
        hasil_akhir(t.hasil, t.sebutan_skp, t.sebutan_prestasi_kerja, timbangan.angka()));
}

} // namespace web::kalkulator

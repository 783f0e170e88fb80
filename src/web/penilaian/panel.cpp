#include "web/penilaian/panel.h"

#include "angka/tulis.h"
#include "regime/permen6_2022/kuadran.h"
#include "regime/rezim.h"
#include "web/kalkulator/hasil.h"
#include "web/pemeriksaan/kerja.h"

#include <array>

namespace web::penilaian {
namespace {

using http::html::attr;
using http::html::make;
using regime::permen6_2022::HasilKerja;
using regime::permen6_2022::PerilakuKerja;

} // namespace

std::string_view sebutan(const Kunjungan& k, const angka::Rational& mark) {
    const auto& scale = k.situs.perkakas.timbangan;
    return regime::pp46_2011::sebutan(mark, scale.angka(), scale.setelan());
}

Html perhitungan(const Kunjungan& k, const berkas::Penilaian& result, kalkulator::Dasar rules) {
    Html out = kalkulator::hitungan(result.uraian, std::nullopt, rules).seluruhnya;
    out += kalkulator::hasil_akhir(result.hasil, result.sebutan_skp, result.sebutan_prestasi_kerja,
                                   k.situs.perkakas.timbangan.angka());
    return out;
}

Html panel(const Kunjungan& k, const base::Result<berkas::Penilaian>& weighed, const skp::Isi& isi) {
    std::string words; // of each mark, for the script that shows them beside the fields
    for (std::size_t a = 0; a < banyak_aspek(isi); ++a) {
        if (a != 0) words += '|';
        words += isi.perilaku.at(a) ? sebutan(k, *isi.perilaku.at(a)) : std::string_view("–");
    }
    Html inside;
    if (weighed) {
        inside = perhitungan(k, *weighed, kalkulator::Dasar::tanpa);
    } else {
        Html items;
        for (const base::Finding& f : weighed.error())
            items.add<"<li>{}</li>">(k.situs.wording.render(f.sentence));
        inside = make<R"(<p>Belum dapat dihitung.</p><ul class="kecil senarai">{}</ul>)">(items);
    }
    return make<R"(<div id="hitungan" data-st="{}">{}</div>)">(words, inside);
}

namespace {

// Activities whose value fell because more was saved than the law rewards: each with its sentence.
struct Menyimpang {
    std::vector<std::string> kegiatan;
    Html kalimat;
};
Menyimpang odd_ones(const Kunjungan& k, const berkas::Penilaian& result) {
    const angka::Rational& limit = k.situs.perkakas.timbangan.angka().batas_efisiensi;
    Menyimpang odd;
    for (std::size_t i = 0; i < result.formulir.skp.kegiatan.size(); ++i) {
        const skp::Kegiatan& row = result.formulir.skp.kegiatan[i];
        const skp::Target& t = row.target_berlaku();
        const auto& values = result.hasil.skp.kegiatan[i].aspek;
        const auto look = [&](std::string_view name, const angka::Rational& target,
                              const angka::Rational& got, const angka::Rational& value) {
            if (row.pelaksanaan != skp::Pelaksanaan::dilaksanakan || target.sign() <= 0) return;
            const angka::Rational saved = regime::pp46_2011::efisiensi(target, got);
            if (saved <= limit) return;
            std::string which = "Kegiatan " + std::to_string(i + 1);
            if (odd.kegiatan.empty() || odd.kegiatan.back() != which)
                odd.kegiatan.push_back(std::move(which));
            odd.kalimat.add<
                R"(<p class="kecil redup catat">{} {} pada kegiatan {} bukan salah hitung: hemat {}% melewati batas {}%, sehingga nilainya turun.</p>)">(
                name, angka::score(value), i + 1, angka::indonesian(saved), angka::indonesian(limit));
        };
        look("Waktu", t.waktu, row.realisasi.waktu, values.waktu);
        if (values.biaya) look("Biaya", t.biaya, row.realisasi.biaya, *values.biaya);
    }
    return odd;
}

} // namespace

Html capaian(const Kunjungan& k, const berkas::Penilaian& result, Lipatan folds) {
    Html out = kalkulator::tabel_capaian(result.formulir.skp, result.hasil.skp);
    for (std::size_t i = 0; i < result.hasil.skp_lain.size(); ++i)
        out += kalkulator::tabel_capaian(result.formulir.skp_lain[i], result.hasil.skp_lain[i], i + 1);
    const Menyimpang odd = odd_ones(k, result);
    out += odd.kalimat;
    out += kalkulator::hitungan(
               result.uraian, folds == Lipatan::semua ? std::nullopt : std::optional(odd.kegiatan),
               folds == Lipatan::semua ? kalkulator::Dasar::dengan : kalkulator::Dasar::tanpa)
               .kegiatan;
    return out;
}

Html aturan_yang_berlaku(const Kunjungan& k) {
    const auto& law =
        k.situs.perkakas.hukum.at(k.berkas->aturan == "pp46-2011" ? "pp46-2011" : k.berkas->aturan);
    const auto by_date = regime::rezim_of(k.situs.perkakas.hukum.at("rezim"), k.berkas->periode);
    Html out = make<
        R"(<p class="kecil redup">Dinilai menurut {}, aturan yang dipilih kantor untuk periode ini dan disebut SOP {}.)">(
        law.title(), sop_berkas(k)->nomor());
    if (by_date && regime::name(*by_date) != k.berkas->aturan && *by_date != regime::Rezim::integrasi_2021)
        out.add<" Menurut tanggalnya, masa ini sudah termasuk {}.">(
            k.situs.perkakas.hukum.at(regime::name(*by_date)).title());
    out.add<"</p>">();
    return out;
}

Html tabel_kuadran(const Kunjungan& k, const std::optional<skp::Kuadran>& pair) {
    const auto& law = k.situs.perkakas.hukum.at("permen6-2022");
    constexpr std::array<skp::Ekspektasi, 3> columns{skp::Ekspektasi::di_bawah, skp::Ekspektasi::sesuai,
                                                     skp::Ekspektasi::di_atas};
    constexpr std::array<std::string_view, 3> names{"Di bawah", "Sesuai", "Di atas"};
    Html rows;
    for (std::size_t r = columns.size(); r-- > 0;) {
        rows.add<R"(<tr><th scope="row">{}</th>)">(names.at(r));
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto answer = regime::permen6_2022::predikat(law, static_cast<HasilKerja>(c),
                                                               static_cast<PerilakuKerja>(r));
            const bool here = pair && pair->hasil == columns.at(c) && pair->perilaku == columns.at(r);
            const std::string_view word = regime::label(answer.value, regime::Kata::permen6_2022);
            const auto slash = word.find('/'); // "Kurang/Misconduct" may break there
            rows.add<"<td{}>{}">(attr<"class">(here ? "di" : ""), word.substr(0, slash));
            if (slash != std::string_view::npos) rows.add<"/<wbr>{}">(word.substr(slash + 1));
            if (here) rows.add<R"(<span class="sr"> (posisi pegawai ini)</span>)">();
            rows.add<"</td>">();
        }
        rows.add<"</tr>">();
    }
    return make<
        R"(<table class="kw"><caption class="sr">Kuadran kinerja</caption><thead><tr><td class="ksg"></td><th colspan="3" scope="colgroup"><strong>Hasil kerja</strong></th></tr><tr><th scope="col"><strong>Perilaku kerja</strong></th><th scope="col">Di bawah ekspektasi</th><th scope="col">Sesuai ekspektasi</th><th scope="col">Di atas ekspektasi</th></tr></thead><tbody>{}</tbody></table>)">(
        rows);
}

} // namespace web::penilaian

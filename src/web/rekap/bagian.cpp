#include "web/rekap/bagian.h"

#include "rekap/ringkasan.h"
#include "web/berkas/bantu.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {

using http::html::make;

std::string nama_langkah(const sop::Sop& sop, int number) {
    std::string name;
    std::vector<sop::Kerja> named;
    for (const sop::Langkah& step : sop.langkah()) {
        if (step.nomor != number) continue;
        for (const std::size_t at : step.simbol) {
            berkas::Berkas row;
            row.kerja = sop.simbol()[at].kerja;
            row.simbol = sop.simbol()[at].id;
            if (row.kerja == sop::Kerja::umum ||
                std::find(named.begin(), named.end(), row.kerja) != named.end())
                continue;
            named.push_back(row.kerja);
            std::string words = nama_kerja(row, sop);
            if (!name.empty() && words.front() >= 'A' && words.front() <= 'Z')
                words.front() = static_cast<char>(words.front() + 32);
            name += (name.empty() ? "" : " dan ") + words;
        }
        if (name.empty()) name = step.uraian.isi;
    }
    return name;
}

std::size_t jumlah_pegawai(const Pandangan& p) { return p.semua_orang; }

std::string bagian_persen(std::int64_t permil) {
    if (permil == 0) return "0%";
    return permil % 10 == 0 ? fmt::format("{}%", permil / 10)
                            : fmt::format("{},{}%", permil / 10, permil % 10);
}

bool tampak(const Pandangan& p, const rekap::Deretan& rows) {
    std::vector<pegawai::PegawaiId> people;
    for (const auto& row : rows)
        if (row->dinilai()) people.push_back(row->kasus.pegawai);
    return p.jangkauan.tampak(people);
}

Html gambar_sebaran(const Kunjungan& k, const Pandangan& p) {
    std::vector<std::string> words = rekap::sebutan_skala(k.situs.perkakas.timbangan.angka());
    const rekap::Sebaran s = rekap::sebaran(p.sekali, words);
    Html out = make<
        R"(<figure><figcaption><h2>Sebaran predikat</h2><p class="redup kecil">{} pegawai yang sudah dinilai, nilai prestasi kerja PP 46/2011</p></figcaption>)">(
        s.dinilai);
    if (!tampak(p, p.sekali)) {
        out.add<
            R"(<p class="sisip">Kurang dari {} orang sudah dinilai. Sebarannya tidak ditampilkan agar nilai seseorang tidak tertebak.</p></figure>)">(
            rekap::paling_sedikit);
        return out;
    }
    out.add<
        R"(<table class="tb gr"><caption class="sr">Jumlah pegawai menurut predikat</caption><thead><tr><th scope="col">Predikat</th><td></td><th scope="col" class="angka">Pegawai</th><th scope="col" class="angka">Bagian</th></tr></thead><tbody>)">();
    if (s.banyak.back() > 0) words.emplace_back("Lainnya");
    const std::int64_t most = std::max<std::int64_t>(1, *std::max_element(s.banyak.begin(), s.banyak.end()));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::int64_t n = s.banyak[i];
        out.add<
            R"(<tr><th scope="row">{}</th><td class="bt"><svg viewBox="0 0 {} 24" preserveAspectRatio="none" aria-hidden="true"><path class="{}" d="M0 3h{}v18H0z"/></svg></td><td class="angka tebal">{}</td><td class="angka redup">{}</td></tr>)">(
            words[i], most, n == most ? "b2" : "bx", n, n, bagian_persen(s.permil(i)));
    }
    out.add<"</tbody></table></figure>">();
    return out;
}

Html gambar_waktu(const Pandangan& p) {
    Html out = make<
        R"(<figure><figcaption><h2>Waktu tiap langkah terhadap norma</h2><p class="redup kecil">Dalam menit kerja. Garis tegak pada batang adalah norma SOP.</p></figcaption><table class="tb gr"><caption class="sr">Median waktu, norma, dan berkas lewat norma tiap langkah</caption><thead><tr><th scope="col">Langkah</th><td></td><th scope="col" class="angka">Median</th><th scope="col" class="angka">Norma</th><th scope="col" class="angka">Lewat</th></tr></thead><tbody>)">();
    std::int64_t widest = 1;
    for (const auto& step : p.ringkasan.langkah) widest = std::max(widest, step.norma_menit * 5 / 4);
    for (const rekap::UkuranLangkah& step : p.ringkasan.langkah) {
        const std::int64_t time = step.median_detik ? menit(*step.median_detik) : 0, norm = step.norma_menit;
        const std::int64_t shown =
            std::min(time, widest); // a bar beyond the drawing is cut off; the figure beside it is not
        Html bar = make<R"(<path class="bx" d="M0 5h{}v14H0z"/>)">(std::min(shown, norm));
        if (shown > norm)
            bar.add<R"(<path class="b3" d="M{} 5h{}v14h-{}z"/>)">(norm, shown - norm, shown - norm);
        out.add<
            R"(<tr><th scope="row">{} {}</th><td class="bt"><svg viewBox="0 0 {} 24" preserveAspectRatio="none" aria-hidden="true">{}<path class="norma" d="M{} 1v22"/></svg></td><td class="angka tebal{}">{}</td><td class="angka redup">{}</td><td class="angka redup">{} dari {}</td></tr>)">(
            step.nomor, nama_langkah(*p.sop, step.nomor), widest, bar, norm, time > norm ? " lw" : "",
            step.median_detik ? std::to_string(time) : std::string("–"), norm, step.lewat, step.terukur);
    }
    out.add<"</tbody></table>">();
    if (p.ringkasan.sop_lain > 0)
        out.add<
            R"(<p class="redup kecil">{} berkas mengikuti versi SOP lain; waktunya tidak dihitung di sini.</p>)">(
            p.ringkasan.sop_lain);
    if (p.ringkasan.tak_terukur > 0)
        out.add<R"(<p class="redup kecil">{} berkas tidak terukur: daftar libur tahunnya belum diisi.</p>)">(
            p.ringkasan.tak_terukur);
    out.add<"</figure>">();
    return out;
}

} // namespace web

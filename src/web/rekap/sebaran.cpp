// Values by unit, how far each step is, and how each assessor uses the scale.
#include "calendar/durasi.h"
#include "web/bagian/isian.h"
#include "web/berkas/bantu.h"
#include "web/rekap/bagian.h"

#include <fmt/format.h>

#include <map>

namespace web {

namespace {

using http::Response;
using http::html::make;

std::string mean(const rekap::Sebaran& s) {
    return s.rata_rata() ? nilai_tercetak(*s.rata_rata()) : std::string("–");
}

Html by_unit(const Kunjungan& k, const Pandangan& p, const std::vector<std::string>& words) {
    std::map<pegawai::UnitId, rekap::Deretan> rows;
    for (const auto& row : p.sekali)
        if (row->kasus.keadaan != berkas::KeadaanBerkas::dibatalkan) rows[row->kasus.unit].push_back(row);
    Html out = make<
        R"(<section class="bagian" aria-labelledby="s1"><h2 id="s1">Nilai menurut unit</h2><div class="gulir" tabindex="0" role="region" aria-label="Nilai menurut unit, dapat digulir"><table class="tb"><caption class="sr">Banyak pegawai menurut unit dan predikat, dengan rata-rata nilai</caption><thead><tr><th scope="col">Unit</th><th scope="col" class="angka">Berkas</th><th scope="col" class="angka">Dinilai</th>)">();
    for (const std::string& word : words) out.add<R"(<th scope="col" class="angka">{}</th>)">(word);
    out.add<R"(<th scope="col" class="angka">Rata-rata</th></tr></thead><tbody>)">();
    bool hidden = false;
    for (const pegawai::Unit& unit : k.kantor->unit()) {
        const auto found = rows.find(unit.id);
        if (found == rows.end()) continue;
        const rekap::Sebaran s = rekap::sebaran(found->second, words);
        const bool shown = tampak(p, found->second);
        hidden = hidden || !shown;
        out.add<R"(<tr><th scope="row">{}</th><td class="angka">{}</td><td class="angka">{}</td>)">(
            unit.nama, found->second.size(), s.dinilai);
        for (std::size_t i = 0; i < words.size(); ++i)
            out.add<R"(<td class="angka">{}</td>)">(shown ? std::to_string(s.banyak[i]) : std::string("*"));
        out.add<R"(<td class="angka tebal">{}</td></tr>)">(shown ? mean(s) : std::string("*"));
    }
    out.add<"</tbody></table></div>">();
    if (hidden)
        out.add<
            R"(<p class="redup kecil">* Kurang dari {} orang: tidak ditampilkan agar nilai seseorang tidak tertebak.</p>)">(
            rekap::paling_sedikit);
    out.add<"</section>">();
    return out;
}

Html progress(const Pandangan& p) {
    Html out = make<
        R"(<section class="bagian" aria-labelledby="s2"><h2 id="s2">Kemajuan menurut langkah</h2><div class="gulir" tabindex="0" role="region" aria-label="Kemajuan menurut langkah, dapat digulir"><table class="tb"><caption class="sr">Berkas yang berada di tiap langkah dan yang sudah melewatinya</caption><thead><tr><th scope="col">Langkah</th><th scope="col" class="angka">Berada di sini</th><th scope="col" class="angka">Lewat tenggat</th><th scope="col" class="angka">Sudah lewat langkah ini</th><th scope="col" class="angka">Di luar norma</th><th scope="col" class="angka">Median</th><th scope="col" class="angka">90% selesai dalam</th><th scope="col" class="angka">Norma</th></tr></thead><tbody>)">();
    const auto time = [](const std::optional<std::int64_t>& seconds) {
        return seconds ? calendar::lama(menit(*seconds)) : std::string("–");
    };
    for (const rekap::UkuranLangkah& step : p.ringkasan.langkah)
        out.add<
            R"(<tr><th scope="row">{}. {}</th><td class="angka">{}</td><td class="angka{}">{}</td><td class="angka">{}</td><td class="angka{}">{}</td><td class="angka">{}</td><td class="angka">{}</td><td class="angka">{}</td></tr>)">(
            step.nomor, nama_langkah(*p.sop, step.nomor), step.di_sini, step.di_sini_lewat > 0 ? " lw" : "",
            step.di_sini_lewat, step.terukur, step.lewat > 0 ? " lw" : "", step.lewat,
            time(step.median_detik), time(step.persentil_90_detik), calendar::lama(step.norma_menit));
    out.add<"</tbody></table></div></section>">();
    return out;
}

Html raters(const Kunjungan& k, const Pandangan& p, const std::vector<std::string>& words) {
    Html out = make<
        R"(<section class="bagian" aria-labelledby="s3"><h2 id="s3">Cara penilai memakai skala</h2><p class="redup kecil">Untuk bahan pembicaraan, bukan penilaian atas penilainya. Simpangan kecil berarti nilai yang diberikan hampir sama.</p>)">();
    const auto all = rekap::penilai(p.baris, words.empty() ? std::string() : words.front());
    if (all.empty()) {
        out.add<"<p>Belum ada nilai yang ditetapkan.</p></section>">();
        return out;
    }
    out.add<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Cara penilai memakai skala, dapat digulir"><table class="tb"><caption class="sr">Banyak pegawai, rata-rata, dan simpangan nilai tiap penilai</caption><thead><tr><th scope="col">Penilai</th><th scope="col" class="angka">Pegawai dinilai</th><th scope="col" class="angka">Rata-rata</th><th scope="col" class="angka">Simpangan</th><th scope="col" class="angka">Terendah</th><th scope="col" class="angka">Tertinggi</th><th scope="col" class="angka">{}</th></tr></thead><tbody>)">(
        words.empty() ? std::string("Teratas") : words.front());
    for (const rekap::Penilai& one : all) {
        const bool shown = p.jangkauan.tampak(one.dinilai);
        const auto figure = [&](std::int64_t hundredths) {
            return shown ? nilai_tercetak(hundredths) : std::string("*");
        };
        out.add<
            R"(<tr><th scope="row">{}</th><td class="angka">{}</td><td class="angka tebal">{}</td><td class="angka">{}</td><td class="angka">{}</td><td class="angka">{}</td><td class="angka">{}</td></tr>)">(
            nama_orang(k, one.penilai), one.banyak, figure(one.rata_rata), figure(one.simpangan),
            figure(one.terendah), figure(one.tertinggi),
            shown ? std::to_string(one.teratas) : std::string("*"));
    }
    out.add<"</tbody></table></div></section>">();
    return out;
}

} // namespace

Response halaman_sebaran(Kunjungan& k) {
    const Pandangan p = pandang(k);
    const auto words = rekap::sebutan_skala(k.situs.perkakas.timbangan.angka());
    const std::string title = fmt::format("Sebaran dan kemajuan {}", p.saringan.tahun);
    Html page = make<R"(<div class="judul"><div><h1>{}</h1><p>{}. Keadaan {}</p></div></div>)">(
        title,
        p.saringan.unit ? nama_unit(k, *p.saringan.unit)
                        : std::string(p.jangkauan.semua ? "Semua unit" : "Wilayah saya"),
        k.sekarang());
    if (p.sop != nullptr) page += progress(p);
    page += by_unit(k, p, words);
    page += raters(k, p, words);
    return Response::html(halaman(k,
                                  {.judul = title,
                                   .aktif = Menu::rekap,
                                   .remah = {{"Rekap", p.saringan.alamat("/rekap", "")}},
                                   .lembar = {"u.css"}},
                                  page));
}

} // namespace web

// Screen 05: the year in five figures, values and times as tables with bars, and everybody in a list.
#include "calendar/durasi.h"
#include "http/html.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/bantu.h"
#include "web/pegawai/tampilan.h"
#include "web/rekap/bagian.h"
#include "web/rekap/pandangan.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {

namespace {

using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;

constexpr std::size_t per_page = 25;

Html select(std::string_view name, std::string_view label, const std::vector<Pilihan>& choices,
            std::string_view chosen) {
    Html out = make<R"(<div><label class="ptj" for="{}">{}</label><select class="in" id="{}" name="{}">)">(
        name, label, name, name);
    for (const Pilihan& p : choices)
        out.add<R"(<option value="{}"{}>{}</option>)">(p.kode, flag<"selected">(p.kode == chosen), p.nama);
    out.add<"</select></div>">();
    return out;
}

Html filters(const Kunjungan& k, const Pandangan& p) {
    std::vector<Pilihan> units{{"", p.jangkauan.semua ? "Semua unit" : "Wilayah saya"}}, years,
        places{{"", "Semua posisi"}, {"belum", "Belum ada berkas"}};
    for (const pegawai::Unit& unit : k.kantor->unit())
        if (unit.masa.berlaku(k.hari) && p.jangkauan.unit(unit.id))
            units.push_back({std::to_string(unit.id.value()), unit.nama});
    for (const int year : p.tahun) years.push_back({std::to_string(year), std::to_string(year)});
    if (p.sop != nullptr)
        for (const sop::Langkah& step : p.sop->langkah())
            places.push_back({std::to_string(step.nomor), fmt::format("Langkah {}", step.nomor)});
    places.push_back({"selesai", std::string(kata_selesai(p))});
    places.push_back({"lewat", "Lewat norma"});
    Html out = make<R"(<form class="tombol-baris saring" action="/rekap">)">();
    out += select("unit", "Unit", units, p.saringan.unit ? std::to_string(p.saringan.unit->value()) : "");
    out += select("tahun", "Periode", years, std::to_string(p.saringan.tahun));
    out += select("posisi", "Posisi", places, p.saringan.posisi);
    if (p.saringan.urut != "nama")
        out.add<R"(<input type="hidden" name="urut" value="{}">)">(p.saringan.urut);
    out.add<R"(<button class="tbl dua-2">Tampilkan</button></form>)">();
    return out;
}

// "7 jam 58" large, "menit" small; the last word of a duration is its unit.
Html duration(const std::optional<std::int64_t>& minutes) {
    if (!minutes) return make<R"(<dd>–<span class="sr"> belum ada</span></dd>)">();
    const std::string text = calendar::lama(*minutes);
    const std::size_t cut = text.rfind(' ');
    return make<"<dd>{}<small>{}</small></dd>">(text.substr(0, cut), text.substr(cut + 1));
}

Html figures(const Pandangan& p) {
    const rekap::Ringkasan& r = p.ringkasan;
    std::optional<std::int64_t> middle;
    if (r.median_detik) middle = menit(*r.median_detik);
    return make<
        R"(<dl class="fakta besar"><div><dt>Sudah dinilai</dt><dd>{}<small>dari {}</small></dd></div><div><dt>{}</dt><dd>{}<small>dari {}</small></dd></div><div><dt>Median waktu satu berkas</dt>{}</div><div><dt>Norma SOP</dt>{}</div><div><dt>Langkah lewat norma</dt><dd>{}<small>dari {}</small></dd></div></dl>)">(
        r.dinilai, jumlah_pegawai(p), kata_selesai(p), r.selesai, jumlah_pegawai(p), duration(middle),
        duration(r.norma_menit), r.langkah_lewat, r.langkah_terukur);
}

Html head(const Pandangan& p, std::string_view by, std::string_view label, std::string_view kind = "") {
    const bool is_this = p.saringan.kolom() == by, down = is_this && p.saringan.turun();
    const Html arrow =
        !is_this ? Html()
        : down
            ? make<
                  R"(<svg width="8" height="6" viewBox="0 0 8 6" aria-hidden="true"><path d="M4 6l4-6H0z"/></svg>)">()
            : make<
                  R"(<svg width="8" height="6" viewBox="0 0 8 6" aria-hidden="true"><path d="M4 0l4 6H0z"/></svg>)">();
    // A column begins the way round in which one looks at it first: late ones and marks from the top.
    const bool first_down = by == "nilai" || by == "lewat";
    const bool next_down = is_this ? !down : first_down;
    return make<R"(<th scope="col"{}{}><a href="{}">{}{}</a></th>)">(
        attr<"class">(kind),
        attr<"aria-sort">(!is_this ? ""
                          : down   ? "descending"
                                   : "ascending"),
        p.saringan.alamat("/rekap", (next_down ? "-" : "") + std::string(by)), label, arrow);
}

Html name_cell(const Pandangan& p, const OrangRekap& one) {
    const std::string name = one.orang->nama_lengkap();
    if (one.baris != nullptr && p.buka(one))
        return make<R"(<th scope="row"><a href="/berkas/{}">{}</a></th>)">(one.baris->kasus.id, name);
    return make<R"(<th scope="row">{}</th>)">(name);
}

Html time_cells(const Kunjungan& k, const Pandangan& p, const OrangRekap& one) {
    if (one.baris == nullptr) return make<R"(<td class="angka redup">–</td><td></td>)">();
    const Takaran time = terpakai(k, p, *one.baris);
    if (one.baris->tak_terukur) return make<R"(<td class="angka redup">tak terukur</td><td></td>)">();
    return make<R"(<td class="angka{}">{}</td><td>{}</td>)">(time.lewat() ? " lw" : "",
                                                             calendar::lama(time.terpakai), neraca(time));
}

Html value_cells(const Pandangan& p, const OrangRekap& one) {
    if (one.baris == nullptr || !one.baris->dinilai())
        return make<
            R"(<td class="angka"><span class="redup">–<span class="sr"> belum dinilai</span></span></td><td><span class="redup">Belum dinilai</span></td>)">();
    if (!p.buka(one)) return make<R"(<td class="angka redup">–</td><td class="redup">Sudah dinilai</td>)">();
    return make<R"(<td class="angka">{}</td><td>{}</td>)">(nilai_tercetak(*one.baris->nilai),
                                                           one.baris->kasus.sebutan);
}

Html position_cell(const Kunjungan& k, const Pandangan& p, const OrangRekap& one) {
    const std::string_view kind = one.baris == nullptr       ? ""
                                  : one.baris->selesai()     ? " beres"
                                  : one.baris->lewat(k.kini) ? " lewat"
                                  : one.baris->kasus.dijeda  ? " dekat"
                                                             : " jalan";
    return make<R"(<td><span class="st{}">{}</span></td>)">(kind, posisi(p, one));
}

std::string late(const OrangRekap& one, calendar::Instant now) {
    if (one.baris == nullptr || !one.baris->lewat(now)) return "–";
    return one.lewat == 0 ? "hari ini" : fmt::format("{} hari", one.lewat);
}

Html table(const Kunjungan& k, Pandangan& p) {
    const std::size_t pages = std::max<std::size_t>(1, (p.orang.size() + per_page - 1) / per_page);
    const std::size_t page = std::min<std::size_t>(static_cast<std::size_t>(p.saringan.halaman), pages);
    const std::size_t from = (page - 1) * per_page, until = std::min(p.orang.size(), from + per_page);
    Html out = make<
        R"(<section class="bagian" aria-labelledby="r1"><div class="kepala"><h2 id="r1">Pegawai</h2><span class="redup kecil">{} dari {}, halaman {}</span></div>)">(
        until - from, p.orang.size(), page);
    if (p.orang.empty()) {
        out += kosong("Tidak ada pegawai yang cocok", "Ubah unit, periode, atau posisi di atas.",
                      "Hapus saringan", "/rekap");
        out.add<"</section>">();
        return out;
    }
    out.add<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Tabel pegawai, dapat digulir"><table class="tb rkp"><caption class="sr">Pegawai dengan posisi berkas, waktu, dan nilainya</caption><thead><tr>{}<th scope="col">NIP</th>{}{}<th scope="col" class="angka">Waktu terpakai</th><th scope="col"><span class="sr">Neraca waktu</span></th>{}{}<th scope="col">Predikat</th></tr></thead><tbody>)">(
        head(p, "nama", "Nama"), head(p, "unit", "Unit"), head(p, "posisi", "Posisi"),
        head(p, "lewat", "Lewat", "angka"), head(p, "nilai", "Nilai", "angka"));
    for (std::size_t i = from; i < until; ++i) {
        OrangRekap& one = p.orang[i];
        if (one.baris != nullptr)
            one.lewat = rekap::hari_lewat(*one.baris, k.situs.perkakas.kalender, k.kini);
        const bool is_late = one.baris != nullptr && one.baris->lewat(k.kini);
        out.add<R"(<tr>{}<td class="nip">{}</td><td>{}</td>{}{}<td class="angka{}">{}</td>{}</tr>)">(
            name_cell(p, one), nip_tercetak(one.orang->nip), nama_unit(k, one.unit), position_cell(k, p, one),
            time_cells(k, p, one), is_late ? " lw" : " redup", late(one, k.kini), value_cells(p, one));
    }
    out.add<"</tbody></table></div>">();
    out += nomor_halaman(p.saringan.alamat("/rekap", p.saringan.urut) + "&halaman=", static_cast<int>(page),
                         static_cast<int>(pages));
    out.add<"</section>">();
    return out;
}

} // namespace

Response halaman_rekap(Kunjungan& k) {
    Pandangan p = pandang(k);
    Html page = skala_neraca();
    page.add<R"(<div class="judul"><div><h1>Rekap penilaian SKP {}</h1><p>Keadaan {}</p></div>{}</div>)">(
        p.saringan.tahun, k.sekarang(), filters(k, p));
    page += pengingat_pemantauan(k);
    page += figures(p);
    page.add<R"(<div class="dua rata bagian">{}{}</div>)">(gambar_sebaran(k, p), gambar_waktu(p));
    page += table(k, p);
    page.add<R"(<div class="tombol-baris aksi">{}{}{}</div>)">(
        tautan_tombol("Unduh CSV", p.saringan.alamat("/rekap.csv", p.saringan.urut)),
        tautan_tombol("Unduh XLSX", p.saringan.alamat("/rekap.xlsx", p.saringan.urut)),
        tautan_tombol("Sebaran per unit dan penilai", p.saringan.alamat("/rekap/sebaran", "")));
    page.add<
        R"(<section class="bagian" aria-labelledby="r2"><h2 id="r2">Laporan</h2><ul class="butir"><li><a href="{}">Laporan Evaluasi Kinerja</a></li><li><a href="{}">Usulan promosi</a></li><li><a href="/rekap/pemantauan">Pemantauan SOP</a></li></ul></section>)">(
        p.saringan.alamat("/rekap/evaluasi", ""), p.saringan.alamat("/rekap/promosi", ""));
    return Response::html(halaman(k,
                                  {.judul = fmt::format("Rekap penilaian SKP {}", p.saringan.tahun),
                                   .aktif = Menu::rekap,
                                   .lembar = {"u.css"}},
                                  page));
}

} // namespace web

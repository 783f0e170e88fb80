#include "web/sop/lihat.h"

#include "calendar/durasi.h"
#include "kantor/sop.h"
#include "sop/banding.h"
#include "web/bagian/isian.h"
#include "web/galat/galat.h"
#include "web/sop/bagan.h"
#include "web/sop/identitas.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web::sop_pages {
namespace {

using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using kantor::KeadaanSop;
using kantor::SopId;
using kantor::VersiSop;
using pegawai::Perbuatan;

std::optional<SopId> id_in(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value <= 0) return std::nullopt;
    return SopId{value};
}

std::string day_of(const Kunjungan& k, calendar::Instant when) {
    return calendar::tanggal(calendar::local_day(when, k.instansi.zona));
}

// Who brought it in is for people of the office alone.
std::string brought_by(const Kunjungan& k, const VersiSop& v) {
    if (k.saya == nullptr) return {};
    if (!v.pengunggah) return " Dipasang bersama program.";
    const pegawai::Pegawai* by = k.kantor->pegawai(v.pengunggah);
    return by == nullptr ? std::string() : " Diunggah oleh " + by->nama_lengkap() + ".";
}

// The next time that comes every so many months after a day.
calendar::Date next_time(const calendar::Date& first, int months, const calendar::Date& today) {
    const int every = std::max(months, 1);
    for (int n = every;; n += every) {
        auto month = std::chrono::year_month(first.year(), first.month()) + std::chrono::months(n);
        calendar::Date day = month / first.day();
        if (!day.ok())
            day = std::chrono::year_month_day_last(month.year() / month.month() / std::chrono::last);
        if (std::chrono::sys_days(day) >= std::chrono::sys_days(today)) return day;
    }
}

Html monitoring(const Kunjungan& k, const VersiSop& v) {
    if (v.keadaan != KeadaanSop::berlaku || !v.terbit) return {};
    const calendar::Date first = calendar::local_day(*v.terbit, k.instansi.zona);
    const int watch = k.pengaturan.pemantauan_sop_bulan, judge = k.pengaturan.evaluasi_sop_bulan;
    return make<
        R"(<dl class="fakta tanpa-cetak"><div><dt>Pemantauan tiap {} bulan, berikutnya</dt><dd>{}</dd></div><div><dt>Evaluasi tiap {} bulan, berikutnya</dt><dd>{}</dd></div><div><dt>Sidik naskah (SHA-256)</dt><dd class="mono" title="{}">{}…</dd></div></dl>)">(
        watch, calendar::tanggal(next_time(first, watch, k.hari)), judge,
        calendar::tanggal(next_time(first, judge, k.hari)), v.sidik.hex(), v.sidik.hex().substr(0, 16));
}

Html buttons(const Kunjungan& k, const VersiSop& v) {
    Html out =
        make<R"(<div class="tombol-baris"><button class="tbl dua-2" data-cetak hidden>Cetak</button>)">();
    if (ada_pencetak_sop(k))
        out += tautan_tombol("Unduh PDF resmi", fmt::format("/sop/{}/resmi.pdf", v.id.value()));
    out.add<
        R"(<a class="tbl dua-2" href="/sop/{}/bagan.svg">Unduh gambar (SVG)</a><a class="tbl dua-2" href="/sop/{}/naskah.yaml">Unduh naskah (YAML)</a><a class="tbl dua-2" href="/sop/versi">Semua versi</a>)">(
        v.id, v.id);
    if (v.keadaan == KeadaanSop::draf && k.boleh(Perbuatan::terbitkan_sop))
        out.add<R"(<a class="tbl" href="/sop/{}/terbit">Terbitkan</a>)">(v.id);
    out.add<"</div>">();
    return out;
}

Html returns(const sop::Sop& s) {
    if (s.kembali().empty()) return {};
    Html items;
    for (const sop::Kembali& one : s.kembali()) {
        items.add<"<li>Langkah {} boleh kembali ke langkah {}{}.">(
            s.langkah()[one.dari].nomor, s.langkah()[one.ke].nomor, tanda_tafsiran(one.sumber));
        if (!one.catatan.empty()) items.add<" {}">(one.catatan);
        items.add<"</li>">();
    }
    return make<
        R"(<section class="bagian" aria-labelledby="s-k"><h2 id="s-k">Pengembalian yang tidak digambar</h2><ul class="senarai">{}</ul></section>)">(
        items);
}

Html oddities(const Terbaca& t, const base::Wording& wording) {
    Html out =
        make<R"(<section class="bagian" aria-labelledby="s-t"><h2 id="s-t">Kejanggalan naskah</h2>)">();
    if (t.tanda.empty()) {
        out.add<R"(<p class="redup">Pemeriksaan tidak menemukan kejanggalan.</p></section>)">();
        return out;
    }
    out.add<
        R"(<p class="redup kecil">{} hal ditemukan saat naskah diperiksa. Semuanya ditunjukkan apa adanya dan tidak diperbaiki diam-diam; angka kecil di halaman ini menunjuk ke sini.</p>)">(
        t.tanda.size());
    std::optional<sop::Kelompok> group;
    for (std::size_t i = 0; i < t.tanda.size(); ++i) {
        const sop::Tanda& one = t.tanda[i];
        if (group != one.kelompok) {
            if (group) out.add<"</ol>">();
            out.add<R"(<h3>{}</h3><ol class="tnd" start="{}">)">(sop::kelompok_text(one.kelompok), i + 1);
            group = one.kelompok;
        }
        out.add<R"(<li id="t{}">)">(i + 1);
        if (!one.finding.written.empty()) out.add<"<q>{}</q>: ">(one.finding.written);
        out.add<R"({} <small class="redup">{}</small></li>)">(wording.render(one.finding.sentence),
                                                              one.finding.place);
    }
    out.add<"</ol></section>">();
    return out;
}

Html faults(const Terbaca& t, const base::Wording& wording) {
    Html items;
    for (const base::Finding& f : t.galat) items.add<"<li>{}: {}</li>">(f.place, wording.render(f.sentence));
    return make<
        R"(<div class="ring"><h2>Naskah ini tidak dapat dipakai lagi</h2><p>Aturan pemeriksaan bertambah sejak naskah disimpan.</p><ul>{}</ul></div>)">(
        items);
}

Html notice(const Kunjungan& k, const VersiSop& v) {
    const std::string_view news = k.request.query("kabar");
    if (news == "terbit" && v.keadaan == KeadaanSop::berlaku)
        return sisip(Nada::beres, nama_versi(v) + " sudah terbit dan berlaku sekarang.");
    if (news == "simpan" && v.keadaan == KeadaanSop::draf)
        return sisip(Nada::beres,
                     nama_versi(v) + " tersimpan sebagai draf. Belum berlaku sampai diterbitkan.");
    if (v.keadaan == KeadaanSop::draf)
        return sisip(Nada::dekat,
                     "Ini draf. Yang berlaku adalah versi lain, dan umum tidak melihat halaman ini.");
    if (v.keadaan == KeadaanSop::dicabut)
        return sisip(Nada::dekat,
                     "Versi ini sudah dicabut. Berkas yang dimulai selagi versi ini berlaku tetap "
                     "memakainya.");
    return {};
}

Response page_of(const Kunjungan& k, const VersiSop& v, Pustaka& pustaka) {
    const auto t = pustaka.baca(v);
    Html page = make<R"(<div class="judul"><div><h1>{}</h1><p>{}. {}</p></div>{}</div>{}{}{})">(
        t->naskah.identitas.nama.isi, nama_versi(v), masa_versi(k, v), buttons(k, v), notice(k, v),
        monitoring(k, v), t->sop && ada_pencetak_sop(k) ? kertas_lain(v) : Html());
    if (!t->sop) {
        page += faults(*t, k.situs.wording);
        page += oddities(*t, k.situs.wording);
    } else {
        const TampilBagan show{[&](int line) {
            Html notes;
            for (const std::size_t n : t->catatan(line))
                notes.add<R"(<sup class="ctt"><a href="#t{}"><span class="sr">catatan </span>{}</a></sup>)">(
                    n, n);
            return notes;
        }};
        page.add<
            R"(<section class="bagian lembar" aria-labelledby="s-i"><h2 id="s-i" class="kepala">Halaman identitas</h2>{}</section>)">(
            identitas(*t->sop, show));
        page.add<
            R"(<section class="bagian" aria-labelledby="s-b"><h2 id="s-b" class="kepala">Bagan alir</h2>{}{}</section>)">(
            bagan(*t->sop, show), legenda(*t->sop));
        page += returns(*t->sop);
        page += oddities(*t, k.situs.wording);
    }
    Kepala head{.judul = v.keadaan == KeadaanSop::berlaku ? "SOP yang berlaku" : nama_versi(v),
                .aktif = Menu::sop,
                .lembar = {"b.css"}};
    if (v.keadaan != KeadaanSop::berlaku) head.remah = {{"SOP", "/sop"}, {"Semua versi", "/sop/versi"}};
    return Response::html(halaman(k, head, page));
}

std::vector<VersiSop> seen_by(const Kunjungan& k) {
    std::vector<VersiSop> versions;
    k.situs.simpanan.baca([&](kantor::Baca& db) { versions = db.semua_sop(k.situs.instansi); });
    std::erase_if(versions, [&](const VersiSop& v) { return !boleh_lihat(k, v); });
    return versions;
}

Html select_version(std::string_view name, std::string_view label, const std::vector<VersiSop>& versions,
                    SopId chosen) {
    Html options;
    for (const VersiSop& v : versions)
        options.add<R"(<option value="{}"{}>{}, {}</option>)">(
            v.id, flag<"selected">(v.id == chosen), nama_versi(v), kantor::keadaan_text(v.keadaan));
    return make<
        R"(<div><label class="ptj" for="{}">{}</label><select class="in" id="{}" name="{}">{}</select></div>)">(
        name, label, name, name, options);
}

Html differences(const std::vector<sop::Beda>& all, const VersiSop& before, const VersiSop& after) {
    if (all.empty())
        return kosong("Tidak ada perbedaan",
                      "Kedua naskah mengatakan hal yang sama. Yang mungkin berbeda hanya tata "
                      "letak dan komentar berkasnya.");
    Html out;
    std::optional<sop::Bagian> part;
    for (const sop::Beda& d : all) {
        if (part != d.bagian) {
            if (part) out.add<"</tbody></table></div></section>">();
            const std::string_view name = sop::bagian_text(d.bagian);
            out.add<
                R"(<section class="bagian"><h2 class="kepala">{}</h2><div class="gulir" tabindex="0" role="region" aria-label="Perbedaan: {}"><table class="tb bd"><thead><tr><th scope="col">Yang berbeda</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>)">(
                name, name, nama_versi(before), nama_versi(after));
            part = d.bagian;
        }
        const bool added = d.jenis == sop::Beda::Jenis::ditambah,
                   removed = d.jenis == sop::Beda::Jenis::dihapus;
        out.add<R"(<tr><th scope="row">{} <span class="{}">{}</span></th><td>{}</td><td>{}</td></tr>)">(
            d.apa,
            added     ? "st beres"
            : removed ? "st lewat"
                      : "st jalan",
            added     ? "ditambahkan"
            : removed ? "dihapus"
                      : "diubah",
            d.lama.empty() ? "–" : d.lama, d.baru.empty() ? "–" : d.baru);
    }
    out.add<"</tbody></table></div></section>">();
    return out;
}

} // namespace

std::string nama_versi(const VersiSop& v) { return fmt::format("SOP {} versi {}", v.nomor, v.versi); }

std::string masa_versi(const Kunjungan& k, const VersiSop& v) {
    switch (v.keadaan) {
    case KeadaanSop::draf: return fmt::format("Draf, diunggah {}.", day_of(k, v.diunggah));
    case KeadaanSop::berlaku:
        return fmt::format("Berlaku sejak {}.", day_of(k, v.terbit.value_or(v.diunggah)));
    case KeadaanSop::dicabut:
        return fmt::format("Berlaku {} – {}, lalu dicabut.", day_of(k, v.terbit.value_or(v.diunggah)),
                           day_of(k, v.dicabut.value_or(v.diunggah)));
    }
    return {};
}

bool boleh_lihat(const Kunjungan& k, const VersiSop& v) {
    return v.keadaan != KeadaanSop::draf || k.boleh(Perbuatan::lihat_sop_kantor) ||
           k.boleh(Perbuatan::terbitkan_sop);
}

std::optional<VersiSop> versi_di_alamat(const Kunjungan& k) {
    const auto id = id_in(k.request.param("id"));
    std::optional<VersiSop> found;
    if (id) k.situs.simpanan.baca([&](kantor::Baca& db) { found = db.sop(k.situs.instansi, *id); });
    if (found && !boleh_lihat(k, *found)) return std::nullopt;
    return found;
}

Html label_keadaan(KeadaanSop state) {
    const std::string_view look = state == KeadaanSop::berlaku ? "st beres"
                                  : state == KeadaanSop::draf  ? "st dekat"
                                                               : "st";
    return make<R"(<span class="{}">{}</span>)">(look, kantor::keadaan_text(state));
}

Response berlaku(Kunjungan& k, Pustaka& pustaka) {
    std::optional<VersiSop> v;
    k.situs.simpanan.baca([&](kantor::Baca& db) { v = db.sop_berlaku(k.situs.instansi); });
    if (v) return page_of(k, *v, pustaka);
    Html page = make<"<h1>SOP</h1>{}">(
        k.boleh(Perbuatan::terbitkan_sop)
            ? kosong("Belum ada SOP yang berlaku", "Unggah naskahnya, periksa, lalu terbitkan.",
                     "Unggah versi baru", "/sop/unggah")
            : kosong("Belum ada SOP yang berlaku",
                     "SOP tampil di sini sesudah administrator menerbitkannya."));
    return Response::html(halaman(k, {.judul = "SOP", .aktif = Menu::sop}, page));
}

Response satu(Kunjungan& k, Pustaka& pustaka) {
    const auto v = versi_di_alamat(k);
    return v ? page_of(k, *v, pustaka) : halaman_tidak_ada(k);
}

Response daftar_versi(Kunjungan& k, Pustaka&) {
    const std::vector<VersiSop> versions = seen_by(k);
    Html rows;
    for (const VersiSop& v : versions) {
        rows.add<
            R"(<tr><th scope="row"><a href="/sop/{}">{}</a></th><td>{}</td><td>{}</td><td class="mono">{}…</td></tr>)">(
            v.id, nama_versi(v), label_keadaan(v.keadaan), masa_versi(k, v) + brought_by(k, v),
            v.sidik.hex().substr(0, 12));
    }
    Html page = make<
        R"(<div class="judul"><div><h1>Semua versi SOP</h1><p>Naskah yang pernah terbit tidak berubah dan tidak dihapus.</p></div>)">();
    if (k.boleh(Perbuatan::terbitkan_sop))
        page.add<
            R"(<div class="tombol-baris"><a class="tbl" href="/sop/unggah">Unggah versi baru</a></div>)">();
    page.add<"</div>">();
    if (versions.empty())
        page += kosong("Belum ada versi", "Versi SOP tampil di sini sesudah diunggah atau diterbitkan.");
    else
        page.add<
            R"(<div class="gulir" tabindex="0" role="region" aria-label="Daftar versi, dapat digulir"><table class="tb"><caption class="sr">Versi SOP, terbaru di atas</caption><thead><tr><th scope="col">Versi</th><th scope="col">Keadaan</th><th scope="col">Masa</th><th scope="col">Sidik naskah</th></tr></thead><tbody>{}</tbody></table></div>)">(
            rows);
    if (versions.size() > 1)
        page.add<
            R"(<section class="bagian" aria-labelledby="v-b"><h2 id="v-b" class="kepala">Bandingkan dua versi</h2><form class="tombol-baris saring" action="/sop/banding">{}{}<button class="tbl dua-2">Bandingkan</button></form></section>)">(
            select_version("lama", "Dari", versions, versions[1].id),
            select_version("baru", "Menjadi", versions, versions[0].id));
    return Response::html(
        halaman(k, {.judul = "Semua versi SOP", .aktif = Menu::sop, .remah = {{"SOP", "/sop"}}}, page));
}

Response bandingkan(Kunjungan& k, Pustaka& pustaka) {
    const auto one = [&](std::string_view field) {
        std::optional<VersiSop> v;
        if (const auto id = id_in(k.request.query(field)))
            k.situs.simpanan.baca([&](kantor::Baca& db) { v = db.sop(k.situs.instansi, *id); });
        if (v && !boleh_lihat(k, *v)) v.reset();
        return v;
    };
    const auto before = one("lama"), after = one("baru");
    if (!before || !after) return halaman_tidak_ada(k);
    const auto found = sop::banding(pustaka.baca(*before)->naskah, pustaka.baca(*after)->naskah);
    const std::vector<VersiSop> versions = seen_by(k);
    Html page = make<
        R"(<div class="judul"><div><h1>Perbedaan dua versi</h1><p>{} menjadi {}: {} perbedaan.</p></div><form class="tombol-baris saring" action="/sop/banding">{}{}<button class="tbl dua-2">Bandingkan</button></form></div>)">(
        nama_versi(*before), nama_versi(*after), found.size(),
        select_version("lama", "Dari", versions, before->id),
        select_version("baru", "Menjadi", versions, after->id));
    page += differences(found, *before, *after);
    return Response::html(halaman(k,
                                  {.judul = "Perbedaan dua versi SOP",
                                   .aktif = Menu::sop,
                                   .remah = {{"SOP", "/sop"}, {"Semua versi", "/sop/versi"}},
                                   .lembar = {"b.css"}},
                                  page));
}

} // namespace web::sop_pages

#include "web/jejak_saya/jejak.h"

#include "base/json.h"
#include "base/text.h"
#include "journal/kalimat.h"
#include "rekap/ruang.h"
#include "sheet/csv.h"
#include "web/bagian/saring.h"
#include "web/berkas/bantu.h"
#include "web/jejak_saya/rute.h"
#include "web/jurnal/jurnal.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace web::jejak {
namespace {

using http::Response;
using http::html::flag;
using http::html::make;
using journal::Tercatat;
using pegawai::Perbuatan;

constexpr int per_page = 40;
constexpr int most = 100'000; // of a file

// What people look for, by kind; the journal has many more.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kinds{
    {{"", "Semua perbuatan"},
     {"lihat_penilaian", "Penilaian dibuka"},
     {"lihat_pegawai", "Data kepegawaian dibuka"},
     {"cetak_berkas", "Formulir dicetak atau diunduh"},
     {"berkas.tetapkan_nilai", "Nilai ditetapkan"},
     {"berkas.kembalikan", "Langkah dikembalikan"},
     {"ubah_pegawai", "Data kepegawaian diubah"},
     {"unduh_data_sendiri", "Data sendiri diunduh"}}};

Html filters(const Kunjungan& k, const Saringan& s) {
    const Galat beside{s.galat, k.situs.wording};
    std::vector<Pilihan> acts;
    for (const auto& [code, words] : kinds) acts.push_back({std::string(code), std::string(words)});
    Html out = make<R"(<form action="/jejak-saya" class="saring tombol-baris" role="search">)">();
    out += isian({.nama = "dari", .label = "Dari tanggal", .nilai = s.dari, .jenis = "date"}, beside);
    out += isian({.nama = "sampai", .label = "Sampai tanggal", .nilai = s.sampai, .jenis = "date"}, beside);
    out += pilihan("perbuatan", "Perbuatan", acts, s.perbuatan, beside);
    out.add<
        R"(<label class="cek"><input type="checkbox" name="orang_lain" value="ya"{}> <span>Hanya oleh orang lain</span></label><button class="tbl dua-2">Saring</button></form>)">(
        flag<"checked">(s.orang_lain));
    return out;
}

Html entries(const Kunjungan& k, const std::vector<Tercatat>& list) {
    const calendar::Zona zone = k.instansi.zona;
    Html out;
    std::optional<calendar::Date> day;
    for (const Tercatat& t : list) {
        if (const calendar::Date of_entry = calendar::local_day(t.entri.pada, zone); day != of_entry) {
            if (day) out.add<"</ol>">();
            day = of_entry;
            out.add<R"(<h2 class="hari">{}</h2><ol class="jejak">)">(calendar::hari_tanggal(of_entry));
        }
        out.add<
            R"(<li>{}<br><small class="redup"><time datetime="{}">pukul {}</time> · entri {} · <span class="mono">{}</span></small></li>)">(
            kalimat(k, t.entri), calendar::iso_waktu(t.entri.pada, zone), calendar::jam(t.entri.pada, zone),
            t.entri.nomor, t.sidik.hex().substr(0, 8));
    }
    if (day) out.add<"</ol>">();
    return out;
}

Html pages(const Saringan& s, const std::vector<Tercatat>& list) {
    const bool more = list.size() == static_cast<std::size_t>(per_page);
    if (!more && !s.saring.sebelum_nomor) return {};
    Html out = make<R"(<nav class="hal" aria-label="Halaman">)">();
    if (s.saring.sebelum_nomor) out.add<R"(<a href="{}">Terbaru</a>)">(s.alamat("/jejak-saya", {}));
    if (more)
        out.add<R"(<a href="{}" rel="next">Lebih lama</a>)">(
            s.alamat("/jejak-saya", list.back().entri.nomor));
    out.add<"</nav>">();
    return out;
}

Response show(Kunjungan& k) {
    Saringan s = baca_saringan(k);
    s.saring.banyak = per_page;
    const std::vector<Tercatat> list = s.galat.empty() ? baca(k, s) : std::vector<Tercatat>{};
    Html page = ringkasan_galat(s.galat, k.situs.wording);
    page.add<
        R"(<div class="judul"><div><h1>Jejak data saya</h1><p>Siapa yang membuka dan mengubah data Anda, yang terbaru di atas. Waktu {}.</p></div><div class="tombol-baris">{}{}</div></div>)">(
        calendar::nama(k.instansi.zona),
        tautan_tombol("Unduh semua data saya (ZIP)", "/jejak-saya/unduh", Rupa::utama),
        tautan_tombol("Permintaan tentang data saya", "/jejak-saya/permintaan"));
    page += filters(k, s);
    if (s.galat.empty())
        page += list.empty() ? kosong("Tidak ada jejak yang cocok", "Ubah tanggal atau perbuatan di atas.",
                                      "Hapus saringan", "/jejak-saya")
                             : entries(k, list);
    page += pages(s, list);
    page.add<R"(<p class="tombol-baris aksi">{}{}</p>)">(
        tautan_tombol("Unduh jejak (CSV)", s.alamat("/jejak-saya.csv", {})),
        tautan_tombol("Unduh jejak (JSON)", s.alamat("/jejak-saya.json", {})));
    return Response::html(halaman(k,
                                  {.judul = "Jejak data saya",
                                   .galat = !s.galat.empty(),
                                   .remah = {{"Akun saya", "/akun"}},
                                   .lembar = {"b.css"}},
                                  page),
                          s.galat.empty() ? 200 : 422);
}

Response file(Kunjungan& k, bool json) {
    Saringan s = baca_saringan(k);
    s.saring.banyak = most;
    s.saring.sebelum_nomor.reset();
    const auto list = baca(k, s);
    journal::Entri entry = k.entri("unduh_data_sendiri");
    entry.objek = "pegawai";
    entry.objek_id = k.saya->id.value();
    entry.sesudah = {{"isi", json ? "jejak, JSON" : "jejak, CSV"}};
    (void)k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.catat(k.situs.instansi, entry);
        return {};
    });
    Response answer =
        berkas_csv(json ? sebagai_json(k, list) : sebagai_csv(k, list),
                   fmt::format("jejak-saya-{}.{}", calendar::iso(k.hari), json ? "json" : "csv"));
    if (json) answer.type = "application/json";
    return answer;
}

} // namespace

std::string Saringan::alamat(std::string_view path, std::optional<std::int64_t> before) const {
    return Alamat(path)
        .dan("dari", dari)
        .dan("sampai", sampai)
        .dan("perbuatan", perbuatan)
        .dan("orang_lain", orang_lain ? "ya" : "")
        .dan("sebelum", before ? std::to_string(*before) : std::string())
        .teks;
}

Saringan baca_saringan(const Kunjungan& k) {
    const auto query = [&](std::string_view name) { return base::shortened(k.request.query(name), 60); };
    Saringan s{
        query("dari"), query("sampai"), query("perbuatan"), !k.request.query("orang_lain").empty(), {}, {}};
    if (std::none_of(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.first == s.perbuatan; }))
        s.perbuatan.clear();
    s.saring.perbuatan = s.perbuatan;
    s.saring.orang_lain = s.orang_lain;
    if (const auto day = baca_hari(s.dari, "dari", s.galat))
        s.saring.dari = calendar::start_of(*day, k.instansi.zona);
    if (const auto day = baca_hari(s.sampai, "sampai", s.galat))
        s.saring.sampai = calendar::end_of(*day, k.instansi.zona);
    if (const auto before = baca_nomor(k.request.query("sebelum"))) s.saring.sebelum_nomor = *before;
    return s;
}

std::vector<Tercatat> baca(const Kunjungan& k, const Saringan& filter) {
    std::vector<Tercatat> list;
    k.situs.rekap->simpanan.baca_rekap(
        [&](rekap::Baca& db) { list = db.jejak(k.situs.instansi, k.saya->id, filter.saring); });
    return list;
}

std::string kalimat(const Kunjungan& k, const journal::Entri& entry) {
    const auto name = [&](std::string_view kind, std::int64_t id) { return nama_benda(k, kind, id); };
    if (!entry.perbuatan.starts_with("perilaku."))
        return k.situs.wording.render(journal::kalimat(entry, name));
    journal::Entri without_words = entry;
    without_words.sebelum.clear();
    without_words.sesudah.clear();
    return k.situs.wording.render(journal::kalimat(without_words, name));
}

std::string sebagai_csv(const Kunjungan& k, const std::vector<Tercatat>& entries) {
    std::ostringstream text;
    sheet::CsvWriter csv(text, ';');
    for (const char* name : {"entri", "waktu", "pelaku", "atas_nama", "perbuatan", "kalimat", "sidik"})
        csv.text(name);
    csv.end_row();
    for (const Tercatat& t : entries) {
        const journal::Entri& e = t.entri;
        csv.number(std::to_string(e.nomor)).text(calendar::iso_waktu(e.pada, k.instansi.zona));
        csv.text(nama_benda(k, "pegawai", e.pelaku))
            .text(nama_benda(k, "pegawai", e.atas_nama))
            .text(e.perbuatan);
        csv.text(kalimat(k, e)).text(t.sidik.hex()).end_row();
    }
    return text.str();
}

std::string sebagai_json(const Kunjungan& k, const std::vector<Tercatat>& entries) {
    std::string text;
    base::JsonWriter json(text);
    json.begin_array();
    for (const Tercatat& t : entries) {
        const journal::Entri& e = t.entri;
        json.begin_object()
            .member("entri", std::to_string(e.nomor))
            .member("waktu", calendar::iso_waktu(e.pada, k.instansi.zona));
        json.member("pelaku", nama_benda(k, "pegawai", e.pelaku))
            .member("atas_nama", nama_benda(k, "pegawai", e.atas_nama));
        json.member("perbuatan", e.perbuatan)
            .member("kalimat", kalimat(k, e))
            .member("sidik", t.sidik.hex())
            .end_object();
    }
    json.end_array();
    return text;
}

} // namespace web::jejak

namespace web {

void tambah_jejak_saya(Pintu& pintu) {
    const auto own = pegawai::Perbuatan::atur_akun_sendiri;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = "/jejak-saya", .perbuatan = own, .halaman = jejak::show, .weight = heavy});
    pintu.buka({.pattern = "/jejak-saya.csv",
                .perbuatan = own,
                .halaman = [](Kunjungan& k) { return jejak::file(k, false); },
                .weight = heavy});
    pintu.buka({.pattern = "/jejak-saya.json",
                .perbuatan = own,
                .halaman = [](Kunjungan& k) { return jejak::file(k, true); },
                .weight = heavy});
    pintu.buka({.pattern = "/jejak-saya/unduh", .perbuatan = own, .halaman = jejak::unduh, .weight = heavy});
    jejak::tambah_permintaan(pintu);
}

} // namespace web

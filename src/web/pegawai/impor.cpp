// The import: upload, preview with every cell error and difference, confirmation, progress, result.
#include "base/text.h"
#include "kantor/impor_pegawai.h"
#include "web/bagian/antrean.h"
#include "web/galat/galat.h"
#include "web/pegawai/bantu.h"
#include "web/pegawai/pekerjaan.h"
#include "web/pegawai/ubah.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using base::say;
using http::Method;
using http::Response;
using http::html::attr;
using http::html::make;
using kantor::KeadaanBaris;
using kantor::Pratinjau;
using pegawai::Perbuatan;

constexpr std::size_t per_page = 40;

constexpr std::string_view drawer = "pegawai";

Response upload_page(const Kunjungan& k, const base::Findings& errors, int status = 200) {
    const Galat beside{errors, k.situs.wording};
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<
        R"(<h1>Impor daftar pegawai</h1><p>Unggah daftar pegawai dari SIMPEG atau SIASN. Isinya ditampilkan dulu: yang tidak terbaca, yang baru, dan yang berubah. Belum ada yang ditulis sebelum Anda menerapkannya.</p>)">();
    page += formulir_buka(k, "/pegawai/impor", true);
    page += isian({.nama = "berkas",
                   .label = "Berkas",
                   .petunjuk = "XLSX atau CSV, paling besar 20 MB dan 20.000 pegawai.",
                   .jenis = "file",
                   .wajib = true,
                   .terima = ".xlsx,.csv"},
                  beside);
    page += tombol("Lihat pratinjau");
    page.add<
        R"(</form><section class="bagian"><h2>Kolom yang dibaca</h2><p>Wajib: <strong>NIP</strong> dan <strong>nama</strong>. Dibaca juga: gelar depan dan belakang, jenis kelamin, tempat dan tanggal lahir, golongan dan TMT-nya, jabatan, jenis jabatan, TMT jabatan, eselon, unit kerja dan unit induk, jenis pegawai, kedudukan, pendidikan, NIK, NIP lama, surel, telepon. Judul kolom SIMPEG dan SIASN dikenal; urutannya bebas. Sel yang kosong tidak mengubah apa-apa.</p><p>Kolom NIP dan NIK harus berformat teks: lembar kerja menghilangkan angka terakhir nomor yang disimpannya sebagai bilangan.</p></section>)">();
    return Response::html(halaman(k,
                                  {.judul = "Impor daftar pegawai",
                                   .aktif = Menu::pegawai,
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = {{"Pegawai", "/pegawai"}}},
                                  page),
                          status);
}

Response tampil(Kunjungan& k) { return upload_page(k, {}); }

base::Result<Pratinjau> preview_of(const Kunjungan& k, std::string_view bytes) {
    std::int64_t version = 0;
    pegawai::Susunan all;
    k.situs.simpanan.baca([&](kantor::Baca& db) {
        version = db.versi_organisasi(k.situs.instansi);
        all = db.susunan(k.situs.instansi);
    });
    const auto kind = k.instansi.latihan ? pegawai::Ragam::latihan : pegawai::Ragam::sungguhan;
    return kantor::pratinjau_impor(bytes, pegawai::Organisasi(std::move(all)), version, {kind, k.hari});
}

Response unggah(Kunjungan& k) {
    const http::Upload* file = k.request.upload("berkas");
    if (file == nullptr || file->size == 0)
        return upload_page(k, {{"berkas", "", say("impor.pilih_berkas")}}, 422);
    const Antrean queue(k, drawer);
    const std::string name = queue.simpan(*file);
    const auto read = preview_of(k, queue.isi(name).value_or(""));
    if (!read) { // a file that cannot be read at all is told on the page where another one can be chosen
        queue.buang(name);
        base::Findings errors = read.error();
        for (base::Finding& f : errors) f.place = "berkas";
        return upload_page(k, errors, 422);
    }
    return Response::see_other("/pegawai/impor/" + name);
}

// Which rows the page shows: those to mend first.
enum class Tampil { galat, peringatan, berubah, baru, sama };
struct Bagian {
    Tampil jenis;
    std::string_view kode, judul;
};
constexpr std::array<Bagian, 5> parts{{{Tampil::galat, "galat", "Galat"},
                                       {Tampil::peringatan, "peringatan", "Peringatan"},
                                       {Tampil::berubah, "berubah", "Berubah"},
                                       {Tampil::baru, "baru", "Baru"},
                                       {Tampil::sama, "sama", "Sama"}}};

bool belongs(const kantor::BarisImpor& row, Tampil part) {
    switch (part) {
    case Tampil::galat: return row.keadaan == KeadaanBaris::galat;
    case Tampil::peringatan: return row.keadaan != KeadaanBaris::galat && row.berperingatan();
    case Tampil::berubah: return row.keadaan == KeadaanBaris::berubah;
    case Tampil::baru: return row.keadaan == KeadaanBaris::baru;
    case Tampil::sama: return row.keadaan == KeadaanBaris::sama;
    }
    return false;
}

std::vector<const kantor::BarisImpor*> rows_of(const Pratinjau& p, Tampil part) {
    std::vector<const kantor::BarisImpor*> list;
    for (const kantor::BarisImpor& row : p.baris)
        if (belongs(row, part)) list.push_back(&row);
    return list;
}

Html finding(const Kunjungan& k, const base::Finding& f) {
    Html out = make<"<li>">();
    if (!f.place.empty()) out.add<"<strong>{}</strong>: ">(f.place);
    if (!f.written.empty()) out.add<"tertulis \"{}\". ">(f.written);
    out.add<"{}</li>">(k.situs.wording.render(f.sentence));
    return out;
}

std::string readable(std::string_view column) { return base::replace_all(std::string(column), "_", " "); }

Html row_item(const Kunjungan& k, const kantor::BarisImpor& row) {
    Html out = make<"<li><strong>{}</strong>">(row.nama.empty() ? std::string("(tanpa nama)") : row.nama);
    if (row.keadaan == KeadaanBaris::galat) out.add<R"( <span class="st lewat">Galat</span>)">();
    out.add<R"(<p class="redup">baris {}{}{}</p>)">(row.nomor, row.nip.empty() ? "" : " · NIP ",
                                                    nip_tercetak(row.nip));
    if (!row.temuan.empty()) {
        out.add<"<ul>">();
        for (const base::Finding& f : row.temuan) out += finding(k, f);
        out.add<"</ul>">();
    }
    if (row.keadaan == KeadaanBaris::berubah) {
        out.add<"<ul>">();
        for (const kantor::Perubahan& c : row.perubahan) {
            if (c.dari.empty())
                out.add<"<li>{}: menjadi <strong>{}</strong></li>">(readable(c.kolom), c.menjadi);
            else
                out.add<"<li>{}: dari {} menjadi <strong>{}</strong></li>">(
                    readable(c.kolom), c.dari, c.menjadi.empty() ? std::string("kosong") : c.menjadi);
        }
        out.add<"</ul>">();
    }
    out.add<"</li>">();
    return out;
}

Html counts(const Pratinjau& p) {
    const auto number = [&](KeadaanBaris s) { return p.hitung(s); };
    return make<
        R"(<dl class="fakta"><div><dt>Baris</dt><dd>{}</dd></div><div><dt>Galat</dt><dd>{}</dd></div><div><dt>Peringatan</dt><dd>{}</dd></div><div><dt>Baru</dt><dd>{}</dd></div><div><dt>Berubah</dt><dd>{}</dd></div><div><dt>Sama</dt><dd>{}</dd></div></dl>)">(
        p.baris.size(), number(KeadaanBaris::galat), p.berperingatan(), number(KeadaanBaris::baru),
        number(KeadaanBaris::berubah), number(KeadaanBaris::sama));
}

Html names(const std::vector<std::string>& list, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(list.size(), most); ++i) text += (i == 0 ? "" : "; ") + list[i];
    if (list.size() > most) text += fmt::format("; dan {} lagi", list.size() - most);
    return make<R"(<p class="redup">{}</p>)">(text);
}

Html confirmation(const Kunjungan& k, const Pratinjau& p, const std::string& name) {
    if (p.bergalat())
        return make<
            R"(<section class="bagian"><h2>Belum dapat diterapkan</h2><p>Perbaiki sel yang disebut di bawah di berkas Anda, lalu <a href="/pegawai/impor">unggah lagi</a>. Tidak ada yang ditulis sampai semua baris terbaca.</p></section>)">();
    if (!p.ada_perubahan() && p.tidak_ada.empty())
        return make<
            R"(<section class="bagian"><h2>Tidak ada yang berubah</h2><p>Isi berkas sama dengan data kantor. <a href="/pegawai">Kembali ke daftar pegawai</a></p></section>)">();
    Html out = make<R"(<section class="bagian"><h2>Terapkan</h2>)">();
    out += formulir_buka(k, "/pegawai/impor/" + name);
    out.add<R"(<input type="hidden" name="versi" value="{}">)">(p.versi);
    if (!p.unit_baru.empty() || !p.jabatan_baru.empty()) {
        std::vector<std::string> list;
        for (const auto& u : p.unit_baru) list.push_back(fmt::format("{} ({})", u.nama, nama(u.jenis)));
        for (const auto& j : p.jabatan_baru) list.push_back(j.nama);
        out += centang("buat_baru",
                       fmt::format("Buat {} unit dan {} jabatan yang belum ada di kantor", p.unit_baru.size(),
                                   p.jabatan_baru.size()),
                       true);
        out += names(list, 30);
    }
    if (!p.tidak_ada.empty()) {
        std::vector<std::string> list;
        for (const auto id : p.tidak_ada)
            if (const auto* who = k.kantor->pegawai(id)) list.push_back(who->nama_lengkap());
        out += centang("nonaktifkan",
                       fmt::format("Nonaktifkan {} pegawai yang tidak ada di berkas", p.tidak_ada.size()),
                       false);
        out += names(list, 30);
    }
    out.add<R"(<div class="tombol-baris aksi">{}{}</div></form></section>)">(
        tombol("Terapkan"), tautan_tombol("Batal", "/pegawai/impor"));
    return out;
}

Response preview_page(const Kunjungan& k, const Pratinjau& p, const std::string& name,
                      const base::Findings& errors, int status = 200) {
    Tampil part = p.hitung(KeadaanBaris::galat) > 0     ? Tampil::galat
                  : p.berperingatan() > 0               ? Tampil::peringatan
                  : p.hitung(KeadaanBaris::berubah) > 0 ? Tampil::berubah
                  : p.hitung(KeadaanBaris::baru) > 0    ? Tampil::baru
                                                        : Tampil::sama;
    for (const Bagian& b : parts)
        if (k.request.query("tampil") == b.kode) part = b.jenis;
    const std::string here = "/pegawai/impor/" + name;
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<"<h1>Pratinjau impor</h1>">();
    page += counts(p);
    if (!p.temuan.empty()) {
        page.add<R"(<section class="bagian"><h2>Tentang berkas ini</h2><ul>)">();
        for (std::size_t i = 0; i < std::min<std::size_t>(p.temuan.size(), 40); ++i)
            page += finding(k, p.temuan[i]);
        page.add<"</ul></section>">();
    }
    page += confirmation(k, p, name);
    page.add<R"(<section class="bagian"><h2>Baris</h2><nav class="hal" aria-label="Keadaan baris">)">();
    for (const Bagian& b : parts) {
        const std::size_t count = rows_of(p, b.jenis).size();
        if (count > 0)
            page.add<R"(<a href="{}"{}>{} ({})</a>)">(fmt::format("{}?tampil={}", here, b.kode),
                                                      attr<"aria-current">(b.jenis == part ? "page" : ""),
                                                      b.judul, count);
    }
    page.add<"</nav>">();
    const auto list = rows_of(p, part);
    const auto pages = (list.size() + per_page - 1) / per_page;
    const auto at =
        std::min<std::size_t>(static_cast<std::size_t>(nomor(k.request.query("halaman")).value_or(1)),
                              std::max<std::size_t>(1, pages));
    page.add<R"(<ul class="kerja bagian-2">)">();
    for (std::size_t i = (at - 1) * per_page; i < std::min(list.size(), at * per_page); ++i)
        page += row_item(k, *list[i]);
    page.add<"</ul>">();
    page += nomor_halaman(
        fmt::format("{}?tampil={}&halaman=", here, parts.at(static_cast<std::size_t>(part)).kode),
        static_cast<int>(at), static_cast<int>(pages));
    page.add<"</section>">();
    return Response::html(
        halaman(k,
                {.judul = "Pratinjau impor",
                 .aktif = Menu::pegawai,
                 .galat = p.bergalat() || !errors.empty(),
                 .remah = {{"Pegawai", "/pegawai"}, {"Impor daftar pegawai", "/pegawai/impor"}}},
                page),
        status);
}

Response pratinjau(Kunjungan& k) {
    const std::string name(k.request.param("berkas"));
    const auto bytes = Antrean(k, drawer).isi(name);
    if (!bytes) return upload_page(k, {{"berkas", "", say("impor.unggah_lagi")}}, 404);
    const auto read = preview_of(k, *bytes);
    if (!read) return upload_page(k, read.error(), 422);
    return preview_page(k, *read, name, {});
}

Response terapkan(Kunjungan& k, PekerjaanImpor& works) {
    const std::string name(k.request.param("berkas"));
    const Antrean queue(k, drawer);
    const auto bytes = queue.isi(name);
    if (!bytes) return upload_page(k, {{"berkas", "", say("impor.unggah_lagi")}}, 404);
    auto read = preview_of(k, *bytes);
    if (!read) return upload_page(k, read.error(), 422);
    if (nomor(k.request.form("versi")) != read->versi)
        return preview_page(k, *read, name, {{"", "", say("impor.kantor_berubah")}}, 409);
    if (read->bergalat()) return preview_page(k, *read, name, {}, 422);
    const kantor::Persetujuan agreed{k.request.form("buat_baru") == "ya",
                                     k.request.form("nonaktifkan") == "ya"};
    const auto id = works.mulai(k.saya->id, base::random_token(k.situs.random, 12),
                                [desk = k.loket(), from = k.asal(), preview = *std::move(read), agreed, queue,
                                 name](const kantor::Kemajuan& step) {
                                    auto done = kantor::terapkan_impor(desk, from, preview, agreed, step);
                                    if (done) queue.buang(name);
                                    return done;
                                });
    if (!id) return upload_page(k, {{"", "", say("impor.sedang_berjalan")}}, 409);
    works.tunggu(*id, std::chrono::milliseconds(600)); // most are over by then: no page of waiting
    return Response::see_other("/pegawai/impor/kerja/" + *id);
}

Html outcome(const Kunjungan& k, const kantor::HasilImpor& h) {
    Html out = make<
        R"(<p class="sisip beres" role="status"><strong>Daftar pegawai diterapkan.</strong> Tercatat di jurnal dengan sidik berkasnya.</p><dl class="rk bagian-2"><dt>Pegawai baru</dt><dd>{}</dd><dt>Berubah</dt><dd>{}</dd><dt>Sama</dt><dd>{}</dd><dt>Dinonaktifkan</dt><dd>{}</dd><dt>Unit baru</dt><dd>{}</dd><dt>Jabatan baru</dt><dd>{}</dd></dl>)">(
        h.baru, h.berubah, h.sama, h.dinonaktifkan, h.unit_baru, h.jabatan_baru);
    if (h.tanpa_jabatan > 0)
        out.add<
            R"(<p class="sisip dekat">{} pegawai belum ditempatkan, karena jabatannya belum ada di kantor. Tambahkan di halaman struktur, atau impor lagi dan setujui jabatan baru.</p>)">(
            h.tanpa_jabatan);
    out.add<R"(<p class="bagian-2">{}</p>)">(tautan_tombol("Buka daftar pegawai", "/pegawai", Rupa::utama));
    (void)k;
    return out;
}

Response kerja(Kunjungan& k, PekerjaanImpor& works) {
    const auto state = works.lihat(k.request.param("kerja"), k.saya->id);
    if (!state) return halaman_tidak_ada(k);
    Html page;
    bool wrong = false, running = false;
    if (state->hasil && *state->hasil) {
        page.add<"<h1>Impor selesai</h1>">();
        page += outcome(k, **state->hasil);
    } else if (state->hasil || state->gagal) {
        wrong = true;
        page += ringkasan_galat(state->hasil ? state->hasil->error()
                                             : base::Findings{{"", "", say("impor.gagal_ditulis")}},
                                k.situs.wording);
        page.add<
            R"(<h1>Impor tidak diterapkan</h1><p>Tidak ada yang ditulis.</p><p class="bagian-2">{}</p>)">(
            tautan_tombol("Unggah lagi", "/pegawai/impor", Rupa::utama));
    } else {
        running = true;
        page.add<
            R"(<h1>Impor sedang berjalan</h1><p role="status">{} dari {} data ditulis. Halaman ini diperbarui sendiri.</p><p><progress class="kemajuan-impor" max="{}" value="{}" aria-label="Kemajuan impor">{}</progress></p><p class="redup">Halaman ini boleh ditutup; pekerjaan tetap berjalan.</p>)">(
            state->selesai, std::max<std::size_t>(state->dari, 1), std::max<std::size_t>(state->dari, 1),
            state->selesai, state->selesai);
    }
    Response answer = Response::html(halaman(k,
                                             {.judul = running ? "Impor sedang berjalan"
                                                       : wrong ? "Impor tidak diterapkan"
                                                               : "Impor selesai",
                                              .aktif = Menu::pegawai,
                                              .galat = wrong,
                                              .sempit = true,
                                              .remah = {{"Pegawai", "/pegawai"}}},
                                             page));
    if (running) answer.with("Refresh", "1"); // asks again without script
    return answer;
}

} // namespace

void tambah_impor(Pintu& pintu) {
    const auto works = std::make_shared<PekerjaanImpor>();
    const auto act = Perbuatan::impor_pegawai;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = "/pegawai/impor", .perbuatan = act, .halaman = tampil});
    pintu.buka({.method = Method::post,
                .pattern = "/pegawai/impor",
                .perbuatan = act,
                .halaman = unggah,
                .weight = heavy,
                .body = http::Body::upload,
                .body_limit = 20ULL << 20U});
    pintu.buka(
        {.pattern = "/pegawai/impor/{berkas}", .perbuatan = act, .halaman = pratinjau, .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/pegawai/impor/{berkas}",
                .perbuatan = act,
                .halaman = [works](Kunjungan& k) { return terapkan(k, *works); },
                .weight = heavy});
    pintu.buka({.pattern = "/pegawai/impor/kerja/{kerja}",
                .perbuatan = act,
                .halaman = [works](Kunjungan& k) { return kerja(k, *works); }});
}

} // namespace web

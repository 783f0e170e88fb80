// /arsip: the register, searched by everything; and a year or a unit of it as one BagIt package.
#include "base/text.h"
#include "berkas/arsip/ekspor.h"
#include "sheet/zip.h"
#include "web/arsip/bantu.h"
#include "web/bagian/saring.h"

#include <fmt/format.h>

#include <map>

namespace web {
namespace {

using berkas::Arsip;
using berkas::SaringanArsip;
using http::Response;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

constexpr int per_page = 50;

struct Cari { // as asked for
    std::string cari, tahun, unit, kode, tahap, kelas, daftar;
    bool ditahan = false;
    std::string sebelum;
};

Cari wanted(const http::Request& r) {
    const auto text = [&](const char* name) { return std::string(base::trim(r.query(name))); };
    return {text("cari"),   text("tahun"), text("unit"),   text("kode"),
            text("tahap"),  text("kelas"), text("daftar"), !r.query("ditahan").empty(),
            text("sebelum")};
}

SaringanArsip filter(const Kunjungan& k, const Cari& c) {
    SaringanArsip f;
    f.cari = c.cari;
    f.hari = k.hari;
    f.kode = c.kode;
    f.banyak = per_page;
    f.ditahan = c.ditahan;
    if (const auto year = angka_dari(c.tahun); year && *year < 10'000) f.tahun = static_cast<int>(*year);
    if (const auto unit = angka_dari(c.unit)) f.unit = pegawai::UnitId{*unit};
    f.kelas = berkas::dari_kode<berkas::KelasArsip>(c.kelas);
    f.daftar = berkas::dari_kode<berkas::DaftarArsip>(c.daftar);
    for (const auto stage : {berkas::Tahap::aktif, berkas::Tahap::inaktif, berkas::Tahap::habis})
        if (kode(stage) == c.tahap) f.tahap = stage;
    f.sebelum = berkas::ArsipId{angka_dari(c.sebelum).value_or(0)};
    return f;
}

std::string address(const Cari& c, std::string_view path, std::string_view before = {}) {
    return Alamat(path)
        .dan("cari", c.cari)
        .dan("tahun", c.tahun)
        .dan("unit", c.unit)
        .dan("kode", c.kode)
        .dan("tahap", c.tahap)
        .dan("kelas", c.kelas)
        .dan("daftar", c.daftar)
        .dan("ditahan", c.ditahan ? "ya" : "")
        .dan("sebelum", before)
        .teks;
}

Html select(std::string_view name, std::string_view label, const std::vector<Pilihan>& choices,
            std::string_view chosen) {
    Html out = make<R"(<div><label for="{}">{}</label><select class="in" id="{}" name="{}">)">(name, label,
                                                                                               name, name);
    for (const Pilihan& p : choices)
        out.add<R"(<option value="{}"{}>{}</option>)">(p.kode, flag<"selected">(p.kode == chosen), p.nama);
    out.add<"</select></div>">();
    return out;
}

Html filters(const Kunjungan& k, const Cari& c) {
    Html out = make<
        R"(<form class="tombol-baris saring" action="/arsip" role="search"><div><label for="cari">Nama, NIP, nomor, judul, atau kata isi</label><input class="in" id="cari" name="cari" type="search" value="{}"></div>)">(
        c.cari);
    std::vector<Pilihan> units{{"", "Semua unit"}}, years{{"", "Semua tahun"}};
    for (const pegawai::Unit& unit : k.kantor->unit())
        units.push_back({std::to_string(unit.id.value()), unit.nama});
    const int now = static_cast<int>(k.hari.year());
    for (int year = now; year > now - 12; --year)
        years.push_back({std::to_string(year), std::to_string(year)});
    out += select("tahun", "Tahun penilaian", years, c.tahun);
    out += select("unit", "Unit", units, c.unit);
    out += select("daftar", "Daftar",
                  {{"", "Keduanya"}, {"kepegawaian", "Kepegawaian"}, {"pengendalian", "Pengendalian"}},
                  c.daftar);
    out += select("tahap", "Masa simpan",
                  {{"", "Semua"}, {"aktif", "Aktif"}, {"inaktif", "Inaktif"}, {"habis", "Retensi habis"}},
                  c.tahap);
    out.add<
        R"(<div><label for="kode">Kode</label><input class="in" id="kode" name="kode" value="{}"></div><label class="cek"><input type="checkbox" name="ditahan" value="ya"{}> <span>Hanya yang ditahan</span></label><button class="tbl dua-2">Cari</button></form>)">(
        c.kode, flag<"checked">(c.ditahan));
    return out;
}

Html marks(const Arsip& a) {
    Html out;
    if (a.ditahan) out.add<R"( <span class="st dekat">Ditahan</span>)">();
    if (a.dipinjam) out.add<R"( <span class="st">Dipinjam</span>)">();
    return out;
}

Html table(const Kunjungan& k, const berkas::DaftarTemuan& found,
           const std::vector<berkas::Pendaftaran>& rows) {
    std::multimap<berkas::ArsipId, const berkas::Pendaftaran*> by_record;
    for (const berkas::Pendaftaran& row : rows)
        if (row.keadaan != berkas::KeadaanDaftar::dibatalkan) by_record.emplace(row.arsip, &row);
    Html out = make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Register arsip, dapat digulir"><table class="tb"><caption class="sr">Arsip, yang terbaru di atas</caption><thead><tr><th scope="col">Arsip</th><th scope="col">Nomor</th><th scope="col">Masa simpan</th><th scope="col">Tempat</th><th scope="col">Kelas</th></tr></thead><tbody>)">();
    for (const Arsip& a : found.isi) {
        Html numbers, stages, places;
        const auto [from, until] = by_record.equal_range(a.id);
        for (auto one = from; one != until; ++one) {
            const berkas::Pendaftaran& row = *one->second;
            numbers.add<R"(<span class="mono nowrap">{}</span><br>)">(row.nomor);
            stages.add<"{}<br>">(
                row.keadaan == berkas::KeadaanDaftar::dimusnahkan
                    ? std::string_view("dimusnahkan")
                    : nama_tahap(berkas::tahap(row.aktif_sampai, row.inaktif_sampai, k.hari)));
            places.add<R"(<span class="nowrap">{}</span><br>)">(row.tempat.empty() ? "–" : row.tempat);
        }
        out.add<
            R"(<tr><th scope="row"><a href="{}">{}</a>{}<br><small class="redup">{}</small></th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>)">(
            alamat(a.id), a.judul, marks(a), a.nama_unit.empty() ? "–" : a.nama_unit, numbers, stages, places,
            nama(a.kelas));
    }
    out.add<"</tbody></table></div>">();
    return out;
}

bool is_plain(const Cari& c) {
    return c.cari.empty() && c.tahun.empty() && c.unit.empty() && c.kode.empty() && c.tahap.empty() &&
           c.kelas.empty() && c.daftar.empty() && !c.ditahan;
}

Response buka(Kunjungan& k) {
    const Cari c = wanted(k.request);
    berkas::DaftarTemuan found;
    std::vector<berkas::Pendaftaran> rows;
    berkas::HitunganArsip sum;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        found = db.arsip().cari_arsip(k.situs.instansi, filter(k, c));
        std::vector<berkas::ArsipId> ids;
        for (const Arsip& a : found.isi) ids.push_back(a.id);
        rows = db.arsip().pendaftaran_semua(k.situs.instansi, ids);
        sum = db.arsip().hitung_arsip(k.situs.instansi);
    });
    Html out = pesan_arsip(k);
    out.add<
        R"(<div class="judul"><div><h1>Arsip</h1><p>{} arsip, {}; {} ditahan; {} pendaftaran belum bertempat.</p></div></div>)">(
        sum.arsip, ukuran_dibaca(sum.byte), sum.ditahan, sum.tanpa_tempat);
    out += bilah_arsip(k, "Register");
    out += filters(k, c);
    if (!found.isi.empty()) {
        out += table(k, found, rows);
    } else if (is_plain(c)) {
        out += kosong("Belum ada arsip",
                      "Dokumen muncul di sini begitu langkah pengarsipan sebuah berkas selesai.");
    } else {
        out += kosong("Tidak ada arsip yang cocok",
                      "Kata dicari persis; kata yang tidak ada persis dicari sebagai awal kata. Ubah atau "
                      "hapus saringannya.",
                      "Hapus saringan", "/arsip");
    }
    if (!c.sebelum.empty() || found.masih) {
        out.add<R"(<nav class="hal" aria-label="Halaman">)">();
        if (!c.sebelum.empty()) out.add<R"(<a href="{}">Terbaru</a>)">(address(c, "/arsip"));
        if (found.masih)
            out.add<R"(<a href="{}" rel="next">Lebih lama</a>)">(
                address(c, "/arsip", std::to_string(found.isi.back().id.value())));
        out.add<"</nav>">();
    }
    if (!found.isi.empty())
        out.add<
            R"(<div class="tombol-baris"><a class="tbl dua-2" href="{}">Cetak daftar arsip (PDF)</a><a class="tbl dua-2" href="{}">Cetak label folder (PDF)</a><a class="tbl dua-2" href="{}">Unduh sebagai paket BagIt (ZIP)</a></div><p class="redup kecil">Cetakan memuat yang tersaring, paling banyak 500. Paket hanya memuat arsip yang isinya boleh Anda baca.</p>)">(
            address(c, "/arsip/cetak/daftar"), address(c, "/arsip/cetak/label"), address(c, "/arsip/paket"));
    if (!found.isi.empty())
        out += tombol_kirim(k, address(c, "/arsip/ekspor"),
                            "Buat paket di latar belakang (semua yang tersaring)");
    return Response::html(halaman(k, {.judul = "Arsip", .aktif = Menu::arsip, .lembar = {"b.css"}}, out));
}

Response paket(Kunjungan& k) {
    const Cari c = wanted(k.request);
    SaringanArsip f = filter(k, c);
    f.banyak = 5000;
    std::vector<berkas::ArsipId> ids;
    bool too_many = false; // a part of what was asked for would look like all of it
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto found = db.arsip().cari_arsip(k.situs.instansi, f);
        too_many = found.masih;
        for (const Arsip& a : found.isi)
            if (boleh_isi(k, a)) ids.push_back(a.id);
    });
    const std::string name = fmt::format("arsip-{}{}", c.tahun.empty() ? std::string("pilihan") : c.tahun,
                                         c.unit.empty() ? "" : "-unit-" + c.unit);
    const auto packed =
        too_many
            ? base::Result<std::vector<berkas::IsiBag>>(
                  base::refuse(base::say("arsip.ekspor.terlalu_banyak")))
            : berkas::ekspor_arsip({k.situs.simpanan, k.situs.gudang, k.situs.instansi, k.kini}, k.asal(),
                                   ids, name, fmt::format("{}, {}", k.instansi.nama, k.instansi.daerah));
    if (!packed) {
        Html out = ringkasan_galat(packed.error(), k.situs.wording);
        out.add<
            R"(<div class="judul"><div><h1>Paket tidak dibuat</h1><p>Tidak ada yang diunduh.</p></div></div>)">();
        if (!ids.empty()) out += tombol_kirim(k, address(c, "/arsip/ekspor"), "Buat paket di latar belakang");
        out += tautan_tombol("Kembali ke register", address(c, "/arsip"));
        return Response::html(halaman(k, {.judul = "Paket arsip", .aktif = Menu::arsip, .galat = true}, out),
                              422);
    }
    std::vector<sheet::ZipEntry> files;
    for (const berkas::IsiBag& file : *packed) files.push_back({file.jalur, file.isi});
    Response answer;
    answer.type = "application/zip";
    answer.download_name = name + ".zip";
    answer.body = sheet::write_zip(files, k.kini);
    return answer;
}

} // namespace

berkas::SaringanArsip saringan_arsip(const Kunjungan& k) { return filter(k, wanted(k.request)); }

void tambah_daftar_arsip(Pintu& pintu) {
    pintu.buka({.pattern = "/arsip", .perbuatan = Perbuatan::lihat_arsip, .halaman = buka});
    pintu.buka({.pattern = "/arsip/paket",
                .perbuatan = Perbuatan::lihat_arsip,
                .halaman = paket,
                .weight = http::Weight::heavy});
}

} // namespace web

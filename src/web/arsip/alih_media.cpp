// /arsip/alih-media: old cases on paper: scanned by one person, laid beside the paper by another, then records.
#include "berkas/arsip/alih_media.h"

#include "base/text.h"
#include "web/arsip/bantu.h"
#include "web/bukti/unggah.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::AlihMedia;
using berkas::KeadaanPindaian;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr int most_shown = 200;
constexpr const char* here = "/arsip/alih-media";

std::string address(const AlihMedia& scan, std::string_view below = {}) {
    return fmt::format("{}/{}{}{}", here, scan.id.value(), below.empty() ? "" : "/", below);
}

Html form(const Kunjungan& k, const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    const auto field = [&](const char* name, const char* label, const char* hint = "", bool number = false) {
        return isian({.nama = name,
                      .label = label,
                      .nilai = k.request.form(name),
                      .petunjuk = hint,
                      .papan = number ? "numeric" : "",
                      .pendek = number},
                     beside);
    };
    Html out = make<"<h2>Catat pindaian</h2>">();
    out += formulir_buka(k, here, true);
    out += field("judul", "Judul arsip", "Misalnya: Penilaian prestasi kerja 2012.");
    std::vector<Pilihan> people{{"", "Tidak lagi di kantor ini: tulis namanya di bawah"}};
    for (const pegawai::Pegawai& who : k.kantor->pegawai())
        people.push_back({std::to_string(who.id.value()), who.nama_lengkap()});
    out += pilihan("pegawai", "Pegawai", people, k.request.form("pegawai"), beside);
    out += field("nama", "Nama (bila tidak ada di daftar)");
    out += field("nip", "NIP (bila ada)", "", true);
    out += field("tahun", "Tahun dokumen", "", true);
    out += field("dpi", "Ketajaman (dpi)", "Sekurang-kurangnya 200.", true);
    out += field("lembar", "Banyak lembar", "", true);
    std::vector<Pilihan> colours;
    for (const auto one :
         {berkas::WarnaPindai::warna, berkas::WarnaPindai::abu_abu, berkas::WarnaPindai::hitam_putih})
        colours.push_back({std::string(kode(one)), std::string(nama(one))});
    out += pilihan("warna", "Warna", colours, k.request.form("warna"), beside);
    out += field("alat", "Alat pemindai");
    out += field("tempat", "Tempat pelaksanaan");
    out += field("keterangan", "Keterangan (tidak wajib)");
    out += isian(
        {.nama = "file", .label = "Hasil pindai (PDF)", .jenis = "file", .terima = ".pdf,application/pdf"},
        beside);
    out.add<
        R"(<p class="redup kecil">Aslinya tetap disimpan (PP 28/2012 Pasal 49 ayat (4)). Orang kedua mencocokkan hasilnya sebelum menjadi arsip.</p>{}</form>)">(
        tombol("Catat pindaian"));
    return out;
}

Html list(const Kunjungan& k, const std::vector<AlihMedia>& all) {
    if (all.empty())
        return kosong(
            "Belum ada pindaian",
            "Berkas lama yang dipindai muncul di sini, lebih dahulu sebagai yang menunggu pemeriksaan.");
    Html out = make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Pindaian, dapat digulir"><table class="tb"><caption class="sr">Alih media, yang terbaru di atas</caption><thead><tr><th scope="col">Arsip</th><th scope="col">Waktu, tempat</th><th scope="col">Pindaian</th><th scope="col" class="angka">Lembar</th><th scope="col">Pelaksana</th><th scope="col">Keadaan</th></tr></thead><tbody>)">();
    for (const AlihMedia& one : all)
        out.add<
            R"(<tr><th scope="row"><a href="{}">{}</a><br><small class="redup">{}, {}</small></th><td>{}<br>{}</td><td>{} dpi, {}, {}</td><td class="angka">{}</td><td>{}</td><td>{}{}</td></tr>)">(
            address(one), one.judul, one.nama, one.tahun,
            calendar::tanggal(calendar::local_day(one.pada, k.instansi.zona)), one.tempat, one.dpi,
            nama(one.warna), one.alat, one.lembar, nama_orang(k, one.oleh), kode(one.keadaan),
            one.pemeriksa ? ", " + nama_orang(k, one.pemeriksa) : std::string());
    out.add<"</tbody></table></div>">();
    return out;
}

Response page(Kunjungan& k, const base::Findings& errors) {
    std::vector<AlihMedia> all;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { all = db.arsip().semua_pindaian(k.situs.instansi, most_shown); });
    Html out = pesan_arsip(k);
    out += ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Alih media</h1><p>Berkas lama di atas kertas menjadi arsip elektronik: dipindai satu orang, dicocokkan dengan aslinya oleh orang kedua. Halaman ini dapat dicetak sebagai daftar alih media.</p></div></div>)">();
    out += bilah_arsip(k, "Alih media");
    out += list(k, all);
    if (boleh_kelola(k)) out += form(k, errors);
    return halaman_arsip(k, "Alih media", out, errors);
}

Response lihat(Kunjungan& k) { return page(k, {}); }

Response catat(Kunjungan& k) {
    const auto file = terima_unggahan(k, {"file"});
    if (!file) return page(k, file.error());
    if (!file->isi || file->isi->jenis != kantor::JenisIsi::pdf)
        return page(k, {{"file", file->nama, base::say("arsip.alih.isian")}});
    const auto kept = k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.simpan(k.situs.instansi, *file->isi);
        return {};
    });
    if (!kept) return page(k, kept.error());
    const auto text = [&](const char* name) { return std::string(k.request.form(name)); };
    const auto number = [&](const char* name) {
        const auto value = angka_dari(base::trim(k.request.form(name)));
        return value && *value < 1'000'000 ? static_cast<int>(*value) : 0;
    };
    berkas::Pemindaian what;
    what.judul = text("judul");
    what.pegawai = pegawai::PegawaiId{angka_dari(k.request.form("pegawai")).value_or(0)};
    what.nama = text("nama");
    what.nip = text("nip");
    what.tahun = number("tahun");
    what.file = file->isi->sidik;
    what.nama_file = file->nama;
    what.dpi = number("dpi");
    what.lembar = number("lembar");
    what.warna =
        berkas::dari_kode<berkas::WarnaPindai>(k.request.form("warna")).value_or(berkas::WarnaPindai::warna);
    what.alat = text("alat");
    what.tempat = text("tempat");
    what.keterangan = text("keterangan");
    const berkas::AturanArsip rules = aturan_arsip(k);
    const berkas::Meja desk = meja(k);
    const auto made = berkas::catat_pindaian({desk, k.situs.gudang, rules}, k.asal(), what);
    if (!made) return page(k, made.error());
    return Response::see_other(std::string(here) + "?selesai=pindai");
}

// ---- one scan
std::optional<AlihMedia> asked(const Kunjungan& k) {
    std::optional<AlihMedia> scan;
    const berkas::PindaianId id{angka_dari(k.request.param("pindaian")).value_or(0)};
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { scan = db.arsip().pindaian(k.situs.instansi, id); });
    return scan;
}

Html check_form(const Kunjungan& k, const AlihMedia& scan, const base::Findings& errors) {
    if (!boleh_kelola(k) || scan.keadaan != KeadaanPindaian::menunggu) return {};
    if (scan.oleh == k.saya->id)
        return sisip(Nada::biasa, "Anda yang memindai: orang kedua yang mencocokkannya dengan aslinya.");
    const Galat beside{errors, k.situs.wording};
    Html out = make<"<h2>Cocokkan dengan aslinya</h2>">();
    out += formulir_buka(k, address(scan));
    out.add<R"(<input type="hidden" name="versi" value="{}">)">(scan.kunci);
    for (const auto& [name, label] : {std::pair{"tempat_kepegawaian", "Tempat simpan dokumen kepegawaian"},
                                      std::pair{"tempat_pengendalian", "Tempat simpan dokumen pengendalian"}})
        out += isian({.nama = name,
                      .label = label,
                      .nilai = k.request.form(name),
                      .petunjuk = "gedung-ruang-rak-baris-boks-folder; boleh kosong"},
                     beside);
    out += isian(
        {.nama = "catatan", .label = "Catatan (perlu bila tidak cocok)", .nilai = k.request.form("catatan")},
        beside);
    out.add<
        R"(<div class="tombol-baris"><button class="tbl" name="hasil" value="cocok">Cocok, jadikan arsip</button><button class="tbl bata" name="hasil" value="tidak">Tidak cocok</button></div></form>)">();
    return out;
}

Response one_page(Kunjungan& k, const AlihMedia& scan, const base::Findings& errors) {
    Html out = pesan_arsip(k);
    out += ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>{}</h1><p>Alih media {}, keadaan: {}.</p></div></div><dl class="rk">)">(
        scan.judul, scan.id, kode(scan.keadaan));
    out.add<
        R"(<dt>Pegawai</dt><dd>{}{}{}</dd><dt>Dipindai</dt><dd>{} di {}, oleh {}</dd><dt>Pindaian</dt><dd>{} lembar, {} dpi, {}, {}</dd><dt>Sidik</dt><dd class="mono kecil">{}</dd>)">(
        scan.nama, scan.nip.empty() ? "" : ", NIP ", scan.nip, calendar::waktu(scan.pada, k.instansi.zona),
        scan.tempat, nama_orang(k, scan.oleh), scan.lembar, scan.dpi, nama(scan.warna), scan.alat,
        scan.file.hex());
    if (!scan.keterangan.empty()) out.add<"<dt>Keterangan</dt><dd>{}</dd>">(scan.keterangan);
    if (scan.diperiksa)
        out.add<"<dt>Diperiksa</dt><dd>{}, {}{}{}</dd>">(nama_orang(k, scan.pemeriksa),
                                                         calendar::waktu(*scan.diperiksa, k.instansi.zona),
                                                         scan.catatan.empty() ? "" : ": ", scan.catatan);
    if (scan.arsip)
        out.add<R"(<dt>Arsip</dt><dd><a href="{}">arsip {}</a></dd>)">(alamat(scan.arsip), scan.arsip);
    out.add<"</dl>">();
    if (boleh_kelola(k) && scan.keadaan == KeadaanPindaian::menunggu)
        out += tautan_tombol("Buka hasil pindai (PDF)", address(scan, "isi"));
    out += check_form(k, scan, errors);
    return halaman_arsip(k, scan.judul, out, errors, {{"Arsip", "/arsip"}, {"Alih media", here}});
}

Response lihat_satu(Kunjungan& k) {
    const auto scan = asked(k);
    return scan ? one_page(k, *scan, {}) : halaman_tidak_ada(k);
}

Response cocokkan(Kunjungan& k) {
    const auto scan = asked(k);
    if (!scan) return halaman_tidak_ada(k);
    berkas::PeriksaPindaian what;
    what.sesuai = k.request.form("hasil") == "cocok";
    what.catatan = std::string(k.request.form("catatan"));
    what.tempat = {std::string(k.request.form("tempat_kepegawaian")),
                   std::string(k.request.form("tempat_pengendalian"))};
    const berkas::AturanArsip rules = aturan_arsip(k);
    const berkas::Meja desk = meja(k);
    const auto done = berkas::periksa_pindaian({desk, k.situs.gudang, rules}, k.asal(), scan->id,
                                               angka_dari(k.request.form("versi")).value_or(0), what);
    if (!done) return one_page(k, *scan, done.error());
    return Response::see_other(address(*scan) + "?selesai=cocok");
}

// The scan itself, as long as somebody has to lay it beside the paper; afterwards it is a record like others.
Response isi(Kunjungan& k) {
    const auto scan = asked(k);
    if (!scan || scan->keadaan != KeadaanPindaian::menunggu) return halaman_tidak_ada(k);
    auto bytes = k.situs.gudang.isi(scan->file);
    if (!bytes) return one_page(k, *scan, bytes.error());
    Response answer;
    answer.type = "application/pdf";
    answer.download_name = scan->nama_file;
    answer.body = *std::move(bytes);
    return answer;
}

} // namespace

void tambah_alih_media(Pintu& pintu) {
    pintu.buka({.pattern = here, .perbuatan = Perbuatan::lihat_arsip, .halaman = lihat});
    pintu.buka({.method = Method::post,
                .pattern = here,
                .perbuatan = Perbuatan::kelola_arsip,
                .halaman = catat,
                .weight = http::Weight::heavy,
                .body = http::Body::upload,
                .body_limit = 21ULL << 20U});
    pintu.buka({.pattern = "/arsip/alih-media/{pindaian}",
                .perbuatan = Perbuatan::lihat_arsip,
                .halaman = lihat_satu});
    pintu.buka({.pattern = "/arsip/alih-media/{pindaian}/isi",
                .perbuatan = Perbuatan::kelola_arsip,
                .halaman = isi,
                .weight = http::Weight::heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/arsip/alih-media/{pindaian}",
                .perbuatan = Perbuatan::kelola_arsip,
                .halaman = cocokkan,
                .weight = http::Weight::heavy});
}

} // namespace web

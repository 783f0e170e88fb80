// The wet route: print and sign, upload the scan with the days that stand on it; a second person compares it with the sheet.
#include "berkas/basah.h"

#include "web/keberatan/lembar.h"
#include "web/keberatan/rute.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using namespace keberatan;
using http::Method;
using http::Response;
using http::html::make;
using sop::Siapa;

const Lembar upload_sheet{
    "Tanda tangan basah",
    "Cetak dokumennya, tanda tangani di atas kertas, lalu unggah pindaiannya. Orang kedua mencocokkannya "
    "dengan lembar aslinya; baru sesudah itu tanda tangannya tercatat. Lembar asli disimpan kantor.",
    "basah",
    "Unggah pindaian",
    Rupa::utama,
    true};

Html upload_fields(const Kunjungan& k, const Pengesahan& p, const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    Html out = make<R"(<p>{}</p>)">(tautan_tombol(
        "Buka dokumen untuk dicetak", alamat(*k.berkas, fmt::format("terbitan/{}", p.kini.terbitan))));
    out += isian({.nama = "file",
                  .label = "Pindaian",
                  .petunjuk = "PDF, PNG, atau JPEG; semua halaman dalam satu berkas.",
                  .jenis = "file",
                  .terima = ".pdf,.png,.jpg,.jpeg"},
                 beside);
    const auto roles = berkas::peran_basah(p.kini);
    const bool asks_receipt =
        !p.kini.diterima && std::find(roles.begin(), roles.end(), Siapa::pegawai) != roles.end();
    for (const Siapa role : roles) {
        const std::string name = "tanggal_" + std::string(sop::kode(role));
        if (role == Siapa::pegawai && asks_receipt)
            out += isian({.nama = "diterima",
                          .label = "Dokumen diterima pegawai tanggal",
                          .nilai = k.request.form("diterima"),
                          .petunjuk = "Diisi bila tanda tangan pegawai ada pada pindaian ini.",
                          .jenis = "date",
                          .pendek = true},
                         beside);
        out += isian({.nama = name,
                      .label = fmt::format("Tanggal tanda tangan {}", nama_peran(role)),
                      .nilai = k.request.form(name),
                      .petunjuk = "Kosongkan bila tanda tangannya belum ada pada pindaian ini.",
                      .jenis = "date",
                      .pendek = true},
                     beside);
    }
    return out;
}

// What waits to be compared, and by whom it may be.
Html waiting(const Kunjungan& k, const berkas::BasahMenunggu& scan, int event) {
    Html days;
    for (const berkas::TandaBasah& one : scan.tanda)
        days.add<"<li>{}, tanggal {}</li>">(nama_peran(one.peran), calendar::tanggal(one.tanggal));
    Html out = make<
        R"(<section class="bagian"><h2 class="kepala">Menunggu dicocokkan</h2><p><a href="{}">{}</a>, diunggah {} {}</p><ul>{}</ul>)">(
        alamat(*k.berkas, fmt::format("peristiwa/{}", event)),
        scan.nama_file.empty() ? "Pindaian" : scan.nama_file, nama_orang(k, scan.oleh), saat(k, scan.pada),
        days);
    if (k.saya != nullptr && scan.oleh == k.saya->id) {
        out.add<
            R"(<p class="kecil redup">Pindaian Anda dicocokkan oleh orang lain. Keliru? Unggah lagi; yang terbaru yang dipakai.</p>)">();
    } else {
        out.add<
            R"(<p>Bandingkan pindaian dengan lembar aslinya: tanda tangan, tanggal, dan nomor dokumennya.</p>)">();
        out += formulir_buka(k, alamat(*k.berkas, "basah"), true);
        out += kunci_berkas(*k.berkas);
        out.add<R"(<input type="hidden" name="aksi" value="cocok">)">();
        out += tombol("Sesuai dengan lembar aslinya");
        out.add<"</form>">();
    }
    out.add<"</section>">();
    return out;
}

Html before(const Kunjungan& k, const Pengesahan& p) {
    const auto scan = berkas::basah_menunggu(p.events, p.kini.terbitan);
    if (!scan) return {};
    int event = 0;
    for (const berkas::Peristiwa& e : p.events)
        if (e.jenis == berkas::JenisPeristiwa::unggah_basah && e.file == scan->file) event = e.nomor;
    return waiting(k, *scan, event);
}

Response show(const Kunjungan& k, const Pengesahan& p, const base::Findings& errors) {
    return lembar(k, upload_sheet, before(k, p), upload_fields(k, p, errors), errors);
}

Response upload(Kunjungan& k, const Pengesahan& p) {
    const auto file = terima_unggahan(k, {"file"});
    if (!file) return show(k, p, file.error());
    if (!file->isi) return show(k, p, {{"file", {}, base::say("basah.tolak.tanpa_file")}});
    berkas::UnggahBasah what;
    what.terbitan = p.kini.terbitan;
    what.file = *file->isi;
    what.nama_file = file->nama;
    for (const Siapa role : berkas::peran_basah(p.kini))
        if (const auto day = calendar::read_date(k.request.form("tanggal_" + std::string(sop::kode(role)))))
            what.tanda.push_back({role, *day});
    if (const auto day = calendar::read_date(k.request.form("diterima"))) what.diterima = *day;
    const auto done = berkas::unggah_basah(meja(k), k.asal(), terlihat(k), what);
    return done ? kembali(k, "unggah") : show(k, p, done.error());
}

Response answer(Kunjungan& k) {
    const Pengesahan p = baca_pengesahan(k);
    const bool may = p.di_langkah && k.saya != nullptr && berkas::boleh_basah(meja(k), *k.berkas, k.saya->id);
    if (k.request.method != Method::post) {
        const bool waits = berkas::basah_menunggu(p.events, p.kini.terbitan).has_value();
        if (!may || (berkas::peran_basah(p.kini).empty() && !waits)) return belum(k, p, upload_sheet.judul);
        return show(k, p, {});
    }
    if (k.request.form("aksi") != "cocok") return upload(k, p);
    const auto done = berkas::sahkan_basah(meja(k), k.asal(), terlihat(k));
    return done ? kembali(k, "cocok") : show(k, p, done.error());
}

} // namespace

void tambah_basah(Pintu& pintu) {
    for (const Method method : {Method::get, Method::post})
        pintu.buka({.method = method,
                    .pattern = "/berkas/{berkas}/basah",
                    .perbuatan = pegawai::Perbuatan::lihat_penilaian,
                    .halaman = answer,
                    .berkas = "berkas",
                    .weight = http::Weight::heavy,
                    .body = http::Body::upload,
                    .body_limit = 21ULL << 20U});
}

} // namespace web

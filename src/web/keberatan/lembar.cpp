#include "web/keberatan/lembar.h"

#include <fmt/format.h>

namespace web::keberatan {

using http::Response;
using http::html::make;

namespace {

Kepala head(const Kunjungan& k, const std::string& title, bool wrong) {
    return {.judul = title,
            .aktif = Menu::berkas,
            .galat = wrong,
            .sempit = true,
            .remah = {{"Berkas", "/berkas"},
                      {k.orang->nama_lengkap(), alamat(*k.berkas)},
                      {"Pengesahan", alamat(*k.berkas, "pengesahan")}},
            .lembar = {"b.css"}};
}

} // namespace

Response lembar(const Kunjungan& k, const Lembar& what, const Html& before, const Html& fields,
                const base::Findings& errors) {
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<R"(<div class="judul"><div><h1>{}</h1><p>Berkas {} {}</p><p>{}</p></div></div>)">(
        what.judul, k.berkas->nomor, k.orang->nama_lengkap(), what.penjelasan);
    page += before;
    page += formulir_buka(k, alamat(*k.berkas, what.bawah), what.unggah);
    page += kunci_berkas(*k.berkas);
    page += fields;
    page.add<R"(<div class="tombol-baris">{}{}</div></form>)">(
        tombol(what.tombol, what.rupa), tautan_tombol("Batal", alamat(*k.berkas, "pengesahan")));
    return Response::html(halaman(k, head(k, what.judul, !errors.empty()), page), errors.empty() ? 200 : 422);
}

Response belum(const Kunjungan& k, const Pengesahan& p, std::string_view title) {
    Html page = make<R"(<div class="judul"><div><h1>{}</h1><p>Berkas {} {}.</p></div></div>)">(
        title, k.berkas->nomor, k.orang->nama_lengkap());
    page += kosong("Tidak dapat sekarang", keadaan_pengesahan(k, p), "Kembali ke pengesahan",
                   alamat(*k.berkas, "pengesahan"));
    return Response::html(halaman(k, head(k, std::string(title), false), page));
}

Response kembali(const Kunjungan& k, std::string_view news) {
    return Response::see_other(fmt::format("{}?selesai={}", alamat(*k.berkas, "pengesahan"), news));
}

base::Result<Unggahan> lampiran(const Kunjungan& k) {
    auto file = terima_unggahan(k, {"file"});
    if (!file || !file->isi) return file;
    const auto kept = k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.simpan(k.situs.instansi, *file->isi);
        return {};
    });
    if (!kept) return base::refuse(kept.error());
    return file;
}

} // namespace web::keberatan

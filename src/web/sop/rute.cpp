#include "web/sop/rute.h"

#include "web/sop/lihat.h"
#include "web/sop/terbit.h"

namespace web {

void tambah_sop(Pintu& pintu) {
    const auto pustaka = std::make_shared<sop_pages::Pustaka>();
    using pegawai::Perbuatan;
    using Visit = http::Response (*)(Kunjungan&, sop_pages::Pustaka&);
    // A text may be large: what is not yet in the library is read on a worker.
    const auto open = [&](std::string pattern, Perbuatan act, Visit visit,
                          http::Method method = http::Method::get, http::Body body = http::Body::form) {
        pintu.buka({.method = method,
                    .pattern = std::move(pattern),
                    .perbuatan = act,
                    .halaman = [visit, pustaka](Kunjungan& k) { return visit(k, *pustaka); },
                    .weight = http::Weight::heavy,
                    .body = body,
                    .body_limit = sop::Batas::bytes});
    };
    open("/sop", Perbuatan::buka_umum, sop_pages::berlaku);
    open("/sop/versi", Perbuatan::buka_umum, sop_pages::daftar_versi);
    open("/sop/banding", Perbuatan::buka_umum, sop_pages::bandingkan);
    open("/sop/{id}", Perbuatan::buka_umum, sop_pages::satu);
    open("/sop/{id}/bagan.svg", Perbuatan::buka_umum, sop_pages::gambar);
    open("/sop/{id}/resmi.pdf", Perbuatan::buka_umum, sop_pages::resmi);
    open("/sop/{id}/naskah.yaml", Perbuatan::buka_umum, sop_pages::naskah);
    open("/sop/unggah", Perbuatan::terbitkan_sop, sop_pages::halaman_unggah);
    open("/sop/unggah", Perbuatan::terbitkan_sop, sop_pages::unggah, http::Method::post, http::Body::upload);
    open("/sop/{id}/terbit", Perbuatan::terbitkan_sop, sop_pages::halaman_terbit);
    open("/sop/{id}/terbit", Perbuatan::terbitkan_sop, sop_pages::terbitkan, http::Method::post);
}

} // namespace web

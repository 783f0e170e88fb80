#include "web/aset/rute.h"

#include "web/aset/aset.h"
#include "web/galat/galat.h"

namespace web {

namespace {

http::Response aset_di(Kunjungan& k) {
    const http::Asset* asset = aset::cari(k.request.path);
    if (asset == nullptr) return halaman_tidak_ada(k);
    http::Response response;
    response.asset = asset;
    response.type = asset->type;
    return response;
}

// The visit itself has read the database: where it cannot, the gate has answered 503 already.
http::Response sehat(Kunjungan&) { return http::Response::json(R"({"sehat":true})"); }

} // namespace

void tambah_aset(Pintu& pintu) {
    (void)aset::alamat("t.css"); // compressed now, not while the first visitor waits
    pintu.buka({.pattern = "/aset/{nama}", .halaman = aset_di});
    pintu.buka({.pattern = "/sehat", .halaman = sehat});
}

} // namespace web

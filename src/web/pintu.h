// pintu.h -- the gate through which every page and act of the program is reached.
//
//     void tambah(Pintu& pintu) {
//         pintu.buka({.method = Method::get, .pattern = "/pegawai/{id}", .perbuatan = Perbuatan::lihat_pegawai,
//                     .halaman = lihat, .orang = "id"});
//     }
//     http::Response lihat(Kunjungan& k) { return tampil(k, k.orang->nama_lengkap(), ...); }
//
// Before the page's function runs, the gate has: found the session and the person, made one snapshot of the office,
// worked out how the person stands to the office (or to the person whose file it is), asked hak.h, checked the CSRF token of a
// POST, written the journal entry of a reading of somebody else's file. Not signed in: to /masuk and back again. Not allowed:
// 404, as if there were nothing.
// All routes stand in one list, so that a test can walk every route x role x relation.
#pragma once

#include "http/router.h"
#include "kantor/simpanan.h"
#include "pegawai/hak.h"
#include "web/situs.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

// One visit: who, where, when, and what was asked.
struct Kunjungan {
    http::Request& request;
    Situs& situs;
    kantor::Instansi instansi;
    std::shared_ptr<const pegawai::Organisasi> kantor;
    calendar::Instant kini;
    calendar::Date hari;                    // at the office
    const pegawai::Pegawai* saya = nullptr; // nullptr: not signed in
    std::optional<kantor::Sesi> sesi;
    std::optional<kantor::Akun> akun;
    const pegawai::Pegawai* orang = nullptr; // whose file it is, where the route is about a person
    pegawai::Hubungan hubungan;              // to that person, else to the office

    [[nodiscard]] bool boleh(pegawai::Perbuatan perbuatan) const {
        return pegawai::boleh(perbuatan, hubungan);
    }
    // An entry as this visit begins it: who, when, from where, which request.
    [[nodiscard]] journal::Entri entri(std::string perbuatan) const;
};

struct Jalan {
    http::Method method = http::Method::get;
    std::string pattern;
    pegawai::Perbuatan perbuatan = pegawai::Perbuatan::buka_umum;
    std::function<http::Response(Kunjungan&)> halaman;
    std::string orang{}; // name of the parameter that is a pegawai id; empty: about the office
    http::Weight weight = http::Weight::light;
    http::Body body = http::Body::form; // of a POST
    std::uint64_t body_limit = 1ULL << 20U;
    bool catat_baca = false;         // reading it is journalled where it is another person's
    bool sesi_belum_lengkap = false; // open to a session that still owes its second factor
};

class Pintu {
  public:
    explicit Pintu(Situs& situs);
    void buka(Jalan jalan);
    [[nodiscard]] const std::vector<Jalan>& semua() const { return jalan_; }
    [[nodiscard]] http::Router router() const;

  private:
    Situs& situs_;
    std::vector<Jalan> jalan_;
};

} // namespace web

// pintu.h -- the gate through which every page and act of the program is reached.
//
//     void tambah(Pintu& pintu) {
//         pintu.buka({.method = Method::get, .pattern = "/pegawai/{id}", .perbuatan = Perbuatan::lihat_pegawai,
//                     .halaman = lihat, .orang = "id"});
//     }
//     http::Response lihat(Kunjungan& k) { return http::Response::html(halaman(k, {...}, ...)); }
//
// Before the page's function runs, the gate has: found the session and the person, made one snapshot of the office,
// worked out how the person stands to the office (or to the person whose file it is), asked hak.h, checked the CSRF
// token of a POST, written the journal entry of a reading of somebody else's file. Not signed in: to /masuk and back
// again. Not allowed: 404, as if there were nothing. A route about a case, a plan or a piece of evidence names the parameter with its id
// instead (Jalan::berkas, skp, bukti): the gate reads the row in the same snapshot and asks about the person whose it is. What a session still owes (second factor, a first password) comes
// before every other page (kantor/sesi.h, Kewajiban).
//
// A POST of a signed-in person carries a key (formulir_buka). A second request with the same key does not reach the page's
// function: it is sent to where the first one led. A request that changed nothing (any answer but a redirect) gives its
// key back.
// All routes stand in one list, so that a test can walk every route x role x relation.
#pragma once

#include "base/random.h"
#include "berkas/jenis.h"
#include "http/html.h"
#include "http/router.h"
#include "kantor/cuplikan.h"
#include "kantor/loket.h"
#include "kantor/pengaturan.h"
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
    calendar::Date hari; // at the office
    kantor::Pengaturan pengaturan{};
    const pegawai::Pegawai* saya = nullptr; // nullptr: not signed in
    std::optional<kantor::Sesi> sesi{};
    std::optional<kantor::Akun> akun{};
    const pegawai::Pegawai* orang = nullptr; // whose file it is, where the route is about a person
    std::optional<::berkas::Berkas>
        berkas{}; // always there in a route that names its parameter; so are the next two
    std::optional<::berkas::Skp> skp{};
    std::optional<::berkas::Bukti> bukti{};
    pegawai::Hubungan hubungan{}; // to that person, else to the office

    [[nodiscard]] bool boleh(pegawai::Perbuatan perbuatan) const {
        return pegawai::boleh(perbuatan, hubungan);
    }
    // How the visitor stands to the office, whoever's file the page is about.
    [[nodiscard]] pegawai::Hubungan hubungan_kantor() const;
    // The moment as pages say it: "Senin, 23 November 2026, pukul 08.00 WITA", without seconds.
    [[nodiscard]] std::string sekarang() const;
    // The session's CSRF token as forms of this page carry it: written differently each time, because pages are
    // compressed over TLS and must not let a secret be guessed from their length (BREACH).
    [[nodiscard]] const std::string& csrf() const;
    // An entry as this visit begins it: who, when, from where, which request.
    [[nodiscard]] journal::Entri entri(std::string_view perbuatan) const;
    // For the acts of room kantor.
    [[nodiscard]] kantor::Loket loket() const;
    [[nodiscard]] kantor::Asal asal() const;

    mutable std::string csrf_tertutup{}; // csrf(), once made
};

// A token under a fresh pad, and out from under it again; a text that is no such thing comes back as it is.
[[nodiscard]] std::string tutup_csrf(base::Random& random, std::string_view token);
[[nodiscard]] std::string buka_csrf(std::string_view given);

struct Jalan {
    http::Method method = http::Method::get;
    std::string pattern;
    pegawai::Perbuatan perbuatan = pegawai::Perbuatan::buka_umum;
    std::function<http::Response(Kunjungan&)> halaman;
    std::string orang{}; // name of the parameter that is a pegawai id; empty: about the office
    std::string berkas{}, skp{},
        bukti{}; // the same for a row of that kind: about the person whose it is; at most one of the four
    http::Weight weight = http::Weight::light;
    http::Body body = http::Body::form; // of a POST
    std::uint64_t body_limit = 1ULL << 20U;
    bool catat_baca = false;         // reading it is journalled where it is another person's
    bool sesi_belum_lengkap = false; // open to a session that still owes something
    // What is typed in a form can take an hour: a POST whose session has ended meanwhile is not refused. The page of signing in carries the
    // fields along, and after it `halaman` gets them, with aksi "titipan", as if nothing had happened. Rights are asked as ever.
    bool titipan = false;

    // The parameter that says whom the route is about; "" where it is about the office.
    [[nodiscard]] const std::string& parameter() const {
        return !berkas.empty() ? berkas : !skp.empty() ? skp : !bukti.empty() ? bukti : orang;
    }
};

class Pintu {
  public:
    explicit Pintu(Situs& situs);
    ~Pintu();
    Pintu(const Pintu&) = delete;
    Pintu& operator=(const Pintu&) = delete;

    void buka(Jalan jalan);
    [[nodiscard]] const std::vector<Jalan>& semua() const { return jalan_; }
    [[nodiscard]] http::Router router(); // after the last buka(): its routes refer to this gate's

    // The fields that the page of signing in carried along (Jalan::titipan), by the session that has begun with `token`. None: no way of
    // ours takes them, or its person may not.
    [[nodiscard]] std::optional<http::Response> terima_titipan(const http::Request& sign_in,
                                                               const std::string& token) const;

    [[nodiscard]] Situs& situs() const { return situs_; }

  private:
    class Layanan; // one request on its way through
    class Latar;   // writes that no visitor waits for

    Situs& situs_;
    std::vector<Jalan> jalan_;
    std::unique_ptr<kantor::Cuplikan> cuplikan_;
    std::unique_ptr<Latar> latar_;
};

// The session's cookie, for sign-in and sign-out. Its name binds it to this host where the connection is secure.
void pasang_cookie(http::Response& response, const http::Request& request, const std::string& token);
void cabut_cookie(http::Response& response, const http::Request& request);

// Fields under way through the page of signing in: hidden, by names that are its own. `from` is the form of the ended session, or the page of
// signing in, sent.
[[nodiscard]] http::Fields bungkus_titipan(const http::Request& ended);
[[nodiscard]] http::html::Html medan_titipan(const http::Fields& wrapped);

// A path of our own to go back to ("/pegawai/3?x=y"), else "/".
[[nodiscard]] std::string hanya_lokal(std::string_view ke);

} // namespace web

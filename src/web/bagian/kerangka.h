// kerangka.h -- what stands around every page: head, indigo band, navigation, breadcrumb, foot (design.md, section 5).
//
//     return http::Response::html(halaman(k, {.judul = "Pegawai", .aktif = Menu::pegawai}, content));
//
// The content begins with its one <h1>. A page with findings says so in its title ("Galat: …", Kepala::galat). Public
// pages have no navigation and a narrow column (Kepala::umum).
#pragma once

#include "http/html.h"
#include "web/pintu.h"

#include <string>
#include <string_view>
#include <vector>

namespace web {

using http::html::Html;

enum class Menu {
    tidak_ada,
    beranda,
    pengingat,
    berkas,
    rencana,
    catatan,
    pegawai,
    sop,
    jurnal,
    pengaturan,
    kalkulator,
    tanda_tangan,
    rekap,
    arsip
};

struct Remah { // of the breadcrumb; the page itself is not in it
    std::string judul, alamat;
};

struct Kepala {
    std::string judul; // of the page: "Pegawai"; the title becomes "Pegawai – Teraju"
    Menu aktif = Menu::tidak_ada;
    bool galat = false;
    bool umum = false;   // no navigation, also for people who are not signed in
    bool sempit = false; // one narrow column: forms of one question
    std::vector<Remah> remah{};
    // Sheets and scripts beyond t.css and t.js, by their names in aset/: {"b.css"} flowchart and page of a case, {"f.css"} grid of the
    // form, panel, scale, marks. They count in the 14,336 bytes of the first view.
    std::vector<std::string_view> lembar{};
};

[[nodiscard]] std::string halaman(const Kunjungan& k, const Kepala& head, const Html& content);

// The same for pages that no visit was made for (faults).
struct Kantor { // what the band shows
    std::string nama, daerah, tema;
    bool latihan = false;
};
[[nodiscard]] std::string halaman(const Kantor& office, const Kepala& head, const Html& content);

} // namespace web

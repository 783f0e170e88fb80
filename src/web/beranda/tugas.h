// tugas.h -- what waits, as the home page shows it: groups of tasks by due time, and how far the visitor's units are.
#pragma once

#include "berkas/tugas.h"
#include "http/html.h"
#include "web/pintu.h"

#include <map>
#include <memory>

namespace web {

using http::html::Html;

struct MejaKerja {
    std::vector<berkas::Tugas> lewat, sekarang;
    std::vector<berkas::Berkas> orang_lain;
    int pengingat = 0;                                            // not yet read
    std::map<kantor::SopId, std::shared_ptr<const sop::Sop>> sop; // of all of them

    [[nodiscard]] std::size_t banyak() const { return lewat.size() + sekarang.size(); }
};

[[nodiscard]] MejaKerja baca_meja_kerja(const Kunjungan& k);
[[nodiscard]] Html daftar_tugas(const Kunjungan& k, const MejaKerja& desk);
// Progress of the visitor's units and where the running cases stand; empty for who leads nothing.
[[nodiscard]] Html kemajuan_unit(const Kunjungan& k);

} // namespace web

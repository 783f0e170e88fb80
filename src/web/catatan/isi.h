// isi.h -- what the pages of the log show: a year's lines, the plans of that year, which lines were asked for.
#pragma once

#include "berkas/tahun.h"
#include "web/pintu.h"

#include <optional>
#include <string>
#include <vector>

namespace web {

struct KegiatanCatatan { // an activity that a line can belong to
    berkas::SkpId skp{};
    int nomor = 0; // as the plan counts it
    skp::KegiatanRencana rencana;
    [[nodiscard]] std::string kode() const; // "12.3", as the form names it
};

struct IsiCatatan {
    int tahun = 0;
    unsigned bulan = 0;           // 0: all
    std::string kegiatan;         // "12.3", "0": lines of no activity; "": all
    std::vector<berkas::Skp> skp; // of that year, with a plan
    std::vector<KegiatanCatatan> semua_kegiatan;
    std::vector<berkas::Catatan> setahun;   // every line, oldest first
    std::vector<berkas::Catatan> terpilih;  // those asked for, newest first
    std::optional<berkas::Catatan> ubah;    // the line that is being changed
    std::optional<berkas::Catatan> dihapus; // just taken away

    [[nodiscard]] const KegiatanCatatan* kegiatan_dari(const berkas::Catatan& line) const;
};
[[nodiscard]] IsiCatatan baca_catatan(const Kunjungan& k, int year);

[[nodiscard]] int tahun_diminta(const Kunjungan& k);               // ?tahun=, else this year
[[nodiscard]] std::string angka_tertulis(const std::string& kept); // "0.5" -> "0,5"; "" stays
[[nodiscard]] http::Response catatan_csv(Kunjungan& k);

} // namespace web

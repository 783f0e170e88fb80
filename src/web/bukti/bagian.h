// bagian.h -- the evidence of an activity as a piece of another page: a <details> with links, "6 bukti" or "1 bukti, kurang 1".
//
//     BuktiSkp all;
//     situs.simpanan.baca_berkas([&](berkas::Baca& db) { all = baca_bukti(db, situs.instansi, plan); });    // once a page
//     page += daftar_bukti(k, all, kegiatan, {.ubah = true, .kembali = "/berkas/7/kinerja", .perlu = 1});
//
// The piece has links and at most one button of the form around it, never a form of its own, so that it can stand inside the grid.
// "Tambah bukti" leads to /bukti/skp/{skp}?kegiatan=N&ke=KEMBALI, where a plain form uploads and comes back to KEMBALI. With
// `tombol` it is a button of the form around it (name "aksi", value "bukti-N"): without JavaScript the form keeps its draft first
// and then redirects to alamat_bukti().
#pragma once

#include "berkas/tahun.h"
#include "http/html.h"
#include "web/pintu.h"

#include <map>

namespace web {

using http::html::Html;

struct BuktiSkp {
    berkas::Skp skp{};
    std::vector<berkas::Bukti> bukti{};                                   // those that stand
    std::map<berkas::BuktiId, std::vector<berkas::PemakaianLain>> lain{}; // where their files stand too
    bool terbuka = false; // may be changed now (by the person)
};
[[nodiscard]] BuktiSkp baca_bukti(berkas::Baca& db, pegawai::InstansiId office, const berkas::Skp& plan);

struct CaraBukti {
    bool ubah = false;          // shows "Tambah bukti": where the visitor may, and all.terbuka
    std::string_view kembali{}; // where an upload comes back to
    int perlu = 0;              // how many there should be; fewer: "kurang N", and the piece is open
    bool tombol = false;        // "Tambah bukti" as a button of the form around it
    int nomor = 0;              // how the page counts this activity, for screen readers; 0: its own number
};
// kegiatan 0: what stands for the whole form (laporan fisik dan kegiatan).
[[nodiscard]] Html daftar_bukti(const Kunjungan& k, const BuktiSkp& all, int kegiatan,
                                const CaraBukti& how = {});

[[nodiscard]] std::string alamat_bukti(berkas::SkpId skp, int kegiatan, std::string_view kembali);
[[nodiscard]] int banyak_bukti(const BuktiSkp& all, int kegiatan);

// "Sudah dipakai di kegiatan 2 SKP 2025 Anda", "... di berkas Sekar Fiktif, S.E., tahun 2025" to who may see that person's assessment,
// "... di berkas pegawai lain" to everybody else; "" where it stands nowhere else.
[[nodiscard]] std::string pemakaian(const Kunjungan& k, const berkas::Bukti& one,
                                    const std::vector<berkas::PemakaianLain>& uses);

} // namespace web

// tahun.h -- what is gathered during the year: log, evidence, the assessor's notebook.
//
//     auto line = catat_harian(meja, asal, {}, {.tanggal = "2026-03-04", .kegiatan = "12.3", .kuantitas = "1", .uraian = "LHA Dinas X"});
//     JumlahCatatan sum = jumlah_catatan(lines, skp);         // what the log says of each activity
//     auto used = pemakaian_lain(db, office, evidence);       // "sudah dipakai di ..."
//
// The log is the person's own: only he writes it, nobody's reading of it is needed for the SOP. Taking a line away hides it; the journal
// keeps what it said, and it can be put back. Evidence stands with an activity of an SKP; the same file in two places is allowed and
// shown. It may be added and taken away until the form is handed on, and again while a case has come back to a Kerja::kumpul.
//
// At most 5,000 lines of the log a year and 1,000 pieces of evidence an SKP; no day that has not come yet.
#pragma once

#include "berkas/meja.h"
#include "kantor/gudang_isi.h"

#include <map>
#include <span>

namespace berkas {

struct IsianCatatan {                  // as typed; findings have these names as place
    std::string tanggal{}, kegiatan{}; // kegiatan: "SKP.ID", or "" for none
    std::string kuantitas{}, waktu{}, biaya{}, uraian{};
    std::optional<kantor::BerkasIsi> file{};
    std::string nama_file{};
};
[[nodiscard]] base::Result<CatatanId> catat_harian(const Meja& meja, const Asal& asal, CatatanId id,
                                                   const IsianCatatan& typed);
[[nodiscard]] base::Result<void> hapus_catatan(const Meja& meja, const Asal& asal, CatatanId id);
[[nodiscard]] base::Result<void> pulihkan_catatan(const Meja& meja, const Asal& asal, CatatanId id);

struct JumlahKegiatan {
    int kegiatan = 0;
    int baris = 0;
    angka::Rational kuantitas, waktu, biaya;
};
// By activity; lines that were taken away do not count. The texts of a line are decimals ("12", "0.5").
[[nodiscard]] std::vector<JumlahKegiatan> jumlah_catatan(const std::vector<Catatan>& lines, SkpId skp);

struct IsianBukti {
    SkpId skp{};
    BerkasId berkas{};
    int kegiatan = 0;
    std::string nama{}, keterangan{}, tanggal{};
    std::optional<kantor::BerkasIsi> file{}; // none: a line of the laporan, in words
    CatatanId catatan{};
};
[[nodiscard]] base::Result<BuktiId> tambah_bukti(const Meja& meja, const Asal& asal, const IsianBukti& typed);
[[nodiscard]] base::Result<void> lepas_bukti(const Meja& meja, const Asal& asal, BuktiId id);
[[nodiscard]] base::Result<void> pasang_bukti(const Meja& meja, const Asal& asal, BuktiId id); // back again
// Whether evidence of this SKP may be changed now: no case yet, or one that stands at a Kerja::kumpul.
[[nodiscard]] bool bukti_terbuka(Baca& db, InstansiId office, const Skp& plan);
// The plan that log and evidence point at: the version in force, else the one being written.
[[nodiscard]] skp::Rencana rencana_acuan(Baca& db, InstansiId office, const Skp& plan);

struct PemakaianLain {
    Bukti bukti;
    PegawaiId pegawai{};
    int tahun = 0;
    std::string
        kegiatan; // its words, where it is the same person's; "" too where it stands for the whole form
};
// Elsewhere: the same file as other evidence, of anybody, in any year, not let go.
[[nodiscard]] std::vector<PemakaianLain> pemakaian_lain(Baca& db, InstansiId office, const Bukti& one);
// The same for the evidence of one SKP at once: one statement for all files. What is used nowhere else is not in it.
[[nodiscard]] std::map<BuktiId, std::vector<PemakaianLain>>
pemakaian_lain(Baca& db, InstansiId office, SkpId skp, std::span<const Bukti> evidence);

// By the assessor, or who stands in his place (Perbuatan::catat_perilaku); kepemimpinan only of who leads.
[[nodiscard]] bool memimpin(const pegawai::Organisasi& kantor, PegawaiId who, const calendar::Date& day);
[[nodiscard]] base::Result<CatatanId> catat_perilaku(const Meja& meja, const Asal& asal, PegawaiId who,
                                                     std::string_view tanggal, int aspek,
                                                     std::string_view uraian);

} // namespace berkas

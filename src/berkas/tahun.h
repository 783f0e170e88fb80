// tahun.h -- what is gathered during the year: log, evidence, the assessor's notebook.
//
//     auto line = catat_harian(meja, asal, {}, {.tanggal = "2026-03-04", .kegiatan = "12.3", .kuantitas = "1", .uraian = "LHA Dinas X"});
//     JumlahCatatan sum = jumlah_catatan(lines, skp);         // what the log says of each activity
//     auto used = pemakaian_lain(db, office, evidence);       // "sudah dipakai di ..."
//
// The log is the person's own: only he writes it, nobody's reading of it is needed for the SOP. Taking a line away hides it; the journal
// keeps what it said. Evidence stands with an activity of an SKP; the same file in two places is allowed and shown.
#pragma once

#include "berkas/meja.h"
#include "kantor/gudang_isi.h"

namespace berkas {

struct IsianCatatan { // as typed; findings have these names as place
    std::string tanggal, kegiatan, kuantitas, waktu, biaya, uraian; // kegiatan: "SKP.ID", or "" for none
    std::optional<kantor::BerkasIsi> file{};
    std::string nama_file{};
};
[[nodiscard]] base::Result<CatatanId> catat_harian(const Meja& meja, const Asal& asal, CatatanId id,
                                                   const IsianCatatan& typed);
[[nodiscard]] base::Result<void> hapus_catatan(const Meja& meja, const Asal& asal, CatatanId id);

struct JumlahKegiatan {
    int kegiatan = 0;
    int baris = 0;
    angka::Rational kuantitas, waktu, biaya;
};
[[nodiscard]] std::vector<JumlahKegiatan> jumlah_catatan(const std::vector<Catatan>& lines, SkpId skp);

struct IsianBukti {
    SkpId skp{};
    BerkasId berkas{};
    int kegiatan = 0;
    std::string nama, keterangan, tanggal;
    std::optional<kantor::BerkasIsi> file{}; // none: a line of the laporan, in words
    CatatanId catatan{};
};
[[nodiscard]] base::Result<BuktiId> tambah_bukti(const Meja& meja, const Asal& asal, const IsianBukti& typed);
[[nodiscard]] base::Result<void> lepas_bukti(const Meja& meja, const Asal& asal,
                                             BuktiId id); // while the case is at a Kerja::kumpul

struct PemakaianLain {
    Bukti bukti;
    PegawaiId pegawai{};
    int tahun = 0;
    std::string kegiatan; // its words, where it is one's own
};
[[nodiscard]] std::vector<PemakaianLain> pemakaian_lain(Baca& db, InstansiId office, const Bukti& one);

[[nodiscard]] base::Result<CatatanId> catat_perilaku(const Meja& meja, const Asal& asal, PegawaiId who,
                                                     std::string_view tanggal, int aspek,
                                                     std::string_view uraian);

} // namespace berkas

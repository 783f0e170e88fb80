// rencana_luar.h -- a plan that an assessor outside the office has set on paper (the Inspektur's own, set by the Sekretaris Daerah).
//
//     auto set = tetapkan_rencana_luar(meja, asal, {id, seen}, {day, file, "skp-inspektur.pdf"});     // by the Kasubbag
//     std::optional<PersetujuanLuar> paper = persetujuan_luar(db, office, id);                        // as it was entered
//
// The signed sheet is scanned and kept; the day that stands on it, its fingerprint and the official's name stand in the journal, where the
// latest entry says what holds. Only for who is assessed outside (pegawai/di_luar.h), only by whoever enters for that assessor; to set such a
// plan by a click alone is refused (rencana.tolak.lewat_kertas). Refusals by name: rencana.tolak.*; places "tanggal", "file".
#pragma once

#include "berkas/rencana.h"
#include "kantor/simpanan_berkas_isi.h"

namespace berkas {

struct PenetapanLuar {
    calendar::Date tanggal{}; // beside the signature: not after today, not before the plan's year less one
    std::optional<kantor::BerkasIsi> file{}; // PDF, PNG or JPEG, as the vault took it; needed
    std::string nama_file{};
};
[[nodiscard]] base::Result<Skp> tetapkan_rencana_luar(const Meja& meja, const Asal& asal,
                                                      const TerlihatSkp& which, const PenetapanLuar& what);

struct PersetujuanLuar {
    std::string pejabat, tanggal, nama_file; // "Sekretaris Daerah, Andi Andaian", "5 Januari 2026"
    base::Sidik file{};
    PegawaiId oleh{}; // who entered it
};
[[nodiscard]] std::optional<PersetujuanLuar> persetujuan_luar(Baca& db, InstansiId office, SkpId id);

} // namespace berkas

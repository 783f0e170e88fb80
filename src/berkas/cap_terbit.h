// cap_terbit.h -- who prints an official paper that is about to be issued, and what is stamped on it (handed in by app; room paper does it).
//
//     CapTerbit cap{"7QK4M2XD", "800.1.4.4/0147/INSP/2026", today, "https://kantor.example/v/7QK4M2XD", {}};
//     cap.ringkas = printer.ringkas({cap.kode, cap.nomor_naskah, "Penilaian prestasi kerja PNS", cap.tanggal});
//     base::Result<Cetakan> paper = printer.cetak_terbit(db, office, people, row, "I-g", cap);   // frozen afterwards: terbitan.h
//
// The same state printed twice with the same stamp gives the same bytes; nothing is written. Pencetak prints what is looked at,
// PencetakTerbit what is signed: with number, code and QR, and the empty signature fields.
#pragma once

#include "berkas/pencetak.h"

namespace berkas {

struct CapTerbit {
    std::string kode{};         // of verification, as it is kept: "7QK4M2XD"
    std::string nomor_naskah{}; // "800.1.4.4/0147/INSP/2026"
    calendar::Date tanggal{};   // of the freezing, at the office
    std::string
        alamat{}; // where it is verified: "https://kantor.example/v/7QK4M2XD"; empty: the office has set none, no QR
    std::string ringkas{}; // signed summary, behind the # of the QR's address; empty: none
};

// What the summary says; nothing about a person (docs/formats/ringkas.md).
struct IsiRingkas {
    std::string kode{}, nomor_naskah{}, jenis{};
    calendar::Date tanggal{};
};

class PencetakTerbit {
  public:
    virtual ~PencetakTerbit() = default;
    // Empty where the office has no key for it, or the text would be too long.
    [[nodiscard]] virtual std::string ringkas(const IsiRingkas& what) const = 0;
    // Refused as Pencetak::cetak.
    [[nodiscard]] virtual base::Result<Cetakan> cetak_terbit(Baca& db, InstansiId office,
                                                             const pegawai::Organisasi& people,
                                                             const Berkas& row, std::string_view kode,
                                                             const CapTerbit& cap) const = 0;
};

} // namespace berkas

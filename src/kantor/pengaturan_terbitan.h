// pengaturan_terbitan.h -- what an office sets about the papers that it issues: their number, where they are verified, by which law their terms run.
//
//     PengaturanTerbitan p = baca_pengaturan_terbitan(db, office);
//     nomor_naskah(p, "2026-0147", 2)          "800.1.4.4/0147.2/INSP/2026"
//
// The number is made from the template and the case's own number and version, without a counter: two papers never have the same, and the same
// paper has the same number whenever it is printed. Keys stand in butir_pengaturan() (pengaturan.h).
#pragma once

#include "kantor/pengaturan.h"

namespace kantor {

struct PengaturanTerbitan {
    std::string pola_nomor = "800.1.4.4/{nomor}/{kantor}/{tahun}"; // both {nomor} and {tahun} stand in it
    std::string singkatan = "INSP";                                // {kantor}
    std::string
        alamat{}; // of this program, without a slash at the end; empty: their QR code carries the address at which this server listens
    std::string aturan_tenggat{}; // "pp46-2011", "pp30-2019"; empty: that of the case
    bool operator==(const PengaturanTerbitan&) const = default;
};

[[nodiscard]] PengaturanTerbitan baca_pengaturan_terbitan(BacaPengaturan& db, InstansiId office);

// Of version 1 the number alone, of later ones with the version behind it.
[[nodiscard]] std::string nomor_naskah(const PengaturanTerbitan& settings, std::string_view nomor_berkas,
                                       int versi);
// May it stand in a QR code: "https://teraju.contoh.go.id", at most 120 signs.
[[nodiscard]] bool alamat_peramban_sah(std::string_view text);
// "https://kantor.example/v/7QK4M2XD"; empty where the office has set no address.
[[nodiscard]] std::string alamat_verifikasi(const PengaturanTerbitan& settings, std::string_view kode);

} // namespace kantor

// siapkan.h -- a new office in an empty database: its name, one unit, one administrator, the SOP that came with the program.
//
//     auto siap = siapkan_kantor(simpanan, clock, random, {"Inspektorat", "Kabupaten Contoh Raya", "WITA", nip, name}, yaml);
//     print(siap->kode.kode);         // once; the administrator signs in with NIP and this code, and chooses a password
//
// Everything in one transaction; the office's first act is entry 1 of its journal. A database that has an office already is
// refused: one office, one set-up. People and posts come afterwards, by import.
#pragma once

#include "journal/entri.h"
#include "kantor/akun.h"

#include <string>
#include <string_view>

namespace kantor {

struct IsianKantor {                   // as typed
    std::string nama;                  // "Inspektorat"
    std::string daerah;                // "Kabupaten Contoh Raya"
    std::string zona;                  // "WITA"
    std::string admin_nip, admin_nama; // the name with titles: "Sekar Fiktif, S.E."
    bool latihan = false; // training data: numbers of invented people only, and every page says so
    std::string alamat{}; // where papers are verified, "https://teraju.contoh.go.id"; empty: set later
};

struct KantorSiap {
    Instansi instansi;
    PegawaiId administrator{};
    std::string nip; // 18 digits
    KodeSekali kode;
    journal::Kepala kepala;
};

// All that is wrong with the answers, places "nama", "daerah", "zona", "admin_nip", "admin_nama", "alamat".
[[nodiscard]] base::Findings periksa_isian(const IsianKantor& typed, calendar::Instant now);

[[nodiscard]] base::Result<KantorSiap> siapkan_kantor(Simpanan& simpanan, base::Clock& clock,
                                                      base::Random& random, const IsianKantor& typed,
                                                      std::string_view sop_yaml);

} // namespace kantor

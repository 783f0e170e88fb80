// pindah.h -- an office moves from one engine to the other: all rows in one snapshot and one transaction, all files,
// counts compared, the journal verified where it has arrived. The old place stays as it was.
//
//     Result<Pindahan> moved = pindahkan({.dari = "sqlite:teraju.db", .ke = "postgresql:///kantor"}, clock, report);
//
// The target has to be empty. Nobody may be writing to the source meanwhile: for a SQLite file that is checked, for
// PostgreSQL stop the program first.
#pragma once

#include "base/clock.h"
#include "store/salin.h"

#include <filesystem>
#include <string>

namespace store {

struct CaraPindah {
    std::string dari, ke;
    std::filesystem::path isi_dari{}, isi_ke{}; // empty: folder_isi() of the address
    bool jurnal_harus_utuh = true;              // a backup is put back all the same
};

struct Pindahan {
    std::vector<Tersalin> tabel;
    std::size_t berkas = 0;
};

[[nodiscard]] base::Result<Pindahan> pindahkan(const CaraPindah& how, const base::Clock& clock,
                                               const Lapor& report);

} // namespace store

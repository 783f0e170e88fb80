// cadangan.h -- the whole office in one file, made while people work, verified by reading it back; and put back.
//
//     Result<Cadangan> made = cadangkan(*store, {.berkas = "kantor-2026-11-23.teraju", .isi = "teraju.db.isi"}, clock, report);
//     Result<Cadangan> back = pulihkan({.berkas = ..., .ke = "sqlite:teraju.db"}, clock, report);
//
// With `frasa` the file lies in an envelope (amplop.h) that is as good as the passphrase; without, it is as confidential as the office itself
// and readable for its owner alone. What is put back is recognised by itself.
// The file holds a SQLite copy of the database (of whichever engine: one snapshot of all tables), every stored file, the
// keys of the office, and its folders `bsre` and `otoritas` (docs/decisions/0042): connection to BSrE with the application's
// password, and the office CA.
// A backup can be put back on either engine. An existing SQLite office is replaced only on request and kept beside
// (teraju.db.lama); a PostgreSQL database must be empty. Folders `bsre` and `otoritas` that stand there with other contents are
// replaced on request only, and kept beside (bsre.lama); where the backup has none, they stay.
// A journal that is broken is told as a warning: a backup of what there is beats none.
#pragma once

#include "base/clock.h"
#include "store/salin.h"
#include "store/simpanan_db.h"
#include "store/wadah.h"

#include <filesystem>
#include <optional>
#include <string>

namespace store {

struct CaraCadang {
    std::filesystem::path berkas;
    std::filesystem::path isi, kunci;         // folders; absent ones hold nothing
    std::filesystem::path bsre{}, otoritas{}; // the same
    bool timpa = false;                       // an existing file of this name
    std::optional<std::string> frasa{};
};

struct Cadangan {
    Isian isian;
    std::uint64_t ukuran = 0; // bytes of the file
    std::uint64_t berkas = 0; // stored files in it
    base::Findings peringatan;
};

[[nodiscard]] base::Result<Cadangan> cadangkan(SimpananDb& store, const CaraCadang& how,
                                               const base::Clock& clock, const Lapor& report);

struct CaraPulih {
    std::filesystem::path berkas;
    std::string ke;
    std::filesystem::path isi, kunci, bsre, otoritas; // empty: as the address says
    bool timpa = false;
    std::optional<std::string>
        frasa{}; // asked for beforehand where bersandi_berkas(): else cadangan.perlu_frasa
};

[[nodiscard]] base::Result<Cadangan> pulihkan(const CaraPulih& how, const base::Clock& clock,
                                              const Lapor& report);

// Reads a backup from end to end; nothing is written.
[[nodiscard]] base::Result<Cadangan> periksa_cadangan(const std::filesystem::path& file, const Lapor& report,
                                                      const std::optional<std::string>& frasa = std::nullopt);
// Whether a passphrase will be asked for. False too where there is no such file.
[[nodiscard]] bool bersandi_berkas(const std::filesystem::path& file);

// Keys of the office lie beside it: sqlite:FILE has them in FILE.kunci, PostgreSQL in teraju.kunci.
[[nodiscard]] std::filesystem::path folder_kunci(std::string_view url);
// The folder in which the database lies, with `bsre` and `otoritas` in it; of PostgreSQL the current one.
[[nodiscard]] std::filesystem::path folder_samping(std::string_view url);

} // namespace store

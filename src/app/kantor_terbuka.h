// kantor_terbuka.h -- the office of a database, opened: its store, its row, the folder of its files.
//
//     auto office = buka_kantor("sqlite:teraju.db", 0, std::nullopt, clock);
//     if (!office) print(office.error());    // no such file, no office in it, damaged, of a newer program ...
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "kantor/gudang_isi.h"
#include "store/simpanan_db.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace app {

inline constexpr const char* default_db = "sqlite:teraju.db";

struct KantorTerbuka {
    std::unique_ptr<store::SimpananDb> simpanan;
    kantor::Instansi instansi;
    std::unique_ptr<kantor::GudangIsi> gudang; // its files
    std::filesystem::path folder;              // beside an SQLite file; for PostgreSQL the one of --folder
    bool lokal = true;                         // reads take microseconds: SQLite
};

struct Latihan { // what it takes to make the training office (kantor/latihan.h)
    base::Random& random;
    std::function<std::string_view(std::string_view path)> data_file;
    std::filesystem::path otoritas{}; // where its CA will be; empty: there is none, everybody signs by hand
    std::string alamat{};             // printed on its papers
    std::function<void()> mulai = [] {}; // it takes a moment: told before
};

enum class Cara { menulis, membaca }; // membaca: beside a process that writes

// Where the files of an office lie: beside its SQLite file, else the folder that the program was started in.
[[nodiscard]] std::filesystem::path folder_kantor(const std::string& db);

// `number` 0: the only office there is. With `training` a database that does not exist yet is made, and the training
// office in it.
[[nodiscard]] base::Result<KantorTerbuka> buka_kantor(const std::string& db, std::int64_t number,
                                                      const std::optional<Latihan>& training,
                                                      base::Clock& clock, Cara how = Cara::menulis);

} // namespace app

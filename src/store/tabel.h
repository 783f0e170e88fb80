// tabel.h -- the tables of an office, as the schema made them: for whoever moves whole offices.
//
// Not a list to keep up to date: schema/sqlite.sql is run in memory and asked.
#pragma once

#include <string>
#include <vector>

namespace store {

struct Tabel {
    std::string nama;
    std::vector<std::string> kolom;
    std::vector<bool> berangka;       // by column: BIGINT, else TEXT
    std::vector<std::size_t> kunci;   // columns of the primary key, in its order
    std::vector<std::size_t> ke_diri; // columns that name another row of this same table
};

// Every table but `skema`, each behind the tables it refers to.
[[nodiscard]] std::vector<Tabel> semua_tabel();

} // namespace store

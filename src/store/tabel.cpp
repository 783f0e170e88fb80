#include "store/tabel.h"

#include "store/skema.h"
#include "store/sqlite/koneksi_sqlite.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace store {
namespace {

Tabel described(Koneksi& db, const std::string& name) {
    Tabel table{name, {}, {}, {}, {}};
    std::map<std::int64_t, std::size_t> keys;
    db.jalankan_sekali("SELECT name, type, pk FROM pragma_table_info('" + name + "') ORDER BY cid", {},
                       [&](const Baris& row) {
                           if (row.angka(2) > 0) keys[row.angka(2)] = table.kolom.size();
                           table.kolom.emplace_back(row.teks(0));
                           table.berangka.push_back(row.teks(1) == "INTEGER");
                       });
    for (const auto& [place, column] : keys) table.kunci.push_back(column);
    return table;
}

} // namespace

std::vector<Tabel> semua_tabel() {
    KoneksiSqlite db(":memory:", KoneksiSqlite::Cara::tulis);
    for (const std::string& step : schema_steps(skema_sqlite)) db.perintah(step);
    std::vector<std::string> names;
    db.jalankan_sekali("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid", {},
                       [&](const Baris& row) { names.emplace_back(row.teks(0)); });
    std::map<std::string, Tabel> tables;
    std::map<std::string, std::set<std::string>> parents;
    for (const std::string& name : names) {
        Tabel table = described(db, name);
        db.jalankan_sekali("SELECT \"table\", \"from\" FROM pragma_foreign_key_list('" + name + "')", {},
                           [&](const Baris& row) {
                               if (row.teks(0) != name) parents[name].emplace(row.teks(0));
                               const auto at = std::find(table.kolom.begin(), table.kolom.end(), row.teks(1));
                               if (row.teks(0) == name && *at != "instansi_id")
                                   table.ke_diri.push_back(
                                       static_cast<std::size_t>(at - table.kolom.begin()));
                           });
        tables.emplace(name, std::move(table));
    }
    std::vector<Tabel> ordered;
    std::set<std::string> placed;
    while (ordered.size() < names.size()) {
        const std::size_t before = ordered.size();
        for (const std::string& name : names) {
            const auto& above = parents[name];
            if (placed.contains(name) ||
                !std::includes(placed.begin(), placed.end(), above.begin(), above.end()))
                continue;
            placed.insert(name);
            ordered.push_back(tables.at(name));
        }
        if (ordered.size() == before) throw std::logic_error("tabel saling menunjuk");
    }
    return ordered;
}

} // namespace store

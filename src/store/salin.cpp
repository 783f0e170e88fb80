#include "store/salin.h"

#include "journal/rantai.h"
#include "store/sql.h"
#include "store/tabel.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace store {
namespace {

constexpr std::size_t rows_at_once = 400;    // read
constexpr std::size_t values_at_once = 2000; // in one INSERT

using Cell = std::variant<std::monostate, std::int64_t, std::string>;
using Row = std::vector<Cell>;

Nilai value_of(const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
    if (const auto* text = std::get_if<std::string>(&cell)) return std::string_view(*text);
    return std::monostate{};
}

std::string columns_of(const Tabel& table) { return fmt::format("{}", fmt::join(table.kolom, ", ")); }

std::vector<std::string> key_names(const Tabel& table) {
    std::vector<std::string> names;
    for (const std::size_t column : table.kunci) names.push_back(table.kolom.at(column));
    return names;
}

std::string marks(std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += fmt::format("{}?{}", i == 0 ? "" : ", ", first + i);
    return text;
}

std::int64_t rows_in(Koneksi& db, const Tabel& table) {
    std::int64_t rows = 0;
    db.jalankan_sekali("SELECT count(*) FROM " + table.nama, {},
                       [&](const Baris& row) { rows = row.angka(0); });
    return rows;
}

// The rows behind `last` in the order of the key; a page at a time, so that memory stays flat.
std::vector<Row> next_page(Koneksi& from, const Tabel& table, const Row* last) {
    const std::string keys = fmt::format("{}", fmt::join(key_names(table), ", "));
    std::vector<Nilai> values;
    std::string sql = "SELECT " + columns_of(table) + " FROM " + table.nama;
    if (last != nullptr) {
        for (const std::size_t column : table.kunci) values.push_back(value_of(last->at(column)));
        sql += fmt::format(" WHERE ({}) > ({})", keys, marks(1, values.size()));
    }
    sql += fmt::format(" ORDER BY {} LIMIT {}", keys, rows_at_once);
    std::vector<Row> page;
    from.jalankan_sekali(sql, values, [&](const Baris& row) {
        Row& cells = page.emplace_back();
        for (std::size_t i = 0; i < table.kolom.size(); ++i) {
            const int column = static_cast<int>(i);
            if (row.kosong(column))
                cells.emplace_back();
            else if (table.berangka.at(i))
                cells.emplace_back(row.angka(column));
            else
                cells.emplace_back(std::string(row.teks(column)));
        }
    });
    return page;
}

void insert(Koneksi& to, const Tabel& table, std::span<const Row> rows) {
    const std::size_t width = table.kolom.size();
    const std::size_t at_once = std::max<std::size_t>(1, values_at_once / width);
    while (!rows.empty()) {
        const auto part = rows.first(std::min(at_once, rows.size()));
        std::vector<Nilai> values;
        std::string sql = fmt::format("INSERT INTO {} ({}) VALUES ", table.nama, columns_of(table));
        for (const Row& row : part) {
            sql += fmt::format("{}({})", values.empty() ? "" : ", ", marks(values.size() + 1, width));
            for (std::size_t i = 0; i < width; ++i) {
                const bool waits =
                    std::find(table.ke_diri.begin(), table.ke_diri.end(), i) != table.ke_diri.end();
                values.push_back(waits ? Nilai{} : value_of(row.at(i)));
            }
        }
        to.jalankan_sekali(sql, values, {});
        rows = rows.subspan(part.size());
    }
}

// A unit may stand below one that comes later: such references are set when all rows are there.
void set_references(Koneksi& to, const Tabel& table, const std::vector<Row>& rows) {
    for (const std::size_t column : table.ke_diri) {
        std::string sql = fmt::format("UPDATE {} SET {} = ?1 WHERE ", table.nama, table.kolom.at(column));
        for (std::size_t i = 0; i < table.kunci.size(); ++i)
            sql += fmt::format("{}{} = ?{}", i == 0 ? "" : " AND ", table.kolom.at(table.kunci[i]), i + 2);
        for (const Row& row : rows) {
            if (row.at(column).index() == 0) continue;
            std::vector<Nilai> values{value_of(row.at(column))};
            for (const std::size_t key : table.kunci) values.push_back(value_of(row.at(key)));
            to.jalankan_sekali(sql, values, {});
        }
    }
}

} // namespace

std::vector<Tersalin> salin_semua(Koneksi& from, Koneksi& to, const Lapor& report) {
    const std::vector<Tabel> tables = semua_tabel();
    std::uint64_t total = 0, done = 0;
    for (const Tabel& table : tables) total += static_cast<std::uint64_t>(rows_in(from, table));
    std::vector<Tersalin> copied;
    for (const Tabel& table : tables) {
        std::vector<Row> waiting; // rows with references into their own table
        Row last;
        std::int64_t rows = 0;
        for (bool is_first = true;; is_first = false) {
            std::vector<Row> page = next_page(from, table, is_first ? nullptr : &last);
            if (page.empty()) break;
            insert(to, table, page);
            last = page.back();
            rows += static_cast<std::int64_t>(page.size());
            done += page.size();
            if (!table.ke_diri.empty()) std::move(page.begin(), page.end(), std::back_inserter(waiting));
            if (report) report(done, total, table.nama);
        }
        set_references(to, table, waiting);
        if (rows != rows_in(from, table) || rows != rows_in(to, table))
            throw std::logic_error(fmt::format("{}: {} baris disalin, {} ada di sumber, {} di tujuan",
                                               table.nama, rows, rows_in(from, table), rows_in(to, table)));
        copied.push_back({table.nama, rows});
    }
    return copied;
}

bool is_empty_office(Koneksi& db) {
    std::int64_t offices = 0;
    db.jalankan_sekali("SELECT count(*) FROM instansi", {},
                       [&](const Baris& row) { offices = row.angka(0); });
    return offices == 0;
}

base::Result<void> periksa_jurnal(Koneksi& db) {
    SqlTulis sql(db);
    for (const kantor::Instansi& office : sql.semua_instansi()) {
        journal::Pemeriksa check;
        sql.jurnal_seluruhnya(office.id, [&](const journal::Tercatat& entry) { return check.terima(entry); });
        if (const auto broken = check.selesai(sql.kepala_jurnal(office.id)))
            return base::refuse(broken->kalimat(), {}, office.nama + " " + office.daerah);
    }
    return {};
}

} // namespace store

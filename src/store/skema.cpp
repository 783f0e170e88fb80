#include "store/skema.h"

#include <fmt/format.h>

#include <stdexcept>

namespace store {
namespace {

constexpr std::string_view mark = "-- langkah ";

base::Result<void> refuse_newer(int has, std::size_t known) {
    return base::refuse(base::say(
        "simpanan.lebih_baru",
        {{"langkah", std::to_string(has)}, {"dikenal", std::to_string(known)}, {"versi", TERAJU_VERSION}}));
}

} // namespace

std::vector<std::string> schema_steps(std::string_view file) {
    std::vector<std::string> steps;
    for (std::size_t at = file.find(mark); at != std::string_view::npos;) {
        const std::size_t line_end = file.find('\n', at);
        const std::string_view number = file.substr(at + mark.size(), line_end - at - mark.size());
        if (number != std::to_string(steps.size() + 1))
            throw std::logic_error(
                fmt::format("langkah skema {} berdiri di tempat {}", number, steps.size() + 1));
        const std::size_t next = file.find(mark, line_end);
        steps.emplace_back(file.substr(line_end, next == std::string_view::npos ? next : next - line_end));
        at = next;
    }
    return steps;
}

int steps_done(Koneksi& db) {
    std::int64_t done = 0;
    // Both engines answer this the same way: an error where the table is absent would end PostgreSQL's transaction.
    db.perintah("CREATE TABLE IF NOT EXISTS skema (langkah BIGINT PRIMARY KEY, pada BIGINT NOT NULL, "
                "versi_program TEXT NOT NULL)");
    db.jalankan_sekali("SELECT coalesce(max(langkah), 0) FROM skema", {},
                       [&](const Baris& row) { done = row.angka(0); });
    return static_cast<int>(done);
}

base::Result<void> bring_up_to_date(Koneksi& db, std::string_view file, std::chrono::sys_seconds now,
                                    int up_to) {
    const std::vector<std::string> steps = schema_steps(file);
    db.begin_schema();
    try {
        int done = steps_done(db);
        db.commit();
        if (done > static_cast<int>(steps.size())) return refuse_newer(done, steps.size());
        while (done < static_cast<int>(steps.size()) && done < up_to) {
            db.begin_schema();
            done = steps_done(db); // another process may have been here in between
            if (done < static_cast<int>(steps.size())) {
                db.perintah(steps.at(static_cast<std::size_t>(done)));
                ++done;
                const std::array<Nilai, 3> values{std::int64_t{done},
                                                  std::int64_t{now.time_since_epoch().count()},
                                                  std::string_view(TERAJU_VERSION)};
                db.jalankan_sekali("INSERT INTO skema (langkah, pada, versi_program) VALUES (?1, ?2, ?3)",
                                   values, {});
            }
            db.commit();
        }
    } catch (...) {
        db.rollback();
        throw;
    }
    return {};
}

base::Result<void> check_up_to_date(Koneksi& db, std::string_view file) {
    const std::size_t known = schema_steps(file).size();
    std::int64_t has = 0;
    db.jalankan_sekali("SELECT max(langkah) FROM skema", {}, [&](const Baris& row) { has = row.angka(0); });
    if (has > static_cast<std::int64_t>(known)) return refuse_newer(static_cast<int>(has), known);
    if (has < static_cast<std::int64_t>(known))
        return base::refuse(base::say(
            "simpanan.lebih_lama", {{"langkah", std::to_string(has)}, {"dikenal", std::to_string(known)}}));
    return {};
}

} // namespace store

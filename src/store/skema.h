// skema.h -- the numbered history of the tables: which steps a database has had, and the rest of them run.
//
//     Result<void> ready = bring_up_to_date(connection, mesin.schema(), now);
//
// Steps stand in schema/sqlite.sql and schema/postgres.sql under the same numbers ("-- langkah 3") and never change once
// they have landed. Each runs in a transaction of its own and is noted in table skema. A database that has had a step
// this program does not know was written by a newer program and is refused.
#pragma once

#include "base/result.h"
#include "store/koneksi.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace store {

extern const std::string_view skema_sqlite; // the two files, built in (cmake/embed_text.cmake)
extern const std::string_view skema_postgres;

// The steps of a schema file, in order from 1; throws std::logic_error where the numbers have a gap.
[[nodiscard]] std::vector<std::string> schema_steps(std::string_view file);

// Steps that this database has had; 0 for an empty one.
[[nodiscard]] int steps_done(Koneksi& db);

// `up_to` is for tests that want an older database.
[[nodiscard]] base::Result<void> bring_up_to_date(Koneksi& db, std::string_view file,
                                                  std::chrono::sys_seconds now, int up_to = 1'000'000);

// A reader cannot run steps: says why it cannot work with this database, if so.
[[nodiscard]] base::Result<void> check_up_to_date(Koneksi& db, std::string_view file);

} // namespace store

// mesin_sqlite.h -- a SQLite file, looked over before it is trusted.
#pragma once

#include "store/simpanan_db.h"

namespace store {

// Refusals: absent, no Teraju database, damaged (says: teraju pulihkan), in use by another process, written by a newer
// program, no room or no permission.
[[nodiscard]] base::Result<std::unique_ptr<Mesin>> open_sqlite(const std::string& path,
                                                               const base::Clock& clock, const CaraBuka& how);

} // namespace store

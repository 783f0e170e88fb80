// mesin_postgres.h -- a PostgreSQL database by its address.
#pragma once

#include "store/simpanan_db.h"

namespace store {

[[nodiscard]] base::Result<std::unique_ptr<Mesin>>
open_postgres(const std::string& url, const base::Clock& clock, const CaraBuka& how);

} // namespace store

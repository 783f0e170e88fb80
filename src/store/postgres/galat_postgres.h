// galat_postgres.h -- PostgreSQL's SQLSTATE as the store's own words (PostgreSQL 15 manual, appendix A).
#pragma once

#include "store/sambungan.h"

#include <libpq-fe.h>

namespace store {

[[nodiscard]] GagalDb galat_postgres(const PGresult* result);
[[nodiscard]] GagalDb galat_postgres(std::string_view sqlstate, const std::string& rincian);

} // namespace store

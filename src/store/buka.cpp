#include "store/postgres/mesin_postgres.h"
#include "store/simpanan_db.h"
#include "store/sqlite/mesin_sqlite.h"

namespace store {
namespace {

constexpr std::string_view sqlite_mark = "sqlite:";
constexpr std::string_view postgres_mark = "postgresql://";

base::Result<std::unique_ptr<Mesin>> open_engine(std::string_view url, const base::Clock& clock,
                                                 const CaraBuka& how) {
    if (!is_address(url)) return base::refuse(base::say("simpanan.alamat"), std::string(url));
    if (url.starts_with(sqlite_mark))
        return open_sqlite(std::string(url.substr(sqlite_mark.size())), clock, how);
    return open_postgres(std::string(url), clock, how);
}

} // namespace

bool is_address(std::string_view url) {
    return url.starts_with(postgres_mark) ||
           (url.starts_with(sqlite_mark) && url.size() > sqlite_mark.size());
}

base::Result<std::unique_ptr<SimpananDb>> buka_simpanan(std::string_view url, const base::Clock& clock,
                                                        const CaraBuka& how) {
    auto engine = open_engine(url, clock, how);
    if (!engine) return tl::unexpected(std::move(engine.error()));
    return std::make_unique<SimpananDb>(std::move(*engine), how);
}

} // namespace store

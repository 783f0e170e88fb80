#include "store/postgres/mesin_postgres.h"
#include "store/simpanan_db.h"
#include "store/sqlite/mesin_sqlite.h"

namespace store {
namespace {

constexpr std::string_view sqlite_mark = "sqlite:";
constexpr std::string_view postgres_mark = "postgresql://";

base::Result<std::unique_ptr<Mesin>> open_engine(std::string_view url, const base::Clock& clock,
                                                 const CaraBuka& how) {
    if (url.starts_with(sqlite_mark) && url.size() > sqlite_mark.size())
        return open_sqlite(std::string(url.substr(sqlite_mark.size())), clock, how);
    if (url.starts_with(postgres_mark)) return open_postgres(std::string(url), clock, how);
    return base::refuse(base::say("simpanan.alamat"), std::string(url));
}

} // namespace

base::Result<std::unique_ptr<SimpananDb>> buka_simpanan(std::string_view url, const base::Clock& clock,
                                                        const CaraBuka& how) {
    auto engine = open_engine(url, clock, how);
    if (!engine) return tl::unexpected(std::move(engine.error()));
    return std::make_unique<SimpananDb>(std::move(*engine), how);
}

} // namespace store

#include "store/postgres/galat_postgres.h"

namespace store {

GagalDb galat_postgres(std::string_view state, const std::string& rincian) {
    using Macam = GagalDb::Macam;
    using Sebab = GagalDb::Sebab;
    const auto is = [state](std::string_view prefix) { return state.starts_with(prefix); };
    if (is("40001") || is("40P01")) return {Macam::ulangi, Sebab::sibuk, rincian};
    if (is("23") || is("22"))
        return {Macam::batasan, Sebab::lain, rincian}; // a rule of the schema, a value too large
    if (is("53100")) return {Macam::lain, Sebab::penuh, rincian};
    if (is("53") || is("55P03"))
        return {Macam::lain, Sebab::sibuk, rincian}; // no connection, no memory, no lock
    if (is("57P") || is("08")) return {Macam::lain, Sebab::terputus, rincian};
    if (is("XX001") || is("XX002")) return {Macam::lain, Sebab::rusak, rincian};
    return {Macam::lain, Sebab::lain, rincian};
}

GagalDb galat_postgres(const PGresult* result) {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char* text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    return galat_postgres(state == nullptr ? "" : state,
                          std::string("PostgreSQL ") + (state == nullptr ? "" : state) + ": " +
                              (text == nullptr ? PQresultErrorMessage(result) : text));
}

} // namespace store

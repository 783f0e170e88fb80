#include "store/postgres/nilai_postgres.h"

namespace store {
namespace {

constexpr Oid int8_type = 20;
constexpr Oid text_type = 25;

} // namespace

void check_types(const Pernyataan& statement, const std::vector<Oid>& types, std::span<const Nilai> values) {
    if (types.size() != values.size())
        throw std::logic_error(
            fmt::format("{}: {} nilai untuk {} isian", statement.nama(), values.size(), types.size()));
    for (std::size_t i = 0; i < types.size(); ++i) {
        const bool fits = std::holds_alternative<std::int64_t>(values[i])       ? types[i] == int8_type
                          : std::holds_alternative<std::string_view>(values[i]) ? types[i] == text_type
                                                                                : true;
        if (!fits)
            throw std::logic_error(fmt::format("{}: isian ?{} bertipe {} di PostgreSQL, nilainya {}",
                                               statement.nama(), i + 1, types[i],
                                               values[i].index() == 1 ? "bilangan" : "teks"));
    }
}

std::string dollar_parameters(std::string_view sql) {
    std::string out;
    out.reserve(sql.size());
    char quote = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '?' && i + 1 < sql.size() && sql[i + 1] >= '1' && sql[i + 1] <= '9') {
            out += '$';
            continue;
        }
        out += c;
    }
    return out;
}

} // namespace store

// nilai_postgres.h -- values on their way to PostgreSQL and rows on their way back, all as text.
#pragma once

#include "store/sambungan.h"

#include <fmt/format.h>

#include <charconv>
#include <libpq-fe.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// "... WHERE a = ?1 AND b = '?2'" -> "... WHERE a = $1 AND b = '?2'"
[[nodiscard]] std::string dollar_parameters(std::string_view sql);

// Values must have the types that PostgreSQL has inferred for the statement; else it is our mistake (std::logic_error).
void check_types(const Pernyataan& statement, const std::vector<Oid>& types, std::span<const Nilai> values);

class BarisPostgres final : public Baris {
  public:
    BarisPostgres(const PGresult* result, int row) : result_(result), row_(row) {}
    [[nodiscard]] bool kosong(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    [[nodiscard]] std::int64_t angka(int column) const override {
        if (kosong(column)) return 0;
        const std::string_view text = teks(column);
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size())
            throw std::logic_error(fmt::format("kolom {} bukan bilangan bulat: {}", column, text));
        return value;
    }
    [[nodiscard]] std::string_view teks(int column) const override {
        return {PQgetvalue(result_, row_, column),
                static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }

  private:
    const PGresult* result_;
    int row_;
};

// Values as libpq wants them: C strings that live as long as this.
struct Parameters {
    std::vector<std::string> texts;
    std::vector<const char*> pointers;

    explicit Parameters(std::span<const Nilai> values) {
        check_texts(values);
        texts.reserve(values.size());
        for (const Nilai& value : values) {
            if (const auto* number = std::get_if<std::int64_t>(&value))
                texts.push_back(std::to_string(*number));
            else if (const auto* text = std::get_if<std::string_view>(&value))
                texts.emplace_back(*text);
            else
                texts.emplace_back();
        }
        for (std::size_t i = 0; i < values.size(); ++i)
            pointers.push_back(values[i].index() == 0 ? nullptr : texts[i].c_str());
    }
    [[nodiscard]] int count() const { return static_cast<int>(pointers.size()); }
};

} // namespace store

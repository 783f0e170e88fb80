// isian_json.h -- members of a JSON object, of the kind that is wanted or none. For the sources of this room that keep
// their things as JSON.
//
//     const auto number = json_angka<std::uint64_t>(json, "nomor");     // whole numbers within the type, else none
#pragma once

#include "base/json.h"
#include "seal/sertifikat.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace seal {

[[nodiscard]] inline std::optional<std::string> json_teks(const base::Json& json, std::string_view key) {
    const base::Json* found = json.find(key);
    const auto* text = found == nullptr ? nullptr : found->as<std::string>();
    return text == nullptr ? std::nullopt : std::optional(*text);
}

template <class Number>
[[nodiscard]] std::optional<Number> json_angka(const base::Json& json, std::string_view key) {
    const base::Json* found = json.find(key);
    const auto* number = found == nullptr ? nullptr : found->as<base::Json::Number>();
    if (number == nullptr) return std::nullopt;
    Number value{};
    const char* const end = number->text.data() + number->text.size();
    const auto [at, error] = std::from_chars(number->text.data(), end, value);
    return error == std::errc() && at == end ? std::optional(value) : std::nullopt;
}

// Seconds since 1970, UTC.
[[nodiscard]] inline std::optional<Instant> json_saat(const base::Json& json, std::string_view key) {
    const auto seconds = json_angka<std::int64_t>(json, key);
    return seconds ? std::optional(Instant(std::chrono::seconds(*seconds))) : std::nullopt;
}
[[nodiscard]] inline std::string json_saat(Instant when) {
    return std::to_string(when.time_since_epoch().count());
}

[[nodiscard]] inline const base::Json::Array* json_larik(const base::Json& json, std::string_view key) {
    const base::Json* found = json.find(key);
    return found == nullptr ? nullptr : found->as<base::Json::Array>();
}

} // namespace seal

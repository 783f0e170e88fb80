#include "angka/baca.h"

#include "angka/tulis.h"
#include "base/text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace angka {
namespace {

using base::refuse;
using base::say;

constexpr std::size_t most_digits = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), is_digit); }

base::Result<Rational> not_a_number(std::string_view text) {
    return refuse(say("angka.bukan_angka"), base::shortened(text));
}

base::Result<Rational> from_parts(bool negative, std::string_view whole, std::string_view behind,
                                  std::string_view text) {
    if (whole.size() + behind.size() > most_digits)
        return refuse(say("angka.terlalu_panjang", {{"batas", std::to_string(most_digits)}}),
                      base::shortened(text));
    std::string digits(negative ? "-" : "");
    digits.append(whole).append(behind);
    return Rational::from_digits(digits, static_cast<int>(behind.size()));
}

bool takes_minus(std::string_view& text) {
    for (std::string_view sign : {"-", "−"})
        if (text.substr(0, sign.size()) == sign) {
            text.remove_prefix(sign.size());
            return true;
        }
    return false;
}

// "17", "100", "000": one to three digits, then threes. The first group must not be a lone zero.
bool groups_thousands(const std::vector<std::string_view>& groups) {
    if (groups.size() < 2 || !all_digits(groups[0]) || groups[0].size() > 3 || groups[0].front() == '0')
        return false;
    return std::all_of(groups.begin() + 1, groups.end(),
                       [](std::string_view g) { return g.size() == 3 && all_digits(g); });
}

std::string joined(const std::vector<std::string_view>& groups) {
    std::string out;
    for (std::string_view g : groups) out += g;
    return out;
}

base::Result<Rational> two_readings(std::string_view text, std::string_view whole, std::string_view behind) {
    const Rational as_decimal =
        Rational::from_digits(std::string(whole) + std::string(behind), static_cast<int>(behind.size()));
    const Rational as_thousands = Rational::from_digits(std::string(whole) + std::string(behind), 0);
    return refuse(
        say("angka.dua_arti", {{"pecahan", indonesian(as_decimal)},
                               {"ribuan", indonesian(as_thousands)},
                               {"tulis_pecahan", std::string(whole) + "," + std::string(behind) + "0"},
                               {"tulis_ribuan", std::string(whole) + std::string(behind)}}),
        std::string(text));
}

// One point, one to three digits before it and exactly three behind: "1.500".
bool looks_like_thousands(std::string_view text) { return groups_thousands(base::split(text, '.')); }

// Most fields of a form are a few plain digits: "12", "100".
std::optional<std::int64_t> few_digits(std::string_view text) {
    if (text.empty() || text.size() > 18) return std::nullopt;
    std::int64_t whole = 0;
    for (char c : text) {
        if (!is_digit(c)) return std::nullopt;
        whole = whole * 10 + (c - '0');
    }
    return whole;
}

} // namespace

base::Result<Rational> read_machine(std::string_view text) {
    if (const auto whole = few_digits(text)) return Rational(*whole);
    std::string_view rest = text;
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative) rest.remove_prefix(1);

    int exponent = 0;
    if (const auto e = rest.find_first_of("eE"); e != std::string_view::npos) {
        std::string_view power = rest.substr(e + 1);
        rest = rest.substr(0, e);
        const bool down = !power.empty() && power.front() == '-';
        if (!power.empty() && (power.front() == '-' || power.front() == '+')) power.remove_prefix(1);
        if (!all_digits(power)) return not_a_number(text);
        if (power.size() > 3)
            return refuse(say("angka.terlalu_panjang", {{"batas", std::to_string(most_digits)}}),
                          base::shortened(text));
        for (char c : power) exponent = exponent * 10 + (c - '0');
        if (exponent > static_cast<int>(most_digits))
            return refuse(say("angka.terlalu_panjang", {{"batas", std::to_string(most_digits)}}),
                          base::shortened(text));
        if (down) exponent = -exponent;
    }

    const auto point = rest.find('.');
    const std::string_view whole = rest.substr(0, point);
    const std::string_view behind =
        point == std::string_view::npos ? std::string_view() : rest.substr(point + 1);
    if (!all_digits(whole) || (point != std::string_view::npos && !all_digits(behind)))
        return not_a_number(text);
    auto value = from_parts(negative, whole, behind, text);
    if (value && exponent != 0) {
        const std::string ten =
            "1" + std::string(static_cast<std::size_t>(exponent < 0 ? -exponent : exponent), '0');
        const Rational power = Rational::from_digits(ten, 0);
        *value = exponent > 0 ? *value * power : *value / power;
    }
    return value;
}

base::Result<Rational> read_indonesian(std::string_view text) {
    if (const auto whole = few_digits(text)) return Rational(*whole);
    std::string_view rest = base::trim(text);
    bool negative = takes_minus(rest);
    if (base::starts_with_fold(rest, "rp")) {
        rest.remove_prefix(2);
        if (!rest.empty() && rest.front() == '.') rest.remove_prefix(1); // "Rp. 500"
        rest = base::trim(rest);
        if (!negative) negative = takes_minus(rest);
        if (rest.size() > 2 && rest.substr(rest.size() - 2) == ",-") rest.remove_suffix(2); // "Rp500.000,-"
    }
    if (rest.empty()) return not_a_number(text);
    if (all_digits(rest)) return from_parts(negative, rest, {}, text);

    const auto commas = std::count(rest.begin(), rest.end(), ',');
    const auto points = std::count(rest.begin(), rest.end(), '.');

    if (commas == 0) {
        const auto groups = base::split(rest, '.');
        if (groups_thousands(groups)) return from_parts(negative, joined(groups), {}, text);
        if (points == 1 && all_digits(groups[0]) && all_digits(groups[1]))
            return from_parts(negative, groups[0], groups[1], text);
        return not_a_number(text);
    }
    if (points == 0) {
        const auto groups = base::split(rest, ',');
        if (commas == 1 && groups_thousands(groups)) return two_readings(text, groups[0], groups[1]);
        if (commas > 1 && groups_thousands(groups)) return from_parts(negative, joined(groups), {}, text);
        if (commas == 1 && all_digits(groups[0]) && all_digits(groups[1]))
            return from_parts(negative, groups[0], groups[1], text);
        return not_a_number(text);
    }
    // Both marks: the last one is the decimal mark and stands alone, the other one groups thousands.
    const char decimal_mark = rest[rest.find_last_of(",.")];
    const char group_mark = decimal_mark == ',' ? '.' : ',';
    const auto halves = base::split(rest, decimal_mark);
    if (halves.size() != 2 || !all_digits(halves[1])) return not_a_number(text);
    const auto groups = base::split(halves[0], group_mark);
    if (!groups_thousands(groups)) return not_a_number(text);
    return from_parts(negative, joined(groups), halves[1], text);
}

base::Result<Rational> read_either(std::string_view text) {
    const std::string_view rest = base::trim(text);
    const std::string_view unsigned_rest = !rest.empty() && rest.front() == '-' ? rest.substr(1) : rest;
    if (const auto groups = base::split(unsigned_rest, '.');
        groups.size() == 2 && looks_like_thousands(unsigned_rest))
        return two_readings(text, groups[0], groups[1]);
    if (auto machine = read_machine(rest)) return machine;
    return read_indonesian(text);
}

} // namespace angka

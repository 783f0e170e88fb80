#include "sheet/xlsx_number.h"

#include "angka/rational.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace sheet {
namespace {

constexpr std::size_t significant = 15;
constexpr long double_exponent = 400; // generous: doubles end at 1e308

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number is 0.DIGITS * 10^point; DIGITS begins and ends with another digit than 0, or is empty for zero.
struct Scientific {
    bool negative = false;
    std::string digits;
    long point = 0;
};

std::optional<Scientific> take_apart(std::string_view text) {
    Scientific number;
    std::size_t i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) number.negative = text[i++] == '-';
    bool any = false;
    bool after_point = false;
    for (; i < text.size() && (is_digit(text[i]) || (text[i] == '.' && !after_point)); ++i) {
        if (text[i] == '.') {
            after_point = true;
            continue;
        }
        any = true;
        const bool leading_zero = text[i] == '0' && number.digits.empty();
        if (!leading_zero) number.digits.push_back(text[i]);
        number.point += (!after_point && !leading_zero) ? 1 : (after_point && leading_zero) ? -1 : 0;
    }
    if (!any) return std::nullopt;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && text[i] == '+') ++i;
        long exponent = 0;
        const auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), exponent);
        if (error != std::errc() || exponent > double_exponent || exponent < -double_exponent)
            return std::nullopt;
        i = static_cast<std::size_t>(end - text.data());
        number.point += exponent;
    }
    if (i != text.size()) return std::nullopt;
    while (!number.digits.empty() && number.digits.back() == '0') number.digits.pop_back();
    return number;
}

void round_to(std::size_t places, Scientific& number) {
    if (number.digits.size() <= places) return;
    const bool up = number.digits[places] >= '5';
    number.digits.resize(places);
    if (up) {
        std::size_t i = places;
        while (i > 0 && number.digits[i - 1] == '9') --i;
        number.digits.resize(i);
        if (i == 0) {
            number.digits = "1";
            ++number.point;
        } else {
            ++number.digits[i - 1];
        }
    }
    while (!number.digits.empty() && number.digits.back() == '0') number.digits.pop_back();
}

} // namespace

std::optional<std::string> exact_number(std::string_view written) {
    if (written.size() > 1000) return std::nullopt;
    auto number = take_apart(written);
    if (!number) return std::nullopt;
    round_to(significant, *number);
    if (number->digits.empty()) return "0";
    if (number->point > double_exponent || number->point < -double_exponent) return std::nullopt;

    std::string text = number->negative ? "-" : "";
    const long length = static_cast<long>(number->digits.size());
    if (number->point <= 0) {
        text += "0.";
        text.append(static_cast<std::size_t>(-number->point), '0');
        text += number->digits;
    } else if (number->point >= length) {
        text += number->digits;
        text.append(static_cast<std::size_t>(number->point - length), '0');
    } else {
        text += number->digits.substr(0, static_cast<std::size_t>(number->point));
        text += '.';
        text += number->digits.substr(static_cast<std::size_t>(number->point));
    }
    return text;
}

std::optional<std::string> date_text(std::string_view exact_number, DateSystem system) {
    using namespace std::chrono;
    const auto number = take_apart(exact_number);
    if (!number || number->negative || number->point > 7) return std::nullopt;
    const auto places = static_cast<long>(number->digits.size()) - number->point;
    const angka::Rational serial =
        places >= 0 ? angka::Rational::from_digits(number->digits.empty() ? "0" : number->digits,
                                                   static_cast<int>(places))
                    : angka::Rational::from_digits(
                          number->digits + std::string(static_cast<std::size_t>(-places), '0'), 0);
    const angka::Rational day_number = angka::round(serial, 0, angka::Rounding::truncate);
    std::string seconds_text = angka::decimal((serial - day_number) * 86400, 0);
    int day = std::stoi(day_number.numerator());
    int seconds = std::stoi(seconds_text);
    if (seconds == 86400) {
        seconds = 0;
        ++day;
    }

    sys_days first = sys_days(year{1904} / January / 1);
    if (system == DateSystem::from_1900) {
        if (day == 0 || day == 60) return std::nullopt; // no day, and the 29 February 1900 that never was
        first = sys_days(year{1899} / December / (day > 60 ? 30 : 31));
    }
    const year_month_day date{first + days{day}};
    if (date.year() > year{9999}) return std::nullopt;
    std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (seconds != 0)
        text += fmt::format(" {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return text;
}

bool is_date_format(std::string_view format_code) {
    bool day_or_year = false, month = false, clock = false;
    for (std::size_t i = 0; i < format_code.size() && format_code[i] != ';'; ++i) {
        switch (format_code[i]) {
        case '"': // quoted text
            i = format_code.find('"', i + 1);
            break;
        case '[': // colour, locale, condition; [h], [mm] and [s] are elapsed time
            clock |= i + 1 < format_code.size() &&
                     std::string_view("hHmMsS").find(format_code[i + 1]) != std::string_view::npos;
            i = format_code.find(']', i + 1);
            break;
        case '\\':
        case '_':
        case '*': ++i; break;
        case 'd':
        case 'D':
        case 'y':
        case 'Y': day_or_year = true; break;
        case 'm':
        case 'M': month = true; break;
        case 'h':
        case 'H':
        case 's':
        case 'S': clock = true; break;
        default: break;
        }
        if (i == std::string_view::npos) break;
    }
    const bool general = format_code.substr(0, 7) == "General";
    return !general && (day_or_year || (month && !clock));
}

// ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are days in East Asian locales.
bool is_date_format(int builtin_id) {
    return (builtin_id >= 14 && builtin_id <= 17) || builtin_id == 22 ||
           (builtin_id >= 27 && builtin_id <= 31) || builtin_id == 36 ||
           (builtin_id >= 50 && builtin_id <= 58);
}

} // namespace sheet

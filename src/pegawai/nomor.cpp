#include "pegawai/nomor.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace pegawai {
namespace {

constexpr std::size_t bytes_at_most = 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool take(std::string_view& text, std::string_view front) {
    if (!base::starts_with_fold(text, front)) return false;
    text.remove_prefix(front.size());
    return true;
}

// "1.99001E+17", "199001012015031000.0": what a spreadsheet makes of a number it took for a quantity.
bool is_spreadsheet_float(std::string_view text) {
    const std::size_t mark = text.find_first_of(".,");
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos) {
        std::string_view power = text.substr(exponent + 1);
        if (!power.empty() && (power.front() == '+' || power.front() == '-')) power.remove_prefix(1);
        std::string mantissa(text.substr(0, exponent));
        mantissa.erase(
            std::remove_if(mantissa.begin(), mantissa.end(), [](char c) { return c == '.' || c == ','; }),
            mantissa.end());
        return all_digits(power) && all_digits(mantissa);
    }
    if (mark == std::string_view::npos || mark < 15) return false;
    const std::string_view decimals = text.substr(mark + 1);
    return all_digits(text.substr(0, mark)) && decimals.size() <= 2 && all_digits(decimals) &&
           decimals.find_first_not_of('0') == std::string_view::npos;
}

// The first character that does not belong, as a whole UTF-8 character.
std::string first_stranger(std::string_view text) {
    const auto at =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U)
        ++length;
    return std::string(text.substr(at, length));
}

} // namespace

base::Result<std::string> clean_number(std::string_view text) {
    const std::string written = base::shortened(base::trim(text), 40);
    std::string_view rest = base::trim(text);
    if (rest.empty()) return base::refuse(base::say("nomor.kosong"));
    if (rest.size() > bytes_at_most)
        return base::refuse(base::say("nomor.terlalu_panjang", {{"batas", std::to_string(bytes_at_most)}}),
                            written);
    for (std::string_view apostrophe : {"'", "’", "‘", "`"})
        if (take(rest, apostrophe)) break;
    for (std::string_view label : {"NI PPPK", "NIPPPK", "NIP", "NIK"})
        if (take(rest, label)) {
            take(rest, ".");
            rest = base::trim(rest);
            take(rest, ":");
            break;
        }
    rest = base::trim(rest);
    if (is_spreadsheet_float(rest)) return base::refuse(base::say("nomor.angka_hilang"), written);
    std::string digits(rest);
    for (std::string_view space : {" ", "\t", "\u00a0", "\u2007", "\u202f", "."})
        digits = base::replace_all(std::move(digits), space, "");
    if (std::none_of(digits.begin(), digits.end(), is_digit))
        return base::refuse(base::say("nomor.bukan_nomor"), written);
    if (!all_digits(digits))
        return base::refuse(base::say("nomor.tanda", {{"tanda", first_stranger(digits)}}), written);
    return digits;
}

} // namespace pegawai

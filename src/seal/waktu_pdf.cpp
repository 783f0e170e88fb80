#include "seal/waktu_pdf.h"

namespace seal {
namespace {

// Two or four digits from the front; the given value where the text is over.
std::optional<int> digits(std::string_view& text, std::size_t count, int absent, int low, int high) {
    if (text.empty() || text[0] < '0' || text[0] > '9') return absent;
    if (text.size() < count) return std::nullopt;
    int n = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        n = n * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    if (n < low || n > high) return std::nullopt;
    return n;
}

} // namespace

std::optional<Instant> waktu_pdf(std::string_view text) {
    if (text.starts_with("D:")) text.remove_prefix(2);
    if (text.size() < 4) return std::nullopt;
    const auto year = digits(text, 4, -1, 0, 9999);
    const auto month = digits(text, 2, 1, 1, 12);
    const auto day = digits(text, 2, 1, 1, 31);
    const auto hour = digits(text, 2, 0, 0, 23);
    const auto minute = digits(text, 2, 0, 0, 59);
    const auto second = digits(text, 2, 0, 0, 59);
    if (!year || *year < 0 || !month || !day || !hour || !minute || !second) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    Instant at = std::chrono::sys_days(date) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
                 std::chrono::seconds(*second);
    if (text.empty() || text == "Z" || text == "Z00'00'" || text == "Z00'00") return at;
    const char sign = text[0];
    if (sign != '+' && sign != '-') return std::nullopt;
    text.remove_prefix(1);
    const auto zone_hours = digits(text, 2, 0, 0, 23);
    if (!text.empty() && text[0] == '\'') text.remove_prefix(1);
    const auto zone_minutes = digits(text, 2, 0, 0, 59);
    if (!zone_hours || !zone_minutes || (!text.empty() && text != "'")) return std::nullopt;
    const auto zone = std::chrono::hours(*zone_hours) + std::chrono::minutes(*zone_minutes);
    return sign == '+' ? at - zone : at + zone;
}

} // namespace seal

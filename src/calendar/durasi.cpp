#include "calendar/durasi.h"

#include "base/text.h"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <optional>

namespace calendar {
namespace {

// Amounts are carried in millionths, so that 0,5 and ¾ are whole numbers.
constexpr std::int64_t one = 1'000'000;
constexpr int decimals_at_most = 6;
constexpr std::size_t digits_at_most = 7;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Unit {
    std::string_view word;
    std::int64_t minutes;
    Basis basis;
};

class Reader {
  public:
    Reader(std::string_view text, const Bacaan& reading) : rest_(text) {
        const std::int64_t day = reading.minutes_per_day;
        units_ = {{{"menit", 1, Basis::working_minutes},
                   {"mnt", 1, Basis::working_minutes},
                   {"jam", 60, Basis::working_minutes},
                   {"hari", day, Basis::working_days},
                   {"minggu", day * reading.days_per_week, Basis::working_days},
                   {"bulan", day * reading.days_per_month, Basis::working_days}}};
    }

    // The whole text in millionths of a minute.
    base::Result<std::int64_t> total() {
        std::int64_t sum = 0;
        do {
            const auto amount = number();
            if (!amount) return base::refuse(base::say("durasi.bentuk"));
            skip_spaces();
            auto minutes = unit();
            if (!minutes) return base::refuse(std::move(minutes.error()));
            if (*amount / one > Durasi::longest / *minutes) return too_long();
            sum += *amount * *minutes;
            if (sum / one > Durasi::longest) return too_long();
            const bool apart = skip_spaces();
            if (!rest_.empty() && !apart) return base::refuse(base::say("durasi.bentuk"));
        } while (!rest_.empty());
        return sum;
    }

    [[nodiscard]] Basis basis() const { return basis_; }

  private:
    static tl::unexpected<base::Findings> too_long() {
        return base::refuse(base::say("durasi.terlalu_lama", {{"batas", lama(Durasi::longest)}}));
    }

    bool take(std::string_view bytes) {
        if (rest_.substr(0, bytes.size()) != bytes) return false;
        rest_.remove_prefix(bytes.size());
        return true;
    }

    bool skip_spaces() {
        bool any = false;
        while (take(" ") || take("\t") || take("\u00a0")) any = true;
        return any;
    }

    std::string_view digits() {
        std::size_t n = 0;
        while (n < rest_.size() && is_digit(rest_[n])) ++n;
        const std::string_view found = rest_.substr(0, n);
        rest_.remove_prefix(n);
        return found;
    }

    std::optional<std::int64_t> vulgar_fraction() {
        if (take("½")) return one / 2;
        if (take("¼")) return one / 4;
        if (take("¾")) return one * 3 / 4;
        return std::nullopt;
    }

    std::optional<std::int64_t> number() {
        if (auto fraction = vulgar_fraction()) return fraction;
        std::string whole(digits());
        if (whole.empty()) return std::nullopt;
        std::string_view decimals;
        const bool point = take(".");
        if (point || take(",")) {
            decimals = digits();
            if (decimals.empty()) return std::nullopt;
            if (point && decimals.size() == 3 && whole.size() <= 3 && whole.front() != '0') {
                whole += decimals;
                decimals = {};
            }
            while (!decimals.empty() && decimals.back() == '0') decimals.remove_suffix(1);
        }
        if (whole.size() > digits_at_most || decimals.size() > decimals_at_most) return std::nullopt;
        std::int64_t value = 0;
        for (char c : whole) value = value * 10 + (c - '0');
        std::int64_t scale = one;
        value *= one;
        for (char c : decimals) value += (c - '0') * (scale /= 10);
        const std::string_view before_fraction = rest_;
        skip_spaces();
        if (auto fraction = vulgar_fraction(); fraction && decimals.empty()) return value + *fraction;
        rest_ = before_fraction;
        return value;
    }

    std::string_view word() {
        std::size_t n = 0;
        while (n < rest_.size() && is_letter(rest_[n])) ++n;
        const std::string_view found = rest_.substr(0, n);
        rest_.remove_prefix(n);
        return found;
    }

    base::Result<std::int64_t> unit() {
        const std::string_view name = word();
        for (const Unit& u : units_) {
            if (!base::equal_fold(name, u.word)) continue;
            if (u.word == "hari") skip_kerja();
            if (u.basis == Basis::working_days) basis_ = Basis::working_days;
            return u.minutes;
        }
        if (name.empty()) return base::refuse(base::say("durasi.tanpa_satuan"));
        return base::refuse(base::say("durasi.satuan", {{"satuan", base::shortened(name, 20)}}));
    }

    void skip_kerja() {
        const std::string_view before = rest_;
        if (!skip_spaces() || !base::equal_fold(word(), "kerja")) rest_ = before;
    }

    std::string_view rest_;
    std::array<Unit, 6> units_{};
    Basis basis_ = Basis::working_minutes;
};

// 16666 -> "16.666"
std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ".");
    return digits;
}

} // namespace

base::Result<Durasi> Durasi::parse(std::string_view text, const Bacaan& reading) {
    assert(reading.minutes_per_day > 0 && reading.minutes_per_day <= 1440);
    assert(reading.days_per_week > 0 && reading.days_per_week <= 7);
    assert(reading.days_per_month > 0 && reading.days_per_month <= 31);
    const std::string_view written = base::trim(text);
    const auto refused = [&](base::Sentence sentence) {
        return base::refuse(std::move(sentence), base::shortened(written));
    };
    if (written.empty()) return refused(base::say("durasi.kosong"));
    if (written.size() > longest_text)
        return refused(base::say("durasi.tulisan_panjang", {{"batas", std::to_string(longest_text)}}));
    Reader reader(written, reading);
    const auto total = reader.total();
    if (!total) return refused(total.error().front().sentence);
    if (*total == 0) return refused(base::say("durasi.nol"));
    if (*total % one != 0) return refused(base::say("durasi.bukan_menit_bulat"));
    if (*total / one > longest) return refused(base::say("durasi.terlalu_lama", {{"batas", lama(longest)}}));
    return Durasi(std::string(written), *total / one, reader.basis(), reading);
}

std::string lama(std::int64_t minutes) {
    // Through unsigned, so that the smallest number has an opposite.
    const std::uint64_t size =
        minutes < 0 ? 0 - static_cast<std::uint64_t>(minutes) : static_cast<std::uint64_t>(minutes);
    std::string text = minutes < 0 ? "−" : "";
    if (size >= 60) text += grouped(size / 60) + " jam";
    if (size >= 60 && size % 60 != 0) text += " ";
    if (size < 60 || size % 60 != 0) text += fmt::format("{} menit", size % 60);
    return text;
}

} // namespace calendar

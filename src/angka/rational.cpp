#include "angka/rational.h"

#include "angka/int128.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <atomic>
#include <cassert>
#include <limits>
#include <numeric>
#include <optional>

namespace angka {

using BigInt = boost::multiprecision::cpp_int;

struct Big {
    BigInt num;
    BigInt den;
    mutable std::atomic<int> owners{1};

    Big(BigInt n, BigInt d) : num(std::move(n)), den(std::move(d)) {}
    Big(const Big& other) : num(other.num), den(other.den) {}
    Big& operator=(const Big&) = delete;
    ~Big() = default;
};

namespace {

BigInt to_big(Int128 v) {
    const UInt128 m = magnitude(v);
    BigInt big = static_cast<std::uint64_t>(m >> 64U);
    big <<= 64U;
    big |= static_cast<std::uint64_t>(m);
    return v < 0 ? BigInt(-big) : big;
}

std::optional<Int128> to_small(const BigInt& v) {
    static const BigInt limit = to_big(int128_max);
    if (boost::multiprecision::abs(v) > limit) return std::nullopt;
    const BigInt m = boost::multiprecision::abs(v);
    const auto low = static_cast<std::uint64_t>(m & std::numeric_limits<std::uint64_t>::max());
    const auto high = static_cast<std::uint64_t>(m >> 64U);
    const auto small = static_cast<Int128>((static_cast<UInt128>(high) << 64U) | low);
    return v < 0 ? -small : small;
}

std::string digits(UInt128 v) {
    if (fits64(v)) return std::to_string(static_cast<std::uint64_t>(v));
    constexpr std::uint64_t block = 1'000'000'000'000'000'000; // 18 digits at a time
    std::string low = std::to_string(static_cast<std::uint64_t>(v % block));
    low.insert(0, 18 - low.size(), '0');
    return digits(v / block) + low;
}

BigInt power_of_ten(int n) { return boost::multiprecision::pow(BigInt(10), static_cast<unsigned>(n)); }

// The digits of a whole number with `places` of them behind the point.
std::string with_point(std::string digits_text, int places) {
    const bool negative = !digits_text.empty() && digits_text.front() == '-';
    if (negative) digits_text.erase(0, 1);
    const auto behind = static_cast<std::size_t>(places);
    if (digits_text.size() <= behind) digits_text.insert(0, behind + 1 - digits_text.size(), '0');
    if (places > 0) digits_text.insert(digits_text.size() - behind, ".");
    const bool zero = digits_text.find_first_not_of("0.") == std::string::npos;
    return negative && !zero ? "-" + digits_text : digits_text;
}

} // namespace

// The inside of Rational: small fractions in 128 bits, and the way to big ones and back.
struct Arithmetic {
    static Rational small(Int128 num, Int128 den) { // in lowest terms, den > 0
        return {Rational::Reduced{}, num, den};
    }

    static Rational small_reduced(Int128 num, Int128 den) { // den > 0
        if (den == 1) return small(num, 1);
        if (fits_int64(num) && fits_int64(den)) {
            const std::uint64_t g = gcd64(low64(magnitude(num)), low64(static_cast<UInt128>(den)));
            return g == 1 ? small(num, den) : small(divided(num, g), divided(den, g));
        }
        const UInt128 g = gcd128(magnitude(num), static_cast<UInt128>(den));
        return g == 1 ? small(num, den) : small(num / static_cast<Int128>(g), den / static_cast<Int128>(g));
    }

    static const Big& stored(const Rational& r) {
        // NOLINTNEXTLINE(performance-no-int-to-ptr): the address was put there by keep_big
        return *reinterpret_cast<const Big*>(static_cast<std::uintptr_t>(r.num_));
    }
    static Big big_of(const Rational& r) {
        return r.is_big() ? stored(r) : Big{to_big(r.num_), to_big(r.den_)};
    }

    static Rational from_big(BigInt num, BigInt den) { // den != 0
        if (den < 0) {
            num = -num;
            den = -den;
        }
        const BigInt g = boost::multiprecision::gcd(num, den);
        if (g > 1) {
            num /= g;
            den /= g;
        }
        const auto n = to_small(num);
        const auto d = to_small(den);
        if (n && d) return small(*n, *d);
        return keep_big(std::move(num), std::move(den));
    }

    static Rational keep_big(BigInt num, BigInt den) {
        const auto* big =
            new Big{std::move(num), std::move(den)}; // owned by the Rational and counted from here on
        return {Rational::Reduced{}, static_cast<Int128>(reinterpret_cast<std::uintptr_t>(big)), 0};
    }

    static bool both_small(const Rational& a, const Rational& b) { return !a.is_big() && !b.is_big(); }

    // a + sign*b by Knuth 4.5.1, so that the parts stay as small as they can be.
    static Rational sum(const Rational& a, const Rational& b, int sign) {
        if (both_small(a, b)) {
            const Int128 bn = sign < 0 ? -b.num_ : b.num_;
            if (a.den_ == b.den_) {
                Int128 num{};
                if (add(a.num_, bn, num)) return small_reduced(num, a.den_);
            } else if (fits_int64(a.num_) && fits_int64(a.den_) && fits_int64(bn) && fits_int64(b.den_)) {
                const auto da = static_cast<std::int64_t>(a.den_);
                const auto db = static_cast<std::int64_t>(b.den_);
                const auto g = a.den_ == 1 || b.den_ == 1
                                   ? std::int64_t{1}
                                   : static_cast<std::int64_t>(gcd64(static_cast<std::uint64_t>(da),
                                                                     static_cast<std::uint64_t>(db)));
                if (g == 1)
                    return small(a.num_ * db + bn * da,
                                 static_cast<Int128>(da) * db); // 126-bit products: fit
                const Int128 da_g = divided(da, static_cast<std::uint64_t>(g));
                const Int128 t = a.num_ * divided(db, static_cast<std::uint64_t>(g)) + bn * da_g;
                const Int128 den = da_g * db;
                const auto common = static_cast<std::uint64_t>(g);
                const std::uint64_t rest =
                    fits64(magnitude(t)) ? low64(magnitude(t)) % common : low64(magnitude(t) % common);
                const std::uint64_t g2 = gcd64(rest, common);
                return small(divided(t, g2), divided(den, g2));
            } else {
                const auto g =
                    static_cast<Int128>(gcd128(static_cast<UInt128>(a.den_), static_cast<UInt128>(b.den_)));
                Int128 x{};
                Int128 y{};
                Int128 t{};
                Int128 den{};
                if (multiply(a.num_, b.den_ / g, x) && multiply(bn, a.den_ / g, y) && add(x, y, t) &&
                    multiply(a.den_ / g, b.den_, den))
                    return small_reduced(t, den);
            }
        }
        const Big x = big_of(a);
        const Big y = big_of(b);
        return sign < 0 ? from_big(x.num * y.den - y.num * x.den, x.den * y.den)
                        : from_big(x.num * y.den + y.num * x.den, x.den * y.den);
    }

    static Rational product(const Rational& a, const Rational& b) {
        if (both_small(a, b)) return product_small(a.num_, a.den_, b.num_, b.den_);
        const Big x = big_of(a);
        const Big y = big_of(b);
        return from_big(x.num * y.num, x.den * y.den);
    }

    static Rational quotient(const Rational& a, const Rational& b) {
        assert(b.sign() != 0 && "division by zero");
        if (both_small(a, b)) {
            if (b.num_ > 0) return product_small(a.num_, a.den_, b.den_, b.num_);
            return product_small(a.num_, a.den_, -b.den_, -b.num_);
        }
        const Big x = big_of(a);
        const Big y = big_of(b);
        return from_big(x.num * y.den, x.den * y.num);
    }

    static Rational product_small(Int128 an, Int128 ad, Int128 bn, Int128 bd) {
        if (fits_int64(an) && fits_int64(ad) && fits_int64(bn) && fits_int64(bd)) { // 63 + 63 bits always fit
            const std::uint64_t g1 =
                bd == 1 ? 1 : gcd64(low64(magnitude(an)), low64(static_cast<UInt128>(bd)));
            const std::uint64_t g2 =
                ad == 1 ? 1 : gcd64(low64(magnitude(bn)), low64(static_cast<UInt128>(ad)));
            return small(divided(an, g1) * divided(bn, g2), divided(ad, g2) * divided(bd, g1));
        }
        if (ad != 1 || bd != 1) {
            if (bd != 1)
                if (const auto g = static_cast<Int128>(gcd128(magnitude(an), static_cast<UInt128>(bd)));
                    g > 1) {
                    an /= g;
                    bd /= g;
                }
            if (ad != 1)
                if (const auto g = static_cast<Int128>(gcd128(magnitude(bn), static_cast<UInt128>(ad)));
                    g > 1) {
                    bn /= g;
                    ad /= g;
                }
        }
        Int128 num{};
        Int128 den{};
        if (multiply(an, bn, num) && multiply(ad, bd, den)) return small(num, den);
        return from_big(to_big(an) * to_big(bn), to_big(ad) * to_big(bd));
    }

    static bool short_and_positive(const Rational& r) {
        return (static_cast<UInt128>(r.num_) | static_cast<UInt128>(r.den_)) >> 27U == 0;
    }

    static Rational percent(const Rational& part, const Rational& whole) {
        assert(whole.sign() != 0 && "percent of nothing");
        // Parts of 27 bits leave room for the factor 100 in 64 bits: one reduction instead of three.
        if (both_small(part, whole) && short_and_positive(part) && short_and_positive(whole) &&
            whole.num_ != 0) {
            const std::uint64_t num =
                low64(static_cast<UInt128>(part.num_)) * low64(static_cast<UInt128>(whole.den_)) * 100;
            const std::uint64_t den =
                low64(static_cast<UInt128>(part.den_)) * low64(static_cast<UInt128>(whole.num_));
            if (den == 1) return small(static_cast<Int128>(num), 1);
            const std::uint64_t g = gcd64(num, den);
            return small(static_cast<Int128>(quotient64(num, g)), static_cast<Int128>(quotient64(den, g)));
        }
        return part * 100 / whole;
    }

    static std::strong_ordering compare(const Rational& a, const Rational& b) {
        if (both_small(a, b)) {
            if (a.den_ == b.den_) return a.num_ <=> b.num_;
            Int128 x{};
            Int128 y{};
            if (multiply(a.num_, b.den_, x) && multiply(b.num_, a.den_, y)) return x <=> y;
        }
        const Big x = big_of(a);
        const Big y = big_of(b);
        const int order = BigInt(x.num * y.den).compare(y.num * x.den);
        return order < 0   ? std::strong_ordering::less
               : order > 0 ? std::strong_ordering::greater
                           : std::strong_ordering::equal;
    }

    // The whole number nearest to value * 10^places, by the rounding; as digits with an optional minus.
    static std::string scaled_digits(const Rational& value, int places, Rounding rounding) {
        if (!value.is_big() && places <= 18) {
            static constexpr auto powers = [] {
                std::array<Int128, 19> p{};
                p[0] = 1;
                for (std::size_t i = 1; i < p.size(); ++i) p[i] = p[i - 1] * 10;
                return p;
            }();
            Int128 scaled{};
            Int128 twice{};
            Int128 den_twice{};
            if (multiply(value.num_, powers[static_cast<std::size_t>(places)], scaled) &&
                multiply(scaled, 2, twice) && multiply(value.den_, 2, den_twice)) {
                const UInt128 m = magnitude(scaled);
                const auto den = static_cast<UInt128>(value.den_);
                UInt128 whole = m / den;
                if (rounding == Rounding::half_up && (m - whole * den) * 2 >= den) ++whole;
                return (value.num_ < 0 && whole != 0 ? "-" : "") + digits(whole);
            }
        }
        const Big big = big_of(value);
        const BigInt scaled = boost::multiprecision::abs(big.num) * power_of_ten(places);
        BigInt whole = scaled / big.den;
        if (rounding == Rounding::half_up && (scaled - whole * big.den) * 2 >= big.den) ++whole;
        return (big.num < 0 && whole != 0 ? "-" : "") + whole.str();
    }
};

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
    assert(denominator != 0);
    *this = denominator < 0 ? Arithmetic::small_reduced(-Int128{numerator}, -Int128{denominator})
                            : Arithmetic::small_reduced(numerator, denominator);
}

Rational Rational::from_digits(std::string_view text, int places) {
    const bool negative = !text.empty() && text.front() == '-';
    const std::string_view ds = negative ? text.substr(1) : text;
    if (ds.size() <= 18 && places >= 0 && places <= 18) {
        std::int64_t whole = 0;
        for (char c : ds) whole = whole * 10 + (c - '0');
        std::int64_t power = 1;
        for (int i = 0; i < places; ++i) power *= 10;
        return places == 0 ? Rational(negative ? -whole : whole) : Rational(negative ? -whole : whole, power);
    }
    const auto first = std::min(ds.find_first_not_of('0'), ds.size() - 1); // a leading 0 would mean octal
    BigInt whole{std::string(ds.substr(first))};
    if (negative) whole = -whole;
    return places >= 0 ? Arithmetic::from_big(std::move(whole), power_of_ten(places))
                       : Arithmetic::from_big(whole * power_of_ten(-places), 1);
}

Rational Rational::forced_big() const {
    Big big = Arithmetic::big_of(*this);
    return Arithmetic::keep_big(std::move(big.num), std::move(big.den));
}

Rational operator+(const Rational& a, const Rational& b) { return Arithmetic::sum(a, b, 1); }
Rational operator-(const Rational& a, const Rational& b) { return Arithmetic::sum(a, b, -1); }
Rational operator*(const Rational& a, const Rational& b) { return Arithmetic::product(a, b); }
Rational operator/(const Rational& a, const Rational& b) { return Arithmetic::quotient(a, b); }
Rational Rational::operator-() const { return Rational() - *this; }

Rational percent(const Rational& part, const Rational& whole) { return Arithmetic::percent(part, whole); }

bool operator==(const Rational& a, const Rational& b) {
    if (!a.is_big() && !b.is_big()) return a.num_ == b.num_ && a.den_ == b.den_;
    return Arithmetic::compare(a, b) == std::strong_ordering::equal;
}
std::strong_ordering operator<=>(const Rational& a, const Rational& b) { return Arithmetic::compare(a, b); }

void Rational::retain() const noexcept {
    Arithmetic::stored(*this).owners.fetch_add(1, std::memory_order_relaxed);
}
void Rational::release() noexcept {
    const Big* big = &Arithmetic::stored(*this);
    if (big->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete big;
}
bool Rational::big_is_whole() const { return Arithmetic::stored(*this).den == 1; }
int Rational::big_sign() const { return Arithmetic::stored(*this).num.sign(); }

std::string Rational::numerator() const {
    if (is_big()) return Arithmetic::stored(*this).num.str();
    return (num_ < 0 ? "-" : "") + digits(magnitude(num_));
}
std::string Rational::denominator() const {
    return is_big() ? Arithmetic::stored(*this).den.str() : digits(magnitude(den_));
}

Rational round(const Rational& value, int places, Rounding rounding) {
    if (value.is_whole()) return value;
    return Rational::from_digits(Arithmetic::scaled_digits(value, places, rounding), places);
}

std::string decimal(const Rational& value, int places, Rounding rounding) {
    return with_point(Arithmetic::scaled_digits(value, places, rounding), places);
}

std::string exact(const Rational& value) {
    return value.is_whole() ? value.numerator() : value.numerator() + "/" + value.denominator();
}

std::string terminating_decimal(const Rational& value) {
    constexpr int most_places = 60;
    BigInt den = Arithmetic::big_of(value).den;
    int twos = 0;
    int fives = 0;
    for (; twos <= most_places && den % 2 == 0; ++twos) den /= 2;
    for (; fives <= most_places && den % 5 == 0; ++fives) den /= 5;
    const int places = std::max(twos, fives);
    return den == 1 && places <= most_places ? decimal(value, places) : std::string();
}

} // namespace angka

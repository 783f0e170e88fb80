// rational.h -- exact numbers: every score, sum of money and credit is a fraction in lowest terms.
//
//     Rational third = Rational(1) / 3;
//     third * 3 == 1                                  // true; a double would have to hope
//     round(Rational(266) / 3, 2)                     // 8867/100, half up
//     decimal(Rational(266) / 3, 2)                   // "88.67"
//     exact(Rational(266) / 3)                        // "266/3"
//
// Always true: the denominator is positive, numerator and denominator have no common factor, zero is 0/1.
// Fractions whose parts fit 128 bits stay in the object; larger ones move to big integers and come back when they
// shrink. Both ways give the same numbers (rational_test: exact_equals_fast_path). A number never passes through a
// floating-point type.
//
// Reading text lives in baca.h, Indonesian printing in tulis.h.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace angka {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

struct Big; // numerator and denominator as big integers; known to rational.cpp only

class Rational {
  public:
    constexpr Rational() noexcept = default;
    constexpr Rational(int whole) noexcept : num_(whole) {}          // NOLINT(google-explicit-constructor)
    constexpr Rational(std::int64_t whole) noexcept : num_(whole) {} // NOLINT(google-explicit-constructor)
    Rational(std::int64_t numerator, std::int64_t denominator);      // denominator != 0

    // digits * 10^-places, digits being decimal digits with an optional minus; any length.
    static Rational from_digits(std::string_view digits, int places);
    // For proofs: the same value, kept in big integers whether it needs them or not.
    [[nodiscard]] Rational forced_big() const;

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    friend Rational operator/(const Rational& a, const Rational& b); // b != 0
    Rational operator-() const;
    Rational& operator+=(const Rational& b) { return *this = *this + b; }
    Rational& operator-=(const Rational& b) { return *this = *this - b; }
    Rational& operator*=(const Rational& b) { return *this = *this * b; }
    Rational& operator/=(const Rational& b) { return *this = *this / b; }

    friend bool operator==(const Rational& a, const Rational& b);
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

    [[nodiscard]] bool is_zero() const { return !big_ && num_ == 0; }
    [[nodiscard]] bool is_whole() const;
    [[nodiscard]] int sign() const;
    [[nodiscard]] bool is_big() const { return big_ != nullptr; }

    [[nodiscard]] std::string numerator() const;   // decimal digits, with a minus where negative
    [[nodiscard]] std::string denominator() const; // decimal digits

  private:
    friend struct Arithmetic;
    Int128 num_ = 0;
    Int128 den_ = 1;
    std::shared_ptr<const Big> big_; // when set, num_ and den_ are 0 and 1 and mean nothing
};

// How a figure is cut to the places that are printed. The law's figures round half up unless a rule says otherwise.
enum class Rounding {
    half_up,  // 2.345 -> 2.35, -2.345 -> -2.35: a half goes away from zero, as ROUND of a spreadsheet does
    truncate, // 2.349 -> 2.34
};

[[nodiscard]] Rational round(const Rational& value, int places, Rounding rounding = Rounding::half_up);

// "88.67", "-24.00", "3": digits with a point, rounded to `places` (0 to 60).
[[nodiscard]] std::string decimal(const Rational& value, int places, Rounding rounding = Rounding::half_up);

// "266/3", "-24", "7/2": lowest terms, no denominator where it is one.
[[nodiscard]] std::string exact(const Rational& value);

// The shortest decimal that is exactly this number ("9.12"), or empty where there is none (1/3).
[[nodiscard]] std::string terminating_decimal(const Rational& value);

[[nodiscard]] inline Rational abs(const Rational& value) { return value.sign() < 0 ? -value : value; }
[[nodiscard]] inline const Rational& min(const Rational& a, const Rational& b) { return b < a ? b : a; }
[[nodiscard]] inline const Rational& max(const Rational& a, const Rational& b) { return a < b ? b : a; }

} // namespace angka

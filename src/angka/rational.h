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
#include <string>
#include <string_view>
#include <utility>

namespace angka {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

struct Big; // numerator and denominator as big integers, counted; known to rational.cpp only

class Rational {
  public:
    Rational() noexcept = default;
    Rational(int whole) noexcept : num_(whole) {}               // NOLINT(google-explicit-constructor)
    Rational(std::int64_t whole) noexcept : num_(whole) {}      // NOLINT(google-explicit-constructor)
    Rational(std::int64_t numerator, std::int64_t denominator); // denominator != 0

    Rational(const Rational& other) noexcept : num_(other.num_), den_(other.den_) {
        if (is_big()) retain();
    }
    Rational(Rational&& other) noexcept : num_(other.num_), den_(std::exchange(other.den_, 1)) {}
    Rational& operator=(const Rational& other) noexcept {
        if (other.is_big()) other.retain();
        if (is_big()) release();
        num_ = other.num_;
        den_ = other.den_;
        return *this;
    }
    Rational& operator=(Rational&& other) noexcept {
        std::swap(num_, other.num_);
        std::swap(den_, other.den_);
        return *this;
    }
    ~Rational() {
        if (is_big()) release();
    }

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

    // part / whole × 100 in one step: the sum that forms ask for most. whole != 0.
    friend Rational percent(const Rational& part, const Rational& whole);

    friend bool operator==(const Rational& a, const Rational& b);
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

    [[nodiscard]] bool is_zero() const { return !is_big() && num_ == 0; }
    [[nodiscard]] bool is_whole() const { return is_big() ? big_is_whole() : den_ == 1; }
    [[nodiscard]] int sign() const { return is_big() ? big_sign() : (num_ > 0) - (num_ < 0); }
    [[nodiscard]] bool is_big() const { return den_ == 0; }

    [[nodiscard]] std::string numerator() const;   // decimal digits, with a minus where negative
    [[nodiscard]] std::string denominator() const; // decimal digits

  private:
    friend struct Arithmetic;
    struct Reduced {};
    Rational(Reduced, Int128 num, Int128 den) noexcept : num_(num), den_(den) {}
    void retain() const noexcept;
    void release() noexcept;
    [[nodiscard]] bool big_is_whole() const;
    [[nodiscard]] int big_sign() const;

    // A fraction; or, where den_ is 0, num_ is the address of a Big that this and its copies share.
    Int128 num_ = 0;
    Int128 den_ = 1;
};

[[nodiscard]] Rational percent(const Rational& part, const Rational& whole);

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

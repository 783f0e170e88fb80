// int128.h -- whole numbers of up to 128 bits, as small fractions are worked with (rational.cpp alone).
//
//     gcd128(84, 36)                          12
//     multiply(a, b, product)                 false: it does not fit
#pragma once

#include "angka/rational.h"

#include <cstdint>
#include <utility>

namespace angka {

inline constexpr Int128 int128_max = static_cast<Int128>((~UInt128{0}) >> 1U);

inline UInt128 magnitude(Int128 v) {
    return v < 0 ? UInt128{0} - static_cast<UInt128>(v) : static_cast<UInt128>(v);
}

inline bool fits64(UInt128 v) { return (v >> 64U) == 0; }
inline bool fits_int64(Int128 v) { return v == static_cast<std::int64_t>(v); }

inline std::uint64_t remainder64(std::uint64_t v, std::uint64_t by) {
    if (((v | by) >> 32U) == 0) return static_cast<std::uint32_t>(v) % static_cast<std::uint32_t>(by);
    return v % by;
}

// One division, which often ends it, then Stein's algorithm without branches that a processor could guess wrong.
inline std::uint64_t gcd64(std::uint64_t a, std::uint64_t b) {
    if (a < b) std::swap(a, b);
    if (b == 0) return a;
    a = remainder64(a, b);
    if (a == 0) return b;
    const auto shift = static_cast<unsigned>(__builtin_ctzll(a | b));
    a >>= static_cast<unsigned>(__builtin_ctzll(a));
    b >>= static_cast<unsigned>(__builtin_ctzll(b));
    while (a != b) {
        const std::uint64_t difference = a > b ? a - b : b - a;
        a = a < b ? a : b;
        b = difference >> static_cast<unsigned>(__builtin_ctzll(difference));
    }
    return a << shift;
}

inline UInt128 gcd128(UInt128 a, UInt128 b) {
    while (b != 0) {
        if (fits64(a) && fits64(b))
            return gcd64(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
        const UInt128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

inline std::uint64_t low64(UInt128 v) { return static_cast<std::uint64_t>(v); }

// Division is the slow step, the more bits the slower, and nearly all of ours are short.
inline std::uint64_t quotient64(std::uint64_t v, std::uint64_t by) {
    if (((v | by) >> 32U) == 0) return static_cast<std::uint32_t>(v) / static_cast<std::uint32_t>(by);
    return v / by;
}

inline Int128 divided(Int128 v, std::uint64_t by) {
    if (by == 1) return v;
    if (!fits_int64(v)) return v / static_cast<Int128>(by);
    const auto q = static_cast<Int128>(quotient64(low64(magnitude(v)), by));
    return v < 0 ? -q : q;
}

inline bool multiply(Int128 a, Int128 b, Int128& product) { return !__builtin_mul_overflow(a, b, &product); }
inline bool add(Int128 a, Int128 b, Int128& sum) { return !__builtin_add_overflow(a, b, &sum); }

} // namespace angka

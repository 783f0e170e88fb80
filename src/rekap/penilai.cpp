#include "rekap/penilai.h"

#include "angka/rational.h"

#include <algorithm>

namespace rekap {
namespace {

struct Sum {
    std::int64_t n = 0, sum = 0, squares = 0, least = 0, most = 0, top = 0;
    std::vector<PegawaiId> of;
};

// The whole number whose square comes nearest: no floating point decides a printed digit.
std::int64_t rounded_root(std::int64_t square, std::int64_t below) { // sqrt(square) / below
    std::int64_t low = 0, high = 1'000'000;                          // a mark is at most 9999,99
    while (low < high) { // the largest x with (2x - 1) * below <= 2 * sqrt(square)
        const std::int64_t x = (low + high + 1) / 2, twice = (2 * x - 1) * below;
        if (angka::Rational(twice) * angka::Rational(twice) <= angka::Rational(square) * angka::Rational(4))
            low = x;
        else
            high = x - 1;
    }
    return low;
}

} // namespace

std::vector<Penilai> penilai(const Deretan& rows, const std::string& highest) {
    std::map<PegawaiId, Sum> sums;
    for (const auto& one : rows) {
        const Baris& row = *one;
        if (!row.dinilai() || !row.penilai || row.kasus.keadaan == berkas::KeadaanBerkas::dibatalkan)
            continue;
        Sum& s = sums[row.penilai];
        s.least = s.n == 0 ? *row.nilai : std::min(s.least, *row.nilai);
        s.most = std::max(s.most, *row.nilai);
        ++s.n;
        s.sum += *row.nilai;
        s.squares += *row.nilai * *row.nilai;
        s.top += row.kasus.sebutan == highest ? 1 : 0;
        s.of.push_back(row.kasus.pegawai);
    }
    std::vector<Penilai> all;
    all.reserve(sums.size());
    for (auto& [who, s] : sums)
        all.push_back({who, s.n, (2 * s.sum + s.n) / (2 * s.n),
                       rounded_root(s.n * s.squares - s.sum * s.sum, s.n), s.least, s.most, s.top,
                       std::move(s.of)});
    std::stable_sort(all.begin(), all.end(),
                     [](const Penilai& a, const Penilai& b) { return a.banyak > b.banyak; });
    return all;
}

} // namespace rekap

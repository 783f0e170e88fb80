// pangkat.h -- rank (pangkat) and grade (golongan ruang) of a PNS; the grade of a PPPK (asn-reference 2.4).
//
// Seventeen grades I/a to IV/e, each with its rank and its BKN id. Rank and grade are written together.
//
//     Result<Golongan> g = Golongan::parse("Penata Muda Tk. I, III/b");
//     g->text()          "III/b"
//     g->pangkat()       "Penata Muda Tingkat I"
//     g->printed()       "Penata Muda Tingkat I, III/b"
//     g->official()      "Penata Muda Tingkat I (III/b)"
//     g->bkn_id()        32
//
// Read as people write it: rank, grade, or both, in either order of marks ("iii/b", "III b", "IIIb", "III-b",
// "Tk. I", "Tk I", "TK.I", "Tingkat 1"). A rank and a grade that do not belong together are refused, with
// both named.
//
// Grades are ordered: I/a < IV/e. A PPPK has a grade I to XVII and no rank.
#pragma once

#include "base/result.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace pegawai {

class Golongan {
  public:
    static base::Result<Golongan> parse(std::string_view text);
    static std::optional<Golongan> of_bkn_id(int id); // 11..14, 21..24, 31..34, 41..45

    [[nodiscard]] int bkn_id() const { return id_; }
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string_view pangkat() const;
    [[nodiscard]] std::string printed() const;
    [[nodiscard]] std::string official() const;

    auto
    operator<=>(const Golongan&) const = default; // NOLINT(modernize-use-nullptr): clang-tidy 14 misreads it

  private:
    constexpr explicit Golongan(int id) : id_(id) {}
    int id_;
};

class GolonganPppk {
  public:
    static base::Result<GolonganPppk> parse(std::string_view text); // "IX", "ix", "9", "Golongan IX"

    [[nodiscard]] int number() const { return number_; } // 1 to 17
    [[nodiscard]] std::string_view text() const;         // "IX"

    auto operator<=>(const GolonganPppk&) const = default;

  private:
    constexpr explicit GolonganPppk(int number) : number_(number) {}
    int number_;
};

} // namespace pegawai

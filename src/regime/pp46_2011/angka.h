// angka.h -- the figures of PP 46/2011 and Perka BKN 1/2013, ready for use: law/pp46-2011.yaml as values.
//
//     Result<Angka> angka = Angka::from(law);       // once, at start
//     angka->bobot_skp                              // 60 (per cent)
//
// Where the file marks a figure as a choice (reading of the sebutan, floor at nought, rounding of the final value), the
// choice stands in Setelan; an assessment is stored with the Setelan it was made under.
#pragma once

#include "angka/rational.h"
#include "base/result.h"
#include "regime/law.h"

#include <string>
#include <string_view>
#include <vector>

namespace regime::pp46_2011 {

using ::angka::Rational;

// How 90.5 is read where Pasal 17 says "76-90" and "91 ke atas" (sheet pp46-2011, 5.8).
enum class PembacaanSebutan {
    A, // 91, 76, 61, 51 are floors
    B, // 90, 75, 60, 50 are ceilings
    C, // as B, but below 91 is still Baik
    D, // rounded to a whole number first, then the table
};
enum class LantaiNol { tidak, ya };                // may waktu and biaya fall below 0?
enum class PembulatanAkhir { per_bagian, jumlah }; // round each part and add, or add and round

struct Setelan {
    PembacaanSebutan sebutan = PembacaanSebutan::A;
    LantaiNol lantai_nol = LantaiNol::tidak;
    PembulatanAkhir pembulatan_akhir = PembulatanAkhir::per_bagian;
    bool operator==(const Setelan&) const = default;
};

struct BarisSebutan {
    Rational bawah; // of the band, as the article prints it; the lowest band has none and never looks at it
    Rational atas;  // the highest band has none
    std::string sebutan;
};

struct Angka {
    Rational nilai_tepat_target;       // 76: the value of waktu and biaya that were met exactly
    Rational batas_efisiensi;          // 24 per cent: up to here saving is rewarded
    Rational bobot_skp;                // per cent
    Rational bobot_perilaku;           // per cent
    Rational perilaku_tertinggi;       // 100
    Rational kualitas_tertinggi;       // 100
    std::vector<BarisSebutan> sebutan; // highest first
    struct Tangga {
        int paling_sedikit;
        Rational nilai;
    };
    std::vector<Tangga> tugas_tambahan; // highest first
    std::vector<Rational> kreativitas;  // the points that exist
    Setelan setelan;                    // as the file chooses

    // What the derivation cites.
    Provenance dari_rumus, dari_batas, dari_bobot, dari_sebutan, dari_tugas, dari_kreativitas;
    Provenance dari_pembacaan, dari_lantai, dari_pembulatan, dari_gabungan;

    static base::Result<Angka> from(const Law& law);
};

[[nodiscard]] std::optional<PembacaanSebutan> pembacaan_sebutan(std::string_view letter);
[[nodiscard]] char letter(PembacaanSebutan reading);

} // namespace regime::pp46_2011

// penilaian.h -- what a performance form is worth by PP 46/2011 and Perka BKN 1/2013.
//
// The sum, from the rows to the paper (sheet pp46-2011, sections 5 to 7):
//
//     kuantitas, kualitas   R / T × 100                                      PP 46/2011 Penjelasan Pasal 8 ayat (1)
//     waktu, biaya          saving e = 100 − R/T × 100, compared exactly:
//                           e ≤ 24   76 + e     (on target 76, best 100)
//                           e > 24   100 − e    (Perka BKN 1/2013: falls back to about 76; not smoothed)
//     not performed         every aspect 0, the row stays in the mean
//     row                   sum of the aspects used / how many were used (3, or 4 with biaya)
//     SKP                   mean of the rows + tugas tambahan + kreativitas   (may pass 100, Pasal 8 ayat (2))
//     perilaku              mean of 5 marks, of 6 for a structural post       Pasal 12
//     prestasi kerja        SKP × 60% + perilaku × 40%                        Pasal 15 ayat (2)
//
//     Hasil hasil = nilai(formulir, angka, angka.setelan);
//     decimal(hasil.skp, 2)                                  // "88.67"
//     sebutan(hasil.skp, angka, angka.setelan)               // "Baik"
//
// Everything is exact; rounding happens where a figure is printed (two places, half up). The functions are pure and may
// be called from any thread. Derivation: uraian.h. What a person should look at: peringatan.h.
#pragma once

#include "regime/pp46_2011/angka.h"
#include "skp/formulir.h"

#include <optional>
#include <vector>

namespace regime::pp46_2011 {

// Kuantitas and kualitas: R / T × 100. T > 0. No cap (Pasal 8 ayat (2)).
[[nodiscard]] Rational nilai_capaian(const Rational& target, const Rational& realisasi);

// Per cent saved of waktu or biaya: 100 − R / T × 100; negative when late or overspent. T > 0.
[[nodiscard]] Rational efisiensi(const Rational& target, const Rational& realisasi);

// Waktu and biaya. T > 0. Negative beyond 1.76 T unless the setting puts a floor at 0.
[[nodiscard]] Rational nilai_efisiensi(const Rational& target, const Rational& realisasi,
                                       skp::Pelaksanaan pelaksanaan, const Angka& angka,
                                       const Setelan& setelan);

// The aspects of one row. biaya is absent where it was not used.
struct NilaiAspek {
    Rational kuantitas, kualitas, waktu;
    std::optional<Rational> biaya;

    [[nodiscard]] Rational penghitungan() const; // column 13: the sum
    [[nodiscard]] Rational capaian() const;      // column 14: sum / aspects used
};

[[nodiscard]] NilaiAspek nilai_aspek(const skp::Kegiatan& kegiatan, const Angka& angka,
                                     const Setelan& setelan);

struct HasilKegiatan {
    NilaiAspek aspek;
    Rational penghitungan;
    Rational capaian;
    bool dihitung = true; // false: dikecualikan, shown but not in the mean
};

struct HasilSkp {
    std::vector<HasilKegiatan> kegiatan;
    int kegiatan_dihitung = 0;
    Rational rata_rata;
    Rational tugas_tambahan; // points
    Rational kreativitas;    // points
    Rational nilai;
};

struct HasilPerilaku {
    Rational jumlah;
    int aspek = 0; // 5 or 6
    Rational rata_rata;
};

struct NilaiAkhir {
    Rational dari_skp;      // × 60%
    Rational dari_perilaku; // × 40%
    Rational tepat;         // their sum, unrounded
    Rational tercetak;      // as it stands on form I-g, by the setting of the last rounding
};

struct Hasil {
    HasilSkp skp;
    std::vector<HasilSkp> skp_lain; // after a transfer
    Rational nilai_skp;             // the one that counts: skp.nilai, or the simple mean of several (BKN)
    std::optional<HasilPerilaku> perilaku;
    std::optional<NilaiAkhir> prestasi_kerja;
};

[[nodiscard]] Rational nilai_tugas_tambahan(int banyaknya, const Angka& angka);
[[nodiscard]] HasilSkp nilai_skp(const skp::BagianSkp& bagian, const Angka& angka, const Setelan& setelan);
[[nodiscard]] HasilPerilaku nilai_perilaku(const skp::Perilaku& perilaku,
                                           std::optional<skp::JenisJabatan> jenis);
[[nodiscard]] NilaiAkhir nilai_akhir(const Rational& skp, const Rational& perilaku, const Angka& angka,
                                     const Setelan& setelan);
[[nodiscard]] Hasil nilai(const skp::Formulir& formulir, const Angka& angka, const Setelan& setelan);

// The category of Pasal 17, of the value as it is printed (two places): the reader of the paper can check it.
[[nodiscard]] const std::string& sebutan(const Rational& value, const Angka& angka, const Setelan& setelan);

} // namespace regime::pp46_2011

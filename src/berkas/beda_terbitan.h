// beda_terbitan.h -- in what two versions of a paper differ, field by field as form I-g prints them, and whose signature such a change undoes.
//
//     auto changes = beda_terbitan(db, office, row, 1, basis_of_2);
//     changes[0].nama, .lama, .baru, .peran        "Nilai prestasi kerja", "88,40 (Baik)", "89,10 (Baik)", {penilai, pegawai}
//     tanda_gugur(changes)                          whoever has signed and must be asked again
//
// A value, a mark and the recommendation are the assessor's and the employee's; a person's name or rank is his who signs under it; an
// objection is the employee's, a reply the assessor's, a decision his superior's (boxes 5 to 7).
#pragma once

#include "berkas/dasar_beku.h"
#include "berkas/simpanan.h"
#include "berkas/simpanan_terbitan.h"

namespace berkas {

// Boxes 5 to 7 of form I-g: what has been said about the result so far.
struct KataKotak {
    std::string teks{};
    std::optional<calendar::Date> tanggal{};
    bool operator==(const KataKotak&) const = default;
};
struct Kotak {
    KataKotak keberatan{}, tanggapan{}, keputusan{};
};
// By the events of versions up to that one; the last of each.
[[nodiscard]] Kotak kotak(std::span<const Peristiwa> events, int sampai_versi, calendar::Zona zone);

struct BedaTerbitan {
    std::string bidang; // "perilaku.disiplin", "penilai.nama", "keputusan"
    std::string nama, lama, baru;
    std::vector<sop::Siapa> peran;
};
// From a version that is kept to one on that basis, whose boxes are what has happened up to now.
[[nodiscard]] std::vector<BedaTerbitan> beda_terbitan(Baca& db, InstansiId office, const Berkas& row,
                                                      int dari, const DasarBeku& ke);
[[nodiscard]] std::vector<sop::Siapa> tanda_gugur(std::span<const BedaTerbitan> changes);

// What a paper frozen now would rest on: the newest result with the form that it names, the newest picture of the people.
[[nodiscard]] DasarBeku dasar_kini(Baca& db, InstansiId office, const Berkas& row);
// Of a version that is kept.
[[nodiscard]] std::optional<DasarBeku> dasar_terbitan(std::span<const Peristiwa> events, int versi);

} // namespace berkas

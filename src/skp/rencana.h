// rencana.h -- the plan of a year: what a civil servant is to do, as set in January (PP 46/2011 Pasal 5, Pasal 7).
//
//     skp::Rencana plan;
//     plan.kegiatan.push_back({.id = plan.berikut++, .uraian = "Melaksanakan audit operasional",
//                              .target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12}});
//     std::string kept = skp::tulis_json(plan);                 // what the store keeps, byte for byte the same each time
//     base::Result<skp::Rencana> again = skp::baca_rencana(kept);
//     base::Findings wrong = skp::periksa(plan, period);        // before it is handed in
//     for (const auto& b : skp::beda(before, after)) ...        // what a person is shown of a change
//
// An activity keeps its number (id) through every version: log, evidence and realisasi point at it. Numbers start at 1 and
// are never given out twice in one SKP.
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "skp/formulir.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skp {

struct KegiatanRencana {
    int id = 0;
    std::string uraian{};
    Target target{};
    std::optional<Rational> angka_kredit{};     // per unit of kuantitas, JFT only (form I-a column 3)
    std::optional<std::int64_t> renja{}, iku{}; // lines of the office's lists (berkas/rujukan.h)
    std::optional<std::int64_t> skp_atasan{};   // the superior's SKP ...
    std::optional<int> kegiatan_atasan{};       // ... and the activity in it that this one serves
    std::array<std::optional<Rational>, 12>
        bulan{}; // planned kuantitas of January to December; all empty: not divided
};

struct Rencana {
    JenisJabatan jenis_jabatan = JenisJabatan::jfu;
    std::vector<KegiatanRencana> kegiatan; // in print order
    int berikut = 1;                       // the number that the next new activity gets
    std::string catatan{};                 // to the assessor

    [[nodiscard]] const KegiatanRencana* kegiatan_ke(int id) const;
};

inline constexpr std::size_t kegiatan_terbanyak = 200;
inline constexpr std::size_t huruf_uraian = 2000;

// A fixed order of members; numbers exact, as text. Reading refuses what the writer cannot have written.
[[nodiscard]] std::string tulis_json(const Rencana& plan);
[[nodiscard]] base::Result<Rencana> baca_rencana(std::string_view json);

// Everything that keeps a plan from being handed in, with places "kegiatan[2].target.waktu" (counted from 0): no activity, a target of
// 0, time beyond the months of the period, AK outside JFT, months that do not add up to the year (pp46-2011 sheet, 4.1). Peringatan: a
// quality target below 100, two activities with the same words.
[[nodiscard]] base::Findings periksa(const Rencana& plan, const calendar::Period& period);

struct
    BedaRencana { // one field that differs; an activity that is new or gone has one entry, field "kegiatan"
    int kegiatan = 0;
    std::string field;      // "uraian", "target.kuantitas" ...
    std::string dulu, kini; // as people read it; "" where it was not there
};
[[nodiscard]] std::vector<BedaRencana> beda(const Rencana& before, const Rencana& after);

// Quantity and time cut to the months that remain, after a transfer (pp46-2011 sheet, section 10): rounded up to whole units.
[[nodiscard]] Rencana potong(const Rencana& plan, const calendar::Period& whole,
                             const calendar::Period& rest);

} // namespace skp

// vektor_berkas.h -- a file of published figures, each computed again by our own rules.
//
// Two layouts, known by their head line whatever the order of the columns (tests/vectors/README.md):
//
//     id, level, aspect, target, realisasi, unit, extra_json, expected, decimals_published, source_url, note
//     id, regime, kind, inputs_json, expected, source_url, note
//
//     VektorBerkas file = read_vektor(csv, laws);
//     file.rows.front()      // {"pp46-003", "aspect.waktu", "76", "76", Putusan::sama}
//
// Every row is computed in full, exactly, and rounded half up to the decimals that its source published:
// decimals_published, or as many as `expected` shows. Words are compared as words. Where extra_json says a
// category, the sebutan of the value (reading A, two decimals) must match too. A row whose note begins with
// DISAGREES is a misprint of its source: it is kept as salah_cetak and never matched; should our figure equal
// it after all, that is a difference.
//
// A file without a usable head line has no rows and says why in `findings`; a row that cannot be computed is
// tidak_dikenal with its finding ("baris 7").
#pragma once

#include "base/finding.h"
#include "regime/laws.h"
#include "sheet/csv.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

enum class Putusan { sama, beda, salah_cetak, tidak_dikenal };
[[nodiscard]] std::string_view label(Putusan putusan); // "salah cetak"

struct BarisVektor {
    std::string id;
    std::string rule;     // "aspect.waktu", "kuadran"
    std::string expected; // as published
    std::string got;      // ours, with as many decimals; empty where it could not be computed
    Putusan putusan = Putusan::tidak_dikenal;
};

struct VektorBerkas {
    bool usable = false;
    std::vector<BarisVektor> rows;
    base::Findings findings;

    [[nodiscard]] std::size_t count(Putusan putusan) const;
};

[[nodiscard]] VektorBerkas read_vektor(sheet::CsvReader& csv, const regime::Laws& laws);

} // namespace cli

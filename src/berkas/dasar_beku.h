// dasar_beku.h -- what a frozen paper rests on, kept in the words of its event `bekukan` (JSON, docs/formats/berkas.md), and the first line of
// a decision.
//
//     DasarBeku basis = baca_dasar_beku(event.isi).value();
//     basis.gugur                    roles whose earlier signature this version does not carry over
//
// A version that carries over a signature asks that person for none; the signature itself stays in the bytes of the version before.
#pragma once

#include "berkas/tenggat_hukum.h"
#include "sop/sop.h"

#include <span>

namespace berkas {

struct DasarBeku {
    int isi = 0, penilaian = 0, potret = 0; // numbers of the case's documents that are printed on it
    PilihanTenggat tenggat{};
    std::vector<sop::Siapa> gugur{}; // by what differs from the version before (beda_terbitan.h)
    bool putusan = false;            // made by the decision of the assessor's superior: final, he alone signs
    bool operator==(const DasarBeku&) const = default;
};
[[nodiscard]] std::string tulis_json(const DasarBeku& basis);
[[nodiscard]] base::Result<DasarBeku> baca_dasar_beku(std::string_view json);

// The words of a decision (Peristiwa::isi of JenisPeristiwa::putuskan): its first line says whether the value stays.
struct KataPutusan {
    bool ubah = false;
    std::string kata{};
};
[[nodiscard]] std::string tulis_putusan(const KataPutusan& decision);
[[nodiscard]] KataPutusan baca_putusan(std::string_view isi);

} // namespace berkas

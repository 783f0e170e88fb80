// jurnal.h -- the journal proved, and copied to the outside, by people who may (hak.h, periksa_jurnal and lihat_jurnal).
//
//     HasilPeriksa h = periksa_jurnal(simpanan, office, {head_from_the_minutes});
//     if (h.patah) say(h.patah->kalimat());          // the first broken entry
//     auto copy = salin_jurnal(loket, asal);          // JSON lines, docs/formats/jurnal.md; itself an entry afterwards
//
// Both read the whole journal, one SHA-256 an entry: call them from a worker.
#pragma once

#include "journal/rantai.h"
#include "kantor/loket.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kantor {

struct HasilPeriksa {
    journal::Kepala kepala; // the last entry that held
    std::optional<journal::Patah> patah;
};

[[nodiscard]] HasilPeriksa periksa_jurnal(Simpanan& simpanan, InstansiId office,
                                          const std::vector<journal::Kepala>& known = {});

// What a page may hold in memory; a longer journal is copied by the command line (teraju jurnal tulis).
inline constexpr std::size_t salinan_terpanjang = 32U << 20U;

struct SalinanJurnal {
    std::string baris; // one entry a line
    journal::Kepala kepala;
};
// The entry that says a copy went out, and up to where.
[[nodiscard]] journal::Entri entri_salinan(const Asal& asal, calendar::Instant now,
                                           const journal::Kepala& upto);
[[nodiscard]] base::Result<SalinanJurnal> salin_jurnal(const Loket& loket, const Asal& asal,
                                                       std::size_t longest = salinan_terpanjang);

} // namespace kantor

// ekspor.h -- records on their way out: one BagIt package with their bytes and what the register says about them.
//
//     base::Result<std::vector<IsiBag>> files = ekspor_arsip({store, files, office, now}, asal, ids, "arsip-2026", "Inspektorat ...");
//
// In the package: data/<record>/<part>-<name> and data/<record>/arsip.json (docs/formats/arsip-paket.md); bag-info.txt carries the root of
// the tree and the head of the journal. Journalled, with a line in each record's history. Refused, with every finding: a part that is no
// longer what it was, more than `ekspor_terbesar` bytes, nothing to take along.
#pragma once

#include "berkas/arsip/bagit.h"
#include "berkas/arsip/keutuhan.h"

namespace berkas {

inline constexpr std::uint64_t ekspor_terbesar = 512U << 20U;

struct GudangArsip {
    Simpanan& simpanan;
    kantor::GudangIsi& gudang;
    InstansiId instansi;
    calendar::Instant kini;
};

[[nodiscard]] base::Result<std::vector<IsiBag>> ekspor_arsip(const GudangArsip& from, const Asal& asal,
                                                             const std::vector<ArsipId>& ids,
                                                             std::string_view nama, std::string_view kantor);

// Where a part lies in a package: "data/17/01-I-g.pdf".
[[nodiscard]] std::string jalur_isi(const Arsip& record, const IsiArsip& part);
// What bag-info.txt says of a package of so many records.
[[nodiscard]] InfoBag info_paket(Baca& db, InstansiId office, calendar::Instant now, std::size_t records,
                                 std::string_view kantor);

[[nodiscard]] std::string tulis_json(const Arsip& record, const std::vector<Pendaftaran>& rows);

} // namespace berkas

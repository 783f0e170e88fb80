// sop.h -- the versions of the office's SOP: brought in as a draft, published, replaced; never deleted.
//
//     SopTerperiksa checked = periksa_sop(yaml);              // everything that is wrong, with lines; and what is odd
//     auto id = unggah_sop(loket, asal, yaml);                 // a draft, or the same findings
//     auto done = terbitkan_sop(loket, asal, *id);             // in force; the one before is revoked
//
//         unggah_sop          terbitkan_sop           terbitkan_sop of another one
//     --> draf ------------> berlaku ------------------> dicabut
//
// 1. One version is in force at a time; the schema holds it too (sop_satu_berlaku).
// 2. A text never changes once it is kept: SOP versions are immutable after approval, and a case keeps the version it
//    began with (asn-reference R1.1). A draft that is wrong is left behind and another one brought in.
// 3. Nomor and versi together name one published text. A text that is kept already, letter for letter, is not kept twice.
// 4. Only a text in which sop/periksa.h finds no fault is kept, and it is checked again when it is published (R1.2).
// 5. Every act is in the journal with the fingerprint of the text.
#pragma once

#include "kantor/loket.h"
#include "sop/periksa.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kantor {

struct SopTerperiksa {
    std::optional<sop::Naskah> naskah; // none: no SOP file at all
    base::Findings galat;              // empty: can be kept
    std::vector<sop::Tanda> tanda;     // shown, never repaired
};

// Pure. Places carry line numbers; a finding about the whole has none.
[[nodiscard]] SopTerperiksa periksa_sop(std::string_view yaml);

[[nodiscard]] base::Result<SopId> unggah_sop(const Loket& loket, const Asal& asal, std::string_view yaml);
[[nodiscard]] base::Result<void> terbitkan_sop(const Loket& loket, const Asal& asal, SopId id);

// The SOP that came with the program, in force from the start; for setting up an office, inside its transaction. An office
// that has a version already keeps what it has: the answer is the one in force, or 0 where there are only drafts. A text
// with faults is our own mistake: std::logic_error.
SopId pasang_sop_bawaan(Tulis& db, const Asal& asal, InstansiId office, calendar::Instant now,
                        std::string_view yaml);

// A kept version, read again for its page. What was kept can be read: if not, std::logic_error.
[[nodiscard]] sop::Naskah naskah_dari(const VersiSop& version);

[[nodiscard]] std::string_view keadaan_text(KeadaanSop state); // "berlaku"

} // namespace kantor

// draf.h -- what somebody has typed and not handed on yet, kept on the server; and what to do where two people typed.
//
//     auto kept = simpan_draf(meja, asal, {.berkas = id, .lembar = "kinerja", .dasar = seen, .isian = fields, .urut = 17});
//     std::vector<Tabrakan> clash = tabrakan(base_fields, mine, theirs);    // empty: nothing to ask
//
// A draft is text, field by field, valid or not: nothing typed is lost by a time-out, a lost line or a fault. It is thrown away when the
// form has been saved. No journal entry. At most 2,000 fields, 4,000 characters each, 512 kB altogether.
#pragma once

#include "berkas/meja.h"

namespace berkas {

using Isian = std::vector<std::pair<std::string, std::string>>;

enum class HasilDraf { tersimpan, lebih_lama }; // lebih_lama: a newer one of the same person is there
[[nodiscard]] base::Result<HasilDraf> simpan_draf(const Meja& meja, const Asal& asal, const Draf& draft);

struct Tabrakan { // both changed the same field, differently
    std::string nama, dasar, milik_saya, milik_lain;
};
[[nodiscard]] std::vector<Tabrakan> tabrakan(const Isian& base, const Isian& mine, const Isian& theirs);
// Fields of `mine`, and those that only `theirs` changed.
[[nodiscard]] Isian gabung(const Isian& base, const Isian& mine, const Isian& theirs);

} // namespace berkas

// impor.h -- records that come in with a package (bagit.h): taken from elsewhere, or the office's own after a loss.
//
//     base::Result<Bag> bag = baca_bag(entries);                     // whole, or every fault
//     base::Result<HasilImpor> done = impor_arsip(desk, asal, *bag);
//
// Every record of the package becomes one of this archive: the next number of both registers, its own leaf, its bytes and words. What it
// was where it came from stays with it as AsalArsip: office, number, leaf, registration numbers; it is found by those, too. Its retention
// goes on by the rule and from the day of its old registration, where the package tells them, else by the office's own rule.
//
// Looked at before anything is written, all findings at once: data/<n>/arsip.json is there and says what a register says; every part that it
// names is there with that size and fingerprint, and nothing beside; the leaf is that of the record (merkle.h). One fault refuses the whole
// package. A record that is here already, by its leaf here or where it came from, is passed over and named; a package of nothing else is
// refused. By who may kelola_arsip; `asal` without a person is the one at the machine (teraju arsip impor).
#pragma once

#include "berkas/arsip/bagit.h"
#include "berkas/arsip/tindakan.h"

namespace berkas {

struct HasilImpor {
    std::vector<ArsipId> baru{};
    std::vector<ArsipId> sudah{}; // were here before
};
[[nodiscard]] base::Result<HasilImpor> impor_arsip(const MejaArsip& meja, const Asal& asal, const Bag& bag);

} // namespace berkas

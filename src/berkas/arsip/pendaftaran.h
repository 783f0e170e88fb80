// pendaftaran.h -- what the acts of the archive share: a record registered twice in one transaction. For the files of this folder.
#pragma once

#include "berkas/arsip/tindakan.h"

namespace berkas {

// A place as it was typed, tidied; "" for none. Findings name the field.
[[nodiscard]] base::Result<std::string> tempat_rapi(std::string_view typed, const char* field);

// Takes the register's next number.
[[nodiscard]] base::Result<Pendaftaran> susun_pendaftaran(const MejaArsip& meja, TulisArsip& db,
                                                          const Asal& asal, const Arsip& record,
                                                          DaftarArsip list, std::string tempat);

// Gives the record its id, moment and leaf, both registers, its words, history and journal entry.
[[nodiscard]] base::Result<void> daftarkan(const MejaArsip& meja, Tulis& db, const Asal& asal, Arsip& record,
                                           const std::array<std::string, 2>& places,
                                           std::set<std::string> words);

} // namespace berkas

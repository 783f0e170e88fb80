// pendaftaran.h -- what the acts of the archive share: a record registered twice in one transaction. For the files of this folder.
#pragma once

#include "berkas/arsip/tindakan.h"

namespace berkas {

// A place as it was typed, tidied; "" for none. Findings name the field.
[[nodiscard]] base::Result<std::string> tempat_rapi(std::string_view typed, const char* field);

// The two places of a record, by register: fields tempat_kepegawaian and tempat_pengendalian.
[[nodiscard]] base::Result<std::array<std::string, 2>> tempat_berdua(const std::array<std::string, 2>& typed);

// May he keep the archive (kelola_arsip)?
[[nodiscard]] bool pengelola(const Meja& meja, const Asal& asal);

[[nodiscard]] std::string mime_isi(kantor::JenisIsi kind);

// Takes the register's next number. With `before`, a registration elsewhere that says how long it is kept, code and retention are that one's.
[[nodiscard]] base::Result<Pendaftaran> susun_pendaftaran(const MejaArsip& meja, TulisArsip& db,
                                                          const Asal& asal, const Arsip& record,
                                                          DaftarArsip list, std::string tempat,
                                                          const Pendaftaran* before = nullptr);

// Words by which a record is found: every text of a paper (JSON); a registration.
void kata_naskah(std::set<std::string>& words, std::string_view json);
void tambah_nomor(std::set<std::string>& words, const Pendaftaran& row);

// Gives the record its id, moment and leaf, both registers, its words, history and journal entry. `before`: its registrations elsewhere.
[[nodiscard]] base::Result<void> daftarkan(const MejaArsip& meja, Tulis& db, const Asal& asal, Arsip& record,
                                           const std::array<std::string, 2>& places,
                                           std::set<std::string> words,
                                           const std::vector<Pendaftaran>& before = {});

} // namespace berkas

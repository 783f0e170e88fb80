// jurnal.h -- the journal as sentences, with filters; the proof of its chain; its copy for the outside.
#pragma once

#include "web/pintu.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace web {

void tambah_jurnal(Pintu& pintu);
void tambah_periksa_jurnal(Pintu& pintu); // /jurnal/periksa, /jurnal/kepala.txt, /jurnal/salinan

// How a thing of an entry is called on pages: "Sekar Fiktif, S.E.", "berkas 2025-0147 (Sekar Fiktif, S.E.)"; "" for none.
[[nodiscard]] std::string nama_benda(const Kunjungan& k, std::string_view kind, std::int64_t id);

} // namespace web

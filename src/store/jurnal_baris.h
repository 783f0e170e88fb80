// jurnal_baris.h -- a row of the journal as an entry, for the statements that read it. Inside store only.
#pragma once

#include "journal/entri.h"
#include "store/sambungan.h"

namespace store {

// The columns in the order of jurnal.cpp: instansi_id, nomor, pada, pelaku_id, atas_nama_id, perbuatan, objek, objek_id, alamat, permintaan,
// sebelum, sesudah, sebelumnya, sidik.
[[nodiscard]] journal::Tercatat read_entry(const Baris& row);

} // namespace store

// jenis_isi.h -- what a file is, by its bytes, and whether it may come in.
//
//     Result<kantor::JenisIsi> kind = jenis_isi(bytes);
//
// An XLSX or DOCX is an archive: every part is unpacked (into nothing) to see that it is whole, not encrypted, no archive
// itself, and unpacks to no more than 200 MB.
#pragma once

#include "base/result.h"
#include "kantor/simpanan_berkas_isi.h"

#include <string_view>

namespace store {

[[nodiscard]] base::Result<kantor::JenisIsi> jenis_isi(std::string_view bytes);

} // namespace store

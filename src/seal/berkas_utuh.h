// berkas_utuh.h -- a file that is there whole or not at all, at whatever instant the machine stops.
//
//     tulis_utuh("skp.pdf", bytes);                    // what stood there before stays until the new one is complete
//     tulis_utuh("sekar.kunci", file, Izin::pemilik);  // readable for its owner alone
//
// Written beside its final name under a name of its own, synced, renamed, and the folder synced. A process that is
// killed may leave ".NAMA.XXXXXX.sementara" behind, never half a document under the document's name.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace seal {

enum class Izin { umum, pemilik };

[[nodiscard]] base::Result<void> tulis_utuh(const std::filesystem::path& path, std::string_view bytes,
                                            Izin izin = Izin::umum);

} // namespace seal

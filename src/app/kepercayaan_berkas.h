// kepercayaan_berkas.h -- whom a command or a server believes, read from the files that its caller names.
//
//     auto trust = baca_kepercayaan({"akar.pem"}, {"cabut.crl"});       // or every file that cannot be used
#pragma once

#include "base/result.h"
#include "seal/kepercayaan.h"

#include <string>
#include <vector>

namespace app {

// At most 16 MiB.
[[nodiscard]] base::Result<std::string> isi_berkas_kepercayaan(const std::string& name);

// Roots: PEM (several in a file) or DER. Lists: PEM or DER, one in a file.
[[nodiscard]] base::Result<seal::Kepercayaan> baca_kepercayaan(const std::vector<std::string>& roots,
                                                               const std::vector<std::string>& lists);

} // namespace app

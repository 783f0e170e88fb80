// kepercayaan.h -- whom we believe: roots and revocation lists that are handed in, never fetched.
//
//     Kepercayaan trust{{office_root}, {office_list}};
#pragma once

#include "seal/sertifikat.h"

#include <string>
#include <string_view>
#include <vector>

namespace seal {

struct Kepercayaan {
    std::vector<Sertifikat> akar;          // believed without further proof; need not be self-signed
    std::vector<std::string> daftar_cabut; // CRLs, DER or PEM
};

// Is this a revocation list, DER or PEM, of at most 16 MiB?
[[nodiscard]] bool daftar_cabut_terbaca(std::string_view bytes);

} // namespace seal

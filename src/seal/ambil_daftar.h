// ambil_daftar.h -- the revocation list of another's CA, fetched from where the certificate says it is (CRL distribution points).
//
//     for (const std::string& address : alamat_daftar(certificate))       // http:// and https:// alone, at most 4
//         if (auto list = ambil_daftar(http, address)) ...                // DER or PEM, as it came
//
// A certificate comes from outside, and so does the address in it: whoever made it would like to see what this machine can reach. Only
// addresses of the public Internet are asked (PermintaanHttp::hanya_umum), the name's own resolution counts and not the name, redirections
// are not followed, ten seconds and 16 MiB are the end. What comes is believed by nobody before its issuer's key has signed it.
#pragma once

#include "seal/http_luar.h"
#include "seal/sertifikat.h"

#include <string>
#include <vector>

namespace seal {

[[nodiscard]] std::vector<std::string> alamat_daftar(const Sertifikat& certificate);

// Refused: segel.daftar_tidak_terambil. `hanya_umum` is false in tests alone.
[[nodiscard]] base::Result<std::string> ambil_daftar(PengirimHttp& http, const std::string& address,
                                                     bool hanya_umum = true);

} // namespace seal

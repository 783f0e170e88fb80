// isi_cms.h -- the certificates that travel inside a signature or a time-stamp token, in their order, each once.
//
//     for (const Sertifikat& certificate : sertifikat_dalam_cms(contents))  ...
//
// Takes DER with or without the padding of a PDF's /Contents, at most 1 MiB. Of what is no CMS: none.
#pragma once

#include "seal/sertifikat.h"

#include <string_view>
#include <vector>

namespace seal {

// Those of the signature and of the time stamp inside it.
[[nodiscard]] std::vector<Sertifikat> sertifikat_dalam_cms(std::string_view der);

} // namespace seal

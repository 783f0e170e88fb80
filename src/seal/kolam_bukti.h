// kolam_bukti.h -- what a signed file brings along for its own proof: its /DSS. For periksa.cpp.
#pragma once

#include "seal/ocsp.h"
#include "seal/openssl.h"

#include <qpdf/QPDF.hh>
#include <vector>

namespace seal {

struct Kolam {
    std::vector<X509Ptr> sertifikat;
    std::vector<CrlPtr> daftar_cabut;
    std::vector<OcspPtr> jawaban;
};

// At most 200 of each, 16 MiB each; what is none of these is left out. May throw what QPDF throws.
[[nodiscard]] Kolam kolam_bukti(QPDF& pdf);

} // namespace seal

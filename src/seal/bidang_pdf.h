// bidang_pdf.h -- the form fields and pages of a PDF as QPDF reads them, walked with limits and without QPDF's repairs.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace seal {

struct BidangPdf {
    std::string nama;  // "penilai", or "bagian.penilai" where fields are nested
    std::string jenis; // "/Sig", from its parents where it does not say itself
    QPDFObjectHandle objek;
};

// Every field of /AcroForm, parents too; at most 20,000, nested at most 30 deep. A field that is met twice is given once.
[[nodiscard]] std::vector<BidangPdf> semua_bidang(QPDF& pdf);

// The pages in order; at most 20,000.
[[nodiscard]] std::vector<QPDFObjectHandle> semua_halaman(QPDF& pdf);

} // namespace seal

#include "seal/kolam_bukti.h"

#include "seal/baca_pdf.h"
#include "seal/rantai_sah.h"

#include <algorithm>

namespace seal {
namespace {

using Handle = QPDFObjectHandle;

constexpr int most_evidence = 200;
constexpr std::size_t largest_evidence = 16U << 20U;

} // namespace

Kolam kolam_bukti(QPDF& pdf) {
    Kolam pool;
    Handle dss = pdf.getRoot().getKey("/DSS");
    const auto each = [&](const char* key, auto take) {
        Handle list = dss.isDictionary() ? dss.getKey(key) : dss;
        for (int i = 0; list.isArray() && i < std::min(list.getArrayNItems(), most_evidence); ++i)
            take(isi_aliran(list.getArrayItem(i), largest_evidence));
    };
    each("/Certs", [&](const std::string& bytes) {
        const unsigned char* at = bytes_of(bytes);
        if (X509Ptr c{d2i_X509(nullptr, &at, static_cast<long>(bytes.size()))})
            pool.sertifikat.push_back(std::move(c));
    });
    each("/CRLs", [&](const std::string& bytes) {
        if (CrlPtr list = baca_daftar_cabut(bytes)) pool.daftar_cabut.push_back(std::move(list));
    });
    each("/OCSPs", [&](const std::string& bytes) {
        if (OcspPtr answer = baca_ocsp(bytes)) pool.jawaban.push_back(std::move(answer));
    });
    (void)openssl_error();
    return pool;
}

} // namespace seal

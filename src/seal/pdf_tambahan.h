// pdf_tambahan.h -- an incremental update: objects appended to a PDF, no earlier byte touched.
//
//     auto update = PdfTambahan::buka(bytes);
//     QPDFObjectHandle field = ...update->pdf()...;  field.replaceKey(...);
//     update->berubah(field);                                // this indirect object goes into the update
//     std::string longer = update->selesai();                // bytes, then the update: bytes is a prefix of it
//
// Objects that were made after buka() go along by themselves. The cross-reference is of the type of the base (table or
// stream). Refused: what is no readable PDF (segel.bukan_pdf), encrypted (segel.pdf_bersandi), repaired while reading,
// or with bytes before its head or after its last %%EOF (segel.pdf_rusak), larger than 64 MiB (segel.pdf_besar).
#pragma once

#include "base/result.h"

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <string_view>

namespace seal {

inline constexpr std::size_t pdf_terbesar = 64U << 20U;

class PdfTambahan {
  public:
    static base::Result<PdfTambahan> buka(std::string bytes);

    [[nodiscard]] QPDF& pdf() { return *pdf_; }
    void berubah(const QPDFObjectHandle& indirect);

    // The one object whose text is ours to the letter (a signature dictionary, whose holes are filled later).
    QPDFObjectHandle objek_mentah(std::string text);
    // Where that text begins in what selesai() gave.
    [[nodiscard]] std::size_t tempat_mentah() const { return raw_at_; }

    [[nodiscard]] std::string selesai();

  private:
    PdfTambahan() = default;
    std::string base_;
    std::shared_ptr<QPDF> pdf_;
    std::set<QPDFObjGen> changed_;
    int raw_id_ = 0; // no object: numbers begin at 1
    std::string raw_;
    int last_ = 0; // number of the last object of the base
    std::size_t xref_ = 0;
    bool xref_is_stream_ = false;
    std::size_t raw_at_ = 0;
};

} // namespace seal

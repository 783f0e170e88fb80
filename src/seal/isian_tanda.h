// isian_tanda.h -- a PDF that is complete but for its newest signature: the hole, what it covers, and the filling.
//
//     auto hole = IsianTanda::buat(update, field, "/Type /Sig …", 4096);   // field's /V points at the dictionary
//     auto cms  = tanda_cms(hole.sidik().bytes(), …);
//     std::string pdf = std::move(hole).isi(*cms);
//
// The ByteRange begins at 0, ends with the file, and leaves out exactly <hexadecimal digits> of /Contents.
#pragma once

#include "base/result.h"
#include "base/sha256.h"
#include "seal/pdf_tambahan.h"

#include <string>
#include <string_view>

namespace seal {

class IsianTanda {
  public:
    // `room` bytes are kept for the signature. The update must not be used any more.
    static IsianTanda buat(PdfTambahan& update, QPDFObjectHandle field, const std::string& entries,
                           std::size_t room);

    [[nodiscard]] std::string_view awal() const { return std::string_view(pdf_).substr(0, from_); }
    [[nodiscard]] std::string_view akhir() const { return std::string_view(pdf_).substr(to_); }
    [[nodiscard]] base::Sidik sidik() const; // of both ranges

    // segel.cap_besar where the room was not enough (a time-stamp token with an unusually long chain).
    [[nodiscard]] base::Result<std::string> isi(std::string_view cms) &&;

  private:
    std::string pdf_;
    std::size_t from_ = 0, to_ = 0; // of '<', and one past '>'
};

} // namespace seal

// cap_waktu_http.h -- a time-stamp service over HTTP (RFC 3161, 3.4).
//
//     PengirimHttpCurl http;
//     PelayanWaktuHttp service(http, "http://waktu.example/tsa", random);
//     auto signed_pdf = bubuhkan(pdf, signer, what, &service);
//
// Asking twice does no harm, but nothing is asked twice here: whoever signs decides.
#pragma once

#include "base/random.h"
#include "seal/cap_waktu.h"
#include "seal/http_luar.h"

#include <string>
#include <utility>

namespace seal {

class PelayanWaktuHttp final : public PelayanWaktu {
  public:
    PelayanWaktuHttp(PengirimHttp& http, std::string address, base::Random& random)
        : http_(http), address_(std::move(address)), random_(random) {}
    [[nodiscard]] base::Result<std::string> cap(std::string_view message) override;

  private:
    PengirimHttp& http_;
    std::string address_;
    base::Random& random_;
};

} // namespace seal

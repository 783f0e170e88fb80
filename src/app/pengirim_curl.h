// pengirim_curl.h -- letters by SMTP, through libcurl (docs/decisions/0019).
//
//     PengirimCurl carrier(zone, rahasia_surel());
//     auto sent = carrier.kirim(settings.surel, letter);
//
// STARTTLS and TLS are demanded where they are set, and certificates checked: a server that offers less gets no letter.
#pragma once

#include "berkas/surat.h"

#include <string>

namespace app {

struct RahasiaSurel {
    std::string sandi; // of the mail server
    std::string ca;    // file of certificate authorities; empty: the machine's
};
// From the environment: TERAJU_SUREL_SANDI, or the first line of the file named by TERAJU_SUREL_SANDI_BERKAS; TERAJU_SUREL_CA.
[[nodiscard]] RahasiaSurel rahasia_surel();

class PengirimCurl final : public berkas::Pengirim {
  public:
    PengirimCurl(calendar::Zona zone, RahasiaSurel secret) : zone_(zone), secret_(std::move(secret)) {}
    base::Result<void> kirim(const kantor::AturanSurel& rules, const berkas::Surat& letter) override;

  private:
    calendar::Zona zone_;
    RahasiaSurel secret_;
};

} // namespace app

// juru_bukti.h -- who completes and renews the evidence of a signed paper, as an interface: app hands in room seal's.
//
//     auto done = juru.lengkapi(bytes, now);          // long work: never inside a transaction
//     done->pdf                                       // the given bytes, perhaps with more behind them
//     done->sampai                                    // until then they prove themselves
#pragma once

#include "base/result.h"
#include "calendar/waktu.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace berkas {

// Evidence is renewed when less than this is left.
inline constexpr std::chrono::days sisa_bukti{90};

enum class KurangBukti {
    tanpa_tanda,  // nothing is signed in these bytes (a scan): there is nothing to prove
    tidak_sah,    // a signature does not hold
    akar,         // nobody here believes the issuer of a certificate
    cap_waktu,    // nobody but the signer says when
    daftar_cabut, // no revocation list for a certificate in it
    cap_dokumen,  // the lists are inside, no document time stamp is over them
};
[[nodiscard]] std::string_view kode(KurangBukti what); // "cap_waktu"; as stored
[[nodiscard]] std::string_view nama(KurangBukti what); // in words, for pages

struct KeadaanBukti {
    std::string pdf{};
    std::string tingkat{}; // "B-LTA", the lowest of people's signatures; empty: none has one
    std::optional<calendar::Instant> sampai{}; // none: it does not prove itself now
    std::vector<KurangBukti> kurang{};
};

class JuruBukti {
  public:
    virtual ~JuruBukti() = default;
    [[nodiscard]] virtual bool ada_cap_waktu() const = 0; // is there a service at all
    // Adds what is missing, and a new document time stamp where less than sisa_bukti is left. The given bytes are a prefix of the result. A
    // service that is down is no refusal: its stamp is what is missing. Refused: what cannot be read.
    [[nodiscard]] virtual base::Result<KeadaanBukti> lengkapi(const std::string& pdf,
                                                              calendar::Instant now) = 0;
};

} // namespace berkas

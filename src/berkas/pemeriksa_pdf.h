// pemeriksa_pdf.h -- who can verify a signed PDF, as an interface: app hands in room seal's.
//
//     auto all = verifier.periksa(bytes, now, calendar::Zona::wita);       // or why the file cannot be verified
//     for (const TandaTerperiksa& t : *all) t.putusan, t.kalimat           // none: the file is not signed
//
// Nothing is kept of what was handed in.
#pragma once

#include "base/result.h"
#include "calendar/waktu.h"

#include <string>
#include <string_view>
#include <vector>

namespace berkas {

struct TandaTerperiksa {
    enum class Putusan { sah, belum_pasti, tidak_sah };
    struct Sesudahnya {
        bool wajar = false;
        base::Sentence kalimat;
    };
    Putusan putusan = Putusan::tidak_sah;
    base::Sentence kalimat;             // the verdict, for people
    std::vector<base::Sentence> alasan; // why it is not sah; what is worth knowing
    std::vector<Sesudahnya> sesudahnya; // what came after it
};

class PemeriksaPdf {
  public:
    virtual ~PemeriksaPdf() = default;
    [[nodiscard]] virtual base::Result<std::vector<TandaTerperiksa>>
    periksa(std::string_view pdf, calendar::Instant now, calendar::Zona zone) const = 0;
    // One HTML file that checks codes without a network; empty where the office has announced no key.
    [[nodiscard]] virtual std::string halaman_luring(std::string_view office) const = 0;
};

} // namespace berkas

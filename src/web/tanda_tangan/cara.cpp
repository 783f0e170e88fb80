// Which of the electronic ways to sign is shown on screen 06, and how one gets to the others.
#include "web/pemeriksaan/kerja.h"
#include "web/tanda_tangan/lembar.h"

#include <fmt/format.h>

#include <array>

namespace web {
namespace {

using http::html::make;

constexpr std::array<std::string_view, 3> words{"sertifikat", "bsre", "luar"}; // in the order of the enum

bool offered(const Kunjungan& k, const Surat& s, Lewat way) {
    berkas::JuruSegel* seal = k.situs.juru_segel;
    switch (way) {
    case Lewat::bsre: return seal != nullptr && seal->bsre() != nullptr && s.bsre.ada();
    case Lewat::luar: return seal != nullptr && seal->luar() != nullptr;
    case Lewat::sertifikat: break;
    }
    return true;
}

// What leads to this way from another one.
std::string_view invitation(Lewat way) {
    switch (way) {
    case Lewat::bsre: return "Tandatangani lewat BSrE";
    case Lewat::luar: return "Tandatangani di luar program ini (token, PKCS#12, program lain)";
    case Lewat::sertifikat: break;
    }
    return "Tandatangani di sini dengan sertifikat";
}

} // namespace

Lewat lewat(const Kunjungan& k, const Surat& s) {
    const std::string_view typed = k.request.form("cara");
    const std::string_view chosen = typed.empty() ? k.request.query("cara") : typed;
    for (const Lewat way : {Lewat::sertifikat, Lewat::bsre, Lewat::luar})
        if (chosen == words.at(static_cast<std::size_t>(way)) && offered(k, s, way)) return way;
    return offered(k, s, Lewat::bsre) && (s.bsre.utama || !s.kunci) ? Lewat::bsre : Lewat::sertifikat;
}

std::string cara_tanya(const Kunjungan& k, Lewat way) {
    return fmt::format("?cara={}{}", words.at(static_cast<std::size_t>(way)),
                       berturutan(k) ? "&antre=ya" : "");
}

Html cara_lain(const Kunjungan& k, const Surat& s) {
    Html out;
    const Lewat now = lewat(k, s);
    for (const Lewat way : {Lewat::sertifikat, Lewat::bsre, Lewat::luar})
        if (way != now && offered(k, s, way))
            out.add<R"(<p class="catat"><a href="{}">{}</a></p>)">(
                alamat_berkas(k, "/tanda-tangan" + cara_tanya(k, way)), invitation(way));
    return out;
}

} // namespace web

// PDFs from anywhere: a box that can be drawn in and lies in its field, or a refusal; and a test page with anything behind it.
#include "seal/kotak_bsre.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    std::string name = "penilai";
    if (const auto fields = seal::bidang_tanda_tangan(bytes); fields && !fields->empty())
        name = fields->back().nama;
    const seal::KalibrasiBsre how{seal::AsalKoordinat::kiri_atas, seal::SatuanKoordinat::piksel,
                                  seal::ArtiUkuran::sudut};
    if (const auto where = seal::tempat_bidang(bytes, name)) {
        const seal::Kotak back =
            seal::kotak_dari(seal::tampilan_bsre(*where, how), where->tinggi_halaman, how);
        if (!(back.lebar > 0 && back.tinggi > 0 && back.x >= where->kotak.x && back.y >= where->kotak.y))
            std::abort();
    }
    const auto found = seal::ukur_uji(seal::lembar_uji() + bytes, how);
    if (!found && found.error().empty()) std::abort();
    if (found && found->kena && !found->terlihat) std::abort();
    return 0;
}

// PDFs from anywhere: refused, or signed so that the given bytes are a prefix of the result.
#include "seal/bubuhkan.h"
#include "seal/kunci.h"
#include "seal/otoritas.h"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

seal::PenandatanganKunci& signer() {
    static seal::PenandatanganKunci one = [] {
        const seal::Instant from{};
        const auto ca = seal::buat_otoritas({"Otoritas", "Kantor"}, from);
        seal::KunciRahasia key = seal::KunciRahasia::buat();
        auto own = ca->terbitkan(key, {"Sekar", "", "", ""}, from, from + std::chrono::days(1));
        return seal::PenandatanganKunci(std::move(key), {*std::move(own)});
    }();
    return one;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    seal::Permintaan what;
    what.bidang = "pegawai";
    const auto fields = seal::bidang_tanda_tangan(bytes);
    if (fields && !fields->empty()) what.bidang = fields->front().nama;
    what.tambah_bidang = true;
    if (const auto pdf = seal::bubuhkan(bytes, signer(), what, nullptr))
        if (!pdf->starts_with(bytes)) std::abort();
    return 0;
}

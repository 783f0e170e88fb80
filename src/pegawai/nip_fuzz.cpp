// Any bytes as NIP and NIK, real and training: refused, or a number that prints and reads the same again.
#include "pegawai/nik.h"
#include "pegawai/nip.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace pegawai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (Ragam ragam : {Ragam::sungguhan, Ragam::latihan}) {
        const NipReading reading{ragam, calendar::date_of(2026, 1, 14)};
        if (const auto nip = Nip::parse(text, reading)) {
            if (nip->digits().size() != 18 || Nip::parse(nip->printed(), reading) != nip) std::abort();
            if (ragam == Ragam::sungguhan && !nip->birth()) std::abort();
            if (nip->birth_text().empty() || nip->age_at_start() < 0) std::abort();
        } else if (nip.error().empty()) {
            std::abort();
        }
        if (const auto nik = Nik::parse(text, ragam)) {
            if (Nik::parse(nik->digits(), ragam) != nik || nik->birth_text().empty()) std::abort();
        } else if (nik.error().empty()) {
            std::abort();
        }
    }
    return 0;
}

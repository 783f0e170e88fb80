// Anything behind a document that was sent: refused by name, for nobody is believed who was not handed in.
#include "seal/tanda_bertambah.h"
#include "seal/testing/kantor_uji.h"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

constexpr seal::Instant now{std::chrono::sys_days(std::chrono::year(2026) / 2 / 1)};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string form = seal::formulir_uji();
    // Small limits: a fuzzer that waits finds nothing.
    const seal::BatasPeriksa limits{.berkas = form.size() + (1U << 16U),
                                    .objek = 2000,
                                    .revisi = 20,
                                    .tanda_tangan = 5,
                                    .terurai = 1U << 20U,
                                    .kerja = 1U << 22U};
    const std::string tail(reinterpret_cast<const char*>(data), size);
    const seal::TandaBertambah got = seal::tanda_bertambah(form, form + tail, {}, {}, now, limits);
    if (!got.tolak || *got.tolak == seal::TolakTambah::bukan_awalan) std::abort();
    if (seal::tanda_bertambah(form, tail, {}, {}, now, limits).tolak == std::nullopt) std::abort();
    (void)seal::ditulis_ulang_dari(tail, form, limits);
    return 0;
}

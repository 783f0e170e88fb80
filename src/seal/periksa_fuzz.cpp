#include "seal/periksa.h"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

constexpr seal::Instant now{std::chrono::sys_days(std::chrono::year(2026) / 2 / 1)};

// Small limits: a fuzzer that waits finds nothing.
constexpr seal::BatasPeriksa limits{.berkas = 1U << 16U,
                                    .objek = 2000,
                                    .revisi = 20,
                                    .tanda_tangan = 5,
                                    .terurai = 1U << 20U,
                                    .kerja = 1U << 22U};

} // namespace

// Any bytes, a PDF or not: a report or a refusal with its sentence, and nobody is believed who was not handed in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view pdf(reinterpret_cast<const char*>(data), size);
    const auto report = seal::periksa(pdf, {}, now, limits);
    if (!report) {
        if (report.error().empty()) std::abort();
        return 0;
    }
    for (const seal::TandaTangan& t : report->tanda_tangan) {
        if (t.putusan == seal::Putusan::sah || t.dipercaya) std::abort();
        if (t.alasan.empty()) std::abort();
    }
    return 0;
}

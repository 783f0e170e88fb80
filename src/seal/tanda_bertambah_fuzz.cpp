// Any bytes, as what came back for each of their own beginnings: refused by name, for nobody is believed who was not handed in.
#include "seal/tanda_bertambah.h"

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
constexpr std::string_view end_of_revision = "%%EOF";
constexpr int most_beginnings = 4;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string pdf(reinterpret_cast<const char*>(data), size);
    std::size_t at = 0;
    for (int i = 0; i < most_beginnings && (at = pdf.find(end_of_revision, at)) != std::string::npos; ++i) {
        at += end_of_revision.size();
        const std::string sent = pdf.substr(0, at);
        const seal::TandaBertambah got =
            seal::tanda_bertambah(sent, pdf, {"Sekar", {}, "pegawai"}, {}, now, limits);
        if (!got.tolak || *got.tolak == seal::TolakTambah::bukan_awalan) std::abort();
        if (*got.tolak == seal::TolakTambah::akar_tak_dikenal && !got.tanda) std::abort();
        (void)seal::ditulis_ulang_dari(pdf, sent, limits);
    }
    return 0;
}

#include "rekap/jenis.h"

#include <algorithm>
#include <array>

namespace rekap {
namespace {

struct Kata {
    std::string_view kode, nama;
};
constexpr std::array<Kata, 5> kinds{{{"salinan", "Salinan data"},
                                     {"perbaikan", "Perbaikan data"},
                                     {"penghapusan", "Penghapusan data"},
                                     {"pembatasan", "Pembatasan pemrosesan"},
                                     {"keberatan", "Keberatan atas pemrosesan"}}};
constexpr std::array<std::string_view, 3> states{"terbuka", "dipenuhi", "ditolak"};

} // namespace

std::string_view kode(JenisPermintaan kind) { return kinds.at(static_cast<std::size_t>(kind)).kode; }
std::string_view nama(JenisPermintaan kind) { return kinds.at(static_cast<std::size_t>(kind)).nama; }
std::string_view kode(KeadaanPermintaan state) { return states.at(static_cast<std::size_t>(state)); }

std::optional<JenisPermintaan> jenis_permintaan(std::string_view code) {
    const auto at = std::find_if(kinds.begin(), kinds.end(), [&](const Kata& k) { return k.kode == code; });
    if (at == kinds.end()) return std::nullopt;
    return static_cast<JenisPermintaan>(at - kinds.begin());
}

std::optional<KeadaanPermintaan> keadaan_permintaan(std::string_view code) {
    const auto at = std::find(states.begin(), states.end(), code);
    if (at == states.end()) return std::nullopt;
    return static_cast<KeadaanPermintaan>(at - states.begin());
}

} // namespace rekap

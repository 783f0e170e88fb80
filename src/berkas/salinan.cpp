#include "berkas/salinan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace berkas {
namespace {

constexpr std::array<std::string_view, 4> receivers{"pegawai", "kepegawaian", "pengendalian", "lain"};
constexpr std::array<std::string_view, 3> ways{"tautan", "surel", "kertas"};
constexpr std::array<std::string_view, 3> states{"dibuat", "diserahkan", "dicatat"};

template <class Kind, std::size_t n>
std::optional<Kind> find(const std::array<std::string_view, n>& words, std::string_view code) {
    for (std::size_t i = 0; i < n; ++i)
        if (words.at(i) == code) return static_cast<Kind>(i);
    return std::nullopt;
}

} // namespace

std::string_view kode(UntukSalinan what) { return receivers.at(static_cast<std::size_t>(what)); }
std::string_view kode(CaraSalinan way) { return ways.at(static_cast<std::size_t>(way)); }
std::string_view kode(KeadaanSalinan state) { return states.at(static_cast<std::size_t>(state)); }

template <>
std::optional<UntukSalinan> dari_kode(std::string_view code) {
    return find<UntukSalinan>(receivers, code);
}
template <>
std::optional<CaraSalinan> dari_kode(std::string_view code) {
    return find<CaraSalinan>(ways, code);
}
template <>
std::optional<KeadaanSalinan> dari_kode(std::string_view code) {
    return find<KeadaanSalinan>(states, code);
}

std::string_view nama(UntukSalinan what) {
    switch (what) {
    case UntukSalinan::pegawai: return "pegawai yang dinilai";
    case UntukSalinan::kepegawaian: return "dokumen kepegawaian";
    case UntukSalinan::pengendalian: return "dokumen pengendalian";
    case UntukSalinan::lain: break;
    }
    return "lainnya";
}
std::string_view nama(CaraSalinan way) { return kode(way); }

std::string ringkas(std::span<const Salinan> all) {
    const auto in = [&](KeadaanSalinan state) {
        return std::count_if(all.begin(), all.end(), [&](const Salinan& s) { return s.keadaan == state; });
    };
    const auto noted = in(KeadaanSalinan::dicatat);
    return fmt::format("{} dari {} diserahkan{}", in(KeadaanSalinan::diserahkan), all.size(),
                       noted == 0 ? std::string() : fmt::format(", {} tidak diserahkan", noted));
}

std::string sebutan(const Salinan& one, std::size_t of) {
    return fmt::format("Salinan {} dari {}", one.nomor, of);
}

bool tuntas(std::span<const Salinan> all) {
    return !all.empty() && std::none_of(all.begin(), all.end(),
                                        [](const Salinan& s) { return s.keadaan == KeadaanSalinan::dibuat; });
}

} // namespace berkas

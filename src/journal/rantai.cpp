#include "journal/rantai.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace journal {
namespace {

// Under which other number this content was written, looked for near its own: somebody who exchanges entries changes
// their numbers, and the fingerprint remembers the old one.
std::optional<std::int64_t> written_as(const Tercatat& tercatat) {
    constexpr std::int64_t reach = 1000;
    Entri entri = tercatat.entri;
    for (std::int64_t away = 1; away <= reach; ++away)
        for (const std::int64_t number : {tercatat.entri.nomor - away, tercatat.entri.nomor + away}) {
            if (number < 1) continue;
            entri.nomor = number;
            if (sidik_entri(entri, tercatat.sebelumnya) == tercatat.sidik) return number;
        }
    return std::nullopt;
}

} // namespace

std::string_view kode(Kerusakan jenis) {
    switch (jenis) {
    case Kerusakan::isi_berubah: return "isi_berubah";
    case Kerusakan::hilang: return "hilang";
    case Kerusakan::ganda: return "ganda";
    case Kerusakan::tertukar: return "tertukar";
    case Kerusakan::sambungan_putus: return "sambungan_putus";
    case Kerusakan::terpotong: return "terpotong";
    case Kerusakan::kepala_lain: return "kepala_lain";
    case Kerusakan::tanpa_kepala: return "tanpa_kepala";
    }
    return {};
}

base::Sentence Patah::kalimat() const {
    const std::string n = std::to_string(nomor);
    const std::string l = std::to_string(lain);
    switch (jenis) {
    case Kerusakan::isi_berubah: return base::say("rantai.isi_berubah", {{"nomor", n}});
    case Kerusakan::hilang: return base::say("rantai.hilang", {{"nomor", n}, {"lain", l}});
    case Kerusakan::ganda: return base::say("rantai.ganda", {{"nomor", n}, {"lain", l}});
    case Kerusakan::tertukar: return base::say("rantai.tertukar", {{"nomor", n}, {"lain", l}});
    case Kerusakan::sambungan_putus: return base::say("rantai.sambungan_putus", {{"nomor", n}, {"lain", l}});
    case Kerusakan::terpotong: return base::say("rantai.terpotong", {{"nomor", n}, {"lain", l}});
    case Kerusakan::kepala_lain: return base::say("rantai.kepala_lain", {{"nomor", n}});
    case Kerusakan::tanpa_kepala: return base::say("rantai.tanpa_kepala", {{"nomor", n}, {"lain", l}});
    }
    return {};
}

Pemeriksa::Pemeriksa(std::vector<Kepala> dikenal) : dikenal_(std::move(dikenal)) {
    std::sort(dikenal_.begin(), dikenal_.end(),
              [](const Kepala& a, const Kepala& b) { return a.nomor < b.nomor; });
}

std::optional<Patah> Pemeriksa::periksa(const Tercatat& tercatat) const {
    const std::int64_t number = tercatat.entri.nomor;
    const bool fits = sidik_entri(tercatat.entri, tercatat.sebelumnya) == tercatat.sidik;
    if (!fits)
        if (const auto other = written_as(tercatat)) return Patah{Kerusakan::tertukar, number, *other};
    if (number <= kepala_.nomor) return Patah{Kerusakan::ganda, number, kepala_.nomor};
    if (number != kepala_.nomor + 1) return Patah{Kerusakan::hilang, kepala_.nomor + 1, number};
    if (!fits) return Patah{Kerusakan::isi_berubah, number, 0};
    if (tercatat.sebelumnya != kepala_.sidik) return Patah{Kerusakan::sambungan_putus, number, kepala_.nomor};
    for (const Kepala& known : dikenal_)
        if (known.nomor == number && known.sidik != tercatat.sidik)
            return Patah{Kerusakan::kepala_lain, number, 0};
    return std::nullopt;
}

bool Pemeriksa::terima(const Tercatat& tercatat) {
    if (patah_) return false;
    patah_ = periksa(tercatat);
    if (patah_) return false;
    kepala_ = {tercatat.entri.nomor, tercatat.sidik};
    return true;
}

std::optional<Patah> Pemeriksa::selesai(const std::optional<Kepala>& kepala_simpanan) const {
    if (patah_) return patah_;
    for (const Kepala& known : dikenal_)
        if (known.nomor > kepala_.nomor) return Patah{Kerusakan::terpotong, kepala_.nomor + 1, kepala_.nomor};
    if (!kepala_simpanan) return std::nullopt;
    if (kepala_simpanan->nomor > kepala_.nomor)
        return Patah{Kerusakan::terpotong, kepala_.nomor + 1, kepala_.nomor};
    if (kepala_simpanan->nomor < kepala_.nomor)
        return Patah{Kerusakan::tanpa_kepala, kepala_simpanan->nomor + 1, kepala_simpanan->nomor};
    if (kepala_simpanan->sidik != kepala_.sidik) return Patah{Kerusakan::kepala_lain, kepala_.nomor, 0};
    return std::nullopt;
}

base::Result<Kepala> read_kepala(std::string_view text) {
    const std::string_view whole = base::trim(text);
    const auto colon = whole.find(':');
    Kepala kepala;
    const auto bad = [&] {
        return base::refuse(base::say("rantai.kepala_tak_terbaca"), base::shortened(text));
    };
    if (colon == std::string_view::npos) return bad();
    const std::string_view number = base::trim(whole.substr(0, colon));
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), kepala.nomor);
    if (error != std::errc() || end != number.data() + number.size() || kepala.nomor < 0) return bad();
    const auto sidik = base::Sidik::parse(base::lower(base::trim(whole.substr(colon + 1))));
    if (!sidik) return bad();
    kepala.sidik = *sidik;
    return kepala;
}

std::string tulis_kepala(const Kepala& kepala) {
    return fmt::format("{}:{}", kepala.nomor, kepala.sidik.hex());
}

} // namespace journal

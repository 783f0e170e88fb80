#include "berkas/arsip/retensi.h"

#include <algorithm>
#include <array>

namespace berkas {
namespace {

using base::say;

constexpr std::array<std::string_view, 5> trigger_codes{"akhir_tahun", "berkas_ditutup", "pensiun",
                                                        "akhir_kontrak", "perkara_selesai"};
constexpr std::array<std::string_view, 3> end_codes{"musnah", "permanen", "dinilai_kembali"};

template <class Kind, std::size_t N>
std::optional<Kind> of(const std::array<std::string_view, N>& codes, std::string_view code) {
    const auto* found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end()) return std::nullopt;
    return static_cast<Kind>(found - codes.begin());
}

// The same day so many years on; 29 February becomes the 28th where there is none.
calendar::Date years_after(const calendar::Date& day, int years) {
    const calendar::Date there = day + std::chrono::years(years);
    return there.ok() ? there : there.year() / there.month() / std::chrono::last;
}

} // namespace

std::optional<calendar::Date> hari_pemicu(Pemicu trigger, const calendar::Date& registered) {
    switch (trigger) {
    case Pemicu::akhir_tahun: return registered.year() / std::chrono::December / 31;
    case Pemicu::berkas_ditutup: return registered;
    case Pemicu::pensiun:
    case Pemicu::akhir_kontrak:
    case Pemicu::perkara_selesai: break;
    }
    return std::nullopt;
}

Masa masa_simpan(const AturanRetensi& rule, const std::optional<calendar::Date>& trigger) {
    if (!trigger) return {};
    const calendar::Date active = years_after(*trigger, rule.aktif);
    return {trigger, active, years_after(*trigger, rule.aktif + rule.inaktif)};
}

Tahap tahap(const std::optional<calendar::Date>& active_until,
            const std::optional<calendar::Date>& inactive_until, const calendar::Date& day) {
    if (!active_until || !inactive_until) return Tahap::aktif;
    if (std::chrono::sys_days(day) <= std::chrono::sys_days(*active_until)) return Tahap::aktif;
    return std::chrono::sys_days(day) <= std::chrono::sys_days(*inactive_until) ? Tahap::inaktif
                                                                                : Tahap::habis;
}

base::Findings halangan_musnah(const Pendaftaran& one, const std::vector<Penahanan>& holds, bool lent,
                               const calendar::Date& day) {
    base::Findings found;
    const auto add = [&](base::Sentence sentence) { found.push_back({one.nomor, {}, std::move(sentence)}); };
    if (one.keadaan != KeadaanDaftar::berlaku)
        add(say("arsip.musnah.tidak_berlaku", {{"keadaan", std::string(kode(one.keadaan))}}));
    if (one.nasib != kode(Nasib::musnah)) add(say("arsip.musnah.bukan_musnah", {{"nasib", one.nasib}}));
    if (tahap(one.aktif_sampai, one.inaktif_sampai, day) != Tahap::habis)
        add(one.inaktif_sampai
                ? say("arsip.musnah.belum_habis", {{"tanggal", calendar::tanggal(*one.inaktif_sampai)}})
                : say("arsip.musnah.pemicu_belum_ada"));
    for (const Penahanan& hold : holds)
        if (!hold.dilepas) add(say("arsip.musnah.ditahan", {{"sebab", hold.sebab}}));
    if (lent) add(say("arsip.musnah.dipinjam"));
    return found;
}

std::string_view kode(Pemicu trigger) { return trigger_codes.at(static_cast<std::size_t>(trigger)); }
std::string_view kode(Nasib end) { return end_codes.at(static_cast<std::size_t>(end)); }
std::string_view kode(Tahap stage) {
    static constexpr std::array<std::string_view, 3> codes{"aktif", "inaktif", "habis"};
    return codes.at(static_cast<std::size_t>(stage));
}
std::optional<Pemicu> pemicu_dari(std::string_view code) { return of<Pemicu>(trigger_codes, code); }
std::optional<Nasib> nasib_dari(std::string_view code) { return of<Nasib>(end_codes, code); }

std::string_view nama(Pemicu trigger) {
    static constexpr std::array<std::string_view, 5> names{"akhir tahun pendaftaran", "berkas ditutup",
                                                           "pegawai pensiun", "kontrak berakhir",
                                                           "perkara selesai"};
    return names.at(static_cast<std::size_t>(trigger));
}
std::string_view nama(Nasib end) {
    static constexpr std::array<std::string_view, 3> names{"musnah", "permanen", "dinilai kembali"};
    return names.at(static_cast<std::size_t>(end));
}

} // namespace berkas

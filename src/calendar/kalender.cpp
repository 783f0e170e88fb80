#include "calendar/kalender.h"

#include <fmt/format.h>

namespace calendar {
namespace {

using std::chrono::sys_days;

bool is_within(std::string_view office_region, std::string_view region) {
    return office_region == region ||
           (office_region.size() > region.size() && office_region.substr(0, region.size()) == region &&
            office_region[region.size()] == '.');
}

} // namespace

std::string_view nama(JenisHari kind) {
    switch (kind) {
    case JenisHari::kerja: return "hari kerja";
    case JenisHari::akhir_pekan: return "akhir pekan";
    case JenisHari::libur_nasional: return "libur nasional";
    case JenisHari::cuti_bersama: return "cuti bersama";
    case JenisHari::libur_daerah: return "libur daerah";
    case JenisHari::belum_diisi: return "belum diisi";
    }
    return "";
}

base::Sentence why_unknown(const Hari& day) {
    if (day.hours.empty()) return base::say("kalender.jam_belum_diisi", {{"tanggal", tanggal(day.date)}});
    return base::say("kalender.libur_belum_diisi", {{"tahun", std::to_string(int(day.date.year()))}});
}

Kalender Kalender::in(Zona zone) const {
    Kalender other = *this;
    other.zone_ = zone;
    return other;
}

std::string Kalender::version() const {
    std::string text = id_;
    for (const auto& [year, list] : years_) text += fmt::format("; libur {} versi {}", year, list.version);
    return text;
}

void Kalender::index() {
    free_.clear();
    for (const auto& [year, list] : years_)
        for (const Libur& day : list.days) free_.try_emplace(sys_days(day.date), day);
    for (const Libur& day : regional_)
        if (is_within(region_, day.region)) free_.try_emplace(sys_days(day.date), day);
}

const Profil* Kalender::profile_on(const Date& date) const {
    const Profil* found = nullptr;
    std::optional<sys_days> since;
    for (const Profil& profile : profiles_)
        for (const Profil::Berlaku& span : profile.holds) {
            const bool holds = sys_days(span.from) <= sys_days(date) &&
                               (!span.until || sys_days(date) <= sys_days(*span.until));
            if (holds && (!since || *since < sys_days(span.from))) {
                since = sys_days(span.from);
                found = &profile;
            }
        }
    return found;
}

Hari Kalender::day(const Date& date) const {
    Hari day{date, JenisHari::belum_diisi, {}, {}, {}};
    if (const auto free = free_.find(sys_days(date)); free != free_.end()) {
        day.kind = free->second.kind;
        day.name = free->second.name;
        day.note = free->second.source.note;
        return day;
    }
    const Profil* profile = profile_on(date);
    if (profile == nullptr) return day;
    day.hours = profile->week.at(std::chrono::weekday(sys_days(date)).c_encoding());
    day.name = profile->name;
    if (day.hours.empty()) {
        day.kind = JenisHari::akhir_pekan;
        day.name = {};
    } else if (is_filled(int(date.year()))) {
        day.kind = JenisHari::kerja;
    }
    return day;
}

} // namespace calendar

// kalender.h -- which days an office works, and at which hours: data with versions, never code.
//
// Hours of work come from Perpres 21/2023 and are laid out by the agency (asn-reference 3.1): profiles of a
// week (Normal, Ramadan), each with the dates between which it holds. Free days come yearly by a joint decree
// of three ministers, and the decree may be revised within the year (3.2). Both stop the clock.
// law/kalender.yaml holds the national state of things; an office lays its own file over it (grammar:
// docs/formats/kalender.md).
//
//     Result<Kalender> national = Kalender::read(law_kalender_yaml);
//     Result<Kalender> ours = national->with(balangan_yaml);
//     ours->day(date(2026, 3, 19)).kind      JenisHari::libur_nasional, name "Hari Suci Nyepi …"
//     ours->is_filled(2027)                  false: no decree yet
//     ours->version()                        "kalender-asn 1; libur 2026 versi 1"  (kept with every due time)
//
// Always true:
//   1. Segments of a day are half-open [from, until), ascending, apart, inside 00:00 to 24:00.
//   2. A weekday on which nobody works is akhir_pekan in every year, filled or not; a day on which people
//      would work in a year without a holiday list is belum_diisi, and nothing in this room counts it either way.
//   3. Of two profiles that hold on one day, the one that began later counts; of two versions of one year,
//      the higher.
//
// Zone and days are the office's. What is counted with a calendar: jam_kerja.h, tenggat.h.
#pragma once

#include "base/result.h"
#include "calendar/date.h"
#include "calendar/waktu.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calendar {

enum class JenisHari {
    kerja,
    akhir_pekan,
    libur_nasional,
    cuti_bersama,
    libur_daerah,
    belum_diisi, // it is not known whether people work: no holiday list of that year, or no hours for that
                 // day
};

[[nodiscard]] std::string_view nama(JenisHari kind); // "libur nasional"; for JSON and tables

// Minutes since local midnight.
struct Segmen {
    std::chrono::minutes from;
    std::chrono::minutes until;
    bool operator==(const Segmen&) const = default;
    [[nodiscard]] std::chrono::minutes length() const { return until - from; }
};

// One day as the office sees it. Spans and names look into the calendar, which must outlive them.
struct Hari {
    Date date;
    JenisHari kind = JenisHari::belum_diisi;
    std::span<const Segmen> hours; // of a kerja day; of a belum_diisi day those that would hold, or none
    std::string_view name;         // the holiday's name, or the profile's
    std::string_view note;         // the holiday's remark; may be empty

    [[nodiscard]] bool is_working() const { return kind == JenisHari::kerja; }
};

// Why a belum_diisi day cannot be counted: the year has no holiday list, or the day has no hours.
[[nodiscard]] base::Sentence why_unknown(const Hari& day);

// Where a figure comes from and how sure it is (tags as in regime/law.h: V C S M I R).
struct Sumber {
    std::string reference;
    char certainty = 'R';
    std::string note;
    bool operator==(const Sumber&) const = default;
};

struct Libur {
    Date date{};
    JenisHari kind = JenisHari::libur_nasional;
    std::string name;
    std::string region; // of libur_daerah: "63.11"
    Sumber source;
};

struct Profil {
    struct Berlaku {
        Date from{};
        std::optional<Date> until; // open where nothing is written
        Sumber source;
    };
    std::string name;
    std::array<std::vector<Segmen>, 7> week; // by weekday::c_encoding(): Sunday first
    std::vector<Berlaku> holds;
};

struct TahunLibur {
    int year = 0;
    std::int64_t version = 1;
    Sumber source;
    std::vector<Libur> days; // by date
};

class Kalender {
  public:
    // A whole calendar: zone and at least one profile are needed.
    static base::Result<Kalender> read(std::string_view yaml);
    // An office's own file over this one: its zone, region and profiles replace, its years replace those of
    // the same number, its regional holidays are added.
    [[nodiscard]] base::Result<Kalender> with(std::string_view yaml) const;

    [[nodiscard]] Kalender in(Zona zone) const;
    [[nodiscard]] Zona zone() const { return zone_; }
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string version() const;

    [[nodiscard]] Hari day(const Date& date) const;
    [[nodiscard]] bool is_filled(int year) const { return years_.count(year) != 0; }
    [[nodiscard]] const std::map<int, TahunLibur>& years() const { return years_; }
    [[nodiscard]] const std::vector<Profil>& profiles() const { return profiles_; }
    [[nodiscard]] const std::vector<Libur>& regional() const {
        return regional_;
    } // all that are written, also of others

  private:
    friend class KalenderReader;

    void index(); // fills free_ after years and regional holidays changed
    [[nodiscard]] const Profil* profile_on(const Date& date) const;

    std::string name_; // what it is called for people
    std::string id_;   // "kalender-asn 1", and those laid over it
    Zona zone_ = Zona::wita;
    std::string region_;
    std::vector<Profil> profiles_;
    std::map<int, TahunLibur> years_;
    std::vector<Libur> regional_;
    std::map<std::chrono::sys_days, Libur> free_; // in effect for this region
};

} // namespace calendar

// Reads a calendar file into a Kalender, collecting everything that is wrong with it. Grammar:
// docs/formats/kalender.md
#include "base/text.h"
#include "base/yaml.h"
#include "calendar/kalender.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <set>

namespace calendar {

using base::Yaml;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::sys_days;

namespace {

constexpr base::YamlLimits limits{1U << 20U, 16, 50'000};
constexpr std::size_t profiles_at_most = 100;
constexpr std::size_t spans_at_most = 200;
constexpr std::size_t days_at_most = 400; // in one list
constexpr std::size_t segments_at_most = 20;
constexpr std::size_t name_at_most = 200; // bytes

constexpr std::array<std::string_view, 7> weekdays{"minggu", "senin", "selasa", "rabu",
                                                   "kamis",  "jumat", "sabtu"};

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> small_number(std::string_view text) {
    if (!all_digits(text) || text.size() > 6) return std::nullopt;
    int value = 0;
    for (char c : text) value = value * 10 + (c - '0');
    return value;
}

// "07:30", "7.30", "24:00"
std::optional<minutes> clock_of(std::string_view text) {
    const std::size_t mark = text.find_first_of(":.");
    if (mark > 2 || text.size() != mark + 3) return std::nullopt; // no mark at all is beyond 2, too
    const auto hour = small_number(text.substr(0, mark));
    const auto minute = small_number(text.substr(mark + 1));
    if (!hour || !minute || *minute > 59) return std::nullopt;
    const minutes clock = hours(*hour) + minutes(*minute);
    if (clock > hours(24)) return std::nullopt;
    return clock;
}

std::optional<Segmen> segment_of(std::string_view text) {
    for (std::string_view dash : {"–", "-"}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos) continue;
        const auto from = clock_of(base::trim(text.substr(0, at)));
        const auto until = clock_of(base::trim(text.substr(at + dash.size())));
        if (!from || !until || *from >= *until) return std::nullopt;
        return Segmen{*from, *until};
    }
    return std::nullopt;
}

bool is_region(std::string_view text) {
    if (text.empty() || text.size() > 13) return false;
    const auto parts = base::split(text, '.');
    return std::all_of(parts.begin(), parts.end(), [](std::string_view part) { return all_digits(part); });
}

} // namespace

class KalenderReader {
  public:
    enum class Mode { whole, overlay };

    static base::Result<Kalender> read(std::string_view text, Kalender onto, Mode mode) {
        auto file = base::parse_yaml(text, limits);
        if (!file) return base::refuse(std::move(file.error()));
        KalenderReader reader(std::move(onto));
        reader.file(*file, mode);
        if (!reader.findings_.empty()) return base::refuse(std::move(reader.findings_));
        reader.kalender_.index();
        return std::move(reader.kalender_);
    }

  private:
    explicit KalenderReader(Kalender onto) : kalender_(std::move(onto)) {}

    void wrong(const Yaml& node, base::Sentence sentence) {
        findings_.push_back({node.place(), base::shortened(node.text()), std::move(sentence)});
    }

    // A mapping with no other members than these.
    bool has_only(const Yaml& node, std::initializer_list<std::string_view> known) {
        if (node.as<Yaml::Mapping>() == nullptr) {
            wrong(node, base::say("kalender.bukan_isian"));
            return false;
        }
        const std::vector<std::string> names(known.begin(), known.end());
        for (const auto& [key, member] : node.members())
            if (std::find(known.begin(), known.end(), key) == known.end())
                findings_.push_back({member.place(), base::shortened(key),
                                     base::say("kalender.kunci", {{"pilihan", base::join(names, ", ")}})});
        return true;
    }

    const Yaml* needed(const Yaml& node, std::string_view key) {
        const Yaml* member = node.find(key);
        if (member != nullptr && !member->is_null()) return member;
        findings_.push_back({node.place(), {}, base::say("kalender.wajib", {{"isian", std::string(key)}})});
        return nullptr;
    }

    // The items of a list, at most so many.
    const Yaml::Sequence& list(const Yaml& node, std::size_t at_most) {
        static const Yaml::Sequence none;
        if (node.as<Yaml::Sequence>() == nullptr) {
            wrong(node, base::say("kalender.bukan_daftar"));
            return none;
        }
        if (node.items().size() <= at_most) return node.items();
        wrong(node, base::say("kalender.terlalu_banyak", {{"batas", std::to_string(at_most)}}));
        return none;
    }

    std::string name_in(const Yaml& node, std::string_view key) {
        const Yaml* member = needed(node, key);
        if (member == nullptr) return {};
        const std::string_view text = base::trim(member->text());
        if (text.empty() || text.size() > name_at_most)
            wrong(*member, base::say("kalender.nama", {{"batas", std::to_string(name_at_most)}}));
        return std::string(text);
    }

    std::optional<Date> date(const Yaml& node) {
        auto read = read_date(node.text());
        if (read) return *read;
        base::append(findings_, base::placed(std::move(read.error()), node.place()));
        return std::nullopt;
    }

    std::optional<Date> date_in(const Yaml& node, std::string_view key) {
        const Yaml* member = needed(node, key);
        return member == nullptr ? std::nullopt : date(*member);
    }

    // What a member leaves out is taken from the part around it.
    Sumber source(const Yaml& node, const Sumber& around) {
        Sumber found = around;
        found.note.clear();
        if (const Yaml* reference = node.find("sumber")) found.reference = base::trim(reference->text());
        if (const Yaml* note = node.find("catatan")) found.note = base::trim(note->text());
        if (const Yaml* tag = node.find("kepastian")) {
            const std::string_view text = tag->text();
            if (text.size() == 1 && std::string_view("VCSMIR").find(text) != std::string_view::npos)
                found.certainty = text.front();
            else
                wrong(*tag, base::say("kalender.kepastian"));
        }
        return found;
    }

    std::vector<Segmen> segments(const Yaml& node) {
        std::vector<Segmen> found;
        if (node.is_null()) return found;
        for (const Yaml& item : list(node, segments_at_most)) {
            const auto segment = segment_of(base::trim(item.text()));
            if (!segment)
                wrong(item, base::say("kalender.jam"));
            else if (!found.empty() && segment->from < found.back().until)
                wrong(item, base::say("kalender.jam_bertumpuk"));
            else
                found.push_back(*segment);
        }
        return found;
    }

    void hours_of_week(const Yaml& node, Profil& profile) {
        if (!has_only(node, {"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"})) return;
        const std::size_t before = findings_.size();
        for (std::size_t day = 0; day < weekdays.size(); ++day)
            if (const Yaml* written = node.find(weekdays.at(day))) profile.week.at(day) = segments(*written);
        const bool nobody_works = std::all_of(profile.week.begin(), profile.week.end(),
                                              [](const std::vector<Segmen>& day) { return day.empty(); });
        if (nobody_works && findings_.size() == before) wrong(node, base::say("kalender.tanpa_jam"));
    }

    void profile(const Yaml& node) {
        if (!has_only(node, {"nama", "jam", "berlaku"})) return;
        Profil found;
        found.name = name_in(node, "nama");
        if (const Yaml* week = needed(node, "jam")) hours_of_week(*week, found);
        if (const Yaml* spans = needed(node, "berlaku")) {
            for (const Yaml& span : list(*spans, spans_at_most)) {
                if (!has_only(span, {"sejak", "sampai", "sumber", "kepastian", "catatan"})) continue;
                const auto from = date_in(span, "sejak");
                std::optional<Date> until;
                if (const Yaml* end = span.find("sampai"); end != nullptr && !end->is_null())
                    until = date(*end);
                if (from && until && sys_days(*until) < sys_days(*from))
                    wrong(span, base::say("kalender.terbalik"));
                if (from && !began_.insert(sys_days(*from)).second)
                    findings_.push_back({span.place(), iso(*from), base::say("kalender.sejak_ganda")});
                if (from) found.holds.push_back({*from, until, source(span, {})});
            }
            if (found.holds.empty() && findings_.empty()) wrong(*spans, base::say("kalender.bukan_daftar"));
        }
        kalender_.profiles_.push_back(std::move(found));
    }

    void holiday(const Yaml& node, TahunLibur& year) {
        if (!has_only(node, {"tanggal", "jenis", "nama", "sumber", "kepastian", "catatan"})) return;
        Libur found;
        found.name = name_in(node, "nama");
        found.source = source(node, year.source);
        if (const Yaml* kind = needed(node, "jenis")) {
            if (kind->text() == "nasional")
                found.kind = JenisHari::libur_nasional;
            else if (kind->text() == "cuti_bersama")
                found.kind = JenisHari::cuti_bersama;
            else
                wrong(*kind, base::say("kalender.jenis"));
        }
        const auto day = date_in(node, "tanggal");
        if (!day) return;
        found.date = *day;
        if (int(day->year()) != year.year)
            findings_.push_back(
                {node.place(), iso(*day),
                 base::say("kalender.di_luar_tahun", {{"tahun", std::to_string(year.year)}})});
        else if (std::any_of(year.days.begin(), year.days.end(),
                             [&](const Libur& l) { return l.date == *day; }))
            findings_.push_back({node.place(), iso(*day), base::say("kalender.tanggal_ganda")});
        else
            year.days.push_back(std::move(found));
    }

    void year(const Yaml& node, std::map<int, TahunLibur>& years) {
        if (!has_only(node, {"tahun", "versi", "sumber", "kepastian", "catatan", "libur"})) return;
        TahunLibur found;
        const Yaml* number = needed(node, "tahun");
        if (number == nullptr) return;
        const auto value = small_number(number->text());
        if (!value || *value < 1900 || *value > 2200) return wrong(*number, base::say("kalender.tahun"));
        found.year = *value;
        found.version = version(node);
        name_in(node, "sumber");
        found.source = source(node, {});
        if (const Yaml* days = needed(node, "libur"))
            for (const Yaml& day : list(*days, days_at_most)) holiday(day, found);
        std::sort(found.days.begin(), found.days.end(),
                  [](const Libur& a, const Libur& b) { return a.date < b.date; });
        if (!versions_.insert({found.year, found.version}).second)
            return wrong(*number,
                         base::say("kalender.tahun_ganda", {{"versi", std::to_string(found.version)}}));
        const auto known = years.find(found.year);
        if (known == years.end() || known->second.version < found.version)
            years[found.year] = std::move(found);
    }

    void regional_holiday(const Yaml& node) {
        if (!has_only(node, {"tanggal", "daerah", "nama", "sumber", "kepastian", "catatan"})) return;
        Libur found;
        found.kind = JenisHari::libur_daerah;
        found.name = name_in(node, "nama");
        found.source = source(node, {});
        if (const Yaml* region = needed(node, "daerah")) found.region = region_of(*region);
        if (const auto day = date_in(node, "tanggal")) {
            found.date = *day;
            kalender_.regional_.push_back(std::move(found));
        }
    }

    std::string region_of(const Yaml& node) {
        if (!is_region(node.text())) wrong(node, base::say("kalender.daerah"));
        return std::string(node.text());
    }

    int version(const Yaml& node) {
        const Yaml* written = node.find("versi");
        if (written == nullptr) return 1;
        const auto value = small_number(written->text());
        if (!value || *value < 1) wrong(*written, base::say("kalender.versi"));
        return value.value_or(1);
    }

    void file(const Yaml& node, Mode mode) {
        if (!has_only(node,
                      {"kalender", "nama", "versi", "zona", "daerah", "profil", "tahun", "libur_daerah"}))
            return;
        const std::string id = fmt::format("{} {}", name_in(node, "kalender"), version(node));
        kalender_.id_ = mode == Mode::whole ? id : fmt::format("{}; {}", kalender_.id_, id);
        if (node.find("nama") != nullptr || mode == Mode::whole) kalender_.name_ = name_in(node, "nama");

        const Yaml* zone = mode == Mode::whole ? needed(node, "zona") : node.find("zona");
        if (zone != nullptr) {
            if (const auto known = zona_of(zone->text()))
                kalender_.zone_ = *known;
            else
                wrong(*zone, base::say("kalender.zona"));
        }
        if (const Yaml* region = node.find("daerah")) kalender_.region_ = region_of(*region);

        const Yaml* profiles = mode == Mode::whole ? needed(node, "profil") : node.find("profil");
        if (profiles != nullptr) {
            kalender_.profiles_.clear();
            for (const Yaml& item : list(*profiles, profiles_at_most)) profile(item);
            if (kalender_.profiles_.empty() && findings_.empty())
                wrong(*profiles, base::say("kalender.wajib", {{"isian", "profil"}}));
        }
        if (const Yaml* years = node.find("tahun")) {
            std::map<int, TahunLibur> read;
            for (const Yaml& item : list(*years, days_at_most)) year(item, read);
            for (auto& [number, holidays] : read) kalender_.years_[number] = std::move(holidays);
        }
        if (const Yaml* days = node.find("libur_daerah"))
            for (const Yaml& item : list(*days, days_at_most)) regional_holiday(item);
    }

    Kalender kalender_;
    base::Findings findings_;
    std::set<sys_days> began_;
    std::set<std::pair<int, std::int64_t>> versions_;
};

base::Result<Kalender> Kalender::read(std::string_view yaml) {
    return KalenderReader::read(yaml, Kalender(), KalenderReader::Mode::whole);
}

base::Result<Kalender> Kalender::with(std::string_view yaml) const {
    return KalenderReader::read(yaml, *this, KalenderReader::Mode::overlay);
}

} // namespace calendar

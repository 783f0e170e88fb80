// teraju kalender lihat: one month as people read it, with its holidays and hours.
#include "base/json.h"
#include "base/text.h"
#include "calendar/durasi.h"
#include "cli/kalender.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <set>

namespace cli {
namespace {

using calendar::Date;
using calendar::Hari;
using calendar::JenisHari;
using calendar::Kalender;
using std::chrono::days;
using std::chrono::sys_days;

struct Asked : KalenderOptions {
    std::string month;
};

std::vector<Date> days_of(const Date& first) {
    std::vector<Date> all;
    for (sys_days at = sys_days(first); Date(at).month() == first.month(); at += days(1))
        all.emplace_back(at);
    return all;
}

std::string clock(std::chrono::minutes since_midnight) {
    return fmt::format("{:02}.{:02}", since_midnight.count() / 60, since_midnight.count() % 60);
}

std::string hours_text(const Hari& day) {
    std::vector<std::string> parts;
    for (const calendar::Segmen& s : day.hours) parts.push_back(clock(s.from) + "–" + clock(s.until));
    return base::join(parts, ", ");
}

std::chrono::minutes length(const Hari& day) {
    std::chrono::minutes sum{};
    for (const calendar::Segmen& s : day.hours) sum += s.length();
    return sum;
}

// The mark behind a day's number: "19*" a holiday, "18+" collective leave, "10-" weekend, "4?" not known.
char mark(const Hari& day) {
    switch (day.kind) {
    case JenisHari::kerja: return ' ';
    case JenisHari::akhir_pekan: return '-';
    case JenisHari::libur_nasional:
    case JenisHari::libur_daerah: return '*';
    case JenisHari::cuti_bersama: return '+';
    case JenisHari::belum_diisi: return '?';
    }
    return ' ';
}

void print_sheet(std::ostream& out, const Kalender& kalender, const std::vector<Date>& month) {
    const Date& first = month.front();
    out << fmt::format("{} {}, {}\n\n", calendar::nama_bulan(unsigned(first.month())), int(first.year()),
                       kalender.name());
    out << "  Sen   Sel   Rab   Kam   Jum   Sab   Min\n";
    const unsigned before = std::chrono::weekday(sys_days(first)).iso_encoding() - 1;
    std::string line(std::size_t{before} * 6, ' ');
    for (const Date& date : month) {
        line += fmt::format("{:>5}{}", unsigned(date.day()), mark(kalender.day(date)));
        const bool sunday = std::chrono::weekday(sys_days(date)) == std::chrono::Sunday;
        if (!sunday && date != month.back()) continue;
        out << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
        line.clear();
    }
}

// The hours of each weekday under one profile, as they occur in the month.
struct ProfileHours {
    std::string profile;
    std::array<std::string, 7> week; // Monday first; empty where the month has no such working day
};

void add_hours_of(const Hari& day, std::vector<ProfileHours>& all) {
    if (all.empty() || all.back().profile != day.name) all.push_back({std::string(day.name), {}});
    all.back().week.at(std::chrono::weekday(sys_days(day.date)).iso_encoding() - 1) =
        fmt::format("{} ({})", hours_text(day), calendar::lama(length(day).count()));
}

// "Ramadan   Senin–Kamis   08.00–12.00, 12.30–15.00 (6 jam 30 menit)"
std::vector<std::string> hours_lines(const std::vector<ProfileHours>& all) {
    std::vector<std::string> lines;
    const auto name = [](std::size_t from_monday) {
        return calendar::nama_hari(std::chrono::weekday(unsigned(from_monday + 1)));
    };
    for (const ProfileHours& hours : all)
        for (std::size_t first = 0; first < 7; ++first) {
            if (hours.week.at(first).empty()) continue;
            std::size_t last = first;
            while (last + 1 < 7 && hours.week.at(last + 1) == hours.week.at(first)) ++last;
            const std::string span =
                last == first ? std::string(name(first)) : fmt::format("{}–{}", name(first), name(last));
            lines.push_back(fmt::format("{:<10}{:<14}{}", hours.profile, span, hours.week.at(first)));
            first = last;
        }
    return lines;
}

void print_text(const Context& context, const Kalender& kalender, const std::vector<Date>& month) {
    std::ostream& out = context.out;
    print_sheet(out, kalender, month);
    std::set<char> marks;
    std::vector<std::string> free;
    std::vector<ProfileHours> hours;
    std::chrono::minutes worked{};
    int working_days = 0;
    for (const Date& date : month) {
        const Hari day = kalender.day(date);
        marks.insert(mark(day));
        if (day.is_working()) {
            worked += length(day);
            ++working_days;
            add_hours_of(day, hours);
        } else if (day.kind != JenisHari::akhir_pekan && day.kind != JenisHari::belum_diisi) {
            free.push_back(fmt::format("{:<26} {} {}{}{}", calendar::hari_tanggal(date),
                                       calendar::nama(day.kind), day.name, day.note.empty() ? "" : ", ",
                                       day.note));
        }
    }
    out << "\n- akhir pekan   * libur   + cuti bersama"
        << (marks.count('?') != 0 ? "   ? libur tahun ini belum diisi" : "") << '\n';
    if (!free.empty()) out << '\n';
    print_lines(out, "Libur", free);
    if (!hours.empty()) out << '\n';
    print_lines(out, "Jam kerja", hours_lines(hours));
    out << '\n';
    if (marks.count('?') == 0)
        print_lines(out, "Jumlah",
                    {fmt::format("{} hari kerja, {}", working_days, calendar::lama(worked.count()))});
    print_lines(out, "Kalender", {kalender.version()});
    print_lines(out, "Sumber", source_lines(kalender, month.front(), month.back(), context.terminal_width));
}

void print_json(std::ostream& out, const Kalender& kalender, const std::vector<Date>& month) {
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object().member("bulan", calendar::iso(month.front()).substr(0, 7)).key("hari").begin_array();
    for (const Date& date : month) {
        const Hari day = kalender.day(date);
        json.begin_object().member("tanggal", calendar::iso(date)).member("jenis", calendar::nama(day.kind));
        json.member(day.is_working() ? "profil" : "nama", day.name)
            .member("catatan", day.note)
            .key("jam")
            .begin_array();
        for (const calendar::Segmen& s : day.hours) json.text(clock(s.from) + "–" + clock(s.until));
        json.end_array().end_object();
    }
    json.end_array()
        .member("kalender", kalender.version())
        .member("zona", calendar::nama(kalender.zone()))
        .end_object();
    out << text << '\n';
}

void run_lihat(Context& context, const Asked& asked) {
    base::Findings findings;
    const auto kalender = open_kalender(context, asked);
    if (!kalender) base::append(findings, kalender.error());
    const auto first = calendar::read_date(std::string(base::trim(asked.month)) + "-01");
    if (!first) findings.push_back({"--bulan", base::shortened(asked.month), base::say("kalender.bulan")});
    if (!findings.empty()) return refuse_kalender(context, asked, findings);
    const std::vector<Date> month = days_of(*first);
    if (asked.is_json())
        print_json(context.out, *kalender, month);
    else
        print_text(context, *kalender, month);
}

} // namespace

void add_kalender_lihat(CLI::App& kalender, Context& context) {
    CLI::App* command = kalender.add_subcommand("lihat", "Satu bulan dengan hari libur dan jam kerjanya");
    auto asked = std::make_shared<Asked>();
    command->add_option("--bulan", asked->month, "Bulan, misalnya 2026-03")->required()->type_name("BULAN");
    add_kalender_options(*command, *asked);
    command->callback([&context, asked] { run_lihat(context, *asked); });
}

} // namespace cli

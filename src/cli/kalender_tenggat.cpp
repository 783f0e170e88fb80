// teraju kalender tenggat: when something is due, and why.
#include "base/json.h"
#include "calendar/durasi.h"
#include "calendar/tenggat.h"
#include "cli/kalender.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace cli {
namespace {

using calendar::Date;
using calendar::Instant;
using calendar::Kalender;

constexpr std::int64_t days_at_most = 36'500;

// What was asked, as it was typed.
struct Asked : KalenderOptions {
    std::string start;
    std::string minutes;
    std::string length; // "2 jam 15 menit"
    std::string days;
    std::string working_days;
    std::string wall_hours;
};

// --mulai: a moment, or a whole day where the clock does not matter.
struct Start {
    Date day;
    std::optional<Instant> moment;
};

base::Result<Start> read_start(const std::string& text, calendar::Zona zone) {
    if (auto day = calendar::read_date(text)) return Start{*day, std::nullopt};
    auto moment = calendar::read_waktu(text, zone);
    if (!moment) return base::refuse(base::placed(std::move(moment.error()), "--mulai"));
    return Start{calendar::local_day(*moment, zone), *moment};
}

// One answer of any of the four clocks, ready to be printed.
struct Answer {
    std::string clock;  // "waktu kerja"
    std::string amount; // "2 jam waktu kerja"
    std::string unit;
    std::int64_t count = 0;
    Instant due;
    std::vector<calendar::CountedSpan> spans;
    std::vector<Date> days;
    std::vector<calendar::SkippedDay> skipped;
    std::string rule;
    bool rests_on_calendar = true;
};

base::Result<Answer> working_time(const Kalender& kalender, Instant start, std::int64_t minutes) {
    auto found = calendar::add_working(kalender, start, std::chrono::minutes(minutes));
    if (!found) return base::refuse(std::move(found.error()));
    return Answer{"waktu kerja",
                  calendar::lama(minutes) + " waktu kerja",
                  "menit",
                  minutes,
                  found->due,
                  std::move(found->counted),
                  {},
                  std::move(found->skipped),
                  "hanya jam kerja yang berjalan; tenggat boleh jatuh tepat di akhir jam kerja",
                  true};
}

base::Result<Answer> calendar_days(const Kalender& kalender, const Date& day, std::int64_t days) {
    const auto last = calendar::last_calendar_day(day, days);
    if (!last) return base::refuse(last.error());
    return Answer{"hari kalender",
                  fmt::format("{} hari kalender", days),
                  "hari",
                  days,
                  calendar::end_of(*last, kalender.zone()),
                  {},
                  {},
                  {},
                  "hari penerimaan adalah hari ke-0; setiap hari dihitung; berakhir pada akhir hari terakhir",
                  false};
}

base::Result<Answer> working_days(const Kalender& kalender, const Date& day, std::int64_t days) {
    auto found = calendar::add_working_days(kalender, day, days);
    if (!found) return base::refuse(std::move(found.error()));
    return Answer{
        "hari kerja",
        fmt::format("{} hari kerja", days),
        "hari kerja",
        days,
        calendar::end_of(found->last, kalender.zone()),
        {},
        std::move(found->counted),
        std::move(found->skipped),
        "hari kejadian adalah hari ke-0; hanya hari kerja dihitung; berakhir pada akhir hari terakhir",
        true};
}

base::Result<Answer> wall_clock(Instant start, std::int64_t hours) {
    const auto due = calendar::add_hours(start, hours);
    if (!due) return base::refuse(due.error());
    return Answer{"jam dinding",
                  fmt::format("{} jam dinding", hours),
                  "jam",
                  hours,
                  *due,
                  {},
                  {},
                  {},
                  "setiap jam dihitung, juga malam dan hari libur",
                  false};
}

void print_text(const Context& context, const Kalender& kalender, const Asked& asked, const Start& start,
                const Answer& answer) {
    std::ostream& out = context.out;
    const calendar::Zona zone = kalender.zone();
    print_lines(out, "Tenggat", {calendar::waktu(answer.due, zone)});
    print_lines(out, "Mulai",
                {start.moment ? calendar::waktu(*start.moment, zone) : calendar::hari_tanggal(start.day)});
    print_lines(out, "Lama",
                {asked.length.empty() ? answer.amount
                                      : fmt::format("{} (tertulis \"{}\")", answer.amount, asked.length)});
    print_lines(out, "Hitungan", {answer.rule});
    std::vector<std::string> counted = span_lines(answer.spans, zone);
    for (std::size_t i = 0; i < answer.days.size(); ++i)
        counted.push_back(fmt::format("hari ke-{:<3} {}", i + 1, calendar::hari_tanggal(answer.days[i])));
    if (!counted.empty()) out << '\n';
    print_lines(out, "Dihitung", counted);
    if (!answer.skipped.empty()) out << '\n';
    print_lines(out, "Dilewati", skipped_lines(answer.skipped));
    if (!answer.rests_on_calendar) return;
    out << '\n';
    print_lines(out, "Kalender", {kalender.version()});
    print_lines(
        out, "Sumber",
        source_lines(kalender, start.day, calendar::local_day(answer.due, zone), context.terminal_width));
}

void print_json(std::ostream& out, const Kalender& kalender, const Start& start, const Answer& answer) {
    const calendar::Zona zone = kalender.zone();
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object()
        .member("tenggat", calendar::iso_waktu(answer.due, zone))
        .member("teks", calendar::waktu(answer.due, zone))
        .member("mulai", start.moment ? calendar::iso_waktu(*start.moment, zone) : calendar::iso(start.day))
        .member("jam", answer.clock)
        .key("jumlah")
        .number(std::to_string(answer.count))
        .member("satuan", answer.unit);
    if (answer.unit == "menit") write_spans(json, answer.spans, zone);
    if (answer.unit == "hari kerja") {
        json.key("dihitung").begin_array();
        for (const Date& day : answer.days) json.text(calendar::iso(day));
        json.end_array();
    }
    if (answer.rests_on_calendar) {
        write_skipped(json, answer.skipped);
        json.member("kalender", kalender.version());
    }
    json.member("zona", calendar::nama(zone)).end_object();
    out << text << '\n';
}

base::Result<Answer> answer(const Kalender& kalender, const Asked& asked, const Start& start) {
    if (!asked.days.empty() || !asked.working_days.empty()) {
        const bool working = asked.days.empty();
        const auto count = read_count(working ? asked.working_days : asked.days,
                                      working ? "--hari-kerja" : "--hari", days_at_most);
        if (!count) return base::refuse(count.error());
        return working ? working_days(kalender, start.day, *count)
                       : calendar_days(kalender, start.day, *count);
    }
    base::Findings findings;
    if (!start.moment) findings.push_back({"--mulai", asked.start, base::say("waktu.perlu_jam")});
    base::Result<std::int64_t> count = 0;
    if (!asked.wall_hours.empty()) {
        count = read_count(asked.wall_hours, "--jam-dinding", days_at_most * 24);
    } else if (!asked.minutes.empty()) {
        count = read_count(asked.minutes, "--menit", calendar::Durasi::longest);
    } else {
        auto length = calendar::Durasi::parse(asked.length);
        count = length ? base::Result<std::int64_t>(length->minutes())
                       : base::refuse(base::placed(std::move(length.error()), "--durasi"));
    }
    if (!count) base::append(findings, count.error());
    if (!findings.empty()) return base::refuse(std::move(findings));
    return asked.wall_hours.empty() ? working_time(kalender, *start.moment, *count)
                                    : wall_clock(*start.moment, *count);
}

void run_tenggat(Context& context, const Asked& asked) {
    base::Findings findings;
    const auto kalender = open_kalender(context, asked);
    if (!kalender) base::append(findings, kalender.error());
    const auto start = read_start(asked.start, kalender ? kalender->zone() : calendar::Zona::wita);
    if (!start) base::append(findings, start.error());
    const auto ways = {&asked.minutes, &asked.length, &asked.days, &asked.working_days, &asked.wall_hours};
    if (std::count_if(ways.begin(), ways.end(), [](const std::string* way) { return !way->empty(); }) != 1)
        findings.push_back({{}, {}, base::say("tenggat.satu_cara")});
    if (!findings.empty()) return refuse_kalender(context, asked, findings);

    const auto found = answer(*kalender, asked, *start);
    if (!found) return refuse_kalender(context, asked, found.error());
    if (asked.is_json())
        print_json(context.out, *kalender, *start, *found);
    else
        print_text(context, *kalender, asked, *start, *found);
}

} // namespace

void add_kalender_tenggat(CLI::App& kalender, Context& context) {
    CLI::App* command = kalender.add_subcommand("tenggat", "Kapan jatuh tenggat, dan mengapa");
    auto asked = std::make_shared<Asked>();
    command
        ->add_option("--mulai", asked->start,
                     "Waktu mulai, misalnya 2026-01-05T11:00 atau \"2026-01-05 11.00\"")
        ->required()
        ->type_name("WAKTU");
    command->add_option("--menit", asked->minutes, "Menit waktu kerja (norma SOP)")->type_name("ANGKA");
    command
        ->add_option("--durasi", asked->length,
                     "Waktu kerja sebagaimana tertulis di SOP, misalnya \"2 jam 15 menit\"")
        ->type_name("LAMA");
    command->add_option("--hari", asked->days, "Hari kalender (\"14 hari\" PP 30/2019)")->type_name("ANGKA");
    command->add_option("--hari-kerja", asked->working_days, "Hari kerja (\"7 hari kerja\" PP 30/2019)")
        ->type_name("ANGKA");
    command->add_option("--jam-dinding", asked->wall_hours, "Jam dinding (\"3 × 24 jam\" UU 27/2022 = 72)")
        ->type_name("ANGKA");
    add_kalender_options(*command, *asked);
    command->callback([&context, asked] { run_tenggat(context, *asked); });
}

} // namespace cli

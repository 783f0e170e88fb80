#include "cli/kalender.h"

#include "angka/tulis.h"
#include "base/json.h"
#include "base/text.h"
#include "calendar/durasi.h"
#include "cli/commands.h"
#include "cli/tabel.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace cli {
namespace {

constexpr std::size_t calendar_bytes = 1U << 20U;
constexpr std::size_t lines_unfolded = 30;
constexpr std::size_t head_width = 10;

calendar::Kalender national(const Context& context) {
    auto read = calendar::Kalender::read(context.data_file("law/kalender.yaml"));
    if (!read) throw std::logic_error("law/kalender.yaml: " + read.error().front().place);
    return *std::move(read);
}

base::Result<calendar::Kalender> office_kalender(Context& context, const calendar::Kalender& national,
                                                 const std::string& file) {
    auto text = read_input(context, file, calendar_bytes);
    if (!text) return base::refuse(std::move(text.error()));
    auto ours = national.with(*text);
    if (ours) return ours;
    for (base::Finding& f : ours.error()) f.place = f.place.empty() ? file : file + ", " + f.place;
    return ours;
}

std::string_view meaning(char certainty) {
    switch (certainty) {
    case 'V': return "dibaca dalam peraturannya";
    case 'C': return "beberapa sumber sepakat";
    case 'S': return "sumber kedua";
    case 'M': return "dari ingatan, belum diperiksa";
    case 'I': return "disimpulkan";
    default: return "bacaan yang disarankan";
    }
}

std::string with_certainty(const calendar::Sumber& source) {
    return fmt::format("{} [{}: {}]{}{}", source.reference, source.certainty, meaning(source.certainty),
                       source.note.empty() ? "" : "; ", source.note);
}

} // namespace

void add_kalender_options(CLI::App& command, KalenderOptions& options) {
    command.add_option("--zona", options.zone, "WIB, WITA, atau WIT; tanpa ini zona kalendernya (WITA)")
        ->type_name("ZONA");
    command
        .add_option("--kalender", options.file, "Kalender kantor sendiri (YAML) di atas kalender nasional")
        ->type_name("BERKAS");
    command.add_option("--format", options.format, "teks atau json")
        ->type_name("BENTUK")
        ->check(CLI::IsMember({"teks", "json"}));
}

base::Result<calendar::Kalender> open_kalender(Context& context, const KalenderOptions& options) {
    calendar::Kalender kalender = national(context);
    base::Findings findings;
    if (!options.file.empty()) {
        auto ours = office_kalender(context, kalender, options.file);
        if (ours)
            kalender = *std::move(ours);
        else
            base::append(findings, std::move(ours.error()));
    }
    if (!options.zone.empty()) {
        if (const auto zone = calendar::zona_of(options.zone))
            kalender = kalender.in(*zone);
        else
            findings.push_back({"--zona", options.zone, base::say("kalender.zona")});
    }
    if (!findings.empty()) return base::refuse(std::move(findings));
    return kalender;
}

void refuse_kalender(Context& context, const KalenderOptions& options, const base::Findings& findings) {
    if (options.is_json())
        print_findings_json(context, findings);
    else
        print_findings(context, findings);
    context.exit = Exit::unusable;
}

base::Result<std::int64_t> read_count(const std::string& text, const std::string& place, std::int64_t most) {
    const std::string_view digits = base::trim(text);
    const bool whole = !digits.empty() && digits.size() <= 12 &&
                       std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    std::int64_t value = 0;
    if (whole)
        for (char c : digits) value = value * 10 + (c - '0');
    if (!whole || value > most)
        return base::refuse(base::say("tenggat.bilangan", {{"batas", angka::indonesian(most)}}),
                            base::shortened(text), place);
    return value;
}

void print_lines(std::ostream& out, std::string_view head, const std::vector<std::string>& lines) {
    const std::size_t n = lines.size();
    for (std::size_t i = 0; i < n; ++i) {
        if (n > lines_unfolded && i == 20) {
            out << fmt::format("{:{}}… {} baris lagi …\n", "", head_width, n - 25);
            i = n - 5;
        }
        out << padded(i == 0 ? std::string(head) : std::string(), head_width, Rata::kiri) << lines[i] << '\n';
    }
}

std::vector<std::string> span_lines(const std::vector<calendar::CountedSpan>& spans, calendar::Zona zone) {
    std::vector<std::string> lines;
    std::string shown_day;
    for (const calendar::CountedSpan& span : spans) {
        const std::string day = calendar::hari_tanggal(calendar::local_day(span.from, zone));
        lines.push_back(fmt::format(
            "{} {} {}", padded(day == shown_day ? "" : day, 26, Rata::kiri),
            padded(calendar::jam(span.from, zone) + "–" + calendar::jam(span.until, zone), 13, Rata::kiri),
            span_text(span.length())));
        if (span.profile != "Normal")
            lines.back() = padded(lines.back(), 60, Rata::kiri) + "jam " + span.profile;
        shown_day = day;
    }
    return lines;
}

std::vector<std::string> skipped_lines(const std::vector<calendar::SkippedDay>& days) {
    std::vector<std::string> lines;
    lines.reserve(days.size());
    for (const calendar::SkippedDay& day : days)
        lines.push_back(fmt::format("{} {}{}{}", padded(calendar::hari_tanggal(day.date), 26, Rata::kiri),
                                    calendar::nama(day.kind), day.name.empty() ? "" : " ", day.name));
    return lines;
}

std::vector<std::string> source_lines(const calendar::Kalender& kalender, const calendar::Date& from,
                                      const calendar::Date& until, std::size_t width) {
    using std::chrono::sys_days;
    std::vector<std::string> lines;
    for (const calendar::Profil& profile : kalender.profiles())
        for (const calendar::Profil::Berlaku& span : profile.holds)
            if (sys_days(span.from) <= sys_days(until) &&
                (!span.until || sys_days(from) <= sys_days(*span.until)))
                lines.push_back(fmt::format("jam {}: {}", profile.name, with_certainty(span.source)));
    for (const auto& [year, list] : kalender.years())
        if (int(from.year()) <= year && year <= int(until.year()))
            lines.push_back(fmt::format("libur {}: {}", year, with_certainty(list.source)));
    std::vector<std::string> wrapped;
    for (const std::string& line : lines) {
        bool first = true;
        for (const std::string& piece : base::wrap(line, std::max<std::size_t>(width, 40) - head_width - 2)) {
            wrapped.push_back(first ? piece : "  " + piece);
            first = false;
        }
    }
    return wrapped;
}

std::string span_text(std::chrono::seconds length) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(length);
    const auto rest = (length - minutes).count();
    if (rest == 0) return calendar::lama(minutes.count());
    return minutes.count() == 0 ? fmt::format("{} detik", rest)
                                : fmt::format("{} {} detik", calendar::lama(minutes.count()), rest);
}

void write_spans(base::JsonWriter& json, const std::vector<calendar::CountedSpan>& spans,
                 calendar::Zona zone) {
    json.key("dihitung").begin_array();
    for (const calendar::CountedSpan& span : spans)
        json.begin_object()
            .member("dari", calendar::iso_waktu(span.from, zone))
            .member("sampai", calendar::iso_waktu(span.until, zone))
            .key("menit")
            .number(std::to_string(span.length().count() / 60))
            .key("detik")
            .number(std::to_string(span.length().count()))
            .member("profil", span.profile)
            .end_object();
    json.end_array();
}

void write_skipped(base::JsonWriter& json, const std::vector<calendar::SkippedDay>& days) {
    json.key("dilewati").begin_array();
    for (const calendar::SkippedDay& day : days)
        json.begin_object()
            .member("tanggal", calendar::iso(day.date))
            .member("jenis", calendar::nama(day.kind))
            .member("nama", day.name)
            .end_object();
    json.end_array();
}

void add_kalender(CLI::App& teraju, Context& context) {
    CLI::App* command =
        teraju.add_subcommand("kalender", "Hitung tenggat dan lama kerja menurut hari dan jam kerja");
    command->require_subcommand(1);
    add_kalender_tenggat(*command, context);
    add_kalender_selisih(*command, context);
    add_kalender_lihat(*command, context);
}

} // namespace cli

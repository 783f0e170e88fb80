// teraju kalender selisih: working time between two moments, with the segments that counted.
#include "base/json.h"
#include "calendar/jam_kerja.h"
#include "cli/kalender.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace cli {
namespace {

struct Asked : KalenderOptions {
    std::string from;
    std::string until;
};

void run_selisih(Context& context, const Asked& asked) {
    base::Findings findings;
    const auto kalender = open_kalender(context, asked);
    if (!kalender) base::append(findings, kalender.error());
    const calendar::Zona zone = kalender ? kalender->zone() : calendar::Zona::wita;
    auto from = calendar::read_waktu(asked.from, zone);
    if (!from) base::append(findings, base::placed(std::move(from.error()), "--dari"));
    auto until = calendar::read_waktu(asked.until, zone);
    if (!until) base::append(findings, base::placed(std::move(until.error()), "--sampai"));
    if (!findings.empty()) return refuse_kalender(context, asked, findings);

    const auto found = calendar::working_between_explained(*kalender, *from, *until);
    if (!found) return refuse_kalender(context, asked, found.error());
    if (asked.is_json()) {
        std::string text;
        base::JsonWriter json(text, 2);
        json.begin_object()
            .key("menit")
            .number(std::to_string(found->total.count() / 60))
            .key("detik")
            .number(std::to_string(found->total.count()))
            .member("teks", span_text(found->total))
            .member("dari", calendar::iso_waktu(*from, zone))
            .member("sampai", calendar::iso_waktu(*until, zone));
        write_spans(json, found->counted, zone);
        write_skipped(json, found->skipped);
        json.member("kalender", kalender->version()).member("zona", calendar::nama(zone)).end_object();
        context.out << text << '\n';
        return;
    }
    std::ostream& out = context.out;
    print_lines(out, "Lama", {span_text(found->total) + " waktu kerja"});
    print_lines(out, "Dari", {calendar::waktu(*from, zone)});
    print_lines(out, "Sampai", {calendar::waktu(*until, zone)});
    if (!found->counted.empty()) out << '\n';
    print_lines(out, "Dihitung", span_lines(found->counted, zone));
    if (!found->skipped.empty()) out << '\n';
    print_lines(out, "Dilewati", skipped_lines(found->skipped));
    out << '\n';
    print_lines(out, "Kalender", {kalender->version()});
    print_lines(out, "Sumber",
                source_lines(*kalender, calendar::local_day(*from, zone), calendar::local_day(*until, zone),
                             context.terminal_width));
}

} // namespace

void add_kalender_selisih(CLI::App& kalender, Context& context) {
    CLI::App* command = kalender.add_subcommand("selisih", "Lama waktu kerja antara dua waktu");
    auto asked = std::make_shared<Asked>();
    command->add_option("--dari", asked->from, "Waktu mulai, misalnya 2026-01-09T15:00")
        ->required()
        ->type_name("WAKTU");
    command->add_option("--sampai", asked->until, "Waktu akhir")->required()->type_name("WAKTU");
    add_kalender_options(*command, *asked);
    command->callback([&context, asked] { run_selisih(context, *asked); });
}

} // namespace cli

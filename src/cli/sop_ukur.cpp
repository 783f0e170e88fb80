#include "angka/tulis.h"
#include "base/json.h"
#include "base/text.h"
#include "calendar/durasi.h"
#include "cli/kalender.h"
#include "cli/sop.h"
#include "cli/tabel.h"
#include "sheet/csv.h"
#include "sop/ukur.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <fstream>
#include <memory>
#include <sstream>

namespace cli {
namespace {

using angka::Rational;

constexpr std::size_t most_rows = 500'000;
constexpr std::size_t most_bytes = 64U << 20U;

struct Options {
    std::string sop;
    std::string events;
    std::string format = "teks";
    KalenderOptions calendar;
    bool details = false;
};

// --- reading

using Columns = std::array<std::size_t, 8>; // where each KolomKejadian stands; `absent` where there is none
constexpr std::size_t absent = static_cast<std::size_t>(-1);

base::Findings find_columns(std::span<const std::string_view> head, Columns& columns) {
    base::Findings findings;
    columns.fill(absent);
    for (std::size_t i = 0; i < head.size(); ++i) {
        const std::string_view name = base::trim(head[i]);
        bool known = name.empty();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (!base::equal_fold(name, sop::kolom_text(static_cast<sop::KolomKejadian>(c)))) continue;
            known = true;
            if (columns[c] != absent)
                findings.push_back({fmt::format("baris 1, kolom {}", i + 1), std::string(name),
                                    base::say("kejadian.kolom_ganda")});
            columns[c] = i;
        }
        if (!known)
            findings.push_back({fmt::format("baris 1, kolom {}", i + 1), base::shortened(name),
                                base::say("kejadian.kolom_tak_dikenal")});
    }
    for (const auto needed : {sop::KolomKejadian::berkas, sop::KolomKejadian::langkah,
                              sop::KolomKejadian::tiba, sop::KolomKejadian::selesai})
        if (columns[static_cast<std::size_t>(needed)] == absent)
            findings.push_back(
                {"baris 1",
                 {},
                 base::say("kejadian.kolom_kurang", {{"kolom", std::string(sop::kolom_text(needed))}})});
    return findings;
}

base::Result<std::vector<sop::BarisKejadian>> read_rows(const std::string& bytes, base::Findings& warnings) {
    std::istringstream stream(bytes);
    sheet::CsvReader csv(stream);
    Columns columns{};
    base::Findings findings;
    std::vector<sop::BarisKejadian> rows;
    if (csv.next()) findings = find_columns(csv.row(), columns);
    const bool has_head = csv.row_number() > 0;
    while (findings.empty() && csv.next()) {
        const auto cell = [&](sop::KolomKejadian column) -> std::string {
            const std::size_t at = columns[static_cast<std::size_t>(column)];
            return at < csv.row().size() ? std::string(csv.row()[at]) : std::string();
        };
        if (rows.size() == most_rows) {
            findings.push_back(
                {fmt::format("baris {}", csv.row_number()),
                 {},
                 base::say("kejadian.terlalu_banyak",
                           {{"batas", angka::indonesian(static_cast<std::int64_t>(most_rows))}})});
            break;
        }
        sop::BarisKejadian row{csv.row_number(),
                               cell(sop::KolomKejadian::berkas),
                               cell(sop::KolomKejadian::langkah),
                               cell(sop::KolomKejadian::tiba),
                               cell(sop::KolomKejadian::mulai),
                               cell(sop::KolomKejadian::selesai),
                               cell(sop::KolomKejadian::jeda),
                               cell(sop::KolomKejadian::alasan),
                               cell(sop::KolomKejadian::hasil)};
        rows.push_back(std::move(row));
    }
    base::append(findings, csv.findings());
    if (base::has_errors(findings)) return base::refuse(std::move(findings));
    if (!has_head) return base::refuse(base::say("kejadian.kosong"));
    warnings = std::move(findings);
    return rows;
}

// --- printing

// Whole minutes, a begun minute counted whole: what is shown never hides that a norm was passed.
std::int64_t whole_minutes(const Rational& minutes) {
    const Rational down = angka::round(minutes, 0, angka::Rounding::truncate);
    return std::stoll(down.numerator()) + (down < minutes ? 1 : 0);
}
std::string lama(const std::optional<Rational>& minutes) {
    return minutes ? calendar::lama(whole_minutes(*minutes)) : "–";
}
std::string percent(const std::optional<Rational>& value) {
    return value ? angka::indonesian(*value, 1) + "%" : "–";
}

std::vector<std::string> table_row(std::string number, std::string name, const sop::Ringkasan& r) {
    return {std::move(number),
            std::move(name),
            calendar::lama(r.norma),
            std::to_string(r.berkas),
            std::to_string(r.kunjungan),
            percent(r.bagian_tepat()),
            lama(r.median),
            lama(r.persentil_90),
            lama(r.sentuh_median),
            std::to_string(r.kembali)};
}

void print_details(Context& context, const sop::Sop& sop, const sop::Kejadian& events,
                   const sop::Ukuran& result, calendar::Zona zone) {
    for (std::size_t s = 0; s < result.langkah.size(); ++s) {
        const sop::UkuranLangkah& step = result.langkah[s];
        if (step.rincian.empty()) continue;
        context.out << fmt::format("\nLangkah {}: {} (norma {})\n", sop.langkah()[s].nomor,
                                   sop.langkah()[s].uraian.isi, calendar::lama(step.norma));
        Tabel table({{"Berkas"},
                     {"Kunjungan", Rata::kanan},
                     {"Tiba"},
                     {"Selesai"},
                     {"Jeda", Rata::kanan},
                     {"Lama", Rata::kanan},
                     {"Hasil"}});
        const auto clock = [&](calendar::Instant at) {
            return fmt::format("{} {}", calendar::iso(calendar::local_day(at, zone)),
                               calendar::jam(at, zone));
        };
        for (const sop::UkuranBerkas& one : step.rincian) {
            for (std::size_t k = 0; k < one.kunjungan.size(); ++k) {
                const sop::Kunjungan& v = events.kunjungan[one.kunjungan[k].kunjungan];
                table.row({k == 0 ? one.berkas : "", std::to_string(k + 1), clock(v.tiba),
                           v.selesai ? clock(*v.selesai) : "berjalan",
                           v.jeda.count() > 0 ? calendar::lama(v.jeda.count()) : "–",
                           lama(one.kunjungan[k].lama),
                           v.hasil == sop::Hasil::kembali ? "kembali"
                           : v.selesai                    ? "lanjut"
                                                          : "–"});
            }
            if (!one.lama) continue;
            const Rational beyond = *one.lama - Rational(step.norma);
            table.row({"", "", "", "jumlah", "", lama(one.lama),
                       one.tepat_waktu ? "dalam norma" : "lewat " + calendar::lama(whole_minutes(beyond))});
        }
        context.out << table.text();
    }
}

void print_text(Context& context, const sop::Sop& sop, const sop::Kejadian& events, const sop::Ukuran& result,
                const calendar::Kalender& kalender, bool details) {
    context.out << fmt::format("SOP {}: {}\nDiukur dalam jam kerja, {}, kalender {}\n\n", sop.nomor(),
                               sop.nama(), calendar::nama(kalender.zone()), kalender.version());
    Tabel table({{"No", Rata::kanan},
                 {"Langkah", Rata::kiri, 30},
                 {"Norma", Rata::kanan},
                 {"Berkas", Rata::kanan},
                 {"Kunjungan", Rata::kanan},
                 {"Tepat", Rata::kanan},
                 {"Median", Rata::kanan},
                 {"90% dalam", Rata::kanan},
                 {"Dikerjakan", Rata::kanan},
                 {"Kembali", Rata::kanan}});
    std::size_t running = 0;
    for (std::size_t s = 0; s < result.langkah.size(); ++s) {
        table.row(table_row(std::to_string(sop.langkah()[s].nomor), sop.langkah()[s].uraian.isi,
                            result.langkah[s]));
        running += result.langkah[s].berjalan;
    }
    table.rule();
    table.row(table_row("", "Seluruh SOP", result.seluruh));
    context.out << table.text();
    context.out << "\nTepat: bagian berkas yang jumlah kunjungannya dalam norma. Median dan 90% dalam: lama "
                   "dari tiba sampai selesai.\n"
                   "Dikerjakan: median lama dari mulai sampai selesai. Seluruh SOP: berkas yang sudah "
                   "melalui semua langkah.\n";
    if (running > 0)
        context.out << fmt::format("Belum diukur karena masih berjalan: {} kunjungan berkas.\n", running);
    if (details) print_details(context, sop, events, result, kalender.zone());
}

void json_minutes(base::JsonWriter& json, std::string_view name, const std::optional<Rational>& value) {
    if (!value) return;
    json.key(name)
        .begin_object()
        .member("nilai", angka::decimal(*value, 2))
        .member("tepat", angka::exact(*value))
        .end_object();
}

void json_summary(base::JsonWriter& json, const sop::Ringkasan& r) {
    json.key("norma_menit")
        .number(std::to_string(r.norma))
        .key("berkas")
        .number(r.berkas)
        .key("kunjungan")
        .number(r.kunjungan);
    json.key("berjalan")
        .number(r.berjalan)
        .key("tepat_waktu")
        .number(r.tepat_waktu)
        .key("kembali")
        .number(r.kembali);
    json_minutes(json, "persen_tepat", r.bagian_tepat());
    json_minutes(json, "median_menit", r.median);
    json_minutes(json, "persentil_90_menit", r.persentil_90);
    json_minutes(json, "dikerjakan_median_menit", r.sentuh_median);
    json_minutes(json, "jeda_menit", r.jeda);
}

void print_json(Context& context, const sop::Sop& sop, const sop::Kejadian& events, const sop::Ukuran& result,
                const calendar::Kalender& kalender, bool details) {
    std::string out;
    base::JsonWriter json(out, 2);
    json.begin_object()
        .member("sop", sop.nomor())
        .member("kalender", kalender.version())
        .key("langkah")
        .begin_array();
    for (std::size_t s = 0; s < result.langkah.size(); ++s) {
        json.begin_object()
            .key("nomor")
            .number(std::to_string(sop.langkah()[s].nomor))
            .member("uraian", sop.langkah()[s].uraian.isi);
        json_summary(json, result.langkah[s]);
        if (details) {
            json.key("rincian").begin_array();
            for (const sop::UkuranBerkas& one : result.langkah[s].rincian) {
                json.begin_object()
                    .member("berkas", one.berkas)
                    .key("tepat_waktu")
                    .boolean(one.lama && one.tepat_waktu);
                json_minutes(json, "lama_menit", one.lama);
                json.key("kunjungan").begin_array();
                for (const sop::UkuranKunjungan& v : one.kunjungan) {
                    const sop::Kunjungan& written = events.kunjungan[v.kunjungan];
                    json.begin_object()
                        .key("baris")
                        .number(std::to_string(written.baris))
                        .member("tiba", calendar::iso_waktu(written.tiba, kalender.zone()));
                    if (written.selesai)
                        json.member("selesai", calendar::iso_waktu(*written.selesai, kalender.zone()));
                    json_minutes(json, "lama_menit", v.lama);
                    json.member("hasil", written.hasil == sop::Hasil::kembali ? "kembali" : "lanjut")
                        .end_object();
                }
                json.end_array().end_object();
            }
            json.end_array();
        }
        json.end_object();
    }
    json.end_array().key("seluruh").begin_object();
    json_summary(json, result.seluruh);
    json.end_object().key("peringatan");
    write_findings(json, events.warnings, context.wording);
    json.end_object();
    context.out << out << '\n';
}

// The half-yearly monitoring form (asn-reference 1.6), filled as far as figures can; the last columns are a
// person's.
void print_csv(Context& context, const sop::Sop& sop, const sop::Ukuran& result) {
    sheet::CsvWriter csv(context.out);
    for (const char* head : {"no", "prosedur", "norma_menit", "berkas", "kunjungan", "tepat_waktu",
                             "persen_tepat", "median_menit", "persentil_90_menit", "dikerjakan_median_menit",
                             "kembali", "jeda_menit", "penerapan", "catatan", "tindakan", "paraf"})
        csv.text(head);
    csv.end_row();
    const auto row = [&](const std::string& number, const std::string& name, const sop::Ringkasan& r) {
        const auto figure = [&](const std::optional<Rational>& value) {
            csv.number(value ? angka::decimal(*value, 2) : "");
        };
        csv.text(number)
            .text(name)
            .number(std::to_string(r.norma))
            .number(std::to_string(r.berkas))
            .number(std::to_string(r.kunjungan))
            .number(std::to_string(r.tepat_waktu));
        figure(r.bagian_tepat());
        figure(r.median);
        figure(r.persentil_90);
        figure(r.sentuh_median);
        csv.number(std::to_string(r.kembali));
        figure(r.jeda);
        csv.text("").text("").text("").text("").end_row();
    };
    for (std::size_t s = 0; s < result.langkah.size(); ++s)
        row(std::to_string(sop.langkah()[s].nomor), sop.langkah()[s].uraian.isi, result.langkah[s]);
    row("", "Seluruh SOP", result.seluruh);
}

void run(Context& context, const Options& options) {
    const auto refused = [&](const base::Findings& findings) {
        options.format == "json" ? print_findings_json(context, findings) : print_findings(context, findings);
        context.exit = Exit::unusable;
    };
    if (options.sop == "-" && options.events == "-")
        return refused({{{}, {}, base::say("kejadian.dua_masukan")}});
    const auto good = usable_sop(context, options.sop);
    if (!good) return;
    const auto kalender = open_kalender(context, options.calendar);
    if (!kalender) return refused(kalender.error());
    const auto bytes = read_input(context, options.events, most_bytes);
    if (!bytes) return refused(bytes.error());
    base::Findings warnings;
    const auto rows = read_rows(*bytes, warnings);
    if (!rows) return refused(rows.error());
    auto events = sop::read_kejadian(*good, kalender->zone(), *rows);
    if (!events) return refused(events.error());
    base::append(events->warnings, std::move(warnings));
    const auto result = sop::ukur(*good, *kalender, *events);
    if (!result) return refused(result.error());

    if (options.format == "json")
        return print_json(context, *good, *events, *result, *kalender, options.details);
    print_findings(context, events->warnings);
    if (options.format == "csv")
        print_csv(context, *good, *result);
    else
        print_text(context, *good, *events, *result, *kalender, options.details);
}

} // namespace

void add_sop_ukur(CLI::App& sop, Context& context) {
    CLI::App* command = sop.add_subcommand("ukur", "Ukur lama tiap langkah terhadap norma waktu SOP");
    auto options = std::make_shared<Options>();
    command->add_option("sop", options->sop, "Berkas SOP (.yaml)")->required();
    command
        ->add_option("kejadian", options->events,
                     "Kunjungan berkas ke langkah (.csv), atau - untuk masukan standar")
        ->required();
    command->add_option("--format", options->format, "Bentuk keluaran: teks, csv, atau json")
        ->check(CLI::IsMember({"teks", "csv", "json"}));
    command->add_flag("--rinci", options->details, "Tampilkan kunjungan satu per satu");
    command->add_option("--zona", options->calendar.zone,
                        "WIB, WITA, atau WIT; tanpa ini zona kalendernya (WITA)");
    command->add_option("--kalender", options->calendar.file,
                        "Kalender kantor sendiri (YAML) di atas kalender nasional");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace cli

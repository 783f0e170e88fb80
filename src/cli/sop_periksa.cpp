#include "base/json.h"
#include "base/text.h"
#include "calendar/durasi.h"
#include "cli/sop.h"
#include "sop/periksa.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace cli {
namespace {

struct Options {
    std::string file;
    std::string format = "teks";
};

class Printer {
  public:
    explicit Printer(Context& context)
        : context_(context), width_(std::min<std::size_t>(context.terminal_width, 110)) {}

    void finding(const base::Finding& f) {
        std::string head = f.place;
        if (!f.written.empty())
            head += fmt::format("{}\"{}\"", head.empty() ? "" : ", ", base::shortened(f.written, 70));
        const std::string sentence = context_.text_of(f.sentence);
        const std::string text = head.empty() ? sentence : head + ": " + sentence;
        bool first = true;
        for (const std::string& line : base::wrap(text, width_ - 6)) {
            context_.out << (first ? "  - " : "    ") << line << '\n';
            first = false;
        }
    }

    void heading(std::string_view text) {
        context_.out << '\n'
                     << (context_.out_is_terminal ? fmt::format("\x1b[1m{}\x1b[0m", text) : std::string(text))
                     << '\n';
    }

  private:
    Context& context_;
    std::size_t width_;
};

void print_text(Context& context, const sop::Naskah& naskah, const base::Findings& faults,
                const std::vector<sop::Tanda>& flags) {
    Printer print(context);
    context.out << fmt::format("SOP {}: {}\n", naskah.identitas.nomor.kosong() ? "tanpa nomor" : naskah.identitas.nomor.isi,
                               naskah.identitas.nama.kosong() ? "tanpa nama" : naskah.identitas.nama.isi);
    context.out << fmt::format("{} langkah, {} lajur, {} simbol, {} panah", naskah.langkah.size(),
                               naskah.lajur.size(), naskah.simbol.size(), naskah.panah.size());
    if (const auto good = sop::Sop::susun(naskah))
        context.out << ", norma seluruhnya " << calendar::lama(good->jumlah_norma());
    context.out << '\n';

    if (!faults.empty()) {
        print.heading(fmt::format("Galat: {}", faults.size()));
        for (const base::Finding& f : faults) print.finding(f);
    }
    if (!flags.empty()) {
        print.heading(fmt::format("Tanda: {} (ditunjukkan, tidak diperbaiki)", flags.size()));
        const sop::Tanda* last = nullptr;
        for (const sop::Tanda& t : flags) {
            if (last == nullptr || last->kelompok != t.kelompok)
                context.out << sop::kelompok_text(t.kelompok) << '\n';
            print.finding(t.finding);
            last = &t;
        }
    }
    context.out << (faults.empty()
                        ? "\nSOP ini tersusun baik dan dapat dipakai.\n"
                        : fmt::format("\nSOP ini belum dapat dipakai: {} galat.\n", faults.size()));
}

void print_json(Context& context, const sop::Naskah& naskah, const base::Findings& faults,
                const std::vector<sop::Tanda>& flags) {
    std::string out;
    base::JsonWriter json(out, 2);
    const auto finding = [&](const base::Finding& f) {
        json.member("tempat", f.place)
            .member("tertulis", f.written)
            .member("pesan", context.text_of(f.sentence))
            .member("aturan", f.sentence.key);
    };
    json.begin_object().member("nomor", naskah.identitas.nomor.isi).member("nama", naskah.identitas.nama.isi);
    json.key("langkah").number(naskah.langkah.size()).key("lajur").number(naskah.lajur.size());
    json.key("simbol").number(naskah.simbol.size()).key("panah").number(naskah.panah.size());
    json.key("baik").boolean(faults.empty());
    json.key("galat").begin_array();
    for (const base::Finding& f : faults) {
        json.begin_object();
        finding(f);
        json.end_object();
    }
    json.end_array().key("tanda").begin_array();
    for (const sop::Tanda& t : flags) {
        json.begin_object().member("kelompok", sop::kelompok_text(t.kelompok));
        finding(t.finding);
        json.end_object();
    }
    json.end_array().end_object();
    context.out << out << '\n';
}

void periksa(Context& context, const Options& options) {
    const bool as_json = options.format == "json";
    const auto refused = [&](const base::Findings& findings) {
        as_json ? print_findings_json(context, findings) : print_findings(context, findings);
        context.exit = Exit::unusable;
    };
    const auto text = read_sop_file(context, options.file);
    if (!text) return refused(text.error());
    const auto naskah = sop::read_naskah(*text);
    if (!naskah) return refused(naskah.error());

    const base::Findings faults = sop::periksa(*naskah);
    const std::vector<sop::Tanda> flags = sop::tanda(*naskah);
    as_json ? print_json(context, *naskah, faults, flags) : print_text(context, *naskah, faults, flags);
    context.exit = faults.empty() ? Exit::fine : Exit::finding;
}

} // namespace

void add_sop_periksa(CLI::App& sop, Context& context) {
    CLI::App* command = sop.add_subcommand("periksa", "Periksa susunan SOP dan tandai kejanggalannya");
    auto options = std::make_shared<Options>();
    command->add_option("berkas", options->file, "Berkas SOP (.yaml), atau - untuk masukan standar")
        ->required();
    command->add_option("--format", options->format, "Bentuk keluaran: teks atau json")
        ->check(CLI::IsMember({"teks", "json"}));
    command->callback([&context, options] { periksa(context, *options); });
}

} // namespace cli

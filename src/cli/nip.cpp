// teraju nip: explains NIP, NI PPPK and NIK numbers, or says what is wrong with them.
#include "pegawai/nip.h"

#include "base/json.h"
#include "base/text.h"
#include "cli/commands.h"
#include "pegawai/nik.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace cli {
namespace {

using pegawai::JenisNip;
using pegawai::Nik;
using pegawai::Nip;

constexpr std::size_t input_bytes = 64U << 20U;

struct Asked {
    std::vector<std::string> numbers;
    std::string format = "teks";
    bool training = false;
};

// One number as it was handed in, and where.
struct Handed {
    std::string place;
    std::string text;
};

struct Explained {
    std::variant<std::monostate, Nip, Nik> number;
    base::Findings findings; // errors where there is no number, otherwise warnings
};

// Words that a shell has cut apart: 19900101 201503 1 001.
bool is_one_nip(const std::vector<std::string>& words, std::size_t at) {
    constexpr std::array<std::size_t, 4> groups{8, 6, 1, 3};
    if (at + groups.size() > words.size()) return false;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::string& word = words[at + i];
        if (word.size() != groups.at(i) ||
            !std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return false;
    }
    return true;
}

base::Result<std::vector<Handed>> collect(Context& context, const std::vector<std::string>& words) {
    std::vector<Handed> all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_one_nip(words, i)) {
            all.push_back(
                {{}, fmt::format("{} {} {} {}", words[i], words[i + 1], words[i + 2], words[i + 3])});
            i += 3;
        } else if (words[i] != "-") {
            all.push_back({{}, words[i]});
        } else {
            const auto text = read_input(context, "-", input_bytes);
            if (!text) return base::refuse(text.error());
            std::size_t line = 0;
            for (std::string_view number : base::split(*text, '\n')) {
                ++line;
                if (line == 1 && number.substr(0, 3) == "\xEF\xBB\xBF") number.remove_prefix(3);
                if (!base::trim(number).empty())
                    all.push_back({fmt::format("baris {}", line), std::string(base::trim(number))});
            }
        }
    }
    return all;
}

Explained explain(const Handed& handed, const pegawai::NipReading& reading) {
    const auto digits = pegawai::clean_number(handed.text);
    if (digits && digits->size() == 16) {
        auto nik = Nik::parse(handed.text, reading.ragam);
        if (nik) return {*std::move(nik), {}};
        return {{}, std::move(nik.error())};
    }
    auto nip = Nip::parse(handed.text, reading);
    if (!nip) return {{}, std::move(nip.error())};
    base::Findings warnings = nip->warnings();
    return {*std::move(nip), std::move(warnings)};
}

std::string start_text(const Nip& nip) {
    switch (nip.kind()) {
    case JenisNip::pns:
        return fmt::format("{} {}, usia {} tahun", calendar::nama_bulan(unsigned(nip.month_or_code())),
                           nip.start_year(), nip.age_at_start());
    case JenisNip::pppk:
    case JenisNip::tidak_dikenal: break;
    }
    return fmt::format("tahun {}", nip.start_year());
}

std::string code_text(int code) {
    if (code == 21) return "21, perjanjian kerja pertama [S: sumber kedua]";
    if (code == 24) return "24, PPPK paruh waktu [S: sumber kedua]";
    return fmt::format("{:02}", code);
}

void print_line(std::ostream& out, std::string_view head, std::string_view text) {
    out << fmt::format("{:<11}{}\n", head, text);
}

void print_nip(std::ostream& out, const Nip& nip) {
    print_line(out, nip.kind() == JenisNip::pppk ? "NI PPPK" : "NIP", nip.printed());
    print_line(out, "Jenis",
               nip.is_training() ? fmt::format("{}, nomor latihan", nama(nip.kind()))
                                 : std::string(nama(nip.kind())));
    print_line(out, "Lahir", nip.birth() ? calendar::hari_tanggal(*nip.birth()) : nip.birth_text());
    print_line(out, nip.kind() == JenisNip::pns ? "TMT CPNS" : "Mulai", start_text(nip));
    if (nip.kind() == JenisNip::pppk) print_line(out, "Kode", code_text(nip.month_or_code()));
    print_line(out, "Kelamin", nama(nip.sex()));
    print_line(out, "Nomor urut", nip.sequence());
}

void print_nik(std::ostream& out, const Nik& nik) {
    print_line(out, "NIK", nik.digits());
    if (nik.is_training()) print_line(out, "Jenis", "nomor latihan");
    print_line(out, "Wilayah", nik.region() + " (tempat pendaftaran pertama)");
    print_line(out, "Lahir", fmt::format("{} (abadnya tidak tercantum)", nik.birth_text()));
    print_line(out, "Kelamin", nama(nik.sex()));
    print_line(out, "Nomor urut", nik.sequence());
}

void print_text(Context& context, const Handed& handed, const Explained& explained, bool is_first) {
    if (explained.number.index() == 0) {
        context.out.flush();
        base::Findings findings = explained.findings;
        for (base::Finding& f : findings) f.place = handed.place;
        return print_findings(context, findings);
    }
    if (!is_first) context.out << '\n';
    if (const Nip* nip = std::get_if<Nip>(&explained.number)) print_nip(context.out, *nip);
    if (const Nik* nik = std::get_if<Nik>(&explained.number)) print_nik(context.out, *nik);
    for (const base::Finding& f : explained.findings)
        print_line(context.out, "Periksa", context.text_of(f.sentence));
}

void write_sentences(const Context& context, base::JsonWriter& json, std::string_view name,
                     const Explained& explained, base::Severity severity) {
    json.key(name).begin_array();
    for (const base::Finding& f : explained.findings)
        if (f.severity == severity) json.text(context.text_of(f.sentence));
    json.end_array();
}

void write_nip(base::JsonWriter& json, const Nip& nip) {
    json.member("jenis", nip.kind() == JenisNip::pns    ? "pns"
                         : nip.kind() == JenisNip::pppk ? "pppk"
                                                        : "tidak dikenal")
        .member("nomor", nip.digits())
        .member("tercetak", nip.printed())
        .member("tersamar", nip.masked())
        .member("lahir", nip.birth() ? calendar::iso(*nip.birth()) : "")
        .member("lahir_teks", nip.birth_text())
        .key("tahun_mulai")
        .number(std::to_string(nip.start_year()));
    if (nip.kind() == JenisNip::pns) json.key("bulan_mulai").number(std::to_string(nip.month_or_code()));
    if (nip.kind() != JenisNip::pns) json.member("kode", nip.digits().substr(12, 2));
    json.member("kelamin", nama(nip.sex()))
        .member("urut", nip.sequence())
        .key("latihan")
        .boolean(nip.is_training());
}

void write_nik(base::JsonWriter& json, const Nik& nik) {
    json.member("jenis", "nik")
        .member("nomor", nik.digits())
        .member("tersamar", nik.masked())
        .member("wilayah", nik.region())
        .member("lahir_teks", nik.birth_text())
        .member("kelamin", nama(nik.sex()))
        .member("urut", nik.sequence())
        .key("latihan")
        .boolean(nik.is_training());
}

void write_json(const Context& context, base::JsonWriter& json, const Handed& handed,
                const Explained& explained) {
    json.begin_object().member("tempat", handed.place).member("tertulis", base::shortened(handed.text));
    if (const Nip* nip = std::get_if<Nip>(&explained.number)) write_nip(json, *nip);
    if (const Nik* nik = std::get_if<Nik>(&explained.number)) write_nik(json, *nik);
    write_sentences(context, json, "galat", explained, base::Severity::galat);
    write_sentences(context, json, "peringatan", explained, base::Severity::peringatan);
    json.end_object();
}

// A number that belongs to no kind is a finding too: somebody has to ask.
bool is_wrong(const Explained& explained) {
    const Nip* nip = std::get_if<Nip>(&explained.number);
    return explained.number.index() == 0 || (nip != nullptr && nip->kind() == JenisNip::tidak_dikenal);
}

bool holds_a_digit(const Handed& handed) {
    return std::any_of(handed.text.begin(), handed.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void run_nip(Context& context, const Asked& asked) {
    const bool is_json = asked.format == "json";
    auto handed = collect(context, asked.numbers);
    if (handed && std::none_of(handed->begin(), handed->end(), holds_a_digit))
        handed = base::refuse(base::say("nomor.bukan_nomor"),
                              handed->empty() ? std::string() : base::shortened(handed->front().text));
    if (!handed) {
        is_json ? print_findings_json(context, handed.error()) : print_findings(context, handed.error());
        context.exit = Exit::unusable;
        return;
    }
    pegawai::NipReading reading;
    reading.ragam = asked.training ? pegawai::Ragam::latihan : pegawai::Ragam::sungguhan;
    if (context.today) reading.today = context.today();

    std::string text;
    base::JsonWriter json(text, 2);
    if (is_json) json.begin_object().key("nomor").begin_array();
    bool is_first = true;
    for (const Handed& number : *handed) {
        const Explained explained = explain(number, reading);
        if (is_wrong(explained)) context.exit = Exit::finding;
        if (is_json) {
            write_json(context, json, number, explained);
            context.out << text;
            text.clear();
        } else {
            print_text(context, number, explained, is_first);
            is_first = is_first && explained.number.index() == 0;
        }
    }
    if (is_json) {
        json.end_array().end_object();
        context.out << text << '\n';
    }
}

} // namespace

void add_nip(CLI::App& teraju, Context& context) {
    CLI::App* command =
        teraju.add_subcommand("nip", "Jelaskan NIP, NI PPPK, atau NIK, atau sebutkan yang salah padanya");
    auto asked = std::make_shared<Asked>();
    command
        ->add_option("nomor", asked->numbers,
                     "NIP 18 angka (dengan atau tanpa spasi) atau NIK 16 angka; - membaca satu nomor sebaris")
        ->required()
        ->type_name("NOMOR");
    command->add_flag("--latihan", asked->training, "Terima juga nomor latihan (lahir 30 atau 31 Februari)");
    command->add_option("--format", asked->format, "teks atau json")
        ->type_name("BENTUK")
        ->check(CLI::IsMember({"teks", "json"}));
    command->callback([&context, asked] { run_nip(context, *asked); });
}

} // namespace cli

// `teraju nilai`: weighs performance forms from JSON, CSV and XLSX.
#include "angka/tulis.h"
#include "base/handover.h"
#include "cli/commands.h"
#include "cli/hukum.h"
#include "cli/kemajuan.h"
#include "cli/nilai_tampil.h"
#include "formulir/csv_baca.h"
#include "formulir/json_baca.h"
#include "formulir/xlsx_baca.h"
#include "sheet/csv.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

namespace cli {
namespace {

namespace pp46 = regime::pp46_2011;

constexpr std::size_t largest_whole_file = 64U << 20U;

struct Pilihan {
    std::string format = "teks";
    bool uraian = false;
    bool tanpa_uraian = false;
    bool ringkas = false;
    bool lengkap = false;
    bool lantai_nol = false;
    std::string pembacaan;
    std::vector<std::string> files;
};

enum class Jenis { json, csv, xlsx };

Jenis jenis_dari(std::string_view head) {
    if (head.substr(0, 4) == "PK\x03\x04") return Jenis::xlsx;
    const auto first = head.substr(head.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0).find_first_not_of(" \t\r\n");
    const char sign = first == std::string_view::npos ? ' ' : head[first];
    return sign == '{' || sign == '[' ? Jenis::json : Jenis::csv;
}

// A file or standard input: its first block is looked at, then everything is handed on in order.
class Masukan {
  public:
    Masukan(Context& context, const std::string& path) {
        if (path == "-")
            in_ = &context.in;
        else {
            std::error_code broken;
            if (std::filesystem::is_directory(path, broken)) return;
            file_.open(path, std::ios::binary);
            if (!file_) return;
            in_ = &file_;
            size_ = std::filesystem::file_size(path, broken);
            if (broken) size_ = 0;
        }
        head_.resize(64U << 10U);
        in_->read(head_.data(), static_cast<std::streamsize>(head_.size()));
        head_.resize(static_cast<std::size_t>(in_->gcount()));
    }

    [[nodiscard]] bool opened() const { return in_ != nullptr; }
    [[nodiscard]] std::string_view head() const { return head_; }
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] std::uint64_t done() const { return done_; }

    std::size_t read(char* to, std::size_t room) {
        std::size_t got = std::min(room, head_.size() - given_);
        if (got > 0) {
            std::memcpy(to, head_.data() + given_, got);
            given_ += got;
        } else if (*in_) {
            in_->read(to, static_cast<std::streamsize>(room));
            got = static_cast<std::size_t>(in_->gcount());
        }
        done_ += got;
        return got;
    }

    base::Result<std::string> whole() {
        std::string bytes;
        std::vector<char> block(256U << 10U);
        while (const std::size_t got = read(block.data(), block.size())) {
            bytes.append(block.data(), got);
            if (bytes.size() > largest_whole_file)
                return base::refuse(base::say("berkas.terlalu_besar",
                                              {{"batas", std::to_string(largest_whole_file >> 20U)}}));
        }
        return bytes;
    }

  private:
    std::ifstream file_;
    std::istream* in_ = nullptr;
    std::string head_;
    std::size_t given_ = 0;
    std::uint64_t size_ = 0;
    std::uint64_t done_ = 0;
};

class Nilai {
  public:
    Nilai(Context& context, const Pilihan& pilihan, const formulir::Timbangan& timbangan)
        : context_(context), pilihan_(pilihan), timbangan_(timbangan), penampil_(penampil()) {}

    void run() {
        for (const std::string& file : pilihan_.files) read_file(file);
        penampil_->selesai();
        if (broken_) context_.exit = Exit::unusable;
    }

  private:
    std::unique_ptr<Penampil> penampil() {
        PilihanTampil how{formulir::Uraian::tanpa, pilihan_.ringkas, pilihan_.lengkap};
        if (pilihan_.uraian || (pilihan_.format == "json" && !pilihan_.tanpa_uraian))
            how.uraian = formulir::Uraian::dengan;
        if (pilihan_.format == "json") return penampil_json(context_, timbangan_, how);
        if (pilihan_.format == "csv") return penampil_csv(context_, timbangan_, how);
        return penampil_teks(context_, timbangan_, how);
    }

    void read_file(const std::string& file) {
        Masukan in(context_, file);
        if (!in.opened()) return wrong(file, {{file, {}, base::say("berkas.tidak_terbuka")}}, false);
        switch (jenis_dari(in.head())) {
        case Jenis::json: return from_json(file, in);
        case Jenis::csv: return from_csv(file, in);
        case Jenis::xlsx: return from_xlsx(file, in);
        }
    }

    void from_json(const std::string& file, Masukan& in) {
        auto text = in.whole();
        if (!text) return wrong(file, std::move(text.error()));
        base::JsonLimits limits;
        limits.bytes = largest_whole_file;
        auto forms = formulir::baca_json(*text, limits);
        if (!forms) return wrong(file, std::move(forms.error()));
        bool first = true;
        for (const formulir::FormulirMentah& mentah : forms->formulir) {
            weigh(file, mentah, first ? std::move(forms->peringatan) : base::Findings{});
            first = false;
        }
    }

    // Some forms as they were read, and how far into the file that was.
    struct Kelompok {
        std::vector<formulir::FormulirMentah> forms;
        std::size_t count = 0;
        std::uint64_t done = 0;
    };

    // One thread reads, this one weighs and shows.
    void from_csv(const std::string& file, Masukan& in) {
        constexpr std::size_t forms_at_once = 128;
        sheet::CsvReader csv([&in](char* to, std::size_t room) { return in.read(to, room); });
        formulir::BacaCsv forms(csv);
        {
            base::Handover<Kelompok> reading([&](Kelompok& some) {
                some.forms.resize(forms_at_once);
                for (some.count = 0; some.count < forms_at_once; ++some.count)
                    if (!forms.next(some.forms[some.count])) break;
                some.done = in.done();
                return some.count == forms_at_once;
            });
            Kemajuan bar(context_, "Menimbang", in.size());
            std::int64_t number = 0;
            for (Kelompok some; reading.next(some);) {
                for (std::size_t i = 0; i < some.count; ++i) weigh(file, some.forms[i], {});
                number += static_cast<std::int64_t>(some.count);
                if (bar.moves(some.done)) bar.at(some.done, angka::indonesian(number) + " formulir");
            }
        }
        if (base::has_errors(forms.findings()))
            wrong(file, forms.findings());
        else
            print_findings(context_, named(file, forms.findings()));
    }

    void from_xlsx(const std::string& file, Masukan& in) {
        const auto bytes = in.whole();
        if (!bytes) return wrong(file, bytes.error());
        auto forms = formulir::baca_xlsx(*bytes);
        if (!forms) return wrong(file, std::move(forms.error()));
        for (formulir::FormulirXlsx& form : *forms) {
            if (!base::has_errors(form.temuan)) {
                weigh(file, form.mentah, std::move(form.temuan));
                continue;
            }
            const auto checked = formulir::periksa(form.mentah, timbangan_.angka());
            wrong(file,
                  formulir::digabung(std::move(form.temuan), checked ? base::Findings{} : checked.error()));
        }
    }

    void weigh(const std::string& file, const formulir::FormulirMentah& mentah, base::Findings warnings) {
        auto weighed = timbangan_.timbang(mentah);
        if (!weighed) return wrong(file, std::move(weighed.error()));
        if (!warnings.empty()) {
            base::append(warnings, std::move(weighed->peringatan));
            weighed->peringatan = std::move(warnings);
        }
        penampil_->formulir(*std::move(weighed));
    }

    void wrong(const std::string& file, base::Findings findings, bool add_name = true) {
        broken_ = true;
        penampil_->galat(add_name ? named(file, std::move(findings)) : std::move(findings));
    }

    // With several files a place begins with the file it stands in.
    base::Findings named(const std::string& file, base::Findings findings) const {
        if (pilihan_.files.size() > 1)
            for (base::Finding& f : findings) f.place = f.place.empty() ? file : file + ": " + f.place;
        return findings;
    }

    Context& context_;
    const Pilihan& pilihan_;
    const formulir::Timbangan& timbangan_;
    std::unique_ptr<Penampil> penampil_;
    bool broken_ = false;
};

formulir::Timbangan timbangan(const Context& context, const Pilihan& pilihan) {
    pp46::Angka angka = angka_pp46(context);
    pp46::Setelan setelan = angka.setelan;
    if (const auto reading = pp46::pembacaan_sebutan(pilihan.pembacaan)) setelan.sebutan = *reading;
    if (pilihan.lantai_nol) setelan.lantai_nol = pp46::LantaiNol::ya;
    return {std::move(angka), setelan, law_file(context, "rezim")};
}

} // namespace

void add_nilai(CLI::App& teraju, Context& context) {
    CLI::App* command =
        teraju.add_subcommand("nilai", "Timbang formulir kinerja (JSON, CSV, XLSX) menurut PP 46/2011");
    auto pilihan = std::make_shared<Pilihan>();
    command
        ->add_option("BERKAS", pilihan->files, "Formulir .json, .csv, atau .xlsx; \"-\" untuk masukan baku")
        ->required();
    command->add_option("--format", pilihan->format, "Bentuk keluaran: teks, json, atau csv")
        ->check(CLI::IsMember({"teks", "json", "csv"}));
    command->add_flag("--uraian", pilihan->uraian, "Sertakan uraian penghitungan, langkah demi langkah");
    command->add_flag("--tanpa-uraian", pilihan->tanpa_uraian,
                      "JSON tanpa uraian (lebih ringkas untuk banyak formulir)");
    command->add_flag("--ringkas", pilihan->ringkas, "Satu baris tiap formulir, walau hanya sedikit");
    command->add_flag("--lengkap", pilihan->lengkap, "Formulir utuh, walau banyak");
    command
        ->add_option("--pembacaan", pilihan->pembacaan, "Pembacaan batas sebutan: A (bawaan), B, C, atau D")
        ->check(CLI::IsMember({"A", "B", "C", "D"}, CLI::ignore_case));
    command->add_flag("--lantai-nol", pilihan->lantai_nol, "Nilai waktu dan biaya tidak kurang dari 0");
    command->callback([&context, pilihan] {
        const formulir::Timbangan scale = timbangan(context, *pilihan);
        Nilai(context, *pilihan, scale).run();
    });
}

} // namespace cli

// teraju cetak: the official forms as PDF.
#include "app/perintah_cetak.h"

#include "app/jurnal_cetak.h"
#include "app/kantor_terbuka.h"
#include "app/simpanan_gagal.h"
#include "app/sistem.h"
#include "base/text.h"
#include "berkas/saringan.h"
#include "berkas/simpanan_terbitan.h"
#include "cli/baca_formulir.h"
#include "cli/hukum.h"
#include "cli/kemajuan.h"
#include "kantor/cuplikan.h"
#include "paper/blangko/bahan_berkas.h"
#include "paper/blangko/blangko.h"
#include "paper/cetak.h"
#include "paper/cetak_banyak.h"
#include "seal/berkas_utuh.h"
#include "web/perkakas.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace app {
namespace {

namespace form = paper::blangko;
namespace fs = std::filesystem;
using base::say;

struct Diminta {
    std::string sumber, ke, db = default_db, unit;
    std::vector<std::string> formulir{"I-g"};
    std::int64_t instansi = 0;
    int tahun = 0;
    bool timpa = false;
};

// What is to be printed, and how its file is called where the name is ours to choose.
struct Pekerjaan {
    form::Bahan bahan;
    std::string nama; // "2025-0147", a NIP, "formulir-3"
    std::vector<berkas::Terbitan>
        terbitan{};            // issued already: those bytes are the form, and no other print of it
    berkas::BerkasId berkas{}; // of a stored case
};

base::Result<std::vector<Pekerjaan>> from_file(cli::Context& context, const Diminta& d) {
    const auto forms = cli::baca_formulir(context, d.sumber);
    if (!forms) return base::refuse(forms.error());
    const regime::pp46_2011::Angka figures = cli::angka_pp46(context);
    const formulir::Timbangan scale(figures, figures.setelan, cli::law_file(context, "rezim"));
    std::vector<Pekerjaan> work;
    base::Findings wrong;
    for (const cli::FormulirTerbaca& one : *forms) {
        cli::print_findings(context, one.temuan);
        auto weighed = scale.timbang(one.mentah);
        if (!weighed) {
            base::append(wrong, std::move(weighed.error()));
            continue;
        }
        cli::print_findings(context, weighed->peringatan);
        Pekerjaan job{form::bahan(*weighed, scale), {}};
        form::isi_cetak(job.bahan, one.mentah);
        for (const char c : job.bahan.pegawai.nip)
            if (c >= '0' && c <= '9') job.nama += c;
        if (job.nama.empty()) job.nama = fmt::format("formulir-{}", work.size() + 1);
        work.push_back(std::move(job));
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return work;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

// By its number, or the one case of a person and year.
base::Result<berkas::Berkas> find_case(berkas::Baca& db, const KantorTerbuka& office,
                                       const pegawai::Organisasi& people, const Diminta& d) {
    if (auto row = db.berkas_bernomor(office.instansi.id, d.sumber)) return *row;
    const std::string nip = digits_of(d.sumber);
    std::vector<berkas::Berkas> found;
    for (const pegawai::Pegawai& person : people.pegawai())
        if (!nip.empty() && person.nip == nip)
            for (berkas::Berkas& row : db.berkas_milik(office.instansi.id, person.id))
                if (row.keadaan != berkas::KeadaanBerkas::dibatalkan &&
                    (d.tahun == 0 || row.tahun == d.tahun))
                    found.push_back(std::move(row));
    if (found.empty()) return base::refuse(say("cetak.berkas_tidak_ada"), d.sumber, "SUMBER");
    if (found.size() > 1) {
        std::vector<std::string> numbers;
        for (const berkas::Berkas& row : found) numbers.push_back(row.nomor);
        return base::refuse(say("cetak.perlu_tahun", {{"jumlah", std::to_string(found.size())},
                                                      {"nomor", base::join(numbers, ", ")}}),
                            d.sumber, "SUMBER");
    }
    return found.front();
}

// The cases of a unit and what lies below it, of one year.
base::Result<std::vector<berkas::Berkas>> of_unit(berkas::Baca& db, const KantorTerbuka& office,
                                                  const pegawai::Organisasi& people, const Diminta& d) {
    std::optional<pegawai::UnitId> wanted;
    std::vector<std::string> names;
    for (const pegawai::Unit& unit : people.unit()) {
        names.push_back(unit.nama);
        if (base::equal_fold(unit.nama, base::trim(d.unit))) wanted = unit.id;
    }
    if (!wanted)
        return base::refuse(say("cetak.unit_tidak_ada", {{"unit", base::join(names, "; ")}}), d.unit,
                            "--semua");
    const auto below = [&](pegawai::UnitId id) {
        for (const pegawai::Unit* unit = people.unit(id); unit != nullptr;
             unit = unit->induk ? people.unit(*unit->induk) : nullptr)
            if (unit->id == *wanted) return true;
        return false;
    };
    std::vector<berkas::Berkas> found;
    berkas::Saringan filter;
    filter.semua = true;
    if (d.tahun != 0) filter.tahun = d.tahun;
    filter.urut = berkas::UrutDaftar::nomor;
    filter.banyak = 500;
    for (;; filter.mulai += filter.banyak) {
        berkas::Daftar list = db.daftar_berkas(office.instansi.id, filter);
        for (berkas::Berkas& row : list.isi)
            if (row.keadaan != berkas::KeadaanBerkas::dibatalkan && below(row.unit))
                found.push_back(std::move(row));
        if (list.isi.size() < static_cast<std::size_t>(filter.banyak)) return found;
    }
}

base::Result<void> save(const fs::path& to, const std::string& pdf) {
    if (seal::tulis_utuh(to, pdf)) return {};
    return base::refuse(say("cetak.tidak_tersimpan"), {}, to.string());
}

class Cetak {
  public:
    Cetak(cli::Context& context, const Diminta& d) : context_(context), d_(d) {}

    void run() {
        for (const std::string& text : d_.formulir)
            if (const auto one = form::blangko(text))
                forms_.push_back(*one);
            else
                return refuse({{"--formulir", text, say("cetak.blangko_tak_dikenal")}});
        std::error_code error;
        if (!d_.unit.empty())
            with_store(context_, [&] { from_office(true); });
        else if (d_.sumber == "-" || fs::is_regular_file(d_.sumber, error))
            from_forms();
        else
            with_store(context_, [&] { from_office(false); });
    }

  private:
    // Of so many cases the material is in memory at once.
    static constexpr std::size_t batch = 200;

    void refuse(const base::Findings& findings) {
        cli::print_findings(context_, findings);
        context_.exit = cli::Exit::unusable;
    }

    void from_forms() {
        auto work = from_file(context_, d_);
        if (!work) return refuse(work.error());
        for (const form::Blangko which : forms_)
            if (which == form::Blangko::lembar_periksa)
                return refuse({{"--formulir", std::string(kode(which)), say("cetak.hanya_berkas")}});
        if (!begin(work->size(), work->size() > 1)) return;
        print(*work, nullptr);
        end();
    }

    void from_office(bool unit) {
        SystemClock clock;
        auto office = buka_kantor(d_.db, d_.instansi, std::nullopt, clock, Cara::membaca);
        if (!office) return refuse(office.error());
        const web::Perkakas tools(context_.data_file, office->instansi.zona);
        kantor::Cuplikan snapshots(*office->simpanan);
        const auto people = snapshots.kantor(office->instansi.id);
        base::Result<std::vector<berkas::Berkas>> rows;
        office->simpanan->baca_berkas([&](berkas::Baca& db) {
            rows = unit ? of_unit(db, *office, *people, d_)
                        : find_case(db, *office, *people, d_).map([](berkas::Berkas one) {
                              return std::vector{std::move(one)};
                          });
        });
        if (!rows) return refuse(rows.error());
        if (!begin(rows->size(), unit)) return;
        journal_ = std::make_unique<JurnalCetak>(context_, d_.db, office->instansi.id.value());
        for (std::size_t from = 0; from < rows->size(); from += batch) {
            std::vector<Pekerjaan> work;
            office->simpanan->baca_berkas([&](berkas::Baca& db) {
                for (std::size_t i = from; i < std::min(rows->size(), from + batch); ++i) {
                    const berkas::Berkas& row = (*rows)[i];
                    auto material = form::bahan(db, office->instansi.id, *people, row, tools.timbangan,
                                                form::Buku::dengan);
                    if (material)
                        work.push_back({*std::move(material), row.nomor,
                                        db.terbitan().terbitan(office->instansi.id, row.id), row.id});
                    else
                        base::append(wrong_, base::placed(std::move(material.error()), row.nomor));
                }
            });
            print(work, office->gudang.get());
            journal_->catat();
        }
        end();
    }

    // Where the files go. Many go into a folder.
    bool begin(std::size_t sources, bool many) {
        many_ = many || forms_.size() > 1;
        const std::size_t papers = sources * forms_.size();
        std::error_code error;
        folder_ = fs::is_directory(d_.ke.empty() ? "." : d_.ke, error);
        if (many_ && !folder_) {
            refuse({{"-o", d_.ke, say("cetak.perlu_folder", {{"jumlah", std::to_string(papers)}})}});
            return false;
        }
        bar_ = std::make_unique<cli::Kemajuan>(context_, "Mencetak", papers);
        papers_ = papers;
        return true;
    }

    struct Lembaran { // one paper on its way to one file
        const Pekerjaan* dari;
        form::Blangko blangko;
        fs::path ke;
    };

    // A case prints what has something on it; a form file also what is filled by hand, but not a mean of one SKP. `files` of the office, of a
    // case: what was issued is handed out as it was issued.
    void print(const std::vector<Pekerjaan>& work, kantor::GudangIsi* files) {
        std::vector<Lembaran> sheets;
        for (const Pekerjaan& job : work)
            for (const form::Blangko which : forms_) {
                const bool blank_is_useful =
                    files != nullptr ? which == form::Blangko::i_a : which != form::Blangko::gabungan;
                if (!blank_is_useful && !berisi(which, job.bahan)) {
                    left_out_[which].push_back(job.nama);
                    step();
                    continue;
                }
                const std::string name = fmt::format("{}-{}.pdf", kode(which), job.nama);
                const fs::path to = folder_ ? fs::path(d_.ke) / name : fs::path(d_.ke);
                std::error_code error;
                if (!d_.timpa && fs::exists(to, error)) {
                    wrong_.push_back({to.string(), {}, say("cetak.sudah_ada")});
                    step();
                } else if (const auto* issued = berkas::terbitan_kini(job.terbitan, kode(which));
                           issued != nullptr) {
                    take({&job, which, to}, files->isi(issued->kini));
                } else
                    sheets.push_back({&job, which, to});
            }
        const auto make = [&](std::size_t i) {
            return paper::cetak(form::susun(sheets[i].blangko, sheets[i].dari->bahan));
        };
        const auto keep = [&](std::size_t i, const base::Result<std::string>& pdf) {
            take(sheets[i], pdf);
            return true;
        };
        if (sheets.size() < 4) // not worth a process
            for (std::size_t i = 0; i < sheets.size(); ++i) keep(i, make(i));
        else
            paper::cetak_banyak(sheets.size(), std::max(1U, std::thread::hardware_concurrency()), make, keep);
    }

    void take(const Lembaran& sheet, const base::Result<std::string>& pdf) {
        const fs::path& to = sheet.ke;
        const auto saved = pdf ? save(to, *pdf) : base::refuse(base::placed(pdf.error(), to.string()));
        if (saved) {
            ++printed_;
            if (journal_) journal_->tercetak(sheet.dari->berkas, sheet.dari->nama, kode(sheet.blangko));
            last_ = to.string();
        } else
            base::append(wrong_, saved.error());
        step();
    }

    void step() {
        ++done_;
        if (bar_->moves(done_)) bar_->at(done_, fmt::format("{} dari {}", done_, papers_));
    }

    void end() {
        bar_.reset();
        std::size_t skipped = 0;
        for (const auto& [which, names] : left_out_) {
            skipped += names.size();
            const bool one = !many_;
            const base::Sentence why = one ? say("cetak.belum_ada", {{"formulir", std::string(nama(which))}})
                                           : say("cetak.dilewati", {{"berkas", base::join(names, ", ")}});
            base::Finding left{one ? names.front() : std::string(kode(which)), {}, why};
            if (!one) left.severity = base::Severity::peringatan;
            one ? wrong_.push_back(std::move(left)) : cli::print_findings(context_, {left});
        }
        if (many_)
            context_.out << fmt::format("{} formulir tercetak, {} dilewati.\n", printed_, skipped);
        else if (printed_ == 1)
            context_.err << "Tersimpan: " << last_ << '\n';
        if (!wrong_.empty()) refuse(wrong_);
    }

    cli::Context& context_;
    const Diminta& d_;
    std::vector<form::Blangko> forms_;
    bool many_ = false, folder_ = false;
    std::size_t papers_ = 0, done_ = 0, printed_ = 0;
    std::string last_;
    base::Findings wrong_;
    std::map<form::Blangko, std::vector<std::string>> left_out_; // what has nothing on it yet, by form
    std::unique_ptr<cli::Kemajuan> bar_;
    std::unique_ptr<JurnalCetak> journal_; // of stored cases
};

} // namespace

void add_cetak(CLI::App& teraju, cli::Context& context) {
    auto d = std::make_shared<Diminta>();
    CLI::App* command = teraju.add_subcommand(
        "cetak", "Cetak formulir resmi sebagai PDF: dari berkas formulir, satu penilaian, atau satu unit");
    auto* source = command->add_option(
        "SUMBER", d->sumber,
        "Berkas formulir (.json, .csv, .xlsx, atau \"-\"), nomor penilaian (2025-0147), atau NIP");
    command
        ->add_option("--formulir", d->formulir,
                     "I-a, I-c, I-d, I-e, I-g, I-i, gabungan, periksa, atau uraian; beberapa dengan koma")
        ->delimiter(',')
        ->type_name("FORMULIR")
        ->capture_default_str();
    command->add_option("-o,--ke", d->ke, "Berkas PDF, atau folder yang ada; tanpa ini: folder sekarang")
        ->type_name("BERKAS");
    command->add_flag("--timpa", d->timpa, "Timpa berkas yang sudah ada");
    auto* unit = command->add_option("--semua", d->unit, "Semua penilaian di unit ini dan di bawahnya")
                     ->type_name("UNIT");
    command->add_option("--tahun", d->tahun, "Tahun penilaian, bersama NIP atau --semua")->type_name("TAHUN");
    command->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    command->add_option("--instansi", d->instansi, "Nomor kantor, bila basis data memuat lebih dari satu");
    command->callback([&context, d, source, unit] {
        if (source->count() + unit->count() != 1) {
            cli::print_findings(context, {{"", {}, say("cetak.satu_sumber")}});
            context.exit = cli::Exit::unusable;
            return;
        }
        Cetak(context, *d).run();
    });
}

} // namespace app

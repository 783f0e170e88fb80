#include "store/cadangan.h"
#include "store/cakram.h"
#include "store/isi.h"
#include "store/pindah.h"
#include "store/skema.h"
#include "store/sqlite/kunci_berkas.h"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <memory>
#include <stdlib.h>
#include <utility>
#include <vector>

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view sqlite_mark = "sqlite:";

struct AtEnd { // a folder that goes with the block
    fs::path folder;
    ~AtEnd() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
};

// The folders of the office beside its database: each is unpacked under a name of its own and moves in when all is there.
class FolderSamping {
  public:
    explicit FolderSamping(const CaraPulih& how) {
        for (const auto& [kind, folder] :
             {std::pair(JenisBagian::kunci, how.kunci), std::pair(JenisBagian::bsre, how.bsre),
              std::pair(JenisBagian::otoritas, how.otoritas)})
            all_.push_back(std::make_unique<Satu>(kind, folder));
    }

    [[nodiscard]] const fs::path* unpacked(JenisBagian kind) const {
        for (const auto& one : all_)
            if (one->kind == kind) return &one->fresh.path();
        return nullptr;
    }
    // Two offices in one folder share `bsre` and `otoritas`: others are not put in their place unasked.
    [[nodiscard]] base::Result<void> may_move_in(bool replace) const {
        for (const auto& one : all_)
            if (one->kind != JenisBagian::kunci && one->differs() && !replace)
                return base::refuse(base::say("cadangan.folder_ada"), {}, one->folder.string());
        return {};
    }
    [[nodiscard]] bool taken(const std::string& suffix) const {
        return std::any_of(all_.begin(), all_.end(),
                           [&](const auto& one) { return fs::exists(one->folder.string() + suffix); });
    }
    // What stands there and is another goes aside whole. `keys_go`: the keys do in any case, with the database that they belong to.
    void move_in(const std::string& suffix, bool keys_go) {
        for (const auto& one : all_) {
            if (fs::exists(one->folder) && (one->differs() || (one->kind == JenisBagian::kunci && keys_go)))
                fs::rename(one->folder, one->folder.string() + suffix);
            if (fs::exists(one->fresh.path()) && !fs::exists(one->folder)) one->fresh.become(one->folder);
        }
    }

  private:
    struct Satu {
        Satu(JenisBagian k, const fs::path& f) : kind(k), folder(f), fresh(f.string() + ".memulih") {}
        [[nodiscard]] bool differs() const {
            return fs::exists(fresh.path()) && fs::exists(folder) &&
                   bytes_of(fresh.path()) != bytes_of(folder);
        }
        static std::map<std::string, std::string> bytes_of(const fs::path& of) {
            std::map<std::string, std::string> files;
            for (const auto& file : fs::directory_iterator(of)) {
                if (!file.is_regular_file()) continue;
                std::ifstream in(file.path(), std::ios::binary);
                files[file.path().filename().string()] = {std::istreambuf_iterator<char>(in), {}};
            }
            return files;
        }
        JenisBagian kind;
        fs::path folder;
        BerkasSementara fresh;
    };
    std::vector<std::unique_ptr<Satu>> all_;
};

// Files go to their place at once (their names say what they are), the database and the folders to one of their own. Every
// part is verified again on the way.
class Bongkar {
  public:
    Bongkar(fs::path database, const FolderSamping& beside, const fs::path& files, std::uint64_t size,
            const Lapor& report)
        : database_(std::move(database)), beside_(beside), files_(files), size_(size), report_(report) {}

    base::Result<Isian> carry_out(const CaraPulih& how) {
        return baca_wadah(
            how.berkas, how.frasa,
            {[this](const Bagian& part) { return begin(part); }, [this](const Bagian& part) { end(part); }});
    }

  private:
    Tujuan begin(const Bagian& part) {
        bytes_.clear();
        const bool is_database = part.jenis == JenisBagian::basisdata;
        if (is_database) db_ = create(database_);
        return [this, is_database](std::string_view piece) {
            if (is_database)
                write_all(db_.get(), piece, database_.string());
            else
                bytes_ += piece;
            done_ += piece.size();
            if (report_) report_(done_, size_, "memulihkan");
        };
    }
    void end(const Bagian& part) {
        if (part.jenis == JenisBagian::basisdata) sync_file(db_.get(), database_.string());
        if (part.jenis == JenisBagian::isi) files_.taruh(*base::Sidik::parse(part.nama), bytes_);
        if (const fs::path* folder = beside_.unpacked(part.jenis)) {
            make_folder(*folder);
            const fs::path name = *folder / part.nama;
            const Descriptor file = create(name);
            write_all(file.get(), bytes_, name.string());
            sync_file(file.get(), name.string());
            sync_folder(*folder);
        }
    }
    static Descriptor create(const fs::path& file) {
        Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (fd.get() < 0) fail_now(file.string());
        return fd;
    }

    fs::path database_;
    const FolderSamping& beside_;
    GudangFolder files_;
    std::uint64_t size_, done_ = 0;
    const Lapor& report_;
    std::string bytes_; // of a file
    Descriptor db_{-1};
};

// The office that stands here goes aside, whole, under a name that is free.
std::string free_suffix(const fs::path& file, const FolderSamping& beside) {
    std::string suffix = ".lama";
    for (int n = 2; fs::exists(file.string() + suffix) || beside.taken(suffix); ++n)
        suffix = ".lama" + std::to_string(n);
    return suffix;
}

void set_aside(const fs::path& file, const std::string& suffix) {
    for (const char* log : {"-wal", "-shm"})
        if (fs::exists(file.string() + log)) fs::rename(file.string() + log, file.string() + suffix + log);
    if (fs::exists(file)) fs::rename(file, file.string() + suffix);
    sync_folder(file.parent_path());
}

base::Result<void> to_sqlite(const CaraPulih& how, std::uint64_t size, const Lapor& report) {
    const fs::path file = how.ke.substr(sqlite_mark.size());
    std::error_code none;
    const bool exists = fs::file_size(file, none) > 0 && !none;
    if (exists && !how.timpa) return base::refuse(base::say("cadangan.kantor_ada"), {}, file.string());
    const auto lock = KunciBerkas::take(file.string());
    if (!lock) return base::refuse(base::say("simpanan.sedang_dipakai"), {}, file.string());
    BerkasSementara database(file.string() + ".memulih");
    FolderSamping beside(how);
    if (auto done = Bongkar(database.path(), beside, how.isi, size, report).carry_out(how); !done)
        return tl::unexpected(std::move(done.error()));
    if (auto fine = beside.may_move_in(how.timpa); !fine) return fine;
    const std::string suffix = free_suffix(file, beside);
    set_aside(file, suffix);
    beside.move_in(suffix, true);
    database.become(file);
    return {};
}

// The copy is unpacked beside and moves in from there.
base::Result<void> to_postgres(const CaraPulih& how, const base::Clock& clock, std::uint64_t size,
                               const Lapor& report) {
    std::string name = (fs::temp_directory_path() / "teraju-pulih-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) fail_now(name); // for its owner alone
    const AtEnd folder{name};
    FolderSamping beside(how);
    const fs::path database = fs::path(name) / "teraju.db";
    if (auto done = Bongkar(database, beside, how.isi, size, report).carry_out(how); !done)
        return tl::unexpected(std::move(done.error()));
    if (auto fine = beside.may_move_in(how.timpa); !fine) return fine;
    const auto moved = pindahkan({.dari = std::string(sqlite_mark) + database.string(),
                                  .ke = how.ke,
                                  .isi_ke = how.isi,
                                  .jurnal_harus_utuh = false},
                                 clock, report);
    if (!moved) return tl::unexpected(moved.error());
    beside.move_in(free_suffix(how.kunci, beside), false);
    return {};
}

} // namespace

base::Result<Cadangan> pulihkan(const CaraPulih& asked, const base::Clock& clock, const Lapor& report) {
    CaraPulih how = asked;
    if (how.isi.empty()) how.isi = folder_isi(how.ke);
    if (how.kunci.empty()) how.kunci = folder_kunci(how.ke);
    if (how.bsre.empty()) how.bsre = folder_samping(how.ke) / "bsre";
    if (how.otoritas.empty()) how.otoritas = folder_samping(how.ke) / "otoritas";
    if (!is_address(how.ke)) return base::refuse(base::say("simpanan.alamat"), how.ke);
    auto found = periksa_cadangan(how.berkas, report, how.frasa);
    if (!found) return found;
    const auto known = schema_steps(skema_sqlite).size();
    if (found->isian.kepala.langkah > static_cast<int>(known))
        return base::refuse(
            base::say("simpanan.lebih_baru", {{"langkah", std::to_string(found->isian.kepala.langkah)},
                                              {"dikenal", std::to_string(known)},
                                              {"versi", TERAJU_VERSION}}));
    auto done = how.ke.starts_with(sqlite_mark) ? to_sqlite(how, found->ukuran, report)
                                                : to_postgres(how, clock, found->ukuran, report);
    if (!done) return tl::unexpected(std::move(done.error()));
    auto office = buka_simpanan(how.ke, clock, {.pembaca = 1}); // schema steps that are missing are run
    if (!office) return tl::unexpected(std::move(office.error()));
    (*office)->baca_mentah([&](Koneksi& db) {
        if (auto journal = periksa_jurnal(db); !journal) found->peringatan = std::move(journal.error());
    });
    for (base::Finding& finding : found->peringatan) finding.severity = base::Severity::peringatan;
    return found;
}

} // namespace store

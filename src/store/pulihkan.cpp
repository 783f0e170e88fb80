#include "store/cadangan.h"
#include "store/cakram.h"
#include "store/isi.h"
#include "store/pindah.h"
#include "store/skema.h"
#include "store/sqlite/kunci_berkas.h"

#include <fcntl.h>
#include <fstream>
#include <stdlib.h>

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

// Files go to their place at once (their names say what they are), the database and the keys to one of their own. Every
// part is verified again on the way.
class Bongkar {
  public:
    Bongkar(fs::path database, fs::path keys, const fs::path& files, std::uint64_t size, const Lapor& report)
        : database_(std::move(database)), keys_(std::move(keys)), files_(files), size_(size),
          report_(report) {}

    base::Result<Isian> carry_out(const fs::path& container) {
        std::ifstream in(container, std::ios::binary);
        return baca_wadah(in, {[this](const Bagian& part) { return begin(part); },
                               [this](const Bagian& part) { end(part); }});
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
        if (part.jenis == JenisBagian::kunci) {
            make_folder(keys_);
            const fs::path name = keys_ / part.nama;
            const Descriptor key = create(name);
            write_all(key.get(), bytes_, name.string());
            sync_file(key.get(), name.string());
            sync_folder(keys_);
        }
    }
    static Descriptor create(const fs::path& file) {
        Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (fd.get() < 0) fail_now(file.string());
        return fd;
    }

    fs::path database_, keys_;
    GudangFolder files_;
    std::uint64_t size_, done_ = 0;
    const Lapor& report_;
    std::string bytes_; // of a file or a key
    Descriptor db_{-1};
};

// The office that stands here goes aside, whole, under a name that is free.
void set_aside(const fs::path& file, const fs::path& keys) {
    std::string suffix = ".lama";
    for (int n = 2; fs::exists(file.string() + suffix) || fs::exists(keys.string() + suffix); ++n)
        suffix = ".lama" + std::to_string(n);
    if (fs::exists(keys)) fs::rename(keys, keys.string() + suffix);
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
    BerkasSementara keys(how.kunci.string() + ".memulih");
    if (auto done = Bongkar(database.path(), keys.path(), how.isi, size, report).carry_out(how.berkas); !done)
        return tl::unexpected(std::move(done.error()));
    set_aside(file, how.kunci);
    if (fs::exists(keys.path())) keys.become(how.kunci);
    database.become(file);
    return {};
}

// The copy is unpacked beside and moves in from there.
base::Result<void> to_postgres(const CaraPulih& how, const base::Clock& clock, std::uint64_t size,
                               const Lapor& report) {
    std::string name = (fs::temp_directory_path() / "teraju-pulih-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) fail_now(name); // for its owner alone
    const AtEnd folder{name};
    BerkasSementara keys(how.kunci.string() + ".memulih");
    const fs::path database = fs::path(name) / "teraju.db";
    if (auto done = Bongkar(database, keys.path(), how.isi, size, report).carry_out(how.berkas); !done)
        return tl::unexpected(std::move(done.error()));
    const auto moved = pindahkan({.dari = std::string(sqlite_mark) + database.string(),
                                  .ke = how.ke,
                                  .isi_ke = how.isi,
                                  .jurnal_harus_utuh = false},
                                 clock, report);
    if (!moved) return tl::unexpected(moved.error());
    if (fs::exists(keys.path())) {
        if (fs::exists(how.kunci)) set_aside(how.kunci.string() + ".tanpa-basisdata", how.kunci);
        keys.become(how.kunci);
    }
    return {};
}

} // namespace

base::Result<Cadangan> pulihkan(const CaraPulih& asked, const base::Clock& clock, const Lapor& report) {
    CaraPulih how = asked;
    if (how.isi.empty()) how.isi = folder_isi(how.ke);
    if (how.kunci.empty()) how.kunci = folder_kunci(how.ke);
    if (!is_address(how.ke)) return base::refuse(base::say("simpanan.alamat"), how.ke);
    auto found = periksa_cadangan(how.berkas, report);
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

#include "store/sqlite/mesin_sqlite.h"

#include "store/skema.h"
#include "store/sqlite/koneksi_sqlite.h"
#include "store/sqlite/kunci_berkas.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace store {
namespace {

class MesinSqlite final : public Mesin {
  public:
    MesinSqlite(std::string path, std::optional<KunciBerkas> lock)
        : path_(std::move(path)), lock_(std::move(lock)) {}
    std::unique_ptr<Koneksi> open_reader() override {
        return std::make_unique<KoneksiSqlite>(path_, KoneksiSqlite::Cara::baca);
    }
    std::unique_ptr<Koneksi> open_writer() override {
        return std::make_unique<KoneksiSqlite>(path_, KoneksiSqlite::Cara::tulis);
    }
    [[nodiscard]] std::string_view schema() const override { return skema_sqlite; }
    void copy_to_sqlite(Koneksi& reader, const std::string& file, std::chrono::sys_seconds,
                        const Lapor& report) override;

  private:
    std::string path_;
    std::optional<KunciBerkas> lock_; // for as long as the store is open
};

// SQLite's own online backup, over a reader whose transaction holds the snapshot: writers go on, nothing starts anew.
void MesinSqlite::copy_to_sqlite(Koneksi& reader, const std::string& file, std::chrono::sys_seconds,
                                 const Lapor& report) {
    constexpr int pages_at_once = 1000;
    std::int64_t held = 0; // a transaction begins with its first question
    reader.jalankan_sekali("SELECT max(langkah) FROM skema", {},
                           [&](const Baris& row) { held = row.angka(0); });
    KoneksiSqlite copy(file, KoneksiSqlite::Cara::tulis);
    copy.perintah("PRAGMA journal_mode = DELETE"); // one file, nothing beside it
    sqlite3_backup* backup =
        sqlite3_backup_init(copy.raw(), "main", dynamic_cast<KoneksiSqlite&>(reader).raw(), "main");
    int code = backup == nullptr ? SQLITE_ERROR : SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, pages_at_once);
        const auto total = static_cast<std::uint64_t>(std::max(0, sqlite3_backup_pagecount(backup)));
        if (report)
            report(total - static_cast<std::uint64_t>(std::max(0, sqlite3_backup_remaining(backup))), total,
                   "menyalin");
    }
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) copy.fail("menyalin");
    copy.perintah("PRAGMA journal_mode = DELETE"); // the copied head says WAL
}

enum class Header { absent, empty, sqlite, other };

Header header_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Header::absent;
    std::array<char, 16> first{};
    file.read(first.data(), first.size());
    if (file.gcount() == 0) return Header::empty;
    return std::memcmp(first.data(), "SQLite format 3", first.size()) == 0 ? Header::sqlite : Header::other;
}

base::Result<void> refused(const GagalDb& why, const std::string& path) {
    if (why.sebab() == GagalDb::Sebab::rusak)
        return base::refuse(base::say("simpanan.rusak", {{"rincian", why.what()}}), {}, path);
    if (why.sebab() == GagalDb::Sebab::penuh) return base::refuse(base::say("simpanan.penuh"), {}, path);
    return base::refuse(base::say("simpanan.tidak_terbuka", {{"rincian", why.what()}}), {}, path);
}

// The file is personal data of a whole office: nobody else on the machine reads it.
bool create_private(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0) ::close(fd);
    return fd >= 0;
}

base::Result<void> look_over(KoneksiSqlite& db, const std::string& path, bool is_new) {
    std::string verdict;
    db.jalankan_sekali("PRAGMA quick_check(1)", {}, [&](const Baris& row) { verdict = row.teks(0); });
    if (verdict != "ok") return base::refuse(base::say("simpanan.rusak", {{"rincian", verdict}}), {}, path);
    bool is_ours = is_new;
    bool has_tables = false;
    db.jalankan_sekali("SELECT name FROM sqlite_schema WHERE type = 'table'", {}, [&](const Baris& row) {
        has_tables = true;
        is_ours = is_ours || row.teks(0) == "skema";
    });
    if (has_tables && !is_ours) return base::refuse(base::say("simpanan.milik_lain"), {}, path);
    return {};
}

} // namespace

base::Result<std::unique_ptr<Mesin>> open_sqlite(const std::string& path, const base::Clock& clock,
                                                 const CaraBuka& how) {
    try {
        const Header header = header_of(path);
        if (header == Header::absent && (!how.menulis || !how.membuat))
            return base::refuse(base::say("simpanan.tidak_ada"), {}, path);
        if (header == Header::other) return base::refuse(base::say("simpanan.bukan_basis_data"), {}, path);
        std::optional<KunciBerkas> lock;
        if (how.menulis) {
            if (header == Header::absent && !create_private(path))
                return base::refuse(base::say("simpanan.tidak_terbuka", {{"rincian", std::strerror(errno)}}),
                                    {}, path);
            lock = KunciBerkas::take(path);
            if (!lock) return base::refuse(base::say("simpanan.sedang_dipakai"), {}, path);
        }
        {
            KoneksiSqlite db(path, how.menulis ? KoneksiSqlite::Cara::tulis : KoneksiSqlite::Cara::baca);
            if (auto fine = look_over(db, path, header != Header::sqlite); !fine)
                return tl::unexpected(fine.error());
            auto ready = how.menulis ? bring_up_to_date(db, skema_sqlite, clock.now())
                                     : check_up_to_date(db, skema_sqlite);
            if (!ready) return tl::unexpected(base::placed(ready.error(), path));
        }
        return std::make_unique<MesinSqlite>(path, std::move(lock));
    } catch (const GagalDb& why) {
        return tl::unexpected(refused(why, path).error());
    }
}

} // namespace store

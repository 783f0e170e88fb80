#include "store/postgres/mesin_postgres.h"

#include "store/postgres/koneksi_postgres.h"
#include "store/salin.h"
#include "store/skema.h"
#include "store/sqlite/koneksi_sqlite.h"

namespace store {
namespace {

class MesinPostgres final : public Mesin {
  public:
    explicit MesinPostgres(std::string url) : url_(std::move(url)) {}
    std::unique_ptr<Koneksi> open_reader() override { return std::make_unique<KoneksiPostgres>(url_); }
    std::unique_ptr<Koneksi> open_writer() override { return std::make_unique<KoneksiPostgres>(url_); }
    [[nodiscard]] std::string_view schema() const override { return skema_postgres; }
    void copy_to_sqlite(Koneksi& reader, const std::string& file, std::chrono::sys_seconds now,
                        const Lapor& report) override {
        KoneksiSqlite copy(file, KoneksiSqlite::Cara::tulis);
        copy.perintah("PRAGMA journal_mode = DELETE");
        if (!bring_up_to_date(copy, skema_sqlite, now)) throw std::logic_error("skema salinan");
        copy.begin_write();
        salin_semua(reader, copy, report);
        copy.commit();
    }

  private:
    std::string url_;
};

bool has_schema_table(Koneksi& db) {
    std::int64_t found = 0;
    db.jalankan_sekali(
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND "
        "table_name = 'skema'",
        {}, [&](const Baris& row) { found = row.angka(0); });
    return found > 0;
}

} // namespace

base::Result<std::unique_ptr<Mesin>> open_postgres(const std::string& url, const base::Clock& clock,
                                                   const CaraBuka& how) {
    // The address may hold a password: it is not repeated in a finding.
    try {
        KoneksiPostgres db(url);
        if (!how.menulis && !has_schema_table(db)) return base::refuse(base::say("simpanan.tidak_ada"));
        auto ready = how.menulis ? bring_up_to_date(db, skema_postgres, clock.now())
                                 : check_up_to_date(db, skema_postgres);
        if (!ready) return tl::unexpected(std::move(ready.error()));
        return std::make_unique<MesinPostgres>(url);
    } catch (const GagalDb& why) {
        return base::refuse(base::say("simpanan.tidak_terbuka", {{"rincian", why.what()}}));
    }
}

} // namespace store

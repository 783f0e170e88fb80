// koneksi_sqlite.h -- one connection to a SQLite file, read-write or read-only.
//
// The settings that SQLite leaves to each connection are made here and nowhere else. Only one read-write connection
// may exist in the whole system: it commits and checkpoints alike (SQLite before 3.51.3 can lose a commit when one
// connection checkpoints while another one resets the log); KunciBerkas keeps other processes away.
#pragma once

#include "store/koneksi.h"

#include <array>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace store {

class KoneksiSqlite final : public Koneksi {
  public:
    enum class Cara { baca, tulis };
    KoneksiSqlite(const std::string& path, Cara cara);
    ~KoneksiSqlite() override;
    KoneksiSqlite(const KoneksiSqlite&) = delete;
    KoneksiSqlite& operator=(const KoneksiSqlite&) = delete;

    using Sambungan::jalankan;
    std::int64_t jalankan(const Pernyataan& statement, std::span<const Nilai> values,
                          const PerBaris& each) override;
    std::int64_t jalankan_sekali(const std::string& sql, std::span<const Nilai> values,
                                 const PerBaris& each) override;
    void perintah(const std::string& sql) override;

    void begin_read() override { step(Verb::begin_read); }
    void begin_write() override { step(Verb::begin_write); }
    void commit() override { step(Verb::commit); }
    void rollback() noexcept override;
    void savepoint() override {
        met_.reset();
        step(Verb::savepoint);
    }
    void release() override { step(Verb::release); }
    void rollback_to() override;
    void begin_schema() override { step(Verb::begin_write); }
    [[nodiscard]] bool in_transaction() const override;
    [[nodiscard]] bool must_run_again() const override { return false; } // there is one writer
    [[nodiscard]] bool healthy() const override { return true; }

    [[nodiscard]] sqlite3* raw() { return db_.get(); } // for the backup
    [[noreturn]] void fail(std::string_view during);   // what the engine says just now

  private:
    enum class Verb : std::size_t {
        begin_read,
        begin_write,
        commit,
        rollback,
        savepoint,
        release,
        rollback_to
    };
    struct CloseDb {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
    };
    using Stmt = std::unique_ptr<sqlite3_stmt, Finalize>;

    [[nodiscard]] Stmt prepare(std::string_view sql, unsigned flags);
    std::int64_t run(sqlite3_stmt* statement, std::span<const Nilai> values, const PerBaris& each);
    void step(Verb verb);

    std::unique_ptr<sqlite3, CloseDb> db_;
    std::vector<Stmt> prepared_; // by Pernyataan::nomor()
    std::array<Stmt, 7> verbs_;
};

} // namespace store

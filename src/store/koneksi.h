// koneksi.h -- a connection as its engine opens it: statements, and the transactions around them.
//
// One thread at a time. After an error the engine may have undone the whole transaction by itself (disk full on
// SQLite, connection lost): in_transaction() tells.
#pragma once

#include "store/sambungan.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace store {

// How far something is, in units of its own (rows, bytes, pages), and what is at hand. Called often; must be quick.
using Lapor = std::function<void(std::uint64_t done, std::uint64_t total, std::string_view what)>;

class Koneksi : public Sambungan {
  public:
    // Commands without values and answers, more than one if need be: the schema.
    virtual void perintah(const std::string& sql) = 0;

    // A statement whose text is made at run time (all rows of a table): prepared, run, forgotten.
    virtual std::int64_t jalankan_sekali(const std::string& sql, std::span<const Nilai> values,
                                         const PerBaris& each) = 0;

    virtual void begin_read() = 0; // everything read until commit() is one snapshot
    virtual void begin_write() = 0;
    virtual void commit() = 0; // on disk when it returns
    virtual void rollback() noexcept = 0;
    virtual void savepoint() = 0; // one level
    virtual void release() = 0;
    virtual void rollback_to() = 0; // undoes what was done since savepoint(), and releases it

    virtual void begin_schema() = 0; // as begin_write(), and other processes that would run schema steps wait

    [[nodiscard]] virtual bool in_transaction() const = 0;
    [[nodiscard]] virtual bool must_run_again() const = 0; // this transaction met another process's
    [[nodiscard]] virtual bool healthy() const = 0;        // false: lost, open another one

    // The last error that a statement met since savepoint(), whether or not somebody caught it: PostgreSQL goes on with
    // nothing after one, so an act that met one is undone on either engine.
    [[nodiscard]] const std::optional<GagalDb>& met() const { return met_; }

  protected:
    std::optional<GagalDb> met_;
};

// Opens connections to one database; made by buka_simpanan().
class Mesin {
  public:
    virtual ~Mesin() = default;
    [[nodiscard]] virtual std::unique_ptr<Koneksi> open_reader() = 0;
    [[nodiscard]] virtual std::unique_ptr<Koneksi> open_writer() = 0;
    [[nodiscard]] virtual std::string_view schema() const = 0; // all steps, as text

    // What `reader` sees in its open transaction becomes a SQLite file of its own (which must not exist).
    virtual void copy_to_sqlite(Koneksi& reader, const std::string& file, std::chrono::sys_seconds now,
                                const Lapor& report) = 0;
};

} // namespace store

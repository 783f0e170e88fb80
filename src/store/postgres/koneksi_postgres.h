// koneksi_postgres.h -- one connection to a PostgreSQL database, always in pipeline mode.
//
// BEGIN, SAVEPOINT, RELEASE and a statement's first preparation are not sent by themselves: they ride in the same message
// as the statement that follows, so that an act costs one round trip a statement and no more. COMMIT of a reader is sent
// and its answer read with the next question.
//
// Parameters have the types that PostgreSQL infers from the statement; they must be BIGINT or TEXT and agree with the
// values handed in, else it is our mistake (std::logic_error): docs/tasks/write-a-statement.md.
//
// Writing is SERIALIZABLE. After a serialisation failure this connection takes turns with other processes that had one
// (an advisory lock) for a while, so that two busy processes do not break each other's work for ever.
#pragma once

#include "store/koneksi.h"

#include <deque>
#include <libpq-fe.h>
#include <memory>
#include <string>
#include <vector>

namespace store {

class KoneksiPostgres final : public Koneksi {
  public:
    explicit KoneksiPostgres(std::string url);
    ~KoneksiPostgres() override;
    KoneksiPostgres(const KoneksiPostgres&) = delete;
    KoneksiPostgres& operator=(const KoneksiPostgres&) = delete;

    using Sambungan::jalankan;
    std::int64_t jalankan(const Pernyataan& statement, std::span<const Nilai> values,
                          const PerBaris& each) override;
    void jalankan_semua(std::span<const Tanya> questions) override;
    std::int64_t jalankan_sekali(const std::string& sql, std::span<const Nilai> values,
                                 const PerBaris& each) override;
    void perintah(const std::string& sql) override;

    void begin_read() override;
    void begin_write() override;
    void begin_schema() override;
    void commit() override;
    void rollback() noexcept override;
    void savepoint() override {
        met_.reset();
        later(savepoint_command);
    }
    void release() override;
    void rollback_to() override;
    [[nodiscard]] bool in_transaction() const override { return is_open_; }
    [[nodiscard]] bool must_run_again() const override { return must_run_again_; }
    [[nodiscard]] bool healthy() const override { return is_connected_; }

    // What the server makes of a statement: for the test of all statements.
    struct Uraian {
        std::vector<Oid> isian, kolom;
    };
    [[nodiscard]] Uraian describe(const Pernyataan& statement);

  private:
    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Result = std::unique_ptr<PGresult, Finish>;
    struct Prepared {
        bool is_ready = false;
        std::vector<Oid> types;
        std::vector<Oid> columns;
    };
    // Sent, answer not yet read. In order; `sync` closes a message.
    struct Sent {
        enum class Kind { command, prepare, describe, query, commit, sync };
        Kind kind = Kind::command;
        const Pernyataan* statement = nullptr;
        const PerBaris* each = nullptr;
        std::int64_t* rows = nullptr;
    };

    static constexpr const char* savepoint_command = "SAVEPOINT perbuatan";

    void connect();
    void fresh(); // answers nobody waited for are read; a lost connection is opened again
    void later(std::string_view command);
    void send_later();
    void send(const Pernyataan& statement, std::span<const Nilai> values, const PerBaris& each,
              std::int64_t* rows);
    void sync();
    void read_answers(); // of everything sent; then hands out the rows, or throws the first error
    [[nodiscard]] Result next_answer(const Sent& sent);
    void remember(const Sent& sent, const PGresult* result);
    void unlock_turn();
    void check(bool was_sent);
    [[nodiscard]] GagalDb error_of(const PGresult* result);
    [[nodiscard]] GagalDb lost();

    std::string url_;
    std::unique_ptr<PGconn, Finish> connection_;
    std::vector<Prepared> prepared_; // by Pernyataan::nomor()
    std::vector<std::string> later_;
    std::deque<Sent> sent_;
    bool is_connected_ = false;
    bool is_open_ = false; // a transaction
    bool is_reading_ = false;
    bool must_run_again_ = false;
    int turns_ = 0; // transactions still to be made under the lock
    bool has_turn_ = false;
};

} // namespace store

#include "store/sqlite/koneksi_sqlite.h"

#include <fmt/format.h>

namespace store {
namespace {

constexpr std::array<std::string_view, 7> verb_texts{"BEGIN",
                                                     "BEGIN IMMEDIATE",
                                                     "COMMIT",
                                                     "ROLLBACK",
                                                     "SAVEPOINT perbuatan",
                                                     "RELEASE perbuatan",
                                                     "ROLLBACK TO perbuatan"};

GagalDb::Sebab cause_of(int code) {
    switch (code & 0xFF) {
    case SQLITE_FULL: return GagalDb::Sebab::penuh;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return GagalDb::Sebab::rusak;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return GagalDb::Sebab::sibuk;
    case SQLITE_CANTOPEN: return GagalDb::Sebab::terputus;
    default: return GagalDb::Sebab::lain;
    }
}

class BarisSqlite final : public Baris {
  public:
    explicit BarisSqlite(sqlite3_stmt* statement) : s_(statement) {}
    [[nodiscard]] bool kosong(int column) const override {
        return sqlite3_column_type(s_, column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t angka(int column) const override {
        sqlite3_value* value = sqlite3_column_value(s_, column); // found once, asked twice
        const int type = sqlite3_value_type(value);
        if (type != SQLITE_INTEGER && type != SQLITE_NULL) // SQLite would read "12 kg" as 12
            throw std::logic_error(fmt::format("kolom {} bukan bilangan bulat: {}", column, teks(column)));
        return sqlite3_value_int64(value);
    }
    [[nodiscard]] std::string_view teks(int column) const override {
        sqlite3_value* value = sqlite3_column_value(s_, column);
        const unsigned char* text = sqlite3_value_text(value);
        if (text == nullptr) return {};
        return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_value_bytes(value))};
    }

  private:
    sqlite3_stmt* s_;
};

struct ResetAtEnd {
    sqlite3_stmt* s;
    explicit ResetAtEnd(sqlite3_stmt* statement) : s(statement) {}
    ResetAtEnd(const ResetAtEnd&) = delete;
    ResetAtEnd& operator=(const ResetAtEnd&) = delete;
    ~ResetAtEnd() {
        sqlite3_reset(s);
        sqlite3_clear_bindings(s);
    }
};

void bind(sqlite3_stmt* s, int at, const Nilai& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(s, at, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        // A null pointer would bind NULL, and an empty string_view may well have one.
        sqlite3_bind_text64(s, at, text->data() == nullptr ? "" : text->data(), text->size(), nullptr,
                            SQLITE_UTF8);
    } else {
        sqlite3_bind_null(s, at);
    }
}

} // namespace

KoneksiSqlite::KoneksiSqlite(const std::string& path, Cara cara) {
    const int flags = cara == Cara::baca ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    // Nobody reads SQLite's own count of its memory, and counting takes a lock that all connections share.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    db_.reset(opened);
    if (code != SQLITE_OK) fail("membuka");
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, 10'000);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DQS_DML, 0, nullptr); // "x" is a column, never a text
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (cara == Cara::tulis) perintah("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 10000");
    perintah("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
             "PRAGMA mmap_size = 0; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY");
}

KoneksiSqlite::~KoneksiSqlite() = default;

void KoneksiSqlite::fail(std::string_view during) {
    const int code = db_ ? sqlite3_extended_errcode(db_.get()) : SQLITE_NOMEM;
    const bool is_rule = (code & 0xFF) == SQLITE_CONSTRAINT || (code & 0xFF) == SQLITE_TOOBIG;
    met_ = GagalDb(is_rule ? GagalDb::Macam::batasan : GagalDb::Macam::lain, cause_of(code),
                   fmt::format("SQLite {}: {} ({})", during, db_ ? sqlite3_errmsg(db_.get()) : "?", code));
    throw GagalDb(*met_);
}

KoneksiSqlite::Stmt KoneksiSqlite::prepare(std::string_view sql, unsigned flags) {
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()), flags, &made, nullptr) !=
        SQLITE_OK)
        fail(sql);
    return Stmt(made);
}

std::int64_t KoneksiSqlite::run(sqlite3_stmt* statement, std::span<const Nilai> values,
                                const PerBaris& each) {
    const ResetAtEnd at_end(statement);
    if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != values.size())
        throw std::logic_error(fmt::format("{} nilai untuk: {}", values.size(), sqlite3_sql(statement)));
    check_texts(values);
    int at = 0;
    for (const Nilai& value : values) bind(statement, ++at, value);
    const BarisSqlite row(statement);
    std::int64_t rows = 0;
    for (int code = 0; (code = sqlite3_step(statement)) != SQLITE_DONE;) {
        if (code != SQLITE_ROW) fail(sqlite3_sql(statement));
        ++rows;
        if (each) each(row);
    }
    return sqlite3_column_count(statement) > 0 ? rows : sqlite3_changes64(db_.get());
}

std::int64_t KoneksiSqlite::jalankan(const Pernyataan& statement, std::span<const Nilai> values,
                                     const PerBaris& each) {
    if (prepared_.size() <= statement.nomor()) prepared_.resize(Pernyataan::semua().size());
    Stmt& kept = prepared_.at(statement.nomor());
    if (!kept) kept = prepare(statement.sql(), SQLITE_PREPARE_PERSISTENT);
    if (sqlite3_stmt_busy(kept.get()) != 0) // asked again while its own rows are being read
        return run(prepare(statement.sql(), 0).get(), values, each);
    return run(kept.get(), values, each);
}

std::int64_t KoneksiSqlite::jalankan_sekali(const std::string& sql, std::span<const Nilai> values,
                                            const PerBaris& each) {
    return run(prepare(sql, 0).get(), values, each);
}

void KoneksiSqlite::perintah(const std::string& sql) {
    if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(std::string_view(sql).substr(0, 60));
}

void KoneksiSqlite::step(Verb verb) {
    const auto which = static_cast<std::size_t>(verb);
    Stmt& kept = verbs_.at(which);
    if (!kept) kept = prepare(verb_texts.at(which), SQLITE_PREPARE_PERSISTENT);
    const int code = sqlite3_step(kept.get());
    if (code != SQLITE_DONE) {
        try {
            fail(verb_texts.at(which));
        } catch (...) {
            sqlite3_reset(kept.get());
            throw;
        }
    }
    sqlite3_reset(kept.get());
}

void KoneksiSqlite::rollback() noexcept {
    if (in_transaction()) sqlite3_exec(db_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void KoneksiSqlite::rollback_to() {
    step(Verb::rollback_to);
    step(Verb::release);
}

bool KoneksiSqlite::in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }

} // namespace store

#include "store/postgres/koneksi_postgres.h"

#include "store/postgres/galat_postgres.h"
#include "store/postgres/nilai_postgres.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <poll.h>
#include <utility>

namespace store {
namespace {

constexpr std::string_view turn_lock = "7310592026"; // any number, the same in every Teraju
constexpr std::string_view schema_lock = "7310592027";

std::string name_of(const Pernyataan& statement) { return "s" + std::to_string(statement.nomor()); }

} // namespace

KoneksiPostgres::KoneksiPostgres(std::string url) : url_(std::move(url)) { connect(); }
KoneksiPostgres::~KoneksiPostgres() = default;

void KoneksiPostgres::connect() {
    // Those before dbname may be overruled by the address, those after it not.
    const std::array<const char*, 6> keys{"connect_timeout", "tcp_user_timeout", "application_name",
                                          "dbname",          "client_encoding",  nullptr};
    const std::array<const char*, 6> values{"10", "30000", "teraju", url_.c_str(), "UTF8", nullptr};
    prepared_.clear();
    later_.clear();
    sent_.clear();
    is_open_ = has_turn_ = is_connected_ = false;
    connection_.reset(PQconnectdbParams(keys.data(), values.data(), 1));
    if (!connection_ || PQstatus(connection_.get()) != CONNECTION_OK) throw lost();
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
    is_connected_ = true;
    perintah("SET synchronous_commit = on; SET standard_conforming_strings = on; SET client_min_messages = "
             "warning;"
             "SET lock_timeout = 60000");
}

GagalDb KoneksiPostgres::lost() {
    is_connected_ = is_open_ = has_turn_ = false;
    std::string why = connection_ ? PQerrorMessage(connection_.get()) : "";
    while (!why.empty() && why.back() == '\n') why.pop_back();
    return {GagalDb::Macam::lain, GagalDb::Sebab::terputus, "PostgreSQL: " + why};
}

GagalDb KoneksiPostgres::error_of(const PGresult* result) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) return lost();
    GagalDb error = galat_postgres(result);
    if (error.macam() == GagalDb::Macam::ulangi) {
        must_run_again_ = true;
        turns_ = 64;
    }
    return error;
}

void KoneksiPostgres::check(bool was_sent) {
    if (!was_sent) throw lost();
}

void KoneksiPostgres::fresh() {
    if (is_connected_) {
        try {
            read_answers();
        } catch (const GagalDb&) { // of no interest to whoever comes now
        }
        // Nothing is awaited: whatever the server has to say now is that it is going, or has gone.
        pollfd heard{PQsocket(connection_.get()), POLLIN, 0};
        if (is_connected_ && poll(&heard, 1, 0) != 0) is_connected_ = false;
    }
    if (!is_connected_) connect();
    must_run_again_ = false;
    later_.clear();
}

void KoneksiPostgres::later(std::string_view command) { later_.emplace_back(command); }

void KoneksiPostgres::send_later() {
    for (const std::string& command : later_) {
        check(PQsendQueryParams(connection_.get(), command.c_str(), 0, nullptr, nullptr, nullptr, nullptr,
                                0) == 1);
        sent_.push_back({Sent::Kind::command});
    }
    later_.clear();
}

void KoneksiPostgres::sync() {
    check(PQpipelineSync(connection_.get()) == 1);
    sent_.push_back({Sent::Kind::sync});
}

void KoneksiPostgres::send(const Pernyataan& statement, std::span<const Nilai> values, const PerBaris& each,
                           std::int64_t* rows) {
    if (!is_connected_) throw lost();
    if (prepared_.size() <= statement.nomor()) prepared_.resize(Pernyataan::semua().size());
    const Parameters parameters(values);
    const Prepared& known = prepared_.at(statement.nomor());
    if (known.is_ready) check_types(statement, known.types, values);
    const std::string name = name_of(statement);
    send_later();
    if (!known.is_ready) {
        const std::string sql = dollar_parameters(statement.sql());
        check(PQsendPrepare(connection_.get(), name.c_str(), sql.c_str(), 0, nullptr) == 1);
        sent_.push_back({Sent::Kind::prepare, &statement});
        check(PQsendDescribePrepared(connection_.get(), name.c_str()) == 1);
        sent_.push_back({Sent::Kind::describe, &statement});
    }
    check(PQsendQueryPrepared(connection_.get(), name.c_str(), parameters.count(), parameters.pointers.data(),
                              nullptr, nullptr, 0) == 1);
    sent_.push_back({Sent::Kind::query, &statement, &each, rows});
}

std::int64_t KoneksiPostgres::jalankan(const Pernyataan& statement, std::span<const Nilai> values,
                                       const PerBaris& each) {
    std::int64_t rows = 0;
    const bool was_ready = prepared_.size() > statement.nomor() && prepared_[statement.nomor()].is_ready;
    send(statement, values, each, &rows);
    sync();
    read_answers();
    if (!was_ready) check_types(statement, prepared_.at(statement.nomor()).types, values);
    return rows;
}

void KoneksiPostgres::jalankan_semua(std::span<const Tanya> questions) {
    // In portions: neither side may stop reading because it is still writing.
    constexpr std::size_t most_statements = 64;
    constexpr std::size_t most_bytes = 64U << 10U;
    while (!questions.empty()) {
        std::size_t count = 0;
        for (std::size_t bytes = 0; count < questions.size() && count < most_statements && bytes < most_bytes;
             ++count) {
            const Tanya& q = questions[count];
            for (const Nilai& value : q.nilai)
                if (const auto* text = std::get_if<std::string_view>(&value)) bytes += text->size();
            // The same statement twice in one message would be prepared twice.
            const bool is_new =
                prepared_.size() <= q.pernyataan.nomor() || !prepared_[q.pernyataan.nomor()].is_ready;
            send(q.pernyataan, q.nilai, q.each, nullptr);
            if (is_new) bytes = most_bytes;
        }
        sync();
        read_answers();
        questions = questions.subspan(count);
    }
}

std::int64_t KoneksiPostgres::jalankan_sekali(const std::string& sql, std::span<const Nilai> values,
                                              const PerBaris& each) {
    if (!is_connected_) throw lost();
    const Parameters parameters(values);
    std::int64_t rows = 0;
    send_later();
    check(PQsendQueryParams(connection_.get(), dollar_parameters(sql).c_str(), parameters.count(), nullptr,
                            parameters.pointers.data(), nullptr, nullptr, 0) == 1);
    sent_.push_back({Sent::Kind::query, nullptr, &each, &rows});
    sync();
    read_answers();
    return rows;
}

// Rows are handed out only when every answer is here: whoever gets them may ask the next question at once.
void KoneksiPostgres::read_answers() {
    std::vector<std::pair<Sent, Result>> answers;
    std::optional<GagalDb> first;
    while (!sent_.empty()) {
        const Sent sent = sent_.front();
        sent_.pop_front();
        Result result = next_answer(sent);
        if (!result || PQresultStatus(result.get()) == PGRES_FATAL_ERROR) {
            const GagalDb error = result ? error_of(result.get()) : lost();
            if (!first) first = error;
        } else {
            remember(sent, result.get());
            if (sent.kind == Sent::Kind::commit && PQcmdStatus(result.get()) != std::string_view("COMMIT") &&
                !first)
                // COMMIT of a transaction that has met an error is answered, politely, with ROLLBACK.
                first = GagalDb(GagalDb::Macam::lain, GagalDb::Sebab::lain,
                                "PostgreSQL: transaksi tidak ditetapkan");
        }
        if (!is_connected_) {
            sent_.clear();
            break;
        }
        if (sent.kind == Sent::Kind::query) answers.emplace_back(sent, std::move(result));
    }
    if (first) {
        met_ = first;
        throw GagalDb(*first);
    }
    for (const auto& [sent, result] : answers) {
        const int rows = PQntuples(result.get());
        if (sent.rows != nullptr) {
            *sent.rows = rows;
            const std::string_view changed = PQcmdTuples(result.get());
            if (PQresultStatus(result.get()) == PGRES_COMMAND_OK)
                std::from_chars(changed.data(), changed.data() + changed.size(), *sent.rows);
        }
        if (sent.each != nullptr && *sent.each)
            for (int row = 0; row < rows; ++row) (*sent.each)(BarisPostgres(result.get(), row));
    }
}

KoneksiPostgres::Result KoneksiPostgres::next_answer(const Sent& sent) {
    Result result(PQgetResult(connection_.get()));
    // A sync stands for itself; every other answer ends with a nothing.
    if (result && sent.kind != Sent::Kind::sync)
        while (const Result rest{PQgetResult(connection_.get())}) {
        }
    return result;
}

void KoneksiPostgres::remember(const Sent& sent, const PGresult* result) {
    if (PQresultStatus(result) == PGRES_PIPELINE_ABORTED) return; // an earlier one failed
    if (sent.kind == Sent::Kind::prepare) prepared_.at(sent.statement->nomor()).is_ready = true;
    if (sent.kind != Sent::Kind::describe) return;
    Prepared& known = prepared_.at(sent.statement->nomor());
    known.types.clear();
    known.columns.clear();
    for (int i = 0; i < PQnparams(result); ++i) known.types.push_back(PQparamtype(result, i));
    for (int i = 0; i < PQnfields(result); ++i) known.columns.push_back(PQftype(result, i));
}

void KoneksiPostgres::perintah(const std::string& sql) {
    if (!is_connected_) throw lost();
    if (!later_.empty()) {
        send_later();
        sync();
    }
    read_answers();
    PQexitPipelineMode(connection_.get());
    const Result result(PQexec(connection_.get(), sql.c_str()));
    const ExecStatusType status = PQresultStatus(result.get());
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw lost();
    PQenterPipelineMode(connection_.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw error_of(result.get());
}

void KoneksiPostgres::begin_read() {
    fresh();
    later("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    is_open_ = is_reading_ = true;
}

void KoneksiPostgres::begin_write() {
    fresh();
    if (turns_ > 0) {
        --turns_;
        later(fmt::format("SELECT pg_advisory_lock({})", turn_lock));
        send_later();
        sync(); // BEGIN stands first in a message, else it would join the implicit transaction of what is before it
        has_turn_ = true;
    }
    later("BEGIN ISOLATION LEVEL SERIALIZABLE");
    is_open_ = true;
    is_reading_ = false;
}

void KoneksiPostgres::begin_schema() {
    fresh();
    is_open_ = true;
    is_reading_ = false;
    perintah("BEGIN ISOLATION LEVEL READ COMMITTED");
    perintah(fmt::format("SELECT pg_advisory_xact_lock({})", schema_lock));
}

void KoneksiPostgres::commit() {
    if (is_reading_ && !later_.empty()) { // nothing was asked
        later_.clear();
        is_open_ = false;
        return;
    }
    send_later();
    check(PQsendQueryParams(connection_.get(), "COMMIT", 0, nullptr, nullptr, nullptr, nullptr, 0) == 1);
    sent_.push_back({Sent::Kind::commit});
    sync();
    if (!is_reading_) read_answers(); // a reader's is read by the next begin
    is_open_ = false;
    unlock_turn();
}

void KoneksiPostgres::rollback() noexcept {
    try {
        if (!is_connected_ || !is_open_) return;
        later_ = {"ROLLBACK"};
        send_later();
        sync();
        is_open_ = false;
        read_answers();
        unlock_turn();
    } catch (const std::exception&) {
        is_connected_ = is_open_ = false; // the next begin opens another one
    }
}

void KoneksiPostgres::unlock_turn() {
    if (!has_turn_ || !is_connected_) return;
    has_turn_ = false;
    later("SELECT pg_advisory_unlock(" + std::string(turn_lock) + ")");
    send_later();
    sync();
}

void KoneksiPostgres::release() {
    if (!later_.empty() && later_.back() == savepoint_command)
        later_.pop_back(); // the act has asked nothing
    else
        later("RELEASE perbuatan");
}

void KoneksiPostgres::rollback_to() {
    if (!later_.empty() && later_.back() == savepoint_command) {
        later_.pop_back();
        return;
    }
    later("ROLLBACK TO perbuatan");
    later("RELEASE perbuatan");
}

KoneksiPostgres::Uraian KoneksiPostgres::describe(const Pernyataan& statement) {
    if (prepared_.size() <= statement.nomor()) prepared_.resize(Pernyataan::semua().size());
    const std::string name = name_of(statement);
    const std::string sql = dollar_parameters(statement.sql());
    if (!prepared_.at(statement.nomor()).is_ready) {
        check(PQsendPrepare(connection_.get(), name.c_str(), sql.c_str(), 0, nullptr) == 1);
        sent_.push_back({Sent::Kind::prepare, &statement});
        check(PQsendDescribePrepared(connection_.get(), name.c_str()) == 1);
        sent_.push_back({Sent::Kind::describe, &statement});
        sync();
        read_answers();
    }
    const Prepared& known = prepared_.at(statement.nomor());
    return {known.types, known.columns};
}

} // namespace store

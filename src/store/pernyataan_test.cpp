// Every statement of the program, held against both engines.
#include "store/postgres/koneksi_postgres.h"
#include "store/postgres/nilai_postgres.h"
#include "store/sqlite/koneksi_sqlite.h"
#include "store/testing.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <set>

namespace store {
namespace {

constexpr Oid int8_type = 20, int4_type = 23, text_type = 25;

struct BothEngines : ::testing::Test {
    FolderSementara folder;
    base::StillClock clock{test_now};
    std::unique_ptr<SimpananDb> sqlite = open_for_test(empty_database("sqlite", folder), clock);
    std::unique_ptr<SimpananDb> postgres = open_for_test(empty_database("postgresql", folder), clock);
    std::unique_ptr<Koneksi> sqlite_reader = sqlite->mesin().open_reader();
    std::unique_ptr<Koneksi> postgres_reader = postgres->mesin().open_reader();

    KoneksiSqlite& lite() { return dynamic_cast<KoneksiSqlite&>(*sqlite_reader); }
    KoneksiPostgres& big() { return dynamic_cast<KoneksiPostgres&>(*postgres_reader); }

    int parameters_on_sqlite(const Pernyataan& statement) {
        sqlite3_stmt* made = nullptr;
        const int code = sqlite3_prepare_v2(lite().raw(), statement.sql().data(),
                                            static_cast<int>(statement.sql().size()), &made, nullptr);
        EXPECT_EQ(code, SQLITE_OK) << statement.nama() << ": " << sqlite3_errmsg(lite().raw());
        const int count = sqlite3_bind_parameter_count(made);
        for (int i = 1; i <= count; ++i) {
            const char* name = sqlite3_bind_parameter_name(made, i);
            EXPECT_STREQ(name == nullptr ? "?" : name, ("?" + std::to_string(i)).c_str())
                << statement.nama() << ": every parameter is written ?1 ?2 ... and none is left out";
        }
        sqlite3_finalize(made);
        return count;
    }
};
using SetiapPernyataan = BothEngines;

TEST_F(SetiapPernyataan, HasANameOfItsOwn) {
    std::set<std::string_view> names;
    for (const Pernyataan* statement : Pernyataan::semua())
        EXPECT_TRUE(names.insert(statement->nama()).second) << statement->nama();
    EXPECT_GT(names.size(), 1U);
}

TEST_F(SetiapPernyataan, IsUnderstoodByBothEnginesInTheSameWay) {
    for (const Pernyataan* statement : Pernyataan::semua()) {
        const int parameters = parameters_on_sqlite(*statement);
        try {
            const KoneksiPostgres::Uraian seen = big().describe(*statement);
            EXPECT_EQ(static_cast<int>(seen.isian.size()), parameters) << statement->nama();
            for (std::size_t i = 0; i < seen.isian.size(); ++i)
                EXPECT_TRUE(seen.isian[i] == int8_type || seen.isian[i] == text_type)
                    << statement->nama() << ": ?" << i + 1 << " has type " << seen.isian[i]
                    << " in PostgreSQL; write CAST(?" << i + 1 << " AS BIGINT) or compare it with a column";
            for (std::size_t i = 0; i < seen.kolom.size(); ++i)
                EXPECT_TRUE(seen.kolom[i] == int8_type || seen.kolom[i] == int4_type ||
                            seen.kolom[i] == text_type)
                    << statement->nama() << ": column " << i << " has type " << seen.kolom[i]
                    << " in PostgreSQL; write CASE WHEN ... THEN 1 ELSE 0 END for a yes/no, CAST(sum(...) AS "
                       "BIGINT)";
        } catch (const GagalDb& refused) {
            ADD_FAILURE() << statement->nama() << ": " << refused.what();
        }
    }
}

// The terms of "((a = $1) AND (b > 2))": "a = $1", "b > 2".
std::vector<std::string> terms(std::string_view condition) {
    std::vector<std::string> found;
    const auto strip = [](std::string_view text) {
        while (text.size() >= 2 && text.front() == '(' && text.back() == ')') {
            int depth = 0;
            std::size_t i = 0;
            for (; i < text.size(); ++i) {
                depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
                if (depth == 0) break;
            }
            if (i + 1 != text.size()) break;
            text = text.substr(1, text.size() - 2);
        }
        return text;
    };
    condition = strip(condition);
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < condition.size(); ++i) {
        depth += condition[i] == '(' ? 1 : condition[i] == ')' ? -1 : 0;
        if (depth == 0 && condition.substr(i).starts_with(" AND ")) {
            found.emplace_back(strip(condition.substr(start, i - start)));
            start = i + 5;
        }
    }
    found.emplace_back(strip(condition.substr(start)));
    return found;
}

bool is_bound_to_the_office(std::string_view term) {
    return term == "instansi_id = $1" || term.ends_with(".instansi_id = $1");
}

// Tables that a plan of PostgreSQL reads or fills without holding instansi_id to ?1. The planner itself carries the
// condition from one table of a join to the others, so this sees what a look at the text would not.
void tables_out_of_bounds(const nlohmann::json& plan, std::vector<std::string>& found) {
    const std::string node = plan.value("Node Type", "");
    if (node == "ModifyTable" && plan.value("Operation", "") == "Insert") {
        const nlohmann::json& source = plan.at("Plans").at(0);
        const std::string first = source.at("Output").at(0);
        if (first != "$1" &&
            !(first.ends_with("instansi_id") && source.value("Node Type", "").ends_with("Scan")))
            found.push_back("INSERT " + plan.value("Relation Name", ""));
    } else if (node != "ModifyTable" && plan.contains("Relation Name")) {
        bool is_bound = false;
        for (const char* kind : {"Index Cond", "Filter", "Recheck Cond"})
            if (plan.contains(kind))
                for (const std::string& term : terms(plan.at(kind).get<std::string>()))
                    is_bound = is_bound || is_bound_to_the_office(term);
        if (!is_bound) found.push_back(plan.value("Relation Name", ""));
    }
    if (plan.contains("Plans"))
        for (const nlohmann::json& part : plan.at("Plans")) tables_out_of_bounds(part, found);
}

std::vector<std::string> tables_out_of_bounds(KoneksiPostgres& db, std::string_view sql,
                                              std::size_t parameters) {
    db.perintah("SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off");
    db.perintah("PREPARE dilihat AS " + dollar_parameters(sql));
    std::string values;
    for (std::size_t i = 0; i < parameters; ++i) values += i == 0 ? "(NULL" : ", NULL";
    std::string plan;
    db.jalankan_sekali("EXPLAIN (VERBOSE, FORMAT JSON) EXECUTE dilihat" +
                           (values.empty() ? "" : values + ")"),
                       {}, [&](const Baris& row) { plan += row.teks(0); });
    db.perintah("DEALLOCATE dilihat");
    std::vector<std::string> found;
    tables_out_of_bounds(nlohmann::json::parse(plan).at(0).at("Plan"), found);
    return found;
}

TEST_F(SetiapPernyataan, NeverLeavesItsOffice) {
    for (const Pernyataan* statement : Pernyataan::semua()) {
        if (statement->cakupan() == Pernyataan::Cakupan::lintas) continue;
        const std::size_t parameters = big().describe(*statement).isian.size();
        EXPECT_THAT(tables_out_of_bounds(big(), statement->sql(), parameters), ::testing::IsEmpty())
            << statement->nama() << " touches these tables without instansi_id = ?1";
    }
}

TEST_F(SetiapPernyataan, ThatLeavesItsOfficeWouldBeSeen) {
    using ::testing::ElementsAre;
    using ::testing::IsEmpty;
    EXPECT_THAT(tables_out_of_bounds(big(), "SELECT nama FROM pegawai WHERE pegawai_id = ?1", 1),
                ElementsAre("pegawai"));
    EXPECT_THAT(tables_out_of_bounds(big(), "DELETE FROM sesi WHERE instansi_id = ?1 OR pegawai_id = ?2", 2),
                ElementsAre("sesi"));
    EXPECT_THAT(tables_out_of_bounds(
                    big(),
                    "SELECT a.tema FROM akun AS a JOIN sesi AS s ON s.pegawai_id = a.pegawai_id WHERE "
                    "a.instansi_id = ?1",
                    1),
                ElementsAre("sesi"));
    EXPECT_THAT(tables_out_of_bounds(
                    big(), "INSERT INTO pengaturan (instansi_id, kunci, nilai) VALUES (?2, ?1, 'x')", 2),
                ElementsAre("INSERT pengaturan"));
    EXPECT_THAT(tables_out_of_bounds(big(), "UPDATE pegawai SET nama = ?2 WHERE instansi_id <> ?1", 2),
                ElementsAre("pegawai"));
    EXPECT_THAT(tables_out_of_bounds(
                    big(),
                    "SELECT a.tema FROM akun AS a JOIN sesi AS s ON s.instansi_id = a.instansi_id AND "
                    "s.pegawai_id = a.pegawai_id WHERE a.instansi_id = ?1 AND EXISTS (SELECT 1 FROM peran "
                    "AS p WHERE p.instansi_id = a.instansi_id AND p.pegawai_id = a.pegawai_id)",
                    1),
                IsEmpty());
}

TEST_F(SetiapPernyataan, IsWrittenWithDollarsForPostgreSql) {
    EXPECT_EQ(dollar_parameters("a = ?1 AND b = '?2' AND c = \"?3\" AND d IN (?10, ?2)"),
              "a = $1 AND b = '?2' AND c = \"?3\" AND d IN ($10, $2)");
    EXPECT_EQ(dollar_parameters("'it''s ?1' || ?1"), "'it''s ?1' || $1");
}

} // namespace
} // namespace store

#include "store/skema.h"
#include "store/testing.h"

#include <set>

namespace store {
namespace {

// Every table with its columns, in order: "akun: instansi_id, pegawai_id, sandi ..."
std::set<std::string> tables_of(SimpananDb& db, std::string_view engine) {
    std::set<std::string> tables;
    const std::string sql = engine == "sqlite" ? "SELECT t.name, group_concat(c.name || CASE WHEN "
                                                 "c.\"notnull\" = 1 OR c.pk > 0 THEN '!' ELSE '' END, ', ') "
                                                 "FROM sqlite_schema AS t, pragma_table_info(t.name) AS c "
                                                 "WHERE t.type = 'table' AND t.name NOT LIKE "
                                                 "'sqlite%' GROUP BY t.name"
                                               : "SELECT table_name, string_agg(column_name || CASE "
                                                 "is_nullable WHEN 'NO' THEN '!' ELSE '' END, ', ' ORDER BY "
                                                 "ordinal_position) FROM information_schema.columns WHERE "
                                                 "table_schema = current_schema() GROUP BY "
                                                 "table_name";
    db.baca_mentah([&](Koneksi& sqlite_or_postgres) {
        sqlite_or_postgres.jalankan_sekali(sql, {}, [&](const Baris& row) {
            tables.insert(std::string(row.teks(0)) + ": " + std::string(row.teks(1)));
        });
    });
    return tables;
}

std::string refusal(const std::string& url, const base::Clock& clock, const CaraBuka& how = {}) {
    const auto opened = buka_simpanan(url, clock, how);
    return opened ? "" : std::string(opened.error().front().sentence.key);
}

TEST(Skema, IsTheSameOnBothEngines) {
    const base::StillClock clock(test_now);
    const FolderSementara folder;
    const auto sqlite = open_for_test(empty_database("sqlite", folder), clock);
    const auto postgres = open_for_test(empty_database("postgresql", folder), clock);
    EXPECT_EQ(tables_of(*sqlite, "sqlite"), tables_of(*postgres, "postgresql"));
    EXPECT_GT(tables_of(*sqlite, "sqlite").size(), 15U);
}

TEST(Skema, HasTheSameStepsOnBothEngines) {
    EXPECT_EQ(schema_steps(skema_sqlite).size(), schema_steps(skema_postgres).size());
}

TEST(Skema, LetsInstansiIdLeadEveryKey) {
    const base::StillClock clock(test_now);
    const FolderSementara folder;
    const auto sqlite = open_for_test(empty_database("sqlite", folder), clock);
    sqlite->baca_mentah([&](Koneksi& db) {
        std::vector<std::string> tables;
        db.jalankan_sekali("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'skema'", {},
                           [&](const Baris& row) { tables.emplace_back(row.teks(0)); });
        for (const std::string& table : tables) {
            db.jalankan_sekali("SELECT i.name, x.name FROM pragma_index_list('" + table +
                                   "') AS i, pragma_index_info(i.name) AS x WHERE x.seqno = 0",
                               {}, [&](const Baris& row) {
                                   EXPECT_EQ(row.teks(1), "instansi_id") << row.teks(0) << " of " << table;
                               });
            db.jalankan_sekali("SELECT name FROM pragma_table_info('" + table + "') WHERE pk = 1", {},
                               [&](const Baris& row) { EXPECT_EQ(row.teks(0), "instansi_id") << table; });
        }
    });
}

class SkemaLama : public DuaMesin {};
DUA_MESIN(SkemaLama);

TEST_P(SkemaLama, IsBroughtUpToDateStepByStep) {
    constexpr std::string_view one = "-- langkah 1\nCREATE TABLE a (x BIGINT);\n";
    constexpr std::string_view two =
        "-- langkah 1\nCREATE TABLE a (x BIGINT);\n-- langkah 2\nCREATE TABLE b (y BIGINT);\n"
        "INSERT INTO b (y) VALUES (7);\n";
    const auto db = this->db().mesin().open_writer();
    db->perintah("DELETE FROM skema");
    ASSERT_TRUE(bring_up_to_date(*db, one, test_now));
    EXPECT_EQ(steps_done(*db), 1);
    ASSERT_TRUE(bring_up_to_date(*db, two, test_now));
    ASSERT_TRUE(bring_up_to_date(*db, two, test_now));
    std::int64_t rows = 0;
    db->jalankan_sekali("SELECT count(*) FROM b", {}, [&](const Baris& row) { rows = row.angka(0); });
    EXPECT_EQ(rows, 1);
}

TEST_P(SkemaLama, OfANewerProgramIsRefused) {
    db().tulis_mentah([](Koneksi& sql) {
        sql.jalankan_sekali("INSERT INTO skema (langkah, pada, versi_program) VALUES (99, 0, '9.0')", {}, {});
    });
    close();
    EXPECT_EQ(refusal(url, clock), "simpanan.lebih_baru");
    EXPECT_EQ(refusal(url, clock, {.menulis = false}), "simpanan.lebih_baru");
}

TEST_P(SkemaLama, OlderThanAReaderNeedsIsRefused) {
    db().tulis_mentah([](Koneksi& sql) {
        sql.jalankan_sekali("DELETE FROM skema WHERE langkah = (SELECT max(langkah) FROM skema)", {}, {});
    });
    close();
    EXPECT_EQ(refusal(url, clock, {.menulis = false}), "simpanan.lebih_lama");
}

TEST_P(SkemaLama, HalfDoneLeavesNothing) {
    const auto writer = this->db().mesin().open_writer();
    writer->perintah("DELETE FROM skema");
    EXPECT_THROW(
        static_cast<void>(bring_up_to_date(
            *writer,
            "-- langkah 1\nCREATE TABLE setengah (x BIGINT);\nINSERT INTO tidak_ada (x) VALUES (1);\n",
            test_now)),
        GagalDb);
    EXPECT_EQ(steps_done(*writer), 0);
    EXPECT_THROW(writer->perintah("INSERT INTO setengah (x) VALUES (1)"), GagalDb);
}

} // namespace
} // namespace store

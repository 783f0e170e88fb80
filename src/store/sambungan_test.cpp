#include "store/sambungan.h"
#include "store/testing.h"

#include <array>
#include <limits>

namespace store {
namespace {

const Pernyataan put{"uji.sambungan.simpan",
                     "INSERT INTO percobaan (instansi_id, kunci, jumlah, terakhir) VALUES (?1, ?2, ?3, ?4)"};
const Pernyataan put_role{
    "uji.sambungan.unit",
    "INSERT INTO unit (instansi_id, unit_id, nama, jenis, induk_id, urutan, mulai, selesai) VALUES "
    "(?1, ?2, ?3, 'lain', ?4, 0, '2026-01-01', ?5)"};
const Pernyataan get_unit{"uji.sambungan.lihat_unit",
                          "SELECT nama, induk_id, selesai FROM unit WHERE instansi_id = ?1 AND unit_id = ?2"};
const Pernyataan all{"uji.sambungan.semua",
                     "SELECT kunci, jumlah FROM percobaan WHERE instansi_id = ?1 ORDER BY kunci"};
const Pernyataan raise{"uji.sambungan.naik",
                       "UPDATE percobaan SET jumlah = jumlah + 1 WHERE instansi_id = ?1"};
const Pernyataan raise_and_tell{
    "uji.sambungan.naik_lihat",
    "UPDATE percobaan SET jumlah = jumlah + 1 WHERE instansi_id = ?1 RETURNING kunci"};

class SebuahSambungan : public DuaMesin {
  protected:
    void write(const std::function<void(Koneksi&)>& work) { db().tulis_mentah(work); }
    void read(const std::function<void(Koneksi&)>& work) { db().baca_mentah(work); }
    void three_rows() {
        write([&](Koneksi& sql) {
            for (const std::string_view key : {"a", "b", "c"})
                sql.jalankan(put, {kantor.value(), key, std::int64_t{1}, std::int64_t{0}});
        });
    }
};
DUA_MESIN(SebuahSambungan);

TEST_P(SebuahSambungan, GivesBackWhatWasPutIn) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const std::string odd = "a'b\"c\\d ?1 $1 é 𝔸\n%_";
    write([&](Koneksi& sql) {
        sql.jalankan(put, {kantor.value(), odd, most, least});
        sql.jalankan(put_role, {kantor.value(), std::int64_t{1}, std::string_view{}, {}, {}});
    });
    read([&](Koneksi& sql) {
        EXPECT_EQ(sql.jalankan(all, {kantor.value()},
                               [&](const Baris& row) {
                                   EXPECT_EQ(row.teks(0), odd);
                                   EXPECT_EQ(row.angka(1), most);
                                   EXPECT_EQ(row.teks(1), std::to_string(most));
                               }),
                  1);
        sql.jalankan(get_unit, {kantor.value(), std::int64_t{1}}, [](const Baris& row) {
            EXPECT_EQ(row.teks(0), "");
            EXPECT_FALSE(row.kosong(0)); // an empty text is no NULL
            EXPECT_TRUE(row.kosong(1));
            EXPECT_EQ(row.angka(1), 0);
            EXPECT_TRUE(row.kosong(2));
            EXPECT_EQ(row.teks(2), "");
            EXPECT_THROW(static_cast<void>(row.angka(0)), std::logic_error);
        });
    });
}

TEST_P(SebuahSambungan, SaysHowManyRows) {
    three_rows();
    write([&](Koneksi& sql) {
        EXPECT_EQ(sql.jalankan(all, {kantor.value()}), 3);
        EXPECT_EQ(sql.jalankan(raise, {kantor.value()}), 3);
        EXPECT_EQ(sql.jalankan(raise_and_tell, {kantor.value()}), 3);
        EXPECT_EQ(sql.jalankan(raise, {std::int64_t{2}}), 0);
    });
}

TEST_P(SebuahSambungan, RefusesTextThatIsNoText) {
    for (const std::string_view bad : {std::string_view("a\0b", 3), std::string_view("\xff\xfe")}) {
        try {
            write([&](Koneksi& sql) {
                sql.jalankan(put, {kantor.value(), bad, std::int64_t{1}, std::int64_t{0}});
            });
            FAIL();
        } catch (const GagalDb& refused) {
            EXPECT_EQ(refused.macam(), GagalDb::Macam::batasan);
        }
    }
}

TEST_P(SebuahSambungan, KnowsABrokenRuleFromABrokenDisk) {
    three_rows();
    try {
        three_rows();
        FAIL();
    } catch (const GagalDb& refused) {
        EXPECT_EQ(refused.macam(), GagalDb::Macam::batasan);
        EXPECT_EQ(refused.sebab(), GagalDb::Sebab::lain);
    }
}

TEST_P(SebuahSambungan, HoldsForeignKeys) {
    EXPECT_THROW(
        write([&](Koneksi& sql) {
            sql.jalankan(put, {std::int64_t{77}, std::string_view("x"), std::int64_t{1}, std::int64_t{0}});
        }),
        GagalDb);
}

TEST_P(SebuahSambungan, RefusesTooFewValues) {
    EXPECT_THROW(write([&](Koneksi& sql) { sql.jalankan(all, {}); }), std::exception);
    three_rows(); // and the writer goes on
}

TEST_P(SebuahSambungan, LetsARowAskTheNextQuestion) {
    three_rows();
    read([&](Koneksi& sql) {
        int rows = 0;
        sql.jalankan(all, {kantor.value()}, [&](const Baris& row) {
            const std::string before(row.teks(0));
            sql.jalankan(all, {kantor.value()}, [&](const Baris&) { ++rows; });
            EXPECT_EQ(row.teks(0), before);
        });
        EXPECT_EQ(rows, 9);
    });
}

TEST_P(SebuahSambungan, AsksSeveralQuestionsAtOnce) {
    three_rows();
    read([&](Koneksi& sql) {
        std::vector<std::string> keys;
        std::int64_t units = 0;
        std::vector<Tanya> questions;
        for (int i = 0; i < 200; ++i) // more than one message
            questions.push_back(
                {all, {kantor.value()}, [&](const Baris& row) { keys.emplace_back(row.teks(0)); }});
        questions.push_back({get_unit, {kantor.value(), std::int64_t{1}}, [&](const Baris&) { ++units; }});
        sql.jalankan_semua(questions);
        EXPECT_EQ(keys.size(), 600U);
        EXPECT_EQ(units, 0);
    });
}

TEST_P(SebuahSambungan, SeesOneSnapshotAsLongAsItReads) {
    three_rows();
    read([&](Koneksi& sql) {
        EXPECT_EQ(sql.jalankan(all, {kantor.value()}), 3);
        write([&](Koneksi& writer) {
            writer.jalankan(put, {kantor.value(), std::string_view("d"), std::int64_t{1}, std::int64_t{0}});
        });
        EXPECT_EQ(sql.jalankan(all, {kantor.value()}), 3);
    });
    read([&](Koneksi& sql) { EXPECT_EQ(sql.jalankan(all, {kantor.value()}), 4); });
}

TEST_P(SebuahSambungan, CannotWriteThroughAReader) {
    EXPECT_THROW(read([&](Koneksi& sql) { sql.jalankan(raise, {kantor.value()}); }), GagalDb);
    read([&](Koneksi& sql) { EXPECT_EQ(sql.jalankan(all, {kantor.value()}), 0); });
}

TEST_P(SebuahSambungan, IsSetToKeepWhatItAcknowledges) {
    const bool is_sqlite = GetParam() == "sqlite";
    const std::vector<std::pair<std::string, std::string>> wanted =
        is_sqlite ? std::vector<std::pair<std::string, std::string>>{{"PRAGMA journal_mode", "wal"},
                                                                     {"PRAGMA synchronous", "2"}, // FULL
                                                                     {"PRAGMA foreign_keys", "1"},
                                                                     {"PRAGMA wal_autocheckpoint", "10000"},
                                                                     {"PRAGMA trusted_schema", "0"}}
                  : std::vector<std::pair<std::string, std::string>>{{"SHOW synchronous_commit", "on"},
                                                                     {"SHOW fsync", "on"},
                                                                     {"SHOW client_encoding", "UTF8"}};
    const auto writer = db().mesin().open_writer();
    for (const auto& [question, answer] : wanted)
        EXPECT_EQ(writer->jalankan_sekali(
                      question, {}, [&](const Baris& row) { EXPECT_EQ(row.teks(0), answer) << question; }),
                  1);
    if (is_sqlite) EXPECT_THROW(writer->perintah("SELECT \"a\""), GagalDb); // a double-quoted text is no text
}

class SambunganServer : public SebuahSambungan {}; // a file has no connection to lose
INSTANTIATE_TEST_SUITE_P(Mesin, SambunganServer, ::testing::Values("postgresql"), engine_name);

// The server was restarted while a connection lay idle: whoever comes next notices nothing.
TEST_P(SambunganServer, ComesBackAfterItWasLost) {
    three_rows();
    read([&](Koneksi& sql) { EXPECT_EQ(sql.jalankan(all, {kantor.value()}), 3); });
    const auto other = db().mesin().open_writer();
    other->jalankan_sekali(
        "SELECT CASE WHEN pg_terminate_backend(pid, 10000) THEN 1 ELSE 0 END FROM pg_stat_activity WHERE "
        "application_name = 'teraju' AND pid <> pg_backend_pid()",
        {}, {});
    read([&](Koneksi& sql) { EXPECT_EQ(sql.jalankan(all, {kantor.value()}), 3); });
    write([&](Koneksi& sql) { EXPECT_EQ(sql.jalankan(raise, {kantor.value()}), 3); });
}

TEST_P(SambunganServer, LostInTheMiddleOfAnActKeepsNothingOfIt) {
    const auto other = db().mesin().open_writer();
    try {
        write([&](Koneksi& sql) {
            sql.jalankan(put, {kantor.value(), std::string_view("a"), std::int64_t{1}, std::int64_t{0}});
            other->jalankan_sekali(
                "SELECT CASE WHEN pg_terminate_backend(pid, 10000) THEN 1 ELSE 0 END FROM pg_stat_activity "
                "WHERE application_name = 'teraju' AND pid <> pg_backend_pid()",
                {}, {});
            sql.jalankan(put, {kantor.value(), std::string_view("b"), std::int64_t{1}, std::int64_t{0}});
        });
        FAIL();
    } catch (const GagalDb& lost) {
        EXPECT_EQ(lost.sebab(), GagalDb::Sebab::terputus);
    }
    read([&](Koneksi& sql) { EXPECT_EQ(sql.jalankan(all, {kantor.value()}), 0); });
    three_rows();
}

TEST_P(SebuahSambungan, SortsTextByteByByte) {
    write([&](Koneksi& sql) {
        for (const std::string_view key : {"b", "a", "B", "é", "_", "Z"})
            sql.jalankan(put, {kantor.value(), key, std::int64_t{1}, std::int64_t{0}});
    });
    std::string order;
    read([&](Koneksi& sql) {
        sql.jalankan(all, {kantor.value()}, [&](const Baris& row) { order += row.teks(0); });
    });
    EXPECT_EQ(order, "BZ_abé");
}

} // namespace
} // namespace store

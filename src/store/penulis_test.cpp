#include "store/penulis.h"
#include "store/testing.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

namespace store {
namespace {

const Pernyataan put{"uji.penulis.simpan",
                     "INSERT INTO pengaturan (instansi_id, kunci, nilai) VALUES (?1, ?2, 'x')"};
const Pernyataan keys{"uji.penulis.kunci",
                      "SELECT kunci FROM pengaturan WHERE instansi_id = ?1 ORDER BY kunci"};
const Pernyataan next{
    "uji.penulis.nomor",
    "INSERT INTO penomoran (instansi_id, nama, terakhir) VALUES (?1, 'uji', 1) ON CONFLICT (instansi_id, "
    "nama) DO UPDATE SET terakhir = penomoran.terakhir + 1 RETURNING terakhir"};

// The writer of a database by itself, so that the acts of a test can be plain statements.
class Penulisan : public DuaMesin {
  protected:
    void start(const BatasPenulis& limits = {}) {
        penulis.reset();
        penulis = std::make_unique<Penulis>(db().mesin(), limits);
    }
    void TearDown() override {
        penulis.reset();
        DuaMesin::TearDown();
    }
    Penulis::Perbuatan inserting(std::string key) {
        return [this, key](Koneksi& sql) -> base::Result<void> {
            sql.jalankan(put, {kantor.value(), std::string_view(key)});
            return {};
        };
    }
    std::vector<std::string> kept() {
        std::vector<std::string> found;
        db().baca_mentah([&](Koneksi& sql) {
            sql.jalankan(keys, {kantor.value()}, [&](const Baris& row) { found.emplace_back(row.teks(0)); });
        });
        return found;
    }
    // Keeps the writer busy until `waiting` acts stand in its queue behind this one.
    std::thread hold_until(std::size_t waiting) {
        std::promise<void> started;
        std::future<void> is_started = started.get_future();
        std::thread holder([this, waiting, s = std::move(started)]() mutable {
            EXPECT_TRUE(penulis->sendiri([&](Koneksi&) -> base::Result<void> {
                s.set_value();
                while (penulis->hitungan().menunggu < waiting) std::this_thread::yield();
                return {};
            }));
        });
        is_started.wait();
        return holder;
    }

    std::unique_ptr<Penulis> penulis;
};
DUA_MESIN(Penulisan);

TEST_P(Penulisan, CommitsTogetherWhatIsWaiting) {
    start();
    const auto before = penulis->hitungan();
    std::thread holder = hold_until(20);
    std::vector<std::thread> writers;
    for (int i = 0; i < 20; ++i)
        writers.emplace_back([this, i] { EXPECT_TRUE(penulis->tulis(inserting(std::to_string(i)))); });
    for (std::thread& writer : writers) writer.join();
    holder.join();
    EXPECT_EQ(kept().size(), 20U);
    EXPECT_EQ(penulis->hitungan().rombongan - before.rombongan, 2U); // the holder's and one for twenty
}

TEST_P(Penulisan, IsVisibleToReadersWhenItIsAnswered) {
    start();
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(penulis->tulis(inserting(std::to_string(i))));
        EXPECT_EQ(kept().size(), static_cast<std::size_t>(i + 1));
    }
}

TEST_P(Penulisan, UndoesOnlyTheActThatFailed) {
    start();
    ASSERT_TRUE(penulis->tulis(inserting("ada")));
    std::thread holder = hold_until(6);
    std::vector<std::thread> writers;
    writers.emplace_back([this] { EXPECT_TRUE(penulis->tulis(inserting("a"))); });
    writers.emplace_back([this] { // refuses after having written
        const auto done = penulis->tulis([this](Koneksi& sql) -> base::Result<void> {
            sql.jalankan(put, {kantor.value(), std::string_view("ditolak")});
            return base::refuse(base::say("simpanan.tidak_ada"));
        });
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().front().sentence.key, "simpanan.tidak_ada");
    });
    writers.emplace_back([this] { // throws after having written
        EXPECT_THROW(static_cast<void>(penulis->tulis([this](Koneksi& sql) -> base::Result<void> {
                         sql.jalankan(put, {kantor.value(), std::string_view("terlempar")});
                         throw std::out_of_range("x");
                     })),
                     std::out_of_range);
    });
    writers.emplace_back([this] { // breaks a rule of the schema
        EXPECT_THROW(static_cast<void>(penulis->tulis(inserting("ada"))), GagalDb);
    });
    writers.emplace_back([this] { // keeps silent about a rule it broke
        EXPECT_THROW(static_cast<void>(penulis->tulis([this](Koneksi& sql) -> base::Result<void> {
                         sql.jalankan(put, {kantor.value(), std::string_view("diam")});
                         try {
                             sql.jalankan(put, {kantor.value(), std::string_view("ada")});
                         } catch (const GagalDb&) {
                         }
                         return {};
                     })),
                     GagalDb);
    });
    writers.emplace_back([this] { EXPECT_TRUE(penulis->tulis(inserting("b"))); });
    for (std::thread& writer : writers) writer.join();
    holder.join();
    EXPECT_THAT(kept(), ::testing::ElementsAre("a", "ada", "b"));
}

TEST_P(Penulisan, ServesWhoCameFirstFirst) {
    start({.serombongan = 1});
    std::thread holder = hold_until(30);
    std::mutex mutex;
    std::vector<int> order;
    std::vector<std::thread> writers;
    for (int i = 0; i < 30; ++i) {
        writers.emplace_back([this, i, &mutex, &order] {
            static_cast<void>(penulis->tulis([&](Koneksi&) -> base::Result<void> {
                const std::lock_guard lock(mutex);
                order.push_back(i);
                return {};
            }));
        });
        // Each stands in line before the next one comes; with the last one the line begins to move.
        while (i < 29 && penulis->hitungan().menunggu < static_cast<std::size_t>(i + 1))
            std::this_thread::yield();
    }
    for (std::thread& writer : writers) writer.join();
    holder.join();
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    EXPECT_EQ(order.size(), 30U);
}

TEST_P(Penulisan, SaysAtOnceWhenTheQueueIsFull) {
    start({.antrean = 3});
    std::atomic<bool> is_refused = false;
    std::promise<void> started;
    std::thread holder([&] {
        EXPECT_TRUE(penulis->sendiri([&](Koneksi&) -> base::Result<void> {
            started.set_value();
            while (!is_refused) std::this_thread::yield();
            return {};
        }));
    });
    started.get_future().wait();
    std::vector<std::thread> writers;
    for (int i = 0; i < 3; ++i)
        writers.emplace_back([this, i] { EXPECT_TRUE(penulis->tulis(inserting(std::to_string(i)))); });
    while (penulis->hitungan().menunggu < 3) std::this_thread::yield();
    try {
        static_cast<void>(penulis->tulis(inserting("lebih")));
        ADD_FAILURE();
    } catch (const kantor::SimpananGagal& busy) {
        EXPECT_EQ(busy.sebab(), kantor::SimpananGagal::Sebab::sibuk);
    }
    is_refused = true;
    for (std::thread& writer : writers) writer.join();
    holder.join();
    EXPECT_EQ(kept().size(), 3U);
}

TEST_P(Penulisan, FinishesWhatIsQueuedWhenItEnds) {
    start();
    std::thread holder = hold_until(5);
    std::vector<std::thread> writers;
    for (int i = 0; i < 5; ++i)
        writers.emplace_back([this, i] { EXPECT_TRUE(penulis->tulis(inserting(std::to_string(i)))); });
    holder.join();
    for (std::thread& writer : writers) writer.join();
    penulis.reset();
    EXPECT_EQ(kept().size(), 5U);
}

// Several programs on one PostgreSQL: each act is run again until it stands alone.
TEST(PenulisanBersama, LosesNothingBetweenPrograms) {
    const FolderSementara folder;
    const base::StillClock clock(test_now);
    const std::string url = empty_database("postgresql", folder);
    std::vector<std::unique_ptr<SimpananDb>> programs;
    for (int i = 0; i < 3; ++i) programs.push_back(open_for_test(url, clock));
    programs[0]->tulis_mentah([](Koneksi& sql) {
        sql.jalankan_sekali(
            "INSERT INTO instansi (instansi_id, nama, daerah, zona, latihan, dibuat, versi_organisasi) "
            "VALUES (1, 'A', 'B', 'WIB', 1, 0, 0)",
            {}, {});
    });
    constexpr int writers_each = 4, acts_each = 25;
    std::mutex mutex;
    std::vector<std::int64_t> numbers;
    std::vector<std::thread> writers;
    for (const auto& program : programs)
        for (int w = 0; w < writers_each; ++w)
            writers.emplace_back([&mutex, &numbers, db = program.get()] {
                for (int i = 0; i < acts_each; ++i) {
                    std::int64_t mine = 0;
                    db->tulis_mentah([&](Koneksi& sql) {
                        sql.jalankan(next, {std::int64_t{1}}, [&](const Baris& row) { mine = row.angka(0); });
                    });
                    const std::lock_guard lock(mutex);
                    numbers.push_back(mine);
                }
            });
    for (std::thread& writer : writers) writer.join();
    std::sort(numbers.begin(), numbers.end());
    ASSERT_EQ(numbers.size(), programs.size() * writers_each * acts_each);
    for (std::size_t i = 0; i < numbers.size(); ++i) EXPECT_EQ(numbers[i], static_cast<std::int64_t>(i + 1));
}

TEST(PenulisanBersama, OfASqliteFileIsRefusedASecondProgram) {
    const FolderSementara folder;
    const base::StillClock clock(test_now);
    const std::string url = empty_database("sqlite", folder);
    const auto first = open_for_test(url, clock);
    const auto second = buka_simpanan(url, clock);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().front().sentence.key, "simpanan.sedang_dipakai");
    EXPECT_TRUE(buka_simpanan(url, clock, {.menulis = false})); // may read meanwhile
}

} // namespace
} // namespace store

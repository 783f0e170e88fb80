// What happens to the office when the machine lets it down: killed at random instants, disk full, file damaged.
#include "journal/rantai.h"
#include "store/postgres/galat_postgres.h"
#include "store/testing.h"

#include <array>
#include <fstream>
#include <random>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace store {
namespace {

std::string key_of(std::int64_t number) { return "uji." + std::to_string(number); }

// An act as all acts are: a change of a table and its line in the journal.
base::Result<void> act(kantor::Tulis& db, pegawai::InstansiId office, std::int64_t number,
                       const std::string& value = "x") {
    db.simpan_pengaturan(office, key_of(number), value);
    journal::Entri entry;
    entry.pada = test_now;
    entry.perbuatan = "uji";
    entry.sesudah = {{"nomor", std::to_string(number)}};
    db.catat(office, entry);
    return {};
}

void expect_whole_journal(kantor::Baca& db, pegawai::InstansiId office, std::size_t at_least) {
    journal::Pemeriksa check;
    std::size_t entries = 0;
    db.jurnal_seluruhnya(office, [&](const journal::Tercatat& entry) {
        ++entries;
        return check.terima(entry);
    });
    const auto broken = check.selesai(db.kepala_jurnal(office));
    EXPECT_FALSE(broken) << (broken ? journal::kode(broken->jenis) : "") << " at "
                         << (broken ? broken->nomor : 0);
    EXPECT_GE(entries, at_least);
}

class Gangguan : public DuaMesin {};
DUA_MESIN(Gangguan);

// The child: four writers that tell each act that was acknowledged, until somebody kills them.
[[noreturn]] void write_for_ever(const std::string& url, pegawai::InstansiId office, int to_parent,
                                 std::int64_t first) {
    const base::StillClock clock(test_now);
    const auto db = open_for_test(url, clock, {.pembaca = 1});
    std::vector<std::thread> writers;
    for (std::int64_t w = 0; w < 4; ++w)
        writers.emplace_back([&, w] {
            for (std::int64_t number = first + w;; number += 4) {
                if (!db->tulis([&](kantor::Tulis& sql) { return act(sql, office, number); })) _exit(3);
                if (write(to_parent, &number, sizeof number) != sizeof number)
                    _exit(4); // whole: shorter than PIPE_BUF
            }
        });
    for (std::thread& writer : writers) writer.join();
    _exit(0);
}

TEST_P(Gangguan, KillingItAtAnyInstantLosesNothingAcknowledged) {
    const int kills = GetParam() == "sqlite" ? 200 : 40;
    std::mt19937 random(20261122);
    std::int64_t highest = 0;
    std::size_t acknowledged = 0;
    close();
    for (int round = 0; round < kills; ++round) {
        std::array<int, 2> ends{};
        ASSERT_EQ(pipe(ends.data()), 0);
        const pid_t child = fork();
        if (child == 0) write_for_ever(url, kantor, ends[1], highest + 1);
        ::close(ends[1]);
        // A random number of acts, then a random moment more; now and then while it is still opening the file.
        const unsigned wanted = round % 10 == 9 ? 0 : random() % 24;
        std::vector<std::int64_t> told;
        std::int64_t number = 0;
        while (told.size() < wanted && read(ends[0], &number, sizeof number) == sizeof number)
            told.push_back(number);
        for (unsigned spins = random() % 2'000'000; spins > 0; --spins) asm volatile("" ::: "memory");
        kill(child, SIGKILL);
        while (read(ends[0], &number, sizeof number) == sizeof number) told.push_back(number);
        ::close(ends[0]);
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "ended by itself: " << WEXITSTATUS(status);

        reopen();
        acknowledged += told.size();
        baca([&](kantor::Baca& sql) {
            const auto kept = sql.pengaturan(kantor);
            for (const std::int64_t done : told)
                EXPECT_TRUE(kept.contains(key_of(done)))
                    << "act " << done << " of round " << round << " is lost";
            if (round % 20 == 19 || round + 1 == kills) expect_whole_journal(sql, kantor, acknowledged);
        });
        highest += 1'000'000;
        close();
    }
    EXPECT_GT(acknowledged, static_cast<std::size_t>(kills));
}

// A forked child with a small file system of its own, seen by nobody else. False: this machine does not let us.
bool mount_small(const std::string& folder) {
    if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0) return false;
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
    return mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=4m") == 0;
}

constexpr int not_possible = 77;

void fill_the_disk(const std::string& folder) {
    const base::StillClock clock(test_now);
    const std::string url = "sqlite:" + folder + "/teraju.db";
    const pegawai::InstansiId office{1};
    {
        std::ofstream(folder + "/lain") << std::string(1'500'000, 'x');
    } // what the operator will find to delete
    std::int64_t done = 0;
    const std::string page(20'000, 'y');
    {
        const auto db = open_for_test(url, clock);
        db->tulis_mentah([](Koneksi& sql) {
            sql.jalankan_sekali("INSERT INTO instansi (instansi_id, nama, daerah, zona, latihan, dibuat, "
                                "versi_organisasi) VALUES (1, 'A', 'B', 'WIB', 1, 0, 0)",
                                {}, {});
        });
        for (bool is_full = false; !is_full && done < 1000;) {
            try {
                EXPECT_TRUE(db->tulis([&](kantor::Tulis& sql) { return act(sql, office, done, page); }));
                ++done;
            } catch (const kantor::SimpananGagal& refused) {
                EXPECT_EQ(refused.sebab(), kantor::SimpananGagal::Sebab::penuh) << refused.what();
                is_full = true;
            }
        }
        EXPECT_GT(done, 10);
        EXPECT_LT(done, 1000);
        const auto all_there = [&](kantor::Baca& sql) {
            EXPECT_EQ(sql.pengaturan(office).size(), static_cast<std::size_t>(done));
            expect_whole_journal(sql, office, static_cast<std::size_t>(done));
        };
        db->baca(all_there); // reading goes on while it is full
        // Many at once, each hears it.
        std::vector<std::thread> writers;
        for (int w = 0; w < 8; ++w)
            writers.emplace_back([&, w] {
                EXPECT_THROW(static_cast<void>(db->tulis(
                                 [&](kantor::Tulis& sql) { return act(sql, office, 5000 + w, page); })),
                             kantor::SimpananGagal);
            });
        for (std::thread& writer : writers) writer.join();
        db->baca(all_there);
        std::filesystem::remove(folder + "/lain");
        for (int more = 0; more < 5; ++more, ++done)
            EXPECT_TRUE(db->tulis([&](kantor::Tulis& sql) { return act(sql, office, done, page); }));
        db->baca(all_there);
    }
    const auto db = open_for_test(url, clock);
    db->baca(
        [&](kantor::Baca& sql) { EXPECT_EQ(sql.pengaturan(office).size(), static_cast<std::size_t>(done)); });
}

TEST(CakramPenuh, IsSaidClearlyAndLosesNothing) {
    const FolderSementara folder;
    const pid_t child = fork();
    if (child == 0) {
        if (!mount_small(folder.path().string())) _exit(not_possible);
        try {
            fill_the_disk(folder.path().string());
        } catch (const std::exception& broken) {
            ADD_FAILURE() << broken.what();
        }
        fflush(stdout);
        _exit(::testing::Test::HasFailure() ? 1 : 0);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == not_possible)
        GTEST_SKIP() << "NOT TESTED: this machine allows no small file system, so no disk can be full";
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(CakramPenuh, OfPostgreSqlIsKnownByItsCode) {
    EXPECT_EQ(galat_postgres("53100", "").sebab(), GagalDb::Sebab::penuh);
    EXPECT_EQ(galat_postgres("XX001", "").sebab(), GagalDb::Sebab::rusak);
    EXPECT_EQ(galat_postgres("57P01", "").sebab(), GagalDb::Sebab::terputus);
    EXPECT_EQ(galat_postgres("53300", "").sebab(), GagalDb::Sebab::sibuk);
    EXPECT_EQ(galat_postgres("40001", "").macam(), GagalDb::Macam::ulangi);
    EXPECT_EQ(galat_postgres("23505", "").macam(), GagalDb::Macam::batasan);
}

struct BerkasRusak : ::testing::Test {
    FolderSementara folder;
    base::StillClock clock{test_now};
    std::string file = (folder.path() / "teraju.db").string();

    void SetUp() override {
        const auto db = open_for_test("sqlite:" + file, clock);
        db->tulis_mentah([](Koneksi& sql) {
            sql.jalankan_sekali("INSERT INTO instansi (instansi_id, nama, daerah, zona, latihan, dibuat, "
                                "versi_organisasi) VALUES (1, 'A', 'B', 'WIB', 1, 0, 0)",
                                {}, {});
        });
        for (std::int64_t i = 0; i < 200; ++i)
            ASSERT_TRUE(db->tulis([&](kantor::Tulis& sql) { return act(sql, pegawai::InstansiId{1}, i); }));
    }
    void overwrite(std::streamoff at, const std::string& bytes) const {
        std::fstream open(file, std::ios::in | std::ios::out | std::ios::binary);
        open.seekp(at);
        open << bytes;
    }
    std::string refusal() const {
        const auto opened = buka_simpanan("sqlite:" + file, clock);
        return opened ? "" : std::string(opened.error().front().sentence.key);
    }
};

TEST_F(BerkasRusak, IsFineBefore) { EXPECT_EQ(refusal(), ""); }

TEST_F(BerkasRusak, IsNoticedByItsHead) {
    overwrite(0, "bukan SQLite ...");
    EXPECT_EQ(refusal(), "simpanan.bukan_basis_data");
}

TEST_F(BerkasRusak, IsNoticedInItsMiddle) {
    const auto pages = std::filesystem::file_size(file) / 4096;
    ASSERT_GT(pages, 20U);
    for (const std::uintmax_t page : {pages / 2, pages - 2})
        overwrite(static_cast<std::streamoff>(page * 4096), std::string(4096, 'Z'));
    EXPECT_EQ(refusal(), "simpanan.rusak");
}

TEST_F(BerkasRusak, IsNoticedWhenItIsCutOff) {
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    EXPECT_EQ(refusal(), "simpanan.rusak");
}

TEST_F(BerkasRusak, IsNotMistakenForAnotherProgramsFile) {
    const std::string other = (folder.path() / "lain.db").string();
    {
        const auto db = open_for_test("sqlite:" + other, clock);
        db->mesin().open_writer()->perintah("ALTER TABLE skema RENAME TO riwayat");
    }
    const auto opened = buka_simpanan("sqlite:" + other, clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().front().sentence.key, "simpanan.milik_lain");
}

TEST(BerkasTiadaAda, IsMadeOnlyWhenAsked) {
    const FolderSementara folder;
    const base::StillClock clock(test_now);
    const std::string url = "sqlite:" + (folder.path() / "teraju.db").string();
    EXPECT_EQ(buka_simpanan(url, clock, {.membuat = false}).error().front().sentence.key,
              "simpanan.tidak_ada");
    EXPECT_EQ(buka_simpanan(url, clock, {.menulis = false}).error().front().sentence.key,
              "simpanan.tidak_ada");
    EXPECT_EQ(buka_simpanan("mysql://x", clock).error().front().sentence.key, "simpanan.alamat");
    EXPECT_EQ(buka_simpanan("sqlite:" + (folder.path() / "tidak/ada.db").string(), clock)
                  .error()
                  .front()
                  .sentence.key,
              "simpanan.tidak_terbuka");
    ASSERT_TRUE(buka_simpanan(url, clock));
    const auto permissions = std::filesystem::status(folder.path() / "teraju.db").permissions();
    EXPECT_EQ(permissions, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

} // namespace
} // namespace store

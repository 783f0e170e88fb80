// Durable acts a second, with 1, 8 and 64 people writing at once: group commit, one commit each, and what the disk can do.
//
//     store_bench [SECONDS]        figures of SQLite and of a private PostgreSQL; folder: the current one
//
// An act is one as the program knows it: a changed setting and its entry in the journal, two more statements for the
// journal's head. "Terlama" is the longest that any writer ever waited, "paling sedikit" what the slowest writer got
// done: were somebody starved, these two would show it.
#include "store/cakram.h"
#include "store/simpanan_db.h"
#include "store/testing/postgres_sementara.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Timer = std::chrono::steady_clock;

struct Figures {
    double acts_a_second = 0;
    double median_ms = 0, longest_ms = 0;
    std::size_t fewest = 0, most = 0; // acts of one writer
    double acts_a_commit = 0;
};

double milliseconds(Timer::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

void act(kantor::Simpanan& store, int writer, std::size_t number) {
    const auto done = store.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.simpan_pengaturan(pegawai::InstansiId{1}, fmt::format("ukur.{}.{}", writer, number % 100),
                             fmt::format("{}", number));
        journal::Entri entry;
        entry.perbuatan = "ukur";
        entry.sesudah = {{"nomor", fmt::format("{}", number)}};
        db.catat(pegawai::InstansiId{1}, entry);
        return {};
    });
    if (!done) std::abort();
}

// Until SQLite's log has been checkpointed once and is written over itself, as in an office on any day but its first.
void warm_up(store::SimpananDb& store) {
    const std::string much(1'000'000, 'x');
    for (int round = 0; round < 2; ++round)
        store.tulis_mentah([&](store::Koneksi& db) {
            for (std::int64_t i = 0; i < 50; ++i) {
                const std::array<store::Nilai, 2> values{i, std::string_view(much)};
                db.jalankan_sekali(
                    "INSERT INTO pengaturan (instansi_id, kunci, nilai) VALUES (1, 'panas.' || CAST(?1 AS "
                    "BIGINT), ?2) ON CONFLICT (instansi_id, kunci) DO UPDATE SET nilai = 'y' || ?2",
                    values, {});
            }
        });
}

Figures measure(const std::string& url, int writers, std::size_t at_once, std::chrono::seconds length) {
    const base::StillClock clock(std::chrono::sys_seconds{std::chrono::seconds{1'795'392'000}});
    auto opened = store::buka_simpanan(url, clock, {.pembaca = 1, .penulis = {.serombongan = at_once}});
    if (!opened) std::abort();
    store::SimpananDb& store = **opened;
    store.tulis_mentah([](store::Koneksi& db) {
        db.jalankan_sekali(
            "INSERT INTO instansi (instansi_id, nama, daerah, zona, latihan, dibuat, versi_organisasi) "
            "VALUES (1, 'Inspektorat', 'Kabupaten Contoh Raya', 'WITA', 1, 0, 0) ON CONFLICT DO NOTHING",
            {}, {});
    });
    warm_up(store);
    const auto before = store.hitungan();
    std::vector<std::vector<double>> waits(static_cast<std::size_t>(writers));
    std::vector<std::thread> threads;
    const auto begin = Timer::now();
    const auto end = begin + length;
    for (int w = 0; w < writers; ++w)
        threads.emplace_back([&, w] {
            auto& mine = waits.at(static_cast<std::size_t>(w));
            for (auto now = Timer::now(); now < end;) {
                act(store, w, mine.size());
                const auto after = Timer::now();
                mine.push_back(milliseconds(after - now));
                now = after;
            }
        });
    for (std::thread& thread : threads) thread.join();
    const double seconds = milliseconds(Timer::now() - begin) / 1000;
    const auto counted = store.hitungan();
    Figures figures;
    figures.fewest = waits.front().size();
    std::vector<double> all;
    for (const auto& mine : waits) {
        figures.fewest = std::min(figures.fewest, mine.size());
        figures.most = std::max(figures.most, mine.size());
        all.insert(all.end(), mine.begin(), mine.end());
    }
    std::sort(all.begin(), all.end());
    figures.acts_a_second = static_cast<double>(all.size()) / seconds;
    figures.median_ms = all.at(all.size() / 2);
    figures.longest_ms = all.back();
    figures.acts_a_commit =
        static_cast<double>(counted.perbuatan - before.perbuatan) /
        static_cast<double>(std::max<std::uint64_t>(1, counted.rombongan - before.rombongan));
    return figures;
}

// What the disk itself can do: 4 KB written and synced, one after the other; behind the end of a file that grows, or over
// what is there already, which costs the file system less. Both engines write their logs over themselves once these have
// their size.
double syncs_a_second(const std::filesystem::path& folder, bool grows, std::chrono::seconds length) {
    constexpr std::size_t pages = 2000;
    const std::string name = (folder / "sync").string();
    const store::Descriptor fd(::open(name.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    const std::string page(4096, 'x');
    if (!grows)
        for (std::size_t i = 0; i < pages; ++i) store::write_all(fd.get(), page, name);
    store::sync_file(fd.get(), name);
    std::size_t count = 0;
    const auto begin = Timer::now();
    while (Timer::now() < begin + length) {
        if (!grows && count % pages == 0) ::lseek(fd.get(), 0, SEEK_SET);
        store::write_all(fd.get(), page, name);
        if (::fdatasync(fd.get()) != 0) std::abort();
        ++count;
    }
    return static_cast<double>(count) / (milliseconds(Timer::now() - begin) / 1000);
}

void table(std::string_view engine, const std::function<std::string()>& fresh, std::chrono::seconds length) {
    fmt::print("\n{}\n{:>8}  {:<22}{:>12}{:>10}{:>10}{:>16}{:>14}{:>8}\n", engine, "writers", "", "acts/s",
               "p50 ms", "longest", "fewest..most", "acts/commit", "ratio");
    for (const int writers : {1, 8, 64}) {
        const Figures each = measure(fresh(), writers, 1, length);
        const Figures group = measure(fresh(), writers, 256, length);
        const auto line = [&](std::string_view what, const Figures& f, const std::string& ratio) {
            fmt::print("{:>8}  {:<22}{:>12.0f}{:>10.2f}{:>10.1f}{:>16}{:>14.1f}{:>8}\n", writers, what,
                       f.acts_a_second, f.median_ms, f.longest_ms, fmt::format("{}..{}", f.fewest, f.most),
                       f.acts_a_commit, ratio);
        };
        line("one commit each", each, "");
        line("group commit", group, fmt::format("{:.1f}x", group.acts_a_second / each.acts_a_second));
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::chrono::seconds length(argc > 1 ? std::atoi(argv[1]) : 3);
    std::string name = (std::filesystem::current_path() / "ukur-simpan-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return 1;
    const std::filesystem::path in = name;
    static const store::BerkasSementara folder(in); // goes when the server in it has gone
    std::filesystem::create_directory(in);
    std::filesystem::permissions(in, std::filesystem::perms::all); // PostgreSQL runs as somebody else
    fmt::print("the disk by itself, 4 KB and a sync, a second: {:.0f} appended, {:.0f} over what is there\n",
               syncs_a_second(in, true, length), syncs_a_second(in, false, length));
    int databases = 0;
    table(
        "SQLite", [&] { return fmt::format("sqlite:{}/{}.db", in.string(), ++databases); }, length);
    table(
        "PostgreSQL", [&] { return store::PostgresSementara::here(in).new_database(); }, length);
    fmt::print("\ngoal: group commit at least 5x one commit each with 64 writers, none starved\n");
    return 0;
}

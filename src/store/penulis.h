// penulis.h -- the one writer: acts that wait are committed together, each answered when it is on disk.
//
//     Penulis penulis(mesin);
//     Result<void> done = penulis.tulis([](Koneksi& db) -> Result<void> { ...; return {}; });
//
// Callers on any thread queue up, first come first served, and block. The writer's thread takes what is waiting, runs
// each act in a savepoint of one transaction, commits, and only then answers all of them (group commit: one fsync for
// many acts).
//   1. An act that refuses or throws undoes itself alone; its exception goes to its caller.
//   2. When the transaction as a whole fails (disk full), each act of it is tried alone; those that fit are kept.
//   3. When another process was faster (PostgreSQL, serialisation failure), the whole is run again.
//   4. A commit whose outcome is not known (connection lost meanwhile) is never repeated: `terputus`.
//   5. More than `antrean` waiting: `sibuk`, at once.
#pragma once

#include "base/result.h"
#include "kantor/simpanan.h"
#include "store/koneksi.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace store {

struct BatasPenulis {
    std::size_t serombongan = 256; // acts in one transaction; 1: a commit each
    std::size_t antrean = 4096;
    int ulangan = 30; // of one transaction, for invariant 3
};

class Penulis {
  public:
    explicit Penulis(Mesin& mesin, BatasPenulis limits = {});
    ~Penulis(); // finishes what is queued
    Penulis(const Penulis&) = delete;
    Penulis& operator=(const Penulis&) = delete;

    using Perbuatan = std::function<base::Result<void>(Koneksi&)>;

    base::Result<void> tulis(const Perbuatan& act);

    // The same, alone in its transaction. For moving whole offices.
    base::Result<void> sendiri(const Perbuatan& act);

    struct Hitungan {
        std::uint64_t perbuatan = 0, rombongan = 0, ulangan = 0; // acts, transactions, of which repeated
        std::size_t menunggu = 0;                                // acts in the queue now
    };
    [[nodiscard]] Hitungan hitungan() const;

  private:
    struct Job;
    void enqueue(Job& job);
    void loop();
    void carry_out(std::span<Job* const> jobs);
    enum class Outcome { done, again, apart };
    Outcome together(std::span<Job* const> jobs);
    void one(Job& job);
    void pause(int attempt);

    Mesin& mesin_;
    const BatasPenulis limits_;
    std::unique_ptr<Koneksi> db_; // only the writer's thread touches it
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job*> queue_;
    Hitungan counted_;
    bool stop_ = false;
    std::thread thread_;
};

} // namespace store

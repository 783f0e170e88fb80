#include "store/penulis.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace store {

// Lives on its caller's stack while that caller waits.
struct Penulis::Job {
    const Perbuatan* act = nullptr;
    bool is_alone = false;
    base::Result<void> answer{};
    std::exception_ptr thrown;
    bool is_done = false;
    std::mutex mutex{};
    std::condition_variable done{};

    void fail(const GagalDb& why) { thrown = std::make_exception_ptr(why); }
    void finish() {
        const std::lock_guard lock(mutex);
        is_done = true;
        done.notify_one(); // under the lock: the job is gone as soon as its caller sees is_done
    }
};

Penulis::Penulis(Mesin& mesin, BatasPenulis limits)
    : mesin_(mesin), limits_(limits), db_(mesin.open_writer()) {
    thread_ = std::thread([this] { loop(); });
}

Penulis::~Penulis() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

base::Result<void> Penulis::tulis(const Perbuatan& act) {
    Job job;
    job.act = &act;
    enqueue(job);
    if (job.thrown) std::rethrow_exception(job.thrown);
    return std::move(job.answer);
}

base::Result<void> Penulis::sendiri(const Perbuatan& act) {
    Job job;
    job.act = &act;
    job.is_alone = true;
    enqueue(job);
    if (job.thrown) std::rethrow_exception(job.thrown);
    return std::move(job.answer);
}

void Penulis::enqueue(Job& job) {
    {
        const std::lock_guard lock(mutex_);
        if (stop_ || queue_.size() >= limits_.antrean)
            throw kantor::SimpananGagal(kantor::SimpananGagal::Sebab::sibuk, "antrean penulis penuh");
        queue_.push_back(&job);
    }
    wake_.notify_one();
    std::unique_lock lock(job.mutex);
    job.done.wait(lock, [&] { return job.is_done; });
}

Penulis::Hitungan Penulis::hitungan() const {
    const std::lock_guard lock(mutex_);
    Hitungan now = counted_;
    now.menunggu = queue_.size();
    return now;
}

void Penulis::loop() {
    std::vector<Job*> batch;
    for (;;) {
        batch.clear();
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return stop_ || !queue_.empty(); });
            if (queue_.empty()) return;
            while (!queue_.empty() && batch.size() < limits_.serombongan) {
                if (queue_.front()->is_alone && !batch.empty()) break; // next round, by itself
                batch.push_back(queue_.front());
                queue_.pop_front();
                if (batch.back()->is_alone) break;
            }
        }
        carry_out(batch);
        {
            const std::lock_guard lock(mutex_);
            counted_.perbuatan += batch.size();
        }
        for (Job* job : batch) job->finish();
    }
}

void Penulis::carry_out(std::span<Job* const> jobs) {
    for (int attempt = 1;; ++attempt) {
        const Outcome outcome = together(jobs);
        if (outcome == Outcome::done) return;
        if (outcome == Outcome::again && attempt <= limits_.ulangan) {
            pause(attempt);
            continue;
        }
        break;
    }
    if (jobs.size() == 1) return; // its exception says why
    for (Job* job : jobs) carry_out(std::span<Job* const>(&job, 1));
}

// One transaction. Whatever goes wrong with it as a whole becomes the exception of every job, and the outcome says
// what may be tried next.
Penulis::Outcome Penulis::together(std::span<Job* const> jobs) {
    bool is_committing = false;
    try {
        if (!db_ || !db_->healthy()) {
            db_.reset();
            db_ = mesin_.open_writer();
        }
        {
            const std::lock_guard lock(mutex_);
            ++counted_.rombongan;
        }
        db_->begin_write();
        for (Job* job : jobs) one(*job);
        is_committing = true;
        db_->commit();
        return Outcome::done;
    } catch (const GagalDb& broken) {
        const bool is_lost = !db_ || !db_->healthy();
        if (db_) db_->rollback();
        for (Job* job : jobs) job->fail(broken);
        if (is_committing && is_lost) return Outcome::done; // nobody knows: each caller hears `terputus`
        if (broken.macam() != GagalDb::Macam::ulangi) return Outcome::apart;
        const std::lock_guard lock(mutex_);
        ++counted_.ulangan;
        return Outcome::again;
    } catch (...) { // our own mistake, or no memory: everybody hears of it, nothing is kept
        if (db_) db_->rollback();
        for (Job* job : jobs) job->thrown = std::current_exception();
        return Outcome::apart;
    }
}

// One act. Throws only what concerns the transaction as a whole.
void Penulis::one(Job& job) {
    job.thrown = nullptr;
    job.answer = {};
    db_->savepoint();
    std::optional<GagalDb> whole;
    try {
        job.answer = (*job.act)(*db_);
    } catch (const GagalDb& failed) {
        job.thrown = std::current_exception();
        if (failed.macam() != GagalDb::Macam::batasan) whole = failed;
    } catch (...) {
        job.thrown = std::current_exception();
    }
    // Not trusting the act to have handed on what the engine said.
    if (!job.thrown && db_->met()) job.fail(*db_->met());
    if (db_->must_run_again())
        throw GagalDb(GagalDb::Macam::ulangi, GagalDb::Sebab::sibuk,
                      "transaksi bertabrakan dengan proses lain");
    if (!db_->in_transaction())
        throw whole.value_or(
            GagalDb(GagalDb::Macam::lain, GagalDb::Sebab::lain, "transaksi dibatalkan mesin"));
    if (job.thrown || !job.answer)
        db_->rollback_to();
    else
        db_->release();
}

// Longer with each attempt, and not the same on two machines that have met once.
void Penulis::pause(int attempt) {
    const auto own =
        std::hash<std::thread::id>{}(std::this_thread::get_id()) ^ reinterpret_cast<std::uintptr_t>(this);
    const auto most = std::min(attempt, 10) * 2;
    const auto wait =
        static_cast<std::int64_t>((own >> 4U) * static_cast<std::uint64_t>(attempt)) % (most * 1000 + 1);
    std::this_thread::sleep_for(std::chrono::microseconds(wait < 0 ? -wait : wait));
}

} // namespace store

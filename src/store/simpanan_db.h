// simpanan_db.h -- an office's store on a database: readers side by side, one writer.
//
//     auto store = store::buka_simpanan("sqlite:teraju.db", clock);        // Result: refusals are findings
//     (*store)->baca([&](kantor::Baca& db) { ... });
//
// URLs: "sqlite:FILE" (FILE, FILE-wal, FILE-shm, FILE.penulis, FILE.isi/,
// FILE.kunci/) and "postgresql://..." as libpq reads it. A
// SQLite file is checked (header, quick_check) before it is used; only one process may have it open for writing, others
// may read. Schema steps that are missing are run.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "berkas/simpanan.h"
#include "rekap/simpanan.h"
#include "store/koneksi.h"
#include "store/penulis.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace store {

struct CaraBuka {
    bool menulis = true; // false: only baca(); another process may be writing
    bool membuat = true; // an absent SQLite file is made; else it is a finding
    std::size_t pembaca = 4;
    BatasPenulis penulis{};
};

class SimpananDb final : public berkas::Simpanan, public rekap::Simpanan {
  public:
    SimpananDb(std::unique_ptr<Mesin> mesin, const CaraBuka& how);
    ~SimpananDb() override;

    // Waits while all readers are lent out. Do not call baca() inside baca().
    void baca(const std::function<void(kantor::Baca&)>& reading) override;
    base::Result<void> tulis(const std::function<base::Result<void>(kantor::Tulis&)>& act) override;
    void baca_berkas(const std::function<void(berkas::Baca&)>& reading) override;
    base::Result<void> tulis_berkas(const std::function<base::Result<void>(berkas::Tulis&)>& act) override;
    void baca_rekap(const std::function<void(rekap::Baca&)>& reading) override;
    base::Result<void> tulis_rekap(const std::function<base::Result<void>(rekap::Tulis&)>& act) override;

    // For backup and moving: the connection itself, in one snapshot; or the writer's, in a transaction of its own.
    void baca_mentah(const std::function<void(Koneksi&)>& reading);
    void tulis_mentah(const std::function<void(Koneksi&)>& writing);
    base::Result<void> tulis_sendiri(const Penulis::Perbuatan& act); // as tulis_mentah(), and may refuse

    [[nodiscard]] Mesin& mesin() { return *mesin_; }
    [[nodiscard]] Penulis::Hitungan hitungan() const {
        return writer_ ? writer_->hitungan() : Penulis::Hitungan{};
    }

  private:
    class Lease;

    std::unique_ptr<Mesin> mesin_;
    std::unique_ptr<Penulis> writer_; // none: opened for reading
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Koneksi>> free_; // an empty place: open one when needed
};

[[nodiscard]] bool is_address(std::string_view url); // of an engine that there is

[[nodiscard]] base::Result<std::unique_ptr<SimpananDb>>
buka_simpanan(std::string_view url, const base::Clock& clock, const CaraBuka& how = {});

} // namespace store

// lemari.h -- the rows of a year, read once and kept up to date: a page reads only the cases that have moved on since.
//
//     Lemari cupboard(calendar);                                  // one for the program
//     std::shared_ptr<const Tahun> year = cupboard.tahun(db, shelf, office, 2025);
//
// Always true: what comes out is what the snapshot of `db` says, row for row, as if all of it had been measured anew
// (lemari_test.cpp). It rests on one promise of room berkas: Berkas::kunci grows with every act on a case. Where the journal has no
// new entry, nothing has moved; else the (id, kunci) of the year's cases are compared, block by block. Nothing is written.
//
// A row that was handed out never changes. The years asked for last are kept, `terbanyak` of them.
#pragma once

#include "berkas/rak_sop.h"
#include "journal/entri.h"
#include "rekap/baris.h"

#include <list>
#include <map>
#include <memory>
#include <mutex>

namespace rekap {

struct Tahun {
    int tahun = 0;
    std::vector<std::shared_ptr<const Baris>> baris{}; // by id; also cancelled ones
    std::vector<std::shared_ptr<const Baris>> orang{}; // of them those that count a person (sekali.h)
    std::map<kantor::SopId, std::shared_ptr<const sop::Sop>> sop{}; // that its cases follow
    // The version that most of its cases follow; of as many, the later one. None where there is no case.
    [[nodiscard]] std::shared_ptr<const sop::Sop> sop_utama() const;
    [[nodiscard]] kantor::SopId id_sop_utama() const;
};

class Lemari {
  public:
    static constexpr std::size_t terbanyak = 6;

    // The calendar must outlive it.
    explicit Lemari(const calendar::Kalender& kalender) : kalender_(kalender) {}

    [[nodiscard]] std::shared_ptr<const Tahun> tahun(Baca& db, berkas::RakSop& shelf, InstansiId office,
                                                     int tahun);

  private:
    struct Simpan {
        InstansiId office{};
        journal::Kepala kepala{};
        std::shared_ptr<const Tahun> tahun;
    };

    const calendar::Kalender& kalender_;
    std::mutex guard_;
    std::list<Simpan> kept_; // the one asked for last in front
};

} // namespace rekap

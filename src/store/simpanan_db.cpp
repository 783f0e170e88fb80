#include "store/simpanan_db.h"

#include "store/rekap.h"

namespace store {

// A reading connection, lent until the end of the block.
class SimpananDb::Lease {
  public:
    explicit Lease(SimpananDb& from) : from_(from) {
        std::unique_lock lock(from.mutex_);
        from.returned_.wait(lock, [&] { return !from.free_.empty(); });
        db_ = std::move(from.free_.back());
        from.free_.pop_back();
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() {
        if (db_ && !db_->healthy()) db_.reset();
        {
            const std::lock_guard lock(from_.mutex_);
            from_.free_.push_back(std::move(db_));
        }
        from_.returned_.notify_one();
    }
    Koneksi& db() {
        if (!db_) db_ = from_.mesin_->open_reader();
        return *db_;
    }

  private:
    SimpananDb& from_;
    std::unique_ptr<Koneksi> db_;
};

SimpananDb::SimpananDb(std::unique_ptr<Mesin> mesin, const CaraBuka& how) : mesin_(std::move(mesin)) {
    if (how.menulis) writer_ = std::make_unique<Penulis>(*mesin_, how.penulis);
    free_.resize(std::max<std::size_t>(1, how.pembaca));
}

// Readers go first: the last connection to close a SQLite file empties its log into it, and only the writer may.
SimpananDb::~SimpananDb() {
    free_.clear();
    writer_.reset();
}

void SimpananDb::baca_mentah(const std::function<void(Koneksi&)>& reading) {
    Lease lease(*this);
    Koneksi& db = lease.db();
    db.begin_read();
    try {
        reading(db);
    } catch (...) {
        db.rollback();
        throw;
    }
    db.commit();
}

void SimpananDb::baca(const std::function<void(kantor::Baca&)>& reading) {
    baca_mentah([&](Koneksi& db) {
        SqlTulis sql(db);
        reading(sql);
    });
}

base::Result<void> SimpananDb::tulis(const std::function<base::Result<void>(kantor::Tulis&)>& act) {
    if (!writer_) throw std::logic_error("simpanan dibuka untuk dibaca saja");
    return writer_->tulis([&](Koneksi& db) {
        SqlTulis sql(db);
        auto done = act(sql);
        if (done) sql.tutup();
        return done;
    });
}

void SimpananDb::baca_berkas(const std::function<void(berkas::Baca&)>& reading) {
    baca_mentah([&](Koneksi& db) {
        SqlTulis sql(db);
        SqlBerkas cases(db, sql);
        reading(cases);
    });
}

base::Result<void> SimpananDb::tulis_berkas(const std::function<base::Result<void>(berkas::Tulis&)>& act) {
    if (!writer_) throw std::logic_error("simpanan dibuka untuk dibaca saja");
    return writer_->tulis([&](Koneksi& db) {
        SqlTulis sql(db);
        SqlBerkas cases(db, sql);
        auto done = act(cases);
        if (done) sql.tutup();
        return done;
    });
}

void SimpananDb::baca_rekap(const std::function<void(rekap::Baca&)>& reading) {
    baca_mentah([&](Koneksi& db) {
        SqlTulis sql(db);
        SqlBerkas cases(db, sql);
        SqlRekap recap(db, sql, cases);
        reading(recap);
    });
}

base::Result<void> SimpananDb::tulis_rekap(const std::function<base::Result<void>(rekap::Tulis&)>& act) {
    if (!writer_) throw std::logic_error("simpanan dibuka untuk dibaca saja");
    return writer_->tulis([&](Koneksi& db) {
        SqlTulis sql(db);
        SqlBerkas cases(db, sql);
        SqlRekap recap(db, sql, cases);
        auto done = act(recap);
        if (done) sql.tutup();
        return done;
    });
}

void SimpananDb::tulis_mentah(const std::function<void(Koneksi&)>& writing) {
    static_cast<void>(tulis_sendiri([&](Koneksi& db) -> base::Result<void> {
        writing(db);
        return {};
    }));
}

base::Result<void> SimpananDb::tulis_sendiri(const Penulis::Perbuatan& act) {
    if (!writer_) throw std::logic_error("simpanan dibuka untuk dibaca saja");
    return writer_->sendiri(act);
}

} // namespace store

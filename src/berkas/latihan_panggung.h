// latihan_panggung.h -- the stage on which the training years are played: a clock that is moved, a list of what happens when, one
// transaction for all of it.
#pragma once

#include "berkas/latihan.h"
#include "berkas/rencana.h"
#include "berkas/tindakan.h"

#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

namespace berkas::latihan {

class DalamSatu final : public Simpanan { // every act inside one transaction that is already open
  public:
    explicit DalamSatu(Tulis& db) : db_(db) {}
    void baca(const std::function<void(kantor::Baca&)>& reading) override { reading(db_.kantor()); }
    base::Result<void> tulis(const std::function<base::Result<void>(kantor::Tulis&)>& act) override {
        return act(db_.kantor());
    }
    void baca_berkas(const std::function<void(Baca&)>& reading) override { reading(db_); }
    base::Result<void> tulis_berkas(const std::function<base::Result<void>(Tulis&)>& act) override {
        return act(db_);
    }

  private:
    Tulis& db_;
};

class Panggung {
  public:
    Panggung(const BahanLatihan& material, Tulis& db);

    // What happens at that moment; what would be later than `kini` never happens. Runs in the order of time.
    void pada(calendar::Instant when, std::function<void()> what) { list_.emplace(when, std::move(what)); }
    void mainkan();

    [[nodiscard]] Meja meja() {
        return {store_,
                clock_,
                material_.random,
                material_.instansi,
                *office_,
                material_.kalender,
                material_.timbangan,
                shelf_};
    }
    [[nodiscard]] static Asal oleh(PegawaiId who) { return {who, {}, "latihan"}; }
    [[nodiscard]] kantor::Loket loket() { return {store_, clock_, material_.random, material_.instansi}; }
    void baca_kantor(); // after people or posts have changed

    [[nodiscard]] const pegawai::Organisasi& kantor() const { return *office_; }
    [[nodiscard]] Tulis& db() { return db_; }
    [[nodiscard]] const BahanLatihan& bahan() const { return material_; }
    [[nodiscard]] InstansiId instansi() const { return material_.instansi; }
    [[nodiscard]] calendar::Date hari() const {
        return calendar::local_day(clock_.now(), material_.kalender.zone());
    }
    [[nodiscard]] calendar::Instant kini() const { return clock_.now(); }
    [[nodiscard]] int tahun() const { return year_; } // whose cases are under way

    // Moments of work, five minutes apart, from a day to a moment (in a year without list of holidays: Monday to Friday).
    [[nodiscard]] std::vector<calendar::Instant> saat_kerja(const calendar::Date& from,
                                                            calendar::Instant until) const;
    [[nodiscard]] bool hari_kerja(const calendar::Date& day) const;

    [[nodiscard]] PegawaiId orang(std::string_view name) const; // 0: nobody of that name
    [[nodiscard]] std::vector<PegawaiId> pelaku() const;        // everybody at work, by name

    [[nodiscard]] bool menerbitkan() const {
        return material_.pencetak != nullptr && material_.arsip != nullptr;
    }
    // Which owner's key he signs with (latihan_segel.h); none: by hand.
    [[nodiscard]] std::optional<std::size_t> kunci(PegawaiId who) const {
        const auto found = keys_.find(who);
        return found == keys_.end() ? std::nullopt : std::optional(found->second);
    }
    void simpan_kunci(PegawaiId who, std::size_t owner) { keys_[who] = owner; }

    // The acts and their material are ours: a refusal is our mistake.
    template <class T>
    static const T& harus(const base::Result<T>& done, std::string_view where) {
        if (!done) gagal(done.error(), where);
        return *done;
    }
    static void harus(const base::Result<void>& done, std::string_view where) {
        if (!done) gagal(done.error(), where);
    }

  private:
    [[noreturn]] static void gagal(const base::Findings& findings, std::string_view where);

    const BahanLatihan& material_;
    Tulis& db_;
    DalamSatu store_;
    base::StillClock clock_;
    RakSop shelf_;
    std::unique_ptr<pegawai::Organisasi> office_;
    std::multimap<calendar::Instant, std::function<void()>> list_;
    std::map<PegawaiId, std::size_t> keys_;
    int year_ = 0;
};

void rencanakan(Panggung& stage, int tahun);     // the Januaries
void jalankan_tahun(Panggung& stage, int tahun); // log and notebook
void nilai_tahun_lalu(Panggung& stage);          // cases of the year before, all finished
void nilai_tahun_ini(Panggung& stage);           // cases at every symbol

} // namespace berkas::latihan

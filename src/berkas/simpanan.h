// simpanan.h -- what the acts on cases need kept, as small interfaces; room `store` keeps them (as kantor/simpanan.h).
//
//     simpanan.baca_berkas([&](Baca& db) { one = db.berkas(office, id); });
//     auto done = simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
//         db.simpan(office, changed);
//         db.kantor().catat(office, entry);        // the act's journal entry: same transaction
//         return {};
//     });
//
// As in kantor, the function of tulis_berkas() may run more than once. simpan(x) inserts where x.id is 0 and gives the id.
#pragma once

#include "berkas/saringan.h"
#include "berkas/simpanan_pengingat.h"
#include "kantor/simpanan.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace berkas {

class BacaSkp {
  public:
    virtual ~BacaSkp() = default;
    [[nodiscard]] virtual std::optional<Skp> skp(InstansiId office, SkpId id) = 0;
    [[nodiscard]] virtual std::vector<Skp> skp_milik(InstansiId office, PegawaiId who) = 0; // newest first
    [[nodiscard]] virtual std::vector<Skp> skp_tahun(InstansiId office,
                                                     int tahun) = 0; // of the whole office, by person
    [[nodiscard]] virtual std::optional<VersiSkp> versi_skp(InstansiId office, SkpId id, int nomor) = 0;
    [[nodiscard]] virtual std::vector<VersiSkp> semua_versi_skp(InstansiId office,
                                                                SkpId id) = 0; // oldest first
    // Activities in force in that year, of other people, whose words are these (folded): for "text equal to a colleague's".
    struct Kembaran {
        PegawaiId pegawai{};
        SkpId skp{};
        int kegiatan = 0;
        std::string uraian{};
    };
    [[nodiscard]] virtual std::vector<Kembaran>
    kegiatan_kembar(InstansiId office, int tahun, std::string_view uraian, PegawaiId except) = 0;
    [[nodiscard]] virtual std::vector<Rujukan> rujukan(InstansiId office,
                                                       int tahun) = 0; // renja and iku, by code
    [[nodiscard]] virtual std::vector<ButirPustaka> pustaka(InstansiId office,
                                                            std::string_view jabatan) = 0; // "": all
};

class TulisSkp {
  public:
    virtual ~TulisSkp() = default;
    virtual SkpId simpan(InstansiId office, const Skp& row) = 0;
    // Inserts, or replaces the text of a version that is still draf. With `berlaku` its activities are what kegiatan_kembar() finds.
    virtual void simpan(InstansiId office, const VersiSkp& version, bool berlaku) = 0;
    virtual void ganti_rujukan(InstansiId office, int tahun, JenisRujukan kind,
                               const std::vector<Rujukan>& lines) = 0;
    virtual PustakaId simpan(InstansiId office, const ButirPustaka& item) = 0;
};

class BacaKasus {
  public:
    virtual ~BacaKasus() = default;
    [[nodiscard]] virtual std::optional<Berkas> berkas(InstansiId office, BerkasId id) = 0;
    [[nodiscard]] virtual std::optional<Berkas> berkas_bernomor(InstansiId office,
                                                                std::string_view nomor) = 0;
    [[nodiscard]] virtual std::vector<Berkas> berkas_milik(InstansiId office,
                                                           PegawaiId who) = 0; // newest period first
    [[nodiscard]] virtual std::vector<Berkas> berkas_skp(InstansiId office, SkpId id) = 0;
    [[nodiscard]] virtual Daftar daftar_berkas(InstansiId office, const Saringan& filter) = 0;
    // Running cases that wait for this kind of person, by due time: of one person, of one wilayah, or of all.
    [[nodiscard]] virtual std::vector<Berkas> menunggu(InstansiId office, sop::Siapa siapa,
                                                       std::optional<PegawaiId> pegawai,
                                                       std::optional<UnitId> wilayah, int most) = 0;
    [[nodiscard]] virtual std::vector<Kunjungan> kunjungan(InstansiId office, BerkasId id) = 0; // in order
    [[nodiscard]] virtual std::vector<Jeda> jeda(InstansiId office, BerkasId id) = 0;
    // Of all cases of one SOP version (of that year), by case and in order: a statement each, however many cases.
    [[nodiscard]] virtual std::vector<Kunjungan> kunjungan_sop(InstansiId office, kantor::SopId sop,
                                                               std::optional<int> tahun) = 0;
    [[nodiscard]] virtual std::vector<Jeda> jeda_sop(InstansiId office, kantor::SopId sop,
                                                     std::optional<int> tahun) = 0;
    [[nodiscard]] virtual std::optional<Dokumen> dokumen(InstansiId office, BerkasId id, JenisDokumen kind,
                                                         int nomor) = 0; // 0: the newest
    [[nodiscard]] virtual std::vector<Dokumen> semua_dokumen(InstansiId office,
                                                             BerkasId id) = 0; // oldest first, naskah empty
    [[nodiscard]] virtual std::optional<Draf> draf(InstansiId office, BerkasId id, PegawaiId who,
                                                   std::string_view lembar) = 0;
    [[nodiscard]] virtual std::vector<Draf> semua_draf(InstansiId office, BerkasId id) = 0;
    struct Hitungan { // cases of a unit that stand in one state at one step
        UnitId unit{};
        KeadaanBerkas keadaan{};
        int langkah = 0;
        std::int64_t banyak = 0, lewat = 0; // lewat: running, not paused, due before now
    };
    // A year's cases, counted for the home page: by unit, state, step. One statement for the whole office.
    [[nodiscard]] virtual std::vector<Hitungan> hitung_setahun(InstansiId office, int tahun,
                                                               calendar::Instant now) = 0;
};

class TulisKasus {
  public:
    virtual ~TulisKasus() = default;
    virtual BerkasId simpan(InstansiId office, const Berkas& row) = 0;
    // True where the row still had `seen`; then it is written with seen + 1. Who comes second is refused by his act.
    virtual bool ganti(InstansiId office, const Berkas& row, std::int64_t seen) = 0;
    virtual std::string nomor_berkas_berikut(InstansiId office, int tahun) = 0; // "2025-0147"
    virtual void simpan(InstansiId office,
                        const Kunjungan& visit) = 0; // by case and number: inserts or replaces
    virtual void simpan(InstansiId office, const Jeda& pause) = 0;
    virtual int simpan(InstansiId office,
                       const Dokumen& paper) = 0; // gives it the next number of its kind; never replaces
    virtual bool simpan(InstansiId office, const Draf& draft) = 0; // false: a newer one is there (urut)
    virtual void hapus_draf(InstansiId office, BerkasId id, PegawaiId who, std::string_view lembar) = 0;
};

class BacaTahun {
  public:
    virtual ~BacaTahun() = default;
    [[nodiscard]] virtual std::optional<Catatan> catatan(InstansiId office, CatatanId id) = 0;
    [[nodiscard]] virtual std::vector<Catatan> catatan_milik(InstansiId office, PegawaiId who,
                                                             const calendar::Period& in) = 0;
    [[nodiscard]] virtual std::optional<Bukti> bukti(InstansiId office, BuktiId id) = 0;
    [[nodiscard]] virtual std::vector<Bukti> bukti_skp(InstansiId office, SkpId id) = 0; // also those let go
    // Where a file stands as evidence, over all people and years: for "already used in".
    [[nodiscard]] virtual std::vector<Bukti> bukti_dengan_file(InstansiId office,
                                                               const base::Sidik& file) = 0;
    // The same for all files of one SKP's evidence at once, that evidence itself included; by id.
    [[nodiscard]] virtual std::vector<Bukti> bukti_sefile(InstansiId office, SkpId id) = 0;
    [[nodiscard]] virtual std::vector<CatatanPerilaku> catatan_perilaku(InstansiId office, PegawaiId who,
                                                                        const calendar::Period& in) = 0;
    [[nodiscard]] virtual std::vector<Pengingat> pengingat_untuk(InstansiId office, PegawaiId who,
                                                                 int most) = 0; // newest first
    [[nodiscard]] virtual std::vector<Pengingat> pengingat_belum_disurel(InstansiId office) = 0;
    [[nodiscard]] virtual std::optional<calendar::Date> surel_terakhir(InstansiId office, PegawaiId who) = 0;
    [[nodiscard]] virtual std::optional<PegawaiId> pemilik_tautan(InstansiId office,
                                                                  const base::Sidik& token) = 0; // iCalendar
    [[nodiscard]] virtual bool punya_tautan(InstansiId office, PegawaiId who) = 0;
};

class TulisTahun {
  public:
    virtual ~TulisTahun() = default;
    virtual CatatanId simpan(InstansiId office, const Catatan& line) = 0;
    virtual BuktiId simpan(InstansiId office, const Bukti& evidence) = 0;
    virtual CatatanId simpan(InstansiId office, const CatatanPerilaku& note) = 0;
    virtual PengingatId simpan(InstansiId office, const Pengingat& reminder) = 0;
    virtual void simpan_surel_terakhir(InstansiId office, PegawaiId who, const calendar::Date& day) = 0;
    virtual void simpan_tautan(InstansiId office, PegawaiId who,
                               const std::optional<base::Sidik>& token) = 0; // none: withdrawn
};

// What belongs to one part of the procedure has a header of its own, simpanan_<part>.h.
class BacaTerbitan;
class TulisTerbitan;
class BacaSalinan;
class TulisSalinan;
class BacaArsip;
class TulisArsip;
class BacaKunci;
class TulisKunci;

class Baca : public BacaSkp, public BacaKasus, public BacaTahun, public BacaPengingat {
  public:
    virtual kantor::Baca& kantor() = 0; // people, journal, settings, SOP: the same snapshot
    virtual BacaTerbitan& terbitan() = 0;
    virtual BacaSalinan& salinan() = 0;
    virtual BacaArsip& arsip() = 0;
    virtual BacaKunci& kunci() = 0;
};

class Tulis : public Baca, public TulisSkp, public TulisKasus, public TulisTahun, public TulisPengingat {
  public:
    using TulisKasus::simpan;
    using TulisPengingat::simpan;
    using TulisSkp::simpan;
    using TulisTahun::simpan;
    kantor::Tulis& kantor() override = 0;
    virtual TulisTerbitan& tulis_terbitan() = 0;
    virtual TulisSalinan& tulis_salinan() = 0;
    virtual TulisArsip& tulis_arsip() = 0;
    virtual TulisKunci& tulis_kunci() = 0;
};

class Simpanan : public kantor::Simpanan {
  public:
    virtual void baca_berkas(const std::function<void(Baca&)>& reading) = 0;
    virtual base::Result<void> tulis_berkas(const std::function<base::Result<void>(Tulis&)>& act) = 0;
};

} // namespace berkas

// simpanan_arsip.h -- what is kept of the archive: reached by Baca::arsip() and Tulis::tulis_arsip().
//
// A record and its parts are written once. simpan() of what may change (registration, hold, loan, proposal) inserts, or replaces by key.
#pragma once

#include "berkas/arsip/jenis.h"
#include "berkas/arsip/retensi.h"

#include <functional>
#include <map>
#include <set>

namespace berkas {

struct SaringanArsip { // all that is set must hold
    std::string
        cari{}; // words of kata.h; one that is nowhere as it stands is taken for the beginning of a word
    std::optional<int> tahun{};
    std::optional<UnitId> unit{};
    std::optional<PegawaiId> pegawai{};
    std::optional<KelasArsip> kelas{};
    std::optional<DaftarArsip> daftar{}; // the next two are asked of the same registration
    std::string kode{};
    std::optional<Tahap> tahap{}; // on `hari`
    calendar::Date hari{};
    bool ditahan = false;
    ArsipId sebelum{}; // paging: only records that were kept before this one; 0: from the newest
    int banyak = 50;
};
struct DaftarTemuan {         // newest first
    std::vector<Arsip> isi{}; // without parts
    bool masih = false;       // there are more
};

// A full node of the tree over the records (arsip/pohon.h): level 0 is the leaves, node n of level l is over 2^l of them.
struct LetakSimpul {
    int tingkat = 0;
    std::int64_t nomor = 0; // from 0
    auto operator<=>(const LetakSimpul&) const = default;
};

struct HitunganArsip {
    std::int64_t arsip = 0, byte = 0, ditahan = 0,
                 tanpa_tempat = 0; // tanpa_tempat: registrations without a place
};

class BacaArsip {
  public:
    virtual ~BacaArsip() = default;
    [[nodiscard]] virtual std::optional<Arsip> arsip(InstansiId office, ArsipId id) = 0; // with its parts
    [[nodiscard]] virtual std::optional<Arsip> arsip_berkas(InstansiId office, BerkasId id) = 0;
    [[nodiscard]] virtual std::vector<Pendaftaran> pendaftaran(InstansiId office,
                                                               ArsipId id) = 0; // by register, oldest first
    // Of several records at once, in one message.
    [[nodiscard]] virtual std::vector<Pendaftaran> pendaftaran_semua(InstansiId office,
                                                                     const std::vector<ArsipId>& ids) = 0;
    [[nodiscard]] virtual DaftarTemuan cari_arsip(InstansiId office, const SaringanArsip& filter) = 0;
    [[nodiscard]] virtual std::vector<PeristiwaArsip> peristiwa_arsip(InstansiId office,
                                                                      ArsipId id) = 0; // oldest first
    [[nodiscard]] virtual std::vector<Penahanan> penahanan(InstansiId office, ArsipId id) = 0;
    [[nodiscard]] virtual std::vector<Peminjaman> peminjaman(InstansiId office, ArsipId id) = 0;
    [[nodiscard]] virtual std::optional<AsalArsip> asal_arsip(InstansiId office,
                                                              ArsipId id) = 0; // none: of this office
    // The record that has this leaf, or had it where it came from.
    [[nodiscard]] virtual std::optional<ArsipId> arsip_berdaun(InstansiId office,
                                                               const base::Sidik& leaf) = 0;
    // The record that this case corrects; the cases that correct this record, oldest first, cancelled ones left out.
    [[nodiscard]] virtual std::optional<Pembetulan> pembetulan(InstansiId office, BerkasId id) = 0;
    [[nodiscard]] virtual std::vector<Pembetulan> pembetulan_atas(InstansiId office, ArsipId id) = 0;
    // A paper of a case that is not here, by its fingerprint.
    [[nodiscard]] virtual std::optional<std::string> naskah_arsip(InstansiId office,
                                                                  const base::Sidik& sidik) = 0;
    // Places of one register in the order in which they were filled, the last `most`.
    [[nodiscard]] virtual std::vector<std::string> tempat_terakhir(InstansiId office, DaftarArsip list,
                                                                   int most) = 0;
    [[nodiscard]] virtual std::vector<base::Sidik> daun_arsip(InstansiId office) = 0; // in order of keeping
    [[nodiscard]] virtual std::int64_t
    banyak_arsip(InstansiId office) = 0; // their ids count from 1 without a gap
    // Those of these nodes that are kept, in one message.
    [[nodiscard]] virtual std::map<LetakSimpul, base::Sidik>
    simpul_pohon(InstansiId office, const std::vector<LetakSimpul>& which) = 0;
    // Parts of the records after `after`, in order, at most so many records: what a round of fixity reads at a time.
    [[nodiscard]] virtual std::vector<Arsip> arsip_sesudah(InstansiId office, ArsipId after, int most) = 0;
    [[nodiscard]] virtual std::vector<PemeriksaanKeutuhan> pemeriksaan_keutuhan(InstansiId office,
                                                                                int most) = 0; // newest first
    [[nodiscard]] virtual std::vector<AkarBulanan> akar_bulanan(InstansiId office) = 0;        // newest first
    // Registrations whose retention is over before that day, that stand, and that are in no open proposal.
    [[nodiscard]] virtual std::vector<Pendaftaran> habis_retensi(InstansiId office, const calendar::Date& day,
                                                                 int most) = 0;
    [[nodiscard]] virtual std::vector<UsulMusnah> semua_usul(InstansiId office) = 0; // newest first
    [[nodiscard]] virtual std::optional<UsulMusnah> usul(InstansiId office, UsulId id) = 0;
    [[nodiscard]] virtual std::vector<AlihMedia> semua_pindaian(InstansiId office,
                                                                int most) = 0; // newest first
    [[nodiscard]] virtual std::optional<AlihMedia> pindaian(InstansiId office, PindaianId id) = 0;
    [[nodiscard]] virtual std::vector<PaketArsip> semua_paket(InstansiId office,
                                                              int most) = 0; // newest first
    [[nodiscard]] virtual std::optional<PaketArsip> paket(InstansiId office, PaketId id) = 0;
    [[nodiscard]] virtual HitunganArsip hitung_arsip(InstansiId office) = 0;
};

class TulisArsip : public BacaArsip {
  public:
    virtual ArsipId nomor_arsip(InstansiId office) = 0; // the next id: a record's leaf tells it
    virtual std::int64_t nomor_register(InstansiId office, DaftarArsip list,
                                        int tahun) = 0; // never given twice
    virtual void simpan(InstansiId office, const Arsip& record, const std::set<std::string>& words) = 0;
    virtual void simpan(InstansiId office, const LetakSimpul& at, const base::Sidik& node) = 0; // or replaces
    virtual void simpan(InstansiId office, const Pendaftaran& row) = 0;
    // Before a case of the same plan is kept: from now on the old one leaves its place as the case of the plan. The other way round where
    // the correction was cancelled.
    virtual void beri_jalan(InstansiId office, BerkasId old, bool followed) = 0;
    virtual void simpan(InstansiId office, const Pembetulan& one) = 0;
    virtual void simpan(InstansiId office, const AsalArsip& was) = 0;
    virtual void simpan_naskah(InstansiId office, const base::Sidik& sidik, std::string_view text) = 0;
    virtual int simpan(InstansiId office, const PeristiwaArsip& line) = 0; // gives it the next number
    virtual void simpan(InstansiId office, const Penahanan& hold) = 0;     // nomor 0: the next
    virtual void simpan(InstansiId office, const Peminjaman& loan) = 0;
    virtual std::int64_t simpan(InstansiId office, const PemeriksaanKeutuhan& round) = 0;
    virtual void simpan(InstansiId office, const AkarBulanan& month) = 0; // never replaces
    virtual UsulId simpan(InstansiId office,
                          const UsulMusnah& proposal) = 0;                   // id 0: a new one with its lines
    virtual PindaianId simpan(InstansiId office, const AlihMedia& scan) = 0; // a new one
    virtual bool ganti(InstansiId office, const AlihMedia& scan, std::int64_t seen) = 0;
    virtual PaketId simpan(InstansiId office, const PaketArsip& package) = 0; // a new one
    virtual bool ganti(InstansiId office, const PaketArsip& package, KeadaanPaket seen) = 0;
    virtual bool ganti(InstansiId office, const UsulMusnah& proposal, std::int64_t seen) = 0;
};

} // namespace berkas

// simpanan.h -- what the recap needs read of the cases of a year, as a small interface; room `store` keeps it.
//
//     simpanan.baca_rekap([&](Baca& db) {
//         for (const Blok& one : db.blok_tahun(office, 2025)) ...           // which cases there are, and in which state
//         rows = db.kasus(office, moved_on);
//     });
//
// All of one reading is one snapshot, that of berkas() too. Lists of ids are ascending.
#pragma once

#include "berkas/simpanan.h"
#include "rekap/jenis.h"

#include <functional>
#include <span>
#include <vector>

namespace rekap {

struct Kunci {
    BerkasId berkas{};
    std::int64_t kunci = 0; // grows with every act on the case
    bool operator==(const Kunci&) const = default;
};

// Cases whose ids lie in one run of `panjang_blok`: how many there are, and the sum of their kunci. Ids are never given twice and kunci only
// grows, so a block whose two numbers are the same holds the same cases in the same states.
inline constexpr std::int64_t panjang_blok = 512;
struct Blok {
    std::int64_t nomor = 0; // id / panjang_blok
    std::int64_t banyak = 0, jumlah_kunci = 0;
    bool operator==(const Blok&) const = default;
};

struct Kasus { // of a case what lists and figures are made of
    BerkasId id{};
    std::int64_t kunci = 0;
    std::string nomor;
    PegawaiId pegawai{};
    kantor::SopId sop{};
    std::string aturan;
    berkas::KeadaanBerkas keadaan = berkas::KeadaanBerkas::berjalan;
    int langkah = 0;
    calendar::Instant tiba{};
    std::optional<calendar::Instant> tenggat{};
    bool dijeda = false;
    UnitId unit{};
    calendar::Date sampai{};    // last day of its period
    std::string nilai, sebutan; // "88.07", "Baik"; "" until it is set
};

class Baca {
  public:
    virtual ~Baca() = default;
    virtual berkas::Baca& berkas() = 0; // the same snapshot
    [[nodiscard]] virtual std::vector<Blok> blok_tahun(InstansiId office,
                                                       int tahun) = 0; // by number; none is empty
    // Of the blocks from the first to the last, by id.
    [[nodiscard]] virtual std::vector<Kunci> kunci_blok(InstansiId office, int tahun, std::int64_t first,
                                                        std::int64_t last) = 0;
    [[nodiscard]] virtual std::vector<Kasus> kasus(InstansiId office, std::span<const BerkasId> which) = 0;
    // By case and in order. Of a visit only what time and hands it took: nomor, simbol, langkah, tiba, mulai, selesai, hasil, oleh.
    [[nodiscard]] virtual std::vector<berkas::Kunjungan> kunjungan(InstansiId office,
                                                                   std::span<const BerkasId> which) = 0;
    [[nodiscard]] virtual std::vector<berkas::Jeda> jeda(InstansiId office,
                                                         std::span<const BerkasId> which) = 0;
    // The newest paper of that kind of each case that has one, by case.
    [[nodiscard]] virtual std::vector<berkas::Dokumen>
    dokumen_terbaru(InstansiId office, std::span<const BerkasId> which, berkas::JenisDokumen kind) = 0;
    [[nodiscard]] virtual std::vector<int> tahun(InstansiId office) = 0; // that have cases, newest first

    [[nodiscard]] virtual std::vector<Pemantauan>
    semua_pemantauan(InstansiId office) = 0; // newest first, without rows
    [[nodiscard]] virtual std::optional<Pemantauan> pemantauan(InstansiId office, PemantauanId id) = 0;
    [[nodiscard]] virtual std::vector<Ketikan> ketikan(InstansiId office, BerkasId id) = 0;
    [[nodiscard]] virtual std::vector<Permintaan> semua_permintaan(InstansiId office) = 0; // newest first
    [[nodiscard]] virtual std::vector<Permintaan> permintaan_milik(InstansiId office, PegawaiId who) = 0;
    // What the journal says about a person: about himself, his cases, plans and evidence. Newest first, entries below `before`.
    struct SaringanJejak {
        std::optional<std::int64_t> sebelum_nomor{};
        std::optional<calendar::Instant> dari{}, sampai{};
        bool orang_lain = false; // only what others did
        std::string perbuatan{}; // only this kind; empty: all
        int banyak = 50;
    };
    [[nodiscard]] virtual std::vector<journal::Tercatat> jejak(InstansiId office, PegawaiId who,
                                                               const SaringanJejak& filter) = 0;
};

class Tulis : public Baca {
  public:
    berkas::Tulis& berkas() override = 0;
    virtual PemantauanId simpan(InstansiId office, const Pemantauan& form) = 0; // new, with its rows
    // True where the form still had `seen` and was not finished; then it and its rows are as given, its kunci one more.
    virtual bool ganti(InstansiId office, const Pemantauan& form, std::int64_t seen) = 0;
    virtual void simpan(InstansiId office, const Ketikan& typed) = 0; // inserts or replaces
    virtual void hapus_ketikan(InstansiId office, BerkasId id, std::string_view group) = 0;
    virtual PermintaanId simpan(InstansiId office, const Permintaan& request) = 0;
    // True where it was still open.
    virtual bool jawab(InstansiId office, const Permintaan& request) = 0;
};

class Simpanan {
  public:
    virtual ~Simpanan() = default;
    virtual void baca_rekap(const std::function<void(Baca&)>& reading) = 0;
    // As in kantor: the function may run more than once.
    virtual base::Result<void> tulis_rekap(const std::function<base::Result<void>(Tulis&)>& act) = 0;
};

} // namespace rekap

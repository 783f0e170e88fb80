// simpanan_pengingat.h -- what the task list, the reminders and the digest ask of the store, beside simpanan.h.
#pragma once

#include "berkas/jenis.h"

#include <span>
#include <vector>

namespace berkas {

// A running case whose time is nearly or wholly used up: what it takes to find whose turn it is.
struct KasusDekat {
    BerkasId berkas{};
    std::string nomor{};
    PegawaiId pegawai{};
    kantor::SopId sop{};
    int langkah = 0;
    sop::Kerja kerja = sop::Kerja::umum;
    sop::Siapa siapa = sop::Siapa::pegawai;
    calendar::Instant tenggat{};
};

// What the program knows about one person's e-mail.
struct KeadaanSurel {
    PegawaiId pegawai{};
    bool mati = false; // the person switched the digest off
    std::optional<calendar::Instant>
        gagal{};         // when the last try failed; none: it went well, or was never tried
    int kali = 0;        // tries that failed since
    std::string sebab{}; // what the mail server said
};

class BacaPengingat {
  public:
    virtual ~BacaPengingat() = default;
    // Running cases of these people at whatever step, by due time. However many people: a handful of statements.
    [[nodiscard]] virtual std::vector<Berkas> berjalan_dari(InstansiId office, std::span<const PegawaiId> of,
                                                            int most) = 0;
    [[nodiscard]] virtual std::vector<Skp> skp_berkeadaan(InstansiId office, KeadaanSkp state) = 0;
    // Running, not paused, due in [from, until), and the program has made no reminder of this kind in this visit of the step. By id,
    // those after `after`.
    [[nodiscard]] virtual std::vector<KasusDekat> belum_diingatkan(InstansiId office, JenisPengingat kind,
                                                                   calendar::Instant from,
                                                                   calendar::Instant until, BerkasId after,
                                                                   int most) = 0;
    // Has `by` made a reminder about this case since then? Has the program made one about plans?
    [[nodiscard]] virtual bool sudah_diingatkan(InstansiId office, BerkasId which, PegawaiId by,
                                                calendar::Instant since) = 0;
    [[nodiscard]] virtual bool rencana_diingatkan(InstansiId office, calendar::Instant since) = 0;
    [[nodiscard]] virtual int pengingat_belum_dibaca(InstansiId office, PegawaiId who) = 0;
    [[nodiscard]] virtual KeadaanSurel keadaan_surel(InstansiId office, PegawaiId who) = 0;
    [[nodiscard]] virtual std::vector<KeadaanSurel>
    surel_gagal(InstansiId office) = 0; // newest failure first
};

class TulisPengingat {
  public:
    virtual ~TulisPengingat() = default;
    virtual void tandai_dibaca(InstansiId office, PegawaiId who, calendar::Instant now) = 0;
    // Those up to `last` have gone out, or need not any more.
    virtual void tandai_disurel(InstansiId office, PegawaiId who, PengingatId last,
                                calendar::Instant now) = 0;
    virtual void simpan(InstansiId office, const KeadaanSurel& state) = 0;
};

} // namespace berkas

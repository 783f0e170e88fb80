// perjalanan.h -- how a case moves along the flowchart of its SOP: pure, nothing is stored here.
//
//     tutup_kunjungan(one, {.hasil = HasilKunjungan::lanjut, .pemeran = actor, .ringkas = "Data lengkap"}, now);
//     if (auto next = simbol_maju(sop, here)) masuki(sop, calendar, one, *next, false, now);
//     else selesai(one, now);
//
// A case stands at one symbol and has one running visit there; a finished one has none. The clock of a step (tiba, tenggat) starts when
// the step is entered from another one, and again with a return; from symbol to symbol inside one step it runs on.
#pragma once

#include "berkas/giliran.h"
#include "berkas/kejadian.h"

namespace berkas {

[[nodiscard]] std::optional<std::size_t> simbol_ber_id(const sop::Sop& sop, std::string_view id);
[[nodiscard]] std::optional<std::size_t> langkah_bernomor(const sop::Sop& sop, int nomor);

// Along the exit that does not climb (of two such: the first); none at an end.
[[nodiscard]] std::optional<std::size_t> simbol_maju(const sop::Sop& sop, std::size_t simbol);
// The symbol at which a step is entered: its first in the order of the flow.
[[nodiscard]] std::size_t simbol_awal(const sop::Sop& sop, std::size_t langkah);

// No value is in force here: the way onward from this symbol leads over the work that sets it, or this is that work.
[[nodiscard]] bool belum_bernilai(const sop::Sop& sop, std::size_t simbol);

struct Penutup {
    HasilKunjungan hasil = HasilKunjungan::lanjut;
    Pemeran pemeran{};
    std::string alasan{}, ringkas{};
};
void tutup_kunjungan(Perjalanan& one, const Penutup& how, calendar::Instant now);
// `baru`: entered by a return, or the case has just been opened. The due time stays empty where the calendar is not filled.
void masuki(const sop::Sop& sop, const calendar::Kalender& kalender, Perjalanan& one, std::size_t simbol,
            bool baru, calendar::Instant now);
void selesai(Perjalanan& one, calendar::Instant now);

void jeda(Perjalanan& one, AlasanJeda reason, std::string keterangan, PegawaiId who, calendar::Instant now);
// The due time moves on by the working time of the pause.
void lanjutkan(const sop::Sop& sop, const calendar::Kalender& kalender, Perjalanan& one,
               calendar::Instant now);

// A visit of a step (kejadian.h): places in one.kunjungan, both included.
struct Rombongan {
    std::size_t dari = 0, sampai = 0;
};
[[nodiscard]] std::vector<Rombongan> kunjungan_langkah(const Perjalanan& one, int langkah);

} // namespace berkas

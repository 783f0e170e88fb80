// hitung_tugas.h -- how much waits for a visitor, for the pills beside "Beranda" and "Tanda tangan" on every page (design.md, section 5).
//
//     HitungTugas::Banyak b = k.situs.hitung_tugas->hitung(k);      // {3, true, 1}: three tasks, one past its norm, one a signature
//     k.situs.hitung_tugas->lupakan(who);                       // he has sent something: counted anew with the next page
//
// The tasks are berkas::tugas() and the form of monitoring that is due, as the home page lists them. They are counted at most once a minute and person, and again after each thing
// the person sent himself; what others did shows within that minute. The home page counts for itself and tells (ingat). Safe to call from
// many threads.
#pragma once

#include "calendar/waktu.h"
#include "pegawai/organisasi.h"

#include <cstddef>
#include <map>
#include <mutex>

namespace web {

struct Kunjungan;

class HitungTugas {
  public:
    struct Banyak {
        std::size_t tugas = 0;
        bool lewat = false;    // one of them is past its norm
        std::size_t tanda = 0; // of them: papers that wait for his signature
    };
    [[nodiscard]] Banyak hitung(const Kunjungan& k);
    void ingat(pegawai::PegawaiId who, Banyak what, calendar::Instant now);
    void lupakan(pegawai::PegawaiId who);

  private:
    struct Tercatat {
        Banyak banyak;
        calendar::Instant pada;
    };
    std::mutex lock_;
    std::map<pegawai::PegawaiId, Tercatat> known_;
};

// With the form of monitoring (web/rekap/pemantauan.h), where it waits for the visitor.
[[nodiscard]] HitungTugas::Banyak dengan_pemantauan(const Kunjungan& k, HitungTugas::Banyak cases);

} // namespace web

#include "web/bagian/hitung_tugas.h"

#include "berkas/tugas.h"
#include "web/pintu.h"
#include "web/rekap/pemantauan.h"
#include "web/tanda_tangan/surat.h"

#include <algorithm>

namespace web {

HitungTugas::Banyak HitungTugas::hitung(const Kunjungan& k) {
    const pegawai::PegawaiId who = k.saya->id;
    {
        const std::lock_guard<std::mutex> hold(lock_);
        const auto at = known_.find(who);
        if (at != known_.end() && k.kini < at->second.pada + std::chrono::minutes(1))
            return at->second.banyak;
    }
    Banyak now;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto tasks = berkas::tugas(db, k.situs.instansi, *k.kantor, who, k.kini, k.instansi.zona);
        now = {
            tasks.size(),
            std::any_of(tasks.begin(), tasks.end(), [](const berkas::Tugas& t) { return t.lewat; }),
            static_cast<std::size_t>(std::count_if(tasks.begin(), tasks.end(), [&](const berkas::Tugas& t) {
                return t.berkas && perlu_tanda_saya(db, k, *t.berkas);
            }))};
    });
    now = dengan_pemantauan(k, now);
    ingat(who, now, k.kini);
    return now;
}

HitungTugas::Banyak dengan_pemantauan(const Kunjungan& k, HitungTugas::Banyak cases) {
    if (const auto due = pemantauan_menunggu(k)) {
        ++cases.tugas;
        cases.lewat = cases.lewat || due->lewat;
    }
    return cases;
}

void HitungTugas::ingat(pegawai::PegawaiId who, Banyak what, calendar::Instant now) {
    const std::lock_guard<std::mutex> hold(lock_);
    known_.insert_or_assign(who, Tercatat{what, now});
}

void HitungTugas::lupakan(pegawai::PegawaiId who) {
    const std::lock_guard<std::mutex> hold(lock_);
    known_.erase(who);
}

} // namespace web

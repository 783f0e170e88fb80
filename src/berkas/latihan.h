// latihan.h -- two years of the training office: plans, log, evidence, cases at every symbol of the SOP, all through the real acts.
//
//     auto office = kantor::buat_kantor_latihan(...);                 // its people and posts
//     isi_latihan({store, files, random, *office, calendar, scale, clock.now()});
//
// The clock is moved through the past and stops at `kini`: the year that ended is assessed in January and February of the year after;
// cases of the current year were opened in the last weeks before `kini`. One transaction; the same `kini` gives the same
// rows. Everybody and everything in it is invented. Sekar Fiktif has the six activities of the manual: 88,07.
#pragma once

#include "base/random.h"
#include "berkas/cap_terbit.h"
#include "calendar/kalender.h"
#include "formulir/timbang.h"
#include "kantor/gudang_isi.h"

namespace berkas {

struct BahanLatihan {
    Simpanan& simpanan;
    kantor::GudangIsi& gudang;
    base::Random& random;
    InstansiId instansi;
    const calendar::Kalender& kalender;
    const formulir::Timbangan& timbangan;
    calendar::Instant kini;
    const PencetakTerbit* pencetak = nullptr; // none: nothing is frozen at the step of the signatures
};
void isi_latihan(const BahanLatihan& what);

// The year whose cases are under way at that moment.
[[nodiscard]] int tahun_latihan(calendar::Instant kini, calendar::Zona zone);

} // namespace berkas

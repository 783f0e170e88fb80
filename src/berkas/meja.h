// meja.h -- the desk at which cases are worked on: the store, the moment, the office as it is now, its calendar and law.
//
//     berkas::Meja meja{store, clock, random, office, people, calendar, scale, shelf};
//     auto done = berkas::serahkan(meja, asal, {id, seen});
//
// Acts on cases check everything themselves, inside their transaction: that the person may (hak.h), that it is his turn, that the
// case is where the person saw it. A refusal is findings by name, each with its sentence in wording/. An act answers when it is on
// disk. Nothing here asks the system for time.
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "berkas/rak_sop.h"
#include "berkas/simpanan.h"
#include "calendar/kalender.h"
#include "formulir/timbang.h"
#include "kantor/loket.h"

namespace berkas {

using kantor::Asal;

struct Meja {
    Simpanan& simpanan;
    base::Clock& clock;
    base::Random& random;
    InstansiId instansi;
    const pegawai::Organisasi& kantor; // one snapshot for the whole act
    const calendar::Kalender& kalender;
    const formulir::Timbangan& timbangan; // figures of PP 46/2011 and the office's choices among its readings
    RakSop& sop;

    [[nodiscard]] calendar::Date hari() const { return calendar::local_day(clock.now(), kalender.zone()); }
};

// Which case (or plan), and in which state the person saw it: where somebody has changed it since, the act is refused and says who.
struct Terlihat {
    BerkasId berkas{};
    std::int64_t kunci = 0;
};

} // namespace berkas

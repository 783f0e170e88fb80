// latihan.h -- two years of the training office: plans, log, evidence, cases at every symbol of the SOP, all through the real acts.
//
//     auto office = kantor::buat_kantor_latihan(...);                 // its people and posts
//     isi_latihan({store, files, random, *office, calendar, scale, clock.now()});
//
// The clock is moved through the past and stops at `kini`: the year that ended is assessed in January and February of the year after;
// cases of the current year were opened in the last weeks before `kini`. What is finished has been through all steps of the SOP: its paper
// printed, signed (with keys of the office's own CA, or by hand), objected to and decided, copied, archived; each month of the archive is
// closed. One transaction; the same `kini` gives the same rows, but for what keys sign. Everybody and everything in it is
// invented. Sekar Fiktif has the six activities of the manual: 88,07.
#pragma once

#include "base/random.h"
#include "berkas/cap_terbit.h"
#include "berkas/latihan_segel.h"
#include "calendar/kalender.h"
#include "formulir/timbang.h"
#include "kantor/gudang_isi.h"

namespace berkas {

class AturanArsip; // arsip/aturan.h

struct BahanLatihan {
    Simpanan& simpanan;
    kantor::GudangIsi& gudang;
    base::Random& random;
    InstansiId instansi;
    const calendar::Kalender& kalender;
    const formulir::Timbangan& timbangan;
    calendar::Instant kini;
    const PencetakTerbit* pencetak = nullptr; // none: cases come as far as the step of the signatures
    const AturanArsip* arsip = nullptr;       // none: the same
    SegelLatihan* segel = nullptr;            // none: everybody signs by hand
    std::size_t benih = 0;                    // what happens to whom; every number is another pair of years
    std::size_t setiap =
        1;                // only each so-many-th case is finished, or comes to the signatures: a small office
    bool lengkap = false; // the finished year month by month, too, and a round of reminders each working day
    std::string
        alamat{}; // of the office's pages, for the QR codes of signatures; empty: the office's setting, or none
};
void isi_latihan(const BahanLatihan& what);

// The year whose cases are under way at that moment.
[[nodiscard]] int tahun_latihan(calendar::Instant kini, calendar::Zona zone);

} // namespace berkas

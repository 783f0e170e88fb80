// pengingat.h -- reminders that the program makes by itself, and how many a person has not read.
//
//     HasilPutaran made = putaran_pengingat(meja);     // every few minutes; a repeated round makes nothing twice
//     int unread = db.pengingat_belum_dibaca(office, me);
//
// One round: whoever's turn it is hears once in a visit of a step that a quarter or less of its norm is left (menjelang), and once that
// it is past (lewat). Who has no plan of the year yet hears of it at the beginning of January, in its last week, and once in each
// later month (PP 46/2011 Pasal 5: set in January). A lane in which nobody stands reminds nobody: the next round looks again.
// Terms of the law at the step of the signatures have a round of their own (pengingat_hukum.h).
// Reminders of people to people are in tugas.h (ingatkan).
#pragma once

#include "berkas/tugas.h"

namespace berkas {

struct HasilPutaran {
    int menjelang = 0, lewat = 0, rencana = 0;
    [[nodiscard]] int semua() const { return menjelang + lewat + rencana; }
};
[[nodiscard]] base::Result<HasilPutaran> putaran_pengingat(const Meja& meja);

// Must this person have a plan of the year: at work, and holding a post.
[[nodiscard]] bool wajib_rencana(const pegawai::Organisasi& kantor, PegawaiId who, const calendar::Date& day);
// The end of January; none for somebody who came later in the year.
[[nodiscard]] std::optional<calendar::Instant> tenggat_rencana(const pegawai::Organisasi& kantor,
                                                               PegawaiId who, int year, calendar::Zona zone);

// When the round for missing plans began that counts on this day: 1 January, 25 January, the first of each later month.
[[nodiscard]] calendar::Date mulai_putaran_rencana(const calendar::Date& day);
// A quarter or less of the norm is left. Refused where the calendar is not filled that far.
[[nodiscard]] base::Result<bool> hampir_habis(const calendar::Kalender& kalender, std::int64_t norma_menit,
                                              calendar::Instant now, calendar::Instant due);

} // namespace berkas

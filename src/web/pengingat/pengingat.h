// pengingat.h -- reminders, one's digest by e-mail, one's deadlines for a calendar program.
#pragma once

#include "web/bagian/isian.h"
#include "web/pintu.h"

namespace web {

void tambah_pengingat(Pintu& pintu); // /pengingat, and those below
void tambah_surel(Pintu& pintu);     // /akun/surel, /pengaturan/surel/coba
void tambah_kalender(Pintu& pintu);  // /akun/kalender, /kalender/{token}

// On the page of settings: the button that tries the mail server, and who could not be reached.
[[nodiscard]] Html bagian_surel(const Kunjungan& k);

} // namespace web

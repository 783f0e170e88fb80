// akun.h -- one's own account: sessions, password, second factor, theme. Only ever one's own: no address names a person.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_akun(Pintu& pintu); // all of them

// For pages that are open to a session which still owes something: who owes the telephone's code gets no further by them.
[[nodiscard]] std::function<http::Response(Kunjungan&)> setelah_kode(http::Response (*page)(Kunjungan&));

void tambah_sandi(Pintu& pintu);        // /akun/sandi, /akun/sandi-baru
void tambah_faktor_kedua(Pintu& pintu); // /akun/faktor-kedua and what belongs to it

} // namespace web

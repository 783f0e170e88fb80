// masuk.h -- signing in: NIP and password, then the second factor where there is one.
//
//     HasilMasuk hasil = masuk(loket, asal, {form("nip"), form("sandi")});
//     if (hasil.sesi) set_cookie(hasil.sesi->token);          // then kewajiban() in sesi.h says where to go
//     else if (hasil.tunggu > 0s) show(429, hasil.galat);     // says how long
//     else show(422, hasil.galat);                            // one sentence, whatever was wrong
//
// - A number that nobody has, a person without account, a wrong password, an account that the administrator has
//   locked, a one-time code that has run out: one answer, after the time of one password hash.
// - Nobody is locked out. After 5 failures for one account (20 from one address) each further try has to wait: 5, 10, 20,
//   40, then 60 seconds after the last one; 15 minutes without a failure and all is forgotten. Failures from elsewhere do not
//   hold up a person who comes from an address from which he has signed in within 30 days. A try counts when it begins, so that many at once are not free.
// - The NIP is read with any spacing. Where the account has a one-time code of the administrator and no password, the code
//   is the password, for 24 hours and for one session, in which nothing but choosing a password is open (sesi.h, Kewajiban). When
//   that session ends without one, a new code is needed.
// - Failures are in the journal: by the person where the number is somebody's, never what was typed.
#pragma once

#include "kantor/sesi.h"

#include <chrono>
#include <optional>
#include <string>

namespace kantor {

struct HasilMasuk {
    std::optional<SesiBaru> sesi;
    std::chrono::seconds tunggu{0}; // more than 0: not even looked at; try again after this
    base::Findings galat;           // empty where there is a session
};

struct Isian {
    std::string nip, sandi; // as typed
};

[[nodiscard]] HasilMasuk masuk(const Loket& loket, const Asal& asal, const Isian& typed);

// The six digits, or one of the recovery codes, for a session that owes them. The session that comes back replaces
// `session`, whose token is worth nothing afterwards. A recovery code works once.
[[nodiscard]] HasilMasuk masuk_faktor_kedua(const Loket& loket, const Asal& asal, const Sesi& session,
                                            const std::string& kode);

// One-click sign-in as an invented person. Refused where the office is not one of training data. Makes the account if
// there is none; owes nothing.
[[nodiscard]] base::Result<SesiBaru> masuk_latihan(const Loket& loket, const Asal& asal, PegawaiId who);

} // namespace kantor

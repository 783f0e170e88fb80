// sesi.h -- a browser that has signed in: found by its cookie, ended when idle or old, listed, signed out.
//
// The cookie holds 32 random bytes; the store only their SHA-256, so that who reads the database cannot use it. The
// session gets a new token at sign-in, at the second factor and at a new password.
//
//     auto sesi = kantor::baca_sesi(db, instansi, token, now, pengaturan);      // none: sign in again
//     if (perlu_disegarkan(*sesi, now)) kantor::segarkan(loket, *sesi);         // at most once a minute: a write
//     switch (kewajiban(*sesi, akun, wajib_totp, instansi.latihan)) { ... }     // what is owed before anything else
#pragma once

#include "kantor/loket.h"
#include "kantor/pengaturan.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kantor {

struct SesiBaru {
    std::string token; // for the cookie; kept nowhere
    Sesi sesi;
};

// A session that begins now, not kept yet. For the acts of signing in.
[[nodiscard]] SesiBaru sesi_baru(base::Random& random, const Asal& asal, PegawaiId who, calendar::Instant now,
                                 bool lengkap);

// What a session must do before any other page opens to it, in this order.
enum class Kewajiban {
    tidak_ada,
    faktor_kedua, // give the six digits (or a recovery code)
    pilih_sandi,  // signed in with the administrator's code: choose a password
    daftar_totp,  // the role demands a second factor and there is none yet
};

// `wajib_totp`: pengaturan.h says so of this person's relations. An office of training data demands nothing.
[[nodiscard]] Kewajiban kewajiban(const Sesi& session, const Akun& account, bool wajib_totp, bool latihan);

// None: no such session, idle for too long, or too old. Reads only.
[[nodiscard]] std::optional<Sesi> baca_sesi(Baca& db, InstansiId office, std::string_view token,
                                            calendar::Instant now, const Pengaturan& settings);

// Its last use was noted a minute ago or more.
[[nodiscard]] bool perlu_disegarkan(const Sesi& session, calendar::Instant now);
// Notes the use. A session that was signed out meanwhile stays signed out.
void segarkan(const Loket& loket, const Sesi& session);

[[nodiscard]] bool csrf_cocok(const Sesi& session, std::string_view given);

// Newest first, without those that have ended by time.
[[nodiscard]] std::vector<Sesi> sesi_hidup(Baca& db, InstansiId office, PegawaiId who, calendar::Instant now,
                                           const Pengaturan& settings);

// Sessions that time has ended, deleted and each put into the journal: at every sign-in, and by the server's round.
void akhiri_yang_lewat(Tulis& db, InstansiId office, calendar::Instant now);
void akhiri_yang_lewat(const Loket& loket);

// Acts. Each is in the journal.
void keluar(const Loket& loket, const Asal& asal, const Sesi& session);
void keluar_di_mana_pun(const Loket& loket, const Asal& asal); // all of asal.pelaku's, this one too
// One other session of one's own, by its key as the list shows it. Not there: nothing happens.
void akhiri_sesi(const Loket& loket, const Asal& asal, const base::Sidik& kunci);

} // namespace kantor

#include "kantor/jendela_coba.h"

namespace kantor {
namespace {

std::string key(const Jendela& window) { return base::sha256("jendela|" + window.apa).hex(); }

// `terakhir` is when the window opened. A clock that was set back opens a new one.
Percobaan kept(BacaAkun& db, InstansiId office, const Jendela& window, calendar::Instant now) {
    const auto tries = db.percobaan(office, key(window));
    if (!tries || now < tries->terakhir || now - tries->terakhir >= window.lama) return {0, now};
    return *tries;
}

SisaCoba left(const Percobaan& tries, const Jendela& window) {
    return {window.banyak - tries.jumlah, tries.jumlah >= window.banyak, tries.terakhir + window.lama};
}

} // namespace

SisaCoba sisa_coba(BacaAkun& db, InstansiId office, const Jendela& window, calendar::Instant now) {
    return left(kept(db, office, window, now), window);
}

SisaCoba pakai_coba(Tulis& db, InstansiId office, const Jendela& window, calendar::Instant now) {
    Percobaan tries = kept(db, office, window, now);
    if (tries.jumlah >= window.banyak) return left(tries, window);
    ++tries.jumlah;
    db.simpan_percobaan(office, key(window), tries);
    SisaCoba after = left(tries, window);
    after.habis = false;
    return after;
}

} // namespace kantor

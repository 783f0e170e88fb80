// jendela_coba.h -- so many tries in an hour, counted from the first: for questions that anybody may ask, where waiting longer after each
// failure (batas_coba.h) would let one visitor shut out all others for a day.
//
//     const Jendela once{"nilai|7QK4M2XD", 5, 1h};
//     if (auto left = pakai_coba(db, office, once, now); left.habis) ...   // nothing was tried; free again at left.lagi
//
// The key says nothing to who reads the table. Keys that nobody used for a day are swept away with the tries of signing in.
#pragma once

#include "kantor/simpanan.h"

#include <chrono>
#include <string>

namespace kantor {

struct Jendela {
    std::string apa; // what is counted, for whom
    int banyak = 5;
    std::chrono::seconds lama = std::chrono::hours(1);
};

struct SisaCoba {
    int sisa = 0;       // after this one
    bool habis = false; // this one was not let through
    calendar::Instant lagi{};
};

[[nodiscard]] SisaCoba sisa_coba(BacaAkun& db, InstansiId office, const Jendela& window,
                                 calendar::Instant now);
// Counts one try, unless there is none left.
[[nodiscard]] SisaCoba pakai_coba(Tulis& db, InstansiId office, const Jendela& window, calendar::Instant now);

} // namespace kantor

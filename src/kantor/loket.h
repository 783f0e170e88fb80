// loket.h -- the counter at which an act is done (whose store, which office, what time it is), and who stands at it.
//
//     kantor::Loket loket{situs.simpanan, situs.clock, situs.random, situs.instansi};
//     kantor::Asal asal{saya->id, request.address, request.id, shortened_user_agent};
//     auto done = kantor::ganti_sandi(loket, asal, ...);
//
// Acts trust their caller on two things: that the person is who Asal says, and that hak.h allows it (the gate asks).
// All else, the act checks itself, inside its transaction. Each act blocks until it is on disk: call it from a worker
// (http::Weight::heavy).
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "kantor/simpanan.h"

#include <string>
#include <string_view>

namespace kantor {

struct Loket {
    Simpanan& simpanan;
    base::Clock& clock;
    base::Random& random;
    InstansiId instansi;
};

struct Asal {
    PegawaiId pelaku{};     // 0: nobody signed in, or the command line
    std::string alamat;     // network address; empty for the command line
    std::string permintaan; // id of the request
    std::string peramban{}; // user agent; cut to 120 bytes where a session keeps it
};

// An entry as an act begins it.
[[nodiscard]] journal::Entri entri(const Asal& asal, calendar::Instant pada, std::string_view perbuatan);
// The same about a person: objek "pegawai".
[[nodiscard]] journal::Entri entri_tentang(const Asal& asal, calendar::Instant pada,
                                           std::string_view perbuatan, PegawaiId who);

} // namespace kantor

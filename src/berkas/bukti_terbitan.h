// bukti_terbitan.h -- how long the papers in force prove themselves, and the round that keeps them proven (docs/decisions/0044).
//
//     PutaranBukti done = putaran_bukti(store, files, juru, office, clock);       // by the server, each minute; by `teraju segel bukti`
//     for (const BarisBukti& row : db.terbitan().bukti_berlaku(office, 200)) ...   // soonest end first
//
// Evidence never touches the paper: Terbitan::kini, its copies and the archived bytes stay as they are. What is added later is a file of its
// own that begins with those very bytes, named by its SHA-256 in a row here and in the journal; the newest is what a verifier wants.
#pragma once

#include "base/clock.h"
#include "berkas/juru_bukti.h"
#include "berkas/simpanan.h"
#include "berkas/simpanan_terbitan.h"
#include "kantor/gudang_isi.h"

namespace berkas {

struct PutaranBukti {
    int dilihat = 0, ditambah = 0, kurang = 0; // looked at; evidence added; something is still missing
    int gagal = 0;                             // could not be read
};

// Looks at papers that nobody has looked at since they were signed, and at those that are due; at most so many. `semua`: at all of them.
PutaranBukti putaran_bukti(Simpanan& store, kantor::GudangIsi& files, JuruBukti& juru, InstansiId office,
                           base::Clock& clock, int most = 50, bool semua = false);

// The newest bytes of a paper: with its evidence, or as it is.
[[nodiscard]] base::Sidik sidik_terbukti(BacaTerbitan& db, InstansiId office, const Terbitan& paper);

// What is missing, as stored, in words: "kurang cap waktu, daftar pencabutan"; "lengkap"; "tidak bertanda tangan elektronik".
[[nodiscard]] std::string kelengkapan_bukti(std::string_view stored);

} // namespace berkas

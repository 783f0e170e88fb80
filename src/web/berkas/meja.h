// meja.h -- the desk of room berkas for one visit: store, clock, the visit's snapshot of the office, calendar, law, SOP versions.
//
//     const auto done = berkas::serahkan(meja(k), k.asal(), {k.berkas->id, seen});
#pragma once

#include "berkas/meja.h"
#include "web/pintu.h"

namespace web {

// Lives as long as the visit.
[[nodiscard]] inline berkas::Meja meja(const Kunjungan& k) {
    return {k.situs.simpanan,           k.situs.clock,       k.situs.random,
            k.situs.instansi,           *k.kantor,           k.situs.perkakas.kalender,
            k.situs.perkakas.timbangan, k.situs.perkakas.sop};
}

// The case of the visit in the state that the form showed (hidden field kunci_berkas).
[[nodiscard]] berkas::Terlihat terlihat(const Kunjungan& k);

// With titles; "" for nobody.
[[nodiscard]] std::string nama_orang(const Kunjungan& k, pegawai::PegawaiId who);

} // namespace web

// testing.h -- a journal of some entries, as the tests want it.
#pragma once

#include "journal/entri.h"

#include <string>
#include <vector>

namespace journal {

inline std::vector<Tercatat> contoh_jurnal(int count) {
    std::vector<Tercatat> all;
    base::Sidik before;
    for (int i = 1; i <= count; ++i) {
        Entri e;
        e.instansi = 1;
        e.nomor = i;
        e.pada = calendar::Instant{std::chrono::seconds{1'768'359'600 + 60 * i}};
        e.pelaku = 7;
        e.perbuatan = "ubah_pengaturan";
        e.objek = "pengaturan";
        e.objek_id = i;
        e.alamat = "192.0.2.1";
        e.permintaan = "p" + std::to_string(i);
        e.sebelum = {{"sesi_diam_menit", std::to_string(14 + i)}};
        e.sesudah = {{"sesi_diam_menit", std::to_string(15 + i)}};
        all.push_back({e, before, sidik_entri(e, before)});
        before = all.back().sidik;
    }
    return all;
}

} // namespace journal

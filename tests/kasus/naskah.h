// naskah.h -- a case in the office's words: what happened when, and what must be so afterwards (docs/formats/kasus.md).
//
//     2026-12-28 08.30  Sekar menyerahkan berkas
//       maka langkah 2
//       maka giliran Wulan
//
// Reading only splits: sentences are understood by whoever runs them (jalan.h). A line that fits nothing throws with its number.
#pragma once

#include "calendar/waktu.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kasus {

struct Baris {
    int nomor = 0;
    std::string isi;
};

struct Peristiwa {
    int nomor = 0; // line
    calendar::Instant pada{};
    std::string kalimat;
    std::vector<Baris> rincian; // indented, without "maka" and "ditolak"
    std::vector<Baris> maka;    // what must be so afterwards
    std::vector<Baris> ditolak; // keys of the sentences that it is refused with
};

struct Naskah {
    std::map<std::string, std::string> kepala; // judul, sop
    std::vector<Peristiwa> peristiwa;
};

[[nodiscard]] Naskah baca(std::string_view text);

} // namespace kasus

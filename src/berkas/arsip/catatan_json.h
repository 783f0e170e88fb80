// catatan_json.h -- arsip.json of a package, read back (docs/formats/arsip-paket.md; written by tulis_json of ekspor.h).
//
//     base::Result<CatatanPaket> note = baca_catatan(bytes);      // or every member that is missing or strange
#pragma once

#include "base/result.h"
#include "berkas/arsip/jenis.h"

namespace berkas {

struct CatatanPaket {
    Arsip arsip{}; // id, moment and leaf as they were there; pegawai, unit, berkas 0
    std::vector<Pendaftaran>
        pendaftaran{}; // as they were there; aktif and inaktif 0 where the package does not tell
};

// At most 4 MB, 5.000 parts, 100 registrations.
[[nodiscard]] base::Result<CatatanPaket> baca_catatan(std::string_view json);

} // namespace berkas

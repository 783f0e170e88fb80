// instansi.h -- the office's own name, its daerah and its time zone, changed by the administrator.
//
//     auto changed = ubah_instansi(loket, asal, {"Inspektorat", "Kabupaten Contoh Raya", "WITA"});
//     if (!changed) show(changed.error());         // places "nama", "daerah", "zona"; all at once
//
// Names stand in the band of every page and on documents; documents that were made keep the name that they were made with.
// A new zone changes how moments are printed, never the moments.
#pragma once

#include "kantor/loket.h"

#include <string>

namespace kantor {

struct IsianInstansi { // as typed
    std::string nama, daerah, zona;
};

// False: nothing differs, nothing was written.
[[nodiscard]] base::Result<bool> ubah_instansi(const Loket& loket, const Asal& asal,
                                               const IsianInstansi& typed);

} // namespace kantor

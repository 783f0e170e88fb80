#include "kantor/loket.h"

namespace kantor {

journal::Entri entri(const Asal& asal, calendar::Instant pada, std::string_view perbuatan) {
    journal::Entri e;
    e.pada = pada;
    e.pelaku = asal.pelaku.value();
    e.perbuatan = std::string(perbuatan);
    e.alamat = asal.alamat;
    e.permintaan = asal.permintaan;
    return e;
}

journal::Entri entri_tentang(const Asal& asal, calendar::Instant pada, std::string_view perbuatan,
                             PegawaiId who) {
    journal::Entri e = entri(asal, pada, perbuatan);
    e.objek = "pegawai";
    e.objek_id = who.value();
    return e;
}

} // namespace kantor

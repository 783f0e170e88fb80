#include "app/terbit_kantor.h"

namespace app {

std::string TerbitKantor::ringkas(const berkas::IsiRingkas& what) const {
    return key_.ringkas({what.kode, what.nomor_naskah, what.jenis, calendar::iso(what.tanggal)})
        .value_or(std::string());
}

base::Result<berkas::Cetakan> TerbitKantor::cetak_terbit(berkas::Baca& db, berkas::InstansiId office,
                                                         const pegawai::Organisasi& people,
                                                         const berkas::Berkas& row, std::string_view kode,
                                                         const berkas::CapTerbit& stamp) const {
    berkas::CapTerbit full = stamp;
    if (full.alamat.empty()) full.alamat = here_() + "/v/" + full.kode;
    return printer_.cetak_terbit(db, office, people, row, kode, full);
}

} // namespace app

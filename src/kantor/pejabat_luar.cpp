#include "kantor/pejabat_luar.h"

namespace kantor {

PejabatDiAtas baca_pejabat_luar(BacaPengaturan& db, InstansiId office) {
    const std::map<std::string, std::string> values = nilai_pengaturan(db, office);
    return {{values.at("penilai_inspektur"), values.at("penilai_inspektur_nama"),
             values.at("penilai_inspektur_nip"), values.at("penilai_inspektur_pangkat")},
            {values.at("atasan_inspektur"), values.at("atasan_inspektur_nama"), {}, {}}};
}

std::string sebutan(const PejabatLuar& official) {
    return official.nama.empty() ? official.jabatan : official.jabatan + ", " + official.nama;
}

} // namespace kantor

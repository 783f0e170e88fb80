// pejabat_luar.h -- the two officials above the head of the office, as they are printed on forms: nobody of the office, without an account.
//
//     PejabatDiAtas above = baca_pejabat_luar(db, office);
//     above.penilai.jabatan             "Sekretaris Daerah": assesses the Inspektur, and stands above whoever the Inspektur assesses
//     above.atasan.jabatan              "Bupati": stands above him (PP 46/2011 Pasal 20: the highest superior of the agency)
//
// Keys stand in butir_pengaturan() (pengaturan.h). A case keeps them as they were when its value was set (berkas/potret.h).
#pragma once

#include "kantor/pengaturan.h"

namespace kantor {

struct PejabatLuar {
    std::string jabatan, nama, nip, pangkat; // as printed; a Bupati has no NIP
    bool operator==(const PejabatLuar&) const = default;
};
struct PejabatDiAtas {
    PejabatLuar penilai, atasan;
};
[[nodiscard]] PejabatDiAtas baca_pejabat_luar(BacaPengaturan& db, InstansiId office);
// "Sekretaris Daerah, Andi Andaian, M.Si."; the post alone where no name is set.
[[nodiscard]] std::string sebutan(const PejabatLuar& official);

} // namespace kantor

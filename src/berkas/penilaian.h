// penilaian.h -- the stored result of an assessment, written and read back (docs/formats/berkas.md).
//
//     std::string kept = tulis_json(result, {.isi = 4, .setelan = scale.setelan()});     // Dokumen, JenisDokumen::penilaian
//     base::Result<Penilaian> again = baca_penilaian(kept);            // the figures as they were set, nothing computed again
//
// What is read back has no `formulir`: that stands in the form version that it names (DasarNilai::isi).
#pragma once

#include "berkas/tindakan.h"

namespace berkas {

struct DasarNilai { // what the result rests on
    int isi = 0;    // number of the form version
    std::string aturan = "pp46-2011";
    regime::pp46_2011::Setelan setelan{};
};

[[nodiscard]] std::string tulis_json(const Penilaian& result, const DasarNilai& basis);
[[nodiscard]] base::Result<Penilaian> baca_penilaian(std::string_view json);
[[nodiscard]] base::Result<DasarNilai> baca_dasar_nilai(std::string_view json);

// The form on the scale, with the earlier SKPs of the year in the mean. The form must have passed periksa_lengkap().
[[nodiscard]] Penilaian timbang(const formulir::Timbangan& scale, const skp::Isi& isi,
                                const skp::Pegawai& person, const calendar::Period& period);

} // namespace berkas

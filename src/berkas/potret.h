// potret.h -- who was who on a day, as it is printed: the three people of an assessment (design: snapshot at opening and at setting).
//
//     std::string kept = tulis_json(potret(office, person, day));      // Dokumen, JenisDokumen::potret
//     base::Result<Potret> again = baca_potret(kept);
#pragma once

#include "berkas/jenis.h"

namespace berkas {

[[nodiscard]] Potret potret(const pegawai::Organisasi& kantor, PegawaiId who, const calendar::Date& day);
[[nodiscard]] std::string tulis_json(const Potret& picture);
[[nodiscard]] base::Result<Potret> baca_potret(std::string_view json);

} // namespace berkas

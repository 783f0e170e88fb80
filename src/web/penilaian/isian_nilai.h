// isian_nilai.h -- the sections of the page /nilai: quality and Pasal 9, behaviour, additional tasks, quadrant, notes.
#pragma once

#include "berkas/tindakan.h"
#include "web/bagian/isian.h"
#include "web/penilaian/isian.h"

namespace web::penilaian {

[[nodiscard]] Html bagian_capaian(const Kunjungan& k, const skp::Isi& isi, const Ketikan& typed,
                                  const Galat& beside, const base::Result<berkas::Penilaian>& weighed);
[[nodiscard]] Html bagian_perilaku(const Kunjungan& k, const skp::Isi& isi, const Ketikan& typed,
                                   const Galat& beside);
[[nodiscard]] Html bagian_tambahan(const Kunjungan& k, const Ketikan& typed, const Galat& beside);
[[nodiscard]] Html bagian_kuadran(const Kunjungan& k, const skp::Isi& isi, const Ketikan& typed,
                                  const Galat& beside);
[[nodiscard]] Html bagian_catatan(const Ketikan& typed, const Galat& beside);

} // namespace web::penilaian

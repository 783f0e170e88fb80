// bahan_berkas.h -- the material of the forms from a stored case: its form version, its stored result, who was who, its check sheet.
//
//     base::Result<Bahan> b = bahan(db, office, people, row, scale);   // one snapshot; nothing is written
//
// With a stored result the form version that it names is printed, not a newer one; without one the newest version, and every figure that is
// set later stays empty. People are as they were when the value was set, before that as they were at the opening. The notebook (form I-i) is
// read only where the caller says that its reader may see it (Perbuatan::lihat_catatan_perilaku).
#pragma once

#include "berkas/simpanan.h"
#include "paper/blangko/bahan.h"

namespace paper::blangko {

enum class Buku { tanpa, dengan };

// Refused where a stored paper cannot be read (damaged), or where the case has no form.
[[nodiscard]] base::Result<Bahan> bahan(berkas::Baca& db, berkas::InstansiId office,
                                        const pegawai::Organisasi& people, const berkas::Berkas& row,
                                        const formulir::Timbangan& scale, Buku notebook = Buku::tanpa);

} // namespace paper::blangko

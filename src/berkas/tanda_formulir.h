// tanda_formulir.h -- a signature on form I-g: its field, and what is seen in its box.
//
//     TandaDiminta what = tanda_formulir({.peran = Siapa::pegawai, .nama = "Anggun Dugaan, S.H.", .jabatan = "PPUPD Ahli Muda",
//                                         .diterima = ikhtisar.diterima, .pada = now, .zona = zone});
//     what.baris      "Ditandatangani secara elektronik oleh:", name, post, "Diterima 6 Januari 2026", "Selasa, 6 Januari 2026, pukul …"
//
// Boxes 10 and 11 of the form (Perka BKN 1/2013, form I-g; pp46-2011 9.5) name the day on which the employee and the superior received it. The form
// is frozen before that day is known, so it is seen in the box of whoever received it.
#pragma once

#include "berkas/juru_segel.h"
#include "berkas/pengesahan.h"

#include <optional>
#include <string>
#include <string_view>

namespace berkas {

struct TandaFormulir {
    sop::Siapa peran = sop::Siapa::penilai;
    std::string nama{}, jabatan{};
    std::optional<calendar::Date> diterima{}; // boxes 10 and 11; nothing is said of the assessor
    std::string qr{};
    calendar::Instant pada{};
    calendar::Zona zona = calendar::Zona::wita;
};

// The signature field of form I-g (paper/blangko/blangko.h): "pejabat_penilai".
[[nodiscard]] std::string_view bidang_tanda(sop::Siapa role);
[[nodiscard]] std::string_view sebutan_peran(sop::Siapa role); // "pejabat penilai"

// The day of box 10 or 11 that concerns this role.
[[nodiscard]] std::optional<calendar::Date> diterima_oleh(const Ikhtisar& now, sop::Siapa role);
[[nodiscard]] TandaDiminta tanda_formulir(const TandaFormulir& of);

} // namespace berkas

// xlsx_kosong.h -- the official form I-e as a workbook: empty, or with a form already in it.
//
//     tulis_xlsx("formulir.xlsx", {.kegiatan = 12}, angka);                 // empty
//     tulis_xlsx("sekar.xlsx", {}, angka, &mentah);                         // filled; as many rows as the form has
//
// Four sheets: Kinerja (form I-e, A4 landscape), Perilaku, Prestasi Kerja (form I-g, part 4), Petunjuk. What
// is to be filled is open, coloured and checked as it is typed; the rest is locked without a password. The
// formulas are the rules of PP 46/2011 (xlsx_rumus.h) and give the figures that `teraju nilai` gives
// (tests/libreoffice). A row counts once it is complete; an empty row shows nothing. Layout:
// docs/formats/formulir.md; read again by xlsx_baca.h.
#pragma once

#include "base/result.h"
#include "formulir/mentah.h"
#include "regime/pp46_2011/angka.h"
#include "skp/formulir.h"

#include <optional>
#include <string>
#include <variant>

namespace formulir {

struct PilihanXlsx {
    int kegiatan = 12; // rows for activities, 1 to most_kegiatan_xlsx
    std::optional<skp::JenisJabatan> jenis_jabatan{};
};

inline constexpr int most_kegiatan_xlsx = 200;

base::Result<std::monostate> tulis_xlsx(const std::string& path, const PilihanXlsx& pilihan,
                                        const regime::pp46_2011::Angka& angka,
                                        const FormulirMentah* isi = nullptr);

} // namespace formulir

// xlsx_baca.h -- forms from a workbook: the official form I-e as offices keep it, or the plain
// one-row-per-activity table.
//
//     auto forms = baca_xlsx(bytes);                    // findings where it is no workbook or holds no form
//     for (const FormulirXlsx& form : *forms) timbangan.timbang(form.mentah);
//     forms->front().temuan                             // what the reader saw
//
// Form I-e is found by its labels, not by fixed cells: "KEGIATAN TUGAS JABATAN" with TARGET and REALISASI,
// under them Kuant/Output, Kual/Mutu, Waktu, Biaya; merged cells and a numbered row are tolerated, number and
// unit may share a cell ("12 laporan") or stand in two. Above it Nama, NIP, Jenis jabatan, Jangka waktu penilaian; below it tugas
// tambahan and kreativitas. Marks of behaviour stand on the same sheet or another one. A workbook may hold
// many sheets with a form.
//
// With Cari::rencana a form I-a (TARGET alone) is read too, and comes before the forms I-e of the same workbook.
//
// The plain table has the columns of csv_baca.h; rows of the same NIP (or name) and period are one form.
//
// Number cells are read as machines write them, by the 15-digit rule (sheet/xlsx_number.h), typed text as
// Indonesians write numbers. A finding knows its cell: "Kinerja!F14". Layouts: docs/formats/formulir.md.
#pragma once

#include "base/result.h"
#include "formulir/mentah.h"
#include "sheet/xlsx_read.h"

#include <string_view>
#include <vector>

namespace formulir {

struct FormulirXlsx {
    FormulirMentah mentah;
    base::Findings temuan; // cells without a value, a NIP kept as a number, units that do not match ...
};

[[nodiscard]] base::Result<std::vector<FormulirXlsx>>
baca_xlsx(std::string_view bytes, const sheet::XlsxLimits& limits = {}, Cari wanted = Cari::penilaian);

// What the reader saw and what the check found, each place once: the reader was closer to the cell.
[[nodiscard]] base::Findings digabung(base::Findings reader, base::Findings check);

} // namespace formulir

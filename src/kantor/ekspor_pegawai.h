// ekspor_pegawai.h -- the people of an office as a list in the import's own columns, as CSV or XLSX.
//
//     std::string csv = ekspor_csv(kantor, day);                         // ";", UTF-8 with a mark for spreadsheets
//     auto saved = ekspor_xlsx(kantor, day, "pegawai.xlsx");
//
// One row for each active person, by name, with the definitive post of the day. What is exported and imported again shows
// no difference (tested). A spreadsheet runs none of it: text that begins with = + - @ gets an apostrophe, which the
// import takes off. Numbers stay whole: in CSV NIP and NIK are written in groups, in XLSX as text.
// Exporting is journalled by who asks for it (catat_ekspor): it hands out everybody's data.
#pragma once

#include "kantor/loket.h"
#include "pegawai/organisasi.h"

#include <string>
#include <string_view>
#include <variant>

namespace kantor {

[[nodiscard]] std::string ekspor_csv(const pegawai::Organisasi& kantor, const calendar::Date& day);
[[nodiscard]] base::Result<std::monostate> ekspor_xlsx(const pegawai::Organisasi& kantor,
                                                       const calendar::Date& day, const std::string& path);

[[nodiscard]] base::Result<void> catat_ekspor(const Loket& loket, const Asal& asal, std::string_view format,
                                              std::size_t people);

} // namespace kantor

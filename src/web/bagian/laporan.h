// laporan.h -- a report of room rekap (rekap/laporan.h) as CSV, workbook, PDF and as a table on a page.
//
//     rekap::Laporan report = laporan_kantor(k, "Laporan Evaluasi Kinerja");
//     return laporan_xlsx(k, report, "evaluasi-2025.xlsx");
//
// Numbers stay numbers: "88,07" goes into a workbook as 88.07. A text that a spreadsheet would run is guarded (sheet/csv.h).
#pragma once

#include "http/html.h"
#include "rekap/laporan.h"
#include "web/pintu.h"

#include <string>

namespace web {

using http::html::Html;

// Named for the office, made now; A4 landscape.
[[nodiscard]] rekap::Laporan laporan_kantor(const Kunjungan& k, std::string title);

[[nodiscard]] std::string laporan_csv(const rekap::Tabel& table);
[[nodiscard]] http::Response laporan_xlsx(const Kunjungan& k, const rekap::Laporan& report,
                                          const std::string& name);
// 404 where this door prints nothing.
[[nodiscard]] http::Response laporan_pdf(const Kunjungan& k, const rekap::Laporan& report,
                                         const std::string& name);
[[nodiscard]] Html laporan_tabel(const rekap::Tabel& table);

} // namespace web

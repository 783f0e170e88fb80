#include "web/bagian/laporan.h"

#include "base/text.h"
#include "rekap/ruang.h"
#include "sheet/csv.h"
#include "sheet/xlsx_write.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace web {

namespace {

using http::Response;
using http::html::attr;
using http::html::make;
using rekap::Isi;
using sheet::Style;

// "17.100.000,5" as a spreadsheet takes it; none for what is no number ("–", "8 jam").
std::optional<std::string> plain_number(std::string_view written) {
    std::string plain;
    for (const char c : written) {
        if (c == '.') continue;
        if (c == ',')
            plain += '.';
        else if ((c >= '0' && c <= '9') || (c == '-' && plain.empty()))
            plain += c;
        else
            return std::nullopt;
    }
    if (plain.empty() || plain == "-") return std::nullopt;
    return plain;
}

// Names of sheets: at most 31 characters, none of those that a formula reads.
std::string sheet_name(const rekap::Tabel& table, std::size_t number) {
    std::string name = base::shortened(table.nama.empty() ? table.judul : table.nama, 28);
    for (char& c : name)
        if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = ' ';
    return name.empty() ? fmt::format("Tabel {}", number) : name;
}

void write_sheet(sheet::SheetWriter& out, const rekap::Laporan& report, const rekap::Tabel& table) {
    std::uint32_t row = 1;
    const auto columns = static_cast<std::uint32_t>(table.kolom.size());
    out.text({row, 1}, report.judul, Style::anak_judul);
    ++row;
    for (const std::string& line : {report.anak_judul, report.instansi + " " + report.daerah, table.judul})
        if (!base::trim(line).empty()) out.text({row++, 1}, line, Style::biasa);
    const std::uint32_t head = ++row;
    for (std::uint32_t c = 0; c < columns; ++c) {
        std::size_t longest = table.kolom[c].judul.size();
        for (const rekap::BarisTabel& line : table.baris)
            if (c < line.sel.size()) longest = std::max(longest, line.sel[c].size());
        out.width(c + 1, c + 1, static_cast<double>(std::clamp<std::size_t>(longest + 2, 8, 48)));
        out.text({head, c + 1}, table.kolom[c].judul, Style::kepala);
    }
    for (const rekap::BarisTabel& line : table.baris) {
        ++row;
        for (std::uint32_t c = 0; c < columns && c < line.sel.size(); ++c) {
            const std::string& cell = line.sel[c];
            const auto number = table.kolom[c].isi == Isi::angka ? plain_number(cell) : std::nullopt;
            if (number)
                out.number({row, c + 1}, *number, Style::isi_tengah);
            else
                out.text({row, c + 1}, cell,
                         table.kolom[c].isi == Isi::teks ? Style::isi : Style::isi_tengah);
        }
    }
    out.freeze({head + 1, 2});
    out.print(report.mendatar ? sheet::Paper::landscape : sheet::Paper::portrait,
              {{1, 1}, {std::max(row, head), std::max(columns, 1U)}}, head, head);
}

std::string read_and_remove(const std::filesystem::path& file) {
    std::ostringstream bytes;
    {
        std::ifstream in(file, std::ios::binary);
        bytes << in.rdbuf();
    }
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return bytes.str();
}

Response refused(const Kunjungan& k, const base::Findings& why) {
    return Response::html(
        halaman(k, {.judul = "Laporan tidak dapat dibuat", .galat = true},
                make<"{}<h1>Laporan tidak dapat dibuat</h1>">(ringkasan_galat(why, k.situs.wording))),
        500);
}

} // namespace

rekap::Laporan laporan_kantor(const Kunjungan& k, std::string title) {
    rekap::Laporan report;
    report.judul = std::move(title);
    report.instansi = k.instansi.nama;
    report.daerah = k.instansi.daerah;
    report.dibuat = k.kini;
    report.kaki = "Keadaan " + k.sekarang();
    return report;
}

std::string laporan_csv(const rekap::Tabel& table) {
    std::ostringstream text;
    sheet::CsvWriter csv(text, ';');
    for (const rekap::Kolom& column : table.kolom) csv.text(column.judul);
    csv.end_row();
    for (const rekap::BarisTabel& row : table.baris) {
        for (std::size_t c = 0; c < row.sel.size(); ++c)
            if (table.kolom.at(c).isi == Isi::angka && plain_number(row.sel[c]))
                csv.number(base::replace_all(row.sel[c], ".", ""));
            else
                csv.text(row.sel[c]);
        csv.end_row();
    }
    return text.str();
}

Response laporan_xlsx(const Kunjungan& k, const rekap::Laporan& report, const std::string& name) {
    const std::filesystem::path folder = k.situs.folder / "sementara";
    std::filesystem::create_directories(folder);
    const std::filesystem::path file =
        folder / ("laporan-" + base::random_token(k.situs.random, 9) + ".xlsx");
    sheet::XlsxWriter book(file.string(), {.title = report.judul});
    for (std::size_t i = 0; i < report.tabel.size(); ++i)
        write_sheet(book.add_sheet(sheet_name(report.tabel[i], i + 1)), report, report.tabel[i]);
    if (const auto saved = book.save(); !saved) return refused(k, saved.error());
    Response answer;
    answer.body = read_and_remove(file);
    answer.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    answer.download_name = name;
    return answer;
}

Response laporan_pdf(const Kunjungan& k, const rekap::Laporan& report, const std::string& name) {
    if (k.situs.rekap == nullptr || k.situs.rekap->pencetak == nullptr)
        return refused(k, {{"", "", base::say("rekap.tak_ada_pencetak")}});
    const auto pdf = k.situs.rekap->pencetak->cetak(report);
    if (!pdf) {
        base::Findings why = pdf.error();
        for (base::Finding& f : why) f.place.clear(); // places in the paper, which no page has
        return refused(k, why);
    }
    Response answer;
    answer.body = *pdf;
    answer.type = "application/pdf";
    answer.download_name = name;
    return answer;
}

Html laporan_tabel(const rekap::Tabel& table) {
    const std::string_view name =
        table.judul.empty() ? std::string_view(table.nama) : std::string_view(table.judul);
    if (table.baris.empty())
        return make<R"(<p class="redup">{}</p>)">(table.kosong.empty() ? "Tidak ada baris." : table.kosong);
    Html out = make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="{}, dapat digulir"><table class="tb"><caption class="sr">{}</caption><thead><tr>)">(
        name, name);
    const auto kind = [](Isi of) -> std::string_view { return of == Isi::teks ? "" : "angka"; };
    for (const rekap::Kolom& column : table.kolom)
        out.add<R"(<th scope="col"{}>{}</th>)">(attr<"class">(kind(column.isi)), column.judul);
    out.add<"</tr></thead><tbody>">();
    for (const rekap::BarisTabel& row : table.baris) {
        if (row.kelompok && row.sel.size() == 1) {
            out.add<R"(<tr><th scope="rowgroup" colspan="{}">{}</th></tr>)">(table.kolom.size(),
                                                                             row.sel.front());
            continue;
        }
        out.add<"<tr>">();
        for (std::size_t c = 0; c < row.sel.size(); ++c)
            out.add<"<td{}>{}</td>">(attr<"class">(kind(table.kolom.at(c).isi)), row.sel[c]);
        out.add<"</tr>">();
    }
    out.add<"</tbody></table></div>">();
    return out;
}

} // namespace web

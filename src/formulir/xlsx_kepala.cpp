#include "formulir/xlsx_kepala.h"

#include <algorithm>

namespace formulir {
namespace {

using sheet::Cell;
using sheet::CellKind;
using sheet::Sheet;

constexpr std::uint32_t none = tanpa_kolom;
constexpr std::uint32_t far_right = 16'385; // beyond the last column

Aspek* aspect_of(Kepala& k, const std::string& label, std::uint32_t column) {
    const bool realised = column >= k.realisasi;
    if (memuat(label, "kuant") || label == "output")
        return realised ? &k.realisasi_kuantitas : &k.target_kuantitas;
    if (memuat(label, "kual") || label == "mutu")
        return realised ? &k.realisasi_kualitas : &k.target_kualitas;
    if (label.rfind("waktu", 0) == 0) return realised ? &k.realisasi_waktu : &k.target_waktu;
    if (label.rfind("biaya", 0) == 0) return realised ? &k.realisasi_biaya : &k.target_biaya;
    return nullptr;
}

// The numbered row under the head: 1, 2, 3 ... and little else.
bool is_numbered(const Sheet& sheet, std::uint32_t row) {
    const auto cells = sheet.row(row);
    if (cells.size() < 6) return false;
    return std::count_if(cells.begin(), cells.end(), [](const Cell& c) { return c.text.size() <= 2; }) ==
               static_cast<std::ptrdiff_t>(cells.size()) &&
           cells[0].text == "1" && cells[1].text == "2" && cells[2].text == "3";
}

} // namespace

std::uint32_t tepi_kanan(const sheet::Sheet& sheet, const sheet::Cell& cell) {
    const sheet::Merge* merge = sheet.merge_at(cell.row, cell.column);
    return merge == nullptr ? cell.column : merge->right;
}

std::optional<Kepala> cari_kepala(const Sheet& sheet, Cari wanted) {
    Kepala k;
    for (const Cell& cell : sheet.cells())
        if (cell.kind == CellKind::text && cell.text.size() < 200 &&
            memuat(polos(cell.text), "kegiatan tugas jabatan")) {
            k.row = cell.row;
            k.uraian = cell.column;
            break;
        }
    if (k.row == none) return std::nullopt;
    std::vector<std::uint32_t> heads; // columns where some head begins, to know where an aspect ends
    const std::uint32_t from = k.row > 1 ? k.row - 1 : 1;
    for (std::uint32_t row = from; row <= k.row + 3; ++row)
        for (const Cell& cell : sheet.row(row)) {
            const std::string label = polos(cell.text);
            if (label == "target" && k.target == none) k.target = cell.column;
            if (label == "realisasi" && k.realisasi == none) k.realisasi = cell.column;
        }
    if (wanted == Cari::rencana && k.target != none && k.realisasi == none) {
        k.rencana_saja = true;
        k.realisasi = far_right;
    }
    if (k.target == none || k.realisasi <= k.target) return std::nullopt;
    k.last = k.row;
    for (std::uint32_t row = from; row <= k.row + 3; ++row) {
        if (is_numbered(sheet, row)) {
            k.last = row;
            break;
        }
        for (const Cell& cell : sheet.row(row)) {
            if (cell.kind != CellKind::text || cell.column < k.uraian) continue;
            const std::string label = polos(cell.text);
            if (memuat(label, "hitungan") && label.rfind("peng", 0) == 0 && k.penghitungan == none)
                k.penghitungan = cell.column;
            if (label.rfind("nilai", 0) == 0 && k.nilai == none && cell.column > k.realisasi)
                k.nilai = cell.column;
            if (label.rfind("dilaksanakan", 0) == 0) k.dilaksanakan = cell.column;
            if (cell.column < k.target || (k.penghitungan != none && cell.column >= k.penghitungan)) continue;
            Aspek* aspect = aspect_of(k, label, cell.column);
            if (aspect == nullptr || aspect->from != none) continue;
            *aspect = {cell.column, tepi_kanan(sheet, cell)};
            k.last = std::max(k.last, row);
        }
        if (k.usable()) break; // what comes below is numbered or data
    }
    if (!k.usable()) return std::nullopt;
    for (std::uint32_t row = from; row <= k.last; ++row)
        for (const Cell& cell : sheet.row(row))
            if (const std::string label = polos(cell.text); label != "target" && label != "realisasi")
                heads.push_back(cell.column);
    std::sort(heads.begin(), heads.end());
    for (Aspek* a : {&k.target_kuantitas, &k.target_waktu, &k.realisasi_kuantitas, &k.realisasi_waktu}) {
        if (a->from == none) continue;
        const auto next = std::upper_bound(heads.begin(), heads.end(), a->from);
        if (next != heads.end()) a->until = *next - 1;
    }
    for (std::uint32_t row = k.last + 1; row <= k.last + 2; ++row)
        if (is_numbered(sheet, row)) k.last = row;
    return k;
}

} // namespace formulir

// xlsx_kepala.h -- the head of form I-e on a sheet: which column holds what. For the readers of workbooks
// only.
#pragma once

#include "formulir/xlsx_sel.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace formulir {

inline constexpr std::uint32_t tanpa_kolom = 0;

// Columns of one aspect: the number, and beside it the unit where the head covers two columns.
struct Aspek {
    std::uint32_t from = tanpa_kolom, until = tanpa_kolom;
    [[nodiscard]] std::uint32_t unit() const { return until > from ? from + 1 : tanpa_kolom; }
};

struct Kepala {
    std::uint32_t row = tanpa_kolom;  // of "KEGIATAN TUGAS JABATAN"
    std::uint32_t last = tanpa_kolom; // last row of the head, a numbered row included
    std::uint32_t uraian = tanpa_kolom, target = tanpa_kolom, realisasi = tanpa_kolom,
                  penghitungan = tanpa_kolom, nilai = tanpa_kolom, dilaksanakan = tanpa_kolom;
    Aspek target_kuantitas, target_kualitas, target_waktu, target_biaya;
    Aspek realisasi_kuantitas, realisasi_kualitas, realisasi_waktu, realisasi_biaya;
    bool rencana_saja = false; // form I-a: there is no REALISASI
    [[nodiscard]] bool usable() const {
        return target_kuantitas.from && target_kualitas.from && target_waktu.from &&
               (rencana_saja ||
                (realisasi_kuantitas.from && realisasi_kualitas.from && realisasi_waktu.from));
    }
};

// Nothing where the sheet has no "KEGIATAN TUGAS JABATAN" with TARGET and REALISASI and their aspects; of a
// plan REALISASI may be missing.
[[nodiscard]] std::optional<Kepala> cari_kepala(const sheet::Sheet& sheet, Cari wanted = Cari::penilaian);

[[nodiscard]] inline bool memuat(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}
// The last column of a cell, merged or not.
[[nodiscard]] std::uint32_t tepi_kanan(const sheet::Sheet& sheet, const sheet::Cell& cell);

} // namespace formulir

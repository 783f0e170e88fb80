// lembar.h -- the sheet of the calculator: a form as it stands in the fields of the page, every value as typed.
//
//     Lembar sheet = lembar_dari(request.form_fields);
//     sheet.ubah("tambah");                                     // one more row; "hapus-3" takes the third away
//     auto weighed = timbangan.timbang(sheet.mentah());          // findings have paths: "kegiatan[2].realisasi.waktu"
//     nama_isian("kegiatan[2].realisasi.waktu")                  // "rw3": name and id of the field on the page
//
// Numbers are typed as Indonesians write them. A form from a file becomes a sheet with the same numbers in that notation
// (lembar_dari(mentah)); one that holds what the grid has no field for (an excused activity, another target, credit
// points, several SKPs, more than most_rows rows) is kept whole as JSON in `naskah` and weighed from there, for
// nothing may vanish from the figures. Limits: 100 rows, 2,000 bytes a text, 1 MB for naskah.
#pragma once

#include "formulir/mentah.h"
#include "http/message.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web::kalkulator {

// The fields of one activity, in the order in which they stand on the page.
enum class Kolom : std::size_t {
    uraian,
    target_kuantitas,
    satuan,
    target_kualitas,
    target_waktu,
    satuan_waktu,
    target_biaya,
    realisasi_kuantitas,
    realisasi_kualitas,
    realisasi_waktu,
    realisasi_biaya,
    tidak_dilaksanakan, // "1" or nothing
};
inline constexpr std::size_t jumlah_kolom = 12;
// Short, for six activities have 72 of them: "tk" + "3".
inline constexpr std::array<std::string_view, jumlah_kolom> kode_kolom{"u",  "tk", "sk", "tq", "tw", "sw",
                                                                       "tb", "rk", "rq", "rw", "rb", "td"};

struct Baris {
    std::array<std::string, jumlah_kolom> isi;
    [[nodiscard]] const std::string& operator[](Kolom column) const {
        return isi[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] std::string& operator[](Kolom column) { return isi[static_cast<std::size_t>(column)]; }
    [[nodiscard]] bool kosong() const;
    bool operator==(const Baris&) const = default;
};

struct Lembar {
    static constexpr std::size_t most_rows = 100;
    static constexpr std::size_t rows_at_first = 3;

    std::string nama, nip, jenis_jabatan, mulai, selesai;
    std::vector<Baris> kegiatan;
    std::string tugas_tambahan, kreativitas;
    std::array<std::string, 6> perilaku; // in the order of skp::Perilaku::nama_aspek
    std::string naskah;                  // JSON; then the fields above are empty

    [[nodiscard]] bool dari_naskah() const { return !naskah.empty(); }
    // Rows without a word or number do not count, and later rows keep their own places in findings.
    [[nodiscard]] formulir::FormulirMentah mentah() const;
    // "tambah", "hapus-N"; anything else changes nothing.
    void ubah(std::string_view act);
    bool operator==(const Lembar&) const = default;
};

[[nodiscard]] Lembar lembar_kosong();
[[nodiscard]] Lembar lembar_dari(const http::Fields& form);
[[nodiscard]] Lembar lembar_dari(const formulir::FormulirMentah& mentah);

// The field of the page that a finding is about; none: about the whole, or inside a naskah.
[[nodiscard]] std::optional<std::string> nama_isian(std::string_view path);
// "kegiatan[2].realisasi.waktu" as a person says it: "Kegiatan 3, realisasi waktu".
[[nodiscard]] std::string sebutan_isian(std::string_view path);

} // namespace web::kalkulator

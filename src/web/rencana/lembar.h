// lembar.h -- the plan as it stands in the fields of the page, every value as typed.
//
//     Lembar sheet = lembar_dari(plan, lists);                   // of a stored plan
//     Lembar typed = lembar_dari(request.form_fields);
//     typed.ubah("naik-3");                                      // "tambah", "hapus-N", "naik-N", "turun-N"
//     base::Result<skp::Rencana> plan = typed.rencana(stored, lists);   // findings at the fields: "tk-3"
//     nama_isian("kegiatan[2].target.waktu")                     // "tw-3": where a finding of skp::periksa stands on the page
//
// A row keeps the number of its activity in a hidden field ("id-3"); a new row gets the next one of the stored plan. A target that
// is left empty is 0: a draft may be incomplete, and skp::periksa says so when it is handed in. Renja and IKU are typed by
// their code, the superior's activity is chosen ("12.3": activity 3 of SKP 12).
#pragma once

#include "berkas/jenis.h"
#include "http/message.h"
#include "skp/rencana.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web::rencana {

enum class Kolom : std::size_t {
    id,
    uraian,
    kuantitas,
    satuan,
    kualitas,
    waktu,
    satuan_waktu,
    biaya,
    angka_kredit,
    renja,
    iku,
    atasan,
    januari, // and eleven more
};
inline constexpr std::size_t jumlah_kolom = 24;
inline constexpr std::array<std::string_view, jumlah_kolom> kode_kolom{
    "id", "u",  "tk", "sk", "tq", "tw", "sw", "tb", "ak", "rj",  "ik",  "at",
    "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9", "b10", "b11", "b12"};
// As a person calls it: "kuantitas", "rencana Maret".
[[nodiscard]] std::string nama_kolom(std::size_t column);

struct Baris {
    std::array<std::string, jumlah_kolom> isi;
    [[nodiscard]] const std::string& operator[](Kolom c) const { return isi.at(static_cast<std::size_t>(c)); }
    [[nodiscard]] std::string& operator[](Kolom c) { return isi.at(static_cast<std::size_t>(c)); }
    [[nodiscard]] const std::string& bulan(std::size_t m) const { // m from 0
        return isi.at(static_cast<std::size_t>(Kolom::januari) + m);
    }
    [[nodiscard]] bool kosong() const; // nothing typed; a new row always has its units
    [[nodiscard]] bool berbulan() const;
    bool operator==(const Baris&) const = default;
};

// A row as it begins.
[[nodiscard]] Baris baris_baru();

// What codes and choices mean.
struct Daftar {
    std::vector<berkas::Rujukan> rujukan{}; // of the year of the plan
    [[nodiscard]] const berkas::Rujukan* dengan_kode(berkas::JenisRujukan kind, std::string_view code) const;
    [[nodiscard]] const berkas::Rujukan* dengan_id(std::int64_t id) const;
};

struct Lembar {
    std::string jenis_jabatan = "jfu";
    std::vector<Baris> kegiatan;
    std::string catatan;

    // "tambah", "hapus-N", "naik-N", "turun-N" (N from 1); anything else changes nothing. The row to look at next, from 1;
    // 0 where nothing changed.
    std::size_t ubah(std::string_view act);
    // The plan that was typed over the stored one; or all that cannot be read, with the names of fields as places. Rows
    // without a word or number do not count.
    [[nodiscard]] base::Result<skp::Rencana> rencana(const skp::Rencana& stored, const Daftar& lists) const;
    // Rows of `this` by their place in the plan that rencana() makes: places of skp::periksa as names of fields.
    [[nodiscard]] base::Findings di_isian(base::Findings findings) const;
    bool operator==(const Lembar&) const = default;
};

[[nodiscard]] Lembar lembar_dari(const skp::Rencana& plan, const Daftar& lists);
// Rows "u-1", "u-2" ... in order of their numbers; a row whose "ada-N" says "hapus" is left out (page of a conflict).
[[nodiscard]] Lembar lembar_dari(const http::Fields& form);

// The field of the page that a finding is about; empty: about the whole.
[[nodiscard]] std::string nama_isian(std::string_view path);
[[nodiscard]] std::string nama_isian(std::size_t column, std::size_t row); // row from 0

// A number as people type it, read again as the same number.
[[nodiscard]] std::string diketik(const angka::Rational& value);

} // namespace web::rencana

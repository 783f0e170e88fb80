// isian_pegawai.h -- one row of an employee list, read as what it says about a person and his post.
//
//     IsianPegawai isian = baca_isian(tabel, row, cara);
//     isian.temuan           every cell of the row that cannot be used, or that somebody should look at
//     isian.nama             none where the cell is empty: an empty cell says nothing and changes nothing
//
// Read as offices write it: dates as 31-12-1990, 31/12/1990, 1990-12-31, "31 Desember 1990", "31 Agt 1990" or a spreadsheet's
// day number; sex as L/P, Pria/Wanita, M/F, 1/2; rank and grade in any form pangkat.h knows; titles beside the name
// ("Drs. Teguh Rekaan, M.Si.") where they have no column of their own. A NIP or NIK that a spreadsheet keeps as a number is refused, never mended.
#pragma once

#include "calendar/date.h"
#include "kantor/tabel_pegawai.h"
#include "pegawai/organisasi.h"

#include <optional>
#include <string>
#include <string_view>

namespace kantor {

struct IsianPegawai {
    std::string nip; // 18 digits; empty where it cannot be used
    std::optional<std::string> nama, gelar_depan, gelar_belakang, nip_lama, nik, tempat_lahir, golongan,
        pendidikan, email, no_hp, kedudukan;
    std::optional<pegawai::JenisPegawai> jenis;
    std::optional<pegawai::JenisKelamin> kelamin;
    std::optional<calendar::Date> lahir, tmt_golongan;

    std::optional<std::string> jabatan, unit, unit_induk, eselon;
    std::optional<pegawai::JenisJabatan> jenis_jabatan;
    std::optional<calendar::Date> tmt_jabatan;

    base::Findings temuan;
};

struct CaraBaca {
    pegawai::Ragam ragam = pegawai::Ragam::sungguhan;
    calendar::Date hari; // today: nothing lies in the future
};

[[nodiscard]] IsianPegawai baca_isian(const TabelPegawai& tabel, const BarisTabel& row, const CaraBaca& how);

// A day as people and spreadsheets write it; none where it is no day between 1900 and 2200.
[[nodiscard]] std::optional<calendar::Date> baca_tanggal(std::string_view text);

// What the codes and names of BKN's lists say; none for an unknown word.
[[nodiscard]] std::optional<std::string>
baca_kedudukan(std::string_view text); // "Masa Persiapan Pensiun" -> "20"
[[nodiscard]] std::string_view
nama_kedudukan(std::string_view kode); // "01" -> "Aktif"; the code itself where no name is known
[[nodiscard]] std::optional<pegawai::JenisJabatan> baca_jenis_jabatan(std::string_view text);
[[nodiscard]] std::optional<pegawai::JenisPegawai> baca_jenis_pegawai(std::string_view text);

} // namespace kantor

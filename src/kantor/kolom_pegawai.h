// kolom_pegawai.h -- the columns of an employee list, under every title by which offices know them (asn-reference 6.5).
//
//     kolom_berjudul("NIP BARU")              Kolom::nip
//     kolom_berjudul("Gol/Ruang")             Kolom::gol_ruang
//     judul(Kolom::tgl_lahir)                 "tgl_lahir"          as our own exports write it
//
// Case and punctuation do not matter ("nip_baru", "NIPBARU", "Nip Baru" are one). The list for people is in
// docs/formats/pegawai.md.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kantor {

enum class Kolom {
    nip,
    nip_lama,
    nama,
    gelar_depan,
    gelar_belakang,
    jenis_kelamin,
    tempat_lahir,
    tgl_lahir,
    gol_ruang,
    tmt_gol,
    jabatan,
    jenis_jabatan,
    tmt_jabatan,
    eselon,
    unit_kerja,
    unit_induk,
    jenis_pegawai,
    kedudukan,
    pendidikan,
    tahun_lulus, // known, and not kept: assessing needs no year of graduation (UU 27/2022 Art. 16(2))
    nik,
    email,
    no_hp,
};
inline constexpr std::size_t jumlah_kolom = 23;

[[nodiscard]] std::string_view judul(Kolom kolom);
[[nodiscard]] std::optional<Kolom> kolom_berjudul(std::string_view title);

// How the title was written where it decides what the cells mean: under "PRIA/WANITA" a P is a man.
[[nodiscard]] bool judul_pria_wanita(std::string_view title);

} // namespace kantor

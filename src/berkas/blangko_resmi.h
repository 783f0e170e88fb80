// blangko_resmi.h -- the official forms by code and name, for a door that offers a choice before it asks a printer (pencetak.h).
#pragma once

#include <array>
#include <string_view>

namespace berkas {

struct BlangkoResmi {
    std::string_view kode, nama;
};

// In the order in which a year makes them; the same as room paper's semua_blangko(), which its test compares.
inline constexpr std::array<BlangkoResmi, 9> blangko_resmi{{
    {"I-a", "Formulir Sasaran Kerja Pegawai"},
    {"I-c", "Surat Keterangan Melaksanakan Tugas Tambahan"},
    {"I-d", "Surat Keterangan Menemukan Sesuatu yang Baru"},
    {"I-e", "Penilaian Capaian Sasaran Kerja"},
    {"I-g", "Penilaian Prestasi Kerja"},
    {"I-i", "Buku Catatan Penilaian Perilaku"},
    {"gabungan", "SKP Gabungan"},
    {"periksa", "Lembar Pemeriksaan Data Kinerja"},
    {"uraian", "Uraian Penghitungan"},
}};

} // namespace berkas

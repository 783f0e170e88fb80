// xlsx_tata_letak.h -- where things stand on the sheets that xlsx_kosong.h writes (tata letak: layout).
//
// Only the writer needs it: the reader (xlsx_baca.h) finds everything by its label.
#pragma once

#include "sheet/place.h"
#include "sheet/xlsx_write.h"

#include <cstdint>
#include <string>

namespace formulir::tata_letak {

inline constexpr const char* lembar_kinerja = "Kinerja";
inline constexpr const char* lembar_perilaku = "Perilaku";
inline constexpr const char* lembar_prestasi = "Prestasi Kerja";
inline constexpr const char* lembar_petunjuk = "Petunjuk";

// Columns of Kinerja; the official numbers 1 to 14 stand in the row under the head.
enum Kolom : std::uint32_t {
    no = 1,
    uraian,
    ak_target,
    target_kuantitas,
    satuan_kuantitas,
    target_kualitas,
    target_waktu,
    satuan_waktu,
    target_biaya,
    ak_realisasi,
    realisasi_kuantitas,
    satuan_realisasi,
    realisasi_kualitas,
    realisasi_waktu,
    waktu_realisasi,
    realisasi_biaya,
    penghitungan,
    nilai,
    jarak, // the printed form ends before
    dilaksanakan,
    aspek_kuantitas,
    aspek_kualitas,
    aspek_waktu,
    aspek_biaya,
    jumlah_tepat,
    nilai_tepat,
    keadaan,
};

inline constexpr std::uint32_t baris_instansi = 4, baris_kepala_orang = 5, baris_nama = 6, baris_nip = 7,
                               baris_pangkat = 8, baris_jabatan = 9, baris_unit = 10, baris_jenis = 11,
                               baris_kepala = 13, baris_nomor = 15, baris_pertama = 16;
// Where the values of the three people begin and end.
inline constexpr std::uint32_t dinilai_dari = ak_target, dinilai_sampai = target_biaya,
                               penilai_dari = ak_realisasi, penilai_sampai = realisasi_waktu,
                               atasan_dari = waktu_realisasi, atasan_sampai = nilai;
inline constexpr std::uint32_t periode_mulai_dari = realisasi_kualitas, periode_selesai_dari = penghitungan;

// Rows of Kinerja below the activities.
struct Bawah {
    std::uint32_t terakhir, rata_rata, judul_dua, tugas, kreativitas, skp, sebutan, tanda_tangan;
    explicit constexpr Bawah(int kegiatan)
        : terakhir(baris_pertama + static_cast<std::uint32_t>(kegiatan) - 1), rata_rata(terakhir + 1),
          judul_dua(terakhir + 2), tugas(terakhir + 3), kreativitas(terakhir + 4), skp(terakhir + 5),
          sebutan(terakhir + 6), tanda_tangan(terakhir + 8) {}
};

// Rows of Perilaku; marks stand in column C, exact steps in column F.
inline constexpr std::uint32_t perilaku_pertama = 10, perilaku_jumlah = 16, perilaku_rata = 17,
                               perilaku_bobot = 18;

// Rows of Prestasi Kerja.
inline constexpr std::uint32_t prestasi_skp = 11, prestasi_pertama = 13, prestasi_jumlah = 19,
                               prestasi_rata = 20, prestasi_bobot = 21, prestasi_nilai = 22,
                               prestasi_sebutan = 23;

inline std::string sel(std::uint32_t row, std::uint32_t column) { return sheet::cell_name(row, column); }
// "$C$11" of another sheet: "Kinerja!$C$11".
inline std::string di_kinerja(std::uint32_t row, std::uint32_t column) {
    return std::string(lembar_kinerja) + "!$" + sheet::column_name(column) + "$" + std::to_string(row);
}
inline std::string di_perilaku(std::uint32_t row, std::uint32_t column) {
    return std::string(lembar_perilaku) + "!$" + sheet::column_name(column) + "$" + std::to_string(row);
}

} // namespace formulir::tata_letak

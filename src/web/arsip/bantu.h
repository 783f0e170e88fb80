// bantu.h -- what the pages of the archive share: the rules of the office, its desk, how things of the archive are called.
#pragma once

#include "berkas/arsip/tindakan.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/bantu.h"

namespace web {

void tambah_daftar_arsip(Pintu& pintu);
void tambah_langkah_arsip(Pintu& pintu);
void tambah_catatan_arsip(Pintu& pintu);
void tambah_keutuhan(Pintu& pintu);
void tambah_penyusutan(Pintu& pintu);
void tambah_cetak_arsip(Pintu& pintu);
void tambah_aturan_arsip(Pintu& pintu);
void tambah_alih_media(Pintu& pintu);
void tambah_impor_arsip(Pintu& pintu);
void tambah_pembetulan_arsip(Pintu& pintu);
void tambah_paket_arsip(Pintu& pintu);

// What ships with the settings of the office over it. Stored settings have been read before they were stored.
[[nodiscard]] berkas::AturanArsip aturan_arsip(const Kunjungan& k);
[[nodiscard]] berkas::AturanArsip aturan_arsip(const Kunjungan& k,
                                               const std::map<std::string, std::string>& stored);

[[nodiscard]] std::string alamat(berkas::ArsipId id, std::string_view below = {}); // "/arsip/12/pindah"
[[nodiscard]] std::string_view nama_tahap(berkas::Tahap stage); // "aktif", "inaktif", "retensi habis"
// "aktif sampai 31 Desember 2027, inaktif sampai 31 Desember 2028, lalu musnah"
[[nodiscard]] std::string retensi_dibaca(const berkas::Pendaftaran& row);
[[nodiscard]] std::string ukuran_dibaca(std::int64_t bytes); // "1,2 MB"
[[nodiscard]] std::optional<std::int64_t> angka_dari(std::string_view text);
// What the register is filtered by, from the address of the page.
[[nodiscard]] berkas::SaringanArsip saringan_arsip(const Kunjungan& k);
[[nodiscard]] Html pesan_arsip(const Kunjungan& k); // "?selesai=..." of the page before
// The three pages of the archive, as tabs above them.
[[nodiscard]] Html bilah_arsip(const Kunjungan& k, std::string_view here);

// A page of the archive: 422 where there are findings, with the archive above it in the breadcrumb.
[[nodiscard]] http::Response halaman_arsip(const Kunjungan& k, std::string judul, const Html& content,
                                           const base::Findings& errors,
                                           std::vector<Remah> remah = {{"Arsip", "/arsip"}});

// The page of the record in the path, with what is wrong.
[[nodiscard]] http::Response halaman_catatan(Kunjungan& k, const base::Findings& errors);
// Where a record comes from, what it corrects and what corrects it; for those who may, how to correct it.
[[nodiscard]] Html asal_dan_pembetulan(const Kunjungan& k, berkas::Baca& db, const berkas::Arsip& a,
                                       const Galat& beside);

[[nodiscard]] bool boleh_kelola(const Kunjungan& k); // Perbuatan::kelola_arsip

// May the visitor look into what the record holds, and not only that it is there? (asn-reference 7.4: archivists see metadata.)
[[nodiscard]] bool boleh_isi(const Kunjungan& k, const berkas::Arsip& record);

} // namespace web

// bagian.h -- the parts that the pages of the recap share.
#pragma once

#include "web/bagian/kerangka.h"
#include "web/rekap/pandangan.h"

namespace web {

[[nodiscard]] Html gambar_sebaran(const Kunjungan& k, const Pandangan& p); // values: a table with bars
[[nodiscard]] Html gambar_waktu(const Pandangan& p);                       // steps against the norm

// Minutes as they are printed: a begun one counts.
[[nodiscard]] inline std::int64_t menit(std::int64_t seconds) { return (seconds + 59) / 60; }
// The step in few words, by the work that is done in it: "Validasi dan tetapkan nilai"; else the words of the SOP.
[[nodiscard]] std::string nama_langkah(const sop::Sop& sop, int number);
// Persons whom the figures are about: with a case or without.
[[nodiscard]] std::size_t jumlah_pegawai(const Pandangan& p);
// "20,7%"; nought as "0%".
[[nodiscard]] std::string bagian_persen(std::int64_t permil);
// May the figure that these rows make be shown? (Jangkauan::tampak)
[[nodiscard]] bool tampak(const Pandangan& p, const rekap::Deretan& rows);

// "Pemantauan SOP jatuh tempo ..." where it is late; else empty.
[[nodiscard]] Html pengingat_pemantauan(const Kunjungan& k);
void tambah_pemantauan(Pintu& pintu);
void tambah_lembar_pindah(Pintu& pintu);

// The pages: in files of their own.
[[nodiscard]] http::Response halaman_rekap(Kunjungan& k);
[[nodiscard]] http::Response halaman_sebaran(Kunjungan& k);
[[nodiscard]] http::Response halaman_evaluasi(Kunjungan& k);
[[nodiscard]] http::Response evaluasi_pdf(Kunjungan& k);
[[nodiscard]] http::Response evaluasi_xlsx(Kunjungan& k);
[[nodiscard]] http::Response halaman_promosi(Kunjungan& k);
[[nodiscard]] http::Response promosi_pdf(Kunjungan& k);
[[nodiscard]] http::Response promosi_xlsx(Kunjungan& k);
[[nodiscard]] http::Response rekap_csv(Kunjungan& k);
[[nodiscard]] http::Response rekap_xlsx(Kunjungan& k);

} // namespace web

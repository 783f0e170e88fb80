// kerja.h -- what the work pages of a case have in common (periksa, input, validasi, nilai): heading, what was seen, the way back.
//
//     if (!di_sini(k, sop::Kerja::periksa)) return ke_berkas(k);          // the case stands elsewhere by now
//     Html page = kepala_kerja(k, "Periksa data kinerja");
//     page += formulir_buka(k, alamat_berkas(k, "/periksa"));
//     page += kunci_berkas(k);                                            // as seen: terlihat(k) reads it back
//
// Routes of these pages name their case (Jalan::berkas), so k.berkas and k.orang are always there.
#pragma once

#include "berkas/pemeriksaan.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

[[nodiscard]] std::string alamat_berkas(const Kunjungan& k, std::string_view tail = {});
[[nodiscard]] bool di_sini(const Kunjungan& k, sop::Kerja work); // it runs, and stands at such work
[[nodiscard]] std::shared_ptr<const sop::Sop> sop_berkas(const Kunjungan& k);
// 303 to the page of the case, or home where the visitor may type but not look (a typist).
[[nodiscard]] http::Response ke_berkas(const Kunjungan& k, std::string_view selesai = {});

[[nodiscard]] std::vector<Remah> remah_berkas(const Kunjungan& k);
// h1, whose case it is, the time left; a pause, and in whose place one acts. Notes that work has begun where it is the visitor's turn.
[[nodiscard]] Html kepala_kerja(const Kunjungan& k, std::string_view judul);

[[nodiscard]] Html kunci_berkas(const Kunjungan& k);

// The form of the case: the newest version, and the one that was handed on at the last "kumpul" (before anybody typed it in).
struct Versi {
    int nomor = 0;
    skp::Isi isi{};
    berkas::Dokumen dokumen{};
};
[[nodiscard]] std::optional<Versi> isi_terbaru(const Kunjungan& k);
[[nodiscard]] std::optional<Versi> isi_versi(const Kunjungan& k, int nomor);
[[nodiscard]] std::optional<Versi> isi_terkumpul(const Kunjungan& k);

// Why figures were changed at "input" until that version: "3.realisasi.waktu" -> reason, the newest of each.
[[nodiscard]] std::map<std::string, std::string> alasan_input(const Kunjungan& k,
                                                              int sampai = std::numeric_limits<int>::max());

// Field "langkah" (or hidden, where there is one way only) and field "alasan"; the button sends aksi=kembali.
[[nodiscard]] Html isian_kembali(const Kunjungan& k, const Galat& beside, std::string_view alasan,
                                 std::string_view petunjuk = {});
[[nodiscard]] berkas::Kembalikan pengembalian(const Kunjungan& k);

// "6 LHA", "12 bulan", "Rp18.000.000", "–".
[[nodiscard]] std::string jumlah_satuan(const angka::Rational& value, std::string_view unit);
// Target beside realisasi of one activity, as a table.
[[nodiscard]] Html angka_kegiatan(const skp::IsiKegiatan& activity, int number);

} // namespace web

// bantu.h -- how a case is called and where its work is done, for every page that shows one.
//
//     page.add<R"(<a href="{}">{}</a>)">(alamat_kerja(row), nama_kerja(row, sop));      "/berkas/12/periksa", "Periksa data kinerja"
#pragma once

#include "berkas/kejadian.h"
#include "berkas/tindakan.h"
#include "berkas/tunggu_hukum.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/bagian/neraca.h"
#include "web/berkas/meja.h"

#include <string>
#include <string_view>

namespace web {

[[nodiscard]] std::string alamat(const berkas::Berkas& row, std::string_view below = {}); // "/berkas/12/jeda"
[[nodiscard]] std::string alamat_kerja(const berkas::Berkas& row); // the page where its present work is done
// The work as a person reads it: "Periksa data kinerja"; of an umum symbol the words of its step.
[[nodiscard]] std::string nama_kerja(const berkas::Berkas& row, const sop::Sop& sop);
[[nodiscard]] std::string_view kata_kerja(sop::Kerja work); // "pemeriksaan": what is waited for
[[nodiscard]] std::string nama_unit(const Kunjungan& k, pegawai::UnitId unit); // "–" where there is none
[[nodiscard]] std::string masa_penilaian(const calendar::Period& period); // "2 Januari – 31 Desember 2025"

[[nodiscard]] std::size_t tempat_simbol(const sop::Sop& sop, std::string_view id);
// "pukul 10.40", "Selasa, 13 Januari, pukul 15.25": the day only where it is another one.
[[nodiscard]] std::string saat(const Kunjungan& k, calendar::Instant when);
[[nodiscard]] std::string saat_pendek(const Kunjungan& k, calendar::Instant when); // "13 Jan, 13.10"
// "13 Jan, 08.25–09.00", "13 Jan, 16.10 – 14 Jan, 08.05", "13 Jan, 08.25 – sekarang": the day once, where it is one.
[[nodiscard]] std::string rentang_pendek(const Kunjungan& k, calendar::Instant from,
                                         const std::optional<calendar::Instant>& until);

// A list that is taken along as a file stands in the journal: what, and how many rows.
void catat_ekspor(const Kunjungan& k, std::string_view what, std::size_t rows);
[[nodiscard]] http::Response berkas_csv(std::string body, std::string name);

// Working minutes of the running step up to now, of all its visits; by the row alone, for lists: norm against due time.
[[nodiscard]] Takaran takaran(const Kunjungan& k, const sop::Sop& sop, const berkas::Berkas& row);

// Hidden field with the state that the visitor saw, for forms of acts; and what a sent form says.
[[nodiscard]] Html kunci_berkas(const berkas::Berkas& row);

// "?selesai=..." of the page before, as a green inset; empty where there is none.
[[nodiscard]] Html pesan_berkas(const Kunjungan& k);

// What of a sent field's words no paper can carry, at that field: they go onto a paper that is frozen later, when nobody may change them.
[[nodiscard]] base::Findings huruf_tak_tercetak(const Kunjungan& k, std::string_view field);

[[nodiscard]] bool giliran_saya(const Kunjungan& k, const berkas::Berkas& row);
[[nodiscard]] bool dapat(const Kunjungan& k, const sop::Sop& sop, const berkas::Berkas& row,
                         berkas::Tindakan act);
[[nodiscard]] std::shared_ptr<const sop::Sop> sop_dari(const Kunjungan& k, berkas::Baca& db,
                                                       const berkas::Berkas& row);

} // namespace web

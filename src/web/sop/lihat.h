// lihat.h -- reading the SOP: the version in force, any version, the list, the differences, the files.
//
// A draft is there only for people of the office (lihat_sop_kantor); to others it is not found.
#pragma once

#include "web/bagian/kerangka.h"
#include "web/sop/terbaca.h"

#include <optional>
#include <string>

namespace web::sop_pages {

[[nodiscard]] http::Response berlaku(Kunjungan& k, Pustaka& pustaka);
[[nodiscard]] http::Response satu(Kunjungan& k, Pustaka& pustaka);
[[nodiscard]] http::Response daftar_versi(Kunjungan& k, Pustaka& pustaka);
[[nodiscard]] http::Response bandingkan(Kunjungan& k, Pustaka& pustaka);
[[nodiscard]] http::Response gambar(Kunjungan& k, Pustaka& pustaka);
[[nodiscard]] http::Response resmi(Kunjungan& k, Pustaka& pustaka);
[[nodiscard]] http::Response naskah(Kunjungan& k, Pustaka& pustaka);

// For the pages of this folder.
[[nodiscard]] bool boleh_lihat(const Kunjungan& k, const kantor::VersiSop& version);
// The version that the path names, if the visitor may see it.
[[nodiscard]] std::optional<kantor::VersiSop> versi_di_alamat(const Kunjungan& k);
[[nodiscard]] Html label_keadaan(kantor::KeadaanSop state);
[[nodiscard]] std::string nama_versi(const kantor::VersiSop& v); // "SOP 700/418/2023 versi 2023-08-15"
[[nodiscard]] std::string masa_versi(const Kunjungan& k,
                                     const kantor::VersiSop& v); // "Berlaku sejak 23 November 2026."
// Whether this door prints SOPs; and the choice of the other papers: upright, or the flowchart alone.
[[nodiscard]] bool ada_pencetak_sop(const Kunjungan& k);
[[nodiscard]] Html kertas_lain(const kantor::VersiSop& v);

} // namespace web::sop_pages

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
[[nodiscard]] http::Response naskah(Kunjungan& k, Pustaka& pustaka);

// For the pages of this folder.
[[nodiscard]] bool boleh_lihat(const Kunjungan& k, const kantor::VersiSop& version);
// The version that the path names, if the visitor may see it.
[[nodiscard]] std::optional<kantor::VersiSop> versi_di_alamat(const Kunjungan& k);
[[nodiscard]] Html label_keadaan(kantor::KeadaanSop state);

} // namespace web::sop_pages

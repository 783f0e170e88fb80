// tampilan.h -- how people, posts and spans of time are written on the pages of this folder.
#pragma once

#include "http/html.h"
#include "web/pintu.h"

#include <string>
#include <string_view>

namespace web {

using http::html::Html;

[[nodiscard]] std::string nip_tercetak(std::string_view digits); // "19930230 201902 2 901"
[[nodiscard]] std::string
masa_tertulis(const pegawai::Masa& masa); // "sejak 2 Januari 2025", "2 Januari – 31 Maret 2026"
[[nodiscard]] std::string_view nama(pegawai::JenisPenugasan jenis); // "Pelaksana tugas (PLT)"
[[nodiscard]] std::string_view nama(pegawai::LingkupDelegasi lingkup);
[[nodiscard]] std::string_view nama(pegawai::Peran peran);
// Why this person is the assessor, in words: "sebagai PLT Irban Wilayah III".
[[nodiscard]] std::string alasan(const Kunjungan& k, const pegawai::Penilai& assessor);
// The name as a link to the record, as far as the visitor may open it; else the name.
[[nodiscard]] Html tautan_orang(const Kunjungan& k, pegawai::PegawaiId who);

} // namespace web

// tebak_jabatan.h -- what a unit or a post is, told from its name, for lists that say no more. Always a proposal: the preview
// shows it, and the pages of the structure change it.
//
//     tebak_jenis_unit("Irban Wilayah II")                                    JenisUnit::irban
//     tebak_jabatan("Kasubbag Umum & Kepegawaian", {}).fungsi                 Fungsi::kasubbag_umpeg
//     tebak_jabatan("Auditor Ahli Muda", {}).jenjang                          Jenjang::ahli_muda
//     tebak_jabatan("Auditor", JenisJabatan::pelaksana).fungsi                Fungsi::pelaksana    (asn-reference 2.5: never by name alone)
//     penugasan_sementara("Plt. Inspektur Pembantu Wilayah III")              true
#pragma once

#include "pegawai/organisasi.h"

#include <optional>
#include <string_view>

namespace kantor {

struct TebakanJabatan {
    pegawai::Fungsi fungsi = pegawai::Fungsi::pelaksana;
    pegawai::JenisJabatan jenis = pegawai::JenisJabatan::pelaksana;
    std::optional<pegawai::Jenjang> jenjang;
    bool operator==(const TebakanJabatan&) const = default;
};

[[nodiscard]] pegawai::JenisUnit tebak_jenis_unit(std::string_view nama);
[[nodiscard]] TebakanJabatan tebak_jabatan(std::string_view nama, std::optional<pegawai::JenisJabatan> jenis);
[[nodiscard]] bool penugasan_sementara(std::string_view nama_jabatan); // "Plt. ...", "Plh ...", "Pj. ..."

} // namespace kantor

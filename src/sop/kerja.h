// kerja.h -- what a program can help with at a symbol, and who stands in a lane: what the flowchart means, as data of its file.
//
//     - {id: periksa, langkah: 2, lajur: kasubbag, bentuk: proses, kerja: periksa}
//     - {id: kasubbag, nama: Kasubbag Umum dan Kepegawaian, jenis: jabatan, siapa: kasubbag_umpeg}
//
// A symbol without `kerja` is umum: whoever stands there notes what came out. A lane without `siapa` belongs to nobody that the office
// knows; such a SOP can be read, drawn and measured, but no case can be opened by it. The words are stored: they stay.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace sop {

enum class Kerja {
    umum,
    kumpul,       // the employee fills in the form of the year
    periksa,      // somebody checks it line by line
    input,        // the checked data are typed in; changed figures need a reason
    validasi,     // somebody says that the typed data are right
    nilai,        // the assessor gives marks and sets the value
    tanda_tangan, // the signatures
    gandakan,     // the copies
    arsip,        // the archive
};
inline constexpr std::array<std::string_view, 9> kode_kerja{
    "umum", "kumpul", "periksa", "input", "validasi", "nilai", "tanda_tangan", "gandakan", "arsip"};

enum class Siapa {
    pegawai,        // whose case it is
    penilai,        // his assessor (atasan langsung)
    atasan_penilai, // the assessor's superior
    irban,          // of his wilayah
    kasubbag_umpeg,
    sekretaris,
    inspektur,
};
inline constexpr std::array<std::string_view, 7> kode_siapa{
    "pegawai", "penilai", "atasan_penilai", "irban", "kasubbag_umpeg", "sekretaris", "inspektur"};

[[nodiscard]] constexpr std::string_view kode(Kerja work) {
    return kode_kerja.at(static_cast<std::size_t>(work));
}
[[nodiscard]] constexpr std::string_view kode(Siapa who) {
    return kode_siapa.at(static_cast<std::size_t>(who));
}
[[nodiscard]] constexpr std::optional<Kerja> kerja_dari(std::string_view code) {
    for (std::size_t i = 0; i < kode_kerja.size(); ++i)
        if (kode_kerja.at(i) == code) return static_cast<Kerja>(i);
    return std::nullopt;
}
[[nodiscard]] constexpr std::optional<Siapa> siapa_dari(std::string_view code) {
    for (std::size_t i = 0; i < kode_siapa.size(); ++i)
        if (kode_siapa.at(i) == code) return static_cast<Siapa>(i);
    return std::nullopt;
}

} // namespace sop

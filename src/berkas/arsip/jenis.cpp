#include "berkas/arsip/jenis.h"

#include <algorithm>
#include <array>

namespace berkas {
namespace {

template <std::size_t N, class Kind>
constexpr std::string_view at(const std::array<std::string_view, N>& words, Kind kind) {
    return words.at(static_cast<std::size_t>(kind));
}

template <class Kind, std::size_t N>
std::optional<Kind> of(const std::array<std::string_view, N>& words, std::string_view code) {
    const auto* found = std::find(words.begin(), words.end(), code);
    if (found == words.end()) return std::nullopt;
    return static_cast<Kind>(found - words.begin());
}

constexpr std::array<std::string_view, 2> lists{"kepegawaian", "pengendalian"};
constexpr std::array<std::string_view, 3> numbers{"berlaku", "dibatalkan", "dimusnahkan"};
constexpr std::array<std::string_view, 4> classes{"biasa", "terbatas", "rahasia", "sangat_rahasia"};
constexpr std::array<std::string_view, 2> kinds{"penilaian", "alih_media"};
constexpr std::array<std::string_view, 5> roles{"dokumen", "formulir", "penilaian", "bukti", "pindaian"};
constexpr std::array<std::string_view, 14> happenings{
    "didaftar",    "dipindah",   "dipinjam", "dikembalikan", "ditahan",     "dilepas",  "pemicu",
    "nomor_batal", "nomor_baru", "diekspor", "diusulkan",    "dimusnahkan", "diterima", "dibetulkan"};
constexpr std::array<std::string_view, 3> damages{"hilang", "berubah", "akar_berbeda"};
constexpr std::array<std::string_view, 5> proposals{"diusulkan", "dipertimbangkan", "disetujui",
                                                    "dilaksanakan", "ditolak"};

constexpr std::array<std::string_view, 3> scans{"menunggu", "disahkan", "ditolak"};
constexpr std::array<std::string_view, 3> colours{"warna", "abu_abu", "hitam_putih"};

constexpr std::array<std::string_view, 6> packages{"antre", "berjalan", "siap", "gagal", "batal", "dihapus"};

} // namespace

std::string_view kode(KeadaanPaket state) { return at(packages, state); }
template <>
std::optional<KeadaanPaket> dari_kode(std::string_view code) {
    return of<KeadaanPaket>(packages, code);
}
std::string_view kode(KeadaanPindaian state) { return at(scans, state); }
std::string_view kode(WarnaPindai colour) { return at(colours, colour); }
std::string_view nama(WarnaPindai colour) {
    static constexpr std::array<std::string_view, 3> names{"berwarna", "abu-abu", "hitam putih"};
    return at(names, colour);
}
template <>
std::optional<KeadaanPindaian> dari_kode(std::string_view code) {
    return of<KeadaanPindaian>(scans, code);
}
template <>
std::optional<WarnaPindai> dari_kode(std::string_view code) {
    return of<WarnaPindai>(colours, code);
}

std::string_view kode(DaftarArsip list) { return at(lists, list); }
std::string_view kode(KeadaanDaftar state) { return at(numbers, state); }
std::string_view kode(KelasArsip secrecy) { return at(classes, secrecy); }
std::string_view kode(JenisArsip kind) { return at(kinds, kind); }
std::string_view kode(PeranIsi role) { return at(roles, role); }
std::string_view kode(JenisPeristiwaArsip kind) { return at(happenings, kind); }
std::string_view kode(JenisRusak kind) { return at(damages, kind); }
std::string_view kode(KeadaanUsul state) { return at(proposals, state); }

template <>
std::optional<DaftarArsip> dari_kode(std::string_view code) {
    return of<DaftarArsip>(lists, code);
}
template <>
std::optional<KeadaanDaftar> dari_kode(std::string_view code) {
    return of<KeadaanDaftar>(numbers, code);
}
template <>
std::optional<KelasArsip> dari_kode(std::string_view code) {
    return of<KelasArsip>(classes, code);
}
template <>
std::optional<JenisArsip> dari_kode(std::string_view code) {
    return of<JenisArsip>(kinds, code);
}
template <>
std::optional<PeranIsi> dari_kode(std::string_view code) {
    return of<PeranIsi>(roles, code);
}
template <>
std::optional<JenisPeristiwaArsip> dari_kode(std::string_view code) {
    return of<JenisPeristiwaArsip>(happenings, code);
}
template <>
std::optional<JenisRusak> dari_kode(std::string_view code) {
    return of<JenisRusak>(damages, code);
}
template <>
std::optional<KeadaanUsul> dari_kode(std::string_view code) {
    return of<KeadaanUsul>(proposals, code);
}

std::string_view nama(DaftarArsip list) {
    static constexpr std::array<std::string_view, 2> names{"dokumen kepegawaian", "dokumen pengendalian"};
    return at(names, list);
}
std::string_view nama(KelasArsip secrecy) {
    return secrecy == KelasArsip::sangat_rahasia ? "sangat rahasia" : kode(secrecy);
}
std::string_view nama(JenisPeristiwaArsip kind) {
    static constexpr std::array<std::string_view, 14> names{"didaftar",
                                                            "dipindah",
                                                            "dipinjam",
                                                            "dikembalikan",
                                                            "ditahan",
                                                            "dilepas",
                                                            "pemicu retensi",
                                                            "nomor dibatalkan",
                                                            "nomor pengganti",
                                                            "diekspor",
                                                            "diusulkan musnah",
                                                            "dimusnahkan",
                                                            "diterima dari paket",
                                                            "pembetulan"};
    return at(names, kind);
}
std::string_view nama(KeadaanUsul state) { return kode(state); }

} // namespace berkas

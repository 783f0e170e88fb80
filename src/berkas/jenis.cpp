#include "berkas/jenis.h"

#include <array>
#include <stdexcept>

namespace berkas {
namespace {

// The stored words, in the order of each enum. They stay.
constexpr std::array<std::string_view, 5> skp_states{"draf", "diajukan", "ditolak", "ditetapkan", "ditutup"};
constexpr std::array<std::string_view, 3> case_states{"berjalan", "selesai", "dibatalkan"};
constexpr std::array<std::string_view, 3> results{"berjalan", "lanjut", "kembali"};
constexpr std::array<std::string_view, 6> reasons{
    "menunggu_pegawai", "gangguan_sistem", "perjalanan_dinas", "menunggu_dokumen", "lain", "tenggat_hukum"};
constexpr std::array<std::string_view, 6> reason_names{"menunggu pegawai", "gangguan sistem",
                                                       "perjalanan dinas", "menunggu dokumen",
                                                       "sebab lain",       "tenggat peraturan"};
constexpr std::array<std::string_view, 5> papers{"isi", "lembar_periksa", "penilaian", "potret", "keluaran"};
constexpr std::array<std::string_view, 2> lists{"renja", "iku"};
constexpr std::array<std::string_view, 4> reminders{"tugas", "menjelang", "lewat", "rencana"};

template <class Kind, std::size_t n>
std::string_view word(const std::array<std::string_view, n>& words, Kind kind) {
    return words.at(static_cast<std::size_t>(kind));
}

template <class Kind, std::size_t n>
std::optional<Kind> find(const std::array<std::string_view, n>& words, std::string_view code) {
    for (std::size_t i = 0; i < n; ++i)
        if (words.at(i) == code) return static_cast<Kind>(i);
    return std::nullopt;
}

} // namespace

std::string_view kode(KeadaanSkp state) { return word(skp_states, state); }
std::string_view kode(KeadaanBerkas state) { return word(case_states, state); }
std::string_view kode(HasilKunjungan result) { return word(results, result); }
std::string_view kode(AlasanJeda reason) { return word(reasons, reason); }
std::string_view kode(JenisDokumen kind) { return word(papers, kind); }
std::string_view kode(JenisRujukan kind) { return word(lists, kind); }
std::string_view kode(JenisPengingat kind) { return word(reminders, kind); }

template <>
std::optional<KeadaanSkp> dari_kode(std::string_view code) {
    return find<KeadaanSkp>(skp_states, code);
}
template <>
std::optional<KeadaanBerkas> dari_kode(std::string_view code) {
    return find<KeadaanBerkas>(case_states, code);
}
template <>
std::optional<HasilKunjungan> dari_kode(std::string_view code) {
    return find<HasilKunjungan>(results, code);
}
template <>
std::optional<AlasanJeda> dari_kode(std::string_view code) {
    return find<AlasanJeda>(reasons, code);
}
template <>
std::optional<JenisDokumen> dari_kode(std::string_view code) {
    return find<JenisDokumen>(papers, code);
}
template <>
std::optional<JenisRujukan> dari_kode(std::string_view code) {
    return find<JenisRujukan>(lists, code);
}
template <>
std::optional<JenisPengingat> dari_kode(std::string_view code) {
    return find<JenisPengingat>(reminders, code);
}

std::string_view nama(AlasanJeda reason) { return word(reason_names, reason); }
std::string_view nama(KeadaanSkp state) { return kode(state); }

} // namespace berkas

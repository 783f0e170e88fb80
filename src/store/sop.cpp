// Versions of SOP documents, as SQL. The text and its fingerprint are written once; what changes later is the state.
#include "store/sql.h"

#include <array>
#include <stdexcept>
#include <utility>

namespace store {
namespace {

using kantor::KeadaanSop;
using kantor::SopId;
using kantor::VersiSop;

constexpr std::array<std::pair<KeadaanSop, std::string_view>, 3> words{
    {{KeadaanSop::draf, "draf"}, {KeadaanSop::berlaku, "berlaku"}, {KeadaanSop::dicabut, "dicabut"}}};

#define KOLOM "sop_id, nomor, versi, keadaan, sidik, pengunggah_id, diunggah, terbit, dicabut"

const Pernyataan all_versions{"sop.semua",
                              "SELECT " KOLOM " FROM sop WHERE instansi_id = ?1 ORDER BY sop_id DESC"};
const Pernyataan one_version{"sop.satu",
                             "SELECT " KOLOM ", naskah FROM sop WHERE instansi_id = ?1 AND sop_id = ?2"};
const Pernyataan in_force{"sop.berlaku",
                          "SELECT " KOLOM ", naskah FROM sop WHERE instansi_id = ?1 AND keadaan = 'berlaku'"};
const Pernyataan new_version{
    "sop.baru", "INSERT INTO sop (instansi_id, sop_id, nomor, versi, keadaan, naskah, sidik, pengunggah_id, "
                "diunggah, terbit, dicabut) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"};
const Pernyataan change_state{"sop.ubah_keadaan", "UPDATE sop SET keadaan = ?3, terbit = ?4, dicabut = ?5 "
                                                  "WHERE instansi_id = ?1 AND sop_id = ?2 RETURNING sop_id"};

#undef KOLOM

std::string_view word(KeadaanSop state) {
    for (const auto& [s, w] : words)
        if (s == state) return w;
    throw std::logic_error("keadaan SOP");
}

KeadaanSop state_of(std::string_view text) {
    for (const auto& [s, w] : words)
        if (w == text) return s;
    throw std::logic_error("keadaan SOP: " + std::string(text));
}

calendar::Instant instant(std::int64_t seconds) { return calendar::Instant{std::chrono::seconds{seconds}}; }

std::optional<calendar::Instant> instant_or_none(const Baris& row, int column) {
    if (row.kosong(column)) return std::nullopt;
    return instant(row.angka(column));
}

Nilai or_null(const std::optional<calendar::Instant>& when) {
    if (!when) return {};
    return std::int64_t{when->time_since_epoch().count()};
}

// The text stands last, where it was asked for.
VersiSop read_version(const Baris& row, bool with_text) {
    VersiSop v;
    v.id = SopId{row.angka(0)};
    v.nomor = row.teks(1);
    v.versi = row.teks(2);
    v.keadaan = state_of(row.teks(3));
    v.sidik = base::Sidik::parse(row.teks(4)).value_or(base::Sidik{});
    v.pengunggah = pegawai::PegawaiId{row.angka(5)};
    v.diunggah = instant(row.angka(6));
    v.terbit = instant_or_none(row, 7);
    v.dicabut = instant_or_none(row, 8);
    if (with_text) v.naskah = row.teks(9);
    return v;
}

} // namespace

std::vector<VersiSop> SqlTulis::semua_sop(pegawai::InstansiId office) {
    std::vector<VersiSop> versions;
    db_.jalankan(all_versions, {office.value()},
                 [&](const Baris& row) { versions.push_back(read_version(row, false)); });
    return versions;
}

std::optional<VersiSop> SqlTulis::sop(pegawai::InstansiId office, SopId id) {
    std::optional<VersiSop> found;
    db_.jalankan(one_version, {office.value(), id.value()},
                 [&](const Baris& row) { found = read_version(row, true); });
    return found;
}

std::optional<VersiSop> SqlTulis::sop_berlaku(pegawai::InstansiId office) {
    std::optional<VersiSop> found;
    db_.jalankan(in_force, {office.value()}, [&](const Baris& row) { found = read_version(row, true); });
    return found;
}

SopId SqlTulis::simpan(pegawai::InstansiId office, const VersiSop& version) {
    if (version.id) {
        const std::int64_t changed =
            db_.jalankan(change_state, {office.value(), version.id.value(), word(version.keadaan),
                                        or_null(version.terbit), or_null(version.dicabut)});
        if (changed != 1) throw std::logic_error("versi SOP yang tidak ada");
        return version.id;
    }
    const SopId id{nomor_berikut(office, "sop")};
    const std::string sidik = version.sidik.hex();
    db_.jalankan(new_version,
                 {office.value(), id.value(), std::string_view(version.nomor),
                  std::string_view(version.versi), word(version.keadaan), std::string_view(version.naskah),
                  std::string_view(sidik), version.pengunggah.value(),
                  std::int64_t{version.diunggah.time_since_epoch().count()}, or_null(version.terbit),
                  or_null(version.dicabut)});
    return id;
}

} // namespace store

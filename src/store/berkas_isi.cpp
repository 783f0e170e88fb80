#include "store/sql.h"

#include <array>

namespace store {
namespace {

const Pernyataan find_file{
    "berkas_isi.dengan_sidik",
    "SELECT ukuran, jenis, masuk FROM berkas_isi WHERE instansi_id = ?1 AND sidik = ?2"};
const Pernyataan put_file{"berkas_isi.simpan",
                          "INSERT INTO berkas_isi (instansi_id, sidik, ukuran, jenis, masuk) "
                          "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING"};

constexpr std::array<std::string_view, 5> kinds{"pdf", "png", "jpeg", "xlsx",
                                                "docx"}; // in the order of JenisIsi

} // namespace

std::optional<kantor::BerkasIsi> SqlTulis::berkas_isi(pegawai::InstansiId office, const base::Sidik& sidik) {
    std::optional<kantor::BerkasIsi> found;
    const std::string hex = sidik.hex();
    db_.jalankan(find_file, {office.value(), std::string_view(hex)}, [&](const Baris& row) {
        kantor::BerkasIsi file{sidik, row.angka(0), kantor::JenisIsi::pdf,
                               calendar::Instant(std::chrono::seconds(row.angka(2)))};
        for (std::size_t i = 0; i < kinds.size(); ++i)
            if (kinds.at(i) == row.teks(1)) file.jenis = static_cast<kantor::JenisIsi>(i);
        found = file;
    });
    return found;
}

void SqlTulis::simpan(pegawai::InstansiId office, const kantor::BerkasIsi& file) {
    const std::string hex = file.sidik.hex();
    db_.jalankan(put_file, {office.value(), std::string_view(hex), file.ukuran,
                            kinds.at(static_cast<std::size_t>(file.jenis)),
                            std::int64_t{file.masuk.time_since_epoch().count()}});
}

} // namespace store

#include "store/sql.h"

namespace store {

namespace {

const Pernyataan next_number{
    "penomoran.berikut", "INSERT INTO penomoran (instansi_id, nama, terakhir) VALUES (?1, ?2, 1) "
                         "ON CONFLICT (instansi_id, nama) DO UPDATE SET terakhir = penomoran.terakhir + 1 "
                         "RETURNING terakhir"};

const Pernyataan last_number{"penomoran.terakhir",
                             "UPDATE penomoran SET terakhir = ?3 WHERE instansi_id = ?1 AND nama = ?2"};

} // namespace

std::int64_t SqlTulis::nomor_berikut(pegawai::InstansiId office, std::string_view nama) {
    const auto [at, first] = nomor_.try_emplace({office, std::string(nama)});
    Penomoran& given = at->second;
    if (first) { // takes the row for this act: others wait, or try again
        db_.jalankan(next_number, {office.value(), nama},
                     [&](const Baris& row) { given.terakhir = row.angka(0); });
        return given.terakhir;
    }
    given.lebih = true;
    return ++given.terakhir;
}

void SqlTulis::tutup() {
    for (const auto& [key, given] : nomor_)
        if (given.lebih)
            db_.jalankan(last_number, {key.first.value(), std::string_view(key.second), given.terakhir});
    nomor_.clear();
    tumbuh_.clear();
}

} // namespace store

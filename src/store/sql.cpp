#include "store/sql.h"

namespace store {

namespace {

const Pernyataan next_number{
    "penomoran.berikut", "INSERT INTO penomoran (instansi_id, nama, terakhir) VALUES (?1, ?2, 1) "
                         "ON CONFLICT (instansi_id, nama) DO UPDATE SET terakhir = penomoran.terakhir + 1 "
                         "RETURNING terakhir"};

} // namespace

std::int64_t SqlTulis::nomor_berikut(pegawai::InstansiId office, std::string_view nama) {
    std::int64_t number = 0;
    db_.jalankan(next_number, {office.value(), nama}, [&](const Baris& row) { number = row.angka(0); });
    return number;
}

} // namespace store

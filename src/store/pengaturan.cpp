#include "store/sql.h"

namespace store {

namespace {

const Pernyataan all_settings{"pengaturan.semua",
                              "SELECT kunci, nilai FROM pengaturan WHERE instansi_id = ?1"};

const Pernyataan keep_setting{"pengaturan.simpan",
                              "INSERT INTO pengaturan (instansi_id, kunci, nilai) VALUES (?1, ?2, ?3) "
                              "ON CONFLICT (instansi_id, kunci) DO UPDATE SET nilai = excluded.nilai"};

} // namespace

std::map<std::string, std::string> SqlTulis::pengaturan(pegawai::InstansiId office) {
    std::map<std::string, std::string> settings;
    db_.jalankan(all_settings, {office.value()},
                 [&](const Baris& row) { settings.emplace(row.teks(0), row.teks(1)); });
    return settings;
}

void SqlTulis::simpan_pengaturan(pegawai::InstansiId office, std::string_view kunci, std::string_view nilai) {
    db_.jalankan(keep_setting, {office.value(), kunci, nilai});
}

} // namespace store

#include "store/sql.h"

#include <stdexcept>

namespace store {
std::optional<pegawai::PegawaiId> SqlTulis::pegawai_ber_nip(pegawai::InstansiId, std::string_view) {
    throw std::logic_error("belum ada");
}
std::optional<kantor::Akun> SqlTulis::akun(pegawai::InstansiId, pegawai::PegawaiId) {
    throw std::logic_error("belum ada");
}
std::optional<kantor::Sesi> SqlTulis::sesi(pegawai::InstansiId, const base::Sidik&) {
    throw std::logic_error("belum ada");
}
std::vector<kantor::Sesi> SqlTulis::sesi_milik(pegawai::InstansiId, pegawai::PegawaiId) {
    throw std::logic_error("belum ada");
}
std::optional<kantor::Percobaan> SqlTulis::percobaan(pegawai::InstansiId, std::string_view) {
    throw std::logic_error("belum ada");
}
int SqlTulis::sisa_kode_pemulihan(pegawai::InstansiId, pegawai::PegawaiId) {
    throw std::logic_error("belum ada");
}
void SqlTulis::simpan(pegawai::InstansiId, const kantor::Akun&) { throw std::logic_error("belum ada"); }
void SqlTulis::simpan(pegawai::InstansiId, const kantor::Sesi&) { throw std::logic_error("belum ada"); }
void SqlTulis::hapus_sesi(pegawai::InstansiId, const base::Sidik&) { throw std::logic_error("belum ada"); }
void SqlTulis::hapus_sesi_milik(pegawai::InstansiId, pegawai::PegawaiId) {
    throw std::logic_error("belum ada");
}
void SqlTulis::hapus_sesi_usang(pegawai::InstansiId, calendar::Instant, calendar::Instant) {
    throw std::logic_error("belum ada");
}
void SqlTulis::simpan_percobaan(pegawai::InstansiId, std::string_view, const kantor::Percobaan&) {
    throw std::logic_error("belum ada");
}
void SqlTulis::hapus_percobaan(pegawai::InstansiId, std::string_view) { throw std::logic_error("belum ada"); }
void SqlTulis::ganti_kode_pemulihan(pegawai::InstansiId, pegawai::PegawaiId,
                                    const std::vector<base::Sidik>&) {
    throw std::logic_error("belum ada");
}
bool SqlTulis::pakai_kode_pemulihan(pegawai::InstansiId, pegawai::PegawaiId, const base::Sidik&) {
    throw std::logic_error("belum ada");
}
std::optional<std::string> SqlTulis::sekali(pegawai::InstansiId, pegawai::PegawaiId, std::string_view,
                                            std::string_view, calendar::Instant) {
    throw std::logic_error("belum ada");
}

} // namespace store

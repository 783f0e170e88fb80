#include "store/sql.h"

#include <stdexcept>

namespace store {
std::vector<kantor::Instansi> SqlTulis::semua_instansi() { throw std::logic_error("belum ada"); }
std::optional<kantor::Instansi> SqlTulis::instansi(pegawai::InstansiId) {
    throw std::logic_error("belum ada");
}
std::int64_t SqlTulis::versi_organisasi(pegawai::InstansiId) { throw std::logic_error("belum ada"); }
pegawai::Susunan SqlTulis::susunan(pegawai::InstansiId) { throw std::logic_error("belum ada"); }
std::vector<std::string> SqlTulis::riwayat_nip(pegawai::InstansiId, pegawai::PegawaiId) {
    throw std::logic_error("belum ada");
}
pegawai::InstansiId SqlTulis::simpan(const kantor::Instansi&) { throw std::logic_error("belum ada"); }
pegawai::UnitId SqlTulis::simpan(pegawai::InstansiId, const pegawai::Unit&) {
    throw std::logic_error("belum ada");
}
pegawai::JabatanId SqlTulis::simpan(pegawai::InstansiId, const pegawai::JabatanUnit&) {
    throw std::logic_error("belum ada");
}
pegawai::PegawaiId SqlTulis::simpan(pegawai::InstansiId, const pegawai::Pegawai&, const calendar::Date&) {
    throw std::logic_error("belum ada");
}
pegawai::PemangkuanId SqlTulis::simpan(pegawai::InstansiId, const pegawai::Pemangkuan&) {
    throw std::logic_error("belum ada");
}
pegawai::PenunjukanId SqlTulis::simpan(pegawai::InstansiId, const pegawai::Penunjukan&) {
    throw std::logic_error("belum ada");
}
pegawai::DelegasiId SqlTulis::simpan(pegawai::InstansiId, const pegawai::Delegasi&) {
    throw std::logic_error("belum ada");
}
void SqlTulis::simpan(pegawai::InstansiId, const pegawai::PemegangPeran&) {
    throw std::logic_error("belum ada");
}

} // namespace store

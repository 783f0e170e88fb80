#include "store/sql.h"

#include <stdexcept>

namespace store {
std::vector<kantor::VersiSop> SqlTulis::semua_sop(pegawai::InstansiId) {
    throw std::logic_error("belum ada");
}
std::optional<kantor::VersiSop> SqlTulis::sop(pegawai::InstansiId, kantor::SopId) {
    throw std::logic_error("belum ada");
}
std::optional<kantor::VersiSop> SqlTulis::sop_berlaku(pegawai::InstansiId) {
    throw std::logic_error("belum ada");
}
kantor::SopId SqlTulis::simpan(pegawai::InstansiId, const kantor::VersiSop&) {
    throw std::logic_error("belum ada");
}

} // namespace store

#include "store/sql.h"

#include <stdexcept>

namespace store {
journal::Kepala SqlTulis::kepala_jurnal(pegawai::InstansiId) { throw std::logic_error("belum ada"); }
std::vector<journal::Tercatat> SqlTulis::jurnal(pegawai::InstansiId, const kantor::SaringanJurnal&) {
    throw std::logic_error("belum ada");
}
void SqlTulis::jurnal_seluruhnya(pegawai::InstansiId, const std::function<bool(const journal::Tercatat&)>&) {
    throw std::logic_error("belum ada");
}
journal::Tercatat SqlTulis::catat(pegawai::InstansiId, journal::Entri) {
    throw std::logic_error("belum ada");
}

} // namespace store

#include "store/sql.h"

#include <stdexcept>

namespace store {
std::optional<kantor::BerkasIsi> SqlTulis::berkas_isi(pegawai::InstansiId, const base::Sidik&) {
    throw std::logic_error("belum ada");
}
void SqlTulis::simpan(pegawai::InstansiId, const kantor::BerkasIsi&) { throw std::logic_error("belum ada"); }

} // namespace store

#include "store/sql.h"

#include <stdexcept>

namespace store {
std::map<std::string, std::string> SqlTulis::pengaturan(pegawai::InstansiId) {
    throw std::logic_error("belum ada");
}
void SqlTulis::simpan_pengaturan(pegawai::InstansiId, std::string_view, std::string_view) {
    throw std::logic_error("belum ada");
}

} // namespace store

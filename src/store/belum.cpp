// Not written yet; each moves to the file of its topic.
#include "store/sql_berkas.h"

#include <stdexcept>

namespace store {
namespace {
[[noreturn]] void belum() { throw std::logic_error("belum ditulis"); }
} // namespace

// [skp]
std::optional<berkas::Skp> SqlBerkas::skp(InstansiId /*office*/, SkpId /*id*/) { belum(); }

// [skp]
std::vector<berkas::Skp> SqlBerkas::skp_milik(InstansiId /*office*/, PegawaiId /*who*/) { belum(); }

// [skp]
std::vector<berkas::Skp> SqlBerkas::skp_tahun(InstansiId /*office*/, int /*tahun*/) { belum(); }

// [skp]
std::optional<berkas::VersiSkp> SqlBerkas::versi_skp(InstansiId /*office*/, SkpId /*id*/, int /*nomor*/) {
    belum();
}

// [skp]
std::vector<berkas::VersiSkp> SqlBerkas::semua_versi_skp(InstansiId /*office*/, SkpId /*id*/) { belum(); }

// [skp]
std::vector<SqlBerkas::Kembaran> SqlBerkas::kegiatan_kembar(InstansiId /*office*/, int /*tahun*/,
                                                            std::string_view /*uraian*/,
                                                            PegawaiId /*except*/) {
    belum();
}

// [skp]
std::vector<berkas::Rujukan> SqlBerkas::rujukan(InstansiId /*office*/, int /*tahun*/) { belum(); }

// [skp]
std::vector<berkas::ButirPustaka> SqlBerkas::pustaka(InstansiId /*office*/, std::string_view /*jabatan*/) {
    belum();
}

// [skp]
berkas::SkpId SqlBerkas::simpan(InstansiId /*office*/, const berkas::Skp& /*row*/) { belum(); }

// [skp]
void SqlBerkas::simpan(InstansiId /*office*/, const berkas::VersiSkp& /*version*/, bool /*berlaku*/) {
    belum();
}

// [skp]
void SqlBerkas::ganti_rujukan(InstansiId /*office*/, int /*tahun*/, berkas::JenisRujukan /*kind*/,
                              const std::vector<berkas::Rujukan>& /*lines*/) {
    belum();
}

// [skp]
berkas::PustakaId SqlBerkas::simpan(InstansiId /*office*/, const berkas::ButirPustaka& /*item*/) { belum(); }

} // namespace store

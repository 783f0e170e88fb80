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

// [kasus]
std::optional<berkas::Berkas> SqlBerkas::berkas(InstansiId /*office*/, BerkasId /*id*/) { belum(); }

// [kasus]
std::optional<berkas::Berkas> SqlBerkas::berkas_bernomor(InstansiId /*office*/, std::string_view /*nomor*/) {
    belum();
}

// [kasus]
std::vector<berkas::Berkas> SqlBerkas::berkas_milik(InstansiId /*office*/, PegawaiId /*who*/) { belum(); }

// [kasus]
std::vector<berkas::Berkas> SqlBerkas::berkas_skp(InstansiId /*office*/, SkpId /*id*/) { belum(); }

// [kasus]
berkas::Daftar SqlBerkas::daftar_berkas(InstansiId /*office*/, const berkas::Saringan& /*filter*/) {
    belum();
}

// [kasus]
std::vector<berkas::Berkas> SqlBerkas::menunggu(InstansiId /*office*/, sop::Siapa /*siapa*/,
                                                std::optional<PegawaiId> /*pegawai*/,
                                                std::optional<UnitId> /*wilayah*/, int /*most*/) {
    belum();
}

// [kasus]
std::vector<berkas::Kunjungan> SqlBerkas::kunjungan(InstansiId /*office*/, BerkasId /*id*/) { belum(); }

// [kasus]
std::vector<berkas::Jeda> SqlBerkas::jeda(InstansiId /*office*/, BerkasId /*id*/) { belum(); }

// [kasus]
std::optional<berkas::Dokumen> SqlBerkas::dokumen(InstansiId /*office*/, BerkasId /*id*/,
                                                  berkas::JenisDokumen /*kind*/, int /*nomor*/) {
    belum();
}

// [kasus]
std::vector<berkas::Dokumen> SqlBerkas::semua_dokumen(InstansiId /*office*/, BerkasId /*id*/) { belum(); }

// [kasus]
std::optional<berkas::Draf> SqlBerkas::draf(InstansiId /*office*/, BerkasId /*id*/, PegawaiId /*who*/,
                                            std::string_view /*lembar*/) {
    belum();
}

// [kasus]
std::vector<berkas::Draf> SqlBerkas::semua_draf(InstansiId /*office*/, BerkasId /*id*/) { belum(); }

// [kasus]
std::vector<SqlBerkas::Hitungan> SqlBerkas::hitung_langkah(InstansiId /*office*/, int /*tahun*/,
                                                           std::optional<UnitId> /*unit*/,
                                                           calendar::Instant /*now*/) {
    belum();
}

// [kasus]
berkas::BerkasId SqlBerkas::simpan(InstansiId /*office*/, const berkas::Berkas& /*row*/) { belum(); }

// [kasus]
bool SqlBerkas::ganti(InstansiId /*office*/, const berkas::Berkas& /*row*/, std::int64_t /*seen*/) {
    belum();
}

// [kasus]
std::string SqlBerkas::nomor_berkas_berikut(InstansiId /*office*/, int /*tahun*/) { belum(); }

// [kasus]
void SqlBerkas::simpan(InstansiId /*office*/, const berkas::Kunjungan& /*visit*/) { belum(); }

// [kasus]
void SqlBerkas::simpan(InstansiId /*office*/, const berkas::Jeda& /*pause*/) { belum(); }

// [kasus]
int SqlBerkas::simpan(InstansiId /*office*/, const berkas::Dokumen& /*paper*/) { belum(); }

// [kasus]
bool SqlBerkas::simpan(InstansiId /*office*/, const berkas::Draf& /*draft*/) { belum(); }

// [kasus]
void SqlBerkas::hapus_draf(InstansiId /*office*/, BerkasId /*id*/, PegawaiId /*who*/,
                           std::string_view /*lembar*/) {
    belum();
}

} // namespace store

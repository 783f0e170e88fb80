#include "kantor/kolom_pegawai.h"

#include <string>
#include <utility>

namespace kantor {
namespace {

using K = Kolom;

// Titles as they are compared: small letters and digits only. The first of each column is the one we write.
constexpr std::array titles{
    std::pair{K::nip, "nip"},
    std::pair{K::nip, "nipbaru"},
    std::pair{K::nip, "nipnipppk"},
    std::pair{K::nip, "nippppk"},
    std::pair{K::nip, "nipppk"},
    std::pair{K::nip, "nomorindukpegawai"},
    std::pair{K::nip_lama, "niplama"},
    std::pair{K::nama, "nama"},
    std::pair{K::nama, "namapegawai"},
    std::pair{K::nama, "namalengkap"},
    std::pair{K::nama, "namapns"},
    std::pair{K::gelar_depan, "gelardepan"},
    std::pair{K::gelar_depan, "gelardpn"},
    std::pair{K::gelar_belakang, "gelarbelakang"},
    std::pair{K::gelar_belakang, "gelarblk"},
    std::pair{K::jenis_kelamin, "jeniskelamin"},
    std::pair{K::jenis_kelamin, "jk"},
    std::pair{K::jenis_kelamin, "lp"},
    std::pair{K::jenis_kelamin, "mf"},
    std::pair{K::jenis_kelamin, "priawanita"},
    std::pair{K::jenis_kelamin, "kelamin"},
    std::pair{K::tempat_lahir, "tempatlahir"},
    std::pair{K::tempat_lahir, "tempatlahirnama"},
    std::pair{K::tgl_lahir, "tgllahir"},
    std::pair{K::tgl_lahir, "tanggallahir"},
    std::pair{K::gol_ruang, "golruang"},
    std::pair{K::gol_ruang, "golakhirnama"},
    std::pair{K::gol_ruang, "golru"},
    std::pair{K::gol_ruang, "gol"},
    std::pair{K::gol_ruang, "golongan"},
    std::pair{K::gol_ruang, "golonganruang"},
    std::pair{K::gol_ruang, "pangkatgol"},
    std::pair{K::gol_ruang, "pangkatgolongan"},
    std::pair{K::gol_ruang, "pangkatgolruang"},
    std::pair{K::tmt_gol, "tmtgol"},
    std::pair{K::tmt_gol, "tmtgolongan"},
    std::pair{K::tmt_gol, "tmtgolakhir"},
    std::pair{K::jabatan, "jabatan"},
    std::pair{K::jabatan, "jabatannama"},
    std::pair{K::jabatan, "namajabatan"},
    std::pair{K::jenis_jabatan, "jenisjabatan"},
    std::pair{K::jenis_jabatan, "jenisjabatannama"},
    std::pair{K::tmt_jabatan, "tmtjabatan"},
    std::pair{K::eselon, "eselon"},
    std::pair{K::eselon, "eselonnama"},
    std::pair{K::unit_kerja, "unitkerja"},
    std::pair{K::unit_kerja, "unornama"},
    std::pair{K::unit_kerja, "unitkerjanama"},
    std::pair{K::unit_induk, "unitinduk"},
    std::pair{K::unit_induk, "unorinduknama"},
    std::pair{K::unit_induk, "opd"},
    std::pair{K::unit_induk, "skpd"},
    std::pair{K::unit_induk, "instansikerja"},
    std::pair{K::unit_induk, "instansikerjanama"},
    std::pair{K::jenis_pegawai, "jenispegawai"},
    std::pair{K::jenis_pegawai, "jenispegawainama"},
    std::pair{K::kedudukan, "kedudukan"},
    std::pair{K::kedudukan, "kedudukanhukum"},
    std::pair{K::kedudukan, "kedudukanhukumnama"},
    std::pair{K::kedudukan, "status"},
    std::pair{K::pendidikan, "pendidikan"},
    std::pair{K::pendidikan, "tingkatpendidikannama"},
    std::pair{K::pendidikan, "tingkatpendidikan"},
    std::pair{K::pendidikan, "pendidikanterakhir"},
    std::pair{K::tahun_lulus, "tahunlulus"},
    std::pair{K::nik, "nik"},
    std::pair{K::nik, "noktp"},
    std::pair{K::nik, "nomorktp"},
    std::pair{K::email, "email"},
    std::pair{K::email, "emailgov"},
    std::pair{K::email, "surel"},
    std::pair{K::no_hp, "nohp"},
    std::pair{K::no_hp, "nomorhp"},
    std::pair{K::no_hp, "telepon"},
};

constexpr std::array<std::string_view, jumlah_kolom> written{
    "nip",          "nip_lama",    "nama",       "gelar_depan", "gelar_belakang", "jenis_kelamin",
    "tempat_lahir", "tgl_lahir",   "gol_ruang",  "tmt_gol",     "jabatan",        "jenis_jabatan",
    "tmt_jabatan",  "eselon",      "unit_kerja", "unit_induk",  "jenis_pegawai",  "kedudukan",
    "pendidikan",   "tahun_lulus", "nik",        "email",       "no_hp"};

std::string plain(std::string_view title) {
    std::string key;
    for (const char c : title) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
        if (c >= 'A' && c <= 'Z') key += static_cast<char>(c - 'A' + 'a');
        if (key.size() > 40) break; // no title of ours is so long
    }
    return key;
}

} // namespace

std::string_view judul(Kolom kolom) { return written.at(static_cast<std::size_t>(kolom)); }

std::optional<Kolom> kolom_berjudul(std::string_view title) {
    const std::string key = plain(title);
    for (const auto& [kolom, known] : titles)
        if (key == known) return kolom;
    return std::nullopt;
}

bool judul_pria_wanita(std::string_view title) { return plain(title) == "priawanita"; }

} // namespace kantor

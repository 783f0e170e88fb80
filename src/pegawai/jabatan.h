// jabatan.h -- posts: the kinds BKN counts, echelons and their classes, the ladder of functional offices
// (asn-reference 2.5).
//
// UU 20/2023 knows managerial posts (JPT, administrator, pengawas) and non-managerial ones (fungsional,
// pelaksana). The older trio is struktural / JFT / JFU: JFT is fungsional, JFU is pelaksana. The lane
// "JFT/JFU" of the SOP is every non-managerial one.
//
//     jenis_jabatan_of(2)                       JenisJabatan::fungsional
//     nama(*read_jenjang("ahli muda"))          "Ahli Muda"
//     kode(Jenjang::ahli_muda)                  "MU"
//     eselon_of(31)->kelas                      KelasJabatan::administrator
//     Result<Jabatan> law = Jabatan::read(law_jabatan_yaml);
//     law->golongan(Jenjang::ahli_muda)         III/c to III/d [M]
//     law->pensiun(Jenjang::ahli_madya).years   60 (PP 11/2017 Pasal 239)
//
// Names and codes are the law's words and stand here; figures that the law sets stand in law/jabatan.yaml
// with source and certainty. Credit coefficients are angka kredit's (law/angka-kredit.yaml). Match an office
// by kind and code, never by its name: BKN's JFU table also has an "AUDITOR".
#pragma once

#include "base/result.h"
#include "pegawai/pangkat.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pegawai {

enum class JenisJabatan {
    struktural = 1,
    fungsional = 2,
    rangkap = 3,
    pelaksana = 4
}; // the numbers are BKN's jenisJabatan

[[nodiscard]] std::optional<JenisJabatan> jenis_jabatan_of(int bkn_id);
[[nodiscard]] std::string_view
nama(JenisJabatan kind); // today's: "manajerial", "fungsional", "manajerial dan fungsional", "pelaksana"
[[nodiscard]] std::string_view nama_lama(JenisJabatan kind); // "struktural", "JFT", "rangkap", "JFU"

enum class KelasJabatan {
    jpt_utama,
    jpt_madya,
    jpt_pratama,
    administrator,
    pengawas,
    eselon_v,
    nonmanajerial
};

[[nodiscard]] std::string_view nama(KelasJabatan kelas); // "JPT Pratama"

struct Eselon {
    int bkn_id;
    std::string_view text; // "II.b"; "" for none
    KelasJabatan kelas;
};

[[nodiscard]] const Eselon* eselon_of(int bkn_id); // nullptr: BKN has no such id (0 is "unknown")
[[nodiscard]] const Eselon*
read_eselon(std::string_view text); // "II.b", "II/b", "iib"; I.a is JPT Madya unless told otherwise

enum class Kategori { keahlian, keterampilan };
enum class Jenjang { pemula, terampil, mahir, penyelia, ahli_pertama, ahli_muda, ahli_madya, ahli_utama };

inline constexpr std::array<Jenjang, 8> semua_jenjang{
    Jenjang::pemula,       Jenjang::terampil,  Jenjang::mahir,      Jenjang::penyelia,
    Jenjang::ahli_pertama, Jenjang::ahli_muda, Jenjang::ahli_madya, Jenjang::ahli_utama};

[[nodiscard]] std::string_view nama(Jenjang jenjang); // "Ahli Muda"
[[nodiscard]] std::string_view kode(Jenjang jenjang); // BKN's: "MU"
[[nodiscard]] Kategori kategori(Jenjang jenjang);
[[nodiscard]] std::string_view nama(Kategori kategori);
[[nodiscard]] base::Result<Jenjang> read_jenjang(std::string_view text); // name or code, any case

struct RentangGolongan {
    Golongan from;
    Golongan until;
    char certainty;
};

struct UsiaPensiun {
    int years;
    std::string source;
    char certainty;
};

struct JabatanFungsional {
    std::string kode; // BKN's kodeCepat, as text: it may begin with 0
    std::string nama;
    Jenjang jenjang;
};

// The figures of law/jabatan.yaml; every ladder step and class is in it.
class Jabatan {
  public:
    static base::Result<Jabatan> read(std::string_view yaml);

    [[nodiscard]] const RentangGolongan& golongan(Jenjang jenjang) const {
        return golongan_.at(std::size_t(jenjang));
    }
    [[nodiscard]] const UsiaPensiun& pensiun(Jenjang jenjang) const {
        return pensiun_jenjang_.at(std::size_t(jenjang));
    }
    [[nodiscard]] const UsiaPensiun&
    pensiun(KelasJabatan kelas) const; // eselon_v and nonmanajerial: as pelaksana
    [[nodiscard]] const std::vector<JabatanFungsional>& fungsional() const { return fungsional_; }
    [[nodiscard]] const JabatanFungsional* fungsional(std::string_view kode) const;

  private:
    friend class JabatanReader;
    std::vector<RentangGolongan> golongan_;
    std::vector<UsiaPensiun> pensiun_jenjang_;
    std::array<UsiaPensiun, 4> pensiun_kelas_{}; // jpt, administrator, pengawas, pelaksana
    std::vector<JabatanFungsional> fungsional_;
};

} // namespace pegawai

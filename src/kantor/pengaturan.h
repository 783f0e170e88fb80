// pengaturan.h -- the settings of an office: what the law leaves to it, and how its program behaves.
//
//     Pengaturan p = baca_pengaturan(db, instansi);           // typed; what was never set has its default
//     p.sesi_diam                                             15 minutes
//     auto n = ubah_pengaturan(loket, asal, {{"sesi_diam_menit", "20"}});    // refused: findings, place = key
//
// Name, daerah and time zone stand in Instansi. Every key, its range and its default stand in butir_pengaturan(), for
// the page; keys and words are stored and stand in the journal: they stay.
#pragma once

#include "kantor/loket.h"
#include "pegawai/hak.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kantor {

// Whether a term of PP 30/2019 counts calendar days or working days: the text says "hari" (asn-reference 6.1).
enum class DasarTenggat { hari_kalender, hari_kerja };

// The mail server through which digests go out. Its password is no setting: docs/panduan/pengingat.md.
enum class PengamananSurel { tanpa, starttls, tls };
struct AturanSurel {
    std::string server; // empty: no mail is sent
    int port = 587;
    PengamananSurel pengamanan = PengamananSurel::starttls;
    std::string pengguna; // empty: without signing in
    std::string dari;     // the office's address
    std::string alamat;   // of this program, for the link: "https://teraju.contoh.go.id"
    int jam = 7;          // from when on a working day
    bool operator==(const AturanSurel&) const = default;
};

struct Pengaturan {
    std::chrono::minutes sesi_diam{15};    // a session ends after so long without a page (asn-reference 7.3)
    std::chrono::minutes sesi_mutlak{480}; // and after so long in any case
    std::vector<pegawai::Relasi> wajib_faktor_kedua; // whoever stands so to the office must have TOTP
    std::string penilai_inspektur =
        "Sekretaris Daerah";      // not in the law that was read (asn-reference 10, no. 5)
    std::string tempat{};         // where papers are signed: "Paringin"; empty: a line to be filled by hand
    int pemantauan_sop_bulan = 6; // between two monitorings of a SOP
    int evaluasi_sop_bulan = 12;  // between two evaluations
    DasarTenggat tenggat_pp30 = DasarTenggat::hari_kalender;
    int tingkat_keberatan = 1;                  // 1 or 2
    int batas_unggah_mb = 20;                   // of one file
    std::string aturan_penilaian = "pp46-2011"; // by which law a year that is opened now is weighed
    int simpan_jurnal_tahun = 5; // shown on the page; nothing is ever removed by the program itself
    AturanSurel surel{};
    bool operator==(const Pengaturan&) const = default;
};

enum class JenisButir { angka, pilihan, teks, himpunan };

struct PilihanButir {
    std::string_view kode, nama; // as stored; as a person reads it
};

struct Butir { // one setting, for the page that shows it
    std::string_view kunci;
    JenisButir jenis;
    std::string_view bawaan;
    std::int64_t terendah = 0, tertinggi = 0; // of angka; of teks: length in characters
    std::string_view satuan{};                // "menit", "bulan", "MB", "tahun"
    std::span<const PilihanButir> pilihan{};  // of pilihan and himpunan (stored with commas between)
};
[[nodiscard]] std::span<const Butir> butir_pengaturan();

[[nodiscard]] Pengaturan baca_pengaturan(BacaPengaturan& db, InstansiId office);
// The stored text of every key, defaults included: what stands in the fields of the page.
[[nodiscard]] std::map<std::string, std::string> nilai_pengaturan(BacaPengaturan& db, InstansiId office);

// All or nothing. Keys that are not named stay; writes and journals those that differ. How many did.
[[nodiscard]] base::Result<int> ubah_pengaturan(const Loket& loket, const Asal& asal,
                                                const std::map<std::string, std::string>& wanted);

// One plain address: "nama@contoh.go.id". Nothing in it could be read as a second one, or as a line of a letter.
[[nodiscard]] bool alamat_surel_sah(std::string_view text);

// Must a person who stands so to the office (hubungan() without a person) have a second factor?
[[nodiscard]] bool wajib_totp(const Pengaturan& settings, pegawai::Hubungan to_the_office);

} // namespace kantor

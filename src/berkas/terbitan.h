// terbitan.h -- the official paper that a case issues, and what happens to it: frozen once, signed by several, in force, replaced.
//
//     Terbitan t = *db.terbitan().terbitan_berkode(office, "7QK4M2XD");
//     t.kini                        the newest bytes: what the next person signs, what is handed out and archived
//
// A Terbitan is one version of a case's result on paper (form I-g of PP 46/2011). Its bytes are fixed before anybody signs (`beku`);
// every signature is an incremental update of them, and each state is kept by its fingerprint. What happened to it stands in its events
// (Peristiwa), in order and for ever; where it stands by law is worked out from them (pengesahan.h).
//
//     beku --sahkan--> berlaku --cabut--> dicabut
//       '---- a newer version is frozen ----> diganti <---- '
#pragma once

#include "berkas/jenis.h"

namespace berkas {

enum class KeadaanTerbitan { beku, berlaku, dicabut, diganti }; // stored as these words

struct Terbitan {
    BerkasId berkas{};
    int nomor = 0;              // its version in the case: 1, 2, 3 ...
    std::string kode{};         // of verification, 8 signs of 0-9 and A-Z without I L O U: "7QK4M2XD"
    std::string nomor_naskah{}; // "800.1.4.4/0147/INSP/2026"
    std::string blangko{};      // "I-g"
    std::string jenis{};        // in words: "Penilaian prestasi kerja PNS"
    calendar::Date tanggal{};   // on which it was frozen, at the office
    base::Sidik beku{}, kini{};
    std::string nilai{}, sebutan{}; // as printed on it
    KeadaanTerbitan keadaan = KeadaanTerbitan::beku;
    calendar::Instant dibuat{};
    PegawaiId oleh{};
    std::optional<calendar::Instant> berakhir{}; // revoked or replaced
    std::string sebab{};                         // why
    bool operator==(const Terbitan&) const = default;
};

// What can happen to an issued paper. Stored as these words.
enum class JenisPeristiwa {
    bekukan,         // frozen
    tanda_tangan,    // signed, with the role and the way
    tolak_tanda,     // refuses to sign, with the reason
    serahkan,        // handed over to the employee (PP 46/2011 Pasal 21)
    terima,          // received: T0
    keberatan,       // Pasal 25 ayat (1)
    tanggapan,       // the assessor's reply
    teruskan,        // passed on to the assessor's superior (Pasal 23)
    dengar,          // the superior heard one of the two
    putuskan,        // his decision: final (Pasal 25 ayat (4))
    tetapkan_atasan, // he sets it where somebody did not sign (Pasal 22)
    sahkan,          // endorsed: in force
    unggah_basah,    // a scan with a wet signature
    sahkan_basah,    // a second person confirms the scan
    cabut,           // revoked
};

enum class CaraTanda { // stored as these words
    sertifikat,        // here, with a key that the office keeps
    bsre,
    basah, // on paper
    luar,  // electronically, by a program of the signer's own (tanda_luar.h)
};

struct Peristiwa {
    BerkasId berkas{};
    int nomor = 0;    // 1, 2, 3 ... in the case, over all its versions
    int terbitan = 0; // the version that it is about
    JenisPeristiwa jenis{};
    calendar::Instant pada{};
    PegawaiId oleh{};
    PegawaiId atas_nama{}; // 0: on his own behalf
    std::string sebagai{};
    std::optional<sop::Siapa> peran{}; // whose signature or word it is: pegawai, penilai, atasan_penilai
    std::optional<CaraTanda> cara{};   // of a signature
    std::optional<calendar::Date> tanggal{}; // as stated: of a receipt on paper
    std::string isi{};                       // words: reason, objection, reply, decision
    std::optional<base::Sidik> file{};       // the bytes after it; a scan; an attachment
    std::string nama_file{};
    bool operator==(const Peristiwa&) const = default;
};

[[nodiscard]] std::string_view kode(KeadaanTerbitan state);
[[nodiscard]] std::string_view kode(JenisPeristiwa kind);
[[nodiscard]] std::string_view kode(CaraTanda way);

// The newest paper of this form that is neither revoked nor replaced; nullptr: none. `all` oldest first, as they are kept.
[[nodiscard]] const Terbitan* terbitan_kini(const std::vector<Terbitan>& all, std::string_view blangko);

// ---- codes of verification
inline constexpr std::size_t panjang_kode_terbitan = 8;
// From 40 random bits (5 bytes).
[[nodiscard]] std::string kode_terbitan(std::string_view five_random_bytes);
// What somebody typed, made whole: small letters, hyphens and blanks do not matter, O is 0, I and L are 1; none: no such code.
[[nodiscard]] std::optional<std::string> baca_kode_terbitan(std::string_view typed);
[[nodiscard]] std::string kode_bergaris(std::string_view kode); // "7QK4-M2XD"

} // namespace berkas

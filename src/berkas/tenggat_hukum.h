// tenggat_hukum.h -- the terms that the law gives after a value is set: law/tenggat.yaml as values (PP 46/2011 Pasal 21 to 25; PP 30/2019 Pasal 49, 50, 59).
//
//     KetentuanTenggat terms = ketentuan({"pp46-2011", kantor::DasarTenggat::hari_kalender, 1}, day);
//     terms.at(JenisTenggat::keberatan).hari                   14
//     terms.hitung(JenisTenggat::penetapan, calendar, day)     last day: 7 working days on; refused where the year has no list of holidays
//
// The day of the event is day 0; a term ends with its last day. `hari` 0: that law gives no term ("langsung"). A term that is no law's
// (hukum false) only reminds: nothing follows from its passing.
#pragma once

#include "calendar/kalender.h"
#include "kantor/pengaturan.h"
#include "regime/law.h"

#include <array>

namespace berkas {

enum class JenisTenggat {
    serah,        // the assessor hands the paper over
    tanda_tangan, // the employee signs and gives it back
    keberatan,    // or objects
    tanggapan,    // the assessor's reply
    banding,      // of two levels: the employee goes on to the assessor's superior
    teruskan,     // the assessor passes it on
    putusan,      // the superior decides the objection
    pengesahan,   // or endorses
    penetapan,    // or sets it, where somebody has not signed
};
inline constexpr std::size_t jumlah_tenggat = 9;
[[nodiscard]] std::string_view nama(JenisTenggat which); // "Keberatan pegawai"

enum class SatuanTenggat { hari, hari_kerja };

struct AturanTenggat {
    int hari = 0;
    SatuanTenggat satuan = SatuanTenggat::hari;
    bool hukum = true;
    regime::Provenance dasar{}; // article, since when, how sure
};

// By which law a paper's terms run, and how the office reads it. Kept with the paper when it is frozen (dasar_beku.h): a setting that is changed
// later does not move a term that runs.
struct PilihanTenggat {
    std::string aturan = "pp46-2011";                                 // or "pp30-2019"
    kantor::DasarTenggat dasar = kantor::DasarTenggat::hari_kalender; // of PP 30/2019 alone: its "hari"
    int tingkat = 1; // of objection; with 2 the assessor decides first
    bool operator==(const PilihanTenggat&) const = default;
};

struct KetentuanTenggat {
    PilihanTenggat pilihan;
    std::array<AturanTenggat, jumlah_tenggat> aturan;

    [[nodiscard]] const AturanTenggat& at(JenisTenggat which) const {
        return aturan.at(static_cast<std::size_t>(which));
    }
    [[nodiscard]] base::Result<calendar::Date> hitung(JenisTenggat which, const calendar::Kalender& kalender,
                                                      const calendar::Date& day_zero) const;
};

// Figures that hold on that day; those that begin later are 0.
[[nodiscard]] KetentuanTenggat ketentuan(const regime::Law& law, const PilihanTenggat& choice,
                                         const calendar::Date& day);
[[nodiscard]] const regime::Law& hukum_tenggat(); // law/tenggat.yaml as built in
[[nodiscard]] inline KetentuanTenggat ketentuan(const PilihanTenggat& choice, const calendar::Date& day) {
    return ketentuan(hukum_tenggat(), choice, day);
}
// Of a case of that regime, as the office has set it (kantor/pengaturan_terbitan.h).
[[nodiscard]] PilihanTenggat pilihan_tenggat(kantor::BacaPengaturan& db, pegawai::InstansiId office,
                                             std::string_view aturan);

} // namespace berkas

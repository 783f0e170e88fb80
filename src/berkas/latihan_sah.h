// latihan_sah.h -- cases of the training office at the step of the signatures, with papers that were really printed and frozen.
#pragma once

#include "berkas/latihan_panggung.h"

#include <span>
#include <vector>

namespace berkas::latihan {

enum class BabakSah {
    beku,
    tanda_penilai,
    serahkan,
    terima,
    keberatan,
    tanggapan,
    dengar_pegawai,
    dengar_penilai,
    putusan_tetap,
    putusan_ubah,
    tolak,     // the employee will not sign
    penetapan, // the assessor's superior sets it; where the employee's days are not over yet, he signs after all
    tanda_pegawai,
    teruskan,
    tanda_atasan,
    tanda_basah, // the assessor by hand
    basah        // and after him the other two, on one scan
};
struct AdeganSah {
    BabakSah babak;
    std::size_t saat; // moments of five minutes that it takes
};

// How far the nth case that stands there has come: each stands elsewhere. Empty where nobody was handed in who prints.
[[nodiscard]] std::span<const BabakSah> babak_sah(const Panggung& stage, std::size_t nth);
// The whole way to a paper in force: most sign, some by hand, some object, refuse, or let their days pass. `segera`: within days.
[[nodiscard]] std::vector<AdeganSah> jalan_sah(const Panggung& stage, PegawaiId who, std::size_t nth,
                                               const calendar::Date& day, bool segera);

// By whoever's turn it is. Signed with the keys that the stage was given, else by hand, scanned and compared. False: somebody whom it takes
// is not in the office (any more), and the case stays where it is.
[[nodiscard]] bool mainkan_sah(Panggung& stage, BerkasId which, BabakSah what);

} // namespace berkas::latihan

#include "berkas/pencetak_sop.h"

namespace berkas {

base::Result<bool> terlambat(const sop::Sop& sop, const calendar::Kalender& kalender, const Perjalanan& way,
                             calendar::Instant now) {
    for (std::size_t step = 0; step < sop.langkah().size(); ++step) {
        const auto time = waktu_langkah(sop, kalender, way, step, now);
        if (!time) return base::refuse(time.error());
        if (time->berjalan && time->terpakai > time->norma) return true;
    }
    return false;
}

} // namespace berkas

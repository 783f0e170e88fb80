// baris.h -- one case as the recap counts it: where it stands, what it is worth, how long its steps took.
//
// Times are seconds of work, as sop::ukur measured them: pauses taken off, the visits of a step added up. A step that still runs has
// none. A value is kept in hundredths, exactly: two decimals are what is stored and printed.
#pragma once

#include "calendar/kalender.h"
#include "rekap/simpanan.h"
#include "sop/sop.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rekap {

struct Waktu {      // of one step
    int tempat = 0; // place in sop.langkah()
    std::int64_t detik = 0;
    bool tepat = false;          // within the norm
    calendar::Instant selesai{}; // of its last visit
};

struct Baris {
    Kasus kasus;
    std::optional<std::int64_t> nilai{};   // 8807 is 88,07
    std::vector<Waktu> waktu{};            // of the steps that are over, in their order
    std::optional<std::int64_t> seluruh{}; // all steps of the SOP, once each is over
    PegawaiId penilai{};                   // who gave the value; 0: not yet
    bool tak_terukur = false;              // its times reach into a year without a list of holidays

    [[nodiscard]] bool dinilai() const { return nilai.has_value(); }
    [[nodiscard]] bool selesai() const { return kasus.keadaan == berkas::KeadaanBerkas::selesai; }
    [[nodiscard]] bool berjalan() const { return kasus.keadaan == berkas::KeadaanBerkas::berjalan; }
    [[nodiscard]] bool lewat(calendar::Instant now) const { // its running step is past the norm
        return berjalan() && !kasus.dijeda && kasus.tenggat && *kasus.tenggat < now;
    }
};

// "88.07" as 8807; none for what is no number of at most two decimals.
[[nodiscard]] std::optional<std::int64_t> ratusan(std::string_view nilai);

// A case with its visits and pauses, measured. Of one SOP version; `visits` and `pauses` by case and in order, of these cases.
[[nodiscard]] std::vector<Baris> ukur(const sop::Sop& sop, const calendar::Kalender& kalender,
                                      std::vector<Kasus> cases, std::span<const berkas::Kunjungan> visits,
                                      std::span<const berkas::Jeda> pauses);

// Working days that have gone by since its step should have been over, counting none of that day itself; 0: on the day, or not late.
// A day of which it is not known whether people work does not count.
[[nodiscard]] int hari_lewat(const Baris& row, const calendar::Kalender& kalender, calendar::Instant now);

} // namespace rekap

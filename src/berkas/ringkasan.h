// ringkasan.h -- the digest: at most one letter a day and person, in the morning of a working day, only where something is new.
//
//     HasilRingkasan sent = kirim_ringkasan(meja, wording, carrier);              // the server's own work, every few minutes
//     std::vector<Surat> would = susun_semua(meja, wording);                      // teraju surel kirim --coba
//
// Something is new where a reminder waits that was neither read nor mailed. The letter then lists what waits for the person at that
// moment: the work, the number of the case, the due time; no names, no figures, and a link to the office's address. A letter is
// claimed for the day before it goes out, and given back where the mail server did not take it: tried again later the same
// morning, never sent twice. Who has no address, or wants none (/akun/surel), gets none.
#pragma once

#include "base/wording.h"
#include "berkas/surat.h"
#include "berkas/tugas.h"

#include <functional>

namespace berkas {

// What waits for somebody besides the tasks of tugas.h; rooms above know of it (rekap/pemantauan.h).
struct UrusanLain {
    std::string judul{}; // "Isi formulir pemantauan SOP"
    std::optional<calendar::Date> tenggat{};
    bool lewat = false;
};
using UrusanSeorang = std::function<std::vector<UrusanLain>(PegawaiId who)>;

struct HasilRingkasan {
    int terkirim = 0, gagal = 0;
};

// `kapan_pun`: also outside the morning (the command line: who calls it has chosen the hour). Never on a day without work.
[[nodiscard]] base::Result<HasilRingkasan> kirim_ringkasan(const Meja& meja, const base::Wording& wording,
                                                           Pengirim& carrier, bool kapan_pun = false,
                                                           const UrusanSeorang& more = {});
// The letters that would go out now, whatever the hour. Changes nothing.
[[nodiscard]] std::vector<Surat> susun_semua(const Meja& meja, const base::Wording& wording,
                                             const UrusanSeorang& more = {});

// From the hour of the settings until noon of a day on which the office works.
[[nodiscard]] bool pagi_hari_kerja(const calendar::Kalender& kalender, calendar::Instant now, int hour);
[[nodiscard]] bool hari_kerja(const calendar::Kalender& kalender, const calendar::Date& day);

// For the administrator's page: is the mail server reached? To one's own address.
[[nodiscard]] base::Result<void> kirim_percobaan(const Meja& meja, const Asal& asal,
                                                 const base::Wording& wording, Pengirim& carrier);

// One's own switch.
[[nodiscard]] base::Result<void> atur_surel(const Meja& meja, const Asal& asal, bool mau);

} // namespace berkas

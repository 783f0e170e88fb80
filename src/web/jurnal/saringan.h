// saringan.h -- which entries are asked for, as the address of the page says it.
//
//     Saringan s = baca_saringan(k);        s.galat: what could not be read; the fields keep what was typed
//     db.jurnal(office, s.saringan);   s.alamat(last_number)   "/jurnal?orang=sekar&sebelum=120"
#pragma once

#include "web/pintu.h"

#include <optional>
#include <string>

namespace web {

struct Saringan {
    std::string orang, perbuatan, dari, sampai; // as typed
    kantor::SaringanJurnal saringan;
    base::Findings galat;

    [[nodiscard]] bool kosong() const {
        return orang.empty() && perbuatan.empty() && dari.empty() && sampai.empty();
    }
    // The same page with another beginning; without one, the newest.
    [[nodiscard]] std::string alamat(std::optional<std::int64_t> sebelum) const;
};

[[nodiscard]] Saringan baca_saringan(const Kunjungan& k);

} // namespace web

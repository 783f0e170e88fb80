// jejak.h -- the entries of the journal about one person, as he may read them.
#pragma once

#include "rekap/simpanan.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"

#include <string>
#include <vector>

namespace web::jejak {

struct Saringan { // as typed
    std::string dari, sampai, perbuatan;
    bool orang_lain = false;
    rekap::Baca::SaringanJejak saring{};
    base::Findings galat;

    [[nodiscard]] std::string alamat(std::string_view path, std::optional<std::int64_t> before) const;
};
[[nodiscard]] Saringan baca_saringan(const Kunjungan& k);
[[nodiscard]] std::vector<journal::Tercatat> baca(const Kunjungan& k, const Saringan& filter);
// The entry as a sentence; the assessor's notebook without its words (hak.h: lihat_catatan_perilaku is not for oneself).
[[nodiscard]] std::string kalimat(const Kunjungan& k, const journal::Entri& entry);
[[nodiscard]] std::string sebagai_csv(const Kunjungan& k, const std::vector<journal::Tercatat>& entries);
[[nodiscard]] std::string sebagai_json(const Kunjungan& k, const std::vector<journal::Tercatat>& entries);

// All that is kept about the visitor, file by file, as a ZIP.
[[nodiscard]] http::Response unduh(Kunjungan& k);

void tambah_permintaan(Pintu& pintu);

} // namespace web::jejak

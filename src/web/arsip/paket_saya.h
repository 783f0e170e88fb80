// paket_saya.h -- what the pages of packages share: those that the visitor asked for, in words, with what can be done with each.
//
//     for (const PaketArsip& p : paket_saya(k, RagamPaket::cetakan)) row(p.nama, keadaan_paket(k, p), tindakan_paket(k, p));
//     if (const auto p = paket_diminta(k, RagamPaket::cetakan)) return isi_paket(k, *p);
#pragma once

#include "berkas/arsip/jenis.h"
#include "web/bagian/isian.h"
#include "web/pintu.h"

#include <optional>
#include <string>
#include <vector>

namespace web {

enum class RagamPaket {
    arsip,
    cetakan
}; // records as BagIt, on /arsip/ekspor; forms of cases, on /berkas/cetak

[[nodiscard]] std::string_view alamat_paket(RagamPaket kind);
// Nobody else's, the newest first.
[[nodiscard]] std::vector<berkas::PaketArsip> paket_saya(const Kunjungan& k, RagamPaket kind);
// The one that the path names ({paket}), if it is his.
[[nodiscard]] std::optional<berkas::PaketArsip> paket_diminta(const Kunjungan& k, RagamPaket kind);

[[nodiscard]] std::string keadaan_paket(const Kunjungan& k, const berkas::PaketArsip& p);
[[nodiscard]] Html tindakan_paket(const Kunjungan& k, const berkas::PaketArsip& p); // fetch, delete, call off

// Called off or deleted, with its file.
[[nodiscard]] base::Result<void> lepas_paket(const Kunjungan& k, const berkas::PaketArsip& p);
// The file, and that he fetched it in the journal. Not found while it is not ready.
[[nodiscard]] http::Response isi_paket(const Kunjungan& k, const berkas::PaketArsip& p);

} // namespace web

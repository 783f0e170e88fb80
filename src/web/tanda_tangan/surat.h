// surat.h -- a paper that waits for signatures, as the pages of signing see it.
//
//     const Surat s = surat(k);        // in one snapshot: the newest version, whose turn, one's key
//     if (s.peran) ...                 // my signature is waited for
#pragma once

#include "berkas/antrean_bsre.h"
#include "berkas/juru_segel.h"
#include "berkas/pengesahan_laku.h"
#include "berkas/tanda_formulir.h"
#include "web/pintu.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

struct Surat {
    std::optional<berkas::Terbitan> terbitan{}; // the newest version, unless it was revoked or replaced
    std::optional<sop::Siapa> peran{};          // in which my signature is waited for
    std::optional<calendar::Date> diterima{};   // when I received it, where the form has a box for that day
    bool beku_dulu = false;                     // nothing can be signed yet, and it is mine to freeze it
    std::optional<berkas::KunciTanda> kunci{};  // with which I sign
    kantor::PengaturanBsre bsre{};              // the office's connection, if any
    std::optional<berkas::ButirBsre>
        tergantung{}; // a request to BSrE over these bytes that is on its way or unknown
    std::string
        alamat{}; // where the paper is verified: the QR code of the box; empty: the office has set none
};
[[nodiscard]] Surat surat(const Kunjungan& k, const ::berkas::Berkas& row);

using ::berkas::bidang_tanda, ::berkas::sebutan_peran;
[[nodiscard]] std::string nama_pdf(const ::berkas::Terbitan& paper,
                                   const ::berkas::Berkas& row); // "I-g-0147.pdf"

// Does this case wait for this visitor to freeze or to sign its paper?
[[nodiscard]] bool perlu_tanda_saya(::berkas::Baca& db, const Kunjungan& k, const ::berkas::Berkas& row);
// Cases at a step of signing that wait for this visitor, to be frozen or signed: those whose term ends first come first.
[[nodiscard]] std::vector<::berkas::Berkas> menunggu_tanda_saya(const Kunjungan& k);

} // namespace web

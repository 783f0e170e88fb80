// tanda_luar.h -- signs as a service outside does (BSrE): by a field of its own that it adds, seen or not, wherever it was told to.
//
//     std::string pdf = tanda_luar(once, signer, {.nama = "BSrE-1", .rect = "[210 80 380 140]", .gambar = gambar_rupa(…)});
//
// bubuhkan() would refuse much of what can be asked for here; the verifier has to.
#pragma once

#include "seal/bidang_tanda.h"
#include "seal/cms.h"
#include "seal/isian_tanda.h"
#include "seal/rupa_pdf.h"
#include "seal/testing/kantor_uji.h"

#include <fmt/chrono.h>

#include <functional>
#include <string>

namespace seal {

struct TandaLuar {
    std::string nama = "BSrE";
    std::string rect = "[0 0 0 0]"; // as it will be written
    int halaman = 1;
    std::string gambar = {}; // a PDF of one page; empty: none
    std::string bendera = "132";
    // Before it is signed, anything else may be done: to the widget, to the page, to the file.
    std::function<void(PdfTambahan&, QPDFObjectHandle widget)> juga = {};
    Instant pada = siang_5_januari;
};

inline std::string tanda_luar(const std::string& pdf, Penandatangan& signer, const TandaLuar& what) {
    PdfTambahan update = berhasil(PdfTambahan::buka(pdf));
    const Bidang field = berhasil(tambah_bidang(update, what.nama, Kotak{what.halaman, 0, 0, 20, 20}));
    QPDFObjectHandle widget = field.widget;
    widget.replaceKey("/Rect", QPDFObjectHandle::parse(what.rect));
    widget.replaceKey("/F", QPDFObjectHandle::parse(what.bendera));
    if (!what.gambar.empty()) pasang_gambar(update, widget, what.gambar);
    if (what.juga) what.juga(update, widget);
    tandai_bertanda(update);
    auto hole =
        IsianTanda::buat(update, field.field,
                         fmt::format("/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M "
                                     "(D:{:%Y%m%d%H%M%S}+00'00') /Reason (Pengesahan)",
                                     what.pada),
                         8192);
    const std::string cms = berhasil(tanda_cms(hole.sidik().bytes(), signer, nullptr));
    return berhasil(std::move(hole).isi(cms));
}

} // namespace seal

#include "seal/bubuhkan.h"

#include "seal/bidang_tanda.h"
#include "seal/cms.h"
#include "seal/docmdp.h"
#include "seal/isian_tanda.h"
#include "seal/rupa_pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace seal {

namespace {

using Object = QPDFObjectHandle;

std::string pdf_text(const std::string& utf8) { return Object::newUnicodeString(utf8).unparse(); }

// D:20260105110000+08'00'
std::string pdf_time(Instant when, std::chrono::minutes zone) {
    const auto local = when + zone;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(local - day);
    const auto east = zone.count() < 0 ? -zone.count() : zone.count();
    return fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}{}{:02}'{:02}')", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                       zone.count() < 0 ? '-' : '+', east / 60, east % 60);
}

void show(PdfTambahan& update, Object widget, const Rupa& seen) {
    const Object::Rectangle box = widget.getKey("/Rect").getArrayAsRectangle();
    const double width = box.urx - box.llx, height = box.ury - box.lly;
    if (width <= 0 || height <= 0) return; // an invisible field stays invisible
    pasang_gambar(update, widget, gambar_rupa(seen, width, height));
}

std::string dictionary(const Permintaan& what, const Sertifikat& own) {
    std::string text = "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M " +
                       pdf_time(what.pada, what.zona) + " /Name " +
                       pdf_text(what.nama.empty() ? own.isi().nama : what.nama);
    if (!what.alasan.empty()) text += " /Reason " + pdf_text(what.alasan);
    if (!what.lokasi.empty()) text += " /Location " + pdf_text(what.lokasi);
    return text;
}

bool is_filled(Bidang one) { return one.field.hasKey("/V"); }

base::Result<Bidang> field_for(PdfTambahan& update, const Permintaan& what) {
    const std::vector<Bidang> all = cari_bidang(update.pdf());
    for (const Bidang& one : all) {
        if (one.nama != what.bidang) continue;
        if (is_filled(one)) return base::refuse(base::say("segel.bidang_terisi"), what.bidang);
        return one;
    }
    if (what.tambah_bidang && !what.bidang.empty()) {
        // Who signed has seen the page: a box that appears on it later is a change of what he signed.
        if (what.tempat && std::any_of(all.begin(), all.end(), is_filled))
            return base::refuse(base::say("segel.bidang_terlambat"), what.bidang);
        return tambah_bidang(update, what.bidang, what.tempat);
    }
    std::string free;
    for (const Bidang& one : all)
        if (!is_filled(one)) free += (free.empty() ? "" : ", ") + one.nama;
    return base::refuse(free.empty() ? base::say("segel.tanpa_bidang_kosong")
                                     : base::say("segel.bidang_tidak_ada", {{"kosong", free}}),
                        what.bidang);
}

base::Result<void> may_sign(const Sertifikat& own, Instant when) {
    if (when < own.isi().berlaku_dari) return base::refuse(base::say("segel.belum_berlaku"), own.isi().nama);
    if (when > own.isi().berlaku_sampai) return base::refuse(base::say("segel.kedaluwarsa"), own.isi().nama);
    return {};
}

std::size_t room_for(const Rantai& chain, bool stamped) {
    std::size_t bytes = 2048; // attributes, signature of RSA-4096, wrapping
    for (const Sertifikat& certificate : chain) bytes += certificate.der().size();
    return bytes + (stamped ? 8192 : 0);
}

} // namespace

base::Result<std::string> bubuhkan(const std::string& pdf, Penandatangan& signer, const Permintaan& what,
                                   PelayanWaktu* service) {
    const Sertifikat& own = signer.rantai().front();
    if (auto fine = may_sign(own, what.pada); !fine) return base::refuse(fine.error());
    if (what.rupa && what.rupa->qr.size() > qr_terpanjang)
        return base::refuse(base::say("segel.qr_panjang", {{"terpanjang", std::to_string(qr_terpanjang)}}));
    auto update = PdfTambahan::buka(pdf);
    if (!update) return base::refuse(update.error());
    std::optional<IsianTanda> hole;
    try {
        if (tertutup(update->pdf())) return base::refuse(base::say("segel.dokumen_ditutup"));
        auto field = field_for(*update, what);
        if (!field) return base::refuse(field.error());
        if (what.rupa) show(*update, field->widget, *what.rupa);
        tandai_bertanda(*update);
        hole = IsianTanda::buat(*update, field->field, dictionary(what, own),
                                room_for(signer.rantai(), service != nullptr));
    } catch (const QPDFExc&) {
        return base::refuse(base::say("segel.pdf_rusak"));
    }
    auto cms = tanda_cms(hole->sidik().bytes(), signer, service);
    if (!cms) return cms;
    return std::move(*hole).isi(*cms);
}

} // namespace seal

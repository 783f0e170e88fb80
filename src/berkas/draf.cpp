// Keeping a draft; comparing two stands in draf_gabung.cpp.
#include "berkas/draf.h"

#include "base/text.h"
#include "berkas/giliran.h"

#include <algorithm>

namespace berkas {
namespace {

using base::say;

constexpr std::size_t isian_terbanyak = 2000, huruf_terbanyak = 4000, nama_terpanjang = 100,
                      bita_terbanyak = 512U << 10U;

bool page_name(std::string_view name) {
    return !name.empty() && name.size() <= 40 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

bool kept_as_text(std::string_view text) {
    return base::is_utf8(text) && text.find('\0') == std::string_view::npos;
}

base::Result<void> check(const Draf& draft) {
    if (!page_name(draft.lembar) || draft.isian.size() > isian_terbanyak)
        return base::refuse(say("draf.tolak.terlalu_besar"));
    std::size_t bytes = 0;
    for (const auto& [name, text] : draft.isian) {
        bytes += name.size() + text.size();
        if (name.empty() || name.size() > nama_terpanjang || bytes > bita_terbanyak)
            return base::refuse(say("draf.tolak.terlalu_besar"));
        if (!kept_as_text(name) || !kept_as_text(text) || base::display_width(text) > huruf_terbanyak)
            return base::refuse(say("draf.tolak.isian", {{"batas", std::to_string(huruf_terbanyak)}}),
                                base::shortened(text), kept_as_text(name) ? name : "");
    }
    return {};
}

} // namespace

base::Result<HasilDraf> simpan_draf(const Meja& meja, const Asal& asal, const Draf& draft) {
    if (auto fine = check(draft); !fine) return base::refuse(std::move(fine.error()));
    HasilDraf result = HasilDraf::tersimpan;
    auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const auto row = db.berkas(meja.instansi, draft.berkas);
        if (!row || row->keadaan != KeadaanBerkas::berjalan ||
            !boleh_bertindak(meja.kantor, *row, asal.pelaku, meja.hari()))
            return base::refuse(say("draf.tolak.bukan_giliran"));
        Draf kept = draft;
        kept.oleh = asal.pelaku;
        kept.pada = meja.clock.now();
        result = db.simpan(meja.instansi, kept) ? HasilDraf::tersimpan : HasilDraf::lebih_lama;
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return result;
}

} // namespace berkas

// The clock stands and goes on; when work began; what came out at a symbol that the program has no page of its own for.
#include "base/text.h"
#include "berkas/gandakan.h"
#include "berkas/laku.h"
#include "berkas/simpanan_terbitan.h"
#include "berkas/tunggu_hukum.h"

#include <algorithm>
#include <stdexcept>

namespace berkas {
namespace {

using base::say;

std::string keluaran_json(const Selesaikan& what, std::string_view note) {
    std::string text;
    base::JsonWriter out(text);
    out.begin_object().member("catatan", note);
    if (what.file) out.member("sidik", what.file->hex()).member("nama_file", what.nama_file);
    out.end_object();
    return text;
}

} // namespace

base::Result<Berkas> jeda(const Meja& meja, const Asal& asal, const Terlihat& which, AlasanJeda reason,
                          std::string_view keterangan) {
    return lakukan(meja, asal, which, Tindakan::jeda, [&](Laku& l) -> base::Findings {
        const std::string words = base::shortened(base::trim(keterangan), 400);
        if (reason == AlasanJeda::tenggat_hukum) throw std::logic_error("a pause that is the program's own");
        // Past what is awaited by law there would be no telling the two pauses apart (tunggu_hukum.h).
        if (hukum_berjalan(l.row())) return ditolak(say("berkas.tolak.dijeda"));
        if (reason == AlasanJeda::lain && words.empty())
            return ditolak(say("berkas.tolak.jeda_tanpa_keterangan"), "keterangan");
        jeda(l.jalan, reason, words, asal.pelaku, l.kini);
        l.dicatat.emplace_back("alasan", nama(reason));
        if (!words.empty()) l.dicatat.emplace_back("keterangan", words);
        return {};
    });
}

base::Result<Berkas> lanjutkan(const Meja& meja, const Asal& asal, const Terlihat& which) {
    return lakukan(meja, asal, which, Tindakan::lanjutkan, [&](Laku& l) -> base::Findings {
        lanjutkan(*l.sop, meja.kalender, l.jalan, l.kini);
        return {};
    });
}

base::Result<Berkas> selesaikan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                const Selesaikan& what) {
    return lakukan(meja, asal, which, Tindakan::selesaikan, [&](Laku& l) -> base::Findings {
        const std::string note = base::shortened(base::trim(what.catatan), 2000);
        if (note.empty()) return ditolak(say("berkas.tolak.tanpa_catatan"), "catatan");
        // What is in force is registered (arsip/tindakan.h), not just ticked; there is none where the SOP signs nothing.
        if (l.row().kerja == sop::Kerja::arsip)
            for (const Terbitan& paper : l.db.terbitan().terbitan(meja.instansi, l.row().id))
                if (paper.keadaan == KeadaanTerbitan::berlaku) return ditolak(say("arsip.tolak.arsipkan"));
        // The same for its copies (gandakan.h).
        if (l.row().kerja == sop::Kerja::gandakan && terbitan_berlaku(l.db, meja.instansi, l.row().id))
            return ditolak(say("salinan.tolak.gandakan"));
        if (l.row().kerja == sop::Kerja::tanda_tangan) {
            for (const Terbitan& paper : l.db.terbitan().terbitan(meja.instansi, l.row().id))
                if (paper.keadaan != KeadaanTerbitan::diganti) return ditolak(say("sah.tolak.sudah_beku"));
            // What was weighed becomes a paper (pengesahan_laku.h), signed here or by hand (basah.h); a note is none. A SOP that
            // signs before anything is weighed has no paper to sign.
            if (!l.row().nilai.empty()) return ditolak(say("sah.tolak.belum_beku"));
        }
        const auto& exits = l.sop->keluar(l.simbol);
        if (what.keluar >= std::max<std::size_t>(exits.size(), 1))
            return ditolak(say("berkas.tolak.keluar"), "keluar");
        if (what.file && !l.db.kantor().berkas_isi(meja.instansi, *what.file))
            return ditolak(say("berkas.tolak.file_tidak_ada"), "file");
        const std::string& output = l.sop->langkah()[l.sop->simbol()[l.simbol].langkah].keluaran.isi;
        l.simpan(JenisDokumen::keluaran, keluaran_json(what, note), output);
        Penutup how{HasilKunjungan::lanjut, l.pemeran, {}, note};
        if (exits.empty()) {
            l.tutup(how);
            return {};
        }
        const sop::Panah& arrow = l.sop->panah()[exits[what.keluar]];
        if (arrow.naik) { // a decision that says no
            how.hasil = HasilKunjungan::kembali;
            how.alasan = note;
        }
        l.ke(arrow.ke, how);
        return {};
    });
}

void mulai_kerja(const Meja& meja, const Asal& asal, BerkasId which) {
    const auto running = [&](Baca& db) -> std::optional<Kunjungan> {
        const auto row = db.berkas(meja.instansi, which);
        if (!row || row->keadaan != KeadaanBerkas::berjalan || row->dijeda ||
            !boleh_bertindak(meja.kantor, *row, asal.pelaku, meja.hari()))
            return std::nullopt;
        auto visits = db.kunjungan(meja.instansi, which);
        if (visits.empty() || visits.back().mulai || visits.back().selesai) return std::nullopt;
        return std::move(visits.back());
    };
    bool to_write = false;
    meja.simpanan.baca_berkas([&](Baca& db) { to_write = running(db).has_value(); });
    if (!to_write) return;
    static_cast<void>(meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        if (auto visit = running(db)) {
            visit->mulai = std::max(meja.clock.now(), visit->tiba);
            db.simpan(meja.instansi, *visit);
        }
        return {};
    }));
}

} // namespace berkas

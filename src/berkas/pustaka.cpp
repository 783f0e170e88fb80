#include "berkas/pustaka.h"

#include "angka/baca.h"
#include "base/text.h"
#include "pegawai/hak.h"
#include "pegawai/lipat.h"
#include "skp/json_bagian.h"

#include <algorithm>
#include <set>

namespace berkas {
namespace {

using base::say;

constexpr std::size_t huruf_satuan = 60;
constexpr std::size_t huruf_jabatan = 200;

bool boleh(const Meja& meja, const Asal& asal) {
    return pegawai::boleh(pegawai::Perbuatan::kelola_rujukan,
                          pegawai::hubungan(meja.kantor, asal.pelaku, {}, meja.hari()));
}

journal::Entri entri_butir(const Meja& meja, const Asal& asal, std::string_view kind,
                           const ButirPustaka& item) {
    journal::Entri entry = kantor::entri(asal, meja.clock.now(), kind);
    entry.sesudah = {{"jabatan", item.jabatan}, {"uraian", item.uraian}};
    return entry;
}

base::Findings periksa(Baca& db, const Meja& meja, ButirPustaka& item) {
    base::Findings wrong;
    const auto text = [&](const char* place, std::string& field, std::size_t most) {
        field = pegawai::rapikan(field);
        if (!base::is_utf8(field) || field.find('\0') != std::string::npos ||
            base::display_width(field) > most)
            wrong.push_back({place, base::shortened(field),
                             say("skp.teks_terlalu_panjang", {{"batas", std::to_string(most)}})});
    };
    text("jabatan", item.jabatan, huruf_jabatan);
    text("uraian", item.uraian, skp::huruf_uraian);
    text("satuan", item.satuan, huruf_satuan);
    text("satuan_waktu", item.satuan_waktu, huruf_satuan);
    if (item.jabatan.empty()) wrong.push_back({"jabatan", {}, say("rencana.tolak.jabatan_kosong")});
    if (item.uraian.empty()) wrong.push_back({"uraian", {}, say("skp.tanpa_uraian")});
    if (!base::trim(item.angka_kredit).empty()) {
        const auto credit = angka::read_either(base::trim(item.angka_kredit));
        if (!credit)
            base::append(wrong, base::placed(credit.error(), "angka_kredit"));
        else if (credit->sign() < 0)
            wrong.push_back({"angka_kredit", item.angka_kredit, say("skp.negatif")});
        else
            item.angka_kredit = skp::json::angka_tepat(*credit);
    } else
        item.angka_kredit.clear();
    if (!wrong.empty()) return wrong;
    const std::string folded = pegawai::lipat(item.uraian);
    for (const ButirPustaka& other : db.pustaka(meja.instansi, item.jabatan))
        if (other.id != item.id && pegawai::lipat(other.uraian) == folded)
            wrong.push_back({"uraian", item.uraian, say("rencana.tolak.pustaka_kembar")});
    return wrong;
}

} // namespace

base::Result<PustakaId> simpan_pustaka(const Meja& meja, const Asal& asal, const ButirPustaka& item) {
    if (!boleh(meja, asal)) return base::refuse(say("rencana.tolak.bukan_hak"));
    PustakaId id;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        ButirPustaka kept = item;
        if (item.id) {
            const auto all = db.pustaka(meja.instansi, "");
            const auto before =
                std::find_if(all.begin(), all.end(), [&](const ButirPustaka& b) { return b.id == item.id; });
            if (before == all.end()) return base::refuse(say("rencana.tolak.pustaka_tidak_ada"));
            if (item.dihapus) {
                kept = *before;
                kept.dihapus = true;
            }
        }
        if (!kept.dihapus)
            if (base::Findings wrong = periksa(db, meja, kept); !wrong.empty())
                return base::refuse(std::move(wrong));
        id = db.simpan(meja.instansi, kept);
        db.kantor().catat(meja.instansi, kept.dihapus ? entri_butir(meja, asal, "pustaka.hapus", kept)
                                                      : entri_butir(meja, asal, "pustaka.simpan", kept));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return id;
}

base::Result<int> ambil_pustaka(const Meja& meja, const Asal& asal, std::string_view jabatan, int tahun) {
    if (!boleh(meja, asal)) return base::refuse(say("rencana.tolak.bukan_hak"));
    const std::string post = pegawai::rapikan(jabatan);
    if (post.empty()) return base::refuse(say("rencana.tolak.jabatan_kosong"), {}, "jabatan");
    int added = 0;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        added = 0;
        std::set<std::string> known;
        for (const ButirPustaka& item : db.pustaka(meja.instansi, post))
            known.insert(pegawai::lipat(item.uraian));
        for (const Skp& row : db.skp_tahun(meja.instansi, tahun)) {
            const pegawai::JabatanUnit* held = meja.kantor.jabatan(row.jabatan);
            if (row.versi_berlaku == 0 || held == nullptr ||
                pegawai::lipat(held->nama) != pegawai::lipat(post))
                continue;
            const auto version = db.versi_skp(meja.instansi, row.id, row.versi_berlaku);
            if (!version) continue;
            for (const skp::KegiatanRencana& k : version->rencana.kegiatan) {
                if (!known.insert(pegawai::lipat(k.uraian)).second) continue;
                ButirPustaka item;
                item.jabatan = post;
                item.uraian = k.uraian;
                item.satuan = k.target.satuan;
                item.satuan_waktu = k.target.satuan_waktu;
                if (k.angka_kredit) item.angka_kredit = skp::json::angka_tepat(*k.angka_kredit);
                (void)db.simpan(meja.instansi, item);
                ++added;
            }
        }
        if (added == 0) return {};
        journal::Entri entry = kantor::entri(asal, meja.clock.now(), "pustaka.ambil");
        entry.sesudah = {
            {"jabatan", post}, {"tahun", std::to_string(tahun)}, {"butir", std::to_string(added)}};
        db.kantor().catat(meja.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return added;
}

} // namespace berkas

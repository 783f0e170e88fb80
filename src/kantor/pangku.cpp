// Who holds which post from when until when (orang.h).
#include "kantor/orang_bantu.h"

#include <algorithm>

namespace kantor {
namespace {

using base::say;
using pegawai::JabatanUnit;
using pegawai::JenisPenugasan;
using pegawai::Pemangkuan;

std::chrono::sys_days days(const calendar::Date& d) { return {d}; }

class Pemeriksa {
  public:
    Pemeriksa(BacaFormulir& form, const pegawai::Organisasi& kantor, const Pemangkuan& wanted,
              const JabatanUnit& post, bool end_old)
        : form_(form), kantor_(kantor), wanted_(wanted), post_(post), end_old_(end_old) {}

    void check() {
        if (!post_.masa.berlaku(wanted_.masa.mulai) ||
            (post_.masa.selesai &&
             (!wanted_.masa.selesai || days(*wanted_.masa.selesai) > days(*post_.masa.selesai))))
            form_.galat("jabatan", say("pangku.jabatan_tidak_berlaku", {{"masa", masa_text(post_.masa)}}));
        const bool acting = wanted_.jenis == JenisPenugasan::plt || wanted_.jenis == JenisPenugasan::plh ||
                            wanted_.jenis == JenisPenugasan::pj;
        if (acting && !memimpin(post_.fungsi)) form_.galat("jenis", say("pangku.bukan_pimpinan"));
        check_other_holders();
        check_other_posts();
    }

    // The person's definitive holdings that end before this one begins.
    [[nodiscard]] const std::vector<Pemangkuan>& ended() const { return ended_; }

  private:
    void check_other_holders() {
        for (const Pemangkuan* other : kantor_.riwayat(post_.id)) {
            if (other->id == wanted_.id || !bertemu(other->masa, wanted_.masa)) continue;
            const pegawai::Pegawai* who = kantor_.pegawai(other->pegawai);
            const std::string name = who == nullptr ? "" : who->nama_lengkap();
            if (other->pegawai == wanted_.pegawai) {
                form_.galat("jabatan", say("pangku.sudah_memangku", {{"masa", masa_text(other->masa)}}));
                continue;
            }
            if (other->jenis != JenisPenugasan::definitif || !memimpin(post_.fungsi) || who == nullptr ||
                !who->bertugas())
                continue;
            if (wanted_.jenis == JenisPenugasan::definitif)
                form_.galat("jabatan",
                            say("pangku.sudah_dipangku", {{"nama", name}, {"masa", masa_text(other->masa)}}));
            if (wanted_.jenis == JenisPenugasan::plt || wanted_.jenis == JenisPenugasan::pj)
                form_.galat("jenis", say("pangku.ada_definitif", {{"nama", name}}));
        }
    }

    void check_other_posts() {
        if (wanted_.jenis != JenisPenugasan::definitif || post_.jenis == pegawai::JenisJabatan::rangkap)
            return;
        for (const Pemangkuan* other : kantor_.riwayat(wanted_.pegawai)) {
            if (other->id == wanted_.id || other->jenis != JenisPenugasan::definitif ||
                other->jabatan == wanted_.jabatan || !bertemu(other->masa, wanted_.masa))
                continue;
            const JabatanUnit* post = kantor_.jabatan(other->jabatan);
            if (post != nullptr && post->jenis == pegawai::JenisJabatan::rangkap) continue;
            const std::string name = post == nullptr ? "" : post->nama;
            if (end_old_ && days(other->masa.mulai) < days(wanted_.masa.mulai)) {
                ended_.push_back(*other);
                ended_.back().masa.selesai = calendar::Date(days(wanted_.masa.mulai) - std::chrono::days{1});
            } else if (end_old_) {
                form_.galat("mulai",
                            say("pangku.lama_mulai_kemudian",
                                {{"jabatan", name}, {"sejak", calendar::tanggal(other->masa.mulai)}}));
            } else {
                form_.galat("akhiri_lama", say("pangku.masih_definitif", {{"jabatan", name}}));
            }
        }
    }

    BacaFormulir& form_;
    const pegawai::Organisasi& kantor_;
    const Pemangkuan& wanted_;
    const JabatanUnit& post_;
    bool end_old_;
    std::vector<Pemangkuan> ended_;
};

std::string post_text(const pegawai::Organisasi& kantor, pegawai::JabatanId id) {
    const JabatanUnit* post = kantor.jabatan(id);
    const pegawai::Unit* unit = post == nullptr ? nullptr : kantor.unit(post->unit);
    return post == nullptr ? "" : unit == nullptr ? post->nama : post->nama + ", " + unit->nama;
}

void journal_holding(Tulis& db, const Loket& desk, const Asal& from, const Ruang& room,
                     const Pemangkuan* before, const Pemangkuan& after) {
    journal::Entri entry = entri_tentang(
        from, room.kini, before == nullptr ? "tambah_pemangkuan" : "ubah_pemangkuan", after.pegawai);
    const Pemangkuan was = before == nullptr ? Pemangkuan{} : *before;
    const auto day = [](const std::optional<calendar::Date>& d) { return d ? calendar::iso(*d) : ""; };
    // What it is about is always told, also where only its end has changed.
    const std::string post = post_text(room.kantor, after.jabatan);
    if (before != nullptr && was.jabatan == after.jabatan) entry.sesudah.emplace_back("jabatan", post);
    catat_butiran(entry, before == nullptr,
                  {{"jabatan", post_text(room.kantor, was.jabatan), post},
                   {"sebagai", std::string(kode(was.jenis)), std::string(kode(after.jenis))},
                   {"masa", before == nullptr ? "" : masa_text(was.masa), masa_text(after.masa)},
                   {"nomor_sk", was.nomor_sk, after.nomor_sk},
                   {"tanggal_sk", day(was.tanggal_sk), day(after.tanggal_sk)}});
    db.catat(desk.instansi, std::move(entry));
}

} // namespace

base::Result<pegawai::PemangkuanId> simpan_pemangkuan(const Loket& loket, const Asal& asal,
                                                      pegawai::PemangkuanId id,
                                                      const IsianPemangkuan& typed) {
    pegawai::PemangkuanId saved;
    auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const Ruang room(db, loket);
        const auto& all = room.kantor.pemangkuan();
        const auto at = std::find_if(all.begin(), all.end(), [&](const Pemangkuan& p) { return p.id == id; });
        const Pemangkuan* before = id && at != all.end() ? &*at : nullptr;
        if (id && before == nullptr) return base::refuse(say("pangku.tidak_ada"));
        BacaFormulir form(room.kantor, room.hari);
        Pemangkuan wanted;
        wanted.id = id;
        // Ending the holding of somebody who has left must stay possible.
        const pegawai::Pegawai* who = nullptr;
        if (before != nullptr && BacaFormulir::number(typed.pegawai) == before->pegawai.value())
            who = room.kantor.pegawai(before->pegawai);
        else
            who = form.orang("pegawai", typed.pegawai);
        if (who != nullptr) wanted.pegawai = who->id;
        const auto post_id = form.id<pegawai::JabatanId>(typed.jabatan);
        const JabatanUnit* post = post_id ? room.kantor.jabatan(*post_id) : nullptr;
        if (post == nullptr)
            form.galat("jabatan", say("pangku.pilih_jabatan"));
        else
            wanted.jabatan = post->id;
        const auto kind = pegawai::dari_kode<JenisPenugasan>(typed.jenis);
        if (kind)
            wanted.jenis = *kind;
        else
            form.galat("jenis", say("pangku.jenis"));
        const bool for_a_while =
            kind && *kind != JenisPenugasan::definitif && *kind != JenisPenugasan::tugas_tambahan;
        wanted.masa = form.masa(typed.mulai, typed.selesai, for_a_while);
        wanted.nomor_sk = form.teks("nomor_sk", typed.nomor_sk, 100);
        wanted.tanggal_sk = form.tanggal("tanggal_sk", typed.tanggal_sk);
        if (!form.bersih()) return form.tolak();
        const bool only_ends = before != nullptr && before->pegawai == wanted.pegawai &&
                               before->jabatan == wanted.jabatan && before->jenis == wanted.jenis;
        if (asal.pelaku && who->id == asal.pelaku && memimpin(post->fungsi) && !only_ends)
            form.galat("pegawai", say("pangku.diri_sendiri"));
        Pemeriksa checker(form, room.kantor, wanted, *post, typed.akhiri_lama);
        checker.check();
        if (!form.bersih()) return form.tolak();

        saved = id;
        if (before != nullptr && *before == wanted) return {};
        for (const Pemangkuan& old : checker.ended()) {
            const auto was =
                std::find_if(all.begin(), all.end(), [&](const Pemangkuan& p) { return p.id == old.id; });
            db.simpan(loket.instansi, old);
            journal_holding(db, loket, asal, room, &*was, old);
        }
        wanted.id = saved = db.simpan(loket.instansi, wanted);
        journal_holding(db, loket, asal, room, before, wanted);
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return saved;
}

} // namespace kantor

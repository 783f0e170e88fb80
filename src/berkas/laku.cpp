#include "berkas/laku.h"

#include "berkas/tunggu_hukum.h"

#include <algorithm>
#include <stdexcept>

namespace berkas {
namespace {

using base::say;

std::string person_name(const Meja& meja, PegawaiId who) {
    const pegawai::Pegawai* person = meja.kantor.pegawai(who);
    return person == nullptr ? std::string("seseorang") : person->nama_lengkap();
}

base::Findings tolak_hukum(const Meja& meja, const Berkas& row) {
    const std::string who = giliran(meja.kantor, row, meja.hari()).sebutan;
    if (!row.tenggat) return ditolak(say("sah.tolak.menunggu", {{"siapa", who}}));
    return ditolak(
        say("sah.tolak.menunggu_sampai",
            {{"siapa", who},
             {"tanggal", calendar::tanggal(calendar::local_day(*row.tenggat, meja.kalender.zone()))}}));
}

base::Findings refuse_act(const Meja& meja, const Berkas& row, Tindakan act, PegawaiId actor) {
    if (base::Findings over = tolak_keadaan(row); !over.empty()) return over;
    const auto acts = tindakan_untuk(row.kerja);
    if (std::find(acts.begin(), acts.end(), act) == acts.end())
        return ditolak(say("berkas.tolak.bukan_di_sini", {{"langkah", std::to_string(row.langkah)}}));
    if (!boleh_bertindak(meja.kantor, row, actor, meja.hari()))
        return ditolak(
            say("berkas.tolak.bukan_giliran", {{"langkah", std::to_string(row.langkah)},
                                               {"siapa", giliran(meja.kantor, row, meja.hari()).sebutan}}));
    if (menunggu_hukum(row)) return tolak_hukum(meja, row);
    if (row.dijeda && act != Tindakan::lanjutkan) return ditolak(say("berkas.tolak.dijeda"));
    if (!row.dijeda && act == Tindakan::lanjutkan) return ditolak(say("berkas.tolak.tidak_dijeda"));
    return {};
}

} // namespace

skp::Isi Laku::isi() const {
    const auto paper = db.dokumen(meja.instansi, jalan.berkas.id, JenisDokumen::isi, 0);
    if (!paper) throw std::logic_error("berkas tanpa formulir: " + jalan.berkas.nomor);
    auto read = skp::baca_isi(paper->naskah);
    if (!read) throw std::logic_error("formulir tersimpan yang tidak terbaca: " + jalan.berkas.nomor);
    return *std::move(read);
}

int Laku::simpan(JenisDokumen kind, std::string text, std::string why) {
    Dokumen paper;
    paper.berkas = row().id;
    paper.jenis = kind;
    paper.kunjungan = kunjungan();
    paper.sidik = base::sha256(text);
    paper.naskah = std::move(text);
    paper.oleh = asal.pelaku;
    paper.pada = kini;
    paper.sebab = std::move(why);
    return db.simpan(meja.instansi, paper);
}

void Laku::simpan(const skp::Isi& isi, std::string why) {
    row().isi = simpan(JenisDokumen::isi, skp::tulis_json(isi), std::move(why));
}

void Laku::maju(std::string ringkas) {
    Penutup how{HasilKunjungan::lanjut, pemeran, {}, std::move(ringkas)};
    if (const auto next = simbol_maju(*sop, simbol))
        ke(*next, how);
    else
        tutup(how);
}

void Laku::ke(std::size_t to, const Penutup& how) {
    tutup_kunjungan(jalan, how, kini);
    masuki(*sop, meja.kalender, jalan, to, how.hasil == HasilKunjungan::kembali, kini);
    if (belum_bernilai(*sop, to) &&
        !row().nilai.empty()) { // it has to be set anew; the old one stays as a document
        dicatat.emplace_back("nilai_gugur", row().nilai);
        row().nilai.clear();
        row().sebutan.clear();
    }
    dicatat.emplace_back("langkah", std::to_string(row().langkah));
}

void Laku::tutup(const Penutup& how) {
    tutup_kunjungan(jalan, how, kini);
    selesai(jalan, kini);
    dicatat.emplace_back("langkah", "selesai");
}

base::Findings tolak_keadaan(const Berkas& row) {
    switch (row.keadaan) {
    case KeadaanBerkas::berjalan: return {};
    case KeadaanBerkas::selesai: return ditolak(say("berkas.tolak.selesai", {{"nomor", row.nomor}}));
    case KeadaanBerkas::dibatalkan: return ditolak(say("berkas.tolak.dibatalkan", {{"nomor", row.nomor}}));
    }
    return {};
}

base::Findings tolak_berubah(Baca& db, const Meja& meja, const Berkas& row) {
    kantor::SaringanJurnal last;
    last.benda = std::pair<std::string, std::int64_t>("berkas", row.id.value());
    last.banyak = 1;
    const auto entries = db.kantor().jurnal(meja.instansi, last);
    const PegawaiId who{entries.empty() ? 0 : entries.front().entri.pelaku};
    const calendar::Instant when = entries.empty() ? row.tiba : entries.front().entri.pada;
    return ditolak(say("berkas.tolak.berubah", {{"siapa", person_name(meja, who)},
                                                {"waktu", calendar::waktu(when, meja.kalender.zone())},
                                                {"langkah", std::to_string(row.langkah)}}));
}

journal::Entri entri_berkas(const Asal& asal, calendar::Instant pada, std::string_view perbuatan,
                            const Berkas& row) {
    journal::Entri e = kantor::entri(asal, pada, perbuatan);
    e.objek = "berkas";
    e.objek_id = row.id.value();
    e.sesudah.emplace_back("nomor", row.nomor);
    return e;
}

base::Result<Berkas> lakukan(const Meja& meja, const Asal& asal, const Terlihat& which, Tindakan act,
                             const std::function<base::Findings(Laku&)>& body) {
    const Gerbang turn = [&](Tulis&, const Berkas& row) -> base::Result<Pemeran> {
        if (base::Findings no = refuse_act(meja, row, act, asal.pelaku); !no.empty())
            return base::refuse(std::move(no));
        return *boleh_bertindak(meja.kantor, row, asal.pelaku, meja.hari());
    };
    return lakukan(meja, asal, which, std::string(kode(act)), turn, body);
}

base::Result<Berkas> lakukan(const Meja& meja, const Asal& asal, const Terlihat& which,
                             const std::string& perbuatan, const Gerbang& may,
                             const std::function<base::Findings(Laku&)>& body) {
    const calendar::Instant now = meja.clock.now();
    Berkas after;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        auto found = db.berkas(meja.instansi, which.berkas);
        if (!found) return base::refuse(say("berkas.tolak.tidak_ada"));
        if (found->kunci != which.kunci) return base::refuse(tolak_berubah(db, meja, *found));
        const auto actor = may(db, *found);
        if (!actor) return base::refuse(actor.error());
        Laku l{meja, asal, db, meja.sop.ambil(db.kantor(), meja.instansi, found->sop), {}, {}, now};
        l.pemeran = *actor;
        l.jalan = {*found, db.kunjungan(meja.instansi, found->id), db.jeda(meja.instansi, found->id)};
        const auto here = simbol_ber_id(*l.sop, found->simbol);
        if (!here) throw std::logic_error("simbol yang tidak ada di SOP-nya: " + found->simbol);
        l.simbol = *here;
        const std::size_t visits = l.jalan.kunjungan.size(), pauses = l.jalan.jeda.size();
        if (base::Findings no = body(l); !no.empty()) return base::refuse(std::move(no));

        if (!db.ganti(meja.instansi, l.row(), which.kunci))
            return base::refuse(tolak_berubah(db, meja, *found));
        for (std::size_t i = visits == 0 ? 0 : visits - 1; i < l.jalan.kunjungan.size(); ++i)
            db.simpan(meja.instansi, l.jalan.kunjungan[i]);
        for (std::size_t i = pauses == 0 ? 0 : pauses - 1; i < l.jalan.jeda.size(); ++i)
            db.simpan(meja.instansi, l.jalan.jeda[i]);
        journal::Entri entry = entri_berkas(asal, now, "berkas." + perbuatan, l.row());
        entry.atas_nama = l.pemeran.atas_nama.value();
        entry.sebelum.emplace_back("langkah", std::to_string(found->langkah));
        if (!l.pemeran.sebagai.empty()) l.dicatat.emplace_back("sebagai", l.pemeran.sebagai);
        for (auto& value : l.dicatat) entry.sesudah.push_back(std::move(value));
        db.kantor().catat(meja.instansi, std::move(entry));
        after = l.row();
        after.kunci = which.kunci + 1;
        return {};
    });
    if (!done) return base::refuse(done.error());
    return after;
}

} // namespace berkas

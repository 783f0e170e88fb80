#include "berkas/gandakan.h"

#include "base/text.h"
#include "berkas/laku.h"
#include "berkas/simpanan_terbitan.h"

#include <fmt/format.h>

#include <algorithm>

namespace berkas {
namespace {

using base::say;

constexpr std::size_t longest_name = 200, longest_note = 500;

// Whose turn it is at a symbol of copying, while the case runs and its clock does.
Gerbang at_copying(const Meja& meja, PegawaiId actor) {
    return [&meja, actor](Tulis&, const Berkas& row) -> base::Result<Pemeran> {
        if (base::Findings over = tolak_keadaan(row); !over.empty()) return base::refuse(std::move(over));
        if (row.kerja != sop::Kerja::gandakan)
            return base::refuse(
                say("berkas.tolak.bukan_di_sini", {{"langkah", std::to_string(row.langkah)}}));
        auto role = boleh_bertindak(meja.kantor, row, actor, meja.hari());
        if (!role)
            return base::refuse(say("berkas.tolak.bukan_giliran",
                                    {{"langkah", std::to_string(row.langkah)},
                                     {"siapa", giliran(meja.kantor, row, meja.hari()).sebutan}}));
        if (row.dijeda) return base::refuse(say("berkas.tolak.dijeda"));
        return *role;
    };
}

std::string usual_name(const Meja& meja, const Berkas& row, const SalinanBaru& what) {
    const std::string typed = base::shortened(base::trim(what.nama), longest_name);
    if (!typed.empty()) return typed;
    if (what.penerima.value() != 0)
        if (const pegawai::Pegawai* person = meja.kantor.pegawai(what.penerima))
            return person->nama_lengkap();
    switch (what.untuk) {
    case UntukSalinan::pegawai:
        if (const pegawai::Pegawai* person = meja.kantor.pegawai(row.pegawai)) return person->nama_lengkap();
        break;
    case UntukSalinan::kepegawaian: return "Berkas kepegawaian";
    case UntukSalinan::pengendalian: return "Berkas pengendalian";
    case UntukSalinan::lain: break;
    }
    return {};
}

base::Findings check(const Meja& meja, const Berkas& row, const std::vector<SalinanBaru>& copies) {
    if (copies.empty()) return ditolak(say("salinan.tolak.tanpa_salinan"));
    base::Findings wrong;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        const SalinanBaru& one = copies[i];
        if (usual_name(meja, row, one).empty())
            wrong.push_back({fmt::format("{}.nama", i + 1), {}, say("salinan.tolak.tanpa_nama")});
        if (one.cara != CaraSalinan::kertas &&
            (one.penerima.value() == 0 || meja.kantor.pegawai(one.penerima) == nullptr))
            wrong.push_back({fmt::format("{}.penerima", i + 1), {}, say("salinan.tolak.tanpa_penerima")});
    }
    return wrong;
}

std::optional<Salinan> copy_of(Baca& db, InstansiId office, BerkasId id, NomorSalinan which) {
    for (Salinan& one : db.salinan().salinan(office, id))
        if (one.terbitan == which.terbitan && one.nomor == which.nomor) return std::move(one);
    return std::nullopt;
}

// That copy, while it waits.
base::Result<Salinan> waiting(Baca& db, InstansiId office, BerkasId id, NomorSalinan which) {
    auto found = copy_of(db, office, id, which);
    if (!found) return base::refuse(say("salinan.tolak.tidak_ada"));
    if (found->keadaan != KeadaanSalinan::dibuat)
        return base::refuse(say("salinan.tolak.sudah_selesai", {{"nomor", std::to_string(found->nomor)}}));
    return *std::move(found);
}

void note(journal::Rincian& to, const Salinan& copy) {
    to.emplace_back("salinan", std::to_string(copy.nomor));
    to.emplace_back("untuk", copy.nama);
}

base::Result<Berkas> settle(const Meja& meja, const Asal& asal, const Terlihat& which,
                            const std::string& kind, NomorSalinan number,
                            const std::function<base::Findings(Salinan&)>& how) {
    return lakukan(meja, asal, which, kind, at_copying(meja, asal.pelaku), [&](Laku& l) -> base::Findings {
        auto copy = waiting(l.db, meja.instansi, which.berkas, number);
        if (!copy) return copy.error();
        copy->selesai = l.kini;
        if (base::Findings no = how(*copy); !no.empty()) return no;
        if (!l.db.tulis_salinan().ganti(meja.instansi, *copy)) return ditolak(say("salinan.tolak.tidak_ada"));
        note(l.dicatat, *copy);
        return {};
    });
}

} // namespace

std::optional<Terbitan> terbitan_berlaku(Baca& db, InstansiId office, BerkasId id) {
    std::optional<Terbitan> found;
    for (Terbitan& one : db.terbitan().terbitan(office, id))
        if (one.keadaan == KeadaanTerbitan::berlaku) found = std::move(one);
    return found;
}

std::vector<Salinan> salinan_dari(std::vector<Salinan> all, int terbitan) {
    std::erase_if(all, [&](const Salinan& s) { return s.terbitan != terbitan; });
    return all;
}

std::vector<SalinanBaru> tiga_salinan(const Berkas& row) {
    return {{UntukSalinan::pegawai, {}, row.pegawai, CaraSalinan::tautan},
            {UntukSalinan::kepegawaian, {}, {}, CaraSalinan::kertas},
            {UntukSalinan::pengendalian, {}, {}, CaraSalinan::kertas}};
}

base::Result<Berkas> buat_salinan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                  const std::vector<SalinanBaru>& copies) {
    return lakukan(meja, asal, which, "salinan_buat", at_copying(meja, asal.pelaku),
                   [&](Laku& l) -> base::Findings {
                       const auto paper = terbitan_berlaku(l.db, meja.instansi, which.berkas);
                       if (!paper) return ditolak(say("salinan.tolak.belum_berlaku"));
                       if (base::Findings wrong = check(meja, l.row(), copies); !wrong.empty()) return wrong;
                       const auto before =
                           salinan_dari(l.db.salinan().salinan(meja.instansi, which.berkas), paper->nomor);
                       if (before.size() + copies.size() > salinan_terbanyak)
                           return ditolak(say("salinan.tolak.terlalu_banyak",
                                              {{"batas", std::to_string(salinan_terbanyak)}}));
                       for (const SalinanBaru& what : copies) {
                           Salinan copy;
                           copy.berkas = which.berkas;
                           copy.terbitan = paper->nomor;
                           copy.untuk = what.untuk;
                           copy.nama = usual_name(meja, l.row(), what);
                           copy.penerima = what.penerima;
                           copy.cara = what.cara;
                           copy.sidik = paper->kini;
                           copy.dibuat = l.kini;
                           copy.oleh = asal.pelaku;
                           static_cast<void>(l.db.tulis_salinan().tambah(meja.instansi, copy));
                       }
                       l.dicatat.emplace_back("banyak", std::to_string(copies.size()));
                       l.dicatat.emplace_back("dokumen", paper->nomor_naskah);
                       return {};
                   });
}

base::Result<Berkas> serahkan_salinan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                      NomorSalinan number, const Penyerahan& how) {
    return settle(meja, asal, which, "salinan_serah", number, [&](Salinan& copy) -> base::Findings {
        copy.diterima = base::shortened(base::trim(how.diterima), longest_name);
        if (copy.diterima.empty()) return ditolak(say("salinan.tolak.tanpa_nama_penerima"), "diterima");
        const calendar::Date made = calendar::local_day(copy.dibuat, meja.kalender.zone());
        if (how.tanggal < made || how.tanggal > meja.hari())
            return ditolak(say("salinan.tolak.tanggal", {{"dari", calendar::tanggal(made)},
                                                         {"sampai", calendar::tanggal(meja.hari())}}),
                           "tanggal");
        copy.tanggal = how.tanggal;
        copy.keadaan = KeadaanSalinan::diserahkan;
        return {};
    });
}

base::Result<Berkas> catat_salinan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                   NomorSalinan number, std::string_view alasan) {
    return settle(meja, asal, which, "salinan_catat", number, [&](Salinan& copy) -> base::Findings {
        copy.catatan = base::shortened(base::trim(alasan), longest_note);
        if (copy.catatan.empty()) return ditolak(say("berkas.tolak.tanpa_alasan"), "alasan");
        copy.keadaan = KeadaanSalinan::dicatat;
        return {};
    });
}

base::Result<void> terima_salinan(const Meja& meja, const Asal& asal, BerkasId which, NomorSalinan number) {
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const auto row = db.berkas(meja.instansi, which);
        auto copy = waiting(db, meja.instansi, which, number);
        if (!copy) return base::refuse(copy.error());
        if (!row || copy->penerima != asal.pelaku) return base::refuse(say("salinan.tolak.bukan_penerima"));
        copy->keadaan = KeadaanSalinan::diserahkan;
        copy->diklik = true;
        copy->selesai = meja.clock.now();
        copy->tanggal = meja.hari();
        if (const pegawai::Pegawai* person = meja.kantor.pegawai(asal.pelaku))
            copy->diterima = person->nama_lengkap();
        if (!db.tulis_salinan().ganti(meja.instansi, *copy))
            return base::refuse(say("salinan.tolak.tidak_ada"));
        journal::Entri entry = entri_berkas(asal, *copy->selesai, "berkas.salinan_terima", *row);
        note(entry.sesudah, *copy);
        db.kantor().catat(meja.instansi, entry);
        return {};
    });
}

base::Result<void> catat_surel(const Meja& meja, const Asal& asal, BerkasId which, NomorSalinan number) {
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const auto row = db.berkas(meja.instansi, which);
        auto copy = copy_of(db, meja.instansi, which, number);
        if (!row || !copy) return base::refuse(say("salinan.tolak.tidak_ada"));
        copy->disurel = meja.clock.now();
        if (!db.tulis_salinan().ganti(meja.instansi, *copy))
            return base::refuse(say("salinan.tolak.tidak_ada"));
        journal::Entri entry = entri_berkas(asal, *copy->disurel, "berkas.salinan_surel", *row);
        note(entry.sesudah, *copy);
        db.kantor().catat(meja.instansi, entry);
        return {};
    });
}

base::Result<Berkas> gandakan(const Meja& meja, const Asal& asal, const Terlihat& which,
                              std::string_view catatan) {
    return lakukan(
        meja, asal, which, "gandakan", at_copying(meja, asal.pelaku), [&](Laku& l) -> base::Findings {
            const auto paper = terbitan_berlaku(l.db, meja.instansi, which.berkas);
            if (!paper) return ditolak(say("salinan.tolak.belum_berlaku"));
            const auto copies =
                salinan_dari(l.db.salinan().salinan(meja.instansi, which.berkas), paper->nomor);
            if (copies.empty()) return ditolak(say("salinan.tolak.belum_ada"));
            base::Findings open;
            for (const Salinan& one : copies)
                if (one.keadaan == KeadaanSalinan::dibuat)
                    open.push_back({fmt::format("salinan.{}", one.nomor),
                                    {},
                                    say("salinan.tolak.belum_diserahkan",
                                        {{"nomor", std::to_string(one.nomor)}, {"untuk", one.nama}})});
            if (!open.empty()) return open;
            const std::string note = base::shortened(base::trim(catatan), longest_note);
            l.dicatat.emplace_back("salinan", ringkas(copies));
            l.maju(note.empty() ? "Salinan: " + ringkas(copies) : note);
            return {};
        });
}

} // namespace berkas

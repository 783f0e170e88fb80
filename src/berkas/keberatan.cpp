// Objection, reply, hearing, decision.
#include "berkas/keberatan.h"

#include "base/text.h"
#include "berkas/pengesahan_bantu.h"

#include <algorithm>

namespace berkas {
namespace {

using base::say;
using sop::Siapa;

base::Findings check(const LakuSah& s, const KataBerlampiran& what) {
    base::Findings found;
    if (base::trim(what.kata).empty()) found = ditolak(say("sah.tolak.tanpa_kata"), "kata");
    if (what.kata.size() > kata_terpanjang) found = ditolak(say("sah.tolak.kata_terlalu_panjang"), "kata");
    if (what.file && !s.l.db.kantor().berkas_isi(s.l.meja.instansi, *what.file))
        base::append(found, ditolak(say("berkas.tolak.file_tidak_ada"), "file"));
    return found;
}

Peristiwa event_of(const KataBerlampiran& what) {
    Peristiwa e;
    e.isi = std::string(base::trim(what.kata));
    e.file = what.file;
    if (what.file) e.nama_file = base::shortened(what.nama_file, 200);
    return e;
}

base::Result<Berkas> with_words(const Meja& meja, const Asal& asal, const Terlihat& which, TindakanSah act,
                                JenisPeristiwa kind, const KataBerlampiran& what) {
    return lakukan_sah(meja, asal, which, act, {}, [&](LakuSah& s) -> base::Findings {
        if (base::Findings no = check(s, what); !no.empty()) return no;
        s.peristiwa(kind, event_of(what));
        return {};
    });
}

base::Findings not_heard(const LakuSah& s) {
    base::Findings found;
    for (const auto& [role, name] :
         {std::pair(Siapa::pegawai, "pegawai"), std::pair(Siapa::penilai, "pejabat penilai")})
        if (std::find(s.kini.didengar.begin(), s.kini.didengar.end(), role) == s.kini.didengar.end())
            found.push_back({name, {}, say("sah.tolak.belum_didengar", {{"siapa", name}})});
    return found;
}

// The marks that he sets go through the same weighing as the assessor's.
base::Findings change_value(LakuSah& s, skp::Isi isi, const std::string& why) {
    Laku& l = s.l;
    const skp::Isi before = l.isi();
    const BagianTahun parts = bagian_tahun(l.db, l.meja.instansi, l.row());
    base::Findings found = periksa_perubahan(sop::Kerja::nilai, before, isi, {});
    base::append(found, halangan_nilai(isi, l.meja.timbangan));
    if (!found.empty()) return found;
    isi.bagian_lain = parts.dinilai;
    const std::string text = skp::tulis_json(isi);
    if (!skp::baca_isi(text)) return ditolak(say("berkas.tolak.isi_terlalu_besar"));
    if (text == skp::tulis_json(before)) return ditolak(say("sah.tolak.nilai_tidak_berubah"));
    l.simpan(isi, "putuskan");
    static_cast<void>(timbang_dan_simpan(l, isi, "putuskan"));
    ganti_terbitan(s, why);
    return {};
}

} // namespace

base::Result<Berkas> ajukan_keberatan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                      const KataBerlampiran& what) {
    return with_words(meja, asal, which, TindakanSah::ajukan_keberatan, JenisPeristiwa::keberatan, what);
}

base::Result<Berkas> lanjutkan_keberatan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                         const KataBerlampiran& what) {
    return with_words(meja, asal, which, TindakanSah::lanjutkan_keberatan, JenisPeristiwa::keberatan, what);
}

base::Result<Berkas> tanggapi(const Meja& meja, const Asal& asal, const Terlihat& which,
                              const KataBerlampiran& what) {
    return lakukan_sah(meja, asal, which, TindakanSah::tanggapi, {}, [&](LakuSah& s) -> base::Findings {
        if (base::Findings no = check(s, what); !no.empty()) return no;
        s.peristiwa(JenisPeristiwa::tanggapan, event_of(what));
        const auto basis = dasar_terbitan(s.events, s.terbitan().nomor);
        if (!basis || basis->tenggat.tingkat == 1) s.peristiwa(JenisPeristiwa::teruskan);
        return {};
    });
}

base::Result<Berkas> dengar(const Meja& meja, const Asal& asal, const Terlihat& which, Siapa siapa,
                            const KataBerlampiran& what) {
    return lakukan_sah(meja, asal, which, TindakanSah::dengar, {}, [&](LakuSah& s) -> base::Findings {
        if (siapa != Siapa::pegawai && siapa != Siapa::penilai)
            return ditolak(say("sah.tolak.siapa_didengar"), "siapa");
        if (base::Findings no = check(s, what); !no.empty()) return no;
        Peristiwa e = event_of(what);
        e.peran = siapa;
        s.peristiwa(JenisPeristiwa::dengar, std::move(e));
        s.l.dicatat.emplace_back("siapa", siapa == Siapa::pegawai ? "pegawai" : "pejabat penilai");
        return {};
    });
}

base::Result<Berkas> putuskan(const Meja& meja, const Asal& asal, const Terlihat& which,
                              const Putusan& what) {
    return lakukan_sah(meja, asal, which, TindakanSah::putuskan, {}, [&](LakuSah& s) -> base::Findings {
        base::Findings found = check(s, {what.kata, {}, {}});
        base::append(found, not_heard(s));
        if (!found.empty()) return found;
        Peristiwa e;
        e.isi = tulis_putusan({what.ubah.has_value(), std::string(base::trim(what.kata))});
        s.peristiwa(JenisPeristiwa::putuskan, std::move(e));
        s.l.dicatat.emplace_back("putusan", what.ubah ? "diubah" : "tetap");
        if (!what.ubah) return {};
        found = change_value(s, *what.ubah, "Nilai diubah oleh putusan atas keberatan");
        s.l.dicatat.emplace_back("nilai", s.l.row().nilai);
        s.l.dicatat.emplace_back("sebutan", s.l.row().sebutan);
        return found;
    });
}

base::Result<Berkas> tetapkan_tanpa_tanda(const Meja& meja, const Asal& asal, const Terlihat& which,
                                          std::string_view alasan) {
    return lakukan_sah(meja, asal, which, TindakanSah::tetapkan_tanpa_tanda, {},
                       [&](LakuSah& s) -> base::Findings {
                           const KataBerlampiran reason{std::string(alasan), {}, {}};
                           if (base::Findings no = check(s, reason); !no.empty()) return no;
                           s.peristiwa(JenisPeristiwa::tetapkan_atasan, event_of(reason));
                           s.l.dicatat.emplace_back("alasan", std::string(base::trim(alasan)));
                           return {};
                       });
}

} // namespace berkas

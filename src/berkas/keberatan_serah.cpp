// Handing over, receipt, refusal, passing on.
#include "base/text.h"
#include "berkas/keberatan.h"
#include "berkas/pengesahan_bantu.h"
#include "berkas/pengesahan_fakta.h"

namespace berkas {
namespace {

using base::say;
using sop::Siapa;

// The day that the assessor states lies between the handing over and today.
base::Findings check_day(const LakuSah& s, const std::optional<calendar::Date>& day) {
    if (s.peran == Siapa::pegawai) return {}; // his click is the moment itself
    if (!day) return ditolak(say("sah.tolak.tanpa_tanggal"), "tanggal");
    const auto facts = fakta_terbitan(s.papers, s.events, s.l.meja.kalender.zone());
    const calendar::Date handed = facts.back().serah.value_or(s.papers.back().tanggal);
    const std::chrono::sys_days stated(*day);
    if (stated < std::chrono::sys_days(handed) || stated > std::chrono::sys_days(s.l.meja.hari()))
        return ditolak(say("sah.tolak.tanggal_terima", {{"dari", calendar::tanggal(handed)}}), "tanggal");
    return {};
}

} // namespace

base::Result<Berkas> serahkan_dokumen(const Meja& meja, const Asal& asal, const Terlihat& which) {
    return lakukan_sah(meja, asal, which, TindakanSah::serahkan_dokumen, {},
                       [&](LakuSah& s) -> base::Findings {
                           s.peristiwa(JenisPeristiwa::serahkan);
                           return {};
                       });
}

base::Result<Berkas> terima_dokumen(const Meja& meja, const Asal& asal, const Terlihat& which,
                                    std::optional<calendar::Date> tanggal) {
    return lakukan_sah(meja, asal, which, TindakanSah::terima_dokumen, {}, [&](LakuSah& s) -> base::Findings {
        if (base::Findings no = check_day(s, tanggal); !no.empty()) return no;
        Peristiwa e;
        if (s.peran != Siapa::pegawai) e.tanggal = tanggal;
        s.l.dicatat.emplace_back("tanggal", calendar::tanggal(e.tanggal.value_or(meja.hari())));
        s.peristiwa(JenisPeristiwa::terima, std::move(e));
        return {};
    });
}

base::Result<Berkas> tolak_tanda(const Meja& meja, const Asal& asal, const Terlihat& which,
                                 std::string_view alasan) {
    return lakukan_sah(meja, asal, which, TindakanSah::tolak_tanda, {}, [&](LakuSah& s) -> base::Findings {
        const std::string reason(base::trim(alasan));
        if (reason.empty()) return ditolak(say("berkas.tolak.tanpa_alasan"), "alasan");
        if (reason.size() > kata_terpanjang) return ditolak(say("sah.tolak.kata_terlalu_panjang"), "alasan");
        Peristiwa e;
        e.isi = reason;
        s.peristiwa(JenisPeristiwa::tolak_tanda, std::move(e));
        s.l.dicatat.emplace_back("alasan", reason);
        return {};
    });
}

base::Result<Berkas> teruskan(const Meja& meja, const Asal& asal, const Terlihat& which) {
    return lakukan_sah(meja, asal, which, TindakanSah::teruskan, {}, [&](LakuSah& s) -> base::Findings {
        s.peristiwa(JenisPeristiwa::teruskan);
        return {};
    });
}

} // namespace berkas

#include "rekap/jangkauan.h"

#include "berkas/giliran.h"
#include "pegawai/hak.h"

#include <algorithm>

namespace rekap {

bool Jangkauan::tampak(const std::vector<PegawaiId>& people) const {
    if (static_cast<std::int64_t>(people.size()) >= paling_sedikit) return true;
    return std::all_of(people.begin(), people.end(), [&](PegawaiId who) { return buka(who); });
}

std::set<UnitId> di_bawah(const pegawai::Organisasi& kantor, UnitId top, const calendar::Date& day) {
    std::set<UnitId> found{top};
    for (std::size_t before = 0; before != found.size();) { // until a round finds no more
        before = found.size();
        for (const pegawai::Unit& unit : kantor.unit())
            if (unit.masa.berlaku(day) && unit.induk && found.count(*unit.induk) != 0) found.insert(unit.id);
    }
    return found;
}

Jangkauan jangkauan(const pegawai::Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    using pegawai::Relasi;
    Jangkauan reach;
    const auto seen = berkas::terlihat_oleh(kantor, who, day);
    reach.semua_orang = seen.semua;
    reach.orang.insert(seen.pegawai.begin(), seen.pegawai.end());
    const auto office = pegawai::hubungan(kantor, who, std::nullopt, day);
    reach.semua = office.punya(Relasi::inspektur) || office.punya(Relasi::sekretaris) ||
                  office.punya(Relasi::kasubbag_umpeg);
    if (reach.semua) return reach;
    for (const pegawai::Pemangkuan* held : kantor.jabatan_pada(who, day)) {
        const pegawai::JabatanUnit* post = kantor.jabatan(held->jabatan);
        if (post == nullptr || post->fungsi != pegawai::Fungsi::irban) continue;
        reach.di.merge(di_bawah(kantor, post->unit, day));
    }
    return reach;
}

} // namespace rekap

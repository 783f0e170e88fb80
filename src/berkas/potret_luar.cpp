#include "berkas/potret_luar.h"

#include "kantor/pejabat_luar.h"
#include "pegawai/di_luar.h"

namespace berkas {
namespace {

Orang printed(const kantor::PejabatLuar& official) {
    Orang o;
    o.nama = official.nama;
    o.nip = official.nip;
    o.pangkat = official.pangkat;
    o.jabatan = official.jabatan;
    return o;
}

} // namespace

Potret potret_lengkap(Baca& db, InstansiId office, const pegawai::Organisasi& people, PegawaiId who,
                      const calendar::Date& day) {
    Potret p = potret(people, who, day);
    if (!pegawai::atasan_penilai_di_luar(people, who, day)) return p;
    const kantor::PejabatDiAtas above = kantor::baca_pejabat_luar(db.kantor(), office);
    if (pegawai::penilai_di_luar(people, who, day)) {
        p.penilai = printed(above.penilai);
        p.atasan_penilai = printed(above.atasan);
    } else {
        p.atasan_penilai = printed(above.penilai);
    }
    return p;
}

bool hanya_mencatat(const pegawai::Organisasi& kantor, PegawaiId subjek, sop::Siapa role, PegawaiId actor,
                    const calendar::Date& day) {
    if (role == sop::Siapa::penilai) return pegawai::pencatat_penilai(kantor, subjek, day) == actor;
    if (role == sop::Siapa::atasan_penilai) return pegawai::pencatat_atasan(kantor, subjek, day) == actor;
    return false;
}

} // namespace berkas

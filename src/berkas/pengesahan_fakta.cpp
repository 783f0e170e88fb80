#include "berkas/pengesahan_fakta.h"

#include <algorithm>

namespace berkas {
namespace {

using sop::Siapa;

void take_signature(FaktaTerbitan& f, const Peristiwa& e, const calendar::Date& day) {
    f.basah = f.basah || e.cara == CaraTanda::basah;
    if (e.peran == Siapa::penilai) f.tanda_penilai = day;
    if (e.peran == Siapa::pegawai) f.tanda_pegawai = day;
    if (e.peran == Siapa::atasan_penilai) f.tanda_atasan = day;
}

void take(FaktaTerbitan& f, const Peristiwa& e, const calendar::Date& day) {
    switch (e.jenis) {
    case JenisPeristiwa::bekukan:
        f.beku = day;
        if (const auto basis = baca_dasar_beku(e.isi)) f.dasar = *basis;
        break;
    case JenisPeristiwa::tanda_tangan: take_signature(f, e, day); break;
    case JenisPeristiwa::tolak_tanda:
        (e.peran == Siapa::penilai ? f.tolak_penilai : f.tolak_pegawai) = day;
        break;
    case JenisPeristiwa::serahkan: f.serah = day; break;
    case JenisPeristiwa::terima: f.terima = day; break;
    case JenisPeristiwa::keberatan: (f.keberatan ? f.banding : f.keberatan) = day; break;
    case JenisPeristiwa::tanggapan: f.tanggapan = day; break;
    case JenisPeristiwa::teruskan: f.teruskan = day; break;
    case JenisPeristiwa::dengar:
        if (e.peran && std::find(f.didengar.begin(), f.didengar.end(), *e.peran) == f.didengar.end())
            f.didengar.push_back(*e.peran);
        break;
    case JenisPeristiwa::putuskan:
        f.putusan = day;
        f.ubah = baca_putusan(e.isi).ubah;
        break;
    case JenisPeristiwa::tetapkan_atasan: f.tetapkan = day; break;
    case JenisPeristiwa::sahkan: f.sahkan = day; break;
    case JenisPeristiwa::unggah_basah:
    case JenisPeristiwa::sahkan_basah:
    case JenisPeristiwa::cabut: break;
    }
}

bool falls(const FaktaTerbitan& f, Siapa role) {
    return std::find(f.dasar.gugur.begin(), f.dasar.gugur.end(), role) != f.dasar.gugur.end();
}

// What the version before had and this one does not ask again.
void carry_over(FaktaTerbitan& f, const FaktaTerbitan& before) {
    if (f.dasar.putusan) return; // the superior alone
    if (before.tanda_penilai && !falls(f, Siapa::penilai)) f.tanda_penilai = before.tanda_penilai;
    if (before.tanda_pegawai && !falls(f, Siapa::pegawai)) {
        f.serah = before.serah;
        f.terima = before.terima;
        f.tanda_pegawai = before.tanda_pegawai;
    }
}

} // namespace

std::vector<FaktaTerbitan> fakta_terbitan(std::span<const Terbitan> papers, std::span<const Peristiwa> events,
                                          calendar::Zona zone) {
    std::vector<FaktaTerbitan> all;
    for (const Terbitan& paper : papers) {
        FaktaTerbitan f;
        f.nomor = paper.nomor;
        for (const Peristiwa& e : events) {
            if (e.terbitan != paper.nomor) continue;
            take(f, e, e.tanggal.value_or(calendar::local_day(e.pada, zone)));
            // Right after its freezing: what happens to it later comes on top.
            if (e.jenis == JenisPeristiwa::bekukan && !all.empty()) carry_over(f, all.back());
        }
        all.push_back(std::move(f));
    }
    return all;
}

} // namespace berkas

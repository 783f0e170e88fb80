#include "web/keberatan/alamat_qr.h"

#include "kantor/pengaturan_terbitan.h"

namespace web {

bool alamat_qr_belum_diisi(const Kunjungan& k) {
    bool unset = false;
    k.situs.simpanan.baca([&](kantor::Baca& db) {
        unset = kantor::baca_pengaturan_terbitan(db, k.situs.instansi).alamat.empty();
    });
    return unset;
}

Html peringatan_alamat_qr(const Kunjungan& k) {
    if (k.situs.pencetak_terbit == nullptr || !alamat_qr_belum_diisi(k)) return {};
    const bool mine = k.boleh(pegawai::Perbuatan::ubah_pengaturan);
    Html out = sisip(Nada::dekat, k.situs.wording.render(mine ? base::say("sah.alamat_belum_saya")
                                                              : base::say("sah.alamat_belum")));
    if (mine) out.add<R"(<p><a href="/pengaturan#alamat_verifikasi">Isi alamat verifikasi</a></p>)">();
    return out;
}

} // namespace web

#include "kantor/jurnal.h"

#include "journal/baris.h"

namespace kantor {

using journal::Tercatat;

HasilPeriksa periksa_jurnal(Simpanan& simpanan, InstansiId office,
                            const std::vector<journal::Kepala>& known) {
    journal::Pemeriksa verifier(known);
    HasilPeriksa result;
    simpanan.baca([&](Baca& db) {
        db.jurnal_seluruhnya(office, [&](const Tercatat& t) { return verifier.terima(t); });
        result.patah = verifier.selesai(db.kepala_jurnal(office));
    });
    result.kepala = verifier.kepala();
    return result;
}

journal::Entri entri_salinan(const Asal& asal, calendar::Instant now, const journal::Kepala& upto) {
    journal::Entri act = entri(asal, now, "ekspor_jurnal");
    act.sesudah = {{"sampai entri", std::to_string(upto.nomor)}, {"sidik", upto.sidik.hex()}};
    return act;
}

base::Result<SalinanJurnal> salin_jurnal(const Loket& loket, const Asal& asal, std::size_t longest) {
    SalinanJurnal copy;
    bool too_long = false;
    loket.simpanan.baca([&](Baca& db) {
        db.jurnal_seluruhnya(loket.instansi, [&](const Tercatat& t) {
            copy.baris += journal::tulis_baris(t);
            copy.baris += '\n';
            copy.kepala = {t.entri.nomor, t.sidik};
            too_long = copy.baris.size() > longest;
            return !too_long;
        });
    });
    if (too_long) return base::refuse(base::say("jurnal_berkas.terlalu_panjang"));
    const journal::Entri act = entri_salinan(asal, loket.clock.now(), copy.kepala);
    auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        db.catat(loket.instansi, act);
        return {};
    });
    if (!done) return base::refuse(done.error());
    return copy;
}

} // namespace kantor

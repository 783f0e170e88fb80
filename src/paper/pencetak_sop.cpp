#include "paper/pencetak_sop.h"

#include "paper/bagan_sop.h"
#include "paper/cetak.h"

namespace paper {

base::Result<std::string> PencetakSop::cetak_sop(const sop::Sop& sop, const berkas::CaraCetakSop& how) const {
    BaganSop chart{.arah = how.tegak ? Arah::tegak : Arah::mendatar,
                   .isi = how.identitas ? sop::Isi::identitas_dan_bagan : sop::Isi::bagan};
    if (how.jalan != nullptr) chart.keadaan = keadaan_simbol(sop, *how.jalan, how.terlambat);
    Dokumen d = bagan_sop(sop, chart, how.disusun);
    if (!how.keterangan.empty()) d.kaki = how.keterangan + (d.kaki.empty() ? "" : "\n" + d.kaki);
    d.kepala = how.tanda;
    if (!how.alamat.empty()) d.kode = Kode{how.alamat, "Versi yang berlaku: " + how.alamat};
    return cetak(d);
}

} // namespace paper

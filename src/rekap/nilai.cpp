#include "rekap/nilai.h"

#include "berkas/penilaian.h"
#include "rekap/sekali.h"
#include "skp/isi.h"

namespace rekap {
namespace {

// The case of each person that counts (sekali.h), or the last one before it that has a value.
std::map<BerkasId, const Baris*> last_cases(const Tahun& year, const CaraNilai& how) {
    std::vector<std::shared_ptr<const Baris>> valued;
    for (const auto& row : year.baris)
        if (row->dinilai() && (!how.hanya || how.hanya(*row))) valued.push_back(row);
    std::map<BerkasId, const Baris*> cases;
    for (const auto& row : sekali(valued)) cases.emplace(row->kasus.id, row.get());
    return cases;
}

void read_aspects(Baca& db, InstansiId office, const std::vector<BerkasId>& which,
                  const std::map<BerkasId, const Baris*>& cases, std::map<PegawaiId, NilaiTahun>& into) {
    for (const berkas::Dokumen& form : db.dokumen_terbaru(office, which, berkas::JenisDokumen::isi)) {
        const auto isi = skp::baca_isi(form.naskah);
        const auto found = into.find(cases.at(form.berkas)->kasus.pegawai);
        if (!isi || found == into.end()) continue;
        for (std::size_t a = 0; a < isi->perilaku.size(); ++a)
            if (isi->perilaku.at(a))
                found->second.aspek.emplace_back(std::string(skp::Perilaku::label_aspek.at(a)),
                                                 *isi->perilaku.at(a));
    }
}

} // namespace

std::map<PegawaiId, NilaiTahun> nilai_setahun(Baca& db, InstansiId office, const Tahun& year,
                                              const CaraNilai& how) {
    const auto cases = last_cases(year, how);
    std::vector<BerkasId> which;
    which.reserve(cases.size());
    for (const auto& [id, row] : cases) which.push_back(id);
    std::map<PegawaiId, NilaiTahun> all;
    for (const berkas::Dokumen& paper : db.dokumen_terbaru(office, which, berkas::JenisDokumen::penilaian)) {
        const auto kept = berkas::baca_penilaian(paper.naskah);
        if (!kept) continue;
        const Baris& row = *cases.at(paper.berkas);
        NilaiTahun& n = all[row.kasus.pegawai];
        n.tahun = year.tahun;
        n.final = row.selesai();
        n.skp = kept->hasil.nilai_skp;
        if (kept->hasil.perilaku) n.perilaku = kept->hasil.perilaku->rata_rata;
        if (kept->hasil.prestasi_kerja) n.prestasi_kerja = kept->hasil.prestasi_kerja->tercetak;
    }
    if (how.aspek) read_aspects(db, office, which, cases, all);
    return all;
}

} // namespace rekap

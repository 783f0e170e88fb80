// During the year: log, notebook.
#include "berkas/latihan_isi.h"
#include "berkas/latihan_panggung.h"
#include "berkas/tahun.h"

#include <fmt/format.h>

namespace berkas::latihan {
namespace {

void catat(Panggung& stage, PegawaiId who, std::size_t nth, std::size_t month) {
    const auto row = skp_berlaku(stage.db(), stage.instansi(), who, stage.hari());
    if (!row) return;
    const skp::Rencana plan = rencana_acuan(stage.db(), stage.instansi(), *row);
    if (plan.kegiatan.empty()) return;
    const skp::KegiatanRencana& k = plan.kegiatan[(nth + month) % plan.kegiatan.size()];
    IsianCatatan line;
    line.tanggal = calendar::iso(stage.hari());
    line.kegiatan = fmt::format("{}.{}", row->id.value(), k.id);
    line.kuantitas = k.target.kuantitas >= 100 ? "20" : "1";
    line.uraian = fmt::format("{}: satu {} selesai", k.uraian, k.target.satuan);
    if (k.target.biaya.sign() > 0 && month % 2 == 0) line.biaya = "750000";
    (void)Panggung::harus(catat_harian(stage.meja(), Panggung::oleh(who), {}, line), "catat harian");
}

void catat_tentang(Panggung& stage, PegawaiId who, std::size_t nth) {
    const auto assessor = pegawai::penilai(stage.kantor(), who, stage.hari()).siapa;
    if (!assessor) return;
    (void)Panggung::harus(catat_perilaku(stage.meja(), Panggung::oleh(*assessor), who,
                                         calendar::iso(stage.hari()), static_cast<int>(nth % 5),
                                         catatan_perilaku(nth)),
                          "catat perilaku");
}

} // namespace

void jalankan_tahun(Panggung& stage, int year) {
    const auto zone = stage.bahan().kalender.zone();
    std::size_t nth = 0;
    for (const PegawaiId who : stage.pelaku()) {
        ++nth;
        const bool sekar = who == stage.orang("Sekar Fiktif");
        for (unsigned month = 2; month <= 12; ++month) {
            const auto saat =
                stage.saat_kerja(*calendar::date_of(year, month, 5 + static_cast<unsigned>(nth % 15)),
                                 calendar::end_of(*calendar::date_of(year, month, 28), zone));
            if (saat.empty()) continue;
            const calendar::Instant moment = saat[(nth * 3) % std::min<std::size_t>(saat.size(), 70)];
            if (nth % 3 == 0 || sekar)
                stage.pada(moment, [&stage, who, nth, month] { catat(stage, who, nth, month); });
            if ((nth % 5 == 1 || sekar) && (month == 4 || month == 9))
                stage.pada(moment, [&stage, who, nth, month] { catat_tentang(stage, who, nth + month); });
        }
    }
}

} // namespace berkas::latihan

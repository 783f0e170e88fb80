#include "berkas/latihan_sah.h"

#include "berkas/basah.h"
#include "berkas/keberatan.h"
#include "berkas/latihan_isi.h"
#include "berkas/pengesahan_laku.h"

#include <array>

namespace berkas::latihan {
namespace {

using sop::Siapa;

PegawaiId in_role(Panggung& stage, const Berkas& row, Siapa role) {
    const Giliran turn = giliran(stage.kantor(), row.pegawai, role, row.kerja, stage.hari());
    if (turn.siapa.empty()) throw std::logic_error("data latihan: tidak ada " + std::string(sop::kode(role)));
    return turn.siapa.front().siapa;
}

// Scanned by the assessor, compared by the Kasubbag, or by the employee where he is the assessor.
void sign(Panggung& stage, const Berkas& row, Siapa role) {
    const Meja desk = stage.meja();
    auto incoming = stage.bahan().gudang.terima();
    Panggung::harus(
        incoming->tulis(pdf("Pindaian dokumen " + row.nomor + " " + std::string(sop::kode(role)))),
        row.nomor);
    UnggahBasah what;
    what.terbitan = stage.db().terbitan().terbitan(stage.instansi(), row.id).back().nomor;
    what.file = Panggung::harus(incoming->selesai(stage.kini()), row.nomor);
    what.nama_file = "Pindaian " + row.nomor + ".pdf";
    what.tanda = {{role, stage.hari()}};
    const PegawaiId by = in_role(stage, row, Siapa::penilai);
    const Berkas after =
        Panggung::harus(unggah_basah(desk, Panggung::oleh(by), {row.id, row.kunci}, what), row.nomor);
    const auto heads = stage.kantor().pemegang(pegawai::Fungsi::kasubbag_umpeg, stage.hari());
    const PegawaiId second = heads.empty() || heads.front() == by ? row.pegawai : heads.front();
    (void)Panggung::harus(sahkan_basah(desk, Panggung::oleh(second), {after.id, after.kunci}), row.nomor);
}

constexpr std::array script{BabakSah::beku,   BabakSah::tanda_penilai, BabakSah::serahkan,
                            BabakSah::terima, BabakSah::keberatan,     BabakSah::tanggapan};
constexpr std::array happy{BabakSah::beku, BabakSah::tanda_penilai, BabakSah::serahkan, BabakSah::terima,
                           BabakSah::tanda_pegawai};

} // namespace

std::span<const BabakSah> babak_sah(const Panggung& stage, std::size_t nth) {
    constexpr std::array<std::size_t, 5> lengths{0, 6, 4, 1, 3}; // the first has no paper yet
    if (stage.bahan().pencetak == nullptr) return {};
    if (nth % 6 == 5) return happy;
    return std::span(script).first(lengths.at(nth % 6));
}

void mainkan_sah(Panggung& stage, BerkasId which, BabakSah what) {
    const Meja desk = stage.meja();
    const Berkas row = stage.db().berkas(stage.instansi(), which).value();
    const Terlihat seen{row.id, row.kunci};
    const Asal assessor = Panggung::oleh(in_role(stage, row, Siapa::penilai)),
               own = Panggung::oleh(row.pegawai);
    switch (what) {
    case BabakSah::beku:
        (void)Panggung::harus(bekukan(desk, assessor, seen, {*stage.bahan().pencetak, stage.bahan().gudang}),
                              row.nomor);
        break;
    case BabakSah::tanda_penilai: sign(stage, row, Siapa::penilai); break;
    case BabakSah::serahkan: (void)Panggung::harus(serahkan_dokumen(desk, assessor, seen), row.nomor); break;
    case BabakSah::terima:
        (void)Panggung::harus(terima_dokumen(desk, own, seen, std::nullopt), row.nomor);
        break;
    case BabakSah::keberatan:
        (void)Panggung::harus(
            ajukan_keberatan(
                desk, own, seen,
                {"Kualitas kegiatan pertama saya nilai lebih tinggi: laporannya diterima tanpa perbaikan.",
                 {},
                 {}}),
            row.nomor);
        break;
    case BabakSah::tanggapan:
        (void)Panggung::harus(
            tanggapi(desk, assessor, seen,
                     {"Laporan diterima sesudah satu kali perbaikan; kualitasnya sudah dinilai menurut itu.",
                      {},
                      {}}),
            row.nomor);
        break;
    case BabakSah::tanda_pegawai: sign(stage, row, Siapa::pegawai); break;
    }
}

} // namespace berkas::latihan

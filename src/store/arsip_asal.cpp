// Where a record comes from and what follows it: packages, papers whose case is not here, corrections.
#include "store/arsip.h"
#include "store/kasus_baris.h"

namespace store {
namespace {

const Pernyataan origin{"arsip.asal", "SELECT kantor, paket, nomor, daun, diarsipkan, pendaftaran FROM "
                                      "arsip_asal WHERE instansi_id = ?1 AND arsip_id = ?2"};
const Pernyataan keep_origin{
    "arsip.simpan_asal",
    "INSERT INTO arsip_asal (instansi_id, arsip_id, kantor, paket, nomor, daun, diarsipkan, pendaftaran) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
const Pernyataan by_leaf{"arsip.berdaun",
                         "SELECT arsip_id FROM arsip WHERE instansi_id = ?1 AND daun = ?2 UNION ALL "
                         "SELECT arsip_id FROM arsip_asal WHERE instansi_id = ?1 AND daun = ?2"};
const Pernyataan paper{"arsip.naskah",
                       "SELECT naskah FROM arsip_naskah WHERE instansi_id = ?1 AND sidik = ?2"};
const Pernyataan keep_paper{"arsip.simpan_naskah",
                            "INSERT INTO arsip_naskah (instansi_id, sidik, naskah) VALUES (?1, ?2, ?3) "
                            "ON CONFLICT (instansi_id, sidik) DO NOTHING"};
#define KOLOM_PEMBETULAN "p.berkas_id, p.arsip_id, p.alasan, p.pada, p.oleh_id FROM berkas_pembetulan p "
const Pernyataan correction{"arsip.pembetulan",
                            "SELECT " KOLOM_PEMBETULAN "WHERE p.instansi_id = ?1 AND p.berkas_id = ?2"};
const Pernyataan corrections{"arsip.pembetulan_atas",
                             "SELECT " KOLOM_PEMBETULAN
                             "JOIN berkas b ON b.instansi_id = p.instansi_id AND b.berkas_id = p.berkas_id "
                             "WHERE p.instansi_id = ?1 AND p.arsip_id = ?2 AND b.keadaan <> 'dibatalkan' "
                             "ORDER BY p.berkas_id"};
const Pernyataan make_way{"arsip.beri_jalan",
                          "UPDATE berkas SET dilanjutkan = ?3 WHERE instansi_id = ?1 AND berkas_id = ?2"};
const Pernyataan keep_correction{
    "arsip.simpan_pembetulan",
    "INSERT INTO berkas_pembetulan (instansi_id, berkas_id, arsip_id, alasan, pada, oleh_id) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};

berkas::Pembetulan correction_of(const Baris& row) {
    return {berkas::BerkasId{row.angka(0)}, berkas::ArsipId{row.angka(1)}, std::string(row.teks(2)),
            instant(row.angka(3)), pegawai::PegawaiId{row.angka(4)}};
}

} // namespace

std::optional<berkas::Pembetulan> SqlArsip::pembetulan(InstansiId office, berkas::BerkasId id) {
    std::optional<berkas::Pembetulan> found;
    db_.jalankan(correction, {office.value(), id.value()},
                 [&](const Baris& row) { found = correction_of(row); });
    return found;
}

std::vector<berkas::Pembetulan> SqlArsip::pembetulan_atas(InstansiId office, ArsipId id) {
    std::vector<berkas::Pembetulan> all;
    db_.jalankan(corrections, {office.value(), id.value()},
                 [&](const Baris& row) { all.push_back(correction_of(row)); });
    return all;
}

void SqlArsip::beri_jalan(InstansiId office, berkas::BerkasId old, bool followed) {
    db_.jalankan(make_way, {office.value(), old.value(), std::int64_t{followed ? 1 : 0}});
}

void SqlArsip::simpan(InstansiId office, const berkas::Pembetulan& one) {
    db_.jalankan(keep_correction, {office.value(), one.berkas.value(), one.arsip.value(), one.alasan,
                                   seconds(one.pada), one.oleh.value()});
}

std::optional<berkas::AsalArsip> SqlArsip::asal_arsip(InstansiId office, ArsipId id) {
    std::optional<berkas::AsalArsip> found;
    db_.jalankan(origin, {office.value(), id.value()}, [&](const Baris& row) {
        const auto leaf = base::Sidik::parse(row.teks(3));
        if (!leaf) strange_value(row.teks(3));
        found = berkas::AsalArsip{id,    std::string(row.teks(0)), std::string(row.teks(1)), row.angka(2),
                                  *leaf, instant(row.angka(4)),    std::string(row.teks(5))};
    });
    return found;
}

std::optional<berkas::ArsipId> SqlArsip::arsip_berdaun(InstansiId office, const base::Sidik& leaf) {
    std::optional<ArsipId> found;
    const std::string sum = leaf.hex();
    db_.jalankan(by_leaf, {office.value(), std::string_view(sum)},
                 [&](const Baris& row) { found = ArsipId{row.angka(0)}; });
    return found;
}

std::optional<std::string> SqlArsip::naskah_arsip(InstansiId office, const base::Sidik& sidik) {
    std::optional<std::string> found;
    const std::string sum = sidik.hex();
    db_.jalankan(paper, {office.value(), std::string_view(sum)},
                 [&](const Baris& row) { found = std::string(row.teks(0)); });
    return found;
}

void SqlArsip::simpan(InstansiId office, const berkas::AsalArsip& was) {
    const std::string leaf = was.daun.hex();
    db_.jalankan(keep_origin, {office.value(), was.arsip.value(), was.kantor, was.paket, was.nomor,
                               std::string_view(leaf), seconds(was.diarsipkan), was.pendaftaran});
}

void SqlArsip::simpan_naskah(InstansiId office, const base::Sidik& sidik, std::string_view text) {
    const std::string sum = sidik.hex();
    db_.jalankan(keep_paper, {office.value(), std::string_view(sum), text});
}

} // namespace store

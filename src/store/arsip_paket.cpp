// Packages that are made in the background.
#include "base/text.h"
#include "store/arsip.h"
#include "store/kasus_baris.h"

#include <charconv>

namespace store {
namespace {

using berkas::PaketArsip;

#define KOLOM_PAKET                                                                                          \
    "paket_id, nama, keadaan, arsip, berkas, berkas_selesai, byte, pada, oleh_id, detak, selesai, pesan, "   \
    "formulir "
const Pernyataan all_packages{"arsip.semua_paket",
                              "SELECT " KOLOM_PAKET
                              "FROM arsip_paket WHERE instansi_id = ?1 ORDER BY paket_id DESC LIMIT ?2"};
const Pernyataan one_package{
    "arsip.paket", "SELECT " KOLOM_PAKET ", isi FROM arsip_paket WHERE instansi_id = ?1 AND paket_id = ?2"};
const Pernyataan keep_package{
    "arsip.simpan_paket",
    "INSERT INTO arsip_paket (instansi_id, paket_id, nama, isi, keadaan, arsip, berkas, berkas_selesai, "
    "byte, "
    "pada, oleh_id, detak, selesai, pesan, formulir) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, 0, ?7, ?8, ?9, "
    "NULL, '', "
    "?10)"};
const Pernyataan change_package{"arsip.ganti_paket",
                                "UPDATE arsip_paket SET keadaan = ?3, berkas = ?4, berkas_selesai = ?5, "
                                "byte = ?6, detak = ?7, selesai = ?8, pesan = ?9 "
                                "WHERE instansi_id = ?1 AND paket_id = ?2 AND keadaan = ?10"};

PaketArsip package(const Baris& row) {
    PaketArsip p;
    p.id = berkas::PaketId{row.angka(0)};
    p.nama = row.teks(1);
    p.keadaan = word_at<berkas::KeadaanPaket>(row, 2);
    p.arsip = row.angka(3);
    p.berkas = row.angka(4);
    p.berkas_selesai = row.angka(5);
    p.byte = row.angka(6);
    p.pada = instant(row.angka(7));
    p.oleh = pegawai::PegawaiId{row.angka(8)};
    p.detak = instant(row.angka(9));
    p.selesai = instant_or_none(row, 10);
    p.pesan = row.teks(11);
    p.formulir = row.teks(12);
    return p;
}

} // namespace

std::vector<PaketArsip> SqlArsip::semua_paket(InstansiId office, int most) {
    std::vector<PaketArsip> all;
    db_.jalankan(all_packages, {office.value(), std::int64_t{most}},
                 [&](const Baris& row) { all.push_back(package(row)); });
    return all;
}

std::optional<PaketArsip> SqlArsip::paket(InstansiId office, berkas::PaketId id) {
    std::optional<PaketArsip> found;
    db_.jalankan(one_package, {office.value(), id.value()}, [&](const Baris& row) {
        found = package(row);
        for (const std::string_view one : base::split(row.teks(13), ' ')) {
            std::int64_t value = 0;
            std::from_chars(one.data(), one.data() + one.size(), value);
            if (found->formulir.empty())
                found->isi.emplace_back(value);
            else
                found->kasus.emplace_back(value);
        }
    });
    return found;
}

berkas::PaketId SqlArsip::simpan(InstansiId office, const PaketArsip& p) {
    const berkas::PaketId id{umum_.nomor_berikut(office, "arsip_paket")};
    std::string ids;
    const auto add = [&](std::int64_t one) { ids += (ids.empty() ? "" : " ") + std::to_string(one); };
    for (const ArsipId one : p.isi) add(one.value());
    for (const berkas::BerkasId one : p.kasus) add(one.value());
    db_.jalankan(keep_package,
                 {office.value(), id.value(), p.nama, std::string_view(ids), berkas::kode(p.keadaan), p.arsip,
                  seconds(p.pada), p.oleh.value(), seconds(p.detak), p.formulir});
    return id;
}

bool SqlArsip::ganti(InstansiId office, const PaketArsip& p, berkas::KeadaanPaket seen) {
    return db_.jalankan(change_package,
                        {office.value(), p.id.value(), berkas::kode(p.keadaan), p.berkas, p.berkas_selesai,
                         p.byte, seconds(p.detak), or_null(p.selesai), p.pesan, berkas::kode(seen)}) > 0;
}

} // namespace store

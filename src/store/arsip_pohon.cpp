// Nodes of the tree over the records.
#include "store/arsip.h"
#include "store/kasus_baris.h"

namespace store {
namespace {

// Ids count without gaps and nothing is deleted.
const Pernyataan count_records{"arsip.banyak",
                               "SELECT coalesce(max(arsip_id), 0) FROM arsip WHERE instansi_id = ?1"};
const Pernyataan leaf_at{"arsip.daun_satu",
                         "SELECT daun FROM arsip WHERE instansi_id = ?1 AND arsip_id = ?2"};
const Pernyataan node_at{"arsip.simpul", "SELECT sidik FROM arsip_pohon WHERE instansi_id = ?1 "
                                         "AND tingkat = ?2 AND nomor = ?3"};
const Pernyataan keep_node{
    "arsip.simpan_simpul",
    "INSERT INTO arsip_pohon (instansi_id, tingkat, nomor, sidik) VALUES (?1, ?2, ?3, "
    "?4) ON CONFLICT (instansi_id, tingkat, nomor) DO UPDATE SET sidik = excluded.sidik"};

base::Sidik fingerprint(const Baris& row) {
    const auto read = base::Sidik::parse(row.teks(0));
    if (!read) strange_value(row.teks(0));
    return *read;
}

} // namespace

std::int64_t SqlArsip::banyak_arsip(InstansiId office) {
    std::int64_t many = 0;
    db_.jalankan(count_records, {office.value()}, [&](const Baris& row) { many = row.angka(0); });
    return many;
}

std::map<berkas::LetakSimpul, base::Sidik>
SqlArsip::simpul_pohon(InstansiId office, const std::vector<berkas::LetakSimpul>& which) {
    std::map<berkas::LetakSimpul, base::Sidik> found;
    std::vector<Tanya> all;
    for (const berkas::LetakSimpul& at : which) {
        const auto take = [&found, at](const Baris& row) { found.emplace(at, fingerprint(row)); };
        if (at.tingkat == 0)
            all.push_back({leaf_at, {office.value(), at.nomor + 1}, take});
        else
            all.push_back({node_at, {office.value(), std::int64_t{at.tingkat}, at.nomor}, take});
    }
    db_.jalankan_semua(all);
    return found;
}

void SqlArsip::simpan(InstansiId office, const berkas::LetakSimpul& at, const base::Sidik& node) {
    const std::string sum = node.hex();
    db_.jalankan(keep_node, {office.value(), std::int64_t{at.tingkat}, at.nomor, std::string_view(sum)});
}

} // namespace store

#include "rekap/sekali.h"

#include <unordered_map>

namespace rekap {
namespace {

// Does `later`, of the higher id, count instead of `earlier`?
bool instead(const Kasus& later, const Kasus& earlier) {
    if (later.sampai != earlier.sampai) return later.sampai > earlier.sampai;
    return later.keadaan == berkas::KeadaanBerkas::selesai ||
           earlier.keadaan != berkas::KeadaanBerkas::selesai;
}

} // namespace

std::vector<std::shared_ptr<const Baris>> sekali(const std::vector<std::shared_ptr<const Baris>>& rows) {
    std::unordered_map<PegawaiId, const Baris*> last;
    last.reserve(rows.size());
    for (const auto& row : rows) {
        if (row->kasus.keadaan == berkas::KeadaanBerkas::dibatalkan) continue;
        const auto [at, first] = last.emplace(row->kasus.pegawai, row.get());
        if (!first && instead(row->kasus, at->second->kasus)) at->second = row.get();
    }
    std::vector<std::shared_ptr<const Baris>> all;
    all.reserve(last.size());
    for (const auto& row : rows) {
        const auto at = last.find(row->kasus.pegawai);
        if (at != last.end() && at->second == row.get()) all.push_back(row);
    }
    return all;
}

} // namespace rekap

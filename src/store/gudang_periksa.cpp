#include "store/gudang_periksa.h"

#include "store/koneksi.h"

#include <filesystem>
#include <set>
#include <stdexcept>

namespace store {
namespace {

using Nama = std::set<std::string>; // fingerprints in hexadecimal digits

Nama named(SimpananDb& store) {
    Nama all;
    store.baca_mentah([&](Koneksi& db) {
        db.jalankan_sekali("SELECT DISTINCT sidik FROM berkas_isi", {},
                           [&](const Baris& row) { all.emplace(row.teks(0)); });
    });
    return all;
}

} // namespace

KeadaanGudang periksa_gudang(SimpananDb& store, GudangFolder& files) {
    KeadaanGudang state;
    // Rows first: whatever a row names was kept before the row was.
    for (const std::string& name : named(store)) {
        const auto sidik = base::Sidik::parse(name);
        if (!sidik) throw std::runtime_error("bukan sidik: " + name);
        if (!std::filesystem::exists(files.path_of(*sidik))) {
            state.hilang.push_back(*sidik);
        } else if (const auto bytes = files.isi(*sidik)) {
            ++state.berkas;
            state.byte += static_cast<std::int64_t>(bytes->size());
        } else {
            state.berubah.push_back(*sidik);
        }
    }
    std::vector<std::pair<std::string, std::int64_t>> there;
    files.setiap([&](const base::Sidik& sidik, const std::filesystem::path& path) {
        there.emplace_back(sidik.hex(), static_cast<std::int64_t>(std::filesystem::file_size(path)));
    });
    const Nama now = named(store); // what was kept and named meanwhile is not left over
    for (const auto& [name, size] : there) {
        if (now.count(name) != 0) continue;
        ++state.sisa;
        state.byte_sisa += size;
    }
    return state;
}

} // namespace store

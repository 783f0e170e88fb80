// gudang_periksa.h -- is every file there that the database names, with its bytes; and what lies there that nobody names?
//
//     KeadaanGudang state = periksa_gudang(store, GudangFolder(folder_isi(url)));
//     state.utuh()                  nothing named is lost or changed
//     state.sisa                    files whose act did not come to be: the machine stopped between the two, or it is about to
//
// Over all offices of the database, which others may be writing. Nothing is changed: a file that is left over harms nobody, and looks like
// one that an act is just about to name.
#pragma once

#include "store/isi.h"
#include "store/simpanan_db.h"

#include <cstdint>
#include <vector>

namespace store {

struct KeadaanGudang {
    std::int64_t berkas = 0, byte = 0;            // named, there and whole
    std::vector<base::Sidik> hilang{}, berubah{}; // named, and not there; there with other bytes
    std::int64_t sisa = 0, byte_sisa = 0;
    [[nodiscard]] bool utuh() const { return hilang.empty() && berubah.empty(); }
};

// Throws std::runtime_error where a row names what is no fingerprint.
[[nodiscard]] KeadaanGudang periksa_gudang(SimpananDb& store, GudangFolder& files);

} // namespace store

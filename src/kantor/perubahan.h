// perubahan.h -- what differs between two states of a record, field by field, for previews and for the journal.
//
//     for (const Perubahan& p : bedakan(before, after))  p.kolom, p.dari, p.menjadi      // "gol_ruang", "III/a", "III/b"
//
// Names are the import's columns; days are ISO text. A NIK is shown masked.
#pragma once

#include "journal/entri.h"
#include "pegawai/organisasi.h"

#include <string>
#include <string_view>
#include <vector>

namespace kantor {

struct Perubahan {
    std::string_view kolom; // judul(Kolom), "aktif" ...
    std::string dari, menjadi;
    bool operator==(const Perubahan&) const = default;
};

[[nodiscard]] std::vector<Perubahan> bedakan(const pegawai::Pegawai& before, const pegawai::Pegawai& after);

// As an entry keeps it.
void catat_perubahan(journal::Entri& entry, const std::vector<Perubahan>& changes);

} // namespace kantor

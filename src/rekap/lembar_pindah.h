// lembar_pindah.h -- the transfer sheet: what the national application asks of an assessment, in its own order and under its own names.
//
//     for (const Kelompok& group : lembar_pindah({person, kept, form, picture, office, day}))
//         for (const Medan& field : group.medan) ...          // "nilaiSkp", "Nilai SKP", "88.11"
//     ketikan.sidik == group.sidik()                            // typed, and nothing has changed since
//
// Fields of the BKN service for assessments by PP 46/2011 (pp46-2011 sheet, section 13). Numbers with a point, days as dd-mm-yyyy, as that
// service has them. What the office does not know stays "" and is typed by hand; a person's id at BKN is one of them.
// A tick belongs to the values that were typed: where one changes, the group is open again.
#pragma once

#include "berkas/tindakan.h"
#include "rekap/simpanan.h"

#include <string>
#include <vector>

namespace rekap {

struct Medan {
    std::string nama;  // as the service has it: "orientasiPelayanan"
    std::string label; // as people read it
    std::string nilai;
};

struct Kelompok {
    std::string kode; // "pegawai", "skp", "perilaku", "hasil", "penilai", "atasan"
    std::string judul;
    std::vector<Medan> medan;

    [[nodiscard]] base::Sidik sidik() const; // of names and values
};

struct BahanPindah {
    int tahun = 0;
    berkas::Penilaian penilaian{}; // as stored
    skp::Isi isi{};                // its form, for the single marks
    berkas::Potret potret{};       // the three people as they were
    pegawai::JenisJabatan jabatan = pegawai::JenisJabatan::pelaksana;
    bool pppk = false;
};
[[nodiscard]] std::vector<Kelompok> lembar_pindah(const BahanPindah& from);

// The same, read for a case; none where it has no value yet.
[[nodiscard]] base::Result<std::vector<Kelompok>>
lembar_pindah(Baca& db, InstansiId office, const pegawai::Organisasi& people, const berkas::Berkas& row);

// Ticks or unticks one group, of the values that the person saw (`seen`). Findings: pindah.*.
[[nodiscard]] base::Result<void> tandai_ketikan(Simpanan& store, const berkas::Meja& desk,
                                                const berkas::Asal& asal, BerkasId which,
                                                std::string_view group, const base::Sidik& seen, bool typed);

} // namespace rekap

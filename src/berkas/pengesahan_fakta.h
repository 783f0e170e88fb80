// pengesahan_fakta.h -- what has happened to one version of a paper, as days: what pengesahan.cpp decides by.
#pragma once

#include "berkas/pengesahan.h"

namespace berkas {

struct FaktaTerbitan {
    using Hari = std::optional<calendar::Date>;
    int nomor = 0;
    DasarBeku dasar{};
    Hari beku{}, tanda_penilai{}, tanda_pegawai{}, tanda_atasan{};
    Hari serah{}, terima{}, tolak_penilai{}, tolak_pegawai{};
    Hari keberatan{}, tanggapan{}, banding{}, teruskan{}, putusan{}, tetapkan{}, sahkan{};
    bool ubah = false; // the decision changed the value: another version follows
    bool basah = false;
    std::vector<sop::Siapa> didengar{};

    // The day on which the assessor had the paper back from the employee (T1).
    [[nodiscard]] Hari kembali() const { return tanda_pegawai ? tanda_pegawai : keberatan; }
};

// Of each version, in order; signatures that a version carries over are facts of it too.
[[nodiscard]] std::vector<FaktaTerbitan>
fakta_terbitan(std::span<const Terbitan> papers, std::span<const Peristiwa> events, calendar::Zona zone);

} // namespace berkas

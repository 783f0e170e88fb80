// basah.h -- the wet signature, a route of its own: print, sign on paper, upload the scan, a second person confirms it.
//
//     unggah_basah(meja, asal, {id, seen}, {1, file, "pindaian.pdf", {{Siapa::penilai, day1}, {Siapa::pegawai, day2}}, day2});
//     sahkan_basah(meja, another, {id, seen});        // compared with the sheet: the signatures count from the days on it
//
// One scan may carry several signatures, in the order of the law. Until somebody else than who uploaded it has compared the scan with the
// original, nothing has happened; a newer upload takes the place of one that nobody has confirmed. Afterwards the scan is the paper's newest
// bytes and its original is on paper: later signatures are wet too. Refusals by name: basah.tolak.*, sah.tolak.*.
#pragma once

#include "berkas/meja.h"
#include "berkas/pengesahan.h"
#include "kantor/gudang_isi.h"

namespace berkas {

struct TandaBasah {
    sop::Siapa peran = sop::Siapa::penilai;
    calendar::Date tanggal{}; // written beside it
    bool operator==(const TandaBasah&) const = default;
};
struct UnggahBasah {
    int terbitan = 0;
    kantor::BerkasIsi file{}; // PDF, PNG or JPEG, as the vault took it
    std::string nama_file{};
    std::vector<TandaBasah> tanda{};
    std::optional<calendar::Date>
        diterima{}; // by the employee, where his signature is on it and his receipt is not recorded: T0
};
[[nodiscard]] base::Result<Berkas> unggah_basah(const Meja& meja, const Asal& asal, const Terlihat& which,
                                                const UnggahBasah& what);
[[nodiscard]] base::Result<Berkas> sahkan_basah(const Meja& meja, const Asal& asal, const Terlihat& which);

// A scan that waits for its second person.
struct BasahMenunggu {
    base::Sidik file{};
    std::string nama_file{};
    PegawaiId oleh{};
    calendar::Instant pada{};
    std::vector<TandaBasah> tanda{};
    std::optional<calendar::Date> diterima{};
};
[[nodiscard]] std::optional<BasahMenunggu> basah_menunggu(std::span<const Peristiwa> events, int terbitan);

// Whose signature may be next on paper, in order; empty where none is waited for.
[[nodiscard]] std::vector<sop::Siapa> peran_basah(const Ikhtisar& now);
// Assessor, employee, superior, or who manages the office's copies.
[[nodiscard]] bool boleh_basah(const Meja& meja, const Berkas& row, PegawaiId actor);

} // namespace berkas

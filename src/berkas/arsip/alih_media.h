// alih_media.h -- old cases on paper, scanned into the archive (PP 28/2012 Pasal 49; asn-reference 4.6).
//
//     base::Result<PindaianId> scan = catat_pindaian(desk, asal, {.judul = "Penilaian 2012, ...", .file = sum, .dpi = 300, .lembar = 4, ...});
//     periksa_pindaian(desk, somebody_else, *scan, seen, {.sesuai = true});      // becomes a record, registered twice
//
// Who scanned does not check: a second person lays the scan beside the paper. What does not pass is kept as refused, with the reason, and is
// scanned again. The paper stays kept (Pasal 49 ayat (4)); the record says that it is a copy, by which device and how fine.
#pragma once

#include "berkas/arsip/tindakan.h"

namespace berkas {

struct Pemindaian {
    std::string judul{};
    PegawaiId pegawai{}; // 0: no longer in the office; then nama and nip are needed
    std::string nama{}, nip{};
    int tahun = 0;
    base::Sidik file{};
    std::string nama_file{};
    int dpi = 0, lembar = 0; // at least 200; pages
    WarnaPindai warna = WarnaPindai::warna;
    std::string alat{}, tempat{}; // device; where it was done
    std::string keterangan{};
};
[[nodiscard]] base::Result<PindaianId> catat_pindaian(const MejaArsip& meja, const Asal& asal,
                                                      const Pemindaian& what);

struct PeriksaPindaian {
    bool sesuai = false;
    std::string catatan{};               // needed where it does not pass
    std::array<std::string, 2> tempat{}; // of the record, by register
};
// The record that it became; none where it was refused.
[[nodiscard]] base::Result<std::optional<ArsipId>> periksa_pindaian(const MejaArsip& meja, const Asal& asal,
                                                                    PindaianId id, std::int64_t seen,
                                                                    const PeriksaPindaian& what);

} // namespace berkas

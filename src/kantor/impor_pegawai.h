// impor_pegawai.h -- an employee list becomes the office: first a preview that writes nothing, then one act.
//
//     auto lihat = pratinjau_impor(bytes, *kantor, versi, {ragam, hari});
//     lihat->hitung(KeadaanBaris::galat)      nothing can be applied while this is above 0
//     lihat->baris[12].perubahan              {"gol_ruang", "III/a", "III/b"}
//     auto hasil = terapkan_impor(loket, asal, *lihat, {.buat_baru = true, .nonaktifkan = false});
//
// A person is found by the NIP, else by the NIK (a PPPK who became PNS has a new NIP). A cell that is empty changes
// nothing. Posts and units are found by name (lipat.h) within the office; new ones are listed and made only where
// the reader agrees. A row whose post differs from the definitive one of today ends the old holding on the day before the
// new TMT. A leading post has one definitive holder: the one before ends, and the row says so; two in one file are galat.
// Who is missing from the file is listed, never removed: where the reader agrees, set inactive. Administrators never are.
//
// terapkan: one transaction, one journal entry with the file's fingerprint and the counts, one for every person changed.
// Refused where the office has changed since the preview (versi), and while there is galat.
// Read: up to 20,000 rows (tabel_pegawai.h). Ten thousand take about a second.
#pragma once

#include "base/sha256.h"
#include "kantor/isian_pegawai.h"
#include "kantor/loket.h"
#include "kantor/perubahan.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace kantor {

enum class KeadaanBaris { galat, sama, baru, berubah };

struct BarisImpor {
    std::uint64_t nomor = 0; // in the file
    std::string nip, nama;   // as far as they could be read
    PegawaiId orang;         // who it is in the office; 0: new
    KeadaanBaris keadaan = KeadaanBaris::sama;
    std::vector<Perubahan> perubahan;
    base::Findings temuan;         // also warnings of rows that can be used
    bool menunggu_jabatan = false; // its post is new: held only where the reader agrees
    [[nodiscard]] bool berperingatan() const { return !temuan.empty() && !base::has_errors(temuan); }
};

struct Pratinjau {
    std::int64_t versi = 0; // of the office it was compared with
    base::Sidik sidik;      // of the file
    calendar::Date hari;
    std::vector<BarisImpor> baris;
    base::Findings temuan;                          // about the file as a whole, and cells that hold an error
    std::vector<pegawai::Unit> unit_baru;           // ids below 0: not given yet
    std::vector<pegawai::JabatanUnit> jabatan_baru; // units may be new ones
    std::vector<PegawaiId> tidak_ada;               // at work in the office, not in the file

    [[nodiscard]] std::size_t hitung(KeadaanBaris keadaan) const;
    [[nodiscard]] std::size_t berperingatan() const;
    [[nodiscard]] bool bergalat() const;
    [[nodiscard]] bool ada_perubahan() const; // anything to write at all

    // What terapkan writes. Ids below 0 stand for what has none yet; a holding belongs to `menunggu` where it
    // needs a post that is new.
    std::vector<pegawai::Pegawai> tulis_pegawai;
    std::vector<pegawai::Pemangkuan> tulis_pemangkuan, menunggu;
};

struct Persetujuan {
    bool buat_baru = false;   // units and posts that the office does not have
    bool nonaktifkan = false; // people who are not in the file
};

struct HasilImpor {
    std::size_t baru = 0, berubah = 0, sama = 0, dinonaktifkan = 0, unit_baru = 0, jabatan_baru = 0,
                tanpa_jabatan = 0; // rows whose new post was not agreed to
};

using Kemajuan = std::function<void(std::size_t done, std::size_t of)>;

[[nodiscard]] base::Result<Pratinjau> pratinjau_impor(std::string_view bytes,
                                                      const pegawai::Organisasi& kantor, std::int64_t versi,
                                                      const CaraBaca& how, const Kemajuan& progress = {});

[[nodiscard]] base::Result<HasilImpor> terapkan_impor(const Loket& loket, const Asal& asal,
                                                      const Pratinjau& preview, const Persetujuan& agreed,
                                                      const Kemajuan& progress = {});

} // namespace kantor

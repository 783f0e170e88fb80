// pandangan.h -- the year as one visitor sees it: his reach, his filter, his order.
//
//     const Pandangan p = pandang(k);
//     p.ringkasan.dinilai, p.orang.size()
//
// Reads the year once; everything else is counted from its rows.
#pragma once

#include "rekap/jangkauan.h"
#include "rekap/lemari.h"
#include "rekap/ringkasan.h"
#include "web/bagian/neraca.h"
#include "web/pintu.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

struct SaringanRekap { // as asked for; what cannot be read is as if it had not been asked
    int tahun = 0;
    std::optional<pegawai::UnitId> unit{};
    std::string posisi; // "", "belum", "lewat", "selesai", or the number of a step
    std::string urut;   // "nama", "-nilai" ...
    int halaman = 1;

    [[nodiscard]] bool turun() const { return urut.starts_with('-'); }
    [[nodiscard]] std::string_view kolom() const { return std::string_view(urut).substr(turun() ? 1 : 0); }
    // The address of a page of the recap with this filter: "/rekap.csv?tahun=2025&unit=3".
    [[nodiscard]] std::string alamat(std::string_view path, std::string_view order) const;
};

struct OrangRekap { // who sits in the units looked at, and those who have a case there
    const pegawai::Pegawai* orang = nullptr;
    pegawai::UnitId unit{};
    const rekap::Baris* baris = nullptr; // none: no case in that year
    int lewat = 0;                       // working days
};

struct Pandangan {
    SaringanRekap saringan;
    std::vector<int> tahun; // that there are, newest first
    rekap::Jangkauan jangkauan;
    std::shared_ptr<const rekap::Tahun> data;
    std::shared_ptr<const sop::Sop>
        sop;                       // whose steps are shown; none: the office has none in force and no case
    rekap::Deretan baris;          // in reach and unit
    rekap::Deretan sekali;         // of them those that count a person (rekap/sekali.h)
    std::vector<OrangRekap> orang; // in reach, unit and position, in order
    std::size_t semua_orang = 0;   // in reach and unit
    rekap::Ringkasan ringkasan;

    // May the visitor read this person's value here?
    [[nodiscard]] bool buka(const OrangRekap& one) const { return jangkauan.buka(one.orang->id); }
};
[[nodiscard]] Pandangan pandang(const Kunjungan& k);

// The year whose cases are on their way: in the first half of a year the one that has ended.
[[nodiscard]] int tahun_berjalan(const Kunjungan& k);

// Minutes of work that the case took so far, against the norms of the steps that it has come to.
[[nodiscard]] Takaran terpakai(const Kunjungan& k, const Pandangan& p, const rekap::Baris& row);
// "Langkah 4", "Diarsipkan", "Belum ada berkas"
[[nodiscard]] std::string posisi(const Pandangan& p, const OrangRekap& one);
// What the end of the SOP is called: "Diarsipkan" where its last work is the archive.
[[nodiscard]] std::string_view kata_selesai(const Pandangan& p);
// 8807 as "88,07".
[[nodiscard]] std::string nilai_tercetak(std::int64_t hundredths);

} // namespace web

// pencetak.h -- who prints the lists, labels and minutes of the archive: what the doors ask, and room paper does.
//
//     if (const auto* printer = dynamic_cast<const PencetakArsip*>(situs.pencetak)) ...      // the printer of this door can do both
//     base::Result<Cetakan> done = printer->cetak_daftar(kop, rows, day);
#pragma once

#include "berkas/arsip/jenis.h"
#include "berkas/pencetak.h"

namespace berkas {

struct KopArsip { // what stands above and under every paper of the archive
    std::string instansi{}, daerah{}, tempat{};
    calendar::Date tanggal{};
    std::string nama{}, nip{}, jabatan{}; // who signs
    calendar::Instant disusun{};
};

struct BarisArsip { // a registration with what it is about
    Arsip arsip;
    Pendaftaran daftar;
};

class PencetakArsip {
  public:
    virtual ~PencetakArsip() = default;
    // Daftar arsip inaktif with the columns of the law and of practice (PP 28/2012 Pasal 44).
    [[nodiscard]] virtual base::Result<Cetakan> cetak_daftar(const KopArsip& kop,
                                                             const std::vector<BarisArsip>& rows) const = 0;
    // Folder labels; boxes get theirs from the registrations that lie in them.
    [[nodiscard]] virtual base::Result<Cetakan>
    cetak_label(const KopArsip& kop, const std::vector<BarisArsip>& rows, bool boks) const = 0;
    // What was kept in a month, with the root of the tree and the head of the journal.
    [[nodiscard]] virtual base::Result<Cetakan> cetak_bulan(const KopArsip& kop, const AkarBulanan& month,
                                                            const std::vector<BarisArsip>& rows) const = 0;
};

} // namespace berkas

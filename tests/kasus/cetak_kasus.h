// cetak_kasus.h -- prints what a case freezes as one small PDF that says what it is: room paper has tests of its own for the form.
#pragma once

#include "berkas/cap_terbit.h"

#include <fmt/format.h>

namespace kasus {

class PencetakKasus final : public berkas::PencetakTerbit {
  public:
    [[nodiscard]] std::string ringkas(const berkas::IsiRingkas& what) const override {
        return "T1." + what.kode;
    }
    [[nodiscard]] base::Result<berkas::Cetakan> cetak_terbit(berkas::Baca&, berkas::InstansiId,
                                                             const pegawai::Organisasi&,
                                                             const berkas::Berkas& row, std::string_view kode,
                                                             const berkas::CapTerbit& cap) const override {
        const std::string says = fmt::format("{} {} {} {} {} {}", kode, row.nomor, row.nilai,
                                             cap.nomor_naskah, cap.kode, calendar::iso(cap.tanggal));
        std::string pdf =
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] "
            "/Count 0 >>\nendobj\n% " +
            says + "\n";
        const std::size_t table = pdf.size();
        pdf += "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n" +
               std::to_string(table) + "\n%%EOF\n";
        return berkas::Cetakan{"I-g.pdf", std::move(pdf)};
    }
};

} // namespace kasus

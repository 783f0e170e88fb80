// usulan_susunan.h -- units and posts as an employee list names them: those of the office, or proposals of new ones. For the
// import (impor_pegawai.h) only.
//
// Found by name (lipat.h). A list calls the office by its full name ("Inspektorat Kabupaten Contoh Raya") where the
// office's own unit may say less ("Inspektorat"): they are one. New ids are below 0 and count down, in the order of
// Pratinjau::unit_baru and jabatan_baru; parents come before their children.
#pragma once

#include "kantor/impor_pegawai.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace kantor {

class UsulanSusunan {
  public:
    UsulanSusunan(const pegawai::Organisasi& kantor, const calendar::Date& day, Pratinjau& out);

    // Proposes every unit that the rows name, from the top of the office down.
    void siapkan_unit(std::span<const IsianPegawai> rows);
    // The post that a row names (it has both names). Valid until the next call.
    [[nodiscard]] const pegawai::JabatanUnit& jabatan_bernama(const IsianPegawai& row);
    [[nodiscard]] const pegawai::JabatanUnit& jabatan(pegawai::JabatanId id) const;
    [[nodiscard]] std::string nama_unit(pegawai::UnitId id) const;

  private:
    pegawai::UnitId unit_named(const std::string& name, const std::optional<std::string>& above);
    [[nodiscard]] std::optional<pegawai::UnitId> parent_of(const pegawai::Unit& unit,
                                                           const std::optional<std::string>& above);
    [[nodiscard]] const pegawai::Unit* unit(pegawai::UnitId id) const;
    [[nodiscard]] const pegawai::Unit* first(pegawai::JenisUnit kind) const;

    const pegawai::Organisasi& kantor_;
    calendar::Date day_;
    Pratinjau& out_;
    std::map<std::string, pegawai::UnitId, std::less<>> units_;
    std::map<std::pair<pegawai::UnitId, std::string>, pegawai::JabatanId> posts_;
    int next_place_ = 1; // after every unit that has a place
};

} // namespace kantor

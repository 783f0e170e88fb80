// simpanan_organisasi.h -- the office and its people, kept.
#pragma once

#include "calendar/waktu.h"
#include "pegawai/organisasi.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kantor {

using pegawai::InstansiId;
using pegawai::PegawaiId;

struct Instansi {
    InstansiId id;
    std::string nama;   // "Inspektorat"
    std::string daerah; // "Kabupaten Contoh Raya"
    calendar::Zona zona = calendar::Zona::wita;
    bool latihan = false; // training data: shown in the header, one-click sign-in
    calendar::Instant dibuat{};
    std::int64_t versi_organisasi = 0; // grows with every act that changes people or posts
};

class BacaOrganisasi {
  public:
    virtual ~BacaOrganisasi() = default;
    [[nodiscard]] virtual std::vector<Instansi> semua_instansi() = 0;
    [[nodiscard]] virtual std::optional<Instansi> instansi(InstansiId id) = 0;
    [[nodiscard]] virtual std::int64_t versi_organisasi(InstansiId id) = 0; // cheap: asked by every request
    [[nodiscard]] virtual pegawai::Susunan susunan(InstansiId id) = 0;      // everything
    // All NIPs a person ever had, newest first (asn-reference R2.2).
    [[nodiscard]] virtual std::vector<std::string> riwayat_nip(InstansiId id, PegawaiId who) = 0;
};

// simpan(x) inserts where x.id is 0 (and gives it the next id) and updates otherwise. An act that calls any of them lets
// versi_organisasi grow.
class TulisOrganisasi {
  public:
    virtual ~TulisOrganisasi() = default;
    virtual InstansiId simpan(const Instansi& office) = 0;
    virtual pegawai::UnitId simpan(InstansiId office, const pegawai::Unit& unit) = 0;
    virtual pegawai::JabatanId simpan(InstansiId office, const pegawai::JabatanUnit& post) = 0;
    virtual PegawaiId simpan(InstansiId office, const pegawai::Pegawai& person,
                             const calendar::Date& since) = 0;
    virtual pegawai::PemangkuanId simpan(InstansiId office, const pegawai::Pemangkuan& holding) = 0;
    virtual pegawai::PenunjukanId simpan(InstansiId office, const pegawai::Penunjukan& assessor) = 0;
    virtual pegawai::DelegasiId simpan(InstansiId office, const pegawai::Delegasi& delegation) = 0;
    virtual void simpan(InstansiId office,
                        const pegawai::PemegangPeran& role) = 0; // key: person, role, start
};

} // namespace kantor

// simpanan_sop.h -- versions of SOP documents, kept. The text of a published version never changes.
#pragma once

#include "base/sha256.h"
#include "calendar/waktu.h"
#include "pegawai/organisasi.h"

#include <optional>
#include <string>
#include <vector>

namespace kantor {

using SopId = base::Id<struct SopTag>;

enum class KeadaanSop { draf, berlaku, dicabut }; // stored as these words

struct VersiSop {
    SopId id;
    std::string nomor; // "700/418/2023"
    std::string versi; // of the file
    KeadaanSop keadaan = KeadaanSop::draf;
    std::string naskah;            // YAML, as uploaded
    base::Sidik sidik;             // of naskah
    pegawai::PegawaiId pengunggah; // 0: came with the program
    calendar::Instant diunggah{};
    std::optional<calendar::Instant> terbit, dicabut;
};

class BacaSop {
  public:
    virtual ~BacaSop() = default;
    [[nodiscard]] virtual std::vector<VersiSop>
    semua_sop(pegawai::InstansiId office) = 0; // newest first, naskah empty
    [[nodiscard]] virtual std::optional<VersiSop> sop(pegawai::InstansiId office, SopId id) = 0;
    [[nodiscard]] virtual std::optional<VersiSop> sop_berlaku(pegawai::InstansiId office) = 0;
};

class TulisSop {
  public:
    virtual ~TulisSop() = default;
    virtual SopId simpan(pegawai::InstansiId office, const VersiSop& version) = 0; // naskah only when new
};

} // namespace kantor

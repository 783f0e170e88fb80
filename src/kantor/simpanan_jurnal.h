// simpanan_jurnal.h -- the journal, kept. There is no call that changes or removes an entry.
#pragma once

#include "journal/entri.h"
#include "pegawai/organisasi.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kantor {

struct SaringanJurnal {
    std::optional<pegawai::PegawaiId> pelaku{};
    std::optional<pegawai::PegawaiId> tentang{}; // objek "pegawai" with this id
    std::optional<std::pair<std::string, std::int64_t>>
        benda{};             // objek and its id: {"berkas", 12}; then neither of the two above counts
    std::string perbuatan{}; // empty: all
    std::optional<calendar::Instant> dari{}, sampai{};
    std::optional<std::int64_t> sebelum_nomor{}; // page on: entries below this number
    int banyak = 50;
};

class BacaJurnal {
  public:
    virtual ~BacaJurnal() = default;
    [[nodiscard]] virtual journal::Kepala kepala_jurnal(pegawai::InstansiId office) = 0;
    [[nodiscard]] virtual std::vector<journal::Tercatat>
    jurnal(pegawai::InstansiId office,
           const SaringanJurnal& filter) = 0; // newest first
    // Every entry from number 1 on, in order, until `use` says false. Not held in memory.
    virtual void jurnal_seluruhnya(pegawai::InstansiId office,
                                   const std::function<bool(const journal::Tercatat&)>& use) = 0;
};

class TulisJurnal {
  public:
    virtual ~TulisJurnal() = default;
    // Gives the entry its number and its place in the chain. `entri.nomor` and `entri.instansi` are set here.
    virtual journal::Tercatat catat(pegawai::InstansiId office, journal::Entri entri) = 0;
};

} // namespace kantor

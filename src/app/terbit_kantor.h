// terbit_kantor.h -- berkas::PencetakTerbit of this server: the paper's printer, the office's key for summaries, and an address.
//
//     const TerbitKantor printer(paper_printer, key, [] { return "http://127.0.0.1:8080"; });
//
// The address of a stamp is what the office has set (surel_alamat). Where it has set none, the one at which this server listens is printed:
// that serves a trial on one machine, and the code is typed in anyhow.
#pragma once

#include "app/kunci_kode.h"
#include "berkas/cap_terbit.h"

#include <functional>
#include <string>

namespace app {

class TerbitKantor final : public berkas::PencetakTerbit {
  public:
    TerbitKantor(const berkas::PencetakTerbit& printer, const KunciKode& key,
                 std::function<std::string()> here)
        : printer_(printer), key_(key), here_(std::move(here)) {}

    [[nodiscard]] std::string ringkas(const berkas::IsiRingkas& what) const override;
    [[nodiscard]] base::Result<berkas::Cetakan> cetak_terbit(berkas::Baca& db, berkas::InstansiId office,
                                                             const pegawai::Organisasi& people,
                                                             const berkas::Berkas& row, std::string_view kode,
                                                             const berkas::CapTerbit& stamp) const override;

  private:
    const berkas::PencetakTerbit& printer_;
    const KunciKode& key_;
    std::function<std::string()> here_;
};

} // namespace app

// setahun.h -- a year of the example office, played once: sixty people, plans in January, work month by month, the weighing in the next
// January through all steps of the SOP, under a clock that is moved (berkas/latihan.h).
//
//     Setahun& year = setahun("sqlite");        // 2025, weighed until the middle of 2026
//     for (const berkas::Berkas& row : year.berkas()) ...
//
// Real are the store, the acts, the printer, the CA and the signatures. On PostgreSQL the finished year has no daily log and no rounds of
// reminders: each is a journey to another process. TERAJU_TAHUN=7 plays another year: other people object, refuse, sign
// by hand.
#pragma once

#include "app/segel_latihan.h"
#include "base/random_for_tests.h"
#include "berkas/arsip/aturan.h"
#include "berkas/latihan.h"
#include "berkas/simpanan_arsip.h"
#include "berkas/simpanan_terbitan.h"
#include "paper/blangko/terbit.h"
#include "store/isi.h"
#include "store/testing.h"
#include "web/perkakas.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tahun {

class Setahun {
  public:
    explicit Setahun(std::string_view engine);

    template <class F>
    auto lihat(F&& reading) {
        std::optional<decltype(reading(std::declval<berkas::Baca&>()))> found;
        store->baca_berkas([&](berkas::Baca& db) { found = reading(db); });
        return *std::move(found);
    }
    [[nodiscard]] std::vector<berkas::Berkas> berkas(); // of the year, by number; without cancelled ones
    [[nodiscard]] std::vector<berkas::Terbitan> terbitan(berkas::BerkasId id);
    [[nodiscard]] std::vector<berkas::Peristiwa> peristiwa(berkas::BerkasId id);
    [[nodiscard]] std::vector<berkas::Arsip> arsip(); // with their parts, in the order of keeping

    static constexpr int tahun = 2025;
    store::FolderSementara folder;
    base::StillClock clock;
    base::SameRandom random;
    web::Perkakas tools;
    berkas::AturanArsip rules;
    paper::blangko::PencetakTerbit printer{tools.timbangan};
    store::GudangFolder files{folder.path() / "isi"};
    app::SegelLatihan seal{folder.path() / "otoritas", random};
    std::unique_ptr<store::SimpananDb> store;
    pegawai::InstansiId office{};
};

[[nodiscard]] Setahun& setahun(std::string_view engine); // made when it is first asked for
void lupakan_setahun(); // ends them while the libraries that their threads use are still there

} // namespace tahun

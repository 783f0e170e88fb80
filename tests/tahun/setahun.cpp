#include "tahun/setahun.h"

#include "calendar/testing.h"
#include "kantor/latihan.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace tahun {
namespace {

std::string_view data_file(std::string_view path) {
    static std::map<std::string, std::string, std::less<>> kept;
    const auto found = kept.find(path);
    if (found != kept.end()) return found->second;
    return kept.emplace(std::string(path), calendar::testing::file_text(std::string(path))).first->second;
}

std::size_t seed() {
    const char* asked = std::getenv("TERAJU_TAHUN");
    return asked == nullptr ? 1 : static_cast<std::size_t>(std::max(0, std::atoi(asked)));
}

using Dimainkan = std::map<std::string, std::unique_ptr<Setahun>, std::less<>>;
Dimainkan& played() {
    static Dimainkan years;
    return years;
}

} // namespace

Setahun::Setahun(std::string_view engine)
    : clock(calendar::testing::at("2026-07-01 10:00")), tools(data_file, calendar::Zona::wita),
      rules(berkas::AturanArsip::baca(data_file("law/arsip.yaml")).value()) {
    store = store::open_for_test(store::empty_database(engine, folder), clock);
    base::StillClock then(calendar::start_of(*calendar::date_of(tahun, 1, 2), calendar::Zona::wita));
    office = kantor::buat_kantor_latihan(*store, then, random, data_file,
                                         calendar::local_day(clock.now(), calendar::Zona::wita))
                 .value();
    berkas::isi_latihan({*store, files, random, office, tools.kalender, tools.timbangan, clock.now(),
                         &printer, &rules, &seal, seed(), 1, engine == "sqlite"});
}

std::vector<berkas::Berkas> Setahun::berkas() {
    auto all = lihat([&](berkas::Baca& db) {
        return db.daftar_berkas(office, {.semua = true, .tahun = tahun, .banyak = 500}).isi;
    });
    std::erase_if(all,
                  [](const berkas::Berkas& row) { return row.keadaan == berkas::KeadaanBerkas::dibatalkan; });
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.nomor < b.nomor; });
    return all;
}

std::vector<berkas::Terbitan> Setahun::terbitan(berkas::BerkasId id) {
    return lihat([&](berkas::Baca& db) { return db.terbitan().terbitan(office, id); });
}

std::vector<berkas::Peristiwa> Setahun::peristiwa(berkas::BerkasId id) {
    return lihat([&](berkas::Baca& db) { return db.terbitan().peristiwa(office, id); });
}

std::vector<berkas::Arsip> Setahun::arsip() {
    return lihat([&](berkas::Baca& db) { return db.arsip().arsip_sesudah(office, {}, 10'000); });
}

Setahun& setahun(std::string_view engine) {
    auto& year = played()[std::string(engine)];
    if (!year) year = std::make_unique<Setahun>(engine);
    return *year;
}

void lupakan_setahun() { played().clear(); }

} // namespace tahun

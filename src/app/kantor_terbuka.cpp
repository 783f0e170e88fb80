#include "app/kantor_terbuka.h"

#include "app/kunci_kode.h"
#include "app/segel_latihan.h"
#include "app/terbit_kantor.h"
#include "berkas/arsip/aturan.h"
#include "berkas/latihan.h"
#include "kantor/latihan.h"
#include "paper/blangko/terbit.h"
#include "store/cadangan.h"
#include "store/isi.h"
#include "store/simpanan_db.h"
#include "web/perkakas.h"

#include <string_view>
#include <utility>

namespace app {

namespace {

constexpr std::string_view sqlite_prefix = "sqlite:";

bool is_sqlite(std::string_view db) { return db.substr(0, sqlite_prefix.size()) == sqlite_prefix; }

std::vector<kantor::Instansi> offices(kantor::Simpanan& store) {
    std::vector<kantor::Instansi> all;
    store.baca([&](kantor::Baca& db) { all = db.semua_instansi(); });
    return all;
}

// The training office: set up two years ago, its years played up to now.
base::Result<void> buat_latihan(berkas::Simpanan& store, const std::string& db, const Latihan& training,
                                const base::Clock& clock) {
    constexpr calendar::Zona zone = calendar::Zona::wita;
    training.mulai();
    const calendar::Instant now = clock.now();
    const int before = berkas::tahun_latihan(now, zone) - 1;
    base::StillClock then(calendar::start_of(*calendar::date_of(before, 1, 2), zone) + std::chrono::hours(7));
    const auto made = kantor::buat_kantor_latihan(store, then, training.random, training.data_file,
                                                  calendar::local_day(now, zone));
    if (!made) return base::refuse(made.error());
    const web::Perkakas tools(training.data_file, zone);
    store::GudangFolder files(store::folder_isi(db));
    const auto key = KunciKode::buka(store::folder_kunci(db));
    if (!key) return base::refuse(key.error());
    const paper::blangko::PencetakTerbit stamped(tools.timbangan);
    const TerbitKantor printer(stamped, *key, [&] { return training.alamat; });
    const auto rules = berkas::AturanArsip::baca(training.data_file("law/arsip.yaml"));
    if (!rules) return base::refuse(rules.error());
    berkas::BahanLatihan what{store,           files, training.random, *made,  tools.kalender,
                              tools.timbangan, now,   &printer,        &*rules};
    SegelLatihan seal(training.otoritas, training.random);
    // A CA that is there already is somebody's: beside it everybody signs by hand.
    if (!training.otoritas.empty() && !std::filesystem::exists(training.otoritas / "otoritas.kunci"))
        what.segel = &seal;
    what.alamat = training.alamat;
    berkas::isi_latihan(what);
    return seal.selesai(now);
}

} // namespace

std::filesystem::path folder_kantor(const std::string& db) {
    if (!is_sqlite(db)) return std::filesystem::current_path();
    return std::filesystem::absolute(db.substr(sqlite_prefix.size())).parent_path();
}

base::Result<KantorTerbuka> buka_kantor(const std::string& db, std::int64_t number,
                                        const std::optional<Latihan>& training, base::Clock& clock,
                                        Cara how) {
    store::CaraBuka open;
    open.membuat = training.has_value();
    open.menulis = how == Cara::menulis;
    auto store = store::buka_simpanan(db, clock, open);
    if (!store) return base::refuse(store.error());
    std::vector<kantor::Instansi> all = offices(**store);
    if (all.empty() && training) {
        if (const auto made = buat_latihan(**store, db, *training, clock); !made)
            return base::refuse(made.error());
        all = offices(**store);
    }
    if (all.empty()) return base::refuse(base::say("serve.belum_ada_kantor"), db, "--db");
    if (number == 0 && all.size() > 1)
        return base::refuse(base::say("serve.pilih_instansi", {{"jumlah", std::to_string(all.size())}}), db,
                            "--instansi");
    for (kantor::Instansi& office : all)
        if (number == 0 || office.id.value() == number)
            return KantorTerbuka{std::move(*store), std::move(office),
                                 std::make_unique<store::GudangFolder>(store::folder_isi(db)),
                                 folder_kantor(db), is_sqlite(db)};
    return base::refuse(base::say("serve.instansi_tidak_ada"), std::to_string(number), "--instansi");
}

} // namespace app

#include "kantor/instansi.h"

#include "base/text.h"
#include "kantor/siapkan.h"

namespace kantor {

base::Result<bool> ubah_instansi(const Loket& loket, const Asal& asal, const IsianInstansi& typed) {
    const calendar::Instant now = loket.clock.now();
    // The same questions as at the office's beginning, without those about its first administrator.
    base::Findings findings;
    for (base::Finding& f : periksa_isian({typed.nama, typed.daerah, typed.zona, {}, {}, false}, now))
        if (f.place == "nama" || f.place == "daerah" || f.place == "zona") findings.push_back(std::move(f));
    if (!findings.empty()) return base::refuse(std::move(findings));

    bool changed = false;
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        changed = false;
        Instansi office = db.instansi(loket.instansi).value();
        journal::Entri act = entri(asal, now, "ubah_pengaturan");
        const auto set = [&](const char* name, std::string before, std::string after) {
            if (before == after) return;
            changed = true;
            act.sebelum.emplace_back(name, std::move(before));
            act.sesudah.emplace_back(name, std::move(after));
        };
        const std::string name(base::trim(typed.nama));
        const std::string region(base::trim(typed.daerah));
        const calendar::Zona zone = calendar::zona_of(base::trim(typed.zona)).value();
        set("nama", office.nama, name);
        set("daerah", office.daerah, region);
        set("zona", std::string(calendar::nama(office.zona)), std::string(calendar::nama(zone)));
        if (!changed) return {};
        office.nama = name;
        office.daerah = region;
        office.zona = zone;
        db.simpan(office);
        act.objek = "pengaturan";
        db.catat(loket.instansi, std::move(act));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return changed;
}

} // namespace kantor

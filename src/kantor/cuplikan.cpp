#include "kantor/cuplikan.h"

namespace kantor {

std::shared_ptr<const pegawai::Organisasi> Cuplikan::kantor(InstansiId office) {
    std::shared_ptr<const pegawai::Organisasi> found;
    simpanan_.baca([&](Baca& db) { found = kantor(db, office); });
    return found;
}

std::shared_ptr<const pegawai::Organisasi> Cuplikan::kantor(Baca& db, InstansiId office) {
    const std::int64_t version = db.versi_organisasi(office);
    const auto kept = [&]() -> std::shared_ptr<const pegawai::Organisasi> {
        const std::scoped_lock lock(guard_);
        const auto at = kept_.find(office);
        return at != kept_.end() && at->second.versi == version ? at->second.kantor : nullptr;
    };
    if (auto found = kept()) return found;
    const std::scoped_lock loading(load_);
    if (auto found = kept()) return found;
    auto fresh = std::make_shared<const pegawai::Organisasi>(db.susunan(office));
    const std::scoped_lock lock(guard_);
    Terbaca& slot = kept_[office];
    if (slot.versi < version) slot = {version, fresh}; // a slow reader of an older view keeps its own
    return fresh;
}

} // namespace kantor

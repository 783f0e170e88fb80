#include "berkas/rak_sop.h"

#include <stdexcept>
#include <string>

namespace berkas {

std::shared_ptr<const sop::Sop> RakSop::ambil(kantor::Baca& db, pegawai::InstansiId office,
                                              kantor::SopId id) {
    {
        const std::lock_guard lock(guard_);
        if (const auto found = kept_.find({office, id}); found != kept_.end()) return found->second;
    }
    const auto version = db.sop(office, id);
    if (!version) throw std::logic_error("SOP yang tidak tersimpan: " + std::to_string(id.value()));
    auto read = sop::Sop::read(version->naskah);
    if (!read) throw std::logic_error("SOP tersimpan yang tidak terbaca: " + std::to_string(id.value()));
    auto made = std::make_shared<const sop::Sop>(*std::move(read));
    const std::lock_guard lock(guard_);
    return kept_.try_emplace({office, id}, std::move(made)).first->second;
}

} // namespace berkas

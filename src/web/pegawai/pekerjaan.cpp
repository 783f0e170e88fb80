#include "web/pegawai/pekerjaan.h"

#include <algorithm>

namespace web {

PekerjaanImpor::~PekerjaanImpor() {
    for (const auto& work : works_)
        if (work->thread.joinable()) work->thread.join();
}

PekerjaanImpor::Satu* PekerjaanImpor::find(std::string_view id) const {
    const auto at = std::find_if(works_.begin(), works_.end(), [&](const auto& w) { return w->id == id; });
    return at == works_.end() ? nullptr : at->get();
}

std::optional<std::string> PekerjaanImpor::mulai(pegawai::PegawaiId who, std::string id, Kerja work) {
    const std::lock_guard lock(mutex_);
    for (const auto& other : works_)
        if (other->who == who && !other->over) return std::nullopt;
    while (works_.size() >= 32 && works_.front()->over) {
        if (works_.front()->thread.joinable()) works_.front()->thread.join();
        works_.pop_front();
    }
    Satu* mine = works_.emplace_back(std::make_unique<Satu>()).get();
    mine->id = id;
    mine->who = who;
    mine->thread = std::thread([this, mine, work = std::move(work)] {
        std::optional<Hasil> result;
        try {
            result = work([this, mine](std::size_t done, std::size_t of) {
                const std::lock_guard inside(mutex_);
                mine->done = done;
                mine->of = of;
            });
        } catch (const std::exception&) { // nothing of the act was kept; the page says so
        }
        const std::lock_guard inside(mutex_);
        mine->failed = !result;
        mine->result = std::move(result);
        mine->over = true;
        over_.notify_all();
    });
    return id;
}

std::optional<PekerjaanImpor::Keadaan> PekerjaanImpor::lihat(std::string_view id,
                                                             pegawai::PegawaiId who) const {
    const std::lock_guard lock(mutex_);
    const Satu* work = find(id);
    if (work == nullptr || work->who != who) return std::nullopt;
    return Keadaan{work->done, work->of, work->result, work->failed};
}

void PekerjaanImpor::tunggu(std::string_view id, std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    over_.wait_for(lock, at_most, [&] {
        const Satu* work = find(id);
        return work == nullptr || work->over;
    });
}

} // namespace web

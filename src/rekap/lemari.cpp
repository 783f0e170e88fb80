#include "rekap/lemari.h"

#include <algorithm>
#include <utility>

namespace rekap {
namespace {

// So many cases are read and measured at a time: what is held beside the rows stays small.
constexpr std::size_t at_once = 2000;

using Rows = std::vector<std::shared_ptr<const Baris>>;

// Measures these cases as they are now; `fresh` comes out by id.
void read(Baca& db, berkas::RakSop& shelf, const calendar::Kalender& kalender, InstansiId office,
          std::span<const BerkasId> which, Tahun& into, Rows& fresh) {
    const auto visits = db.kunjungan(office, which);
    const auto pauses = db.jeda(office, which);
    std::map<kantor::SopId, std::vector<Kasus>> by_sop;
    for (Kasus& one : db.kasus(office, which)) by_sop[one.sop].push_back(std::move(one));
    for (auto& [id, cases] : by_sop) {
        auto& sop = into.sop[id];
        if (sop == nullptr) sop = shelf.ambil(db.berkas().kantor(), office, id);
        for (Baris& row : ukur(*sop, kalender, std::move(cases), visits, pauses))
            fresh.push_back(std::make_shared<const Baris>(std::move(row)));
    }
}

std::shared_ptr<const Tahun> up_to_date(Baca& db, berkas::RakSop& shelf, const calendar::Kalender& kalender,
                                        InstansiId office, int year, const Tahun* before) {
    auto now = std::make_shared<Tahun>();
    now->tahun = year;
    if (before != nullptr) now->sop = before->sop;
    const std::vector<Kunci> there = db.kunci_tahun(office, year);
    Rows kept;
    std::vector<BerkasId> moved;
    auto old = before == nullptr ? Rows::const_iterator() : before->baris.begin();
    for (const Kunci& one : there) {
        if (before != nullptr)
            while (old != before->baris.end() && (*old)->kasus.id < one.berkas) ++old;
        const bool same = before != nullptr && old != before->baris.end() && (*old)->kasus.id == one.berkas &&
                          (*old)->kasus.kunci == one.kunci;
        if (same)
            kept.push_back(*old);
        else
            moved.push_back(one.berkas);
    }
    Rows fresh;
    for (std::size_t from = 0; from < moved.size(); from += at_once)
        read(db, shelf, kalender, office,
             std::span(moved).subspan(from, std::min(at_once, moved.size() - from)), *now, fresh);
    const auto by_id = [](const auto& a, const auto& b) { return a->kasus.id < b->kasus.id; };
    std::sort(fresh.begin(), fresh.end(), by_id);
    now->baris.reserve(kept.size() + fresh.size());
    std::merge(kept.begin(), kept.end(), fresh.begin(), fresh.end(), std::back_inserter(now->baris), by_id);
    return now;
}

} // namespace

kantor::SopId Tahun::id_sop_utama() const {
    std::map<kantor::SopId, std::size_t> cases;
    for (const auto& row : baris)
        if (row->kasus.keadaan != berkas::KeadaanBerkas::dibatalkan) ++cases[row->kasus.sop];
    const auto most = std::max_element(cases.begin(), cases.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second, a.first) < std::pair(b.second, b.first);
    });
    return most == cases.end() ? kantor::SopId{} : most->first;
}

std::shared_ptr<const sop::Sop> Tahun::sop_utama() const {
    const auto found = sop.find(id_sop_utama());
    return found == sop.end() ? nullptr : found->second;
}

std::shared_ptr<const Tahun> Lemari::tahun(Baca& db, berkas::RakSop& shelf, InstansiId office, int tahun) {
    const journal::Kepala head = db.berkas().kantor().kepala_jurnal(office);
    std::shared_ptr<const Tahun> before;
    {
        const std::lock_guard lock(guard_);
        const auto at = std::find_if(kept_.begin(), kept_.end(), [&](const Simpan& s) {
            return s.office == office && s.tahun->tahun == tahun;
        });
        if (at != kept_.end()) {
            kept_.splice(kept_.begin(), kept_, at);
            if (at->kepala == head) return at->tahun;
            before = at->tahun;
        }
    }
    // Outside the lock: whoever asks meanwhile measures for himself, and nobody waits.
    auto now = up_to_date(db, shelf, kalender_, office, tahun, before.get());
    const std::lock_guard lock(guard_);
    kept_.remove_if([&](const Simpan& s) { return s.office == office && s.tahun->tahun == tahun; });
    kept_.push_front({office, head, now});
    if (kept_.size() > terbanyak) kept_.pop_back();
    return now;
}

} // namespace rekap

#include "rekap/lemari.h"

#include "rekap/sekali.h"

#include <algorithm>
#include <optional>
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

std::int64_t block_of(BerkasId id) { return id.value() / panjang_blok; }

// Case by case: those in the same state stay, the others are read again.
void compare(const std::vector<Kunci>& there, std::span<const std::shared_ptr<const Baris>> rows, Rows& kept,
             std::vector<BerkasId>& moved) {
    auto old = rows.begin();
    for (const Kunci& one : there) {
        while (old != rows.end() && (*old)->kasus.id < one.berkas) ++old;
        if (old != rows.end() && (*old)->kasus.id == one.berkas && (*old)->kasus.kunci == one.kunci)
            kept.push_back(*old);
        else
            moved.push_back(one.berkas);
    }
}

std::shared_ptr<const Tahun> up_to_date(Baca& db, berkas::RakSop& shelf, const calendar::Kalender& kalender,
                                        InstansiId office, int year, const Tahun* before) {
    auto now = std::make_shared<Tahun>();
    now->tahun = year;
    if (before != nullptr) now->sop = before->sop;
    static const Rows nothing;
    const Rows& rows = before == nullptr ? nothing : before->baris;
    Rows kept;
    std::vector<BerkasId> moved;
    // Blocks that have moved on and follow each other are asked for together: after a start that is one question for the whole year.
    struct Lari {
        std::int64_t first, last;
        Rows::const_iterator begin, end; // their rows of before
    };
    std::optional<Lari> run;
    const auto read_run = [&] {
        if (run)
            compare(db.kunci_blok(office, year, run->first, run->last), {run->begin, run->end}, kept, moved);
        run.reset();
    };
    auto old = rows.begin();
    for (const Blok& there : db.blok_tahun(office, year)) {
        while (old != rows.end() && block_of((*old)->kasus.id) < there.nomor) ++old;
        auto end = old; // of its rows here
        Blok known{there.nomor};
        for (; end != rows.end() && block_of((*end)->kasus.id) == there.nomor; ++end) {
            ++known.banyak;
            known.jumlah_kunci += (*end)->kasus.kunci;
        }
        if (known == there) {
            read_run();
            kept.insert(kept.end(), old, end);
        } else if (run) {
            run->last = there.nomor;
            run->end = end;
        } else {
            run = Lari{there.nomor, there.nomor, old, end};
        }
        old = end;
    }
    read_run();
    Rows fresh;
    for (std::size_t from = 0; from < moved.size(); from += at_once)
        read(db, shelf, kalender, office,
             std::span(moved).subspan(from, std::min(at_once, moved.size() - from)), *now, fresh);
    const auto by_id = [](const auto& a, const auto& b) { return a->kasus.id < b->kasus.id; };
    std::sort(fresh.begin(), fresh.end(), by_id);
    now->baris.reserve(kept.size() + fresh.size());
    std::merge(kept.begin(), kept.end(), fresh.begin(), fresh.end(), std::back_inserter(now->baris), by_id);
    now->orang = sekali(now->baris);
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

#include "berkas/tugas.h"

#include "berkas/pengingat.h"
#include "berkas/tunggu_hukum.h"
#include "pegawai/di_luar.h"

#include <algorithm>
#include <set>

namespace berkas {
namespace {

using calendar::Date;
using calendar::Instant;
using pegawai::Fungsi;
using pegawai::LingkupDelegasi;
using pegawai::Organisasi;
using pegawai::Perbuatan;
using sop::Siapa;

constexpr int most_at_once = 2000;

// Where one stands for others on a day: whose cases to look at, and in which lanes for everybody. More than what is true: each row is
// asked again (boleh_bertindak). So a colleague without any such place costs no statement at all.
class Jangkauan {
  public:
    Jangkauan(const Organisasi& kantor, PegawaiId me, const Date& day) : kantor_(kantor), me_(me), day_(day) {
        leads_ = is_superior() || is_named();
        if (leads_) people_of(me);
        delegated();
        validating();
        lane(Fungsi::kasubbag_umpeg, Siapa::kasubbag_umpeg);
        lane(Fungsi::sekretaris, Siapa::sekretaris);
        lane(Fungsi::inspektur, Siapa::inspektur);
        if (leads_) lanes_.insert(Siapa::atasan_penilai);
        entering();
        people_.erase(me);
    }

    [[nodiscard]] std::vector<PegawaiId> orang() const { return {people_.begin(), people_.end()}; }
    [[nodiscard]] const std::set<Siapa>& lajur() const { return lanes_; }
    [[nodiscard]] bool menilai() const { return leads_ || assesses_for_; }

  private:
    bool holds(const pegawai::JabatanUnit& post) const {
        const auto held = kantor_.jabatan_pada(me_, day_);
        return std::any_of(held.begin(), held.end(),
                           [&](const pegawai::Pemangkuan* p) { return p->jabatan == post.id; });
    }
    // Above somebody: heads a unit, or is named as the superior post of another.
    bool is_superior() const {
        for (const pegawai::Pemangkuan* p : kantor_.jabatan_pada(me_, day_)) {
            const pegawai::JabatanUnit* post = kantor_.jabatan(p->jabatan);
            if (post == nullptr) continue;
            if (pegawai::memimpin(post->fungsi)) return true;
            for (const pegawai::JabatanUnit& below : kantor_.jabatan())
                if (below.atasan == post->id) return true;
        }
        return false;
    }
    bool is_named() const {
        const auto& all = kantor_.penunjukan();
        return std::any_of(all.begin(), all.end(), [&](const pegawai::Penunjukan& p) {
            return p.penilai == me_ && p.masa.berlaku(day_);
        });
    }

    void people_of(PegawaiId assessor) {
        for (const PegawaiId id : pegawai::dinilai_oleh(kantor_, assessor, day_)) people_.insert(id);
    }
    void people_in(const pegawai::Unit& wilayah) {
        for (const pegawai::Unit& unit : kantor_.unit()) {
            const pegawai::Unit* above = kantor_.wilayah(unit.id);
            if (above == nullptr || above->id != wilayah.id) continue;
            for (const pegawai::JabatanUnit* post : kantor_.jabatan_di(unit.id))
                for (const pegawai::Pemangkuan* p : kantor_.riwayat(post->id))
                    if (p->masa.berlaku(day_)) people_.insert(p->pegawai);
        }
    }
    void wilayah_of(PegawaiId irban) {
        for (const pegawai::Unit& unit : kantor_.unit()) {
            if (unit.jenis != pegawai::JenisUnit::irban) continue;
            for (const PegawaiId one : heads(Fungsi::irban, unit.id))
                if (one == irban) people_in(unit);
        }
    }
    std::vector<PegawaiId> heads(Fungsi function, std::optional<UnitId> unit) const {
        std::vector<PegawaiId> found;
        for (const pegawai::JabatanUnit& post : kantor_.jabatan()) {
            if (post.fungsi != function || !post.masa.berlaku(day_) || (unit && post.unit != *unit)) continue;
            for (const pegawai::Pemangkuan* p : kantor_.pemegang(post.id, day_)) found.push_back(p->pegawai);
        }
        return found;
    }

    void delegated() {
        for (const pegawai::Delegasi* d : kantor_.delegasi_kepada(me_, day_)) {
            if (d->lingkup == LingkupDelegasi::menilai) assesses_for_ = true;
            if (d->untuk) {
                people_.insert(*d->untuk);
                continue;
            }
            const bool typing = d->lingkup == LingkupDelegasi::menginput;
            const bool checks = kantor_.memangku(d->dari, Fungsi::kasubbag_umpeg, day_);
            if (typing) people_.insert(d->dari);
            if (typing || d->lingkup == LingkupDelegasi::menilai) people_of(d->dari);
            if (typing || d->lingkup == LingkupDelegasi::memvalidasi) wilayah_of(d->dari);
            if (checks && typing) lanes_.insert(Siapa::pegawai);
            if (checks && d->lingkup == LingkupDelegasi::memeriksa) lanes_.insert(Siapa::kasubbag_umpeg);
        }
    }

    // Irban: the people of his wilayah; the superior of a vacant one, and of the Irban himself where it is his own case.
    void validating() {
        for (const pegawai::Unit& unit : kantor_.unit()) {
            if (unit.jenis != pegawai::JenisUnit::irban || !unit.masa.berlaku(day_)) continue;
            const auto holders = heads(Fungsi::irban, unit.id);
            if (std::find(holders.begin(), holders.end(), me_) != holders.end() ||
                (holders.empty() && leads_))
                people_in(unit);
            else if (leads_)
                people_.insert(holders.begin(), holders.end());
        }
    }

    // For whom he enters what an assessor outside the office has decided.
    void entering() {
        if (!kantor_.memangku(me_, Fungsi::kasubbag_umpeg, day_) &&
            !kantor_.memangku(me_, Fungsi::sekretaris, day_))
            return;
        for (const pegawai::Pegawai& person : kantor_.pegawai())
            if (pegawai::pencatat_penilai(kantor_, person.id, day_) == me_) people_.insert(person.id);
    }

    void lane(Fungsi function, Siapa who) {
        const auto holders = heads(function, std::nullopt);
        if (std::find(holders.begin(), holders.end(), me_) != holders.end() || (holders.empty() && leads_))
            lanes_.insert(who);
        else if (leads_)
            people_.insert(holders.begin(), holders.end());
    }

    const Organisasi& kantor_;
    PegawaiId me_;
    Date day_;
    bool leads_ = false, assesses_for_ = false;
    std::set<PegawaiId> people_;
    std::set<Siapa> lanes_;
};

class Pengumpul {
  public:
    Pengumpul(Baca& db, InstansiId office, const Organisasi& kantor, PegawaiId me, Instant now,
              calendar::Zona zone)
        : db_(db), office_(office), kantor_(kantor), me_(me), now_(now), zone_(zone),
          day_(calendar::local_day(now, zone)), reach_(kantor, me, day_) {}

    std::vector<Tugas> semua() {
        cases();
        plans();
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Tugas& a, const Tugas& b) { return rank(a) < rank(b); });
        return std::move(found_);
    }

  private:
    static std::pair<bool, Instant> rank(const Tugas& t) {
        return {t.berkas && t.berkas->dijeda && !menunggu_hukum(*t.berkas),
                t.tenggat.value_or(Instant::max())};
    }

    void add_case(const Berkas& row) {
        if (row.keadaan != KeadaanBerkas::berjalan || !seen_.insert(row.id).second) return;
        const auto actor = boleh_bertindak(kantor_, row, me_, day_);
        if (!actor) return;
        Tugas t;
        t.berkas = row;
        t.pegawai = row.pegawai;
        t.atas_nama = actor->atas_nama;
        t.tenggat = row.tenggat;
        t.lewat = (!row.dijeda || menunggu_hukum(row)) && row.tenggat && *row.tenggat < now_;
        found_.push_back(std::move(t));
    }

    void cases() {
        for (const Berkas& row : db_.berkas_milik(office_, me_)) add_case(row);
        if (const auto people = reach_.orang(); !people.empty())
            for (const Berkas& row : db_.berjalan_dari(office_, people, most_at_once)) add_case(row);
        for (const Siapa lane : reach_.lajur())
            for (const Berkas& row : db_.menunggu(office_, lane, std::nullopt, std::nullopt, most_at_once))
                add_case(row);
    }

    void add_plan(JenisTugas kind, const Skp& row, PegawaiId on_behalf) {
        Tugas t;
        t.jenis = kind;
        t.skp = row;
        t.pegawai = row.pegawai;
        t.atas_nama = on_behalf;
        t.tenggat = tenggat_rencana(kantor_, row.pegawai, row.tahun, zone_);
        t.lewat = t.tenggat && *t.tenggat < now_;
        found_.push_back(std::move(t));
    }

    void plans() {
        own_plan();
        if (!reach_.menilai()) return;
        for (const Skp& row : db_.skp_berkeadaan(office_, KeadaanSkp::diajukan))
            if (may(Perbuatan::tetapkan_rencana, row.pegawai))
                add_plan(JenisTugas::tetapkan_rencana, row, in_place_of_assessor(row.pegawai));
        for (const Skp& row : db_.skp_berkeadaan(office_, KeadaanSkp::ditolak))
            if (may(Perbuatan::putuskan_rencana, row.pegawai))
                add_plan(JenisTugas::putuskan_rencana, row, {});
    }

    // None yet for this year, or a draft: of whatever year it is.
    void own_plan() {
        const int year = int(day_.year());
        bool has = false;
        for (const Skp& row : db_.skp_milik(office_, me_)) {
            has = has || row.tahun == year;
            if (row.keadaan == KeadaanSkp::draf) add_plan(JenisTugas::susun_rencana, row, {});
        }
        if (has || !wajib_rencana(kantor_, me_, day_)) return;
        Tugas t;
        t.jenis = JenisTugas::susun_rencana;
        t.pegawai = me_;
        t.tenggat = tenggat_rencana(kantor_, me_, year, zone_);
        t.lewat = t.tenggat && *t.tenggat < now_;
        found_.push_back(std::move(t));
    }

    bool may(Perbuatan act, PegawaiId person) const {
        return pegawai::boleh(act, pegawai::hubungan(kantor_, me_, person, day_));
    }
    PegawaiId in_place_of_assessor(PegawaiId person) const {
        const auto assessor = pegawai::penilai(kantor_, person, day_).siapa;
        return assessor && *assessor != me_ ? *assessor : PegawaiId{};
    }

    Baca& db_;
    InstansiId office_;
    const Organisasi& kantor_;
    PegawaiId me_;
    Instant now_;
    calendar::Zona zone_;
    Date day_;
    Jangkauan reach_;
    std::set<BerkasId> seen_;
    std::vector<Tugas> found_;
};

} // namespace

bool wajib_rencana(const Organisasi& kantor, PegawaiId who, const Date& day) {
    const pegawai::Pegawai* person = kantor.pegawai(who);
    return person != nullptr && person->bertugas() && kantor.jabatan_utama(who, day) != nullptr;
}

std::optional<Instant> tenggat_rencana(const Organisasi& kantor, PegawaiId who, int year,
                                       calendar::Zona zone) {
    const auto last = calendar::date_of(year, 1, 31);
    if (!last || kantor.jabatan_utama(who, *last) == nullptr) return std::nullopt; // came later in the year
    return calendar::end_of(*last, zone);
}

std::vector<Tugas> tugas(Baca& db, InstansiId office, const Organisasi& kantor, PegawaiId who, Instant now,
                         calendar::Zona zone) {
    return Pengumpul(db, office, kantor, who, now, zone).semua();
}

std::vector<Berkas> menunggu_orang_lain(Baca& db, InstansiId office, const Organisasi& kantor, PegawaiId who,
                                        const Date& day) {
    std::vector<Berkas> found;
    const auto add = [&](const Berkas& row) {
        if (row.keadaan == KeadaanBerkas::berjalan && !boleh_bertindak(kantor, row, who, day))
            found.push_back(row);
    };
    for (const Berkas& row : db.berkas_milik(office, who)) add(row);
    auto people = pegawai::dinilai_oleh(kantor, who, day);
    std::erase(people, who);
    if (!people.empty())
        for (const Berkas& row : db.berjalan_dari(office, people, most_at_once)) add(row);
    std::stable_sort(found.begin(), found.end(), [](const Berkas& a, const Berkas& b) {
        return a.tenggat.value_or(Instant::max()) < b.tenggat.value_or(Instant::max());
    });
    return found;
}

} // namespace berkas

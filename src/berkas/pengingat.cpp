#include "berkas/pengingat.h"

#include "berkas/pengingat_hukum.h"
#include "calendar/jam_kerja.h"

#include <set>

namespace berkas {
namespace {

using calendar::Date;
using calendar::Instant;

constexpr int rows_at_once = 500;
// A quarter of a norm reaches no further ahead than this: norms are hours and days.
constexpr std::chrono::days near_horizon{21};

// One kind of automatic reminder, for all cases that are due for it.
class Putaran {
  public:
    Putaran(const Meja& meja, Tulis& db) : meja_(meja), db_(db), now_(meja.clock.now()), day_(meja.hari()) {}

    int lewat() { return remind(JenisPengingat::lewat, Instant{}, now_); }
    int menjelang() { return remind(JenisPengingat::menjelang, now_, now_ + near_horizon); }

    int rencana() {
        const calendar::Zona zone = meja_.kalender.zone();
        if (db_.rencana_diingatkan(meja_.instansi, calendar::start_of(mulai_putaran_rencana(day_), zone)))
            return 0;
        std::set<PegawaiId> has;
        for (const Skp& row : db_.skp_tahun(meja_.instansi, int(day_.year())))
            if (row.keadaan != KeadaanSkp::draf) has.insert(row.pegawai);
        int made = 0;
        for (const pegawai::Pegawai& person : meja_.kantor.pegawai()) {
            if (has.count(person.id) != 0 || !wajib_rencana(meja_.kantor, person.id, day_)) continue;
            Pengingat one;
            one.untuk = person.id;
            one.jenis = JenisPengingat::rencana;
            one.pada = now_;
            db_.simpan(meja_.instansi, one);
            ++made;
        }
        return made;
    }

  private:
    int remind(JenisPengingat kind, Instant from, Instant until) {
        int made = 0;
        BerkasId after{};
        for (;;) {
            const auto rows = db_.belum_diingatkan(meja_.instansi, kind, from, until, after, rows_at_once);
            for (const KasusDekat& row : rows) {
                after = row.berkas;
                if (kind == JenisPengingat::menjelang && !is_near(row)) continue;
                const Giliran turn = giliran(meja_.kantor, row.pegawai, row.siapa, row.kerja, day_);
                if (turn.siapa.empty()) continue;
                Pengingat one;
                one.untuk = turn.siapa.front().siapa;
                one.berkas = row.berkas;
                one.jenis = kind;
                one.pesan = row.nomor;
                one.pada = now_;
                db_.simpan(meja_.instansi, one);
                ++made;
            }
            if (rows.size() < rows_at_once) return made;
        }
    }

    bool is_near(const KasusDekat& row) {
        const auto sop = meja_.sop.ambil(db_.kantor(), meja_.instansi, row.sop);
        for (const sop::Langkah& step : sop->langkah()) {
            if (step.nomor != row.langkah) continue;
            const auto near = hampir_habis(meja_.kalender, step.norma.minutes(), now_, row.tenggat);
            return near && *near;
        }
        return false;
    }

    const Meja& meja_;
    Tulis& db_;
    Instant now_;
    Date day_;
};

// Who may remind about a case: who may look into it, or manages the office's cases; never oneself about one's own turn.
bool may_remind(const pegawai::Organisasi& kantor, PegawaiId actor, PegawaiId person, const Date& day) {
    using pegawai::Perbuatan;
    return pegawai::boleh(Perbuatan::lihat_penilaian, pegawai::hubungan(kantor, actor, person, day)) ||
           pegawai::boleh(Perbuatan::kelola_berkas, pegawai::hubungan(kantor, actor, std::nullopt, day));
}

} // namespace

Date mulai_putaran_rencana(const Date& day) {
    using namespace std::chrono;
    if (day.month() == January && day.day() >= std::chrono::day{25})
        return day.year() / January / std::chrono::day{25};
    return day.year() / day.month() / std::chrono::day{1};
}

base::Result<bool> hampir_habis(const calendar::Kalender& kalender, std::int64_t norma_menit, Instant now,
                                Instant due) {
    if (due <= now) return true;
    const auto left = calendar::working_between(kalender, now, due);
    if (!left) return base::refuse(left.error());
    return *left * 4 <= std::chrono::minutes(norma_menit);
}

base::Result<HasilPutaran> putaran_pengingat(const Meja& meja) {
    HasilPutaran made;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        Putaran round(meja, db);
        made = {};
        made.lewat = round.lewat();
        made.menjelang = round.menjelang();
        made.rencana = round.rencana();
        const HasilPutaran by_law = putaran_hukum(meja, db);
        made.menjelang += by_law.menjelang;
        made.lewat += by_law.lewat;
        return {};
    });
    if (!done) return base::refuse(done.error());
    return made;
}

base::Result<int> ingatkan(const Meja& meja, const Asal& asal, const std::vector<BerkasId>& which) {
    int sent = 0;
    const Date today = meja.hari();
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        sent = 0;
        const Instant midnight = calendar::start_of(today, meja.kalender.zone());
        for (const BerkasId id : which) {
            const auto row = db.berkas(meja.instansi, id);
            if (!row || row->keadaan != KeadaanBerkas::berjalan ||
                !may_remind(meja.kantor, asal.pelaku, row->pegawai, today) ||
                db.sudah_diingatkan(meja.instansi, id, asal.pelaku, midnight))
                continue;
            const Giliran turn = giliran(meja.kantor, *row, today);
            if (turn.siapa.empty() || turn.siapa.front().siapa == asal.pelaku) continue;
            Pengingat one;
            one.untuk = turn.siapa.front().siapa;
            one.oleh = asal.pelaku;
            one.berkas = id;
            one.pesan = row->nomor;
            one.pada = meja.clock.now();
            db.simpan(meja.instansi, one);
            journal::Entri e = kantor::entri(asal, one.pada, "berkas.ingatkan");
            e.objek = "berkas";
            e.objek_id = id.value();
            e.sesudah.emplace_back("berkas", row->nomor);
            const pegawai::Pegawai* person = meja.kantor.pegawai(one.untuk);
            e.sesudah.emplace_back("untuk", person == nullptr ? turn.sebutan : person->nama_lengkap());
            db.kantor().catat(meja.instansi, std::move(e));
            ++sent;
        }
        return {};
    });
    if (!done) return base::refuse(done.error());
    return sent;
}

base::Result<void> baca_pengingat(const Meja& meja, const Asal& asal) {
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        db.tandai_dibaca(meja.instansi, asal.pelaku, meja.clock.now());
        return {};
    });
}

} // namespace berkas

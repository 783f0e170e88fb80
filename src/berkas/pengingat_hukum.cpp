#include "berkas/pengingat_hukum.h"

#include "berkas/pengesahan_bantu.h"
#include "berkas/tunggu_hukum.h"

#include <set>

namespace berkas {
namespace {

using calendar::Date;
using sop::Siapa;

constexpr int rows_at_once = 2000;
constexpr std::chrono::days near{3};

class Putaran {
  public:
    Putaran(const Meja& meja, Tulis& db) : meja_(meja), db_(db), today_(meja.hari()) {}

    HasilPutaran semua() {
        for (const Siapa who : {Siapa::pegawai, Siapa::penilai, Siapa::atasan_penilai})
            for (Berkas& row : db_.menunggu(meja_.instansi, who, std::nullopt, std::nullopt, rows_at_once))
                if (row.kerja == sop::Kerja::tanda_tangan && (!row.dijeda || menunggu_hukum(row)) &&
                    seen_.insert(row.id).second)
                    one(std::move(row));
        return made_;
    }

  private:
    void one(Berkas row) {
        const Ikhtisar now = ikhtisar_kini(db_, meja_, row);
        if (now.terbitan == 0 || now.tahap == TahapSah::berlaku) return;
        if (menunggu_hukum(row) && row.siapa != now.giliran) {
            turn(std::move(row), now);
            return;
        }
        if (!now.sampai) return;
        const auto last = std::chrono::sys_days(*now.sampai);
        const auto zone = meja_.kalender.zone();
        if (now.lewat && !said_since(row, calendar::end_of(*now.sampai, zone))) {
            made_.lewat += remind(row, now.giliran, JenisPengingat::lewat);
            if (now.tahap == TahapSah::tanggapan)
                made_.lewat += remind(row, Siapa::atasan_penilai, JenisPengingat::lewat);
        } else if (!now.lewat && std::chrono::sys_days(today_) >= last - near &&
                   !said_since(row, calendar::start_of(Date(last - near), zone))) {
            made_.menjelang += remind(row, now.giliran, JenisPengingat::menjelang);
        }
    }

    // The employee's days are over: what is missing is the superior's to set.
    void turn(Berkas row, const Ikhtisar& now) {
        const auto seen = row.kunci;
        row.siapa = now.giliran;
        row.tenggat =
            now.sampai ? std::optional(calendar::end_of(*now.sampai, meja_.kalender.zone())) : std::nullopt;
        if (!db_.ganti(meja_.instansi, row, seen)) return; // somebody acts on it right now: the next round
        journal::Entri entry =
            entri_berkas({{}, {}, "pengingat"}, meja_.clock.now(), "berkas.tenggat_lewat", row);
        entry.sesudah.emplace_back("tahap", std::string(nama(now.tahap)));
        db_.kantor().catat(meja_.instansi, std::move(entry));
        made_.lewat += remind(row, now.giliran, JenisPengingat::tugas);
    }

    bool said_since(const Berkas& row, calendar::Instant since) {
        return db_.sudah_diingatkan(meja_.instansi, row.id, PegawaiId{}, since);
    }

    int remind(const Berkas& row, Siapa role, JenisPengingat kind) {
        const Giliran turn = giliran(meja_.kantor, row.pegawai, role, row.kerja, today_);
        if (turn.siapa.empty()) return 0;
        Pengingat one;
        one.untuk = turn.siapa.front().siapa;
        one.berkas = row.id;
        one.jenis = kind;
        one.pesan = row.nomor;
        one.pada = meja_.clock.now();
        db_.simpan(meja_.instansi, one);
        return 1;
    }

    const Meja& meja_;
    Tulis& db_;
    Date today_;
    std::set<BerkasId> seen_;
    HasilPutaran made_;
};

} // namespace

HasilPutaran putaran_hukum(const Meja& meja, Tulis& db) { return Putaran(meja, db).semua(); }

} // namespace berkas

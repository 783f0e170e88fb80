// What a preview proposed, written: the second half of impor_pegawai.h.
#include "kantor/impor_pegawai.h"

#include <unordered_map>
#include <unordered_set>

namespace kantor {
namespace {

using base::say;

journal::Rincian counts(const Pratinjau& preview, const HasilImpor& done) {
    const auto number = [](std::size_t n) { return std::to_string(n); };
    return {{"berkas", preview.sidik.hex()},
            {"baris", number(preview.baris.size())},
            {"baru", number(done.baru)},
            {"berubah", number(done.berubah)},
            {"sama", number(done.sama)},
            {"dinonaktifkan", number(done.dinonaktifkan)},
            {"unit_baru", number(done.unit_baru)},
            {"jabatan_baru", number(done.jabatan_baru)},
            {"tanpa_jabatan", number(done.tanpa_jabatan)}};
}

class Penulis {
  public:
    Penulis(Tulis& db, const Loket& desk, const Asal& from, const Pratinjau& preview,
            const Persetujuan& agreed, const Kemajuan& progress)
        : db_(db), desk_(desk), from_(from), preview_(preview), agreed_(agreed), progress_(progress),
          now_(desk.clock.now()) {}

    HasilImpor write() {
        if (agreed_.buat_baru) {
            structure();
            done_.unit_baru = preview_.unit_baru.size();
            done_.jabatan_baru = preview_.jabatan_baru.size();
        }
        for (const pegawai::Pegawai& p : preview_.tulis_pegawai) {
            pegawai::Pegawai person = p;
            if (person.id.value() < 0) person.id = {};
            people_[p.id] = db_.simpan(desk_.instansi, person, preview_.hari);
            step();
        }
        for (const pegawai::Pemangkuan& p : preview_.tulis_pemangkuan) hold(p);
        if (agreed_.buat_baru)
            for (const pegawai::Pemangkuan& p : preview_.menunggu) hold(p);
        for (const BarisImpor& row : preview_.baris) count(row);
        if (agreed_.nonaktifkan) deactivate();
        journal::Entri entry = entri(from_, now_, "impor_pegawai");
        entry.sesudah = counts(preview_, done_);
        db_.catat(desk_.instansi, std::move(entry));
        return done_;
    }

  private:
    void step() {
        if (progress_ && ++steps_ % 64 == 0)
            progress_(steps_, preview_.tulis_pegawai.size() + preview_.tulis_pemangkuan.size() +
                                  preview_.menunggu.size());
    }

    void structure() {
        for (pegawai::Unit unit : preview_.unit_baru) {
            const auto proposed = unit.id;
            unit.id = {};
            if (unit.induk && unit.induk->value() < 0) unit.induk = units_.at(*unit.induk);
            units_[proposed] = db_.simpan(desk_.instansi, unit);
        }
        for (pegawai::JabatanUnit post : preview_.jabatan_baru) {
            const auto proposed = post.id;
            post.id = {};
            if (post.unit.value() < 0) post.unit = units_.at(post.unit);
            posts_[proposed] = db_.simpan(desk_.instansi, post);
        }
    }

    void hold(pegawai::Pemangkuan holding) {
        if (holding.pegawai.value() < 0) holding.pegawai = people_.at(holding.pegawai);
        if (holding.jabatan.value() < 0) holding.jabatan = posts_.at(holding.jabatan);
        db_.simpan(desk_.instansi, holding);
        step();
    }

    // An entry for every person whose record changed: what was there before cannot be read from the file.
    void count(const BarisImpor& row) {
        if (row.keadaan == KeadaanBaris::baru) ++done_.baru;
        if (row.keadaan == KeadaanBaris::sama) ++done_.sama;
        if (row.menunggu_jabatan && !agreed_.buat_baru) ++done_.tanpa_jabatan;
        if (row.keadaan != KeadaanBaris::berubah) return;
        ++done_.berubah;
        journal::Entri entry = entri_tentang(from_, now_, "ubah_pegawai", row.orang);
        for (const Perubahan& c : row.perubahan) {
            const bool post = c.kolom == judul(Kolom::jabatan) || c.kolom == judul(Kolom::unit_kerja) ||
                              c.kolom == judul(Kolom::tmt_jabatan);
            if (post && row.menunggu_jabatan && !agreed_.buat_baru) continue;
            entry.sebelum.emplace_back(c.kolom, c.dari);
            entry.sesudah.emplace_back(c.kolom, c.menjadi);
        }
        if (!entry.sesudah.empty()) db_.catat(desk_.instansi, std::move(entry));
    }

    void deactivate() {
        const std::unordered_set<PegawaiId> missing(preview_.tidak_ada.begin(), preview_.tidak_ada.end());
        if (missing.empty()) return;
        for (pegawai::Pegawai& person : db_.susunan(desk_.instansi).pegawai) {
            if (missing.count(person.id) == 0 || person.id == from_.pelaku) continue;
            person.aktif = false;
            db_.simpan(desk_.instansi, person, preview_.hari);
            ++done_.dinonaktifkan;
            journal::Entri entry = entri_tentang(from_, now_, "ubah_pegawai", person.id);
            entry.sebelum.emplace_back("aktif", "ya");
            entry.sesudah.emplace_back("aktif", "tidak");
            db_.catat(desk_.instansi, std::move(entry));
        }
    }

    Tulis& db_;
    const Loket& desk_;
    const Asal& from_;
    const Pratinjau& preview_;
    const Persetujuan& agreed_;
    const Kemajuan& progress_;
    calendar::Instant now_;
    HasilImpor done_;
    std::size_t steps_ = 0;
    std::unordered_map<pegawai::UnitId, pegawai::UnitId> units_;
    std::unordered_map<pegawai::JabatanId, pegawai::JabatanId> posts_;
    std::unordered_map<PegawaiId, PegawaiId> people_;
};

} // namespace

base::Result<HasilImpor> terapkan_impor(const Loket& loket, const Asal& asal, const Pratinjau& preview,
                                        const Persetujuan& agreed, const Kemajuan& progress) {
    if (preview.bergalat())
        return base::refuse(
            say("impor.masih_galat", {{"jumlah", std::to_string(preview.hitung(KeadaanBaris::galat))}}));
    HasilImpor done;
    auto written = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        if (db.versi_organisasi(loket.instansi) != preview.versi)
            return base::refuse(say("impor.kantor_berubah"));
        done = Penulis(db, loket, asal, preview, agreed, progress).write(); // anew at every try
        return {};
    });
    if (!written) return base::refuse(std::move(written.error()));
    return done;
}

} // namespace kantor

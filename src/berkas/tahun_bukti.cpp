// Evidence: what stands for a realisasi.
#include "berkas/tahun.h"
#include "berkas/tahun_isian.h"
#include "pegawai/hak.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace berkas {
namespace {

using base::say;

constexpr std::size_t bukti_terbanyak = 1000; // of one SKP, those let go among them

// The newest: a correction opens the evidence of its plan again.
const Berkas* live(const std::vector<Berkas>& cases) {
    const auto at = std::find_if(cases.rbegin(), cases.rend(),
                                 [](const Berkas& b) { return b.keadaan != KeadaanBerkas::dibatalkan; });
    return at == cases.rend() ? nullptr : &*at;
}

bool open_at(const Berkas* row) {
    return row == nullptr || (row->keadaan == KeadaanBerkas::berjalan && row->kerja == sop::Kerja::kumpul);
}

void note(Tulis& db, const Meja& meja, const Asal& asal, std::string_view act, const Bukti& one) {
    journal::Entri entry = kantor::entri(asal, meja.clock.now(), act);
    entry.objek = one.berkas ? "berkas" : "skp";
    entry.objek_id = one.berkas ? one.berkas.value() : one.skp.value();
    entry.sesudah = {{"kegiatan", std::to_string(one.kegiatan)}, {"nama", one.nama}};
    if (one.file) entry.sesudah.emplace_back("berkas", one.file->hex());
    db.kantor().catat(meja.instansi, std::move(entry));
}

// The SKP, if it is the actor's and its evidence may be changed now; `row`: its case, if there is one.
base::Result<Skp> own_open(Tulis& db, const Meja& meja, const Asal& asal, SkpId id,
                           std::optional<Berkas>& row) {
    auto plan = db.skp(meja.instansi, id);
    if (!plan || !pegawai::boleh(pegawai::Perbuatan::isi_realisasi,
                                 pegawai::hubungan(meja.kantor, asal.pelaku, plan->pegawai, meja.hari())))
        return base::refuse(say("tahun.tolak.bukan_skp_anda"));
    const auto cases = db.berkas_skp(meja.instansi, id);
    const Berkas* one = live(cases);
    if (!open_at(one)) return base::refuse(say("tahun.tolak.sudah_diserahkan", {{"nomor", one->nomor}}));
    if (one != nullptr) row = *one;
    return *std::move(plan);
}

// From the log: the line's file, words and day stand in where nothing else was typed.
base::Result<void> from_log(Tulis& db, const Meja& meja, const Asal& asal, CatatanId id, Bukti& one,
                            std::string& words) {
    const auto line = db.catatan(meja.instansi, id);
    if (!line || line->pegawai != asal.pelaku || line->dihapus)
        return base::refuse(say("tahun.tolak.catatan_tidak_ada"));
    one.catatan = id;
    if (!one.tanggal) one.tanggal = line->tanggal;
    if (line->file && !one.file) {
        const auto file = db.kantor().berkas_isi(meja.instansi, *line->file);
        one.file = line->file;
        one.ukuran = file ? file->ukuran : 0;
        if (words.empty()) words = line->nama_file;
        if (one.keterangan.empty()) one.keterangan = line->uraian;
    } else if (words.empty()) {
        words = line->uraian;
    }
    return {};
}

base::Result<void> let_go(const Meja& meja, const Asal& asal, BuktiId id, bool gone) {
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        auto one = db.bukti(meja.instansi, id);
        if (!one) return base::refuse(say("tahun.tolak.bukti_tidak_ada"));
        std::optional<Berkas> row;
        if (auto plan = own_open(db, meja, asal, one->skp, row); !plan)
            return base::refuse(std::move(plan.error()));
        if (one->dilepas == gone) return {};
        one->dilepas = gone;
        if (row) one->berkas = row->id;
        db.simpan(meja.instansi, *one);
        note(db, meja, asal, gone ? "bukti.lepas" : "bukti.pasang", *one);
        return {};
    });
}

} // namespace

base::Result<BuktiId> tambah_bukti(const Meja& meja, const Asal& asal, const IsianBukti& typed) {
    BuktiId saved;
    auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        std::optional<Berkas> row;
        auto plan = own_open(db, meja, asal, typed.skp, row);
        if (!plan) return base::refuse(std::move(plan.error()));
        if (typed.berkas && (!row || row->id != typed.berkas))
            return base::refuse(say("tahun.tolak.bukan_skp_anda"));
        IsianTahun form(meja.hari());
        if (typed.kegiatan != 0 &&
            rencana_acuan(db, meja.instansi, *plan).kegiatan_ke(typed.kegiatan) == nullptr)
            form.galat("kegiatan", say("tahun.tolak.kegiatan"));
        Bukti one;
        one.skp = plan->id;
        one.pegawai = plan->pegawai;
        one.oleh = asal.pelaku;
        one.kegiatan = typed.kegiatan;
        if (row) one.berkas = row->id;
        one.keterangan = form.teks("keterangan", typed.keterangan, 500);
        one.tanggal = form.hari_lewat("tanggal", typed.tanggal, false);
        if (typed.file) {
            one.file = typed.file->sidik;
            one.ukuran = typed.file->ukuran;
        }
        std::string words(base::trim(typed.nama));
        if (typed.catatan)
            if (auto taken = from_log(db, meja, asal, typed.catatan, one, words); !taken) return taken;
        one.nama = one.file ? nama_file_rapi(words) : form.teks("nama", words, 1000);
        if (words.empty() && !one.file) form.galat("nama", say("tahun.tolak.bukti_kosong"));
        const auto there = db.bukti_skp(meja.instansi, plan->id);
        if (there.size() >= bukti_terbanyak)
            form.galat("", say("tahun.tolak.bukti_penuh",
                               {{"batas", angka::indonesian(static_cast<int>(bukti_terbanyak))}}));
        if (!form.bersih()) return form.tolak();

        // The same file for the same activity is there already: nothing is added twice.
        for (const Bukti& other : there)
            if (one.file && !other.dilepas && other.file == one.file && other.kegiatan == one.kegiatan) {
                saved = other.id;
                return {};
            }
        one.pada = meja.clock.now();
        if (typed.file) db.kantor().simpan(meja.instansi, *typed.file);
        saved = db.simpan(meja.instansi, one);
        note(db, meja, asal, "bukti.tambah", one);
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return saved;
}

base::Result<void> lepas_bukti(const Meja& meja, const Asal& asal, BuktiId id) {
    return let_go(meja, asal, id, true);
}
base::Result<void> pasang_bukti(const Meja& meja, const Asal& asal, BuktiId id) {
    return let_go(meja, asal, id, false);
}

bool bukti_terbuka(Baca& db, InstansiId office, const Skp& plan) {
    const auto cases = db.berkas_skp(office, plan.id);
    return open_at(live(cases));
}

namespace {

// Uses elsewhere, told one piece of evidence at a time; a plan that was read is read once.
class Pemakaian {
  public:
    Pemakaian(Baca& db, InstansiId office) : db_(db), office_(office) {}

    std::optional<PemakaianLain> lain(const Bukti& one, const Bukti& other) {
        if (other.id == one.id || other.dilepas) return std::nullopt;
        auto known = plans_.find(other.skp);
        if (known == plans_.end()) {
            const auto plan = db_.skp(office_, other.skp);
            if (!plan) return std::nullopt;
            known = plans_.emplace(other.skp, *plan).first;
        }
        PemakaianLain use{other, other.pegawai, known->second.tahun, {}};
        if (other.pegawai == one.pegawai && other.kegiatan != 0) {
            const skp::Rencana plan = rencana_acuan(db_, office_, known->second);
            if (const auto* activity = plan.kegiatan_ke(other.kegiatan)) use.kegiatan = activity->uraian;
        }
        return use;
    }

  private:
    Baca& db_;
    InstansiId office_;
    std::map<SkpId, Skp> plans_;
};

} // namespace

std::vector<PemakaianLain> pemakaian_lain(Baca& db, InstansiId office, const Bukti& one) {
    std::vector<PemakaianLain> all;
    if (!one.file) return all;
    Pemakaian uses(db, office);
    for (const Bukti& other : db.bukti_dengan_file(office, *one.file))
        if (auto use = uses.lain(one, other)) all.push_back(*std::move(use));
    return all;
}

std::map<BuktiId, std::vector<PemakaianLain>> pemakaian_lain(Baca& db, InstansiId office, SkpId skp,
                                                             std::span<const Bukti> evidence) {
    std::map<base::Sidik, std::vector<Bukti>> by_file;
    for (Bukti& other : db.bukti_sefile(office, skp))
        if (other.file) by_file[*other.file].push_back(std::move(other));
    std::map<BuktiId, std::vector<PemakaianLain>> all;
    Pemakaian uses(db, office);
    for (const Bukti& one : evidence) {
        const auto alike = one.file && !one.dilepas ? by_file.find(*one.file) : by_file.end();
        if (alike == by_file.end()) continue;
        for (const Bukti& other : alike->second)
            if (auto use = uses.lain(one, other)) all[one.id].push_back(*std::move(use));
    }
    return all;
}

} // namespace berkas

#include "berkas/arsip/alih_media.h"

#include "base/text.h"
#include "berkas/arsip/kata.h"
#include "berkas/arsip/pendaftaran.h"
#include "berkas/laku.h"
#include "pegawai/nip.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using base::say;

constexpr int coarsest = 200, finest = 2400, most_pages = 5000; // dpi; pages of one file

std::string tidy(std::string_view words) { return base::shortened(base::trim(words), 400); }

base::Findings check(const Meja& m, const Pemindaian& what) {
    base::Findings wrong;
    const auto add = [&](const char* field, base::Sentence sentence) {
        wrong.push_back({field, {}, std::move(sentence)});
    };
    if (tidy(what.judul).empty()) add("judul", say("arsip.alih.isian"));
    if (!what.pegawai && tidy(what.nama).empty()) add("nama", say("arsip.alih.isian"));
    if (what.tahun < 1950 || what.tahun > int(m.hari().year())) add("tahun", say("arsip.alih.tahun"));
    if (what.dpi < coarsest || what.dpi > finest)
        add("dpi", say("arsip.alih.dpi", {{"terendah", std::to_string(coarsest)}}));
    if (what.lembar < 1 || what.lembar > most_pages) add("lembar", say("arsip.alih.lembar"));
    if (tidy(what.alat).empty()) add("alat", say("arsip.alih.isian"));
    if (tidy(what.tempat).empty()) add("tempat", say("arsip.alih.isian"));
    return wrong;
}

void enter(Tulis& db, const Meja& m, const Asal& asal, const AlihMedia& scan, std::string_view words) {
    journal::Entri entry = kantor::entri(asal, m.clock.now(), "arsip.alih_media");
    entry.objek = "pindaian";
    entry.objek_id = scan.id.value();
    entry.sesudah = {{"judul", scan.judul},
                     {"keadaan", std::string(kode(scan.keadaan))},
                     {"sidik", scan.file.hex()},
                     {"uraian", std::string(words)}};
    db.kantor().catat(m.instansi, std::move(entry));
}

// The record that a scan becomes.
Arsip record_of(const Meja& m, const AlihMedia& scan, std::int64_t size, std::string mime) {
    Arsip a;
    a.jenis = JenisArsip::alih_media;
    a.judul = scan.judul;
    a.pegawai = scan.pegawai;
    a.nama = scan.nama;
    a.nip = scan.nip;
    if (const pegawai::Unit* unit = scan.pegawai ? m.kantor.unit_pada(scan.pegawai, m.hari()) : nullptr) {
        a.unit = unit->id;
        a.nama_unit = unit->nama;
    }
    a.tahun = scan.tahun;
    a.kurun = {*calendar::date_of(scan.tahun, 1, 1), *calendar::date_of(scan.tahun, 12, 31)};
    a.tingkat = "salinan";
    a.media = fmt::format("elektronik, hasil alih media {} dpi {}", scan.dpi, nama(scan.warna));
    a.keterangan = fmt::format("dipindai dengan {} di {}, {} lembar{}", scan.alat, scan.tempat, scan.lembar,
                               scan.keterangan.empty() ? "" : "; " + scan.keterangan);
    a.isi.push_back({1, PeranIsi::pindaian, scan.nama_file, scan.file, size, std::move(mime), 0});
    return a;
}

} // namespace

base::Result<PindaianId> catat_pindaian(const MejaArsip& meja, const Asal& asal, const Pemindaian& what) {
    const Meja& m = meja.meja;
    if (!pengelola(m, asal)) return base::refuse(say("arsip.tolak.bukan_pengelola"));
    base::Findings wrong = check(m, what);
    const pegawai::Pegawai* person = what.pegawai ? m.kantor.pegawai(what.pegawai) : nullptr;
    if (what.pegawai && person == nullptr) wrong.push_back({"nama", {}, say("arsip.alih.isian")});
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    AlihMedia scan;
    scan.judul = tidy(what.judul);
    scan.pegawai = what.pegawai;
    scan.nama = person != nullptr ? person->nama_lengkap() : tidy(what.nama);
    scan.nip = person != nullptr ? person->nip : tidy(what.nip);
    scan.tahun = what.tahun;
    scan.file = what.file;
    scan.nama_file = tidy(what.nama_file);
    scan.dpi = what.dpi;
    scan.lembar = what.lembar;
    scan.warna = what.warna;
    scan.alat = tidy(what.alat);
    scan.tempat = tidy(what.tempat);
    scan.keterangan = tidy(what.keterangan);
    scan.pada = m.clock.now();
    scan.oleh = asal.pelaku;
    const auto done = m.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        if (!db.kantor().berkas_isi(m.instansi, what.file))
            return base::refuse(say("berkas.tolak.file_tidak_ada"), {}, "file");
        scan.id = db.tulis_arsip().simpan(m.instansi, scan);
        enter(db, m, asal, scan, fmt::format("{} lembar, {} dpi", scan.lembar, scan.dpi));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return scan.id;
}

base::Result<std::optional<ArsipId>> periksa_pindaian(const MejaArsip& meja, const Asal& asal, PindaianId id,
                                                      std::int64_t seen, const PeriksaPindaian& what) {
    const Meja& m = meja.meja;
    if (!pengelola(m, asal)) return base::refuse(say("arsip.tolak.bukan_pengelola"));
    if (!what.sesuai && tidy(what.catatan).empty())
        return base::refuse(ditolak(say("arsip.tolak.tanpa_alasan"), "catatan"));
    const auto places = tempat_berdua(what.tempat);
    if (!places) return base::refuse(places.error());
    std::optional<ArsipId> kept;
    const auto done = m.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        kept.reset();
        auto scan = db.arsip().pindaian(m.instansi, id);
        if (!scan) return base::refuse(say("arsip.alih.tidak_ada"));
        if (scan->kunci != seen || scan->keadaan != KeadaanPindaian::menunggu)
            return base::refuse(say("arsip.alih.sudah"));
        if (scan->oleh == asal.pelaku) return base::refuse(say("arsip.alih.orang_sama"));
        scan->pemeriksa = asal.pelaku;
        scan->diperiksa = m.clock.now();
        scan->catatan = tidy(what.catatan);
        scan->keadaan = what.sesuai ? KeadaanPindaian::disahkan : KeadaanPindaian::ditolak;
        if (what.sesuai) {
            const auto file = db.kantor().berkas_isi(m.instansi, scan->file);
            if (const auto bytes = meja.gudang.isi(scan->file); !file || !bytes)
                return base::refuse(say("arsip.tolak.isi_hilang", {{"nama", scan->nama_file}}));
            Arsip record = record_of(m, *scan, file->ukuran, mime_isi(file->jenis));
            std::set<std::string> words;
            tambah_kata(words, "alih media " + scan->keterangan);
            if (const auto fine = daftarkan(meja, db, asal, record, *places, std::move(words)); !fine)
                return base::refuse(fine.error());
            scan->arsip = record.id;
            kept = record.id;
        }
        if (!db.tulis_arsip().ganti(m.instansi, *scan, seen)) return base::refuse(say("arsip.alih.sudah"));
        enter(db, m, asal, *scan, what.sesuai ? "cocok dengan aslinya" : scan->catatan);
        return {};
    });
    if (!done) return base::refuse(done.error());
    return kept;
}

} // namespace berkas

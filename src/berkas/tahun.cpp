// The log of the year and the assessor's notebook; evidence stands in tahun_bukti.cpp.
#include "berkas/tahun.h"

#include "berkas/tahun_isian.h"
#include "pegawai/hak.h"
#include "pegawai/lipat.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace berkas {
namespace {

using base::say;
using skp::KegiatanRencana;

constexpr std::size_t catatan_terbanyak = 5000; // of one person in one year

std::string kept(const std::optional<angka::Rational>& value) {
    return value ? angka::terminating_decimal(*value) : std::string();
}

// "12.3": activity 3 of SKP 12.
std::optional<std::pair<SkpId, int>> activity_of(std::string_view text) {
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    std::int64_t plan = 0;
    int activity = 0;
    const char* const end = text.data() + text.size();
    const auto a = std::from_chars(text.data(), text.data() + dot, plan);
    const auto b = std::from_chars(text.data() + dot + 1, end, activity);
    if (a.ec != std::errc() || a.ptr != text.data() + dot || b.ec != std::errc() || b.ptr != end)
        return std::nullopt;
    return std::pair{SkpId{plan}, activity};
}

// What a line says, as the journal keeps it.
std::vector<std::pair<std::string, std::string>> said(const Catatan& line) {
    std::vector<std::pair<std::string, std::string>> all{{"tanggal", calendar::iso(line.tanggal)}};
    if (line.skp) all.emplace_back("kegiatan", fmt::format("{}.{}", line.skp.value(), line.kegiatan));
    all.emplace_back("uraian", line.uraian);
    if (!line.kuantitas.empty()) all.emplace_back("kuantitas", line.kuantitas);
    if (!line.waktu.empty()) all.emplace_back("waktu", line.waktu);
    if (!line.biaya.empty()) all.emplace_back("biaya", line.biaya);
    if (line.file) all.emplace_back("berkas", line.file->hex());
    return all;
}

void note(Tulis& db, const Meja& meja, const Asal& asal, std::string_view act, const Catatan* before,
          const Catatan* after) {
    journal::Entri entry = kantor::entri_tentang(asal, meja.clock.now(), act, asal.pelaku);
    if (before != nullptr) entry.sebelum = said(*before);
    if (after != nullptr) entry.sesudah = said(*after);
    db.kantor().catat(meja.instansi, std::move(entry));
}

void check_activity(Tulis& db, const Meja& meja, const Asal& asal, IsianTahun& form, std::string_view typed,
                    Catatan& line, const std::optional<calendar::Date>& day) {
    if (base::trim(typed).empty()) {
        line.skp = {};
        line.kegiatan = 0;
        return;
    }
    const auto named = activity_of(base::trim(typed));
    const auto plan = named ? db.skp(meja.instansi, named->first) : std::nullopt;
    if (!plan || plan->pegawai != asal.pelaku ||
        rencana_acuan(db, meja.instansi, *plan).kegiatan_ke(named->second) == nullptr)
        return form.galat("kegiatan", say("tahun.tolak.kegiatan"));
    if (day && !plan->periode.contains(*day))
        return form.galat("tanggal", say("tahun.tolak.luar_periode",
                                         {{"mulai", calendar::tanggal(plan->periode.from)},
                                          {"selesai", calendar::tanggal(plan->periode.until)}}));
    line.skp = named->first;
    line.kegiatan = named->second;
}

std::optional<Catatan> own_line(Tulis& db, const Meja& meja, const Asal& asal, CatatanId id) {
    auto line = db.catatan(meja.instansi, id);
    if (line && line->pegawai != asal.pelaku) line.reset();
    return line;
}

base::Result<void> hide(const Meja& meja, const Asal& asal, CatatanId id, bool hidden) {
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        auto line = own_line(db, meja, asal, id);
        if (!line) return base::refuse(say("tahun.tolak.catatan_tidak_ada"));
        if (line->dihapus == hidden) return {};
        line->dihapus = hidden;
        line->pada = meja.clock.now();
        db.simpan(meja.instansi, *line);
        note(db, meja, asal, hidden ? "catatan.hapus" : "catatan.pulihkan", hidden ? &*line : nullptr,
             hidden ? nullptr : &*line);
        return {};
    });
}

} // namespace

base::Result<CatatanId> catat_harian(const Meja& meja, const Asal& asal, CatatanId id,
                                     const IsianCatatan& typed) {
    CatatanId saved;
    auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        Catatan line;
        std::optional<Catatan> before;
        if (id) {
            before = own_line(db, meja, asal, id);
            if (!before || before->dihapus) return base::refuse(say("tahun.tolak.catatan_tidak_ada"));
            line = *before;
        }
        IsianTahun form(meja.hari());
        line.pegawai = asal.pelaku;
        const auto day = form.hari_lewat("tanggal", typed.tanggal, true);
        if (day) line.tanggal = *day;
        check_activity(db, meja, asal, form, typed.kegiatan, line, day);
        line.uraian = form.teks("uraian", typed.uraian, 1000);
        if (line.uraian.empty() && base::trim(typed.uraian).empty())
            form.galat("uraian", say("tahun.tolak.uraian_kosong"));
        line.kuantitas = kept(form.bilangan("kuantitas", typed.kuantitas));
        line.waktu = kept(form.bilangan("waktu", typed.waktu));
        line.biaya = kept(form.bilangan("biaya", typed.biaya));
        if (typed.file) {
            line.file = typed.file->sidik;
            line.nama_file = nama_file_rapi(typed.nama_file);
        }
        if (!id && day &&
            db.catatan_milik(
                  meja.instansi, asal.pelaku,
                  {day->year() / std::chrono::January / 1, day->year() / std::chrono::December / 31})
                    .size() >= catatan_terbanyak)
            form.galat("", say("tahun.tolak.catatan_penuh",
                               {{"batas", angka::indonesian(static_cast<int>(catatan_terbanyak))}}));
        if (!form.bersih()) return form.tolak();

        saved = id;
        if (before && said(*before) == said(line)) return {};
        line.pada = meja.clock.now();
        if (typed.file) db.kantor().simpan(meja.instansi, *typed.file);
        saved = db.simpan(meja.instansi, line);
        note(db, meja, asal, before ? "catatan.ubah" : "catatan.tambah", before ? &*before : nullptr, &line);
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return saved;
}

base::Result<void> hapus_catatan(const Meja& meja, const Asal& asal, CatatanId id) {
    return hide(meja, asal, id, true);
}
base::Result<void> pulihkan_catatan(const Meja& meja, const Asal& asal, CatatanId id) {
    return hide(meja, asal, id, false);
}

std::vector<JumlahKegiatan> jumlah_catatan(const std::vector<Catatan>& lines, SkpId skp) {
    std::map<int, JumlahKegiatan> by_activity;
    const auto add = [](angka::Rational& sum, const std::string& text) {
        if (text.empty()) return;
        if (const auto value = angka::read_machine(text)) sum += *value;
    };
    for (const Catatan& line : lines) {
        if (line.dihapus || line.skp != skp || line.kegiatan == 0) continue;
        JumlahKegiatan& sum = by_activity[line.kegiatan];
        sum.kegiatan = line.kegiatan;
        ++sum.baris;
        add(sum.kuantitas, line.kuantitas);
        add(sum.waktu, line.waktu);
        add(sum.biaya, line.biaya);
    }
    std::vector<JumlahKegiatan> all;
    all.reserve(by_activity.size());
    for (auto& [activity, sum] : by_activity) all.push_back(std::move(sum));
    return all;
}

skp::Rencana rencana_acuan(Baca& db, InstansiId office, const Skp& plan) {
    const int version = plan.versi_berlaku > 0 ? plan.versi_berlaku : plan.versi_kerja;
    auto found = db.versi_skp(office, plan.id, version);
    return found ? std::move(found->rencana) : skp::Rencana{};
}

base::Result<CatatanId> catat_perilaku(const Meja& meja, const Asal& asal, PegawaiId who,
                                       std::string_view tanggal, int aspek, std::string_view uraian) {
    CatatanId saved;
    auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const auto relation = pegawai::hubungan(meja.kantor, asal.pelaku, who, meja.hari());
        if (meja.kantor.pegawai(who) == nullptr ||
            !pegawai::boleh(pegawai::Perbuatan::catat_perilaku, relation))
            return base::refuse(say("tahun.tolak.bukan_penilai"));
        IsianTahun form(meja.hari());
        CatatanPerilaku line;
        line.pegawai = who;
        line.oleh = asal.pelaku;
        if (const auto day = form.hari_lewat("tanggal", tanggal, true)) line.tanggal = *day;
        if (aspek < 0 || aspek >= static_cast<int>(skp::Perilaku::nama_aspek.size()))
            form.galat("aspek", say("tahun.tolak.aspek"));
        else if (aspek == static_cast<int>(skp::Perilaku::aspek_umum) &&
                 !memimpin(meja.kantor, who, line.tanggal))
            form.galat("aspek", say("tahun.tolak.kepemimpinan"));
        line.aspek = aspek;
        line.uraian = form.teks("uraian", uraian, 2000);
        if (line.uraian.empty() && base::trim(uraian).empty())
            form.galat("uraian", say("tahun.tolak.uraian_kosong"));
        if (!form.bersih()) return form.tolak();
        line.pada = meja.clock.now();
        saved = db.simpan(meja.instansi, line);
        // Not what was seen: fewer people may read the notebook than the journal.
        journal::Entri entry = kantor::entri_tentang(asal, line.pada, "perilaku.catat", who);
        entry.sesudah = {
            {"tanggal", calendar::iso(line.tanggal)},
            {"aspek", std::string(skp::Perilaku::nama_aspek.at(static_cast<std::size_t>(aspek)))}};
        db.kantor().catat(meja.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return saved;
}

bool memimpin(const pegawai::Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    const auto posts = kantor.jabatan_pada(who, day);
    return std::any_of(posts.begin(), posts.end(), [&](const pegawai::Pemangkuan* p) {
        const pegawai::JabatanUnit* post = kantor.jabatan(p->jabatan);
        return post != nullptr && post->jenis == pegawai::JenisJabatan::struktural;
    });
}

} // namespace berkas

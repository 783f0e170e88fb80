// Beginning a plan: empty, from last year's, from the library, from a form that was read in.
#include "angka/baca.h"
#include "berkas/rencana.h"
#include "berkas/rencana_langkah.h"

#include <algorithm>
#include <map>

namespace berkas {
namespace {

using base::say;
using skp::KegiatanRencana;
using skp::Rencana;

constexpr int tahun_pertama = 2014; // PP 46/2011 Pasal 33

calendar::Date tanggal(int year, unsigned month, unsigned day) {
    return calendar::date_of(year, month, day).value_or(calendar::Date());
}

// The part of the year that has no plan yet; none where all of it has one. Who came to the office within the year begins with that month.
std::optional<calendar::Period> masa_kosong(Baca& db, const Meja& meja, PegawaiId who, int tahun) {
    calendar::Date from = tanggal(tahun, 1, 1);
    const calendar::Date until = tanggal(tahun, 12, 31);
    const auto held = meja.kantor.riwayat(who);
    if (!held.empty() && static_cast<int>(held.front()->masa.mulai.year()) == tahun)
        from = calendar::Date(held.front()->masa.mulai.year(), held.front()->masa.mulai.month(),
                              std::chrono::day(1));
    for (const Skp& row : db.skp_milik(meja.instansi, who)) {
        if (row.tahun != tahun) continue;
        if (row.keadaan != KeadaanSkp::ditutup) return std::nullopt;
        const auto after = std::chrono::sys_days(row.periode.until) + std::chrono::days(1);
        if (after > std::chrono::sys_days(from)) from = calendar::Date(after);
    }
    if (std::chrono::sys_days(from) > std::chrono::sys_days(until)) return std::nullopt;
    return calendar::Period{from, until};
}

Rencana bernomor(std::vector<KegiatanRencana> activities) {
    Rencana plan;
    for (KegiatanRencana& k : activities) {
        k.id = plan.berikut++;
        plan.kegiatan.push_back(std::move(k));
    }
    return plan;
}

// What was planned, and nothing of that year: a line of a list goes over where this year's list has the same code.
Rencana dari_tahun_lalu(Baca& db, const Meja& meja, const Skp& last, int tahun) {
    const int number = last.versi_berlaku > 0 ? last.versi_berlaku : last.versi_kerja;
    std::vector<KegiatanRencana> activities = versi(db, meja.instansi, last, number).rencana.kegiatan;
    std::map<std::pair<JenisRujukan, std::string>, std::int64_t> now;
    for (const Rujukan& line : db.rujukan(meja.instansi, tahun))
        now[{line.jenis, line.kode}] = line.id.value();
    std::map<std::int64_t, std::int64_t> same;
    for (const Rujukan& line : db.rujukan(meja.instansi, last.tahun))
        if (const auto found = now.find({line.jenis, line.kode}); found != now.end())
            same[line.id.value()] = found->second;
    const auto carry = [&same](std::optional<std::int64_t>& line) {
        if (!line) return;
        const auto found = same.find(*line);
        line = found == same.end() ? std::nullopt : std::optional(found->second);
    };
    for (KegiatanRencana& k : activities) {
        carry(k.renja);
        carry(k.iku);
        k.skp_atasan.reset();
        k.kegiatan_atasan.reset();
    }
    return bernomor(std::move(activities));
}

Rencana dari_pustaka(const std::vector<ButirPustaka>& items) {
    std::vector<KegiatanRencana> activities;
    for (const ButirPustaka& item : items) {
        KegiatanRencana k;
        k.uraian = item.uraian;
        k.target.satuan = item.satuan;
        if (!item.satuan_waktu.empty()) k.target.satuan_waktu = item.satuan_waktu;
        if (const auto credit = angka::read_machine(item.angka_kredit); credit) k.angka_kredit = *credit;
        activities.push_back(std::move(k));
        if (activities.size() == skp::kegiatan_terbanyak) break;
    }
    return bernomor(std::move(activities));
}

std::optional<Skp> newest_of(Baca& db, InstansiId office, PegawaiId who, int tahun) {
    for (Skp& row : db.skp_milik(office, who))
        if (row.tahun == tahun) return std::move(row);
    return std::nullopt;
}

base::Result<Rencana> isi_pertama(Baca& db, const Meja& meja, const MulaiRencana& what, const Skp& row) {
    switch (what.dari) {
    case Asalnya::kosong: break;
    case Asalnya::tahun_lalu: {
        const auto last = newest_of(db, meja.instansi, what.pegawai, what.tahun - 1);
        if (!last)
            return base::refuse(
                say("rencana.tolak.tanpa_tahun_lalu", {{"tahun", std::to_string(what.tahun - 1)}}), {},
                "dari");
        return dari_tahun_lalu(db, meja, *last, what.tahun);
    }
    case Asalnya::pustaka: {
        const pegawai::JabatanUnit* post = meja.kantor.jabatan(row.jabatan);
        const std::string name = post == nullptr ? std::string() : post->nama;
        const std::vector<ButirPustaka> items =
            name.empty() ? std::vector<ButirPustaka>() : db.pustaka(meja.instansi, name);
        if (items.empty())
            return base::refuse(say("rencana.tolak.pustaka_kosong", {{"jabatan", name}}), {}, "dari");
        return dari_pustaka(items);
    }
    case Asalnya::impor:
        if (!what.impor || what.impor->kegiatan.empty())
            return base::refuse(say("rencana.tolak.impor_kosong"), {}, "dari");
        return bernomor(what.impor->kegiatan);
    }
    return Rencana{};
}

} // namespace

base::Result<Skp> mulai_rencana(const Meja& meja, const Asal& asal, const MulaiRencana& what) {
    const calendar::Instant now = meja.clock.now();
    const calendar::Date today = meja.hari();
    Skp made;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        if (!berhak(meja.kantor, TindakanRencana::simpan, asal.pelaku, what.pegawai, today))
            return base::refuse(say("rencana.tolak.bukan_hak"));
        const int last = static_cast<int>(today.year()) + 1;
        if (what.tahun < tahun_pertama || what.tahun > last)
            return base::refuse(say("rencana.tolak.tahun", {{"awal", std::to_string(tahun_pertama)},
                                                            {"akhir", std::to_string(last)}}),
                                std::to_string(what.tahun), "tahun");
        const auto free = masa_kosong(db, meja, what.pegawai, what.tahun);
        if (!free)
            return base::refuse(say("rencana.tolak.sudah_ada", {{"tahun", std::to_string(what.tahun)}}), {},
                                "tahun");
        Skp row;
        row.pegawai = what.pegawai;
        row.tahun = what.tahun;
        row.periode = *free;
        if (!tempatkan(meja.kantor, row, hari_acuan(row.periode, today)))
            return base::refuse(say("rencana.tolak.tanpa_jabatan"), {}, "tahun");
        auto plan = isi_pertama(db, meja, what, row);
        if (!plan) return base::refuse(plan.error());
        plan->jenis_jabatan = jenis_menurut_jabatan(meja.kantor, row);
        if (plan->jenis_jabatan != skp::JenisJabatan::jft)
            for (KegiatanRencana& k : plan->kegiatan) k.angka_kredit.reset();
        if (auto wrong = periksa_rujukan(db, meja, row, *plan, {}); !wrong.empty())
            return base::refuse(std::move(wrong));
        row.id = db.simpan(meja.instansi, row);
        const std::size_t many = plan->kegiatan.size();
        db.simpan(meja.instansi, VersiSkp{row.id, 1, *std::move(plan), asal.pelaku, now, ""}, false);
        journal::Entri entry = entri_rencana(meja, asal, "rencana.mulai", row, now);
        entry.sesudah.emplace_back("kegiatan", std::to_string(many));
        db.kantor().catat(meja.instansi, std::move(entry));
        made = row;
        return {};
    });
    if (!done) return base::refuse(done.error());
    return made;
}

} // namespace berkas

#include "berkas/rencana_langkah.h"

#include "base/text.h"
#include "pegawai/hak.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace berkas {
namespace {

using base::say;
using pegawai::Perbuatan;

constexpr std::size_t huruf_alasan = 2000;

std::string nama_orang(const pegawai::Organisasi& kantor, PegawaiId who) {
    const pegawai::Pegawai* person = kantor.pegawai(who);
    return person == nullptr ? std::string("–") : person->nama_lengkap();
}

base::Findings changed_since(Tulis& db, const Meja& meja, const Skp& row) {
    std::string who = "–";
    for (const journal::Tercatat& last :
         db.kantor().jurnal(meja.instansi, {.benda = std::pair{"skp", row.id.value()}, .banyak = 1}))
        who = nama_orang(meja.kantor, PegawaiId{last.entri.pelaku});
    return {{"kunci", {}, say("rencana.tolak.berubah", {{"siapa", who}})}};
}

// On whose behalf: the assessor's, where somebody acts in his place.
PegawaiId atas_nama(const Meja& meja, PegawaiId actor, const Skp& row, TindakanRencana act) {
    if (act != TindakanRencana::kembalikan && act != TindakanRencana::tetapkan &&
        act != TindakanRencana::tolak)
        return {};
    const pegawai::Penilai named = pegawai::penilai(meja.kantor, row.pegawai, meja.hari());
    return named.siapa && *named.siapa != actor ? *named.siapa : PegawaiId{};
}

} // namespace

bool terbuka(TindakanRencana act, KeadaanSkp state) {
    switch (act) {
    case TindakanRencana::simpan:
    case TindakanRencana::ajukan: return state == KeadaanSkp::draf;
    case TindakanRencana::tarik:
    case TindakanRencana::kembalikan:
    case TindakanRencana::tetapkan:
    case TindakanRencana::tolak: return state == KeadaanSkp::diajukan;
    case TindakanRencana::putuskan: return state == KeadaanSkp::ditolak;
    case TindakanRencana::ubah:
    case TindakanRencana::pindah: return state == KeadaanSkp::ditetapkan;
    }
    return false;
}

bool berhak(const pegawai::Organisasi& kantor, TindakanRencana act, PegawaiId actor, PegawaiId person,
            const calendar::Date& day) {
    const auto to_person = [&] { return pegawai::hubungan(kantor, actor, person, day); };
    switch (act) {
    case TindakanRencana::simpan:
    case TindakanRencana::ajukan:
    case TindakanRencana::tarik:
    case TindakanRencana::ubah: return pegawai::boleh(Perbuatan::susun_rencana, to_person());
    case TindakanRencana::kembalikan:
    case TindakanRencana::tetapkan:
    case TindakanRencana::tolak: return pegawai::boleh(Perbuatan::tetapkan_rencana, to_person());
    case TindakanRencana::putuskan: return pegawai::boleh(Perbuatan::putuskan_rencana, to_person());
    case TindakanRencana::pindah:
        return pegawai::boleh(Perbuatan::susun_rencana, to_person()) ||
               pegawai::boleh(Perbuatan::kelola_berkas, pegawai::hubungan(kantor, actor, {}, day));
    }
    return false;
}

journal::Entri entri_rencana(const Meja& meja, const Asal& asal, std::string_view kind, const Skp& row,
                             calendar::Instant now) {
    journal::Entri e = kantor::entri(asal, now, kind);
    e.objek = "skp";
    e.objek_id = row.id.value();
    e.sesudah = {{"milik", nama_orang(meja.kantor, row.pegawai)}, {"tahun", std::to_string(row.tahun)}};
    return e;
}

base::Result<Skp> langkah_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                  TindakanRencana act, std::string_view kind,
                                  const std::function<base::Result<void>(LangkahRencana&)>& body) {
    const calendar::Instant now = meja.clock.now();
    Skp after;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        auto row = db.skp(meja.instansi, which.skp);
        if (!row) return base::refuse(say("rencana.tolak.tidak_ada"));
        if (!berhak(meja.kantor, act, asal.pelaku, row->pegawai, meja.hari()))
            return base::refuse(say("rencana.tolak.bukan_hak"));
        if (row->kunci != which.kunci) return base::refuse(changed_since(db, meja, *row));
        if (!terbuka(act, row->keadaan))
            return base::refuse(say("rencana.tolak.keadaan", {{"keadaan", std::string(nama(row->keadaan))}}));
        journal::Entri entry = entri_rencana(meja, asal, kind, *row, now);
        entry.atas_nama = atas_nama(meja, asal.pelaku, *row, act).value();
        LangkahRencana step{db, meja, asal, *row, entry, now};
        if (auto refused = body(step); !refused) return refused;
        if (step.berubah) {
            ++row->kunci;
            (void)db.simpan(meja.instansi, *row);
            db.kantor().catat(meja.instansi, std::move(entry));
        }
        after = *row;
        return {};
    });
    if (!done) return base::refuse(done.error());
    return after;
}

base::Result<std::string> baca_alasan(std::string_view typed, const char* place) {
    const std::string_view text = base::trim(typed);
    if (text.empty()) return base::refuse(say("rencana.tolak.alasan_kosong"), {}, place);
    if (base::display_width(text) > huruf_alasan || !base::is_utf8(text) ||
        text.find('\0') != std::string_view::npos)
        return base::refuse(say("rencana.tolak.alasan_panjang", {{"batas", std::to_string(huruf_alasan)}}),
                            base::shortened(text), place);
    return std::string(text);
}

VersiSkp versi(Baca& db, InstansiId office, const Skp& row, int nomor) {
    auto found = db.versi_skp(office, row.id, nomor);
    if (!found) throw std::logic_error("SKP tanpa versinya: " + std::to_string(row.id.value()));
    return *std::move(found);
}

void berlakukan(LangkahRencana& step, VersiSkp set) {
    step.skp.keadaan = KeadaanSkp::ditetapkan;
    step.skp.versi_berlaku = set.nomor;
    step.skp.ditetapkan = step.now;
    step.db.simpan(step.meja.instansi, set, true);
}

void versi_berikut(LangkahRencana& step, skp::Rencana plan, std::string reason) {
    ++step.skp.versi_kerja;
    step.entri.sesudah.emplace_back("versi", std::to_string(step.skp.versi_kerja));
    step.db.simpan(step.meja.instansi,
                   VersiSkp{step.skp.id, step.skp.versi_kerja, std::move(plan), step.asal.pelaku, step.now,
                            std::move(reason)},
                   false);
}

base::Findings periksa_rujukan(Baca& db, const Meja& meja, const Skp& row, const skp::Rencana& plan,
                               const skp::Rencana& before) {
    if (auto shape = skp::baca_rencana(skp::tulis_json(plan)); !shape) return shape.error();
    std::set<std::int64_t> renja;
    std::set<std::int64_t> iku;
    for (const Rujukan& line : db.rujukan(meja.instansi, row.tahun))
        (line.jenis == JenisRujukan::renja ? renja : iku).insert(line.id.value());
    for (const skp::KegiatanRencana& k : before.kegiatan) {
        if (k.renja) renja.insert(*k.renja);
        if (k.iku) iku.insert(*k.iku);
    }
    base::Findings findings;
    std::map<std::int64_t, bool> superiors;
    for (std::size_t i = 0; i < plan.kegiatan.size(); ++i) {
        const skp::KegiatanRencana& k = plan.kegiatan[i];
        const auto wrong = [&](const char* field) {
            findings.push_back(
                {fmt::format("kegiatan[{}].{}", i, field), {}, say("rencana.tolak.rujukan_tidak_ada")});
        };
        if (k.renja && renja.count(*k.renja) == 0) wrong("renja");
        if (k.iku && iku.count(*k.iku) == 0) wrong("iku");
        if (k.skp_atasan) {
            const auto [known, fresh] = superiors.try_emplace(*k.skp_atasan, false);
            if (fresh) {
                const auto other = db.skp(meja.instansi, SkpId{*k.skp_atasan});
                known->second = other && other->pegawai != row.pegawai && other->tahun == row.tahun;
            }
            if (!known->second) wrong("skp_atasan");
        }
    }
    return findings;
}

bool punya_berkas(Baca& db, InstansiId office, SkpId id) {
    const std::vector<Berkas> all = db.berkas_skp(office, id);
    return std::any_of(all.begin(), all.end(),
                       [](const Berkas& b) { return b.keadaan != KeadaanBerkas::dibatalkan; });
}

calendar::Date hari_acuan(const calendar::Period& period, const calendar::Date& today) {
    if (std::chrono::sys_days(today) < std::chrono::sys_days(period.from)) return period.from;
    if (std::chrono::sys_days(today) > std::chrono::sys_days(period.until)) return period.until;
    return today;
}

bool tempatkan(const pegawai::Organisasi& kantor, Skp& row, const calendar::Date& day) {
    const pegawai::JabatanUnit* post = kantor.jabatan_utama(row.pegawai, day);
    if (post == nullptr) return false;
    row.jabatan = post->id;
    row.unit = post->unit;
    return true;
}

skp::JenisJabatan jenis_jabatan_skp(pegawai::JenisJabatan kind) {
    switch (kind) {
    case pegawai::JenisJabatan::struktural:
    case pegawai::JenisJabatan::rangkap: return skp::JenisJabatan::struktural;
    case pegawai::JenisJabatan::fungsional: return skp::JenisJabatan::jft;
    case pegawai::JenisJabatan::pelaksana: break;
    }
    return skp::JenisJabatan::jfu;
}

skp::JenisJabatan jenis_menurut_jabatan(const pegawai::Organisasi& kantor, const Skp& row) {
    const pegawai::JabatanUnit* post = kantor.jabatan(row.jabatan);
    return post == nullptr ? skp::JenisJabatan::jfu : jenis_jabatan_skp(post->jenis);
}

} // namespace berkas

// The end of retention: proposal, consideration, consent, minutes. People destroy; the program keeps what they did.
#include "base/text.h"
#include "berkas/arsip/pendaftaran.h"
#include "berkas/laku.h"

#include <fmt/format.h>

#include <algorithm>

namespace berkas {
namespace {

using base::say;

constexpr std::size_t most_lines = 5000;

std::string tidy(std::string_view words) { return base::shortened(base::trim(words), 2000); }

std::optional<Pendaftaran> standing(BacaArsip& db, InstansiId office, ArsipId id, DaftarArsip list) {
    for (Pendaftaran& row : db.pendaftaran(office, id))
        if (row.daftar == list && row.keadaan == KeadaanDaftar::berlaku) return std::move(row);
    return std::nullopt;
}

// Every line, with all that keeps it from being destroyed.
base::Findings look_at(BacaArsip& db, const Meja& m,
                       const std::vector<std::pair<DaftarArsip, ArsipId>>& lines) {
    base::Findings wrong;
    for (const auto& [list, id] : lines) {
        const auto record = db.arsip(m.instansi, id);
        const auto row = standing(db, m.instansi, id, list);
        if (!record || !row)
            wrong.push_back({std::to_string(id.value()),
                             {},
                             say("arsip.tolak.tidak_terdaftar", {{"daftar", std::string(nama(list))}})});
        else
            base::append(wrong,
                         halangan_musnah(*row, db.penahanan(m.instansi, id), record->dipinjam, m.hari()));
    }
    return wrong;
}

base::Findings missing(std::initializer_list<std::pair<const char*, const std::string*>> fields) {
    base::Findings wrong;
    for (const auto& [field, text] : fields)
        if (base::trim(*text).empty()) wrong.push_back({field, {}, say("arsip.tolak.isian_usul")});
    return wrong;
}

// At least two, each named with post and unit, none of them twice, none from the unit whose records they are.
base::Findings check_witnesses(BacaArsip& db, const MejaArsip& meja, const UsulMusnah& u,
                               const std::vector<Saksi>& witnesses) {
    base::Findings wrong;
    if (witnesses.size() < meja.aturan.saksi())
        wrong.push_back({"saksi",
                         {},
                         say("arsip.tolak.saksi_kurang", {{"jumlah", std::to_string(meja.aturan.saksi())}})});
    std::set<std::string> names, owners;
    for (const auto& [list, id] : u.isi)
        if (const auto record = db.arsip(meja.meja.instansi, id))
            owners.insert(base::lower(record->nama_unit));
    for (const Saksi& one : witnesses) {
        if (base::trim(one.nama).empty() || base::trim(one.jabatan).empty() || base::trim(one.unit).empty())
            wrong.push_back({"saksi", one.nama, say("arsip.tolak.saksi_lengkap")});
        else if (!names.insert(base::lower(base::trim(one.nama))).second)
            wrong.push_back({"saksi", one.nama, say("arsip.tolak.saksi_ganda")});
        else if (owners.contains(base::lower(base::trim(one.unit))))
            wrong.push_back({"saksi", one.nama, say("arsip.tolak.saksi_unit", {{"unit", one.unit}})});
    }
    return wrong;
}

void destroyed(TulisArsip& db, const Meja& m, const Asal& asal, const UsulMusnah& u) {
    for (const auto& [list, id] : u.isi) {
        auto row = standing(db, m.instansi, id, list);
        row->keadaan = KeadaanDaftar::dimusnahkan;
        row->catatan = u.berita_acara;
        db.simpan(m.instansi, *row);
        db.simpan(m.instansi, PeristiwaArsip{id, 0, JenisPeristiwaArsip::dimusnahkan,
                                             fmt::format("{}: {}, berita acara {}", nama(list), row->nomor,
                                                         u.berita_acara),
                                             m.clock.now(), asal.pelaku});
    }
}

void enter(Tulis& db, const Meja& m, const Asal& asal, const UsulMusnah& u, std::string_view before,
           std::string_view words) {
    journal::Entri entry = kantor::entri(asal, m.clock.now(), "arsip.usul");
    entry.objek = "usul_musnah";
    entry.objek_id = u.id.value();
    if (!before.empty()) entry.sebelum = {{"keadaan", std::string(before)}};
    entry.sesudah = {{"nomor", std::to_string(u.id.value())},
                     {"keadaan", std::string(kode(u.keadaan))},
                     {"arsip", std::to_string(u.isi.size())},
                     {"uraian", std::string(words)}};
    db.kantor().catat(m.instansi, std::move(entry));
}

} // namespace

base::Result<UsulId> usulkan_musnah(const MejaArsip& meja, const Asal& asal,
                                    const std::vector<std::pair<DaftarArsip, ArsipId>>& which,
                                    std::string_view alasan) {
    const Meja& m = meja.meja;
    if (!pengelola(m, asal)) return base::refuse(say("arsip.tolak.bukan_pengelola"));
    if (which.empty() || which.size() > most_lines)
        return base::refuse(say("arsip.tolak.usul_kosong"), {}, "arsip");
    if (tidy(alasan).empty()) return base::refuse(ditolak(say("arsip.tolak.tanpa_alasan"), "alasan"));
    UsulId id{};
    const auto done = m.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        TulisArsip& archive = db.tulis_arsip();
        base::Findings wrong = look_at(archive, m, which);
        for (const UsulMusnah& other : archive.semua_usul(m.instansi)) {
            if (other.keadaan == KeadaanUsul::dilaksanakan || other.keadaan == KeadaanUsul::ditolak) continue;
            const auto lines = archive.usul(m.instansi, other.id)->isi;
            for (const auto& line : which)
                if (std::find(lines.begin(), lines.end(), line) != lines.end())
                    wrong.push_back(
                        {std::to_string(line.second.value()),
                         {},
                         say("arsip.tolak.sudah_diusulkan", {{"usul", std::to_string(other.id.value())}})});
        }
        if (!wrong.empty()) return base::refuse(std::move(wrong));
        UsulMusnah u;
        u.alasan = tidy(alasan);
        u.pada = m.clock.now();
        u.oleh = asal.pelaku;
        u.isi = which;
        u.id = id = archive.simpan(m.instansi, u);
        for (const auto& [list, record] : which)
            archive.simpan(m.instansi, PeristiwaArsip{record, 0, JenisPeristiwaArsip::diusulkan,
                                                      fmt::format("{}: usul {}", nama(list), id.value()),
                                                      u.pada, asal.pelaku});
        enter(db, m, asal, u, {}, u.alasan);
        return {};
    });
    if (!done) return base::refuse(done.error());
    return id;
}

base::Result<KeadaanUsul> lanjutkan_usul(const MejaArsip& meja, const Asal& asal, UsulId id,
                                         std::int64_t seen, const LangkahUsul& what) {
    const Meja& m = meja.meja;
    if (!pengelola(m, asal)) return base::refuse(say("arsip.tolak.bukan_pengelola"));
    KeadaanUsul after{};
    const auto done = m.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        TulisArsip& archive = db.tulis_arsip();
        auto u = archive.usul(m.instansi, id);
        if (!u) return base::refuse(say("arsip.tolak.usul_tidak_ada"));
        if (u->kunci != seen) return base::refuse(say("arsip.tolak.usul_berubah"));
        if (u->keadaan == KeadaanUsul::dilaksanakan || u->keadaan == KeadaanUsul::ditolak)
            return base::refuse(say("arsip.tolak.usul_selesai"));
        const std::string before(kode(u->keadaan));
        std::string words = tidy(what.tolak);
        base::Findings wrong;
        if (!words.empty()) {
            u->keadaan = KeadaanUsul::ditolak;
            u->pertimbangan += (u->pertimbangan.empty() ? "" : "\n") + ("Ditolak: " + words);
        } else {
            wrong = look_at(archive, m, u->isi);
            if (u->keadaan == KeadaanUsul::diusulkan) {
                base::append(wrong,
                             missing({{"panitia", &what.panitia}, {"pertimbangan", &what.pertimbangan}}));
                u->panitia = tidy(what.panitia);
                words = u->pertimbangan = tidy(what.pertimbangan);
                u->keadaan = KeadaanUsul::dipertimbangkan;
            } else if (u->keadaan == KeadaanUsul::dipertimbangkan) {
                base::append(wrong, missing({{"persetujuan", &what.persetujuan}}));
                words = u->persetujuan = tidy(what.persetujuan);
                u->keadaan = KeadaanUsul::disetujui;
            } else {
                base::append(wrong, missing({{"berita_acara", &what.berita_acara}, {"cara", &what.cara}}));
                base::append(wrong, check_witnesses(archive, meja, *u, what.saksi));
                words = u->berita_acara = tidy(what.berita_acara);
                u->cara = tidy(what.cara);
                u->saksi = what.saksi;
                u->keadaan = KeadaanUsul::dilaksanakan;
            }
        }
        if (!wrong.empty()) return base::refuse(std::move(wrong));
        if (u->keadaan == KeadaanUsul::dilaksanakan) destroyed(archive, m, asal, *u);
        if (!archive.ganti(m.instansi, *u, seen)) return base::refuse(say("arsip.tolak.usul_berubah"));
        enter(db, m, asal, *u, before, words);
        after = u->keadaan;
        return {};
    });
    if (!done) return base::refuse(done.error());
    return after;
}

std::string pemberi_persetujuan(const AturanArsip& rules, const std::vector<Pendaftaran>& lines) {
    const bool ten = std::any_of(lines.begin(), lines.end(), [&](const Pendaftaran& p) {
        return p.aktif + p.inaktif >= rules.batas_anri();
    });
    return ten ? "keputusan bupati sesudah persetujuan tertulis Kepala ANRI"
               : "keputusan kepala perangkat daerah sesudah persetujuan tertulis bupati";
}

} // namespace berkas

#include "berkas/arsip/keutuhan.h"

#include "base/text.h"
#include "berkas/arsip/merkle.h"
#include "berkas/arsip/pendaftaran.h"
#include "berkas/arsip/pohon.h"
#include "berkas/laku.h"
#include "journal/rantai.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using base::say;

constexpr int batch = 64;

JenisDokumen paper_kind(PeranIsi role) {
    return role == PeranIsi::formulir ? JenisDokumen::isi : JenisDokumen::penilaian;
}

// A paper of the case, as it is kept now; none where it is gone.
std::optional<std::string> paper(Baca& db, InstansiId office, const Arsip& record, const IsiArsip& part) {
    if (!record.berkas) return db.arsip().naskah_arsip(office, part.sidik); // it came in a package
    auto found = db.dokumen(office, record.berkas, paper_kind(part.peran), part.dokumen);
    if (!found) return std::nullopt;
    return std::move(found->naskah);
}

struct Bahan { // one record with the papers that the database keeps for it
    Arsip record;
    std::vector<std::optional<std::string>> papers; // by part; empty for what lies in the folder
};

class Putaran {
  public:
    Putaran(kantor::GudangIsi& files, PemeriksaanKeutuhan& round) : files_(files), round_(round) {}

    void periksa(const Bahan& one) {
        const Arsip& a = one.record;
        ++round_.arsip;
        if (daun(naskah_daun(a)) != a.daun)
            broken(a, 0, JenisRusak::berubah, "Catatan arsip ini tidak lagi sama dengan daunnya.");
        for (std::size_t i = 0; i < a.isi.size(); ++i) {
            const IsiArsip& part = a.isi[i];
            ++round_.berkas;
            if (part.dokumen != 0) {
                const auto& text = one.papers[i];
                if (!text)
                    broken(a, part.nomor, JenisRusak::hilang, part.nama);
                else if (base::sha256(*text) != part.sidik)
                    broken(a, part.nomor, JenisRusak::berubah, part.nama);
                round_.byte += text ? static_cast<std::int64_t>(text->size()) : 0;
            } else if (const auto bytes = files_.isi(part.sidik); !bytes) { // compared there
                const bool gone = bytes.error().front().sentence.key == std::string_view("isi.tidak_ada");
                broken(a, part.nomor, gone ? JenisRusak::hilang : JenisRusak::berubah, part.nama);
            } else {
                round_.byte += static_cast<std::int64_t>(bytes->size());
            }
        }
    }

  private:
    void broken(const Arsip& a, int part, JenisRusak kind, std::string what) {
        round_.rusak.push_back({a.id, part, kind, std::move(what)});
    }

    kantor::GudangIsi& files_;
    PemeriksaanKeutuhan& round_;
};

std::vector<Bahan> material(Baca& db, InstansiId office, std::vector<Arsip> records) {
    std::vector<Bahan> all;
    for (Arsip& record : records) {
        Bahan one{std::move(record), {}};
        for (const IsiArsip& part : one.record.isi)
            one.papers.push_back(part.dokumen == 0 ? std::nullopt : paper(db, office, one.record, part));
        all.push_back(std::move(one));
    }
    return all;
}

// The tree as it is now, and every month's root under it.
void check_roots(BacaArsip& db, InstansiId office, PemeriksaanKeutuhan& round) {
    const auto leaves = db.daun_arsip(office);
    round.jumlah_pohon = static_cast<std::int64_t>(leaves.size());
    round.akar = akar(leaves);
    if (const auto kept = akar_tersimpan(db, office); kept && *kept != round.akar)
        round.rusak.push_back({{}, 0, JenisRusak::akar_berbeda, "pohon tersimpan"});
    for (const AkarBulanan& month : db.akar_bulanan(office)) {
        const auto many = static_cast<std::size_t>(month.jumlah);
        if (many > leaves.size() || akar(std::span(leaves).first(many)) != month.akar)
            round.rusak.push_back(
                {{}, 0, JenisRusak::akar_berbeda, fmt::format("bulan {}-{:02}", month.tahun, month.bulan)});
    }
}

} // namespace

PemeriksaanKeutuhan periksa_keutuhan(Simpanan& store, kantor::GudangIsi& files, InstansiId office,
                                     base::Clock& clock, ArsipId only) {
    PemeriksaanKeutuhan round;
    round.mulai = clock.now();
    Putaran look(files, round);
    ArsipId last = only ? ArsipId{only.value() - 1} : ArsipId{};
    for (bool more = true; more;) {
        std::vector<Bahan> some;
        store.baca_berkas([&](Baca& db) {
            some = material(db, office, db.arsip().arsip_sesudah(office, last, only ? 1 : batch));
        });
        for (const Bahan& one : some) look.periksa(one);
        more = !only && static_cast<int>(some.size()) == batch;
        if (!some.empty()) last = some.back().record.id;
    }
    store.baca_berkas([&](Baca& db) { check_roots(db.arsip(), office, round); });
    round.selesai = clock.now();
    return round;
}

base::Result<std::int64_t> catat_pemeriksaan(Simpanan& store, const Asal& asal, InstansiId office,
                                             PemeriksaanKeutuhan round) {
    round.oleh = asal.pelaku;
    std::int64_t number = 0;
    const auto done = store.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        number = db.tulis_arsip().simpan(office, round);
        journal::Entri entry = kantor::entri(asal, round.selesai, "arsip.periksa");
        entry.objek = "arsip";
        entry.sesudah = {{"arsip", std::to_string(round.arsip)},
                         {"berkas", std::to_string(round.berkas)},
                         {"byte", std::to_string(round.byte)},
                         {"rusak", std::to_string(round.rusak.size())},
                         {"akar", round.akar.hex()}};
        db.kantor().catat(office, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return number;
}

bool perlu_periksa(BacaArsip& db, InstansiId office, const AturanArsip& rules, calendar::Instant now) {
    if (db.arsip_sesudah(office, {}, 1).empty()) return false;
    const auto rounds = db.pemeriksaan_keutuhan(office, 1);
    return rounds.empty() || rounds.front().mulai + std::chrono::days(30) * rules.bulan_periksa() <= now;
}

base::Result<AkarBulanan> tutup_bulan(const Meja& meja, const Asal& asal, int tahun, int bulan) {
    const auto first = calendar::date_of(tahun, static_cast<unsigned>(bulan), 1);
    if (!first) return base::refuse(say("arsip.tolak.bulan"), {}, "bulan");
    const calendar::Date last = first->year() / first->month() / std::chrono::last;
    if (std::chrono::sys_days(meja.hari()) <= std::chrono::sys_days(last))
        return base::refuse(say("arsip.tolak.bulan_belum_selesai", {{"tanggal", calendar::tanggal(last)}}),
                            {}, "bulan");
    if (!pengelola(meja, asal)) return base::refuse(say("arsip.tolak.bukan_pengelola"));
    AkarBulanan month;
    month.tahun = tahun;
    month.bulan = bulan;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        TulisArsip& archive = db.tulis_arsip();
        for (const AkarBulanan& earlier : archive.akar_bulanan(meja.instansi))
            if (earlier.tahun == tahun && earlier.bulan == bulan)
                return base::refuse(
                    say("arsip.tolak.bulan_sudah",
                        {{"bulan", std::string(calendar::nama_bulan(static_cast<unsigned>(bulan)))}}),
                    {}, "bulan");
        const calendar::Instant end = calendar::end_of(last, meja.kalender.zone());
        std::vector<base::Sidik> leaves;
        for (ArsipId at{};;) {
            const auto some = archive.arsip_sesudah(meja.instansi, at, 1000);
            for (const Arsip& record : some)
                if (record.pada <= end) leaves.push_back(record.daun);
            if (some.size() < 1000 || some.back().pada > end) break;
            at = some.back().id;
        }
        month.jumlah = static_cast<std::int64_t>(leaves.size());
        month.akar = akar(leaves);
        month.kepala_jurnal = journal::tulis_kepala(db.kantor().kepala_jurnal(meja.instansi));
        month.pada = meja.clock.now();
        month.oleh = asal.pelaku;
        archive.simpan(meja.instansi, month);
        journal::Entri entry = kantor::entri(asal, month.pada, "arsip.tutup_bulan");
        entry.objek = "arsip";
        entry.sesudah = {{"bulan", fmt::format("{}-{:02}", tahun, bulan)},
                         {"jumlah", std::to_string(month.jumlah)},
                         {"akar", month.akar.hex()}};
        db.kantor().catat(meja.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return month;
}

base::Result<std::string> baca_isi(Baca& db, kantor::GudangIsi& files, InstansiId office, const Arsip& record,
                                   const IsiArsip& part) {
    if (part.dokumen == 0) return files.isi(part.sidik);
    auto text = paper(db, office, record, part);
    if (!text)
        return base::refuse(say("arsip.tolak.isi_hilang", {{"nama", part.nama}}), {}, part.sidik.hex());
    if (base::sha256(*text) != part.sidik)
        return base::refuse(say("arsip.tolak.isi_berubah", {{"nama", part.nama}}), {}, part.sidik.hex());
    return *std::move(text);
}

} // namespace berkas

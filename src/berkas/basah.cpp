#include "berkas/basah.h"

#include "base/text.h"
#include "berkas/pengesahan_bantu.h"
#include "berkas/pengesahan_fakta.h"

#include <algorithm>

namespace berkas {
namespace {

using base::say;
using calendar::Date;
using sop::Siapa;
using std::chrono::sys_days;

// Kept in the words of the event, a line each: "penilai 2026-01-05", "diterima 2026-01-06".
std::string lines_of(const UnggahBasah& what) {
    std::string text;
    for (const TandaBasah& one : what.tanda)
        text += std::string(sop::kode(one.peran)) + " " + calendar::iso(one.tanggal) + "\n";
    if (what.diterima) text += "diterima " + calendar::iso(*what.diterima) + "\n";
    return text;
}

void read_lines(BasahMenunggu& to, std::string_view text) {
    for (const std::string_view line : base::split(text, '\n')) {
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) continue;
        const auto day = calendar::read_date(line.substr(space + 1));
        const auto role = sop::siapa_dari(line.substr(0, space));
        if (day && role) to.tanda.push_back({*role, *day});
        if (day && line.substr(0, space) == "diterima") to.diterima = *day;
    }
}

// The roles stand in the law's order from the one that is waited for; their days in order, none before the freezing or after today.
base::Findings check_order(const LakuSah& s, const UnggahBasah& what) {
    const std::vector<Siapa> expected = peran_basah(s.kini);
    base::Findings found;
    if (what.tanda.empty()) found = ditolak(say("basah.tolak.tanpa_tanda"), "tanda");
    Date last = s.papers.back().tanggal;
    for (std::size_t i = 0; i < what.tanda.size(); ++i) {
        const TandaBasah& one = what.tanda[i];
        const std::string place = "tanggal_" + std::string(sop::kode(one.peran));
        if (i >= expected.size() || expected[i] != one.peran)
            return ditolak(say("basah.tolak.urutan", {{"tahap", std::string(nama(s.kini.tahap))}}), place);
        if (sys_days(one.tanggal) < sys_days(last) || sys_days(one.tanggal) > sys_days(s.l.meja.hari()))
            base::append(found,
                         ditolak(say("basah.tolak.tanggal", {{"dari", calendar::tanggal(last)}}), place));
        last = one.tanggal;
    }
    return found;
}

// The employee signs within his days, counted from the receipt that is known or stated.
base::Findings check_term(const LakuSah& s, const UnggahBasah& what) {
    const auto signs = std::find_if(what.tanda.begin(), what.tanda.end(),
                                    [](const TandaBasah& one) { return one.peran == Siapa::pegawai; });
    if (signs == what.tanda.end()) return {};
    const auto received = s.kini.diterima ? s.kini.diterima : what.diterima;
    if (!received) return ditolak(say("sah.tolak.tanpa_tanggal"), "diterima");
    if (sys_days(*received) < sys_days(s.papers.back().tanggal) ||
        sys_days(*received) > sys_days(signs->tanggal))
        return ditolak(
            say("sah.tolak.tanggal_terima", {{"dari", calendar::tanggal(s.papers.back().tanggal)}}),
            "diterima");
    const auto basis = dasar_terbitan(s.events, s.papers.back().nomor);
    const auto last = ketentuan(basis ? basis->tenggat : PilihanTenggat{}, s.papers.back().tanggal)
                          .hitung(JenisTenggat::tanda_tangan, s.l.meja.kalender, *received);
    if (last && sys_days(signs->tanggal) > sys_days(*last))
        return ditolak(say("basah.tolak.lewat", {{"tanggal", calendar::tanggal(*last)}}), "tanggal_pegawai");
    return {};
}

base::Findings check(const LakuSah& s, const UnggahBasah& what) {
    if (s.papers.empty() || s.papers.back().nomor != what.terbitan)
        return ditolak(say("sah.tolak.sudah_berubah"));
    base::Findings found = check_order(s, what);
    if (found.empty()) found = check_term(s, what);
    return found;
}

Gerbang gate(const Meja& meja, const Asal& asal) {
    return [&](Tulis&, const Berkas& row) -> base::Result<Pemeran> {
        if (base::Findings no = tolak_bukan_penandatanganan(row); !no.empty())
            return base::refuse(std::move(no));
        if (!boleh_basah(meja, row, asal.pelaku)) return base::refuse(say("basah.tolak.tidak_berhak"));
        return Pemeran{asal.pelaku, {}, {}};
    };
}

Peristiwa stated(const Date& day, Siapa role) {
    Peristiwa e;
    e.tanggal = day;
    e.peran = role;
    return e;
}

// What must lie before a signature has happened by the day that stands beside it.
void before(LakuSah& s, const FaktaTerbitan& known, const TandaBasah& one, const BasahMenunggu& scan) {
    if (one.peran == Siapa::pegawai && !known.terima) {
        const Date received = scan.diterima.value_or(one.tanggal);
        if (!known.serah) s.peristiwa(JenisPeristiwa::serahkan, stated(received, Siapa::penilai));
        s.peristiwa(JenisPeristiwa::terima, stated(received, Siapa::pegawai));
    }
    const bool signed_path = !known.dasar.putusan && !known.putusan && !known.tetapkan;
    if (one.peran == Siapa::atasan_penilai && signed_path && !known.teruskan)
        s.peristiwa(JenisPeristiwa::teruskan, stated(one.tanggal, Siapa::penilai));
}

} // namespace

bool boleh_basah(const Meja& meja, const Berkas& row, PegawaiId actor) {
    for (const Siapa role : {Siapa::penilai, Siapa::pegawai, Siapa::atasan_penilai})
        if (dalam_peran(meja, row, role, actor)) return true;
    return pegawai::boleh(pegawai::Perbuatan::kelola_salinan,
                          pegawai::hubungan(meja.kantor, actor, row.pegawai, meja.hari()));
}

std::vector<Siapa> peran_basah(const Ikhtisar& now) {
    switch (now.tahap) {
    case TahapSah::tanda_penilai: return {Siapa::penilai, Siapa::pegawai, Siapa::atasan_penilai};
    case TahapSah::serahkan:
    case TahapSah::terima:
    case TahapSah::tanda_pegawai:
    case TahapSah::banding: return {Siapa::pegawai, Siapa::atasan_penilai};
    case TahapSah::penetapan: { // signed in time, and brought to the office later; nobody has refused
        const bool refused = now.cari(JenisTenggat::tanda_tangan) != nullptr &&
                             now.cari(JenisTenggat::tanda_tangan)->keadaan != KeadaanTenggat::lewat;
        if (refused) return {};
        return {Siapa::pegawai, Siapa::atasan_penilai};
    }
    case TahapSah::teruskan:
    case TahapSah::pengesahan: return {Siapa::atasan_penilai};
    case TahapSah::siapkan:
    case TahapSah::tanggapan:
    case TahapSah::putusan:
    case TahapSah::berlaku: break;
    }
    return {};
}

std::optional<BasahMenunggu> basah_menunggu(std::span<const Peristiwa> events, int terbitan) {
    std::optional<BasahMenunggu> waiting;
    for (const Peristiwa& e : events) {
        if (e.terbitan != terbitan) continue;
        if (e.jenis == JenisPeristiwa::sahkan_basah) waiting.reset();
        if (e.jenis != JenisPeristiwa::unggah_basah || !e.file) continue;
        waiting = BasahMenunggu{*e.file, e.nama_file, e.oleh, e.pada, {}, {}};
        read_lines(*waiting, e.isi);
    }
    return waiting;
}

base::Result<Berkas> unggah_basah(const Meja& meja, const Asal& asal, const Terlihat& which,
                                  const UnggahBasah& what) {
    return lakukan_sah(meja, asal, which, "unggah_basah", gate(meja, asal),
                       [&](LakuSah& s) -> base::Findings {
                           using kantor::JenisIsi;
                           const JenisIsi kind = what.file.jenis;
                           if (kind != JenisIsi::pdf && kind != JenisIsi::png && kind != JenisIsi::jpeg)
                               return ditolak(say("basah.tolak.jenis"), "file");
                           if (base::Findings no = check(s, what); !no.empty()) return no;
                           s.l.db.kantor().simpan(meja.instansi, what.file);
                           Peristiwa e;
                           e.file = what.file.sidik;
                           e.nama_file = base::shortened(what.nama_file, 200);
                           e.isi = lines_of(what);
                           s.l.dicatat.emplace_back("nama", e.nama_file);
                           s.l.dicatat.emplace_back("sidik", what.file.sidik.hex());
                           s.peristiwa(JenisPeristiwa::unggah_basah, std::move(e));
                           return {};
                       });
}

base::Result<Berkas> sahkan_basah(const Meja& meja, const Asal& asal, const Terlihat& which) {
    return lakukan_sah(
        meja, asal, which, "sahkan_basah", gate(meja, asal), [&](LakuSah& s) -> base::Findings {
            const auto scan =
                s.papers.empty() ? std::nullopt : basah_menunggu(s.events, s.papers.back().nomor);
            if (!scan) return ditolak(say("basah.tolak.tidak_ada"));
            if (scan->oleh == asal.pelaku) return ditolak(say("basah.tolak.orang_sama"));
            Terbitan paper = s.papers.back();
            const UnggahBasah again{paper.nomor, {}, scan->nama_file, scan->tanda, scan->diterima};
            if (base::Findings no = check(s, again); !no.empty()) return no;
            for (const TandaBasah& one : scan->tanda) {
                const auto known = fakta_terbitan(s.papers, s.events, meja.kalender.zone());
                before(s, known.back(), one, *scan);
                Peristiwa e = stated(one.tanggal, one.peran);
                e.cara = CaraTanda::basah;
                e.file = scan->file;
                e.nama_file = scan->nama_file;
                s.peristiwa(JenisPeristiwa::tanda_tangan, std::move(e));
                if (one.peran != Siapa::atasan_penilai) continue;
                s.peristiwa(JenisPeristiwa::sahkan, stated(one.tanggal, one.peran));
                paper.keadaan = KeadaanTerbitan::berlaku;
            }
            Peristiwa e;
            e.file = scan->file;
            s.peristiwa(JenisPeristiwa::sahkan_basah, std::move(e));
            paper.kini = scan->file;
            s.simpan(paper);
            s.l.dicatat.emplace_back("sidik", scan->file.hex());
            return {};
        });
}

} // namespace berkas

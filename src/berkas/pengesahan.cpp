#include "berkas/pengesahan.h"

#include "berkas/pengesahan_fakta.h"

#include <algorithm>

namespace berkas {
namespace {

using calendar::Date;
using sop::Siapa;
using Hari = FaktaTerbitan::Hari;

constexpr std::array<std::string_view, 12> stages{"dokumen belum disiapkan",
                                                  "menunggu tanda tangan pejabat penilai",
                                                  "menunggu penyerahan kepada pegawai",
                                                  "menunggu penerimaan oleh pegawai",
                                                  "menunggu tanda tangan pegawai",
                                                  "menunggu tanggapan pejabat penilai",
                                                  "menunggu keputusan pegawai atas tanggapan",
                                                  "menunggu penerusan kepada atasan pejabat penilai",
                                                  "menunggu putusan atasan pejabat penilai",
                                                  "menunggu penetapan oleh atasan pejabat penilai",
                                                  "menunggu pengesahan atasan pejabat penilai",
                                                  "berlaku"};
constexpr std::array<std::string_view, 12> codes{"siapkan",       "tanda_penilai", "serahkan",   "terima",
                                                 "tanda_pegawai", "tanggapan",     "banding",    "teruskan",
                                                 "putusan",       "penetapan",     "pengesahan", "berlaku"};
constexpr std::array<std::string_view, 12> acts{
    "bekukan",        "tandatangani",     "tolak_tanda", "serahkan_dokumen",
    "terima_dokumen", "ajukan_keberatan", "tanggapi",    "lanjutkan_keberatan",
    "teruskan",       "dengar",           "putuskan",    "tetapkan_tanpa_tanda"};

bool after(const Date& a, const Date& b) { return std::chrono::sys_days(a) > std::chrono::sys_days(b); }

class Tabel { // the terms of one version
  public:
    Tabel(const FaktaTerbitan& f, const KetentuanTenggat& terms, const calendar::Kalender& kalender,
          const Date& today)
        : f_(f), terms_(terms), kalender_(kalender), today_(today) {
        using J = JenisTenggat;
        const Hari back = f.kembali();
        const bool by_objection = f.keberatan.has_value();
        const bool to_decide = by_objection && !f.tanda_pegawai; // of two levels he may sign after the reply
        const Hari not_signed = f.tolak_penilai ? f.tolak_penilai : f.tolak_pegawai;
        // Signed, refused or decided without an objection: none can come any more, and nothing that answers one.
        const bool unopposed = !by_objection && (f.tanda_pegawai || f.tolak_pegawai || f.tetapkan);
        line(J::serah, Siapa::penilai, f.tanda_penilai, f.serah ? f.serah : f.terima);
        line(J::tanda_tangan, Siapa::pegawai, f.terima, by_objection ? f.keberatan : f.tanda_pegawai,
             f.tolak_pegawai.has_value());
        line(J::keberatan, Siapa::pegawai, f.terima, f.keberatan,
             f.tanda_pegawai || f.tolak_pegawai || f.tetapkan);
        line(J::tanggapan, Siapa::penilai, f.keberatan, f.tanggapan, f.putusan || unopposed);
        if (terms.pilihan.tingkat == 2)
            line(J::banding, Siapa::pegawai, f.tanggapan, f.banding,
                 f.tanda_pegawai || f.tetapkan || unopposed);
        line(J::teruskan, Siapa::penilai, back, f.teruskan, f.putusan.has_value());
        const Hari at_superior = f.teruskan ? f.teruskan : f.banding;
        line(J::putusan, Siapa::atasan_penilai, to_decide ? at_superior : Hari{}, f.putusan,
             unopposed || (by_objection && !to_decide));
        line(J::pengesahan, Siapa::atasan_penilai, to_decide ? f.putusan : at_superior, f.sahkan);
        line(J::penetapan, Siapa::atasan_penilai, not_signed ? not_signed : missed(), f.tetapkan,
             !not_signed && (f.tanda_pegawai || f.putusan));
    }

    // The last day of a term, where it has passed and nobody did what it is for.
    [[nodiscard]] bool lewat(JenisTenggat which) const {
        const TenggatSah* t = find(which);
        return t != nullptr && t->keadaan == KeadaanTenggat::lewat;
    }
    [[nodiscard]] const TenggatSah* find(JenisTenggat which) const {
        for (const TenggatSah& t : lines_)
            if (t.jenis == which) return &t;
        return nullptr;
    }
    [[nodiscard]] std::vector<TenggatSah> take() { return std::move(lines_); }

  private:
    void line(JenisTenggat which, Siapa who, Hari from, Hari done, bool instead = false) {
        TenggatSah t;
        t.jenis = which;
        t.aturan = terms_.at(which);
        t.siapa = who;
        if (t.aturan.hari == 0) return;
        t.mulai = from;
        t.selesai = done;
        if (from) {
            if (const auto last = terms_.hitung(which, kalender_, *from))
                t.terakhir = *last;
            else
                t.kalender_kosong = true;
        }
        const bool late = t.terakhir && after(done.value_or(today_), *t.terakhir);
        if (done)
            t.keadaan = late ? KeadaanTenggat::terlambat : KeadaanTenggat::selesai;
        else if (instead)
            t.keadaan = KeadaanTenggat::gugur;
        else if (from)
            t.keadaan = late ? KeadaanTenggat::lewat : KeadaanTenggat::berjalan;
        lines_.push_back(std::move(t));
    }

    // The day from which the superior's term runs where the employee let his pass: his last day.
    [[nodiscard]] Hari missed() const {
        for (const JenisTenggat which : {JenisTenggat::banding, JenisTenggat::tanda_tangan}) {
            const TenggatSah* t = find(which);
            if (t != nullptr && t->keadaan == KeadaanTenggat::lewat) return t->terakhir;
        }
        return f_.tetapkan && !f_.tolak_pegawai && !f_.tolak_penilai &&
                       find(JenisTenggat::tanda_tangan) != nullptr
                   ? find(JenisTenggat::tanda_tangan)->terakhir
                   : Hari{};
    }

    const FaktaTerbitan& f_;
    const KetentuanTenggat& terms_;
    const calendar::Kalender& kalender_;
    Date today_;
    std::vector<TenggatSah> lines_;
};

TahapSah stage_of_objection(const FaktaTerbitan& f, const Tabel& table, int levels) {
    if (f.putusan) return TahapSah::pengesahan; // the value stays: of a change another version follows
    if (!f.tanggapan) return TahapSah::tanggapan;
    if (levels == 1 || f.banding) return TahapSah::putusan;
    if (f.tanda_pegawai) return f.teruskan ? TahapSah::pengesahan : TahapSah::teruskan;
    return table.lewat(JenisTenggat::banding) ? TahapSah::penetapan : TahapSah::banding;
}

TahapSah stage_of(const FaktaTerbitan& f, const Tabel& table, int levels) {
    if (f.sahkan) return TahapSah::berlaku;
    if (f.dasar.putusan || f.tetapkan) return TahapSah::pengesahan;
    if (!f.tanda_penilai) return f.tolak_penilai ? TahapSah::penetapan : TahapSah::tanda_penilai;
    if (f.tolak_pegawai) return TahapSah::penetapan;
    if (f.keberatan) return stage_of_objection(f, table, levels);
    if (f.tanda_pegawai) return f.teruskan ? TahapSah::pengesahan : TahapSah::teruskan;
    if (!f.terima) return f.serah ? TahapSah::terima : TahapSah::serahkan;
    return table.lewat(JenisTenggat::tanda_tangan) ? TahapSah::penetapan : TahapSah::tanda_pegawai;
}

Siapa turn_of(TahapSah stage) {
    switch (stage) {
    case TahapSah::terima:
    case TahapSah::tanda_pegawai:
    case TahapSah::banding: return Siapa::pegawai;
    case TahapSah::putusan:
    case TahapSah::penetapan:
    case TahapSah::pengesahan: return Siapa::atasan_penilai;
    case TahapSah::siapkan:
    case TahapSah::tanda_penilai:
    case TahapSah::serahkan:
    case TahapSah::tanggapan:
    case TahapSah::teruskan:
    case TahapSah::berlaku: break;
    }
    return Siapa::penilai;
}

std::optional<JenisTenggat> term_of(TahapSah stage) {
    switch (stage) {
    case TahapSah::serahkan: return JenisTenggat::serah;
    case TahapSah::tanda_pegawai: return JenisTenggat::tanda_tangan;
    case TahapSah::tanggapan: return JenisTenggat::tanggapan;
    case TahapSah::banding: return JenisTenggat::banding;
    case TahapSah::teruskan: return JenisTenggat::teruskan;
    case TahapSah::putusan: return JenisTenggat::putusan;
    case TahapSah::penetapan: return JenisTenggat::penetapan;
    case TahapSah::pengesahan: return JenisTenggat::pengesahan;
    case TahapSah::siapkan:
    case TahapSah::tanda_penilai:
    case TahapSah::terima:
    case TahapSah::berlaku: break;
    }
    return std::nullopt;
}

void open_acts(Ikhtisar& i, const Tabel& table) {
    using T = TindakanSah;
    const Siapa who = i.giliran;
    const auto open = [&](T act, Siapa by) { i.terbuka.emplace_back(act, by); };
    switch (i.tahap) {
    case TahapSah::siapkan: open(T::bekukan, who); break;
    case TahapSah::tanda_penilai:
        open(T::tandatangani, who);
        open(T::tolak_tanda, who);
        break;
    case TahapSah::serahkan: open(T::serahkan_dokumen, who); break;
    case TahapSah::terima:
        open(T::terima_dokumen, Siapa::pegawai);
        open(T::terima_dokumen, Siapa::penilai); // handed over on paper: he states the day
        break;
    case TahapSah::tanda_pegawai:
        open(T::tandatangani, who);
        open(T::ajukan_keberatan, who);
        open(T::tolak_tanda, who);
        break;
    case TahapSah::tanggapan:
        open(T::tanggapi, who);
        // An assessor who does not reply in time does not take the decision from the employee.
        if (table.lewat(JenisTenggat::tanggapan)) {
            open(T::dengar, Siapa::atasan_penilai);
            open(T::putuskan, Siapa::atasan_penilai);
        }
        break;
    case TahapSah::banding:
        open(T::lanjutkan_keberatan, who);
        open(T::tandatangani, who);
        break;
    case TahapSah::teruskan: open(T::teruskan, who); break;
    case TahapSah::putusan:
        open(T::dengar, who);
        open(T::putuskan, who);
        break;
    case TahapSah::penetapan: open(T::tetapkan_tanpa_tanda, who); break;
    case TahapSah::pengesahan: open(T::tandatangani, who); break;
    case TahapSah::berlaku: break;
    }
}

} // namespace

std::string_view kode(TahapSah stage) { return codes.at(static_cast<std::size_t>(stage)); }
std::string_view nama(TahapSah stage) { return stages.at(static_cast<std::size_t>(stage)); }
std::string_view kode(TindakanSah act) { return acts.at(static_cast<std::size_t>(act)); }

bool Ikhtisar::boleh(TindakanSah act, Siapa role) const {
    return std::find(terbuka.begin(), terbuka.end(), std::pair(act, role)) != terbuka.end();
}

const TenggatSah* Ikhtisar::cari(JenisTenggat which) const {
    const auto found =
        std::find_if(tenggat.begin(), tenggat.end(), [&](const TenggatSah& t) { return t.jenis == which; });
    return found == tenggat.end() ? nullptr : &*found;
}

Ikhtisar ikhtisar(std::span<const Terbitan> papers, std::span<const Peristiwa> events,
                  const KetentuanTenggat& now_terms, const calendar::Kalender& kalender,
                  calendar::Instant now) {
    const std::vector<FaktaTerbitan> all = fakta_terbitan(papers, events, kalender.zone());
    const Date today = calendar::local_day(now, kalender.zone());
    Ikhtisar i;
    const FaktaTerbitan none;
    const FaktaTerbitan& f = all.empty() ? none : all.back();
    const bool revoked = !papers.empty() && papers.back().keadaan == KeadaanTerbitan::dicabut;
    const bool live = !papers.empty() && !revoked && papers.back().keadaan != KeadaanTerbitan::diganti;
    const KetentuanTenggat terms =
        all.empty() ? now_terms : ketentuan(f.dasar.tenggat, f.beku.value_or(today));
    Tabel table(f, terms, kalender, today);
    i.tahap = live ? stage_of(f, table, terms.pilihan.tingkat) : TahapSah::siapkan;
    const bool superior_decided = f.ubah || (revoked && f.dasar.putusan);
    i.giliran = !live && superior_decided ? Siapa::atasan_penilai : turn_of(i.tahap);
    open_acts(i, table);
    if (live) {
        i.terbitan = f.nomor;
        if (f.tanda_penilai) i.bertanda.push_back(Siapa::penilai);
        if (f.tanda_pegawai) i.bertanda.push_back(Siapa::pegawai);
        if (f.tanda_atasan) i.bertanda.push_back(Siapa::atasan_penilai);
        i.diterima = f.terima;
        i.diteruskan = f.teruskan ? f.teruskan : f.banding;
        i.basah = f.basah;
        i.didengar = f.didengar;
    }
    if (const auto which = term_of(i.tahap); live && which)
        if (const TenggatSah* t = table.find(*which)) {
            i.sampai = t->terakhir;
            i.lewat = t->keadaan == KeadaanTenggat::lewat;
        }
    i.tenggat = table.take();
    return i;
}

} // namespace berkas

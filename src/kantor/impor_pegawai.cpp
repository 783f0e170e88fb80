// The preview of impor_pegawai.h: rows against the office. What it writes is impor_terapkan.cpp.
#include "kantor/impor_pegawai.h"

#include "kantor/tebak_jabatan.h"
#include "kantor/usulan_susunan.h"
#include "pegawai/nip.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace kantor {
namespace {

using base::say;
using base::Severity;
using pegawai::JabatanId;
using pegawai::JabatanUnit;
using pegawai::JenisPenugasan;
using pegawai::Organisasi;
using pegawai::Pegawai;
using pegawai::Pemangkuan;
using pegawai::Unit;

std::chrono::sys_days days(const calendar::Date& d) { return {d}; }
calendar::Date day_before(const calendar::Date& d) { return calendar::Date(days(d) - std::chrono::days{1}); }

bool gone(std::string_view kedudukan) {
    return kedudukan == "66" || kedudukan == "77" || kedudukan == "88" || kedudukan == "99";
}

class Pembanding {
  public:
    Pembanding(const TabelPegawai& table, const Organisasi& kantor, const CaraBaca& how, Pratinjau& out)
        : table_(table), kantor_(kantor), how_(how), out_(out), names_(kantor, how.hari, out) {
        for (const Pegawai& p : kantor_.pegawai())
            if (!p.nik.empty()) by_nik_[p.nik].push_back(&p);
    }

    void compare(const Kemajuan& progress) {
        std::vector<IsianPegawai> filled;
        filled.reserve(table_.baris().size());
        for (const BarisTabel& row : table_.baris()) {
            filled.push_back(baca_isian(table_, row, how_));
            if (!filled.back().nip.empty()) ++times_[filled.back().nip];
        }
        names_.siapkan_unit(filled);
        out_.baris.reserve(filled.size());
        for (std::size_t i = 0; i < filled.size(); ++i) {
            if (progress && i % 256 == 0) progress(i, filled.size());
            take(table_.baris()[i], std::move(filled[i]));
        }
        one_holder_of_leading_posts();
        for (BarisImpor& row : out_.baris)
            if (base::has_errors(row.temuan)) row.keadaan = KeadaanBaris::galat;
        find_missing();
        if (progress) progress(filled.size(), filled.size());
    }

  private:
    void take(const BarisTabel& row, IsianPegawai filled) {
        BarisImpor& out = out_.baris.emplace_back();
        out.nomor = row.nomor;
        out.nip = filled.nip;
        out.nama = filled.nama.value_or("");
        out.temuan = std::move(filled.temuan);
        const auto wrong = [&](Kolom column, base::Sentence sentence, Severity severity = Severity::galat) {
            out.temuan.push_back({table_.tempat(row, column), {}, std::move(sentence), severity});
        };
        if (!filled.nip.empty() && times_[filled.nip] > 1) {
            const auto [first, fresh] = first_row_.emplace(filled.nip, row.nomor);
            if (!fresh) wrong(Kolom::nip, say("impor.nip_ganda", {{"baris", std::to_string(first->second)}}));
        }
        const Pegawai* known = filled.nip.empty() ? nullptr : kantor_.dengan_nip(filled.nip);
        if (known == nullptr && !filled.nip.empty() && filled.nik) known = by_nik(*filled.nik, wrong);
        if (known != nullptr) {
            out.orang = known->id;
            seen_.insert(known->id);
        }
        if (known != nullptr && out.nama.empty()) out.nama = known->nama;

        Pegawai after = known != nullptr ? *known : Pegawai{};
        if (known == nullptr) {
            after.id = PegawaiId{-static_cast<std::int64_t>(out_.baris.size())};
            after.aktif = true;
        }
        const Pegawai before = after;
        fill(after, filled, known == nullptr);
        out.perubahan = bedakan(before, after);
        const bool person_changed = known == nullptr || !out.perubahan.empty();
        if (base::has_errors(out.temuan)) return; // the rest would speak about what is not known
        plan_post(row, filled, after, out, wrong);
        out.keadaan = known == nullptr        ? KeadaanBaris::baru
                      : out.perubahan.empty() ? KeadaanBaris::sama
                                              : KeadaanBaris::berubah;
        if (person_changed) out_.tulis_pegawai.push_back(std::move(after));
    }

    template <class Wrong>
    const Pegawai* by_nik(const std::string& nik, const Wrong& wrong) {
        const auto at = by_nik_.find(nik);
        if (at == by_nik_.end() || at->second.size() != 1) return nullptr;
        const Pegawai* person = at->second.front();
        if (times_.count(person->nip) != 0 || seen_.count(person->id) != 0) {
            wrong(Kolom::nik, say("impor.nik_orang_lain", {{"nama", person->nama}}));
            return nullptr;
        }
        wrong(Kolom::nip, say("impor.nip_berganti", {{"nama", person->nama}}), Severity::peringatan);
        return person;
    }

    // What the row says about the person; an empty cell says nothing.
    static void fill(Pegawai& p, const IsianPegawai& filled, bool is_new) {
        const auto put = [](auto& now, const auto& then) {
            if (then) now = *then;
        };
        if (!filled.nip.empty()) p.nip = filled.nip;
        put(p.nip_lama, filled.nip_lama);
        put(p.nama, filled.nama);
        put(p.gelar_depan, filled.gelar_depan);
        put(p.gelar_belakang, filled.gelar_belakang);
        put(p.kelamin, filled.kelamin);
        put(p.tempat_lahir, filled.tempat_lahir);
        put(p.lahir, filled.lahir);
        put(p.golongan, filled.golongan);
        put(p.tmt_golongan, filled.tmt_golongan);
        put(p.jenis, filled.jenis);
        put(p.kedudukan, filled.kedudukan);
        put(p.pendidikan, filled.pendidikan);
        put(p.nik, filled.nik);
        put(p.email, filled.email);
        put(p.no_hp, filled.no_hp);
        if (is_new && !filled.jenis) { // what his number says
            const auto nip = pegawai::Nip::parse(filled.nip, {pegawai::Ragam::latihan, std::nullopt});
            if (nip && nip->kind() == pegawai::JenisNip::pppk) p.jenis = pegawai::JenisPegawai::pppk;
        }
        p.aktif = !gone(p.kedudukan);
    }

    template <class Wrong>
    void plan_post(const BarisTabel& row, const IsianPegawai& filled, const Pegawai& person, BarisImpor& out,
                   const Wrong& wrong) {
        if (!filled.jabatan || !filled.unit) return;
        if (penugasan_sementara(*filled.jabatan))
            return wrong(Kolom::jabatan, say("impor.penugasan_sementara"), Severity::peringatan);
        const JabatanUnit& post = names_.jabatan_bernama(filled);
        if (post.id.value() > 0) {
            if (filled.eselon && *filled.eselon != post.eselon)
                wrong(
                    Kolom::eselon,
                    say("impor.eselon_beda", {{"kantor", post.eselon.empty() ? "non-eselon" : post.eselon}}),
                    Severity::peringatan);
            if (filled.jenis_jabatan && *filled.jenis_jabatan != post.jenis)
                wrong(Kolom::jenis_jabatan,
                      say("impor.jenis_jabatan_beda", {{"kantor", std::string(nama(post.jenis))}}),
                      Severity::peringatan);
        }
        std::vector<Pemangkuan> writes;
        const std::vector<const Pemangkuan*> open = open_holdings(person.id);
        const auto same = std::find_if(open.begin(), open.end(),
                                       [&](const Pemangkuan* p) { return p->jabatan == post.id; });
        if (same != open.end()) {
            if (filled.tmt_jabatan && (*same)->masa.mulai != *filled.tmt_jabatan) {
                Pemangkuan moved = **same;
                moved.masa.mulai = *filled.tmt_jabatan;
                if (moved.masa.selesai && days(*moved.masa.selesai) < days(moved.masa.mulai))
                    return wrong(Kolom::tmt_jabatan,
                                 say("impor.tmt_sesudah_selesai",
                                     {{"selesai", calendar::tanggal(*moved.masa.selesai)}}));
                out.perubahan.push_back({judul(Kolom::tmt_jabatan), calendar::iso((*same)->masa.mulai),
                                         calendar::iso(moved.masa.mulai)});
                writes.push_back(moved);
                leading_.push_back({post.id, moved, out_.baris.size() - 1, row.nomor});
            } else {
                leading_.push_back({post.id, **same, out_.baris.size() - 1, row.nomor});
            }
        } else {
            if (!filled.tmt_jabatan) wrong(Kolom::tmt_jabatan, say("impor.tmt_kosong"), Severity::peringatan);
            Pemangkuan fresh;
            fresh.pegawai = person.id;
            fresh.jabatan = post.id;
            fresh.masa.mulai = filled.tmt_jabatan.value_or(how_.hari);
            std::string before, unit_before;
            for (const Pemangkuan* old : open) {
                const JabatanUnit* old_post = kantor_.jabatan(old->jabatan);
                if (old_post != nullptr) {
                    before = old_post->nama;
                    const Unit* unit = kantor_.unit(old_post->unit);
                    unit_before = unit == nullptr ? "" : unit->nama;
                }
                if (days(old->masa.mulai) < days(fresh.masa.mulai)) {
                    Pemangkuan ended = *old;
                    ended.masa.selesai = day_before(fresh.masa.mulai);
                    writes.push_back(ended);
                } else if (!fresh.id) { // entered wrongly: the new post takes its place
                    fresh.id = old->id;
                    wrong(Kolom::tmt_jabatan,
                          say("impor.jabatan_diperbaiki", {{"sejak", calendar::tanggal(old->masa.mulai)}}),
                          Severity::peringatan);
                }
            }
            writes.push_back(fresh);
            leading_.push_back({post.id, fresh, out_.baris.size() - 1, row.nomor});
            const std::string unit_after = names_.nama_unit(post.unit);
            if (before != post.nama) out.perubahan.push_back({judul(Kolom::jabatan), before, post.nama});
            if (unit_before != unit_after)
                out.perubahan.push_back({judul(Kolom::unit_kerja), unit_before, unit_after});
            out.perubahan.push_back({judul(Kolom::tmt_jabatan), "", calendar::iso(fresh.masa.mulai)});
        }
        out.menunggu_jabatan = post.id.value() < 0;
        auto& list = post.id.value() < 0 ? out_.menunggu : out_.tulis_pemangkuan;
        list.insert(list.end(), writes.begin(), writes.end());
    }

    // The definitive holdings of a person that run today or later.
    [[nodiscard]] std::vector<const Pemangkuan*> open_holdings(PegawaiId who) const {
        std::vector<const Pemangkuan*> open = kantor_.riwayat(who);
        std::erase_if(open, [&](const Pemangkuan* p) {
            return p->jenis != JenisPenugasan::definitif ||
                   (p->masa.selesai && days(*p->masa.selesai) < days(how_.hari));
        });
        return open;
    }

    struct Dipangku {
        JabatanId post;
        Pemangkuan holding;
        std::size_t row; // in out_.baris
        std::uint64_t number;
    };

    void one_holder_of_leading_posts() {
        std::map<JabatanId, std::vector<const Dipangku*>> by_post;
        for (const Dipangku& d : leading_) {
            if (memimpin(names_.jabatan(d.post).fungsi)) by_post[d.post].push_back(&d);
        }
        for (const auto& [post, held] : by_post) {
            for (std::size_t i = 1; i < held.size(); ++i)
                out_.baris[held[i]->row].temuan.push_back(
                    {place_of(held[i]->number, Kolom::jabatan),
                     {},
                     say("impor.jabatan_berdua", {{"baris", std::to_string(held.front()->number)}})});
            if (held.size() == 1 && post.value() > 0) end_predecessor(*held.front());
        }
    }

    // Whoever holds the post today and is somebody else, and does not leave it by his own row.
    void end_predecessor(const Dipangku& now) {
        for (const Pemangkuan* old : kantor_.riwayat(now.post)) {
            if (old->pegawai == now.holding.pegawai || old->jenis != JenisPenugasan::definitif ||
                old->id == now.holding.id)
                continue;
            if (old->masa.selesai && days(*old->masa.selesai) < days(now.holding.masa.mulai)) continue;
            if (now.holding.masa.selesai && days(*now.holding.masa.selesai) < days(old->masa.mulai)) continue;
            const auto own = std::find_if(out_.tulis_pemangkuan.begin(), out_.tulis_pemangkuan.end(),
                                          [&](const Pemangkuan& p) { return p.id == old->id; });
            if (own != out_.tulis_pemangkuan.end() && own->jabatan != now.post) continue;
            if (own != out_.tulis_pemangkuan.end() && own->masa.selesai &&
                days(*own->masa.selesai) < days(now.holding.masa.mulai))
                continue;
            const Pegawai* person = kantor_.pegawai(old->pegawai);
            const std::string name = person == nullptr ? "" : person->nama_lengkap();
            BarisImpor& row = out_.baris[now.row];
            const std::string place = place_of(now.number, Kolom::tmt_jabatan);
            if (days(old->masa.mulai) >= days(now.holding.masa.mulai)) {
                row.temuan.push_back({place,
                                      {},
                                      say("impor.jabatan_dipangku",
                                          {{"nama", name}, {"sejak", calendar::tanggal(old->masa.mulai)}})});
                continue;
            }
            Pemangkuan ended = own != out_.tulis_pemangkuan.end() ? *own : *old;
            ended.masa.selesai = day_before(now.holding.masa.mulai);
            row.temuan.push_back({place,
                                  {},
                                  say("impor.pemangku_lama_diakhiri",
                                      {{"nama", name}, {"sampai", calendar::tanggal(*ended.masa.selesai)}}),
                                  Severity::peringatan});
            if (own != out_.tulis_pemangkuan.end())
                *own = ended;
            else
                out_.tulis_pemangkuan.push_back(ended);
        }
    }

    [[nodiscard]] std::string place_of(std::uint64_t number, Kolom column) const {
        const auto row = std::lower_bound(table_.baris().begin(), table_.baris().end(), number,
                                          [](const BarisTabel& r, std::uint64_t n) { return r.nomor < n; });
        return row == table_.baris().end() ? std::string() : table_.tempat(*row, column);
    }

    void find_missing() {
        for (const Pegawai& p : kantor_.pegawai())
            if (p.aktif && seen_.count(p.id) == 0 &&
                !kantor_.berperan(p.id, pegawai::Peran::administrator, how_.hari))
                out_.tidak_ada.push_back(p.id);
    }

    const TabelPegawai& table_;
    const Organisasi& kantor_;
    const CaraBaca& how_;
    Pratinjau& out_;
    UsulanSusunan names_;
    std::unordered_map<std::string, std::vector<const Pegawai*>> by_nik_;
    std::unordered_map<std::string, int> times_;
    std::unordered_map<std::string, std::uint64_t> first_row_;
    std::unordered_set<PegawaiId> seen_;
    std::vector<Dipangku> leading_;
};

} // namespace

std::size_t Pratinjau::hitung(KeadaanBaris keadaan) const {
    return static_cast<std::size_t>(
        std::count_if(baris.begin(), baris.end(), [&](const BarisImpor& b) { return b.keadaan == keadaan; }));
}

std::size_t Pratinjau::berperingatan() const {
    return static_cast<std::size_t>(
        std::count_if(baris.begin(), baris.end(), [](const BarisImpor& b) { return b.berperingatan(); }));
}

bool Pratinjau::bergalat() const { return hitung(KeadaanBaris::galat) > 0 || base::has_errors(temuan); }

bool Pratinjau::ada_perubahan() const {
    return !tulis_pegawai.empty() || !tulis_pemangkuan.empty() || !menunggu.empty();
}

base::Result<Pratinjau> pratinjau_impor(std::string_view bytes, const Organisasi& kantor, std::int64_t versi,
                                        const CaraBaca& how, const Kemajuan& progress) {
    const auto table = TabelPegawai::baca(bytes);
    if (!table) return base::refuse(table.error());
    Pratinjau out;
    out.versi = versi;
    out.sidik = base::sha256(bytes);
    out.hari = how.hari;
    out.temuan = table->findings();
    Pembanding(*table, kantor, how, out).compare(progress);
    return out;
}

} // namespace kantor

#include "berkas/pengesahan_bantu.h"

#include "berkas/potret_luar.h"
#include "berkas/tunggu_hukum.h"

#include <algorithm>

namespace berkas {
namespace {

using base::say;
using sop::Siapa;

Ikhtisar look(const Meja& meja, const std::vector<Terbitan>& papers, const std::vector<Peristiwa>& events,
              const PilihanTenggat& choice) {
    return ikhtisar(papers, events, ketentuan(choice, meja.hari()), meja.kalender, meja.clock.now());
}

std::string role_name(const Meja& meja, const Berkas& row, Siapa role) {
    return giliran(meja.kantor, row.pegawai, role, row.kerja, meja.hari()).sebutan;
}

base::Findings refuse(const Meja& meja, const Berkas& row, const Ikhtisar& now, TindakanSah act) {
    if (act == TindakanSah::ajukan_keberatan) {
        const TenggatSah* term = now.cari(JenisTenggat::keberatan);
        if (term != nullptr && term->keadaan == KeadaanTenggat::lewat && term->terakhir)
            return ditolak(
                say("sah.tolak.keberatan_terlambat",
                    {{"tanggal", calendar::tanggal(*term->terakhir)}, {"pasal", term->aturan.dasar.source}}));
    }
    std::optional<Siapa> whose;
    for (const auto& [open, role] : now.terbuka)
        if (open == act && !whose) whose = role;
    if (!whose) return ditolak(say("sah.tolak.tidak_terbuka", {{"tahap", std::string(nama(now.tahap))}}));
    return ditolak(say("sah.tolak.bukan_giliran", {{"siapa", role_name(meja, row, *whose)}}));
}

// Paused while the law waits for somebody else than the assessor; the SOP's hour runs on when it is his turn again.
void align(LakuSah& s, const PilihanTenggat& choice) {
    Laku& l = s.l;
    Berkas& row = l.row();
    if (row.keadaan != KeadaanBerkas::berjalan || row.kerja != sop::Kerja::tanda_tangan) return;
    s.kini = look(l.meja, s.papers, s.events, choice);
    const bool in_force = s.kini.tahap == TahapSah::berlaku;
    const bool waits = !in_force && s.kini.giliran != Siapa::penilai;
    if (waits && !row.dijeda) jeda(l.jalan, AlasanJeda::tenggat_hukum, {}, l.asal.pelaku, l.kini);
    if (!waits && row.dijeda) lanjutkan(*l.sop, l.meja.kalender, l.jalan, l.kini);
    row.siapa = s.kini.giliran;
    if (waits)
        row.tenggat = s.kini.sampai ? std::optional(calendar::end_of(*s.kini.sampai, l.meja.kalender.zone()))
                                    : std::nullopt;
    if (!in_force) return;
    // A flowchart may draw the three signatures as three symbols: all of them are behind us.
    do {
        l.maju(s.papers.back().nomor_naskah + " berlaku");
    } while (row.keadaan == KeadaanBerkas::berjalan && row.kerja == sop::Kerja::tanda_tangan);
}

} // namespace

void LakuSah::peristiwa(JenisPeristiwa kind, Peristiwa e) {
    e.berkas = l.row().id;
    e.terbitan = papers.empty() ? 0 : papers.back().nomor;
    e.jenis = kind;
    e.pada = l.kini;
    e.oleh =
        l.pemeran.siapa ? l.pemeran.siapa : l.asal.pelaku; // who entered it for him stands in the journal
    e.atas_nama = l.pemeran.atas_nama;
    e.sebagai = l.pemeran.sebagai;
    if (!e.peran) e.peran = peran;
    e.nomor = l.db.tulis_terbitan().simpan(l.meja.instansi, e);
    events.push_back(std::move(e));
}

void LakuSah::simpan(const Terbitan& paper) {
    l.db.tulis_terbitan().simpan(l.meja.instansi, paper);
    const auto at =
        std::find_if(papers.begin(), papers.end(), [&](const Terbitan& p) { return p.nomor == paper.nomor; });
    if (at == papers.end())
        papers.push_back(paper);
    else
        *at = paper;
}

std::optional<Pemeran> dalam_peran(const Meja& meja, const Berkas& row, Siapa role, PegawaiId actor) {
    if (!actor) return std::nullopt;
    // Who set the value does not decide about it, whatever he holds since (hak.h).
    if (role == Siapa::atasan_penilai &&
        !pegawai::boleh(pegawai::Perbuatan::putuskan_keberatan,
                        pegawai::hubungan(meja.kantor, actor, row.pegawai, meja.hari())))
        return std::nullopt;
    for (Pemeran& p : giliran(meja.kantor, row.pegawai, role, row.kerja, meja.hari()).siapa)
        if (p.siapa == actor) return std::move(p);
    return std::nullopt;
}

base::Findings tolak_bukan_penandatanganan(const Berkas& row) {
    if (base::Findings over = tolak_keadaan(row); !over.empty()) return over;
    if (row.kerja != sop::Kerja::tanda_tangan)
        return ditolak(say("sah.tolak.bukan_penandatanganan", {{"langkah", std::to_string(row.langkah)}}));
    if (row.dijeda && !menunggu_hukum(row)) return ditolak(say("berkas.tolak.dijeda"));
    return {};
}

Ikhtisar ikhtisar_kini(Baca& db, const Meja& meja, const Berkas& row) {
    return look(meja, db.terbitan().terbitan(meja.instansi, row.id),
                db.terbitan().peristiwa(meja.instansi, row.id),
                pilihan_tenggat(db.kantor(), meja.instansi, row.aturan));
}

void ganti_terbitan(LakuSah& s, std::string_view why) {
    if (s.papers.empty() || s.papers.back().keadaan != KeadaanTerbitan::beku) return;
    Terbitan paper = s.papers.back();
    paper.keadaan = KeadaanTerbitan::diganti;
    paper.berakhir = s.l.kini;
    paper.sebab = why;
    s.simpan(paper);
}

void ganti_terbitan(Laku& l, std::string_view why) {
    LakuSah s{l, l.db.terbitan().terbitan(l.meja.instansi, l.row().id), {}, {}};
    ganti_terbitan(s, why);
}

base::Result<Berkas> lakukan_sah(const Meja& meja, const Asal& asal, const Terlihat& which,
                                 const std::string& perbuatan, const Gerbang& may,
                                 const std::function<base::Findings(LakuSah&)>& body) {
    return lakukan(meja, asal, which, perbuatan, may, [&](Laku& l) -> base::Findings {
        const PilihanTenggat choice = pilihan_tenggat(l.db.kantor(), meja.instansi, l.row().aturan);
        LakuSah s{l,
                  l.db.terbitan().terbitan(meja.instansi, l.row().id),
                  l.db.terbitan().peristiwa(meja.instansi, l.row().id),
                  {}};
        s.kini = look(meja, s.papers, s.events, choice);
        if (base::Findings no = body(s); !no.empty()) return no;
        if (!s.papers.empty()) l.dicatat.emplace_back("dokumen", s.papers.back().nomor_naskah);
        align(s, choice);
        return {};
    });
}

base::Result<Berkas> lakukan_sah(const Meja& meja, const Asal& asal, const Terlihat& which, TindakanSah act,
                                 std::optional<Siapa> role,
                                 const std::function<base::Findings(LakuSah&)>& body) {
    Siapa as = Siapa::penilai;
    const Gerbang may = [&](Tulis& db, const Berkas& row) -> base::Result<Pemeran> {
        if (base::Findings no = tolak_bukan_penandatanganan(row); !no.empty())
            return base::refuse(std::move(no));
        const Ikhtisar now = ikhtisar_kini(db, meja, row);
        for (const auto& [open, by] : now.terbuka) {
            if (open != act || (role && *role != by)) continue;
            if (act == TindakanSah::tandatangani &&
                hanya_mencatat(meja.kantor, row.pegawai, by, asal.pelaku, meja.hari()))
                return base::refuse(say("sah.tolak.hanya_mencatat"));
            if (auto actor = dalam_peran(meja, row, by, asal.pelaku)) {
                as = by;
                return *std::move(actor);
            }
        }
        return base::refuse(refuse(meja, row, now, act));
    };
    return lakukan_sah(meja, asal, which, std::string(kode(act)), may, [&](LakuSah& s) -> base::Findings {
        s.peran = as;
        return body(s);
    });
}

} // namespace berkas

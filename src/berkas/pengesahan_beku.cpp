// A paper is frozen, signed, revoked.
#include "base/text.h"
#include "berkas/antrean_bsre.h"
#include "berkas/beda_terbitan.h"
#include "berkas/pengesahan_bantu.h"
#include "berkas/pengesahan_laku.h"
#include "berkas/potret_luar.h"
#include "berkas/simpanan_kunci.h"
#include "berkas/titipan_bsre.h"
#include "kantor/pengaturan_terbitan.h"

#include <algorithm>
#include <stdexcept>

namespace berkas {
namespace {

using base::say;
using sop::Siapa;

constexpr std::string_view form = "I-g";
constexpr std::string_view kind = "Penilaian prestasi kerja PNS";

// What is printed outside the transaction, and must still be so inside.
struct Rancangan {
    Terbitan paper;
    CapTerbit cap;
    std::string pdf;
};

std::string fresh_code(Baca& db, const Meja& meja) {
    for (int tries = 0; tries < 20; ++tries) {
        std::string bytes(5, '\0');
        meja.random.fill({reinterpret_cast<unsigned char*>(bytes.data()), bytes.size()});
        std::string code = kode_terbitan(bytes);
        if (!db.terbitan().terbitan_berkode(meja.instansi, code)) return code;
    }
    throw std::logic_error("forty random bits that are always the same");
}

base::Result<Rancangan> print(const Meja& meja, const Asal& asal, BerkasId which,
                              const PencetakTerbit& printer) {
    base::Result<Rancangan> made = base::refuse(say("berkas.tolak.tidak_ada"));
    meja.simpanan.baca_berkas([&](Baca& db) {
        const auto row = db.berkas(meja.instansi, which);
        if (!row) return;
        if (base::Findings no = tolak_bukan_penandatanganan(*row); !no.empty()) {
            made = base::refuse(std::move(no));
            return;
        }
        const kantor::PengaturanTerbitan settings =
            kantor::baca_pengaturan_terbitan(db.kantor(), meja.instansi);
        Rancangan r;
        r.paper.berkas = which;
        r.paper.nomor = static_cast<int>(db.terbitan().terbitan(meja.instansi, which).size()) + 1;
        r.paper.kode = fresh_code(db, meja);
        r.paper.nomor_naskah = kantor::nomor_naskah(settings, row->nomor, r.paper.nomor);
        r.paper.blangko = form;
        r.paper.jenis = kind;
        r.paper.tanggal = meja.hari();
        r.paper.nilai = row->nilai;
        r.paper.sebutan = row->sebutan;
        r.paper.oleh = asal.pelaku;
        r.cap = {r.paper.kode,
                 r.paper.nomor_naskah,
                 r.paper.tanggal,
                 kantor::alamat_verifikasi(settings, r.paper.kode),
                 {}};
        r.cap.ringkas = printer.ringkas({r.paper.kode, r.paper.nomor_naskah, r.paper.jenis, r.paper.tanggal});
        auto printed = printer.cetak_terbit(db, meja.instansi, meja.kantor, *row, form, r.cap);
        if (!printed) {
            made = base::refuse(std::move(printed.error()));
            return;
        }
        r.pdf = std::move(printed->pdf);
        made = std::move(r);
    });
    return made;
}

base::Result<kantor::BerkasIsi> keep(kantor::GudangIsi& vault, std::string_view bytes,
                                     calendar::Instant now) {
    const auto incoming = vault.terima();
    if (auto fine = incoming->tulis(bytes); !fine) return base::refuse(std::move(fine.error()));
    return incoming->selesai(now);
}

// The numbers of what is printed on it, its terms, and whose earlier signature falls.
DasarBeku basis_of(LakuSah& s) {
    Laku& l = s.l;
    DasarBeku basis = dasar_kini(l.db, l.meja.instansi, l.row());
    basis.tenggat = pilihan_tenggat(l.db.kantor(), l.meja.instansi, l.row().aturan);
    if (s.papers.empty()) return basis;
    basis.putusan = s.kini.giliran == Siapa::atasan_penilai;
    if (s.papers.back().keadaan == KeadaanTerbitan::dicabut) { // nobody stands by it any more
        basis.gugur = {Siapa::penilai, Siapa::pegawai, Siapa::atasan_penilai};
        return basis;
    }
    basis.gugur = tanda_gugur(beda_terbitan(l.db, l.meja.instansi, l.row(), s.papers.back().nomor, basis));
    return basis;
}

// Whoever's request to BSrE hangs over these bytes comes first; the one that this signature answers is closed with it.
base::Findings close_bsre(LakuSah& s, const Terbitan& paper, const TandaBaru& what, PegawaiId signer) {
    const auto office = s.l.meja.instansi;
    auto hangs = tergantung_bsre(s.l.db.kunci(), office, paper.berkas, paper.kini, s.l.kini);
    if (hangs && hangs->nomor != what.antrean)
        return ditolak(hangs->keadaan == KeadaanBsre::dikirim ? say("bsre.sedang_dikirim")
                                                              : say("bsre.tak_pasti"));
    if (what.cara != CaraTanda::bsre) return {};
    if (!hangs || hangs->pegawai != signer) return ditolak(say("bsre.tidak_ada"));
    hangs->keadaan = KeadaanBsre::selesai;
    s.l.db.tulis_kunci().simpan(office, *hangs);
    s.l.dicatat.emplace_back("antrean", std::to_string(hangs->nomor));
    return {};
}

// The signature becomes the newest state of the paper; the superior's puts it in force.
base::Findings sign(LakuSah& s, const TandaBaru& what, PegawaiId signer) {
    Terbitan paper = s.terbitan();
    if (s.kini.basah) return ditolak(say("sah.tolak.sudah_basah"));
    if (paper.nomor != what.terbitan || paper.kini != what.dari || what.hasil.sidik == what.dari)
        return ditolak(say("sah.tolak.sudah_berubah"));
    if (base::Findings no = close_bsre(s, paper, what, signer); !no.empty()) return no;
    s.l.db.kantor().simpan(s.l.meja.instansi, what.hasil);
    paper.kini = what.hasil.sidik;
    const bool endorsed = what.peran == Siapa::atasan_penilai;
    if (endorsed) paper.keadaan = KeadaanTerbitan::berlaku;
    s.simpan(paper);
    Peristiwa e;
    e.cara = what.cara;
    e.file = what.hasil.sidik;
    s.peristiwa(JenisPeristiwa::tanda_tangan, e);
    if (endorsed) s.peristiwa(JenisPeristiwa::sahkan);
    s.l.dicatat.emplace_back("peran", sop::kode(what.peran));
    s.l.dicatat.emplace_back("cara", kode(what.cara));
    s.l.dicatat.emplace_back("sidik", what.hasil.sidik.hex());
    return {};
}

} // namespace

base::Result<Berkas> bekukan(const Meja& meja, const Asal& asal, const Terlihat& which, const Penerbit& by) {
    auto drawn = print(meja, asal, which.berkas, by.pencetak);
    if (!drawn) return base::refuse(std::move(drawn.error()));
    const auto file = keep(by.gudang, drawn->pdf, meja.clock.now());
    if (!file) return base::refuse(file.error());
    return lakukan_sah(meja, asal, which, TindakanSah::bekukan, {}, [&](LakuSah& s) -> base::Findings {
        Terbitan paper = drawn->paper;
        // Whoever froze it meanwhile has moved the case on: `which` no longer fits. A code that somebody else was given is not.
        if (static_cast<int>(s.papers.size()) + 1 != paper.nomor ||
            s.l.db.terbitan().terbitan_berkode(meja.instansi, paper.kode))
            return ditolak(say("sah.tolak.sudah_berubah"));
        const DasarBeku basis = basis_of(s);
        paper.dibuat = s.l.kini;
        paper.beku = paper.kini = file->sidik;
        s.l.db.kantor().simpan(meja.instansi, *file);
        s.simpan(paper);
        Peristiwa e;
        e.file = file->sidik;
        e.isi = tulis_json(basis);
        s.peristiwa(JenisPeristiwa::bekukan, std::move(e));
        s.l.dicatat.emplace_back("sidik", file->sidik.hex());
        return {};
    });
}

std::optional<Siapa> peran_tanda(Baca& db, const Meja& meja, const Berkas& row, PegawaiId actor) {
    if (!tolak_bukan_penandatanganan(row).empty()) return std::nullopt;
    const Ikhtisar now = ikhtisar_kini(db, meja, row);
    for (const auto& [act, role] : now.terbuka)
        if (act == TindakanSah::tandatangani && dalam_peran(meja, row, role, actor) &&
            !hanya_mencatat(meja.kantor, row.pegawai, role, actor, meja.hari()))
            return role;
    return std::nullopt;
}

base::Result<Berkas> tandatangani(const Meja& meja, const Asal& asal, const Terlihat& which,
                                  const TandaBaru& what) {
    if (what.cara == CaraTanda::basah) throw std::logic_error("a wet signature has a route of its own");
    return lakukan_sah(meja, asal, which, TindakanSah::tandatangani, what.peran,
                       [&](LakuSah& s) { return sign(s, what, asal.pelaku); });
}

Siapa peran_bidang(std::string_view field) {
    if (field == "pegawai_dinilai") return Siapa::pegawai;
    return field == "atasan_pejabat_penilai" ? Siapa::atasan_penilai : Siapa::penilai;
}

base::Result<Berkas> serahkan_hasil_bsre(const Meja& meja, const Asal& asal, const HasilTitipan& what) {
    std::optional<ButirBsre> request;
    std::int64_t key = 0;
    meja.simpanan.baca_berkas([&](Baca& db) {
        request = db.kunci().butir_bsre(meja.instansi, what.antrean);
        const auto row = request ? db.berkas(meja.instansi, request->berkas) : std::nullopt;
        if (row) key = row->kunci;
    });
    const bool may = pegawai::boleh(pegawai::Perbuatan::kelola_sertifikat,
                                    pegawai::hubungan(meja.kantor, asal.pelaku, std::nullopt, meja.hari()));
    if (!request || !may) return base::refuse(say("bsre.tidak_ada"));
    if (keadaan_kini(*request, meja.clock.now()) != KeadaanBsre::tidak_diketahui)
        return base::refuse(say("bsre.tidak_tergantung"));
    const PegawaiId signer = request->pegawai;
    const TandaBaru signature{
        request->terbitan, request->sidik, what.hasil, CaraTanda::bsre, peran_bidang(request->bidang),
        request->nomor};
    const Gerbang his_turn = [&](Tulis& db, const Berkas& row) -> base::Result<Pemeran> {
        auto actor = dalam_peran(meja, row, signature.peran, signer);
        if (!actor || peran_tanda(db, meja, row, signer) != signature.peran)
            return base::refuse(say("sah.tolak.sudah_berubah"));
        return *std::move(actor);
    };
    return lakukan_sah(meja, asal, {request->berkas, key}, "serahkan_hasil_bsre", his_turn,
                       [&](LakuSah& s) -> base::Findings {
                           s.peran = signature.peran;
                           const pegawai::Pegawai* person = meja.kantor.pegawai(signer);
                           s.l.dicatat.emplace_back("penanda",
                                                    person == nullptr ? "" : person->nama_lengkap());
                           return sign(s, signature, signer);
                       });
}

namespace {

// The case that still runs stands at its symbol of signing again, where the next version is frozen.
void sign_anew(Laku& l, std::string_view why) {
    if (l.row().keadaan != KeadaanBerkas::berjalan || l.row().kerja == sop::Kerja::tanda_tangan) return;
    const auto& symbols = l.sop->simbol();
    const auto at = std::find_if(symbols.begin(), symbols.end(),
                                 [](const sop::Simbol& s) { return s.kerja == sop::Kerja::tanda_tangan; });
    if (at == symbols.end()) return;
    if (l.row().dijeda) lanjutkan(*l.sop, l.meja.kalender, l.jalan, l.kini);
    l.ke(static_cast<std::size_t>(at - symbols.begin()),
         {HasilKunjungan::kembali, l.pemeran, std::string(why), "Dokumen dicabut"});
}

} // namespace

base::Result<Berkas> cabut(const Meja& meja, const Asal& asal, const Terlihat& which, int terbitan,
                           std::string_view alasan) {
    const Gerbang may = [&](Tulis&, const Berkas& row) -> base::Result<Pemeran> {
        if (!pegawai::boleh(pegawai::Perbuatan::cabut_dokumen,
                            pegawai::hubungan(meja.kantor, asal.pelaku, row.pegawai, meja.hari())))
            return base::refuse(say("sah.tolak.tidak_berhak_mencabut"));
        return Pemeran{asal.pelaku, {}, {}};
    };
    return lakukan_sah(meja, asal, which, "cabut", may, [&](LakuSah& s) -> base::Findings {
        const std::string reason = base::shortened(base::trim(alasan), 2000);
        if (reason.empty()) return ditolak(say("berkas.tolak.tanpa_alasan"), "alasan");
        if (s.papers.empty() || s.papers.back().nomor != terbitan ||
            s.papers.back().keadaan != KeadaanTerbitan::berlaku)
            return ditolak(say("sah.tolak.tidak_berlaku"));
        Terbitan paper = s.papers.back();
        paper.keadaan = KeadaanTerbitan::dicabut;
        paper.berakhir = s.l.kini;
        paper.sebab = reason;
        s.simpan(paper);
        Peristiwa e;
        e.isi = reason;
        s.peristiwa(JenisPeristiwa::cabut, std::move(e));
        s.l.dicatat.emplace_back("alasan", reason);
        sign_anew(s.l, reason);
        return {};
    });
}

} // namespace berkas

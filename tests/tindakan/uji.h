// uji.h -- the small office at its desk: the real store on each engine, the national calendar, the figures of PP 46/2011, the SOP that is
// shipped; and a case that can be brought to wherever a test wants it.
//
//     class Sesuatu : public KasusUji {};
//     DUA_MESIN(Sesuatu);
//     TEST_P(Sesuatu, ...) { Berkas row = di_simbol("periksa"); auto done = lakukan(Tindakan::loloskan, k.wulan, row); }
#pragma once

#include "base/random_for_tests.h"
#include "base/text.h"
#include "berkas/arsip/tindakan.h"
#include "berkas/basah.h"
#include "berkas/gandakan.h"
#include "berkas/kejadian.h"
#include "berkas/pemeriksaan.h"
#include "berkas/pengesahan_laku.h"
#include "berkas/penilaian.h"
#include "berkas/tindakan.h"
#include "calendar/testing.h"
#include "paper/blangko/terbit.h"
#include "pegawai/testing.h"
#include "regime/law_for_tests.h"
#include "sop/testing.h"
#include "store/isi.h"
#include "store/testing.h"

#include <gmock/gmock.h>

namespace berkas {

using calendar::testing::at;
using calendar::testing::national;
using pegawai::JenisPenugasan;
using pegawai::KantorKecil;
using pegawai::LingkupDelegasi;

class KasusUji : public store::DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        clock.set(at("2026-01-05 08:00"));
        tulis([&](kantor::Tulis& t) {
            for (pegawai::Pegawai p : k.susunan.pegawai) {
                const PegawaiId wanted = p.id;
                p.id = {};
                ASSERT_EQ(t.simpan(kantor, p, KantorKecil::hari("2020-01-01")), wanted);
            }
        });
        pasang_sop(sop::testing::shipped_text());
    }

    void pasang_sop(const std::string& yaml) {
        tulis([&](kantor::Tulis& t) {
            if (auto old = t.sop_berlaku(kantor)) {
                old->keadaan = kantor::KeadaanSop::dicabut;
                t.simpan(kantor, *old);
            }
            kantor::VersiSop v;
            v.nomor = "uji";
            v.versi = std::to_string(++sops_);
            v.naskah = yaml;
            v.sidik = base::sha256(yaml);
            v.diunggah = clock.now();
            const kantor::SopId id = t.simpan(kantor, v);
            v.id = id;
            v.keadaan = kantor::KeadaanSop::berlaku;
            v.terbit = clock.now();
            t.simpan(kantor, v);
        });
    }

    // The shipped SOP where the program helps with no signatures: no paper is issued, what comes out is noted.
    static std::string sop_tanpa_kertas() {
        return base::replace_all(sop::testing::shipped_text(), ", kerja: tanda_tangan", "");
    }

    static skp::Rencana rencana() {
        skp::Rencana plan;
        plan.jenis_jabatan = skp::JenisJabatan::jft;
        plan.kegiatan.push_back({.id = plan.berikut++,
                                 .uraian = "Melaksanakan audit",
                                 .target = {.kuantitas = 10, .satuan = "LHA", .waktu = 12}});
        plan.kegiatan.push_back({.id = plan.berikut++,
                                 .uraian = "Melaksanakan reviu",
                                 .target = {.kuantitas = 4, .satuan = "LHR", .waktu = 12}});
        return plan;
    }
    // A plan that has been set.
    Skp buat_skp(PegawaiId who, const calendar::Period& period, const skp::Rencana& plan = rencana()) {
        Skp s;
        s.pegawai = who;
        s.tahun = int(period.from.year());
        s.periode = period;
        s.keadaan = KeadaanSkp::ditetapkan;
        s.versi_berlaku = 1;
        ubah([&](Tulis& t) {
            s.id = t.simpan(kantor, s);
            t.simpan(kantor, VersiSkp{s.id, 1, plan, who, clock.now(), ""}, true);
        });
        return s;
    }
    static calendar::Period setahun(int tahun) {
        return {*calendar::date_of(tahun, 1, 1), *calendar::date_of(tahun, 12, 31)};
    }

    void ubah(const std::function<void(Tulis&)>& act) {
        ASSERT_TRUE(db().tulis_berkas([&](Tulis& t) -> base::Result<void> {
            act(t);
            return {};
        }));
    }
    template <class F>
    auto lihat(F&& reading) {
        std::optional<decltype(reading(std::declval<Baca&>()))> found;
        db().baca_berkas([&](Baca& b) { found = reading(b); });
        return *found;
    }
    template <class F>
    auto di_meja(F&& act) {
        const pegawai::Organisasi office = k.organisasi();
        const Meja desk{db(), clock, *acak, kantor, office, national(), timbangan(), shelf_};
        return act(desk);
    }
    static const formulir::Timbangan& timbangan() {
        static const formulir::Timbangan scale = [] {
            auto figures = regime::pp46_2011::Angka::from(regime::laws_for_tests().at("pp46-2011")).value();
            return formulir::Timbangan(figures, figures.setelan);
        }();
        return scale;
    }
    static Asal oleh(PegawaiId who) { return {who, "192.0.2.1", "p1"}; }
    static Terlihat dilihat(const Berkas& row) { return {row.id, row.kunci}; }

    base::Result<Berkas> buka_untuk(PegawaiId who, int tahun = 2025) {
        return di_meja([&](const Meja& m) { return buka(m, oleh(k.wulan), {who, tahun, {}}); });
    }
    // Everything done to the target, quality 90.
    static skp::Isi terisi(skp::Isi isi) {
        for (skp::IsiKegiatan& a : isi.kegiatan) {
            a.terisi = true;
            a.realisasi = {a.rencana.target.kuantitas, 90, a.rencana.target.waktu, a.rencana.target.biaya};
        }
        return isi;
    }
    static skp::Isi dinilai(skp::Isi isi, int mark = 80) {
        for (std::size_t a = 0; a < isi.perilaku.size(); ++a)
            if (a < 5 || isi.jenis_jabatan == skp::JenisJabatan::struktural) isi.perilaku.at(a) = mark;
        return isi;
    }
    skp::Isi isi_kini(const Berkas& row) {
        return skp::baca_isi(
                   lihat([&](Baca& b) { return b.dokumen(kantor, row.id, JenisDokumen::isi, 0); })->naskah)
            .value();
    }
    LembarPeriksa lembar(const Berkas& row, JawabanPeriksa answer = JawabanPeriksa::sesuai) {
        BahanPeriksa material;
        material.isi = isi_kini(row);
        LembarPeriksa sheet;
        sheet.baris = baris_periksa(material);
        for (BarisPeriksa& line : sheet.baris) line.jawaban = answer;
        if (answer == JawabanPeriksa::perlu_diperbaiki)
            for (BarisPeriksa& line : sheet.baris) line.catatan = "Lengkapi";
        return sheet;
    }

    // The act with what it needs to succeed, as seen in `row`. A return goes to step `ke`.
    base::Result<Berkas> lakukan(Tindakan act, PegawaiId who, const Berkas& row, int ke = 1) {
        return di_meja([&](const Meja& m) -> base::Result<Berkas> {
            const Asal asal = oleh(who);
            const Terlihat seen = dilihat(row);
            switch (act) {
            case Tindakan::simpan_isi:
                return simpan_isi(
                    m, asal, seen,
                    {row.kerja == sop::Kerja::nilai ? dinilai(isi_kini(row), 70) : terisi(isi_kini(row)),
                     semua_alasan()});
            case Tindakan::serahkan:
                return serahkan(m, asal, seen, SimpanIsi{terisi(isi_kini(row)), semua_alasan()});
            case Tindakan::loloskan: return loloskan(m, asal, seen, {lembar(row), ""});
            case Tindakan::kembalikan: return kembalikan(m, asal, seen, {ke, "Bukti kurang", {}});
            case Tindakan::tetapkan_nilai:
                return tetapkan_nilai(m, asal, seen, SimpanIsi{dinilai(isi_kini(row)), {}});
            case Tindakan::selesaikan: return selesaikan(m, asal, seen, {"Sudah", 0, {}, ""});
            case Tindakan::jeda: return jeda(m, asal, seen, AlasanJeda::gangguan_sistem, "");
            case Tindakan::lanjutkan: return lanjutkan(m, asal, seen);
            }
            return base::refuse(base::Findings{});
        });
    }
    static std::map<std::string, std::string> semua_alasan() {
        std::map<std::string, std::string> reasons;
        for (const char* id : {"1", "2"})
            for (const char* field : {"kuantitas", "kualitas", "waktu", "biaya"})
                reasons[std::string(id) + ".realisasi." + field] = "Salah ketik";
        return reasons;
    }
    // Who does the work where a case stands, everybody at his place; the case is Sekar's.
    PegawaiId pelaku(const Berkas& row) {
        return di_meja([&](const Meja& m) { return giliran(m.kantor, row, m.hari()).siapa.front().siapa; });
    }
    static Tindakan terus(sop::Kerja work) {
        switch (work) {
        case sop::Kerja::kumpul:
        case sop::Kerja::input: return Tindakan::serahkan;
        case sop::Kerja::periksa:
        case sop::Kerja::validasi: return Tindakan::loloskan;
        case sop::Kerja::nilai: return Tindakan::tetapkan_nilai;
        default: return Tindakan::selesaikan;
        }
    }
    // Of steps that end with a paper, the shortest way there is: signed by hand, one copy, no box.
    base::Result<Berkas> berkertas(PegawaiId who, const Berkas& row) {
        if (!files_) files_ = std::make_unique<store::GudangFolder>(folder.path() / "isi");
        return di_meja([&](const Meja& m) -> base::Result<Berkas> {
            const Asal asal = oleh(who);
            if (row.kerja == sop::Kerja::tanda_tangan) {
                const paper::blangko::PencetakTerbit printer(timbangan());
                const auto frozen = bekukan(m, asal, dilihat(row), {printer, *files_});
                if (!frozen) return frozen;
                auto incoming = files_->terima();
                UnggahBasah scan{1, {}, "pindaian.pdf", {}, m.hari()};
                if (!incoming->tulis("%PDF-1.4\n% pindaian " + row.nomor + "\n%%EOF\n"))
                    return base::refuse(base::Findings{});
                scan.file = incoming->selesai(clock.now()).value();
                for (const sop::Siapa role :
                     {sop::Siapa::penilai, sop::Siapa::pegawai, sop::Siapa::atasan_penilai})
                    scan.tanda.push_back({role, m.hari()});
                const auto sent = unggah_basah(m, asal, dilihat(*frozen), scan);
                return sent ? sahkan_basah(m, oleh(row.pegawai), dilihat(*sent)) : sent;
            }
            if (row.kerja == sop::Kerja::gandakan) {
                const auto made = buat_salinan(m, asal, dilihat(row), {{.nama = "Berkas"}});
                if (!made) return made;
                const auto given =
                    serahkan_salinan(m, asal, dilihat(*made), {1, 1}, {"Laut Umpama", m.hari()});
                return given ? gandakan(m, asal, dilihat(*given), "") : given;
            }
            const auto rules = AturanArsip::baca(regime::data_file_for_tests("law/arsip.yaml")).value();
            const auto kept = arsipkan({m, *files_, rules}, asal, dilihat(row), {});
            if (!kept) return base::refuse(kept.error());
            return kini(row);
        });
    }
    Berkas maju(const Berkas& row) {
        const bool on_paper = terus(row.kerja) == Tindakan::selesaikan && row.kerja != sop::Kerja::umum &&
                              (row.kerja == sop::Kerja::tanda_tangan || lihat([&](Baca& b) {
                                   return terbitan_berlaku(b, kantor, row.id).has_value();
                               }));
        const auto next =
            on_paper ? berkertas(pelaku(row), row) : lakukan(terus(row.kerja), pelaku(row), row);
        EXPECT_TRUE(next) << row.simbol << ": " << sebab(next);
        return next ? *next : row;
    }
    Berkas sampai(Berkas row, std::string_view symbol) {
        for (int i = 0; i < 30 && row.simbol != symbol && row.keadaan == KeadaanBerkas::berjalan; ++i)
            row = maju(row);
        EXPECT_EQ(row.simbol, symbol);
        return row;
    }
    Berkas di_simbol(std::string_view symbol) {
        buat_skp(k.sekar, setahun(2025 - opened_)); // a person and year has one plan
        return sampai(buka_untuk(k.sekar, 2025 - opened_++).value(), symbol);
    }
    Berkas kini(const Berkas& row) {
        return *lihat([&](Baca& b) { return b.berkas(kantor, row.id); });
    }
    Perjalanan perjalanan(const Berkas& row) {
        return lihat([&](Baca& b) {
            return Perjalanan{*b.berkas(kantor, row.id), b.kunjungan(kantor, row.id), b.jeda(kantor, row.id)};
        });
    }
    std::vector<journal::Entri> jurnal(const Berkas& row) { // oldest first
        return lihat([&](Baca& b) {
            kantor::SaringanJurnal f;
            f.benda = std::pair<std::string, std::int64_t>("berkas", row.id.value());
            std::vector<journal::Entri> all;
            for (auto& t : b.kantor().jurnal(kantor, f)) all.insert(all.begin(), t.entri);
            return all;
        });
    }
    template <class R>
    static std::string sebab(const R& result) { // keys of all findings
        std::string keys;
        if (!result)
            for (const base::Finding& f : result.error())
                keys += (keys.empty() ? "" : " ") + std::string(f.sentence.key);
        return keys;
    }

    KantorKecil k;
    base::Random* acak = &random_; // where several threads work, one that they may share

  private:
    base::SameRandom random_;
    RakSop shelf_;
    std::unique_ptr<store::GudangFolder> files_;
    int sops_ = 0, opened_ = 0;
};

} // namespace berkas

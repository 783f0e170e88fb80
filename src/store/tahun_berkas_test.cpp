// The acts of the year (berkas/tahun.h), against real stores.
#include "base/random_for_tests.h"
#include "berkas/draf.h"
#include "berkas/tahun.h"
#include "calendar/testing.h"
#include "store/testing.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using angka::Rational;
using berkas::CatatanId;
using berkas::SkpId;
using pegawai::Fungsi;
using pegawai::PegawaiId;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

calendar::Date day(int y, unsigned m, unsigned d) { return *calendar::date_of(y, m, d); }

// Sekar and Damar sit in the Irban unit that Nirmala leads: she assesses both. Today is 23 November 2026.
class PerbuatanTahun : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& db) {
            const pegawai::Masa since{day(2020, 1, 1), {}};
            const auto unit = [&](const char* name, pegawai::JenisUnit kind,
                                  std::optional<pegawai::UnitId> above) {
                pegawai::Unit u;
                u.nama = name;
                u.jenis = kind;
                u.induk = above;
                u.masa = since;
                return db.simpan(kantor, u);
            };
            const auto person = [&](const char* name, const char* nip, pegawai::UnitId where, Fungsi does) {
                pegawai::JabatanUnit post;
                post.unit = where;
                post.nama = does == Fungsi::irban ? "Inspektur Pembantu" : "Auditor";
                post.jenis = does == Fungsi::irban ? pegawai::JenisJabatan::struktural
                                                   : pegawai::JenisJabatan::fungsional;
                post.fungsi = does;
                post.masa = since;
                pegawai::Pegawai p;
                p.nama = name;
                p.nip = nip;
                const PegawaiId id = db.simpan(kantor, p, day(2020, 1, 1));
                pegawai::Pemangkuan held;
                held.pegawai = id;
                held.jabatan = db.simpan(kantor, post);
                held.masa = since;
                db.simpan(kantor, held);
                return id;
            };
            const auto top = unit("Inspektorat", pegawai::JenisUnit::instansi, {});
            const auto irban = unit("Irban Wilayah I", pegawai::JenisUnit::irban, top);
            nirmala = person("Nirmala Ibarat", "198002302005012003", irban, Fungsi::irban);
            sekar = person("Sekar Fiktif", "198702302010012001", irban, Fungsi::fungsional);
            damar = person("Damar Rekaan", "198702312010011002", irban, Fungsi::fungsional);
            db.simpan(kantor, lha);
            db.simpan(kantor, surat);
        });
        mine = plan(sekar, 2026, {"Audit operasional", "Reviu laporan"});
        theirs = plan(damar, 2026, {"Audit kinerja"});
        refresh();
    }

    SkpId plan(PegawaiId who, int year, const std::vector<std::string>& words) {
        SkpId id;
        tulis_berkas([&](berkas::Tulis& db) {
            berkas::Skp s;
            s.pegawai = who;
            s.tahun = year;
            s.periode = {day(year, 1, 1), day(year, 12, 31)};
            s.keadaan = berkas::KeadaanSkp::ditetapkan;
            s.versi_berlaku = 1;
            s.id = id = db.simpan(kantor, s);
            berkas::VersiSkp v;
            v.skp = id;
            v.oleh = who;
            v.pada = test_now;
            for (const std::string& text : words)
                v.rencana.kegiatan.push_back({.id = v.rencana.berikut++,
                                              .uraian = text,
                                              .target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12}});
            db.simpan(kantor, v, true);
        });
        return id;
    }
    void tulis_berkas(const std::function<void(berkas::Tulis&)>& act) {
        ASSERT_TRUE(db().tulis_berkas([&](berkas::Tulis& b) -> base::Result<void> {
            act(b);
            return {};
        }));
    }
    void refresh() {
        pegawai::Susunan all;
        baca([&](kantor::Baca& db) { all = db.susunan(kantor); });
        office = std::make_unique<pegawai::Organisasi>(std::move(all));
    }
    berkas::Meja meja() {
        return {db(), clock, random, kantor, *office, calendar::testing::national(), scale, sop};
    }
    static kantor::Asal as(PegawaiId who) { return {who, "192.0.2.1", "p1"}; }

    template <class T>
    static std::vector<std::string> wrong(const base::Result<T>& done) {
        std::vector<std::string> all;
        if (!done)
            for (const base::Finding& f : done.error())
                all.push_back((f.place.empty() ? "" : f.place + " ") + std::string(f.sentence.key));
        return all;
    }
    std::vector<std::string> journal_kinds() {
        std::vector<std::string> kinds;
        baca([&](kantor::Baca& db) {
            db.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& t) {
                kinds.push_back(t.entri.perbuatan);
                return true;
            });
        });
        return kinds;
    }
    std::string activity(SkpId id, int n) { return std::to_string(id.value()) + "." + std::to_string(n); }
    // A case for a plan, standing at this kind of work.
    berkas::BerkasId a_case(SkpId id, PegawaiId who, sop::Kerja work) {
        berkas::BerkasId made;
        tulis_berkas([&](berkas::Tulis& db) {
            if (!sop_id) {
                kantor::VersiSop v;
                v.nomor = "1";
                v.naskah = "x";
                v.sidik = base::sha256("x");
                v.diunggah = test_now;
                sop_id = db.kantor().simpan(kantor, v);
            }
            berkas::Berkas row;
            row.nomor = db.nomor_berkas_berikut(kantor, 2026);
            row.pegawai = who;
            row.tahun = 2026;
            row.periode = {day(2026, 1, 1), day(2026, 12, 31)};
            row.skp = id;
            row.sop = sop_id;
            row.kerja = work;
            row.siapa = sop::Siapa::pegawai;
            row.tiba = row.dibuka = test_now;
            made = db.simpan(kantor, row);
        });
        return made;
    }
    void move(berkas::BerkasId id, sop::Kerja work) {
        tulis_berkas([&](berkas::Tulis& db) {
            auto row = *db.berkas(kantor, id);
            row.kerja = work;
            ASSERT_TRUE(db.ganti(kantor, row, row.kunci));
        });
    }
    std::vector<berkas::Catatan> log_of(PegawaiId who) {
        std::vector<berkas::Catatan> lines;
        db().baca_berkas([&](berkas::Baca& b) {
            lines = b.catatan_milik(kantor, who, {day(2026, 1, 1), day(2026, 12, 31)});
        });
        return lines;
    }

    PegawaiId sekar, damar, nirmala;
    SkpId mine, theirs;
    kantor::SopId sop_id;
    kantor::BerkasIsi lha{base::sha256("LHA"), 3, kantor::JenisIsi::pdf, test_now};
    kantor::BerkasIsi surat{base::sha256("surat"), 5, kantor::JenisIsi::pdf, test_now};
    std::unique_ptr<pegawai::Organisasi> office;
    base::SameRandom random;
    berkas::RakSop sop;
    formulir::Timbangan scale{regime::pp46_2011::Angka{}, {}};
};
DUA_MESIN(PerbuatanTahun);

TEST_P(PerbuatanTahun, ALineIsKeptExactlyAsItWasTypedByAnIndonesian) {
    const auto id = catat_harian(meja(), as(sekar), {},
                                 {.tanggal = "4-3-2026",
                                  .kegiatan = activity(mine, 2),
                                  .kuantitas = "1,5",
                                  .waktu = "0,25",
                                  .biaya = "Rp 1.500.000",
                                  .uraian = "  LHA   Dinas Contoh ",
                                  .file = lha,
                                  .nama_file = "C:\\Foto\\LHA.pdf"});
    ASSERT_TRUE(id);
    const auto lines = log_of(sekar);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].tanggal, day(2026, 3, 4));
    EXPECT_EQ(lines[0].skp, mine);
    EXPECT_EQ(lines[0].kegiatan, 2);
    EXPECT_EQ(lines[0].kuantitas, "1.5");
    EXPECT_EQ(lines[0].waktu, "0.25");
    EXPECT_EQ(lines[0].biaya, "1500000");
    EXPECT_EQ(lines[0].uraian, "LHA Dinas Contoh");
    EXPECT_EQ(lines[0].nama_file, "LHA.pdf");
    EXPECT_THAT(journal_kinds(), ElementsAre("catatan.tambah"));
}

TEST_P(PerbuatanTahun, EverythingThatIsWrongWithALineIsSaidAtOnce) {
    const auto done = catat_harian(meja(), as(sekar), {},
                                   {.tanggal = "2026-11-24",
                                    .kegiatan = activity(mine, 9),
                                    .kuantitas = "-1",
                                    .waktu = "banyak",
                                    .uraian = " "});
    EXPECT_THAT(wrong(done), ElementsAre("tanggal tahun.tolak.belum_tiba", "kegiatan tahun.tolak.kegiatan",
                                         "uraian tahun.tolak.uraian_kosong", "kuantitas tahun.tolak.bilangan",
                                         "waktu angka.bukan_angka"));
    EXPECT_THAT(log_of(sekar), IsEmpty());
    EXPECT_THAT(journal_kinds(), IsEmpty());
    EXPECT_THAT(wrong(catat_harian(meja(), as(sekar), {}, {.tanggal = "", .uraian = "x"})),
                ElementsAre("tanggal tahun.tolak.tanggal_kosong"));
    EXPECT_THAT(wrong(catat_harian(meja(), as(sekar), {},
                                   {.tanggal = "2025-12-31", .kegiatan = activity(mine, 1), .uraian = "x"})),
                ElementsAre("tanggal tahun.tolak.luar_periode"));
    EXPECT_THAT(wrong(catat_harian(meja(), as(sekar), {},
                                   {.tanggal = "2026-01-02", .uraian = std::string(1001, 'x')})),
                ElementsAre("uraian tahun.tolak.terlalu_panjang"));
}

TEST_P(PerbuatanTahun, TheActivityIsOnesOwnAndSoIsTheLine) {
    EXPECT_THAT(
        wrong(catat_harian(meja(), as(sekar), {},
                           {.tanggal = "2026-03-04", .kegiatan = activity(theirs, 1), .uraian = "x"})),
        ElementsAre("kegiatan tahun.tolak.kegiatan"));
    const auto id = catat_harian(meja(), as(sekar), {}, {.tanggal = "2026-03-04", .uraian = "Rapat"});
    ASSERT_TRUE(id);
    EXPECT_THAT(wrong(catat_harian(meja(), as(damar), *id, {.tanggal = "2026-03-04", .uraian = "x"})),
                ElementsAre("tahun.tolak.catatan_tidak_ada"));
    EXPECT_THAT(wrong(hapus_catatan(meja(), as(damar), *id)), ElementsAre("tahun.tolak.catatan_tidak_ada"));
    EXPECT_THAT(wrong(hapus_catatan(meja(), as(nirmala), *id)), ElementsAre("tahun.tolak.catatan_tidak_ada"));
}

TEST_P(PerbuatanTahun, ALineIsChangedHiddenAndPutBackAndTheJournalKeepsWhatItSaid) {
    const auto id = catat_harian(
        meja(), as(sekar), {},
        {.tanggal = "2026-03-04", .kuantitas = "1", .uraian = "Rapat", .file = lha, .nama_file = "a.pdf"});
    ASSERT_TRUE(id);
    ASSERT_TRUE(
        catat_harian(meja(), as(sekar), *id, {.tanggal = "2026-03-05", .kuantitas = "2", .uraian = "Rapat"}));
    EXPECT_EQ(log_of(sekar).at(0).file, lha.sidik) << "a change without a new file keeps the old one";
    ASSERT_TRUE(catat_harian(meja(), as(sekar), *id,
                             {.tanggal = "2026-03-05", .kuantitas = "2,0", .uraian = "Rapat"}));
    ASSERT_TRUE(hapus_catatan(meja(), as(sekar), *id));
    ASSERT_TRUE(hapus_catatan(meja(), as(sekar), *id)); // twice is once
    EXPECT_THAT(log_of(sekar), IsEmpty());
    EXPECT_THAT(wrong(catat_harian(meja(), as(sekar), *id, {.tanggal = "2026-03-05", .uraian = "x"})),
                ElementsAre("tahun.tolak.catatan_tidak_ada"));
    ASSERT_TRUE(pulihkan_catatan(meja(), as(sekar), *id));
    EXPECT_EQ(log_of(sekar).size(), 1U);
    EXPECT_THAT(journal_kinds(),
                ElementsAre("catatan.tambah", "catatan.ubah", "catatan.hapus", "catatan.pulihkan"));
    baca([&](kantor::Baca& db) {
        db.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& t) {
            if (t.entri.perbuatan == "catatan.hapus") {
                EXPECT_THAT(t.entri.sebelum,
                            ::testing::Contains(std::pair<std::string, std::string>("uraian", "Rapat")));
            }
            return true;
        });
    });
}

TEST_P(PerbuatanTahun, TheSumsOfAnActivityAreExact) {
    for (const char* quantity : {"0,1", "0,2", "0,7", ""})
        ASSERT_TRUE(catat_harian(meja(), as(sekar), {},
                                 {.tanggal = "2026-03-04",
                                  .kegiatan = activity(mine, 1),
                                  .kuantitas = quantity,
                                  .biaya = "1.000.000",
                                  .uraian = "x"}));
    ASSERT_TRUE(catat_harian(meja(), as(sekar), {},
                             {.tanggal = "2026-03-04", .kuantitas = "50", .uraian = "tanpa kegiatan"}));
    const auto lines = log_of(sekar);
    const auto sums = berkas::jumlah_catatan(lines, mine);
    ASSERT_EQ(sums.size(), 1U);
    EXPECT_EQ(sums[0].kegiatan, 1);
    EXPECT_EQ(sums[0].baris, 4);
    EXPECT_EQ(sums[0].kuantitas, Rational(1));
    EXPECT_EQ(sums[0].biaya, Rational(4'000'000));
    EXPECT_EQ(sums[0].waktu, Rational(0));
    EXPECT_THAT(berkas::jumlah_catatan(lines, theirs), IsEmpty());
}

TEST_P(PerbuatanTahun, EvidenceStandsWithAnActivityOfOnesOwnPlan) {
    const auto one =
        tambah_bukti(meja(), as(sekar),
                     {.skp = mine, .kegiatan = 1, .nama = "LHA.pdf", .tanggal = "2026-02-03", .file = lha});
    ASSERT_TRUE(one);
    const auto again =
        tambah_bukti(meja(), as(sekar), {.skp = mine, .kegiatan = 1, .nama = "LHA.pdf", .file = lha});
    EXPECT_EQ(*again, *one) << "the same file for the same activity is kept once";
    ASSERT_TRUE(
        tambah_bukti(meja(), as(sekar), {.skp = mine, .kegiatan = 0, .nama = "Baris 12 laporan fisik"}));
    EXPECT_THAT(wrong(tambah_bukti(meja(), as(damar), {.skp = mine, .kegiatan = 1, .nama = "x"})),
                ElementsAre("tahun.tolak.bukan_skp_anda"));
    EXPECT_THAT(wrong(tambah_bukti(meja(), as(nirmala), {.skp = mine, .kegiatan = 1, .nama = "x"})),
                ElementsAre("tahun.tolak.bukan_skp_anda"));
    EXPECT_THAT(wrong(tambah_bukti(meja(), as(sekar), {.skp = mine, .kegiatan = 7, .nama = "x"})),
                ElementsAre("kegiatan tahun.tolak.kegiatan"));
    EXPECT_THAT(wrong(tambah_bukti(meja(), as(sekar), {.skp = mine, .kegiatan = 1, .nama = "  "})),
                ElementsAre("nama tahun.tolak.bukti_kosong"));
    EXPECT_THAT(journal_kinds(), ElementsAre("bukti.tambah", "bukti.tambah"));
    db().baca_berkas([&](berkas::Baca& b) {
        const auto all = b.bukti_skp(kantor, mine);
        ASSERT_EQ(all.size(), 2U);
        EXPECT_EQ(all[0].nama, "Baris 12 laporan fisik");
        EXPECT_EQ(all[1].file, lha.sidik);
        EXPECT_EQ(all[1].tanggal, day(2026, 2, 3));
        EXPECT_EQ(all[1].ukuran, 3);
    });
}

TEST_P(PerbuatanTahun, EvidenceIsOpenUntilTheFormIsHandedOnAndAgainAfterAReturn) {
    const auto one =
        tambah_bukti(meja(), as(sekar), {.skp = mine, .kegiatan = 1, .nama = "a.pdf", .file = lha});
    ASSERT_TRUE(one);
    const auto row = a_case(mine, sekar, sop::Kerja::kumpul);
    const auto in_case = tambah_bukti(meja(), as(sekar), {.skp = mine, .kegiatan = 2, .nama = "Surat"});
    ASSERT_TRUE(in_case);
    db().baca_berkas([&](berkas::Baca& b) { EXPECT_EQ(b.bukti(kantor, *in_case)->berkas, row); });
    EXPECT_THAT(
        wrong(tambah_bukti(meja(), as(sekar),
                           {.skp = mine, .berkas = berkas::BerkasId{99}, .kegiatan = 1, .nama = "x"})),
        ElementsAre("tahun.tolak.bukan_skp_anda"));
    move(row, sop::Kerja::periksa);
    EXPECT_THAT(wrong(lepas_bukti(meja(), as(sekar), *one)), ElementsAre("tahun.tolak.sudah_diserahkan"));
    EXPECT_THAT(wrong(tambah_bukti(meja(), as(sekar), {.skp = mine, .kegiatan = 1, .nama = "x"})),
                ElementsAre("tahun.tolak.sudah_diserahkan"));
    db().baca_berkas([&](berkas::Baca& b) { EXPECT_FALSE(bukti_terbuka(b, kantor, *b.skp(kantor, mine))); });
    move(row, sop::Kerja::kumpul);
    EXPECT_THAT(wrong(lepas_bukti(meja(), as(damar), *one)), ElementsAre("tahun.tolak.bukan_skp_anda"));
    ASSERT_TRUE(lepas_bukti(meja(), as(sekar), *one));
    ASSERT_TRUE(lepas_bukti(meja(), as(sekar), *one));
    db().baca_berkas([&](berkas::Baca& b) { EXPECT_TRUE(b.bukti(kantor, *one)->dilepas); });
    ASSERT_TRUE(pasang_bukti(meja(), as(sekar), *one));
    db().baca_berkas([&](berkas::Baca& b) { EXPECT_FALSE(b.bukti(kantor, *one)->dilepas); });
    EXPECT_THAT(journal_kinds(), ElementsAre("bukti.tambah", "bukti.tambah", "bukti.lepas", "bukti.pasang"));
}

TEST_P(PerbuatanTahun, AFileOfTheLogBecomesEvidence) {
    const auto line = catat_harian(meja(), as(sekar), {},
                                   {.tanggal = "2026-03-04",
                                    .kegiatan = activity(mine, 1),
                                    .uraian = "LHA Dinas Contoh",
                                    .file = lha,
                                    .nama_file = "LHA.pdf"});
    ASSERT_TRUE(line);
    const auto one = tambah_bukti(meja(), as(sekar), {.skp = mine, .kegiatan = 1, .catatan = *line});
    ASSERT_TRUE(one);
    db().baca_berkas([&](berkas::Baca& b) {
        const auto kept = *b.bukti(kantor, *one);
        EXPECT_EQ(kept.nama, "LHA.pdf");
        EXPECT_EQ(kept.keterangan, "LHA Dinas Contoh");
        EXPECT_EQ(kept.tanggal, day(2026, 3, 4));
        EXPECT_EQ(kept.file, lha.sidik);
        EXPECT_EQ(kept.ukuran, 3);
        EXPECT_EQ(kept.catatan, *line);
    });
    EXPECT_THAT(wrong(tambah_bukti(meja(), as(damar), {.skp = theirs, .kegiatan = 1, .catatan = *line})),
                ElementsAre("tahun.tolak.catatan_tidak_ada"));
}

TEST_P(PerbuatanTahun, AFileIsFoundElsewhereOverPeopleAndYears) {
    const SkpId last_year = plan(sekar, 2025, {"Audit tahun lalu"});
    const auto put = [&](PegawaiId who, SkpId where, int n) {
        const auto id =
            tambah_bukti(meja(), as(who), {.skp = where, .kegiatan = n, .nama = "LHA.pdf", .file = lha});
        EXPECT_TRUE(id);
        return *id;
    };
    const auto here = put(sekar, mine, 1);
    put(sekar, last_year, 1);
    put(damar, theirs, 1);
    const auto gone = put(sekar, mine, 2);
    ASSERT_TRUE(lepas_bukti(meja(), as(sekar), gone));
    ASSERT_TRUE(
        tambah_bukti(meja(), as(damar), {.skp = theirs, .kegiatan = 1, .nama = "b.pdf", .file = surat}));
    db().baca_berkas([&](berkas::Baca& b) {
        const auto uses = pemakaian_lain(b, kantor, *b.bukti(kantor, here));
        ASSERT_EQ(uses.size(), 2U);
        EXPECT_EQ(uses[0].pegawai, sekar);
        EXPECT_EQ(uses[0].tahun, 2025);
        EXPECT_EQ(uses[0].kegiatan, "Audit tahun lalu");
        EXPECT_EQ(uses[1].pegawai, damar);
        EXPECT_EQ(uses[1].tahun, 2026);
        EXPECT_EQ(uses[1].kegiatan, "") << "the words of somebody else's plan are not said";
    });
}

TEST_P(PerbuatanTahun, TheNotebookIsWrittenByTheAssessorAlone) {
    ASSERT_TRUE(catat_perilaku(meja(), as(nirmala), sekar, "2026-05-06", 3, "Tepat waktu tiap rapat"));
    for (const PegawaiId other : {sekar, damar})
        EXPECT_THAT(wrong(catat_perilaku(meja(), as(other), sekar, "2026-05-06", 3, "x")),
                    ElementsAre("tahun.tolak.bukan_penilai"));
    EXPECT_THAT(wrong(catat_perilaku(meja(), as(nirmala), nirmala, "2026-05-06", 3, "x")),
                ElementsAre("tahun.tolak.bukan_penilai"));
    EXPECT_THAT(wrong(catat_perilaku(meja(), as(nirmala), sekar, "2026-12-06", 5, " ")),
                ElementsAre("tanggal tahun.tolak.belum_tiba", "aspek tahun.tolak.kepemimpinan",
                            "uraian tahun.tolak.uraian_kosong"));
    EXPECT_THAT(wrong(catat_perilaku(meja(), as(nirmala), sekar, "2026-05-06", -1, "x")),
                ElementsAre("aspek tahun.tolak.aspek"));
    EXPECT_THAT(journal_kinds(), ElementsAre("perilaku.catat"));
    baca([&](kantor::Baca& db) {
        db.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& t) {
            for (const auto& [name, value] : t.entri.sesudah) EXPECT_NE(name, "uraian");
            return true;
        });
    });
}

TEST_P(PerbuatanTahun, ADraftIsKeptByWhoeversTurnItIsAndAnOlderOneNeverOverwritesANewerOne) {
    const auto row = a_case(mine, sekar, sop::Kerja::kumpul);
    const auto draft = [&](std::int64_t turn, const std::string& text) {
        berkas::Draf d;
        d.berkas = row;
        d.lembar = "kinerja";
        d.isian = {{"1.kuantitas", text}, {"1.catatan", "baris 1\nbaris \"2\""}};
        d.urut = turn;
        return d;
    };
    EXPECT_EQ(simpan_draf(meja(), as(sekar), draft(2, "12,")).value(), berkas::HasilDraf::tersimpan);
    EXPECT_EQ(simpan_draf(meja(), as(sekar), draft(1, "1")).value(), berkas::HasilDraf::lebih_lama);
    db().baca_berkas([&](berkas::Baca& b) {
        const auto kept = b.draf(kantor, row, sekar, "kinerja");
        ASSERT_TRUE(kept);
        EXPECT_EQ(kept->isian, draft(2, "12,").isian) << "as typed, valid or not";
        EXPECT_EQ(kept->oleh, sekar);
        EXPECT_EQ(kept->pada, test_now);
    });
    EXPECT_THAT(wrong(simpan_draf(meja(), as(damar), draft(3, "1"))),
                ElementsAre("draf.tolak.bukan_giliran"));
    EXPECT_THAT(journal_kinds(), IsEmpty());
}

TEST_P(PerbuatanTahun, ADraftHasLimits) {
    const auto row = a_case(mine, sekar, sop::Kerja::kumpul);
    berkas::Draf d;
    d.berkas = row;
    d.lembar = "kinerja";
    d.urut = 1;
    const auto refused = [&](const berkas::Isian& fields) {
        d.isian = fields;
        return wrong(simpan_draf(meja(), as(sekar), d));
    };
    EXPECT_THAT(refused({{"a", std::string(4000, 'x')}}), IsEmpty());
    d.urut = 2;
    EXPECT_THAT(refused({{"a", std::string(4001, 'x')}}), ElementsAre("a draf.tolak.isian"));
    EXPECT_THAT(refused({{"a", "\xff"}}), ElementsAre("a draf.tolak.isian"));
    EXPECT_THAT(refused({{"", "x"}}), ElementsAre("draf.tolak.terlalu_besar"));
    EXPECT_THAT(refused(berkas::Isian(2001, {"a", "x"})), ElementsAre("draf.tolak.terlalu_besar"));
    EXPECT_THAT(refused(berkas::Isian(140, {"a", std::string(4000, 'x')})),
                ElementsAre("draf.tolak.terlalu_besar"));
    d.lembar = "../kinerja";
    EXPECT_THAT(refused({{"a", "x"}}), ElementsAre("draf.tolak.terlalu_besar"));
}

} // namespace
} // namespace store

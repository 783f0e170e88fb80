// The acts of the year (berkas/tahun.h), against real stores.
#include "store/testing/tahun_uji.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using angka::Rational;
using berkas::SkpId;
using pegawai::PegawaiId;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

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
        // All of a plan at once says the same; what was let go is not asked about.
        const auto all = pemakaian_lain(b, kantor, mine, b.bukti_skp(kantor, mine));
        ASSERT_EQ(all.size(), 1U);
        ASSERT_EQ(all.begin()->first, here);
        ASSERT_EQ(all.begin()->second.size(), 2U);
        EXPECT_EQ(all.begin()->second[0].bukti.id, uses[0].bukti.id);
        EXPECT_EQ(all.begin()->second[0].kegiatan, "Audit tahun lalu");
        EXPECT_EQ(all.begin()->second[1].bukti.id, uses[1].bukti.id);
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

} // namespace
} // namespace store

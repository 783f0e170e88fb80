// The reports that the SOP names as its neighbours: evaluation, promotion, and what last year's log gives to this year's plan.
#include "web/kasus_dinilai.h"

#include <fmt/format.h>

namespace uji {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class HalamanLaporan : public HalamanDinilai {};

TEST_F(HalamanLaporan, TheEvaluationSaysTheYearOnThePageOnPaperAndInAWorkbook) {
    dinilai();
    const Jawaban page = sebagai("inspektur", "/rekap/evaluasi?tahun=2025");
    EXPECT_THAT(page.isi,
                AllOf(HasSubstr("<h1>Laporan Evaluasi Kinerja 2025</h1>"), HasSubstr("Sebaran predikat"),
                      HasSubstr("Waktu tiap langkah terhadap norma"), HasSubstr("rata-rata 87,47")));
    const Jawaban pdf = sebagai("inspektur", "/rekap/evaluasi.pdf?tahun=2025");
    EXPECT_THAT(pdf.isi, StartsWith("%PDF-"));
    EXPECT_EQ(pdf.response.download_name, "evaluasi-kinerja-2025.pdf");
    EXPECT_THAT(sebagai("inspektur", "/rekap/evaluasi.xlsx?tahun=2025").isi, StartsWith("PK"));
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("ekspor_berkas"));
    EXPECT_EQ(sebagai("auditor", "/rekap/evaluasi").status, 404);
}

TEST_F(HalamanLaporan, PromotionsListWhoFallsShortByElementWithTheArticle) {
    dinilai();
    const Jawaban page = sebagai("kasubbag", "/rekap/promosi?tahun=2025");
    EXPECT_THAT(page.isi,
                AllOf(HasSubstr("PP 99/2000 Pasal 7 (diubah PP 12/2002)"), HasSubstr("bukan keputusan"),
                      HasSubstr("Sekar Fiktif"), HasSubstr("SKP 2025: 87,11 (Baik)"),
                      HasSubstr("Nilai prestasi kerja 2024 belum ada nilai. Penilaian 2025 belum selesai")));
    // One year is enough for a.15, but each element must be amat baik.
    EXPECT_THAT(sebagai("kasubbag", "/rekap/promosi?tahun=2025&syarat=luar_biasa").isi,
                HasSubstr("SKP 2025 Baik, di bawah Sangat Baik"));
    EXPECT_THAT(sebagai("kasubbag", "/rekap/promosi?syarat=%3Cb%3E").isi, Not(HasSubstr("<b>")));
    EXPECT_THAT(sebagai("kasubbag", "/rekap/promosi.pdf?tahun=2025").isi, StartsWith("%PDF-"));
    EXPECT_THAT(sebagai("kasubbag", "/rekap/promosi.xlsx?tahun=2025").isi, StartsWith("PK"));
    // The Sekretaris may not look into an auditor's assessment: he is not on the list at all.
    EXPECT_THAT(sebagai("sekretaris", "/rekap/promosi?tahun=2025").isi, Not(HasSubstr("Sekar Fiktif")));
}

class Pengumpulan : public HalamanUji {
  protected:
    // Last year's plan with two activities, of which one has lines in the log; and a draft of this year.
    void SetUp() override {
        last = plan(2025, berkas::KeadaanSkp::ditetapkan, {"Audit operasional", "Reviu laporan"});
        draft = plan(2026, berkas::KeadaanSkp::draf, {"Kegiatan baru"});
        EXPECT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            for (const char* amount : {"3", "1.5"}) {
                berkas::Catatan line;
                line.pegawai = kantor.id("auditor");
                line.tanggal = *calendar::date_of(2025, 5, 6);
                line.skp = last;
                line.kegiatan = 1;
                line.kuantitas = amount;
                line.uraian = "LHA";
                line.pada = store::test_now;
                db.simpan(kantor.office, line);
            }
            return {};
        }));
    }
    berkas::SkpId plan(int year, berkas::KeadaanSkp state, const std::vector<std::string>& words) {
        berkas::SkpId id;
        EXPECT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            berkas::Skp s;
            s.pegawai = kantor.id("auditor");
            s.tahun = year;
            s.periode = {*calendar::date_of(year, 1, 1), *calendar::date_of(year, 12, 31)};
            s.keadaan = state;
            s.versi_berlaku = state == berkas::KeadaanSkp::draf ? 0 : 1;
            s.id = id = db.simpan(kantor.office, s);
            berkas::VersiSkp v;
            v.skp = id;
            v.oleh = s.pegawai;
            v.pada = store::test_now;
            v.rencana.jenis_jabatan = skp::JenisJabatan::jft;
            for (const std::string& text : words)
                v.rencana.kegiatan.push_back({.id = v.rencana.berikut++,
                                              .uraian = text,
                                              .target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12}});
            db.simpan(kantor.office, v, state != berkas::KeadaanSkp::draf);
            return {};
        }));
        return id;
    }
    skp::Rencana now() {
        skp::Rencana found;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { found = db.versi_skp(kantor.office, draft, 1).value().rencana; });
        return found;
    }
    std::string page() const { return fmt::format("/rencana/{}/dari-catatan", draft.value()); }

    berkas::SkpId last, draft;
};

TEST_F(Pengumpulan, ShowsWhatWasDoneAndAddsItWithoutTouchingWhatIsThere) {
    masuk("auditor");
    EXPECT_THAT(buka(fmt::format("/rencana/{}", draft.value())).isi,
                HasSubstr("Ambil dari catatan tahun lalu"));
    const Jawaban preview = buka(page());
    EXPECT_THAT(preview.isi, AllOf(HasSubstr("Audit operasional"), HasSubstr("4,5 LHA"), HasSubstr("2 baris"),
                                   Not(HasSubstr("Reviu laporan"))));
    const auto sent = kirim_dari(preview.isi, page(), {{"kegiatan", fmt::format("{}.1", last.value())}});
    ASSERT_EQ(sent.status, 303);
    EXPECT_THAT(buka(sent.ke).isi, HasSubstr("ditambahkan di akhir rencana"));
    const skp::Rencana plan = now();
    ASSERT_EQ(plan.kegiatan.size(), 2U);
    EXPECT_EQ(plan.kegiatan[0].uraian, "Kegiatan baru");
    EXPECT_EQ(plan.kegiatan[0].target.kuantitas, angka::Rational(6));
    EXPECT_EQ(plan.kegiatan[1].uraian, "Audit operasional");
    EXPECT_EQ(plan.kegiatan[1].target.kuantitas, angka::Rational(9, 2));
    // It is there now: not offered again, and not taken a second time.
    const Jawaban again = buka(page());
    EXPECT_THAT(again.isi, AllOf(HasSubstr("sudah ada"), Not(HasSubstr("type=\"checkbox\""))));
    EXPECT_EQ(kirim_dari(again.isi, page(), {{"kegiatan", fmt::format("{}.1", last.value())}}).status, 422);
    EXPECT_EQ(now().kegiatan.size(), 2U);
}

TEST_F(Pengumpulan, IsOfTheOwnDraftAndOfTheStateThatWasSeen) {
    masuk("auditor0");
    EXPECT_EQ(buka(page()).status, 404);
    masuk("irban");
    EXPECT_EQ(buka(page()).status, 404);
    masuk("auditor");
    const Jawaban stale =
        kirim(page(), {{"kunci_skp", "99"}, {"kegiatan", fmt::format("{}.1", last.value())}});
    EXPECT_EQ(stale.status, 422);
    EXPECT_EQ(now().kegiatan.size(), 1U);
    for (const char* strange : {"1", "x.y", "99.1", ".", "1.99999999999"})
        EXPECT_EQ(kirim_dari(buka(page()).isi, page(), {{"kegiatan", strange}}).status, 422) << strange;
}

} // namespace
} // namespace uji

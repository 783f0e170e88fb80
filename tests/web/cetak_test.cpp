// The official forms of a case, fetched from its page: who gets which, and that the PDF says what is kept.
#include "angka/tulis.h"
#include "berkas/penilaian.h"
#include "web/halaman_uji.h"
#include "web/kasus_contoh.h"
#include "web/teks_pdf.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <array>

namespace uji {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class HalamanCetak : public HalamanUji {
  protected:
    std::string text_of(const std::string& pdf) { return teks_pdf(pdf, kantor.folder.path()); }
    Jawaban sebagai(const std::string& who, const std::string& target) {
        masuk(who);
        return buka(target);
    }
    static std::string page(berkas::BerkasId id, const std::string& below) {
        return fmt::format("/berkas/{}{}", id.value(), below);
    }
    void catat_perilaku(const std::string& said) {
        ASSERT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            db.simpan(kantor.office, berkas::CatatanPerilaku{{},
                                                             kantor.id("auditor"),
                                                             kantor.id("irban"),
                                                             *calendar::date_of(2025, 3, 4),
                                                             3,
                                                             said,
                                                             kantor.clock.now()});
            return {};
        }));
    }
    // A case whose value the assessor has set.
    berkas::BerkasId dinilai(KasusContoh& kasus) {
        const auto id = kasus.sampai(sop::Kerja::nilai);
        skp::Isi isi = kasus.isi(id);
        constexpr std::array<int, 5> marks{88, 90, 87, 86, 89};
        for (std::size_t i = 0; i < marks.size(); ++i) isi.perilaku.at(i) = marks.at(i);
        isi.tugas_tambahan = {{"Menjadi pengajar pelatihan kantor sendiri", "800/31/INSP/2025"}};
        const auto set = berkas::tetapkan_nilai(kasus.meja(), kasus.asal("irban"),
                                                {id, kasus.berkas(id).kunci}, berkas::SimpanIsi{isi, {}});
        EXPECT_TRUE(set);
        return id;
    }
};

TEST_F(HalamanCetak, TheFormOfASetValueIsDownloadedByThoseWhoMaySeeTheCase) {
    KasusContoh kasus(kantor);
    const auto id = dinilai(kasus);
    const Jawaban own = sebagai("auditor", page(id, "/cetak/I-g"));
    ASSERT_EQ(own.status, 200);
    EXPECT_EQ(own.response.type, "application/pdf");
    EXPECT_EQ(own.response.download_name, "I-g-" + kasus.berkas(id).nomor + ".pdf");
    const std::string text = text_of(own.isi);
    EXPECT_THAT(text, HasSubstr("PENILAIAN PRESTASI KERJA"));
    EXPECT_THAT(text, HasSubstr("Sekar Fiktif"));
    EXPECT_THAT(text, HasSubstr("88,07"));
    EXPECT_EQ(kasus.berkas(id).nilai, "88.07");
    EXPECT_EQ(sebagai("auditor", page(id, "/cetak/i-G")).isi, own.isi)
        << "the same bytes, whatever the address";
    for (const char* stranger : {"irban_lain", "staf", "administrator", "arsiparis"})
        EXPECT_EQ(sebagai(stranger, page(id, "/cetak/I-g")).status, 404) << stranger;
    keluar();
    EXPECT_THAT(buka(page(id, "/cetak/I-g")).ke, HasSubstr("/masuk?ke="));
}

TEST_F(HalamanCetak, EveryFigureOnPaperIsTheStoredOne) {
    KasusContoh kasus(kantor);
    const auto id = dinilai(kasus);
    std::string kept;
    kantor.store->baca_berkas([&](berkas::Baca& db) {
        kept = db.dokumen(kantor.office, id, berkas::JenisDokumen::penilaian, 0).value().naskah;
    });
    const berkas::Penilaian stored = berkas::baca_penilaian(kept).value();
    const std::string achieved = text_of(sebagai("auditor", page(id, "/cetak/I-e")).isi);
    std::size_t at = 0; // each figure after the one before: in its row, in the order of the rows
    const auto next = [&](const angka::Rational& figure) {
        at = achieved.find(angka::score(figure), at);
        ASSERT_NE(at, std::string::npos) << angka::score(figure);
        ++at;
    };
    for (const auto& row : stored.hasil.skp.kegiatan) {
        next(row.penghitungan);
        next(row.capaian);
    }
    next(stored.hasil.skp.tugas_tambahan);
    next(stored.hasil.skp.kreativitas);
    next(stored.hasil.skp.nilai);
    std::string steps = text_of(buka(page(id, "/cetak/uraian")).isi);
    for (const regime::DerivationStep& step : stored.uraian) EXPECT_THAT(steps, HasSubstr(step.printed));
}

TEST_F(HalamanCetak, APrintOfAnothersFormIsJournalled) {
    KasusContoh kasus(kantor);
    const auto id = dinilai(kasus);
    static_cast<void>(sebagai("inspektur", page(id, "/cetak/I-e")));
    // That it was opened, and that it left the program.
    auto noted = kantor.perbuatan_tercatat();
    EXPECT_EQ(noted.back(), "cetak_berkas");
    noted.pop_back();
    EXPECT_EQ(noted.back(), "lihat_penilaian");
    // One's own print is written down too; opening one's own file is not.
    static_cast<void>(sebagai("auditor", page(id, "/cetak/I-e")));
    const auto own = kantor.perbuatan_tercatat();
    EXPECT_EQ(own.back(), "cetak_berkas");
    EXPECT_EQ(std::count(own.begin(), own.end(), "lihat_penilaian"),
              std::count(noted.begin(), noted.end(), "lihat_penilaian"));
}

TEST_F(HalamanCetak, TheFlowchartOfACaseIsAPaperThatSaysWhereItStandsAndWhen) {
    KasusContoh kasus(kantor);
    const auto id = kasus.sampai(sop::Kerja::nilai);
    EXPECT_THAT(sebagai("irban", page(id, "")).isi, HasSubstr(page(id, "/bagan.pdf\"")));
    const Jawaban chart = buka(page(id, "/bagan.pdf"));
    ASSERT_EQ(chart.status, 200);
    EXPECT_EQ(kantor.perbuatan_tercatat().back(), "cetak_berkas");
    EXPECT_EQ(chart.response.download_name, "bagan-" + kasus.berkas(id).nomor + ".pdf");
    const std::string text = text_of(chart.isi);
    EXPECT_THAT(text, HasSubstr("Berkas " + kasus.berkas(id).nomor + ", keadaan "));
    EXPECT_THAT(text, HasSubstr("WITA"));
    EXPECT_THAT(text, HasSubstr("Bercentang: selesai."));
    EXPECT_THAT(chart.isi, HasSubstr(", selesai")) << "the description of the figure";
    EXPECT_THAT(chart.isi, HasSubstr(", sedang berjalan"));
    EXPECT_NE(buka(page(id, "/bagan.pdf?halaman=tegak")).isi, chart.isi);
    EXPECT_EQ(sebagai("irban_lain", page(id, "/bagan.pdf")).status, 404);
}

TEST_F(HalamanCetak, OnlyWhatHasSomethingOnItIsThere) {
    KasusContoh kasus(kantor);
    const auto id = kasus.sampai(sop::Kerja::nilai);
    const Jawaban list = sebagai("irban", page(id, "/cetak"));
    ASSERT_EQ(list.status, 200);
    EXPECT_THAT(list.isi, HasSubstr(page(id, "/cetak/I-a\"")));
    EXPECT_THAT(list.isi, HasSubstr(page(id, "/cetak/periksa\"")));
    EXPECT_THAT(list.isi, Not(HasSubstr(page(id, "/cetak/I-g\""))));
    EXPECT_EQ(buka(page(id, "/cetak/I-g")).status, 404);
    EXPECT_EQ(buka(page(id, "/cetak/I-b")).status, 404);
    EXPECT_THAT(buka(page(id, "")).isi, HasSubstr(page(id, "/cetak/I-a\"")));
}

TEST_F(HalamanCetak, ALetterThatNoFontHasIsNamedInsteadOfAMissingPage) {
    KasusContoh kasus(kantor);
    const auto id = dinilai(kasus);
    catat_perilaku("Tepat waktu \u2713");
    const Jawaban said = sebagai("irban", page(id, "/cetak/I-i"));
    EXPECT_EQ(said.status, 422);
    EXPECT_THAT(said.isi, HasSubstr("Tepat waktu \u2713"));
    EXPECT_THAT(said.isi, HasSubstr("(U+2713) tidak ada dalam huruf cetak"));
    EXPECT_NE(kantor.perbuatan_tercatat().back(), "cetak_berkas") << "nothing was handed out";
}

TEST_F(HalamanCetak, TheNotebookIsPrintedForTheAssessorAndNotForThePersonInIt) {
    KasusContoh kasus(kantor);
    const auto id = dinilai(kasus);
    catat_perilaku("Rahasia penilai");
    const Jawaban assessor = sebagai("irban", page(id, "/cetak/I-i"));
    ASSERT_EQ(assessor.status, 200);
    EXPECT_THAT(text_of(assessor.isi), HasSubstr("Rahasia penilai"));
    EXPECT_EQ(sebagai("auditor", page(id, "/cetak/I-i")).status, 404);
    EXPECT_THAT(sebagai("auditor", page(id, "/cetak")).isi, Not(HasSubstr("/cetak/I-i")));
    EXPECT_THAT(sebagai("auditor", page(id, "/cetak/I-g")).isi, Not(HasSubstr("Rahasia penilai")));
}

} // namespace
} // namespace uji

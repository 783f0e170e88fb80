// The year of a unit and of the office, as visitors meet it (screen 05).
#include "web/kasus_dinilai.h"

#include <fmt/format.h>

namespace uji {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class HalamanRekap : public HalamanDinilai {};

TEST_F(HalamanRekap, ShowsFiguresValuesTimesAndEverybodyInAList) {
    const berkas::BerkasId id = dinilai();
    const Jawaban j = sebagai("inspektur", "/rekap?tahun=2025");
    ASSERT_EQ(j.status, 200);
    EXPECT_THAT(j.isi, AllOf(HasSubstr("<h1>Rekap penilaian SKP 2025</h1>"),
                             HasSubstr("<dt>Sudah dinilai</dt><dd>1<small>dari "),
                             HasSubstr("<dt>Norma SOP</dt><dd>8 jam 15<small>menit</small></dd>")));
    EXPECT_THAT(j.isi, HasSubstr(fmt::format("<a href=\"/berkas/{}\">Sekar Fiktif</a>", id.value())));
    EXPECT_THAT(j.isi, AllOf(HasSubstr("<td class=\"angka\">87,47</td><td>Baik</td>"),
                             HasSubstr("Belum ada berkas"), HasSubstr("href=\"/rekap.csv?tahun=2025\"")));
    EXPECT_THAT(j.isi, HasSubstr("aria-current=\"page\">Rekap unit"));
}

TEST_F(HalamanRekap, IsForThoseWhoLeadAndAnIrbanSeesHisOwnWilayah) {
    dinilai();
    for (const char* stranger : {"auditor", "staf", "administrator", "arsiparis", "juru_ketik"})
        for (const char* page : {"/rekap", "/rekap/sebaran", "/rekap.csv", "/rekap.xlsx"})
            EXPECT_EQ(sebagai(stranger, page).status, 404) << stranger << ' ' << page;
    EXPECT_THAT(sebagai("irban", "/rekap?tahun=2025").isi,
                AllOf(HasSubstr("Sekar Fiktif"), HasSubstr("Wilayah saya")));
    EXPECT_THAT(sebagai("irban_lain", "/rekap?tahun=2025").isi, Not(HasSubstr("Sekar Fiktif")));
    EXPECT_THAT(sebagai("irban_lain", "/rekap.csv?tahun=2025").isi, Not(HasSubstr("Sekar")));
    EXPECT_THAT(sebagai("auditor", "/").isi, Not(HasSubstr("href=\"/rekap\"")));
    EXPECT_THAT(sebagai("inspektur", "/").isi, HasSubstr("href=\"/rekap\""));
}

// asn-reference 7.4: the Sekretaris sees counts of all, values of his own people.
TEST_F(HalamanRekap, WhoMayNotLookIntoAnAssessmentSeesNoValueAndNoFigureOfFewPersons) {
    dinilai();
    const Jawaban list = sebagai("sekretaris", "/rekap?tahun=2025");
    ASSERT_EQ(list.status, 200);
    EXPECT_THAT(list.isi, AllOf(HasSubstr("Sekar Fiktif"), Not(HasSubstr("87,47")),
                                HasSubstr("Kurang dari 5 orang sudah dinilai")));
    EXPECT_THAT(sebagai("sekretaris", "/rekap.csv?tahun=2025").isi, Not(HasSubstr("87,47")));
    EXPECT_THAT(sebagai("sekretaris", "/rekap/sebaran?tahun=2025").isi,
                AllOf(Not(HasSubstr("87,47")), HasSubstr("<td class=\"angka tebal\">*</td>")));
    EXPECT_THAT(sebagai("kasubbag", "/rekap/sebaran?tahun=2025").isi, HasSubstr("87,47"));
}

TEST_F(HalamanRekap, TheHalfYearlyFormWaitsForThoseWhoFillItIn) {
    EXPECT_THAT(sebagai("kasubbag", "/").isi, Not(HasSubstr("Isi formulir pemantauan SOP")));
    kantor.maju(std::chrono::hours(24 * 200));
    EXPECT_THAT(sebagai("kasubbag", "/").isi,
                AllOf(HasSubstr("Isi formulir pemantauan SOP"), HasSubstr("dan belum selesai")));
    EXPECT_THAT(sebagai("auditor", "/").isi, Not(HasSubstr("Isi formulir pemantauan SOP")));

    // It counts beside "Beranda" on every page, told by the home page or not.
    const auto counted = [&](const std::string& target) {
        const std::string page = sebagai("kasubbag", target).isi;
        const auto at = page.find("<span class=\"jml lewat\">");
        return at == std::string::npos ? 0 : std::stoi(page.substr(at + 24));
    };
    const int with = counted("/");
    EXPECT_EQ(counted("/sop"), with);
    kantor.maju(std::chrono::minutes(2));
    EXPECT_EQ(counted("/sop"), with);
    ASSERT_TRUE(kantor.store->tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.simpan_pengaturan(kantor.office, "pemantauan_sop_bulan", "24");
        return {};
    }));
    kantor.maju(std::chrono::minutes(2));
    EXPECT_EQ(counted("/sop"), with - 1);
}

TEST_F(HalamanRekap, IsFilteredAndSortedByLinks) {
    dinilai();
    EXPECT_THAT(sebagai("inspektur", "/rekap?tahun=2025&posisi=belum").isi, Not(HasSubstr("Sekar Fiktif")));
    EXPECT_THAT(sebagai("inspektur", "/rekap?tahun=2025&posisi=5").isi, HasSubstr("Sekar Fiktif"));
    const std::string by_value = sebagai("inspektur", "/rekap?tahun=2025&urut=-nilai").isi;
    EXPECT_THAT(by_value, AllOf(HasSubstr("aria-sort=\"descending\""),
                                HasSubstr("href=\"/rekap?tahun=2025&amp;urut=nilai\"")));
    EXPECT_LT(by_value.find("Sekar Fiktif"), by_value.find("Belum dinilai")); // who has none stands last
    // What makes no sense is as if it had not been asked.
    for (const char* strange : {"/rekap?tahun=x&unit=9999&posisi=%3Cb%3E&urut=--&halaman=-3",
                                "/rekap?tahun=99999", "/rekap?halaman=999999999"})
        EXPECT_EQ(sebagai("inspektur", strange).status, 200) << strange;
    EXPECT_THAT(sebagai("inspektur", "/rekap?tahun=1999").isi, HasSubstr("Rekap penilaian SKP 1999"));
}

TEST_F(HalamanRekap, IsTakenAlongAsCsvAndWorkbookAndTheJournalSaysSo) {
    dinilai();
    const Jawaban csv = sebagai("kasubbag", "/rekap.csv?tahun=2025");
    EXPECT_EQ(csv.response.download_name, "rekap-2025.csv");
    EXPECT_THAT(csv.isi, AllOf(HasSubstr("Nomor berkas;Nama;NIP;Unit;Posisi"), HasSubstr(";\"87,47\";Baik\n"),
                               HasSubstr("Langkah 5")));
    const Jawaban book = sebagai("kasubbag", "/rekap.xlsx?tahun=2025");
    EXPECT_EQ(book.isi.substr(0, 2), "PK");
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("ekspor_berkas"));
}

} // namespace
} // namespace uji

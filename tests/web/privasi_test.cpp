// What is typed elsewhere, monitored, and asked about one's own data, as visitors meet it.
#include "berkas/simpanan_terbitan.h"
#include "sheet/zip.h"
#include "web/kasus_dinilai.h"

#include <fmt/format.h>

#include <regex>

namespace uji {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class DataSaya : public HalamanDinilai {};

TEST_F(DataSaya, WhoReadMyAssessmentIsThereAndWhatIsNotAboutMeIsNot) {
    const auto id = dinilai();
    sebagai("kasubbag", fmt::format("/berkas/{}", id.value()));
    sebagai("kasubbag", fmt::format("/berkas/{}/cetak/I-g", id.value()));
    const Jawaban mine = sebagai("auditor", "/jejak-saya");
    EXPECT_THAT(mine.isi, AllOf(HasSubstr("Wulan Percontohan membuka berkas 2025-0001"),
                                HasSubstr("Wulan Percontohan mencetak atau mengunduh I-g"),
                                HasSubstr("Nirmala Ibarat")));
    EXPECT_THAT(sebagai("staf", "/jejak-saya").isi, Not(HasSubstr("2025-0001")));
    EXPECT_THAT(sebagai("auditor", "/jejak-saya?perbuatan=cetak_berkas").isi,
                AllOf(HasSubstr("I-g"), Not(HasSubstr("membuka berkas"))));
    EXPECT_THAT(sebagai("auditor", "/jejak-saya?orang_lain=ya").isi,
                Not(HasSubstr("Sekar Fiktif menyerahkan")));
    EXPECT_EQ(sebagai("auditor", "/jejak-saya?dari=besok").status, 422);
    EXPECT_THAT(sebagai("auditor", "/jejak-saya?dari=2030-01-01").isi,
                HasSubstr("Tidak ada jejak yang cocok"));
    EXPECT_EQ(sebagai("", "/jejak-saya").status, 303);
}

// hak.h: who runs the program reads what was done, and not what was in it.
TEST_F(DataSaya, TheAdministratorReadsWhichCaseAndWhichStepButNoValue) {
    dinilai();
    const Jawaban all = sebagai("inspektur", "/jurnal");
    EXPECT_THAT(all.isi, AllOf(HasSubstr("menetapkan nilai berkas 2025-0001: 87,47 (Baik)"),
                               Not(HasSubstr("isi entri tentang penilaian tertutup"))));
    const Jawaban some = sebagai("administrator", "/jurnal");
    EXPECT_THAT(some.isi, AllOf(HasSubstr("menyerahkan formulir berkas 2025-0001; sekarang di langkah 2"),
                                HasSubstr("menetapkan nilai berkas 2025-0001: – (–)"),
                                HasSubstr("isi entri tentang penilaian tertutup"), Not(HasSubstr("87,47")),
                                Not(HasSubstr("Baik"))));
}

// hak.h: the assessor's notebook is not for the person himself.
TEST_F(DataSaya, ANoteOfTheAssessorIsNamedButNotQuoted) {
    masuk("irban");
    ASSERT_EQ(kirim(fmt::format("/perilaku/{}", kantor.id("auditor").value()),
                    {{"tanggal", "2026-11-20"}, {"aspek", "3"}, {"uraian", "Rahasia kecil"}})
                  .status,
              303);
    EXPECT_THAT(sebagai("auditor", "/jejak-saya").isi,
                AllOf(HasSubstr("Nirmala Ibarat"), Not(HasSubstr("Rahasia kecil"))));
    EXPECT_THAT(sebagai("auditor", "/jejak-saya.csv").isi, Not(HasSubstr("Rahasia kecil")));
    EXPECT_THAT(sebagai("auditor", "/jejak-saya.json").isi, Not(HasSubstr("Rahasia kecil")));
}

TEST_F(DataSaya, EverythingAboutMeComesAsAZipOfJsonAndCsv) {
    const auto id = dinilai();
    const std::string pdf = "%PDF signed";
    kantor.gudang->taruh(base::sha256(pdf), pdf);
    ASSERT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
        for (const auto& [number, bytes] : {std::pair{1, std::string("%PDF lost")}, std::pair{2, pdf}}) {
            berkas::Terbitan t;
            t.berkas = id;
            t.nomor = number;
            t.kode = "7QK4M2X" + std::to_string(number);
            t.nomor_naskah = number == 1 ? "800.1.4.4/0001/INSP/2026" : "800.1.4.4/0001.2/INSP/2026";
            t.blangko = "I-g";
            t.jenis = "Penilaian prestasi kerja PNS";
            t.tanggal = *calendar::date_of(2026, 11, 20);
            t.beku = t.kini = base::sha256(bytes);
            if (number == 1) t.keadaan = berkas::KeadaanTerbitan::diganti;
            t.dibuat = kantor.clock.now();
            db.tulis_terbitan().simpan(kantor.office, t);
        }
        return {};
    }));
    const Jawaban zip = sebagai("auditor", "/jejak-saya/unduh");
    ASSERT_EQ(zip.response.type, "application/zip");
    const auto files = sheet::read_zip(zip.isi);
    ASSERT_TRUE(files);
    std::map<std::string, std::string> by_name;
    for (const auto& f : *files) by_name[f.name] = f.bytes;
    for (const char* name :
         {"pegawai", "jabatan", "skp", "bukti", "berkas", "catatan", "permintaan", "jejak"}) {
        EXPECT_TRUE(by_name.count(std::string(name) + ".json")) << name;
        EXPECT_TRUE(by_name.count(std::string(name) + ".csv")) << name;
    }
    EXPECT_THAT(by_name["berkas.csv"], HasSubstr("2025-0001"));
    EXPECT_THAT(by_name["berkas.json"], HasSubstr(kantor.berkas(id).nilai));
    EXPECT_TRUE(by_name.count("berkas/2025-0001/penilaian-1.json"));
    EXPECT_EQ(by_name["dokumen/I-g-2025-0001-versi-2.pdf"], pdf);
    EXPECT_FALSE(by_name.count("dokumen/I-g-2025-0001-versi-1.pdf"));
    EXPECT_THAT(by_name["dokumen.csv"],
                AllOf(HasSubstr("800.1.4.4/0001/INSP/2026"), HasSubstr("tidak ada di penyimpanan")));
    EXPECT_THAT(by_name["pegawai.csv"], HasSubstr("Sekar Fiktif"));
    for (const auto& [name, bytes] : by_name) EXPECT_THAT(bytes, Not(HasSubstr("Bima Rekaan"))) << name;
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("unduh_data_sendiri"));
}

TEST_F(DataSaya, ARequestHasSeventyTwoHoursAndGetsItsAnswerOnce) {
    masuk("auditor");
    EXPECT_EQ(kirim("/jejak-saya/permintaan", {{"jenis", "perbaikan"}, {"uraian", " "}}).status, 422);
    ASSERT_EQ(
        kirim("/jejak-saya/permintaan", {{"jenis", "perbaikan"}, {"uraian", "Golongan <III/c>"}}).status,
        303);
    EXPECT_THAT(buka("/jejak-saya/permintaan").isi,
                AllOf(HasSubstr("Golongan &lt;III/c&gt;"), HasSubstr("Sisa 72 jam")));
    for (const char* stranger : {"inspektur", "kasubbag", "auditor"})
        EXPECT_EQ(sebagai(stranger, "/privasi/permintaan").status, 404) << stranger;
    kantor.maju(std::chrono::hours(72) + std::chrono::minutes(5));
    EXPECT_THAT(sebagai("administrator", "/privasi/permintaan").isi,
                AllOf(HasSubstr("Lewat 5 menit"), HasSubstr("Sekar Fiktif")));
    EXPECT_EQ(kirim("/privasi/permintaan/1", {{"keadaan", ""}, {"jawaban", "x"}}).status, 422);
    ASSERT_EQ(kirim("/privasi/permintaan/1", {{"keadaan", "dipenuhi"}, {"jawaban", "Diperbaiki menurut SK."}})
                  .status,
              303);
    EXPECT_EQ(kirim("/privasi/permintaan/1", {{"keadaan", "ditolak"}, {"jawaban", "Lain"}}).status, 422);
    EXPECT_EQ(buka("/privasi/permintaan/99").status, 404);
    EXPECT_THAT(sebagai("auditor", "/jejak-saya/permintaan").isi,
                AllOf(HasSubstr("Dipenuhi"), HasSubstr("Diperbaiki menurut SK.")));
    EXPECT_THAT(sebagai("administrator", "/privasi/permintaan.csv").isi, HasSubstr("Diperbaiki menurut SK."));
    EXPECT_THAT(kantor.perbuatan_tercatat(),
                AllOf(Contains("permintaan_data.ajukan"), Contains("permintaan_data.jawab")));
}

TEST_F(DataSaya, TheRegistersAreForWhoRunsPrivacyOnPageAndPaper) {
    for (const char* page : {"/privasi/pemrosesan", "/privasi/dpia"}) {
        EXPECT_EQ(sebagai("administrator", page).status, 200) << page;
        EXPECT_THAT(sebagai("administrator", std::string(page) + ".pdf").isi, StartsWith("%PDF-")) << page;
        EXPECT_EQ(sebagai("kasubbag", page).status, 404) << page;
    }
    EXPECT_THAT(sebagai("administrator", "/privasi/dpia").isi, HasSubstr("Pasal 34"));
    EXPECT_EQ(sebagai("", "/privasi").status, 200); // the notice for everybody stays open
}

TEST_F(DataSaya, SearchingTheListOfCasesIsWrittenDown) {
    sebagai("kasubbag", "/berkas?cari=Sekar");
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("cari_berkas"));
}

TEST_F(DataSaya, TheTransferSheetKeepsWhatWasTyped) {
    const auto id = dinilai();
    const std::string page = fmt::format("/berkas/{}/lembar-pindah", id.value());
    const Jawaban sheet = sebagai("kasubbag", page);
    EXPECT_THAT(sheet.isi, AllOf(HasSubstr("<strong>0 dari 6</strong>"), HasSubstr("nilaiPrestasiKerja"),
                                 HasSubstr("87.47")));
    EXPECT_THAT(sebagai("kasubbag", fmt::format("/berkas/{}", id.value())).isi, HasSubstr("Lembar pindah"));
    std::smatch seen;
    const std::regex group(
        "name=\"kelompok\" value=\"skp\"><input type=\"hidden\" name=\"sidik\" value=\"([0-9a-f]{64})\"");
    ASSERT_TRUE(std::regex_search(sheet.isi, seen, group));
    ASSERT_EQ(kirim(page, {{"kelompok", "skp"}, {"sidik", seen[1]}, {"aksi", "tandai"}}).status, 303);
    EXPECT_THAT(buka(page).isi,
                AllOf(HasSubstr("<strong>1 dari 6</strong>"), HasSubstr("Wulan Percontohan, 23 Nov")));
    EXPECT_EQ(kirim(page, {{"kelompok", "skp"}, {"sidik", std::string(64, '0')}, {"aksi", "tandai"}}).status,
              422);
    EXPECT_EQ(kirim(page, {{"kelompok", "x"}, {"sidik", seen[1]}, {"aksi", "tandai"}}).status, 422);
    EXPECT_THAT(buka(page + ".csv").isi, HasSubstr("nilaiSkp;Nilai SKP;87.11;\"Wulan Percontohan"));
    ASSERT_EQ(kirim(page, {{"kelompok", "skp"}, {"sidik", seen[1]}, {"aksi", "lepas"}}).status, 303);
    EXPECT_THAT(buka(page).isi, HasSubstr("<strong>0 dari 6</strong>"));
    for (const char* stranger : {"auditor", "staf", "administrator"})
        EXPECT_EQ(sebagai(stranger, page).status, 404) << stranger;
}

TEST_F(DataSaya, AMonitoringIsBegunFilledInFinishedAndPrinted) {
    dinilai();
    EXPECT_EQ(sebagai("auditor", "/rekap/pemantauan").status, 404);
    EXPECT_THAT(sebagai("inspektur", "/rekap/pemantauan").isi,
                AllOf(HasSubstr("Pemantauan SOP berikutnya jatuh tempo"), Not(HasSubstr("<h2 id=\"pm\">"))));
    masuk("kasubbag");
    EXPECT_EQ(kirim("/rekap/pemantauan", {{"dari", "2026-12-31"}, {"sampai", "2026-07-01"}}).status, 422);
    const auto made = kirim("/rekap/pemantauan", {{"dari", "2026-07-01"}, {"sampai", "2026-12-31"}});
    ASSERT_EQ(made.ke, "/rekap/pemantauan/1");
    const Jawaban form = buka(made.ke);
    EXPECT_THAT(form.isi, HasSubstr("Norma 120 menit, median 0 menit; 0 dari 1 berkas lewat norma."));
    // Not every row is answered.
    EXPECT_EQ(kirim_dari(form.isi, made.ke, {{"1.berjalan", "ya"}, {"aksi", "selesai"}}).status, 422);
    ASSERT_EQ(kirim_dari(form.isi, made.ke, {{"1.berjalan", "ya"}, {"1.catatan", "Baik"}, {"aksi", "simpan"}})
                  .status,
              303);
    EXPECT_EQ(kirim_dari(form.isi, made.ke, {{"1.berjalan", "tidak"}, {"aksi", "simpan"}}).status,
              422); // seen before the change
    http::Fields all{{"aksi", "selesai"}};
    for (int n = 1; n <= 7; ++n) {
        all.emplace_back(fmt::format("{}.berjalan", n), n == 2 ? "tidak" : "ya");
        all.emplace_back(fmt::format("{}.tindakan", n), n == 2 ? "Tambah pemeriksa" : "");
    }
    ASSERT_EQ(kirim_dari(buka(made.ke).isi, made.ke, all).status, 303);
    EXPECT_THAT(buka(made.ke).isi, AllOf(HasSubstr("Tambah pemeriksa"), Not(HasSubstr("<textarea"))));
    EXPECT_EQ(kirim(made.ke, all).status, 422);
    EXPECT_THAT(buka(made.ke + "/pdf").isi, StartsWith("%PDF-"));
    EXPECT_THAT(buka("/rekap/pemantauan").isi, HasSubstr("30 Juni 2027"));
    EXPECT_EQ(buka("/rekap/pemantauan/99").status, 404);
}

} // namespace
} // namespace uji

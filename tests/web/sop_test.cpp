// The pages of the SOP: who sees what, and how a new version comes into force.
#include "sop/testing.h"
#include "web/halaman_uji.h"
#include "web/teks_pdf.h"

#include <gmock/gmock.h>

namespace uji {
namespace {

using sop::testing::replaced;
using sop::testing::shipped_text;
using ::testing::HasSubstr;
using ::testing::Not;

std::string version(const std::string& name) {
    return replaced(replaced(shipped_text(), "versi: \"2023-08-15\"", "versi: \"" + name + "\""),
                    "waktu: {isi: 15 Menit", "waktu: {isi: 20 Menit");
}
// Five steps and three lanes, in a file of its own.
std::string five_steps() { return isi_berkas("tests/web/lima-langkah.yaml"); }

class HalamanSop : public HalamanUji {
  protected:
    std::string text_of(const std::string& pdf) { return teks_pdf(pdf, kantor.folder.path()); }
};

TEST_F(HalamanSop, TheVersionInForceIsOpenToEverybody) {
    const Jawaban page = buka("/sop");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.isi, HasSubstr("<h1>Pelaksanaan Pengukuran Kinerja/Penilaian SKP</h1>"));
    EXPECT_THAT(page.isi, HasSubstr("SOP 700/418/2023 versi 2023-08-15. Berlaku sejak 23 November 2026."));
    EXPECT_THAT(page.isi, HasSubstr("<table class=\"bk\">"));
    EXPECT_THAT(page.isi, HasSubstr("15 Agustus 2013")) << "an oddity is shown as it is written";
    EXPECT_THAT(page.isi, HasSubstr("10 tahun sebelum pengesahan"));
    EXPECT_THAT(page.isi, HasSubstr("tidak diperbaiki diam-diam"));
    EXPECT_THAT(page.isi, HasSubstr("Langkah 2 boleh kembali ke langkah 1"));
    EXPECT_THAT(page.isi, Not(HasSubstr("/sop/unggah")));
    EXPECT_EQ(buka("/sop/1").status, 200);
    EXPECT_EQ(buka("/sop/versi").status, 200);
    EXPECT_EQ(buka("/sop/99").status, 404);
    EXPECT_EQ(buka("/sop/satu").status, 404);
}

TEST_F(HalamanSop, ItsPagesFitIntoTheFirstView) {
    masuk("administrator");
    ASSERT_EQ(kirim("/sop/unggah", {{"aksi", "simpan"}, {"naskah", five_steps()}}).status, 303);
    for (const char* page :
         {"/sop", "/sop/versi", "/sop/2", "/sop/2/terbit", "/sop/unggah", "/sop/banding?lama=1&baru=2"}) {
        const std::size_t bytes = bita_pertama(buka(page).isi);
        EXPECT_LE(bytes, 14'336U) << page;
        std::printf("%s: %zu bytes\n", page, bytes);
    }
}

TEST_F(HalamanSop, MonitoringFollowsTheSettings) {
    EXPECT_THAT(buka("/sop").isi, HasSubstr("Pemantauan tiap 6 bulan, berikutnya</dt><dd>23 Mei 2027"));
    tulis([&](kantor::Tulis& db) { db.simpan_pengaturan(kantor.office, "pemantauan_sop_bulan", "3"); });
    EXPECT_THAT(buka("/sop").isi, HasSubstr("Pemantauan tiap 3 bulan, berikutnya</dt><dd>23 Februari 2027"));
}

TEST_F(HalamanSop, TheTextAndTheDrawingAreHandedOut) {
    const Jawaban text = buka("/sop/1/naskah.yaml");
    EXPECT_EQ(text.isi, shipped_text());
    EXPECT_EQ(text.response.download_name, "sop-1.yaml");
    const Jawaban drawing = buka("/sop/1/bagan.svg");
    EXPECT_EQ(drawing.response.type, "image/svg+xml");
    EXPECT_THAT(drawing.isi, HasSubstr("Memeriksa dan mengecek"));
    EXPECT_NE(drawing.isi, buka("/sop/1/bagan.svg?halaman=tegak").isi);
}

TEST_F(HalamanSop, TheOfficialPaperIsHandedOutInBothLayoutsAndSaysWhichVersionItIs) {
    const std::string page = buka("/sop").isi;
    EXPECT_THAT(page, HasSubstr("href=\"/sop/1/resmi.pdf\""));
    EXPECT_THAT(page, HasSubstr("action=\"/sop/1/resmi.pdf\""));
    const Jawaban across = buka("/sop/1/resmi.pdf");
    ASSERT_EQ(across.status, 200);
    EXPECT_EQ(across.response.type, "application/pdf");
    EXPECT_EQ(across.response.download_name, "sop-1.pdf");
    EXPECT_EQ(across.isi, buka("/sop/1/resmi.pdf").isi) << "the same version, the same bytes";
    const std::string text = text_of(across.isi);
    EXPECT_THAT(text, HasSubstr("Nomor 700/418/2023"));
    EXPECT_THAT(text, HasSubstr("Versi 2023-08-15. Berlaku sejak 23 November 2026."));
    EXPECT_THAT(text, HasSubstr("Halaman 1 dari 2"));
    EXPECT_THAT(text, HasSubstr("Dasar hukum"));
    EXPECT_THAT(text, Not(HasSubstr("DRAF")));
    const Jawaban chart = buka("/sop/1/resmi.pdf?halaman=tegak&isi=bagan");
    EXPECT_EQ(chart.response.download_name, "sop-1-tegak-bagan.pdf");
    EXPECT_THAT(text_of(chart.isi), Not(HasSubstr("Dasar hukum")));
    EXPECT_THAT(text_of(chart.isi), HasSubstr("Halaman 1 dari 1"));
    tulis([&](kantor::Tulis& db) {
        db.simpan_pengaturan(kantor.office, "alamat_verifikasi", "https://teraju.contoh.example");
    });
    EXPECT_THAT(text_of(buka("/sop/1/resmi.pdf").isi),
                HasSubstr("Versi yang berlaku: https://teraju.contoh.example/sop"));
    EXPECT_EQ(buka("/sop/99/resmi.pdf").status, 404);

    masuk("administrator");
    ASSERT_EQ(kirim("/sop/unggah", {{"aksi", "simpan"}, {"naskah", version("2026-11")}}).status, 303);
    EXPECT_THAT(text_of(buka("/sop/2/resmi.pdf").isi), HasSubstr("DRAF, BELUM BERLAKU"));
    keluar();
    EXPECT_EQ(buka("/sop/2/resmi.pdf").status, 404) << "a draft is not for everybody";
}

TEST_F(HalamanSop, OnlyTheAdministratorBringsInVersions) {
    EXPECT_EQ(buka("/sop/unggah").status, 303) << "to sign in";
    masuk("auditor");
    EXPECT_EQ(buka("/sop/unggah").status, 404);
    EXPECT_EQ(kirim("/sop/unggah", {{"aksi", "simpan"}, {"naskah", version("a")}}).status, 404);
    masuk("administrator");
    EXPECT_EQ(buka("/sop/unggah").status, 200);
    EXPECT_THAT(buka("/sop/versi").isi, HasSubstr("/sop/unggah"));
}

TEST_F(HalamanSop, ATextWithFaultsStaysInItsFieldWithAllThatIsWrong) {
    masuk("administrator");
    std::string broken = replaced(version("a"), "waktu: {isi: 20 Menit", "waktu: {isi: sebentar");
    broken = replaced(broken, "{id: periksa, langkah: 2, lajur: kasubbag",
                      "{id: periksa, langkah: 2, lajur: bupati");
    for (const char* act : {"periksa", "simpan"}) {
        const Jawaban page = kirim("/sop/unggah", {{"aksi", act}, {"naskah", broken}});
        EXPECT_EQ(page.status, 422);
        EXPECT_THAT(page.isi, HasSubstr("<title>Galat: "));
        EXPECT_THAT(page.isi, HasSubstr("Simbol ini menunjuk lajur yang tidak ada."));
        EXPECT_THAT(page.isi, HasSubstr("(baris "));
        EXPECT_THAT(page.isi, HasSubstr("waktu: {isi: sebentar")) << "what was typed is still there";
    }
    baca([&](kantor::Baca& db) { EXPECT_EQ(db.semua_sop(kantor.office).size(), 1U); });
}

TEST_F(HalamanSop, CheckingAloneKeepsNothing) {
    masuk("administrator");
    const Jawaban page = kirim("/sop/unggah", {{"aksi", "periksa"}, {"naskah", version("a")}});
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.isi, HasSubstr("Naskah tersusun baik: 7 langkah"));
    EXPECT_THAT(page.isi, HasSubstr("Langkah 7, waktu diubah dari 15 Menit menjadi 20 Menit."));
    baca([&](kantor::Baca& db) { EXPECT_EQ(db.semua_sop(kantor.office).size(), 1U); });
}

TEST_F(HalamanSop, ADraftIsPublishedAfterItsConsequenceWasSaid) {
    masuk("administrator");
    const Jawaban kept = kirim_berkas("/sop/unggah", "baru.yaml", version("2026-11"), {{"aksi", "simpan"}});
    EXPECT_EQ(kept.status, 303);
    EXPECT_EQ(kept.ke, "/sop/2?kabar=simpan");
    EXPECT_THAT(buka(kept.ke).isi, HasSubstr("tersimpan sebagai draf"));
    EXPECT_THAT(buka("/sop").isi, HasSubstr("versi 2023-08-15")) << "a draft changes nothing";

    keluar();
    EXPECT_EQ(buka("/sop/2").status, 404) << "a draft is not for everybody";
    EXPECT_EQ(buka("/sop/2/naskah.yaml").status, 404);
    EXPECT_EQ(buka("/sop/2/bagan.svg").status, 404);
    EXPECT_EQ(buka("/sop/banding?lama=1&baru=2").status, 404);
    EXPECT_THAT(buka("/sop/versi").isi, Not(HasSubstr("2026-11")));
    masuk("auditor");
    EXPECT_EQ(buka("/sop/2").status, 200) << "but for the people of the office";
    EXPECT_EQ(buka("/sop/2/terbit").status, 404);
    EXPECT_EQ(kirim("/sop/2/terbit", {}).status, 404);

    masuk("administrator");
    const Jawaban ask = buka("/sop/2/terbit");
    EXPECT_THAT(
        ask.isi,
        HasSubstr("naskahnya tidak dapat diubah lagi. Versi 2023-08-15 yang sekarang berlaku dicabut"));
    EXPECT_THAT(ask.isi, HasSubstr("Langkah 7, waktu diubah dari 15 Menit menjadi 20 Menit."));
    const Jawaban done = kirim("/sop/2/terbit", {});
    EXPECT_EQ(done.ke, "/sop/2?kabar=terbit");
    EXPECT_THAT(buka(done.ke).isi, HasSubstr("sudah terbit dan berlaku sekarang"));
    EXPECT_EQ(buka("/sop/2/terbit").status, 303) << "what is published cannot be published again";
    EXPECT_EQ(kirim("/sop/2/terbit", {}).status, 422);

    keluar();
    EXPECT_THAT(buka("/sop").isi, HasSubstr("versi 2026-11"));
    EXPECT_THAT(buka("/sop/1").isi, HasSubstr("Versi ini sudah dicabut."));
    EXPECT_THAT(buka("/sop/banding?lama=1&baru=2").isi, HasSubstr("<td>15 Menit</td><td>20 Menit</td>"));
}

TEST_F(HalamanSop, ASopOfFiveStepsAndThreeLanesIsShownLikeAnyOther) {
    masuk("administrator");
    const Jawaban kept = kirim("/sop/unggah", {{"aksi", "simpan"}, {"naskah", five_steps()}});
    ASSERT_EQ(kept.ke, "/sop/2?kabar=simpan");
    ASSERT_EQ(kirim("/sop/2/terbit", {}).status, 303);
    keluar();
    const std::string page = buka("/sop").isi;
    EXPECT_THAT(page, HasSubstr("5 langkah, norma seluruhnya"));
    EXPECT_THAT(page, HasSubstr("viewBox=\"0 0 300 100\""));
    EXPECT_THAT(page, HasSubstr("Pemeriksaan tidak menemukan kejanggalan."));
    EXPECT_THAT(page, Not(HasSubstr("Kasubbag")));
    EXPECT_THAT(page, HasSubstr("NIP berakhiran 918"));
    EXPECT_THAT(page, Not(HasSubstr("19800230"))) << "a public page shows no whole NIP";
}

TEST_F(HalamanSop, TheSameTextOrNameIsRefusedWithTheTextStillThere) {
    masuk("administrator");
    const Jawaban same = kirim("/sop/unggah", {{"aksi", "simpan"}, {"naskah", shipped_text()}});
    EXPECT_EQ(same.status, 422);
    EXPECT_THAT(same.isi, HasSubstr("huruf demi huruf"));
    const Jawaban taken =
        kirim("/sop/unggah", {{"aksi", "simpan"}, {"naskah", shipped_text() + "# lain\r\n"}});
    EXPECT_EQ(taken.status, 422);
    EXPECT_THAT(taken.isi, HasSubstr("sudah pernah terbit"));
    EXPECT_THAT(taken.isi, HasSubstr("# lain"));
}

} // namespace
} // namespace uji

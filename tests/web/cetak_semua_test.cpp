// The forms of a unit and a year as one ZIP: who may ask for them, what is in it, and that every paper stands in the journal.
#include "sheet/zip.h"
#include "web/arsip/paket_kerja.h"
#include "web/halaman_uji.h"
#include "web/kasus_contoh.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <filesystem>
#include <map>

namespace uji {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Key;
using ::testing::Not;

constexpr const char* here = "/berkas/cetak";

class CetakSemua : public HalamanUji {
  protected:
    Jawaban minta(http::Fields typed) {
        typed.insert(typed.begin(), {"tahun", "2025"});
        return isi_dan_kirim(here, std::move(typed));
    }
    static std::map<std::string, std::string> isi_zip(const Jawaban& zip) {
        std::ifstream in(zip.response.file, std::ios::binary);
        const auto entries = sheet::read_zip(std::string{std::istreambuf_iterator<char>(in), {}});
        std::map<std::string, std::string> files;
        if (entries)
            for (const sheet::ZipEntry& one : *entries) files[one.name] = one.bytes;
        return files;
    }
    std::ptrdiff_t berkas_di_folder() {
        const auto folder = kantor.situs->folder / "paket";
        return std::filesystem::exists(folder)
                   ? std::distance(std::filesystem::directory_iterator(folder), {})
                   : std::ptrdiff_t{0};
    }
};

TEST_F(CetakSemua, TheFormsOfAYearAreOneZipAndEachPaperStandsInTheJournal) {
    KasusContoh kasus(kantor);
    const auto id = kasus.sampai(sop::Kerja::nilai);
    const std::string number = kasus.berkas(id).nomor;
    masuk("kasubbag");
    EXPECT_THAT(buka("/berkas").isi, HasSubstr("href=\"/berkas/cetak\""));
    const std::string page = buka(here).isi;
    EXPECT_THAT(page, HasSubstr("Penilaian Prestasi Kerja (I-g)"));
    EXPECT_EQ(minta({{"formulir", "I-z"}}).status, 422);
    ASSERT_EQ(minta({{"formulir", "I-a"}, {"formulir", "periksa"}, {"formulir", "I-g"}}).status, 303);
    EXPECT_THAT(buka(here).isi, HasSubstr("menunggu dicetak"));
    EXPECT_EQ(minta({{"formulir", "I-a"}}).status, 422) << "the same is waiting already";
    EXPECT_EQ(kantor.buka("kasubbag", "/berkas/cetak/1/isi").status, 404) << "not ready";

    const std::size_t before = kantor.perbuatan_tercatat().size();
    EXPECT_TRUE(web::kerjakan_paket(*kantor.situs));
    const auto noted = kantor.perbuatan_tercatat();
    EXPECT_EQ(std::count(noted.begin() + static_cast<std::ptrdiff_t>(before), noted.end(), "cetak_berkas"), 2)
        << "two papers; form I-g has nothing on it yet";
    EXPECT_EQ(berkas_di_folder(), 1) << "the ZIP, and no sheet left beside it";
    EXPECT_THAT(buka(here).isi, HasSubstr("siap, "));
    const Jawaban zip = kantor.buka("kasubbag", "/berkas/cetak/1/isi");
    ASSERT_EQ(zip.status, 200);
    EXPECT_EQ(zip.response.download_name, "formulir-2025.zip");
    const auto files = isi_zip(zip);
    ASSERT_THAT(files, ElementsAre(Key("formulir-2025/I-a-" + number + ".pdf"),
                                   Key("formulir-2025/periksa-" + number + ".pdf")));
    EXPECT_EQ(files.begin()->second, buka(fmt::format("/berkas/{}/cetak/I-a", id.value())).isi)
        << "the paper that is handed out alone";
    EXPECT_EQ(kantor.buka("inspektur", "/berkas/cetak/1/isi").status, 404) << "of who asked for it";
    EXPECT_EQ(kantor.buka("kasubbag", "/arsip/ekspor/1/isi").status, 404) << "no package of the archive";
    EXPECT_THAT(kantor.buka("kasubbag", "/arsip/ekspor").isi, HasSubstr("Belum ada paket"));

    kantor.maju(std::chrono::hours(25));
    EXPECT_FALSE(web::kerjakan_paket(*kantor.situs));
    EXPECT_EQ(berkas_di_folder(), 0) << "a day is enough";
}

TEST_F(CetakSemua, OnlyThoseWhoSeeTheYearAskForItAndOnlyWhatTheyMaySee) {
    KasusContoh kasus(kantor);
    static_cast<void>(kasus.sampai(sop::Kerja::nilai));
    for (const char* stranger : {"auditor", "staf", "administrator", "arsiparis"}) {
        masuk(stranger);
        EXPECT_EQ(buka(here).status, 404) << stranger;
        EXPECT_THAT(buka("/berkas").isi, Not(HasSubstr("href=\"/berkas/cetak\""))) << stranger;
    }
    masuk("irban_lain");
    const Jawaban nothing = minta({{"formulir", "I-a"}});
    EXPECT_EQ(nothing.status, 422);
    EXPECT_THAT(nothing.isi, HasSubstr("boleh Anda lihat"));
    masuk("irban");
    EXPECT_EQ(minta({{"formulir", "I-a"}}).status, 303);
    masuk("inspektur");
    EXPECT_EQ(minta({{"formulir", "I-a"}, {"unit", "999"}}).status, 422);
    EXPECT_EQ(minta({{"formulir", "I-g"}}).status, 303);
    EXPECT_TRUE(web::kerjakan_paket(*kantor.situs));
    EXPECT_TRUE(web::kerjakan_paket(*kantor.situs));
    EXPECT_THAT(buka(here).isi, HasSubstr("gagal: Belum ada yang dapat dicetak"));
    EXPECT_EQ(berkas_di_folder(), 1) << "that of the irban";
    ASSERT_EQ(minta({{"formulir", "I-a"}}).status, 303);
    EXPECT_EQ(kirim_dari(buka(here).isi, "/berkas/cetak/3/batal", {}).status, 303);
    EXPECT_FALSE(web::kerjakan_paket(*kantor.situs)) << "called off";
}

TEST_F(CetakSemua, ItsPageFitsIntoTheFirstView) {
    masuk("kasubbag");
    EXPECT_LE(bita_pertama(buka(here).isi), 14'336U);
}

} // namespace
} // namespace uji

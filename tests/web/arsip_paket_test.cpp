// What comes into the archive and what leaves it, and how a record is corrected: as a Kasubbag and an archivist do it on the pages.
#include "berkas/arsip/bagit.h"
#include "berkas/arsip/ekspor.h"
#include "berkas/arsip/merkle.h"
#include "sheet/zip.h"
#include "web/arsip/paket_kerja.h"
#include "web/arsip_uji.h"

#include <fmt/format.h>

namespace {

using berkas::ArsipId;
using ::testing::HasSubstr;
using ::testing::Not;
using uji::HalamanArsip;
using uji::Jawaban;

TEST_F(HalamanArsip, WhatIsWrongInARecordIsCorrectedByACaseOfItsOwn) {
    const ArsipId id = arsipkan("auditor");
    masuk("kasubbag");
    const std::string page = buka(path(id)).isi;
    EXPECT_THAT(page, HasSubstr("Betulkan isi arsip ini"));
    EXPECT_EQ(kirim_dari(page, path(id, "/pembetulan"), {{"alasan_pembetulan", ""}}).status, 422);
    const Jawaban opened =
        kirim_dari(page, path(id, "/pembetulan"), {{"alasan_pembetulan", "kuantitas salah ketik"}});
    ASSERT_EQ(opened.status, 303) << opened.isi;
    EXPECT_THAT(buka(opened.ke).isi, HasSubstr("membetulkan arsip 1: kuantitas salah ketik"));
    const std::string after = buka(path(id)).isi;
    EXPECT_THAT(after, HasSubstr("Pembetulan sedang berjalan"));
    EXPECT_THAT(after, Not(HasSubstr("Betulkan isi arsip ini")));
    std::optional<berkas::Arsip> record;
    kantor.store->baca_berkas([&](berkas::Baca& db) { record = db.arsip().arsip(kantor.office, id); });
    EXPECT_THAT(buka(fmt::format("/berkas/{}", record->berkas.value())).isi, HasSubstr("hanya dapat dibaca"));
    EXPECT_EQ(kantor.kirim("arsiparis", path(id, "/pembetulan"), {{"alasan_pembetulan", "x"}}).status, 404);
}

TEST_F(HalamanArsip, APackageComesInThroughThePage) {
    const ArsipId id = arsipkan("auditor");
    // As another office has it: the title differs, and with it the leaf.
    const std::string form = R"({"uraian":"Reviu"})";
    berkas::Arsip other;
    kantor.store->baca_berkas([&](berkas::Baca& db) { other = *db.arsip().arsip(kantor.office, id); });
    other.id = ArsipId{77};
    other.judul = "Penilaian dari kabupaten tetangga";
    other.isi = {{1, berkas::PeranIsi::formulir, "formulir.json", base::sha256(form),
                  static_cast<std::int64_t>(form.size()), "application/json", 1}};
    other.daun = berkas::daun(naskah_daun(other));
    const auto package = [&](const std::string& bytes) {
        std::vector<sheet::ZipEntry> files;
        for (const berkas::IsiBag& f : berkas::susun_bag(
                 "kiriman",
                 {{"data/77/01-formulir.json", bytes}, {"data/77/arsip.json", berkas::tulis_json(other, {})}},
                 {{"Source-Organization", "Inspektorat Tetangga"}}))
            files.push_back({f.jalur, f.isi});
        return sheet::write_zip(files, kantor.clock.now());
    };
    const auto send = [&](const char* who, const std::string& bytes) {
        return kantor.kirim_berkas(who, "/arsip/impor", {"paket", "kiriman.zip", bytes}, {});
    };
    masuk("arsiparis");
    EXPECT_THAT(buka("/arsip/impor").isi, HasSubstr("Terima paket arsip"));
    const Jawaban bad = send("arsiparis", package(form + " "));
    EXPECT_EQ(bad.status, 422);
    EXPECT_THAT(bad.isi, HasSubstr("data/77/01-formulir.json"));
    const Jawaban done = send("arsiparis", package(form));
    ASSERT_EQ(done.status, 303) << done.isi;
    EXPECT_THAT(buka(done.ke).isi, HasSubstr("1 arsip didaftarkan"));
    const std::string page = buka(path(ArsipId{id.value() + 1})).isi;
    EXPECT_THAT(page, HasSubstr("Inspektorat Tetangga"));
    EXPECT_THAT(page, HasSubstr("arsip 77"));
    EXPECT_EQ(send("arsiparis", package(form)).status, 422) << "the same again";
    EXPECT_EQ(send("inspektur", package(form)).status, 404);
    EXPECT_EQ(send("arsiparis", "PK bukan").status, 422);
    EXPECT_THAT(kantor.perbuatan_tercatat(), ::testing::Contains("arsip.impor"));
}

TEST_F(HalamanArsip, APackageOfAnySizeIsMadeBehindThePageAndFetchedWhenReady) {
    const ArsipId id = arsipkan("auditor");
    masuk("kasubbag");
    const std::string page = "/arsip/ekspor";
    EXPECT_THAT(buka(page).isi, HasSubstr("Belum ada paket"));
    const auto ask = [&] { return kirim_dari(buka("/arsip").isi, page, {}).status; };
    const auto files = [&] {
        const auto folder = kantor.situs->folder / "paket";
        return std::filesystem::exists(folder)
                   ? std::distance(std::filesystem::directory_iterator(folder), {})
                   : std::ptrdiff_t{0};
    };
    ASSERT_EQ(ask(), 303);
    EXPECT_THAT(buka(page).isi, HasSubstr("menunggu dibuat"));
    EXPECT_EQ(ask(), 422) << "the same is waiting already";
    EXPECT_EQ(kantor.buka("kasubbag", page + "/1/isi").status, 404) << "not ready";
    EXPECT_TRUE(web::kerjakan_paket(*kantor.situs));
    EXPECT_FALSE(web::kerjakan_paket(*kantor.situs)) << "no other one waits";
    EXPECT_THAT(buka(page).isi, HasSubstr("siap, "));
    const Jawaban zip = kantor.buka("kasubbag", page + "/1/isi");
    ASSERT_EQ(zip.status, 200);
    std::ifstream in(zip.response.file, std::ios::binary);
    auto entries = sheet::read_zip(std::string{std::istreambuf_iterator<char>(in), {}});
    ASSERT_TRUE(entries);
    std::vector<berkas::IsiBag> inside;
    for (sheet::ZipEntry& e : *entries) inside.push_back({e.name, e.bytes});
    const auto bag = berkas::baca_bag(inside);
    ASSERT_TRUE(bag);
    EXPECT_EQ(bag->data.front().jalur, fmt::format("data/{}/01-I-g-{}.pdf", id.value(), "2026-0001"));
    EXPECT_EQ(kantor.buka("inspektur", page + "/1/isi").status, 404) << "of who asked for it";
    EXPECT_THAT(kantor.perbuatan_tercatat(),
                ::testing::AllOf(::testing::Contains("arsip.ekspor"), ::testing::Contains("arsip.paket")));
    kantor.maju(std::chrono::hours(25));
    EXPECT_FALSE(web::kerjakan_paket(*kantor.situs));
    EXPECT_EQ(files(), 0) << "a day is enough";
    EXPECT_THAT(buka(page).isi, HasSubstr("sudah dihapus"));
    EXPECT_EQ(kantor.buka("kasubbag", page + "/1/isi").status, 404);

    ASSERT_EQ(ask(), 303);
    EXPECT_EQ(kirim_dari(buka(page).isi, page + "/2/batal", {}).status, 303);
    EXPECT_FALSE(web::kerjakan_paket(*kantor.situs));
    EXPECT_EQ(kirim_dari(buka(page).isi, page + "/2/batal", {}).status, 422) << "it is over";

    std::optional<berkas::Arsip> record;
    kantor.store->baca_berkas([&](berkas::Baca& db) { record = db.arsip().arsip(kantor.office, id); });
    std::filesystem::remove(kantor.gudang->path_of(record->isi.front().sidik));
    ASSERT_EQ(ask(), 303);
    EXPECT_TRUE(web::kerjakan_paket(*kantor.situs));
    EXPECT_THAT(buka(page).isi, HasSubstr("gagal: data/1/01-I-g"));
    EXPECT_EQ(files(), 0);
}

TEST_F(HalamanArsip, APackageThatTheServerLeavesBehindAtItsEndIsMadeAfterTheNextStart) {
    arsipkan("auditor");
    masuk("kasubbag");
    ASSERT_EQ(kirim_dari(buka("/arsip").isi, "/arsip/ekspor", {}).status, 303);
    const auto folder = kantor.situs->folder / "paket";
    const auto left = [&] {
        return std::filesystem::exists(folder)
                   ? std::distance(std::filesystem::directory_iterator(folder), {})
                   : std::ptrdiff_t{0};
    };
    int asked = 0, files = 0;
    EXPECT_TRUE(web::kerjakan_paket(*kantor.situs, [&] { return ++files < 0; })); // how often it asks
    ASSERT_EQ(left(), 1);
    ASSERT_EQ(kirim_dari(buka("/arsip/ekspor").isi, "/arsip/ekspor/1/batal", {}).status, 303);
    std::filesystem::remove_all(folder);
    int n = 1;
    for (int at = 2; at <= files; at += std::max(1, files / 12)) {
        ASSERT_EQ(kirim_dari(buka("/arsip").isi, "/arsip/ekspor", {}).status, 303) << at;
        asked = 0;
        EXPECT_FALSE(web::kerjakan_paket(*kantor.situs, [&] { return ++asked >= at; })) << at;
        EXPECT_EQ(left(), 0) << at;
        EXPECT_THAT(buka("/arsip/ekspor").isi, HasSubstr("menunggu dibuat")) << at;
        EXPECT_TRUE(web::kerjakan_paket(*kantor.situs)) << "at once, not after ten minutes of silence";
        ASSERT_EQ(left(), 1) << at;
        EXPECT_EQ(
            kirim_dari(buka("/arsip/ekspor").isi, fmt::format("/arsip/ekspor/{}/batal", ++n), {}).status,
            303);
        std::filesystem::remove_all(folder);
    }
}

} // namespace

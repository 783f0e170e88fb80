// The pages of step 7 and of the archive, over the real store: what a Kasubbag and an archivist see and do there.
#include "berkas/arsip/bagit.h"
#include "sheet/zip.h"
#include "web/arsip_uji.h"

#include <fmt/format.h>

namespace {

using berkas::ArsipId;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using uji::HalamanArsip;
using uji::Jawaban;

TEST_F(HalamanArsip, TheStepShowsWhatWillBeRegisteredAndDoesItOnce) {
    const berkas::Berkas row = siap("auditor");
    const std::string page = fmt::format("/berkas/{}/arsip", row.id.value());
    masuk("kasubbag");
    const Jawaban before = buka(page);
    EXPECT_THAT(before.isi, HasSubstr("800.1.13.1/…/INSP/2026"));
    EXPECT_THAT(before.isi, HasSubstr("pegawai pensiun"));
    EXPECT_THAT(before.isi, HasSubstr("Arsipkan dokumen"));
    const Jawaban wrong =
        kirim_dari(before.isi, page,
                   {{"tempat_kepegawaian", "lemari"}, {"tempat_pengendalian", ""}, {"kelas", "rahasia"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.isi, HasSubstr("value=\"lemari\"")) << "what was typed stays";
    EXPECT_THAT(wrong.isi, HasSubstr("gedung-ruang-rak-baris-boks-folder"));
    const Jawaban done = isi_dan_kirim(
        page, {{"tempat_kepegawaian", "a-1-1-1-1-01"}, {"tempat_pengendalian", ""}, {"kelas", "rahasia"}});
    ASSERT_EQ(done.status, 303);
    const Jawaban after = buka(done.ke);
    EXPECT_THAT(after.isi, HasSubstr("800.1.13.1/1/INSP/2026"));
    EXPECT_THAT(after.isi, HasSubstr("A-1-1-1-1-1"));
    EXPECT_THAT(after.isi, Not(HasSubstr("<button class=\"tbl\">Arsipkan dokumen")));
    EXPECT_EQ(kantor.berkas(row.id).keadaan, berkas::KeadaanBerkas::selesai);
    // The next one is suggested the next folder.
    const berkas::Berkas next = siap("irban");
    EXPECT_THAT(buka(fmt::format("/berkas/{}/arsip", next.id.value())).isi,
                HasSubstr("value=\"A-1-1-1-1-2\""));
}

TEST_F(HalamanArsip, WithoutAPaperInForceItSaysSo) {
    const berkas::Berkas row = siap("auditor");
    kantor.store->tulis_mentah(
        [](store::Koneksi& db) { db.perintah("UPDATE terbitan SET keadaan = 'dicabut'"); });
    masuk("kasubbag");
    EXPECT_THAT(buka(fmt::format("/berkas/{}/arsip", row.id.value())).isi,
                HasSubstr("Belum ada dokumen yang berlaku"));
    masuk("auditor");
    EXPECT_THAT(buka(fmt::format("/berkas/{}/arsip", row.id.value())).isi, HasSubstr("Bukan giliran Anda"));
}

TEST_F(HalamanArsip, AnArchivistSeesTheRegisterAndNotWhatIsInIt) {
    const ArsipId id = arsipkan("auditor");
    masuk("arsiparis");
    EXPECT_THAT(buka("/arsip").isi, HasSubstr("800.1.4.4/1/INSP/2026"));
    EXPECT_THAT(buka("/arsip?cari=zzzz").isi, HasSubstr("Tidak ada arsip yang cocok"));
    const Jawaban record = buka(path(id));
    EXPECT_THAT(record.isi, HasSubstr("Isi dokumen hanya terbuka bagi yang berhak"));
    EXPECT_THAT(record.isi, Not(HasSubstr(path(id, "/isi/1"))));
    EXPECT_EQ(kantor.buka("arsiparis", path(id, "/isi/1")).status, 404);
    EXPECT_EQ(kantor.buka("arsiparis", path(id, "/paket")).status, 404);
    EXPECT_EQ(kantor.buka("auditor", "/arsip").status, 404);
    EXPECT_EQ(kantor.buka("kasubbag", path(ArsipId{99})).status, 404);

    const Jawaban file = kantor.buka("kasubbag", path(id, "/isi/1"));
    EXPECT_THAT(file.isi, StartsWith("%PDF of "));
    EXPECT_EQ(file.response.type, "application/pdf");
    EXPECT_THAT(kantor.perbuatan_tercatat(), ::testing::Contains("arsip.baca"))
        << "the reading is journalled";
}

TEST_F(HalamanArsip, ThePackageThatIsDownloadedProvesItself) {
    const ArsipId id = arsipkan("auditor");
    for (const std::string& target : {path(id, "/paket"), std::string("/arsip/paket?tahun=2026")}) {
        const Jawaban zip = kantor.buka("kasubbag", target);
        ASSERT_EQ(zip.status, 200) << target << zip.isi;
        auto entries = sheet::read_zip(zip.isi);
        ASSERT_TRUE(entries);
        std::vector<berkas::IsiBag> files;
        for (sheet::ZipEntry& e : *entries) files.push_back({e.name, e.bytes});
        const auto bag = berkas::baca_bag(files);
        ASSERT_TRUE(bag);
        EXPECT_EQ(bag->data.front().jalur, fmt::format("data/{}/01-I-g-{}.pdf", id.value(), "2026-0001"));
        files.back().isi += "x";
        EXPECT_FALSE(berkas::baca_bag(files));
    }
    EXPECT_EQ(kantor.buka("arsiparis", "/arsip/paket?tahun=2026").status, 422) << "nothing that he may read";
    EXPECT_THAT(kantor.perbuatan_tercatat(), ::testing::Contains("arsip.ekspor"));
}

TEST_F(HalamanArsip, ARecordIsMovedHeldLentAndRenumberedFromItsPage) {
    const ArsipId id = arsipkan("auditor");
    masuk("arsiparis");
    const auto send = [&](const char* act, http::Fields typed) {
        return kirim_dari(buka(path(id)).isi, path(id, act), std::move(typed));
    };
    EXPECT_EQ(send("/pindah", {{"daftar", "pengendalian"}, {"tempat_pengendalian", "B-1-1-1-2-7"}}).ke,
              path(id) + "?selesai=pindah");
    EXPECT_EQ(send("/tahan", {{"sebab", ""}}).status, 422);
    EXPECT_EQ(send("/tahan", {{"sebab", "gugatan di PTUN"}}).ke, path(id) + "?selesai=tahan");
    EXPECT_EQ(send("/pinjam", {{"peminjam", "Bayu Khayali"}, {"keperluan", ""}}).status, 303);
    EXPECT_EQ(send("/nomor", {{"daftar", "pengendalian"}, {"alasan_pengendalian", "salah buku"}}).status,
              303);
    EXPECT_EQ(send("/pemicu", {{"daftar", "kepegawaian"}, {"tanggal_kepegawaian", "2026-13-01"}}).status,
              422);
    EXPECT_EQ(send("/pemicu", {{"daftar", "kepegawaian"}, {"tanggal_kepegawaian", "2026-11-01"}}).status,
              303);
    EXPECT_EQ(send("/periksa", {}).ke, path(id) + "?selesai=periksa");
    const std::string page = buka(path(id)).isi;
    for (const char* words : {"B-1-1-1-2-7", "gugatan di PTUN", "Sedang dipinjam", "800.1.4.4/2/INSP/2026",
                              "salah buku", "1 November 2036", "Tempat di pohon"})
        EXPECT_THAT(page, HasSubstr(words));
    EXPECT_EQ(send("/lepas", {{"nomor", "1"}, {"alasan_1", "selesai"}}).status, 303);
    EXPECT_EQ(send("/kembali", {}).status, 303);
    masuk("inspektur"); // sees, and manages nothing
    EXPECT_THAT(buka(path(id)).isi, Not(HasSubstr("Catat tempat")));
    EXPECT_EQ(kantor.kirim("inspektur", path(id, "/tahan"), {{"sebab", "x"}}).status, 404);
}

TEST_F(HalamanArsip, FixityIsCheckedOnDemandAndNamesWhatIsBroken) {
    const ArsipId id = arsipkan("auditor");
    masuk("kasubbag");
    EXPECT_THAT(buka("/arsip/keutuhan").isi, HasSubstr("Belum pernah diperiksa"));
    EXPECT_EQ(isi_dan_kirim("/arsip/keutuhan", {}).ke, "/arsip/keutuhan?selesai=periksa");
    EXPECT_THAT(buka("/arsip/keutuhan").isi, HasSubstr("Utuh"));
    std::optional<berkas::Arsip> record;
    kantor.store->baca_berkas([&](berkas::Baca& db) { record = db.arsip().arsip(kantor.office, id); });
    std::filesystem::remove(kantor.gudang->path_of(record->isi.front().sidik));
    isi_dan_kirim("/arsip/keutuhan", {});
    EXPECT_THAT(buka("/arsip/keutuhan").isi, HasSubstr("Pemeriksaan terakhir menemukan 1 kerusakan"));
    EXPECT_EQ(kirim_dari(buka(path(id)).isi, path(id, "/periksa"), {}).status, 422);
    const Jawaban early =
        kirim_dari(buka("/arsip/keutuhan").isi, "/arsip/keutuhan/bulan", {{"bulan", "2026-11"}});
    EXPECT_THAT(early.isi, HasSubstr("sesudah 30 November 2026"));
    EXPECT_EQ(kirim_dari(buka("/arsip/keutuhan").isi, "/arsip/keutuhan/bulan", {{"bulan", "2026-10"}}).status,
              303);
    EXPECT_THAT(buka("/arsip/keutuhan").isi, HasSubstr("0 arsip")) << "October had none";
}

TEST_F(HalamanArsip, RetentionProposesAndPeopleDecideWithTwoWitnesses) {
    const ArsipId id = arsipkan("auditor");
    masuk("kasubbag");
    EXPECT_THAT(buka("/arsip/penyusutan").isi, HasSubstr("Belum ada yang habis retensinya"));
    kantor.store->tulis_mentah([](store::Koneksi& db) {
        db.perintah("UPDATE arsip_daftar SET aktif_sampai = '2024-12-31', inaktif_sampai = '2025-12-31' "
                    "WHERE daftar = 'pengendalian'");
    });
    EXPECT_EQ(isi_dan_kirim("/arsip/penyusutan", {{"alasan", "habis"}}).status, 422) << "nothing chosen";
    const std::string line = fmt::format("pengendalian.{}", id.value());
    const Jawaban made = isi_dan_kirim("/arsip/penyusutan", {{"arsip", line}, {"alasan", "habis"}});
    ASSERT_EQ(made.status, 303) << made.isi;
    const std::string page = "/arsip/penyusutan/1";
    EXPECT_THAT(buka(page).isi, HasSubstr("persetujuan tertulis bupati"));
    EXPECT_EQ(isi_dan_kirim(page, {{"panitia", "Tiga orang"}, {"pertimbangan", ""}}).status, 422);
    EXPECT_EQ(isi_dan_kirim(page, {{"panitia", "Tiga orang"}, {"pertimbangan", "Dapat"}}).status, 303);
    EXPECT_EQ(isi_dan_kirim(page, {{"persetujuan", "Bupati 1/2027"}}).status, 303);
    http::Fields minutes{{"berita_acara", "BA 1/2027"},
                         {"cara", "dicacah"},
                         {"saksi_nama_1", "Ratna"},
                         {"saksi_jabatan_1", "Kabag"},
                         {"saksi_unit_1", "Bagian Hukum"}};
    EXPECT_EQ(isi_dan_kirim(page, minutes).status, 422);
    for (const auto& [name, value] :
         http::Fields{{"saksi_nama_2", "Bayu"}, {"saksi_jabatan_2", "Auditor"}, {"saksi_unit_2", "Provinsi"}})
        minutes.emplace_back(name, value);
    EXPECT_EQ(isi_dan_kirim(page, minutes).status, 303);
    EXPECT_THAT(buka(page).isi, HasSubstr("dilaksanakan"));
    EXPECT_THAT(buka(path(id)).isi, HasSubstr("dimusnahkan"));
    EXPECT_EQ(kantor.buka("kasubbag", path(id, "/isi/1")).status, 200) << "the program has deleted nothing";
}

TEST_F(HalamanArsip, ListsLabelsAndMinutesArePrinted) {
    const ArsipId id = arsipkan("auditor");
    kantor.maju(std::chrono::hours(24 * 10)); // December
    masuk("kasubbag");
    EXPECT_EQ(kirim_dari(buka("/arsip/keutuhan").isi, "/arsip/keutuhan/bulan", {{"bulan", "2026-11"}}).status,
              303);
    for (const std::string& target :
         {std::string("/arsip/cetak/daftar"), fmt::format("/arsip/cetak/label?arsip={}", id.value()),
          std::string("/arsip/cetak/label?boks=ya"),
          std::string("/arsip/cetak/berita-acara?bulan=2026-11")}) {
        const Jawaban pdf = kantor.buka("kasubbag", target);
        EXPECT_EQ(pdf.status, 200) << target << pdf.isi;
        EXPECT_THAT(pdf.isi, StartsWith("%PDF-")) << target;
        if (const char* keep = std::getenv("TERAJU_SIMPAN_PDF"))
            std::ofstream(std::string(keep) + "/" + pdf.response.download_name, std::ios::binary) << pdf.isi;
    }
    EXPECT_EQ(kantor.buka("kasubbag", "/arsip/cetak/berita-acara?bulan=2026-09").status, 404);
}

TEST_F(HalamanArsip, TheOfficeLoadsItsOwnScheduleAndABadOneIsRefusedWhole) {
    masuk("arsiparis");
    const std::string head = "kode,pemicu,aktif,inaktif,nasib,dasar,kepastian,berlaku\n";
    http::Fields own{{"arsip.kode_unit", "ITDA"},
                     {"arsip.pola.kepegawaian", ""},
                     {"arsip.pola.pengendalian", ""},
                     {"arsip.klasifikasi", ""},
                     {"arsip.retensi", head + "800.1.4.4,kapan,2,3,musnah,x,V,2026-01-01"}};
    const Jawaban bad = isi_dan_kirim("/arsip/aturan", own);
    EXPECT_EQ(bad.status, 422);
    EXPECT_THAT(bad.isi, HasSubstr("Baris ini tidak terbaca"));
    own.back().second = head + "800.1.4.4,akhir_tahun,2,3,musnah,Perbup Contoh "
                               "1/2026,V,2026-01-01\n800.1.13.1,pensiun,5,5,musnah,x,V,2026-01-01";
    EXPECT_EQ(isi_dan_kirim("/arsip/aturan", own).status, 303);
    EXPECT_THAT(buka("/arsip/aturan").isi, HasSubstr("Perbup Contoh 1/2026"));
    const berkas::Berkas row = siap("auditor");
    masuk("kasubbag");
    EXPECT_THAT(buka(fmt::format("/berkas/{}/arsip", row.id.value())).isi,
                HasSubstr("800.1.4.4/…/ITDA/2026"));
}

TEST_F(HalamanArsip, AScanIsCheckedBySomebodyElseBeforeItIsARecord) {
    masuk("arsiparis");
    EXPECT_THAT(buka("/arsip/alih-media").isi, HasSubstr("Belum ada pindaian"));
    const std::string pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
    const http::Fields typed{{"judul", "Penilaian 2012"},
                             {"pegawai", std::to_string(kantor.id("auditor").value())},
                             {"nama", ""},
                             {"nip", ""},
                             {"tahun", "2012"},
                             {"dpi", "300"},
                             {"lembar", "4"},
                             {"warna", "abu_abu"},
                             {"alat", "Pemindai A"},
                             {"tempat", "Ruang arsip"}};
    const auto upload = [&](http::Fields form) {
        return kantor.kirim_berkas("arsiparis", "/arsip/alih-media", {"file", "pindaian.pdf", pdf},
                                   std::move(form));
    };
    http::Fields coarse = typed;
    coarse[5].second = "72";
    EXPECT_EQ(upload(coarse).status, 422);
    ASSERT_EQ(upload(typed).ke, "/arsip/alih-media?selesai=pindai");
    const std::string page = "/arsip/alih-media/1";
    EXPECT_THAT(buka(page).isi, HasSubstr("orang kedua yang mencocokkannya"));
    masuk("kasubbag");
    EXPECT_EQ(kantor.buka("kasubbag", page + "/isi").isi, pdf);
    EXPECT_EQ(isi_dan_kirim(page, {{"hasil", "tidak"}, {"catatan", ""}}).status, 422);
    EXPECT_EQ(
        isi_dan_kirim(
            page,
            {{"hasil", "cocok"}, {"catatan", ""}, {"tempat_kepegawaian", ""}, {"tempat_pengendalian", ""}})
            .status,
        303);
    EXPECT_THAT(buka(page).isi, HasSubstr("arsip 1"));
    EXPECT_THAT(buka("/arsip?cari=2012").isi, HasSubstr("Penilaian 2012"));
    EXPECT_EQ(kantor.buka("kasubbag", page + "/isi").status, 404) << "now it is a record like others";
    EXPECT_EQ(kantor.buka("kasubbag", "/arsip/alih-media/9").status, 404);
}

} // namespace

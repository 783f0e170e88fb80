// The log of the year, evidence and the notebook, as visitors meet them.
#include "web/halaman_uji.h"

#include <fmt/format.h>

namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

class HalamanTahun : public uji::HalamanUji {
  protected:
    void SetUp() override {
        mine = plan("auditor", {"Melaksanakan audit operasional", "Menyusun <b>reviu</b>"});
        theirs = plan("auditor0", {"Audit kinerja"});
    }
    berkas::SkpId plan(std::string_view who, const std::vector<std::string>& words, int year = 2026) {
        berkas::SkpId id;
        EXPECT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            berkas::Skp s;
            s.pegawai = kantor.id(who);
            s.tahun = year;
            s.periode = {*calendar::date_of(year, 1, 1), *calendar::date_of(year, 12, 31)};
            s.keadaan = berkas::KeadaanSkp::ditetapkan;
            s.versi_berlaku = 1;
            s.id = id = db.simpan(kantor.office, s);
            berkas::VersiSkp v;
            v.skp = id;
            v.oleh = s.pegawai;
            v.pada = store::test_now;
            for (const std::string& text : words)
                v.rencana.kegiatan.push_back({.id = v.rencana.berikut++,
                                              .uraian = text,
                                              .target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12}});
            db.simpan(kantor.office, v, true);
            return {};
        }));
        return id;
    }
    std::string activity(int n) const { return fmt::format("{}.{}", mine.value(), n); }
    std::string evidence_page(int n, const std::string& more = "") const {
        return fmt::format("/bukti/skp/{}?kegiatan={}{}", mine.value(), n, more);
    }
    berkas::BuktiId only_evidence(berkas::SkpId of) {
        std::vector<berkas::Bukti> all;
        kantor.store->baca_berkas([&](berkas::Baca& db) { all = db.bukti_skp(kantor.office, of); });
        return all.empty() ? berkas::BuktiId{} : all.back().id;
    }

    berkas::SkpId mine, theirs;
};

TEST_F(HalamanTahun, ALineIsWrittenWithOneFormAndComesBackUnderItsMonthAndItsSum) {
    masuk("auditor");
    const auto empty = buka("/catatan");
    EXPECT_THAT(empty.isi,
                AllOf(HasSubstr("name=\"tanggal\" type=\"date\" value=\"2026-11-23\""),
                      HasSubstr("1. Melaksanakan audit operasional (LHA)"),
                      HasSubstr(fmt::format("href=\"/bukti/skp/{}\"", mine.value())),
                      HasSubstr("Menyusun &lt;b&gt;reviu&lt;/b&gt;"), HasSubstr("capture=\"environment\"")));
    const auto sent = kirim("/catatan", {{"tanggal", "2026-11-20"},
                                         {"kegiatan", activity(1)},
                                         {"kuantitas", "1,5"},
                                         {"uraian", "LHA <Dinas> Contoh"}});
    ASSERT_EQ(sent.ke, "/catatan?tahun=2026&sudah=simpan");
    const auto page = buka(sent.ke);
    EXPECT_THAT(page.isi, AllOf(HasSubstr("Catatan tersimpan."), HasSubstr("November 2026"),
                                HasSubstr("1 catatan; kegiatan 1: 1,5 LHA"),
                                HasSubstr("LHA &lt;Dinas&gt; Contoh"), HasSubstr("Jumat, 20 November 2026"),
                                HasSubstr("<td class=\"angka\">1,5</td><td class=\"angka\">6 LHA</td>")));
    // The next one begins with the activity of this one.
    EXPECT_THAT(page.isi, HasSubstr(fmt::format("<option value=\"{}\" selected>", activity(1))));
    masuk("auditor0");
    EXPECT_THAT(buka("/catatan").isi, Not(HasSubstr("Contoh</strong>")));
}

TEST_F(HalamanTahun, WhatIsWrongIsSaidAndWhatWasTypedStays) {
    masuk("auditor");
    const auto again = kirim("/catatan", {{"tanggal", "2026-12-20"},
                                          {"kegiatan", fmt::format("{}.1", theirs.value())},
                                          {"kuantitas", "setengah"},
                                          {"uraian", "Rapat"}});
    EXPECT_EQ(again.status, 422);
    EXPECT_THAT(again.isi, AllOf(HasSubstr("value=\"2026-12-20\""), HasSubstr("value=\"setengah\""),
                                 HasSubstr("value=\"Rapat\""), HasSubstr("href=\"#tanggal\""),
                                 HasSubstr("href=\"#kegiatan\""), HasSubstr("href=\"#kuantitas\"")));
}

TEST_F(HalamanTahun, ALineIsChangedTakenAwayAndPutBackByItsOwnerOnly) {
    masuk("auditor");
    ASSERT_EQ(kirim("/catatan", {{"tanggal", "2026-11-20"}, {"uraian", "Rapat"}}).status, 303);
    EXPECT_THAT(buka("/catatan?ubah=1").isi, AllOf(HasSubstr("Ubah catatan"), HasSubstr("value=\"Rapat\"")));
    ASSERT_EQ(kirim("/catatan/1", {{"tanggal", "2026-11-20"}, {"uraian", "Rapat koordinasi"}}).status, 303);
    EXPECT_THAT(buka("/catatan").isi, HasSubstr("<strong>Rapat koordinasi</strong>"));
    masuk("auditor0");
    EXPECT_EQ(kirim("/catatan/1/hapus", {}).status, 422);
    EXPECT_THAT(buka("/catatan?ubah=1").isi, Not(HasSubstr("Rapat koordinasi")));
    masuk("auditor");
    const auto gone = kirim("/catatan/1/hapus", {});
    ASSERT_EQ(gone.ke, "/catatan?tahun=2026&dihapus=1");
    const auto page = buka(gone.ke);
    EXPECT_THAT(page.isi, AllOf(Not(HasSubstr("<strong>Rapat koordinasi</strong>")), HasSubstr("Kembalikan"),
                                HasSubstr("/catatan/1/pulihkan")));
    ASSERT_EQ(kirim("/catatan/1/pulihkan", {}).status, 303);
    EXPECT_THAT(buka("/catatan").isi, HasSubstr("<strong>Rapat koordinasi</strong>"));
    EXPECT_THAT(kantor.perbuatan_tercatat(), AllOf(Contains("catatan.ubah"), Contains("catatan.pulihkan")));
}

TEST_F(HalamanTahun, TheLogIsFilteredAndHandedOutAsCsvThatNoSpreadsheetRuns) {
    masuk("auditor");
    ASSERT_EQ(
        kirim("/catatan",
              {{"tanggal", "2026-01-05"}, {"kegiatan", activity(1)}, {"kuantitas", "2"}, {"uraian", "=1+1"}})
            .status,
        303);
    ASSERT_EQ(kirim("/catatan", {{"tanggal", "2026-02-05"}, {"uraian", "Apel pagi"}}).status, 303);
    EXPECT_THAT(buka("/catatan?tahun=2026&bulan=1").isi,
                AllOf(HasSubstr("=1+1</strong>"), Not(HasSubstr("Apel pagi</strong>"))));
    EXPECT_THAT(buka("/catatan?tahun=2026&kegiatan=0").isi,
                AllOf(Not(HasSubstr("=1+1</strong>")), HasSubstr("Apel pagi</strong>")));
    EXPECT_THAT(buka("/catatan?tahun=2025").isi, Not(HasSubstr("Apel pagi</strong>")));
    const auto csv = buka("/catatan.csv?tahun=2026");
    EXPECT_EQ(csv.response.download_name, "catatan-2026.csv");
    EXPECT_EQ(csv.isi, "\xEF\xBB\xBFtanggal;nomor kegiatan;kegiatan;uraian;kuantitas;satuan;waktu;satuan "
                       "waktu;biaya;berkas\r\n"
                       "2026-01-05;1;Melaksanakan audit operasional;'=1+1;2;LHA;;bulan;;\r\n"
                       "2026-02-05;;;Apel pagi;;;;;;\r\n");
}

TEST_F(HalamanTahun, AFileIsKeptHandedOutWithItsTypeAndRefusedByItsBytes) {
    masuk("auditor");
    const auto sent = kirim_berkas(
        fmt::format("/bukti/skp/{}", mine.value()), "LHA Dinas.pdf", pdf,
        {{"kegiatan", "1"}, {"ke", "/catatan"}, {"lagi", "ya"}, {"keterangan", "Laporan akhir"}});
    ASSERT_EQ(sent.status, 303) << sent.isi;
    const auto page = buka(sent.ke);
    EXPECT_THAT(page.isi, AllOf(HasSubstr("LHA Dinas.pdf tersimpan."), HasSubstr("Laporan akhir"),
                                HasSubstr("href=\"/catatan\"")));
    const auto file = buka(fmt::format("/bukti/{}", only_evidence(mine).value()));
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.isi, pdf);
    EXPECT_EQ(file.response.type, "application/pdf");
    EXPECT_EQ(file.response.download_name, "LHA Dinas.pdf");
    const auto program = kirim_berkas(fmt::format("/bukti/skp/{}", mine.value()), "LHA.pdf", "MZ\x90 program",
                                      {{"kegiatan", "1"}});
    EXPECT_EQ(program.status, 422);
    EXPECT_THAT(program.isi, HasSubstr("href=\"#berkas\""));
}

TEST_F(HalamanTahun, AfterAnUploadOneIsBackWhereOneCameFromUnlessThereIsSomethingToSay) {
    masuk("auditor");
    const std::string here = fmt::format("/bukti/skp/{}", mine.value());
    EXPECT_EQ(kirim_berkas(here, "a.pdf", pdf, {{"kegiatan", "1"}, {"ke", "/berkas/7/kinerja"}}).ke,
              "/berkas/7/kinerja");
    const auto twice = kirim_berkas(here, "a.pdf", pdf, {{"kegiatan", "2"}, {"ke", "/berkas/7/kinerja"}});
    EXPECT_THAT(twice.ke,
                ::testing::StartsWith(here + "?kegiatan=2&ke=%2Fberkas%2F7%2Fkinerja&sudah=tambah"));
    EXPECT_THAT(buka(twice.ke).isi,
                AllOf(HasSubstr("Sudah dipakai di SKP ini"), HasSubstr("href=\"/berkas/7/kinerja\"")));
    EXPECT_THAT(kirim_berkas(here, "b.pdf", pdf + "%", {{"kegiatan", "1"}, {"ke", "//evil.example/"}}).ke,
                Not(HasSubstr("evil")));
}

TEST_F(HalamanTahun, EvidenceIsTakenAwayWithAWayBack) {
    masuk("auditor");
    ASSERT_EQ(kirim(fmt::format("/bukti/skp/{}", mine.value()),
                    {{"kegiatan", "0"}, {"nama", "Baris 12 laporan fisik"}})
                  .status,
              303);
    const auto id = only_evidence(mine).value();
    const auto gone = kirim(fmt::format("/bukti/{}/lepas", id), {{"ke", "/catatan"}});
    ASSERT_EQ(gone.status, 303);
    EXPECT_THAT(buka(gone.ke).isi,
                AllOf(HasSubstr("Baris 12 laporan fisik dilepas."), HasSubstr("Pasang kembali")));
    ASSERT_EQ(kirim(fmt::format("/bukti/{}/pasang", id), {{"ke", "/catatan"}}).status, 303);
    EXPECT_THAT(buka(evidence_page(0)).isi, HasSubstr("<strong>Baris 12 laporan fisik</strong>"));
    EXPECT_THAT(buka(fmt::format("/bukti/skp/{}", mine.value())).isi, HasSubstr("1 bukti"));
}

TEST_F(HalamanTahun, AFileThatStandsElsewhereIsSaidToBeAndWhoseItIsOnlyToWhoMaySee) {
    masuk("auditor0");
    ASSERT_EQ(
        kirim_berkas(fmt::format("/bukti/skp/{}", theirs.value()), "a.pdf", pdf, {{"kegiatan", "1"}}).status,
        303);
    masuk("auditor");
    const auto sent =
        kirim_berkas(fmt::format("/bukti/skp/{}", mine.value()), "b.pdf", pdf, {{"kegiatan", "1"}});
    EXPECT_THAT(buka(sent.ke).isi,
                AllOf(HasSubstr("Sudah dipakai di berkas pegawai lain."), Not(HasSubstr("Orang Rekaan"))));
    masuk("kasubbag");
    EXPECT_THAT(buka(evidence_page(1)).isi, HasSubstr("Sudah dipakai di berkas Orang Rekaan 1, tahun 2026."));
    masuk("auditor");
    ASSERT_EQ(
        kirim_berkas(fmt::format("/bukti/skp/{}", mine.value()), "b.pdf", pdf, {{"kegiatan", "2"}}).status,
        303);
    EXPECT_THAT(buka(evidence_page(2)).isi,
                HasSubstr("SKP ini, kegiatan &quot;Melaksanakan audit operasional&quot;"));
}

TEST_F(HalamanTahun, ReadingAnothersEvidenceIsJournalledAndStrangersFindNothing) {
    masuk("auditor");
    ASSERT_EQ(
        kirim_berkas(fmt::format("/bukti/skp/{}", mine.value()), "a.pdf", pdf, {{"kegiatan", "1"}}).status,
        303);
    const std::string file = fmt::format("/bukti/{}", only_evidence(mine).value());
    masuk("auditor0");
    EXPECT_EQ(buka(file).status, 404);
    EXPECT_EQ(buka(evidence_page(1)).status, 404);
    EXPECT_EQ(kirim(file + "/lepas", {}).status, 404);
    masuk("administrator");
    EXPECT_EQ(buka(file).status, 404);
    EXPECT_THAT(kantor.perbuatan_tercatat(), Not(Contains("lihat_penilaian")));
    masuk("kasubbag");
    EXPECT_EQ(buka(file).status, 200);
    EXPECT_THAT(buka(evidence_page(1)).isi, Not(HasSubstr("Lepas<")));
    EXPECT_EQ(kirim(file + "/lepas", {}).status, 404);
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("lihat_penilaian"));
}

TEST_F(HalamanTahun, AFileOfTheLogIsOfferedAsEvidence) {
    masuk("auditor");
    ASSERT_EQ(kirim_berkas("/catatan", "foto.pdf", pdf,
                           {{"tanggal", "2026-11-20"}, {"kegiatan", activity(1)}, {"uraian", "LHA selesai"}})
                  .status,
              303);
    EXPECT_EQ(buka("/catatan/1/berkas").isi, pdf);
    EXPECT_THAT(buka(evidence_page(1)).isi, AllOf(HasSubstr("Dari catatan harian"), HasSubstr("foto.pdf")));
    ASSERT_EQ(kirim(fmt::format("/bukti/skp/{}", mine.value()), {{"kegiatan", "1"}, {"catatan", "1"}}).status,
              303);
    EXPECT_THAT(buka(evidence_page(1)).isi,
                AllOf(Not(HasSubstr("Dari catatan harian")), HasSubstr("LHA selesai")));
    masuk("auditor0");
    EXPECT_EQ(buka("/catatan/1/berkas").status, 404);
}

TEST_F(HalamanTahun, TheNotebookIsForTheAssessorHisSuperiorAndTheInspektur) {
    const std::string book = fmt::format("/perilaku/{}", kantor.id("auditor").value());
    masuk("irban"); // the assessor
    EXPECT_THAT(buka(fmt::format("/pegawai/{}", kantor.id("auditor").value())).isi,
                HasSubstr("href=\"" + book));
    EXPECT_THAT(buka(book).isi, AllOf(HasSubstr("Simpan catatan"), Not(HasSubstr("Kepemimpinan"))));
    ASSERT_EQ(
        kirim(book, {{"tanggal", "2026-11-20"}, {"aspek", "0"}, {"uraian", "Melayani tamu <sendiri>"}}).ke,
        book + "?sudah=simpan");
    EXPECT_EQ(kirim(book, {{"tanggal", ""}, {"aspek", ""}, {"uraian", ""}}).status, 422);
    EXPECT_THAT(buka(book).isi, AllOf(HasSubstr("Melayani tamu &lt;sendiri&gt;"),
                                      HasSubstr("Orientasi pelayanan"), HasSubstr("Nirmala Ibarat")));
    masuk("inspektur"); // his superior
    EXPECT_THAT(buka(book).isi, AllOf(HasSubstr("Melayani tamu"), Not(HasSubstr("Simpan catatan"))));
    for (const char* stranger : {"auditor", "kasubbag", "administrator", "irban_lain", "pemeriksa"}) {
        masuk(stranger);
        EXPECT_EQ(buka(book).status, 404) << stranger;
        EXPECT_EQ(kirim(book, {{"uraian", "x"}}).status, 404) << stranger;
    }
    EXPECT_THAT(kantor.perbuatan_tercatat(),
                AllOf(Contains("perilaku.catat"), Contains("lihat_catatan_perilaku")));
}

} // namespace

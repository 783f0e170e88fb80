// Targets of January in the browser: from the draft to the plan in force, every way round, as each person.
#include "berkas/simpanan.h"
#include "web/halaman_uji.h"

#include <fmt/format.h>

namespace {

using berkas::KeadaanSkp;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class HalamanRencana : public uji::HalamanUji {
  protected:
    // The plan that a page leads to: "/rencana/3/susun?..." -> 3.
    static std::int64_t id_of(const std::string& address) { return std::stoll(address.substr(9)); }

    berkas::Skp row(std::int64_t id) {
        std::optional<berkas::Skp> found;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { found = db.skp(kantor.office, berkas::SkpId{id}); });
        return found.value();
    }
    skp::Rencana plan(std::int64_t id, int version) {
        skp::Rencana found;
        kantor.store->baca_berkas([&](berkas::Baca& db) {
            found = db.versi_skp(kantor.office, berkas::SkpId{id}, version).value().rencana;
        });
        return found;
    }
    std::string key(std::int64_t id) { return std::to_string(row(id).kunci); }
    static std::string at(std::int64_t id, const std::string& rest = "") {
        return fmt::format("/rencana/{}{}{}", id, rest.empty() ? "" : "/", rest);
    }

    static void add_row(http::Fields& form, int n, const std::string& id, const std::string& words,
                        const std::string& quantity, const std::string& unit = "LHA") {
        const auto field = [&](const char* code, const std::string& value) {
            form.emplace_back(fmt::format("{}-{}", code, n), value);
        };
        field("id", id);
        field("u", words);
        field("tk", quantity);
        field("sk", unit);
        field("tq", "100");
        field("tw", "12");
        field("sw", "bulan");
        field("tb", "Rp 18.000.000");
        if (http::value_of(form, "jenis") == "jft") field("ak", "0,5");
    }
    http::Fields fields(std::int64_t id, const std::string& act, const std::string& quantity = "6") {
        http::Fields form{{"kunci_skp", key(id)}, {"jenis", "jft"}, {"aksi", act}};
        add_row(form, 1, "", "Melaksanakan audit operasional", quantity);
        return form;
    }

    // A plan of the auditor of this year, empty.
    std::int64_t begin(const std::string& who = "auditor") {
        masuk(who);
        const auto j = kirim("/rencana", {{"tahun", "2026"}, {"dari", "kosong"}});
        EXPECT_EQ(j.status, 303) << j.isi;
        return id_of(j.ke);
    }
    std::int64_t handed_in(const std::string& who = "auditor") {
        const auto id = begin(who);
        http::Fields form{{"kunci_skp", key(id)}, {"aksi", "ajukan"}};
        if (who.starts_with("auditor")) form.emplace_back("jenis", "jft");
        add_row(form, 1, "", "Melaksanakan audit operasional", "6");
        const auto j = kirim(at(id, "susun"), form);
        EXPECT_EQ(j.ke, at(id) + "?selesai=ajukan");
        return id;
    }
    std::int64_t in_force(const std::string& who = "auditor", const std::string& assessor = "irban") {
        const auto id = handed_in(who);
        masuk(assessor);
        EXPECT_EQ(kirim(at(id, "tetapkan"), {{"kunci_skp", key(id)}}).ke, at(id) + "?selesai=tetapkan");
        return id;
    }
};

TEST_F(HalamanRencana, GoesFromTheDraftToThePlanInForce) {
    masuk("auditor");
    EXPECT_THAT(buka("/rencana").isi, HasSubstr("Belum ada SKP"));
    const auto id = begin();
    EXPECT_THAT(buka(at(id, "susun")).isi,
                HasSubstr("belum punya SKP yang ditetapkan")); // and nothing is blocked
    EXPECT_EQ(kirim(at(id, "susun"), fields(id, "simpan")).ke, at(id, "susun") + "?selesai=simpan");
    const auto draft = buka(at(id, "susun"));
    EXPECT_THAT(draft.isi, HasSubstr("value=\"18.000.000\""));
    EXPECT_THAT(draft.isi, HasSubstr("value=\"0,5\""));
    // A draft is read by nobody else.
    masuk("irban");
    EXPECT_THAT(buka(at(id)).isi, HasSubstr("Masih disusun"));
    EXPECT_THAT(buka(at(id)).isi, Not(HasSubstr("audit operasional")));
    masuk("auditor");
    http::Fields form{{"kunci_skp", key(id)}, {"jenis", "jft"}, {"aksi", "ajukan"}};
    add_row(form, 1, "1", "Melaksanakan audit operasional", "6");
    EXPECT_EQ(kirim(at(id, "susun"), form).ke, at(id) + "?selesai=ajukan");
    EXPECT_EQ(row(id).keadaan, KeadaanSkp::diajukan);
    EXPECT_EQ(buka(at(id, "susun")).ke, at(id)); // no longer a draft

    masuk("irban");
    EXPECT_THAT(buka("/rencana/menunggu").isi, HasSubstr("Sekar Fiktif"));
    const auto page = buka(at(id));
    EXPECT_THAT(page.isi, HasSubstr("6 LHA"));
    EXPECT_THAT(page.isi, HasSubstr("Rp18.000.000"));
    EXPECT_THAT(page.isi, HasSubstr("Jumlah angka kredit"));
    EXPECT_THAT(page.isi, HasSubstr("Tetapkan SKP"));
    EXPECT_EQ(kirim(at(id, "tetapkan"), {{"kunci_skp", key(id)}}).ke, at(id) + "?selesai=tetapkan");
    EXPECT_EQ(row(id).keadaan, KeadaanSkp::ditetapkan);
    EXPECT_EQ(row(id).versi_berlaku, 1);
    EXPECT_EQ(plan(id, 1).kegiatan.at(0).id, 1);
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("rencana.tetapkan").Times(1));
    masuk("auditor");
    EXPECT_THAT(buka("/rencana").isi, HasSubstr("ditetapkan"));
}

TEST_F(HalamanRencana, WhatIsIncompleteIsSaidAtItsFieldAndNothingTypedIsLost) {
    const auto id = begin();
    http::Fields form = fields(id, "ajukan", "");
    form.emplace_back("b1-1", "2");
    const auto j = kirim(at(id, "susun"), form);
    EXPECT_EQ(j.status, 422);
    EXPECT_THAT(j.isi, HasSubstr("href=\"#tk-1\""));
    EXPECT_THAT(j.isi, HasSubstr("Melaksanakan audit operasional"));
    EXPECT_EQ(plan(id, 1).kegiatan.size(), 1U); // the draft was kept
    EXPECT_EQ(row(id).keadaan, KeadaanSkp::draf);
    // What is no number is refused before anything is kept.
    const auto wrong = kirim(at(id, "susun"), fields(id, "simpan", "enam <b>"));
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.isi, HasSubstr("value=\"enam &lt;b&gt;\""));
    EXPECT_THAT(wrong.isi, HasSubstr("href=\"#tk-1\""));
}

TEST_F(HalamanRencana, RowsComeMoveAndGoWithoutScriptAndWithoutSaving) {
    const auto id = begin();
    http::Fields form = fields(id, "tambah");
    const auto more = kirim(at(id, "susun"), form);
    EXPECT_EQ(more.status, 200);
    EXPECT_THAT(more.isi, HasSubstr("id=\"u-2\""));
    EXPECT_THAT(more.isi, HasSubstr("Perubahan terakhir belum disimpan"));
    form.at(2).second = "turun-1";
    add_row(form, 2, "", "Mereviu laporan keuangan", "1");
    const auto moved = kirim(at(id, "susun"), form);
    EXPECT_LT(moved.isi.find("Mereviu laporan"), moved.isi.find("Melaksanakan audit"));
    form.at(2).second = "hapus-1";
    EXPECT_THAT(kirim(at(id, "susun"), form).isi, Not(HasSubstr("Melaksanakan audit")));
    EXPECT_TRUE(plan(id, 1).kegiatan.empty());
}

TEST_F(HalamanRencana, TwoWindowsSeeEachOthersChangeFieldByField) {
    const auto id = begin();
    ASSERT_EQ(kirim(at(id, "susun"), fields(id, "simpan")).status, 303);
    http::Fields second{{"kunci_skp", key(id)}, {"jenis", "jft"}, {"aksi", "simpan"}};
    add_row(second, 1, "1", "Melaksanakan audit kinerja", "6");
    http::Fields first{{"kunci_skp", key(id)}, {"jenis", "jft"}, {"aksi", "simpan"}};
    add_row(first, 1, "1", "Melaksanakan audit operasional", "8");
    add_row(first, 2, "", "Kegiatan lain", "1");
    ASSERT_EQ(kirim(at(id, "susun"), first).status, 303);
    // A row added in the window that is behind does not make it the newest.
    http::Fields third = second;
    third.at(2).second = "tambah";
    EXPECT_THAT(kirim(at(id, "susun"), third).isi,
                HasSubstr("name=\"kunci_skp\" value=\"" + second.at(0).second + "\""));
    const auto conflict = kirim(at(id, "susun"), second);
    EXPECT_EQ(conflict.status, 409);
    EXPECT_THAT(conflict.isi, HasSubstr("Melaksanakan audit kinerja"));
    EXPECT_THAT(conflict.isi, HasSubstr("Melaksanakan audit operasional"));
    EXPECT_THAT(conflict.isi, HasSubstr("type=\"radio\" name=\"u-1\""));
    EXPECT_THAT(conflict.isi, HasSubstr("type=\"radio\" name=\"tk-1\""));
    EXPECT_THAT(conflict.isi, HasSubstr("type=\"hidden\" name=\"sk-1\"")); // the same in both
    EXPECT_THAT(conflict.isi, HasSubstr("name=\"ada-2\""));
    // My words, their figure, and their row goes.
    http::Fields chosen{{"kunci_skp", key(id)}, {"jenis", "jft"}, {"aksi", "simpan"}, {"ada-2", "hapus"}};
    add_row(chosen, 1, "1", "Melaksanakan audit kinerja", "8");
    add_row(chosen, 2, "2", "Kegiatan lain", "1");
    EXPECT_EQ(kirim(at(id, "susun"), chosen).status, 303);
    const auto kept = plan(id, 1);
    ASSERT_EQ(kept.kegiatan.size(), 1U);
    EXPECT_EQ(kept.kegiatan[0].uraian, "Melaksanakan audit kinerja");
    EXPECT_EQ(kept.kegiatan[0].target.kuantitas, angka::Rational(8));
}

TEST_F(HalamanRencana, AReturnNeedsAReasonAndComesBackAsADraft) {
    const auto id = handed_in();
    masuk("irban");
    const auto empty = kirim(at(id, "kembalikan"), {{"kunci_skp", key(id)}, {"alasan", " "}});
    EXPECT_EQ(empty.status, 422);
    EXPECT_THAT(empty.isi, HasSubstr("href=\"#alasan\""));
    EXPECT_EQ(
        kirim(at(id, "kembalikan"), {{"kunci_skp", key(id)}, {"alasan", "Kuantitas terlalu kecil"}}).status,
        303);
    masuk("auditor");
    EXPECT_THAT(buka(at(id, "susun")).isi, HasSubstr("Kuantitas terlalu kecil"));
    const auto two = buka(at(id, "versi/2") + "?banding=1");
    EXPECT_EQ(two.status, 200);
    EXPECT_THAT(two.isi, HasSubstr("Kedua versi sama"));
    // Taken back before anybody has looked.
    const auto other = handed_in("wakil");
    EXPECT_EQ(kirim(at(other, "tarik"), {{"kunci_skp", key(other)}}).ke, at(other) + "?selesai=tarik");
    EXPECT_EQ(row(other).keadaan, KeadaanSkp::draf);
}

TEST_F(HalamanRencana, ARefusalIsDecidedByTheSuperiorAsHandedInOrChanged) {
    const auto id = handed_in();
    masuk("irban");
    EXPECT_EQ(kirim(at(id, "tolak"), {{"kunci_skp", key(id)}, {"alasan", "Tidak sesuai Renja"}}).status, 303);
    EXPECT_EQ(buka(at(id, "putuskan")).status, 404); // not his to decide
    masuk("inspektur");
    EXPECT_THAT(buka("/rencana/menunggu").isi, HasSubstr("untuk diputuskan"));
    EXPECT_THAT(buka(at(id, "putuskan")).isi, HasSubstr("Tidak sesuai Renja"));
    http::Fields form = fields(id, "putuskan", "10");
    form.at(3).second = "1";                                // id-1
    EXPECT_EQ(kirim(at(id, "putuskan"), form).status, 422); // no reason
    form = fields(id, "putuskan", "10");
    form.at(3).second = "1";
    form.emplace_back("alasan", "Sepuluh, sesuai Renja");
    EXPECT_EQ(kirim(at(id, "putuskan"), form).ke, at(id) + "?selesai=putuskan");
    EXPECT_EQ(row(id).keadaan, KeadaanSkp::ditetapkan);
    EXPECT_EQ(plan(id, row(id).versi_berlaku).kegiatan.at(0).target.kuantitas, angka::Rational(10));
    masuk("auditor");
    const auto changed = buka(at(id, "versi/2") + "?banding=1");
    EXPECT_THAT(changed.isi, HasSubstr("<del>6</del>"));
    EXPECT_THAT(changed.isi, HasSubstr("<ins>10</ins>"));
}

TEST_F(HalamanRencana, AChangeDuringTheYearLeavesTheOldPlanInForce) {
    const auto id = in_force();
    masuk("auditor");
    EXPECT_EQ(kirim(at(id, "ubah"), {{"kunci_skp", key(id)}, {"alasan", "Refocusing anggaran"}}).ke,
              at(id, "susun") + "?selesai=ubah");
    EXPECT_EQ(row(id).versi_berlaku, 1);
    http::Fields form = fields(id, "ajukan", "4");
    form.at(3).second = "1";
    EXPECT_EQ(kirim(at(id, "susun"), form).status, 303);
    masuk("irban");
    const auto page = buka(at(id));
    EXPECT_THAT(page.isi, HasSubstr("Perubahan terhadap versi 1"));
    EXPECT_THAT(page.isi, HasSubstr("<del>6</del>"));
    EXPECT_THAT(buka("/rencana/menunggu").isi,
                Not(HasSubstr("type=\"checkbox\""))); // a change is looked at, not ticked
    EXPECT_EQ(kirim(at(id, "tetapkan"), {{"kunci_skp", key(id)}}).status, 303);
    EXPECT_EQ(row(id).versi_berlaku, 2);
    EXPECT_EQ(kirim(at(id, "tetapkan"), {{"kunci_skp", "1"}}).status, 422); // seen in another state
}

TEST_F(HalamanRencana, AMoveWithinTheYearClosesOneAndOpensTheNext) {
    const auto id = in_force();
    masuk("auditor");
    const auto wrong =
        kirim(at(id, "pindah"), {{"kunci_skp", key(id)}, {"mulai", "2026-02-30"}, {"dasar", ""}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.isi, HasSubstr("href=\"#mulai\""));
    const auto moved = kirim(
        at(id, "pindah"), {{"kunci_skp", key(id)}, {"mulai", "2026-07-06"}, {"dasar", "SPMT 800/12/2026"}});
    ASSERT_EQ(moved.status, 303) << moved.isi;
    EXPECT_EQ(row(id).keadaan, KeadaanSkp::ditutup);
    const auto next = id_of(moved.ke);
    EXPECT_EQ(calendar::iso(row(next).periode.from), "2026-07-01");
    EXPECT_EQ(plan(next, 1).kegiatan.at(0).target.waktu, angka::Rational(6));
    EXPECT_THAT(buka(moved.ke).isi, HasSubstr("SKP baru dimulai"));
}

TEST_F(HalamanRencana, SeveralCompletePlansAreSetAtOnce) {
    const auto one = handed_in("auditor");
    const auto two = handed_in("auditor0");
    masuk("irban");
    EXPECT_EQ(kirim("/rencana/menunggu", {}).status, 422);
    const auto tick = [&](std::int64_t id) { return std::to_string(id) + "." + key(id); };
    const auto other = handed_in("staf"); // whose assessor is the Kasubbag
    masuk("irban");
    const auto done =
        kirim("/rencana/menunggu", {{"skp", tick(one)}, {"skp", tick(two)}, {"skp", tick(other)}});
    EXPECT_EQ(done.status, 303);
    EXPECT_EQ(row(one).keadaan, KeadaanSkp::ditetapkan);
    EXPECT_EQ(row(two).keadaan, KeadaanSkp::ditetapkan);
    EXPECT_EQ(row(other).keadaan, KeadaanSkp::diajukan);
    EXPECT_THAT(buka(done.ke).isi, HasSubstr("Ditetapkan: 2 SKP"));
    const auto stale = kirim("/rencana/menunggu", {{"skp", std::to_string(one) + ".1"}});
    EXPECT_EQ(stale.status, 422);
    EXPECT_THAT(stale.isi, HasSubstr("Yang ini belum"));
}

TEST_F(HalamanRencana, BelongsToThoseWhoMayAndIsNotThereForOthers) {
    const auto id = handed_in();
    for (const char* who : {"staf", "auditor0", "irban_lain", "administrator", "arsiparis"}) {
        masuk(who);
        EXPECT_EQ(buka(at(id)).status, 404) << who;
        EXPECT_EQ(kirim(at(id, "tetapkan"), {{"kunci_skp", key(id)}}).status, 404) << who;
        EXPECT_EQ(kirim(at(id, "kembalikan"), {{"kunci_skp", key(id)}, {"alasan", "x"}}).status, 404) << who;
    }
    masuk("auditor"); // nobody sets his own
    EXPECT_EQ(kirim(at(id, "tetapkan"), {{"kunci_skp", key(id)}}).status, 404);
    masuk("irban"); // the assessor does not draft
    EXPECT_EQ(kirim(at(id, "susun"), fields(id, "simpan")).status, 404);
    masuk("kasubbag"); // reads, and may move people
    EXPECT_EQ(buka(at(id)).status, 200);
    EXPECT_EQ(kirim(at(id, "tetapkan"), {{"kunci_skp", key(id)}}).status, 404);
    masuk("wakil"); // delegated by the assessor
    EXPECT_THAT(buka("/rencana/menunggu").isi, HasSubstr("Sekar Fiktif"));
    EXPECT_EQ(kirim(at(id, "tetapkan"), {{"kunci_skp", key(id)}}).status, 303);
    EXPECT_EQ(buka("/rencana/999999").status, 404);
}

TEST_F(HalamanRencana, ComesOutOfTheOfficesOwnTableByWayOfAPreview) {
    masuk("auditor");
    const auto none = kirim_berkas("/rencana/impor", "skp.csv", "apa;saja\n1;2\n");
    EXPECT_EQ(none.status, 422);
    const auto up = kirim_berkas("/rencana/impor", "skp.csv",
                                 "kegiatan;target_kuantitas;satuan_kuantitas;target_waktu;target_biaya\n"
                                 "Menyusun laporan;12;laporan;12;18.000.000\n"
                                 "Mereviu RKA;dua;dokumen;3;\n");
    ASSERT_EQ(up.status, 303) << up.isi;
    const auto seen = buka(up.ke);
    EXPECT_THAT(seen.isi, HasSubstr("baris 3, kolom 2"));
    EXPECT_THAT(seen.isi, HasSubstr("12 laporan"));
    EXPECT_EQ(buka(up.ke).status, 200); // the file is still there
    masuk("wakil");
    EXPECT_EQ(buka(up.ke).status, 404); // in nobody else's drawer
    masuk("auditor");
    const auto begun = kirim(up.ke, {{"tahun", "2026"}});
    ASSERT_EQ(begun.status, 303) << begun.isi;
    const auto made = plan(id_of(begun.ke), 1);
    ASSERT_EQ(made.kegiatan.size(), 2U);
    EXPECT_EQ(made.kegiatan[0].target.biaya, angka::Rational(18'000'000));
    EXPECT_TRUE(made.kegiatan[1].target.kuantitas.is_zero());
    EXPECT_EQ(buka(up.ke).status, 404);
}

TEST_F(HalamanRencana, ListsOfRenjaAndIkuAreImportedAndLinked) {
    masuk("auditor");
    EXPECT_THAT(buka("/rujukan").isi, Not(HasSubstr("Impor daftar")));
    masuk("kasubbag");
    const auto bad = kirim_berkas("/rujukan", "renja.csv", "kode;uraian\nA;Satu\nA;Dua\n",
                                  {{"jenis", "renja"}, {"tahun", "2026"}});
    ASSERT_EQ(bad.status, 303);
    EXPECT_THAT(buka(bad.ke).isi, HasSubstr("baris 3, kolom 1 (kode)"));
    EXPECT_EQ(kirim(bad.ke, {}).status, 422); // nothing is applied while there is one
    const auto good = kirim_berkas("/rujukan", "renja.csv", buka("/rujukan/contoh.csv").isi,
                                   {{"jenis", "renja"}, {"tahun", "2026"}});
    ASSERT_EQ(good.status, 303) << good.isi;
    EXPECT_THAT(buka(good.ke).isi, HasSubstr("Terapkan daftar ini"));
    ASSERT_EQ(kirim(good.ke, {}).ke, "/rujukan?tahun=2026&selesai=rujukan");
    const auto sheet = kirim_berkas("/rujukan", "iku.xlsx", buka("/rujukan/contoh.xlsx").isi,
                                    {{"jenis", "iku"}, {"tahun", "2026"}});
    EXPECT_EQ(sheet.status, 303) << sheet.isi;
    const auto id = begin();
    http::Fields form = fields(id, "simpan");
    form.emplace_back("rj-1", "6.01.02.2.01");
    ASSERT_EQ(kirim(at(id, "susun"), form).status, 303);
    EXPECT_THAT(buka(at(id)).isi, HasSubstr("Renja: 6.01.02.2.01 Penyelenggaraan pengawasan internal"));
    form = fields(id, "simpan");
    form.emplace_back("ik-1", "IKU-9");
    EXPECT_THAT(kirim(at(id, "susun"), form).isi, HasSubstr("href=\"#ik-1\""));
}

TEST_F(HalamanRencana, TheLibraryGrowsFromPlansInForceAndBeginsNewOnes) {
    in_force();
    masuk("auditor");
    EXPECT_EQ(kirim("/pustaka", {{"jabatan", "Auditor Ahli Muda"}, {"uraian", "X"}}).status, 404);
    masuk("kasubbag");
    EXPECT_EQ(kirim("/pustaka/ambil", {{"jabatan", "Auditor Ahli Muda"}, {"tahun", "2026"}}).status, 303);
    EXPECT_THAT(buka("/pustaka?jabatan=Auditor+Ahli+Muda").isi, HasSubstr("Melaksanakan audit operasional"));
    EXPECT_EQ(kirim("/pustaka/ambil", {{"jabatan", "Auditor Ahli Muda"}, {"tahun", "2026"}}).status, 422);
    EXPECT_EQ(kirim("/pustaka", {{"jabatan", "Auditor Ahli Muda"}, {"uraian", ""}}).status, 422);
    EXPECT_EQ(kirim("/pustaka", {{"jabatan", "Auditor Ahli Muda"},
                                 {"uraian", "Menyusun kertas kerja"},
                                 {"satuan", "KKA"},
                                 {"satuan_waktu", "bulan"}})
                  .status,
              303);
    EXPECT_EQ(buka("/pustaka/1").status, 200);
    EXPECT_EQ(kirim("/pustaka/1", {{"aksi", "hapus"}}).status, 303);
    masuk("wakil");
    const auto begun = kirim("/rencana", {{"tahun", "2026"}, {"dari", "pustaka"}});
    ASSERT_EQ(begun.status, 303) << begun.isi;
    const auto made = plan(id_of(begun.ke), 1);
    ASSERT_EQ(made.kegiatan.size(), 1U);
    EXPECT_EQ(made.kegiatan[0].uraian, "Menyusun kertas kerja");
}

TEST_F(HalamanRencana, TheSuperiorsActivityIsChosenFromHisPlanInForce) {
    const auto above = in_force("irban", "inspektur");
    const auto id = begin();
    EXPECT_THAT(buka(at(id, "susun")).isi, HasSubstr(fmt::format("value=\"{}.1\"", above)));
    http::Fields form = fields(id, "simpan");
    form.emplace_back("at-1", fmt::format("{}.1", above));
    ASSERT_EQ(kirim(at(id, "susun"), form).status, 303);
    EXPECT_THAT(buka(at(id)).isi, HasSubstr("Kegiatan atasan: 1. Melaksanakan audit operasional"));
}

} // namespace

// The performance form over a real store: filled, kept, taken up again after a session's end, asked about where two windows typed,
// handed over.
#include "base/text.h"
#include "berkas/rencana.h"
#include "berkas/tahun.h"
#include "berkas/tindakan.h"
#include "web/berkas/meja.h"
#include "web/formulir/isian.h"
#include "web/formulir/sunting.h"
#include "web/kantor_uji.h"
#include "web/periksa_html.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <regex>

namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using uji::Jawaban;
using uji::KantorUji;

// The office, with Sekar's case of 2026 at its first step.
struct Formulir : ::testing::Test {
    Formulir() : kantor(true, 0) {
        skp::Rencana plan;
        plan.jenis_jabatan = skp::JenisJabatan::jft;
        const auto activity = [&](const char* words, skp::Target target) {
            skp::KegiatanRencana k;
            k.id = plan.berikut++;
            k.uraian = words;
            k.target = std::move(target);
            plan.kegiatan.push_back(std::move(k));
        };
        activity("Melaksanakan audit operasional atas perangkat daerah",
                 {.kuantitas = 6, .satuan = "LHA", .waktu = 12, .biaya = 18'000'000});
        activity("Mereviu laporan keuangan pemerintah daerah",
                 {.kuantitas = 1, .satuan = "laporan", .waktu = 3});
        const auto sekar = kantor.id("auditor");
        const auto begun = berkas::mulai_rencana(desk(), as("auditor"), {sekar, 2026});
        const auto saved = berkas::simpan_rencana(desk(), as("auditor"), {begun->id, begun->kunci}, plan);
        const auto sent = berkas::ajukan_rencana(desk(), as("auditor"), {saved->id, saved->kunci});
        const auto set = berkas::tetapkan_rencana(desk(), as("irban"), {sent->id, sent->kunci});
        const auto opened = berkas::buka(desk(), as("kasubbag"), {sekar, 2026, set->id});
        row = opened.value();
        page = fmt::format("/berkas/{}/kinerja", row.id.value());
    }

    berkas::Meja desk() {
        kantor.store->baca([&](kantor::Baca& db) {
            snapshot = std::make_unique<pegawai::Organisasi>(db.susunan(kantor.office));
        });
        return {*kantor.store,
                kantor.clock,
                kantor.random,
                kantor.office,
                *snapshot,
                kantor.perkakas->kalender,
                kantor.perkakas->timbangan,
                kantor.perkakas->sop};
    }
    kantor::Asal as(const char* who) { return {kantor.id(who), "192.0.2.7", "p1", "uji"}; }

    static std::string hidden(const std::string& html, const std::string& name) {
        std::smatch found;
        const std::regex field("name=\"" + name + "\" value=\"([^\"]*)\"");
        return std::regex_search(html, found, field) ? found[1].str() : std::string();
    }
    // The form as a page of `html` would send it.
    http::Fields form(const std::string& html, http::Fields typed, const std::string& act = "draf") {
        for (const char* name : {"kunci_berkas", "dasar", "urut", "tab"})
            typed.emplace_back(name, hidden(html, name));
        typed.emplace_back("awal", base::replace_all(hidden(html, "awal"), "&amp;", "&"));
        typed.emplace_back("aksi", act);
        return typed;
    }
    std::optional<berkas::Draf> draft() {
        std::optional<berkas::Draf> found;
        kantor.store->baca_berkas([&](berkas::Baca& db) {
            found = db.draf(kantor.office, row.id, kantor.id("auditor"), "kinerja");
        });
        return found;
    }
    std::string kept(std::string_view field) {
        const auto d = draft();
        return d ? std::string(http::value_of(d->isian, field)) : "(none)";
    }
    Jawaban show() { return kantor.buka("auditor", page); }

    const http::Fields all{{"k1", "6"}, {"q1", "88"}, {"w1", "12"}, {"b1", "17.100.000"},
                           {"k2", "1"}, {"q2", "90"}, {"w2", "3"}};

    KantorUji kantor;
    std::unique_ptr<pegawai::Organisasi> snapshot;
    berkas::Berkas row;
    std::string page;
};

TEST_F(Formulir, ShowsTargetsFieldsAndTheTimeOfTheStep) {
    const Jawaban j = show();
    ASSERT_EQ(j.status, 200);
    EXPECT_THAT(uji::cacat(j.isi, true), IsEmpty());
    EXPECT_LE(uji::bita_pertama(j.isi), 14'336U);
    EXPECT_THAT(j.isi, HasSubstr("1. Melaksanakan audit operasional"));
    EXPECT_THAT(j.isi, HasSubstr("Rp18.000.000"));
    EXPECT_THAT(j.isi, HasSubstr("tanpa biaya"));
    EXPECT_THAT(j.isi, HasSubstr("dari norma 2 jam, langkah 1"));
    EXPECT_THAT(j.isi, HasSubstr("Pejabat penilai: Nirmala Ibarat"));
    EXPECT_THAT(j.isi, HasSubstr("0 dari 2"));
    EXPECT_THAT(j.isi, Not(HasSubstr("name=\"b2\"")));
}

TEST_F(Formulir, IsNothingToAnybodyElse) {
    for (const char* who : {"kasubbag", "irban", "juru_ketik", "administrator", "staf"})
        EXPECT_EQ(kantor.buka(who, page).status, 404) << who;
    EXPECT_EQ(kantor.buka("", page).ke.substr(0, 6), "/masuk");
}

TEST_F(Formulir, SavingADraftKeepsWhatWasTypedReadableOrNotAndReckonsAnew) {
    http::Fields typed = all;
    typed[1].second = "850";
    const Jawaban done = kantor.kirim("auditor", page, form(show().isi, typed));
    EXPECT_EQ(done.ke, page + "?kabar=draf");
    const Jawaban j = kantor.buka("auditor", done.ke);
    EXPECT_THAT(j.isi, HasSubstr("value=\"850\""));
    EXPECT_THAT(j.isi, HasSubstr("value=\"17.100.000\""));
    EXPECT_THAT(j.isi, HasSubstr("<output>81,00</output>"));
    EXPECT_THAT(j.isi, HasSubstr("88,67")); // the second activity, and the mean so far
    EXPECT_THAT(j.isi, HasSubstr("1 dari 2"));
    EXPECT_THAT(j.isi, HasSubstr("Draf tersimpan pukul 08.00"));
}

TEST_F(Formulir, HandingOverSaysAllThatIsWrongAtOnceAndLosesNothing) {
    const http::Fields typed{{"k1", "6"},    {"q1", "850"}, {"w1", "12"},
                             {"k2", "satu"}, {"q2", "90"},  {"w2", "3"}};
    const Jawaban j = kantor.kirim("auditor", page, form(show().isi, typed, "serahkan"));
    EXPECT_EQ(j.status, 422);
    EXPECT_THAT(uji::cacat(j.isi, true), IsEmpty());
    EXPECT_THAT(uji::judul(j.isi), HasSubstr("Galat: "));
    EXPECT_THAT(j.isi, HasSubstr("Tertulis 850; mungkin maksud Anda 85."));
    EXPECT_THAT(j.isi,
                HasSubstr("Kegiatan 1, biaya: isi realisasi biaya, atau tulis 0 bila tidak terpakai."));
    for (const char* field : {"q1", "b1", "k2"})
        EXPECT_THAT(j.isi, HasSubstr(fmt::format("href=\"#{}\"", field)));
    EXPECT_THAT(j.isi, HasSubstr("value=\"satu\""));
    EXPECT_EQ(kept("k2"), "satu");
}

TEST_F(Formulir, HandingOverSaysWhatItMeansAndMovesTheCase) {
    const Jawaban asked = kantor.kirim("auditor", page, form(show().isi, all, "serahkan"));
    ASSERT_EQ(asked.ke, page + "/serahkan");
    const Jawaban confirm = kantor.buka("auditor", asked.ke);
    EXPECT_THAT(uji::cacat(confirm.isi, true), IsEmpty());
    EXPECT_THAT(confirm.isi, HasSubstr("berkas masuk ke langkah 2: Memeriksa dan mengecek"));
    EXPECT_THAT(confirm.isi, HasSubstr("87,46")); // (86,25 + 88,666…) / 2
    const http::Fields sure{{"kunci_berkas", hidden(confirm.isi, "kunci_berkas")},
                            {"urut", hidden(confirm.isi, "urut")}};
    const Jawaban done = kantor.kirim("auditor", asked.ke, sure);
    EXPECT_EQ(done.ke, fmt::format("/berkas/{}?selesai=serahkan", row.id.value()));
    kantor.store->baca_berkas([&](berkas::Baca& db) {
        EXPECT_EQ(db.berkas(kantor.office, row.id)->langkah, 2);
        const auto isi = web::sunting::isi_terbaru(db, kantor.office, *db.berkas(kantor.office, row.id));
        EXPECT_EQ(isi.kegiatan[0].realisasi.biaya, angka::Rational(17'100'000));
    });
    EXPECT_FALSE(draft());
    EXPECT_EQ(show().ke, fmt::format("/berkas/{}", row.id.value()));
    // A late draft of a window that is still open is refused, in words.
    const Jawaban late = kantor.kirim("auditor", page + "/draf", form(confirm.isi, all));
    EXPECT_EQ(late.status, 422);
    EXPECT_THAT(late.isi, HasSubstr("\"pesan\""));
}

TEST_F(Formulir, TheDraftOfAScriptIsAnsweredSmallAndLateOnesNeverWin) {
    const std::string html = show().isi;
    http::Fields first = form(html, {{"k1", "6"}});
    first.emplace_back("kali", "1");
    const Jawaban j = kantor.kirim("auditor", page + "/draf", first);
    EXPECT_EQ(j.status, 200);
    EXPECT_EQ(j.isi, R"({"urut":1,"dasar":1,"pukul":"08.00","ubah":{}})");
    http::Fields third = form(html, {{"k1", "65"}});
    third.emplace_back("kali", "3");
    EXPECT_EQ(kantor.kirim("auditor", page + "/draf", third).status, 200);
    http::Fields second = form(html, {{"k1", "9"}});
    second.emplace_back("kali", "2");
    const Jawaban late = kantor.kirim("auditor", page + "/draf", second);
    EXPECT_THAT(late.isi, HasSubstr(R"("ubah":{"k1":"65"})"));
    EXPECT_EQ(kept("k1"), "65");
}

TEST_F(Formulir, ALateDraftOfAWindowDoesNotWinAgainstItsButton) {
    const std::string html = show().isi;
    const auto numbered = [&](std::string value, int count) {
        http::Fields fields = form(html, {{"k1", std::move(value)}});
        fields.emplace_back("kali", std::to_string(count));
        return fields;
    };
    ASSERT_EQ(kantor.kirim("auditor", page + "/draf", numbered("6", 1)).status, 200);
    ASSERT_EQ(kantor.kirim("auditor", page, numbered("66", 3)).ke, page + "?kabar=draf");
    const Jawaban late = kantor.kirim("auditor", page + "/draf", numbered("7", 2));
    EXPECT_THAT(late.isi, HasSubstr(R"("ubah":{"k1":"66"})"));
    EXPECT_EQ(kept("k1"), "66");
    // Back by the browser's button, and typed on: newer than both.
    ASSERT_EQ(kantor.kirim("auditor", page + "/draf", numbered("8", 4)).status, 200);
    EXPECT_EQ(kept("k1"), "8");
    // A button without a number does not forget those that came before it.
    ASSERT_EQ(kantor.kirim("auditor", page, form(html, {{"k1", "9"}})).status, 303);
    ASSERT_EQ(kantor.kirim("auditor", page + "/draf", numbered("8", 4)).status, 200);
    EXPECT_EQ(kept("k1"), "9");
}

TEST_F(Formulir, TwoWindowsAreMergedAndAskedOnlyWhereBothTyped) {
    const std::string here = show().isi, there = show().isi;
    ASSERT_EQ(kantor.kirim("auditor", page, form(there, {{"k1", "5"}, {"w2", "3"}})).status, 303);
    const Jawaban clash = kantor.kirim("auditor", page, form(here, {{"k1", "6"}, {"q2", "90"}}));
    ASSERT_EQ(clash.status, 409);
    EXPECT_THAT(uji::cacat(clash.isi, true), IsEmpty());
    EXPECT_THAT(clash.isi, HasSubstr("<legend>Kegiatan 1, kuantitas</legend>"));
    EXPECT_THAT(clash.isi, HasSubstr("name=\"k1\" value=\"6\""));
    EXPECT_THAT(clash.isi, HasSubstr("name=\"k1\" value=\"5\""));
    EXPECT_THAT(clash.isi, Not(HasSubstr("<legend>Kegiatan 2")));
    EXPECT_EQ(kept("k1"), "5"); // nothing was written over
    const http::Fields choice = form(clash.isi, {{"k1", "6"}, {"q2", "90"}, {"w2", "3"}});
    EXPECT_EQ(kantor.kirim("auditor", page, choice).status, 303);
    EXPECT_EQ(kept("k1"), "6");
    EXPECT_EQ(kept("q2"), "90");
    EXPECT_EQ(kept("w2"), "3"); // typed over there alone
}

TEST_F(Formulir, AScriptHearsOfAClashInWordsAndOfOthersChangesByField) {
    const std::string here = show().isi, there = show().isi, third = show().isi;
    ASSERT_EQ(kantor.kirim("auditor", page, form(there, {{"k1", "5"}, {"w2", "3"}})).status, 303);
    const Jawaban told = kantor.kirim("auditor", page + "/draf", form(here, {{"q2", "90"}}));
    EXPECT_THAT(told.isi, HasSubstr(R"("ubah":{"k1":"5","w2":"3"})"));
    const Jawaban clash = kantor.kirim("auditor", page + "/draf", form(third, {{"k1", "6"}}));
    EXPECT_EQ(clash.status, 409);
    EXPECT_THAT(clash.isi, HasSubstr("jendela lain"));
}

TEST_F(Formulir, WhatIsTypedInASessionThatEndsIsThereAfterSigningIn) {
    const http::Fields typed = form(show().isi, all);
    http::Fields sent = typed;
    sent.emplace_back("csrf", kantor.sesi("auditor").csrf);
    const Jawaban over = kantor.kirim_dengan_kuki("sesi yang sudah tidak ada", page, sent);
    EXPECT_EQ(over.status, 401);
    EXPECT_THAT(uji::cacat(over.isi, false), IsEmpty());
    EXPECT_THAT(over.isi, HasSubstr("Yang Anda ketik tidak hilang"));
    EXPECT_THAT(over.isi, HasSubstr("name=\"titip.b1\" value=\"17.100.000\""));
    EXPECT_FALSE(draft());

    http::Fields sign_in{{"ke", page}, {"orang", std::to_string(kantor.id("auditor").value())}};
    for (const auto& [name, value] : typed) sign_in.emplace_back("titip." + name, value);
    const Jawaban back = kantor.kirim("", "/masuk/latihan", sign_in);
    EXPECT_EQ(back.ke, page + "?kabar=pulih");
    EXPECT_FALSE(uji::token_dari(back).empty());
    EXPECT_EQ(kept("b1"), "17.100.000");
    const Jawaban j = kantor.buka_dengan_kuki(uji::token_dari(back), back.ke);
    EXPECT_THAT(j.isi, HasSubstr("sebelum sesi berakhir sudah tersimpan"));
    EXPECT_THAT(j.isi, HasSubstr("value=\"17.100.000\""));
}

TEST_F(Formulir, AnotherPersonSigningInTakesNothingAlong) {
    http::Fields sign_in{
        {"ke", page}, {"orang", std::to_string(kantor.id("staf").value())}, {"titip.k1", "9"}};
    const Jawaban back = kantor.kirim("", "/masuk/latihan", sign_in);
    EXPECT_EQ(back.status, 303);
    EXPECT_FALSE(draft());
}

TEST_F(Formulir, OfAnotherSiteNothingIsCarriedThroughSigningIn) {
    const Jawaban j =
        kantor.kirim("", page, {{"k1", "9"}}, uji::Kunci::ada, {{"sec-fetch-site", "cross-site"}});
    EXPECT_EQ(j.status, 404);
    EXPECT_THAT(j.isi, Not(HasSubstr("titip.")));
}

TEST_F(Formulir, AFormOfAnEarlierSessionIsOfferedOnceMore) {
    const Jawaban j = kantor.kirim("auditor", page, form(show().isi, all), uji::Kunci::salah);
    EXPECT_EQ(j.status, 403);
    EXPECT_THAT(uji::cacat(j.isi, true), IsEmpty());
    EXPECT_THAT(j.isi, HasSubstr("name=\"b1\" value=\"17.100.000\""));
    EXPECT_FALSE(draft());
}

TEST_F(Formulir, TheLogOfTheYearIsOfferedAndTakenOver) {
    const auto none = show();
    EXPECT_THAT(none.isi, Not(HasSubstr("Pakai jumlah catatan harian")));
    for (const char* day : {"2026-03-04", "2026-05-06"}) {
        berkas::IsianCatatan line;
        line.tanggal = day;
        line.kegiatan = fmt::format("{}.1", row.skp.value());
        line.kuantitas = "3";
        line.uraian = "LHA";
        const auto kept_line = berkas::catat_harian(desk(), as("auditor"), {}, line);
        ASSERT_TRUE(kept_line);
    }
    EXPECT_THAT(show().isi, HasSubstr("Pakai jumlah catatan harian: 6 LHA"));
    const Jawaban taken = kantor.kirim("auditor", page, form(show().isi, {{"q1", "88"}}, "pakai-1"));
    EXPECT_EQ(taken.ke, page + "?kabar=pakai#kg1");
    EXPECT_EQ(kept("k1"), "6");
    EXPECT_EQ(kept("q1"), "88");
}

TEST_F(Formulir, EvidenceIsAddedWithoutLosingWhatWasTyped) {
    const Jawaban j = kantor.kirim("auditor", page, form(show().isi, {{"k1", "6"}}, "bukti-1"));
    EXPECT_THAT(j.ke, HasSubstr("/bukti/"));
    EXPECT_EQ(kept("k1"), "6");
}

} // namespace

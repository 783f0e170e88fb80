// Every route x person x person: what the gate lets through is exactly what pegawai/hak.h says, and nothing else.
#include "kantor/akun.h"
#include "kantor/masuk.h"
#include "kantor/totp.h"
#include "web/kantor_uji.h"
#include "web/periksa_html.h"
#include "web/rute.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

namespace {

using http::Method;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using uji::Jawaban;
using uji::KantorUji;
using uji::Kunci;

constexpr int arrived = 299; // an answer that no page and no gate gives

// The path of a route with its parameters filled in: `about` is a person, or a row that is about him.
std::string path_of(const web::Jalan& way, const std::string& about) {
    std::string path;
    for (std::size_t at = 0; at < way.pattern.size(); ++at) {
        if (way.pattern[at] != '{') {
            path += way.pattern[at];
            continue;
        }
        const auto end = way.pattern.find('}', at);
        path += way.pattern.substr(at + 1, end - at - 1) == way.parameter() ? about : "1";
        at = end;
    }
    return path;
}

// The real list of routes; behind each, instead of its page, a sign that the gate was passed.
struct Gerbang : ::testing::Test {
    Gerbang() : gate(*kantor.situs) {
        for (web::Jalan way : kantor.pintu->semua()) {
            way.halaman = [](web::Kunjungan&) { return http::Response::text("sampai", arrived); };
            gate.buka(std::move(way));
        }
        kantor.pakai(gate);
        for (const std::string& who : kantor.semua_orang()) give_rows(who);
        kantor.store->baca([&](kantor::Baca& db) {
            snapshot = std::make_unique<pegawai::Organisasi>(db.susunan(kantor.office));
        });
    }
    [[nodiscard]] bool may(const web::Jalan& way, std::string_view actor, std::string_view about) {
        const auto who = actor.empty() ? pegawai::PegawaiId{} : kantor.id(actor);
        const auto person = way.parameter().empty() ? std::nullopt : std::optional(kantor.id(about));
        return pegawai::boleh(way.perbuatan, pegawai::hubungan(*snapshot, who, person, day));
    }
    Jawaban visit(const web::Jalan& way, std::string_view actor, std::string_view about) {
        const std::string path = path_of(way, row_of(way, about));
        return way.method == Method::post ? kantor.kirim(actor, path) : kantor.buka(actor, path);
    }
    // The id that a route wants of somebody: his own, or that of his case, plan or piece of evidence.
    [[nodiscard]] std::string row_of(const web::Jalan& way, std::string_view about) const {
        const Barisnya& rows = rows_.at(std::string(about));
        return std::to_string(!way.berkas.empty()  ? rows.berkas.value()
                              : !way.skp.empty()   ? rows.skp.value()
                              : !way.bukti.empty() ? rows.bukti.value()
                                                   : kantor.id(about).value());
    }

    KantorUji kantor{true, 0};
    web::Pintu gate;
    struct Barisnya {
        berkas::SkpId skp;
        berkas::BerkasId berkas;
        berkas::BuktiId bukti;
    };
    std::map<std::string, Barisnya> rows_;
    void give_rows(const std::string& who) {
        const auto done = kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            berkas::Skp plan;
            plan.pegawai = kantor.id(who);
            plan.tahun = 2025;
            plan.periode = {*calendar::date_of(2025, 1, 2), *calendar::date_of(2025, 12, 31)};
            plan.keadaan = berkas::KeadaanSkp::ditetapkan;
            const berkas::SkpId skp = db.simpan(kantor.office, plan);
            berkas::Berkas row;
            row.nomor = db.nomor_berkas_berikut(kantor.office, 2025);
            row.pegawai = plan.pegawai;
            row.tahun = 2025;
            row.periode = plan.periode;
            row.skp = skp;
            row.sop = kantor::SopId{1};
            row.simbol = "kumpul";
            row.langkah = 1;
            row.kerja = sop::Kerja::kumpul;
            row.tiba = row.dibuka = kantor.clock.now();
            const berkas::BerkasId id = db.simpan(kantor.office, row);
            berkas::Bukti piece;
            piece.skp = skp;
            piece.pegawai = piece.oleh = plan.pegawai;
            piece.nama = "Laporan";
            piece.pada = kantor.clock.now();
            rows_[who] = {skp, id, db.simpan(kantor.office, piece)};
            return {};
        });
        ASSERT_TRUE(done);
    }
    std::unique_ptr<pegawai::Organisasi> snapshot;
    calendar::Date day = calendar::local_day(store::test_now, calendar::Zona::wita);
};

TEST_F(Gerbang, OpensToExactlyThoseWhomTheTableOfRightsNames) {
    int open = 0, shut = 0;
    for (const web::Jalan& way : gate.semua())
        for (const std::string& actor : kantor.semua_orang())
            for (const std::string& about : kantor.semua_orang()) {
                const Jawaban j = visit(way, actor, about);
                const bool may_come = may(way, actor, about);
                may_come ? ++open : ++shut;
                EXPECT_EQ(j.status, may_come ? arrived : 404)
                    << way.pattern << " for " << actor << " about " << about;
                if (way.parameter().empty()) break; // about the office: whose file makes no difference
            }
    EXPECT_GT(open, 100);
    EXPECT_GT(shut, 50);
}

TEST_F(Gerbang, TheCastStandsInEveryRelationThatThereIs) {
    unsigned seen = 0;
    for (const std::string& actor : kantor.semua_orang())
        for (const std::string& about : kantor.semua_orang()) {
            seen |= pegawai::hubungan(*snapshot, kantor.id(actor), kantor.id(about), day).bits();
            seen |= pegawai::hubungan(*snapshot, kantor.id(actor), std::nullopt, day).bits();
        }
    EXPECT_EQ(~seen & ((1U << pegawai::jumlah_relasi) - 1U), 0U);
}

TEST_F(Gerbang, SendsAVisitorWhoHasNotSignedInToTheDoorAndBack) {
    for (const web::Jalan& way : gate.semua()) {
        const Jawaban j = visit(way, "", "auditor");
        if (may(way, "", "auditor")) {
            EXPECT_EQ(j.status, arrived) << way.pattern;
        } else if (way.method == Method::post) {
            EXPECT_EQ(j.status, way.titipan ? 401 : 404)
                << way.pattern; // a form that is carried through signing in
        } else {
            EXPECT_EQ(j.status, 303) << way.pattern;
            EXPECT_THAT(j.ke, StartsWith("/masuk?ke=%2F")) << way.pattern;
        }
    }
}

TEST_F(Gerbang, RefusesEveryFormWithoutTheSessionsToken) {
    int forms = 0;
    for (const web::Jalan& way : gate.semua()) {
        if (way.method != Method::post) continue;
        for (const std::string& actor : kantor.semua_orang()) {
            if (!may(way, actor, "auditor")) continue;
            ++forms;
            const std::string path = path_of(way, row_of(way, "auditor"));
            EXPECT_EQ(kantor.kirim(actor, path, {}, Kunci::tanpa).status, 403) << path << " " << actor;
            EXPECT_EQ(kantor.kirim(actor, path, {}, Kunci::salah).status, 403) << path << " " << actor;
            EXPECT_EQ(kantor.kirim(actor, path, {}, Kunci::ada, {{"sec-fetch-site", "cross-site"}}).status,
                      403);
            EXPECT_EQ(kantor.kirim(actor, path, {}, Kunci::ada, {{"sec-fetch-site", "same-site"}}).status,
                      403);
            EXPECT_EQ(kantor.kirim(actor, path, {}, Kunci::ada, {{"origin", "http://evil.example"}}).status,
                      403);
            EXPECT_EQ(kantor.kirim(actor, path, {}, Kunci::ada, {{"origin", "null"}}).status, 403);
            EXPECT_EQ(kantor.kirim(actor, path, {}, Kunci::ada, {{"origin", "http://127.0.0.1:8080"}}).status,
                      arrived);
        }
    }
    EXPECT_GT(forms, 20);
}

TEST_F(Gerbang, AFormOfAStrangerIsRefusedWhereItComesFromAnotherSite) {
    EXPECT_EQ(kantor.kirim("", "/masuk", {}, Kunci::tanpa, {{"sec-fetch-site", "cross-site"}}).status, 403);
    EXPECT_EQ(kantor.kirim("", "/masuk", {}, Kunci::tanpa, {{"sec-fetch-site", "same-origin"}}).status,
              arrived);
}

TEST_F(Gerbang, APersonWhoDoesNotExistIsNotThereForAnybody) {
    for (const web::Jalan& way : gate.semua()) {
        if (way.parameter().empty()) continue;
        for (const char* nobody : {"999999", "0", "-1", "abc", "1x", "99999999999999999999"}) {
            const std::string path = path_of(way, nobody);
            const Jawaban j =
                way.method == Method::post ? kantor.kirim("inspektur", path) : kantor.buka("inspektur", path);
            EXPECT_EQ(j.status, 404) << path;
        }
    }
}

TEST_F(Gerbang, AForgedCookieIsNobody) {
    const Jawaban j = kantor.buka_dengan_kuki("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/akun");
    EXPECT_EQ(j.status, 303);
    EXPECT_THAT(j.ke, StartsWith("/masuk?ke="));
}

TEST_F(Gerbang, AnIdleSessionEnds) {
    EXPECT_EQ(kantor.buka("auditor", "/akun").status, arrived);
    kantor.clock.tick(std::chrono::minutes(16));
    EXPECT_EQ(kantor.buka("auditor", "/akun").status, 303);
}

TEST(AlamatAsing, IsAPageWithMenuAndSearchAsOneThatIsNotForMe) {
    KantorUji kantor(true, 0);
    const Jawaban known = kantor.buka("kasubbag", "/pegawai/999999");
    const Jawaban unknown = kantor.buka("kasubbag", "/pegawei/12");
    EXPECT_EQ(unknown.status, 404);
    EXPECT_THAT(uji::cacat(unknown.isi, true), ::testing::IsEmpty());
    for (const Jawaban& j : {known, unknown}) {
        EXPECT_THAT(j.isi, HasSubstr("action=\"/pegawai\" role=\"search\""));
        EXPECT_THAT(j.isi, HasSubstr("Wulan Percontohan"));
    }
    const Jawaban stranger = kantor.buka("", "/pegawei/12");
    EXPECT_EQ(stranger.status, 404);
    EXPECT_THAT(stranger.isi, Not(HasSubstr("role=\"search\"")));
    EXPECT_THAT(stranger.isi, HasSubstr("Halaman tidak ada"));
    EXPECT_EQ(kantor.kirim("kasubbag", "/pegawei/12").status, 404);
    EXPECT_EQ(kantor.buka("kasubbag", "/keluar").status, 405);
}

// A request that comes twice.
struct Sekali : ::testing::Test {
    Sekali() : gate(*kantor.situs) {
        gate.buka({.method = Method::post,
                   .pattern = "/hitung",
                   .perbuatan = pegawai::Perbuatan::buka_beranda,
                   .halaman = [this](web::Kunjungan& k) {
                       ++count;
                       if (k.request.form("jadi") == "tidak") return http::Response::html("tidak jadi", 422);
                       return http::Response::see_other("/hasil/" + std::to_string(count));
                   }});
        kantor.pakai(gate);
    }
    KantorUji kantor{true, 0};
    web::Pintu gate;
    int count = 0;
};

TEST_F(Sekali, IsDoneOnceAndBothLeadToTheSamePlace) {
    EXPECT_EQ(kantor.kirim("auditor", "/hitung", {{"kunci", "a"}}).ke, "/hasil/1");
    EXPECT_EQ(kantor.kirim("auditor", "/hitung", {{"kunci", "a"}}).ke, "/hasil/1");
    EXPECT_EQ(count, 1);
    EXPECT_EQ(kantor.kirim("auditor", "/hitung", {{"kunci", "b"}}).ke, "/hasil/2");
    EXPECT_EQ(kantor.kirim("kasubbag", "/hitung", {{"kunci", "a"}}).ke, "/hasil/3"); // another person's key
}

TEST_F(Sekali, WhatChangedNothingMayBeSentAgain) {
    EXPECT_EQ(kantor.kirim("auditor", "/hitung", {{"kunci", "a"}, {"jadi", "tidak"}}).status, 422);
    EXPECT_EQ(kantor.kirim("auditor", "/hitung", {{"kunci", "a"}}).ke, "/hasil/2");
}

// What a session owes comes before everything else.
TEST(Kewajiban, AFirstPasswordIsChosenBeforeAnyOtherPageOpens) {
    KantorUji kantor(false, 0);
    const auto code = kantor::setel_ulang_sandi(kantor.loket(), {kantor.id("administrator"), "", "", ""},
                                                kantor.id("auditor"));
    ASSERT_TRUE(code);
    std::string nip;
    kantor.store->baca([&](kantor::Baca& db) {
        for (const auto& p : db.susunan(kantor.office).pegawai)
            if (p.id == kantor.id("auditor")) nip = p.nip;
    });
    const Jawaban in = kantor.kirim("", "/masuk", {{"nip", nip}, {"sandi", code->kode}});
    ASSERT_EQ(in.status, 303) << in.isi;
    const std::string token = uji::token_dari(in);
    EXPECT_EQ(kantor.buka_dengan_kuki(token, "/").ke, "/akun/sandi-baru");
    EXPECT_EQ(kantor.buka_dengan_kuki(token, "/akun").ke, "/akun/sandi-baru");
    const Jawaban page = kantor.buka_dengan_kuki(token, "/akun/sandi-baru");
    EXPECT_EQ(page.status, 200);

    const auto at = page.isi.find("name=\"csrf\" value=\"") + 19;
    const std::string csrf = page.isi.substr(at, page.isi.find('"', at) - at);
    const http::Fields weak{{"csrf", csrf}, {"sandi_baru", "12345"}, {"ulang", "12345"}};
    EXPECT_EQ(kantor.kirim_dengan_kuki(token, "/akun/sandi-baru", weak).status, 422);
    const http::Fields good{
        {"csrf", csrf}, {"sandi_baru", "payung menjahit kucing"}, {"ulang", "payung menjahit kucing"}};
    const Jawaban chosen = kantor.kirim_dengan_kuki(token, "/akun/sandi-baru", good);
    ASSERT_EQ(chosen.status, 303) << chosen.isi;
    EXPECT_EQ(kantor.buka_dengan_kuki(token, "/akun").status, 303); // the old token is worth nothing
    EXPECT_EQ(kantor.buka_dengan_kuki(uji::token_dari(chosen), "/akun").status, 200);
}

TEST(Kewajiban, TheTelephonesCodeIsAskedBeforeAnyOtherPageOpens) {
    KantorUji kantor(false, 0);
    const auto who = kantor.id("administrator");
    const kantor::Asal self{who, "", "", ""};
    const auto code = kantor::setel_ulang_sandi(kantor.loket(), {kantor.id("inspektur"), "", "", ""}, who);
    std::string nip;
    kantor.store->baca([&](kantor::Baca& db) {
        for (const auto& p : db.susunan(kantor.office).pegawai)
            if (p.id == who) nip = p.nip;
    });
    const auto first = kantor::masuk(kantor.loket(), {}, {nip, code->kode});
    ASSERT_TRUE(first.sesi);
    const std::string password = "payung menjahit kucing";
    ASSERT_TRUE(kantor::pilih_sandi(kantor.loket(), self, first.sesi->sesi, {"", password, password}));
    const auto enrolment = kantor::mulai_totp(kantor.loket(), self, "Bayu Khayali", "Inspektorat");
    ASSERT_TRUE(enrolment);
    std::string secret;
    for (const char c : enrolment->rahasia)
        if (c != ' ') secret += c;
    ASSERT_TRUE(kantor::aktifkan_totp(kantor.loket(), self, kantor::kode_totp(secret, kantor.clock.now())));

    const Jawaban in = kantor.kirim("", "/masuk", {{"nip", nip}, {"sandi", password}, {"ke", "/jurnal"}});
    const std::string token = uji::token_dari(in);
    for (const web::Jalan& way : kantor.pintu->semua()) {
        if (way.method != Method::get || way.perbuatan == pegawai::Perbuatan::buka_umum) continue;
        if (way.pattern == "/masuk/kode") continue;
        const Jawaban j = kantor.buka_dengan_kuki(token, path_of(way, std::to_string(who.value())));
        EXPECT_EQ(j.ke, "/masuk/kode") << way.pattern << " answered " << j.status;
    }
    const Jawaban page = kantor.buka_dengan_kuki(token, "/masuk/kode");
    ASSERT_EQ(page.status, 200);
    const auto at = page.isi.find("name=\"csrf\" value=\"") + 19;
    const std::string csrf = page.isi.substr(at, page.isi.find('"', at) - at);
    EXPECT_EQ(kantor.kirim_dengan_kuki(token, "/masuk/kode", {{"csrf", csrf}, {"kode", "000000"}}).status,
              422);
    EXPECT_EQ(kantor.kirim_dengan_kuki(token, "/akun/sandi-baru", {{"csrf", csrf}}).ke, "/masuk/kode");
    kantor.clock.tick(std::chrono::seconds(60));
    const Jawaban done = kantor.kirim_dengan_kuki(
        token, "/masuk/kode", {{"csrf", csrf}, {"kode", kantor::kode_totp(secret, kantor.clock.now())}});
    ASSERT_EQ(done.status, 303) << done.isi;
    EXPECT_EQ(kantor.buka_dengan_kuki(uji::token_dari(done), "/akun").status, 200);
}

TEST(Masuk, NeverSaysWhetherANumberIsSomebodys) {
    KantorUji kantor(false, 0);
    const Jawaban known =
        kantor.kirim("", "/masuk", {{"nip", "197302302020011004"}, {"sandi", "salah sekali"}});
    const Jawaban unknown =
        kantor.kirim("", "/masuk", {{"nip", "196902312020011999"}, {"sandi", "salah sekali"}});
    EXPECT_EQ(known.status, 422);
    EXPECT_EQ(unknown.status, 422);
    const auto sentence = [](const Jawaban& j) {
        const auto at = j.isi.find("class=\"ring\"");
        return j.isi.substr(at, j.isi.find("</div>", at) - at);
    };
    EXPECT_EQ(sentence(known), sentence(unknown));
    EXPECT_THAT(known.isi, HasSubstr("<title>Galat: Masuk"));
}

TEST(Masuk, LeadsBackOnlyToOurOwnPages) {
    KantorUji kantor(true, 0);
    const auto who = std::to_string(kantor.id("auditor").value());
    const auto in = [&](const char* to) {
        return kantor.kirim("", "/masuk/latihan", {{"orang", who}, {"ke", to}}).ke;
    };
    EXPECT_EQ(in("/jurnal?orang=x"), "/jurnal?orang=x");
    for (const char* elsewhere : {"https://evil.example/", "//evil.example", "/\\evil.example",
                                  "javascript:alert(1)", "", "/a\r\nSet-Cookie: x=y", "/a b"})
        EXPECT_EQ(in(elsewhere), "/") << elsewhere;
}

TEST(Masuk, OneClickIsOnlyForTrainingData) {
    KantorUji real(false, 0);
    EXPECT_THAT(real.buka("", "/masuk").isi, Not(HasSubstr("/masuk/latihan")));
    EXPECT_EQ(real.kirim("", "/masuk/latihan", {{"orang", "1"}}).status, 404);
    KantorUji training(true, 0);
    EXPECT_THAT(training.buka("", "/masuk").isi, HasSubstr("/masuk/latihan"));
    EXPECT_THAT(training.buka("", "/masuk").isi, HasSubstr("Data latihan"));
}

} // namespace

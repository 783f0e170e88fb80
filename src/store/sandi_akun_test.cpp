// The administrator's code, choosing and changing a password, locking, sessions and their ends.
#include "kantor/akun.h"
#include "store/testing/orang_uji.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using namespace std::chrono_literals;
using kantor::KeadaanAkun;
using kantor::Kewajiban;
using kantor::SesiBaru;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* sandi = "payung menjahit kelapa";
constexpr const char* sandi_lain = "perahu di atas lemari";

class SandiAkun : public DuaMesinDenganOrang {
  protected:
    SesiBaru masuk_sebagai_budi(const char* password = sandi, const char* from = "192.0.2.1") {
        auto in = masuk(loket(), asal({}, from), {budi_nip, password});
        EXPECT_TRUE(in.sesi);
        return in.sesi.value_or(SesiBaru{});
    }
    bool hidup(const SesiBaru& s) {
        bool lives = false;
        baca([&](kantor::Baca& db) {
            lives =
                kantor::baca_sesi(db, kantor, s.token, clock.now(), baca_pengaturan(db, kantor)).has_value();
        });
        return lives;
    }
    KeadaanAkun keadaan_budi() {
        std::optional<kantor::Akun> a;
        baca([&](kantor::Baca& db) { a = db.akun(kantor, budi); });
        return kantor::keadaan(a, clock.now());
    }
};
DUA_MESIN(SandiAkun);

TEST_P(SandiAkun, TheCodeOpensTheAccountForTheChoiceOfAPasswordAlone) {
    EXPECT_EQ(keadaan_budi(), KeadaanAkun::belum_ada);
    const auto code = setel_ulang_sandi(loket(), asal(sekar), budi);
    ASSERT_TRUE(code);
    EXPECT_EQ(code->sampai, clock.now() + 24h);
    EXPECT_EQ(keadaan_budi(), KeadaanAkun::menunggu_kode);

    const SesiBaru in = masuk_sebagai_budi(code->kode.c_str());
    EXPECT_EQ(kewajiban(in.sesi, akun(budi), false, false), Kewajiban::pilih_sandi);
    EXPECT_EQ(entri_terakhir().sesudah, (journal::Rincian{{"cara", "kode sekali pakai"}}));

    const auto chosen = pilih_sandi(loket(), asal(budi), in.sesi, {"", sandi, sandi});
    ASSERT_TRUE(chosen);
    EXPECT_FALSE(hidup(in)) << "a new token";
    EXPECT_TRUE(hidup(*chosen));
    EXPECT_EQ(kewajiban(chosen->sesi, akun(budi), false, false), Kewajiban::tidak_ada);
    EXPECT_EQ(keadaan_budi(), KeadaanAkun::aktif);
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, code->kode}).sesi) << "the code is used up";
    EXPECT_THAT(seluruh_jurnal(), Not(HasSubstr(code->kode)));
}

TEST_P(SandiAkun, TheCodeOpensOneSessionAndNoSecond) {
    const auto code = setel_ulang_sandi(loket(), asal(sekar), budi);
    ASSERT_TRUE(code);
    const SesiBaru in = masuk_sebagai_budi(code->kode.c_str());
    EXPECT_EQ(keadaan_budi(), KeadaanAkun::kode_terpakai);
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, code->kode}).sesi) << "though no password is chosen yet";
    EXPECT_EQ(entri_terakhir().sesudah, (journal::Rincian{{"sebab", "kode sekali pakai sudah dipakai"}}));
    EXPECT_TRUE(hidup(in)) << "the one that it opened goes on";

    keluar(loket(), asal(budi), in.sesi);
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, code->kode}).sesi);
    const auto chosen = pilih_sandi(loket(), asal(budi), in.sesi, {"", sandi, sandi});
    ASSERT_FALSE(chosen) << "the session is over";
    EXPECT_EQ(chosen.error().front().sentence.key, "masuk.sesi_berakhir");

    const auto second = setel_ulang_sandi(loket(), asal(sekar), budi);
    ASSERT_TRUE(second);
    EXPECT_EQ(keadaan_budi(), KeadaanAkun::menunggu_kode);
    const SesiBaru again = masuk_sebagai_budi(second->kode.c_str());
    EXPECT_TRUE(pilih_sandi(loket(), asal(budi), again.sesi, {"", sandi, sandi}));
    EXPECT_EQ(akun(budi).kode_sampai, std::nullopt);
}

TEST_P(SandiAkun, ASessionThatTimeEndedIsInTheJournalOnce) {
    beri_sandi(budi, budi_nip, sandi); // in a session of its own
    masuk_sebagai_budi();
    clock.tick(15min);
    akhiri_yang_lewat(loket());
    EXPECT_NE(entri_terakhir().perbuatan, "sesi_lewat_waktu") << "still alive";
    clock.tick(1s);
    akhiri_yang_lewat(loket());
    EXPECT_EQ(entri_terakhir().perbuatan, "sesi_lewat_waktu");
    EXPECT_EQ(entri_terakhir().objek_id, budi.value());
    EXPECT_EQ(entri_terakhir().sesudah, (journal::Rincian{{"sebab", "15 menit tanpa kegiatan"}}));
    const auto before = perbuatan().size();
    akhiri_yang_lewat(loket());
    EXPECT_EQ(perbuatan().size(), before);

    const SesiBaru busy = masuk_sebagai_budi();
    for (int i = 0; i < 48; ++i) {
        clock.tick(10min);
        segarkan(loket(), busy.sesi);
    }
    clock.tick(1s);
    masuk_sebagai_budi(); // whoever signs in sweeps too
    EXPECT_THAT(perbuatan(), Contains("sesi_lewat_waktu").Times(3));
    EXPECT_EQ(entri_terakhir().perbuatan, "masuk");
}

TEST_P(SandiAkun, TheCodeMayBeTypedAnyHow) {
    const auto code = setel_ulang_sandi(loket(), asal(sekar), budi);
    ASSERT_TRUE(code);
    std::string typed = " " + base::lower(base::replace_all(code->kode, "-", " "));
    EXPECT_TRUE(masuk(loket(), asal(), {budi_nip, typed}).sesi);
}

TEST_P(SandiAkun, TheCodeRunsOutAfterADay) {
    const auto code = setel_ulang_sandi(loket(), asal(sekar), budi);
    ASSERT_TRUE(code);
    clock.tick(24h);
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, "AAAA-AAAA-AAAA"}).sesi);
    EXPECT_EQ(entri_terakhir().sesudah, (journal::Rincian{{"sebab", "kode sekali pakai tidak cocok"}}));
    clock.tick(1s);
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, code->kode}).sesi);
    EXPECT_EQ(entri_terakhir().sesudah,
              (journal::Rincian{{"sebab", "kode sekali pakai sudah habis waktunya"}}));
    EXPECT_EQ(keadaan_budi(), KeadaanAkun::kode_habis);
}

TEST_P(SandiAkun, SettingAnewTakesThePasswordAwayAndEndsAllSessions) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru in = masuk_sebagai_budi();
    const auto code = setel_ulang_sandi(loket(), asal(sekar), budi);
    ASSERT_TRUE(code);
    EXPECT_EQ(entri_terakhir().perbuatan, "setel_ulang_sandi");
    EXPECT_EQ(entri_terakhir().pelaku, sekar.value());
    EXPECT_FALSE(hidup(in));
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, sandi}).sesi);
    const auto second = setel_ulang_sandi(loket(), asal(sekar), budi);
    ASSERT_TRUE(second);
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, code->kode}).sesi) << "a newer code replaces the older";
    EXPECT_TRUE(masuk(loket(), asal(), {budi_nip, second->kode}).sesi);
}

TEST_P(SandiAkun, NobodyIsSetAnewWhoIsNotThere) {
    const auto code = setel_ulang_sandi(loket(), asal(sekar), pegawai::PegawaiId{99});
    ASSERT_FALSE(code);
    EXPECT_EQ(code.error().front().sentence.key, "akun.tidak_ada_pegawai");
}

TEST_P(SandiAkun, AWeakChoiceIsRefusedWithAllThatIsWrong) {
    const auto code = setel_ulang_sandi(loket(), asal(sekar), budi);
    const SesiBaru in = masuk_sebagai_budi(code->kode.c_str());
    const auto weak = pilih_sandi(loket(), asal(budi), in.sesi, {"", "Budi", "Bodi"});
    ASSERT_FALSE(weak);
    std::vector<std::string> keys;
    for (const auto& f : weak.error()) keys.emplace_back(f.sentence.key);
    EXPECT_THAT(keys, ElementsAre("sandi.terlalu_pendek", "sandi.nama", "sandi.ulang_berbeda"));
    EXPECT_TRUE(hidup(in));
}

TEST_P(SandiAkun, AChosenPasswordIsNotChosenAgainWithoutTheOldOne) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru in = masuk_sebagai_budi();
    const auto again = pilih_sandi(loket(), asal(budi), in.sesi, {"", sandi_lain, sandi_lain});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().front().sentence.key, "sandi.sudah_ada");
}

TEST_P(SandiAkun, ChangingThePasswordEndsTheOtherSessions) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru here = masuk_sebagai_budi();
    const SesiBaru there = masuk_sebagai_budi(sandi, "192.0.2.8");
    const auto done = ganti_sandi(loket(), asal(budi), here.sesi, {sandi, sandi_lain, sandi_lain});
    ASSERT_TRUE(done.sesi);
    EXPECT_FALSE(hidup(here));
    EXPECT_FALSE(hidup(there));
    EXPECT_TRUE(hidup(*done.sesi));
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, sandi}).sesi);
    EXPECT_TRUE(masuk(loket(), asal(), {budi_nip, sandi_lain}).sesi);
    EXPECT_THAT(perbuatan(), Contains("ganti_sandi"));
}

TEST_P(SandiAkun, TheOldPasswordIsAskedForAndGuessingItIsSlow) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru in = masuk_sebagai_budi();
    for (int i = 0; i < 5; ++i) {
        const auto wrong = ganti_sandi(loket(), asal(budi), in.sesi, {"salah", sandi_lain, sandi_lain});
        ASSERT_EQ(wrong.galat.size(), 1U);
        EXPECT_EQ(wrong.galat.front().place, "lama");
    }
    EXPECT_EQ(entri_terakhir().perbuatan, "gagal_ganti_sandi");
    EXPECT_EQ(ganti_sandi(loket(), asal(budi), in.sesi, {sandi, sandi_lain, sandi_lain}).tunggu, 5s);
    clock.tick(5s);
    EXPECT_TRUE(ganti_sandi(loket(), asal(budi), in.sesi, {sandi, sandi_lain, sandi_lain}).sesi);
}

TEST_P(SandiAkun, TheSamePasswordIsNoNewOne) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru in = masuk_sebagai_budi();
    EXPECT_EQ(ganti_sandi(loket(), asal(budi), in.sesi, {sandi, sandi, sandi}).galat.front().sentence.key,
              "sandi.sama");
}

TEST_P(SandiAkun, ASignedOutSessionChangesNothing) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru in = masuk_sebagai_budi();
    keluar(loket(), asal(budi), in.sesi);
    EXPECT_FALSE(ganti_sandi(loket(), asal(budi), in.sesi, {sandi, sandi_lain, sandi_lain}).sesi);
    EXPECT_TRUE(masuk(loket(), asal(), {budi_nip, sandi}).sesi);
}

TEST_P(SandiAkun, ALockedAccountIsShutUntilItIsOpened) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru in = masuk_sebagai_budi();
    ASSERT_TRUE(kunci_akun(loket(), asal(sekar), budi));
    EXPECT_FALSE(hidup(in));
    EXPECT_EQ(keadaan_budi(), KeadaanAkun::terkunci);
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, sandi}).sesi);
    ASSERT_TRUE(buka_akun(loket(), asal(sekar), budi));
    EXPECT_TRUE(masuk(loket(), asal(), {budi_nip, sandi}).sesi);
    const auto own = kunci_akun(loket(), asal(budi), budi);
    ASSERT_FALSE(own);
    EXPECT_EQ(own.error().front().sentence.key, "akun.diri_sendiri");
}

TEST_P(SandiAkun, ASessionEndsWhenIdleAndWhenOld) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru idle = masuk_sebagai_budi();
    clock.tick(15min);
    EXPECT_TRUE(hidup(idle));
    clock.tick(1s);
    EXPECT_FALSE(hidup(idle));

    const SesiBaru old = masuk_sebagai_budi();
    for (int i = 0; i < 48; ++i) {
        clock.tick(10min);
        ASSERT_TRUE(hidup(old)) << i;
        segarkan(loket(), old.sesi);
    }
    clock.tick(1s);
    EXPECT_FALSE(hidup(old)) << "eight hours are over, however busy";
}

TEST_P(SandiAkun, ReadingPagesWritesAtMostOnceAMinute) {
    beri_sandi(budi, budi_nip, sandi);
    kantor::Sesi s = masuk_sebagai_budi().sesi;
    clock.tick(59s);
    EXPECT_FALSE(perlu_disegarkan(s, clock.now()));
    clock.tick(1s);
    EXPECT_TRUE(perlu_disegarkan(s, clock.now()));
    segarkan(loket(), s);
    s = sesi_milik(budi).front();
    EXPECT_EQ(s.terakhir, clock.now());
    EXPECT_FALSE(perlu_disegarkan(s, clock.now()));
}

TEST_P(SandiAkun, NotingTheUseOfASignedOutSessionDoesNotBringItBack) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru in = masuk_sebagai_budi();
    keluar(loket(), asal(budi), in.sesi);
    segarkan(loket(), in.sesi);
    EXPECT_FALSE(hidup(in));
}

TEST_P(SandiAkun, SigningOutHereThereAndEverywhere) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru a = masuk_sebagai_budi();
    const SesiBaru b = masuk_sebagai_budi();
    const SesiBaru c = masuk_sebagai_budi();
    akhiri_sesi(loket(), asal(sekar), a.sesi.kunci);
    EXPECT_TRUE(hidup(a)) << "another one's session is not hers to end";
    akhiri_sesi(loket(), asal(budi), a.sesi.kunci);
    EXPECT_FALSE(hidup(a));
    const auto before = perbuatan().size();
    keluar(loket(), asal(budi), b.sesi);
    keluar(loket(), asal(budi), b.sesi);
    EXPECT_EQ(perbuatan().size(), before + 1) << "signing out twice is signing out";
    EXPECT_TRUE(hidup(c));
    keluar_di_mana_pun(loket(), asal(budi));
    EXPECT_FALSE(hidup(c));
    EXPECT_TRUE(sesi_milik(budi).empty());
}

TEST_P(SandiAkun, TheListOfSessionsLeavesOutThoseThatEnded) {
    beri_sandi(budi, budi_nip, sandi);
    tulis([&](kantor::Tulis& db) { db.hapus_sesi_milik(kantor, budi); });
    tulis([&](kantor::Tulis& db) { // two at different times, without signing in, which would sweep
        for (const auto ago : {20min, 1min})
            db.simpan(kantor, kantor::sesi_baru(random, asal(budi), budi, clock.now() - ago, true).sesi);
    });
    baca([&](kantor::Baca& db) {
        EXPECT_EQ(db.sesi_milik(kantor, budi).size(), 2U);
        EXPECT_EQ(kantor::sesi_hidup(db, kantor, budi, clock.now(), {}).size(), 1U);
    });
}

TEST_P(SandiAkun, ARequestProvesThatItComesFromOurPage) {
    beri_sandi(budi, budi_nip, sandi);
    const SesiBaru in = masuk_sebagai_budi();
    EXPECT_TRUE(csrf_cocok(in.sesi, in.sesi.csrf));
    EXPECT_FALSE(csrf_cocok(in.sesi, ""));
    EXPECT_FALSE(csrf_cocok(in.sesi, in.token));
    EXPECT_FALSE(csrf_cocok(kantor::Sesi{}, ""));
    EXPECT_NE(in.sesi.csrf, in.token);
}

TEST_P(SandiAkun, TheLookIsKeptAndOnlyKnownOnes) {
    beri_sandi(budi, budi_nip, sandi);
    ASSERT_TRUE(atur_tema(loket(), budi, "gelap"));
    EXPECT_EQ(akun(budi).tema, "gelap");
    EXPECT_FALSE(atur_tema(loket(), budi, "ungu"));
}

} // namespace
} // namespace store

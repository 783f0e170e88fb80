#include "kantor/masuk.h"
#include "store/testing/orang_uji.h"

#include <gmock/gmock.h>

#include <thread>

namespace store {
namespace {

using namespace std::chrono_literals;
using kantor::HasilMasuk;
using kantor::Kewajiban;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* sandi = "payung menjahit kelapa";

class Masuk : public DuaMesinDenganOrang {
  protected:
    void SetUp() override {
        DuaMesinDenganOrang::SetUp();
        beri_sandi(budi, budi_nip, sandi);
    }
    HasilMasuk coba(const std::string& nip, const std::string& password, const char* from = "192.0.2.9") {
        return masuk(loket(), asal({}, from), {nip, password});
    }
    static std::string kata(const HasilMasuk& r) {
        return r.galat.empty() ? std::string() : std::string(r.galat.front().sentence.key);
    }
};
DUA_MESIN(Masuk);

TEST_P(Masuk, WithNumberAndPasswordASessionBegins) {
    const HasilMasuk in = coba("19880230 199001 1 902", sandi);
    ASSERT_TRUE(in.sesi);
    EXPECT_EQ(in.sesi->token.size(), 43U);
    EXPECT_TRUE(in.sesi->sesi.lengkap);
    EXPECT_EQ(in.sesi->sesi.kunci, base::sha256(in.sesi->token));
    baca([&](kantor::Baca& db) {
        const auto session = kantor::baca_sesi(db, kantor, in.sesi->token, clock.now(), {});
        ASSERT_TRUE(session);
        EXPECT_EQ(session->pegawai, budi);
        EXPECT_EQ(kewajiban(*session, *db.akun(kantor, budi), false, false), Kewajiban::tidak_ada);
    });
    EXPECT_EQ(entri_terakhir().perbuatan, "masuk");
    EXPECT_EQ(entri_terakhir().pelaku, budi.value());
    EXPECT_EQ(entri_terakhir().alamat, "192.0.2.9");
}

TEST_P(Masuk, WhateverIsWrongTheAnswerIsTheSame) {
    ASSERT_TRUE(kunci_akun(loket(), asal(sekar), budi));
    const HasilMasuk locked = coba(budi_nip, sandi);
    ASSERT_TRUE(buka_akun(loket(), asal(sekar), budi));
    const HasilMasuk wrong = coba(budi_nip, "payung menjahit kelap");
    const HasilMasuk unknown = coba("199302302019022999", sandi);
    const HasilMasuk no_number = coba("budi", sandi);
    const HasilMasuk no_account = coba(sekar_nip, sandi);
    const HasilMasuk inactive = coba(lama_nip, sandi);
    for (const HasilMasuk& r : {locked, wrong, unknown, no_number, no_account, inactive}) {
        EXPECT_FALSE(r.sesi);
        EXPECT_EQ(r.tunggu, 0s);
        EXPECT_EQ(r.galat, wrong.galat);
    }
    EXPECT_EQ(kata(wrong), "masuk.salah");
    EXPECT_TRUE(coba(budi_nip, sandi).sesi);
}

TEST_P(Masuk, TheJournalSaysWhomAFailureMeantAndNeverWhatWasTyped) {
    EXPECT_FALSE(coba(budi_nip, "salah-sekali-ini").sesi);
    EXPECT_EQ(entri_terakhir().perbuatan, "gagal_masuk");
    EXPECT_EQ(entri_terakhir().pelaku, 0);
    EXPECT_EQ(entri_terakhir().objek_id, budi.value());
    EXPECT_EQ(entri_terakhir().sesudah, (journal::Rincian{{"sebab", "sandi tidak cocok"}}));
    EXPECT_FALSE(coba("rahasia-di-kotak-nip", "x").sesi);
    EXPECT_EQ(entri_terakhir().objek, "");
    EXPECT_THAT(seluruh_jurnal(), Not(HasSubstr("salah-sekali-ini")));
    EXPECT_THAT(seluruh_jurnal(), Not(HasSubstr("rahasia-di-kotak-nip")));
    EXPECT_THAT(seluruh_jurnal(), Not(HasSubstr(sandi)));
    EXPECT_THAT(seluruh_jurnal(), Not(HasSubstr("argon2")));
}

TEST_P(Masuk, EmptyFieldsAreNamedTogetherAndCountAsNoTry) {
    for (int i = 0; i < 30; ++i) {
        const HasilMasuk r = coba(" ", "");
        ASSERT_EQ(r.galat.size(), 2U);
        EXPECT_EQ(r.galat[0].place, "nip");
        EXPECT_EQ(r.galat[1].place, "sandi");
    }
}

TEST_P(Masuk, AfterFiveFailuresEachTryWaitsLongerAndNobodyIsLockedOut) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(coba(budi_nip, "x").tunggu, 0s) << i;
    std::vector<std::chrono::seconds> waits;
    for (int i = 0; i < 6; ++i) {
        const HasilMasuk r =
            coba(budi_nip, sandi, "192.0.2.77"); // even with the right password, from elsewhere
        EXPECT_FALSE(r.sesi);
        EXPECT_EQ(kata(r), "masuk.tunggu");
        waits.push_back(r.tunggu);
        clock.tick(r.tunggu);
        EXPECT_EQ(coba(budi_nip, "x").tunggu, 0s);
    }
    EXPECT_THAT(waits, ElementsAre(5s, 10s, 20s, 40s, 60s, 60s));
    clock.tick(60s);
    EXPECT_TRUE(coba(budi_nip, sandi).sesi) << "the right password after the wait";
    EXPECT_EQ(coba(budi_nip, "x").tunggu, 0s) << "a success forgets";
}

TEST_P(Masuk, WaitingTriesAreNotCountedAndNotHashed) {
    for (int i = 0; i < 5; ++i) static_cast<void>(coba(budi_nip, "x"));
    for (int i = 0; i < 50; ++i) EXPECT_EQ(coba(budi_nip, "x").tunggu, 5s);
    clock.tick(5s);
    EXPECT_TRUE(coba(budi_nip, sandi).sesi);
}

TEST_P(Masuk, AnUnknownNumberWaitsJustAsAKnownOne) {
    for (int i = 0; i < 5; ++i) static_cast<void>(coba("199302302019022999", "x"));
    EXPECT_EQ(coba("199302302019022999", "x").tunggu, 5s);
    EXPECT_EQ(coba("19930230 201902 2 999", "x").tunggu, 5s) << "spacing makes no other account";
}

TEST_P(Masuk, FailuresOfStrangersDoNotHoldUpWhoComesFromAKnownAddress) {
    ASSERT_TRUE(coba(budi_nip, sandi, "192.0.2.50").sesi);
    for (int i = 0; i < 5; ++i) static_cast<void>(coba(budi_nip, "x", "198.51.100.1"));
    EXPECT_EQ(coba(budi_nip, sandi, "198.51.100.1").tunggu, 5s);
    EXPECT_EQ(coba(budi_nip, sandi, "198.51.100.2").tunggu, 5s);
    EXPECT_TRUE(coba(budi_nip, sandi, "192.0.2.50").sesi);
    for (int i = 0; i < 5; ++i) static_cast<void>(coba(budi_nip, "x", "192.0.2.50"));
    EXPECT_EQ(coba(budi_nip, sandi, "192.0.2.50").tunggu, 5s) << "a known address has its own limit";
    clock.tick(31 * 24h);
    for (int i = 0; i < 5; ++i) static_cast<void>(coba(budi_nip, "x", "198.51.100.1"));
    EXPECT_EQ(coba(budi_nip, sandi, "192.0.2.50").tunggu, 5s) << "after thirty days it is a stranger's again";
}

TEST_P(Masuk, AnAddressThatTriesManyAccountsWaits) {
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(coba("1993023020190229" + std::to_string(10 + i), "x", "198.51.100.1").tunggu, 0s) << i;
    EXPECT_EQ(coba("199302302019022950", "x", "198.51.100.1").tunggu, 5s);
    EXPECT_EQ(coba("199302302019022950", "x", "198.51.100.2").tunggu, 0s);
}

TEST_P(Masuk, TriesAtTheSameTimeAreNotFree) {
    std::vector<std::thread> all;
    std::atomic<int> looked_at{0};
    for (int i = 0; i < 12; ++i)
        all.emplace_back([&] {
            base::SameRandom own;
            const kantor::Loket mine{simpanan(), clock, own, kantor};
            if (masuk(mine, asal({}, "198.51.100.1"), {budi_nip, "x"}).tunggu == 0s) ++looked_at;
        });
    for (std::thread& t : all) t.join();
    EXPECT_EQ(looked_at, 5);
}

TEST_P(Masuk, APasswordOfOlderCostsIsHashedAnew) {
    kantor::Akun a = akun(budi);
    a.sandi =
        "$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQxMjM0NTY3OA$BcgtPg4O3z8TSkf7gnZNp6CvacHB4kcqZMNmbW5CLkY";
    tulis([&](kantor::Tulis& db) { db.simpan(kantor, a); });
    ASSERT_TRUE(coba(budi_nip, "payung").sesi);
    EXPECT_THAT(akun(budi).sandi, HasSubstr("m=19456,t=2,p=1"));
    EXPECT_TRUE(coba(budi_nip, "payung").sesi);
}

TEST_P(Masuk, OldSessionsAreSweptAwayWhenSomebodySignsIn) {
    ASSERT_TRUE(coba(budi_nip, sandi).sesi);
    clock.tick(16min);
    ASSERT_TRUE(coba(budi_nip, sandi).sesi);
    EXPECT_EQ(sesi_milik(budi).size(), 1U);
}

TEST_P(Masuk, AUserAgentThatIsNoTextIsLeftOut) {
    kantor::Asal from = asal();
    from.peramban = "\xff\xfe";
    ASSERT_TRUE(masuk(loket(), from, {budi_nip, sandi}).sesi);
    from.peramban = std::string(5000, 'x');
    const auto in = masuk(loket(), from, {budi_nip, sandi});
    ASSERT_TRUE(in.sesi);
    EXPECT_LE(in.sesi->sesi.peramban.size(), 125U);
}

TEST_P(Masuk, InTrainingOneClickIsEnough) {
    const auto in = masuk_latihan(loket(), asal(), sekar);
    ASSERT_TRUE(in);
    EXPECT_EQ(in->sesi.pegawai, sekar);
    EXPECT_EQ(kewajiban(in->sesi, akun(sekar), true, true), Kewajiban::tidak_ada);
    EXPECT_EQ(entri_terakhir().perbuatan, "masuk");
    EXPECT_FALSE(masuk_latihan(loket(), asal(), pegawai::PegawaiId{99}));
}

TEST_P(Masuk, ARealOfficeHasNoOneClick) {
    tulis([&](kantor::Tulis& db) {
        kantor::Instansi office = *db.instansi(kantor);
        office.latihan = false;
        db.simpan(office);
    });
    const auto in = masuk_latihan(loket(), asal(), sekar);
    ASSERT_FALSE(in);
    EXPECT_EQ(in.error().front().sentence.key, "masuk.bukan_latihan");
    EXPECT_TRUE(sesi_milik(sekar).empty());
}

} // namespace
} // namespace store

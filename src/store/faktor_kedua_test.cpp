#include "base/bytes.h"
#include "kantor/totp.h"
#include "store/testing/orang_uji.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using namespace std::chrono_literals;
using kantor::HasilMasuk;
using kantor::Kewajiban;
using kantor::KodePemulihan;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* sandi = "payung menjahit kelapa";

class FaktorKedua : public DuaMesinDenganOrang {
  protected:
    void SetUp() override {
        DuaMesinDenganOrang::SetUp();
        beri_sandi(budi, budi_nip, sandi);
    }
    std::string telepon() { return kantor::kode_totp(akun(budi).totp, clock.now()); }
    KodePemulihan aktifkan() {
        EXPECT_TRUE(mulai_totp(loket(), asal(budi), "Budi Umpama", "Inspektorat"));
        const auto codes = aktifkan_totp(loket(), asal(budi), telepon());
        EXPECT_TRUE(codes);
        clock.tick(30s);
        return codes.value_or(KodePemulihan{});
    }
    kantor::SesiBaru setengah() {
        const HasilMasuk in = masuk(loket(), asal(), {budi_nip, sandi});
        EXPECT_TRUE(in.sesi);
        EXPECT_FALSE(in.sesi->sesi.lengkap);
        return *in.sesi;
    }
};
DUA_MESIN(FaktorKedua);

TEST_P(FaktorKedua, IsDemandedOnlyAfterTheFirstCodeWasRight) {
    const auto begun = mulai_totp(loket(), asal(budi), "Budi Umpama", "Inspektorat");
    ASSERT_TRUE(begun);
    EXPECT_EQ(base::replace_all(begun->rahasia, " ", ""), akun(budi).totp);
    EXPECT_EQ(akun(budi).totp.size(), 32U);
    EXPECT_TRUE(masuk(loket(), asal(), {budi_nip, sandi}).sesi->sesi.lengkap);

    const std::string code = telepon();
    const auto wrong = aktifkan_totp(loket(), asal(budi), code == "000000" ? "000001" : "000000");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().front().place, "kode");
    const auto codes = aktifkan_totp(loket(), asal(budi), code);
    ASSERT_TRUE(codes);
    EXPECT_EQ(codes->size(), 10U);
    EXPECT_FALSE(masuk(loket(), asal(), {budi_nip, sandi}).sesi->sesi.lengkap);
    EXPECT_FALSE(mulai_totp(loket(), asal(budi), "x", "y")) << "an active one is not replaced by accident";
    EXPECT_THAT(seluruh_jurnal(), Not(HasSubstr(akun(budi).totp)));
    EXPECT_THAT(seluruh_jurnal(), Not(HasSubstr(codes->front())));
}

TEST_P(FaktorKedua, CompletesTheSessionUnderANewToken) {
    aktifkan();
    const kantor::SesiBaru half = setengah();
    EXPECT_EQ(kewajiban(half.sesi, akun(budi), false, false), Kewajiban::faktor_kedua);
    const HasilMasuk in = masuk_faktor_kedua(loket(), asal(), half.sesi, telepon());
    ASSERT_TRUE(in.sesi);
    EXPECT_TRUE(in.sesi->sesi.lengkap);
    EXPECT_NE(in.sesi->token, half.token);
    EXPECT_NE(in.sesi->sesi.csrf, half.sesi.csrf);
    baca([&](kantor::Baca& db) { EXPECT_FALSE(db.sesi(kantor, half.sesi.kunci)); });
    EXPECT_EQ(entri_terakhir().perbuatan, "faktor_kedua");
    EXPECT_EQ(entri_terakhir().sesudah, (journal::Rincian{{"cara", "kode telepon"}}));
}

TEST_P(FaktorKedua, ACodeWorksOnce) {
    aktifkan();
    const std::string code = telepon();
    ASSERT_TRUE(masuk_faktor_kedua(loket(), asal(), setengah().sesi, code).sesi);
    const HasilMasuk again = masuk_faktor_kedua(loket(), asal(), setengah().sesi, code);
    EXPECT_FALSE(again.sesi);
    EXPECT_EQ(again.galat.front().sentence.key, "masuk.kode_salah");
    clock.tick(30s);
    EXPECT_TRUE(masuk_faktor_kedua(loket(), asal(), setengah().sesi, telepon()).sesi);
}

TEST_P(FaktorKedua, ARecoveryCodeWorksOnceInAnyWriting) {
    const KodePemulihan codes = aktifkan();
    const HasilMasuk in = masuk_faktor_kedua(loket(), asal(), setengah().sesi,
                                             base::lower(base::replace_all(codes[3], "-", "")));
    ASSERT_TRUE(in.sesi);
    EXPECT_EQ(entri_terakhir().sesudah, (journal::Rincian{{"cara", "kode pemulihan"}, {"sisa_kode", "9"}}));
    EXPECT_FALSE(masuk_faktor_kedua(loket(), asal(), setengah().sesi, codes[3]).sesi);
    EXPECT_TRUE(masuk_faktor_kedua(loket(), asal(), setengah().sesi, codes[4]).sesi);
}

TEST_P(FaktorKedua, GuessingIsSlowedAndJournalled) {
    const KodePemulihan codes = aktifkan();
    const kantor::SesiBaru half = setengah();
    for (int i = 0; i < 5; ++i) EXPECT_EQ(masuk_faktor_kedua(loket(), asal(), half.sesi, "x").tunggu, 0s);
    EXPECT_EQ(entri_terakhir().perbuatan, "gagal_faktor_kedua");
    EXPECT_EQ(entri_terakhir().pelaku, budi.value());
    EXPECT_EQ(masuk_faktor_kedua(loket(), asal(), half.sesi, codes[0]).tunggu, 5s);
    clock.tick(5s);
    EXPECT_TRUE(masuk_faktor_kedua(loket(), asal(), half.sesi, codes[0]).sesi);
}

TEST_P(FaktorKedua, AFullOrEndedSessionIsNotCompletedAgain) {
    const KodePemulihan codes = aktifkan();
    const HasilMasuk in = masuk_faktor_kedua(loket(), asal(), setengah().sesi, codes[0]);
    ASSERT_TRUE(in.sesi);
    EXPECT_EQ(masuk_faktor_kedua(loket(), asal(), in.sesi->sesi, codes[1]).galat.front().sentence.key,
              "masuk.sesi_berakhir");
    const kantor::SesiBaru half = setengah();
    keluar(loket(), asal(budi), half.sesi);
    EXPECT_FALSE(masuk_faktor_kedua(loket(), asal(), half.sesi, codes[1]).sesi);
}

TEST_P(FaktorKedua, HalfASessionChangesNoPassword) {
    aktifkan();
    const kantor::SesiBaru half = setengah();
    EXPECT_FALSE(
        ganti_sandi(loket(), asal(budi), half.sesi, {sandi, "perahu di atas lemari", "perahu di atas lemari"})
            .sesi);
    EXPECT_TRUE(masuk(loket(), asal(), {budi_nip, sandi}).sesi);
}

TEST_P(FaktorKedua, AnewPasswordDoesNotTakeItAway) {
    aktifkan();
    const auto code = setel_ulang_sandi(loket(), asal(sekar), budi);
    const HasilMasuk in = masuk(loket(), asal(), {budi_nip, code->kode});
    ASSERT_TRUE(in.sesi);
    EXPECT_EQ(kewajiban(in.sesi->sesi, akun(budi), false, false), Kewajiban::faktor_kedua);
    EXPECT_FALSE(pilih_sandi(loket(), asal(budi), in.sesi->sesi, {"", sandi, sandi}));
    const HasilMasuk full = masuk_faktor_kedua(loket(), asal(), in.sesi->sesi, telepon());
    ASSERT_TRUE(full.sesi);
    EXPECT_EQ(kewajiban(full.sesi->sesi, akun(budi), false, false), Kewajiban::pilih_sandi);
    EXPECT_TRUE(pilih_sandi(loket(), asal(budi), full.sesi->sesi, {"", sandi, sandi}));
}

TEST_P(FaktorKedua, NewRecoveryCodesReplaceTheOld) {
    const KodePemulihan old = aktifkan();
    EXPECT_FALSE(ganti_kode_pemulihan(loket(), asal(budi), old[0])) << "the telephone is asked for";
    clock.tick(30s);
    const auto fresh = ganti_kode_pemulihan(loket(), asal(budi), telepon());
    ASSERT_TRUE(fresh);
    EXPECT_FALSE(masuk_faktor_kedua(loket(), asal(), setengah().sesi, old[1]).sesi);
    EXPECT_TRUE(masuk_faktor_kedua(loket(), asal(), setengah().sesi, fresh->front()).sesi);
}

TEST_P(FaktorKedua, IsSwitchedOffWithACodeByOneselfAndWithoutByTheAdministrator) {
    const KodePemulihan codes = aktifkan();
    EXPECT_FALSE(matikan_totp(loket(), asal(budi), "x"));
    ASSERT_TRUE(matikan_totp(loket(), asal(budi), codes[0]));
    EXPECT_TRUE(masuk(loket(), asal(), {budi_nip, sandi}).sesi->sesi.lengkap);

    clock.tick(30s);
    aktifkan();
    static_cast<void>(setengah());
    ASSERT_TRUE(hapus_totp(loket(), asal(sekar), budi));
    EXPECT_EQ(entri_terakhir().pelaku, sekar.value());
    EXPECT_TRUE(sesi_milik(budi).empty());
    EXPECT_TRUE(masuk(loket(), asal(), {budi_nip, sandi}).sesi->sesi.lengkap);
    baca([&](kantor::Baca& db) { EXPECT_EQ(db.sisa_kode_pemulihan(kantor, budi), 0); });
}

TEST_P(FaktorKedua, ARoleThatMustHaveItIsSentToEnrol) {
    const auto in = masuk(loket(), asal(), {budi_nip, sandi});
    EXPECT_EQ(kewajiban(in.sesi->sesi, akun(budi), true, false), Kewajiban::daftar_totp);
    aktifkan();
    EXPECT_EQ(kewajiban(in.sesi->sesi, akun(budi), true, false), Kewajiban::tidak_ada);
}

} // namespace
} // namespace store

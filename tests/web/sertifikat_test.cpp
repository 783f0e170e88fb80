// Certificates of signers on their pages: asked for, issued, renewed, brought along, revoked, with the real seal behind.
#include "berkas/simpanan_kunci.h"
#include "seal/otoritas.h"
#include "seal/pkcs12.h"
#include "web/halaman_uji.h"

#include <gmock/gmock.h>

namespace uji {
namespace {

using berkas::KeadaanKunci;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* frasa = "kucing menjahit payung";
constexpr const char* frasa_ca = "hujan turun di Paringin";

class HalamanSertifikat : public HalamanUji {
  protected:
    void buat_otoritas() {
        masuk("administrator");
        const Jawaban made = kirim("/sertifikat/otoritas",
                                   {{"nama", "Otoritas Contoh"}, {"frasa", frasa_ca}, {"ulang", frasa_ca}});
        ASSERT_EQ(made.ke, "/sertifikat?sudah=otoritas") << made.isi;
    }
    void minta(const std::string& who) {
        masuk(who);
        const Jawaban asked =
            kirim("/akun/sertifikat", {{"aksi", "minta"}, {"frasa", frasa}, {"ulang", frasa}});
        ASSERT_EQ(asked.ke, "/akun/sertifikat?sudah=minta") << asked.isi;
    }
    std::vector<berkas::KunciTanda> kunci(const std::string& who) {
        std::vector<berkas::KunciTanda> keys;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { keys = db.kunci().kunci_milik(kantor.office, kantor.id(who)); });
        return keys;
    }
    Jawaban terbitkan(const std::string& who, const std::string& phrase = frasa_ca) {
        masuk("administrator");
        return kirim("/sertifikat/putuskan", {{"aksi", "terbitkan"},
                                              {"sertifikat", std::to_string(kunci(who).at(0).id.value())},
                                              {"frasa_otoritas", phrase}});
    }
    base::Sidik sesi = base::sha256("a session");
};

TEST_F(HalamanSertifikat, IsAskedForIssuedAndOpensWithItsOwnersPassphraseAlone) {
    buat_otoritas();
    EXPECT_THAT(buka("/sertifikat").isi, HasSubstr("Tidak ada permintaan"));
    minta("irban");
    EXPECT_THAT(buka("/akun/sertifikat").isi, HasSubstr("menunggu administrator"));
    EXPECT_EQ(terbitkan("irban").ke, "/sertifikat?sudah=terbit");
    const auto key = kunci("irban").at(0);
    ASSERT_EQ(key.keadaan, KeadaanKunci::berlaku);
    EXPECT_THAT(key.isi->nama, HasSubstr("Nirmala Ibarat"));
    masuk("irban");
    EXPECT_THAT(buka("/akun/sertifikat").isi, HasSubstr("Otoritas Contoh"));
    // The same key that was asked for, under the passphrase of its owner; the administrator's opens nothing.
    EXPECT_TRUE(kantor.juru_segel->buka(sesi, key, frasa, kantor.clock.now()));
    EXPECT_EQ(kantor.juru_segel->buka(sesi, key, frasa_ca, kantor.clock.now()).error().front().sentence.key,
              "segel.frasa_salah");
    for (const char* kind : {"kunci.otoritas", "kunci.minta", "kunci.terbitkan"})
        EXPECT_THAT(kantor.perbuatan_tercatat(), Contains(kind));
}

TEST_F(HalamanSertifikat, ARenewedOneTakesThePlaceOfTheOldOneWhenItIsIssued) {
    buat_otoritas();
    minta("irban");
    ASSERT_EQ(terbitkan("irban").status, 303);
    minta("irban");
    EXPECT_EQ(kunci("irban").at(1).keadaan, KeadaanKunci::berlaku) << "until the new one is issued";
    minta("irban"); // asked once more: the request before it is replaced
    ASSERT_EQ(terbitkan("irban").status, 303);
    std::vector<KeadaanKunci> states;
    for (const auto& key : kunci("irban")) states.push_back(key.keadaan);
    EXPECT_EQ(states, (std::vector{KeadaanKunci::berlaku, KeadaanKunci::diganti, KeadaanKunci::diganti}));
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("kunci.perbarui"));
}

TEST_F(HalamanSertifikat, IsRevokedWithItsReasonAndStandsInTheNextList) {
    buat_otoritas();
    minta("irban");
    ASSERT_EQ(terbitkan("irban").status, 303);
    const auto key = kunci("irban").at(0);
    const std::string page = "/sertifikat/" + std::to_string(key.id.value()) + "/cabut";
    EXPECT_EQ(kirim(page, {{"alasan", ""}}).status, 422);
    EXPECT_EQ(kirim(page, {{"alasan", "kunci_bocor"}}).ke, "/sertifikat?sudah=cabut");
    EXPECT_EQ(kunci("irban").at(0).keadaan, KeadaanKunci::dicabut);
    EXPECT_EQ(buka(page).status, 404) << "there is nothing left to revoke";
    EXPECT_THAT(seal::nomor_dalam_daftar(kantor.buka("", "/crl.der").isi).value(),
                Not(Contains(key.isi->nomor)));
    EXPECT_THAT(buka("/sertifikat").isi, HasSubstr("1 pencabutan belum ada di daftar"));
    EXPECT_EQ(kirim("/sertifikat/daftar", {{"frasa_daftar", frasa_ca}}).ke, "/sertifikat?sudah=daftar");
    EXPECT_THAT(seal::nomor_dalam_daftar(kantor.buka("", "/crl.der").isi).value(), Contains(key.isi->nomor));
    EXPECT_THAT(buka("/sertifikat").isi, Not(HasSubstr("belum ada di daftar")));
}

TEST_F(HalamanSertifikat, ItsOwnerRevokesItHimself) {
    buat_otoritas();
    minta("irban");
    ASSERT_EQ(terbitkan("irban").status, 303);
    masuk("irban");
    EXPECT_EQ(kirim("/akun/sertifikat", {{"aksi", "cabut"}, {"alasan", "kunci_bocor"}}).ke,
              "/akun/sertifikat?sudah=cabut");
    EXPECT_EQ(kunci("irban").at(0).keadaan, KeadaanKunci::dicabut);
    EXPECT_EQ(kantor.juru_segel->belum_di_daftar(), 1);
}

TEST_F(HalamanSertifikat, ThreeWrongPassphrasesThenAQuarterOfAnHour) {
    buat_otoritas();
    minta("irban");
    for (int i = 0; i < 3; ++i) {
        const Jawaban wrong = terbitkan("irban", "salah sekali ini");
        EXPECT_EQ(wrong.status, 422);
        EXPECT_THAT(wrong.isi, HasSubstr("Frasa sandi tidak cocok"));
        EXPECT_THAT(wrong.isi, Not(HasSubstr("salah sekali ini"))) << "no passphrase on any page";
    }
    EXPECT_THAT(terbitkan("irban").isi, HasSubstr("sudah tiga kali salah")) << "the right one, too";
    kantor.maju(std::chrono::minutes(15));
    EXPECT_EQ(terbitkan("irban").status, 303);
}

TEST_F(HalamanSertifikat, ARefusedRequestIsOverAndMayBeMadeAgain) {
    buat_otoritas();
    minta("irban");
    const std::string id = std::to_string(kunci("irban").at(0).id.value());
    masuk("administrator");
    EXPECT_EQ(kirim("/sertifikat/putuskan", {{"aksi", "tolak"}, {"sertifikat", id}}).ke,
              "/sertifikat?sudah=tolak");
    EXPECT_EQ(kirim("/sertifikat/putuskan", {{"aksi", "tolak"}, {"sertifikat", id}}).status, 422)
        << "decided already";
    EXPECT_EQ(kirim("/sertifikat/putuskan", {{"aksi", "tolak"}}).status, 422) << "nothing chosen";
    minta("irban");
    EXPECT_EQ(terbitkan("irban").status, 303);
}

TEST_F(HalamanSertifikat, WhatIsTypedTwiceMustBeTheSameAndLongEnough) {
    masuk("irban");
    EXPECT_THAT(kirim("/akun/sertifikat", {{"aksi", "minta"}, {"frasa", frasa}, {"ulang", "lain"}}).isi,
                HasSubstr("Kedua frasa sandi tidak sama"));
    EXPECT_THAT(kirim("/akun/sertifikat", {{"aksi", "minta"}, {"frasa", "pendek"}, {"ulang", "pendek"}}).isi,
                HasSubstr("terlalu pendek"));
    EXPECT_TRUE(kunci("irban").empty());
}

TEST_F(HalamanSertifikat, OnesOwnComesAlongAsPkcs12AndNobodyElses) {
    const auto outside = seal::buat_otoritas({"Otoritas Luar", "Luar"}, kantor.clock.now());
    const auto p12_for = [&](const std::string& nip) {
        const auto key = seal::KunciRahasia::buat();
        const auto own = outside->terbitkan(key, {"Nirmala Ibarat", nip, "", ""}, kantor.clock.now(),
                                            kantor.clock.now() + std::chrono::hours(24 * 300));
        return *seal::tulis_pkcs12(key, {*own, outside->sertifikat()}, "irban", "rahasia");
    };
    std::string nip;
    baca([&](kantor::Baca& db) {
        for (const auto& person : db.susunan(kantor.office).pegawai)
            if (person.id == kantor.id("irban")) nip = person.nip;
    });
    const http::Fields typed{
        {"aksi", "impor"}, {"frasa_berkas", "rahasia"}, {"frasa_baru", frasa}, {"ulang_baru", frasa}};
    masuk("irban");
    EXPECT_THAT(kirim_berkas("/akun/sertifikat", "a.p12", p12_for("199002302015032001"), typed).isi,
                HasSubstr("bukan milik pemilik akun ini"));
    EXPECT_THAT(kirim_berkas("/akun/sertifikat", "a.p12", "bukan", typed).isi,
                HasSubstr("bukan berkas PKCS#12"));
    EXPECT_EQ(kirim_berkas("/akun/sertifikat", "a.p12", p12_for(nip), typed).ke,
              "/akun/sertifikat?sudah=impor");
    const auto key = kunci("irban").at(0);
    EXPECT_EQ(key.keadaan, KeadaanKunci::berlaku);
    EXPECT_EQ(key.isi->penerbit, "Otoritas Luar");
    EXPECT_TRUE(kantor.juru_segel->buka(sesi, key, frasa, kantor.clock.now()));
}

TEST_F(HalamanSertifikat, AKeyIsOpenForOneSittingOnly) {
    buat_otoritas();
    minta("irban");
    ASSERT_EQ(terbitkan("irban").status, 303);
    const auto key = kunci("irban").at(0);
    const auto now = kantor.clock.now();
    using std::chrono::minutes;
    ASSERT_TRUE(kantor.juru_segel->buka(sesi, key, frasa, now));
    EXPECT_TRUE(kantor.juru_segel->terbuka(sesi, key.id, now + minutes(4)));
    EXPECT_FALSE(kantor.juru_segel->terbuka(base::sha256("another session"), key.id, now));
    EXPECT_FALSE(kantor.juru_segel->terbuka(sesi, key.id, now + minutes(5))) << "nobody was there";
    ASSERT_TRUE(kantor.juru_segel->buka(sesi, key, frasa, now));
    kantor.juru_segel->kunci_lagi(sesi);
    EXPECT_FALSE(kantor.juru_segel->terbuka(sesi, key.id, now));
    EXPECT_EQ(kantor.juru_segel->tandatangani(sesi, key.id, "%PDF-", {.bidang = "x", .pada = now})
                  .error()
                  .front()
                  .sentence.key,
              "segel.terkunci");
}

} // namespace
} // namespace uji

// Signing by BSrE on screen 06, against the service for tests: what each of its answers leaves behind, and how an unknown end is ended.
#include "berkas/pengesahan_laku.h"
#include "web/halaman_bsre.h"

namespace uji {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* alasan = "BSrE memastikan lewat telepon";

TEST_F(HalamanBsre, AGoodAnswerIsVerifiedAndBecomesTheSignature) {
    atur("v1");
    hasil();
    const Jawaban page = buka(di());
    EXPECT_THAT(page.isi, HasSubstr("sertifikat Anda aktif"));
    EXPECT_THAT(page.isi, HasSubstr("name=\"frasa_bsre\""));
    EXPECT_LE(bita_pertama(page.isi), 14'336U);
    EXPECT_EQ(tanda().status, 303);
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::selesai});
    const auto pdf = kantor.gudang->isi(surat().kini);
    ASSERT_TRUE(pdf);
    EXPECT_EQ(*pdf, layanan.baca("hasil.pdf"));
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("bsre.kirim"));
    EXPECT_EQ(terkirim(), 1U);
}

TEST_F(HalamanBsre, WhoMayNotSignIsToldWhyAndAskedForNothing) {
    suasana("0002");
    const Jawaban page = buka(di());
    EXPECT_THAT(page.isi, HasSubstr("masa berlaku sertifikat Anda habis"));
    EXPECT_THAT(page.isi, Not(HasSubstr("name=\"frasa_bsre\"")));
    EXPECT_EQ(tanda().status, 422) << "typed into an older page";
    EXPECT_EQ(terkirim(), 0U);
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::menunggu});
    EXPECT_EQ(surat().kini, beku);
}

TEST_F(HalamanBsre, AWrongPassphraseChangesNothingAndIsCounted) {
    hasil();
    const Jawaban wrong = tanda("keliru sekali");
    EXPECT_THAT(wrong.isi, HasSubstr("Frasa sandi BSrE salah"));
    EXPECT_THAT(wrong.isi, Not(HasSubstr("keliru sekali")));
    static_cast<void>(tanda("keliru lagi"));
    static_cast<void>(tanda("keliru lagi"));
    EXPECT_THAT(tanda().isi, HasSubstr("sudah tiga kali salah")) << "the right one, too late";
    EXPECT_EQ(terkirim(), 3U);
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::menunggu}) << "nobody queues twice";
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("kunci.frasa_salah").Times(3));
    kantor.maju(std::chrono::minutes(16));
    EXPECT_EQ(buka(di("/dokumen")).status, 200);
    EXPECT_EQ(tanda().status, 303);
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::selesai});
}

TEST_F(HalamanBsre, AClosedDoorLeavesThePaperWaiting) {
    suasana("0008");
    EXPECT_THAT(tanda().isi, HasSubstr("tidak terhubung"));
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::menunggu});
    EXPECT_THAT(buka("/tanda-tangan").isi, HasSubstr("Sekar Fiktif"));
    EXPECT_EQ(surat().kini, beku);
}

TEST_F(HalamanBsre, WhatNobodyKnowsIsNeverSentAgainByTheProgram) {
    tak_pasti();
    hasil();
    suasana("0001");
    const Jawaban page = buka(di());
    EXPECT_THAT(page.isi, HasSubstr("hasilnya tidak diketahui"));
    EXPECT_THAT(page.isi, Not(HasSubstr("name=\"frasa_bsre\"")));
    EXPECT_THAT(buka(fmt::format("/berkas/{}", id.value())).isi, HasSubstr("hasilnya tidak diketahui"));
    EXPECT_THAT(buka("/tanda-tangan").isi, HasSubstr("hasilnya belum diketahui"));
    EXPECT_THAT(tanda().isi, HasSubstr("hasilnya belum diketahui")) << "from a page that was still open";
    EXPECT_EQ(terkirim(), 1U);
    EXPECT_EQ(surat().kini, beku);
}

TEST_F(HalamanBsre, NobodySignsByACertificateWhatMayBeSignedAtBsre) {
    tak_pasti();
    berkas::TandaBaru other;
    other.terbitan = 1;
    other.dari = beku;
    other.hasil.sidik = base::sha256("signed by a certificate");
    const auto signing = [&] {
        return berkas::tandatangani(kantor.meja(), kantor.asal("irban"), {id, kantor.berkas(id).kunci},
                                    other);
    };
    const auto refused = signing();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().front().sentence.key, "bsre.tak_pasti");
    other.cara = berkas::CaraTanda::bsre;
    other.antrean = 99;
    EXPECT_FALSE(signing()) << "as the answer to a request that is not there";
    EXPECT_EQ(surat().kini, beku);
}

TEST_F(HalamanBsre, GoodBytesThatWereNotRecordedAreNotLost) {
    tak_pasti();
    const std::string good = ditandatangani("Nirmala Ibarat", ca);
    auto incoming = kantor.gudang->terima();
    ASSERT_TRUE(incoming->tulis(good));
    const auto kept = incoming->selesai(kantor.clock.now());
    ASSERT_TRUE(kept);
    kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
        berkas::ButirBsre entry = *db.kunci().butir_bsre(kantor.office, 1);
        entry.jawaban = "hasil:" + kept->sidik.hex();
        db.tulis_kunci().simpan(kantor.office, entry);
        return {};
    });
    EXPECT_THAT(buka(di()).isi, HasSubstr("Catat tanda tangannya"));
    EXPECT_EQ(selesaikan("terima").status, 303);
    EXPECT_EQ(surat().kini, kept->sidik);
}

TEST_F(HalamanBsre, ACaseThatChangedMeanwhileIsNotSent) {
    EXPECT_THAT(tanda(frasa, {{"kunci_berkas", "1"}}).isi, HasSubstr("baru saja berubah"));
    EXPECT_EQ(terkirim(), 0U);
}

TEST_F(HalamanBsre, SurelyNotTakesAReasonAndThenItMayGoAgain) {
    tak_pasti();
    EXPECT_EQ(selesaikan("belum", {{"alasan", "entah"}}).status, 422);
    EXPECT_EQ(selesaikan("belum", {{"alasan", alasan}}).ke, di("?cara=bsre"));
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::menunggu});
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("bsre.lepas"));
    hasil();
    suasana("0001");
    EXPECT_EQ(tanda().status, 303);
    EXPECT_EQ(terkirim(), 2U);
}

TEST_F(HalamanBsre, TheAdministratorLetsGoWhatItsSignerCannot) {
    tak_pasti();
    masuk("administrator");
    EXPECT_THAT(buka("/pengaturan/bsre").isi, HasSubstr("Nirmala Ibarat"));
    EXPECT_EQ(kirim("/pengaturan/bsre/1/lepas", {{"alasan_1", "pendek"}}).status, 422);
    EXPECT_EQ(kirim("/pengaturan/bsre/1/lepas", {{"alasan_1", alasan}}).ke, "/pengaturan/bsre?sudah=lepas");
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::menunggu});
    EXPECT_EQ(kirim("/pengaturan/bsre/1/lepas", {{"alasan_1", alasan}}).status, 422) << "once";
}

TEST_F(HalamanBsre, AResultThatIsHandedInIsVerifiedBeforeItCounts) {
    tak_pasti();
    const auto says = [&](const std::string& pdf) { return unggah(pdf).isi; };
    EXPECT_THAT(says("bukan PDF"), HasSubstr("bukan dokumen yang dikirim"));
    EXPECT_THAT(says(*kantor.gudang->isi(beku)), HasSubstr("tepat satu tanda tangan baru"));
    const auto other = seal::buat_otoritas({"CA Lain", "Lain"}, kantor.clock.now());
    EXPECT_THAT(says(ditandatangani("NIRMALA IBARAT", *other)), HasSubstr("CA Lain"));
    EXPECT_THAT(says(ditandatangani("GUNTUR PERMISALAN", ca)), HasSubstr("bukan Nirmala Ibarat"));
    std::string broken = ditandatangani("NIRMALA IBARAT", ca);
    broken[broken.rfind("/Contents <") + 400] ^= 1;
    EXPECT_THAT(says(broken), HasSubstr("tidak utuh"));
    EXPECT_EQ(surat().kini, beku) << "nothing counted so far";
    EXPECT_EQ(unggah(ditandatangani("Nirmala Ibarat, S.E.", ca)).status, 303);
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::selesai});
    EXPECT_NE(surat().kini, beku);
}

TEST_F(HalamanBsre, VersionOneFetchesWhatWasLostOnce) {
    atur("v1");
    tak_pasti();
    hasil("GUNTUR PERMISALAN");
    EXPECT_THAT(selesaikan("ambil", {{"id_dokumen", "abc-1"}}).isi, HasSubstr("bukan Nirmala Ibarat"));
    EXPECT_THAT(selesaikan("ambil", {{"id_dokumen", "abc-1"}}).isi, HasSubstr("sudah pernah diunduh"));
    EXPECT_THAT(selesaikan("ambil", {{"id_dokumen", ""}}).isi, HasSubstr("Isi nomor dokumen"));
    hasil();
    EXPECT_EQ(selesaikan("ambil", {{"id_dokumen", "abc-2"}}).status, 303);
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::selesai});
}

TEST_F(HalamanBsre, AnAnswerByAnotherPersonIsNoSignature) {
    hasil("GUNTUR PERMISALAN");
    EXPECT_THAT(tanda().isi, HasSubstr("bukan Nirmala Ibarat"));
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::tidak_diketahui}) << "a person looks";
    EXPECT_EQ(surat().kini, beku);
}

TEST_F(HalamanBsre, WhatWasOnItsWayWhenTheMachineStoppedIsUnknown) {
    berkas::ButirBsre entry;
    entry.berkas = id;
    entry.terbitan = 1;
    entry.sidik = beku;
    entry.bidang = "pejabat_penilai";
    ASSERT_TRUE(berkas::berangkat_bsre(kantor.meja(), kantor.asal("irban"), entry));
    EXPECT_THAT(buka(di()).isi, HasSubstr("Sedang dikirim ke BSrE"));
    EXPECT_EQ(selesaikan("belum", {{"alasan", alasan}}).status, 422) << "it may yet come";
    kantor.maju(berkas::lama_kirim);
    EXPECT_THAT(buka(di()).isi, HasSubstr("hasilnya tidak diketahui"));
    EXPECT_EQ(selesaikan("belum", {{"alasan", alasan}}).status, 303);
}

TEST_F(HalamanBsre, APassphraseIsRememberedOnlyFromPaperToPaperAndOnlyInASitting) {
    hasil();
    EXPECT_EQ(tanda(frasa, {{"antre", "ya"}}).ke, "/tanda-tangan?sudah=semua");
    const base::Sidik session = kantor.sesi("irban").kunci;
    EXPECT_TRUE(kantor.juru_bsre->ingat_sampai(session, kantor.clock.now()));
    EXPECT_EQ(kirim("/tanda-tangan/kunci", {}).status, 303);
    EXPECT_FALSE(kantor.juru_bsre->ingat_sampai(session, kantor.clock.now()));
    kantor.juru_bsre->ingat(session, frasa, kantor.clock.now());
    EXPECT_FALSE(kantor.juru_bsre->ingat_sampai(session, kantor.clock.now() + berkas::lama_diam));
}

TEST_F(HalamanBsre, AOneTimeCodeIsAskedForFirst) {
    atur("v2", "otp");
    hasil();
    EXPECT_THAT(buka(di()).isi, HasSubstr("Kode OTP BSrE"));
    EXPECT_THAT(tanda("").isi, HasSubstr("Kode OTP belum diisi"));
    EXPECT_EQ(selesaikan("otp", {{"cara", "bsre"}}).ke, di("?cara=bsre&otp=ya"));
    EXPECT_THAT(layanan.baca("catatan.txt"), HasSubstr("/sign/get/totp"));
    EXPECT_EQ(tanda().status, 303);
}

TEST_F(HalamanBsre, ItsSettingsKeepPassphrasesOffTheOpenNetwork) {
    masuk("administrator");
    const auto refuses = [&](const char* address, const char* version, const char* secret) {
        return kirim("/pengaturan/bsre",
                     sambungan(version, secret, {{"bsre_alamat", address}, {"bsre_batas_detik", "120"}}))
            .status;
    };
    for (const char* bad :
         {"http://esign.contoh.go.id", "http://127.0.0.1@esign.contoh.go.id", "esign", "ftp://x"})
        EXPECT_EQ(refuses(bad, "v2", "frasa"), 422) << bad;
    EXPECT_EQ(refuses("https://esign.contoh.go.id", "v1", "otp"), 422);
    EXPECT_EQ(refuses("https://esign.contoh.go.id", "v2", "otp"), 303);
    for (const char* other : {"irban", "kasubbag", "inspektur"}) {
        masuk(other);
        EXPECT_EQ(buka("/pengaturan/bsre").status, 404) << other;
    }
    EXPECT_EQ(kirim("/pengaturan", {}).status, 404);
}

} // namespace
} // namespace uji

#include "seal/bsre.h"
#include "seal/bsre_jawaban.h"
#include "seal/testing/kantor_uji.h"
#include "seal/testing/layanan_palsu.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* phrase = "kata rahasia";

// One service and one signed file for all tests: signing is what is not tested here.
struct Panggung {
    KantorUji office;
    FolderUji folder;
    std::string form = formulir_uji();
    std::string signed_form = berhasil(bubuhkan(form, office.sekar, permintaan("pegawai"), nullptr));
    LayananPalsu service{folder};

    Panggung() { folder.tulis("hasil.pdf", signed_form); }
};

class BsreTest : public testing::TestWithParam<VersiBsre> {
  protected:
    static void SetUpTestSuite() { stage = std::make_unique<Panggung>(); }
    static void TearDownTestSuite() { stage.reset(); }
    static std::unique_ptr<Panggung> stage;

    PengirimHttpCurl http;
    base::SameRandom random;

    BsreTest() { stage->folder.tulis("catatan.txt", ""); }

    Bsre client(std::string address = stage->service.alamat(), std::string password = "sandi klien") {
        AturanBsre rules{GetParam(), std::move(address), "klien"};
        rules.batas = std::chrono::milliseconds(400); // only the late answer takes that long
        return {http, rules, Rahasia(std::move(password)), random};
    }
    static std::string nik(const char* tail) { return std::string("631101310290") + tail; }
    static SandiBsre secret(std::string text = phrase) { return {Rahasia(std::move(text))}; }
    HasilBsre sign(const char* tail, std::string typed = phrase) {
        return client().tandatangani({nik(tail), stage->form}, secret(std::move(typed)));
    }
    static std::size_t signing_requests() {
        stage->folder.jalankan("grep -c '/sign/pdf' catatan.txt");
        return std::stoul(stage->folder.keluaran());
    }
};
std::unique_ptr<Panggung> BsreTest::stage;

INSTANTIATE_TEST_SUITE_P(BothVersions, BsreTest, testing::Values(VersiBsre::v1, VersiBsre::v2));

std::string_view reason(const HasilBsre& result) {
    return result.temuan.empty() ? std::string_view() : result.temuan.front().sentence.key;
}

TEST_P(BsreTest, SignsWhenTheStatusAllowsIt) {
    const HasilBsre result = sign("0001");
    EXPECT_EQ(result.akhir, AkhirBsre::selesai);
    EXPECT_EQ(result.pdf, stage->signed_form);
    EXPECT_TRUE(result.temuan.empty());
    EXPECT_EQ(signing_requests(), 1U);
}

TEST_P(BsreTest, WhoMayNotSignNeverSendsHisPassphrase) {
    const HasilBsre result = sign("0002");
    EXPECT_EQ(result.akhir, AkhirBsre::ditolak);
    EXPECT_EQ(reason(result), "segel.bsre_tidak_boleh");
    EXPECT_EQ(result.kode, GetParam() == VersiBsre::v1 ? "1110" : "EXPIRED");
    EXPECT_THAT(stage->folder.baca("catatan.txt"), Not(HasSubstr("rahasia")));
}

TEST_P(BsreTest, AWrongPassphraseIsSentOnce) {
    const HasilBsre result = sign("0001", "keliru");
    EXPECT_EQ(result.akhir, AkhirBsre::ditolak);
    EXPECT_EQ(result.kode, "2031");
    EXPECT_EQ(reason(result), "segel.bsre_frasa_salah");
    EXPECT_EQ(signing_requests(), 1U);
}

TEST_P(BsreTest, AnErrorInsideAGoodStatusIsARefusal) {
    const HasilBsre result = sign("0003");
    EXPECT_EQ(result.akhir, AkhirBsre::ditolak);
    EXPECT_EQ(reason(result), "segel.bsre_belum_terdaftar");
}

TEST_P(BsreTest, WhereNobodyKnowsNothingIsRepeated) {
    for (const char* how :
         {"0004", "0005", "0006", "0007", "0009"}) { // 502, late, cut off, 500, HTML with 200
        stage->folder.tulis("catatan.txt", "");
        const HasilBsre result = sign(how);
        EXPECT_EQ(result.akhir, AkhirBsre::tidak_diketahui) << how;
        EXPECT_EQ(reason(result), "segel.bsre_tidak_diketahui") << how;
        EXPECT_EQ(signing_requests(), 1U) << how;
    }
}

TEST_P(BsreTest, WhatNeverArrivedMayWait) {
    EXPECT_EQ(sign("0008").akhir, AkhirBsre::tidak_sampai); // 503
    const HasilBsre closed = client("http://127.0.0.1:1").tandatangani({nik("0001"), stage->form}, secret());
    EXPECT_EQ(closed.akhir, AkhirBsre::tidak_sampai);
    EXPECT_EQ(reason(closed), "segel.bsre_tidak_terhubung");
}

TEST_P(BsreTest, AnotherFileThanTheOneSentIsPointedOut) {
    const HasilBsre result = sign("0010");
    EXPECT_EQ(result.akhir, AkhirBsre::selesai);
    EXPECT_EQ(reason(result), "segel.bsre_bukan_tambahan");
    EXPECT_EQ(result.temuan.front().severity, base::Severity::peringatan);
}

TEST_P(BsreTest, TheClientsOwnPasswordIsNotTheSigners) {
    const HasilBsre result =
        client(stage->service.alamat(), "salah").tandatangani({nik("0001"), stage->form}, secret());
    EXPECT_EQ(result.akhir, AkhirBsre::ditolak);
    EXPECT_EQ(reason(result), "segel.bsre_klien");
    EXPECT_EQ(client().status("123").error().front().sentence.key, "segel.bsre_nik");
}

TEST_P(BsreTest, TheNoteForTheLogHoldsNoSecret) {
    for (const char* how : {"0001", "0003", "0004"}) {
        const HasilBsre result = sign(how);
        const std::string note = result.catatan.tindakan + result.catatan.alamat + result.catatan.isi;
        EXPECT_THAT(note, Not(HasSubstr(phrase)));
        EXPECT_THAT(note, Not(HasSubstr(nik(how))));
        EXPECT_NE(result.catatan.status, 0);
    }
    EXPECT_EQ(nik_tersamar("6311013102900001"), "6311••••••••0001");
}

TEST_P(BsreTest, TheServiceGetsEveryFieldItAsksFor) {
    PermintaanBsre what{nik("0001"), stage->form, "a\"b\r\n.pdf", "Pengesahan", "Paringin"};
    what.tampilan = TampilanBsre{1, 360, 640, 160, 60, "\x89PNG", ""};
    EXPECT_EQ(client().tandatangani(what, secret()).akhir, AkhirBsre::selesai);
    what.tampilan = TampilanBsre{1, 360, 640, 160, 60, "", "https://teraju.example/v/A"};
    EXPECT_EQ(client().tandatangani(what, secret()).akhir, AkhirBsre::selesai);
}

TEST_P(BsreTest, VersionOneGivesAFileOnceMore) {
    if (GetParam() != VersiBsre::v1) {
        EXPECT_TRUE(client().minta_totp(nik("0001"), 1));
        EXPECT_EQ(client()
                      .tandatangani({nik("0001"), stage->form}, {Rahasia(phrase), SandiBsre::Jenis::totp})
                      .akhir,
                  AkhirBsre::selesai);
        return;
    }
    EXPECT_EQ(sign("0001").id_dokumen, "abc-1");
    EXPECT_EQ(sign("0011").id_dokumen, "abc-11"); // base64 inside JSON
    EXPECT_EQ(client().unduh("abc-1").pdf, stage->signed_form);
    const HasilBsre again = client().unduh("abc-1");
    EXPECT_EQ(again.akhir, AkhirBsre::ditolak);
    EXPECT_EQ(reason(again), "segel.bsre_sudah_diunduh");
    EXPECT_EQ(client().unduh("../../rahasia").akhir, AkhirBsre::ditolak);
}

TEST(BsreJawaban, AnUnknownEndKeepsTheNumberThatFetchesIt) {
    const HasilBsre lost = baca_hasil_bsre(
        VersiBsre::v1, {200, {{"id_dokumen", "abc-9"}}, "<html>masuk dulu</html>"}, "%PDF-1.7");
    EXPECT_EQ(lost.akhir, AkhirBsre::tidak_diketahui);
    EXPECT_EQ(lost.id_dokumen, "abc-9");
}

} // namespace
} // namespace seal

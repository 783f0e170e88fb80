#include "base/text.h"
#include "seal/antrean_bsre.h"
#include "seal/testing/kantor_uji.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

constexpr const char* sekar = "6311013102900001";
constexpr const char* teguh = "6311013102750002";

struct Antrean : testing::Test {
    AntreanBsre queue;
    std::uint64_t put(const char* nik, const char* pdf) {
        return berhasil(
            queue.masuk({.nik = nik, .sidik = base::sha256(pdf).hex(), .nama_berkas = pdf}, siang_5_januari));
    }
    bool arrive(std::uint64_t number, AkhirBsre how, std::string code = {}, int status = 200) {
        HasilBsre result;
        result.akhir = how;
        result.kode = std::move(code);
        result.catatan.status = status;
        queue.berangkat(number, siang_5_januari);
        return queue.tiba(number, result);
    }
    [[nodiscard]] std::string order(const char* nik) const {
        std::string names;
        for (const ButirAntrean& one : queue.semua())
            if (one.nik == nik) names += one.nama_berkas + ":" + std::string(kode(one.keadaan)) + " ";
        return names;
    }
};

TEST_F(Antrean, EachPersonsDocumentsGoInTheirOrder) {
    const auto a = put(sekar, "a");
    put(teguh, "t");
    const auto b = put(sekar, "b");
    ASSERT_EQ(queue.berikut(sekar)->nomor, a);
    EXPECT_TRUE(arrive(a, AkhirBsre::selesai));
    EXPECT_EQ(queue.berikut(sekar)->nomor, b);
    EXPECT_EQ(queue.berikut(teguh)->nama_berkas, "t");
    EXPECT_TRUE(arrive(b, AkhirBsre::selesai));
    EXPECT_EQ(queue.berikut(sekar), nullptr);
}

TEST_F(Antrean, AClosedDoorKeepsTheOrder) {
    const auto a = put(sekar, "a");
    put(sekar, "b");
    EXPECT_FALSE(arrive(a, AkhirBsre::tidak_sampai, {}, 503));
    EXPECT_EQ(order(sekar), "a:menunggu b:menunggu ");
    EXPECT_EQ(queue.berikut(sekar)->nomor, a);
}

TEST_F(Antrean, AWrongPassphraseIsNotTriedOnTheNextDocument) {
    const auto a = put(sekar, "a");
    put(sekar, "b");
    EXPECT_FALSE(arrive(a, AkhirBsre::ditolak, "2031", 400));
    EXPECT_EQ(order(sekar), "a:menunggu b:menunggu ");
}

TEST_F(Antrean, ARefusedDocumentDoesNotHoldUpTheOthers) {
    const auto a = put(sekar, "a");
    const auto b = put(sekar, "b");
    EXPECT_TRUE(arrive(a, AkhirBsre::ditolak, "4015", 400));
    EXPECT_EQ(queue.berikut(sekar)->nomor, b);
    EXPECT_EQ(queue.semua().front().jawaban, "4015");
    ASSERT_TRUE(queue.ulangi(a));
    EXPECT_EQ(queue.berikut(sekar)->nomor, a); // in its old place
}

TEST_F(Antrean, WhatIsUnknownWaitsForAPerson) {
    const auto a = put(sekar, "a");
    const auto b = put(sekar, "b");
    EXPECT_FALSE(arrive(a, AkhirBsre::tidak_diketahui));
    EXPECT_EQ(queue.berikut(sekar)->nomor, b);
    EXPECT_EQ(queue.ulangi(b).error().front().sentence.key, "segel.antrean_keadaan");
    EXPECT_EQ(queue.ulangi(99).error().front().sentence.key, "segel.antrean_nomor");
    ASSERT_TRUE(queue.buang(a));
    EXPECT_EQ(order(sekar), "b:menunggu ");
}

TEST_F(Antrean, WhatSetOutAndNeverCameBackIsUnknown) {
    const auto a = put(sekar, "a");
    queue.berangkat(a, siang_5_januari);
    EXPECT_EQ(queue.berikut(sekar), nullptr); // while one is on its way
    const AntreanBsre after_a_crash = berhasil(AntreanBsre::baca(queue.json()));
    EXPECT_EQ(after_a_crash.semua().front().keadaan, KeadaanAntrean::tidak_diketahui);
    EXPECT_EQ(after_a_crash.berikut(sekar), nullptr);
}

TEST_F(Antrean, TheSamePaperWaitsOnceForOnePerson) {
    put(sekar, "a");
    put(teguh, "a");
    EXPECT_EQ(queue.masuk({.nik = sekar, .sidik = base::sha256("a").hex()}, siang_5_januari)
                  .error()
                  .front()
                  .sentence.key,
              "segel.antrean_ada");
}

TEST_F(Antrean, ItIsReadAsItWasWritten) {
    arrive(put(sekar, "a \"b\""), AkhirBsre::ditolak, "4015", 400);
    put(teguh, "t");
    const std::string text = queue.json();
    EXPECT_EQ(berhasil(AntreanBsre::baca(text)).json(), text);
    for (const std::string& broken :
         {std::string(), text.substr(0, 100), base::replace_all(text, "menunggu", "lupa"),
          base::replace_all(text, "\"terakhir\": 2", "\"terakhir\": 1")}) {
        const auto read = AntreanBsre::baca(broken);
        ASSERT_FALSE(read) << broken;
        EXPECT_EQ(read.error().front().sentence.key, "segel.antrean_rusak");
    }
}

} // namespace
} // namespace seal

#include "seal/kunci.h"
#include "seal/ringkas.h"
#include "seal/testing/kantor_uji.h"

#include <gmock/gmock.h>

#include <random>

namespace seal {
namespace {

using testing::Le;
using testing::StartsWith;

const Ringkasan sample{"7QK4M2XD", "800.1.11/0147/INSP/2026", "Penilaian prestasi kerja PNS", "2026-01-14"};

class Ringkas : public testing::Test {
  protected:
    KantorUji office;
    KunciUmum key = berhasil(KunciUmum::baca(office.sekar.rantai().front().pem()));
    std::string text = berhasil(tulis_ringkas(sample, office.sekar));

    std::string_view reason(std::string_view code) {
        const auto read = baca_ringkas(code, key);
        return read ? "granted" : read.error().front().sentence.key;
    }
};

TEST_F(Ringkas, IsReadFromTheWholeAddressOrByItself) {
    EXPECT_THAT(text, StartsWith("T1."));
    EXPECT_EQ(baca_ringkas(text, key), sample);
    EXPECT_EQ(baca_ringkas("https://kantor.example/v/7QK4M2XD#" + text + "\n", key), sample);
}

TEST_F(Ringkas, AKeyWithoutACertificateSignsThemTooAndIsKeptAsText) {
    const KunciRahasia own = KunciRahasia::buat();
    const std::string code = berhasil(tulis_ringkas(sample, berhasil(KunciRahasia::dari_pem(own.pem()))));
    const KunciUmum half = berhasil(KunciUmum::dari(own));
    EXPECT_EQ(baca_ringkas(code, half), sample);
    EXPECT_EQ(berhasil(KunciUmum::baca(half.pem())).jejak(), half.jejak());
    EXPECT_EQ(reason(code), "ringkas.kunci_lain");
    for (const std::string& broken :
         {std::string(), half.pem(), own.pem().substr(0, 100), std::string(20000, 'A')})
        EXPECT_FALSE(KunciRahasia::dari_pem(broken)) << broken.substr(0, 30);
}

TEST_F(Ringkas, FitsACodeOfModestSize) {
    const std::string address = "https://teraju.balangan.go.id/v/7QK4M2XD#" + text;
    EXPECT_THAT(address.size(), Le(251U)); // version 11, level M, bytes: 61 modules
}

TEST_F(Ringkas, AnyOtherTextIsRefused) {
    std::mt19937 random(11);
    for (int i = 0; i < 300; ++i) {
        std::string changed = text;
        const std::size_t at = 3 + random() % (text.size() - 3);
        changed[at] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[random() % 64];
        if (changed != text) {
            EXPECT_NE(reason(changed), "granted") << at;
        }
    }
    EXPECT_EQ(reason(""), "ringkas.bukan_kode");
    EXPECT_EQ(reason("T1."), "ringkas.bukan_kode");
    EXPECT_EQ(reason("T2." + text.substr(3)), "ringkas.bukan_kode");
    EXPECT_EQ(reason(std::string(5000, 'A')), "ringkas.bukan_kode");
}

TEST_F(Ringkas, AnotherOfficeIsSaidToBeAnother) {
    EXPECT_EQ(reason(berhasil(tulis_ringkas(sample, office.teguh))), "ringkas.kunci_lain");
}

TEST_F(Ringkas, WhatDoesNotFitIsNotSigned) {
    EXPECT_FALSE(tulis_ringkas({"A\nB", "1", "2", "3"}, office.sekar));
    EXPECT_FALSE(tulis_ringkas({"", "1", "2", "3"}, office.sekar));
    EXPECT_FALSE(tulis_ringkas({"A", std::string(200, 'x'), "2", "3"}, office.sekar));
    EXPECT_FALSE(KunciUmum::baca("bukan kunci"));
}

} // namespace
} // namespace seal

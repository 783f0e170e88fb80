#include "base/text.h"
#include "seal/buku_terbitan.h"
#include "seal/testing/kantor_uji.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

struct Buku : testing::Test {
    KantorUji office;
    BukuTerbitan book;
    std::string number = office.sekar.rantai().front().isi().nomor;

    Buku() {
        book.catat(office.sekar.rantai().front().isi());
        book.catat(office.teguh.rantai().front().isi());
    }
};

TEST_F(Buku, KeepsWhatWasIssuedAndRevoked) {
    ASSERT_TRUE(book.cabut(number, siang_5_januari, AlasanCabut::pindah_tugas));
    EXPECT_EQ(book.nomor_daftar_berikut(), 1U);
    auto back = berhasil(BukuTerbitan::baca(book.json()));
    EXPECT_EQ(back.json(), book.json());
    EXPECT_EQ(back.nomor_daftar_berikut(), 2U);
    ASSERT_EQ(back.semua().size(), 2U);
    EXPECT_EQ(back.semua()[0].nip, "199002302015032001");
    ASSERT_EQ(back.tercabut().size(), 1U);
    EXPECT_EQ(back.tercabut()[0].nomor, number);
    EXPECT_EQ(back.tercabut()[0].sejak, siang_5_januari);
    EXPECT_EQ(back.tercabut()[0].alasan, AlasanCabut::pindah_tugas);
}

TEST_F(Buku, RevokesOnceAndOnlyWhatItIssued) {
    ASSERT_TRUE(book.cabut(number, siang_5_januari, AlasanCabut::diganti));
    EXPECT_EQ(book.cabut(number, siang_5_januari, AlasanCabut::kunci_bocor).error().front().sentence.key,
              "segel.sudah_dicabut");
    EXPECT_EQ(book.cabut("00", siang_5_januari, AlasanCabut::diganti).error().front().sentence.key,
              "segel.nomor_tidak_ada");
}

TEST_F(Buku, ABrokenBookIsNotReadInPart) {
    const std::string text = book.json();
    for (const std::string& broken :
         {std::string(), text.substr(0, text.size() / 2), base::replace_all(text, number, "xyz"),
          base::replace_all(text, "teraju-terbitan", "lain"),
          base::replace_all(text, "\"dari\"", "\"mulai\"")})
        EXPECT_FALSE(BukuTerbitan::baca(broken)) << broken;
}

} // namespace
} // namespace seal

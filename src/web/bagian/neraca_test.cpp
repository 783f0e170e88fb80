#include "web/bagian/neraca.h"

#include <gmock/gmock.h>

namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using web::Takaran;

TEST(Neraca, IsAsLongAsTheTimeUsedAndRedBeyondTheNorm) {
    EXPECT_THAT(web::neraca({.terpakai = 40, .norma = 120}).str(),
                HasSubstr("class=\"f\" d=\"M0 8h40v8H0z\""));
    EXPECT_THAT(web::neraca({.terpakai = 90, .norma = 120}).str(),
                HasSubstr("class=\"d\" d=\"M0 8h90v8H0z\""));
    EXPECT_THAT(web::neraca({.terpakai = 89, .norma = 120}).str(), Not(HasSubstr("class=\"d\"")));
    EXPECT_THAT(web::neraca({.terpakai = 120, .norma = 120}).str(), Not(HasSubstr("class=\"x\"")));
    EXPECT_THAT(web::neraca({.terpakai = 155, .norma = 120, .selesai = true}).str(),
                HasSubstr("class=\"s\" d=\"M0 8h120v8H0z\"/><path class=\"x\" d=\"M121 8h34v8h-34z\""));
    EXPECT_THAT(web::neraca({.terpakai = 9000, .norma = 15}).str(),
                HasSubstr("M121 8h59v8h-59z")); // cut off
    EXPECT_THAT(web::neraca({.terpakai = 5, .norma = 0}).str(), HasSubstr("<svg"));
}

TEST(Neraca, SaysInWordsWhatItDraws) {
    EXPECT_EQ(web::sisa_waktu({.terpakai = 95, .norma = 120}), "Sisa 25 menit");
    EXPECT_EQ(web::sisa_waktu({.terpakai = 205, .norma = 120}), "Lewat 1 jam 25 menit");
    EXPECT_EQ(web::sisa_waktu({.terpakai = 155, .norma = 120, .selesai = true}),
              "2 jam 35 menit, lewat 35 menit");
    EXPECT_EQ(web::sisa_waktu({.terpakai = 120, .norma = 120}), "Sisa 0 menit");
    EXPECT_EQ(web::sisa_waktu({.terpakai = 120, .norma = 120, .habis = true}), "Waktu habis");
    EXPECT_EQ(web::sisa_waktu({.terpakai = 125, .norma = 120, .habis = true}), "Lewat 5 menit");
    EXPECT_EQ(web::kelas_sisa({.terpakai = 120, .norma = 120, .habis = true}), " lw");
    EXPECT_EQ(web::kelas_sisa({.terpakai = 121, .norma = 120}), " lw");
    EXPECT_EQ(web::kelas_sisa({.terpakai = 95, .norma = 120}), " dk");
    EXPECT_EQ(web::kelas_sisa({.terpakai = 9, .norma = 120}), "");
}

TEST(SimbolSop, CarriesItsWordAndItsState) {
    EXPECT_EQ(web::simbol_sop(sop::Bentuk::proses, "2", "jalan").str(),
              "<span class=\"smb proses jalan\">2</span>");
    EXPECT_THAT(web::simbol_sop(sop::Bentuk::keputusan, "Sah?").str(), HasSubstr("<b>Sah?</b>"));
}

} // namespace

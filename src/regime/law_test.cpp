#include "regime/law.h"

#include <gmock/gmock.h>

namespace regime {
namespace {

TEST(Law, AFigureCarriesItsUnitDayArticleAndCertainty) {
    const auto law = Law::read("aturan: contoh\nangka:\n  bobot: {nilai: \"60.5\", satuan: persen, sejak: "
                               "2014-01-01, sumber: Pasal 15, kepastian: S}\n");
    ASSERT_TRUE(law);
    const Figure& bobot = law->figure("bobot");
    EXPECT_EQ(bobot.value, angka::Rational(121, 2));
    EXPECT_EQ(bobot.provenance.source, "Pasal 15");
    EXPECT_TRUE(bobot.provenance.is_setting());
    EXPECT_EQ(bobot.provenance.setting_note(), "setelan [S]: satu sumber kedua");
    EXPECT_THROW((void)law->figure("tidak_ada"), std::logic_error);
}

TEST(Law, AFigureWithoutSourceDayOrTagIsRefusedWithEachFault) {
    const auto law = Law::read("aturan: contoh\nangka:\n  bobot: {nilai: enam puluh}\n");
    ASSERT_FALSE(law);
    EXPECT_EQ(law.error().size(), 4U); // nilai, sejak, sumber, kepastian
    EXPECT_EQ(law.error().front().place, "baris 3");
}

TEST(Law, AChoiceMustBeOneOfItsAlternativesAndATableMustBeRectangular) {
    EXPECT_FALSE(Law::read(
        "pilihan:\n  baca: {nilai: E, antara: [A, B], sejak: 2014-01-01, sumber: x, kepastian: R}\n"));
    EXPECT_FALSE(Law::read(
        "tabel:\n  t: {sejak: 2014-01-01, sumber: x, kepastian: V, kolom: [a, b], baris: [[\"1\"]]}\n"));
}

} // namespace
} // namespace regime

#include "calendar/testing.h"
#include "rekap/promosi.h"

#include <gmock/gmock.h>

namespace rekap {
namespace {

using angka::Rational;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const AturanPromosi& law() {
    static const AturanPromosi rules =
        AturanPromosi::baca(calendar::testing::file_text("law/promosi.yaml")).value();
    return rules;
}
const regime::pp46_2011::Angka& figures() {
    static const auto all = regime::pp46_2011::Angka::from(
                                regime::Law::read(calendar::testing::file_text("law/pp46-2011.yaml")).value())
                                .value();
    return all;
}
NilaiTahun year(int number, int skp, int behaviour, int whole) {
    NilaiTahun n;
    n.tahun = number;
    n.final = true;
    n.skp = Rational(skp);
    n.perilaku = Rational(behaviour);
    n.prestasi_kerja = Rational(whole);
    return n;
}
Usulan checked(std::string_view rule, const std::vector<NilaiTahun>& years) {
    return periksa(law(), *law().dengan_kode(rule), 2025, years, figures());
}
std::vector<std::string> short_of(const Usulan& u) {
    std::vector<std::string> all;
    for (const Unsur& one : u.unsur)
        if (!one.cukup) all.push_back(one.nama + " " + std::to_string(one.tahun) + ": " + one.alasan);
    return all;
}

TEST(Promosi, EveryRuleNamesItsArticleAndTheLawSaysHowSureItIs) {
    ASSERT_EQ(law().syarat.size(), 6U);
    for (const Syarat& s : law().syarat) {
        EXPECT_THAT(s.dasar, HasSubstr("Pasal")) << s.kode;
        EXPECT_GT(s.tahun, 0) << s.kode;
    }
    EXPECT_EQ(law().dengan_kode("reguler")->dasar, "PP 99/2000 Pasal 7 (diubah PP 12/2002)");
    EXPECT_EQ(law().dengan_kode("administrator_pengawas")->dasar, "PP 11/2017 Pasal 54");
    EXPECT_FALSE(law().dengan_kode("jenjang_fungsional")->setiap_unsur);
    EXPECT_EQ(law().dengan_kode("lain"), nullptr);
    EXPECT_EQ(law().masa_pangkat_reguler, Rational(4));
    EXPECT_FALSE(law().bacaan.empty()); // R: a reading, and it is said
}

// PP 99/2000 a.7: each element at least baik in the last two years; baik begins at 76.
TEST(Promosi, EachElementOfBothYearsIsAskedWhereTheArticleSaysEach) {
    EXPECT_TRUE(checked("reguler", {year(2024, 76, 76, 76), year(2025, 90, 80, 86)}).memenuhi);
    const Usulan u = checked("reguler", {year(2024, 95, 75, 87), year(2025, 90, 80, 86)});
    EXPECT_FALSE(u.memenuhi);
    EXPECT_THAT(short_of(u), ElementsAre("Perilaku kerja 2024: Cukup, di bawah Baik"));
    ASSERT_EQ(u.unsur.size(), 4U);
    EXPECT_EQ(u.unsur[0].tahun, 2024);
}

// PP 11/2017 a.81: the value as a whole.
TEST(Promosi, TheWholeValueIsAskedWhereTheArticleSaysSo) {
    const Usulan u = checked("jenjang_fungsional", {year(2024, 95, 60, 81), year(2025, 90, 80, 86)});
    EXPECT_TRUE(u.memenuhi);
    EXPECT_EQ(u.unsur.size(), 2U);
    EXPECT_FALSE(checked("jenjang_fungsional", {year(2024, 76, 75, 75), year(2025, 90, 80, 86)}).memenuhi);
}

TEST(Promosi, AYearWithoutAValueFallsShortAndSaysSo) {
    EXPECT_THAT(short_of(checked("reguler", {year(2025, 90, 80, 86)})),
                ElementsAre("Nilai prestasi kerja 2024: belum ada nilai"));
    EXPECT_FALSE(checked("reguler", {}).memenuhi);
    EXPECT_TRUE(checked("luar_biasa", {year(2025, 95, 92, 94)}).memenuhi); // one year, each element amat baik
    EXPECT_FALSE(checked("luar_biasa", {year(2025, 95, 88, 92)}).memenuhi);
}

TEST(Promosi, AspectsBelowAndValuesThatMayChangeAreNamedForAPersonToLookAt) {
    NilaiTahun now = year(2025, 90, 80, 86);
    now.final = false;
    now.aspek = {{"Disiplin", Rational(75)}, {"Integritas", Rational(90)}};
    const Usulan u = checked("reguler", {year(2024, 90, 80, 86), now});
    EXPECT_TRUE(u.memenuhi);
    EXPECT_THAT(u.perhatian, ElementsAre("Penilaian 2025 belum selesai; nilainya masih dapat berubah.",
                                         "Disiplin 2025: 75,00 (Cukup)."));
    AturanPromosi strict = law();
    strict.setiap_aspek = true;
    EXPECT_FALSE(
        periksa(strict, strict.syarat.front(), 2025, {year(2024, 90, 80, 86), now}, figures()).memenuhi);
    EXPECT_THAT(checked("reguler", {year(2024, 90, 80, 86), year(2025, 90, 80, 86)}).perhatian, IsEmpty());
}

TEST(Promosi, ADamagedLawFileIsRefusedWithItsPlaces) {
    std::string text = calendar::testing::file_text("law/promosi.yaml");
    const std::string before = "fungsional, setiap, \"2\"";
    text.replace(text.find(before), before.size(), "fungsi, setiap, \"dua\"");
    const auto read = AturanPromosi::baca(text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().size(), 2U);
}

} // namespace
} // namespace rekap

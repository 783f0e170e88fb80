#include "base/json.h"
#include "cli/run_for_tests.h"

#include <gmock/gmock.h>

namespace cli {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(PerintahHitung, PrintsTheResultAndEachStepWithItsRule) {
    const Call call = teraju({"hitung", "nilai_kinerja", R"({"skp":"102.8","perilaku":90})"});
    EXPECT_EQ(call.code, 0);
    EXPECT_EQ(call.out, "98,96\n\n1. Nilai kinerja\n   70% × 102,8 + 30% × 90 = 98,96\n   PP 30/2019 Pasal "
                        "41 ayat (1)-(4)\n");
    EXPECT_EQ(call.err, "");
}

TEST(PerintahHitung, JsonHoldsResultExactStepsAndWarnings) {
    const Call call =
        teraju({"hitung", "distribusi", R"({"capaian":"Istimewa","jumlah":{"SB":1}})", "--format", "json"});
    EXPECT_EQ(call.code, 0);
    const auto json = base::parse_json(call.out);
    ASSERT_TRUE(json);
    EXPECT_EQ(json->find("hasil")->written(), "SB<=70");
    EXPECT_EQ(json->find("tepat"), nullptr) << "a word has no exact number";
    const auto& steps = *json->find("uraian")->as<base::Json::Array>();
    ASSERT_EQ(steps.size(), 1U);
    for (const char* key : {"judul", "rumus", "hasil", "aturan", "catatan"})
        EXPECT_NE(steps[0].find(key), nullptr) << key;
    EXPECT_EQ(json->find("peringatan")->as<base::Json::Array>()->size(), 1U);

    const auto number = base::parse_json(
        teraju({"hitung", "ak_masa", R"({"jenjang":"Ahli Muda","predikat":"Baik","tahun":3})", "--format",
                "json"})
            .out);
    EXPECT_EQ(number->find("hasil")->written(), "75.000");
    EXPECT_EQ(number->find("tepat")->written(), "75");
}

TEST(PerintahHitung, ReadsStandardInput) {
    EXPECT_THAT(teraju({"hitung", "kuadran", "-"}, R"({"hasil_kerja":"sesuai","perilaku":"sesuai"})").out,
                testing::StartsWith("Baik\n"));
}

TEST(PerintahHitung, WrongInputEndsWithTwoAndAllFindings) {
    const Call call = teraju({"hitung", "nilai_kinerja", R"({"skp":"12 bln"})", "--format", "json"});
    EXPECT_EQ(call.code, 2);
    const auto json = base::parse_json(call.out);
    const auto& findings = *json->find("galat")->as<base::Json::Array>();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].find("tempat")->written(), "skp");
    EXPECT_EQ(findings[0].find("tertulis")->written(), "12 bln");
    EXPECT_NE(findings[0].find("pesan")->written(), "");
    EXPECT_EQ(findings[1].find("tempat")->written(), "perilaku");
}

TEST(PerintahHitung, AnUnknownRuleNamesNearOnes) {
    const Call call = teraju({"hitung", "kuadrat", "{}"});
    EXPECT_EQ(call.code, 2);
    EXPECT_THAT(call.err, HasSubstr("kuadran"));
    EXPECT_EQ(call.out, "");
}

TEST(PerintahHitung, BrokenCallsAndBrokenJsonEndWithTwo) {
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"hitung"},
                                               {"hitung", "kuadran"},
                                               {"hitung", "kuadran", "{"},
                                               {"hitung", "kuadran", "[]"},
                                               {"hitung", "kuadran", "{}", "--format", "xml"}}) {
        const Call call = teraju(words);
        EXPECT_EQ(call.code, 2);
        EXPECT_NE(call.err, "");
    }
}

TEST(PerintahHitung, EverySentenceHasItsWords) {
    for (const char* json : {R"({"skp":[],"perilaku":"x","asing":1})",
                             R"({"skp":"1,5","perilaku":null,"penilaian_rekan_bawahan":7})"})
        EXPECT_THAT(teraju({"hitung", "nilai_kinerja", json}).err, Not(HasSubstr("hitung.")));
}

TEST(PerintahHitung, TheListFitsItsTerminal) {
    const Call call = teraju({"hitung", "--daftar"});
    EXPECT_EQ(call.code, 0);
    for (const char* kind : {"aspect.waktu", "kuadran", "iki_pct", "ak_integrasi"})
        EXPECT_THAT(call.out, HasSubstr(kind));
}

} // namespace
} // namespace cli

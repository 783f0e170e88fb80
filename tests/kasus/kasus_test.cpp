// Every examples/*.case, on both engines.
#include "base/source_dir_for_tests.h"
#include "kasus/jalan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace kasus {
namespace {

std::vector<std::string> all_cases() {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(base::source_dir() + "/examples"))
        if (file.path().extension() == ".case") names.push_back(file.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

using Pilihan = std::tuple<std::string, std::string_view>;
class Kasus : public testing::TestWithParam<Pilihan> {};

TEST_P(Kasus, GoesAsTheOfficeTellsIt) {
    const auto& [name, engine] = GetParam();
    const Naskah story = baca(isi_file("examples/" + name + ".case"));
    const auto sop = story.kepala.find("sop");
    Dunia world(engine, sop == story.kepala.end() ? "sop/700-418-2023.yaml" : sop->second);
    jalankan(world, story);
}

std::string shown(const testing::TestParamInfo<Pilihan>& one) {
    std::string name = std::get<0>(one.param) + "_" + std::string(std::get<1>(one.param));
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Contoh, Kasus,
                         testing::Combine(testing::ValuesIn(all_cases()),
                                          testing::Values("sqlite", "postgresql")),
                         shown);

TEST(KasusUji, ThereAreManyOfThem) { EXPECT_GE(all_cases().size(), 25U); }

TEST(KasusUji, ADifferenceIsNoticed) {
    // What a case says must be able to fail: a wrong step, a refusal that does not come, a sentence that nobody knows.
    EXPECT_THROW(baca("judul: x\nbukan kalimat\n"), std::runtime_error);
    EXPECT_THROW(baca("judul: x\n  menjorok\n"), std::runtime_error);
    EXPECT_THROW(baca("# kosong\n"), std::runtime_error);
}

TEST(KasusUji, TheFormatsPageNamesEverySentence) {
    const std::string page = isi_file("docs/formats/kasus.md");
    for (const std::string& sentence : kalimat_dikenal())
        EXPECT_NE(page.find(sentence), std::string::npos) << sentence;
}

} // namespace
} // namespace kasus

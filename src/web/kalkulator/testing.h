// testing.h -- for tests of the calculator: the examples, the scale, the sentences, as the program has them.
#pragma once

#include "base/source_dir_for_tests.h"
#include "base/wording.h"
#include "formulir/timbang.h"
#include "regime/law_for_tests.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace web::kalkulator::testing {

inline std::string file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("tidak ada: " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}
inline std::string house(const std::string& path) { return std::string(regime::data_file_for_tests(path)); }
inline std::string example(const std::string& name) { return house("examples/" + name); }

inline const formulir::Timbangan& timbangan() {
    static const formulir::Timbangan scale = [] {
        auto angka =
            regime::pp46_2011::Angka::from(regime::Law::read(house("law/pp46-2011.yaml")).value()).value();
        const auto setelan = angka.setelan;
        return formulir::Timbangan(std::move(angka), setelan,
                                   regime::Law::read(house("law/rezim.yaml")).value());
    }();
    return scale;
}

inline const base::Wording& wording() {
    static const base::Wording words = [] {
        std::vector<std::pair<std::string, std::string>> texts;
        for (const auto& entry : std::filesystem::directory_iterator(base::source_dir() + "/wording"))
            texts.emplace_back(entry.path().filename().string(), file(entry.path().string()));
        std::vector<std::pair<std::string_view, std::string_view>> files(texts.begin(), texts.end());
        return base::Wording::read(files).value();
    }();
    return words;
}

} // namespace web::kalkulator::testing

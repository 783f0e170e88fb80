// law_for_tests.h -- the law files of the house for tests of any room that may look into regime.
#pragma once

#include "base/source_dir_for_tests.h"
#include "regime/laws.h"

#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>

namespace regime {

inline std::string_view data_file_for_tests(std::string_view path) {
    static std::map<std::string, std::string, std::less<>> read_already;
    const auto known = read_already.find(path);
    if (known != read_already.end()) return known->second;
    std::ifstream file((base::source_dir() + "/").append(path), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    return read_already.emplace(path, std::move(text)).first->second;
}

inline const Laws& laws_for_tests() {
    static const Laws laws = [] {
        auto read = Laws::read(data_file_for_tests);
        if (!read) throw std::runtime_error("law/ cannot be read: " + read.error().front().place);
        return *std::move(read);
    }();
    return laws;
}

} // namespace regime

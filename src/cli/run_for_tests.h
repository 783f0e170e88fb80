// run_for_tests.h -- a call of `teraju` inside a test: words in, exit code and both streams out.
//
//     Call call = teraju({"hitung", "kuadran", "-"}, R"({"hasil_kerja": ...})");
//     call.code, call.out, call.err
//
// Law, SOP and wording come from the source folder.
#pragma once

#include "base/source_dir_for_tests.h"
#include "base/wording.h"
#include "cli/run.h"
#include "regime/law_for_tests.h"

#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cli {

inline const base::Wording& wording_for_tests() {
    static const base::Wording wording = [] {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(base::source_dir() + "/wording"))
            names.push_back("wording/" + entry.path().filename().string());
        std::vector<std::pair<std::string_view, std::string_view>> files;
        files.reserve(names.size());
        for (const std::string& name : names) files.emplace_back(name, regime::data_file_for_tests(name));
        auto read = base::Wording::read(files);
        if (!read) throw std::runtime_error("wording/ cannot be read: " + read.error().front().place);
        return *std::move(read);
    }();
    return wording;
}

struct Call {
    int code = 0;
    std::string out;
    std::string err;
};

inline Call teraju(const std::vector<std::string>& words, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    Context context{in, out, err, false, false, 100, wording_for_tests(), regime::data_file_for_tests};
    const int code = run(words, context);
    return {code, out.str(), err.str()};
}

} // namespace cli

// source_dir_for_tests.h -- where this clone lies, for tests that read its files.
//
//     std::ifstream in(base::source_dir() + "/law/kalender.yaml");
//
// One object of a build knows the place (library source_dir). Every other is the same in a clone that lies elsewhere, so
// that ccache finds it there.
#pragma once

#include <string>

namespace base {

[[nodiscard]] std::string source_dir(); // without a slash at its end

} // namespace base

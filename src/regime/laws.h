// laws.h -- the shelf of law files: every regulation that the program computes by, read once.
//
//     Result<Laws> laws = Laws::read(context.data_file);      // any function from "law/x.yaml" to its text
//     laws->at("permen8-2021").figure("bobot_skp").value       // 70
//
// A file that is there is read whole and checked for shape; all its faults are said at once, with file and
// line. A law that is asked for and not on the shelf is our mistake (std::logic_error).
#pragma once

#include "base/result.h"
#include "regime/law.h"

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace regime {

class Laws {
  public:
    static constexpr std::array<std::string_view, 5> names{"rezim", "pp46-2011", "permen8-2021",
                                                           "permen6-2022", "angka-kredit"};

    static base::Result<Laws> read(const std::function<std::string_view(std::string_view path)>& data_file);

    [[nodiscard]] const Law& at(std::string_view name) const;

  private:
    std::map<std::string, Law, std::less<>> laws_;
};

} // namespace regime

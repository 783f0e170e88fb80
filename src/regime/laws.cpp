#include "regime/laws.h"

#include <fmt/format.h>

#include <stdexcept>

namespace regime {

base::Result<Laws> Laws::read(const std::function<std::string_view(std::string_view)>& data_file) {
    Laws laws;
    base::Findings findings;
    for (const std::string_view name : names) {
        const std::string path = fmt::format("law/{}.yaml", name);
        const std::string_view text = data_file(path);
        if (text.empty()) continue;
        if (auto law = Law::read(text))
            laws.laws_.emplace(name, *std::move(law));
        else
            base::append(findings, base::placed(std::move(law.error()), path));
    }
    if (!findings.empty()) return base::refuse(std::move(findings));
    return laws;
}

const Law& Laws::at(std::string_view name) const {
    const auto found = laws_.find(name);
    if (found == laws_.end()) throw std::logic_error(fmt::format("law/{}.yaml is not on the shelf", name));
    return found->second;
}

} // namespace regime

#include "cli/uraian_teks.h"

#include "base/text.h"

#include <fmt/format.h>

namespace cli {

std::string uraian_teks(const regime::Derivation& derivation, const Warna& colour, std::size_t width) {
    // As wide as the largest number: "9. " or "99. ".
    const std::size_t indent = std::to_string(derivation.size()).size() + 2;
    const std::string blanks(indent, ' ');
    std::string out;
    std::string rule_before;
    std::size_t number = 0;
    for (const regime::DerivationStep& step : derivation) {
        const auto lines = [&](const std::string& text, bool dim) {
            for (const std::string& line : base::wrap(text, width - indent))
                out += blanks + (dim ? colour.redup(line) : line) + "\n";
        };
        out += fmt::format("{:>{}}. {}\n", ++number, indent - 2, step.title);
        std::string result = step.formula + (step.exact ? " = " : " → ") + step.printed;
        if (step.exact && !step.exact->is_whole() && angka::terminating_decimal(*step.exact).empty())
            result += fmt::format(" (tepatnya {})", exact(*step.exact));
        lines(result, false);
        std::string rule = step.rule + (step.note.empty() ? "" : " (" + step.note + ")");
        if (rule != rule_before) lines(rule, true);
        rule_before = std::move(rule);
    }
    return out;
}

} // namespace cli

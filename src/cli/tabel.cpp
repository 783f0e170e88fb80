#include "cli/tabel.h"

#include "base/text.h"

#include <algorithm>

namespace cli {
namespace {

constexpr std::string_view gap = "  ";

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

} // namespace

std::string padded(std::string_view text, std::size_t width, Rata rata) {
    const std::size_t cells = base::display_width(text);
    const std::string blanks(width > cells ? width - cells : 0, ' ');
    return rata == Rata::kanan ? blanks + std::string(text) : std::string(text) + blanks;
}

void Tabel::row(std::vector<std::string> cells) {
    cells.resize(columns_.size());
    rows_.push_back(std::move(cells));
}

std::string Tabel::text() const {
    std::vector<std::size_t> width(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        width[c] = base::display_width(columns_[c].title);
        for (const auto& row : rows_)
            if (!row.empty()) width[c] = std::max(width[c], base::display_width(row[c]));
        if (columns_[c].most > 0) width[c] = std::min(width[c], columns_[c].most);
    }
    std::string out;
    const auto line_of = [&](const std::vector<std::string>& cells) {
        std::vector<std::vector<std::string>> wrapped(cells.size());
        std::size_t height = 1;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            wrapped[c] = base::wrap(cells[c], width[c]);
            height = std::max(height, wrapped[c].size());
        }
        for (std::size_t l = 0; l < height; ++l) {
            std::string line;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                if (c > 0) line += gap;
                line +=
                    padded(l < wrapped[c].size() ? wrapped[c][l] : std::string(), width[c], columns_[c].rata);
            }
            line.erase(line.find_last_not_of(' ') + 1);
            out += line + '\n';
        }
    };
    const auto rule_of = [&](std::string_view sign) {
        for (std::size_t c = 0; c < width.size(); ++c)
            out += (c > 0 ? repeated(sign, gap.size()) : std::string()) + repeated(sign, width[c]);
        out += '\n';
    };
    std::vector<std::string> titles;
    for (const Kolom& column : columns_) titles.push_back(column.title);
    if (std::any_of(titles.begin(), titles.end(), [](const std::string& t) { return !t.empty(); })) {
        line_of(titles);
        rule_of("─");
    }
    for (const auto& row : rows_) row.empty() ? rule_of("─") : line_of(row);
    return out;
}

} // namespace cli

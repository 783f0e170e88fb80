#include "kasus/naskah.h"

#include "base/text.h"

#include <fmt/format.h>

#include <regex>
#include <stdexcept>

namespace kasus {
namespace {

[[noreturn]] void wrong(int line, const std::string& what) {
    throw std::runtime_error(fmt::format("baris {}: {}", line, what));
}

void add_indented(Naskah& story, int number, std::string_view line) {
    if (story.peristiwa.empty()) wrong(number, "menjorok tanpa peristiwa");
    Peristiwa& event = story.peristiwa.back();
    constexpr std::string_view then = "maka ";
    constexpr std::string_view refused = "ditolak ";
    if (line.substr(0, then.size()) == then)
        event.maka.push_back({number, std::string(line.substr(then.size()))});
    else if (line.substr(0, refused.size()) == refused)
        event.ditolak.push_back({number, std::string(line.substr(refused.size()))});
    else
        event.rincian.push_back({number, std::string(line)});
}

} // namespace

Naskah baca(std::string_view text) {
    static const std::regex event(R"((\d{4}-\d{2}-\d{2}) (\d{2}\.\d{2})\s+(\S.*))");
    static const std::regex head(R"((\w+):\s*(.*))");
    Naskah story;
    int number = 0;
    for (const std::string_view raw : base::split(text, '\n')) {
        ++number;
        const std::string line(base::trim(raw));
        if (line.empty() || line.front() == '#') continue;
        std::smatch m;
        if (raw.front() == ' ') {
            add_indented(story, number, line);
        } else if (std::regex_match(line, m, event)) {
            const auto when = calendar::read_waktu(m.str(1) + " " + m.str(2), calendar::Zona::wita);
            if (!when) wrong(number, "waktu");
            story.peristiwa.push_back({number, *when, m.str(3), {}, {}, {}});
        } else if (std::regex_match(line, m, head) && story.peristiwa.empty()) {
            story.kepala[m.str(1)] = m.str(2);
        } else {
            wrong(number, "tidak dikenal: " + line);
        }
    }
    if (story.kepala["judul"].empty() || story.peristiwa.empty()) wrong(1, "tanpa judul atau peristiwa");
    return story;
}

} // namespace kasus

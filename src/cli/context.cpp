#include "cli/context.h"

#include "base/json.h"
#include "base/text.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <iterator>

namespace cli {
namespace {

base::Result<std::string> drain(std::istream& in, std::size_t limit, const std::string& name) {
    std::string bytes;
    std::array<char, 65536> block{};
    while (in.read(block.data(), block.size()) || in.gcount() > 0) {
        bytes.append(block.data(), static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > limit)
            return base::refuse(base::say("berkas.terlalu_besar", {{"batas", std::to_string(limit >> 20U)}}),
                                {}, name);
    }
    return bytes;
}

// What somebody wrote is echoed, but gives no commands to the terminal: control characters and bytes that are no text
// become U+FFFD.
std::string without_controls(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U)
            ++length;
        const std::string_view character = text.substr(at, length);
        const auto first = static_cast<unsigned char>(character[0]);
        const bool is_control =
            first < 0x20U || first == 0x7FU ||
            (first == 0xC2U && length == 2 && static_cast<unsigned char>(character[1]) < 0xA0U);
        shown += is_control || !base::is_utf8(character) ? std::string_view("\uFFFD") : character;
        at += length;
    }
    return shown;
}

} // namespace

base::Result<std::string> read_input(Context& context, const std::string& path, std::size_t limit) {
    if (path == "-") return drain(context.in, limit, "-");
    std::ifstream file(path, std::ios::binary);
    if (!file || file.peek() == std::ifstream::traits_type::eof()) {
        if (!file.is_open() || file.bad()) return base::refuse(base::say("berkas.tidak_terbuka"), {}, path);
        file.clear();
    }
    auto bytes = drain(file, limit, path);
    if (bytes && bytes->empty() && file.bad())
        return base::refuse(base::say("berkas.tidak_terbuka"), {}, path);
    return bytes;
}

void print_findings(Context& context, const base::Findings& findings) {
    for (const base::Finding& f : findings) {
        std::string line(f.severity == base::Severity::galat ? "galat: " : "peringatan: ");
        line += f.place;
        if (!f.written.empty())
            line +=
                fmt::format("{}(tertulis \"{}\")", f.place.empty() ? "" : " ", base::shortened(f.written));
        if (!f.place.empty() || !f.written.empty()) line += ": ";
        context.err << without_controls(line + context.text_of(f.sentence)) << '\n';
    }
}

void print_findings_json(Context& context, const base::Findings& findings) {
    std::string out;
    base::JsonWriter json(out, 2);
    json.begin_object().key("galat");
    write_findings(json, findings, context.wording);
    json.end_object();
    context.out << out << '\n';
}

} // namespace cli

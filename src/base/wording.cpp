#include "base/wording.h"

#include "base/yaml.h"

namespace base {
namespace {

bool is_name(std::string_view text) {
    return !text.empty() &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string_view::npos;
}

// "S.Sos.", "Perbaiki dahulu!": what was put in brings its own full stop.
bool ends_sentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

} // namespace

Result<Wording> Wording::read(const std::vector<std::pair<std::string_view, std::string_view>>& files) {
    Wording wording;
    Findings findings;
    for (const auto& [file, text] : files) {
        auto yaml = parse_yaml(text);
        if (!yaml) {
            append(findings, placed(std::move(yaml.error()), std::string(file)));
            continue;
        }
        for (const auto& [key, node] : yaml->members())
            if (!wording.sentences_.emplace(key, node.text()).second)
                findings.push_back(
                    {std::string(file) + " " + node.place(), key, say("yaml.kunci_ganda", {{"kunci", key}})});
    }
    if (!findings.empty()) return refuse(std::move(findings));
    return wording;
}

std::vector<std::string_view> placeholders(std::string_view sentence) {
    std::vector<std::string_view> names;
    for (auto open = sentence.find('{'); open != std::string_view::npos;
         open = sentence.find('{', open + 1)) {
        const auto close = sentence.find('}', open);
        if (close == std::string_view::npos) break;
        if (const auto name = sentence.substr(open + 1, close - open - 1); is_name(name))
            names.push_back(name);
    }
    return names;
}

std::string Wording::render(const Sentence& sentence) const {
    const auto found = sentences_.find(sentence.key);
    if (found == sentences_.end()) {
        std::string bare(sentence.key);
        for (const auto& [name, value] : sentence.values) bare += " " + std::string(name) + "=" + value;
        return bare;
    }
    // Values are put in left to right in one pass: a brace inside a value is never read as a name.
    std::string_view rest = found->second;
    std::string out;
    while (true) {
        const auto open = rest.find('{');
        const auto close = open == std::string_view::npos ? open : rest.find('}', open);
        if (close == std::string_view::npos) return out.append(rest);
        const auto name = rest.substr(open + 1, close - open - 1);
        out.append(rest.substr(0, open));
        bool put = false;
        for (const auto& [given, value] : sentence.values)
            if (given == name) {
                out += value;
                put = true;
                break;
            }
        if (!put) out.append(rest.substr(open, close - open + 1));
        rest.remove_prefix(close + 1);
        if (put && rest.starts_with('.') && ends_sentence(out)) rest.remove_prefix(1);
    }
}

void write_findings(JsonWriter& json, const Findings& findings, const Wording& wording) {
    json.begin_array();
    for (const Finding& f : findings)
        json.begin_object()
            .member("tempat", f.place)
            .member("tertulis", f.written)
            .member("pesan", wording.render(f.sentence))
            .end_object();
    json.end_array();
}

} // namespace base

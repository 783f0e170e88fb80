#include "base/yaml.h"

#include "base/text.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

namespace base {
namespace {

std::string line_of(const YAML::Mark& mark) { return fmt::format("baris {}", mark.line + 1); }

struct Refused {
    Finding finding;
};

// Builds the tree from yaml-cpp's events and leaves by exception at the first thing we do not read.
class Builder final : public YAML::EventHandler {
  public:
    explicit Builder(const YamlLimits& limits) : limits_(limits) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        check(mark, {}, anchor);
        add(mark, Yaml::Scalar{});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        throw Refused{{line_of(mark), {}, say("yaml.jangkar")}};
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override {
        check(mark, tag, anchor);
        const bool quoted = tag == "!";
        const bool null = !quoted && (text == "~" || text == "null");
        add(mark, Yaml::Scalar{null ? std::string() : text, quoted});
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        check(mark, tag, anchor);
        open(mark, Yaml::Sequence{});
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        check(mark, tag, anchor);
        open(mark, Yaml::Mapping{});
    }
    void OnMapEnd() override { close(); }

    Yaml take() { return std::move(root_); }

  private:
    struct Level {
        Yaml node;
        std::optional<std::string> key;
    };

    void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != 0) throw Refused{{line_of(mark), {}, say("yaml.jangkar")}};
        if (!tag.empty() && tag != "?" && tag != "!")
            throw Refused{{line_of(mark), shortened(tag), say("yaml.tag")}};
        if (++nodes_ > limits_.nodes)
            throw Refused{
                {line_of(mark), {}, say("yaml.terlalu_banyak", {{"batas", std::to_string(limits_.nodes)}})}};
    }
    void open(const YAML::Mark& mark, Yaml::Sequence items) { push(mark, Yaml{std::move(items), 0, 0}); }
    void open(const YAML::Mark& mark, Yaml::Mapping members) { push(mark, Yaml{std::move(members), 0, 0}); }
    void push(const YAML::Mark& mark, Yaml node) {
        if (levels_.size() >= limits_.depth)
            throw Refused{
                {line_of(mark), {}, say("yaml.terlalu_dalam", {{"batas", std::to_string(limits_.depth)}})}};
        if (expects_key()) throw Refused{{line_of(mark), {}, say("yaml.kunci_bukan_teks")}};
        node.line = mark.line + 1;
        node.column = mark.column + 1;
        levels_.push_back({std::move(node), std::nullopt});
    }
    void close() {
        Yaml done = std::move(levels_.back().node);
        levels_.pop_back();
        put(std::move(done));
    }
    [[nodiscard]] bool expects_key() const {
        return !levels_.empty() && levels_.back().node.as<Yaml::Mapping>() != nullptr && !levels_.back().key;
    }
    void add(const YAML::Mark& mark, Yaml::Scalar scalar) {
        if (expects_key()) {
            const auto& members = std::get<Yaml::Mapping>(levels_.back().node.value);
            const bool twice = std::any_of(members.begin(), members.end(),
                                           [&](const auto& m) { return m.first == scalar.text; });
            if (twice)
                throw Refused{{line_of(mark), shortened(scalar.text),
                               say("yaml.kunci_ganda", {{"kunci", shortened(scalar.text)}})}};
            levels_.back().key = std::move(scalar.text);
            return;
        }
        put(Yaml{std::move(scalar), mark.line + 1, mark.column + 1});
    }
    void put(Yaml node) {
        if (levels_.empty()) {
            root_ = std::move(node);
            return;
        }
        Level& level = levels_.back();
        if (auto* items = std::get_if<Yaml::Sequence>(&level.node.value)) {
            items->push_back(std::move(node));
            return;
        }
        std::get<Yaml::Mapping>(level.node.value).emplace_back(*std::move(level.key), std::move(node));
        level.key.reset();
    }

    const YamlLimits& limits_;
    std::vector<Level> levels_;
    Yaml root_;
    std::size_t nodes_ = 0;
};

} // namespace

const Yaml* Yaml::find(std::string_view key) const {
    for (const auto& [name, node] : members())
        if (name == key) return &node;
    return nullptr;
}

bool Yaml::is_null() const {
    const auto* scalar = as<Scalar>();
    return scalar != nullptr && !scalar->quoted && scalar->text.empty();
}

std::string_view Yaml::text() const {
    const auto* scalar = as<Scalar>();
    return scalar == nullptr ? std::string_view() : std::string_view(scalar->text);
}

const Yaml::Sequence& Yaml::items() const {
    static const Sequence none;
    const auto* sequence = as<Sequence>();
    return sequence == nullptr ? none : *sequence;
}

const Yaml::Mapping& Yaml::members() const {
    static const Mapping none;
    const auto* mapping = as<Mapping>();
    return mapping == nullptr ? none : *mapping;
}

std::string Yaml::place() const { return fmt::format("baris {}", line); }

Result<Yaml> parse_yaml(std::string_view text, const YamlLimits& limits) {
    if (text.size() > limits.bytes)
        return refuse(say("yaml.terlalu_besar", {{"batas", std::to_string(limits.bytes >> 20U)}}));
    if (!is_utf8(text)) return refuse(say("yaml.bukan_utf8"));
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        Builder builder(limits);
        if (!parser.HandleNextDocument(builder)) return Yaml{Yaml::Scalar{}, 1, 1};
        return builder.take();
    } catch (const Refused& refused) {
        return refuse({refused.finding});
    } catch (const YAML::Exception& wrong) {
        return refuse(say("yaml.bukan_yaml"), {}, line_of(wrong.mark));
    }
}

} // namespace base

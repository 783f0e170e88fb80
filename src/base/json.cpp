#include "base/json.h"

#include "base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>

namespace base {
namespace {

std::string line_and_column(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto last_break = before.rfind('\n');
    const std::size_t column =
        1 + display_width(before.substr(last_break == std::string_view::npos ? 0 : last_break + 1));
    return fmt::format("baris {}, kolom {}", line, column);
}

// Builds the tree from nlohmann's events, so that numbers can keep their text.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
  public:
    Builder(std::string_view text, const JsonLimits& limits) : text_(text), limits_(limits) {}

    bool null() override { return add(Json{Json::Null{}}); }
    bool boolean(bool value) override { return add(Json{value}); }
    bool number_integer(number_integer_t value) override {
        return add(Json{Json::Number{std::to_string(value)}});
    }
    bool number_unsigned(number_unsigned_t value) override {
        return add(Json{Json::Number{std::to_string(value)}});
    }
    bool number_float(number_float_t, const string_t& raw) override { return add(Json{Json::Number{raw}}); }
    bool string(string_t& value) override { return add(Json{std::move(value)}); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json{Json::Object{}}); }
    bool start_array(std::size_t) override { return open(Json{Json::Array{}}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        auto& object = std::get<Json::Object>(open_.back().value);
        const bool twice =
            std::any_of(object.begin(), object.end(), [&](const auto& m) { return m.first == name; });
        if (twice) return stop(say("json.kunci_ganda", {{"kunci", shortened(name)}}), name);
        if (object.size() >= 10'000) return stop(say("json.terlalu_banyak_kunci"), {});
        object.emplace_back(std::move(name), Json{});
        return true;
    }

    bool parse_error(std::size_t position, const std::string& last_token,
                     const nlohmann::detail::exception& e) override {
        if (e.id == 406) // a number beyond the range of double; the text is still exact, yet nobody means it
            finding_ = {line_and_column(text_, position), shortened(last_token),
                        say("json.angka_terlalu_besar")};
        else
            finding_ = {line_and_column(text_, position), shortened(last_token), say("json.bukan_json")};
        return false;
    }

    Json take() { return std::move(root_); }
    Finding finding() const { return finding_; }

  private:
    bool stop(Sentence sentence, std::string written) {
        finding_ = {{}, std::move(written), std::move(sentence)};
        return false;
    }
    Json* place(Json value) {
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        if (auto* array = std::get_if<Json::Array>(&open_.back().value)) {
            array->push_back(std::move(value));
            return &array->back();
        }
        Json& member = std::get<Json::Object>(open_.back().value).back().second;
        member = std::move(value);
        return &member;
    }
    bool add(Json value) {
        if (++values_ > limits_.values) return stop(say("json.terlalu_banyak_nilai"), {});
        place(std::move(value));
        return true;
    }
    bool open(Json container) {
        if (++values_ > limits_.values) return stop(say("json.terlalu_banyak_nilai"), {});
        if (open_.size() >= limits_.depth)
            return stop(say("json.terlalu_dalam", {{"batas", std::to_string(limits_.depth)}}), {});
        open_.push_back(std::move(container));
        return true;
    }
    bool close() {
        Json done = std::move(open_.back());
        open_.pop_back();
        place(std::move(done));
        return true;
    }

    std::string_view text_;
    const JsonLimits& limits_;
    Json root_;
    std::vector<Json> open_;
    std::size_t values_ = 0;
    Finding finding_{{}, {}, say("json.bukan_json")};
};

} // namespace

const Json* Json::find(std::string_view key) const {
    const auto* object = as<Object>();
    if (object == nullptr) return nullptr;
    const auto found =
        std::find_if(object->begin(), object->end(), [&](const auto& m) { return m.first == key; });
    return found == object->end() ? nullptr : &found->second;
}

std::string Json::written() const {
    if (const auto* text = as<std::string>()) return *text;
    if (const auto* number = as<Number>()) return number->text;
    if (const auto* flag = as<bool>()) return *flag ? "true" : "false";
    return {};
}

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes)
        return refuse(say("json.terlalu_besar", {{"batas", std::to_string(limits.bytes >> 20U)}}));
    if (!is_utf8(text)) return refuse(say("json.bukan_utf8"));
    Builder builder(text, limits);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return refuse({builder.finding()});
    return builder.take();
}

void JsonWriter::new_line() {
    if (indent_ == 0) return;
    out_ += '\n';
    out_.append(filled_.size() * static_cast<std::size_t>(indent_), ' ');
}

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (filled_.empty()) return;
    if (filled_.back()) out_ += ',';
    filled_.back() = true;
    new_line();
}

void JsonWriter::begin(char bracket) {
    before_value();
    out_ += bracket;
    filled_.push_back(false);
}

void JsonWriter::end(char bracket) {
    assert(!filled_.empty() && !after_key_);
    const bool had_values = filled_.back();
    filled_.pop_back();
    if (had_values) new_line();
    out_ += bracket;
}

JsonWriter& JsonWriter::begin_object() { return begin('{'), *this; }
JsonWriter& JsonWriter::end_object() { return end('}'), *this; }
JsonWriter& JsonWriter::begin_array() { return begin('['), *this; }
JsonWriter& JsonWriter::end_array() { return end(']'), *this; }

JsonWriter& JsonWriter::key(std::string_view name) {
    text(name);
    out_ += indent_ > 0 ? ": " : ":";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view utf8) {
    before_value();
    const std::string cleaned =
        is_utf8(utf8) ? std::string()
                      : nlohmann::json(utf8).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (!cleaned.empty()) {
        out_ += cleaned;
        return *this;
    }
    out_ += '"';
    for (char c : utf8) {
        switch (c) {
        case '"': out_ += "\\\""; break;
        case '\\': out_ += "\\\\"; break;
        case '\n': out_ += "\\n"; break;
        case '\r': out_ += "\\r"; break;
        case '\t': out_ += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            else
                out_ += c;
        }
    }
    out_ += '"';
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    before_value();
    out_ += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::number(std::string_view digits) {
    before_value();
    out_ += digits;
    return *this;
}

} // namespace base

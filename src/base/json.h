// json.h -- JSON that keeps what was written.
//
// A number stays its text ("88.670", "1e2"), so that it can become an exact number and never passes through a
// double. Objects keep their order. Outside bytes are read with limits: at most 64 levels, the size given by the
// caller, no key twice in one object, UTF-8 only. What is wrong is said with line and column.
//
//     Result<Json> form = parse_json(R"({"kegiatan": [{"target": "12"}]})");
//     const Json* target = form->find("kegiatan");        // nullptr where it is absent
//
// Writing: JsonWriter puts commas and escapes; it does not check that begins and ends match (assert does).
#pragma once

#include "base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace base {

struct Json {
    struct Null {
        bool operator==(const Null&) const = default;
    };
    struct Number {
        std::string text; // as written, valid by RFC 8259
        bool operator==(const Number&) const = default;
    };
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;

    std::variant<Null, bool, Number, std::string, Array, Object> value;

    template <class T>
    [[nodiscard]] const T* as() const {
        return std::get_if<T>(std::addressof(value));
    }
    [[nodiscard]] bool is_null() const { return std::holds_alternative<Null>(value); }

    // The member of an object; nullptr where this is no object or has no such member.
    [[nodiscard]] const Json* find(std::string_view key) const;

    // Text of a string, digits of a number, "true"; empty for the rest. For echoing in findings.
    [[nodiscard]] std::string written() const;
};

// Asked here, because clang 14 would first ask it inside std::pair<std::string, Json>, where the pair is not complete.
static_assert(noexcept(Json{}) || true);

struct JsonLimits {
    std::size_t bytes = 16U << 20U;
    std::size_t depth = 64;
    std::size_t values = 2'000'000;
};

[[nodiscard]] Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

class JsonWriter {
  public:
    explicit JsonWriter(std::string& out, int indent = 0) : out_(out), indent_(indent) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view utf8); // bytes that are not UTF-8 become U+FFFD
    JsonWriter& boolean(bool value);
    JsonWriter& number(std::string_view digits); // as it is to stand there
    JsonWriter& number(std::size_t value) { return number(std::to_string(value)); }
    JsonWriter& member(std::string_view name, std::string_view utf8) { return key(name).text(utf8); }

  private:
    void before_value();
    void begin(char bracket);
    void end(char bracket);
    void new_line();

    std::string& out_;
    int indent_;
    std::vector<bool> filled_;
    bool after_key_ = false;
};

} // namespace base

// What parse_json accepts is valid, inside its limits, and can be written and read again as the same tree.
#include "base/json.h"

#include <cstdint>
#include <cstdlib>

namespace {

void write(base::JsonWriter& out, const base::Json& json) {
    if (const auto* object = json.as<base::Json::Object>()) {
        out.begin_object();
        for (const auto& [key, value] : *object) {
            out.key(key);
            write(out, value);
        }
        out.end_object();
    } else if (const auto* array = json.as<base::Json::Array>()) {
        out.begin_array();
        for (const base::Json& value : *array) write(out, value);
        out.end_array();
    } else if (const auto* text = json.as<std::string>()) {
        out.text(*text);
    } else if (const auto* number = json.as<base::Json::Number>()) {
        out.number(number->text);
    } else if (const auto* flag = json.as<bool>()) {
        out.boolean(*flag);
    } else {
        out.number("null");
    }
}

std::string written(const base::Json& json) {
    std::string text;
    base::JsonWriter out(text);
    write(out, json);
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto json = base::parse_json({reinterpret_cast<const char*>(data), size});
    if (!json) return json.error().empty() ? std::abort(), 0 : 0;
    const std::string once = written(*json);
    const auto again = base::parse_json(once);
    if (!again || written(*again) != once) std::abort();
    return 0;
}

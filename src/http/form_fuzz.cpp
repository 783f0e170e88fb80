// What decode_form and decode_path accept is clean, inside its limits, and stays the same when it is written again.
#include "http/form.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const http::FormLimits limits{20, 30, 400};
    if (const auto fields = http::decode_form(text, limits)) {
        if (fields->size() > limits.fields) std::abort();
        std::string again;
        for (const auto& [name, value] : *fields) {
            if (name.size() > limits.name || value.size() > limits.value) std::abort();
            if (!http::is_clean(name, false) || !http::is_clean(value, true)) std::abort();
            again += (again.empty() ? "" : "&") + http::encode_form(name) + "=" + http::encode_form(value);
        }
        if (http::decode_form(again, limits) != fields) std::abort();
    }
    if (const auto path = http::decode_path(text)) {
        if (path->front() != '/' || !http::is_clean(*path, false)) std::abort();
        if (path->find("//") != path->npos || (*path + "/").find("/../") != path->npos) std::abort();
    }
    return 0;
}

// Whatever comes and however it is cut, the same parts come out; no part is reported outside begin and end.
#include "http/form.h"
#include "http/multipart.h"

#include <cstdint>
#include <cstdlib>

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

std::string parts(std::string_view bytes, std::size_t step, bool& accepted) {
    std::string seen;
    bool open = false;
    http::Multipart reader("b",
                           {[&](const http::Part& part) {
                                must(!open && !part.name.empty() && http::is_clean(part.name, false));
                                must(part.filename.find('/') == std::string::npos);
                                open = true;
                                seen += "<" + part.name + "|" + part.filename + ">";
                                return true;
                            },
                            [&](std::string_view data) {
                                must(open && !data.empty());
                                seen += data;
                                return true;
                            },
                            [&] {
                                must(open);
                                open = false;
                                seen += "</>";
                                return true;
                            }},
                           {10, 200, 50});
    accepted = true;
    for (std::size_t at = 0; at < bytes.size() && accepted; at += step)
        accepted = reader.feed(bytes.substr(at, step));
    accepted = accepted && reader.finished();
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    bool whole = false;
    bool cut = false;
    const std::string at_once = parts(bytes, size + 1, whole);
    for (const std::size_t step : {std::size_t{1}, std::size_t{7}}) {
        const std::string piecewise = parts(bytes, step, cut);
        must(cut == whole);
        if (whole) must(piecewise == at_once);
    }
    (void)http::boundary_of(bytes);
    return 0;
}

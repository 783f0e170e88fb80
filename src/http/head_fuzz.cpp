// However the bytes are cut, HeadScan says the same; what it lets through has no byte that two readers could take
// differently, and what judge lets through is clean.
#include "base/text.h"
#include "http/form.h"
#include "http/head.h"

#include <cstdint>
#include <cstdlib>

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const http::HeadLimits limits{100, 300, 5};
    http::HeadScan at_once(limits);
    const auto state = at_once.look(bytes);
    http::HeadScan piecewise(limits);
    auto last = http::HeadScan::State::more;
    for (std::size_t n = 1; n <= size && last == http::HeadScan::State::more; ++n)
        last = piecewise.look(bytes.substr(0, n));
    must(last == state);
    if (state == http::HeadScan::State::refused) {
        must(at_once.refusal().status >= 400);
        return 0;
    }
    if (state != http::HeadScan::State::whole) return 0;
    must(at_once.size() == piecewise.size() && at_once.size() <= limits.whole);
    std::string_view head = bytes.substr(0, at_once.size());
    must(head.ends_with("\r\n\r\n"));

    const auto line = head.substr(0, head.find("\r\n"));
    head.remove_prefix(line.size() + 2);
    http::Fields fields;
    while (head != "\r\n") {
        const auto field = head.substr(0, head.find("\r\n"));
        head.remove_prefix(field.size() + 2);
        const auto colon = field.find(':');
        fields.emplace_back(base::lower(field.substr(0, colon)), base::trim(field.substr(colon + 1)));
    }
    const auto method = line.substr(0, line.find(' '));
    const auto target = line.substr(method.size() + 1, line.rfind(' ') - method.size() - 1);
    const auto judged = http::judge({method, target, line.ends_with("1.0") ? 10 : 11, fields});
    if (judged.refusal.status != 0) return 0;
    must(judged.head.path.starts_with('/') && http::is_clean(judged.head.path, false));
    must(!(judged.head.chunked && judged.head.length));
    must(http::values_of(fields, "host").size() == 1 &&
         http::values_of(fields, "content-length").size() <= 1);
    return 0;
}

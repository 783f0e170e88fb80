// Every pair that parse_cookies finds could be set as a cookie of ours, and is then read as the same pair.
#include "http/cookie.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto cookies = http::parse_cookies({reinterpret_cast<const char*>(data), size});
    if (cookies.size() > http::most_cookies) std::abort();
    for (const auto& [name, value] : cookies) {
        const std::string line = http::set_cookie({name, value, std::chrono::seconds(0), "/"}, true);
        const auto again = http::parse_cookies(line);
        if (again.empty() || again.front() != std::pair(name, value)) std::abort();
    }
    return 0;
}

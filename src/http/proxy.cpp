#include "http/proxy.h"

#include "base/text.h"

#include <arpa/inet.h>
#include <array>
#include <cstdint>

namespace http {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

// An address as 16 bytes, IPv4 as ::ffff:a.b.c.d. False: it is none.
bool parse(std::string_view address, Bytes& bytes) {
    const std::string text(address);
    bytes = {};
    if (inet_pton(AF_INET, text.c_str(), bytes.data() + 12) == 1) {
        bytes[10] = bytes[11] = 0xFF;
        return true;
    }
    return inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

bool is_v4(const Bytes& b) {
    for (std::size_t i = 0; i < 10; ++i)
        if (b[i] != 0) return false;
    return b[10] == 0xFF && b[11] == 0xFF;
}

std::string_view last_of(const Fields& headers, std::string_view name) {
    std::string_view last;
    for (const auto& [key, value] : headers)
        if (key == name) last = value;
    const auto comma = last.rfind(',');
    return base::trim(comma == std::string_view::npos ? last : last.substr(comma + 1));
}

} // namespace

bool is_near(std::string_view address) {
    Bytes b;
    if (!parse(address, b)) return false;
    if (is_v4(b))
        return b[12] == 127 || b[12] == 10 || (b[12] == 172 && (b[13] & 0xF0U) == 16) ||
               (b[12] == 192 && b[13] == 168) || (b[12] == 169 && b[13] == 254);
    Bytes loopback{};
    loopback[15] = 1;
    return b == loopback || (b[0] & 0xFEU) == 0xFC || (b[0] == 0xFE && (b[1] & 0xC0U) == 0x80);
}

Visitor visitor_of(std::string_view peer, const Fields& headers, bool behind_proxy, bool tls) {
    Visitor visitor{std::string(peer), tls};
    if (!behind_proxy || !is_near(peer)) return visitor;
    Bytes ignored;
    if (const auto named = last_of(headers, "x-forwarded-for"); parse(named, ignored))
        visitor.address = named;
    if (!tls) visitor.secure = base::equal_fold(last_of(headers, "x-forwarded-proto"), "https");
    return visitor;
}

} // namespace http

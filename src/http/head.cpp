#include "http/head.h"

#include "base/text.h"
#include "http/form.h"
#include "http/headers.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace http {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// host, host:port, [v6], [v6]:port
bool is_authority(std::string_view s) {
    std::string_view host = s;
    std::string_view port;
    if (s.starts_with('[')) {
        const auto end = s.find(']');
        if (end == npos) return false;
        host = s.substr(1, end - 1);
        port = s.substr(end + 1);
        if (host.empty() || host.find_first_not_of("0123456789abcdefABCDEF:.") != npos) return false;
    } else {
        const auto colon = s.find(':');
        host = s.substr(0, colon);
        port = colon == npos ? std::string_view{} : s.substr(colon);
        if (host.empty() || host.size() > 255 || !std::all_of(host.begin(), host.end(), [](char c) {
                return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
                       c == '-' || c == '_';
            }))
            return false;
    }
    if (port.empty()) return true;
    if (port.front() != ':') return false;
    port.remove_prefix(1);
    return !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit);
}

const std::string* only(const Fields& fields, std::string_view name) {
    for (const auto& [key, value] : fields)
        if (key == name) return &value;
    return nullptr;
}

Refusal judge_method(std::string_view method, Head& head) {
    if (method == "GET")
        head.method = Method::get;
    else if (method == "HEAD")
        head.method = Method::head;
    else if (method == "POST")
        head.method = Method::post;
    else {
        for (const std::string_view other : {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"})
            if (method == other) return {405, "method not used here"};
        return {501, "unknown method"};
    }
    return {};
}

Refusal judge_fields(const RawHead& raw, Head& head) {
    constexpr std::array<std::string_view, 5> once{"host", "content-length", "transfer-encoding",
                                                   "content-type", "expect"};
    std::array<int, once.size()> seen{};
    for (const auto& [name, value] : raw.fields) {
        for (std::size_t i = 0; i < once.size(); ++i)
            if (name == once[i] && ++seen[i] > 1) return {400, "a field that may come once came twice"};
        if (!is_field_value(value)) return {400, "control character in a field"};
    }
    const std::string* host = only(raw.fields, "host");
    if (host == nullptr) return {400, "no Host"};
    if (!is_authority(*host)) return {400, "Host is none"};

    const std::string* length = only(raw.fields, "content-length");
    const std::string* coding = only(raw.fields, "transfer-encoding");
    if (length != nullptr && coding != nullptr) return {400, "length and Transfer-Encoding"};
    if (coding != nullptr) {
        if (raw.version < 11) return {400, "Transfer-Encoding in HTTP/1.0"};
        if (!base::equal_fold(*coding, "chunked")) return {501, "Transfer-Encoding other than chunked"};
        head.chunked = true;
    }
    if (length != nullptr) {
        std::uint64_t value = 0;
        const char* end = length->data() + length->size();
        if (length->empty() || !std::all_of(length->begin(), length->end(), is_digit))
            return {400, "length is no number"};
        if (std::from_chars(length->data(), end, value).ptr != end || length->size() > 19)
            return {400, "length is too long"};
        head.length = value;
    }
    if (head.has_body() && head.method != Method::post) return {400, "a body where none belongs"};

    if (const std::string* expect = only(raw.fields, "expect"); expect != nullptr) {
        if (!base::equal_fold(*expect, "100-continue")) return {417, "unknown expectation"};
        head.expects_continue = raw.version >= 11;
    }

    head.keep_alive = raw.version >= 11;
    for (const auto& [name, value] : raw.fields)
        if (name == "connection")
            for (const std::string_view option : base::split(value, ',')) {
                if (base::equal_fold(base::trim(option), "close")) {
                    head.keep_alive = false;
                    return {};
                }
                if (base::equal_fold(base::trim(option), "keep-alive")) head.keep_alive = true;
            }
    return {};
}

Refusal judge_target(const RawHead& raw, Head& head) {
    std::string_view target = raw.target;
    if (!std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7F && c != '#'; }))
        return {400, "a character in the target that must be written as percent"};
    if (!target.starts_with('/')) {
        // A whole address is as good as its path if it is the one that Host says.
        const std::size_t scheme = base::starts_with_fold(target, "http://")    ? 7
                                   : base::starts_with_fold(target, "https://") ? 8
                                                                                : 0;
        if (scheme == 0) return {400, "target is no path"};
        target.remove_prefix(scheme);
        const auto end = std::min(target.find_first_of("/?"), target.size());
        if (!base::equal_fold(target.substr(0, end), *only(raw.fields, "host")))
            return {400, "target and Host disagree"};
        target.remove_prefix(end);
    }
    const auto question = target.find('?');
    const std::string_view path = target.substr(0, question);
    auto decoded = decode_path(path.empty() ? "/" : path);
    if (!decoded) return {400, "path is not one of ours"};
    head.path = *std::move(decoded);
    if (question != npos) {
        auto query = decode_form(target.substr(question + 1), query_limits);
        if (!query) return {400, "query is not readable"};
        head.query = *std::move(query);
    }
    return {};
}

} // namespace

HeadScan::State HeadScan::refuse(int status, std::string_view why) {
    refusal_ = {status, why};
    return State::refused;
}

bool HeadScan::request_line(std::string_view line) {
    // method SP target SP HTTP/1.x
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == npos || first == last || !is_field_name(line.substr(0, first))) {
        refuse(400, "request line is none");
        return false;
    }
    const std::string_view version = line.substr(last + 1);
    if (version == "HTTP/1.1" || version == "HTTP/1.0") return true;
    const bool other = version.size() == 8 && version.starts_with("HTTP/") && is_digit(version[5]) &&
                       version[6] == '.' && is_digit(version[7]);
    refuse(other ? 505 : 400, "version is not HTTP/1.0 or HTTP/1.1");
    return false;
}

bool HeadScan::field_line(std::string_view line) {
    if (line.front() == ' ' || line.front() == '\t') {
        refuse(400, "folded line");
    } else if (lines_ > limits_.fields + 1) {
        refuse(431, "too many fields");
    } else if (const auto colon = line.find(':'); colon == npos || !is_field_name(line.substr(0, colon))) {
        refuse(400, "field name is none");
    }
    return refusal_.status == 0;
}

HeadScan::State HeadScan::look(std::string_view bytes) {
    if (refusal_.status != 0) return State::refused;
    if (!bytes.empty() && next_ == 0 && !is_field_name(bytes.substr(0, 1)))
        return refuse(400, "not a request");
    while (true) {
        const auto end = bytes.find('\n', next_);
        const std::size_t so_far = (end == npos ? bytes.size() : end + 1);
        if (lines_ == 0 && so_far > limits_.line) return refuse(414, "request line is too long");
        if (so_far > limits_.whole) return refuse(431, "head is too long");
        if (end == npos) return State::more;
        if (end == next_ || bytes[end - 1] != '\r') return refuse(400, "bare LF");
        const std::string_view line = bytes.substr(next_, end - 1 - next_);
        if (!is_field_value(line)) return refuse(400, "control character in the head");
        ++lines_;
        next_ = end + 1;
        if (lines_ == 1) {
            if (!request_line(line)) return State::refused;
        } else if (line.empty()) {
            return State::whole;
        } else if (!field_line(line)) {
            return State::refused;
        }
    }
}

Judged judge(const RawHead& raw) {
    Judged judged;
    judged.refusal = judge_method(raw.method, judged.head);
    if (judged.refusal.status == 0) judged.refusal = judge_fields(raw, judged.head);
    if (judged.refusal.status == 0) judged.refusal = judge_target(raw, judged.head);
    return judged;
}

} // namespace http

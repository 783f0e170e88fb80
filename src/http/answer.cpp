#include "http/answer.h"

#include "base/bytes.h"
#include "base/sha256.h"
#include "base/text.h"
#include "http/encoding.h"
#include "http/headers.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <ctime>

namespace http {
namespace {

// Weak (RFC 9110, 8.8.3): the same page, whichever coding it travels in.
std::string etag_of(std::string_view body) {
    return "W/\"" + base::base64url(base::sha256(body).bytes().substr(0, 12)) + "\"";
}

std::string_view opaque(std::string_view etag) {
    etag = base::trim(etag);
    return etag.starts_with("W/") ? etag.substr(2) : etag;
}

bool none_match_holds(std::string_view if_none_match, std::string_view etag) {
    while (!if_none_match.empty()) {
        const auto end = if_none_match.find(',');
        const std::string_view one = base::trim(if_none_match.substr(0, end));
        if (one == "*" || opaque(one) == opaque(etag)) return true;
        if_none_match.remove_prefix(end == std::string_view::npos ? if_none_match.size() : end + 1);
    }
    return false;
}

void put(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

// Where the body comes from, in which coding; "" or the name of the coding.
std::string_view choose_body(const Asked& asked, Answer& answer) {
    using From = Answer::From;
    Response& response = answer.response;
    if (const Asset* asset = response.asset; asset != nullptr) {
        const Coding coding = choose_coding(asked.accept_encoding);
        answer.from = From::asset;
        if (coding == Coding::brotli && !asset->brotli.empty()) {
            answer.asset = asset->brotli;
            return "br";
        }
        if (coding != Coding::identity && !asset->gzip.empty()) {
            answer.asset = asset->gzip;
            return "gzip";
        }
        answer.asset = asset->plain;
        return "";
    }
    answer.from = From::response;
    if (response.body.size() < worth_compressing || !is_compressible(response.type)) return "";
    const Coding coding = choose_coding(asked.accept_encoding);
    if (coding == Coding::identity) return "";
    answer.from = From::compressed;
    answer.compressed =
        coding == Coding::brotli ? brotli(response.body, page_quality) : gzip(response.body, 6);
    return coding == Coding::brotli ? "br" : "gzip";
}

bool has_no_body(int status) { return status == 204 || status == 304 || status < 200; }

} // namespace

std::string_view Answer::body() const {
    switch (from) {
    case From::response: return response.body;
    case From::compressed: return compressed;
    case From::asset: return asset;
    case From::nowhere:
    case From::file: break;
    }
    return {};
}

Answer make_answer(const Asked& asked, Response given, std::uint64_t file_size) {
    Answer answer;
    answer.response = std::move(given);
    Response& response = answer.response;
    const bool is_file = !response.file.empty();

    Keep keep = Keep::never;
    std::string etag;
    if (response.asset != nullptr) {
        keep = Keep::for_a_year;
        etag = response.asset->etag;
        response.type = response.asset->type;
    } else if (response.cacheable) {
        keep = Keep::ask_again;
        if (!is_file && response.status == 200) etag = etag_of(response.body);
    }
    if (!etag.empty() && response.status == 200 && none_match_holds(asked.if_none_match, etag))
        response.status = 304;

    std::string_view coding;
    const bool bare = has_no_body(response.status);
    if (is_file && !bare) {
        answer.from = Answer::From::file;
        answer.size = file_size;
    } else if (!bare) {
        coding = choose_body(asked, answer);
        answer.size = answer.body().size();
    }

    std::string& head = answer.head;
    head.reserve(1600);
    std::array<char, 24> number{};
    const auto text_of = [&](std::uint64_t n) {
        return std::string_view(
            number.data(),
            static_cast<std::size_t>(std::to_chars(number.data(), number.data() + number.size(), n).ptr -
                                     number.data()));
    };
    head.append("HTTP/1.1 ").append(text_of(static_cast<std::uint64_t>(response.status))).append(" ");
    head.append(reason(response.status)).append("\r\n");
    put(head, "Date", asked.date);
    if (!bare) {
        if (answer.size > 0 || response.status == 200) put(head, "Content-Type", response.type);
        put(head, "Content-Length", text_of(answer.size));
        if (!coding.empty()) put(head, "Content-Encoding", coding);
    }
    if (!is_file && is_compressible(response.type)) put(head, "Vary", "Accept-Encoding");
    if (!etag.empty()) put(head, "ETag", etag);
    if (!has(response.headers, "Cache-Control")) put(head, "Cache-Control", cache_control(keep));
    if (!response.download_name.empty())
        put(head, "Content-Disposition", content_disposition(response.download_name));
    for (const auto& [name, value] : response.headers) put(head, name, value);
    if (!asked.keep_alive)
        put(head, "Connection", "close");
    else if (asked.version_1_0)
        put(head, "Connection", "keep-alive");
    head.append(security_headers(asked.secure)).append("\r\n");

    if (asked.head) answer.from = Answer::From::nowhere;
    if (answer.from == Answer::From::nowhere) answer.size = 0;
    return answer;
}

std::string content_disposition(std::string_view name) {
    std::string plain;
    std::string extended;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool harmless = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                              c == '-' || c == '.' || c == '_';
        // Browsers that know filename* never see this one; a lead byte stands for its whole character.
        if ((byte & 0xC0U) != 0x80U) plain += harmless || c == ' ' ? c : '_';
        extended += harmless ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain, extended);
}

std::string http_date(std::int64_t seconds) {
    static constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t time = seconds;
    std::tm t{};
    gmtime_r(&time, &t);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[static_cast<std::size_t>(t.tm_wday)],
                       t.tm_mday, months[static_cast<std::size_t>(t.tm_mon)], t.tm_year + 1900, t.tm_hour,
                       t.tm_min, t.tm_sec);
}

std::string_view reason(int status) {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    case 507: return "Insufficient Storage";
    default: return "";
    }
}

} // namespace http

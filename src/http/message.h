// message.h -- a request that has been read whole and checked, and the answer to it.
//
//     http::Response halaman(http::Request& request) {
//         if (auto q = request.query("cari"); !q.empty()) ...
//         return http::Response::html(page);
//     }
//
// A handler never sees a malformed request: paths and forms are decoded, UTF-8, without control characters; limits
// have been kept (server.h). Views into a Request live as long as it does.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

enum class Method { get, head, post };
[[nodiscard]] std::string_view method_name(Method method);

using Fields = std::vector<std::pair<std::string, std::string>>; // in the order in which they came

// The first value of a name; "" where there is none.
[[nodiscard]] std::string_view value_of(const Fields& fields, std::string_view name);
[[nodiscard]] std::vector<std::string_view> values_of(const Fields& fields,
                                                      std::string_view name); // all of them
[[nodiscard]] bool has(const Fields& fields, std::string_view name);

// A file that came with a form. Its bytes lie in a temporary file that is removed with the request.
struct Upload {
    std::string field;
    std::string filename; // as the browser says; never a path, never trusted
    std::filesystem::path path;
    std::uint64_t size = 0;
    std::string sha256; // 64 hexadecimal digits, computed while the bytes came in
};

struct Request {
    Method method = Method::get;
    std::string path;   // decoded: "/pegawai/12"
    std::string target; // as sent, for the log and for "back to where you were"
    Fields query_fields;
    Fields form_fields;
    Fields cookies;
    std::vector<Upload> uploads;
    Fields headers;      // names in lower case
    Fields params;       // of the route's pattern: {"id", "12"}
    std::string address; // of the visitor; behind a trusted proxy the one it names
    bool secure = false; // came over TLS, here or at the trusted proxy
    std::string id;      // of this request: in the log, in the journal, on the page of a fault

    [[nodiscard]] std::string_view query(std::string_view name) const { return value_of(query_fields, name); }
    [[nodiscard]] std::string_view form(std::string_view name) const { return value_of(form_fields, name); }
    [[nodiscard]] std::string_view cookie(std::string_view name) const { return value_of(cookies, name); }
    [[nodiscard]] std::string_view header(std::string_view lower_case_name) const {
        return value_of(headers, lower_case_name);
    }
    [[nodiscard]] std::string_view param(std::string_view name) const { return value_of(params, name); }
    [[nodiscard]] const Upload* upload(std::string_view field) const; // nullptr: no such file
};

// Bytes that are ready in every encoding: style, script, font, icon. Shared, never copied.
struct Asset {
    std::string path; // "/aset/t.5f3c….css"
    std::string type;
    std::string plain, gzip, brotli; // gzip and brotli empty where they do not help
    std::string etag;
};

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    Fields headers;               // beyond those that the server sets itself
    const Asset* asset = nullptr; // instead of body; immutable for a year
    std::filesystem::path file;   // instead of body: streamed from disk
    std::string download_name;    // makes the browser keep it under this name
    bool cacheable = false;       // gets an ETag and may be answered 304; else no-store for pages of a person

    static Response html(std::string body, int status = 200);
    static Response text(std::string body, int status = 200);
    static Response json(std::string body, int status = 200);
    static Response see_other(std::string location); // 303, after a POST
    // Throws std::logic_error where the value could split the answer (a line end in a Location).
    Response& with(std::string name, std::string value);
    struct Cookie {
        std::string name, value;
        std::chrono::seconds lasts{0}; // 0: until the browser closes; negative: remove
        std::string path = "/";
    };
    // HttpOnly, SameSite=Lax; Secure when the request was.
    Response& cookie(const Cookie& cookie, bool secure);
};

} // namespace http

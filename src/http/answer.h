// answer.h -- from what a handler returns to the bytes that are sent.
//
//     Answer answer = make_answer({.accept_encoding = "br", .keep_alive = true, .date = now}, std::move(response));
//     send(answer.head, answer.body());
//
// Chooses the coding (Vary is said whether or not it was used), gives what may be cached its ETag and answers 304, writes
// the head: status, our fields (headers.h), the handler's. HEAD and 304 get the head that GET would have had.
// The body is never copied: it stays where the handler put it, or in the asset.
#pragma once

#include "http/message.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace http {

struct Asked {
    bool head = false; // HEAD
    bool secure = false;
    bool keep_alive = true;
    bool version_1_0 = false;
    std::string_view accept_encoding{};
    std::string_view if_none_match{};
    std::string_view date{}; // IMF-fixdate
};

struct Answer {
    std::string head;
    Response response;      // keeps what body() shows
    std::string compressed; // instead of response.body
    enum class From { nowhere, response, compressed, asset, file } from = From::nowhere;
    std::string_view asset{};
    std::uint64_t size = 0; // of the body that will be sent

    [[nodiscard]] std::string_view body() const;
};

// The size of response.file must be known: a file that is gone is the server's to notice before.
[[nodiscard]] Answer make_answer(const Asked& asked, Response response, std::uint64_t file_size = 0);

// attachment; filename="..."; filename*=UTF-8''... (RFC 6266, RFC 8187)
[[nodiscard]] std::string content_disposition(std::string_view download_name);

// "Sun, 06 Nov 1994 08:49:37 GMT"
[[nodiscard]] std::string http_date(std::int64_t seconds_since_1970);

[[nodiscard]] std::string_view reason(int status);

} // namespace http

// multipart.h -- multipart/form-data (RFC 7578) as it streams in: bytes go in as they come, parts come out.
//
//     Multipart parts(boundary_of(content_type), {.begin = ..., .data = ..., .end = ...});
//     while (...) if (!parts.feed(bytes)) refuse;
//     if (!parts.finished()) refuse;
//
// Memory stays constant (a delimiter and one part's head), however large the parts are. The same parts come out
// wherever the input is cut (multipart_test.cpp tries every place). A callback that says false ends it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace http {

struct Part {
    std::string name;
    std::string filename; // without any path
    bool is_file = false; // a filename was said, even an empty one
};

struct MultipartLimits {
    std::size_t parts = 2000;
    std::size_t head = 4096;     // of one part
    std::size_t preamble = 1024; // before the first boundary
};

class Multipart {
  public:
    struct Sink {
        std::function<bool(const Part&)> begin;
        std::function<bool(std::string_view)> data;
        std::function<bool()> end;
    };

    Multipart(std::string_view boundary, Sink sink, MultipartLimits limits = {});
    [[nodiscard]] bool feed(std::string_view bytes); // false: malformed, beyond a limit, or the sink said so
    [[nodiscard]] bool finished() const { return state_ == State::done; }

  private:
    enum class State { preamble, after_boundary, head, body, done, bad };
    enum class Step { on, wait, bad };
    [[nodiscard]] bool is_beyond(std::size_t limit, std::size_t found, std::size_t mark) const;
    Step preamble();
    Step after_boundary();
    Step head();
    Step body();

    std::string delimiter_; // with its CRLF
    std::string buffer_;
    Sink sink_;
    MultipartLimits limits_;
    State state_ = State::preamble;
    std::size_t parts_ = 0;
    bool fresh_ = false; // the CRLF that ended a part's head still stands before its body
};

// "" where the type is not multipart/form-data or its boundary is none that RFC 2046 allows.
[[nodiscard]] std::string boundary_of(std::string_view content_type);

// A parameter of a field such as Content-Type: parameter("form-data; name=\"a\"", "name") is "a". False: not there.
[[nodiscard]] bool parameter(std::string_view field, std::string_view name, std::string& value);

} // namespace http

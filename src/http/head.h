// head.h -- the head of a request: whether its bytes are ones that every server and proxy reads alike (RFC 9112).
//
//     HeadScan scan;
//     switch (scan.look(bytes)) { case HeadScan::State::more: ...read on...  case refused: scan.refusal() }
//     Judged judged = judge({method, target, version, fields});       // after the parser has taken the pieces apart
//     if (judged.refusal.status != 0) ...
//
// Request smuggling lives from two readers who understand one message differently. So whatever may be understood in two
// ways is refused, not mended: HeadScan looks at the raw bytes before the parser does (control characters, bare CR or LF,
// folded lines, names that are none), judge at the meaning (two lengths, length with Transfer-Encoding, Hosts, targets).
// Neither knows of sockets; both are fuzzed (head_fuzz.cpp), and server_malformed_test.cpp sends the same to a real one.
#pragma once

#include "http/message.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace http {

// status 0: nothing is refused. `why` is for the log, in English, without anything that the visitor wrote.
struct Refusal {
    int status = 0;
    std::string_view why;
};

struct HeadLimits {
    std::size_t line = 8000;   // of the request line: beyond, 414
    std::size_t whole = 16384; // with the empty line: beyond, 431
    std::size_t fields = 100;  // beyond, 431
};

class HeadScan {
  public:
    enum class State { more, whole, refused };

    explicit HeadScan(HeadLimits limits = {}) : limits_(limits) {}
    // All bytes since the head began; may be called again when there are more of them.
    State look(std::string_view bytes);
    [[nodiscard]] std::size_t size() const { return next_; } // of the whole head, with its empty line
    [[nodiscard]] const Refusal& refusal() const { return refusal_; }

  private:
    State refuse(int status, std::string_view why);
    bool request_line(std::string_view line);
    bool field_line(std::string_view line);

    HeadLimits limits_;
    std::size_t next_ = 0; // where the next line begins
    std::size_t lines_ = 0;
    Refusal refusal_;
};

// What the parser found, before anybody has thought about it.
struct RawHead {
    std::string_view method, target;
    int version = 11;     // 10 or 11
    const Fields& fields; // names in lower case
};

struct Head {
    Method method = Method::get;
    std::string path; // decoded
    Fields query;
    bool keep_alive = true;
    std::optional<std::uint64_t> length; // as the request says
    bool chunked = false;
    bool expects_continue = false;

    [[nodiscard]] bool has_body() const { return chunked || length.value_or(0) > 0; }
};

struct Judged {
    Refusal refusal;
    Head head;
};

[[nodiscard]] Judged judge(const RawHead& raw);

} // namespace http

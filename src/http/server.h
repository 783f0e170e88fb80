// server.h -- HTTP/1.1 over TCP or TLS. The one door to the network; nothing of Boost shows outside server.cpp.
//
//     http::Server server(options, router, pages_for_errors, log);
//     server.port();        // the real one where options.port was 0
//     server.run();         // until stop(); finishes what was begun
//
// Time and size are limited in every phase (handshake, idle, head, body, write), so that slow or idle visitors hold
// a connection and never a worker. Malformed requests are refused by name (server_malformed_test.cpp): two lengths, CL with TE,
// odd chunks, NUL, bare CR or LF, space before the colon, a second Host ...
// Every answer carries the headers of OWASP's list (headers.h); text is compressed (brotli, gzip) as the visitor asks.
#pragma once

#include "http/router.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace http {

struct Options {
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;                 // 0: any free one
    std::filesystem::path certificate, key; // PEM; both or neither
    bool behind_proxy =
        false; // X-Forwarded-For and X-Forwarded-Proto count, from loopback or private peers only
    unsigned io_threads = 1;
    unsigned workers = 16;          // at most; started as they are needed
    bool light_on_io_thread = true; // light GET routes run where the bytes are read
    std::size_t queue = 512;        // requests waiting for a worker; more get 503
    std::size_t connections = 4096;
    std::filesystem::path temporary; // a folder of this server alone, for uploads; removed with each request
    std::uint64_t max_body = 25ULL << 20U;
    // How long each phase may take. Bodies and answers get a second more for every 8 KiB.
    struct Wait {
        std::chrono::milliseconds handshake = std::chrono::seconds(10), idle = std::chrono::seconds(60),
                                  head = std::chrono::seconds(10), body = std::chrono::seconds(30),
                                  write = std::chrono::seconds(30), stop = std::chrono::seconds(10);
    } wait;
};

// What an answered request tells the log: no names, no forms, no query.
struct Served {
    std::string id;
    std::string_view method{};  // "" where the head could not be read
    std::string_view pattern{}; // of the route, not the path: no ids of people; "" where there is none
    std::string_view refused{}; // why no handler was asked, in English; "" where one was
    int status = 0;
    std::uint64_t bytes = 0;
    std::chrono::microseconds took{};
};

struct Hooks {
    std::function<void(const Served&)> served;
    std::function<void(const std::string& what)>
        failed; // an exception left a handler; `what` with the request's id
    // Bodies for answers that no handler wrote (400, 404, 405, 408, 413, 414, 415, 417, 431, 500, 501, 503, 505, 507).
    std::function<std::string(int status, const std::string& request_id)> error_page;
    std::function<std::string()> new_request_id;
}; // called from any thread of the server, several at once

struct Counters { // since the start
    std::uint64_t connections_open = 0, connections_total = 0, requests = 0, refused = 0, timed_out = 0;
    std::array<std::uint64_t, 6> by_class{}; // [2]: 2xx
    std::uint64_t workers_busy = 0, queued = 0;
    // How long requests took from their head to the last byte written: [i] those up to took_bounds[i] and beyond the
    // bound before; the last is without bound.
    std::array<std::uint64_t, 14> took{};
    std::chrono::microseconds took_together{};
};
inline constexpr std::array<std::chrono::microseconds, 13> took_bounds{
    std::chrono::microseconds(100),      std::chrono::microseconds(250),
    std::chrono::microseconds(500),      std::chrono::microseconds(1'000),
    std::chrono::microseconds(2'500),    std::chrono::microseconds(5'000),
    std::chrono::microseconds(10'000),   std::chrono::microseconds(25'000),
    std::chrono::microseconds(50'000),   std::chrono::microseconds(100'000),
    std::chrono::microseconds(250'000),  std::chrono::microseconds(1'000'000),
    std::chrono::microseconds(5'000'000)};

class Server {
  public:
    // Binds and listens. Throws std::runtime_error where the address or the certificate cannot be used. The router
    // stays the caller's and must not change any more.
    Server(Options options, const Router& router, Hooks hooks);
    ~Server();
    Server(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    void run();           // returns after stop()
    void stop() noexcept; // from any thread or a signal handler's thread; graceful
    [[nodiscard]] Counters counters() const;

  private:
    class Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace http

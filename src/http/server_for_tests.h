// server_for_tests.h -- a real server on a free port, and a visitor who sends any bytes at all.
//
//     Running running(routes);
//     Visitor visitor(running.port());
//     visitor.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
//     Seen seen = visitor.answer();           // seen.status, seen.head, seen.body
//     visitor.is_closed();                    // waits until the server ends the connection
#pragma once

#include "http/server.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <map>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace http::testing {

struct Seen {
    int status = 0; // 0: the connection ended before an answer
    std::string head, body;
    [[nodiscard]] std::string field(const std::string& name) const {
        const auto at = head.find("\r\n" + name + ": ");
        if (at == std::string::npos) return "";
        const auto begin = at + name.size() + 4;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
};

class Visitor {
  public:
    explicit Visitor(std::uint16_t port) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{20, 0}; // a test that hangs fails instead
        ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        const int on = 1;
        ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        connected_ = ::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    Visitor(Visitor&& other) noexcept
        : fd_(std::exchange(other.fd_, -1)), connected_(other.connected_), in_(std::move(other.in_)) {}
    ~Visitor() {
        if (fd_ >= 0) ::close(fd_);
    }

    [[nodiscard]] bool connected() const { return connected_; }
    [[nodiscard]] int socket() const { return fd_; }
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto n = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }
    void end() { ::shutdown(fd_, SHUT_WR); }

    // One answer, without what comes after it. Of HEAD and 304 there is no body.
    Seen answer(bool with_body = true) {
        Seen seen;
        std::size_t end = 0;
        while ((end = in_.find("\r\n\r\n")) == std::string::npos)
            if (!more()) return seen;
        seen.head = in_.substr(0, end + 2);
        in_.erase(0, end + 4);
        seen.status = std::atoi(seen.head.c_str() + 9);
        const std::size_t length =
            with_body ? std::strtoul(seen.field("Content-Length").c_str(), nullptr, 10) : 0;
        while (in_.size() < length)
            if (!more()) break;
        seen.body = in_.substr(0, length);
        in_.erase(0, std::min(length, in_.size()));
        return seen;
    }
    Seen ask(std::string_view bytes) {
        send(bytes);
        return answer();
    }
    // True when nothing more comes and the server has ended the connection.
    bool is_closed() { return in_.empty() && !more() && !timed_out_; }

  private:
    bool more() {
        char piece[4096];
        const auto n = ::recv(fd_, piece, sizeof piece, 0);
        timed_out_ = n < 0 && errno != ECONNRESET;
        if (n > 0) in_.append(piece, static_cast<std::size_t>(n));
        return n > 0;
    }

    int fd_;
    bool connected_ = false;
    bool timed_out_ = false;
    std::string in_;
};

class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "teraju-http-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

class Running {
  public:
    explicit Running(std::vector<Route> routes, Options options = {}) {
        for (Route& route : routes) router_.add(std::move(route));
        options.temporary = folder_.path() / "unggah";
        Hooks hooks;
        hooks.error_page = [](int status, const std::string& id) {
            return "<h1>galat " + std::to_string(status) + " " + id;
        };
        hooks.failed = [this](const std::string& what) {
            const std::scoped_lock lock(mutex_);
            failures_.push_back(what);
        };
        hooks.served = [this](const Served& served) {
            const std::scoped_lock lock(mutex_);
            served_.push_back(served);
        };
        server_ = std::make_unique<Server>(std::move(options), router_, std::move(hooks));
        thread_ = std::thread([this] { server_->run(); });
    }
    ~Running() { stop(); }
    void stop() {
        server_->stop();
        if (thread_.joinable()) thread_.join();
    }
    Server& server() { return *server_; }
    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] std::vector<std::string> failures() {
        const std::scoped_lock lock(mutex_);
        return failures_;
    }
    [[nodiscard]] std::vector<Served> served() {
        const std::scoped_lock lock(mutex_);
        return served_;
    }
    [[nodiscard]] std::filesystem::path uploads() const { return folder_.path() / "unggah"; }
    // Waits until the server says so: its counters follow an answer by a moment.
    template <class Condition>
    bool comes_true(Condition condition) {
        for (int i = 0; i < 20000; ++i) {
            if (condition(server_->counters())) return true;
            std::this_thread::yield();
            if (i > 1000) ::usleep(500);
        }
        return false;
    }

  private:
    Folder folder_;
    Router router_;
    std::mutex mutex_;
    std::vector<std::string> failures_;
    std::vector<Served> served_;
    std::unique_ptr<Server> server_;
    std::thread thread_;
};

inline std::string get(const std::string& target, const std::string& fields = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: kantor.contoh\r\n" + fields + "\r\n";
}
inline std::string post(const std::string& target, const std::string& body, const std::string& fields = {},
                        const std::string& type = "application/x-www-form-urlencoded") {
    return "POST " + target + " HTTP/1.1\r\nHost: kantor.contoh\r\nContent-Type: " + type +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + fields + "\r\n" + body;
}

// Opens once, for all who wait at it.
class Gate {
  public:
    void open() { promise_.set_value(); }
    void pass() const { future_.get(); }

  private:
    std::promise<void> promise_;
    std::shared_future<void> future_ = promise_.get_future().share();
};

[[nodiscard]] inline Route page(std::string pattern, std::string text, Weight weight = Weight::light) {
    return {Method::get, std::move(pattern), [text](Request&) { return Response::html(text); }, weight};
}

[[nodiscard]] inline Route echo() {
    Route route{Method::post, "/kirim", nullptr};
    route.body = Body::form;
    route.body_limit = 200'000;
    route.handler = [](Request& r) {
        std::string all;
        for (const auto& [name, value] : r.form_fields) all += name + "=" + value + ";";
        return Response::text(all);
    };
    return route;
}

[[nodiscard]] inline Options quick() { // deadlines that a test can wait for
    Options options;
    options.wait.idle = options.wait.head = options.wait.body = options.wait.handshake =
        std::chrono::milliseconds(100);
    return options;
}

} // namespace http::testing

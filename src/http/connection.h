// connection.h -- one visitor's connection, from its first byte to its last. Boost: included by server.cpp alone.
//
//     run():  [handshake]  ->  read_head  ->  exchange  ->  read_head ...  ->  end
//                               idle, head     body, handler, write             linger
//
// Each phase has its deadline (Options::wait). While nothing of a request has come the connection is idle: a stop and
// somebody new who needs room may tell it to leave. Light pages are made here, on the loop; everything else by a worker,
// while the connection waits without holding a thread. A refusal is answered with our own page and ends the connection.
#pragma once

#include "http/body.h"
#include "http/cookie.h"
#include "http/head.h"
#include "http/house.h"
#include "http/parser.h"
#include "http/proxy.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <stdexcept>

namespace http {

class Connection {
  public:
    Connection(House& house, Loop& loop, Tcp::socket socket, std::string peer)
        : house_(house), loop_(loop), wire_(std::move(socket), house.tls ? &*house.tls : nullptr),
          peer_(std::move(peer)), place_(loop.connections.insert(loop.connections.end(), this)) {}
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() { loop_.connections.erase(place_); }

    asio::awaitable<void> run();

    // From the loop's sweep, its stop and its making room:
    void look_at_the_clock(Clock::time_point now) {
        if (now < deadline_) return;
        timed_out_ = true;
        wire_.cancel();
    }
    [[nodiscard]] bool is_idle() const { return idle_; }
    void leave() {
        left_ = true;
        wire_.cancel();
    }
    void break_off() { wire_.close(); }

  private:
    // One request that is being answered.
    struct Exchange {
        Request request;
        Head head;
        const Route* route = nullptr;
        std::string id;
        std::string date;
        Clock::time_point began = Clock::now();
        bool version_1_0 = false;
    };

    asio::awaitable<bool> read_head(HeadScan& scan);
    asio::awaitable<bool> exchange(HeadScan& scan);
    asio::awaitable<bool> read_body(Parser& parser, BodyReader& body, Exchange& x);
    asio::awaitable<bool> refuse(Exchange& x, Refusal refusal, std::string_view allow = {},
                                 bool stays = false);
    asio::awaitable<bool> send(const Ready& ready);
    asio::awaitable<void> end();
    asio::awaitable<std::size_t> read_more(std::size_t room, error_code& ec);
    asio::awaitable<bool> on_worker(std::function<void()> job);
    Ready answer(Exchange& x) const noexcept;
    Ready make_ready(const Exchange& x, Response response) const;
    [[nodiscard]] Asked asked(const Exchange& x) const;
    void served(const Exchange& x, int status, std::uint64_t bytes, std::string_view refused) const;

    void allow(milliseconds time) {
        timed_out_ = false;
        deadline_ = Clock::now() + time;
    }

    House& house_;
    Loop& loop_;
    Wire wire_;
    std::string peer_;
    std::list<Connection*>::iterator place_;
    Incoming in_;
    Clock::time_point deadline_ = Clock::time_point::max();
    bool timed_out_ = false;
    bool idle_ = false; // nothing of a request has come: may be told to leave
    bool left_ = false;
    bool linger_ = false;
};

inline asio::awaitable<std::size_t> Connection::read_more(std::size_t room, error_code& ec) {
    const std::size_t n = co_await wire_.read(in_.room(room), ec);
    if (!ec) in_.came(n);
    co_return n;
}

inline asio::awaitable<void> Connection::run() {
    if (wire_.secure()) {
        error_code ec;
        allow(house_.options.wait.handshake);
        co_await wire_.handshake(ec);
        if (timed_out_) add(house_.tally.timed_out);
        if (ec) co_return;
    }
    bool more = true;
    while (more) {
        HeadScan scan;
        more = co_await read_head(scan);
        if (more) more = co_await exchange(scan);
    }
    if (linger_) co_await end();
}

// False: there is nobody to answer any more.
inline asio::awaitable<bool> Connection::read_head(HeadScan& scan) {
    idle_ = in_.empty();
    if (idle_) {
        in_.shrink();
        if (loop_.stopping) {
            linger_ = true;
            co_return false;
        }
        loop_.connections.splice(loop_.connections.end(), loop_.connections, place_);
    }
    allow(idle_ ? house_.options.wait.idle : house_.options.wait.head);
    while (scan.look(in_.view()) == HeadScan::State::more) {
        error_code ec;
        co_await read_more(usual_buffer / 4, ec);
        if (ec) {
            if (!timed_out_ && !left_) co_return false;
            if (timed_out_) add(house_.tally.timed_out);
            if (idle_) { // nothing was begun
                linger_ = left_;
                co_return false;
            }
            Exchange x;
            co_return co_await refuse(x, Refusal{408, "head took too long"});
        }
        if (idle_) {
            idle_ = false;
            allow(house_.options.wait.head);
        }
    }
    co_return true;
}

// One request and its answer. False: the connection ends.
inline asio::awaitable<bool> Connection::exchange(HeadScan& scan) {
    Exchange x;
    if (scan.refusal().status != 0) co_return co_await refuse(x, scan.refusal());

    Parser parser;
    Parser::Error parse_error;
    const std::size_t size = parser.put(asio::const_buffer(in_.view().data(), scan.size()), parse_error);
    if (parse_error || !parser.is_header_done())
        co_return co_await refuse(x, Refusal{400, "head is malformed"});

    x.version_1_0 = parser.version() == 10;
    Judged judged = judge(RawHead{parser.method(), parser.target(), parser.version(), parser.fields()});
    x.head = std::move(judged.head);
    x.request.method = x.head.method;
    x.request.target = parser.target();
    x.request.headers = parser.take_fields();
    if (judged.refusal.status != 0)
        co_return co_await refuse(x, judged.refusal, judged.refusal.status == 405 ? "GET, HEAD, POST" : "");
    in_.used(size);

    Match match = house_.router.find(x.head.method, x.head.path);
    if (match.route == nullptr) {
        if (x.head.has_body()) x.head.keep_alive = false; // the body is not read
        const Refusal nowhere{match.status, match.status == 405 ? "method not used here" : "no such path"};
        co_return co_await refuse(x, nowhere, match.allow, x.head.keep_alive);
    }
    x.route = match.route;
    x.request.path = std::move(x.head.path);
    x.request.query_fields = std::move(x.head.query);
    x.request.params = std::move(match.params);
    for (const auto& [name, value] : x.request.headers)
        if (name == "cookie")
            for (auto& cookie : parse_cookies(value)) x.request.cookies.push_back(std::move(cookie));
    Visitor visitor = visitor_of(peer_, x.request.headers, house_.options.behind_proxy, wire_.secure());
    x.request.address = std::move(visitor.address);
    x.request.secure = visitor.secure;
    x.id = house_.new_id();
    x.request.id = x.id;
    x.date = loop_.now_as_date();

    std::optional<BodyReader> body;
    if (x.head.method == Method::post) {
        BodyLimits limits;
        limits.one = x.route->body_limit;
        limits.whole = house_.options.max_body;
        limits.folder = house_.options.temporary;
        std::optional<std::uint64_t> length;
        if (!x.head.chunked) length = x.head.length.value_or(0);
        body.emplace(x.route->body, x.request.header("content-type"), length, std::move(limits));
        if (body->refusal().status != 0) co_return co_await refuse(x, body->refusal());
        if (x.head.has_body()) {
            const bool whole = co_await read_body(parser, *body, x);
            if (!whole) co_return false;
        }
        if (!body->finish(x.request)) co_return co_await refuse(x, body->refusal());
    }

    deadline_ = Clock::time_point::max(); // a handler has its time
    if (loop_.stopping) x.head.keep_alive = false;
    Ready ready;
    if (x.route->weight == Weight::light && x.head.method != Method::post &&
        house_.options.light_on_io_thread) {
        ready = answer(x);
    } else {
        const bool taken = co_await on_worker([this, &x, &ready] { ready = answer(x); });
        if (!taken) {
            ready = make_ready(x, house_.error_page(503, x.id));
        }
    }
    const bool sent = co_await send(ready);
    served(x, ready.answer.response.status, ready.answer.head.size() + ready.answer.size, {});
    if (!sent) co_return false;
    linger_ = !x.head.keep_alive;
    co_return x.head.keep_alive;
}

inline asio::awaitable<bool> Connection::read_body(Parser& parser, BodyReader& body, Exchange& x) {
    const milliseconds wait = house_.options.wait.body;
    error_code ec;
    allow(wait);
    if (x.head.expects_continue && in_.empty()) {
        co_await wire_.write("HTTP/1.1 100 Continue\r\n\r\n", {}, ec);
        if (ec) co_return false;
    }
    parser.body_goes_to(body);
    const Clock::time_point began = Clock::now();
    std::uint64_t useful = 0;
    std::uint64_t wire_bytes = 0;
    bool waits = in_.empty();
    while (true) {
        if (!waits) {
            Parser::Error error;
            const std::size_t used =
                parser.put(asio::const_buffer(in_.view().data(), in_.view().size()), error);
            in_.used(used);
            wire_bytes += used;
            if (body.refusal().status != 0) co_return co_await refuse(x, body.refusal());
            if (error && error != boost::beast::http::error::need_more)
                co_return co_await refuse(x, Refusal{400, "body is malformed"});
            if (parser.is_done()) co_return true;
            // Chunks may say more about themselves than they carry, but not much more.
            useful = body.so_far();
            if (in_.view().size() > HeadLimits{}.whole || wire_bytes > 8 * useful + body_buffer)
                co_return co_await refuse(x, Refusal{400, "chunks are more than their bytes"});
        }
        deadline_ = began + time_for(wait, useful);
        const bool large = x.head.chunked || x.head.length.value_or(0) > body_buffer;
        co_await read_more(large ? body_buffer : usual_buffer, ec);
        if (ec && !timed_out_) co_return false;
        if (ec) {
            add(house_.tally.timed_out);
            co_return co_await refuse(x, Refusal{408, "body took too long"});
        }
        waits = false;
    }
}

inline asio::awaitable<bool> Connection::on_worker(std::function<void()> job) {
    const auto begin = [this](auto handler, std::function<void()> work) {
        using Waiting = decltype(handler);
        const auto waiting = std::make_shared<Waiting>(std::move(handler));
        asio::io_context& io = loop_.io;
        const auto back = [&io, waiting](bool taken) {
            asio::post(io, [waiting, taken] { std::move (*waiting)(taken); });
        };
        const bool taken = house_.workers.post([back, work = std::move(work)] {
            work();
            back(true);
        });
        if (!taken) back(false);
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(bool)>(
        begin, asio::use_awaitable, std::move(job));
}

// The handler's answer, or the page of a fault. On the loop's thread or a worker's.
inline Ready Connection::answer(Exchange& x) const noexcept {
    std::string what;
    try {
        return make_ready(x, x.route->handler(x.request));
    } catch (const std::exception& e) {
        what = e.what();
    } catch (...) {
        what = "something that is no exception";
    }
    house_.failed(fmt::format("{}: {}", x.id, what));
    return make_ready(x, house_.error_page(500, x.id));
}

inline Ready Connection::make_ready(const Exchange& x, Response response) const {
    Ready ready;
    if (!response.file.empty()) {
        ready.file = File(response.file);
        if (!ready.file.is_open())
            throw std::runtime_error("file of an answer cannot be read: " + response.file.string());
    }
    const std::uint64_t size = ready.file.is_open() ? ready.file.size() : 0;
    ready.answer = make_answer(asked(x), std::move(response), size);
    return ready;
}

inline Asked Connection::asked(const Exchange& x) const {
    Asked asked;
    asked.head = x.head.method == Method::head;
    asked.secure = x.request.secure;
    asked.keep_alive = x.head.keep_alive;
    asked.version_1_0 = x.version_1_0;
    asked.accept_encoding = x.request.header("accept-encoding");
    asked.if_none_match = x.request.header("if-none-match");
    asked.date = x.date;
    return asked;
}

// An answer that no handler wrote. The connection ends with it, unless only the path was wrong.
inline asio::awaitable<bool> Connection::refuse(Exchange& x, Refusal refusal, std::string_view allowed,
                                                bool stays) {
    x.head.keep_alive = stays;
    if (x.id.empty()) x.id = house_.new_id();
    x.date = loop_.now_as_date();
    Response page = house_.error_page(refusal.status, x.id);
    if (!allowed.empty()) page.with("Allow", std::string(allowed));
    const Ready ready = make_ready(x, std::move(page));
    if (!stays) add(house_.tally.refused);
    const bool sent = co_await send(ready);
    served(x, refusal.status, ready.answer.head.size() + ready.answer.size, refusal.why);
    linger_ = sent && !stays;
    co_return sent&& stays;
}

inline asio::awaitable<bool> Connection::send(const Ready& ready) {
    const Answer& answer = ready.answer;
    const std::string_view body = answer.body();
    allow(time_for(house_.options.wait.write, answer.size));
    error_code ec;
    const std::size_t sent = wire_.write_now(answer.head, body, ec);
    if (!ec && sent < answer.head.size() + body.size()) {
        const std::string_view head_rest =
            std::string_view(answer.head).substr(std::min(sent, answer.head.size()));
        const std::string_view body_rest = body.substr(sent - std::min(sent, answer.head.size()));
        co_await wire_.write(head_rest, body_rest, ec);
    }
    if (!ec && answer.from == Answer::From::file) {
        std::string piece(body_buffer, '\0');
        for (std::uint64_t at = 0; at < answer.size && !ec;) {
            const std::size_t n = ready.file.read_at(at, piece);
            if (n == 0) co_return false; // shorter than it was: only the end of the connection can say so
            const std::size_t part = static_cast<std::size_t>(std::min<std::uint64_t>(n, answer.size - at));
            co_await wire_.write(std::string_view(piece).substr(0, part), {}, ec);
            at += part;
        }
    }
    if (timed_out_) add(house_.tally.timed_out);
    co_return !ec;
}

// Whoever closes with unread bytes takes back the answer that is still on its way (RFC 9112, 9.6): end our side, read on
// for a while, then close.
inline asio::awaitable<void> Connection::end() {
    error_code ec;
    idle_ = true;
    allow(loop_.stopping ? linger_at_stop : linger);
    co_await wire_.end(ec);
    std::array<char, 4096> ignored; // NOLINT(cppcoreguidelines-pro-type-member-init)
    for (int reads = 0; reads < 256 && !left_ && !timed_out_; ++reads) {
        ec = {};
        co_await wire_.read_raw(asio::mutable_buffer(ignored.data(), ignored.size()), ec);
        if (ec) break;
    }
}

inline void Connection::served(const Exchange& x, int status, std::uint64_t bytes,
                               std::string_view refused) const {
    const auto took = std::chrono::duration_cast<microseconds>(Clock::now() - x.began);
    Tally& tally = house_.tally;
    add(tally.requests);
    add(tally.by_class[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))]);
    const auto bound = std::lower_bound(took_bounds.begin(), took_bounds.end(), took) - took_bounds.begin();
    add(tally.took[static_cast<std::size_t>(bound)]);
    add(tally.took_together, static_cast<std::uint64_t>(took.count()));
    if (!house_.hooks.served) return;
    Served served;
    served.id = x.id;
    if (!x.request.headers.empty()) served.method = method_name(x.head.method);
    if (x.route != nullptr) served.pattern = x.route->pattern;
    served.refused = refused;
    served.status = status;
    served.bytes = bytes;
    served.took = took;
    try {
        house_.hooks.served(served);
    } catch (const std::exception& e) {
        house_.failed(fmt::format("{}: log: {}", x.id, e.what()));
    }
}

} // namespace http

// Boost.Asio's coroutines carry each connection, Boost.Beast's parser reads it. Nothing of Boost is seen outside: it takes
// most of a minute to compile.
//
// One Loop a thread; a connection stays on its loop, so that none of its state needs a lock. Deadlines are a field
// of the connection, which its loop's sweep compares with the clock: cheaper than a timer for each phase, and a phase that
// is over cannot be cut by a late timer.
#ifdef __SANITIZE_THREAD__
#define BOOST_ASIO_DISABLE_FENCED_BLOCK // the sanitizer does not know fences; Asio's own mutexes order enough
#endif
#include "http/server.h"

#include "http/answer.h"
#include "http/body.h"
#include "http/cookie.h"
#include "http/head.h"
#include "http/parser.h"
#include "http/proxy.h"
#include "http/wire.h"
#include "http/workers.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <list>
#include <stdexcept>
#include <thread>
#include <unistd.h>
#include <vector>

namespace http {
namespace {

using Clock = std::chrono::steady_clock; // for deadlines; what day it is comes from the kernel for Date alone
using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr std::size_t usual_buffer = 4096;
constexpr std::size_t body_buffer = 65536;
constexpr std::size_t slowest = 8192; // bytes a second, beyond the time that a phase has anyway
constexpr milliseconds sweep_most{250};
constexpr milliseconds linger{2000};
constexpr milliseconds linger_at_stop{200};

milliseconds time_for(milliseconds base, std::uint64_t bytes) {
    return base + milliseconds(static_cast<std::int64_t>(bytes * 1000 / slowest));
}

// Bytes that came in and were not used yet.
class Incoming {
  public:
    [[nodiscard]] std::string_view view() const { return {bytes_.data() + begin_, end_ - begin_}; }
    [[nodiscard]] bool empty() const { return begin_ == end_; }
    void used(std::size_t n) {
        begin_ += n;
        if (begin_ == end_) begin_ = end_ = 0;
    }
    void came(std::size_t n) { end_ += n; }
    // Room for at least `least` more.
    asio::mutable_buffer room(std::size_t least) {
        if (bytes_.size() - end_ < least) {
            if (begin_ > 0) {
                std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
                end_ -= begin_;
                begin_ = 0;
            }
            if (bytes_.size() - end_ < least) bytes_.resize(end_ + least);
        }
        return {bytes_.data() + end_, bytes_.size() - end_};
    }
    // An idle connection keeps little.
    void shrink() {
        if (!empty() || bytes_.size() <= usual_buffer) return;
        bytes_.resize(usual_buffer);
        bytes_.shrink_to_fit();
    }

  private:
    std::vector<char> bytes_;
    std::size_t begin_ = 0, end_ = 0;
};

class File {
  public:
    File() = default;
    explicit File(const std::filesystem::path& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    File(File&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    File& operator=(File&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~File() {
        if (fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] bool is_open() const { return fd_ >= 0; }
    [[nodiscard]] std::uint64_t size() const {
        const off_t end = ::lseek(fd_, 0, SEEK_END);
        return end < 0 ? 0 : static_cast<std::uint64_t>(end);
    }
    // 0 at the end, and where the disk refuses.
    std::size_t read_at(std::uint64_t at, std::string& into) const {
        const ssize_t n = ::pread(fd_, into.data(), into.size(), static_cast<off_t>(at));
        return n < 0 ? 0 : static_cast<std::size_t>(n);
    }

  private:
    int fd_ = -1;
};

struct Tally { // Counters, while they are counted
    std::atomic<std::uint64_t> open = 0, total = 0, requests = 0, refused = 0, timed_out = 0,
                               took_together = 0;
    std::array<std::atomic<std::uint64_t>, 6> by_class{};
    std::array<std::atomic<std::uint64_t>, took_bounds.size() + 1> took{};
};

void add(std::atomic<std::uint64_t>& counter, std::uint64_t n = 1) {
    counter.fetch_add(n, std::memory_order_relaxed);
}

class Connection;

struct Loop {
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> guard{io.get_executor()};
    asio::steady_timer sweep{io};
    std::list<Connection*> connections; // the one that was used last at the end
    std::atomic<std::size_t> open = 0;
    bool stopping = false;
    Clock::time_point stop_by = Clock::time_point::max();
    std::time_t second = 0;
    std::string date;

    const std::string& now_as_date() {
        if (const std::time_t now = std::time(nullptr); now != second) {
            second = now;
            date = http_date(now);
        }
        return date;
    }
};

// What all connections share.
struct House {
    House(Options given, const Router& routes, Hooks said)
        : options(std::move(given)), router(routes), hooks(std::move(said)),
          workers(options.workers, options.queue) {}

    Options options;
    const Router& router;
    Hooks hooks;
    Workers workers;
    Tally tally;
    std::optional<asio::ssl::context> tls;
    std::atomic<std::uint64_t> last_id = 0;

    [[nodiscard]] std::string new_id() {
        return hooks.new_request_id ? hooks.new_request_id() : fmt::format("r{}", ++last_id);
    }
    void failed(const std::string& what) const noexcept {
        try {
            if (hooks.failed) hooks.failed(what);
        } catch (...) { // a log that fails has nowhere to say so
        }
    }
    [[nodiscard]] Response error_page(int status, const std::string& id) const {
        try {
            Response response = Response::html(hooks.error_page ? hooks.error_page(status, id) : "", status);
            if (status == 503) response.with("Retry-After", "1");
            return response;
        } catch (const std::exception& e) {
            failed(fmt::format("{}: error page: {}", id, e.what()));
            return Response::html("", status);
        }
    }
};

// An answer with the file that it may be.
struct Ready {
    Answer answer;
    File file;
};

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

asio::awaitable<std::size_t> Connection::read_more(std::size_t room, error_code& ec) {
    const std::size_t n = co_await wire_.read(in_.room(room), ec);
    if (!ec) in_.came(n);
    co_return n;
}

asio::awaitable<void> Connection::run() {
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
asio::awaitable<bool> Connection::read_head(HeadScan& scan) {
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
asio::awaitable<bool> Connection::exchange(HeadScan& scan) {
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

asio::awaitable<bool> Connection::read_body(Parser& parser, BodyReader& body, Exchange& x) {
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

asio::awaitable<bool> Connection::on_worker(std::function<void()> job) {
    const auto begin = [this](auto handler, std::function<void()> work) {
        using Handler = decltype(handler);
        const auto waiting = std::make_shared<Handler>(std::move(handler));
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
Ready Connection::answer(Exchange& x) const noexcept {
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

Ready Connection::make_ready(const Exchange& x, Response response) const {
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

Asked Connection::asked(const Exchange& x) const {
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
asio::awaitable<bool> Connection::refuse(Exchange& x, Refusal refusal, std::string_view allowed, bool stays) {
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

asio::awaitable<bool> Connection::send(const Ready& ready) {
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
asio::awaitable<void> Connection::end() {
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

void Connection::served(const Exchange& x, int status, std::uint64_t bytes, std::string_view refused) const {
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

asio::awaitable<void> serve(House& house, Loop& loop, Tcp::socket socket, std::string peer) {
    Connection connection(house, loop, std::move(socket), std::move(peer));
    co_await connection.run();
}

void secure(asio::ssl::context& tls, const Options& options) {
    SSL_CTX* context = tls.native_handle();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS); // an idle connection keeps little
    tls.use_certificate_chain_file(options.certificate.string());
    tls.use_private_key_file(options.key.string(), asio::ssl::context::pem);
}

} // namespace

class Server::Inside {
  public:
    Inside(Options given, const Router& router, Hooks hooks)
        : house_(std::move(given), router, std::move(hooks)) {
        Options& options = house_.options;
        for (unsigned i = 0; i < std::max(options.io_threads, 1U); ++i)
            loops_.push_back(std::make_unique<Loop>());
        acceptor_.emplace(loops_.front()->io);
        pause_.emplace(loops_.front()->io);
        if (options.temporary.empty()) {
            options.temporary = std::filesystem::temp_directory_path();
        } else {
            std::filesystem::create_directories(options.temporary);
            remove_left_uploads(options.temporary);
        }
        if (options.certificate.empty() != options.key.empty())
            throw std::runtime_error("certificate and key belong together");
        if (!options.certificate.empty()) {
            house_.tls.emplace(asio::ssl::context::tls_server);
            secure(*house_.tls, options);
        }
        const auto address = asio::ip::make_address(options.host == "localhost" ? "127.0.0.1" : options.host);
        const Tcp::endpoint endpoint(address, options.port);
        acceptor_->open(endpoint.protocol());
        acceptor_->set_option(Tcp::acceptor::reuse_address(true));
        acceptor_->bind(endpoint);
        acceptor_->listen(1024);
        acceptor_->non_blocking(true);
        port_ = acceptor_->local_endpoint().port();
    }

    [[nodiscard]] std::uint16_t port() const { return port_; }

    void run() {
        for (const auto& loop : loops_) sweep_later(*loop);
        asio::co_spawn(loops_.front()->io, accept(), [this](std::exception_ptr e) { ended(e); });
        std::vector<std::thread> threads;
        for (std::size_t i = 1; i < loops_.size(); ++i) threads.emplace_back([this, i] { turn(*loops_[i]); });
        turn(*loops_.front());
        for (std::thread& thread : threads) thread.join();
        house_.workers.finish();
    }

    void stop() noexcept {
        try {
            for (const auto& loop : loops_) asio::post(loop->io, [this, &loop = *loop] { stop(loop); });
        } catch (...) { // no memory left: the next signal tries again
        }
    }

    [[nodiscard]] Counters counters() const {
        const Tally& tally = house_.tally;
        Counters c;
        c.connections_open = tally.open;
        c.connections_total = tally.total;
        c.requests = tally.requests;
        c.refused = tally.refused;
        c.timed_out = tally.timed_out;
        c.took_together = microseconds(static_cast<std::int64_t>(tally.took_together.load()));
        for (std::size_t i = 0; i < c.by_class.size(); ++i) c.by_class[i] = tally.by_class[i];
        for (std::size_t i = 0; i < c.took.size(); ++i) c.took[i] = tally.took[i];
        const Workers::Load load = house_.workers.load();
        c.workers_busy = load.busy;
        c.queued = load.queued;
        return c;
    }

  private:
    void turn(Loop& loop) {
        while (true) {
            try {
                loop.io.run();
                return;
            } catch (const std::exception& e) {
                house_.failed(fmt::format("loop: {}", e.what()));
            }
        }
    }

    void ended(std::exception_ptr e) const {
        if (!e) return;
        try {
            std::rethrow_exception(std::move(e));
        } catch (const std::exception& what) {
            house_.failed(fmt::format("connection: {}", what.what()));
        }
    }

    asio::awaitable<void> accept() {
        std::size_t next = 0;
        bool said = false;
        while (!loops_.front()->stopping) {
            Loop& loop = *loops_[next];
            error_code ec;
            Tcp::socket socket(loop.io);
            Tcp::endpoint peer;
            co_await acceptor_->async_accept(socket, peer, asio::redirect_error(asio::use_awaitable, ec));
            if (loops_.front()->stopping) break;
            if (ec == asio::error::connection_aborted) continue;
            if (ec) { // no descriptor left (EMFILE): others must close first
                if (!std::exchange(said, true)) house_.failed(fmt::format("accept: {}", ec.message()));
                pause_->expires_after(milliseconds(100));
                co_await pause_->async_wait(asio::redirect_error(asio::use_awaitable, ec));
                continue;
            }
            said = false;
            next = (next + 1) % loops_.size();
            socket.set_option(Tcp::no_delay(true), ec);
            socket.non_blocking(true, ec);
            take(loop, std::move(socket), peer.address().to_string(ec));
        }
    }

    void take(Loop& loop, Tcp::socket socket, std::string peer) {
        add(house_.tally.total);
        const std::size_t most = std::max<std::size_t>(house_.options.connections / loops_.size(), 1);
        if (loop.open >= most) asio::post(loop.io, [&loop] { make_room(loop); });
        if (loop.open >= most + most / 8 + 1) return; // nobody left in time: closed by its destructor
        ++loop.open;
        add(house_.tally.open);
        asio::co_spawn(loop.io, serve(house_, loop, std::move(socket), std::move(peer)),
                       [this, &loop](std::exception_ptr e) {
                           ended(e);
                           --loop.open;
                           house_.tally.open.fetch_sub(1, std::memory_order_relaxed);
                           finish_if_empty(loop);
                       });
    }

    // Whoever has been idle longest gives way to somebody new.
    static void make_room(Loop& loop) {
        const auto idle = std::find_if(loop.connections.begin(), loop.connections.end(),
                                       [](const Connection* c) { return c->is_idle(); });
        if (idle != loop.connections.end()) (*idle)->leave();
    }

    void sweep_later(Loop& loop) {
        const Options::Wait& wait = house_.options.wait;
        const milliseconds least =
            std::min({wait.handshake, wait.idle, wait.head, wait.body, wait.write, wait.stop});
        loop.sweep.expires_after(std::clamp(least / 4, milliseconds(5), sweep_most));
        loop.sweep.async_wait([this, &loop](error_code ec) {
            if (ec) return;
            const Clock::time_point now = Clock::now();
            for (Connection* connection : loop.connections) {
                connection->look_at_the_clock(now);
                if (now > loop.stop_by) connection->break_off();
            }
            sweep_later(loop);
        });
    }

    void stop(Loop& loop) {
        if (loop.stopping) return;
        loop.stopping = true;
        loop.stop_by = Clock::now() + house_.options.wait.stop;
        if (&loop == loops_.front().get()) {
            error_code ignored;
            acceptor_->close(ignored);
            pause_->cancel();
        }
        for (Connection* connection : loop.connections)
            if (connection->is_idle()) connection->leave();
        finish_if_empty(loop);
    }

    static void finish_if_empty(Loop& loop) {
        if (!loop.stopping || loop.open > 0) return;
        loop.guard.reset();
        loop.sweep.cancel();
    }

    House house_;
    std::vector<std::unique_ptr<Loop>> loops_;
    std::optional<Tcp::acceptor> acceptor_;
    std::optional<asio::steady_timer> pause_;
    std::uint16_t port_ = 0;
};

Server::Server(Options options, const Router& router, Hooks hooks)
    : inside_(std::make_unique<Inside>(std::move(options), router, std::move(hooks))) {}
Server::~Server() = default;
std::uint16_t Server::port() const { return inside_->port(); }
void Server::run() { inside_->run(); }
void Server::stop() noexcept { inside_->stop(); }
Counters Server::counters() const { return inside_->counters(); }

} // namespace http

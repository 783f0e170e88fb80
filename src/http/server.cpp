// Boost.Asio's coroutines carry each connection, Boost.Beast's parser reads it. Nothing of Boost is seen outside this file
// and the headers that it alone includes (house, connection, wire, parser): it takes most of a minute to compile.
#ifdef __SANITIZE_THREAD__
#define BOOST_ASIO_DISABLE_FENCED_BLOCK // the sanitizer does not know fences; Asio's own mutexes order enough
#endif
#include "http/server.h"

#include "http/connection.h"

#include <boost/asio/co_spawn.hpp>

#include <thread>

namespace http {
namespace {

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
            // A sweep that was due when the loop was told to end can no longer be cancelled: it must not begin anew.
            if (loop.stopping && loop.open == 0) return;
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

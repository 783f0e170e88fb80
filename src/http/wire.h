// wire.h -- one connection's bytes, plain or through TLS. Boost: included by server.cpp alone.
//
//     Wire wire(std::move(socket), tls_or_null);
//     std::size_t n = co_await wire.read(buffer, ec);
//     co_await wire.write(head, body, ec);           // both, in one system call where the kernel takes them
//
// cancel() ends whatever is waited for, with ec == operation_aborted; the connection can still be written to.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace http {

namespace asio = boost::asio;
using boost::system::error_code;
using Tcp = asio::ip::tcp;

class Wire {
    static auto token(error_code& ec) { return asio::redirect_error(asio::use_awaitable, ec); }

  public:
    Wire(Tcp::socket socket, asio::ssl::context* tls) : socket_(std::move(socket)) {
        if (tls != nullptr) tls_.emplace(socket_, *tls);
    }

    [[nodiscard]] bool secure() const { return tls_.has_value(); }

    asio::awaitable<void> handshake(error_code& ec) {
        co_await tls_->async_handshake(asio::ssl::stream_base::server, token(ec));
    }

    asio::awaitable<std::size_t> read(asio::mutable_buffer buffer, error_code& ec) {
        if (tls_) co_return co_await tls_->async_read_some(buffer, token(ec));
        co_return co_await socket_.async_read_some(buffer, token(ec));
    }

    // What the kernel takes at once; the rest, and all of TLS, is write()'s.
    std::size_t write_now(std::string_view first, std::string_view second, error_code& ec) {
        if (tls_) return 0;
        const std::size_t sent = socket_.write_some(both(first, second), ec);
        if (ec == asio::error::would_block || ec == asio::error::try_again) ec = {};
        return sent;
    }

    asio::awaitable<void> write(std::string_view first, std::string_view second, error_code& ec) {
        const auto buffers = both(first, second);
        if (tls_)
            co_await asio::async_write(*tls_, buffers, token(ec));
        else
            co_await asio::async_write(socket_, buffers, token(ec));
    }

    // Says to the other side that nothing more comes.
    asio::awaitable<void> end(error_code& ec) {
        if (tls_) co_await tls_->async_shutdown(token(ec));
        error_code ignored;
        socket_.shutdown(Tcp::socket::shutdown_send, ignored);
    }

    asio::awaitable<std::size_t> read_raw(asio::mutable_buffer buffer, error_code& ec) {
        co_return co_await socket_.async_read_some(buffer, token(ec));
    }

    void cancel() {
        error_code ignored;
        socket_.cancel(ignored);
    }
    void close() {
        error_code ignored;
        socket_.close(ignored);
    }

  private:
    static std::array<asio::const_buffer, 2> both(std::string_view first, std::string_view second) {
        return {asio::const_buffer(first.data(), first.size()),
                asio::const_buffer(second.data(), second.size())};
    }

    Tcp::socket socket_;
    std::optional<asio::ssl::stream<Tcp::socket&>> tls_;
};

} // namespace http

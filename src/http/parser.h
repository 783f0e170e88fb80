// parser.h -- Beast's parser of HTTP/1, taking a request apart into our words. Boost: included by server.cpp alone.
//
//     Parser parser;
//     parser.put(bytes, ec);                     // the whole head (HeadScan knows where it ends)
//     parser.fields()  parser.target() ...       // views of target and method live as long as those bytes
//     parser.body_goes_to(reader);
//     std::size_t used = parser.put(bytes, ec);  // bodies and chunks, until is_done()
#pragma once

#include "base/text.h"
#include "http/body.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace http {

class Parser final : public boost::beast::http::basic_parser<true> {
  public:
    using Error = boost::beast::error_code;
    using View = boost::beast::string_view;

    Parser() {
        fields_.reserve(12);
        header_limit(1U << 20U); // HeadScan has the limits
        body_limit(UINT64_MAX);  // and BodyReader; Beast 1.74 takes "none" for "nothing"
    }

    [[nodiscard]] std::string_view method() const { return method_; }
    [[nodiscard]] std::string_view target() const { return target_; }
    [[nodiscard]] int version() const { return version_; }
    [[nodiscard]] const Fields& fields() const { return fields_; }
    Fields take_fields() { return std::move(fields_); }

    void body_goes_to(BodyReader& reader) {
        reader_ = &reader;
        eager(true);
    }

  private:
    static std::string_view std_view(View v) { return {v.data(), v.size()}; }

    void on_request_impl(boost::beast::http::verb, View method, View target, int version, Error&) override {
        method_ = std_view(method);
        target_ = std_view(target);
        version_ = version;
    }
    void on_response_impl(int, View, int, Error&) override {}
    void on_field_impl(boost::beast::http::field, View name, View value, Error&) override {
        if (whole_head_) return; // trailers say nothing to us
        fields_.emplace_back(base::lower(std_view(name)), std_view(value));
    }
    void on_header_impl(Error&) override { whole_head_ = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(View bytes, Error& ec) override { return feed(bytes, ec); }
    void on_chunk_header_impl(std::uint64_t, View extension, Error& ec) override {
        if (extension.size() > longest_extension) ec = boost::beast::http::error::bad_chunk_extension;
    }
    std::size_t on_chunk_body_impl(std::uint64_t, View bytes, Error& ec) override { return feed(bytes, ec); }
    void on_finish_impl(Error&) override {}

    std::size_t feed(View bytes, Error& ec) {
        if (!reader_->feed(std_view(bytes))) ec = boost::beast::http::error::body_limit;
        return bytes.size();
    }

    static constexpr std::size_t longest_extension = 256; // nobody needs any

    std::string_view method_, target_;
    int version_ = 11;
    Fields fields_;
    BodyReader* reader_ = nullptr;
    bool whole_head_ = false;
};

} // namespace http

// proxy.h -- who the visitor is when a proxy stands in front.
//
//     Visitor visitor = visitor_of("127.0.0.1", headers, true, false);
//     visitor.address   "203.0.113.7"    visitor.secure   true
//
// X-Forwarded-For and X-Forwarded-Proto count only with --di-belakang-proksi, and only from a peer on a loopback or private
// address. Of a list the last counts: our proxy wrote it; whatever stands before it was the visitor's own to write.
#pragma once

#include "http/message.h"

#include <string>
#include <string_view>

namespace http {

struct Visitor {
    std::string address;
    bool secure = false;
};

[[nodiscard]] bool is_near(std::string_view address); // loopback, private or link-local, IPv4 or IPv6

[[nodiscard]] Visitor visitor_of(std::string_view peer, const Fields& headers, bool behind_proxy, bool tls);

} // namespace http

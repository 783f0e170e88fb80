// random.h -- unguessable bytes, as an interface: app hands in the system's, tests their own.
//
//     std::string token = random_token(random, 32);   // 43 characters of A-Z a-z 0-9 - _
#pragma once

#include "base/bytes.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>

namespace base {

class Random {
  public:
    virtual ~Random() = default;
    virtual void fill(std::span<unsigned char> bytes) = 0;
};

[[nodiscard]] inline std::string random_token(Random& random, std::size_t bytes) {
    std::string raw(bytes, '\0');
    random.fill({reinterpret_cast<unsigned char*>(raw.data()), raw.size()});
    return base64url(raw);
}

} // namespace base

// sistem.h -- the system's clock and its source of unguessable bytes, behind the interfaces of base.
#pragma once

#include "base/clock.h"
#include "base/random.h"

namespace app {

class SystemClock final : public base::Clock {
  public:
    [[nodiscard]] std::chrono::sys_seconds now() const override;
};

class SystemRandom final : public base::Random { // libsodium; sodium_init() has run
  public:
    void fill(std::span<unsigned char> bytes) override;
};

} // namespace app

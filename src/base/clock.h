// clock.h -- what time it is, as an interface: nothing below `app` asks the system.
#pragma once

#include <chrono>

namespace base {

class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::chrono::sys_seconds now() const = 0;
};

// Stands until it is told to go on. For tests.
class StillClock final : public Clock {
  public:
    explicit StillClock(std::chrono::sys_seconds now) : now_(now) {}
    [[nodiscard]] std::chrono::sys_seconds now() const override { return now_; }
    void tick(std::chrono::seconds by) { now_ += by; }
    void set(std::chrono::sys_seconds to) { now_ = to; }

  private:
    std::chrono::sys_seconds now_;
};

} // namespace base

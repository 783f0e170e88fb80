// random_for_tests.h -- bytes that look random and are the same in every run.
#pragma once

#include "base/random.h"
#include "base/sha256.h"

#include <cstdint>
#include <string>

namespace base {

class SameRandom final : public Random {
  public:
    void fill(std::span<unsigned char> bytes) override {
        std::string_view left;
        std::string block;
        for (unsigned char& byte : bytes) {
            if (left.empty()) {
                block = sha256(std::to_string(++count_)).bytes();
                left = block;
            }
            byte = static_cast<unsigned char>(left.front());
            left.remove_prefix(1);
        }
    }

  private:
    std::uint64_t count_ = 0;
};

} // namespace base

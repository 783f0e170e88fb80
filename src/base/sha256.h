// sha256.h -- the fingerprint of bytes (sidik), in one go or piece by piece.
//
//     sha256("abc").hex()      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
//     Sha256 sum;  sum.update(piece);  sum.update(piece);  Sidik sidik = sum.finish();
//
// Documents, files and journal entries are named by it; it is stored and printed as 64 small hexadecimal digits.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace base {

class Sidik {
  public:
    Sidik() = default; // all zeros: "nothing before"
    static std::optional<Sidik> parse(std::string_view hex64);

    [[nodiscard]] std::string hex() const;
    [[nodiscard]] std::string_view bytes() const {
        return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
    }
    auto operator<=>(const Sidik&) const = default;

  private:
    friend class Sha256;
    std::array<unsigned char, 32> bytes_{};
};

class Sha256 {
  public:
    Sha256();
    Sha256& update(std::string_view bytes);
    [[nodiscard]] Sidik finish(); // once

  private:
    struct alignas(8) State { // libsodium's, kept out of this header
        std::array<unsigned char, 128> bytes;
    } state_;
};

[[nodiscard]] Sidik sha256(std::string_view bytes);

} // namespace base

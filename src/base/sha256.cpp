#include "base/sha256.h"

#include "base/bytes.h"

#include <algorithm>
#include <sodium.h>

namespace base {

namespace {

crypto_hash_sha256_state* sodium_state(void* state) { return static_cast<crypto_hash_sha256_state*>(state); }

} // namespace

std::optional<Sidik> Sidik::parse(std::string_view hex64) {
    if (hex64.size() != 64) return std::nullopt;
    const std::optional<std::string> raw = from_hex(hex64);
    if (!raw) return std::nullopt;
    Sidik sidik;
    std::copy(raw->begin(), raw->end(), reinterpret_cast<char*>(sidik.bytes_.data()));
    return sidik;
}

std::string Sidik::hex() const { return base::hex(bytes()); }

Sha256::Sha256() : state_{} {
    static_assert(sizeof(crypto_hash_sha256_state) <= sizeof(State));
    static_assert(alignof(crypto_hash_sha256_state) <= alignof(State));
    crypto_hash_sha256_init(sodium_state(&state_));
}

Sha256& Sha256::update(std::string_view bytes) {
    crypto_hash_sha256_update(sodium_state(&state_), reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
    return *this;
}

Sidik Sha256::finish() {
    Sidik sidik;
    crypto_hash_sha256_final(sodium_state(&state_), sidik.bytes_.data());
    return sidik;
}

Sidik sha256(std::string_view bytes) { return Sha256().update(bytes).finish(); }

} // namespace base

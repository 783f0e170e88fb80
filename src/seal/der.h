// der.h -- the outline of a DER structure, for what OpenSSL reads but does not compare.
//
//     panjang_der(contents)             how long the structure at the front is; none where it is not definite-length DER
//     bagian_luar_wajar(cms, stamp)     the parts of a CMS that no signature protects are as the standard wants them
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace seal {

[[nodiscard]] std::optional<std::size_t> panjang_der(std::string_view bytes);

// RFC 5652: versions of SignedData and SignerInfo by its rules, one digest algorithm, the signer's own, parameters absent
// or NULL. OpenSSL verifies a signature whatever stands there; a byte changed there would go unseen.
[[nodiscard]] bool bagian_luar_wajar(std::string_view cms, bool time_stamp);

} // namespace seal

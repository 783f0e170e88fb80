// der.h -- the outline of a DER structure, for what OpenSSL reads but does not compare.
//
//     bagian_luar(cms, stamp)           the parts of a CMS that no signature protects, where they are as the standard wants
#pragma once

#include <optional>
#include <string_view>

namespace seal {

struct BagianLuar {
    std::string_view
        penyebut; // which certificate signed: issuer and serial number as written, or the key identifier
};

// RFC 5652: versions of SignedData and SignerInfo by its rules, one digest algorithm, the signer's own, parameters absent
// or NULL. OpenSSL verifies a signature whatever stands there, and compares names without regard to case; a byte changed
// there would go unseen. None where something differs.
[[nodiscard]] std::optional<BagianLuar> bagian_luar(std::string_view cms, bool time_stamp);

} // namespace seal

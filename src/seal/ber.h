// ber.h -- a structure in BER as DER. NSS (poppler, LibreOffice) and BouncyCastle write their signatures with lengths that are not said beforehand.
//
//     const auto cms = sebagai_der(contents);
//     cms->der        the same elements with the shortest definite lengths, octet strings in one piece
//     cms->panjang    how many bytes at the front of `contents` it was; what follows is padding, or should not be there
//
// X.690, 8.1.3.6 (indefinite lengths) and 8.7.3 (octet strings in pieces). What is in DER already is given back byte for byte. Only how lengths are
// said may differ from DER: a length of more bytes than it needs is refused, so that no byte can be changed without a trace. None where
// the bytes are no such structure, or nest deeper than 32.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace seal {

struct Der {
    std::string der;
    std::size_t panjang = 0;
};

[[nodiscard]] std::optional<Der> sebagai_der(std::string_view bytes);

} // namespace seal

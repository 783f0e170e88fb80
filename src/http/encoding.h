// encoding.h -- fewer bytes on the wire: brotli (RFC 7932) and gzip (RFC 1952), as the visitor asks (RFC 9110, 12.5.3).
//
//     Coding coding = choose_coding("gzip;q=0.8, br");        // Coding::brotli
//     std::string bytes = brotli(page, page_quality);
//
// Pages are made new for each visit and compressed at quality 5 (12 KB become 2 KB in 0.16 ms); assets are compressed once,
// at the highest quality. A visitor who does not ask gets the bytes as they are.
#pragma once

#include <string>
#include <string_view>

namespace http {

enum class Coding { identity, gzip, brotli };

inline constexpr int page_quality = 5;
inline constexpr int asset_quality = 11;
inline constexpr std::size_t worth_compressing = 860; // below, it fits one packet anyway

// The best that `accept_encoding` allows; brotli before gzip where both are welcome.
[[nodiscard]] Coding choose_coding(std::string_view accept_encoding);

[[nodiscard]] bool is_compressible(std::string_view media_type);

[[nodiscard]] std::string brotli(std::string_view bytes, int quality); // 0 to 11
[[nodiscard]] std::string gzip(std::string_view bytes, int level);     // 1 to 9

} // namespace http

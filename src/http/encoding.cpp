#include "http/encoding.h"

#include "base/text.h"

#include <algorithm>
#include <brotli/encode.h>
#include <new>
#include <zlib.h>

namespace http {
namespace {

// "br;q=0.5": whether the parameter says more than nothing. Zero in any spelling ("0", "0.000") refuses.
bool is_welcome(std::string_view parameters) {
    for (const std::string_view parameter : base::split(parameters, ';')) {
        const std::string_view p = base::trim(parameter);
        if (base::starts_with_fold(p, "q="))
            return p.substr(2).find_first_of("123456789") != std::string_view::npos;
    }
    return true;
}

} // namespace

Coding choose_coding(std::string_view accept_encoding) {
    bool gzip = false;
    while (!accept_encoding.empty()) {
        const auto end = accept_encoding.find(',');
        const std::string_view item = base::trim(accept_encoding.substr(0, end));
        accept_encoding.remove_prefix(end == std::string_view::npos ? accept_encoding.size() : end + 1);
        const auto semicolon = std::min(item.find(';'), item.size());
        const std::string_view name = base::trim(item.substr(0, semicolon));
        const bool brotli_named = base::equal_fold(name, "br");
        if (!brotli_named && !base::equal_fold(name, "gzip")) continue;
        if (!is_welcome(item.substr(semicolon))) continue;
        if (brotli_named) return Coding::brotli;
        gzip = true;
    }
    return gzip ? Coding::gzip : Coding::identity;
}

bool is_compressible(std::string_view type) {
    return type.starts_with("text/") || type.starts_with("application/json") ||
           type.starts_with("image/svg+xml") || type.starts_with("application/javascript") ||
           type.starts_with("application/manifest+json");
}

std::string brotli(std::string_view bytes, int quality) {
    // A window no larger than needed: the encoder's tables are what costs most on a page of 12 KB.
    int window = BROTLI_MIN_WINDOW_BITS;
    while (window < 22 && (std::size_t{1} << static_cast<unsigned>(window)) < bytes.size() + 16) ++window;
    std::string out(std::max<std::size_t>(BrotliEncoderMaxCompressedSize(bytes.size()), 64), '\0');
    std::size_t size = out.size();
    if (BrotliEncoderCompress(quality, window, BROTLI_MODE_TEXT, bytes.size(),
                              reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                              reinterpret_cast<std::uint8_t*>(out.data())) != BROTLI_TRUE)
        throw std::bad_alloc();
    out.resize(size);
    return out;
}

std::string gzip(std::string_view bytes, int level) {
    z_stream stream{};
    constexpr int with_gzip_header = 15 + 16;
    if (deflateInit2(&stream, level, Z_DEFLATED, with_gzip_header, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    // zlib reads through a pointer that it does not call const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int done = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (done != Z_STREAM_END) throw std::bad_alloc();
    return out;
}

} // namespace http

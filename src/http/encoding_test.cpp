#include "http/encoding.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <zlib.h>

namespace http {
namespace {

std::string ungzipped(const std::string& bytes) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

TEST(Encoding, TheVisitorChooses) {
    EXPECT_EQ(choose_coding(""), Coding::identity);
    EXPECT_EQ(choose_coding("gzip, deflate, br, zstd"), Coding::brotli);
    EXPECT_EQ(choose_coding("gzip"), Coding::gzip);
    EXPECT_EQ(choose_coding("GZIP;q=0.1"), Coding::gzip);
    EXPECT_EQ(choose_coding("br;q=0, gzip"), Coding::gzip);
    EXPECT_EQ(choose_coding("br;q=0.000,gzip; q=0"), Coding::identity);
    EXPECT_EQ(choose_coding("identity, *;q=0"), Coding::identity);
    EXPECT_EQ(choose_coding("brotli, gzipped"), Coding::identity);
    EXPECT_EQ(choose_coding(",,;,br"), Coding::brotli);
}

TEST(Encoding, TextIsCompressibleAndPicturesAreNot) {
    EXPECT_TRUE(is_compressible("text/html; charset=utf-8"));
    EXPECT_TRUE(is_compressible("application/json"));
    EXPECT_FALSE(is_compressible("font/woff2"));
    EXPECT_FALSE(is_compressible("application/pdf"));
}

TEST(Encoding, GzipGivesTheBytesBack) {
    std::string page;
    for (int i = 0; i < 500; ++i) page += "<td>" + std::to_string(i) + "</td>";
    EXPECT_EQ(ungzipped(gzip(page, 6)), page);
    EXPECT_LT(gzip(page, 6).size(), page.size() / 2);
    EXPECT_EQ(ungzipped(gzip("", 6)), "");
}

TEST(Encoding, BrotliIsSmallerThanGzipOnAPage) {
    std::string page;
    for (int i = 0; i < 500; ++i) page += "<tr><td>" + std::to_string(i * 7919 % 1000) + "</td></tr>";
    EXPECT_LT(brotli(page, asset_quality).size(), gzip(page, 9).size());
    EXPECT_FALSE(brotli("", page_quality).empty());
}

} // namespace
} // namespace http

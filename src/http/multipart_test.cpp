#include "http/multipart.h"

#include <gtest/gtest.h>

#include <vector>

namespace http {
namespace {

const std::string form = "awal yang diabaikan\r\n--batas\r\n"
                         "Content-Disposition: form-data; name=\"nama\"\r\n\r\nSekar\r\n--batas \t\r\n"
                         "content-disposition:form-data;name=kosong\r\n\r\n\r\n--batas\r\n"
                         "Content-Type: text/csv\r\nContent-Disposition: form-data; name=\"berkas\"; "
                         "filename=\"C:\\data\\daftar \\\"x\\\".csv\"\r\n\r\n"
                         "a;b\r\n--bata\r\n\r\n--\r\r\n-\r\n--batas--\r\nakhir yang diabaikan";
const std::string parts_of_form =
    "nama=Sekar|kosong=|berkas(daftar \"x\".csv)=a;b\r\n--bata\r\n\r\n--\r\r\n-|";

struct Reader {
    std::string seen;
    Multipart parts;
    explicit Reader(std::string_view boundary = "batas", MultipartLimits limits = {})
        : parts(boundary,
                {[this](const Part& p) {
                     seen += p.name + (p.is_file ? "(" + p.filename + ")=" : "=");
                     return true;
                 },
                 [this](std::string_view bytes) {
                     seen += bytes;
                     return true;
                 },
                 [this] {
                     seen += '|';
                     return true;
                 }},
                limits) {}
};

bool refused(const std::string& bytes, MultipartLimits limits = {}) {
    Reader reader("b", limits);
    return !reader.parts.feed(bytes) || !reader.parts.finished();
}

TEST(Multipart, TheSamePartsComeOutWhereverTheInputIsCut) {
    for (std::size_t first = 0; first <= form.size(); ++first)
        for (const std::size_t second : {first, first + 1, first + 2, (first + form.size()) / 2}) {
            const std::size_t cut = std::min(second, form.size());
            Reader reader;
            ASSERT_TRUE(reader.parts.feed(std::string_view(form).substr(0, first)));
            ASSERT_TRUE(reader.parts.feed(std::string_view(form).substr(first, cut - first)));
            ASSERT_TRUE(reader.parts.feed(std::string_view(form).substr(cut)));
            ASSERT_TRUE(reader.parts.finished());
            ASSERT_EQ(reader.seen, parts_of_form) << first << " " << cut;
        }
    Reader by_bytes;
    for (const char c : form) ASSERT_TRUE(by_bytes.parts.feed(std::string_view(&c, 1)));
    EXPECT_EQ(by_bytes.seen, parts_of_form);
}

TEST(Multipart, AnInputThatEndsEarlyIsNotFinished) {
    const auto end = form.find("--batas--") + 9;
    for (std::size_t cut = 0; cut < end; ++cut) {
        Reader reader;
        EXPECT_TRUE(reader.parts.feed(std::string_view(form).substr(0, cut)));
        EXPECT_FALSE(reader.parts.finished()) << cut;
    }
}

TEST(Multipart, WhatNoBrowserWritesIsRefused) {
    const std::string good = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--";
    EXPECT_FALSE(refused(good));
    EXPECT_TRUE(refused("--b\r\n\r\n1\r\n--b--"));                                   // no head
    EXPECT_TRUE(refused("--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--")); // no name
    EXPECT_TRUE(
        refused("--b\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n1\r\n--b--")); // an empty one
    EXPECT_TRUE(refused("--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--b--"));
    EXPECT_TRUE(refused("--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--b--"));
    EXPECT_TRUE(refused("--b\r\nContent-Disposition: form-data; name=\"\xFF\"\r\n\r\n1\r\n--b--"));
    EXPECT_TRUE(refused("--b\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; "
                        "name=b\r\n\r\n1\r\n--b--"));
    EXPECT_TRUE(refused("--b\r\nContent-Disposition: form-data; name=a\r\nX\r\n\r\n1\r\n--b--"));
    EXPECT_TRUE(refused("--bx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--"));
    EXPECT_TRUE(refused(""));
}

TEST(Multipart, EverythingIsLimited) {
    const std::string part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n";
    const MultipartLimits limits{2, 60, 10};
    EXPECT_FALSE(refused(part + part + "--b--", limits));
    EXPECT_TRUE(refused(part + part + part + "--b--", limits));
    EXPECT_TRUE(refused(std::string(30, 'x') + "\r\n" + part + "--b--", limits));
    EXPECT_TRUE(refused("--b\r\nX: " + std::string(60, 'x') + "\r\n", limits));
    EXPECT_TRUE(refused("--b" + std::string(30, ' ')));
}

TEST(Multipart, ASinkThatSaysNoEndsIt) {
    Multipart parts("batas", {[](const Part&) { return true; }, [](std::string_view) { return false; },
                              [] { return true; }});
    EXPECT_FALSE(parts.feed(form));
    EXPECT_FALSE(parts.feed("lagi"));
}

TEST(Multipart, TheBoundaryIsReadFromTheType) {
    EXPECT_EQ(boundary_of("multipart/form-data; boundary=----WebKitFormBoundaryA1"),
              "----WebKitFormBoundaryA1");
    EXPECT_EQ(boundary_of("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\""), "a b");
    for (const auto& type :
         {std::string("multipart/form-data"), std::string("multipart/mixed; boundary=a"),
          std::string("multipart/form-data; boundary="),
          std::string("multipart/form-data; boundary=\"a\nb\""),
          "multipart/form-data; boundary=" + std::string(71, 'a'),
          std::string("multipart/form-data; boundary=\"a"), std::string("multipart/form-data; xboundary=a")})
        EXPECT_EQ(boundary_of(type), "") << type;
}

} // namespace
} // namespace http

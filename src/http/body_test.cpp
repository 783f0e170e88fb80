#include "http/body.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <stdlib.h>

namespace http {
namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "teraju-body-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    [[nodiscard]] bool empty() const { return fs::is_empty(path); }
};

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

constexpr auto form_type = "application/x-www-form-urlencoded";
constexpr auto upload_type = "multipart/form-data; boundary=b";

std::string file_part(const std::string& name, const std::string& filename, const std::string& bytes) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + filename +
           "\"\r\n\r\n" + bytes + "\r\n";
}
std::string field_part(const std::string& name, const std::string& value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}

BodyLimits limits(const fs::path& folder) {
    BodyLimits l;
    l.one = 100;
    l.whole = 1000;
    l.folder = folder;
    l.files = 2;
    l.fields = 50;
    return l;
}

int status_of(Body kind, std::string_view type, const std::string& bytes, bool length_said = true) {
    const Folder folder;
    Request request;
    BodyReader body(kind, type, length_said ? std::optional<std::uint64_t>(bytes.size()) : std::nullopt,
                    limits(folder.path));
    if (body.refusal().status == 0 && body.feed(bytes)) (void)body.finish(request);
    return body.refusal().status;
}

TEST(BodyReader, AFormBecomesFields) {
    Request request;
    BodyReader body(Body::form, "application/x-www-form-urlencoded; charset=UTF-8", 7, {});
    ASSERT_TRUE(body.feed("a=1&"));
    ASSERT_TRUE(body.feed("b=2"));
    ASSERT_TRUE(body.finish(request));
    EXPECT_EQ(request.form("b"), "2");
}

TEST(BodyReader, AFileGoesToDiskAndIsRemovedWithTheRequest) {
    const Folder folder;
    const std::string bytes("isi\0 berkas", 11);
    {
        Request request;
        BodyReader body(Body::upload, upload_type, std::nullopt, limits(folder.path));
        ASSERT_TRUE(body.feed(field_part("csrf", "abc") + file_part("berkas", "../daftar.csv", bytes) +
                              file_part("lampiran", "", "") + "--b--\r\n"));
        ASSERT_TRUE(body.finish(request));
        EXPECT_EQ(request.form("csrf"), "abc");
        ASSERT_EQ(request.uploads.size(), 1U); // the field without a file is left out
        const Upload& upload = *request.upload("berkas");
        EXPECT_EQ(upload.filename, "daftar.csv");
        EXPECT_EQ(upload.size, 11U);
        EXPECT_EQ(contents(upload.path), bytes);
        EXPECT_EQ(upload.sha256, base::sha256(bytes).hex());
        EXPECT_EQ(fs::status(upload.path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    }
    EXPECT_TRUE(folder.empty());
}

TEST(BodyReader, ABodyCutShortLeavesNothingBehind) {
    const Folder folder;
    {
        BodyReader body(Body::upload, upload_type, std::nullopt, limits(folder.path));
        ASSERT_TRUE(body.feed("--b\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nsetengah"));
        EXPECT_FALSE(folder.empty());
        Request request;
        EXPECT_FALSE(body.finish(request));
        EXPECT_EQ(body.refusal().status, 400);
    }
    EXPECT_TRUE(folder.empty());
}

TEST(BodyReader, OnlyTheTypeOfTheRouteIsTaken) {
    EXPECT_EQ(status_of(Body::form, form_type, "a=1"), 0);
    EXPECT_EQ(status_of(Body::form, "", ""), 0); // a POST that carries nothing
    EXPECT_EQ(status_of(Body::upload, form_type, "a=1"), 0);
    EXPECT_EQ(status_of(Body::none, "", ""), 0);
    EXPECT_EQ(status_of(Body::none, form_type, "a=1"), 415);
    EXPECT_EQ(status_of(Body::form, "application/json", "{}"), 415);
    EXPECT_EQ(status_of(Body::form, "text/plain", "a=1"), 415);
    EXPECT_EQ(status_of(Body::form, "", "a=1"), 415);
    EXPECT_EQ(status_of(Body::form, upload_type, "--b--"), 415);
    EXPECT_EQ(status_of(Body::upload, "multipart/form-data", "--b--"), 415);
    EXPECT_EQ(status_of(Body::form, form_type, "a=%zz"), 400);
    EXPECT_EQ(status_of(Body::upload, upload_type, field_part("a", "\xFF") + "--b--"), 400);
}

TEST(BodyReader, EveryLimitIs413WhetherTheLengthIsSaidOrNot) {
    const std::string end = "--b--";
    for (const bool said : {true, false}) {
        EXPECT_EQ(status_of(Body::form, form_type, "a=" + std::string(98, 'x'), said), 0);
        EXPECT_EQ(status_of(Body::form, form_type, "a=" + std::string(99, 'x'), said), 413);
        EXPECT_EQ(
            status_of(Body::upload, upload_type, file_part("a", "a", std::string(100, 'x')) + end, said), 0);
        EXPECT_EQ(
            status_of(Body::upload, upload_type, file_part("a", "a", std::string(101, 'x')) + end, said),
            413);
        EXPECT_EQ(
            status_of(Body::upload, upload_type,
                      file_part("a", "a", "1") + file_part("b", "b", "2") + file_part("c", "c", "3") + end,
                      said),
            413);
        EXPECT_EQ(status_of(Body::upload, upload_type, field_part("a", std::string(51, 'x')) + end, said),
                  413);
        EXPECT_EQ(status_of(Body::upload, upload_type, end + std::string(1000, 'x'), said), 413);
    }
}

TEST(BodyReader, AFolderThatCannotBeWrittenIsOurFault) {
    BodyLimits full;
    full.folder = "/dev/null/tidak-ada";
    BodyReader body(Body::upload, upload_type, std::nullopt, full);
    EXPECT_FALSE(body.feed(file_part("a", "a", "1")));
    EXPECT_EQ(body.refusal().status, 500);
}

TEST(BodyReader, WhatAKilledServerLeftIsRemovedAndNothingElse) {
    const Folder folder;
    for (const auto* name : {"teraju-unggah-abc123", "lain"}) std::ofstream(folder.path / name) << "x";
    remove_left_uploads(folder.path);
    EXPECT_FALSE(fs::exists(folder.path / "teraju-unggah-abc123"));
    EXPECT_TRUE(fs::exists(folder.path / "lain"));
    remove_left_uploads(folder.path / "tidak-ada");
}

} // namespace
} // namespace http

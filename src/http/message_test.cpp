#include "http/message.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace http {
namespace {

TEST(Request, FieldsAreFoundByName) {
    Request request;
    request.query_fields = {{"cari", "Sekar"}};
    request.form_fields = {{"hak", "a"}, {"hak", "b"}};
    request.headers = {{"user-agent", "uji"}};
    request.params = {{"id", "12"}};
    request.uploads.push_back({"berkas", "daftar.csv", "/tmp/x", 3, "abc"});
    EXPECT_EQ(request.query("cari"), "Sekar");
    EXPECT_EQ(request.query("lain"), "");
    EXPECT_EQ(values_of(request.form_fields, "hak"), (std::vector<std::string_view>{"a", "b"}));
    EXPECT_EQ(request.header("user-agent"), "uji");
    EXPECT_EQ(request.param("id"), "12");
    ASSERT_NE(request.upload("berkas"), nullptr);
    EXPECT_EQ(request.upload("berkas")->filename, "daftar.csv");
    EXPECT_EQ(request.upload("lain"), nullptr);
}

TEST(Response, SaysWhatItIs) {
    EXPECT_EQ(Response::html("<p>").type, "text/html; charset=utf-8");
    EXPECT_EQ(Response::text("a", 404).status, 404);
    EXPECT_EQ(Response::json("{}").type, "application/json");
    const Response gone = Response::see_other("/beranda");
    EXPECT_EQ(gone.status, 303);
    EXPECT_EQ(value_of(gone.headers, "Location"), "/beranda");
}

TEST(Response, AFieldThatWouldSplitTheAnswerIsRefused) {
    Response response;
    EXPECT_THROW(response.with("Location", "/a\r\nSet-Cookie: b"), std::logic_error);
    EXPECT_THROW(response.with("Lo cation", "/a"), std::logic_error);
    response.cookie({"sesi", "abc"}, true);
    EXPECT_EQ(value_of(response.headers, "Set-Cookie"), "sesi=abc; Path=/; Secure; HttpOnly; SameSite=Lax");
}

} // namespace
} // namespace http

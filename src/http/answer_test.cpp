#include "http/answer.h"
#include "http/encoding.h"

#include <gmock/gmock.h>

namespace http {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string date = "Sun, 06 Nov 1994 08:49:37 GMT";

Asked asked() {
    Asked a;
    a.date = date;
    return a;
}

TEST(Answer, AHeadSaysStatusLengthAndTypeAndEndsWithAnEmptyLine) {
    const Answer answer = make_answer(asked(), Response::html("<p>halo"));
    EXPECT_THAT(answer.head,
                StartsWith("HTTP/1.1 200 OK\r\nDate: " + date +
                           "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 7\r\n"));
    EXPECT_TRUE(answer.head.ends_with("\r\n\r\n"));
    EXPECT_THAT(answer.head, HasSubstr("Cache-Control: no-store\r\n"));
    EXPECT_THAT(answer.head, HasSubstr("Content-Security-Policy: "));
    EXPECT_THAT(answer.head, Not(HasSubstr("Connection:")));
    EXPECT_EQ(answer.body(), "<p>halo");
}

TEST(Answer, HeadHasTheLengthOfGetAndNoBody) {
    Asked a = asked();
    a.head = true;
    const Answer answer = make_answer(a, Response::html("<p>halo"));
    EXPECT_THAT(answer.head, HasSubstr("Content-Length: 7\r\n"));
    EXPECT_EQ(answer.body(), "");
    EXPECT_EQ(answer.size, 0U);
}

TEST(Answer, WhatMayBeKeptIsAnswered304WhenItIsTheSame) {
    Response page = Response::html(std::string(2000, 'a'));
    page.cacheable = true;
    const Answer first = make_answer(asked(), page);
    const auto at = first.head.find("ETag: ") + 6;
    const std::string etag = first.head.substr(at, first.head.find("\r\n", at) - at);
    EXPECT_THAT(etag, StartsWith("W/\""));
    Asked again = asked();
    const std::string listed = "\"x\", " + etag;
    again.if_none_match = listed;
    again.accept_encoding = "br"; // in whichever coding
    const Answer same = make_answer(again, page);
    EXPECT_THAT(same.head, StartsWith("HTTP/1.1 304 "));
    EXPECT_THAT(same.head, HasSubstr("ETag: " + etag));
    EXPECT_THAT(same.head, Not(HasSubstr("Content-Length")));
    EXPECT_EQ(same.body(), "");
    page.body += "b";
    EXPECT_THAT(make_answer(again, page).head, StartsWith("HTTP/1.1 200 "));
}

TEST(Answer, APageOfAPersonHasNoEtagWhateverIsAsked) {
    Asked a = asked();
    a.if_none_match = "*";
    const Answer answer = make_answer(a, Response::html("x"));
    EXPECT_THAT(answer.head, StartsWith("HTTP/1.1 200 "));
    EXPECT_THAT(answer.head, Not(HasSubstr("ETag")));
}

TEST(Answer, TextIsCompressedAsAskedAndVariesBySaying) {
    const Response page = Response::html(std::string(5000, 'a'));
    Asked a = asked();
    EXPECT_THAT(make_answer(a, page).head, HasSubstr("Vary: Accept-Encoding\r\n"));
    EXPECT_THAT(make_answer(a, page).head, Not(HasSubstr("Content-Encoding")));
    a.accept_encoding = "gzip, br";
    const Answer small = make_answer(a, page);
    EXPECT_THAT(small.head, HasSubstr("Content-Encoding: br\r\n"));
    EXPECT_EQ(small.body(), brotli(page.body, page_quality));
    a.accept_encoding = "gzip";
    EXPECT_THAT(make_answer(a, page).head, HasSubstr("Content-Encoding: gzip\r\n"));
    EXPECT_THAT(make_answer(a, Response::html("kecil")).head, Not(HasSubstr("Content-Encoding")));
}

TEST(Answer, AnAssetIsSentAsItLiesThereAndKeptForAYear) {
    const Asset asset{"/aset/t.1.css", "text/css", "plain", "gz", "br", "\"t1\""};
    Response response;
    response.asset = &asset;
    Asked a = asked();
    EXPECT_EQ(make_answer(a, response).body().data(), asset.plain.data());
    a.accept_encoding = "br";
    const Answer answer = make_answer(a, response);
    EXPECT_EQ(answer.body(), "br");
    EXPECT_THAT(answer.head, HasSubstr("Content-Type: text/css\r\n"));
    EXPECT_THAT(answer.head, HasSubstr("Cache-Control: public, max-age=31536000, immutable\r\n"));
    a.accept_encoding = "gzip";
    EXPECT_EQ(make_answer(a, response).body(), "gz");
    a.if_none_match = "\"t1\"";
    EXPECT_THAT(make_answer(a, response).head, StartsWith("HTTP/1.1 304 "));
}

TEST(Answer, ARedirectCarriesItsPlaceAndCookies) {
    Response response = Response::see_other("/beranda");
    response.cookie({"sesi", "abc"}, false).cookie({"lain", "x"}, false);
    const Answer answer = make_answer(asked(), response);
    EXPECT_THAT(answer.head, StartsWith("HTTP/1.1 303 See Other\r\n"));
    EXPECT_THAT(answer.head, HasSubstr("Location: /beranda\r\nSet-Cookie: sesi=abc; Path=/; HttpOnly; "
                                       "SameSite=Lax\r\nSet-Cookie: lain=x;"));
    EXPECT_THAT(answer.head, HasSubstr("Content-Length: 0\r\n"));
}

TEST(Answer, ADownloadKeepsItsNameInEveryScript) {
    EXPECT_EQ(content_disposition("rekap 2026.xlsx"),
              "attachment; filename=\"rekap 2026.xlsx\"; filename*=UTF-8''rekap%202026.xlsx");
    EXPECT_EQ(content_disposition("a\"b\r\né.pdf"),
              "attachment; filename=\"a_b___.pdf\"; filename*=UTF-8''a%22b%0D%0A%C3%A9.pdf");
}

TEST(Answer, ADateIsWrittenAsTheRfcHasIt) { EXPECT_EQ(http_date(784111777), date); }

TEST(Answer, AConnectionThatEndsSaysSo) {
    Asked a = asked();
    a.keep_alive = false;
    EXPECT_THAT(make_answer(a, Response::text("x")).head, HasSubstr("Connection: close\r\n"));
    a.keep_alive = a.version_1_0 = true;
    EXPECT_THAT(make_answer(a, Response::text("x")).head, HasSubstr("Connection: keep-alive\r\n"));
}

} // namespace
} // namespace http

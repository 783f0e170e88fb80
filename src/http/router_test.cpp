#include "http/router.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace http {
namespace {

Route route(Method method, std::string pattern) {
    return {method, pattern, [pattern](Request&) { return Response::text(pattern); }};
}

Router office() {
    Router router;
    for (const auto* pattern : {"/", "/pegawai/{id}", "/pegawai/baru", "/pegawai/{id}/jabatan/{nomor}",
                                "/{apa}/baru/x", "/pegawai/{id}/x"})
        router.add(route(Method::get, pattern));
    router.add(route(Method::post, "/pegawai/baru"));
    router.add(route(Method::post, "/masuk"));
    return router;
}

std::string found(const Router& router, Method method, std::string_view path) {
    const Match match = router.find(method, path);
    return match.route != nullptr ? match.route->pattern : std::to_string(match.status) + match.allow;
}

TEST(Router, APathFindsItsPatternAndItsParameters) {
    const Router router = office();
    EXPECT_EQ(found(router, Method::get, "/"), "/");
    EXPECT_EQ(found(router, Method::get, "/pegawai/12"), "/pegawai/{id}");
    const Match match = router.find(Method::get, "/pegawai/12/jabatan/3");
    ASSERT_NE(match.route, nullptr);
    EXPECT_EQ(match.params, (Fields{{"id", "12"}, {"nomor", "3"}}));
    Request request;
    EXPECT_EQ(match.route->handler(request).body, "/pegawai/{id}/jabatan/{nomor}");
}

TEST(Router, ALiteralPieceGoesBeforeAParameterFromTheLeft) {
    const Router router = office();
    EXPECT_EQ(found(router, Method::get, "/pegawai/baru"), "/pegawai/baru");
    EXPECT_EQ(found(router, Method::get, "/pegawai/baru/x"), "/pegawai/{id}/x");
    EXPECT_EQ(found(router, Method::get, "/jabatan/baru/x"), "/{apa}/baru/x");
}

TEST(Router, HeadIsAnsweredByGet) {
    EXPECT_EQ(found(office(), Method::head, "/pegawai/12"), "/pegawai/{id}");
    EXPECT_THROW(Router().add(route(Method::head, "/x")), std::logic_error);
}

TEST(Router, AnotherMethodIs405WithWhatIsAllowed) {
    const Router router = office();
    EXPECT_EQ(found(router, Method::post, "/pegawai/12"), "405GET, HEAD");
    EXPECT_EQ(found(router, Method::get, "/masuk"), "405POST");
    EXPECT_EQ(found(router, Method::post, "/pegawai/baru"), "/pegawai/baru");
}

TEST(Router, APathThatNobodyHasIsAnsweredForThoseWhoLook) {
    Router router = office();
    router.otherwise([](Request&) { return Response::html("tidak ada", 404); });
    Request request;
    const Match match = router.find(Method::get, "/tidak/ada");
    ASSERT_NE(match.route, nullptr);
    EXPECT_EQ(match.route->handler(request).status, 404);
    EXPECT_NE(router.find(Method::head, "/tidak").route, nullptr);
    EXPECT_EQ(router.find(Method::post, "/tidak").route, nullptr);
    EXPECT_EQ(found(router, Method::get, "/masuk"), "405POST") << "that is another matter";
    EXPECT_EQ(found(router, Method::get, "/pegawai/12"), "/pegawai/{id}");
}

TEST(Router, WhatIsNotThereIs404) {
    const Router router = office();
    for (const auto* path : {"", "x", "/tidak", "/pegawai", "/pegawai/", "/pegawai/12/",
                             "/pegawai/12/jabatan/", "/a/b/c/d/e/f/g"})
        EXPECT_EQ(found(router, Method::get, path), "404") << path;
}

TEST(Router, TwoRoutesForOnePathAreOurMistake) {
    Router router = office();
    EXPECT_THROW(router.add(route(Method::get, "/pegawai/{nip}")), std::logic_error);
    EXPECT_THROW(router.add(route(Method::get, "/pegawai/baru")), std::logic_error);
    EXPECT_THROW(router.add(route(Method::get, "tanpa")), std::logic_error);
    EXPECT_THROW(router.add(route(Method::get, "/{salah")), std::logic_error);
    EXPECT_THROW(router.add({Method::get, "/kosong", nullptr}), std::logic_error);
}

} // namespace
} // namespace http

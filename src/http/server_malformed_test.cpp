// Every kind of request that is refused by name, sent through a real socket to a real server. Of each: the status, our
// own page, no handler called (neither for it nor for the request smuggled in behind it), and the connection closed.
#include "http/server_for_tests.h"

#include <gmock/gmock.h>

namespace http::testing {
namespace {

using ::testing::HasSubstr;
using namespace std::string_literals;
using namespace std::chrono_literals;

struct Malformed {
    std::string name;
    int status;
    std::string bytes;
};

void PrintTo(const Malformed& m, std::ostream* out) { *out << m.name; }

const std::string host = "Host: kantor.contoh\r\n";
const std::string form = "Content-Type: application/x-www-form-urlencoded\r\n";

std::string line(const std::string& request_line) { return request_line + "\r\n" + host + "\r\n"; }
std::string fields(const std::string& lines) { return "GET / HTTP/1.1\r\n" + host + lines + "\r\n"; }
std::string target(const std::string& t) { return line("GET " + t + " HTTP/1.1"); }
std::string body(const std::string& lines, const std::string& bytes) {
    return "POST /kirim HTTP/1.1\r\n" + host + form + lines + "\r\n" + bytes;
}
std::string chunks(const std::string& bytes) { return body("Transfer-Encoding: chunked\r\n", bytes); }

std::vector<Malformed> all() {
    const std::string with_length = "Content-Length: 3\r\n";
    const std::string in_chunks = "Transfer-Encoding: chunked\r\n";
    const std::string long_extension(20'000, 'x');
    std::string many_extensions;
    for (int i = 0; i < 300; ++i) many_extensions += "1;" + std::string(1000, 'x') + "\r\na\r\n";
    std::string many_fields;
    for (int i = 0; i < 101; ++i) many_fields += "X-" + std::to_string(i) + ": y\r\n";
    return {
        // Where does the body end? Two readers, two answers.
        {"length_and_chunked", 400, body(with_length + in_chunks, "0\r\n\r\n")},
        {"chunked_and_length", 400, body(in_chunks + with_length, "0\r\n\r\n")},
        {"two_lengths_that_differ", 400, body("Content-Length: 3\r\nContent-Length: 5\r\n", "a=1")},
        {"two_lengths_that_agree", 400, body(with_length + with_length, "a=1")},
        {"two_lengths_in_one_field", 400, body("Content-Length: 3, 3\r\n", "a=1")},
        {"two_lengths_in_one_field_that_differ", 400, body("Content-Length: 3, 5\r\n", "a=1")},
        {"length_with_plus", 400, body("Content-Length: +3\r\n", "a=1")},
        {"length_with_minus", 400, body("Content-Length: -3\r\n", "a=1")},
        {"length_in_hexadecimal", 400, body("Content-Length: 0x3\r\n", "a=1")},
        {"length_with_a_point", 400, body("Content-Length: 3.0\r\n", "a=1")},
        {"length_with_a_blank", 400, body("Content-Length: 3 3\r\n", "a=1")},
        {"length_that_is_empty", 400, body("Content-Length: \r\n", "a=1")},
        {"length_of_more_than_64_bits", 400, body("Content-Length: 18446744073709551619\r\n", "a=1")},
        {"length_of_thirty_digits", 400, body("Content-Length: 000000000000000000000000000003\r\n", "a=1")},
        {"coding_xchunked", 501, body("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")},
        {"coding_chunked_in_quotes", 501, body("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n")},
        {"coding_with_vertical_tab", 400, body("Transfer-Encoding: \x0b"s + "chunked\r\n", "0\r\n\r\n")},
        {"coding_twice", 400, body(in_chunks + in_chunks, "0\r\n\r\n")},
        {"coding_twice_in_one_field", 501, body("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n")},
        {"coding_chunked_not_last", 501, body("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n")},
        {"coding_identity", 501, body("Transfer-Encoding: identity\r\n", "a=1")},
        {"coding_and_a_second_name", 400,
         body("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n")},
        {"coding_in_http_1_0", 400, "POST /kirim HTTP/1.0\r\n" + host + form + in_chunks + "\r\n0\r\n\r\n"},
        {"body_on_get", 400, fields(with_length) + "a=1"},
        {"chunked_body_on_get", 400, fields(in_chunks) + "0\r\n\r\n"},
        {"body_on_head", 400, "HEAD / HTTP/1.1\r\n" + host + with_length + "\r\na=1"},
        // Chunks.
        {"chunk_size_not_hexadecimal", 400, chunks("g\r\na=1\r\n0\r\n\r\n")},
        {"chunk_size_missing", 400, chunks("\r\na=1\r\n0\r\n\r\n")},
        {"chunk_size_negative", 400, chunks("-3\r\na=1\r\n0\r\n\r\n")},
        {"chunk_size_with_0x", 400, chunks("0x3\r\na=1\r\n0\r\n\r\n")},
        {"chunk_size_beyond_64_bits", 400, chunks("1ffffffffffffffff\r\na=1\r\n0\r\n\r\n")},
        {"chunk_without_its_line_end", 400, chunks("3\r\na=10\r\n\r\n")},
        {"chunk_ended_by_bare_lf", 400, chunks("3\r\na=1\n0\r\n\r\n")},
        {"chunk_size_ended_by_bare_lf", 400, chunks("3\na=1\r\n0\r\n\r\n")},
        {"chunk_size_with_bare_cr", 400, chunks("3\ra\r\na=1\r\n0\r\n\r\n")},
        {"chunk_extension_malformed", 400, chunks("3;=\r\na=1\r\n0\r\n\r\n")},
        {"chunk_extension_too_long", 400, chunks("3;" + long_extension + "\r\na=1\r\n0\r\n\r\n")},
        {"chunk_extensions_without_end", 400, chunks(many_extensions + "0\r\n\r\n")},
        {"chunk_trailer_with_a_length", 400, chunks("3\r\na=1\r\n0\r\nContent-Length: 5\r\n\r\n")},
        {"chunk_trailer_malformed", 400, chunks("3\r\na=1\r\n0\r\nX Y: 5\r\n\r\n")},
        {"chunks_longer_than_the_route_takes", 413,
         chunks("186a1\r\n" + std::string(100'001, 'x') + "\r\n0\r\n\r\n")},
        // Lines and fields.
        {"nul_in_a_field", 400, fields("X: a\0b\r\n"s)},
        {"nul_in_a_field_name", 400, fields("X\0Y: a\r\n"s)},
        {"nul_in_the_target", 400, target("/\0"s)},
        {"bare_cr_in_a_field", 400, fields("X: a\rY: b\r\n")},
        {"bare_lf_after_a_field", 400, fields("X: a\nY: b\r\n")},
        {"bare_lf_everywhere", 400, "GET / HTTP/1.1\nHost: a\n\n"},
        {"bare_lf_after_the_request_line", 400, "GET / HTTP/1.1\nHost: a\r\n\r\n"},
        {"folded_line", 400, fields("X: a\r\n b\r\n")},
        {"folded_line_first", 400, "GET / HTTP/1.1\r\n X: a\r\n" + host + "\r\n"},
        {"blank_before_the_colon", 400, fields("X : a\r\n")},
        {"blank_before_the_colon_of_a_length", 400, body("Content-Length : 3\r\n", "a=1")},
        {"field_name_empty", 400, fields(": a\r\n")},
        {"field_without_a_colon", 400, fields("X\r\n")},
        {"field_name_with_a_bracket", 400, fields("X(y): a\r\n")},
        {"field_name_not_ascii", 400, fields("X\xC3\xA9: a\r\n")},
        {"control_character_in_a_field", 400, fields("X: a\x1b[31m\r\n")},
        {"too_many_fields", 431, fields(many_fields)},
        {"a_field_too_long", 431, fields("X: " + std::string(20'000, 'x') + "\r\n")},
        {"fields_together_too_long", 431,
         fields("X: " + std::string(7'900, 'x') + "\r\nY: " + std::string(7'900, 'x') +
                "\r\nZ: " + std::string(7'900, 'x') + "\r\n")},
        {"expectation_unknown", 417, body("Expect: 200-ok\r\n" + with_length, "a=1")},
        {"content_type_twice", 400, body(form + with_length, "a=1")},
        // Hosts.
        {"host_missing", 400, "GET / HTTP/1.1\r\nX: y\r\n\r\n"},
        {"host_missing_in_http_1_0", 400, "GET / HTTP/1.0\r\nX: y\r\n\r\n"},
        {"host_twice", 400, fields("Host: lain.contoh\r\n")},
        {"host_twice_the_same", 400, fields(host)},
        {"host_empty", 400, "GET / HTTP/1.1\r\nHost: \r\n\r\n"},
        {"host_with_a_path", 400, "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"},
        {"host_with_a_user", 400, "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n"},
        {"host_with_a_comma", 400, "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"},
        {"host_with_a_wrong_port", 400, "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n"},
        {"target_and_host_disagree", 400, target("http://lain.contoh/")},
        {"target_with_a_user", 400, target("http://kantor.contoh@lain.contoh/")},
        {"target_of_a_tunnel", 400, target("kantor.contoh:443")},
        // Request lines.
        {"method_malformed", 400, line("G(T / HTTP/1.1")},
        {"method_in_small_letters", 501, line("get / HTTP/1.1")},
        {"method_unknown", 501, line("BREW / HTTP/1.1")},
        {"method_put", 405, line("PUT / HTTP/1.1")},
        {"method_trace", 405, line("TRACE / HTTP/1.1")},
        {"method_connect", 405, line("CONNECT kantor.contoh:443 HTTP/1.1")},
        {"method_empty", 400, line(" / HTTP/1.1")},
        {"http_0_9", 400, "GET /\r\n"},
        {"http_2_preface", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
        {"http_1_2", 505, line("GET / HTTP/1.2")},
        {"http_11", 400, line("GET / HTTP/11")},
        {"version_garbage", 400, line("GET / HTXP/1.1")},
        {"version_in_small_letters", 400, line("GET / http/1.1")},
        {"two_blanks_before_the_target", 400, line("GET  / HTTP/1.1")},
        {"tab_after_the_method", 400, line("GET\t/ HTTP/1.1")},
        {"blank_in_the_target", 400, line("GET /a b HTTP/1.1")},
        {"empty_line_first", 400, "\r\n" + line("GET / HTTP/1.1")},
        {"tls_on_a_plain_port", 400, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s},
        // Targets.
        {"target_too_long", 414, target("/" + std::string(9'000, 'a'))},
        {"target_with_control_character", 400, target("/a\x01")},
        {"target_with_del", 400, target("/a\x7f")},
        {"target_not_ascii", 400, target("/\xC3\xA9")},
        {"target_with_a_fragment", 400, target("/a#b")},
        {"target_without_a_slash", 400, target("a")},
        {"target_star", 400, target("*")},
        {"target_two_slashes", 400, target("//lain.contoh/")},
        {"percent_broken", 400, target("/%zz")},
        {"percent_cut_off", 400, target("/%4")},
        {"percent_nul", 400, target("/%00")},
        {"percent_line_end", 400, target("/%0d%0aX:%20y")},
        {"percent_slash", 400, target("/a%2fb")},
        {"percent_backslash", 400, target("/a%5cb")},
        {"path_upward", 400, target("/../etc/passwd")},
        {"path_upward_encoded", 400, target("/%2e%2e/%2e%2e/etc/passwd")},
        {"utf8_overlong", 400, target("/%c0%ae%c0%ae/")},
        {"utf8_surrogate", 400, target("/%ed%a0%80")},
        {"query_with_broken_percent", 400, target("/?a=%")},
        {"query_with_nul", 400, target("/?a=%00")},
        {"query_not_utf8", 400, target("/?a=%ff")},
        {"query_with_too_many_fields", 400,
         target("/?" +
                [] {
                    std::string q;
                    for (int i = 0; i < 101; ++i) q += "a&";
                    return q;
                }())},
        // Bodies.
        {"type_that_the_route_does_not_take", 415,
         "POST /kirim HTTP/1.1\r\n" + host + "Content-Type: application/json\r\n" + with_length + "\r\n{} "},
        {"type_missing", 415, "POST /kirim HTTP/1.1\r\n" + host + with_length + "\r\na=1"},
        {"upload_where_a_form_belongs", 415,
         "POST /kirim HTTP/1.1\r\n" + host + "Content-Type: multipart/form-data; boundary=b\r\n" +
             with_length + "\r\n--b"},
        {"body_where_none_belongs", 415, "POST /tanpa HTTP/1.1\r\n" + host + form + with_length + "\r\na=1"},
        {"body_longer_than_the_route_takes", 413, body("Content-Length: 100001\r\n", "a=1")},
        {"body_longer_than_any_takes", 413, body("Content-Length: 9223372036854775807\r\n", "a=1")},
        {"form_with_broken_percent", 400, body(with_length, "a=%")},
        {"form_with_nul", 400, body("Content-Length: 5\r\n", "a=%00")},
        {"form_not_utf8", 400, body("Content-Length: 5\r\n", "a=%ff")},
        {"multipart_malformed", 400,
         "POST /unggah HTTP/1.1\r\n" + host +
             "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 7\r\n\r\n--b\r\n\r\n"},
        {"multipart_without_a_boundary", 415,
         "POST /unggah HTTP/1.1\r\n" + host + "Content-Type: multipart/form-data\r\n" + with_length +
             "\r\n--b"},
    };
}

class MalformedRequest : public ::testing::TestWithParam<Malformed> {
  protected:
    static void SetUpTestSuite() {
        const auto handler = [](Request&) {
            ++called;
            return Response::text("handler");
        };
        Route send{Method::post, "/kirim", handler};
        send.body = Body::form;
        send.body_limit = 100'000;
        Route upload{Method::post, "/unggah", handler};
        upload.body = Body::upload;
        Options options;
        options.wait.idle = options.wait.head = options.wait.body =
            20s; // refusals are not to come from deadlines
        running = new Running({{Method::get, "/", handler},
                               {Method::get, "/rahasia", handler},
                               std::move(send),
                               std::move(upload),
                               {Method::post, "/tanpa", handler}},
                              options);
    }
    static void TearDownTestSuite() {
        delete running;
        running = nullptr;
    }
    static inline std::atomic<int> called = 0;
    static inline Running* running = nullptr;
};

TEST_P(MalformedRequest, IsRefusedAndEndsTheConnection) {
    const auto& [name, status, bytes] = GetParam();
    called = 0;
    Visitor visitor(running->port());
    visitor.send(bytes);
    visitor.send(get("/rahasia")); // what a smuggler hopes to have answered
    const Seen seen = visitor.answer();
    EXPECT_EQ(seen.status, status);
    if (!bytes.starts_with("HEAD")) EXPECT_THAT(seen.body, HasSubstr("galat " + std::to_string(status)));
    EXPECT_EQ(seen.field("Connection"), "close");
    EXPECT_THAT(seen.head, HasSubstr("\r\nContent-Security-Policy: "));
    EXPECT_TRUE(visitor.is_closed());
    EXPECT_EQ(called, 0);
}

INSTANTIATE_TEST_SUITE_P(Every, MalformedRequest, ::testing::ValuesIn(all()),
                         [](const auto& one) { return one.param.name; });

TEST_F(MalformedRequest, TheSameRequestsWithoutTheirFaultAreAnswered) {
    called = 0;
    Visitor visitor(running->port());
    for (const std::string& good :
         {fields(""), fields("X: a\r\n"), target("/?a=%C3%A9"), target("http://Kantor.contoh/"),
          body("Content-Length: 3\r\n", "a=1"), chunks("3\r\na=1\r\n0\r\n\r\n"),
          chunks("3;x=y;z\r\na=1\r\n0\r\nX: y\r\n\r\n"), body("", "")})
        EXPECT_EQ(visitor.ask(good).status, 200) << good;
    EXPECT_EQ(called, 8);
}

TEST_F(MalformedRequest, ThereAreAtLeastThirtyFourKinds) { EXPECT_GE(all().size(), 34U); }

TEST_F(MalformedRequest, IsRefusedHoweverItsBytesAreCut) {
    const std::string bytes = body("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
    for (std::size_t cut = 1; cut < bytes.size(); cut += 9) {
        called = 0;
        Visitor visitor(running->port());
        visitor.send(bytes.substr(0, cut));
        visitor.send(bytes.substr(cut));
        EXPECT_EQ(visitor.answer().status, 400);
        EXPECT_TRUE(visitor.is_closed());
        EXPECT_EQ(called, 0);
    }
}

TEST_F(MalformedRequest, AfterAGoodRequestOnlyTheGoodOneIsAnswered) {
    called = 0;
    Visitor visitor(running->port());
    visitor.send(get("/") + fields("X : a\r\n") + get("/rahasia"));
    EXPECT_EQ(visitor.answer().status, 200);
    EXPECT_EQ(visitor.answer().status, 400);
    EXPECT_TRUE(visitor.is_closed());
    EXPECT_EQ(called, 1);
}

TEST_F(MalformedRequest, TheLogNamesTheReasonAndNothingThatWasSent) {
    Visitor visitor(running->port());
    visitor.ask(fields("Rahasia : nilai\r\n"));
    EXPECT_TRUE(running->comes_true([&](const Counters&) {
        const auto served = running->served();
        return !served.empty() && served.back().refused == "field name is none" &&
               served.back().method.empty();
    }));
}

} // namespace
} // namespace http::testing

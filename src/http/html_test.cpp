#include "base/id.h"
#include "http/html.h"

#include <gtest/gtest.h>

namespace html = http::html;

TEST(Html, TextIsEscapedWhereItStandsInText) {
    EXPECT_EQ(html::make<"<p>{}</p>">("<b> & \"x\" 'y'").str(),
              "<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;</p>");
}

TEST(Html, AnAttributeCannotBeLeftByItsValue) {
    EXPECT_EQ(html::make<R"(<a title="{}" class='{}'>x</a>)">("\" onclick=\"", "'>").str(),
              R"(<a title="&quot; onclick=&quot;" class='&#39;&gt;'>x</a>)");
}

TEST(Html, AnAddressWithAStrangeSchemeLeadsNowhere) {
    for (const char* bad :
         {"javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "//evil.example",
          " javascript:x", "java\tscript:x", "/\\evil.example", "\\\\evil.example"})
        EXPECT_EQ(html::make<"<a href=\"{}\">x</a>">(bad).str(), "<a href=\"about:invalid#ditolak\">x</a>")
            << bad;
    for (const char* good :
         {"/a?b=c", "#isi", "?hal=2", "https://example.org/", "mailto:a@example.org", "a/b:c"})
        EXPECT_EQ(html::make<"<a href=\"{}\">x</a>">(good).str(),
                  std::string("<a href=\"") + good + "\">x</a>");
}

TEST(Html, APieceInsideAnAddressStaysOnePiece) {
    EXPECT_EQ(html::make<"<a href=\"/masuk?ke={}\">x</a>">("/jurnal?orang=1&hal=2#a b").str(),
              "<a href=\"/masuk?ke=%2Fjurnal%3Forang%3D1%26hal%3D2%23a%20b\">x</a>");
    EXPECT_EQ(html::make<"<form action=\"/{}\"></form>">("/evil.example").str(),
              "<form action=\"/%2Fevil.example\"></form>");
}

TEST(Html, FlagsAndAttributesAreThereOrNot) {
    EXPECT_EQ(html::make<"<input{}{}{}>">(html::flag<"checked">(true), html::flag<"disabled">(false),
                                          html::attr<"aria-describedby">("a-g"))
                  .str(),
              "<input checked aria-describedby=\"a-g\">");
    EXPECT_EQ(
        html::make<"<input name=\"a\"{}{}>">(html::attr<"title">(""), html::attr<"value">("", true)).str(),
        "<input name=\"a\" value=\"\">");
    EXPECT_EQ(html::make<"<a{}>x</a>">(html::attr<"href">("javascript:x")).str(),
              "<a href=\"about:invalid#ditolak\">x</a>");
}

TEST(Html, NumbersAndIdsAreWrittenPlainly) {
    EXPECT_EQ(html::make<"<a href=\"/pegawai/{}\">{}</a>">(base::Id<struct Some>{42}, -7).str(),
              "<a href=\"/pegawai/42\">-7</a>");
}

TEST(Html, APieceInsideAPieceIsNotEscapedAgain) {
    auto list = html::make<"<ul>">();
    for (const auto* name : {"a&b", "c"}) list.add<"<li>{}</li>">(name);
    list.add<"</ul>">();
    EXPECT_EQ(html::make<"<main>{}</main>">(list).str(), "<main><ul><li>a&amp;b</li><li>c</li></ul></main>");
}

TEST(Html, CommentsScriptsWithAddressAndVoidTagsAreRead) {
    EXPECT_EQ(
        html::make<"<!doctype html><!-- > --><script src=\"{}\" defer></script><br/>{}">("/aset/t.js", "x")
            .str(),
        "<!doctype html><!-- > --><script src=\"/aset/t.js\" defer></script><br/>x");
}

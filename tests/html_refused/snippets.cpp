// Pages that must not compile, one a line, each with the reason that the compiler has to give; at the end some that must.
// Read by html_refused_test.py, built by nobody.
#include "http/html.h"

namespace html = http::html;

// clang-format off
void snippets(html::Html& page, const char* x, bool on, double number) {
    page.add<"<script>var a = '{}'</script>">(x);              // refused: inline_script_or_handler
    page.add<"<script>{}</script>">(x);                        // refused: hole_in_a_script
    page.add<"<SCRIPT>alert(1)</SCRIPT>">();                   // refused: inline_script_or_handler
    page.add<"<style>p{color:red}</style>">();                 // refused: inline_style
    page.add<"<p style=\"inline-size:{}px\"></p>">(7);         // refused: inline_style
    page.add<"<p STYLE='color:red'></p>">();                   // refused: inline_style
    page.add<"<p onclick=\"{}\"></p>">(x);                     // refused: inline_script_or_handler
    page.add<"<p onMouseOver='go()'></p>">();                  // refused: inline_script_or_handler
    page.add<"<a href={}>x</a>">(x);                           // refused: hole_in_a_tag_name_or_attribute_name_or_unquoted_value
    page.add<"<a href=/a>x</a>">();                            // refused: attribute_value_without_quotes
    page.add<"<a {}=\"1\">x</a>">(x);                          // refused: inside a tag only html::flag and html::attr
    page.add<"<a data-{}=\"1\">x</a>">(x);                     // refused: hole_in_a_tag_name_or_attribute_name_or_unquoted_value
    page.add<"<h{}>x</h2>">(2);                                // refused: inside a tag only html::flag and html::attr
    page.add<"<{}>x">("p");                                    // refused: less_than_sign_without_a_tag
    page.add<"<p>a < b</p>">();                                // refused: less_than_sign_without_a_tag
    page.add<"<!-- {} -->">(x);                                // refused: hole_in_a_comment
    page.add<"<!-- never closed">();                           // refused: fragment_that_ends_inside_a_tag_or_comment_or_script
    page.add<"<a href=\"/x">();                                // refused: fragment_that_ends_inside_a_tag_or_comment_or_script
    page.add<"<a href=\"java{}\">x</a>">(x);                   // refused: hole_in_a_url_before_its_path_or_query_has_begun
    page.add<"<a href=\"{}{}\">x</a>">(x, x);                  // refused: hole_in_a_url_before_its_path_or_query_has_begun
    page.add<"<a href='JAVASCRIPT:go()'>x</a>">();             // refused: javascript_address
    page.add<"<img srcset=\"{}\">">(x);                        // refused: hole_in_an_attribute_that_holds_code_or_style_or_a_list_of_addresses
    page.add<"<meta http-equiv=\"{}\">">(x);                   // refused: hole_in_an_attribute_that_holds_code_or_style_or_a_list_of_addresses
    page.add<"<iframe src=\"/a\"></iframe>">();                // refused: tag_that_our_pages_never_use
    page.add<"<svg><set attributeName=\"href\"></svg>">();     // refused: tag_that_our_pages_never_use
    page.add<"<p{}></p>">(html::attr<"onclick">(x));           // refused: hole_in_an_attribute_that_holds_code_or_style_or_a_list_of_addresses
    page.add<"<p{}></p>">(html::flag<"a b">(on));              // refused: hole_in_a_tag_name_or_attribute_name_or_unquoted_value
    page.add<"<p title=\"{}\"></p>">(page);                    // refused: a piece of HTML can stand in text only
    page.add<"<p>{}</p>">(on);                                 // refused: say which text a bool or char stands for
    page.add<"<p>{}</p>">('x');                                // refused: say which text a bool or char stands for
    page.add<"<p>{}</p>">(number);                             // refused: this type has no way to be written as HTML
    page.add<"<p>{} {}</p>">(x);                               // refused: as many {} as arguments
    page.add<"<p>{}</p>">(x, x);                               // refused: as many {} as arguments
    page.add<"<p class=\"{}\">{}</p>">(x, page);               // fine
    page.add<"<li{}><a href=\"/a/{}?b={}\">x</a>">(html::flag<"hidden">(on), 1, x); // fine
    page.add<"<script src=\"/aset/t.js\" defer></script>">();  // fine
}

// html_for_tests.h -- is this HTML well formed? For tests of pages and of pieces of them.
//
// Stricter than a browser: every element that can be closed is closed, in order; every attribute value is quoted; no
// attribute and no id stands twice; text holds no bare "<" or ">". What must be true of whole pages: tests/web/periksa_html.h.
#pragma once

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace web::for_tests {

inline void check_well_formed(std::string_view html) {
    static const std::set<std::string_view> empty{"area",  "base", "br",   "col",    "embed", "hr", "img",
                                                  "input", "link", "meta", "source", "track", "wbr"};
    std::set<std::string> ids;
    std::vector<std::string> open;
    std::size_t at = 0;
    const auto fail = [&](std::string_view why) {
        const std::size_t from = at < 60 ? 0 : at - 60;
        ADD_FAILURE() << why << " at " << at << ": ..." << html.substr(from, 140);
        at = html.size();
    };
    while (at < html.size()) {
        if (html[at] == '>') return fail("a bare >");
        if (html[at] != '<') {
            ++at;
            continue;
        }
        if (html.substr(at).starts_with("<!")) {
            at = html.find('>', at) + 1;
            continue;
        }
        const bool closing = html.substr(at).starts_with("</");
        std::size_t p = at + (closing ? 2 : 1);
        const std::size_t name_at = p;
        while (p < html.size() && (std::isalnum(static_cast<unsigned char>(html[p])) != 0)) ++p;
        const std::string name(html.substr(name_at, p - name_at));
        if (name.empty()) return fail("a bare <");
        if (closing) {
            if (p >= html.size() || html[p] != '>') return fail("an odd closing tag");
            if (open.empty() || open.back() != name)
                return fail("</" + name + "> does not close what is open");
            open.pop_back();
            at = p + 1;
            continue;
        }
        std::set<std::string> attributes;
        bool self_closed = false;
        while (p < html.size() && html[p] != '>') {
            if (html[p] == '/' || html[p] == ' ' || html[p] == '\n') {
                self_closed = html[p] == '/';
                ++p;
                continue;
            }
            const std::size_t a = p;
            while (p < html.size() && std::string_view("= />\n").find(html[p]) == std::string_view::npos) ++p;
            const std::string attribute(html.substr(a, p - a));
            if (!attributes.insert(attribute).second) return fail("attribute twice: " + attribute);
            if (p >= html.size() || html[p] != '=') continue;
            if (html[p + 1] != '"') return fail("an unquoted value of " + attribute);
            const std::size_t end = html.find('"', p + 2);
            if (end == std::string_view::npos) return fail("a value without end");
            const std::string value(html.substr(p + 2, end - p - 2));
            if (attribute == "id" && !ids.insert(value).second) return fail("id twice: " + value);
            p = end + 1;
        }
        if (!self_closed && !empty.contains(name)) open.push_back(name);
        at = p + 1;
    }
    if (!open.empty()) ADD_FAILURE() << "<" << open.back() << "> is never closed";
}

} // namespace web::for_tests

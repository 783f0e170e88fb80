#include "web/periksa_html.h"

#include "base/text.h"
#include "http/encoding.h"
#include "web/aset/aset.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace uji {

namespace {

struct Tag {
    std::string name;
    bool closing = false;
    std::map<std::string, std::string> attributes;
    std::size_t text_at = 0; // behind the tag

    [[nodiscard]] bool has(const std::string& name_of) const { return attributes.count(name_of) > 0; }
    [[nodiscard]] std::string get(const std::string& name_of) const {
        const auto found = attributes.find(name_of);
        return found == attributes.end() ? std::string() : found->second;
    }
};

// A reader of well-formed HTML; stops with a sentence at what is not.
class Scanner {
  public:
    Scanner(std::string_view html, std::vector<std::string>& wrong) : html_(html), wrong_(wrong) {}

    std::vector<Tag> tags() {
        std::vector<Tag> all;
        for (at_ = html_.find('<'); at_ != std::string_view::npos; at_ = html_.find('<', at_)) {
            if (html_.substr(at_, 9) == "<!doctype") {
                at_ = html_.find('>', at_);
                continue;
            }
            all.push_back(tag());
        }
        return all;
    }

  private:
    Tag tag() {
        Tag t;
        ++at_;
        if (html_[at_] == '/') {
            t.closing = true;
            ++at_;
        }
        t.name = word(" >/");
        for (;;) {
            while (at_ < html_.size() && (html_[at_] == ' ' || html_[at_] == '\n' || html_[at_] == '/'))
                ++at_;
            if (at_ >= html_.size() || html_[at_] == '>') break;
            const std::string name = word(" =>/\n");
            std::string value;
            if (at_ < html_.size() && html_[at_] == '=') {
                ++at_;
                if (html_[at_] != '"') {
                    wrong_.push_back("a value without quotes: " + name);
                    break;
                }
                const auto end = html_.find('"', at_ + 1);
                value = html_.substr(at_ + 1, end - at_ - 1);
                at_ = end + 1;
            }
            if (!t.attributes.emplace(name, value).second) wrong_.push_back("attribute twice: " + name);
        }
        t.text_at = ++at_;
        return t;
    }
    std::string word(std::string_view end) {
        const auto from = at_;
        at_ = std::min(html_.find_first_of(end, at_), html_.size());
        return std::string(html_.substr(from, at_ - from));
    }

    std::string_view html_;
    std::vector<std::string>& wrong_;
    std::size_t at_ = 0;
};

const std::set<std::string> empty_tags{"meta", "link", "input", "br", "img", "hr", "col", "source", "wbr"};
const std::set<std::string> may_stay_open{"li", "dt",     "dd",    "p",     "tr",   "td",
                                          "th", "option", "thead", "tbody", "tfoot"};

void check_closing(const std::vector<Tag>& tags, std::vector<std::string>& wrong) {
    std::vector<std::string> open;
    for (const Tag& t : tags) {
        if (empty_tags.count(t.name) > 0) continue;
        if (!t.closing) {
            const bool closes_itself = t.name == "path" || t.name == "use" || t.name == "circle" ||
                                       t.name == "rect" || t.name == "line" || t.name == "polygon" ||
                                       t.name == "polyline";
            if (!closes_itself) open.push_back(t.name);
            continue;
        }
        while (!open.empty() && open.back() != t.name && may_stay_open.count(open.back()) > 0)
            open.pop_back();
        if (open.empty() || open.back() != t.name) {
            wrong.push_back(
                fmt::format("</{}> closes nothing (open: {})", t.name, open.empty() ? "" : open.back()));
            return;
        }
        open.pop_back();
    }
    if (!open.empty()) wrong.push_back("never closed: " + open.back());
}

void check_words(const std::string& value, const std::set<std::string>& ids, const char* what,
                 std::vector<std::string>& wrong) {
    for (const std::string_view id : base::split(value, ' '))
        if (!id.empty() && ids.count(std::string(id)) == 0)
            wrong.push_back(fmt::format("{} names an id that is not there: {}", what, id));
}

void check_policy(const std::vector<Tag>& tags, std::vector<std::string>& wrong) {
    for (const Tag& t : tags) {
        if (t.name == "style" || t.name == "iframe" || t.name == "object" || t.name == "base")
            wrong.push_back("forbidden by the content policy: <" + t.name + ">");
        if (t.name == "script" && !t.closing && !base::split(t.get("src"), '/').at(0).empty())
            wrong.push_back("a script that is not a file of ours");
        for (const auto& [name, value] : t.attributes) {
            if (name == "style" || name.substr(0, 2) == "on")
                wrong.push_back(fmt::format("forbidden by the content policy: {}=\"{}\"", name, value));
            if ((name == "src" || name == "href" || name == "action") && value.substr(0, 5) == "data:")
                wrong.push_back("forbidden by the content policy: data:");
        }
    }
}

void check_headings(const std::vector<Tag>& tags, std::vector<std::string>& wrong) {
    int first = 0, level = 0;
    for (const Tag& t : tags) {
        if (t.closing || t.name.size() != 2 || t.name[0] != 'h' || t.name[1] < '1' || t.name[1] > '6')
            continue;
        const int here = t.name[1] - '0';
        if (here == 1) ++first;
        // The summary of errors stands above the heading and begins with an h2.
        if (level != 0 && here > level + 1) wrong.push_back(fmt::format("h{} under h{}", here, level));
        level = here;
    }
    if (first != 1) wrong.push_back(fmt::format("{} h1", first));
}

void check_fields(const std::vector<Tag>& tags, const std::set<std::string>& ids, bool signed_in,
                  std::vector<std::string>& wrong) {
    std::set<std::string> labelled;
    for (const Tag& t : tags)
        if (t.name == "label" && t.has("for")) labelled.insert(t.get("for"));
    check_words(base::join({labelled.begin(), labelled.end()}, " "), ids, "label", wrong);

    int inside_label = 0;
    bool needs_token = false, has_token = true;
    for (const Tag& t : tags) {
        if (t.name == "label") inside_label += t.closing ? -1 : 1;
        if (t.name == "form") {
            if (t.closing) {
                if (needs_token && !has_token) wrong.push_back("a form without the session's token");
                needs_token = false;
            } else {
                needs_token = signed_in && t.get("method") == "post";
                has_token = false;
            }
        }
        if (t.closing || (t.name != "input" && t.name != "select" && t.name != "textarea")) continue;
        if (t.get("name") == "csrf" && !t.get("value").empty()) has_token = true;
        check_words(t.get("aria-describedby"), ids, "aria-describedby", wrong);
        const std::string type = t.get("type");
        if (type == "hidden" || type == "submit" || t.get("aria-hidden") == "true") continue;
        if (labelled.count(t.get("id")) == 0 && inside_label == 0 && !t.has("aria-label"))
            wrong.push_back("a field without label: " + t.get("name"));
        if (type == "number") wrong.push_back("type=number: write inputmode (design.md, section 2)");
    }
}

} // namespace

std::string judul(std::string_view html) {
    const auto begin = html.find("<title>") + 7;
    return std::string(html.substr(begin, html.find("</title>") - begin));
}

std::vector<std::string> cacat(std::string_view html, bool signed_in) {
    std::vector<std::string> wrong;
    if (html.substr(0, 16) != "<!doctype html><") wrong.emplace_back("no doctype");
    const std::vector<Tag> tags = Scanner(html, wrong).tags();
    check_closing(tags, wrong);
    check_policy(tags, wrong);
    check_headings(tags, wrong);

    std::set<std::string> ids;
    std::map<std::string, int> count;
    for (const Tag& t : tags) {
        if (!t.closing) ++count[t.name];
        if (t.has("id") && !ids.insert(t.get("id")).second) wrong.push_back("id twice: " + t.get("id"));
    }
    check_fields(tags, ids, signed_in, wrong);
    for (const char* once : {"title", "main", "header", "footer", "html", "head", "body"})
        if (count[once] != 1) wrong.push_back(fmt::format("{} <{}>", count[once], once));
    if (tags.empty() || tags.front().get("lang") != "id")
        wrong.emplace_back("the page does not say its language");
    const std::string title = judul(html);
    constexpr std::string_view ending = " – Teraju";
    if (title.size() <= ending.size() || title.substr(title.size() - ending.size()) != ending)
        wrong.push_back("title: " + title);
    for (const Tag& t : tags) {
        const std::string to = t.get("href");
        if (t.name == "a" && !t.closing && !t.has("href")) wrong.emplace_back("a link without address");
        if (to.size() > 1 && to.front() == '#') check_words(to.substr(1), ids, "link", wrong);
        if (t.name == "img" && !t.has("alt")) wrong.emplace_back("a picture without words");
        if (t.name == "svg" && !t.closing && t.get("aria-hidden") != "true" && t.get("role") != "img")
            wrong.emplace_back("a drawing that neither speaks nor is silent");
        if (t.name == "nav" && !t.closing && !t.has("aria-label")) wrong.emplace_back("a nav without name");
        if (t.name == "th" && !t.closing && !t.has("scope")) wrong.emplace_back("a th without scope");
    }
    if (html.find("about:invalid") != std::string_view::npos) wrong.emplace_back("an address was refused");
    return wrong;
}

std::vector<std::string> tautan_lokal(std::string_view html) {
    std::vector<std::string> wrong, links;
    for (const Tag& t : Scanner(html, wrong).tags()) {
        if (t.name != "a" || t.closing) continue;
        const std::string to = base::replace_all(t.get("href"), "&amp;", "&");
        if (!to.empty() && to.front() == '/') links.push_back(to);
    }
    return links;
}

std::vector<std::pair<std::string, std::string>> medan_tersembunyi(std::string_view html) {
    std::vector<std::string> wrong;
    std::vector<std::pair<std::string, std::string>> fields;
    for (const Tag& t : Scanner(html, wrong).tags()) {
        if (t.name != "input" || t.get("type") != "hidden") continue;
        if (t.get("name") == "csrf" || t.get("name") == "kunci") continue;
        std::string value = t.get("value");
        for (const auto& [written, meant] : {std::pair<const char*, const char*>{"&lt;", "<"},
                                             {"&gt;", ">"},
                                             {"&quot;", "\""},
                                             {"&#39;", "'"},
                                             {"&amp;", "&"}})
            value = base::replace_all(std::move(value), written, meant);
        fields.emplace_back(t.get("name"), std::move(value));
    }
    return fields;
}

std::size_t bita_pertama(const std::string& html) {
    std::size_t bytes = http::brotli(html, http::page_quality).size();
    std::vector<std::string> wrong;
    for (const Tag& t : Scanner(html, wrong).tags()) {
        const bool sheet = t.name == "link" && t.get("rel") == "stylesheet";
        if (t.closing || (!sheet && t.name != "script")) continue;
        bytes += web::aset::cari(t.get(sheet ? "href" : "src"))->brotli.size();
    }
    return bytes;
}

} // namespace uji

// html.h -- pieces of a page, written as HTML literals that the compiler reads.
//
//     Html row = html::make<"<tr><th scope=\"row\"><a href=\"/pegawai/{}\">{}</a></th></tr>">(person.id, person.nama);
//     page.add<R"(<p class="sekunder">{} orang</p>)">(count);
//     page += row;
//
// Each {} is a hole. The compiler knows where it stands and escapes what is put in accordingly:
//   in text and in a quoted attribute    & < > " ' become entities
//   at the start of a URL attribute      as an attribute; a scheme other than http, https, mailto, tel is refused
//                                        at run time (the link becomes about:invalid#ditolak), and so is //host
//   later in a URL attribute             percent-encoded as one piece: "/pegawai/{}", "/masuk?ke={}"
//   in a tag, where attributes stand     html::flag<"checked">(is_on) or html::attr<"lang">(text) only
// What may be put in: text, integers, base::Id, and Html as it is (in text only). bool, char, floating numbers and
// std::optional do not compile: say which text stands for them.
//
// Does not compile, with the reason as the name of a function (namespace refused): a hole in a tag's or an attribute's
// name, in an unquoted value, in a comment, in on*, style, srcdoc, srcset; and, because the pages' content policy would
// switch them off anyway, style="", on*="", <style>, scripts with text in them. tests/html_refused/ holds one of each.
//
// A piece of HTML has a type of its own, so that text is never taken for it. Html::unchecked() is the one way around, for
// text that our own code has made (a drawing); look for it when you look for holes.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace http::html {

template <std::size_t N>
struct Literal {
    char text[N]{};
    consteval Literal(const char (&from)[N]) { // NOLINT(google-explicit-constructor)
        for (std::size_t i = 0; i < N; ++i) text[i] = from[i];
    }
};

// Never defined: naming one of these in a literal's parsing is how the compiler says what is wrong with it.
namespace refused {
void hole_in_a_tag_name_or_attribute_name_or_unquoted_value();
void hole_in_a_comment();
void hole_in_a_script();
void hole_in_an_attribute_that_holds_code_or_style_or_a_list_of_addresses();
void hole_in_a_url_before_its_path_or_query_has_begun();
void attribute_value_without_quotes();
void inline_style();
void inline_script_or_handler();
void javascript_address();
void tag_that_our_pages_never_use();
void less_than_sign_without_a_tag();
void fragment_that_ends_inside_a_tag_or_comment_or_script();
} // namespace refused

enum class Context : std::uint8_t { text, attribute, url, url_piece, tag };

namespace detail {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool same(std::string_view a, std::string_view b) { // b in lower case
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != b[i]) return false;
    return true;
}
template <class... T>
constexpr bool one_of(std::string_view a, T... names) {
    return (same(a, names) || ...);
}
constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
constexpr bool is_handler(std::string_view name) { return name.size() > 2 && same(name.substr(0, 2), "on"); }
constexpr bool is_url(std::string_view name) {
    return one_of(name, "href", "src", "action", "formaction", "poster", "data", "cite", "background",
                  "manifest", "longdesc");
}
constexpr bool takes_no_hole(std::string_view name) {
    return is_handler(name) || one_of(name, "style", "srcdoc", "srcset", "imagesrcset", "ping", "xlink:href",
                                      "http-equiv", "integrity", "nonce");
}

struct Segment { // text [begin, end), then a hole in its context; the last one has no hole
    std::size_t begin = 0, end = 0;
    Context context = Context::text;
};

constexpr std::size_t holes(std::string_view text) {
    std::size_t count = 0;
    // Not find(): with the sanitizers g++ 12 does not take its comparison with null for a constant.
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
        if (text[at] == '{' && text[at + 1] == '}') ++count, ++at;
    return count;
}

// Reads one literal, character by character, in the states of the HTML tokenizer that our pages need.
class Reader {
  public:
    constexpr explicit Reader(std::string_view text) : text_(text) {}

    template <std::size_t Holes>
    constexpr std::array<Segment, Holes + 1> read() {
        std::array<Segment, Holes + 1> out{};
        std::size_t count = 0, begin = 0;
        for (at_ = 0; at_ < text_.size(); ++at_) {
            if (text_[at_] == '{' && at_ + 1 < text_.size() && text_[at_ + 1] == '}') {
                out[count++] = {begin, at_, context_of_hole()};
                begin = ++at_ + 1;
            } else {
                step(text_[at_]);
            }
        }
        if (state_ != State::text) refused::fragment_that_ends_inside_a_tag_or_comment_or_script();
        out[count] = {begin, text_.size(), Context::text};
        return out;
    }

  private:
    enum class State { text, tag_name, in_tag, attribute_name, after_equals, quoted, comment, script };

    constexpr Context context_of_hole() {
        switch (state_) {
        case State::text: return Context::text;
        case State::quoted: return context_of_value();
        case State::in_tag: return Context::tag;
        case State::tag_name: // <li{}>: the name ends here
            end_tag_name();
            state_ = State::in_tag;
            return Context::tag;
        case State::comment: refused::hole_in_a_comment(); break;
        case State::script: refused::hole_in_a_script(); break;
        case State::attribute_name:
        case State::after_equals: refused::hole_in_a_tag_name_or_attribute_name_or_unquoted_value(); break;
        }
        return Context::text;
    }

    constexpr Context context_of_value() {
        if (takes_no_hole(attribute_))
            refused::hole_in_an_attribute_that_holds_code_or_style_or_a_list_of_addresses();
        if (!is_url(attribute_)) return Context::attribute;
        if (at_ == value_at_) return Context::url;
        const std::string_view before = text_.substr(value_at_, at_ - value_at_);
        const bool path_has_begun = before.find_first_of("/?#") != std::string_view::npos;
        if (!path_has_begun) refused::hole_in_a_url_before_its_path_or_query_has_begun();
        return Context::url_piece;
    }

    constexpr void step(char c) {
        switch (state_) {
        case State::text:
            if (c == '<') open();
            break;
        case State::comment:
            if (c == '>' && text_.substr(at_ - 2, 2) == "--") state_ = State::text;
            break;
        case State::tag_name:
            if (c == '>' || is_space(c) || (c == '/' && at_ != tag_at_)) {
                end_tag_name();
                c == '>' ? close() : void(state_ = State::in_tag);
            }
            break;
        case State::in_tag:
            if (c == '>') {
                close();
            } else if (!is_space(c) && c != '/') {
                state_ = State::attribute_name;
                attribute_at_ = at_;
            }
            break;
        case State::attribute_name:
            if (c == '=' || c == '>' || is_space(c)) {
                attribute_ = text_.substr(attribute_at_, at_ - attribute_at_);
                if (c == '=') {
                    if (same(attribute_, "style")) refused::inline_style();
                    if (is_handler(attribute_)) refused::inline_script_or_handler();
                    state_ = State::after_equals;
                } else {
                    c == '>' ? close() : void(state_ = State::in_tag);
                }
            }
            break;
        case State::after_equals:
            if (c != '"' && c != '\'') refused::attribute_value_without_quotes();
            quote_ = c;
            value_at_ = at_ + 1;
            state_ = State::quoted;
            break;
        case State::quoted:
            if (c == quote_) {
                if (is_url(attribute_) && same(text_.substr(value_at_).substr(0, 11), "javascript:"))
                    refused::javascript_address();
                state_ = State::in_tag;
            }
            break;
        case State::script:
            if (c == '<' && same(text_.substr(at_).substr(0, 8), "</script"))
                open();
            else if (!is_space(c))
                refused::inline_script_or_handler();
            break;
        }
    }

    constexpr void open() {
        if (text_.substr(at_).starts_with("<!--")) {
            state_ = State::comment;
            at_ += 3;
            return;
        }
        closing_ = at_ + 1 < text_.size() && text_[at_ + 1] == '/';
        if (closing_) ++at_;
        tag_at_ = at_ + 1;
        state_ = State::tag_name;
    }

    constexpr void end_tag_name() {
        tag_ = text_.substr(tag_at_, at_ - tag_at_);
        if (tag_.empty()) refused::less_than_sign_without_a_tag();
        if (same(tag_, "style")) refused::inline_style();
        if (one_of(tag_, "iframe", "frame", "object", "embed", "applet", "base", "animate", "set",
                   "animatetransform", "animatemotion", "foreignobject", "xmp", "plaintext", "noembed",
                   "noframes", "marquee"))
            refused::tag_that_our_pages_never_use();
    }

    constexpr void close() { state_ = !closing_ && same(tag_, "script") ? State::script : State::text; }

    std::string_view text_, tag_, attribute_;
    std::size_t at_ = 0, tag_at_ = 0, attribute_at_ = 0, value_at_ = 0;
    char quote_ = '"';
    bool closing_ = false;
    State state_ = State::text;
};

template <Literal L>
struct Parsed {
    static constexpr std::string_view text{L.text, sizeof(L.text) - 1};
    static constexpr auto segments = Reader(text).template read<holes(text)>();
};

} // namespace detail

class Html;

template <Literal Name>
struct Flag {
    bool on = true;
};
template <Literal Name>
struct Attr {
    std::string_view value;
    bool there = true;
};

namespace detail {

template <Literal Name>
consteval void check_name() {
    constexpr std::string_view name{Name.text, sizeof(Name.text) - 1};
    if (takes_no_hole(name)) refused::hole_in_an_attribute_that_holds_code_or_style_or_a_list_of_addresses();
    if (name.find_first_of(" \t\n\"'<>=/{}") != std::string_view::npos)
        refused::hole_in_a_tag_name_or_attribute_name_or_unquoted_value();
}

} // namespace detail

// An attribute that is there or not: html::flag<"checked">(is_on).
template <Literal Name>
[[nodiscard]] constexpr Flag<Name> flag(bool on) {
    detail::check_name<Name>();
    return {on};
}
// An attribute that is left out where it has no value: html::attr<"aria-describedby">(ids). With `there` given, an
// empty value is written too. The text is looked at, not copied.
template <Literal Name>
[[nodiscard]] constexpr Attr<Name> attr(std::string_view value) {
    detail::check_name<Name>();
    return {value, !value.empty()};
}
template <Literal Name>
[[nodiscard]] constexpr Attr<Name> attr(std::string_view value, bool there) {
    detail::check_name<Name>();
    return {value, there};
}

// Escapes for text and quoted attributes.
void escape(std::string& out, std::string_view text);
// Everything but letters, digits and -._~ becomes %XX.
void percent(std::string& out, std::string_view text);
// A local address (not //host), or one of http, https, mailto, tel.
[[nodiscard]] bool is_safe_url(std::string_view url);
// What stands in place of an address that is not.
inline constexpr std::string_view refused_url = "about:invalid#ditolak";

namespace detail {

template <class T>
concept Identifier = requires(const T& id) {
    { id.value() } -> std::same_as<std::int64_t>;
};

template <class T>
inline constexpr bool is_attribute = false;
template <Literal Name>
inline constexpr bool is_attribute<Flag<Name>> = true;
template <Literal Name>
inline constexpr bool is_attribute<Attr<Name>> = true;

template <Context C>
void put_text(std::string& out, std::string_view text) {
    if constexpr (C == Context::url)
        escape(out, is_safe_url(text) ? text : refused_url);
    else if constexpr (C == Context::url_piece)
        percent(out, text);
    else
        escape(out, text);
}

template <Literal Name>
void put_attribute(std::string& out, const Flag<Name>& flag) {
    if (flag.on) out.append(" ").append(Name.text, sizeof(Name.text) - 1);
}
template <Literal Name>
void put_attribute(std::string& out, const Attr<Name>& attr) {
    if (!attr.there) return;
    out.append(" ").append(Name.text, sizeof(Name.text) - 1).append("=\"");
    put_text<is_url({Name.text, sizeof(Name.text) - 1}) ? Context::url : Context::attribute>(out, attr.value);
    out += '"';
}

template <class T>
inline constexpr bool cannot_be_written_as_html = false;

template <Context C, class T>
void put(std::string& out, const T& value) {
    if constexpr (C == Context::tag) {
        static_assert(is_attribute<T>, "inside a tag only html::flag and html::attr");
        if constexpr (is_attribute<T>) put_attribute(out, value);
    } else if constexpr (std::is_same_v<T, Html>) {
        static_assert(C == Context::text, "a piece of HTML can stand in text only");
        out += value.str();
    } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, char>) {
        static_assert(cannot_be_written_as_html<T>, "say which text a bool or char stands for");
    } else if constexpr (std::is_integral_v<T>) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
    } else if constexpr (Identifier<T>) {
        put<C>(out, value.value());
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        put_text<C>(out, value);
    } else {
        static_assert(cannot_be_written_as_html<T>, "this type has no way to be written as HTML");
    }
}

} // namespace detail

class Html {
  public:
    Html() = default;
    [[nodiscard]] static Html unchecked(std::string made_by_our_own_code) {
        Html piece;
        piece.bytes_ = std::move(made_by_our_own_code);
        return piece;
    }

    template <Literal L, class... Args>
    Html& add(const Args&... args) {
        using Parsed = detail::Parsed<L>;
        static_assert(Parsed::segments.size() == sizeof...(Args) + 1, "as many {} as arguments");
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((append(Parsed::text, Parsed::segments[I]),
              detail::put<Parsed::segments[I].context>(bytes_, args)),
             ...);
        }
        (std::index_sequence_for<Args...>{});
        append(Parsed::text, Parsed::segments.back());
        return *this;
    }
    Html& operator+=(const Html& piece) {
        bytes_ += piece.bytes_;
        return *this;
    }

    void reserve(std::size_t bytes) { bytes_.reserve(bytes); }
    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    [[nodiscard]] const std::string& str() const& { return bytes_; }
    [[nodiscard]] std::string str() && { return std::move(bytes_); }

  private:
    void append(std::string_view text, const detail::Segment& segment) {
        bytes_.append(text.data() + segment.begin, segment.end - segment.begin);
    }
    std::string bytes_;
};

template <Literal L, class... Args>
[[nodiscard]] Html make(const Args&... args) {
    Html piece;
    piece.add<L>(args...);
    return piece;
}

} // namespace http::html

#include "paper/fonts.h"

#include <algorithm>
#include <cmath>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <stdexcept>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace bytes_letters {
std::string_view isi(std::string_view name); // made by cmake/embed_bytes.cmake
}

namespace paper {
namespace {

constexpr const char* family = "Liberation Sans";

// Fontconfig reads letters from files only; these files have no name and no disk.
std::string as_file(std::string_view name) {
    const std::string_view bytes = bytes_letters::isi(name);
    const int file = memfd_create("letters", MFD_CLOEXEC); // stays open as long as the program
    if (bytes.empty() || file < 0) throw std::runtime_error("no memory for the letters");
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n = write(file, bytes.data() + done, bytes.size() - done);
        if (n <= 0) throw std::runtime_error("no memory for the letters");
        done += static_cast<std::size_t>(n);
    }
    return "/proc/self/fd/" + std::to_string(file);
}

FcConfig* built_in_letters() {
    static FcConfig* const config = [] {
        FcConfig* made = FcConfigCreate();
        for (const char* style : {"Regular", "Bold", "Italic", "BoldItalic"}) {
            const std::string file = as_file(std::string("LiberationSans-") + style + ".ttf");
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): FcChar8
            if (FcConfigAppFontAddFile(made, reinterpret_cast<const FcChar8*>(file.c_str())) == FcFalse)
                throw std::runtime_error("the built-in letters cannot be read");
        }
        return made;
    }();
    return config;
}

PangoFontDescription* description(const Style& style) {
    PangoFontDescription* made = pango_font_description_new();
    pango_font_description_set_family_static(made, family);
    pango_font_description_set_absolute_size(made, style.size * PANGO_SCALE);
    pango_font_description_set_weight(made, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(made, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    return made;
}

// Cairo leaves out a sign without ink that stands on a whole point: its box is empty there.
double between(double at) {
    const double past = at - std::floor(at);
    return past < 0.01 || past > 0.99 ? at + 0.03 : at;
}

// A word that is broken where nobody writes a hyphen gets none: it would not be in the data.
PangoAttrList* without_hyphens() {
    static PangoAttrList* const attributes = [] {
        PangoAttrList* made = pango_attr_list_new();
        pango_attr_list_insert(made, pango_attr_insert_hyphens_new(FALSE));
        return made;
    }();
    return attributes;
}

double points(int units) { return static_cast<double>(units) / PANGO_SCALE; }

} // namespace

void Fonts::Unref::operator()(void* object) const { g_object_unref(object); }
void Words::Unref::operator()(PangoLayout* layout) const { g_object_unref(layout); }

// A thread's letters go with it. Pango asks a thread of its own for letters, and a forked process has no such thread: it begins anew. What
// it inherited is left alone, as somebody may have been in the middle of it.
class Fonts::OfThread {
  public:
    OfThread() = default;
    OfThread(const OfThread&) = delete;
    OfThread& operator=(const OfThread&) = delete;
    ~OfThread() {
        if (!is_ours()) (void)fonts_.release();
    }
    Fonts& fonts() {
        if (!is_ours()) {
            (void)fonts_.release();
            fonts_.reset(new Fonts); // private, so no make_unique
            made_in_ = getpid();
        }
        return *fonts_;
    }

  private:
    [[nodiscard]] bool is_ours() const { return made_in_ == getpid(); }
    std::unique_ptr<Fonts> fonts_;
    pid_t made_in_ = 0;
};

Fonts& Fonts::here() {
    thread_local OfThread own;
    return own.fonts();
}

Fonts::Fonts() : map_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), built_in_letters());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72.0);
    context_.reset(pango_font_map_create_context(map_.get()));
    pango_context_set_language(context_.get(), pango_language_from_string("id"));
    pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    for (const bool bold : {false, true}) {
        PangoFontDescription* wanted = description({.size = 10, .bold = bold});
        (bold ? bold_ : regular_).reset(pango_font_map_load_font(map_.get(), context_.get(), wanted));
        pango_font_description_free(wanted);
    }
}

bool Fonts::has(char32_t sign) const {
    return pango_font_has_char(regular_.get(), sign) != FALSE &&
           pango_font_has_char(bold_.get(), sign) != FALSE;
}

Words::Words(const Fonts& fonts, const std::string& text, const Style& style, double width)
    : layout_(pango_layout_new(fonts.context())), width_(width) {
    PangoLayout* const layout = layout_.get();
    PangoFontDescription* wanted = description(style);
    pango_layout_set_font_description(layout, wanted);
    pango_font_description_free(wanted);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_attributes(layout, without_hyphens());
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    if (width >= 0) {
        pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout, style.align == Rata::tengah  ? PANGO_ALIGN_CENTER
                                           : style.align == Rata::kanan ? PANGO_ALIGN_RIGHT
                                                                        : PANGO_ALIGN_LEFT);
        pango_layout_set_justify(layout, style.align == Rata::penuh);
    }
    PangoLayoutIter* at = pango_layout_get_iter(layout);
    do {
        PangoRectangle seen;
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(at, &seen, &logical);
        const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at);
        lines_.push_back({points(logical.y), points(logical.y + logical.height),
                          points(pango_layout_iter_get_baseline(at)), points(logical.x), seen.width > 0,
                          false, points(logical.x + logical.width)});
        const auto end = static_cast<std::size_t>(line->start_index + line->length);
        lines_.back().space_after =
            end < text.size() && (text[end] == '\n' || text[end] == ' ' || (end > 0 && text[end - 1] == ' '));
        widest_ = std::max(widest_, points(logical.width));
    } while (pango_layout_iter_next_line(at) != FALSE);
    pango_layout_iter_free(at);
    if (lines_.size() > 1) {
        space_.reset(pango_layout_copy(layout));
        pango_layout_set_text(space_.get(), " ", 1);
        pango_layout_set_width(space_.get(), -1);
    }
}

double Words::height(std::size_t from, std::size_t until) const {
    return from >= until ? 0 : lines_[until - 1].bottom - lines_[from].top;
}

std::size_t Words::fit(std::size_t from, double height) const {
    std::size_t end = from;
    while (end < lines() && this->height(from, end + 1) <= height + 0.01) ++end;
    return end;
}

bool Words::ink(std::size_t from, std::size_t until) const {
    for (std::size_t i = from; i < until; ++i)
        if (lines_[i].ink) return true;
    return false;
}

void Words::show(cairo_t* cairo, double x, double y, std::size_t from, std::size_t until) const {
    for (std::size_t i = from; i < until; ++i) {
        cairo_move_to(cairo, x + lines_[i].left, y + lines_[i].baseline - lines_[from].top);
        pango_cairo_show_layout_line(cairo,
                                     pango_layout_get_line_readonly(layout_.get(), static_cast<int>(i)));
        if (!lines_[i].space_after) continue;
        cairo_move_to(cairo, between(x + lines_[i].right),
                      between(y + lines_[i].baseline - lines_[from].top));
        pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(space_.get(), 0));
    }
}

} // namespace paper

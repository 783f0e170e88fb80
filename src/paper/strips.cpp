// Blocks as strips: text, lists, boxes to tick, drawings, labels, groups. Tables: table.cpp, signatures: signatures.cpp.
#include "base/text.h"
#include "paper/flow.h"
#include "paper/qr.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace paper {
namespace {

constexpr Pt body = 10;
constexpr double number_width = 16, colon = 8;

Pt or_else(Pt size, Pt standard) { return size > 0 ? size : standard; }

class Builder {
  public:
    Builder(Desk& desk, ElementId parent, double width, const std::string& place)
        : desk_(desk), parent_(parent), width_(width), place_(place) {}

    Strips strips;

    void operator()(const Judul& b) {
        static constexpr std::array<const char*, 6> roles{"H1", "H2", "H3", "H4", "H5", "H6"};
        const auto level =
            static_cast<std::size_t>(std::clamp(b.tingkat, 1, 6)); // others are refused in check.cpp
        const Style style{or_else(b.ukuran, level == 1 ? 12 : level == 2 ? 10.5 : body), b.rata, true, false};
        const auto words = desk_.words(b.teks, style, width_, place_);
        if (level > 1) room(points(2), true);
        const ElementId id = element({.role = roles[level - 1]});
        strips.push_back(
            {.height = words->height(),
             .with_next = true,
             .draw = [&desk = desk_, id, words](double x, double y) { desk.paint(id, words, x, y); }});
        room(points(level == 1 ? 3 : 1), true);
    }

    void operator()(const Paragraf& b) {
        const Style style{or_else(b.ukuran, body), b.rata, b.tebal, b.miring};
        const double indent = points(b.menjorok);
        lines(element({.role = "P"}), desk_.words(b.teks, style, width_ - indent, place_), indent);
        room(points(b.sesudah), false);
    }

    void operator()(const Uraian& b) {
        const Style style{.size = or_else(b.ukuran, body)};
        const bool numbered =
            std::any_of(b.isi.begin(), b.isi.end(), [](const auto& p) { return !p.nomor.empty(); });
        const double left = points(b.menjorok);
        const double label_at = left + (numbered ? number_width : 0);
        const double value_at = label_at + points(b.lebar_label) + colon;
        const ElementId table = element({.role = "Table"});
        for (std::size_t i = 0; i < b.isi.size(); ++i) {
            const auto& pair = b.isi[i];
            const std::string here = fmt::format("{}.isi[{}]", place_, i);
            const ElementId row = desk_.canvas.element(table, {.role = "TR"});
            const ElementId head = desk_.canvas.element(row, {.role = "TH", .scope = "Row"});
            const ElementId value = desk_.canvas.element(row, {.role = "TD"});
            const auto number = desk_.words(pair.nomor + " ", style, -1, here);
            const auto label = desk_.words(pair.label + " ", style, points(b.lebar_label), here);
            const auto sign = desk_.words(":", style, -1, here);
            const auto words = desk_.words(pair.nilai, style, width_ - value_at, here);
            strips.push_back({.height = std::max(label->height(), words->height()) + 1,
                              .draw = [=, &desk = desk_](double x, double y) {
                                  desk.paint(head, number, x + left, y);
                                  desk.paint(head, label, x + label_at, y);
                                  desk.paint(head, sign, x + value_at - colon, y);
                                  desk.paint(value, words, x + value_at, y);
                              }});
        }
        room(points(2), false);
    }

    void operator()(const Daftar& b) {
        const char* const numbering = b.nomor == Daftar::Nomor::angka   ? "Decimal"
                                      : b.nomor == Daftar::Nomor::huruf ? "LowerAlpha"
                                                                        : "Disc";
        const ElementId list = element({.role = "L", .numbering = numbering});
        const Style style{.size = or_else(b.ukuran, body)};
        const double left = points(b.menjorok);
        const double at = left + number_width;
        for (std::size_t i = 0; i < b.butir.size(); ++i) {
            const std::string here = fmt::format("{}.butir[{}]", place_, i);
            const ElementId item = desk_.canvas.element(list, {.role = "LI"});
            const ElementId label = desk_.canvas.element(item, {.role = "Lbl"});
            const ElementId text = desk_.canvas.element(item, {.role = "LBody"});
            const auto number = desk_.words(numbered(b.nomor, i), style, -1, here);
            const auto words = desk_.words(b.butir[i], style, width_ - at, here);
            const std::size_t first = strips.size();
            lines(text, words, at);
            strips[first].draw = [=, &desk = desk_, rest = strips[first].draw](double x, double y) {
                desk.paint(label, number, x + left, y);
                rest(x, y);
            };
            strips.back().height += 1;
        }
        room(points(2), false);
    }

    void operator()(const Centang& b) {
        const ElementId list = element({.role = "L", .numbering = "None"});
        const Style style{.size = or_else(b.ukuran, body)};
        for (std::size_t i = 0; i < b.butir.size(); ++i) {
            const std::string here = fmt::format("{}.butir[{}]", place_, i);
            const ElementId item = desk_.canvas.element(list, {.role = "LI"});
            const ElementId label = desk_.canvas.element(item, {.role = "Lbl"});
            const ElementId box = tick_figure(desk_, label, b.butir[i].dicentang);
            const ElementId text = desk_.canvas.element(item, {.role = "LBody"});
            const auto words = desk_.words(b.butir[i].teks, style, width_ - number_width, here);
            strips.push_back({.height = words->height() + 2,
                              .draw = [=, &desk = desk_, ticked = b.butir[i].dicentang](double x, double y) {
                                  paint_tick(desk, box, ticked, x, y, style.size);
                                  desk.paint(text, words, x + number_width, y);
                              }});
        }
        room(points(2), false);
    }

    void operator()(const Pemisah& b) {
        strips.push_back({.height = b.tebal + (b.ganda ? 6 : 4),
                          .draw = [this_width = width_, b, &desk = desk_](double x, double y) {
                              auto& rules = desk.canvas.pages.back().rules;
                              rules.push_back({x, y + 2, x + this_width, y + 2, b.tebal});
                              if (b.ganda)
                                  rules.push_back({x, y + 4 + b.tebal, x + this_width, y + 4 + b.tebal, 0.5});
                          }});
    }

    void operator()(const Jarak& b) { room(points(b.tinggi), false); }
    void operator()(const HalamanBaru&) { strips.push_back({.page_end = true}); }

    void operator()(const TandaTangan& b) {
        std::vector<const Penandatangan*> signers;
        for (const auto& place : b.kolom) signers.push_back(place ? &*place : nullptr);
        if (signers.empty()) return;
        room(points(4), true);
        Strip strip = signatures(desk_, signers, parent_, width_ / static_cast<double>(signers.size()),
                                 or_else(b.ukuran, body), place_);
        strip.with_previous = true;
        strips.push_back(std::move(strip));
        room(points(2), false);
    }

    void operator()(const Gambar& b) {
        const double scale = std::min({1.0, width_ / points(b.lebar), desk_.page_height / points(b.tinggi)});
        const double width = points(b.lebar) * scale;
        const double height = points(b.tinggi) * scale;
        const ElementId id = element({.role = "Figure", .alt = b.uraian});
        strips.push_back(
            {.height = height, .draw = [=, &b, &desk = desk_, free = width_ - width](double x, double y) {
                 const double left = x + free / 2;
                 desk.canvas.paint(id, Picture{&b, left, y, scale});
                 desk.canvas.figure(id, {left, y, width, height});
             }});
    }

    void operator()(const LembarLabel& b) {
        const double gap = points(b.celah);
        const double column = (width_ - gap * (b.kolom - 1)) / b.kolom;
        const double height = points(b.tinggi);
        for (std::size_t i = 0; i < b.label.size(); i += static_cast<std::size_t>(b.kolom)) {
            Strip row{.height = height + gap};
            std::vector<std::function<void(double, double)>> draws;
            for (std::size_t c = 0; c < static_cast<std::size_t>(b.kolom) && i + c < b.label.size(); ++c) {
                const double left = static_cast<double>(c) * (column + gap);
                draws.push_back([left, draw = label(b.label[i + c], column, height,
                                                    fmt::format("{}.label[{}]", place_, i + c))](
                                    double x, double y) { draw(x + left, y); });
            }
            row.draw = [draws](double x, double y) {
                for (const auto& draw : draws) draw(x, y);
            };
            strips.push_back(std::move(row));
        }
    }

    void operator()(const Kelompok& b) {
        const double pad = b.bingkai ? 5 : 0;
        const ElementId group = element({.role = "Div"});
        std::vector<Strip> inside;
        double sum = 2 * pad;
        for (std::size_t i = 0; i < b.isi.size(); ++i)
            for (Strip& strip :
                 strips_of(desk_, b.isi[i], group, width_ - 2 * pad, fmt::format("{}.isi[{}]", place_, i))) {
                sum += strip.height;
                inside.push_back(std::move(strip));
            }
        const double height = std::max(sum, points(b.tinggi));
        if (b.bingkai && sum > desk_.page_height)
            over_pages(std::move(inside), pad);
        else
            strips.push_back(
                {.height = height,
                 .draw = [=, frame = b.bingkai, width = width_, &desk = desk_](double x, double y) {
                     if (frame) desk.canvas.pages.back().frames.push_back({x, y, width, height});
                     double at = y + pad;
                     for (const Strip& strip : inside) {
                         if (strip.draw) strip.draw(x + pad, at);
                         at += strip.height;
                     }
                 }});
        if (!b.bingkai) return;
        room(points(2), false);
    }

    void operator()(const Tabel&) {} // flow.cpp; refused inside a group by check.cpp

  private:
    ElementId element(Element made) { return desk_.canvas.element(parent_, std::move(made)); }

    void room(double height, bool with_next) {
        if (height > 0) strips.push_back({.height = height, .with_next = with_next, .room = true});
    }

    // A framed box that no page can hold: its strips go on on the next page, with the part of the frame that stands there.
    void over_pages(std::vector<Strip> inside, double pad) {
        struct Frame {
            std::size_t page = 0, place = 0; // pages so far, and which frame of the last one it is
        };
        const auto frame = std::make_shared<Frame>();
        const auto reach = [frame, pad, width = width_, &desk = desk_](double x, double y, double height) {
            std::vector<Rect>& frames = desk.canvas.pages.back().frames;
            if (frame->page != desk.canvas.pages.size()) {
                *frame = {desk.canvas.pages.size(), frames.size()};
                frames.push_back({x, y - pad, width, 2 * pad});
            }
            Rect& part = frames[frame->place];
            part.height = y + height + pad - part.y;
        };
        strips.push_back({.height = pad, .with_next = true});
        std::size_t last = inside.size(); // the date of a statement stands with its last line
        for (std::size_t i = inside.size(); i-- > 0;) {
            if (inside[i].room) continue;
            if (last != inside.size()) {
                for (std::size_t k = i; k < last; ++k) inside[k].with_next = true;
                break;
            }
            last = i;
        }
        for (Strip& strip : inside) {
            strip.draw = [=, height = strip.height, draw = std::move(strip.draw)](double x, double y) {
                reach(x, y, height);
                if (draw) draw(x + pad, y);
            };
            strips.push_back(std::move(strip));
        }
        room(pad, false);
    }

    // Lines one by one; neither the first nor the last stands alone on a page.
    void lines(ElementId id, const std::shared_ptr<const Words>& words, double indent) {
        const std::size_t n = words->lines();
        for (std::size_t i = 0; i < n; ++i) {
            Strip strip{.height = words->height(i, i + 1), .with_next = n > 1 && (i == 0 || i + 2 == n)};
            strip.draw = [=, &desk = desk_](double x, double y) {
                if (words->ink(i, i + 1)) desk.canvas.paint(id, Text{words, x + indent, y, i, i + 1});
            };
            strips.push_back(std::move(strip));
        }
    }

    static std::string numbered(Daftar::Nomor kind, std::size_t i) {
        if (kind == Daftar::Nomor::strip) return "–";
        if (kind == Daftar::Nomor::angka) return fmt::format("{}.", i + 1);
        std::string letters; // a ... z, aa, ab ...
        for (std::size_t n = i + 1; n > 0; n = (n - 1) / 26)
            letters.insert(letters.begin(), static_cast<char>('a' + (n - 1) % 26));
        return letters + ".";
    }

    // A label has one size, whatever stands on it: letters become smaller first, down to seven points; then the line that takes the most
    // room is shortened. The register has it whole.
    std::vector<LembarLabel::BarisLabel> fitting(std::vector<LembarLabel::BarisLabel> lines, double width,
                                                 double height) const {
        constexpr Pt smallest = 7;
        const auto letters = [](const std::string& text) {
            return static_cast<std::size_t>(
                std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
        };
        const auto high = [&](const LembarLabel::BarisLabel& line) {
            return Words(desk_.fonts, line.teks, {.size = line.ukuran, .bold = line.tebal}, width).height();
        };
        const auto all = [&] {
            double sum = 0;
            for (const auto& line : lines) sum += high(line);
            return sum;
        };
        const auto longest = [&](const auto& may) {
            LembarLabel::BarisLabel* found = nullptr;
            for (auto& line : lines)
                if (may(line) && (found == nullptr || high(line) > high(*found))) found = &line;
            return found;
        };
        while (all() > height) {
            if (auto* line = longest(
                    [&](const auto& one) { return one.ukuran > smallest && high(one) > 2 * one.ukuran; })) {
                line->ukuran = std::max(smallest, line->ukuran - 1);
                continue;
            }
            auto* line = longest([&](const auto& one) { return letters(one.teks) > 12; });
            if (line == nullptr) break;
            line->teks = base::shortened(line->teks, letters(line->teks) * 9 / 10);
        }
        return lines;
    }

    std::function<void(double, double)> label(const LembarLabel::Label& label, double width, double height,
                                              const std::string& here) {
        constexpr double pad = 6;
        const double code = label.qr.empty() ? 0 : code_size(label.qr);
        const ElementId box = element({.role = "Sect"});
        struct Line {
            ElementId id;
            std::shared_ptr<const Words> words;
        };
        std::vector<Line> lines;
        double sum = 2 * pad;
        for (const auto& line :
             fitting(label.baris, width - 2 * pad - (code > 0 ? code + pad : 0), height - 2 * pad)) {
            const Style style{.size = line.ukuran, .bold = line.tebal};
            lines.push_back(
                {desk_.canvas.element(box, {.role = "P"}),
                 desk_.words(line.teks, style, width - 2 * pad - (code > 0 ? code + pad : 0), here)});
            sum += lines.back().words->height();
        }
        if (sum > height || code + 2 * pad > height)
            desk_.findings.push_back({here, {}, base::say("paper.label_penuh")});
        const ElementId figure =
            code > 0 ? desk_.canvas.element(box, {.role = "Figure", .alt = "Kode QR: " + label.qr})
                     : Canvas::artifact;
        return [=, &desk = desk_, qr = label.qr](double x, double y) {
            desk.canvas.pages.back().frames.push_back({x, y, width, height});
            double at = y + pad;
            for (const Line& line : lines) {
                desk.paint(line.id, line.words, x + pad, at);
                at += line.words->height();
            }
            if (code <= 0) return;
            const Rect place{x + width - pad - code, y + pad, code, code};
            desk.canvas.paint(figure, Code{qr, place});
            desk.canvas.figure(figure, place);
        };
    }

    Desk& desk_;
    ElementId parent_;
    double width_;
    const std::string& place_;
};

} // namespace

ElementId tick_figure(Desk& desk, ElementId parent, bool ticked) {
    return desk.canvas.element(parent, {.role = "Figure", .alt = ticked ? "dicentang" : "tidak dicentang"});
}

void paint_tick(Desk& desk, ElementId figure, bool ticked, double x, double y, Pt size) {
    const Rect box{x + 1, y + size * 0.15, size * 0.9, size * 0.9};
    desk.canvas.paint(figure, Tick{box, ticked});
    if (figure != Canvas::artifact) desk.canvas.figure(figure, box);
}

Strips strips_of(Desk& desk, const Blok& block, ElementId parent, double width, const std::string& place) {
    Builder builder(desk, parent, width, place);
    std::visit(builder, static_cast<const IsiBlok&>(block));
    return std::move(builder.strips);
}

} // namespace paper

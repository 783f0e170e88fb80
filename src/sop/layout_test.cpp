#include "base/text.h"
#include "sop/layout.h"
#include "sop/periksa.h"
#include "sop/svg.h"
#include "sop/teks.h"
#include "sop/testing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace sop {
namespace {

bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// The area that a stretch of an arrow covers: in cells it is as thick as one.
Box strip(Point a, Point b, Length outside) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x) + outside,
            std::abs(a.y - b.y) + outside};
}

// Touching counts for lines without thickness, sharing a cell for those in cells.
bool meets(const Box& line, const Box& symbol, Length outside) {
    if (outside == 1) return overlap(line, symbol);
    return line.x <= symbol.right() && symbol.x <= line.right() && line.y <= symbol.bottom() &&
           symbol.y <= line.bottom();
}

bool on_edge(Point p, const Box& b, Length outside) {
    const bool above = p.y == b.y - outside || p.y == b.bottom();
    const bool beside = p.x == b.x - outside || p.x == b.right();
    return (above && p.x == b.center().x) || (beside && p.y == b.center().y);
}

// The invariants that layout.h promises.
class Judge {
  public:
    Judge(const Sop& sop, const Layout& layout, Length outside)
        : sop_(sop), layout_(layout), outside_(outside) {}

    void all() {
        for (const LayoutPage& p : layout_.pages) {
            symbols(p);
            lines(p);
            labels(p);
            texts(p);
        }
        everything_is_drawn();
        connectors_are_paired();
    }

  private:
    void symbols(const LayoutPage& p) {
        for (std::size_t i = 0; i < p.symbols.size(); ++i) {
            const Box& b = p.symbols[i].box;
            EXPECT_TRUE(b.x >= 0 && b.y >= 0 && b.right() <= p.width && b.bottom() <= p.height)
                << "a symbol leaves the page";
            for (std::size_t j = i + 1; j < p.symbols.size(); ++j)
                EXPECT_FALSE(overlap(b, p.symbols[j].box)) << "symbols overlap";
        }
    }

    void lines(const LayoutPage& p) {
        for (const LayoutLine& line : p.lines) {
            ASSERT_GE(line.path.size(), 1U);
            EXPECT_TRUE(on_edge(line.path.front(), p.symbols[line.from].box, outside_))
                << "an arrow does not leave its symbol";
            EXPECT_TRUE(on_edge(line.path.back(), p.symbols[line.to].box, outside_))
                << "an arrow does not reach its symbol";
            for (std::size_t i = 0; i + 1 < line.path.size(); ++i) {
                const Point a = line.path[i];
                const Point b = line.path[i + 1];
                EXPECT_TRUE((a.x == b.x) != (a.y == b.y)) << "an arrow runs aslant";
                for (std::size_t s = 0; s < p.symbols.size(); ++s) {
                    if (outside_ == 0 && (s == line.from || s == line.to)) continue;
                    EXPECT_FALSE(meets(strip(a, b, outside_), p.symbols[s].box, outside_))
                        << "arrow " << line.panah << " runs through symbol " << s << " from " << line.from
                        << " to " << line.to << " outside " << outside_ << "\n"
                        << (outside_ == 1 ? teks(layout_) : "");
                }
            }
        }
        for (std::size_t i = 0; i < p.lines.size(); ++i)
            for (std::size_t j = i + 1; j < p.lines.size(); ++j) apart(p.lines[i], p.lines[j]);
    }

    // Two arrows lie on each other only where they end in the same symbol.
    void apart(const LayoutLine& one, const LayoutLine& other) {
        if (one.to == other.to) return;
        for (std::size_t i = 0; i + 1 < one.path.size(); ++i)
            for (std::size_t j = 0; j + 1 < other.path.size(); ++j) {
                const Point a = one.path[i], b = one.path[i + 1], c = other.path[j], d = other.path[j + 1];
                if (a.x == b.x && c.x == d.x && a.x == c.x)
                    EXPECT_FALSE(std::max(std::min(a.y, b.y), std::min(c.y, d.y)) <
                                 std::min(std::max(a.y, b.y), std::max(c.y, d.y)))
                        << "arrows " << one.panah << " and " << other.panah << " lie on each other";
                if (a.y == b.y && c.y == d.y && a.y == c.y)
                    EXPECT_FALSE(std::max(std::min(a.x, b.x), std::min(c.x, d.x)) <
                                 std::min(std::max(a.x, b.x), std::max(c.x, d.x)))
                        << "arrows " << one.panah << " and " << other.panah << " lie on each other";
            }
    }

    void labels(const LayoutPage& p) {
        for (const LayoutLine& line : p.lines) {
            if (line.label.empty()) continue;
            EXPECT_GT(line.label_box.width, 0) << "a label has no place";
            for (const LayoutSymbol& s : p.symbols)
                EXPECT_FALSE(overlap(line.label_box, s.box))
                    << "label " << line.label << " covers " << s.words;
        }
    }

    void texts(const LayoutPage& p) {
        for (const LayoutText& t : p.texts)
            EXPECT_TRUE(t.box.x >= 0 && t.box.right() <= p.width + 1 && t.box.y >= 0 &&
                        t.box.bottom() <= p.height)
                << t.words;
    }

    void everything_is_drawn() {
        std::vector<int> symbols(sop_.simbol().size());
        std::map<std::size_t, std::vector<const LayoutLine*>> arrows;
        std::map<std::size_t, int> labels;
        for (const LayoutPage& p : layout_.pages) {
            for (const LayoutSymbol& s : p.symbols)
                if (s.simbol != LayoutSymbol::connector) ++symbols[s.simbol];
            for (const LayoutLine& line : p.lines) {
                arrows[line.panah].push_back(&line);
                labels[line.panah] += line.label.empty() ? 0 : 1;
            }
        }
        EXPECT_TRUE(std::all_of(symbols.begin(), symbols.end(), [](int n) { return n == 1; }))
            << "a symbol is missing or there twice";
        for (std::size_t a = 0; a < sop_.panah().size(); ++a) {
            EXPECT_TRUE(arrows[a].size() == 1 || arrows[a].size() == 2)
                << "arrow " << a << " is drawn " << arrows[a].size() << " times";
            EXPECT_EQ(labels[a], sop_.panah()[a].label.empty() ? 0 : 1);
        }
    }

    void connectors_are_paired() {
        std::map<std::size_t, std::vector<std::pair<std::size_t, const LayoutSymbol*>>> by_arrow;
        std::map<std::string, std::set<std::size_t>> by_letter;
        for (std::size_t p = 0; p < layout_.pages.size(); ++p)
            for (const LayoutSymbol& s : layout_.pages[p].symbols)
                if (s.simbol == LayoutSymbol::connector) {
                    by_arrow[s.panah].emplace_back(p, &s);
                    by_letter[s.words.substr(0, s.words.find('/'))].insert(s.panah);
                }
        for (const auto& [letter, arrows] : by_letter)
            EXPECT_EQ(arrows.size(), 1U) << "letter " << letter << " is used twice";
        for (const auto& [arrow, pair] : by_arrow) {
            ASSERT_EQ(pair.size(), 2U) << "a connector has no pair";
            EXPECT_NE(pair[0].first, pair[1].first);
            EXPECT_EQ(pair[0].second->lajur, pair[1].second->lajur);
            EXPECT_EQ(pair[0].second->shape, pair[1].second->shape);
        }
    }

    const Sop& sop_;
    const Layout& layout_;
    Length outside_;
};

Sop shipped() { return Sop::read(testing::shipped_text()).value(); }

TEST(Layout, TheShippedSopKeepsEveryInvariantOnPaperAndOnTheTerminal) {
    const Sop sop = shipped();
    Judge(sop, bagan_cetak(sop, {}), 0).all();
    Judge(sop, bagan_cetak(sop, {Halaman::tegak}), 0).all();
    Judge(sop, bagan_teks(sop, 120), 1).all();
    EXPECT_EQ(bagan_cetak(sop, {}).pages.size(), 1U);
}

TEST(Layout, TheReturnOfTheShippedSopRunsAlongTheEdgeOfTheLaneAndEntersFromTheSide) {
    const Sop sop = shipped();
    const Layout layout = bagan_cetak(sop, {});
    const LayoutPage& page = layout.pages.front();
    const auto back = std::find_if(page.lines.begin(), page.lines.end(),
                                   [](const LayoutLine& l) { return l.label == "Tidak"; });
    ASSERT_NE(back, page.lines.end());
    const Box& valid = page.symbols[back->from].box;
    const Box& input = page.symbols[back->to].box;
    EXPECT_EQ(back->path.front(), (Point{valid.center().x, valid.bottom()}));
    EXPECT_EQ(back->path.back(), (Point{input.right(), input.center().y}));
    EXPECT_TRUE(back->label_on_line);
}

TEST(Layout, TheShippedSopFitsATerminalOf120Columns) {
    const std::string text = teks(bagan_teks(shipped(), 120));
    for (std::string_view line : base::split(text, '\n')) EXPECT_LE(base::display_width(line), 120U);
    for (const char* piece : {"Mulai", "Selesai", "Valid?", "Ya", "Tidak", "◄", "▼"})
        EXPECT_NE(text.find(piece), std::string::npos) << piece;
}

TEST(Layout, TheSameSopGivesTheSameBytes) {
    EXPECT_EQ(svg(bagan_cetak(shipped(), {})), svg(bagan_cetak(shipped(), {})));
}

struct Case {
    unsigned seed;
    testing::RandomShape shape;
};
class AnySop : public ::testing::TestWithParam<Case> {};

TEST_P(AnySop, KeepsEveryInvariant) {
    std::mt19937 random(GetParam().seed);
    for (int round = 0; round < 12; ++round) {
        const Naskah naskah = testing::random_naskah(random, GetParam().shape);
        const auto sop = Sop::susun(naskah);
        ASSERT_TRUE(sop.has_value()) << sop.error().front().sentence.key << " " << sop.error().front().place;
        SCOPED_TRACE(round);
        Judge(*sop, bagan_cetak(*sop, {}), 0).all();
        Judge(*sop, bagan_cetak(*sop, {Halaman::tegak}), 0).all();
        Judge(*sop, bagan_teks(*sop, 100), 1).all();
        if (HasFailure()) return;
    }
}

INSTANTIATE_TEST_SUITE_P(Shapes, AnySop,
                         ::testing::Values(Case{1, {1, 2, 0}}, Case{2, {1, 8, 40}}, Case{3, {3, 5, 30}},
                                           Case{4, {4, 7, 20}}, Case{5, {7, 20, 25}}, Case{6, {3, 40, 5}},
                                           Case{7, {5, 40, 30}}, Case{8, {12, 30, 50}}, Case{9, {2, 30, 90}},
                                           Case{10, {6, 60, 60}}));

} // namespace
} // namespace sop

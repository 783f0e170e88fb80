#include "sop/testing.h"
#include "web/sop/garis.h"

#include <gmock/gmock.h>

#include <charconv>

namespace web::sop_pages {
namespace {

struct Step {
    std::size_t line;
    int x, y;
};

// The corners of one piece, as the path says them.
std::vector<Step> corners(const Potongan& p, std::size_t line) {
    std::vector<Step> all;
    const char* at = p.d.data();
    const char* const end = at + p.d.size();
    const auto number = [&] {
        int n = 0;
        at = std::from_chars(at, end, n).ptr;
        return n;
    };
    while (at != end) {
        const char what = *at++;
        if (what == 'M') {
            const int x = number();
            ++at;
            all.push_back({line, x, number()});
        } else if (what == 'H') {
            all.push_back({line, number(), all.back().y});
        } else if (what == 'V') {
            all.push_back({line, all.back().x, number()});
        } else {
            ADD_FAILURE() << p.d;
            return all;
        }
    }
    return all;
}

// Follows an arrow from piece to piece: where one ends at a border, another one begins across it.
void follow(const sop::Sop& s, const Garis& g, std::size_t arrow) {
    std::vector<std::vector<Step>> pieces;
    for (std::size_t l = 0; l < g.baris.size(); ++l)
        for (const Potongan& p : g.baris[l].potongan)
            if (p.panah == arrow) pieces.push_back(corners(p, l));
    ASSERT_FALSE(pieces.empty());
    const sop::Panah& panah = s.panah()[arrow];
    const auto center = [&](std::size_t symbol) {
        return Step{g.simbol[symbol].baris, static_cast<int>(g.simbol[symbol].lajur) * 100 + 50, 50};
    };
    Step at = center(panah.dari);
    std::vector<bool> used(pieces.size());
    for (std::size_t n = 0; n < pieces.size(); ++n) {
        bool moved = false;
        for (std::size_t i = 0; i < pieces.size() && !moved; ++i) {
            const Step& begin = pieces[i].front();
            if (used[i] || begin.line != at.line || begin.x != at.x || begin.y != at.y) continue;
            used[i] = moved = true;
            at = pieces[i].back();
            for (const Step& c : pieces[i]) {
                EXPECT_GE(c.x, 0);
                EXPECT_LE(c.x, static_cast<int>(g.lajur) * 100);
                EXPECT_GE(c.y, 0);
                EXPECT_LE(c.y, 100);
            }
        }
        ASSERT_TRUE(moved) << "the arrow from " << s.simbol()[panah.dari].id << " to "
                           << s.simbol()[panah.ke].id << " breaks off in line " << at.line << " at " << at.x
                           << "," << at.y;
        if (n + 1 < pieces.size()) {
            ASSERT_TRUE(at.y == 0 || at.y == 100);
            at = at.y == 100 ? Step{at.line + 1, at.x, 0} : Step{at.line - 1, at.x, 100};
        }
    }
    const Step end = center(panah.ke);
    EXPECT_EQ(at.line, end.line);
    EXPECT_EQ(at.x, end.x);
    EXPECT_EQ(at.y, end.y);
}

void follow_all(const sop::Sop& s) {
    const Garis g = garis(s);
    ASSERT_EQ(g.simbol.size(), s.simbol().size());
    ASSERT_EQ(g.baris_langkah.size(), s.langkah().size() + 1);
    for (std::size_t a = 0; a < s.panah().size(); ++a) follow(s, g, a);
    std::size_t leaving = 0;
    for (const SimbolTertempat& one : g.simbol) leaving += one.keluar.size();
    EXPECT_EQ(leaving, s.panah().size());
}

TEST(GarisBagan, EveryArrowOfTheShippedSopRunsFromItsSourceToItsTarget) {
    follow_all(sop::Sop::read(sop::testing::shipped_text()).value());
}

TEST(GarisBagan, EveryArrowOfRandomSopsRunsFromItsSourceToItsTarget) {
    std::mt19937 random(20260105);
    int followed = 0;
    for (int i = 0; i < 150; ++i) {
        const sop::testing::RandomShape shape{1 + random() % 12, 1 + random() % 20, 40};
        const auto s = sop::Sop::susun(sop::testing::random_naskah(random, shape));
        if (!s) continue;
        follow_all(*s);
        if (HasFatalFailure()) return;
        ++followed;
    }
    EXPECT_GT(followed, 100);
}

TEST(GarisBagan, ReadingsAreKnownPieceByPiece) {
    const sop::Sop written = sop::Sop::read(sop::testing::small_text()).value();
    for (const BarisGaris& line : garis(written).baris)
        for (const Potongan& p : line.potongan) EXPECT_FALSE(p.tafsiran);
    const sop::Sop read = sop::Sop::read(sop::testing::shipped_text()).value();
    for (const BarisGaris& line : garis(read).baris)
        for (const Potongan& p : line.potongan) EXPECT_TRUE(p.tafsiran);
}

} // namespace
} // namespace web::sop_pages

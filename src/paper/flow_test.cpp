#include "paper/check.h"
#include "paper/flow.h"
#include "paper/testing.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace paper {
namespace {

Dokumen empty() {
    Dokumen d;
    d.judul = "Uji";
    d.dibuat = testing::noon;
    d.bagian.push_back({});
    return d;
}

Canvas laid(Dokumen d) {
    static std::vector<Dokumen> kept; // pictures point into their document
    kept.push_back(std::move(d));
    Canvas canvas;
    EXPECT_TRUE(prepare(kept.back()).empty());
    EXPECT_TRUE(flow(kept.back(), canvas).empty());
    return canvas;
}

// The pages on which something of an element with this role is painted, in order, repeated as often as painted.
std::vector<std::size_t> pages_of(const Canvas& canvas, const std::string& role) {
    std::vector<std::size_t> out;
    for (std::size_t p = 0; p < canvas.pages.size(); ++p)
        for (const Mark& mark : canvas.pages[p].marks)
            if (mark.element != Canvas::artifact && canvas.elements[mark.element].role == role)
                out.push_back(p);
    return out;
}

Tabel rows(int n, const std::string& words = "isi") {
    Tabel t{.keterangan = "x", .kolom = {{}, {}}, .kepala = {{.sel = {{"A"}, {"B"}}}}};
    for (int i = 0; i < n; ++i) t.isi.push_back({.sel = {{words}, {std::to_string(i)}}});
    return t;
}

double lowest(const CanvasPage& page) {
    double y = 0;
    for (const Rect& r : page.frames) y = std::max(y, r.y + r.height);
    return y;
}

TEST(AlurHalaman, ARowStandsOnOnePageAndNoPageIsOverfull) {
    Dokumen d = empty();
    d.bagian[0].isi.push_back(rows(200, "satu dua tiga\nempat\nlima"));
    const Canvas c = laid(d);
    ASSERT_GT(c.pages.size(), 3U);
    for (const CanvasPage& page : c.pages) EXPECT_LT(lowest(page), page.height - points(11));
    for (const Element& e : c.elements)
        if (std::string(e.role) == "TD") {
            EXPECT_EQ(e.children.size(), 1U); // one mark: never divided
        }
}

TEST(AlurHalaman, TheHeadsStandOnEveryPageAndAreReadOnce) {
    Dokumen d = empty();
    d.bagian[0].isi.push_back(rows(200));
    const Canvas c = laid(d);
    EXPECT_EQ(pages_of(c, "TH"), (std::vector<std::size_t>{0, 0}));
    for (std::size_t p = 1; p < c.pages.size(); ++p)
        EXPECT_EQ(c.pages[p].marks.front().element, Canvas::artifact) << p;
}

TEST(AlurHalaman, AHeadingStandsWithWhatItHeads) {
    for (int filler = 30; filler < 60; ++filler) {
        Dokumen d = empty();
        for (int i = 0; i < filler; ++i) d.bagian[0].isi.push_back(Paragraf{"baris"});
        d.bagian[0].isi.push_back(Judul{"Judul", 1});
        d.bagian[0].isi.push_back(rows(3));
        const Canvas c = laid(d);
        EXPECT_EQ(pages_of(c, "H1").at(0), pages_of(c, "TD").at(0)) << filler;
    }
}

TEST(AlurHalaman, ASignatureNeverStandsAlone) {
    for (int n = 20; n < 60; ++n) {
        Dokumen d = empty();
        d.bagian[0].isi.push_back(rows(n));
        d.bagian[0].isi.push_back(
            TandaTangan{{Penandatangan{.jabatan = "Pejabat Penilai,", .nama = "Sekar", .isian = "a"}}});
        const Canvas c = laid(d);
        EXPECT_EQ(c.fields.at(0).page, pages_of(c, "TD").back()) << n;
    }
}

TEST(AlurHalaman, ATotalStandsWithTheRowBeforeIt) {
    for (int n = 20; n < 60; ++n) {
        Dokumen d = empty();
        Tabel t = rows(n);
        t.isi.back().bersama = true;
        t.isi.push_back({.sel = {{"Jumlah"}, {"1"}}, .tebal = true});
        d.bagian[0].isi.push_back(t);
        const auto pages = pages_of(laid(d), "TD");
        EXPECT_EQ(pages[pages.size() - 1], pages[pages.size() - 3]) << n;
    }
}

TEST(AlurHalaman, ARowTallerThanAPageGoesOnAndLosesNoLine) {
    std::string tall = "baris";
    for (int i = 0; i < 300; ++i) tall += "\nbaris";
    Dokumen d = empty();
    d.bagian[0].isi.push_back(rows(1, tall));
    const Canvas c = laid(d);
    ASSERT_GT(c.pages.size(), 3U);
    std::size_t lines = 0;
    for (const CanvasPage& page : c.pages)
        for (const Mark& mark : page.marks)
            for (const Paint& paint : mark.paints)
                if (const auto* text = std::get_if<Text>(&paint);
                    text != nullptr && text->words->lines() == 301) {
                    EXPECT_EQ(text->from, lines);
                    lines = text->until;
                }
    EXPECT_EQ(lines, 301U);
}

// An objection may have thousands of letters; the booklet's box is no reason to refuse the paper.
TEST(AlurHalaman, AFramedBoxTallerThanAPageGoesOnWithItsFrameClosedOnEach) {
    std::string tall = "baris";
    for (int i = 0; i < 150; ++i) tall += "\nbaris";
    for (int before = 0; before < 70; before += 3) {
        Dokumen d = empty();
        for (int i = 0; i < before; ++i) d.bagian[0].isi.push_back(Paragraf{"isi"});
        d.bagian[0].isi.push_back(
            Kelompok{.isi = {Blok(Paragraf{.teks = "KEBERATAN"}), Blok(Paragraf{.teks = tall}),
                             Blok(Paragraf{.teks = "Tanggal"})},
                     .bingkai = true});
        const Canvas c = laid(d);
        std::size_t lines = 0, framed = 0;
        for (const CanvasPage& page : c.pages) {
            EXPECT_LE(page.frames.size(), 1U);
            EXPECT_LT(lowest(page), page.height - points(11));
            std::size_t here = 0;
            for (const Mark& mark : page.marks)
                for (const Paint& paint : mark.paints)
                    if (const auto* text = std::get_if<Text>(&paint);
                        text != nullptr && text->words->lines() == 151) {
                        ++here;
                        ASSERT_FALSE(page.frames.empty());
                        const Rect& frame = page.frames.front();
                        EXPECT_GT(text->y, frame.y);
                        EXPECT_LT(text->y + text->words->height(text->from, text->until),
                                  frame.y + frame.height);
                    }
            framed += page.frames.size();
            lines += here;
        }
        EXPECT_EQ(lines, 151U) << before;
        EXPECT_GE(framed, 3U);
        const CanvasPage& last = c.pages.back();
        EXPECT_GT(last.marks.size(), 1U) << "the date does not stand alone: " << before;
    }
}

TEST(AlurHalaman, NeitherTheFirstNorTheLastLineOfAParagraphStandsAlone) {
    for (int filler = 225; filler < 260; ++filler) {
        Dokumen d = empty();
        d.bagian[0].isi.push_back(Kelompok{.isi = {}, .bingkai = true, .tinggi = static_cast<Mm>(filler)});
        d.bagian[0].isi.push_back(Paragraf{"a\nb\nc\nd\ne"});
        const Canvas c = laid(d);
        std::vector<std::size_t> lines_on(c.pages.size(), 0);
        for (std::size_t p = 0; p < c.pages.size(); ++p)
            for (const Mark& mark : c.pages[p].marks) lines_on[p] += mark.paints.size();
        for (const std::size_t n : lines_on) EXPECT_NE(n, 1U) << filler;
    }
}

TEST(AlurHalaman, ALongTitleMakesTheLettersOfItsLabelSmallerAndThenEndsWithDots) {
    const auto printed = [](std::size_t letters) {
        Dokumen d = empty();
        d.bagian[0].isi.push_back(LembarLabel{
            .label = {{{{"800.1.4.4", 13, true}, {std::string(letters, 'W'), 9, false}, {"2019", 9, false}}}},
            .kolom = 2,
            .tinggi = 38});
        const Canvas c = laid(d);
        const Rect& frame = c.pages.front().frames.front();
        std::vector<Text> lines;
        for (const Mark& mark : c.pages.front().marks)
            for (const Paint& paint : mark.paints)
                if (const auto* text = std::get_if<Text>(&paint)) lines.push_back(*text);
        EXPECT_EQ(lines.size(), 3U);
        EXPECT_LE(lines.back().y + lines.back().words->height(), frame.y + frame.height);
        return lines;
    };
    const auto line_height = [](const Text& text) {
        return text.words->height() / static_cast<double>(text.words->lines());
    };
    const auto one = printed(20), some = printed(350), many = printed(900);
    EXPECT_LT(line_height(some[1]), line_height(one[1]));
    EXPECT_NEAR(line_height(one[0]), line_height(many[0]), 0.01) << "a short line keeps its size";
    EXPECT_LT(many[1].words->lines(), 15U);
}

TEST(AlurHalaman, SectionsTurnThePaperAndBeginAPage) {
    const Canvas c = laid(testing::formulir(3));
    EXPECT_GT(c.pages.front().width, c.pages.front().height);
    EXPECT_LT(c.pages.back().width, c.pages.back().height);
}

TEST(AlurHalaman, MarksAreCountedFromZeroOnEachPageAsTheTreeHoldsThem) {
    Dokumen d = testing::formulir(60);
    const Canvas c = laid(d);
    std::vector<std::size_t> marks(c.pages.size(), 0);
    for (const Element& e : c.elements)
        for (const Child& child : e.children)
            if (child.kind == Child::Kind::mark) ++marks.at(child.page);
    for (std::size_t p = 0; p < c.pages.size(); ++p) EXPECT_EQ(marks[p], c.pages[p].tagged);
}

} // namespace
} // namespace paper

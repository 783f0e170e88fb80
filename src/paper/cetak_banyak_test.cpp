#include "paper/cetak.h"
#include "paper/cetak_banyak.h"
#include "paper/testing.h"

#include <gtest/gtest.h>

#include <csignal>
#include <map>
#include <unistd.h>

namespace paper {
namespace {

Dokumen numbered(std::size_t i) {
    Dokumen d = testing::formulir(3);
    d.nomor = std::to_string(i);
    return d;
}

TEST(CetakBanyak, ManyPapersAreTheSameAsOneByOneAndEachComesOnce) {
    const Kerja job = [](std::size_t i) { return cetak(numbered(i)); };
    std::map<std::size_t, std::string> papers;
    const std::size_t done = cetak_banyak(9, 2, job, [&](std::size_t i, base::Result<std::string> pdf) {
        EXPECT_TRUE(pdf.has_value());
        EXPECT_TRUE(papers.emplace(i, pdf.value_or("")).second) << i << " came twice";
        return true;
    });
    EXPECT_EQ(done, 9U);
    ASSERT_EQ(papers.size(), 9U);
    for (const auto& [i, pdf] : papers) EXPECT_EQ(pdf, *cetak(numbered(i))) << i;
}

TEST(CetakBanyak, TheWorkIsDoneByOtherProcesses) {
    std::map<std::string, int> by;
    (void)cetak_banyak(
        20, 2, [](std::size_t) -> base::Result<std::string> { return std::to_string(getpid()); },
        [&](std::size_t, base::Result<std::string> pid) {
            ++by[*pid];
            return true;
        });
    EXPECT_FALSE(by.contains(std::to_string(getpid())));
    EXPECT_LE(by.size(), 2U);
}

TEST(CetakBanyak, ARefusalComesBackWithItsPlaceItsWordsAndItsSentence) {
    const Kerja job = [](std::size_t i) {
        Dokumen d = numbered(i);
        if (i == 1) d.bagian[0].isi.push_back(Paragraf{"senyum 😀"});
        return cetak(d);
    };
    base::Findings here;
    std::size_t refused = 99;
    (void)cetak_banyak(3, 2, job, [&](std::size_t i, base::Result<std::string> pdf) {
        if (!pdf) {
            refused = i;
            here = pdf.error();
        }
        return true;
    });
    EXPECT_EQ(refused, 1U);
    EXPECT_EQ(here, job(1).error());
}

TEST(CetakBanyak, AWorkerThatDiesCostsItsOwnPaperOnly) {
    const Kerja job = [](std::size_t i) -> base::Result<std::string> {
        if (i == 2) kill(getpid(), SIGKILL);
        if (i == 5) throw std::runtime_error("broken");
        return std::to_string(i);
    };
    std::map<std::size_t, std::string> got;
    const std::size_t done = cetak_banyak(8, 2, job, [&](std::size_t i, base::Result<std::string> made) {
        EXPECT_TRUE(got.emplace(i, made ? *made : std::string(made.error()[0].sentence.key)).second);
        return true;
    });
    EXPECT_EQ(done, 8U);
    for (const auto& [i, made] : got)
        EXPECT_EQ(made, i == 2 || i == 5 ? "paper.pekerja_berhenti" : std::to_string(i));
}

TEST(CetakBanyak, AfterAStopNoFurtherPaperIsHandedOver) {
    std::size_t handed = 0;
    const std::size_t done = cetak_banyak(
        1000, 2, [](std::size_t i) -> base::Result<std::string> { return std::to_string(i); },
        [&](std::size_t, const base::Result<std::string>&) { return ++handed < 10; });
    EXPECT_EQ(handed, 10U);
    EXPECT_EQ(done, 10U);
}

TEST(CetakBanyak, NothingToDoIsDoneAtOnce) {
    EXPECT_EQ(cetak_banyak(
                  0, 4, [](std::size_t) -> base::Result<std::string> { return ""; },
                  [](std::size_t, const base::Result<std::string>&) { return true; }),
              0U);
}

} // namespace
} // namespace paper

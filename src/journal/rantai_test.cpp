#include "journal/rantai.h"
#include "journal/testing.h"

#include <gmock/gmock.h>

#include <functional>

namespace journal {
namespace {

using Jurnal = std::vector<Tercatat>;

std::optional<Patah> periksa(const Jurnal& entries, const std::vector<Kepala>& known = {},
                             const std::optional<Kepala>& own_head = {}) {
    Pemeriksa p(known);
    for (const Tercatat& t : entries)
        if (!p.terima(t)) break;
    return p.selesai(own_head);
}

Kepala kepala(const Jurnal& entries) { return {entries.back().entri.nomor, entries.back().sidik}; }

TEST(Rantai, AWholeJournalHoldsAlsoAgainstItsKnownHeads) {
    const Jurnal all = contoh_jurnal(50);
    EXPECT_EQ(periksa(all), std::nullopt);
    EXPECT_EQ(periksa(all, {kepala(all), {20, all[19].sidik}}, kepala(all)), std::nullopt);
    EXPECT_EQ(periksa({}, {}, Kepala{}), std::nullopt);
    EXPECT_EQ(periksa({}, {Kepala{}}, Kepala{}), std::nullopt);
}

TEST(Rantai, AnyChangedFieldOfAnyEntryIsFoundAndTheEntryNamed) {
    const std::vector<std::function<void(Entri&)>> changes{
        [](Entri& e) { e.instansi = 2; },
        [](Entri& e) { e.pada += std::chrono::seconds{1}; },
        [](Entri& e) { e.pelaku = 8; },
        [](Entri& e) { e.atas_nama = 8; },
        [](Entri& e) { e.perbuatan = "masuk"; },
        [](Entri& e) { e.objek = ""; },
        [](Entri& e) { e.objek_id += 1; },
        [](Entri& e) { e.alamat = ""; },
        [](Entri& e) { e.permintaan = ""; },
        [](Entri& e) { e.sebelum.clear(); },
        [](Entri& e) { e.sesudah[0].second = "1"; },
    };
    for (std::size_t at : {0U, 4U, 9U})
        for (const auto& change : changes) {
            Jurnal all = contoh_jurnal(10);
            change(all[at].entri);
            EXPECT_EQ(periksa(all), (Patah{Kerusakan::isi_berubah, all[at].entri.nomor, 0}));
        }
}

TEST(Rantai, AForgedFingerprintIsFoundAtTheEntryOrAtTheNext) {
    Jurnal all = contoh_jurnal(10);
    all[4].sidik = base::sha256("x");
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::isi_berubah, 5, 0}));

    all = contoh_jurnal(10);
    all[4].entri.pelaku = 8; // changed, and the fingerprint computed anew
    all[4].sidik = sidik_entri(all[4].entri, all[4].sebelumnya);
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::sambungan_putus, 6, 5}));

    all = contoh_jurnal(10);
    all[4].sebelumnya = base::sha256("x");
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::isi_berubah, 5, 0}));
}

TEST(Rantai, ARemovedEntryIsMissed) {
    Jurnal all = contoh_jurnal(10);
    all.erase(all.begin() + 4);
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::hilang, 5, 6}));
    all = contoh_jurnal(10);
    all.erase(all.begin());
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::hilang, 1, 2}));
}

TEST(Rantai, ARemovedEntryIsMissedAlsoWhenTheOthersMoveUp) {
    Jurnal all = contoh_jurnal(10);
    all.erase(all.begin() + 4);
    for (std::size_t i = 4; i < all.size(); ++i) --all[i].entri.nomor;
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::tertukar, 5, 6}));
    for (std::size_t i = 4; i < all.size(); ++i) all[i].sidik = sidik_entri(all[i].entri, all[i].sebelumnya);
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::sambungan_putus, 5, 4}));
}

TEST(Rantai, ExchangedEntriesAreNamed) {
    Jurnal all = contoh_jurnal(10);
    std::swap(all[3], all[6]);
    std::swap(all[3].entri.nomor, all[6].entri.nomor); // as a table shows them: by number
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::tertukar, 4, 7}));

    all = contoh_jurnal(10);
    std::swap(all[3], all[4]); // as a file shows them: by line
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::hilang, 4, 5}));
    all = contoh_jurnal(10);
    all.insert(all.begin() + 5, all[2]);
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::ganda, 3, 5}));
}

TEST(Rantai, AnInsertedEntryBreaksTheChainBehindIt) {
    Jurnal all = contoh_jurnal(10);
    Tercatat slipped_in = all[4];
    slipped_in.entri.pelaku = 99;
    slipped_in.sidik = sidik_entri(slipped_in.entri, slipped_in.sebelumnya); // well made
    all.insert(all.begin() + 4, slipped_in);
    for (std::size_t i = 5; i < all.size(); ++i) {
        ++all[i].entri.nomor;
        all[i].sidik = sidik_entri(all[i].entri, all[i].sebelumnya);
    }
    EXPECT_EQ(periksa(all), (Patah{Kerusakan::sambungan_putus, 6, 5}));
}

TEST(Rantai, ACutOffEndIsFoundWithAHeadKnownOutsideOrNotedInside) {
    Jurnal all = contoh_jurnal(10);
    const Kepala known = kepala(all);
    all.resize(7);
    EXPECT_EQ(periksa(all), std::nullopt) << "the chain alone cannot know";
    EXPECT_EQ(periksa(all, {known}), (Patah{Kerusakan::terpotong, 8, 7}));
    EXPECT_EQ(periksa(all, {}, known), (Patah{Kerusakan::terpotong, 8, 7}));
    EXPECT_EQ(periksa({}, {known}), (Patah{Kerusakan::terpotong, 1, 0}));
}

TEST(Rantai, AJournalWrittenAnewIsFoundWithAHeadKnownOutside) {
    const Kepala known = kepala(contoh_jurnal(7));
    Jurnal all = contoh_jurnal(10);
    base::Sidik before = all[1].sidik;
    all[2].entri.pelaku = 8;
    for (std::size_t i = 2; i < all.size(); ++i) {
        all[i].sebelumnya = before;
        all[i].sidik = before = sidik_entri(all[i].entri, before);
    }
    EXPECT_EQ(periksa(all), std::nullopt) << "the chain alone cannot know";
    EXPECT_EQ(periksa(all, {known}), (Patah{Kerusakan::kepala_lain, 7, 0}));
}

TEST(Rantai, AnEntryAddedByHandStandsBehindTheHead) {
    const Jurnal all = contoh_jurnal(10);
    EXPECT_EQ(periksa(all, {}, Kepala{9, all[8].sidik}), (Patah{Kerusakan::tanpa_kepala, 10, 9}));
    EXPECT_EQ(periksa(all, {}, Kepala{10, all[8].sidik}), (Patah{Kerusakan::kepala_lain, 10, 0}));
}

TEST(Rantai, AHeadIsReadAsItIsPrinted) {
    const Kepala head = kepala(contoh_jurnal(3));
    EXPECT_EQ(*read_kepala(" " + tulis_kepala(head) + "\n"), head);
    for (const char* bad :
         {"", "3", "3:", ":", "x:00", "-1:0000000000000000000000000000000000000000000000000000000000000000",
          "3:000000000000000000000000000000000000000000000000000000000000000"})
        EXPECT_FALSE(read_kepala(bad)) << bad;
}

} // namespace
} // namespace journal

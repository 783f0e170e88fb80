#include "sop/banding.h"
#include "sop/testing.h"

#include <gmock/gmock.h>

namespace sop {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::replaced;
using testing::shipped_text;
using testing::small_text;
using Jenis = Beda::Jenis;

std::vector<Beda> beda(const std::string& before, const std::string& after) {
    const auto a = read_naskah(before), b = read_naskah(after);
    if (!a || !b) throw std::logic_error("not a SOP");
    return banding(*a, *b);
}

TEST(Banding, ATextDoesNotDifferFromItself) {
    EXPECT_THAT(beda(shipped_text(), shipped_text()), IsEmpty());
    EXPECT_THAT(beda(small_text(), small_text()), IsEmpty());
}

TEST(Banding, AChangedNormIsOneDifference) {
    const auto found = beda(small_text(), replaced(small_text(), "waktu: 1 Jam", "waktu: 30 Menit"));
    EXPECT_THAT(found,
                ElementsAre(Beda{Bagian::langkah, Jenis::diubah, "Langkah 2, waktu", "1 Jam", "30 Menit"}));
    EXPECT_EQ(kalimat(found[0]).key, "sop.beda.diubah");
}

TEST(Banding, AStepPutInBetweenLeavesTheOthersTheSame) {
    std::string after = replaced(
        small_text(), "  - {nomor: 4,",
        "  - {nomor: 4, uraian: Menggandakan surat, kelengkapan: Disposisi, waktu: 10 Menit, keluaran: "
        "Salinan}\n  - {nomor: 5,");
    after = replaced(after, "simpan, langkah: 4", "simpan, langkah: 5");
    after = replaced(after, "  - {id: simpan",
                     "  - {id: ganda, langkah: 4, lajur: staf, bentuk: proses}\n  - {id: simpan");
    after = replaced(after, "{dari: disposisi, ke: simpan}",
                     "{dari: disposisi, ke: ganda}\n  - {dari: ganda, ke: simpan}");
    EXPECT_THAT(
        beda(small_text(), after),
        ElementsAre(
            Beda{Bagian::langkah, Jenis::ditambah, "Langkah 4", "", "Menggandakan surat (10 Menit)"},
            Beda{Bagian::langkah, Jenis::diubah, "Langkah 5, nomor", "4", "5"},
            Beda{Bagian::simbol, Jenis::ditambah, "Simbol ganda", "", "proses di langkah 4, lajur Staf"},
            Beda{Bagian::simbol, Jenis::diubah, "Simbol simpan", "kapsul di langkah 4, lajur Staf",
                 "kapsul di langkah 5, lajur Staf"},
            Beda{Bagian::panah, Jenis::ditambah, "Panah disposisi → ganda", "", "tanpa label"},
            Beda{Bagian::panah, Jenis::ditambah, "Panah ganda → simpan", "", "tanpa label"},
            Beda{Bagian::panah, Jenis::dihapus, "Panah disposisi → simpan", "tanpa label", ""}));
    // And the other way round it is a removal.
    EXPECT_THAT(beda(after, small_text()),
                ::testing::Contains(
                    Beda{Bagian::langkah, Jenis::dihapus, "Langkah 4", "Menggandakan surat (10 Menit)", ""}));
}

TEST(Banding, AReadingThatBecameWrittenIsADifference) {
    const auto found =
        beda(shipped_text(), replaced(shipped_text(),
                                      "{id: tanda_tangan, langkah: 5, lajur: atasan_langsung, bentuk: "
                                      "proses, kerja: tanda_tangan, sumber: tafsiran}",
                                      "{id: tanda_tangan, langkah: 5, lajur: atasan_langsung, bentuk: "
                                      "proses, kerja: tanda_tangan, sumber: tersurat}"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].bagian, Bagian::simbol);
    EXPECT_EQ(found[0].lama, "proses di langkah 5, lajur Atasan Langsung (tafsiran)");
    EXPECT_EQ(found[0].baru, "proses di langkah 5, lajur Atasan Langsung");
}

TEST(Banding, WhoStandsInALaneAndWhatIsDoneAtASymbolAreDifferences) {
    const std::string after =
        replaced(replaced(small_text(), "{id: kasi, nama: Kepala Seksi}",
                          "{id: kasi, nama: Kepala Seksi, siapa: penilai}"),
                 "{id: terima, langkah: 1, lajur: staf, bentuk: kapsul}",
                 "{id: terima, langkah: 1, lajur: staf, bentuk: kapsul, kerja: kumpul}");
    EXPECT_THAT(beda(small_text(), after),
                ElementsAre(Beda{Bagian::lajur, Jenis::diubah, "Siapa di lajur Kepala Seksi", "–", "penilai"},
                            Beda{Bagian::simbol, Jenis::diubah, "Kerja di simbol terima", "umum", "kumpul"}));
}
TEST(Banding, FieldsThatWereEmptyAreShownAsADash) {
    const auto found = beda(small_text(), replaced(small_text(), "nama: Surat masuk}",
                                                   "nama: Surat masuk, tanggal_revisi: 2026-02-03}"));
    EXPECT_THAT(found,
                ElementsAre(Beda{Bagian::identitas, Jenis::diubah, "Tanggal revisi", "–", "2026-02-03"}));
}

TEST(Banding, ALaneThatChangesPlaceIsSaid) {
    const std::string after =
        replaced(replaced(small_text(), "  - {id: staf, nama: Staf}\n", ""), "  - {id: camat, nama: Camat}\n",
                 "  - {id: camat, nama: Camat}\n  - {id: staf, nama: Staf}\n");
    EXPECT_THAT(beda(small_text(), after),
                ElementsAre(Beda{Bagian::lajur, Jenis::diubah, "Urutan lajur", "Staf, Kepala Seksi, Camat",
                                 "Kepala Seksi, Camat, Staf"}));
}

TEST(Banding, RandomSopsAgreeWithThemselvesAndEveryDifferenceHasTwoSides) {
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        const Naskah a = testing::random_naskah(random, {4, 9, 30}),
                     b = testing::random_naskah(random, {3, 7, 30});
        EXPECT_THAT(banding(a, a), IsEmpty());
        const auto there = banding(a, b), back = banding(b, a);
        const auto count = [](const std::vector<Beda>& all, Jenis kind) {
            return std::count_if(all.begin(), all.end(), [&](const Beda& d) { return d.jenis == kind; });
        };
        EXPECT_EQ(count(there, Jenis::ditambah), count(back, Jenis::dihapus));
        EXPECT_EQ(count(there, Jenis::dihapus), count(back, Jenis::ditambah));
    }
}

} // namespace
} // namespace sop

#include "seal/rupa.h"
#include "seal/testing/alat_luar.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using testing::HasSubstr;

// Where letters give way to "…", the drawing keeps the whole line as what the sign stands for.
bool is_cut(const std::string& line) {
    const FolderUji folder;
    folder.tulis(
        "r.pdf",
        gambar_rupa({{"Ditandatangani secara elektronik oleh:", "Sekar Fiktif, S.E.", line}, ""}, 160, 50));
    folder.jalankan("pdftotext r.pdf -");
    EXPECT_THAT(folder.keluaran(), HasSubstr(line));
    return folder.jalankan("qpdf --qdf r.pdf - | grep -qa ActualText").kode == 0;
}

TEST(Rupa, LinesShrinkBeforeTheyAreCut) {
    EXPECT_FALSE(is_cut("Senin, 23 November 2026, pukul 08.38 WITA")); // too wide at the largest size
    EXPECT_TRUE(is_cut(std::string(200, 'a')));
}

TEST(Rupa, EveryLetterIsEmbeddedWhateverTheName) {
    const FolderUji folder;
    folder.tulis("r.pdf", gambar_rupa({{"x", "Ni Luh Ayu Ñandú – 山田", "≥ ½"}, ""}, 200, 60));
    folder.jalankan("pdffonts r.pdf | tail -n +3 | awk '{print $(NF-4)}' | sort -u");
    EXPECT_EQ(folder.keluaran(), "yes\n"); // emb
}

TEST(Rupa, ASmallBoxIsStillDrawn) {
    const FolderUji folder;
    folder.tulis("r.pdf",
                 gambar_rupa({{"a", "b", "c", "d", "e", "f"}, "https://teraju.example/v/A"}, 30, 10));
    EXPECT_EQ(folder.jalankan("qpdf --check r.pdf").kode, 0) << folder.keluaran();
}

} // namespace
} // namespace seal

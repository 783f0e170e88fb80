#include "paper/cetak.h"
#include "paper/testing.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace paper {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

std::vector<std::string> refused(const Dokumen& d) {
    std::vector<std::string> out;
    if (const auto pdf = cetak(d); !pdf)
        for (const base::Finding& f : pdf.error()) out.push_back(f.place + " " + std::string(f.sentence.key));
    return out;
}

Dokumen with(Blok block) {
    Dokumen d;
    d.judul = "Uji";
    d.dibuat = testing::noon;
    d.bagian.push_back({});
    d.bagian[0].isi.push_back(std::move(block));
    return d;
}
Dokumen saying(const std::string& words) { return with(Paragraf{words}); }

TEST(NaskahYangDitolak, ASignWithoutALetterIsNamedWithItsNumber) {
    const auto pdf = cetak(saying("Nilai baik 😀"));
    ASSERT_FALSE(pdf);
    EXPECT_EQ(pdf.error()[0].place, "bagian[0].isi[0].teks");
    EXPECT_EQ(pdf.error()[0].sentence,
              base::say("paper.huruf_tidak_ada", {{"huruf", "😀"}, {"kode", "U+1F600"}}));
}

TEST(NaskahYangDitolak, ControlCharactersAndThoseThatTurnTheTextRoundAreNeverPrinted) {
    for (const std::string& sign :
         std::vector<std::string>{std::string(1, '\0'), "\x1b", "\x7f", "\x08", "\u0085x\u0090", "\u202e",
                                  "\u2066", "\u200f", "\ufffe"})
        EXPECT_THAT(refused(saying("a" + sign + "b")),
                    ElementsAre("bagian[0].isi[0].teks paper.tanda_kendali"))
            << sign;
    EXPECT_THAT(refused(saying("a\xff")), ElementsAre("bagian[0].isi[0].teks paper.bukan_utf8"));
}

TEST(NaskahYangDitolak, WhatABrowserSendsAsLineEndIsALineEndAndSignsWithoutLookGo) {
    const auto plain = cetak(saying("satu\ndua tiga"));
    ASSERT_TRUE(plain);
    EXPECT_EQ(*plain, *cetak(saying("satu\r\ndua\ttiga")));
    EXPECT_EQ(*plain, *cetak(saying("sa\u00adtu\u2028dua \ufefftiga\u200b")));
}

TEST(NaskahYangDitolak, ABulletOfAWordProcessorIsPrintedAsOne) {
    const auto plain = cetak(saying("• satu"));
    ASSERT_TRUE(plain);
    for (const char* bullet : {"\uf0b7", "\uf0a7", "\uf0d8", "\uf076"})
        EXPECT_EQ(*plain, cetak(saying(std::string(bullet) + " satu")));
    EXPECT_FALSE(cetak(saying("\uf0b8 satu"))) << "nobody knows what that one was";
}

TEST(NaskahYangDitolak, CellsFillTheGridOfTheirTableExactly) {
    const auto table = [](std::vector<Baris> rows) {
        return with(Tabel{.keterangan = "x", .kolom = {{}, {}, {}}, .isi = std::move(rows)});
    };
    EXPECT_TRUE(refused(table({{.sel = {{"a", 2}, {"b"}}},
                               {.sel = {{"a"}, {"b", 1, 2}, {"c"}}},
                               {.sel = {{"a"}, {"c"}}}}))
                    .empty());
    EXPECT_THAT(refused(table({{.sel = {{"a"}, {"b"}}}})),
                ElementsAre("bagian[0].isi[0].isi[0].sel paper.sel_tidak_pas"));
    EXPECT_THAT(refused(table({{.sel = {{"a"}, {"b"}, {"c", 2}}}})),
                ElementsAre("bagian[0].isi[0].isi[0].sel paper.sel_tidak_pas"));
    EXPECT_THAT(refused(table({{.sel = {{"a"}, {"b"}, {"c", 1, 2}}}})),
                ElementsAre("bagian[0].isi[0].isi[0].sel paper.sel_tidak_pas"));
    EXPECT_THAT(refused(table({{.sel = {{"a"}, {"b", 1, 2}, {"c"}}}, {.sel = {{"a", 2}, {"c"}}}})),
                ElementsAre("bagian[0].isi[0].isi[1].sel paper.sel_tidak_pas"));
    EXPECT_THAT(refused(table({{.sel = {{"a", 0}, {"b"}, {"c"}}}})),
                ElementsAre("bagian[0].isi[0].isi[0].sel paper.sel_tidak_pas"));
}

TEST(NaskahYangDitolak, AllThatIsWrongIsSaidAtOnce) {
    Dokumen d = with(Judul{"Tiga", 3});
    d.judul.clear();
    d.kode = Kode{std::string(2000, 'x'), "kode"};
    d.lampiran = {{"a.json", "application/json", "{}"}, {"a.json", "application/json", "{}"}};
    auto& isi = d.bagian[0].isi;
    isi.push_back(TandaTangan{{Penandatangan{.isian = "satu"}, Penandatangan{.isian = "satu"}}});
    isi.push_back(TandaTangan{{Penandatangan{.isian = "a.b"}}});
    isi.push_back(Gambar{.lebar = 10, .tinggi = 10, .uraian = ""});
    isi.push_back(Kelompok{.isi = {Blok(HalamanBaru{})}});
    EXPECT_THAT(refused(d), UnorderedElementsAre("judul paper.tanpa_judul", "kode paper.kode_terlalu_panjang",
                                                 "lampiran[1].nama paper.lampiran_tanpa_nama",
                                                 "bagian[0].isi[0].tingkat paper.tingkat_judul",
                                                 "bagian[0].isi[1].kolom[1].isian paper.isian_ganda",
                                                 "bagian[0].isi[2].kolom[0].isian paper.isian_bertitik",
                                                 "bagian[0].isi[3].uraian paper.gambar_tanpa_uraian",
                                                 "bagian[0].isi[4].isi[0].isi paper.tidak_dalam_kelompok"));
}

TEST(NaskahYangDitolak, WhatCannotBeMadeToFitIsRefusedAndNotCutOff) {
    EXPECT_THAT(refused(with(Tabel{
                    .keterangan = "x", .kolom = {{.lebar = 2}, {}}, .isi = {{.sel = {{"Wajib"}, {"b"}}}}})),
                ElementsAre("bagian[0].isi[0].isi[0].sel[0] paper.terlalu_sempit"));
    EXPECT_THAT(
        refused(with(Tabel{
            .keterangan = "x", .kolom = {{.lebar = 120}, {.lebar = 120}}, .isi = {{.sel = {{"a"}, {"b"}}}}})),
        ElementsAre("bagian[0].isi[0] paper.kolom_terlalu_lebar"));
    EXPECT_THAT(refused(with(Kelompok{.isi = {}, .tinggi = 400})),
                ElementsAre("bagian[0] paper.lebih_tinggi_dari_halaman"));
    EXPECT_THAT(refused(with(LembarLabel{.label = {{{{"Boks\nBoks\nBoks", 30, true}}}}, .tinggi = 6})),
                ElementsAre("bagian[0].isi[0].label[0] paper.label_penuh"));
    Gambar narrow{.lebar = 50, .tinggi = 10, .uraian = "x"};
    narrow.bentuk.emplace_back(Tulisan{.lebar = 5, .tinggi = 4, .teks = "Memvalidasi"});
    EXPECT_THAT(refused(with(narrow)), ElementsAre("bagian[0].isi[0].bentuk paper.tulisan_terlalu_lebar"));
    std::string head = "KEPALA";
    for (int i = 0; i < 60; ++i) head += "\nKEPALA";
    EXPECT_THAT(
        refused(with(Tabel{
            .keterangan = "x", .kolom = {{}}, .kepala = {{.sel = {{head}}}}, .isi = {{.sel = {{"a"}}}}})),
        ElementsAre("bagian[0].isi[0].kepala paper.kepala_terlalu_tinggi"));
    Baris initials{.sel = {{.teks = "a", .tanda_tangan = Penandatangan{.nama = "A", .tinggi = 400}}}};
    EXPECT_THAT(refused(with(Tabel{.keterangan = "x", .kolom = {{}}, .isi = {initials}})),
                ElementsAre("bagian[0].isi[0].isi[0] paper.lebih_tinggi_dari_halaman"));
}

TEST(NaskahYangDitolak, AnEmptyCellAndABlankLineArePrintedAsNothing) {
    Dokumen d = with(Tabel{.keterangan = "x",
                           .kolom = {{}, {}},
                           .isi = {{.sel = {{}, {" \n "}}}, {.sel = {{"\u00a0"}, {"\u00a0 "}}}}});
    d.bagian[0].isi.push_back(Paragraf{"satu\n\ndua"});
    d.bagian[0].isi.push_back(Paragraf{});
    d.bagian[0].isi.push_back(Uraian{.isi = {{"", ""}}});
    EXPECT_TRUE(refused(d).empty());
}

} // namespace
} // namespace paper

#include "sop/testing.h"
#include "web/html_for_tests.h"
#include "web/sop/bagan.h"

#include <gmock/gmock.h>

namespace web::sop_pages {
namespace {

using sop::testing::shipped_text;
using sop::testing::small_text;
using ::testing::HasSubstr;
using ::testing::Not;

std::size_t count(const std::string& text, std::string_view what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
    return n;
}

std::string drawn(const std::string& yaml) { return bagan(sop::Sop::read(yaml).value(), {}).str(); }

// Five steps, three lanes, nothing of the shipped SOP.
std::string five_steps() {
    return R"(sop: 1
versi: "1"
identitas: {nomor: 5/2026, nama: Surat <keluar> & "masuk"}
lajur:
  - {id: staf, nama: Staf}
  - {id: kasi, nama: Kepala Seksi}
  - {id: camat, nama: Camat}
langkah:
  - {nomor: 1, uraian: Menyusun konsep, kelengkapan: Bahan, waktu: 1 Jam, keluaran: Konsep}
  - {nomor: 2, uraian: Memeriksa konsep, kelengkapan: Konsep, waktu: 30 Menit, keluaran: Konsep diperiksa}
  - {nomor: 3, uraian: Menandatangani, kelengkapan: Konsep, waktu: 1 Hari, keluaran: Surat}
  - {nomor: 4, uraian: Memberi nomor, kelengkapan: Surat, waktu: 5 Menit, keluaran: Surat bernomor}
  - {nomor: 5, uraian: Mengirim, kelengkapan: [Surat bernomor, Amplop], waktu: 15 Menit, keluaran: Tanda terima}
simbol:
  - {id: a, langkah: 1, lajur: staf, bentuk: kapsul}
  - {id: b, langkah: 2, lajur: kasi, bentuk: keputusan, tulisan: "Baik?"}
  - {id: c, langkah: 3, lajur: camat, bentuk: proses}
  - {id: d, langkah: 4, lajur: staf, bentuk: proses}
  - {id: e, langkah: 5, lajur: staf, bentuk: kapsul}
panah:
  - {dari: a, ke: b}
  - {dari: b, ke: c, label: Ya}
  - {dari: b, ke: a, label: Tidak}
  - {dari: c, ke: d}
  - {dari: d, ke: e}
)";
}

TEST(BaganHalaman, FiveStepsAndThreeLanesAreDrawnFromTheData) {
    const std::string html = drawn(five_steps());
    EXPECT_EQ(count(html, "<tr><td class=\"no\">"), 5U);
    EXPECT_EQ(count(html, "<col class=\"c2\">"), 3U + 2U);
    EXPECT_EQ(count(html, "class=\"ln\""), 5U);
    EXPECT_THAT(html, HasSubstr("viewBox=\"0 0 300 100\""));
    EXPECT_THAT(html, HasSubstr("colspan=\"3\""));
    EXPECT_THAT(html, HasSubstr("Pelaksana: Kepala Seksi. Ya: ke langkah 3. Tidak: kembali ke langkah 1."));
    EXPECT_THAT(html, HasSubstr("Surat bernomor; Amplop"));
    EXPECT_EQ(count(html, "smb kapsul"), 2U);
    EXPECT_EQ(count(html, "smb kep"), 1U);
    EXPECT_THAT(html, Not(HasSubstr("tafsiran")));
    for_tests::check_well_formed(html);
}

TEST(BaganHalaman, ReadingsAreMarkedAndOnlyThey) {
    const std::string html = drawn(shipped_text());
    EXPECT_EQ(count(html, "<tr><td class=\"no\">"), 7U);
    EXPECT_EQ(count(html, "class=\"tf\" title=\"Tafsiran\""), 6U) << "six of eight symbols are readings";
    EXPECT_THAT(html, HasSubstr("class=\"dl tf\""));
    EXPECT_THAT(html, Not(HasSubstr("class=\"dl\""))) << "all arrows of the shipped SOP are readings";
    EXPECT_THAT(
        html,
        HasSubstr("Pelaksana: Irban Wil, lalu Atasan Langsung. Ya: ke Nilai. Tidak: kembali ke langkah 3."));
    for_tests::check_well_formed(html);
    EXPECT_THAT(drawn(small_text()), Not(HasSubstr("dl tf")));
}

TEST(BaganHalaman, WordsOfTheSopAreTextAndNeverMarkup) {
    const std::string html = drawn(sop::testing::replaced(five_steps(), "uraian: Menyusun konsep",
                                                          "uraian: \"<script>alert(1)</script> & 'x'\""));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;"));
    for_tests::check_well_formed(html);
}

TEST(BaganHalaman, RandomSopsAreWellFormedAndHaveEachSymbolOnce) {
    std::mt19937 random(11);
    for (int i = 0; i < 60; ++i) {
        const auto s =
            sop::Sop::susun(sop::testing::random_naskah(random, {1 + random() % 12, 1 + random() % 12, 40}));
        if (!s) continue;
        const std::string html = bagan(*s, {}).str();
        for_tests::check_well_formed(html);
        EXPECT_EQ(count(html, "class=\"smb "), s->simbol().size());
        EXPECT_EQ(count(html, "<tr><td class=\"no\">"), s->langkah().size());
        if (::testing::Test::HasFailure()) return;
    }
}

TEST(BaganHalaman, TheLegendNamesWhatIsThere) {
    const std::string shipped = legenda(sop::Sop::read(shipped_text()).value()).str();
    EXPECT_THAT(shipped, HasSubstr("Panah tafsiran"));
    EXPECT_THAT(shipped, HasSubstr("Keputusan"));
    const std::string small = legenda(sop::Sop::read(small_text()).value()).str();
    EXPECT_THAT(small, Not(HasSubstr("afsiran")));
}

} // namespace
} // namespace web::sop_pages

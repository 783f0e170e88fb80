#include "web/bagian/isian.h"

#include <gmock/gmock.h>

namespace web {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

base::Wording words() {
    return base::Wording::read({{"wording/uji.yaml", "uji.kosong: \"Isi {apa}.\"\n"}}).value();
}

struct IsianTest : ::testing::Test {
    base::Wording wording = words();
    base::Findings none;
    base::Findings wrong{{"nip", "19 9", base::say("uji.kosong", {{"apa", "NIP <Anda>"}})},
                         {"", "", base::say("uji.kosong", {{"apa", "apa saja"}})}};
    Galat well{none, wording};
    Galat ill{wrong, wording};
};

TEST_F(IsianTest, HasALabelAHintAndWhatWasTyped) {
    const std::string html =
        isian({.nama = "nip", .label = "NIP", .nilai = "19 \"9", .petunjuk = "18 angka."}, well).str();
    EXPECT_THAT(html, HasSubstr(R"(<label for="nip">NIP</label>)"));
    EXPECT_THAT(html, HasSubstr(R"(<p class="ptj" id="p-nip">18 angka.</p>)"));
    EXPECT_THAT(html, HasSubstr(R"(value="19 &quot;9")"));
    EXPECT_THAT(html, HasSubstr(R"(aria-describedby="p-nip")"));
    EXPECT_THAT(html, Not(HasSubstr("aria-invalid")));
}

TEST_F(IsianTest, SaysItsErrorBesideTheFieldAndToReadersOfTheScreen) {
    const std::string html = isian({.nama = "nip", .label = "NIP", .petunjuk = "18 angka."}, ill).str();
    EXPECT_THAT(html, HasSubstr(R"(id="g-nip"><span class="sr">Galat: </span>Isi NIP &lt;Anda&gt;.</p>)"));
    EXPECT_THAT(html, HasSubstr(R"(aria-describedby="p-nip g-nip" aria-invalid="true")"));
}

TEST_F(IsianTest, NeverSendsAPasswordBack) {
    const std::string html =
        isian({.nama = "sandi", .label = "Sandi", .nilai = "rahasia", .jenis = "password"}, well).str();
    EXPECT_THAT(html, Not(HasSubstr("rahasia")));
}

TEST_F(IsianTest, KeepsAFirstEmptyLineOfLongText) {
    // A browser drops the first line feed after <textarea>.
    EXPECT_THAT(isian_banyak({.nama = "catatan", .label = "Catatan", .nilai = "\nbaris kedua"}, well).str(),
                HasSubstr(">\n\nbaris kedua</textarea>"));
}

TEST_F(IsianTest, OffersChoicesWithTheChosenOne) {
    const std::string html = pilihan("zona", "Zona", {{"WIB", "WIB"}, {"WITA", "WITA"}}, "WITA", well).str();
    EXPECT_THAT(html, HasSubstr(R"(<option value="WITA" selected>WITA</option>)"));
    EXPECT_THAT(html, HasSubstr(R"(<option value="WIB">WIB</option>)"));
}

TEST_F(IsianTest, SummaryLinksToFieldsAndNamesTheRestPlainly) {
    const std::string html = ringkasan_galat(wrong, wording).str();
    EXPECT_THAT(html, HasSubstr("role=\"alert\""));
    EXPECT_THAT(html, HasSubstr("<li><a href=\"#nip\">Isi NIP &lt;Anda&gt;.</a></li>"));
    EXPECT_THAT(html, HasSubstr("<li>Isi apa saja.</li>"));
    EXPECT_THAT(ringkasan_galat({}, wording).str(), IsEmpty());
}

TEST(NomorHalaman, ShowsFirstLastAndNeighbours) {
    const std::string html = nomor_halaman("/pegawai?halaman=", 6, 20).str();
    for (const char* number :
         {"halaman=1\"", "halaman=4\"", "halaman=6\" aria-current=\"page\"", "halaman=8\"", "halaman=20\""})
        EXPECT_THAT(html, HasSubstr(number));
    for (const char* number : {"halaman=2\"", "halaman=9\"", "halaman=19\""})
        EXPECT_THAT(html, Not(HasSubstr(number)));
    EXPECT_THAT(nomor_halaman("/x?h=", 1, 1).str(), IsEmpty());
}

} // namespace
} // namespace web

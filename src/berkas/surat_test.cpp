#include "berkas/surat.h"

#include <gmock/gmock.h>

namespace berkas {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find("\r\n", at), text.size());
        found.emplace_back(text.substr(at, end - at));
        at = end + 2;
    }
    return found;
}

TEST(Surat, ASubjectOfPlainLettersStaysAsItIs) {
    EXPECT_EQ(rfc2047("Teraju: 3 tugas menunggu"), "Teraju: 3 tugas menunggu");
}

TEST(Surat, AnyOtherSubjectIsEncodedInWordsThatAreNotTooLong) {
    EXPECT_EQ(rfc2047("Tugas – 3"), "=?UTF-8?Q?Tugas_=E2=80=93_3?=");
    std::string longer;
    for (int i = 0; i < 60; ++i) longer += "é";
    for (const std::string& line : lines(rfc2047(longer))) {
        EXPECT_LE(line.size(), 76U) << line; // 75 and the space that goes on
        EXPECT_THAT(line, HasSubstr("=?UTF-8?Q?"));
        EXPECT_THAT(line, Not(HasSubstr("=C3?="))) << "a character is cut in two";
    }
}

TEST(Surat, WhatLooksLikeAnEncodedWordIsEncodedItself) { EXPECT_EQ(rfc2047("=?x"), "=?UTF-8?Q?=3D=3Fx?="); }

TEST(Surat, ItsBodyIsQuotedPrintableInShortLines) {
    EXPECT_EQ(quoted_printable("a=b –\n"), "a=3Db =E2=80=93\r\n");
    EXPECT_EQ(quoted_printable("akhir \nbaris"), "akhir=20\r\nbaris");
    for (const std::string& line : lines(quoted_printable(std::string(500, 'a') + " ééé")))
        EXPECT_LE(line.size(), 76U);
}

TEST(Surat, ItsDateIsTheOfficesClock) {
    const calendar::Instant when{std::chrono::seconds{1'795'392'000}};
    EXPECT_EQ(tanggal_surat(when, calendar::Zona::wita), "Mon, 23 Nov 2026 08:00:00 +0800");
}

TEST(Surat, NoAddressCanBecomeTwoOrALineOfItsOwn) {
    for (const char* bad : {"", "@", "a@", "@b", "a@b@c", "a b@c", "a@b,c@d", "a@b\r\nBcc: x@y", "<a@b>",
                            "a@b;c", "\"a\"@b", "é@b"})
        EXPECT_FALSE(kantor::alamat_surel_sah(bad)) << bad;
    EXPECT_TRUE(kantor::alamat_surel_sah("sekar.fiktif+teraju@contoh.go.id"));
}

TEST(Surat, IsWrittenHeadThenBody) {
    const Surat letter{"sekar@contoh.example", "Teraju: 1 tugas", "Yang menunggu – satu\n", "abc",
                       calendar::Instant{std::chrono::seconds{1'795'392'000}}};
    const std::string text = tulis_surat(letter, "teraju@contoh.example", calendar::Zona::wita);
    EXPECT_THAT(text, HasSubstr("Message-ID: <abc@contoh.example>\r\n"));
    EXPECT_THAT(text, HasSubstr("To: <sekar@contoh.example>\r\n"));
    EXPECT_THAT(text, HasSubstr("Auto-Submitted: auto-generated\r\n"));
    EXPECT_TRUE(text.ends_with("\r\n\r\nYang menunggu =E2=80=93 satu\r\n")) << text;
}

} // namespace
} // namespace berkas

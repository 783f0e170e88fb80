// The published classes of attacks on the signature dictionary (Mladenov and others, "1 Trillion Dollar Refund", CCS 2019):
// universal forgery, incremental saving, wrapping. Each is named; none is taken for a file without signatures.
#include "seal/testing/periksa_uji.h"
#include "seal/testing/serangan.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using testing::HasSubstr;

class Rentangnya : public testing::TestWithParam<bool> { // with object streams, and without
  protected:
    KantorUji office;
    Kepercayaan trust = percaya(office);
    std::string once =
        berhasil(bubuhkan(formulir_uji({GetParam()}), office.sekar, permintaan("pegawai"), nullptr));
    TempatTanda at = tanda_terakhir(once);

    [[nodiscard]] std::string verdict(const std::string& pdf, const BatasPeriksa& limits = {}) const {
        const auto lines = ringkas(periksa(pdf, trust, akhir_januari, limits));
        return lines.empty() ? "no signature" : lines.front();
    }
    // No byte moves: what is shorter is filled up with blanks.
    [[nodiscard]] std::string with_range(std::string text) const {
        const std::size_t room = once.find("/Contents", at.range) - at.range;
        if (text.size() > room) throw std::runtime_error("no room for the range");
        text.resize(room, ' ');
        return std::string(once).replace(at.range, room, text);
    }
    [[nodiscard]] std::string with_contents(std::string text) const { // name and value
        const std::size_t begin = once.rfind("/Contents <");
        text.resize(at.close - begin, ' ');
        return std::string(once).replace(begin, text.size(), text);
    }
    [[nodiscard]] std::string hex() const { return once.substr(at.open, at.close - at.open); }
};

INSTANTIATE_TEST_SUITE_P(TableAndStream, Rentangnya, testing::Bool());

constexpr auto no_shape = "pegawai tidak sah: segel_periksa.rentang_bentuk";
constexpr auto no_gap = "pegawai tidak sah: segel_periksa.rentang_celah";

TEST_P(Rentangnya, AByteRangeThatIsNotFourNumbersIsNoByteRange) {
    ASSERT_EQ(verdict(once), "pegawai sah");
    for (const char* text :
         {"", "/ByteRange null", "/ByteRange []", "/ByteRange [0 10]", "/ByteRange [0 1 2]",
          "/ByteRange [0 1 2 3 4]", "/ByteRange [0 -1 2 3]", "/ByteRange [0 +1 2 3]",
          "/ByteRange [0 1.0 2 3]", "/ByteRange [0 1 0 R 3]", "/ByteRange 1 0 R", "/ByteRange (0 1 2 3)",
          "/ByteRange <</A 1>>", "/ByteRange [[0 1 2 3]]", "/ByteRange [0 1 2 99999999999999999999]",
          "/ByteRange [0 0x10 2 3]"})
        EXPECT_THAT(verdict(with_range(text)), testing::AnyOf(no_shape, "ditolak: segel_periksa.rusak"))
            << text;
}

// 2^64 and its neighbours: a sum that runs over must not fit by chance.
TEST_P(Rentangnya, NumbersBeyondEveryFileAreNotAdded) {
    for (const char* number : {"9007199254740993", "18446744073709551615", "18446744073709551616",
                               "4294967296", "104857601", "9007199254740992"})
        for (const char* shape : {"/ByteRange [0 {} 9 9]", "/ByteRange [0 9 {} 9]", "/ByteRange [{} 9 9 9]"})
            EXPECT_THAT(verdict(with_range(fmt::format(fmt::runtime(shape), number))),
                        testing::AnyOf(HasSubstr("tidak sah: segel_periksa.rentang_"),
                                       "ditolak: segel_periksa.rusak")) // QPDF counts to 2^63
                << shape << number;
    // The gap is right and the end lies far behind the file.
    for (const char* number : {"104857601", "9999999999", "9007199254740992"})
        EXPECT_THAT(verdict(with_range(fmt::format("/ByteRange [0 {} {} {}]", at.open, at.close, number))),
                    "pegawai tidak sah: segel_periksa.rentang_akhir");
}

TEST_P(Rentangnya, ByteRangesThatOverlapOrTurnBackCoverNothing) {
    const std::size_t end = once.size();
    const auto range = [&](std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        return verdict(with_range(fmt::format("/ByteRange [{} {} {} {}]", a, b, c, d)));
    };
    EXPECT_EQ(range(0, at.close, at.open, end - at.open), no_gap);
    EXPECT_EQ(range(0, end, end, 0), no_gap);
    EXPECT_EQ(range(0, 0, 0, end), no_gap);
    EXPECT_EQ(range(at.close, end - at.close, 0, at.open), "pegawai tidak sah: segel_periksa.rentang_awal");
}

TEST_P(Rentangnya, ContentsThatAreNoHexStringAreNoSignature) {
    const std::string der = hex().substr(1, hex().size() - 2);
    for (const std::string& text :
         std::vector<std::string>{"", "/Contents null", "/Contents ()", "/Contents 0", "/Contents 1 0 R",
                                  "/Contents [<00>]", "/Contents true", "/Contents /Nama"})
        EXPECT_THAT(verdict(with_contents(text)), HasSubstr("pegawai tidak sah: segel_periksa.rentang_"))
            << text;
    std::string bytes = once; // a literal string of the same length
    bytes[at.open] = '(';
    bytes[at.close - 1] = ')';
    EXPECT_EQ(verdict(bytes), no_gap);
    std::string blank = once;
    blank[at.close - 4] = ' ';
    EXPECT_EQ(verdict(blank), no_gap);
    std::string mixed = once;
    mixed[at.close - 4] = 'A';
    mixed[at.close - 3] = 'a';
    EXPECT_EQ(verdict(mixed), no_gap);
    std::string zeros = once;
    zeros.replace(at.open + 1, der.size(), std::string(der.size(), '0'));
    EXPECT_EQ(verdict(zeros), "pegawai tidak sah: segel_periksa.cms_tak_terbaca");
    std::string empty_structure = zeros;
    empty_structure.replace(at.open + 1, 4, "3000");
    EXPECT_EQ(verdict(empty_structure), "pegawai tidak sah: segel_periksa.cms_tak_terbaca");
    std::string other_length = once; // the structure claims to be a little longer, then shorter
    other_length.replace(at.open + 3, 2, "81");
    EXPECT_THAT(verdict(other_length), HasSubstr("pegawai tidak sah: segel_periksa.cms_"));
}

// A name twice, once with an escape: readers that take the first and readers that take the last see two signatures.
TEST_P(Rentangnya, ANameThatStandsTwiceIsADefect) {
    const auto add = [&](const std::string& key) {
        std::string pdf = once;
        const std::size_t room = pdf.find("/Contents", at.range) - at.range_end;
        std::string text = key;
        if (text.size() > room) throw std::runtime_error("no room");
        text.resize(room, ' ');
        return pdf.replace(at.range_end, room, text);
    };
    ASSERT_EQ(verdict(add("")), "pegawai sah"); // these blanks are what we wrote ourselves
    for (const char* key : {"/#43ontents <00>", "/Contents 0", "/ByteRang#65[]"})
        EXPECT_THAT(verdict(add(key)), "ditolak: segel_periksa.rusak") << key;
}

// Not one of these ways to write a signature down is a person's PAdES signature, whatever stands in /Contents.
TEST_P(Rentangnya, AnotherSubFilterIsAnotherSignature) {
    const auto filter = [&](std::string name) {
        std::string pdf = once;
        const std::size_t begin = pdf.rfind("/ETSI.CAdES.detached");
        name.resize(std::string_view("/ETSI.CAdES.detached").size(), ' ');
        return verdict(pdf.replace(begin, name.size(), name));
    };
    for (const char* name : {"/adbe.x509.rsa_sha1", "/adbe.pkcs7.sha1", "/ETSI.CAdES.attache",
                             "/etsi.cades.detached", "/X", "null", "(ETSI.CAdES.d)", "[/ETSI.RFC3161]"})
        EXPECT_THAT(filter(name), HasSubstr("pegawai tidak sah: segel_periksa.cara_tak_dikenal")) << name;
    EXPECT_THAT(filter("/adbe.pkcs7.detached"), "pegawai tidak sah: segel_periksa.isi_berubah");
    // A person's CMS is no time stamp: nothing is said about when.
    EXPECT_THAT(filter("/ETSI.RFC3161"), HasSubstr("pegawai tidak sah: segel_periksa.cms_tak_lazim"));
    const auto report = periksa(once, trust, akhir_januari);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->tanda_tangan.front().cap_dokumen);
}

// Incremental saving, in the variants that fooled viewers: a body alone, no cross-reference, no trailer.
TEST_P(Rentangnya, AnUpdateWithPartsLeftOutIsRefused) {
    const std::string body = "4 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n";
    const std::string end = "\n%%EOF\n";
    const std::string start = once.substr(once.rfind("startxref"));
    const std::string trailer = "trailer\n<</Root 1 0 R/Size 5>>\n";
    EXPECT_EQ(verdict(once + body), "ditolak: segel_periksa.isi_setelah_akhir");
    EXPECT_EQ(verdict(once + body + "startxref\n0" + end), "ditolak: segel_periksa.rusak");
    EXPECT_EQ(verdict(once + body + start), "ditolak: segel_periksa.rusak");
    EXPECT_EQ(verdict(once + body + trailer + start), "ditolak: segel_periksa.rusak");
    EXPECT_EQ(verdict(once + trailer), "ditolak: segel_periksa.isi_setelah_akhir");
    EXPECT_EQ(verdict(once + body + trailer + fmt::format("startxref\n{}", once.size()) + end),
              "ditolak: segel_periksa.rusak");
    EXPECT_EQ(verdict(once + body + "xref\n0 0\n" + trailer +
                      fmt::format("startxref\n{}", once.size() + body.size()) + end),
              "ditolak: segel_periksa.tak_terbaca");
}

// The signature cloned into the update that replaces the page: its range ends before that update.
TEST_P(Rentangnya, AClonedSignatureDoesNotCoverTheUpdateThatHoldsIt) {
    const auto pdf = tambah_revisi(once, [&](PdfTambahan& u) {
        Objek contents = halaman_satu(u).getKey("/Contents");
        contents.replaceStreamData("BT ET", Objek::newNull(), Objek::newNull());
        u.berubah(contents);
        Objek field = bidang_bernama(u, "pegawai");
        field.replaceKey("/V", u.objek_mentah("<< " + once.substr(at.range, at.range_end - at.range) +
                                              " /Contents " + hex() +
                                              " /Type /Sig /SubFilter /ETSI.CAdES.detached >>"));
        u.berubah(field);
    });
    EXPECT_EQ(verdict(pdf), no_gap);
}

// Wrapping: the second part of the range moves behind something new, which lies between the two parts.
TEST_P(Rentangnya, NothingHidesBetweenTheTwoParts) {
    const std::string hidden = "150 0 obj\n<</Isi(palsu)>>\nendobj\n";
    const std::string tail = once.substr(at.close);
    const std::size_t end = at.close + hidden.size();
    std::string range = fmt::format("/ByteRange [0 {} {} {}]", at.open, end, tail.size());
    range.resize(once.find("/Contents", at.range) - at.range, ' ');
    std::string wrapped = once.substr(0, at.close) + hidden + tail;
    wrapped.replace(at.range, range.size(), range);
    EXPECT_NE(verdict(wrapped), "pegawai sah");
    // The same with padding after the value, where it is still inside the dictionary and no offset needs to move.
    std::string shorter = once;
    const std::size_t cut = at.close - 60; // zeros: the value ends here, what follows is another entry
    ASSERT_EQ(shorter.substr(cut, 59), std::string(59, '0'));
    shorter.replace(cut, 60, "> /Palsu <" + std::string(49, '0') + ">");
    EXPECT_EQ(verdict(shorter), no_gap);
}

// A revision that nothing points to and whose bytes are signed belongs to the signer; the next one may not fetch it out.
TEST_P(Rentangnya, AMovedCrossReferenceIsAChangeOrADefect) {
    const std::size_t original = std::stoul(once.substr(once.rfind("/Prev ") + 6));
    const std::size_t own = std::stoul(once.substr(once.rfind("startxref") + 9));
    EXPECT_EQ(verdict(once + fmt::format("startxref\n{}\n%%EOF\n", original)),
              "ditolak: segel_periksa.rusak");
    EXPECT_EQ(verdict(once + fmt::format("startxref\n{}\n%%EOF\n", own)), "ditolak: segel_periksa.rusak");
    EXPECT_EQ(verdict("%PDF-1.7\n" + once), "ditolak: segel_periksa.rusak");
    EXPECT_EQ(verdict("\n" + once), "ditolak: segel_periksa.bukan_pdf");
    EXPECT_EQ(verdict("% komentar\n" + once), "ditolak: segel_periksa.bukan_pdf");
}

} // namespace
} // namespace seal

#include "sheet/csv.h"
#include "sheet/place.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
    Rows rows;
    std::vector<std::uint64_t> numbers, lines;
    base::Findings findings;
    char separator = '\0';
};

// Hands out `piece` bytes at a time, as a slow pipe would.
Read read_in_pieces(std::string_view text, std::size_t piece, sheet::CsvLimits limits = {}) {
    sheet::CsvReader csv(
        [text, piece, at = std::size_t{0}](char* to, std::size_t room) mutable {
            const std::size_t n = std::min({piece, room, text.size() - at});
            text.copy(to, n, at);
            at += n;
            return n;
        },
        limits);
    Read read;
    while (csv.next()) {
        read.rows.emplace_back(csv.row().begin(), csv.row().end());
        read.numbers.push_back(csv.row_number());
        read.lines.push_back(csv.line());
    }
    read.findings = csv.findings();
    read.separator = csv.separator();
    return read;
}

Read read(std::string_view text, sheet::CsvLimits limits = {}) {
    return read_in_pieces(text, text.size() + 1, limits);
}

std::vector<std::string_view> keys(const base::Findings& findings) {
    std::vector<std::string_view> found;
    for (const base::Finding& f : findings) found.push_back(f.sentence.key);
    return found;
}

} // namespace

TEST(Csv, TheSeparatorIsFoundFromTheHeadLine) {
    EXPECT_EQ(read("nama,nip\nA,1\n").separator, ',');
    EXPECT_EQ(read("nama;nip\n1,5;2,5\n").separator, ';');
    EXPECT_EQ(read("nama\tnip\n").separator, '\t');
    EXPECT_EQ(read("nama\nsatu kolom\n").separator, ',');
    EXPECT_EQ(read("nama, nip, nilai\nA, 1, 2\n").separator, ',');
    EXPECT_EQ(read("\"a;b;c\",x,y\n").separator, ',');
    EXPECT_EQ(read("Rekap Inspektorat, 2019\n\nnama;nip;nilai\n").separator, ';')
        << "a title line stands above the head";
}

TEST(Csv, ExcelMaySayTheSeparatorInALineOfItsOwn) {
    const Read r = read("sep=;\r\na,b;c\r\n");
    EXPECT_THAT(r.rows, ElementsAre(ElementsAre("a,b", "c")));
    EXPECT_THAT(r.numbers, ElementsAre(2));
}

TEST(Csv, AllThreeLineEndsAndAMissingLastOneAreRead) {
    const Rows expected{{"a", "b"}, {"1", "2"}, {"3", ""}};
    EXPECT_EQ(read("a;b\n1;2\n3;").rows, expected);
    EXPECT_EQ(read("a;b\r\n1;2\r\n3;\r\n").rows, expected);
    EXPECT_EQ(read("a;b\r1;2\r3;\r").rows, expected);
}

TEST(Csv, QuotedCellsHoldSeparatorsQuotesAndLineEnds) {
    const Read r = read("a;b\n\"x;y\";\"kata \"\"orang\"\"\"\n\"dua\nbaris\" ;\"\"\nakhir;5\" disk\n");
    EXPECT_THAT(r.rows, ElementsAre(ElementsAre("a", "b"), ElementsAre("x;y", "kata \"orang\""),
                                    ElementsAre("dua\nbaris", ""), ElementsAre("akhir", "5\" disk")));
    EXPECT_THAT(r.numbers, ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(r.lines, ElementsAre(1, 2, 3, 5));
    EXPECT_THAT(r.findings, IsEmpty());
}

TEST(Csv, BlankLinesAreCountedAndPassedOver) {
    const Read r = read("\na;b\n\n\r\n1;2\n\n");
    EXPECT_THAT(r.rows, ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
    EXPECT_THAT(r.numbers, ElementsAre(2, 5));
}

TEST(Csv, AByteOrderMarkIsNotPartOfTheFirstHead) {
    EXPECT_THAT(read("\xEF\xBB\xBFnama;nip\n").rows, ElementsAre(ElementsAre("nama", "nip")));
    EXPECT_THAT(read("\xEF\xBB\xBF").rows, IsEmpty());
    EXPECT_THAT(read("").rows, IsEmpty());
}

TEST(Csv, OldExcelFilesAreReadAsWindows1252WithAWarning) {
    const Read r = read("nama;unit\nJos\xE9;\x93Umum\x94\nAni;Caf\xC3\xA9\n");
    EXPECT_THAT(r.rows, ElementsAre(ElementsAre("nama", "unit"), ElementsAre("José", "“Umum”"),
                                    ElementsAre("Ani", "Café")));
    ASSERT_THAT(r.findings, SizeIs(1));
    EXPECT_EQ(r.findings[0].severity, base::Severity::peringatan);
    EXPECT_EQ(r.findings[0].place, "baris 2");
}

TEST(Csv, ApostrophesThatForceTextGoAndThoseOfNamesStay) {
    EXPECT_THAT(read("'199001012015031001,'=x,'Aini,'-3\n").rows,
                ElementsAre(ElementsAre("199001012015031001", "=x", "'Aini", "-3")));
}

TEST(Csv, AQuoteThatIsNeverClosedIsNamedWithTheLineWhereItBegan) {
    const Read r = read("a;b\n1;\"dua\ntiga\n\"x\";\"terbuka\n");
    EXPECT_THAT(keys(r.findings), testing::Contains("csv.kutip_terbuka"));
    EXPECT_EQ(read("a\n\"b\nc").findings.at(0).place, "baris 2, kolom 1");
    EXPECT_EQ(read("a\n\"b\nc").findings.at(0).sentence.values.at(0).second, "2");
}

TEST(Csv, TextAfterAClosingQuoteIsAFindingAndTheReadingGoesOn) {
    const Read r = read("a;b\n\"x\"y;2\n3;4\n");
    EXPECT_THAT(keys(r.findings), ElementsAre("csv.setelah_kutip"));
    EXPECT_THAT(r.rows,
                ElementsAre(ElementsAre("a", "b"), ElementsAre("\"x\"y", "2"), ElementsAre("3", "4")));
}

TEST(Csv, RowsAreTheSameWhereverABlockEnds) {
    const std::string head = "kepala;kedua;ketiga\n";
    for (const std::string text :
         {"a;b\r\n1;2\r3;4\n", "\"x;y\";\"kata \"\"orang\"\"\"\n\"dua\r\nbaris\" ;\"\"",
          "a;\"b\"c\";d\n\n\ne", "a;;\n;;\n;", "Jos\xE9;\xC3\xA9\r\r\n\"", "\"a\" \"b;c\nd;\"e\nf"}) {
        const Read whole = read_in_pieces(head + text, 1000);
        for (std::size_t block = 1; block < 30; ++block) {
            const Read pieces = read_in_pieces(head + text, 7, {.block = block, .head = 16});
            EXPECT_EQ(whole.rows, pieces.rows) << text << " in blocks of " << block;
            EXPECT_EQ(whole.findings, pieces.findings);
            EXPECT_EQ(whole.lines, pieces.lines);
            EXPECT_EQ(whole.numbers, pieces.numbers);
        }
    }
}

TEST(Csv, LimitsAreFindingsThatNameTheCell) {
    const sheet::CsvLimits tight{.cell_bytes = 10, .row_bytes = 40, .columns = 3, .findings = 5};
    EXPECT_THAT(read("a;b\n1;01234567890\n", tight).findings,
                ElementsAre(testing::Field(&base::Finding::place, "baris 2, kolom 2")));
    EXPECT_THAT(read("a;b\n1;\"01234567890\"\n", tight).findings, SizeIs(1));
    EXPECT_THAT(keys(read("a;b\n1;\"0123\n56789 tak tertutup", tight).findings),
                ElementsAre("csv.sel_terlalu_panjang"));
    EXPECT_THAT(keys(read("a;b;c;d\n", tight).findings), ElementsAre("csv.terlalu_banyak_kolom"));
    EXPECT_THAT(read("a;b;c\n", tight).findings, IsEmpty());
    std::string many = "a;b\n";
    for (int i = 0; i < 20; ++i) many += "\"x\"y;2\n";
    EXPECT_EQ(keys(read(many, tight).findings).back(), "csv.terlalu_banyak_temuan");
}

TEST(Csv, ARowOfManyCellsIsLimitedToo) {
    std::string text(20'000'000, ';'); // NOLINT(bugprone-string-constructor): as large as that
    EXPECT_THAT(keys(read_in_pieces(text, 65536, {.columns = 100'000'000}).findings),
                ElementsAre("csv.baris_terlalu_panjang"));
}

TEST(Csv, FilesThatAreNoCsvAreRecognised) {
    EXPECT_THAT(keys(read(std::string_view("PK\x03\x04rest", 8)).findings), ElementsAre("csv.ini_xlsx"));
    EXPECT_THAT(keys(read("\xD0\xCF\x11\xE0rest").findings), ElementsAre("csv.ini_xls"));
    EXPECT_THAT(keys(read(std::string_view("\xFF\xFEn\0a\0", 6)).findings), ElementsAre("csv.utf16"));
    EXPECT_THAT(keys(read(std::string_view("a;b\n1;\0\n", 8)).findings), ElementsAre("csv.bukan_teks"));
    EXPECT_THAT(keys(read(std::string_view("a;b\n1;\"\0\"\n", 10)).findings), ElementsAre("csv.bukan_teks"));
}

TEST(Csv, CellsLongerThanABlockAreWhole) {
    const std::string big(700'000, 'x');
    const Read r = read_in_pieces("a;b\n" + big + ";\"" + big + "\"\n", 1000);
    ASSERT_THAT(r.rows, SizeIs(2));
    EXPECT_EQ(r.rows[1][0], big);
    EXPECT_EQ(r.rows[1][1], big);
}

TEST(CsvWriter, WhatIsWrittenIsReadBack) {
    const std::vector<std::string> awkward{
        "=SUM(A1)",       "+1",         "-2",    "@x",     "'=x",      "''5", "'Aini", "a;b",
        "kata \"orang\"", "dua\nbaris", "\ttab", " tepi ", "5\" disk", "é",   "",      "x"};
    for (const char separator : {',', ';', '\t'}) {
        std::ostringstream out;
        sheet::CsvWriter csv(out, separator, sheet::LineEnd::crlf);
        csv.text("satu").text("dua").end_row();
        for (const std::string& text : awkward) csv.text("k").text(text).end_row();
        const Read r = read(out.str());
        ASSERT_THAT(r.rows, SizeIs(awkward.size() + 1));
        EXPECT_EQ(r.separator, separator);
        for (std::size_t i = 0; i < awkward.size(); ++i) EXPECT_EQ(r.rows[i + 1][1], awkward[i]);
    }
}

TEST(CsvWriter, NoSpreadsheetRunsATextAsAFormula) {
    std::ostringstream out;
    sheet::CsvWriter(out, ';').text("=HYPERLINK(\"x\")").text("-3").number("-3").number("88,07").end_row();
    EXPECT_EQ(out.str(), "\"'=HYPERLINK(\"\"x\"\")\";'-3;-3;\"88,07\"\n");
}

TEST(Place, CellsAreNamedAsSpreadsheetsNameThem) {
    EXPECT_EQ(sheet::column_name(1), "A");
    EXPECT_EQ(sheet::column_name(6), "F");
    EXPECT_EQ(sheet::column_name(26), "Z");
    EXPECT_EQ(sheet::column_name(27), "AA");
    EXPECT_EQ(sheet::column_name(16384), "XFD");
    EXPECT_EQ(sheet::place("Kinerja", 14, 6), "Kinerja!F14");
    EXPECT_EQ(sheet::place("Prestasi Kerja", 1, 1), "'Prestasi Kerja'!A1");
    EXPECT_EQ(sheet::csv_place(12, 3, "target_kuantitas"), "baris 12, kolom 3 (target_kuantitas)");
    for (std::uint32_t c : {1U, 26U, 27U, 702U, 703U, 16384U})
        EXPECT_EQ(sheet::column_number(sheet::column_name(c)), c);
    EXPECT_EQ(sheet::column_number("A1"), 0U);
}

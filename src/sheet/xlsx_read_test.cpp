#include "sheet/xlsx_read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>
#include <functional>

using sheet::CellKind;
using sheet::Workbook;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

// An archive as an attacker or a spreadsheet would make it.
std::string archive(const Parts& parts, const std::function<void(zip_t*)>& also = {}) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : parts)
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    if (also) also(zip);
    EXPECT_EQ(zip_close(zip), 0);
    zip_stat_t stat;
    zip_source_open(source);
    zip_source_stat(source, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

const std::string relations = R"(<Relationships xmlns="r">
  <Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>
  <Relationship Id="rId2" Type="http://x/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>
  <Relationship Id="rId3" Type="http://x/relationships/styles" Target="styles.xml"/></Relationships>)";

Parts parts_with(const std::string& sheet_xml, const std::string& workbook_more = "") {
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels",
         R"(<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml",
         "<workbook xmlns:r=\"r\">" + workbook_more +
             "<sheets><sheet name=\"Kinerja\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", relations},
        {"xl/sharedStrings.xml",
         "<sst><si><t>Menyusun laporan</t></si><si><r><t>dua </t></r><r><t "
         "xml:space=\"preserve\">potong</t></r><rPh><t>x</t></rPh></si><si><t>a_x000A_b</t></si></sst>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf "
         "numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet_xml + "</worksheet>"}};
}

Workbook book_of(const std::string& sheet_xml, const std::string& workbook_more = "") {
    auto book = Workbook::read(archive(parts_with(sheet_xml, workbook_more)));
    if (!book) {
        ADD_FAILURE() << book.error().at(0).sentence.key << " " << book.error().at(0).place;
        std::abort();
    }
    return std::move(*book);
}

std::string_view refusal(const std::string& bytes, const sheet::XlsxLimits& limits = {}) {
    const auto book = Workbook::read(bytes, limits);
    return book ? "read" : book.error().at(0).sentence.key;
}

std::string_view refusal_of_cells(const std::string& cells, const sheet::XlsxLimits& limits = {}) {
    const auto book =
        Workbook::read_sheet_xml("<worksheet><sheetData>" + cells + "</sheetData></worksheet>", "K", limits);
    return book ? "read" : book.error().at(0).sentence.key;
}

} // namespace

TEST(XlsxRead, CellsSayWhatTheyAreAndNumbersStayExact) {
    const Workbook book = book_of(R"(<sheetData><row r="14">
        <c r="A14" t="s"><v>0</v></c><c r="B14" t="s"><v>1</v></c><c r="C14"><v>9.1199999999999992</v></c>
        <c r="D14" t="inlineStr"><is><t>langsung</t></is></c><c r="E14" t="b"><v>1</v></c><c r="F14" t="e"><v>#DIV/0!</v></c>
        <c r="G14" s="1"><v>43466</v></c><c r="H14" s="2"><v>43830</v></c><c r="I14" t="str"><f>A14</f><v>teks</v></c>
        <c r="J14"><f>C14*2</f><v>18.239999999999998</v></c><c r="K14"><f>C14</f></c><c r="L14" s="2"/><c r="M14" t="s"><v>2</v></c>
        <c r="N14"><v>1.8E+7</v></c></row></sheetData>)");
    const sheet::Sheet* sheet = book.find("KINERJA");
    ASSERT_NE(sheet, nullptr);
    const auto is = [&](std::uint32_t column, CellKind kind, std::string_view text) {
        EXPECT_EQ(sheet->at(14, column).kind, kind) << sheet->place(14, column);
        EXPECT_EQ(sheet->at(14, column).text, text);
    };
    is(1, CellKind::text, "Menyusun laporan");
    is(2, CellKind::text, "dua potong");
    is(3, CellKind::number, "9.12");
    is(4, CellKind::text, "langsung");
    is(5, CellKind::boolean, "true");
    is(6, CellKind::error, "#DIV/0!");
    is(7, CellKind::date, "2019-01-01");
    is(8, CellKind::date, "2019-12-31");
    is(9, CellKind::text, "teks");
    is(10, CellKind::number, "18.24");
    is(11, CellKind::uncalculated, "");
    is(12, CellKind::empty, "");
    is(13, CellKind::text, "a\nb");
    is(14, CellKind::number, "18000000");
    EXPECT_TRUE(sheet->at(14, 10).formula);
    EXPECT_EQ(sheet->at(1, 1).kind, CellKind::empty);
    EXPECT_EQ(sheet->row(14).size(), 13U);
    EXPECT_EQ(trouble_of(*sheet, sheet->at(14, 11))->sentence.key, "xlsx.rumus_tanpa_nilai");
    EXPECT_EQ(trouble_of(*sheet, sheet->at(14, 6))->place, "Kinerja!F14");
    EXPECT_EQ(trouble_of(*sheet, sheet->at(14, 1)), std::nullopt);
}

TEST(XlsxRead, DaysOfA1904WorkbookAreShifted) {
    const Workbook book =
        book_of(R"(<sheetData><row r="1"><c r="A1" s="1"><v>42004</v></c></row></sheetData>)",
                "<workbookPr date1904=\"1\"/>");
    EXPECT_EQ(book.sheets()[0].at(1, 1).text, "2019-01-01");
}

TEST(XlsxRead, RowsAndCellsWithoutAnAddressFollowTheOneBefore) {
    const Workbook book = book_of("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c "
                                  "r=\"C5\"><v>3</v></c><c><v>4</v></c></row></sheetData>");
    const sheet::Sheet& sheet = book.sheets()[0];
    EXPECT_EQ(sheet.at(1, 2).text, "2");
    EXPECT_EQ(sheet.at(5, 4).text, "4");
    EXPECT_EQ(sheet.last_row(), 5U);
}

TEST(XlsxRead, MergedRangesAreKnown) {
    const Workbook book = book_of(
        "<sheetData/><mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"quatsch\"/></mergeCells>");
    const sheet::Sheet& sheet = book.sheets()[0];
    ASSERT_NE(sheet.merge_at(2, 3), nullptr);
    EXPECT_EQ(sheet.merge_at(2, 3)->left, 1U);
    EXPECT_EQ(sheet.merge_at(3, 3), nullptr);
}

TEST(XlsxRead, PrefixedElementsAreReadToo) {
    auto parts = parts_with("");
    parts.back().second =
        R"(<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
    const auto book = Workbook::read(archive(parts));
    ASSERT_TRUE(book);
    EXPECT_EQ(book->sheets()[0].at(1, 1).text, "7");
}

TEST(XlsxRead, OtherFilesAreRecognisedAndTheWayOutIsSaid) {
    EXPECT_EQ(refusal("nama;nip\n"), "xlsx.bukan_xlsx");
    EXPECT_EQ(refusal(""), "xlsx.bukan_xlsx");
    EXPECT_EQ(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 lama"), "xlsx.ini_xls");
    EXPECT_EQ(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" +
                      std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)),
              "xlsx.bersandi");
    EXPECT_EQ(refusal("PK\x03\x04 rusak"), "xlsx.arsip_rusak");
    EXPECT_EQ(refusal(archive({{"mimetype", "x"}, {"content.xml", "<a/>"}})), "xlsx.ini_ods");
    EXPECT_EQ(refusal(archive({{"[Content_Types].xml", ""}, {"xl/vbaProject.bin", ""}})), "xlsx.ini_xlsm");
    EXPECT_EQ(refusal(archive({{"[Content_Types].xml", ""}, {"xl/workbook.bin", ""}})), "xlsx.ini_xlsb");
    EXPECT_EQ(refusal(archive({{"[Content_Types].xml", ""}, {"word/document.xml", ""}})), "xlsx.bukan_xlsx");
    EXPECT_EQ(refusal(archive({{"catatan.txt", "x"}})), "xlsx.bukan_xlsx");
}

TEST(XlsxRead, AnArchiveMadeToHurtIsRefused) {
    auto bomb = parts_with("");
    bomb.back().second = "<worksheet>" + std::string(60U << 20U, ' ') + "</worksheet>";
    EXPECT_EQ(refusal(archive(bomb)), "xlsx.terlalu_padat");
    EXPECT_EQ(refusal(archive(bomb), {.part_bytes = 10U << 20U}), "xlsx.bagian_terlalu_besar");
    Parts many{{"[Content_Types].xml", ""}};
    for (int i = 0; i < 2100; ++i) many.emplace_back("a" + std::to_string(i), "");
    EXPECT_EQ(refusal(archive(many)), "xlsx.terlalu_banyak_bagian");
    EXPECT_EQ(refusal(archive(parts_with("")), {.file_bytes = 100}), "xlsx.berkas_terlalu_besar");
    EXPECT_EQ(refusal(archive(parts_with("")), {.total_bytes = 300}), "xlsx.bagian_terlalu_besar");
}

TEST(XlsxRead, EncryptedPartsAreRefused) {
    const auto bytes = archive(parts_with("<sheetData/>"), [](zip_t* zip) {
        EXPECT_EQ(zip_file_set_encryption(zip, 2, ZIP_EM_AES_256, "rahasia"), 0);
    });
    EXPECT_EQ(refusal(bytes), "xlsx.bersandi");
}

TEST(XlsxRead, DoctypesEntitiesAndBrokenXmlAreRefused) {
    auto parts = parts_with("");
    parts.back().second =
        "<!DOCTYPE a [<!ENTITY b "
        "\"c\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";
    EXPECT_EQ(refusal(archive(parts)), "xlsx.doctype");
    parts.back().second = "<worksheet><sheetData>";
    EXPECT_EQ(refusal(archive(parts)), "xlsx.bagian_rusak");
    parts.back().second = "<worksheet a=\"\xFF\"/>";
    EXPECT_EQ(refusal(archive(parts)), "xlsx.bukan_utf8");
    parts.pop_back();
    EXPECT_EQ(refusal(archive(parts)), "xlsx.bagian_tidak_ada");
}

TEST(XlsxRead, NoPathLeavesTheArchive) {
    auto parts = parts_with("");
    parts[3].second =
        R"(<R><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></R>)";
    const auto book = Workbook::read(archive(parts));
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error()[0].sentence.key, "xlsx.bagian_tidak_ada");
    EXPECT_EQ(book.error()[0].place, "etc/passwd") << "looked for in the archive";
}

TEST(XlsxRead, CellsOutsideTheSheetAndCellsTwiceAreFindings) {
    EXPECT_EQ(refusal_of_cells("<row r=\"1048577\"><c/></row>"), "xlsx.alamat_sel");
    EXPECT_EQ(refusal_of_cells("<row r=\"1\"><c r=\"XFE1\"/></row>"), "xlsx.alamat_sel");
    EXPECT_EQ(refusal_of_cells("<row r=\"1\"><c r=\"A2\"/></row>"), "xlsx.alamat_sel");
    EXPECT_EQ(refusal_of_cells("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"),
              "xlsx.sel_ganda");
    EXPECT_EQ(refusal_of_cells("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>"), "xlsx.teks_bersama");
    EXPECT_EQ(refusal_of_cells("<row><c/><c/><c/></row>", {.cells = 2}), "xlsx.terlalu_banyak_sel");
    EXPECT_EQ(refusal_of_cells("<row><c/><c/><c/></row>", {.marks = 5}), "xlsx.terlalu_rumit");
}

TEST(XlsxRead, ACellOfTenMegabytesIsAFindingThatNamesIt) {
    const auto book = Workbook::read_sheet_xml(
        "<worksheet><sheetData><row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>" +
            std::string(10U << 20U, 'x') + "</t></is></c></row></sheetData></worksheet>",
        "Kinerja");
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error()[0].place, "Kinerja!B3");
    EXPECT_LT(book.error()[0].written.size(), 300U);
}

TEST(XlsxRead, ADeepTreeIsReadWithoutRunningOutOfStack) {
    std::string deep;
    for (int i = 0; i < 500'000; ++i) deep += "<a>";
    for (int i = 0; i < 500'000; ++i) deep += "</a>";
    EXPECT_EQ(refusal_of_cells(deep), "read");
}

#include "sheet/xlsx_read.h"
#include "sheet/xlsx_write.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

using sheet::CellKind;
using sheet::Style;

namespace {

std::string written(const std::function<void(sheet::XlsxWriter&)>& fill) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("teraju-xlsx-write-test-" + std::to_string(getpid()) + ".xlsx");
    {
        sheet::XlsxWriter book(path.string(), {.title = "Uji"});
        fill(book);
        EXPECT_TRUE(book.save());
    }
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    std::filesystem::remove(path);
    return bytes;
}

void small_form(sheet::XlsxWriter& book) {
    sheet::SheetWriter& kinerja = book.add_sheet("Kinerja");
    kinerja.text({1, 1}, "=1+1", Style::judul);
    kinerja.text({2, 1}, "199002302015031001", Style::isian_teks);
    kinerja.number({3, 1}, "9.12", Style::isian_angka);
    kinerja.number({4, 1}, "17000000", Style::isian_uang);
    kinerja.number({5, 1}, "12345678901234567890", Style::isian_angka);
    kinerja.date({6, 1}, 2019, 12, 31, Style::isian_tanggal);
    kinerja.formula({7, 1}, "=A3*2", Style::hasil, "18.24");
    kinerja.formula({8, 1}, "=A3&\"\"", Style::hasil_teks);
    kinerja.merge({{9, 1}, {9, 4}}, "gabungan", Style::isi);
    kinerja.check({{3, 1}, {4, 1}}, {.kind = sheet::Check::Kind::decimal,
                                     .least = 0,
                                     .most = 100,
                                     .title = "Nilai",
                                     .message = "0 sampai 100."});
    kinerja.check({{5, 1}, {5, 1}}, {.kind = sheet::Check::Kind::list, .choices = {"ya", "tidak"}});
    kinerja.print(sheet::Paper::landscape, {{1, 1}, {9, 4}}, 1, 2);
    kinerja.freeze({3, 2});
    kinerja.protect();
}

} // namespace

TEST(XlsxWriter, WhatIsWrittenIsReadBackExactly) {
    const std::string bytes = written(small_form);
    const auto book = sheet::Workbook::read(bytes);
    ASSERT_TRUE(book);
    const sheet::Sheet& sheet = book->sheets()[0];
    const auto is = [&](std::uint32_t row, CellKind kind, std::string_view text) {
        EXPECT_EQ(sheet.at(row, 1).kind, kind) << row;
        EXPECT_EQ(sheet.at(row, 1).text, text);
    };
    is(1, CellKind::text, "=1+1");
    is(2, CellKind::text, "199002302015031001");
    is(3, CellKind::number, "9.12");
    is(4, CellKind::number, "17000000");
    is(5, CellKind::text, "12345678901234567890");
    is(6, CellKind::date, "2019-12-31");
    is(7, CellKind::number, "18.24");
    EXPECT_TRUE(sheet.at(7, 1).formula);
    EXPECT_EQ(sheet.at(8, 1).kind, CellKind::empty);
    EXPECT_EQ(sheet.merge_at(9, 4)->left, 1U);
}

TEST(XlsxWriter, TheSameFormHasTheSameBytes) { EXPECT_EQ(written(small_form), written(small_form)); }

TEST(XlsxWriter, AFolderThatIsNotThereIsAFinding) {
    sheet::XlsxWriter book("/tidak/ada/di/sini.xlsx", {.title = "Uji"});
    book.add_sheet("A").text({1, 1}, "x", Style::biasa);
    const auto saved = book.save();
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error()[0].sentence.key, "xlsx.tidak_tersimpan");
}

#include "sheet/zip.h"

#include <gmock/gmock.h>

namespace sheet {
namespace {

constexpr std::chrono::sys_seconds moment{std::chrono::seconds{1'795'392'000}};

TEST(Zip, WhatIsWrittenIsReadAgainAndTheSameFilesGiveTheSameBytes) {
    const std::vector<ZipEntry> files{
        {"a/satu.txt", "satu"}, {"a/kosong", ""}, {"a/b\xC3\xA9.bin", std::string(100'000, '\0')}};
    const std::string bytes = write_zip(files, moment);
    EXPECT_EQ(bytes, write_zip(files, moment));
    const auto read = read_zip(bytes);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ((*read)[i].name, files[i].name);
        EXPECT_EQ((*read)[i].bytes, files[i].bytes);
    }
    EXPECT_THROW(static_cast<void>(write_zip({{"x", ""}, {"x", ""}}, moment)), std::logic_error);
}

TEST(Zip, WhatIsDamagedOrTooLargeIsRefused) {
    const std::string bytes = write_zip({{"a", std::string(3000, 'a')}, {"b", "isi"}}, moment);
    EXPECT_EQ(read_zip("bukan").error().front().sentence.key, "zip.bukan_zip");
    EXPECT_FALSE(read_zip(std::string_view(bytes).substr(0, bytes.size() - 5)));
    std::string changed = bytes;
    changed[40] = static_cast<char>(changed[40] ^ 0x55);
    EXPECT_FALSE(read_zip(changed)) << "the sum of a part is looked at";
    EXPECT_EQ(read_zip(bytes, {.entries = 1}).error().front().sentence.key, "zip.terlalu_banyak");
    const auto large = read_zip(bytes, {.part_bytes = 2999});
    EXPECT_EQ(large.error().front().sentence.key, "zip.terlalu_besar");
    EXPECT_EQ(large.error().front().place, "a");
    EXPECT_FALSE(read_zip(bytes, {.total_bytes = 3001}));
    const std::string bomb = write_zip({{"bom", std::string(8U << 20U, '0')}}, moment);
    EXPECT_FALSE(read_zip(bomb)) << "a thousand times denser than it says";
}

} // namespace
} // namespace sheet

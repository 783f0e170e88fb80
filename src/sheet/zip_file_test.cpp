#include "sheet/zip.h"
#include "sheet/zip_file.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <unistd.h>

namespace sheet {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::sys_seconds moment{std::chrono::seconds{1'795'392'000}};

class ZipBesar : public ::testing::Test {
  protected:
    ZipBesar() : folder_(fs::temp_directory_path() / ("zip-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    ~ZipBesar() override { fs::remove_all(folder_); }
    [[nodiscard]] fs::path file() const { return folder_ / "paket.zip"; }
    [[nodiscard]] bool nothing_stays() const { return fs::is_empty(folder_); }

  private:
    fs::path folder_;
};

TEST_F(ZipBesar, IsReadAgainAsItWasWrittenAndTellsHowFarItIs) {
    const std::string dense(300'000, 'x');
    {
        ZipFile zip(file(), moment);
        for (int i = 0; i < 20; ++i)
            zip.add("p/" + std::to_string(i), dense.size(), [&] { return std::optional(dense); });
        zip.add("p/kecil.json", 2, [] { return std::optional<std::string>("{}"); });
        double last = -1;
        EXPECT_EQ(zip.finish([&](double share) {
            EXPECT_GE(share, last);
            last = share;
            return true;
        }),
                  ZipFile::End::whole);
        EXPECT_EQ(last, 1.0);
    }
    std::ifstream in(file(), std::ios::binary);
    const auto read = read_zip(std::string{std::istreambuf_iterator<char>(in), {}});
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 21U);
    EXPECT_EQ((*read)[3].bytes, dense);
    EXPECT_EQ(read->back().bytes, "{}");
}

TEST_F(ZipBesar, WhatIsStoppedOrCannotBeReadLeavesNothing) {
    {
        ZipFile zip(file(), moment);
        for (int i = 0; i < 50; ++i)
            zip.add(std::to_string(i), 100'000, [] { return std::optional(std::string(100'000, 'x')); });
        EXPECT_EQ(zip.finish([](double share) { return share < 0.3; }), ZipFile::End::cancelled);
    }
    EXPECT_TRUE(nothing_stays());
    {
        ZipFile zip(file(), moment);
        zip.add("a", 3, [] { return std::optional<std::string>("satu"); }); // not the size that was said
        EXPECT_EQ(zip.finish([](double) { return true; }), ZipFile::End::unreadable);
    }
    EXPECT_TRUE(nothing_stays());
    {
        ZipFile zip(file(), moment);
        zip.add("a", 3, [] { return std::optional<std::string>(); });
        EXPECT_THROW(zip.add("a", 3, [] { return std::optional<std::string>(); }), std::logic_error);
    }
    EXPECT_TRUE(nothing_stays());
}

} // namespace
} // namespace sheet

// testing.h -- the same test on both engines, each in a fresh database with an office in it.
//
//     class Akun : public store::DuaMesin {};
//     DUA_MESIN(Akun);
//     TEST_P(Akun, IsFoundAgain) {
//         tulis([&](kantor::Tulis& db) { db.simpan(kantor, account); });
//         baca([&](kantor::Baca& db) { EXPECT_TRUE(db.akun(kantor, who)); });
//     }
//
// SQLite lives in a temporary folder, PostgreSQL in a private server that the test program starts once (postgres
// packages: bin/packages test) and ends with itself. Office 1 is "Inspektorat", Kabupaten Contoh Raya, WITA, training.
#pragma once

#include "base/clock.h"
#include "store/simpanan_db.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace store {

class FolderSementara { // gone at the end
  public:
    FolderSementara();
    ~FolderSementara();
    FolderSementara(const FolderSementara&) = delete;
    FolderSementara& operator=(const FolderSementara&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// The address of an empty database of this engine ("sqlite", "postgresql").
[[nodiscard]] std::string empty_database(std::string_view engine, const FolderSementara& folder);

// 23 November 2026, 08.00 WITA.
constexpr std::chrono::sys_seconds test_now{std::chrono::seconds{1'795'392'000}};

class DuaMesin : public ::testing::TestWithParam<std::string_view> {
  protected:
    void SetUp() override;
    void TearDown() override { simpanan_.reset(); }

    kantor::Simpanan& simpanan() { return *simpanan_; }
    SimpananDb& db() { return *simpanan_; }
    void reopen(const CaraBuka& how = {});
    void close() { simpanan_.reset(); }

    void baca(const std::function<void(kantor::Baca&)>& reading) { simpanan_->baca(reading); }
    // An act that never refuses.
    void tulis(const std::function<void(kantor::Tulis&)>& act);

    FolderSementara folder;
    base::StillClock clock{test_now};
    pegawai::InstansiId kantor{1};
    std::string url;

  private:
    std::unique_ptr<SimpananDb> simpanan_;
};

// Opens or throws with the sentence's key.
[[nodiscard]] std::unique_ptr<SimpananDb> open_for_test(const std::string& url, const base::Clock& clock,
                                                        const CaraBuka& how = {});

inline std::string engine_name(const ::testing::TestParamInfo<std::string_view>& info) {
    return std::string(info.param);
}

} // namespace store

#define DUA_MESIN(Fixture)                                                                                   \
    INSTANTIATE_TEST_SUITE_P(Mesin, Fixture, ::testing::Values("sqlite", "postgresql"), store::engine_name)

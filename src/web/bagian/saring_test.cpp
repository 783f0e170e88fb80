#include "web/bagian/saring.h"

#include <gtest/gtest.h>

namespace web {
namespace {

TEST(Saring, AnAddressSaysWhatWasAskedForAndNothingThatIsEmpty) {
    EXPECT_EQ(Alamat("/pegawai").dan("cari", "").teks, "/pegawai");
    EXPECT_EQ(Alamat("/pegawai").dan("cari", "a&b c").dan("unit", "").dan("urut", "-nama").teks,
              "/pegawai?cari=a%26b%20c&urut=-nama");
    EXPECT_EQ(dengan("/pegawai", "halaman"), "/pegawai?halaman=");
    EXPECT_EQ(dengan("/pegawai?urut=nama", "halaman"), "/pegawai?urut=nama&halaman=");
}

TEST(Saring, ADayThatIsNoneIsFoundAtItsPlace) {
    base::Findings found;
    EXPECT_EQ(baca_hari("", "dari", found), std::nullopt);
    EXPECT_EQ(baca_hari("2026-02-28", "dari", found), calendar::date_of(2026, 2, 28));
    EXPECT_TRUE(found.empty());
    EXPECT_EQ(baca_hari("30 Februari", "sampai", found), std::nullopt);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().place, "sampai");
}

TEST(Saring, APlaceInAListIsANumberFromOne) {
    EXPECT_EQ(baca_nomor("17"), 17);
    for (const char* none : {"", "0", "-3", "x"}) EXPECT_EQ(baca_nomor(none), std::nullopt) << none;
}

} // namespace
} // namespace web

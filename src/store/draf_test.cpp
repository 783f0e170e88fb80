// Drafts (berkas/draf.h), against real stores.
#include "berkas/draf.h"
#include "store/testing/tahun_uji.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PerbuatanDraf : public PerbuatanTahun {};
DUA_MESIN(PerbuatanDraf);

TEST_P(PerbuatanDraf, ADraftIsKeptByWhoeversTurnItIsAndAnOlderOneNeverOverwritesANewerOne) {
    const auto row = a_case(mine, sekar, sop::Kerja::kumpul);
    const auto draft = [&](std::int64_t turn, const std::string& text) {
        berkas::Draf d;
        d.berkas = row;
        d.lembar = "kinerja";
        d.isian = {{"1.kuantitas", text}, {"1.catatan", "baris 1\nbaris \"2\""}};
        d.urut = turn;
        return d;
    };
    EXPECT_EQ(simpan_draf(meja(), as(sekar), draft(2, "12,")).value(), berkas::HasilDraf::tersimpan);
    EXPECT_EQ(simpan_draf(meja(), as(sekar), draft(1, "1")).value(), berkas::HasilDraf::lebih_lama);
    db().baca_berkas([&](berkas::Baca& b) {
        const auto kept = b.draf(kantor, row, sekar, "kinerja");
        ASSERT_TRUE(kept);
        EXPECT_EQ(kept->isian, draft(2, "12,").isian) << "as typed, valid or not";
        EXPECT_EQ(kept->oleh, sekar);
        EXPECT_EQ(kept->pada, test_now);
    });
    EXPECT_THAT(wrong(simpan_draf(meja(), as(damar), draft(3, "1"))),
                ElementsAre("draf.tolak.bukan_giliran"));
    EXPECT_THAT(journal_kinds(), IsEmpty());
}

TEST_P(PerbuatanDraf, ADraftHasLimits) {
    const auto row = a_case(mine, sekar, sop::Kerja::kumpul);
    berkas::Draf d;
    d.berkas = row;
    d.lembar = "kinerja";
    d.urut = 1;
    const auto refused = [&](const berkas::Isian& fields) {
        d.isian = fields;
        return wrong(simpan_draf(meja(), as(sekar), d));
    };
    EXPECT_THAT(refused({{"a", std::string(4000, 'x')}}), IsEmpty());
    d.urut = 2;
    EXPECT_THAT(refused({{"a", std::string(4001, 'x')}}), ElementsAre("a draf.tolak.isian"));
    EXPECT_THAT(refused({{"a", "\xff"}}), ElementsAre("a draf.tolak.isian"));
    EXPECT_THAT(refused({{"", "x"}}), ElementsAre("draf.tolak.terlalu_besar"));
    EXPECT_THAT(refused(berkas::Isian(2001, {"a", "x"})), ElementsAre("draf.tolak.terlalu_besar"));
    EXPECT_THAT(refused(berkas::Isian(140, {"a", std::string(4000, 'x')})),
                ElementsAre("draf.tolak.terlalu_besar"));
    d.lembar = "../kinerja";
    EXPECT_THAT(refused({{"a", "x"}}), ElementsAre("draf.tolak.terlalu_besar"));
}

} // namespace
} // namespace store

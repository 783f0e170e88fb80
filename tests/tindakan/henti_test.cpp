// Twenty people work at cases through the real acts, and the machine is stopped at random instants: what was acknowledged is there,
// and no act is there by half.
//
// TERAJU_HENTI=200 asks for that many instants on each engine; without it the test is short.
#include "tindakan/pekerja.h"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <thread>
#include <unistd.h>

namespace berkas {
namespace {

constexpr std::size_t people_working = 20;

class Henti : public Pekerja {
  protected:
    Henti() : Pekerja(people_working) {}
    void SetUp() override {
        Pekerja::SetUp();
        pasang_sop(sop_tanpa_kertas()); // what papers add is stopped in the tests beside this one
    }

    // ---- in the child
    static Tindakan choose(const Berkas& row, const std::vector<Tindakan>& acts, unsigned chance) {
        const auto may = [&](Tindakan t) { return std::find(acts.begin(), acts.end(), t) != acts.end(); };
        if (row.dijeda) return Tindakan::lanjutkan;
        if (chance == 0) return Tindakan::jeda;
        if (chance <= 2 && may(Tindakan::kembalikan)) return Tindakan::kembalikan;
        if (chance <= 4 && may(Tindakan::simpan_isi)) return Tindakan::simpan_isi;
        return terus(row.kerja);
    }
    void work_for_ever(int to_parent, unsigned seed) {
        reopen();
        std::vector<std::thread> hands;
        for (std::size_t i = 0; i < people_working; ++i)
            hands.emplace_back([this, to_parent, who = workers_[i],
                                random = std::mt19937(seed + static_cast<unsigned>(i))]() mutable {
                while (true) {
                    Berkas row = his_case(who);
                    tell(to_parent, row);
                    while (row.keadaan == KeadaanBerkas::berjalan) {
                        const auto back = langkah_kembali(sop_, row);
                        const Tindakan act = choose(row, tindakan_pada(sop_, row), random() % 12);
                        const auto after =
                            lakukan(act, pelaku(row), row, back.empty() ? 1 : back[random() % back.size()]);
                        if (!after) fail(fmt::format("{} at {}: {}", kode(act), row.simbol, sebab(after)));
                        row = *after;
                        tell(to_parent, row);
                    }
                }
            });
        for (std::thread& hand : hands) hand.join();
    }

    // ---- in the parent
    void expect_whole(BerkasId id, std::int64_t acknowledged) {
        SCOPED_TRACE(fmt::format("case {}", id.value()));
        const Ditemukan all = lihat([&](Baca& b) { return ditemukan(b, id); });
        expect_kept(all, acknowledged,
                    all.acts("serahkan") + all.acts("loloskan") + all.acts("kembalikan") +
                        all.acts("tetapkan_nilai") + all.acts("selesaikan"));
        EXPECT_EQ(all.count(JenisDokumen::penilaian), all.acts("tetapkan_nilai"));
        EXPECT_EQ(all.count(JenisDokumen::keluaran), all.acts("selesaikan"));
        EXPECT_EQ(all.pauses.size(), static_cast<std::size_t>(all.acts("jeda")));
        EXPECT_EQ(all.row && all.row->dijeda, all.acts("jeda") != all.acts("lanjutkan"));
    }

    const sop::Sop sop_ = sop::Sop::read(sop_tanpa_kertas()).value();
};
DUA_MESIN(Henti);

TEST_P(Henti, AtAnyInstantLosesNothingAcknowledgedAndLeavesNoActByHalf) {
    const int rounds = instants(std::string_view(GetParam()) == "sqlite" ? 16 : 5);
    std::mt19937 random(20261122);
    std::map<std::int64_t, std::int64_t> highest; // acknowledged kunci, by case
    close();
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
        clock.tick(std::chrono::minutes(7));
        // A random number of acts, then a random moment more; now and then while it is still opening the store.
        const unsigned wanted = round % 8 == 3 ? 0 : random() % 80;
        const unsigned seed = static_cast<unsigned>(random());
        std::map<std::int64_t, std::int64_t> told;
        kill_at_work([&](int to_parent) { work_for_ever(to_parent, seed); }, wanted,
                     static_cast<unsigned>(random()) % 4'000'000, told);
        if (HasFatalFailure()) return;

        reopen();
        SCOPED_TRACE(fmt::format("round {}", round));
        for (const auto& [id, kunci] : told) {
            highest[id] = std::max(highest[id], kunci);
            expect_whole(BerkasId{id}, highest[id]);
        }
        if (round % 20 == 19 || round + 1 == rounds) {
            std::size_t found = 0;
            for (const Berkas& row : cases_of_all()) {
                const auto known = highest.find(row.id.value());
                found += known == highest.end() ? 0 : 1;
                expect_whole(row.id, known == highest.end() ? 0 : known->second);
            }
            EXPECT_EQ(found, highest.size());
            expect_whole_journal();
        }
        close();
    }
    RecordProperty("acknowledged", static_cast<int>(acknowledged_));
    EXPECT_GT(acknowledged_, static_cast<std::size_t>(rounds) * 10);
    if (std::getenv("TERAJU_HENTI") != nullptr)
        fmt::print("{}: {} instants, {} acknowledged acts, {} cases\n", GetParam(), rounds, acknowledged_,
                   highest.size());
}

} // namespace
} // namespace berkas

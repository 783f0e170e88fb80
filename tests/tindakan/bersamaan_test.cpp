// Two people at once: one act counts, the other hears who was faster; an act that fails leaves nothing.
#include "tindakan/uji.h"

#include <atomic>
#include <thread>

namespace berkas {
namespace {

class Bersamaan : public KasusUji {};
DUA_MESIN(Bersamaan);

TEST_P(Bersamaan, OnlyOneOfTwoActsOnWhatBothSawCounts) {
    for (int round = 0; round < 5; ++round) {
        const Berkas seen = di_simbol("periksa");
        const LembarPeriksa sheet = lembar(seen);
        const std::size_t entries = jurnal(seen).size();
        std::atomic<int> passed = 0, changed = 0;
        std::vector<std::thread> people;
        for (int i = 0; i < 4; ++i)
            people.emplace_back([&, i] {
                const pegawai::Organisasi office = k.organisasi();
                base::SameRandom random;
                RakSop shelf;
                const Meja desk{db(), clock, random, kantor, office, national(), timbangan(), shelf};
                const auto done =
                    i % 2 == 0 ? loloskan(desk, oleh(k.wulan), dilihat(seen), {sheet, ""})
                               : kembalikan(desk, oleh(k.wulan), dilihat(seen), {1, "Bukti kurang", {}});
                if (done)
                    ++passed;
                else if (sebab(done) == "berkas.tolak.berubah")
                    ++changed;
            });
        for (std::thread& t : people) t.join();
        EXPECT_EQ(passed, 1);
        EXPECT_EQ(changed, 3);
        EXPECT_EQ(kini(seen).kunci, seen.kunci + 1);
        EXPECT_EQ(perjalanan(seen).kunjungan.size(), 3U);
        EXPECT_EQ(jurnal(seen).size(), entries + 1);
    }
}

TEST_P(Bersamaan, NumbersOfCasesOpenedAtOnceAreAllDifferent) {
    for (const PegawaiId who : {k.sekar, k.bayu, k.tirta, k.melati}) buat_skp(who, setahun(2025));
    std::vector<std::thread> people;
    std::atomic<int> opened = 0;
    for (const PegawaiId who : {k.sekar, k.bayu, k.tirta, k.melati})
        for (int twice = 0; twice < 2; ++twice)
            people.emplace_back([&, who] {
                const pegawai::Organisasi office = k.organisasi();
                base::SameRandom random;
                RakSop shelf;
                const Meja desk{db(), clock, random, kantor, office, national(), timbangan(), shelf};
                if (buka(desk, oleh(k.wulan), {who, 2025, {}})) ++opened;
            });
    for (std::thread& t : people) t.join();
    EXPECT_EQ(opened, 4);
    Saringan all;
    all.semua = true;
    all.tahun = 2025;
    all.urut = UrutDaftar::nomor;
    std::vector<std::string> numbers;
    for (const Berkas& b : lihat([&](Baca& r) { return r.daftar_berkas(kantor, all); }).isi)
        numbers.push_back(b.nomor);
    EXPECT_THAT(numbers, ::testing::ElementsAre("2025-0001", "2025-0002", "2025-0003", "2025-0004"));
}

} // namespace
} // namespace berkas

// The recap's rows over a real store: what the cupboard keeps is what the database says.
#include "calendar/testing.h"
#include "rekap/lemari.h"
#include "store/kasus_uji.h"

#include <random>

namespace store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class RekapTersimpan : public KasusTersimpan {
  protected:
    void SetUp() override {
        KasusTersimpan::SetUp();
        tulis([&](kantor::Tulis& t) {
            kantor::VersiSop v;
            v.nomor = "700/418/2023";
            v.versi = "1";
            v.naskah = calendar::testing::file_text("sop/700-418-2023.yaml");
            sop = t.simpan(kantor, v);
        });
    }
    Berkas kasus_baru(int year, int n) {
        Berkas b = kasus(people[static_cast<std::size_t>(n) % people.size()], year,
                         fmt::format("{}-{:04}", year, n));
        b.sop = sop;
        b.langkah = 1;
        return simpan(b);
    }
    // Any act: a visit ends, another begins, the row moves on, one journal entry.
    void lanjut(berkas::BerkasId id, int step, const std::string& nilai = "") {
        ubah([&](berkas::Tulis& t) {
            Berkas row = *t.berkas(kantor, id);
            const auto visits = t.kunjungan(kantor, id);
            berkas::Kunjungan v;
            v.berkas = id;
            v.nomor = static_cast<int>(visits.size()) + 1;
            v.langkah = step;
            v.simbol = "x";
            v.tiba = now + std::chrono::minutes(10 * v.nomor);
            v.selesai = v.tiba + std::chrono::minutes(3 * step);
            v.hasil = berkas::HasilKunjungan::lanjut;
            v.oleh = people.front();
            t.simpan(kantor, v);
            row.langkah = step + 1;
            row.nilai = nilai;
            ASSERT_TRUE(t.ganti(kantor, row, row.kunci));
            journal::Entri entry;
            entry.perbuatan = "berkas.serahkan";
            entry.objek = "berkas";
            entry.objek_id = id.value();
            t.kantor().catat(kantor, entry);
        });
    }
    std::shared_ptr<const rekap::Tahun> tahun(rekap::Lemari& cupboard, int year = 2025) {
        std::shared_ptr<const rekap::Tahun> found;
        db().baca_rekap([&](rekap::Baca& b) { found = cupboard.tahun(b, shelf, kantor, year); });
        return found;
    }
    static std::vector<std::string> written(const rekap::Tahun& year) {
        std::vector<std::string> all;
        for (const auto& row : year.baris) {
            std::string text = fmt::format("{} {} {} {} {}", row->kasus.id.value(), row->kasus.kunci,
                                           row->kasus.langkah, row->kasus.nilai, row->seluruh.value_or(-1));
            for (const auto& w : row->waktu) text += fmt::format(" {}:{}", w.tempat, w.detik);
            all.push_back(text);
        }
        return all;
    }

    kantor::SopId sop{};
    berkas::RakSop shelf;
};
DUA_MESIN(RekapTersimpan);

TEST_P(RekapTersimpan, HoldsTheCasesOfItsYearWithTheirTimes) {
    const auto a = kasus_baru(2025, 1), b = kasus_baru(2024, 2), c = kasus_baru(2025, 3);
    lanjut(a.id, 1);
    lanjut(a.id, 2);
    rekap::Lemari cupboard(calendar::testing::national());
    const auto year = tahun(cupboard);
    EXPECT_THAT(written(*year), ElementsAre(fmt::format("{} 2 3  -1 0:180 1:360", a.id.value()),
                                            fmt::format("{} 0 1  -1", c.id.value())));
    EXPECT_EQ(year->id_sop_utama(), sop);
    EXPECT_EQ(tahun(cupboard, 2024)->baris.front()->kasus.id, b.id);
    EXPECT_THAT(tahun(cupboard, 2019)->baris, IsEmpty());
    EXPECT_EQ(tahun(cupboard, 2019)->sop_utama(), nullptr);
    db().baca_rekap([&](rekap::Baca& r) { EXPECT_THAT(r.tahun(kantor), ElementsAre(2025, 2024)); });
}

TEST_P(RekapTersimpan, ReadsAgainOnlyWhatHasMovedOn) {
    const auto a = kasus_baru(2025, 1), b = kasus_baru(2025, 2);
    rekap::Lemari cupboard(calendar::testing::national());
    const auto before = tahun(cupboard);
    EXPECT_EQ(tahun(cupboard), before);
    lanjut(b.id, 1);
    const auto after = tahun(cupboard);
    EXPECT_EQ(after->baris[0], before->baris[0]); // the same row, not an equal one
    EXPECT_NE(after->baris[1], before->baris[1]);
    EXPECT_EQ(before->baris[1]->kasus.langkah, 1); // what was handed out stays
    EXPECT_EQ(after->baris[1]->kasus.langkah, 2);
    EXPECT_EQ(after->baris[0]->kasus.id, a.id);
}

TEST_P(RekapTersimpan, AfterAnyActsItSaysWhatAFreshReadingSays) {
    std::mt19937 dice(20261123);
    std::vector<berkas::BerkasId> cases;
    rekap::Lemari cupboard(calendar::testing::national());
    for (int round = 0; round < 40; ++round) {
        for (int n = 0; n < 3; ++n) // years lie between each other, so that runs of ids hold both
            cases.push_back(kasus_baru(dice() % 3 == 0 ? 2024 : 2025, static_cast<int>(cases.size()) + 1).id);
        for (int n = 0; n < 4; ++n)
            lanjut(cases[dice() % cases.size()], 1 + static_cast<int>(dice() % 7),
                   dice() % 2 == 0 ? "88.07" : "");
        rekap::Lemari fresh(calendar::testing::national());
        ASSERT_EQ(written(*tahun(cupboard)), written(*tahun(fresh))) << "round " << round;
    }
}

TEST_P(RekapTersimpan, KeepsFewYearsAndEachOneRight) {
    for (int year = 2015; year < 2026; ++year) kasus_baru(year, year);
    rekap::Lemari cupboard(calendar::testing::national());
    for (int round = 0; round < 2; ++round)
        for (int year = 2015; year < 2026; ++year) {
            const auto found = tahun(cupboard, year);
            ASSERT_EQ(found->baris.size(), 1U);
            EXPECT_EQ(found->baris.front()->kasus.nomor, fmt::format("{}-{:04}", year, year));
        }
}

} // namespace
} // namespace store

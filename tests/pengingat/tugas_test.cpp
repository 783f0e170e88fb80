// What waits for a person, on both engines.
#include "pengingat/pengingat_uji.h"
#include "store/sql_berkas.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using berkas::JenisTugas;
using berkas::KeadaanSkp;
using pegawai::JenisPenugasan;
using pegawai::LingkupDelegasi;
using sop::Kerja;
using sop::Siapa;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class TugasSeseorang : public DuaMesinDenganKasus {
  protected:
    void SetUp() override {
        DuaMesinDenganKasus::SetUp();
        semua_berencana(2026);
    }
    calendar::Instant pukul(int hours) { return clock.now() + std::chrono::hours{hours}; }
};
DUA_MESIN(TugasSeseorang);

TEST_P(TugasSeseorang, IsTheCaseInWhoseLaneOneStandsAndNoOther) {
    kasus(k.bayu, Siapa::pegawai, Kerja::kumpul, 1, pukul(1));
    kasus(k.sekar, Siapa::irban, Kerja::validasi, 4, pukul(2));
    kasus(k.tirta, Siapa::penilai, Kerja::nilai, 4, pukul(3));
    kasus(k.laras, Siapa::kasubbag_umpeg, Kerja::periksa, 2, pukul(4));
    EXPECT_THAT(nomor_tugas(k.bayu), ElementsAre("2025-0001"));
    EXPECT_THAT(nomor_tugas(k.teguh), ElementsAre("2025-0002"));
    EXPECT_THAT(nomor_tugas(k.harum), ElementsAre("2025-0003"));
    EXPECT_THAT(nomor_tugas(k.wulan), ElementsAre("2025-0004"));
    EXPECT_THAT(nomor_tugas(k.sekar), IsEmpty());
    EXPECT_THAT(nomor_tugas(k.arga), IsEmpty());
}

TEST_P(TugasSeseorang, OnAnotherDayIsAnothersWhereSomebodyStandsInForHim) {
    kasus(k.bayu, Siapa::penilai, Kerja::nilai, 4, pukul(1));
    k.pangku(k.harum, k.irban2, JenisPenugasan::plh, "2026-11-23", "2026-11-24");
    EXPECT_THAT(nomor_tugas(k.harum), ElementsAre("2025-0001"));
    EXPECT_THAT(nomor_tugas(k.teguh), IsEmpty()) << "a PLH is there because the holder is away";
    clock.tick(std::chrono::hours{48});
    EXPECT_THAT(nomor_tugas(k.harum), IsEmpty());
    EXPECT_THAT(nomor_tugas(k.teguh), ElementsAre("2025-0001"));
}

TEST_P(TugasSeseorang, OfAVacantPostIsWhoseWhoActsInIt) {
    kasus(k.sekar, Siapa::irban, Kerja::validasi, 4, pukul(1));
    k.pemangkuan(k.teguh).masa.selesai = calendar::date_of(2026, 10, 31);
    EXPECT_THAT(nomor_tugas(k.teguh), IsEmpty());
    EXPECT_THAT(nomor_tugas(k.surya), ElementsAre("2025-0001")) << "it falls upward";
    k.pangku(k.harum, k.irban2, JenisPenugasan::plt, "2026-11-01");
    EXPECT_THAT(nomor_tugas(k.harum), ElementsAre("2025-0001"));
    EXPECT_THAT(nomor_tugas(k.surya), IsEmpty());
}

TEST_P(TugasSeseorang, OfTheLanesOwnHolderFallsUpward) {
    kasus(k.wulan, Siapa::kasubbag_umpeg, Kerja::periksa, 2, pukul(1));
    kasus(k.teguh, Siapa::irban, Kerja::validasi, 4, pukul(2));
    EXPECT_THAT(nomor_tugas(k.wulan), IsEmpty());
    EXPECT_THAT(nomor_tugas(k.ratna), ElementsAre("2025-0001"));
    EXPECT_THAT(nomor_tugas(k.teguh), IsEmpty());
    EXPECT_THAT(nomor_tugas(k.surya), ElementsAre("2025-0002"));
}

TEST_P(TugasSeseorang, ByDelegationSaysInWhosePlace) {
    kasus(k.bayu, Siapa::penilai, Kerja::nilai, 4, pukul(1));
    kasus(k.tirta, Siapa::penilai, Kerja::nilai, 4, pukul(2));
    k.delegasi(k.teguh, k.sekar, LingkupDelegasi::menilai);
    const auto mine = tugas(k.sekar);
    ASSERT_EQ(mine.size(), 1U) << "of Teguh's people only";
    EXPECT_EQ(mine.front().pegawai, k.bayu);
    EXPECT_EQ(mine.front().atas_nama, k.teguh);
}

TEST_P(TugasSeseorang, OfATypistIsTheInputAlone) {
    kasus(k.bayu, Siapa::pegawai, Kerja::input, 3, pukul(1));
    kasus(k.sekar, Siapa::pegawai, Kerja::kumpul, 1, pukul(1));
    k.delegasi(k.wulan, k.melati, LingkupDelegasi::menginput);
    EXPECT_THAT(nomor_tugas(k.melati), ElementsAre("2025-0001"));
}

TEST_P(TugasSeseorang, ComesByDueTimeAndPausedOnesLast) {
    kasus(k.sekar, Siapa::kasubbag_umpeg, Kerja::periksa, 2, pukul(-5), true);
    kasus(k.bayu, Siapa::kasubbag_umpeg, Kerja::periksa, 2, pukul(3));
    kasus(k.tirta, Siapa::kasubbag_umpeg, Kerja::periksa, 2, pukul(-1));
    kasus(k.laras, Siapa::kasubbag_umpeg, Kerja::periksa, 2, std::nullopt);
    const auto mine = tugas(k.wulan);
    EXPECT_THAT(nomor_tugas(k.wulan), ElementsAre("2025-0003", "2025-0002", "2025-0004", "2025-0001"));
    EXPECT_TRUE(mine.front().lewat);
    EXPECT_FALSE(mine.back().lewat) << "its clock stands";
}

TEST_P(TugasSeseorang, OfOthersIsWaitedForByTheOwnerAndHisAssessor) {
    kasus(k.bayu, Siapa::kasubbag_umpeg, Kerja::periksa, 2, pukul(3));
    const auto waiting = [&](pegawai::PegawaiId who) {
        std::vector<std::string> numbers;
        const pegawai::Organisasi office = k.organisasi();
        db().baca_berkas([&](berkas::Baca& read) {
            for (const auto& row :
                 berkas::menunggu_orang_lain(read, kantor, office, who, *calendar::date_of(2026, 11, 23)))
                numbers.push_back(row.nomor);
        });
        return numbers;
    };
    EXPECT_THAT(waiting(k.bayu), ElementsAre("2025-0001"));
    EXPECT_THAT(waiting(k.teguh), ElementsAre("2025-0001"));
    EXPECT_THAT(waiting(k.wulan), IsEmpty()) << "it is her turn";
    EXPECT_THAT(waiting(k.sekar), IsEmpty());
}

TEST_P(TugasSeseorang, IsAlsoAPlanToSetOrToDecide) {
    simpan(rencana(k.sekar, 2027, KeadaanSkp::diajukan));
    simpan(rencana(k.bayu, 2027, KeadaanSkp::ditolak));
    const auto of_teguh = tugas(k.teguh);
    ASSERT_EQ(of_teguh.size(), 1U);
    EXPECT_EQ(of_teguh.front().jenis, JenisTugas::tetapkan_rencana);
    EXPECT_EQ(of_teguh.front().pegawai, k.sekar);
    const auto of_surya = tugas(k.surya);
    ASSERT_EQ(of_surya.size(), 1U);
    EXPECT_EQ(of_surya.front().jenis, JenisTugas::putuskan_rencana);
    EXPECT_THAT(tugas(k.harum), IsEmpty());
}

// A decorator that counts what a page costs.
class Penghitung final : public Sambungan {
  public:
    explicit Penghitung(Sambungan& inner) : inner_(inner) {}
    std::int64_t jalankan(const Pernyataan& statement, std::span<const Nilai> values,
                          const PerBaris& each) override {
        ++banyak;
        return inner_.jalankan(statement, values, each);
    }
    int banyak = 0;

  private:
    Sambungan& inner_;
};

TEST_P(TugasSeseorang, CostsFewStatementsHoweverManyPeople) {
    std::vector<pegawai::PegawaiId> many;
    tulis([&](kantor::Tulis& db) {
        for (int i = 0; i < 200; ++i) {
            const auto id = k.tambah_orang("Orang Rekaan " + std::to_string(i),
                                           std::to_string(199'002'302'015'030'000 + i), k.auditor2);
            pegawai::Pegawai person = k.orang(id);
            person.id = {};
            ASSERT_EQ(db.simpan(kantor, person, *calendar::date_of(2020, 1, 1)), id);
            many.push_back(id);
        }
    });
    for (int i = 0; i < 200; i += 20)
        kasus(many.at(std::size_t(i)), Siapa::irban, Kerja::validasi, 4, pukul(i + 1));
    const pegawai::Organisasi office = k.organisasi();
    const auto cost = [&](pegawai::PegawaiId who) {
        int statements = 0;
        db().baca_mentah([&](Koneksi& connection) {
            Penghitung counter(connection);
            SqlTulis common(counter);
            SqlBerkas read(counter, common);
            static_cast<void>(berkas::tugas(read, kantor, office, who, clock.now(), calendar::Zona::wita));
            statements = counter.banyak;
        });
        return statements;
    };
    EXPECT_EQ(nomor_tugas(k.teguh).size(), 10U);
    EXPECT_LE(cost(k.sekar), 2) << "her own cases, her own plans";
    EXPECT_LE(cost(k.harum), 8);
    EXPECT_LE(cost(k.teguh), 12) << "an Irban with 200 people";
}

class RencanaSeseorang : public DuaMesinDenganKasus {};
DUA_MESIN(RencanaSeseorang);

TEST_P(RencanaSeseorang, IsToBeWrittenInJanuaryAndLaterWhileItIsMissing) {
    clock.set(*calendar::read_waktu("2026-01-05 08.00", calendar::Zona::wita));
    auto mine = tugas(k.sekar);
    ASSERT_EQ(mine.size(), 1U);
    EXPECT_EQ(mine.front().jenis, JenisTugas::susun_rencana);
    EXPECT_FALSE(mine.front().lewat);
    EXPECT_EQ(mine.front().tenggat, calendar::end_of(*calendar::date_of(2026, 1, 31), calendar::Zona::wita));
    clock.set(*calendar::read_waktu("2026-02-02 08.00", calendar::Zona::wita));
    EXPECT_TRUE(tugas(k.sekar).front().lewat);
    simpan(rencana(k.sekar, 2026, KeadaanSkp::diajukan));
    EXPECT_THAT(tugas(k.sekar), IsEmpty());
    EXPECT_THAT(tugas(k.arga), IsEmpty()) << "who holds no post has no plan to write";
}

TEST_P(RencanaSeseorang, ThatCameBackIsStillToBeWritten) {
    simpan(rencana(k.sekar, 2026, KeadaanSkp::draf));
    const auto mine = tugas(k.sekar);
    ASSERT_EQ(mine.size(), 1U);
    ASSERT_TRUE(mine.front().skp);
    EXPECT_EQ(mine.front().skp->tahun, 2026);
}

} // namespace
} // namespace store

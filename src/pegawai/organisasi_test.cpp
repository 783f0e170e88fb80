#include "pegawai/organisasi.h"
#include "pegawai/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pegawai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const calendar::Date today = KantorKecil::hari("2026-01-14");

struct Office : KantorKecil, ::testing::Test {};

template <class Kind>
void comes_back(std::initializer_list<Kind> kinds) {
    for (const Kind kind : kinds) EXPECT_EQ(dari_kode<Kind>(kode(kind)), kind) << kode(kind);
    EXPECT_EQ(dari_kode<Kind>("lain kali"), std::nullopt);
    EXPECT_EQ(dari_kode<Kind>(""), std::nullopt);
}

TEST(Kode, OfEveryKindComesBack) {
    comes_back({JenisUnit::instansi, JenisUnit::sekretariat, JenisUnit::irban, JenisUnit::subbagian,
                JenisUnit::lain});
    comes_back({Fungsi::inspektur, Fungsi::sekretaris, Fungsi::irban, Fungsi::kasubbag_umpeg,
                Fungsi::kasubbag, Fungsi::fungsional, Fungsi::pelaksana});
    comes_back({JenisPegawai::pns, JenisPegawai::cpns, JenisPegawai::pppk});
    comes_back({JenisPenugasan::definitif, JenisPenugasan::plt, JenisPenugasan::plh, JenisPenugasan::pj,
                JenisPenugasan::tugas_tambahan});
    comes_back({LingkupDelegasi::menilai, LingkupDelegasi::memvalidasi, LingkupDelegasi::memeriksa,
                LingkupDelegasi::menginput});
    comes_back({Peran::administrator, Peran::pemeriksa_internal, Peran::arsiparis});
}

TEST(NamaLengkap, CarriesTheTitlesOfTheRecord) {
    Pegawai p;
    p.nama = "Teguh Rekaan";
    EXPECT_EQ(p.nama_lengkap(), "Teguh Rekaan");
    p.gelar_belakang = "M.Si.";
    EXPECT_EQ(p.nama_lengkap(), "Teguh Rekaan, M.Si.");
    p.gelar_depan = "Drs.";
    EXPECT_EQ(p.nama_lengkap(), "Drs. Teguh Rekaan, M.Si.");
}

TEST_F(Office, ATermIncludesItsFirstAndItsLastDay) {
    const Masa term = masa("2026-01-10", "2026-01-20");
    EXPECT_FALSE(term.berlaku(hari("2026-01-09")));
    EXPECT_TRUE(term.berlaku(hari("2026-01-10")));
    EXPECT_TRUE(term.berlaku(hari("2026-01-20")));
    EXPECT_FALSE(term.berlaku(hari("2026-01-21")));
    EXPECT_TRUE(masa("2026-01-10").berlaku(hari("2199-12-31")));
}

TEST_F(Office, FindsUnitsPostsAndPeople) {
    const Organisasi kantor = organisasi();
    EXPECT_EQ(kantor.unit(wilayah2)->nama, "Irban Wilayah II");
    EXPECT_EQ(kantor.jabatan(irban2)->unit, wilayah2);
    EXPECT_EQ(kantor.pegawai(sekar)->nama, "Sekar Fiktif");
    EXPECT_EQ(kantor.dengan_nip("199302302019022901")->id, sekar);
    EXPECT_EQ(kantor.unit(UnitId{99}), nullptr);
    EXPECT_EQ(kantor.jabatan(JabatanId{99}), nullptr);
    EXPECT_EQ(kantor.pegawai(PegawaiId{}), nullptr);
    EXPECT_EQ(kantor.dengan_nip("199302302019022902"), nullptr);
}

TEST_F(Office, PeopleStandByNameAndUnitsInPrintOrder) {
    orang(arga).nama = "zubaidah Contohnya";
    susunan.unit.at(5).urutan = 0;
    const Organisasi kantor = organisasi();
    EXPECT_EQ(kantor.pegawai().front().nama, "Bayu Khayali");
    EXPECT_EQ(kantor.pegawai().back().id, arga);
    EXPECT_EQ(kantor.unit().front().id, wilayah2);
}

TEST_F(Office, TheDefinitivePostSaysWhereAPersonSits) {
    pangku(sekar, irban1, JenisPenugasan::plh, "2026-01-01", "2026-01-31");
    const Organisasi kantor = organisasi();
    EXPECT_EQ(kantor.jabatan_utama(sekar, today)->id, auditor2);
    EXPECT_EQ(kantor.jabatan_pada(sekar, today).size(), 2U);
    EXPECT_EQ(kantor.unit_pada(sekar, today)->id, wilayah2);
    EXPECT_EQ(kantor.jabatan_pada(sekar, hari("2019-12-31")).size(), 0U);
    EXPECT_EQ(kantor.jabatan_utama(arga, today), nullptr);
    EXPECT_EQ(kantor.unit_pada(arga, today), nullptr);
}

TEST_F(Office, APostIsHeldByPeopleAtWorkDefinitiveFirst) {
    pangku(harum, irban2, JenisPenugasan::plh, "2026-01-01", "2026-01-31");
    {
        const Organisasi kantor = organisasi();
        const auto held = kantor.pemegang(irban2, today);
        ASSERT_EQ(held.size(), 2U);
        EXPECT_EQ(held[0]->pegawai, teguh);
        EXPECT_EQ(held[1]->pegawai, harum);
        EXPECT_THAT(kantor.pemegang(Fungsi::irban, today), ElementsAre(harum, teguh));
        EXPECT_TRUE(kantor.memangku(harum, Fungsi::irban, today));
        EXPECT_FALSE(kantor.memangku(sekar, Fungsi::irban, today));
    }
    orang(teguh).kedudukan = "99";
    jabatan(irban1).masa.selesai = hari("2025-12-31");
    const Organisasi kantor = organisasi();
    EXPECT_EQ(kantor.pemegang(irban2, today).size(), 1U);
    EXPECT_THAT(kantor.pemegang(irban1, today), IsEmpty()) << "a post that is no more";
    EXPECT_FALSE(kantor.memangku(teguh, Fungsi::irban, today));
}

TEST_F(Office, TheWilayahOfAUnitIsTheIrbanUnitAboveIt) {
    const UnitId team = tambah_unit("Tim Audit 1", JenisUnit::lain, wilayah2);
    const Organisasi kantor = organisasi();
    EXPECT_EQ(kantor.wilayah(team)->id, wilayah2);
    EXPECT_EQ(kantor.wilayah(wilayah1)->id, wilayah1);
    EXPECT_EQ(kantor.wilayah(subbag_umpeg), nullptr);
    EXPECT_EQ(kantor.wilayah(UnitId{99}), nullptr);
}

TEST_F(Office, ARingOfUnitsHasNoWilayah) {
    susunan.unit.at(0).induk = sekretariat;
    EXPECT_EQ(organisasi().wilayah(subbag_umpeg), nullptr);
}

TEST_F(Office, ARoleHoldsWithinItsTerm) {
    peran(arga, Peran::administrator, "2026-01-10", "2026-01-20");
    const Organisasi kantor = organisasi();
    EXPECT_TRUE(kantor.berperan(arga, Peran::administrator, today));
    EXPECT_FALSE(kantor.berperan(arga, Peran::administrator, hari("2026-01-09")));
    EXPECT_FALSE(kantor.berperan(arga, Peran::administrator, hari("2026-01-21")));
    EXPECT_FALSE(kantor.berperan(arga, Peran::arsiparis, today));
}

TEST_F(Office, AnInternalAuditorWithoutAnEndHasNoMandate) {
    peran(arga, Peran::pemeriksa_internal, "2026-01-10", "");
    EXPECT_FALSE(organisasi().berperan(arga, Peran::pemeriksa_internal, today));
}

} // namespace
} // namespace pegawai

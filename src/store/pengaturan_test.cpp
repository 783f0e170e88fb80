#include "kantor/pengaturan.h"
#include "store/testing/orang_uji.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using kantor::Butir;
using kantor::Pengaturan;
using pegawai::Relasi;

class PengaturanKantor : public DuaMesinDenganOrang {
  protected:
    Pengaturan sekarang() {
        Pengaturan p;
        baca([&](kantor::Baca& db) { p = baca_pengaturan(db, kantor); });
        return p;
    }
    base::Result<int> ubah(const std::map<std::string, std::string>& wanted) {
        return ubah_pengaturan(loket(), asal(sekar), wanted);
    }
};
DUA_MESIN(PengaturanKantor);

TEST_P(PengaturanKantor, WhatWasNeverSetHasItsDefault) { EXPECT_EQ(sekarang(), Pengaturan{}); }

TEST_P(PengaturanKantor, AChangeIsKeptAndInTheJournalWithBeforeAndAfter) {
    const auto changed = ubah({{"sesi_diam_menit", " 20 "},
                               {"sesi_mutlak_menit", "480"},
                               {"wajib_faktor_kedua", "irban, administrator,irban"},
                               {"penilai_inspektur", "Bupati Contoh Raya"},
                               {"tenggat_pp30", "hari_kerja"},
                               {"tingkat_keberatan", "2"}});
    ASSERT_TRUE(changed);
    EXPECT_EQ(*changed, 5) << "480 is what it was";
    const Pengaturan p = sekarang();
    EXPECT_EQ(p.sesi_diam, std::chrono::minutes{20});
    EXPECT_EQ(p.wajib_faktor_kedua, (std::vector{Relasi::administrator, Relasi::irban}));
    EXPECT_EQ(p.penilai_inspektur, "Bupati Contoh Raya");
    EXPECT_EQ(p.tenggat_pp30, kantor::DasarTenggat::hari_kerja);
    EXPECT_EQ(p.tingkat_keberatan, 2);
    const journal::Entri e = entri_terakhir();
    EXPECT_EQ(e.perbuatan, "ubah_pengaturan");
    EXPECT_EQ(e.pelaku, sekar.value());
    EXPECT_THAT(e.sebelum, ::testing::Contains(std::pair<std::string, std::string>("sesi_diam_menit", "15")));
    EXPECT_THAT(e.sesudah, ::testing::Contains(std::pair<std::string, std::string>("sesi_diam_menit", "20")));
    EXPECT_EQ(e.sesudah.size(), 5U);
}

TEST_P(PengaturanKantor, NoChangeLeavesNoEntry) {
    const auto before = perbuatan().size();
    EXPECT_EQ(*ubah({{"sesi_diam_menit", "15"}}), 0);
    EXPECT_EQ(perbuatan().size(), before);
}

TEST_P(PengaturanKantor, EveryWrongValueIsNamedAndNothingIsKept) {
    const auto refused = ubah({{"batas_unggah_mb", "21"},
                               {"penilai_inspektur", "x"},
                               {"sesi_diam_menit", "lima"},
                               {"simpan_jurnal_tahun", "7"},
                               {"tenggat_pp30", "hari"},
                               {"warna", "ungu"},
                               {"wajib_faktor_kedua", "administrator,raja"}});
    ASSERT_FALSE(refused);
    std::vector<std::string> places;
    for (const auto& f : refused.error()) places.push_back(f.place);
    EXPECT_THAT(places, ::testing::ElementsAre("batas_unggah_mb", "penilai_inspektur", "sesi_diam_menit",
                                               "tenggat_pp30", "wajib_faktor_kedua", "warna"));
    EXPECT_EQ(sekarang(), Pengaturan{});
}

TEST_P(PengaturanKantor, TheEdgesOfEveryRangeHold) {
    for (const Butir& b : kantor::butir_pengaturan()) {
        if (b.jenis != kantor::JenisButir::angka) continue;
        const std::string key(b.kunci);
        // A long absolute limit first, so that each idle limit fits under it.
        ASSERT_TRUE(ubah({{"sesi_mutlak_menit", "1440"}}));
        for (const auto good : {b.terendah, b.tertinggi})
            if (key != "sesi_mutlak_menit") EXPECT_TRUE(ubah({{key, std::to_string(good)}})) << key << good;
        for (const auto bad : {b.terendah - 1, b.tertinggi + 1})
            EXPECT_FALSE(ubah({{key, std::to_string(bad)}})) << key << bad;
        EXPECT_FALSE(ubah({{key, ""}})) << key;
        EXPECT_FALSE(ubah({{key, "5,5"}})) << key;
    }
    EXPECT_TRUE(ubah({{"sesi_mutlak_menit", "1.440"}})) << "as Indonesians write it";
}

TEST_P(PengaturanKantor, NobodyIsIdleForLongerThanASessionLasts) {
    const auto refused = ubah({{"sesi_diam_menit", "60"}, {"sesi_mutlak_menit", "30"}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().front().sentence.key, "pengaturan.diam_lebih_lama");
    EXPECT_TRUE(ubah({{"sesi_diam_menit", "30"}, {"sesi_mutlak_menit", "30"}}));
}

TEST_P(PengaturanKantor, AValueThatSomebodyWroteByHandCountsAsNotSet) {
    tulis([&](kantor::Tulis& db) {
        db.simpan_pengaturan(kantor, "sesi_diam_menit", "selamanya");
        db.simpan_pengaturan(kantor, "kunci_dulu", "1");
    });
    EXPECT_EQ(sekarang(), Pengaturan{});
}

TEST_P(PengaturanKantor, WhoMustHaveASecondFactorIsAskedOfTheRelationsToTheOffice) {
    Pengaturan p;
    p.wajib_faktor_kedua = {Relasi::administrator, Relasi::irban};
    pegawai::Hubungan h;
    h.tambah(Relasi::pegawai).tambah(Relasi::umum);
    EXPECT_FALSE(wajib_totp(p, h));
    h.tambah(Relasi::irban);
    EXPECT_TRUE(wajib_totp(p, h));
    EXPECT_FALSE(wajib_totp(Pengaturan{}, h));
}

} // namespace
} // namespace store

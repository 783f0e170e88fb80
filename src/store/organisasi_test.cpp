#include "pegawai/testing.h"
#include "store/testing.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using pegawai::JenisPenugasan;
using pegawai::KantorKecil;
using pegawai::Susunan;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAreArray;

class KantorTersimpan : public DuaMesin {
  protected:
    // Saves everything of `from` as new and gives it back with the ids of the store.
    void keep(Susunan from) {
        tulis([&](kantor::Tulis& db) {
            for (auto x : from.unit) db.simpan(kantor, fresh(x));
            for (auto x : from.jabatan) {
                x.atasan = std::nullopt;
                db.simpan(kantor, fresh(x));
            }
            for (auto x : from.pegawai) db.simpan(kantor, fresh(x), KantorKecil::hari("2020-01-01"));
            for (auto x : from.pemangkuan) db.simpan(kantor, fresh(x));
            for (auto x : from.penunjukan) db.simpan(kantor, fresh(x));
            for (auto x : from.delegasi) db.simpan(kantor, fresh(x));
            for (auto x : from.peran) db.simpan(kantor, x);
        });
    }
    Susunan kept() {
        Susunan all;
        baca([&](kantor::Baca& db) { all = db.susunan(kantor); });
        return all;
    }
    std::int64_t version() {
        std::int64_t v = -1;
        baca([&](kantor::Baca& db) { v = db.versi_organisasi(kantor); });
        return v;
    }

  private:
    template <class T>
    static T fresh(T thing) {
        thing.id = {};
        return thing;
    }
};
DUA_MESIN(KantorTersimpan);

TEST_P(KantorTersimpan, ComesBackAsItWas) {
    KantorKecil k;
    k.tunjuk(k.sekar, k.bayu);
    k.delegasi(k.wulan, k.melati, pegawai::LingkupDelegasi::menginput);
    k.delegasi(k.teguh, k.bayu, pegawai::LingkupDelegasi::menilai, k.sekar);
    k.peran(k.arga, pegawai::Peran::administrator, "2026-01-01", "");
    k.peran(k.laras, pegawai::Peran::pemeriksa_internal);
    k.pangku(k.harum, k.irban2, JenisPenugasan::plh, "2026-01-12", "2026-01-16");
    k.susunan.pemangkuan.back().nomor_sk = "821/12/2026";
    k.susunan.pemangkuan.back().tanggal_sk = KantorKecil::hari("2026-01-10");
    k.jabatan(k.auditor2).jenjang = pegawai::Jenjang::ahli_pertama;
    k.jabatan(k.irban2).eselon = "III.a";
    k.susunan.unit.back().masa.selesai = KantorKecil::hari("2030-12-31");
    pegawai::Pegawai& full = k.orang(k.sekar);
    full.gelar_depan = "Dr.";
    full.gelar_belakang = "S.E.";
    full.nip_lama = "123456789";
    full.nik = "6300006302930001";
    full.jenis = pegawai::JenisPegawai::pppk;
    full.kelamin = pegawai::JenisKelamin::wanita;
    full.lahir = KantorKecil::hari("1993-02-28");
    full.tempat_lahir = "Contoh Raya";
    full.golongan = "IX";
    full.tmt_golongan = KantorKecil::hari("2019-02-01");
    full.pendidikan = "S-1 Akuntansi";
    full.email = "sekar@contoh.example";
    full.no_hp = "080000000001";
    full.kedudukan = "15";
    k.orang(k.laras).kelamin = pegawai::JenisKelamin::pria;
    k.orang(k.tirta).aktif = false;
    keep(k.susunan);

    const Susunan back = kept();
    EXPECT_THAT(back.unit, UnorderedElementsAreArray(k.susunan.unit));
    EXPECT_THAT(back.jabatan, UnorderedElementsAreArray(k.susunan.jabatan));
    EXPECT_THAT(back.pegawai, UnorderedElementsAreArray(k.susunan.pegawai));
    EXPECT_THAT(back.pemangkuan, UnorderedElementsAreArray(k.susunan.pemangkuan));
    EXPECT_THAT(back.penunjukan, UnorderedElementsAreArray(k.susunan.penunjukan));
    EXPECT_THAT(back.delegasi, UnorderedElementsAreArray(k.susunan.delegasi));
    EXPECT_THAT(back.peran, UnorderedElementsAreArray(k.susunan.peran));
    EXPECT_EQ(version(), 1) << "an act is a new version, however much it writes";
}

TEST_P(KantorTersimpan, IsChangedByItsId) {
    KantorKecil k;
    keep(k.susunan);
    Susunan now = kept();
    const std::int64_t before = version();
    for (auto& x : now.unit) x.nama += " (baru)";
    for (auto& x : now.jabatan) x.nama += " (baru)";
    now.jabatan.back().atasan = now.jabatan.front().id;
    for (auto& x : now.pegawai) x.nama += " Baru";
    for (auto& x : now.pemangkuan) x.masa.selesai = KantorKecil::hari("2026-12-31");
    tulis([&](kantor::Tulis& db) {
        for (const auto& x : now.unit) EXPECT_EQ(db.simpan(kantor, x), x.id);
        for (const auto& x : now.jabatan) EXPECT_EQ(db.simpan(kantor, x), x.id);
        for (const auto& x : now.pegawai)
            EXPECT_EQ(db.simpan(kantor, x, KantorKecil::hari("2026-01-01")), x.id);
        for (const auto& x : now.pemangkuan) EXPECT_EQ(db.simpan(kantor, x), x.id);
    });
    const Susunan back = kept();
    EXPECT_EQ(back.unit, now.unit);
    EXPECT_EQ(back.jabatan, now.jabatan);
    EXPECT_EQ(back.pegawai, now.pegawai);
    EXPECT_EQ(back.pemangkuan, now.pemangkuan);
    EXPECT_GT(version(), before);
}

TEST_P(KantorTersimpan, KeepsEveryNipAPersonEverHad) {
    KantorKecil k;
    keep(k.susunan);
    pegawai::Pegawai tirta = k.orang(k.tirta);
    const auto now_numbered = [&](const char* nip, const char* since) {
        tirta.nip = nip;
        tulis([&](kantor::Tulis& db) { db.simpan(kantor, tirta, KantorKecil::hari(since)); });
    };
    const auto numbers = [&] {
        std::vector<std::string> all;
        baca([&](kantor::Baca& db) { all = db.riwayat_nip(kantor, tirta.id); });
        return all;
    };
    EXPECT_THAT(numbers(), ElementsAre("199702312022021916"));
    now_numbered("199702312022211916", "2026-02-01");
    now_numbered("199702312022211916", "2026-03-01"); // saved again, not a new number
    now_numbered("199702312026031916", "2026-03-01");
    EXPECT_THAT(numbers(), ElementsAre("199702312026031916", "199702312022211916", "199702312022021916"));
    now_numbered("199702312022211916", "2026-03-01"); // taken back on the same day
    EXPECT_THAT(numbers(), ElementsAre("199702312022211916", "199702312026031916", "199702312022021916"));
}

TEST_P(KantorTersimpan, TwoPeopleNeverHaveOneNip) {
    KantorKecil k;
    keep(k.susunan);
    pegawai::Pegawai twin = k.orang(k.sekar);
    twin.id = {};
    EXPECT_ANY_THROW(simpanan().tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.simpan(kantor, twin, KantorKecil::hari("2026-01-01"));
        return {};
    }));
    EXPECT_EQ(kept().pegawai.size(), k.susunan.pegawai.size());
}

TEST_P(KantorTersimpan, AnotherOfficeSeesNothingOfIt) {
    KantorKecil k;
    keep(k.susunan);
    pegawai::InstansiId other;
    tulis([&](kantor::Tulis& db) {
        other = db.simpan(kantor::Instansi{.id = {},
                                           .nama = "Inspektorat",
                                           .daerah = "Kabupaten Misalnya",
                                           .zona = calendar::Zona::wib,
                                           .latihan = false,
                                           .dibuat = test_now});
    });
    EXPECT_NE(other, kantor);
    baca([&](kantor::Baca& db) {
        EXPECT_TRUE(db.susunan(other).pegawai.empty());
        EXPECT_EQ(db.semua_instansi().size(), 2U);
        const auto found = db.instansi(other);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->daerah, "Kabupaten Misalnya");
        EXPECT_EQ(found->zona, calendar::Zona::wib);
        EXPECT_FALSE(found->latihan);
        EXPECT_EQ(found->dibuat, test_now);
        EXPECT_FALSE(db.instansi(pegawai::InstansiId{99}));
    });
    tulis([&](kantor::Tulis& db) { // the same number in another office is another person
        pegawai::Pegawai same = k.orang(k.sekar);
        same.id = {};
        EXPECT_EQ(db.simpan(other, same, KantorKecil::hari("2026-01-01")), pegawai::PegawaiId{1});
    });
}

TEST_P(KantorTersimpan, ANameOfTheOfficeMayChange) {
    tulis([&](kantor::Tulis& db) {
        auto office = *db.instansi(kantor);
        office.daerah = "Kabupaten Umpama";
        office.latihan = false;
        EXPECT_EQ(db.simpan(office), kantor);
    });
    baca([&](kantor::Baca& db) {
        EXPECT_EQ(db.instansi(kantor)->daerah, "Kabupaten Umpama");
        EXPECT_FALSE(db.instansi(kantor)->latihan);
    });
}

} // namespace
} // namespace store

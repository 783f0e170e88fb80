// Substitutes: PLT, PLH, delegation, vacancies, and that nobody acts on himself.
#include "tindakan/uji.h"

namespace berkas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Penggantian : public KasusUji {
  protected:
    std::vector<PegawaiId> siapa(const Berkas& row) {
        std::vector<PegawaiId> people;
        di_meja([&](const Meja& m) {
            for (const Pemeran& p : giliran(m.kantor, row, m.hari()).siapa) people.push_back(p.siapa);
            return 0;
        });
        return people;
    }
    std::optional<Pemeran> sebagai(const Berkas& row, PegawaiId who) {
        return di_meja([&](const Meja& m) { return boleh_bertindak(m.kantor, row, who, m.hari()); });
    }
};
DUA_MESIN(Penggantian);

TEST_P(Penggantian, APlhActsForTheHolderWhoIsAwayAndItIsShown) {
    k.pangku(k.harum, k.irban2, JenisPenugasan::plh, "2026-01-01", "2026-01-10");
    const Berkas row = di_simbol("valid");
    EXPECT_THAT(siapa(row), ElementsAre(k.harum, k.teguh));
    const auto as = sebagai(row, k.harum);
    ASSERT_TRUE(as);
    EXPECT_EQ(as->atas_nama, k.teguh);
    EXPECT_EQ(as->sebagai, "Plh. Inspektur Pembantu Wilayah II");
    const auto done = lakukan(Tindakan::loloskan, k.harum, row);
    ASSERT_TRUE(done) << sebab(done);
    const auto entry = jurnal(row).back();
    EXPECT_EQ(entry.pelaku, k.harum.value());
    EXPECT_EQ(entry.atas_nama, k.teguh.value());
    const Kunjungan visit = perjalanan(row).kunjungan.at(3);
    EXPECT_EQ(visit.oleh, k.harum);
    EXPECT_EQ(visit.atas_nama, k.teguh);
    EXPECT_EQ(visit.sebagai, "Plh. Inspektur Pembantu Wilayah II");
    EXPECT_THAT(siapa(*done), ElementsAre(k.harum)) << "while the holder is away his stand-in assesses";
    clock.set(at("2026-01-12 08:00"));
    EXPECT_THAT(siapa(*done), ElementsAre(k.teguh)) << "the right person on the right day";
}

TEST_P(Penggantian, APltActsInAVacantPost) {
    k.pemangkuan(k.teguh).masa.selesai = KantorKecil::hari("2025-12-31");
    k.pangku(k.harum, k.irban2, JenisPenugasan::plt, "2026-01-01");
    const Berkas row = di_simbol("nilai");
    EXPECT_THAT(siapa(row), ElementsAre(k.harum));
    EXPECT_EQ(sebagai(row, k.harum)->sebagai, "Plt. Inspektur Pembantu Wilayah II");
    EXPECT_FALSE(sebagai(row, k.harum)->atas_nama);
    EXPECT_TRUE(lakukan(Tindakan::tetapkan_nilai, k.harum, row));
}

TEST_P(Penggantian, AVacantLaneIsFilledFromAbove) {
    k.pemangkuan(k.wulan).masa.selesai = KantorKecil::hari("2026-01-06");
    const Berkas row = di_simbol("periksa");
    EXPECT_THAT(siapa(row), ElementsAre(k.wulan));
    clock.set(at("2026-01-07 08:00"));
    EXPECT_THAT(siapa(row), ElementsAre(k.ratna));
    EXPECT_EQ(sebagai(row, k.ratna)->sebagai,
              "Sekretaris (menggantikan Kepala Subbagian Umum dan Kepegawaian)");
    EXPECT_TRUE(lakukan(Tindakan::loloskan, k.ratna, row));
}

TEST_P(Penggantian, DelegationReachesItsOwnKindOfWorkAndPerson) {
    k.delegasi(k.wulan, k.melati, LingkupDelegasi::memeriksa, k.sekar);
    k.delegasi(k.teguh, k.bayu, LingkupDelegasi::memvalidasi);
    k.delegasi(k.teguh, k.bayu, LingkupDelegasi::menilai, k.tirta); // not for Sekar
    Berkas row = di_simbol("periksa");
    EXPECT_THAT(siapa(row), ElementsAre(k.wulan, k.melati));
    const auto passed = lakukan(Tindakan::loloskan, k.melati, row);
    ASSERT_TRUE(passed) << sebab(passed);
    EXPECT_EQ(jurnal(row).back().atas_nama, k.wulan.value());
    row = sampai(*passed, "valid");
    EXPECT_THAT(siapa(row), ElementsAre(k.teguh, k.bayu));
    row = lakukan(Tindakan::loloskan, k.bayu, row).value();
    EXPECT_THAT(siapa(row), ElementsAre(k.teguh));
    EXPECT_EQ(sebab(lakukan(Tindakan::tetapkan_nilai, k.bayu, row)), "berkas.tolak.bukan_giliran");
}

TEST_P(Penggantian, ATypistTypesByMandateAndIsNeverTheAssessor) {
    k.delegasi(k.sekar, k.melati, LingkupDelegasi::menginput);
    k.delegasi(k.sekar, k.teguh, LingkupDelegasi::menginput);
    Berkas row = di_simbol("kumpul");
    EXPECT_THAT(siapa(row), ElementsAre(k.sekar)) << "the figures of the year are the employee's own";
    row = sampai(row, "input");
    EXPECT_THAT(siapa(row), ElementsAre(k.sekar, k.melati));
    EXPECT_EQ(sebagai(row, k.melati)->sebagai, "juru ketik");
    const auto typed = lakukan(Tindakan::serahkan, k.melati, row);
    ASSERT_TRUE(typed) << sebab(typed);
    EXPECT_EQ(jurnal(row).back().atas_nama, k.sekar.value());
}

TEST_P(Penggantian, NobodyActsOnHimself) {
    // The Kasubbag's own case is checked by the Sekretaris, an Irban's validated and valued by the Inspektur.
    buat_skp(k.wulan, setahun(2025));
    Berkas own = maju(buka_untuk(k.wulan).value());
    EXPECT_EQ(own.simbol, "periksa");
    EXPECT_THAT(siapa(own), ElementsAre(k.ratna));
    EXPECT_EQ(sebab(lakukan(Tindakan::loloskan, k.wulan, own)), "berkas.tolak.bukan_giliran");
    own = sampai(own, "ganda");
    EXPECT_THAT(siapa(own), ElementsAre(k.ratna));

    skp::Rencana leading = rencana();
    leading.jenis_jabatan = skp::JenisJabatan::struktural;
    buat_skp(k.teguh, setahun(2025), leading);
    Berkas head = sampai(buka_untuk(k.teguh).value(), "valid");
    EXPECT_THAT(siapa(head), ElementsAre(k.surya));
    head = sampai(head, "tanda_tangan");
    EXPECT_EQ(head.nilai, "85.20");

    // Delegated to the person himself: no.
    k.delegasi(k.wulan, k.sekar, LingkupDelegasi::memeriksa);
    EXPECT_THAT(siapa(di_simbol("periksa")), ElementsAre(k.wulan));
}

TEST_P(Penggantian, WhoseCasesOneSees) {
    const auto seen = [&](PegawaiId who) {
        return di_meja([&](const Meja& m) { return terlihat_oleh(m.kantor, who, m.hari()); });
    };
    EXPECT_TRUE(seen(k.wulan).semua);
    EXPECT_TRUE(seen(k.surya).semua);
    EXPECT_FALSE(seen(k.teguh).semua);
    EXPECT_THAT(seen(k.teguh).pegawai, ElementsAre(k.teguh, k.sekar, k.bayu));
    EXPECT_THAT(seen(k.sekar).pegawai, ElementsAre(k.sekar));
    EXPECT_THAT(seen(k.arga).pegawai, ElementsAre(k.arga));
    EXPECT_THAT(seen(PegawaiId{99}).pegawai, IsEmpty());
    k.delegasi(k.wulan, k.melati, LingkupDelegasi::memeriksa, k.sekar);
    EXPECT_THAT(seen(k.melati).pegawai, ElementsAre(k.sekar, k.melati));
    // The same answer as asking the table person by person.
    for (const pegawai::Pegawai& actor : k.susunan.pegawai) {
        const Terlihatnya all = seen(actor.id);
        for (const pegawai::Pegawai& other : k.susunan.pegawai) {
            const bool may = di_meja([&](const Meja& m) {
                return pegawai::boleh(pegawai::Perbuatan::lihat_penilaian,
                                      pegawai::hubungan(m.kantor, actor.id, other.id, m.hari()));
            });
            EXPECT_EQ(all.semua || std::count(all.pegawai.begin(), all.pegawai.end(), other.id) > 0, may)
                << actor.nama << " -> " << other.nama;
        }
    }
}

} // namespace
} // namespace berkas

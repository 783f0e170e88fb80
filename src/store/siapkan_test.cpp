#include "base/random_for_tests.h"
#include "base/source_dir_for_tests.h"
#include "journal/rantai.h"
#include "kantor/masuk.h"
#include "kantor/pejabat_luar.h"
#include "kantor/pengaturan_terbitan.h"
#include "kantor/siapkan.h"
#include "store/testing.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace store {
namespace {

using ::testing::ElementsAre;

std::string sop_yaml() {
    std::ifstream in(base::source_dir() + "/sop/700-418-2023.yaml", std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

class Siapkan : public DuaMesin {
  protected:
    void SetUp() override {
        url = empty_database(GetParam(), folder);
        reopen();
    }
    base::Result<kantor::KantorSiap> siapkan(const kantor::IsianKantor& typed) {
        return siapkan_kantor(simpanan(), clock, random, typed, sop_yaml());
    }
    std::vector<std::string> tempat_salah(const kantor::IsianKantor& typed) {
        std::vector<std::string> places;
        for (const auto& f : periksa_isian(typed, clock.now())) places.push_back(f.place);
        return places;
    }

    base::SameRandom random;
    const kantor::IsianKantor baik{"Inspektorat",           "Kabupaten Contoh Raya",     "wita",
                                   "19930230 201902 2 901", "Sekar Fiktif, S.E., M.Ak.", true};
};
DUA_MESIN(Siapkan);

TEST_P(Siapkan, TheAdministratorSignsInWithTheCodeAndIsOne) {
    const auto made = siapkan(baik);
    ASSERT_TRUE(made);
    const kantor::Loket loket{simpanan(), clock, random, made->instansi.id};
    const auto in = masuk(loket, {{}, "192.0.2.1", "p1"}, {baik.admin_nip, made->kode.kode});
    ASSERT_TRUE(in.sesi);
    EXPECT_EQ(in.sesi->sesi.pegawai, made->administrator);
    baca([&](kantor::Baca& db) {
        const pegawai::Organisasi office(db.susunan(made->instansi.id));
        const calendar::Date today = calendar::local_day(clock.now(), calendar::Zona::wita);
        EXPECT_TRUE(office.berperan(made->administrator, pegawai::Peran::administrator, today));
        EXPECT_EQ(office.pegawai(made->administrator)->nama, "Sekar Fiktif");
        EXPECT_EQ(office.pegawai(made->administrator)->gelar_belakang, "S.E., M.Ak.");
        EXPECT_EQ(office.unit().size(), 1U);
        ASSERT_TRUE(db.sop_berlaku(made->instansi.id));
        EXPECT_EQ(db.sop_berlaku(made->instansi.id)->nomor, "700/418/2023");
    });
}

TEST_P(Siapkan, TheFirstEntryOfTheJournalIsTheBeginningOfTheOffice) {
    const auto made = siapkan(baik);
    ASSERT_TRUE(made);
    std::vector<std::string> acts;
    journal::Pemeriksa verifier({made->kepala});
    baca([&](kantor::Baca& db) {
        db.jurnal_seluruhnya(made->instansi.id, [&](const journal::Tercatat& t) {
            acts.push_back(t.entri.perbuatan);
            return verifier.terima(t);
        });
        EXPECT_EQ(verifier.selesai(db.kepala_jurnal(made->instansi.id)), std::nullopt);
    });
    EXPECT_THAT(acts, ElementsAre("siapkan_kantor", "setel_ulang_sandi", "pasang_sop"));
}

TEST_P(Siapkan, AnOfficeIsSetUpOnce) {
    ASSERT_TRUE(siapkan(baik));
    const auto again = siapkan(baik);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().front().sentence.key, "siapkan.sudah_ada");
    baca([&](kantor::Baca& db) { EXPECT_EQ(db.semua_instansi().size(), 1U); });
}

TEST_P(Siapkan, TheAddressOfVerificationIsSetWithTheOfficeOrLeftForLater) {
    kantor::IsianKantor typed = baik;
    typed.alamat = "teraju.contoh.go.id";
    EXPECT_THAT(tempat_salah(typed), ElementsAre("alamat")) << "without https:// no telephone opens it";
    typed.alamat = " https://teraju.contoh.go.id ";
    const auto made = siapkan(typed);
    ASSERT_TRUE(made);
    baca([&](kantor::Baca& db) {
        EXPECT_EQ(kantor::baca_pengaturan_terbitan(db, made->instansi.id).alamat,
                  "https://teraju.contoh.go.id");
        const kantor::PejabatDiAtas above = kantor::baca_pejabat_luar(db, made->instansi.id);
        EXPECT_EQ(kantor::sebutan(above.penilai), "Sekretaris Daerah");
        EXPECT_EQ(kantor::sebutan(above.atasan), "Bupati");
    });
}

TEST_P(Siapkan, AllWrongAnswersAreNamed) {
    EXPECT_THAT(tempat_salah({}), ElementsAre("nama", "daerah", "zona", "admin_nip", "admin_nama"));
    EXPECT_THAT(tempat_salah(baik), ElementsAre());
    kantor::IsianKantor real = baik;
    real.latihan = false;
    EXPECT_THAT(tempat_salah(real), ElementsAre("admin_nip")) << "an invented number in a real office";
    real = baik;
    real.nama = std::string(101, 'x');
    EXPECT_THAT(tempat_salah(real), ElementsAre("nama"));
    EXPECT_FALSE(siapkan(real));
    baca([&](kantor::Baca& db) { EXPECT_TRUE(db.semua_instansi().empty()); });
}

} // namespace
} // namespace store

// The rules of the archive: retention by its trigger, places, numbers, the office's own tables.
#include "berkas/arsip/aturan.h"
#include "berkas/arsip/tempat.h"
#include "regime/law_for_tests.h"

#include <gmock/gmock.h>

namespace berkas {
namespace {

using ::testing::ElementsAre;

calendar::Date on(const char* iso) { return *calendar::read_date(iso); }

const AturanArsip& shipped() {
    static const AturanArsip rules = AturanArsip::baca(regime::data_file_for_tests("law/arsip.yaml")).value();
    return rules;
}

template <class R>
std::vector<std::string> keys(const R& result) {
    std::vector<std::string> all;
    if (!result)
        for (const base::Finding& f : result.error()) all.emplace_back(f.sentence.key);
    return all;
}

TEST(AturanArsip, ThePersonsCopyAndTheUnitsCopyHaveCodesAndRetentionOfTheirOwn) {
    EXPECT_EQ(shipped().kode_untuk(DaftarArsip::kepegawaian, "pns"), "800.1.13.1");
    EXPECT_EQ(shipped().kode_untuk(DaftarArsip::kepegawaian, "pppk"), "800.1.13.2");
    EXPECT_EQ(shipped().kode_untuk(DaftarArsip::pengendalian, "pns"), "800.1.4.4");
    const AturanRetensi* unit = shipped().retensi("800.1.4.4", on("2026-01-20"));
    ASSERT_NE(unit, nullptr);
    EXPECT_EQ(unit->pemicu, Pemicu::akhir_tahun);
    EXPECT_EQ(unit->kepastian, 'C');
    EXPECT_EQ(shipped().retensi("800.1.13.1", on("2026-01-20"))->pemicu, Pemicu::pensiun);
    EXPECT_EQ(shipped().retensi("800.1.4.4", on("2023-12-31")), nullptr) << "in force from 2024";
    EXPECT_EQ(shipped().kelas_bawaan(), KelasArsip::terbatas);
    for (const AturanRetensi& rule : shipped().retensi())
        EXPECT_NE(shipped().klasifikasi(rule.kode), nullptr) << rule.kode;
}

TEST(AturanArsip, TheOfficesOwnScheduleReplacesTheExampleAndEveryBadLineIsNamed) {
    const auto own = shipped().dengan(
        {{"arsip.retensi",
          "kode,pemicu,aktif,inaktif,nasib,dasar,kepastian,berlaku\n"
          "800.1.4.4,akhir_tahun,2,3,dinilai_kembali,\"Perbup Contoh 1/2026, lampiran\",V,2026-02-01\n"},
         {"arsip.pola.pengendalian", "{kode}/{urut}-P/{tahun}"},
         {"arsip.kode_unit", "ITDA"}});
    ASSERT_TRUE(own);
    EXPECT_EQ(own->retensi().size(), 1U);
    EXPECT_EQ(own->retensi("800.1.4.4", on("2026-02-01"))->dasar, "Perbup Contoh 1/2026, lampiran");
    EXPECT_EQ(own->retensi("800.1.4.4", on("2026-01-31")), nullptr);
    EXPECT_EQ(own->pola(DaftarArsip::pengendalian), "{kode}/{urut}-P/{tahun}");
    EXPECT_EQ(own->pola(DaftarArsip::kepegawaian), "{kode}/{urut}/{unit}/{tahun}");
    EXPECT_EQ(own->kode_unit(), "ITDA");

    const auto bad =
        shipped().dengan({{"arsip.retensi", "800.1.4.4,kapan saja,2,3,musnah,x,V,2026-02-01\n"
                                            "800.1.4.4,akhir_tahun,2\n"
                                            "800.1.4.4,akhir_tahun,2,101,musnah,x,V,2026-02-01\n"},
                          {"arsip.pola.kepegawaian", "{kode}/{unit}"},
                          {"arsip.kode_unit", "IN/SP"}});
    ASSERT_FALSE(bad);
    EXPECT_THAT(keys(bad), ElementsAre("arsip.tabel.kolom", "arsip.tabel.pola", "arsip.tabel.kode_unit"));
    EXPECT_EQ(bad.error().front().place, "arsip.retensi baris 2");
}

TEST(AturanArsip, ANumberComesFromThePattern) {
    EXPECT_EQ(nomor_arsip("{kode}/{urut}/{unit}/{tahun}", "800.1.4.4", 12, "INSP", 2026),
              "800.1.4.4/12/INSP/2026");
    EXPECT_TRUE(pola_sah("700/{urut}/{tahun}"));
    for (const char* bad :
         {"", "{kode}/{tahun}", "{urut}", "{urut}/{tahun}/{bulan}", "{urut}/{tahun}}", "{urut}\n{tahun}"})
        EXPECT_FALSE(pola_sah(bad)) << bad;
}

TEST(Retensi, IsCountedFromItsTrigger) {
    const AturanRetensi& rule = *shipped().retensi("800.1.4.4", on("2026-01-20"));
    const Masa m = masa_simpan(rule, hari_pemicu(rule.pemicu, on("2026-01-20")));
    EXPECT_EQ(m.pemicu, on("2026-12-31"));
    EXPECT_EQ(m.aktif_sampai, on("2027-12-31"));
    EXPECT_EQ(m.inaktif_sampai, on("2028-12-31"));
    EXPECT_EQ(tahap(m, on("2027-12-31")), Tahap::aktif);
    EXPECT_EQ(tahap(m, on("2028-01-01")), Tahap::inaktif);
    EXPECT_EQ(tahap(m, on("2028-12-31")), Tahap::inaktif);
    EXPECT_EQ(tahap(m, on("2029-01-01")), Tahap::habis);
}

TEST(Retensi, OfWhatHasNotHappenedNeverEnds) {
    const AturanRetensi& rule = *shipped().retensi("800.1.13.1", on("2026-01-20"));
    EXPECT_FALSE(hari_pemicu(rule.pemicu, on("2026-01-20")));
    EXPECT_EQ(tahap(masa_simpan(rule, std::nullopt), on("2199-01-01")), Tahap::aktif) << "until retirement";
    const Masa m = masa_simpan(rule, on("2040-02-29"));
    EXPECT_EQ(m.aktif_sampai, on("2043-02-28"));
    EXPECT_EQ(m.inaktif_sampai, on("2050-02-28"));
}

TEST(Retensi, AHoldALoanOrAnotherEndKeepsARecordFromBeingProposed) {
    Pendaftaran one;
    one.nomor = "800.1.4.4/1/INSP/2026";
    one.nasib = "musnah";
    one.aktif_sampai = on("2027-12-31");
    one.inaktif_sampai = on("2028-12-31");
    const auto why = [&](const std::vector<Penahanan>& holds, bool lent, const char* day) {
        std::vector<std::string> all;
        for (const base::Finding& f : halangan_musnah(one, holds, lent, on(day)))
            all.emplace_back(f.sentence.key);
        return all;
    };
    EXPECT_THAT(why({}, false, "2029-01-01"), ElementsAre());
    EXPECT_THAT(why({}, false, "2028-12-31"), ElementsAre("arsip.musnah.belum_habis"));
    Penahanan hold;
    hold.sebab = "keberatan";
    EXPECT_THAT(why({hold}, true, "2029-01-01"),
                ElementsAre("arsip.musnah.ditahan", "arsip.musnah.dipinjam"));
    hold.dilepas = calendar::Instant{};
    EXPECT_THAT(why({hold}, false, "2029-01-01"), ElementsAre());
    one.nasib = "permanen";
    EXPECT_THAT(why({}, false, "2029-01-01"), ElementsAre("arsip.musnah.bukan_musnah"));
}

TEST(Tempat, IsReadTidiedAndRefusedWithThePartThatIsWrong) {
    EXPECT_EQ(tulis(baca_tempat(" a-2-03-1-012-5 ").value()), "A-2-3-1-12-5");
    EXPECT_EQ(tulis(baca_tempat("Arsip-2-R1-1-0-0").value()), "ARSIP-2-R1-1-0-0");
    EXPECT_THAT(keys(baca_tempat("A-2-3-1-12")), ElementsAre("arsip.tempat.bagian"));
    const auto bad = baca_tempat("A--3-1-dua belas-5");
    EXPECT_THAT(keys(bad), ElementsAre("arsip.tempat.isi", "arsip.tempat.isi"));
    EXPECT_EQ(bad.error().back().sentence.values.front().second, "boks");
}

TEST(Tempat, TheNextFolderIsSuggestedAndTheNextBoxWhereOneIsFull) {
    std::vector<TempatSimpan> taken;
    EXPECT_FALSE(usulkan_tempat(taken, 2));
    taken.push_back(baca_tempat("A-1-1-1-7-3").value());
    EXPECT_EQ(tulis(*usulkan_tempat(taken, 2)), "A-1-1-1-7-4");
    taken.push_back(baca_tempat("A-1-1-1-7-4").value());
    EXPECT_EQ(tulis(*usulkan_tempat(taken, 2)), "A-1-1-1-8-1");
    taken.push_back(baca_tempat("A-1-1-1-X-1").value());
    EXPECT_FALSE(usulkan_tempat(taken, 2));
}

} // namespace
} // namespace berkas

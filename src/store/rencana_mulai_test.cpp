// How a plan begins: after a move, from last year's, from the library and the lists; over both engines.
#include "berkas/pustaka.h"
#include "berkas/rujukan.h"
#include "store/rencana_uji.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using namespace berkas;
using pegawai::JenisPenugasan;
using ::testing::ElementsAre;
using T = TindakanRencana;
using K = KeadaanSkp;

class RencanaBaru : public RencanaUji {};
DUA_MESIN(RencanaBaru);

TEST_P(RencanaBaru, AMoveEndsOnePlanWithAMonthAndBeginsTheNext) {
    Skp row = dalam_keadaan(K::ditetapkan);
    k.pemangkuan(k.tirta).masa.selesai = calendar::date_of(2026, 6, 7);
    k.pangku(k.tirta, k.auditor2, JenisPenugasan::definitif, "2026-06-08");
    const auto moved = di_meja([&](const Meja& m) {
        return pindah(m, oleh(k.tirta), {row.id, row.kunci}, {*calendar::date_of(2026, 6, 8), "SPMT 800/7"});
    });
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->lama.keadaan, K::ditutup);
    EXPECT_EQ(moved->lama.periode.until, *calendar::date_of(2026, 5, 31));
    EXPECT_EQ(moved->baru.keadaan, K::draf);
    EXPECT_EQ(moved->baru.periode.from, *calendar::date_of(2026, 6, 1));
    EXPECT_EQ(moved->baru.periode.until, *calendar::date_of(2026, 12, 31));
    EXPECT_EQ(moved->baru.jabatan, k.auditor2);
    EXPECT_EQ(versi(moved->baru, 1).rencana.kegiatan[1].target.kuantitas, 7); // of 12 in the year
    EXPECT_EQ(versi(moved->lama, 1).rencana.kegiatan[1].target.kuantitas, 12);
    EXPECT_EQ(versi(moved->lama, moved->lama.versi_berlaku).rencana.kegiatan[1].target.kuantitas, 5);
    EXPECT_EQ(lihat([&](Baca& b) {
                  return skp_berlaku(b, kantor, k.tirta, *calendar::date_of(2026, 4, 1)).value().id;
              }),
              row.id);
    EXPECT_FALSE(lihat([&](Baca& b) {
        return skp_berlaku(b, kantor, k.tirta, *calendar::date_of(2026, 7, 1));
    })); // the next is a draft
    EXPECT_TRUE(lakukan(T::ajukan, k.tirta, moved->baru));
}

TEST_P(RencanaBaru, AMoveNeedsADayWithinAndALetter) {
    const Skp row = dalam_keadaan(K::ditetapkan);
    const auto move = [&](int y, unsigned m, unsigned d, const char* letter) {
        return di_meja([&](const Meja& desk) {
            return pindah(desk, oleh(k.tirta), {row.id, row.kunci}, {*calendar::date_of(y, m, d), letter});
        });
    };
    EXPECT_THAT(sebab(move(2026, 1, 20, " ")),
                ElementsAre("mulai rencana.tolak.pindah_mulai", "dasar rencana.tolak.dasar_kosong"));
    EXPECT_THAT(sebab(move(2027, 2, 1, "S")), ElementsAre("mulai rencana.tolak.pindah_mulai"));
    EXPECT_THAT(sebab(move(2025, 12, 31, "S")), ElementsAre("mulai rencana.tolak.pindah_mulai"));
}

TEST_P(RencanaBaru, OnePlanAYear) {
    ASSERT_TRUE(mulai(k.tirta));
    EXPECT_THAT(sebab(mulai(k.tirta)), ElementsAre("tahun rencana.tolak.sudah_ada"));
    EXPECT_THAT(sebab(mulai(k.tirta, 2013)), ElementsAre("tahun rencana.tolak.tahun"));
    EXPECT_THAT(sebab(mulai(k.tirta, 2028)), ElementsAre("tahun rencana.tolak.tahun"));
    EXPECT_TRUE(mulai(k.tirta, 2027));
    EXPECT_THAT(sebab(mulai(k.arga)), ElementsAre("tahun rencana.tolak.tanpa_jabatan"));
    k.pemangkuan(k.melati).masa.mulai = *calendar::date_of(2026, 3, 16); // came within the year
    EXPECT_EQ(mulai(k.melati)->periode.from, *calendar::date_of(2026, 3, 1));
}

TEST_P(RencanaBaru, LastYearsPlanIsCopiedWithoutWhatBelongedToIt) {
    di_meja([&](const Meja& m) {
        const auto line = [](const char* code) { return Rujukan{{}, 0, {}, code, "Uraian", "", ""}; };
        EXPECT_TRUE(ganti_rujukan(m, oleh(k.wulan), 2025, JenisRujukan::renja, {line("1"), line("2")}));
        EXPECT_TRUE(ganti_rujukan(m, oleh(k.ratna), 2026, JenisRujukan::renja, {line("2"), line("3")}));
        return 0;
    });
    EXPECT_THAT(sebab(mulai(k.tirta, 2026, Asalnya::tahun_lalu)),
                ElementsAre("dari rencana.tolak.tanpa_tahun_lalu"));
    Skp last = mulai(k.tirta, 2025).value();
    skp::Rencana plan = dua_kegiatan();
    plan.kegiatan[0].renja = 1;
    plan.kegiatan[1].renja = 2;
    plan.kegiatan.erase(plan.kegiatan.begin());
    plan.kegiatan.push_back({.id = plan.berikut++, .uraian = "Lain", .renja = 1});
    plan.catatan = "Catatan lama";
    ASSERT_TRUE(di_meja([&](const Meja& m) {
        return simpan_rencana(m, oleh(k.tirta), {last.id, last.kunci}, plan);
    }));
    const Skp now = mulai(k.tirta, 2026, Asalnya::tahun_lalu).value();
    const skp::Rencana copy = versi(now, 1).rencana;
    ASSERT_EQ(copy.kegiatan.size(), 2U);
    EXPECT_EQ(copy.kegiatan[0].id, 1);
    EXPECT_EQ(copy.berikut, 3);
    EXPECT_EQ(copy.kegiatan[0].target.kuantitas, 12);
    const auto of_2026 = lihat([&](Baca& b) { return b.rujukan(kantor, 2026).at(0).id.value(); });
    EXPECT_EQ(copy.kegiatan[0].renja, of_2026); // code 2 of this year
    EXPECT_FALSE(copy.kegiatan[1].renja);       // code 1 is no more
    EXPECT_TRUE(copy.catatan.empty());
}

TEST_P(RencanaBaru, TheLibraryIsFilledFromPlansInForceAndFillsPlans) {
    EXPECT_THAT(sebab(mulai(k.tirta, 2026, Asalnya::pustaka)),
                ElementsAre("dari rencana.tolak.pustaka_kosong"));
    (void)dalam_keadaan(K::ditetapkan);
    const auto take = [&](PegawaiId who) {
        return di_meja([&](const Meja& m) { return ambil_pustaka(m, oleh(who), "PPUPD ahli muda", 2026); });
    };
    EXPECT_THAT(sebab(take(k.tirta)), ElementsAre("rencana.tolak.bukan_hak"));
    EXPECT_EQ(take(k.wulan).value(), 2);
    EXPECT_EQ(take(k.wulan).value(), 0);
    const Skp next = mulai(k.tirta, 2027, Asalnya::pustaka).value();
    const skp::Rencana plan = versi(next, 1).rencana;
    ASSERT_EQ(plan.kegiatan.size(), 2U);
    EXPECT_EQ(plan.kegiatan[1].uraian, "Melaksanakan reviu");
    EXPECT_TRUE(plan.kegiatan[1].target.kuantitas.is_zero());
}

TEST_P(RencanaBaru, LibraryItemsAreCheckedChangedAndTakenOut) {
    const auto keep = [&](ButirPustaka item, PegawaiId who) {
        return di_meja([&](const Meja& m) { return simpan_pustaka(m, oleh(who), item); });
    };
    ButirPustaka item{{}, "Auditor Ahli Muda", " Audit  kinerja ", "LHA", "bulan", "0,5"};
    EXPECT_THAT(sebab(keep(item, k.sekar)), ElementsAre("rencana.tolak.bukan_hak"));
    item.id = keep(item, k.wulan).value();
    const auto kept = lihat([&](Baca& b) { return b.pustaka(kantor, "Auditor Ahli Muda"); });
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].uraian, "Audit kinerja");
    EXPECT_EQ(kept[0].angka_kredit, "0.5");
    EXPECT_THAT(sebab(keep({{}, "Auditor Ahli Muda", "AUDIT KINERJA", "", "", ""}, k.wulan)),
                ElementsAre("uraian rencana.tolak.pustaka_kembar"));
    EXPECT_THAT(sebab(keep({{}, "", "", "", "", "-1"}, k.wulan)),
                ElementsAre("jabatan rencana.tolak.jabatan_kosong", "uraian skp.tanpa_uraian",
                            "angka_kredit skp.negatif"));
    item.uraian = "Audit tujuan tertentu";
    EXPECT_EQ(keep(item, k.ratna).value(), item.id);
    item.dihapus = true;
    EXPECT_TRUE(keep(item, k.wulan));
    EXPECT_THAT(sebab(keep(item, k.wulan)), ElementsAre("rencana.tolak.pustaka_tidak_ada"));
}

TEST_P(RencanaBaru, AListIsRefusedWithEveryLineThatIsWrong) {
    const auto replace = [&](PegawaiId who, const std::vector<Rujukan>& lines) {
        return di_meja(
            [&](const Meja& m) { return ganti_rujukan(m, oleh(who), 2026, JenisRujukan::iku, lines); });
    };
    EXPECT_THAT(sebab(replace(k.sekar, {})), ElementsAre("rencana.tolak.bukan_hak"));
    EXPECT_THAT(sebab(replace(k.wulan, {{{}, 0, {}, "1", "A", "", ""},
                                        {{}, 0, {}, " ", "B", "", ""},
                                        {{}, 0, {}, "1", "", "", ""}})),
                ElementsAre("baris 2 rencana.tolak.kode_kosong", "baris 3 rencana.tolak.uraian_kosong",
                            "baris 3 rencana.tolak.kode_ganda"));
    EXPECT_TRUE(replace(k.wulan, {{{}, 0, {}, "1", "A", "", ""}}));
    EXPECT_THAT(jurnal(), ElementsAre("rujukan.ganti"));
}

} // namespace
} // namespace store

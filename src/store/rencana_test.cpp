// The acts on plans, over both engines: states and acts as a table, rights, versions, freezing.
#include "store/rencana_uji.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using namespace berkas;
using pegawai::JenisPenugasan;
using ::testing::ElementsAre;
using T = TindakanRencana;
using K = KeadaanSkp;

class RencanaSetahun : public RencanaUji {};
DUA_MESIN(RencanaSetahun);

// The table of rencana.h, written a second time.
bool seharusnya(T act, K state) {
    static const std::map<K, std::set<T>> open{
        {K::draf, {T::simpan, T::ajukan}},
        {K::diajukan, {T::tarik, T::kembalikan, T::tetapkan, T::tolak}},
        {K::ditolak, {T::putuskan}},
        {K::ditetapkan, {T::ubah, T::pindah}},
        {K::ditutup, {}}};
    return open.at(state).count(act) == 1;
}

TEST_P(RencanaSetahun, EveryActIsDoneWhereTheTableSaysSoAndNowhereElse) {
    k.pemangkuan(k.tirta).masa.mulai = *calendar::date_of(2010, 1, 1);
    k.jabatan(k.ppupd1).masa.mulai = *calendar::date_of(2010, 1, 1);
    int year = 2014; // a plan of its own for whatever changes one
    for (const K state : {K::draf, K::diajukan, K::ditolak, K::ditetapkan, K::ditutup}) {
        const Skp row = dalam_keadaan(state, year++);
        for (const T act : semua_tindakan_rencana) {
            EXPECT_EQ(terbuka(act, state), seharusnya(act, state)) << int(act) << " " << kode(state);
            if (seharusnya(act, state)) {
                EXPECT_TRUE(lakukan(act, pelaku(act), dalam_keadaan(state, year++)))
                    << int(act) << " " << kode(state);
                continue;
            }
            EXPECT_THAT(sebab(lakukan(act, pelaku(act), row)), ElementsAre("rencana.tolak.keadaan"))
                << int(act) << " " << kode(state);
            const auto after = lihat([&](Baca& b) { return b.skp(kantor, row.id).value(); });
            EXPECT_EQ(after.kunci, row.kunci);
            EXPECT_EQ(after.keadaan, row.keadaan);
        }
    }
}

TEST_P(RencanaSetahun, NobodyButWhoShouldDoesIt) {
    const Skp handed_in = dalam_keadaan(K::diajukan);
    for (const T act : {T::kembalikan, T::tetapkan, T::tolak})
        for (const PegawaiId who : {k.tirta, k.surya, k.wulan, k.teguh, k.arga, PegawaiId{99}})
            EXPECT_THAT(sebab(lakukan(act, who, handed_in)), ElementsAre("rencana.tolak.bukan_hak"))
                << int(act) << " " << who.value();
    for (const PegawaiId who : {k.harum, k.surya, k.wulan, k.arga})
        EXPECT_THAT(sebab(lakukan(T::tarik, who, handed_in)), ElementsAre("rencana.tolak.bukan_hak"));
    const Skp refused = *lakukan(T::tolak, k.harum, handed_in);
    for (const PegawaiId who : {k.tirta, k.harum, k.ratna, k.wulan, k.arga})
        EXPECT_THAT(sebab(lakukan(T::putuskan, who, refused)), ElementsAre("rencana.tolak.bukan_hak"));
    const Skp set = *lakukan(T::putuskan, k.surya, refused);
    EXPECT_EQ(set.keadaan, K::ditetapkan);
    for (const PegawaiId who : {k.harum, k.surya, k.teguh})
        EXPECT_THAT(sebab(lakukan(T::ubah, who, set)), ElementsAre("rencana.tolak.bukan_hak"));
    EXPECT_THAT(sebab(lakukan(T::pindah, k.harum, set)), ElementsAre("rencana.tolak.bukan_hak"));
    EXPECT_TRUE(lakukan(T::pindah, k.wulan, set)); // the Kasubbag records a transfer
    const auto for_other = di_meja([&](const Meja& m) {
        return mulai_rencana(m, oleh(k.harum), {k.bayu, 2026, {}, {}});
    });
    EXPECT_THAT(sebab(for_other), ElementsAre("rencana.tolak.bukan_hak"));
}

TEST_P(RencanaSetahun, WhoStandsInForTheAssessorSetsIt) {
    // Teguh is away: Harum acts as PLH, and sets in his own name.
    Skp row = mulai(k.bayu).value();
    row = *lakukan(T::simpan, k.bayu, row);
    k.pangku(k.harum, k.irban2, JenisPenugasan::plh, "2026-11-20", "2026-11-30");
    row = *lakukan(T::ajukan, k.bayu, row);
    EXPECT_EQ(row.penilai, k.harum);
    EXPECT_EQ(row.atasan_penilai, k.surya);
    row = *lakukan(T::tetapkan, k.harum, row);
    EXPECT_EQ(row.keadaan, K::ditetapkan);
    // By delegation: on behalf of the assessor, and the journal says so.
    Skp other = mulai(k.tirta).value();
    other = *lakukan(T::simpan, k.tirta, other);
    other = *lakukan(T::ajukan, k.tirta, other);
    k.delegasi(k.harum, k.sekar, pegawai::LingkupDelegasi::menilai);
    ASSERT_TRUE(lakukan(T::tetapkan, k.sekar, other));
    baca([&](kantor::Baca& b) {
        const auto last = b.jurnal(kantor, {.banyak = 1}).at(0).entri;
        EXPECT_EQ(last.pelaku, k.sekar.value());
        EXPECT_EQ(last.atas_nama, k.harum.value());
    });
}

TEST_P(RencanaSetahun, AssessorAndSuperiorAreThoseOfTheDayItWasHandedIn) {
    Skp row = dalam_keadaan(K::diajukan);
    EXPECT_EQ(row.penilai, k.harum);
    EXPECT_EQ(row.atasan_penilai, k.surya);
    EXPECT_EQ(row.jabatan, k.ppupd1);
    EXPECT_EQ(row.unit, k.wilayah1);
    k.tunjuk(k.tirta, k.teguh);
    EXPECT_THAT(sebab(lakukan(T::tetapkan, k.harum, row)), ElementsAre("rencana.tolak.bukan_hak"));
    row = *lakukan(T::tetapkan, k.teguh, row); // whose turn it is today
    EXPECT_EQ(row.penilai, k.harum);
}

TEST_P(RencanaSetahun, ASuperiorWithoutPlanKeepsNobodyFromHisOwn) {
    EXPECT_EQ(dalam_keadaan(K::ditetapkan).keadaan, K::ditetapkan); // Harum has none
    Skp head = mulai(k.surya).value();
    head = *lakukan(T::simpan, k.surya, head);
    head = *lakukan(T::ajukan, k.surya, head); // nobody in the office above him
    EXPECT_EQ(head.penilai, PegawaiId{});
    EXPECT_EQ(head.atasan_penilai, PegawaiId{});
}

TEST_P(RencanaSetahun, ARefusalThatNobodyCouldDecideIsNotMade) {
    Skp row = mulai(k.teguh).value(); // assessed by the Inspektur, with nobody above
    row = *lakukan(T::simpan, k.teguh, row);
    row = *lakukan(T::ajukan, k.teguh, row);
    EXPECT_THAT(sebab(lakukan(T::tolak, k.surya, row)), ElementsAre("rencana.tolak.tanpa_pemutus"));
    EXPECT_TRUE(lakukan(T::kembalikan, k.surya, row));
}

TEST_P(RencanaSetahun, WhoSavesOverAnotherIsToldWhoItWas) {
    const Skp seen = dalam_keadaan(K::diajukan);
    ASSERT_TRUE(lakukan(T::kembalikan, k.harum, seen));
    const auto late = lakukan(T::tarik, k.tirta, seen);
    EXPECT_THAT(sebab(late), ElementsAre("kunci rencana.tolak.berubah"));
    EXPECT_EQ(late.error().front().sentence.values.front().second, "Harum Andaian");
    EXPECT_THAT(sebab(lakukan(T::simpan, k.tirta, Skp{.id = SkpId{77}})),
                ElementsAre("rencana.tolak.tidak_ada"));
}

TEST_P(RencanaSetahun, WhatWasHandedInStaysWordForWord) {
    Skp row = dalam_keadaan(K::diajukan);
    row = *lakukan(T::kembalikan, k.harum, row, "  Target terlalu rendah ");
    EXPECT_EQ(row.versi_kerja, 2);
    EXPECT_EQ(row.versi_berlaku, 0);
    EXPECT_EQ(row.alasan, "Target terlalu rendah");
    skp::Rencana mended = dua_kegiatan();
    mended.kegiatan[0].target.kuantitas = 8;
    row = *di_meja([&](const Meja& m) {
        return simpan_rencana(m, oleh(k.tirta), {row.id, row.kunci}, mended);
    });
    row = *lakukan(T::ajukan, k.tirta, row);
    clock.tick(std::chrono::hours(1));
    row = *lakukan(T::tetapkan, k.harum, row);
    EXPECT_EQ(row.versi_berlaku, 2);
    EXPECT_EQ(row.ditetapkan, test_now + std::chrono::hours(1));
    EXPECT_EQ(versi(row, 1).rencana.kegiatan[0].target.kuantitas, 6);
    EXPECT_EQ(versi(row, 2).rencana.kegiatan[0].target.kuantitas, 8);
    EXPECT_EQ(versi(row, 2).sebab, "Target terlalu rendah");
    row = *lakukan(T::ubah, k.tirta, row, "Anggaran berubah");
    EXPECT_EQ(row.keadaan, K::draf);
    EXPECT_EQ(row.versi_kerja, 3);
    EXPECT_EQ(row.versi_berlaku, 2); // stays in force
    EXPECT_EQ(lihat([&](Baca& b) {
                  return skp_berlaku(b, kantor, k.tirta, *calendar::date_of(2026, 3, 1)).value().id;
              }),
              row.id);
    EXPECT_THAT(jurnal(),
                ElementsAre("rencana.mulai", "rencana.simpan", "rencana.ajukan", "rencana.kembalikan",
                            "rencana.simpan", "rencana.ajukan", "rencana.tetapkan", "rencana.ubah"));
}

TEST_P(RencanaSetahun, AnIncompletePlanIsKeptAndNotHandedIn) {
    Skp row = mulai(k.tirta).value();
    EXPECT_THAT(sebab(lakukan(T::ajukan, k.tirta, row)), ElementsAre("kegiatan skp.tanpa_kegiatan"));
    skp::Rencana half = dua_kegiatan();
    half.jenis_jabatan = skp::JenisJabatan::struktural; // not what the post is
    half.kegiatan[1].target.kuantitas = 0;
    half.kegiatan[0].angka_kredit = angka::Rational(3, 10);
    row = *di_meja([&](const Meja& m) {
        return simpan_rencana(m, oleh(k.tirta), {row.id, row.kunci}, half);
    });
    EXPECT_EQ(versi(row, 1).rencana.jenis_jabatan, skp::JenisJabatan::jft);
    EXPECT_THAT(sebab(lakukan(T::ajukan, k.tirta, row)),
                ElementsAre("kegiatan[1].target.kuantitas skp.target_nol"));
    half.kegiatan[0].renja = 5;
    half.kegiatan[1].skp_atasan = 9;
    EXPECT_THAT(sebab(di_meja([&](const Meja& m) {
                    return simpan_rencana(m, oleh(k.tirta), {row.id, row.kunci}, half);
                })),
                ElementsAre("kegiatan[0].renja rencana.tolak.rujukan_tidak_ada",
                            "kegiatan[1].skp_atasan rencana.tolak.rujukan_tidak_ada"));
}

TEST_P(RencanaSetahun, SavingWhatIsThereAlreadyWritesNothing) {
    const Skp row = dalam_keadaan(K::draf);
    const std::size_t entries = jurnal().size();
    const auto again = lakukan(T::simpan, k.tirta, row);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->kunci, row.kunci);
    EXPECT_EQ(jurnal().size(), entries);
}

TEST_P(RencanaSetahun, ReasonsAreNeeded) {
    const Skp row = dalam_keadaan(K::diajukan);
    for (const T act : {T::kembalikan, T::tolak})
        EXPECT_THAT(sebab(lakukan(act, k.harum, row, " \n")),
                    ElementsAre("alasan rencana.tolak.alasan_kosong"));
    EXPECT_THAT(sebab(lakukan(T::tolak, k.harum, row, std::string(2001, 'x'))),
                ElementsAre("alasan rencana.tolak.alasan_panjang"));
    const Skp refused = *lakukan(T::tolak, k.harum, row);
    EXPECT_THAT(sebab(lakukan(T::putuskan, k.surya, refused, "")),
                ElementsAre("alasan rencana.tolak.alasan_kosong"));
}

TEST_P(RencanaSetahun, TheSuperiorDecidesWithOtherTargets) {
    const Skp refused = dalam_keadaan(K::ditolak);
    skp::Rencana other = dua_kegiatan();
    other.kegiatan[0].target.kuantitas = 0;
    const auto decide = [&] {
        return di_meja([&](const Meja& m) {
            return putuskan_rencana(m, oleh(k.surya), {refused.id, refused.kunci}, other, "Jalan tengah");
        });
    };
    EXPECT_THAT(sebab(decide()), ElementsAre("kegiatan[0].target.kuantitas skp.target_nol"));
    other.kegiatan[0].target.kuantitas = 7;
    const Skp set = decide().value();
    EXPECT_EQ(set.keadaan, K::ditetapkan);
    EXPECT_EQ(set.versi_berlaku, 2);
    EXPECT_EQ(versi(set, 1).rencana.kegiatan[0].target.kuantitas, 6);
    EXPECT_EQ(versi(set, 2).rencana.kegiatan[0].target.kuantitas, 7);
    EXPECT_EQ(versi(set, 2).oleh, k.surya);
}

} // namespace
} // namespace store

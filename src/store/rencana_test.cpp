// The acts on plans, over both engines: states and acts as a table, rights, versions, freezing, moving.
#include "base/random_for_tests.h"
#include "berkas/pustaka.h"
#include "berkas/rencana.h"
#include "berkas/rujukan.h"
#include "calendar/testing.h"
#include "pegawai/testing.h"
#include "store/testing.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using namespace berkas;
using pegawai::JenisPenugasan;
using ::testing::ElementsAre;
using T = TindakanRencana;
using K = KeadaanSkp;

class RencanaSetahun : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& db) {
            for (pegawai::Pegawai p : k.susunan.pegawai) {
                const PegawaiId wanted = p.id;
                p.id = {};
                ASSERT_EQ(db.simpan(kantor, p, *calendar::date_of(2020, 1, 1)), wanted);
            }
        });
    }

    template <class F>
    auto di_meja(F&& act) {
        const pegawai::Organisasi office = k.organisasi();
        const Meja desk{db(), clock, random, kantor, office, calendar::testing::national(), scale, shelf};
        return act(desk);
    }
    static Asal oleh(PegawaiId who) { return {who, "192.0.2.1", "p1"}; }

    base::Result<Skp> mulai(PegawaiId who, int tahun = 2026, Asalnya dari = Asalnya::kosong) {
        return di_meja([&](const Meja& m) { return mulai_rencana(m, oleh(who), {who, tahun, dari, {}}); });
    }
    static skp::Rencana dua_kegiatan() {
        skp::Rencana plan;
        plan.kegiatan.push_back({.id = plan.berikut++,
                                 .uraian = "Melaksanakan audit",
                                 .target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12}});
        plan.kegiatan.push_back({.id = plan.berikut++,
                                 .uraian = "Melaksanakan reviu",
                                 .target = {.kuantitas = 12, .satuan = "LHR", .waktu = 12}});
        return plan;
    }
    base::Result<Skp> lakukan(T act, PegawaiId who, const Skp& seen, std::string_view reason = "Sebab") {
        const TerlihatSkp which{seen.id, seen.kunci};
        return di_meja([&](const Meja& m) -> base::Result<Skp> {
            switch (act) {
            case T::simpan: return simpan_rencana(m, oleh(who), which, dua_kegiatan());
            case T::ajukan: return ajukan_rencana(m, oleh(who), which);
            case T::tarik: return tarik_rencana(m, oleh(who), which);
            case T::kembalikan: return kembalikan_rencana(m, oleh(who), which, reason);
            case T::tetapkan: return tetapkan_rencana(m, oleh(who), which);
            case T::tolak: return tolak_rencana(m, oleh(who), which, reason);
            case T::putuskan: return putuskan_rencana(m, oleh(who), which, std::nullopt, reason);
            case T::ubah: return ubah_rencana(m, oleh(who), which, reason);
            case T::pindah: {
                auto moved =
                    pindah(m, oleh(who), which, {*calendar::date_of(seen.tahun, 6, 8), "SPMT 800/1"});
                if (!moved) return base::refuse(moved.error());
                return moved->lama;
            }
            }
            return base::refuse(base::Findings{});
        });
    }
    // Who does it where everybody is at his place: Tirta's assessor is Harum, hers Surya.
    PegawaiId pelaku(T act) {
        switch (act) {
        case T::kembalikan:
        case T::tetapkan:
        case T::tolak: return k.harum;
        case T::putuskan: return k.surya;
        default: return k.tirta;
        }
    }
    Skp jalan(const std::vector<T>& acts, int tahun) {
        Skp row = mulai(k.tirta, tahun).value();
        for (T act : acts) {
            auto next = lakukan(act, pelaku(act), row);
            EXPECT_TRUE(next) << int(act) << " " << (next ? "" : next.error().front().sentence.key);
            if (next) row = *next;
        }
        return row;
    }
    Skp dalam_keadaan(K state, int tahun = 2026) {
        switch (state) {
        case K::draf: return jalan({T::simpan}, tahun);
        case K::diajukan: return jalan({T::simpan, T::ajukan}, tahun);
        case K::ditolak: return jalan({T::simpan, T::ajukan, T::tolak}, tahun);
        case K::ditetapkan: return jalan({T::simpan, T::ajukan, T::tetapkan}, tahun);
        case K::ditutup: return jalan({T::simpan, T::ajukan, T::tetapkan, T::pindah}, tahun);
        }
        return {};
    }
    template <class R>
    static std::vector<std::string> sebab(const R& result) {
        std::vector<std::string> keys;
        if (!result)
            for (const base::Finding& f : result.error())
                keys.push_back(f.place.empty() ? std::string(f.sentence.key)
                                               : f.place + " " + std::string(f.sentence.key));
        return keys;
    }
    template <class F>
    auto lihat(F&& reading) {
        std::optional<decltype(reading(std::declval<Baca&>()))> found;
        db().baca_berkas([&](Baca& b) { found = reading(b); });
        return *found;
    }
    VersiSkp versi(const Skp& row, int nomor) {
        return lihat([&](Baca& b) { return b.versi_skp(kantor, row.id, nomor).value(); });
    }
    std::vector<std::string> jurnal() { // oldest first
        std::vector<std::string> kinds;
        baca([&](kantor::Baca& b) {
            for (const auto& t : b.jurnal(kantor, {})) kinds.insert(kinds.begin(), t.entri.perbuatan);
        });
        return kinds;
    }

    pegawai::KantorKecil k;
    base::SameRandom random;
    formulir::Timbangan scale{regime::pp46_2011::Angka{}, {}};
    RakSop shelf;
};
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

TEST_P(RencanaSetahun, AMoveEndsOnePlanWithAMonthAndBeginsTheNext) {
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

TEST_P(RencanaSetahun, AMoveNeedsADayWithinAndALetter) {
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

TEST_P(RencanaSetahun, OnePlanAYear) {
    ASSERT_TRUE(mulai(k.tirta));
    EXPECT_THAT(sebab(mulai(k.tirta)), ElementsAre("tahun rencana.tolak.sudah_ada"));
    EXPECT_THAT(sebab(mulai(k.tirta, 2013)), ElementsAre("tahun rencana.tolak.tahun"));
    EXPECT_THAT(sebab(mulai(k.tirta, 2028)), ElementsAre("tahun rencana.tolak.tahun"));
    EXPECT_TRUE(mulai(k.tirta, 2027));
    EXPECT_THAT(sebab(mulai(k.arga)), ElementsAre("tahun rencana.tolak.tanpa_jabatan"));
    k.pemangkuan(k.melati).masa.mulai = *calendar::date_of(2026, 3, 16); // came within the year
    EXPECT_EQ(mulai(k.melati)->periode.from, *calendar::date_of(2026, 3, 1));
}

TEST_P(RencanaSetahun, LastYearsPlanIsCopiedWithoutWhatBelongedToIt) {
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

TEST_P(RencanaSetahun, TheLibraryIsFilledFromPlansInForceAndFillsPlans) {
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

TEST_P(RencanaSetahun, LibraryItemsAreCheckedChangedAndTakenOut) {
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

TEST_P(RencanaSetahun, AListIsRefusedWithEveryLineThatIsWrong) {
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

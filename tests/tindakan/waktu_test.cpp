// Every act timed against the SOP: due times, pauses, returns, and that the figures shown are those of `teraju sop ukur`.
#include "base/text.h"
#include "calendar/jam_kerja.h"
#include "sop/ukur.h"
#include "tindakan/uji.h"

namespace berkas {
namespace {

using calendar::testing::on_clock;

class WaktuBerkas : public KasusUji {
  protected:
    sop::Sop sop = sop::Sop::read(sop::testing::shipped_text()).value();

    WaktuLangkah waktu(const Berkas& row, int step) {
        return waktu_langkah(sop, national(), perjalanan(row), std::size_t(step - 1), clock.now()).value();
    }
    // What `teraju sop ukur` makes of the exported visits.
    sop::Ukuran diukur(const std::vector<Perjalanan>& cases) {
        const std::string csv = kejadian_csv(sop, national(), cases);
        std::vector<sop::BarisKejadian> rows;
        std::uint64_t number = 0;
        for (std::string_view line : base::split(csv, '\n')) {
            line = base::trim(line);
            if (++number == 1 || line.empty()) continue;
            const auto cells = base::split(line, ',');
            EXPECT_EQ(cells.size(), 8U) << line;
            const auto cell = [&](std::size_t i) { return std::string(cells.at(i)); };
            rows.push_back({number, cell(0), cell(1), cell(2), cell(3), cell(4), cell(5), cell(6), cell(7)});
        }
        const auto events = sop::read_kejadian(sop, national().zone(), rows);
        EXPECT_TRUE(events) << sebab(events);
        return sop::ukur(sop, national(), *events).value();
    }
};
DUA_MESIN(WaktuBerkas);

// asn-reference 3.4: start, minutes, due. A step of that norm, entered at that moment by an act.
TEST_P(WaktuBerkas, DueTimesAreThoseOfTheReference) {
    struct Vektor {
        const char* start;
        int minutes;
        const char* due;
    };
    const std::vector<Vektor> vectors{
        {"2026-01-05 08:00", 120, "2026-01-05 10:00"}, {"2026-01-05 11:00", 120, "2026-01-05 14:00"},
        {"2026-01-05 12:15", 60, "2026-01-05 14:00"},  {"2026-01-05 14:00", 120, "2026-01-05 16:00"},
        {"2026-01-05 16:00", 15, "2026-01-06 07:45"},  {"2026-01-05 20:00", 60, "2026-01-06 08:30"},
        {"2026-01-05 07:30", 495, "2026-01-06 08:15"}, {"2026-01-09 15:45", 120, "2026-01-12 08:45"},
        {"2026-01-10 09:00", 15, "2026-01-12 07:45"},  {"2026-03-17 14:30", 120, "2026-03-25 09:00"},
        {"2026-04-30 15:30", 60, "2026-05-04 08:00"},  {"2026-08-14 16:20", 15, "2026-08-18 07:35"},
        {"2026-12-23 15:00", 120, "2026-12-28 08:30"}};
    int year = 2025;
    for (const Vektor& v : vectors) {
        pasang_sop(
            sop::testing::replaced(sop::testing::shipped_text(),
                                   "uraian: {isi: Memeriksa dan mengecek data kinerja pegawai, sumber: "
                                   "tersurat}\n    kelengkapan:\n      "
                                   "- {isi: Formulir kinerja, sumber: tersurat}\n    waktu: {isi: 2 Jam,",
                                   "uraian: {isi: Memeriksa dan mengecek data kinerja pegawai, sumber: "
                                   "tersurat}\n    kelengkapan:\n      "
                                   "- {isi: Formulir kinerja, sumber: tersurat}\n    waktu: {isi: " +
                                       std::to_string(v.minutes) + " Menit,"));
        clock.set(at(v.start) - std::chrono::minutes(5));
        buat_skp(k.sekar, setahun(year));
        const Berkas opened = buka_untuk(k.sekar, year--).value();
        clock.set(at(v.start));
        const Berkas row = maju(opened);
        ASSERT_EQ(row.simbol, "periksa");
        EXPECT_EQ(row.tiba, at(v.start));
        ASSERT_TRUE(row.tenggat) << v.start;
        EXPECT_EQ(on_clock(*row.tenggat), v.due) << v.start << " + " << v.minutes;
        EXPECT_EQ(row.kalender, national().version());
    }
}

TEST_P(WaktuBerkas, AYearThatIsNotFilledHasNoDueTimeAndStopsNobody) {
    clock.set(at("2031-03-03 09:00"));
    const Berkas row = di_simbol("periksa");
    EXPECT_FALSE(row.tenggat);
    EXPECT_EQ(sampai(row, "tanda_tangan").sebutan, "Baik");
}

TEST_P(WaktuBerkas, AReturnLeavesWhatTheNormStillHas) {
    Berkas row = di_simbol("kumpul"); // 08:00, norm 2 hours; opened at 08:00
    clock.set(at("2026-01-05 09:30"));
    row = maju(row); // 90 minutes used
    clock.set(at("2026-01-05 10:00"));
    row = lakukan(Tindakan::kembalikan, k.wulan, row).value();
    EXPECT_EQ(on_clock(row.tenggat.value()), "2026-01-05 10:30");
    clock.set(at("2026-01-05 10:50"));
    EXPECT_EQ(waktu(row, 1).terpakai, 140);
    EXPECT_EQ(waktu(row, 1).kunjungan, 2);
    EXPECT_TRUE(waktu(row, 1).berjalan);
    row = maju(row);
    EXPECT_EQ(waktu(row, 1).terpakai, 140);
    EXPECT_EQ(on_clock(row.tenggat.value()), "2026-01-05 13:20") << "30 of 120 minutes were used before";
    row = lakukan(Tindakan::kembalikan, k.wulan, row).value();
    EXPECT_EQ(row.tenggat, clock.now()) << "nothing is left";
}

TEST_P(WaktuBerkas, TheClockRunsOnFromSymbolToSymbolOfOneStep) {
    Berkas row = di_simbol("valid");
    const auto due = row.tenggat;
    const auto came = row.tiba;
    clock.tick(std::chrono::minutes(20));
    row = maju(row);
    ASSERT_EQ(row.simbol, "nilai");
    EXPECT_EQ(row.tenggat, due);
    EXPECT_EQ(row.tiba, came);
    clock.tick(std::chrono::minutes(20));
    row = maju(row);
    EXPECT_EQ(waktu(row, 4).terpakai, 40);
    EXPECT_EQ(waktu(row, 4).kunjungan, 1);
}

TEST_P(WaktuBerkas, APauseStopsTheClockInWorkingTime) {
    Berkas row = di_simbol("periksa"); // Monday 08:00, due 10:00
    EXPECT_EQ(on_clock(row.tenggat.value()), "2026-01-05 10:00");
    clock.set(at("2026-01-05 09:00"));
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) {
                  return jeda(m, oleh(k.wulan), dilihat(row), AlasanJeda::lain, "  ");
              })),
              "berkas.tolak.jeda_tanpa_keterangan");
    row = di_meja([&](const Meja& m) {
              return jeda(m, oleh(k.wulan), dilihat(row), AlasanJeda::perjalanan_dinas, "ke Banjarbaru");
          }).value();
    EXPECT_TRUE(row.dijeda);
    clock.set(at("2026-01-06 09:00")); // 6 hours of work on Monday, 1.5 on Tuesday
    EXPECT_EQ(waktu(row, 2).terpakai, 60) << "while it stands nothing is used";
    EXPECT_TRUE(waktu(row, 2).dijeda);
    row = lakukan(Tindakan::lanjutkan, k.wulan, row).value();
    EXPECT_FALSE(row.dijeda);
    EXPECT_EQ(on_clock(row.tenggat.value()), "2026-01-06 10:00");
    clock.set(at("2026-01-06 09:40"));
    row = maju(row);
    EXPECT_EQ(waktu(row, 2).terpakai, 100);
    const auto events = kejadian(sop, national(), std::vector<Perjalanan>{perjalanan(row)});
    EXPECT_EQ(events.kunjungan.at(1).alasan, "perjalanan dinas: ke Banjarbaru");
}

TEST_P(WaktuBerkas, WhatIsShownIsWhatTheExportedVisitsMeasure) {
    std::vector<Perjalanan> cases;
    std::vector<std::string> shown, measured;
    for (int i = 0; i < 2; ++i) {
        clock.set(at("2026-01-05 08:00:20") + std::chrono::hours(24 * i));
        Berkas row = di_simbol("kumpul");
        const auto work = [&](int seconds) {
            di_meja([&](const Meja& m) {
                mulai_kerja(m, oleh(pelaku(row)), row.id);
                return 0;
            });
            clock.tick(std::chrono::seconds(seconds));
        };
        work(3000 + 17 * i);
        row = maju(row);
        work(601);
        row = lakukan(Tindakan::jeda, k.wulan, row).value();
        clock.tick(std::chrono::seconds(1830));
        row = lakukan(Tindakan::lanjutkan, k.wulan, row).value();
        row = lakukan(Tindakan::kembalikan, k.wulan, row).value();
        work(5000);
        row = maju(row);
        while (row.keadaan == KeadaanBerkas::berjalan) {
            work(row.kerja == sop::Kerja::nilai ? 7000 : 1234); // step 4 too late
            row = maju(row);
        }
        cases.push_back(perjalanan(row));
        for (int step = 1; step <= 7; ++step) {
            const WaktuLangkah w = waktu(row, step);
            shown.push_back(row.nomor + " " + std::to_string(step) + " " + std::to_string(w.terpakai) + " " +
                            std::to_string(w.kunjungan) + (w.terpakai <= w.norma ? " tepat" : " lewat"));
        }
    }
    const sop::Ukuran m = diukur(cases);
    for (std::size_t one = 0; one < cases.size(); ++one)
        for (std::size_t step = 0; step < m.langkah.size(); ++step) {
            const sop::UkuranLangkah& l = m.langkah[step];
            const auto at_case = std::find_if(l.rincian.begin(), l.rincian.end(), [&](const auto& r) {
                return r.berkas == cases[one].berkas.nomor;
            });
            ASSERT_NE(at_case, l.rincian.end());
            const angka::Rational minutes = at_case->lama.value();
            const angka::Rational up =
                angka::round(minutes + angka::Rational(1, 2) - angka::Rational(1, 120), 0);
            measured.push_back(at_case->berkas + " " + std::to_string(step + 1) + " " +
                               angka::decimal(up, 0) + " " + std::to_string(at_case->kunjungan.size()) +
                               (at_case->tepat_waktu ? " tepat" : " lewat"));
        }
    EXPECT_EQ(shown, measured);
    EXPECT_EQ(m.langkah[0].kembali, 0U);
    EXPECT_EQ(m.langkah[1].kembali, 2U);
    EXPECT_EQ(m.langkah[3].tepat_waktu, 0U);
    EXPECT_TRUE(m.langkah[0].sentuh_median);
    // The same without the way over text.
    const sop::Ukuran direct = sop::ukur(sop, national(), kejadian(sop, national(), cases)).value();
    EXPECT_EQ(direct.seluruh.median, m.seluruh.median);
    EXPECT_EQ(direct.seluruh.jeda, m.seluruh.jeda);
}

// Sent, returned and sent again in one second: people do that, and a batch does.
TEST_P(WaktuBerkas, ActsWithinOneSecondAreMeasuredAsThePageShowsThem) {
    Berkas row = di_simbol("kumpul");
    clock.tick(std::chrono::minutes(50));
    for (int turn = 0; turn < 3; ++turn) {
        row = maju(row);
        row = lakukan(Tindakan::kembalikan, k.wulan, row).value();
    }
    clock.tick(std::chrono::minutes(5));
    row = sampai(row, "tanda_tangan"); // all of it in this second
    const sop::Ukuran m = diukur({perjalanan(row)});
    ASSERT_EQ(m.langkah.size(), 7U);
    for (std::size_t step = 0; step < 4; ++step) {
        ASSERT_EQ(m.langkah[step].rincian.size(), 1U) << step + 1;
        EXPECT_EQ(m.langkah[step].rincian[0].lama, angka::Rational(waktu(row, int(step) + 1).terpakai))
            << step + 1;
        EXPECT_EQ(m.langkah[step].kunjungan, std::uint64_t(waktu(row, int(step) + 1).kunjungan)) << step + 1;
    }
    EXPECT_EQ(m.langkah[0].rincian[0].lama, angka::Rational(55));
    EXPECT_EQ(m.langkah[0].kunjungan, 4U);
    EXPECT_EQ(m.langkah[1].kembali, 3U);
}

TEST_P(WaktuBerkas, WorkBeginsOnceByTheOneWhoseTurnItIs) {
    const Berkas row = di_simbol("periksa");
    clock.tick(std::chrono::minutes(7));
    const auto look = [&](PegawaiId who) {
        di_meja([&](const Meja& m) {
            mulai_kerja(m, oleh(who), row.id);
            return 0;
        });
    };
    look(k.sekar);
    EXPECT_FALSE(perjalanan(row).kunjungan.back().mulai);
    look(k.wulan);
    const auto began = perjalanan(row).kunjungan.back().mulai;
    EXPECT_EQ(began, clock.now());
    clock.tick(std::chrono::minutes(7));
    look(k.wulan);
    EXPECT_EQ(perjalanan(row).kunjungan.back().mulai, began);
    EXPECT_EQ(kini(row).kunci, row.kunci);
    EXPECT_EQ(jurnal(row).size(), 2U);
}

} // namespace
} // namespace berkas

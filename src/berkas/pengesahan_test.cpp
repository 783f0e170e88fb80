#include "berkas/pengesahan.h"
#include "calendar/testing.h"

#include <gmock/gmock.h>

namespace berkas {
namespace {

using calendar::testing::at;
using calendar::testing::day;
using sop::Siapa;
using ::testing::ElementsAre;

// The events of one case, told day by day; each happens at ten in the morning.
class Kisah {
  public:
    explicit Kisah(PilihanTenggat choice = {}) : choice_(std::move(choice)) {}

    Kisah& beku(const std::string& when, std::vector<Siapa> falls = {}, bool by_decision = false) {
        if (!papers_.empty()) papers_.back().keadaan = KeadaanTerbitan::diganti;
        Terbitan paper;
        paper.nomor = static_cast<int>(papers_.size()) + 1;
        papers_.push_back(paper);
        return pada(when, JenisPeristiwa::bekukan, Siapa::penilai,
                    tulis_json(DasarBeku{1, 1, 1, choice_, std::move(falls), by_decision}));
    }
    Kisah& pada(const std::string& when, JenisPeristiwa kind, Siapa role, std::string words = {}) {
        Peristiwa e;
        e.terbitan = papers_.back().nomor;
        e.jenis = kind;
        e.pada = at(when + "T10:00");
        e.peran = role;
        e.isi = std::move(words);
        events_.push_back(std::move(e));
        return *this;
    }
    Kisah& tanda(const std::string& when, Siapa role) {
        return pada(when, JenisPeristiwa::tanda_tangan, role);
    }
    // Frozen, signed by the assessor, handed over and received, all on one day: T0.
    Kisah& diterima(const std::string& when) {
        return beku(when)
            .tanda(when, Siapa::penilai)
            .pada(when, JenisPeristiwa::serahkan, Siapa::penilai)
            .pada(when, JenisPeristiwa::terima, Siapa::pegawai);
    }
    Kisah& tertulis(const std::string& stated) {
        events_.back().tanggal = day(stated);
        return *this;
    }
    Kisah& diganti() {
        papers_.back().keadaan = KeadaanTerbitan::diganti;
        return *this;
    }
    // At that moment of that day, "2026-01-05T10:00".
    [[nodiscard]] Ikhtisar kini(const std::string& moment) const {
        return ikhtisar(papers_, events_, ketentuan(choice_, day(moment.substr(0, 10))),
                        calendar::testing::national(), at(moment));
    }

  private:
    PilihanTenggat choice_;
    std::vector<Terbitan> papers_;
    std::vector<Peristiwa> events_;
};

std::string last_of(const Ikhtisar& i, JenisTenggat which) {
    const TenggatSah* t = i.cari(which);
    return t == nullptr || !t->terakhir ? "" : calendar::iso(*t->terakhir);
}

constexpr auto keberatan = JenisPeristiwa::keberatan;
constexpr auto tanggapan = JenisPeristiwa::tanggapan;
constexpr auto terus = JenisPeristiwa::teruskan;

TEST(Pengesahan, BeforeAnythingIsFrozenThereIsOnlyThatToDo) {
    const Ikhtisar i = ikhtisar({}, {}, ketentuan({}, day("2026-01-05")), calendar::testing::national(),
                                at("2026-01-05T10:00"));
    EXPECT_EQ(i.tahap, TahapSah::siapkan);
    EXPECT_THAT(i.terbuka, ElementsAre(std::pair(TindakanSah::bekukan, Siapa::penilai)));
}

TEST(Pengesahan, GoesThroughTheHandsInTheOrderOfTheLaw) {
    Kisah k;
    k.beku("2026-01-05");
    EXPECT_EQ(k.kini("2026-01-05T11:00").tahap, TahapSah::tanda_penilai);
    EXPECT_FALSE(k.kini("2026-01-05T11:00").boleh(TindakanSah::tandatangani, Siapa::pegawai));
    k.tanda("2026-01-05", Siapa::penilai);
    EXPECT_EQ(k.kini("2026-01-05T11:00").tahap, TahapSah::serahkan);
    k.pada("2026-01-06", JenisPeristiwa::serahkan, Siapa::penilai);
    EXPECT_EQ(k.kini("2026-01-06T11:00").giliran, Siapa::pegawai);
    EXPECT_EQ(k.kini("2026-01-06T11:00").sampai, std::nullopt) << "no term runs before the receipt";
    k.pada("2026-01-07", JenisPeristiwa::terima, Siapa::pegawai);
    EXPECT_EQ(k.kini("2026-01-07T11:00").sampai, day("2026-01-21"));
    k.tanda("2026-01-08", Siapa::pegawai);
    EXPECT_EQ(k.kini("2026-01-08T11:00").tahap, TahapSah::teruskan);
    EXPECT_EQ(k.kini("2026-01-08T11:00").sampai, day("2026-01-22")) << "from the day on which he had it back";
    k.pada("2026-01-09", terus, Siapa::penilai);
    EXPECT_EQ(k.kini("2026-01-09T11:00").tahap, TahapSah::pengesahan);
    EXPECT_EQ(k.kini("2026-01-09T11:00").giliran, Siapa::atasan_penilai);
    k.tanda("2026-01-12", Siapa::atasan_penilai)
        .pada("2026-01-12", JenisPeristiwa::sahkan, Siapa::atasan_penilai);
    EXPECT_EQ(k.kini("2026-01-12T11:00").tahap, TahapSah::berlaku);
    EXPECT_TRUE(k.kini("2026-01-12T11:00").terbuka.empty());
}

TEST(Pengesahan, OnTheFourteenthDayOneMayObjectAndOnTheFifteenthNotAnyMore) {
    Kisah k;
    k.diterima("2026-01-05");
    for (const char* in_time : {"2026-01-18T23:59", "2026-01-19T00:00", "2026-01-19T23:59"}) {
        EXPECT_TRUE(k.kini(in_time).boleh(TindakanSah::ajukan_keberatan, Siapa::pegawai)) << in_time;
        EXPECT_TRUE(k.kini(in_time).boleh(TindakanSah::tandatangani, Siapa::pegawai)) << in_time;
    }
    const Ikhtisar late = k.kini("2026-01-20T00:00");
    EXPECT_FALSE(late.boleh(TindakanSah::ajukan_keberatan, Siapa::pegawai));
    EXPECT_EQ(late.tahap, TahapSah::penetapan);
    EXPECT_EQ(late.giliran, Siapa::atasan_penilai);
    EXPECT_EQ(late.cari(JenisTenggat::tanda_tangan)->keadaan, KeadaanTenggat::lewat);
}

TEST(Pengesahan, CalendarDaysRunThroughRamadanIdulFitriAndTheYearsEnd) {
    Kisah ramadan, year_end;
    ramadan.diterima("2026-03-10");
    EXPECT_EQ(last_of(ramadan.kini("2026-03-11T10:00"), JenisTenggat::keberatan), "2026-03-24")
        << "the last free day";
    EXPECT_TRUE(ramadan.kini("2026-03-24T23:59").boleh(TindakanSah::ajukan_keberatan, Siapa::pegawai));
    EXPECT_FALSE(ramadan.kini("2026-03-25T00:00").boleh(TindakanSah::ajukan_keberatan, Siapa::pegawai));
    year_end.diterima("2026-12-24");
    EXPECT_EQ(last_of(year_end.kini("2026-12-28T10:00"), JenisTenggat::tanda_tangan), "2027-01-07");
    EXPECT_EQ(year_end.kini("2027-01-07T23:59").tahap, TahapSah::tanda_pegawai);
    EXPECT_EQ(year_end.kini("2027-01-08T00:00").tahap, TahapSah::penetapan);
}

TEST(Pengesahan, WorkingDaysOfTheSuperiorLeaveOutIdulFitri) {
    Kisah k;
    k.diterima("2026-03-03"); // until 17 March; then Nyepi and Idul Fitri to the 24th
    const Ikhtisar i = k.kini("2026-03-25T10:00");
    EXPECT_EQ(i.tahap, TahapSah::penetapan);
    EXPECT_EQ(i.sampai, day("2026-04-02"));
    EXPECT_FALSE(k.kini("2026-04-02T23:59").lewat);
    EXPECT_TRUE(k.kini("2026-04-03T00:00").lewat);
    EXPECT_TRUE(k.kini("2026-04-03T00:00").boleh(TindakanSah::tetapkan_tanpa_tanda, Siapa::atasan_penilai))
        << "late is not never";
}

TEST(Pengesahan, WhereTheCalendarIsNotFilledNoDayIsGuessed) {
    Kisah k;
    k.diterima("2026-12-14"); // until 28 December; four of the seven working days lie in 2027
    const Ikhtisar i = k.kini("2026-12-30T10:00");
    EXPECT_EQ(i.tahap, TahapSah::penetapan);
    EXPECT_EQ(i.sampai, std::nullopt);
    EXPECT_TRUE(i.cari(JenisTenggat::penetapan)->kalender_kosong);
    EXPECT_FALSE(k.kini("2027-06-01T10:00").lewat) << "never past";
}

TEST(Pengesahan, AnObjectionIsRepliedToHeardAndDecided) {
    Kisah k;
    k.diterima("2026-01-05").pada("2026-01-12", keberatan, Siapa::pegawai, "Realisasi kegiatan 2 keliru");
    EXPECT_EQ(k.kini("2026-01-12T11:00").tahap, TahapSah::tanggapan);
    EXPECT_EQ(k.kini("2026-01-12T11:00").sampai, day("2026-01-26"));
    k.pada("2026-01-13", tanggapan, Siapa::penilai).pada("2026-01-13", terus, Siapa::penilai);
    const Ikhtisar i = k.kini("2026-01-13T11:00");
    EXPECT_EQ(i.tahap, TahapSah::putusan);
    EXPECT_FALSE(i.cari(JenisTenggat::putusan)->aturan.hukum) << "the law gives no number of days";
    k.pada("2026-01-14", JenisPeristiwa::dengar, Siapa::pegawai)
        .pada("2026-01-14", JenisPeristiwa::dengar, Siapa::penilai);
    EXPECT_THAT(k.kini("2026-01-14T11:00").didengar, ElementsAre(Siapa::pegawai, Siapa::penilai));
    k.pada("2026-01-15", JenisPeristiwa::putuskan, Siapa::atasan_penilai, tulis_putusan({false, "Tetap."}));
    EXPECT_EQ(k.kini("2026-01-15T11:00").tahap, TahapSah::pengesahan);
}

TEST(Pengesahan, AReplyThatDoesNotComeInTimeDoesNotTakeTheDecisionAway) {
    Kisah k;
    k.diterima("2026-01-05").pada("2026-01-12", keberatan, Siapa::pegawai, "Alasan");
    EXPECT_FALSE(k.kini("2026-01-26T23:59").boleh(TindakanSah::putuskan, Siapa::atasan_penilai));
    EXPECT_TRUE(k.kini("2026-01-27T00:00").boleh(TindakanSah::putuskan, Siapa::atasan_penilai));
    EXPECT_TRUE(k.kini("2026-01-27T00:00").boleh(TindakanSah::tanggapi, Siapa::penilai));
}

TEST(Pengesahan, ADecisionThatChangesTheValueLeavesOnlyTheSuperiorToSign) {
    Kisah k;
    k.diterima("2026-01-05").pada("2026-01-12", keberatan, Siapa::pegawai, "Alasan");
    k.pada("2026-01-13", tanggapan, Siapa::penilai).pada("2026-01-13", terus, Siapa::penilai);
    k.pada("2026-01-15", JenisPeristiwa::putuskan, Siapa::atasan_penilai, tulis_putusan({true, "Diubah."}))
        .diganti();
    EXPECT_EQ(k.kini("2026-01-15T11:00").tahap, TahapSah::siapkan);
    EXPECT_EQ(k.kini("2026-01-15T11:00").giliran, Siapa::atasan_penilai);
    k.beku("2026-01-15", {Siapa::penilai, Siapa::pegawai}, true);
    const Ikhtisar i = k.kini("2026-01-15T12:00");
    EXPECT_EQ(i.tahap, TahapSah::pengesahan);
    EXPECT_TRUE(i.bertanda.empty()) << "signatures stay with the version that they were given to";
    EXPECT_TRUE(i.boleh(TindakanSah::tandatangani, Siapa::atasan_penilai));
}

TEST(Pengesahan, AVersionAsksOnlyThoseWhoseSignatureFalls) {
    Kisah k;
    k.diterima("2026-01-05").tanda("2026-01-06", Siapa::pegawai);
    k.beku("2026-01-07", {Siapa::penilai});
    EXPECT_EQ(k.kini("2026-01-07T11:00").tahap, TahapSah::tanda_penilai);
    EXPECT_THAT(k.kini("2026-01-07T11:00").bertanda, ElementsAre(Siapa::pegawai));
    k.tanda("2026-01-07", Siapa::penilai);
    EXPECT_EQ(k.kini("2026-01-07T11:00").tahap, TahapSah::teruskan) << "the employee's is carried over";

    Kisah both;
    both.diterima("2026-01-05").tanda("2026-01-06", Siapa::pegawai);
    both.beku("2026-01-07", {Siapa::penilai, Siapa::pegawai}).tanda("2026-01-07", Siapa::penilai);
    EXPECT_EQ(both.kini("2026-01-07T11:00").tahap, TahapSah::serahkan)
        << "he receives the new one, and has his days again";
}

TEST(Pengesahan, WhoRefusesToSignLeavesItToTheSuperior) {
    Kisah k, assessor;
    k.diterima("2026-01-05").pada("2026-01-07", JenisPeristiwa::tolak_tanda, Siapa::pegawai, "Tidak setuju");
    EXPECT_EQ(k.kini("2026-01-07T11:00").tahap, TahapSah::penetapan);
    EXPECT_EQ(k.kini("2026-01-07T11:00").sampai, day("2026-01-19"))
        << "seven working days; the 16th is a holiday";
    k.pada("2026-01-08", JenisPeristiwa::tetapkan_atasan, Siapa::atasan_penilai, "Menolak menandatangani");
    EXPECT_EQ(k.kini("2026-01-08T11:00").tahap, TahapSah::pengesahan);
    assessor.beku("2026-01-05")
        .pada("2026-01-05", JenisPeristiwa::tolak_tanda, Siapa::penilai, "Sedang diperiksa");
    EXPECT_EQ(assessor.kini("2026-01-05T11:00").giliran, Siapa::atasan_penilai);
}

TEST(Pengesahan, OfTwoLevelsTheAssessorAnswersFirst) {
    Kisah k({"pp46-2011", kantor::DasarTenggat::hari_kalender, 2});
    k.diterima("2026-01-05").pada("2026-01-12", keberatan, Siapa::pegawai, "Alasan");
    k.pada("2026-01-13", tanggapan, Siapa::penilai);
    EXPECT_EQ(k.kini("2026-01-13T11:00").tahap, TahapSah::banding);
    EXPECT_EQ(k.kini("2026-01-13T11:00").sampai, day("2026-01-20"));
    EXPECT_TRUE(k.kini("2026-01-20T23:59").boleh(TindakanSah::lanjutkan_keberatan, Siapa::pegawai));
    EXPECT_EQ(k.kini("2026-01-21T00:00").tahap, TahapSah::penetapan);
    Kisah on = k, content = k;
    on.pada("2026-01-20", keberatan, Siapa::pegawai, "Tetap keberatan");
    EXPECT_EQ(on.kini("2026-01-20T11:00").tahap, TahapSah::putusan);
    content.tanda("2026-01-14", Siapa::pegawai);
    EXPECT_EQ(content.kini("2026-01-14T11:00").tahap, TahapSah::teruskan);
    content.pada("2026-01-15", terus, Siapa::penilai);
    EXPECT_EQ(content.kini("2026-01-15T11:00").tahap, TahapSah::pengesahan);
}

TEST(Pengesahan, WhatAnswersAnObjectionIsNotAwaitedOnceNoneCanCome) {
    const PilihanTenggat two{"pp46-2011", kantor::DasarTenggat::hari_kalender, 2};
    const auto state = [](const Kisah& k, JenisTenggat which) {
        return k.kini("2026-01-08T11:00").cari(which)->keadaan;
    };
    Kisah open(two), signed_by_both(two), refused(two), objected(two);
    open.diterima("2026-01-05");
    signed_by_both.diterima("2026-01-05").tanda("2026-01-06", Siapa::pegawai);
    refused.diterima("2026-01-05").pada("2026-01-06", JenisPeristiwa::tolak_tanda, Siapa::pegawai, "Alasan");
    objected.diterima("2026-01-05").pada("2026-01-06", keberatan, Siapa::pegawai, "Alasan");
    for (const JenisTenggat which : {JenisTenggat::tanggapan, JenisTenggat::banding, JenisTenggat::putusan}) {
        EXPECT_EQ(state(open, which), KeadaanTenggat::belum) << nama(which);
        EXPECT_EQ(state(signed_by_both, which), KeadaanTenggat::gugur) << nama(which);
        EXPECT_EQ(state(refused, which), KeadaanTenggat::gugur) << nama(which);
        EXPECT_NE(state(objected, which), KeadaanTenggat::gugur) << nama(which);
    }
    EXPECT_EQ(state(open, JenisTenggat::penetapan), KeadaanTenggat::belum);
    EXPECT_EQ(state(signed_by_both, JenisTenggat::penetapan), KeadaanTenggat::gugur);
    EXPECT_EQ(state(refused, JenisTenggat::penetapan), KeadaanTenggat::berjalan);
    objected.pada("2026-01-07", tanggapan, Siapa::penilai).tanda("2026-01-08", Siapa::pegawai);
    EXPECT_EQ(state(objected, JenisTenggat::putusan), KeadaanTenggat::gugur);
}

TEST(Pengesahan, ByPp30TheOfficeSaysWhatADayIs) {
    Kisah calendar_days({"pp30-2019", kantor::DasarTenggat::hari_kalender, 1});
    Kisah working_days({"pp30-2019", kantor::DasarTenggat::hari_kerja, 1});
    calendar_days.diterima("2026-02-23");
    working_days.diterima("2026-02-23");
    EXPECT_EQ(last_of(calendar_days.kini("2026-02-24T10:00"), JenisTenggat::keberatan), "2026-03-09");
    EXPECT_EQ(last_of(working_days.kini("2026-02-24T10:00"), JenisTenggat::keberatan), "2026-03-13");
    EXPECT_NE(calendar_days.kini("2026-02-24T10:00").cari(JenisTenggat::serah), nullptr)
        << "Pasal 49 ayat (2)";
}

TEST(Pengesahan, ATermThatWasMissedAndThenDoneSaysSo) {
    Kisah k;
    k.diterima("2026-01-05").tanda("2026-01-06", Siapa::pegawai).pada("2026-01-21", terus, Siapa::penilai);
    EXPECT_EQ(k.kini("2026-01-21T11:00").cari(JenisTenggat::teruskan)->keadaan, KeadaanTenggat::terlambat);
    EXPECT_EQ(k.kini("2026-01-21T11:00").cari(JenisTenggat::keberatan)->keadaan, KeadaanTenggat::gugur);
}

TEST(Pengesahan, AStatedDayCountsAndNotTheDayOnWhichItWasWrittenDown) {
    Kisah k;
    k.beku("2026-01-05")
        .tanda("2026-01-05", Siapa::penilai)
        .pada("2026-01-05", JenisPeristiwa::serahkan, Siapa::penilai);
    EXPECT_EQ(k.kini("2026-01-09T10:00").tahap, TahapSah::terima);
    EXPECT_TRUE(k.kini("2026-01-09T10:00").boleh(TindakanSah::terima_dokumen, Siapa::penilai));
    k.pada("2026-01-09", JenisPeristiwa::terima, Siapa::penilai).tertulis("2026-01-06");
    EXPECT_EQ(k.kini("2026-01-09T11:00").diterima, day("2026-01-06"));
    EXPECT_EQ(last_of(k.kini("2026-01-09T11:00"), JenisTenggat::keberatan), "2026-01-20");
}

TEST(TenggatHukum, EveryFigureSaysWhereItComesFromAndHowSureItIs) {
    for (const auto& [key, figure] : hukum_tenggat().figures()) {
        EXPECT_NE(figure.provenance.source, "") << key;
        EXPECT_NE(std::string_view("VCSMIR").find(figure.provenance.certainty), std::string_view::npos)
            << key;
        EXPECT_THAT(figure.unit, ::testing::AnyOf("hari", "hari kerja", "hari pengingat")) << key;
        EXPECT_TRUE(key.starts_with("pp46_") || key.starts_with("pp30_")) << key;
    }
    EXPECT_EQ(hukum_tenggat().figures().size(), 17U);
}

TEST(TenggatHukum, AFigureHoldsFromItsDayOn) {
    const KetentuanTenggat before = ketentuan({"pp30-2019", {}, 1}, day("2019-04-25"));
    EXPECT_EQ(before.at(JenisTenggat::keberatan).hari, 0);
    EXPECT_EQ(ketentuan({"pp30-2019", {}, 1}, day("2019-04-26")).at(JenisTenggat::keberatan).hari, 14);
    EXPECT_EQ(ketentuan({}, day("2026-01-05")).at(JenisTenggat::serah).hari, 0)
        << "PP 46/2011 says: directly";
}

TEST(DasarBeku, IsReadAsItWasWritten) {
    const DasarBeku basis{4,   2, 3, {"pp30-2019", kantor::DasarTenggat::hari_kerja, 2}, {Siapa::penilai},
                          true};
    EXPECT_EQ(baca_dasar_beku(tulis_json(basis)).value(), basis);
    EXPECT_FALSE(baca_dasar_beku("{"));
    const KataPutusan decision = baca_putusan(tulis_putusan({true, "Dua\nbaris"}));
    EXPECT_TRUE(decision.ubah);
    EXPECT_EQ(decision.kata, "Dua\nbaris");
}

} // namespace
} // namespace berkas

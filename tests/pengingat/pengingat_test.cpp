// Reminders and digests, on both engines.
#include "base/text.h"
#include "berkas/tautan.h"
#include "pengingat/pengingat_uji.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using berkas::JenisPengingat;
using berkas::KeadaanSkp;
using sop::Kerja;
using sop::Siapa;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class PengingatKasus : public DuaMesinDenganKasus {
  protected:
    void SetUp() override {
        DuaMesinDenganKasus::SetUp();
        semua_berencana(2026);
    }
    std::vector<JenisPengingat> jenis(pegawai::PegawaiId who) {
        std::vector<JenisPengingat> kinds;
        for (const auto& p : pengingat(who)) kinds.push_back(p.jenis);
        return kinds;
    }
    void ubah(berkas::Berkas row) {
        tulis_berkas([&](berkas::Tulis& db) { ASSERT_TRUE(db.ganti(kantor, row, row.kunci)); });
    }
    // 08.00 on a working Monday; step 2 has a norm of two hours.
    berkas::Berkas kasus_dua_jam(std::chrono::minutes left) {
        return kasus(k.bayu, Siapa::kasubbag_umpeg, Kerja::periksa, 2, clock.now() + left);
    }
};
DUA_MESIN(PengingatKasus);

TEST_P(PengingatKasus, ComesWhenAQuarterOfTheNormIsLeftAndOnceMoreWhenItIsPast) {
    kasus_dua_jam(std::chrono::minutes{60});
    EXPECT_EQ(putaran(), 0) << "half of the norm is left";
    clock.tick(std::chrono::minutes{30});
    EXPECT_EQ(putaran(), 1);
    EXPECT_THAT(jenis(k.wulan), ElementsAre(JenisPengingat::menjelang));
    EXPECT_EQ(putaran(), 0) << "never twice";
    clock.tick(std::chrono::minutes{31});
    EXPECT_EQ(putaran(), 1);
    EXPECT_THAT(jenis(k.wulan), ElementsAre(JenisPengingat::lewat, JenisPengingat::menjelang));
    EXPECT_EQ(pengingat(k.wulan).front().pesan, "2025-0001");
    clock.tick(std::chrono::hours{24});
    EXPECT_EQ(putaran(), 0);
    EXPECT_THAT(jenis(k.bayu), IsEmpty());
}

TEST_P(PengingatKasus, CountsWorkingTimeOnly) {
    // Due tomorrow at 07:45, asked for today at 17:00: the night does not count.
    clock.set(*calendar::read_waktu("2026-11-23 17.00", calendar::Zona::wita));
    auto row = kasus_dua_jam({});
    row.tenggat = *calendar::read_waktu("2026-11-24 07.45", calendar::Zona::wita);
    ubah(row);
    EXPECT_EQ(putaran(), 1);
    EXPECT_THAT(jenis(k.wulan), ElementsAre(JenisPengingat::menjelang));
}

TEST_P(PengingatKasus, ComesAgainInAnotherVisitOfTheStep) {
    auto row = kasus_dua_jam(std::chrono::minutes{-5});
    EXPECT_EQ(putaran(), 1);
    clock.tick(std::chrono::hours{3});
    row.tiba = clock.now();
    row.tenggat = clock.now() + std::chrono::hours{1};
    ubah(row);
    EXPECT_EQ(putaran(), 0);
    clock.tick(std::chrono::hours{2});
    EXPECT_EQ(putaran(), 1);
}

TEST_P(PengingatKasus, IsNotMadeWhileTheClockStands) {
    auto row = kasus_dua_jam(std::chrono::minutes{-5});
    row.dijeda = true;
    ubah(row);
    EXPECT_EQ(putaran(), 0);
}

TEST_P(PengingatKasus, ReachesWhoeverStandsThereThatDay) {
    k.pemangkuan(k.wulan).masa.selesai = calendar::date_of(2026, 10, 31);
    kasus_dua_jam(std::chrono::minutes{-5});
    EXPECT_EQ(putaran(), 1);
    EXPECT_THAT(jenis(k.ratna), ElementsAre(JenisPengingat::lewat));
    EXPECT_THAT(jenis(k.wulan), IsEmpty());
}

TEST_P(PengingatKasus, OfPeopleComesOnceADayFromEachSender) {
    const auto row = kasus_dua_jam(std::chrono::minutes{90});
    const auto remind = [&](pegawai::PegawaiId by) {
        return di_meja([&](const berkas::Meja& desk) { return *berkas::ingatkan(desk, asal(by), {row.id}); });
    };
    EXPECT_EQ(remind(k.bayu), 1);
    EXPECT_EQ(remind(k.bayu), 0);
    EXPECT_EQ(remind(k.teguh), 1);
    EXPECT_EQ(remind(k.sekar), 0) << "a colleague may not look into it";
    EXPECT_EQ(remind(k.wulan), 0) << "it is her own turn";
    clock.tick(std::chrono::hours{24});
    EXPECT_EQ(remind(k.bayu), 1);
    const auto got = pengingat(k.wulan);
    ASSERT_EQ(got.size(), 3U);
    EXPECT_EQ(got.front().oleh, k.bayu);
    int entries = 0;
    baca([&](kantor::Baca& db) {
        db.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& t) {
            entries += t.entri.perbuatan == "berkas.ingatkan" ? 1 : 0;
            return true;
        });
    });
    EXPECT_EQ(entries, 3);
}

TEST_P(PengingatKasus, IsReadAllAtOnce) {
    kasus_dua_jam(std::chrono::minutes{-5});
    EXPECT_EQ(putaran(), 1);
    const auto unread = [&] {
        int count = 0;
        db().baca_berkas([&](berkas::Baca& db) { count = db.pengingat_belum_dibaca(kantor, k.wulan); });
        return count;
    };
    EXPECT_EQ(unread(), 1);
    EXPECT_TRUE(
        di_meja([&](const berkas::Meja& desk) { return berkas::baca_pengingat(desk, asal(k.wulan)); }));
    EXPECT_EQ(unread(), 0);
}

class PengingatRencana : public DuaMesinDenganKasus {};
DUA_MESIN(PengingatRencana);

TEST_P(PengingatRencana, ComesTwiceInJanuaryAndThenMonthlyWhileThePlanIsMissing) {
    const auto at = [&](const char* when) { clock.set(*calendar::read_waktu(when, calendar::Zona::wita)); };
    at("2026-01-02 08.00");
    EXPECT_EQ(putaran(), 10) << "everybody who holds a post";
    EXPECT_EQ(putaran(), 0);
    at("2026-01-24 08.00");
    EXPECT_EQ(putaran(), 0);
    at("2026-01-26 08.00");
    simpan(rencana(k.sekar, 2026, KeadaanSkp::ditetapkan));
    simpan(rencana(k.bayu, 2026, KeadaanSkp::draf));
    EXPECT_EQ(putaran(), 9);
    at("2026-02-02 08.00");
    EXPECT_EQ(putaran(), 9);
    EXPECT_EQ(pengingat(k.sekar).size(), 1U);
    EXPECT_EQ(pengingat(k.bayu).size(), 3U);
    EXPECT_THAT(pengingat(k.arga), IsEmpty());
}

class SuratRingkasan : public PengingatKasus {
  protected:
    void SetUp() override {
        for (const auto who : {k.wulan, k.teguh})
            k.orang(who).email = who == k.wulan ? "wulan@contoh.example" : "teguh@contoh.example";
        PengingatKasus::SetUp();
        tulis([&](kantor::Tulis& db) {
            for (const auto& [key, value] :
                 std::map<std::string, std::string>{{"surel_server", "surel.contoh.example"},
                                                    {"surel_dari", "teraju@contoh.example"},
                                                    {"surel_alamat", "https://teraju.contoh.example/"}})
                db.simpan_pengaturan(kantor, key, value);
        });
    }
    berkas::HasilRingkasan kirim() {
        return di_meja(
            [&](const berkas::Meja& desk) { return *berkas::kirim_ringkasan(desk, wording, pengirim); });
    }
    void pada(const char* when) { clock.set(*calendar::read_waktu(when, calendar::Zona::wita)); }
};
DUA_MESIN(SuratRingkasan);

TEST_P(SuratRingkasan, GoesOutOnceADayAndOnlyWhereSomethingIsNew) {
    EXPECT_EQ(kirim().terkirim, 0);
    kasus_dua_jam(std::chrono::minutes{-5});
    putaran();
    EXPECT_EQ(kirim().terkirim, 1);
    EXPECT_EQ(kirim().terkirim, 0);
    ASSERT_EQ(pengirim.terkirim.size(), 1U);
    EXPECT_EQ(pengirim.terkirim.front().kepada, "wulan@contoh.example");
    kasus(k.sekar, Siapa::kasubbag_umpeg, Kerja::periksa, 2, clock.now() - std::chrono::minutes{1});
    putaran();
    EXPECT_EQ(kirim().terkirim, 0) << "one a day";
    pada("2026-11-24 07.05");
    EXPECT_EQ(kirim().terkirim, 1);
    pada("2026-11-25 07.05");
    EXPECT_EQ(kirim().terkirim, 0) << "nothing new";
}

TEST_P(SuratRingkasan, GoesOutInTheMorningOfAWorkingDay) {
    kasus_dua_jam(std::chrono::minutes{-5});
    putaran();
    for (const char* not_now :
         {"2026-11-23 06.59", "2026-11-23 12.00", "2026-11-28 08.00", "2026-12-25 08.00"}) {
        pada(not_now);
        EXPECT_EQ(kirim().terkirim, 0) << not_now;
    }
    pada("2026-11-24 07.00");
    EXPECT_EQ(kirim().terkirim, 1);
}

TEST_P(SuratRingkasan, SaysWhatWaitsAndNamesNobody) {
    kasus_dua_jam(std::chrono::minutes{-5});
    putaran();
    kirim();
    ASSERT_EQ(pengirim.terkirim.size(), 1U);
    const berkas::Surat& letter = pengirim.terkirim.front();
    EXPECT_EQ(letter.subjek, "Teraju: 1 tugas menunggu, 1 lewat norma waktu");
    EXPECT_THAT(letter.isi, HasSubstr("Periksa data kinerja – berkas 2025-0001"));
    EXPECT_THAT(letter.isi, HasSubstr("https://teraju.contoh.example/akun/surel"));
    for (const pegawai::Pegawai& p : k.susunan.pegawai) {
        EXPECT_THAT(letter.isi, Not(HasSubstr(p.nama)));
        EXPECT_THAT(letter.isi, Not(HasSubstr(p.nip)));
    }
}

TEST_P(SuratRingkasan, NamesWhatOtherRoomsKnowOfToo) {
    kasus_dua_jam(std::chrono::minutes{-5});
    putaran();
    const auto sent = di_meja([&](const berkas::Meja& desk) {
        return *berkas::kirim_ringkasan(desk, wording, pengirim, false, [&](pegawai::PegawaiId who) {
            return who != k.wulan ? std::vector<berkas::UrusanLain>{}
                                  : std::vector<berkas::UrusanLain>{{"Isi formulir pemantauan SOP",
                                                                     calendar::date_of(2026, 11, 30), false}};
        });
    });
    EXPECT_EQ(sent.terkirim, 1);
    const berkas::Surat& letter = pengirim.terkirim.front();
    EXPECT_EQ(letter.subjek, "Teraju: 2 tugas menunggu, 1 lewat norma waktu");
    EXPECT_THAT(letter.isi, HasSubstr("- Isi formulir pemantauan SOP\n  tenggat 30 November 2026\n"));
    EXPECT_THAT(letter.isi, HasSubstr("Periksa data kinerja – berkas 2025-0001"));
}

TEST_P(SuratRingkasan, ThatWasNotTakenIsTriedAgainAndThenSentOnce) {
    kasus_dua_jam(std::chrono::minutes{-5});
    putaran();
    pengirim.mati = true;
    EXPECT_EQ(kirim().gagal, 1);
    EXPECT_EQ(kirim().gagal, 0) << "not at once";
    std::vector<berkas::KeadaanSurel> failed;
    const auto look = [&] { db().baca_berkas([&](berkas::Baca& db) { failed = db.surel_gagal(kantor); }); };
    look();
    ASSERT_EQ(failed.size(), 1U);
    EXPECT_EQ(failed.front().pegawai, k.wulan);
    EXPECT_EQ(failed.front().sebab, "421 tutup");
    clock.tick(std::chrono::minutes{10});
    pengirim.mati = false;
    EXPECT_EQ(kirim().terkirim, 1);
    EXPECT_EQ(kirim().terkirim, 0);
    look();
    EXPECT_THAT(failed, IsEmpty());
}

TEST_P(SuratRingkasan, GoesToNobodyWhoWantsNoneOrHasReadItOrHasNoAddress) {
    kasus_dua_jam(std::chrono::minutes{-5});
    kasus(k.sekar, Siapa::penilai, Kerja::nilai, 4, clock.now() - std::chrono::minutes{5});
    kasus(k.tirta, Siapa::pegawai, Kerja::kumpul, 1, clock.now() - std::chrono::minutes{5});
    EXPECT_EQ(putaran(), 3);
    EXPECT_TRUE(
        di_meja([&](const berkas::Meja& desk) { return berkas::atur_surel(desk, asal(k.wulan), false); }));
    EXPECT_TRUE(
        di_meja([&](const berkas::Meja& desk) { return berkas::baca_pengingat(desk, asal(k.teguh)); }));
    EXPECT_EQ(kirim().terkirim, 0);
    EXPECT_TRUE(
        di_meja([&](const berkas::Meja& desk) { return berkas::atur_surel(desk, asal(k.wulan), true); }));
    EXPECT_EQ(kirim().terkirim, 0) << "what came while it was off is not sent afterwards";
}

class TautanKalender : public PengingatKasus {};
DUA_MESIN(TautanKalender);

TEST_P(TautanKalender, IsKnownByItsTokenUntilItIsWithdrawn) {
    const auto owner = [&](std::string_view token) {
        std::optional<pegawai::PegawaiId> who;
        db().baca_berkas([&](berkas::Baca& db) { who = berkas::pemilik(db, kantor, token); });
        return who;
    };
    const auto make = [&] {
        return *di_meja([&](const berkas::Meja& desk) { return berkas::buat_tautan(desk, asal(k.sekar)); });
    };
    const std::string first = make(), second = make();
    EXPECT_EQ(owner(first), std::nullopt) << "a new address makes the old one worthless";
    EXPECT_EQ(owner(second), k.sekar);
    EXPECT_EQ(owner(""), std::nullopt);
    EXPECT_TRUE(di_meja([&](const berkas::Meja& desk) { return berkas::cabut_tautan(desk, asal(k.sekar)); }));
    EXPECT_EQ(owner(second), std::nullopt);
}

// The lines of a calendar, unfolded; a stranger would complain about anything else (RFC 5545, 3.1).
std::vector<std::string> unfolded(const std::string& text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        EXPECT_NE(end, std::string::npos) << "a line without CRLF";
        if (end == std::string::npos) break;
        const std::string line = text.substr(at, end - at);
        EXPECT_LE(line.size(), 75U) << line;
        EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos) << line;
        EXPECT_TRUE(base::is_utf8(line)) << "a character is cut in two: " << line;
        if (!line.empty() && line.front() == ' ')
            found.back() += line.substr(1);
        else
            found.push_back(line);
        at = end + 2;
    }
    return found;
}

TEST_P(TautanKalender, GivesDeadlinesThatStayTheSame) {
    kasus_dua_jam(std::chrono::minutes{90});
    kasus(k.sekar, Siapa::kasubbag_umpeg, Kerja::periksa, 2, clock.now(), true);
    const std::string text = berkas::tulis_ics(tugas(k.wulan), kantor);
    const auto lines = unfolded(text);
    EXPECT_EQ(lines.front(), "BEGIN:VCALENDAR");
    EXPECT_EQ(lines.back(), "END:VCALENDAR");
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT"), 1) << "a paused case has no due time";
    EXPECT_THAT(lines, ::testing::Contains("SUMMARY:Periksa data kinerja – berkas 2025-0001"));
    EXPECT_THAT(lines, ::testing::Contains("DTSTART:20261123T013000Z"));
    EXPECT_THAT(lines, ::testing::Contains("DTSTAMP:20261122T230000Z"));
    clock.tick(std::chrono::minutes{5});
    EXPECT_EQ(berkas::tulis_ics(tugas(k.wulan), kantor), text) << "nothing comes from now";
    for (const pegawai::Pegawai& p : k.susunan.pegawai) EXPECT_THAT(text, Not(HasSubstr(p.nama)));
}

TEST(BarisKalender, IsFoldedWithoutCuttingACharacter) {
    std::string line = "SUMMARY:";
    for (int i = 0; i < 100; ++i) line += "é";
    const auto back = unfolded(berkas::lipat_baris(line));
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(back.front(), line);
    EXPECT_EQ(berkas::teks_ics("a;b,c\\d\ne"), "a\\;b\\,c\\\\d\\ne");
}

} // namespace
} // namespace store

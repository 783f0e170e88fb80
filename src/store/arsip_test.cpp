#include "berkas/arsip/merkle.h"
#include "store/arsip_uji.h"

#include <thread>

namespace store {
namespace {

using berkas::Arsip;
using berkas::ArsipId;
using berkas::DaftarArsip;
using berkas::KeadaanDaftar;
using berkas::Pendaftaran;
using berkas::SaringanArsip;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

DUA_MESIN(ArsipTersimpan);

TEST_P(ArsipTersimpan, ARecordIsFoundAgainWholeWithItsTwoRegistrations) {
    const Arsip a = satu(people[0], 2025, "Zahra Fiktif");
    const auto kept = lihat([&](berkas::Baca& b) { return b.arsip().arsip(kantor, a.id); });
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->isi, a.isi);
    EXPECT_EQ(kept->judul, a.judul);
    EXPECT_EQ(kept->kurun, a.kurun);
    EXPECT_EQ(kept->daun, berkas::daun(naskah_daun(*kept))) << "the leaf is of what is kept";
    EXPECT_FALSE(lihat([&](berkas::Baca& b) { return b.arsip().arsip(kantor, ArsipId{99}); }));
    EXPECT_FALSE(lihat([&](berkas::Baca& b) { return b.arsip().arsip_berkas(kantor, berkas::BerkasId{}); }))
        << "what comes from no case is not found by none";

    const auto twice = lihat([&](berkas::Baca& b) { return b.arsip().pendaftaran(kantor, a.id); });
    ASSERT_EQ(twice.size(), 2U);
    EXPECT_EQ(twice[0].nomor, "800.1.13.1/1/INSP/2026");
    EXPECT_FALSE(twice[0].inaktif_sampai) << "until retirement";
    EXPECT_EQ(twice[1].nomor, "800.1.4.4/1/INSP/2026");
    EXPECT_EQ(twice[1].inaktif_sampai, on("2028-12-31"));
}

TEST_P(ArsipTersimpan, ACaseIsArchivedOnce) {
    const berkas::Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    const auto keep = [&](berkas::Tulis& t) {
        Arsip a;
        a.id = t.tulis_arsip().nomor_arsip(kantor);
        a.berkas = b.id;
        a.kurun = b.periode;
        t.tulis_arsip().simpan(kantor, a, {});
    };
    ubah(keep);
    EXPECT_TRUE(lihat([&](berkas::Baca& r) { return r.arsip().arsip_berkas(kantor, b.id); }));
    EXPECT_THROW(ubah(keep), kantor::SimpananGagal);
}

TEST_P(ArsipTersimpan, IsFoundByWordsNumbersAndFilters) {
    const auto zahra = satu(people[0], 2025, "Zahra Fiktif").id.value(),
               bayu = satu(people[1], 2025, "Bayu Khayali").id.value(),
               lama = satu(people[0], 2019, "Zahra Fiktif").id.value();
    EXPECT_THAT(cari(""), ElementsAre(lama, bayu, zahra)) << "newest first";
    EXPECT_THAT(cari("zahra"), ElementsAre(lama, zahra));
    EXPECT_THAT(cari("ZAHRA 2019"), ElementsAre(lama));
    EXPECT_THAT(cari("2025 penilaian"), ElementsAre(bayu, zahra));
    EXPECT_THAT(cari("khay"), ElementsAre(bayu)) << "the beginning of a word";
    EXPECT_THAT(cari("zahra khay"), IsEmpty());
    EXPECT_THAT(cari("pres zahra"), ElementsAre(lama, zahra));
    EXPECT_THAT(cari("pres khay"), ElementsAre(bayu)) << "two beginnings";
    EXPECT_THAT(cari("800.1.4.4"), ElementsAre(lama, bayu, zahra));
    EXPECT_THAT(cari("nama_yang_tidak%"), IsEmpty());
    EXPECT_THAT(cari("%"), IsEmpty()) << "nothing that is a word finds nothing";

    SaringanArsip f;
    f.hari = on("2026-11-23");
    f.tahun = 2025;
    EXPECT_THAT(cari(f), ElementsAre(bayu, zahra));
    f.pegawai = people[0];
    EXPECT_THAT(cari(f), ElementsAre(zahra));
    f = {};
    f.unit = UnitId{5};
    EXPECT_THAT(cari(f), IsEmpty());
    f.unit = UnitId{4};
    f.tahun = 2019;
    EXPECT_THAT(cari(f), ElementsAre(lama)) << "a unit's year";
    f = {};
    f.kelas = berkas::KelasArsip::rahasia;
    EXPECT_THAT(cari(f), IsEmpty());
    f = {};
    f.kode = "800.1.4.4";
    f.hari = on("2027-12-31");
    f.tahap = berkas::Tahap::aktif;
    EXPECT_THAT(cari(f), ElementsAre(lama, bayu, zahra));
    f.hari = on("2028-01-01");
    EXPECT_THAT(cari(f), IsEmpty()) << "of this registration; the person's copy is still active";
    f.tahap = berkas::Tahap::inaktif;
    EXPECT_EQ(cari(f).size(), 3U);
    f.hari = on("2029-01-01");
    f.tahap = berkas::Tahap::habis;
    EXPECT_EQ(cari(f).size(), 3U);
    f.daftar = DaftarArsip::kepegawaian;
    EXPECT_THAT(cari(f), IsEmpty());
}

TEST_P(ArsipTersimpan, PagesGoOnWhereTheLastOneEnded) {
    std::vector<std::int64_t> all;
    for (int i = 0; i < 7; ++i) all.insert(all.begin(), satu(people[0], 2025, "Zahra Fiktif").id.value());
    for (const char* words : {"", "zahra", "zah", "zah 2025"}) {
        std::vector<std::int64_t> seen;
        SaringanArsip f;
        f.cari = words;
        f.hari = on("2026-11-23");
        f.banyak = 3;
        for (bool more = true; more;) {
            const auto page = lihat([&](berkas::Baca& b) { return b.arsip().cari_arsip(kantor, f); });
            for (const Arsip& a : page.isi) seen.push_back(a.id.value());
            more = page.masih;
            f.sebelum = page.isi.back().id;
        }
        EXPECT_EQ(seen, all) << words;
    }
}

TEST_P(ArsipTersimpan, WhatIsOverIsAskedByThePageAndARecordComesOnce) {
    std::vector<std::int64_t> all;
    ubah([&](berkas::Tulis& t) { // both registrations of each are over
        for (int i = 0; i < 7; ++i) {
            const Arsip a = arsip(t.tulis_arsip(), people[0], 2025, "Zahra Fiktif");
            all.insert(all.begin(), a.id.value());
            for (int twice = 0; twice < 2; ++twice) daftarkan(t.tulis_arsip(), a, DaftarArsip::pengendalian);
        }
    });
    std::vector<std::int64_t> seen;
    SaringanArsip f;
    f.hari = on("2029-01-01");
    f.tahap = berkas::Tahap::habis;
    f.banyak = 3;
    for (bool more = true; more;) {
        const auto page = lihat([&](berkas::Baca& b) { return b.arsip().cari_arsip(kantor, f); });
        for (const Arsip& a : page.isi) seen.push_back(a.id.value());
        more = page.masih;
        f.sebelum = page.isi.back().id;
    }
    EXPECT_EQ(seen, all);
    f.sebelum = {};
    f.kode = "800.1.13.1";
    EXPECT_THAT(cari(f), IsEmpty());
    f.kode = "800.1.4.4";
    EXPECT_EQ(cari(f).size(), 3U);
    f.tahun = 2019;
    EXPECT_THAT(cari(f), IsEmpty());
    f.tahun.reset();
    f.hari = on("2028-12-31");
    EXPECT_THAT(cari(f), IsEmpty());
}

TEST_P(ArsipTersimpan, NumbersAreTakenOnceByWhoeverComesAndNeverAgain) {
    const auto other = GetParam() == "postgresql" ? open_for_test(url, clock)
                                                  : nullptr; // another program on the same office
    const Arsip a = satu(people[0], 2025, "Zahra Fiktif");
    constexpr int hands = 12, each = 15;
    std::vector<std::thread> all;
    std::atomic<int> failed = 0;
    for (int hand = 0; hand < hands; ++hand)
        all.emplace_back([&, hand] {
            SimpananDb& at = other && hand % 2 == 1 ? *other : db();
            for (int i = 0; i < each; ++i) {
                const auto done = at.tulis_berkas([&](berkas::Tulis& t) -> base::Result<void> {
                    daftarkan(t.tulis_arsip(), a, DaftarArsip::pengendalian);
                    if (i % 5 == 4)
                        return base::refuse(
                            base::Findings{{"", "", base::say("arsip.musnah.dipinjam")}}); // changes his mind
                    return {};
                });
                if (done.has_value() == (i % 5 == 4)) ++failed;
            }
        });
    for (std::thread& hand : all) hand.join();
    EXPECT_EQ(failed, 0);
    std::vector<std::int64_t> numbers;
    for (const Pendaftaran& p : lihat([&](berkas::Baca& b) { return b.arsip().pendaftaran(kantor, a.id); }))
        if (p.daftar == DaftarArsip::pengendalian) numbers.push_back(p.urut);
    ASSERT_EQ(numbers.size(), static_cast<std::size_t>(hands * each * 4 / 5 + 1));
    for (std::size_t i = 0; i < numbers.size(); ++i)
        EXPECT_EQ(numbers[i], static_cast<std::int64_t>(i) + 1) << "twice, or a gap";

    // Cancelled: it stays with its note, and the next one is a new one.
    ubah([&](berkas::Tulis& t) {
        auto rows = t.arsip().pendaftaran(kantor, a.id);
        rows.back().keadaan = KeadaanDaftar::dibatalkan;
        rows.back().catatan = "salah kode";
        t.tulis_arsip().simpan(kantor, rows.back());
        EXPECT_EQ(daftarkan(t.tulis_arsip(), a, DaftarArsip::pengendalian).urut, hands * each * 4 / 5 + 2);
        EXPECT_EQ(daftarkan(t.tulis_arsip(), a, DaftarArsip::pengendalian, 2027).urut, 1)
            << "each year has a counter of its own";
    });
}

TEST_P(ArsipTersimpan, HoldsAndLoansAreSeenOnTheRecordUntilTheyEnd) {
    const Arsip a = satu(people[0], 2025, "Zahra Fiktif");
    const auto kept = [&] { return *lihat([&](berkas::Baca& b) { return b.arsip().arsip(kantor, a.id); }); };
    berkas::Penahanan hold{a.id, 0, "keberatan", now, people[1], {}, {}, ""};
    berkas::Peminjaman loan{a.id, 0, "Bayu Khayali", "audit", now, {}};
    ubah([&](berkas::Tulis& t) {
        t.tulis_arsip().simpan(kantor, hold);
        t.tulis_arsip().simpan(kantor, hold);
        t.tulis_arsip().simpan(kantor, loan);
    });
    EXPECT_TRUE(kept().ditahan);
    EXPECT_TRUE(kept().dipinjam);
    SaringanArsip f;
    f.ditahan = true;
    EXPECT_THAT(cari(f), ElementsAre(a.id.value()));
    hold.dilepas = now;
    hold.nomor = 1;
    loan.nomor = 1;
    loan.kembali = now;
    ubah([&](berkas::Tulis& t) {
        t.tulis_arsip().simpan(kantor, hold);
        t.tulis_arsip().simpan(kantor, loan);
    });
    EXPECT_TRUE(kept().ditahan) << "the second hold still holds";
    EXPECT_FALSE(kept().dipinjam);
    hold.nomor = 2;
    ubah([&](berkas::Tulis& t) { t.tulis_arsip().simpan(kantor, hold); });
    EXPECT_FALSE(kept().ditahan);
    EXPECT_THAT(cari(f), IsEmpty());
}

TEST_P(ArsipTersimpan, WhatIsOverIsListedUntilAProposalTakesItUp) {
    const Arsip a = satu(people[0], 2025, "Zahra Fiktif");
    const auto over = [&](const char* day) {
        return lihat([&](berkas::Baca& b) { return b.arsip().habis_retensi(kantor, on(day), 100); }).size();
    };
    EXPECT_EQ(over("2028-12-31"), 0U);
    EXPECT_EQ(over("2029-01-01"), 1U) << "the unit's copy; the person's has no end yet";
    berkas::UsulMusnah u;
    u.alasan = "retensi habis";
    u.pada = now;
    u.oleh = people[1];
    u.isi = {{DaftarArsip::pengendalian, a.id}};
    ubah([&](berkas::Tulis& t) { u.id = t.tulis_arsip().simpan(kantor, u); });
    EXPECT_EQ(over("2029-01-01"), 0U);
    auto kept = *lihat([&](berkas::Baca& b) { return b.arsip().usul(kantor, u.id); });
    EXPECT_EQ(kept.isi, u.isi);
    kept.keadaan = berkas::KeadaanUsul::ditolak;
    kept.saksi = {{"Ratna \"Umpama\"", "Auditor", "Irban II"}};
    ubah([&](berkas::Tulis& t) {
        EXPECT_TRUE(t.tulis_arsip().ganti(kantor, kept, kept.kunci));
        EXPECT_FALSE(t.tulis_arsip().ganti(kantor, kept, kept.kunci)) << "somebody was faster";
    });
    EXPECT_EQ(lihat([&](berkas::Baca& b) { return b.arsip().usul(kantor, u.id); })->saksi, kept.saksi);
    EXPECT_EQ(over("2029-01-01"), 1U) << "refused: it may be proposed again";
}

TEST_P(ArsipTersimpan, RoundsRootsAndHistoryAreKeptInOrder) {
    const Arsip a = satu(people[0], 2025, "Zahra Fiktif");
    berkas::PemeriksaanKeutuhan round;
    round.mulai = now;
    round.selesai = now + std::chrono::minutes(2);
    round.arsip = 1;
    round.byte = std::int64_t{5} << 40;
    round.akar = a.daun;
    round.rusak = {{a.id, 1, berkas::JenisRusak::berubah, "sidik lain"},
                   {ArsipId{}, 0, berkas::JenisRusak::akar_berbeda, "2026-10"}};
    berkas::AkarBulanan month{2026, 11, 1, a.daun, "17:abc", now, people[1]};
    ubah([&](berkas::Tulis& t) {
        EXPECT_EQ(t.tulis_arsip().simpan(kantor, round), 1);
        round.rusak.clear();
        EXPECT_EQ(t.tulis_arsip().simpan(kantor, round), 2);
        t.tulis_arsip().simpan(kantor, month);
        EXPECT_EQ(t.tulis_arsip().simpan(
                      kantor, {a.id, 0, berkas::JenisPeristiwaArsip::didaftar, "didaftar", now, people[1]}),
                  1);
        EXPECT_EQ(t.tulis_arsip().simpan(kantor, {a.id, 0, berkas::JenisPeristiwaArsip::dipindah,
                                                  "A-1-1-1-1-1", now, people[1]}),
                  2);
    });
    const auto rounds = lihat([&](berkas::Baca& b) { return b.arsip().pemeriksaan_keutuhan(kantor, 5); });
    ASSERT_EQ(rounds.size(), 2U);
    EXPECT_EQ(rounds[0].nomor, 2);
    ASSERT_EQ(rounds[1].rusak.size(), 2U);
    EXPECT_EQ(rounds[1].rusak[0].uraian, "sidik lain");
    EXPECT_EQ(rounds[1].byte, std::int64_t{5} << 40);
    EXPECT_EQ(lihat([&](berkas::Baca& b) { return b.arsip().akar_bulanan(kantor); }).front().akar, a.daun);
    EXPECT_THROW(ubah([&](berkas::Tulis& t) { t.tulis_arsip().simpan(kantor, month); }),
                 kantor::SimpananGagal)
        << "a month's root is never replaced";
    EXPECT_EQ(lihat([&](berkas::Baca& b) { return b.arsip().peristiwa_arsip(kantor, a.id); }).back().uraian,
              "A-1-1-1-1-1");
    EXPECT_THAT(lihat([&](berkas::Baca& b) { return b.arsip().daun_arsip(kantor); }), ElementsAre(a.daun));
    const auto sum = lihat([&](berkas::Baca& b) { return b.arsip().hitung_arsip(kantor); });
    EXPECT_EQ(sum.arsip, 1);
    EXPECT_EQ(sum.byte, 9);
    EXPECT_EQ(sum.tanpa_tempat, 2);
}

} // namespace
} // namespace store

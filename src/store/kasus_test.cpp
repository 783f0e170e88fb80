#include "store/kasus_uji.h"

namespace store {
namespace {

using berkas::BerkasId;
using berkas::KeadaanBerkas;
using berkas::UrutDaftar;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class BerkasTersimpan : public KasusTersimpan {};
DUA_MESIN(BerkasTersimpan);

TEST_P(BerkasTersimpan, ComesBackAsItWent) {
    Berkas b = kasus(people[0], 2026, "2026-0001");
    b.dijeda = true;
    b.nilai = "88.07";
    b.sebutan = "Baik";
    b.isi = 3;
    b.kunci = 5;
    b.ditutup = now + std::chrono::hours(9);
    b = simpan(b);
    const auto back = lihat([&](berkas::Baca& d) { return d.berkas(kantor, b.id); });
    ASSERT_TRUE(back);
    EXPECT_EQ(back->nomor, b.nomor);
    EXPECT_EQ(back->pegawai, b.pegawai);
    EXPECT_EQ(back->tahun, 2026);
    EXPECT_EQ(back->periode, b.periode);
    EXPECT_EQ(back->skp, b.skp);
    EXPECT_EQ(back->sop, b.sop);
    EXPECT_EQ(back->aturan, "pp46-2011");
    EXPECT_EQ(back->keadaan, KeadaanBerkas::berjalan);
    EXPECT_EQ(back->simbol, "periksa");
    EXPECT_EQ(back->langkah, 2);
    EXPECT_EQ(back->kerja, sop::Kerja::periksa);
    EXPECT_EQ(back->siapa, sop::Siapa::kasubbag_umpeg);
    EXPECT_EQ(back->tiba, b.tiba);
    EXPECT_EQ(back->tenggat, b.tenggat);
    EXPECT_EQ(back->kalender, b.kalender);
    EXPECT_TRUE(back->dijeda);
    EXPECT_EQ(back->unit, b.unit);
    EXPECT_EQ(back->wilayah, b.wilayah);
    EXPECT_EQ(back->isi, 3);
    EXPECT_EQ(back->nilai, "88.07");
    EXPECT_EQ(back->sebutan, "Baik");
    EXPECT_EQ(back->dibuka, b.dibuka);
    EXPECT_EQ(back->ditutup, b.ditutup);
    EXPECT_EQ(back->kunci, 5);
    EXPECT_EQ(lihat([&](berkas::Baca& d) { return d.berkas_bernomor(kantor, "2026-0001"); })->id, b.id);
    EXPECT_FALSE(lihat([&](berkas::Baca& d) { return d.berkas(kantor, BerkasId{99}); }));
    EXPECT_FALSE(lihat([&](berkas::Baca& d) { return d.berkas(pegawai::InstansiId{2}, b.id); }));
}

TEST_P(BerkasTersimpan, IsChangedOnlyByWhoSawItAsItIs) {
    Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    b.simbol = "input";
    b.langkah = 3;
    b.kerja = sop::Kerja::input;
    b.siapa = sop::Siapa::pegawai;
    b.tenggat = std::nullopt;
    bool first = false, second = true;
    ubah([&](berkas::Tulis& t) { first = t.ganti(kantor, b, 0); });
    ubah([&](berkas::Tulis& t) { second = t.ganti(kantor, b, 0); });
    EXPECT_TRUE(first);
    EXPECT_FALSE(second);
    const auto back = lihat([&](berkas::Baca& d) { return d.berkas(kantor, b.id); });
    EXPECT_EQ(back->simbol, "input");
    EXPECT_EQ(back->kerja, sop::Kerja::input);
    EXPECT_FALSE(back->tenggat);
    EXPECT_EQ(back->kunci, 1);
}

TEST_P(BerkasTersimpan, NumbersRunByYear) {
    std::vector<std::string> given;
    ubah([&](berkas::Tulis& t) {
        given = {t.nomor_berkas_berikut(kantor, 2025), t.nomor_berkas_berikut(kantor, 2025),
                 t.nomor_berkas_berikut(kantor, 2026)};
    });
    EXPECT_THAT(given, ElementsAre("2025-0001", "2025-0002", "2026-0001"));
    ubah([&](berkas::Tulis& t) { given = {t.nomor_berkas_berikut(kantor, 2025)}; });
    EXPECT_THAT(given, ElementsAre("2025-0003"));
}

TEST_P(BerkasTersimpan, AListIsFilteredSortedAndPagedTheSameForAllAndForSome) {
    Berkas a = kasus(people[0], 2026, "2026-0003"); // Zahra
    Berkas b = kasus(people[1], 2026, "2026-0001"); // Bayu, sorted without the comma
    b.tenggat = now + std::chrono::hours(1);
    b.langkah = 4;
    b.unit = UnitId{5};
    Berkas c = kasus(people[2], 2026, "2026-0002"); // Ratna: no due time
    c.tenggat = std::nullopt;
    c.keadaan = KeadaanBerkas::selesai;
    Berkas d = kasus(people[0], 2025, "2025-0001");
    for (Berkas* x : {&a, &b, &c, &d}) *x = simpan(*x);

    for (const bool everybody : {true, false}) {
        SCOPED_TRACE(everybody);
        Saringan f;
        f.semua = everybody;
        f.terlihat = people;
        f.tahun = 2026;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0001", "2026-0003", "2026-0002"));
        EXPECT_EQ(found_altogether, 3);
        f.turun = true;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0003", "2026-0001", "2026-0002"))
            << "without a due time: last";
        f.urut = UrutDaftar::nama;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0003", "2026-0002", "2026-0001"));
        f.urut = UrutDaftar::nomor;
        f.tahun = std::nullopt;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0003", "2026-0002", "2026-0001", "2025-0001"));
        f.tahun = 2026;
        f.turun = false;
        f.urut = UrutDaftar::nama;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0001", "2026-0002", "2026-0003"));
        f.urut = UrutDaftar::nomor;
        f.banyak = 1;
        f.mulai = 1;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0002"));
        EXPECT_EQ(found_altogether, 3);
        f.mulai = 7;
        EXPECT_THAT(nomor(f), IsEmpty());
        f.banyak = 50;
        f.mulai = 0;
        f.tahun = std::nullopt;
        EXPECT_THAT(nomor(f), ElementsAre("2025-0001", "2026-0001", "2026-0002", "2026-0003"));
        f.nomor = "2026-000";
        EXPECT_THAT(nomor(f), ElementsAre("2026-0001", "2026-0002", "2026-0003"));
        f.urut = UrutDaftar::tenggat;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0001", "2026-0003", "2026-0002"));
        f.urut = UrutDaftar::nomor;
        f.nomor = "2026-0003";
        EXPECT_THAT(nomor(f), ElementsAre("2026-0003"));
        f.nomor = "2027";
        EXPECT_THAT(nomor(f), IsEmpty());
        f.nomor = "";
        f.tahun = 2026;
        f.keadaan = KeadaanBerkas::berjalan;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0001", "2026-0003"));
        EXPECT_EQ(found_altogether, 2);
        f.keadaan = std::nullopt;
        f.tahun = std::nullopt;
        f.langkah = 4;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0001"));
        f.langkah = std::nullopt;
        f.unit = UnitId{5};
        EXPECT_THAT(nomor(f), ElementsAre("2026-0001"));
        f.unit = std::nullopt;
        f.keadaan = KeadaanBerkas::selesai;
        EXPECT_THAT(nomor(f), ElementsAre("2026-0002"));
        f.keadaan = std::nullopt;
        f.lewat = now + std::chrono::minutes(90);
        EXPECT_THAT(nomor(f), ElementsAre("2026-0001"));
        f.lewat = now + std::chrono::minutes(60);
        EXPECT_THAT(nomor(f), IsEmpty()) << "due at this moment is not late";
    }
    Saringan f;
    f.terlihat = {people[0]};
    f.urut = UrutDaftar::nomor;
    EXPECT_THAT(nomor(f), ElementsAre("2025-0001", "2026-0003"));
    f.terlihat = {};
    EXPECT_THAT(nomor(f), IsEmpty());
    // Many people: the same answer by the other way.
    for (std::int64_t i = 1; i <= 1000; ++i) f.terlihat.emplace_back(1000 + i);
    f.terlihat.push_back(people[0]);
    EXPECT_THAT(nomor(f), ElementsAre("2025-0001", "2026-0003"));
    EXPECT_EQ(found_altogether, 2);
}

TEST_P(BerkasTersimpan, WaitsForAKindOfPerson) {
    Berkas a = kasus(people[0], 2026, "2026-0001");
    Berkas b = kasus(people[1], 2026, "2026-0002");
    b.tenggat = now - std::chrono::hours(1);
    b.wilayah = UnitId{8};
    Berkas c = kasus(people[2], 2026, "2026-0003");
    c.siapa = sop::Siapa::pegawai;
    c.langkah = 1;
    c.unit = UnitId{a.unit.value() + 1};
    Berkas d = kasus(people[2], 2026, "2026-0004");
    d.keadaan = KeadaanBerkas::dibatalkan;
    for (Berkas* x : {&a, &b, &c, &d}) *x = simpan(*x);
    const auto wait = [&](sop::Siapa who, std::optional<PegawaiId> person, std::optional<UnitId> area,
                          int most = 10) {
        std::vector<std::string> numbers;
        for (const Berkas& x :
             lihat([&](berkas::Baca& r) { return r.menunggu(kantor, who, person, area, most); }))
            numbers.push_back(x.nomor);
        return numbers;
    };
    const auto kasubbag = sop::Siapa::kasubbag_umpeg;
    EXPECT_THAT(wait(kasubbag, {}, {}), ElementsAre("2026-0002", "2026-0001"));
    EXPECT_THAT(wait(kasubbag, {}, {}, 1), ElementsAre("2026-0002"));
    EXPECT_THAT(wait(kasubbag, {}, UnitId{7}), ElementsAre("2026-0001"));
    EXPECT_THAT(wait(kasubbag, people[1], {}), ElementsAre("2026-0002"));
    EXPECT_THAT(wait(sop::Siapa::pegawai, people[2], {}), ElementsAre("2026-0003"));
    EXPECT_THAT(wait(sop::Siapa::inspektur, {}, {}), IsEmpty());

    const auto count = lihat([&](berkas::Baca& r) { return r.hitung_setahun(kantor, 2026, now); });
    using Baris = std::tuple<std::int64_t, std::string_view, int, std::int64_t, std::int64_t>;
    std::vector<Baris> lines;
    for (const auto& h : count)
        lines.emplace_back(h.unit.value(), kode(h.keadaan), h.langkah, h.banyak, h.lewat);
    EXPECT_THAT(lines, ElementsAre(Baris(a.unit.value(), "berjalan", a.langkah, 2, 1),
                                   Baris(a.unit.value(), "dibatalkan", d.langkah, 1, 0),
                                   Baris(a.unit.value() + 1, "berjalan", 1, 1, 0)));
    EXPECT_THAT(lihat([&](berkas::Baca& r) { return r.hitung_setahun(kantor, 2027, now); }), IsEmpty());
}

TEST_P(BerkasTersimpan, APersonsAndAPlansCasesAreFound) {
    const Berkas a = simpan(kasus(people[0], 2025, "2025-0001"));
    const Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    const auto mine = lihat([&](berkas::Baca& r) { return r.berkas_milik(kantor, people[0]); });
    ASSERT_EQ(mine.size(), 2U);
    EXPECT_EQ(mine[0].id, b.id);
    const auto of_plan = lihat([&](berkas::Baca& r) { return r.berkas_skp(kantor, a.skp); });
    ASSERT_EQ(of_plan.size(), 1U);
    EXPECT_EQ(of_plan[0].id, a.id);
}

} // namespace
} // namespace store

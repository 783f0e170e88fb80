#include "store/testing.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <set>

namespace store {
namespace {

using berkas::Berkas;
using berkas::BerkasId;
using berkas::KeadaanBerkas;
using berkas::Saringan;
using berkas::UrutDaftar;
using pegawai::PegawaiId;
using pegawai::UnitId;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr calendar::Instant now{test_now};

class BerkasTersimpan : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& t) {
            for (const char* name : {"Zahra Fiktif", "  Bayu, Khayali", "Ratna Umpama"}) {
                pegawai::Pegawai p;
                p.nama = name;
                p.nip = fmt::format("19930230201902290{}", people.size() + 1);
                people.push_back(t.simpan(kantor, p, *calendar::read_date("2020-01-01")));
            }
            kantor::VersiSop sop;
            sop.nomor = "1/2026";
            sop.versi = "1";
            sop.naskah = "sop: 1";
            t.simpan(kantor, sop);
        });
    }

    // A plan of its own for each case: a plan has one case.
    Berkas kasus(PegawaiId who, int tahun, std::string nomor) {
        const int plan = ++plans;
        db().tulis_mentah([&](Koneksi& k) {
            k.perintah(fmt::format(
                "INSERT INTO skp (instansi_id, skp_id, pegawai_id, tahun, mulai, selesai, keadaan, "
                "versi_kerja, versi_berlaku, jabatan_id, unit_id, penilai_id, atasan_penilai_id, alasan, "
                "kunci) VALUES (1, {}, {}, {}, '2026-01-01', '2026-12-31', 'ditetapkan', 1, 1, 0, 0, 0, 0, "
                "'', 1)",
                plan, who.value(), tahun));
        });
        Berkas b;
        b.nomor = std::move(nomor);
        b.pegawai = who;
        b.tahun = tahun;
        b.periode = {*calendar::date_of(tahun, 1, 1), *calendar::date_of(tahun, 12, 31)};
        b.skp = berkas::SkpId{plan};
        b.sop = kantor::SopId{1};
        b.simbol = "periksa";
        b.langkah = 2;
        b.kerja = sop::Kerja::periksa;
        b.siapa = sop::Siapa::kasubbag_umpeg;
        b.tiba = now;
        b.tenggat = now + std::chrono::hours(2);
        b.kalender = "kalender-asn 1";
        b.unit = UnitId{4};
        b.wilayah = UnitId{7};
        b.dibuka = now;
        return b;
    }
    Berkas simpan(Berkas b) {
        ubah([&](berkas::Tulis& t) { b.id = t.simpan(kantor, b); });
        return b;
    }
    void ubah(const std::function<void(berkas::Tulis&)>& act) {
        ASSERT_TRUE(db().tulis_berkas([&](berkas::Tulis& t) -> base::Result<void> {
            act(t);
            return {};
        }));
    }
    template <class F>
    auto lihat(F&& reading) {
        std::optional<decltype(reading(std::declval<berkas::Baca&>()))> found;
        db().baca_berkas([&](berkas::Baca& b) { found = reading(b); });
        return *found;
    }
    std::vector<std::string> nomor(const Saringan& filter) {
        std::vector<std::string> numbers;
        const auto list = lihat([&](berkas::Baca& b) { return b.daftar_berkas(kantor, filter); });
        for (const Berkas& b : list.isi) numbers.push_back(b.nomor);
        found_altogether = list.semua;
        return numbers;
    }

    std::vector<PegawaiId> people;
    int plans = 0;
    std::int64_t found_altogether = -1;
};
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
        f.nomor = "";
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

    const auto count = lihat([&](berkas::Baca& r) { return r.hitung_langkah(kantor, 2026, {}, now); });
    ASSERT_EQ(count.size(), 2U);
    EXPECT_EQ(count[0].langkah, 1);
    EXPECT_EQ(count[0].banyak, 1);
    EXPECT_EQ(count[0].lewat, 0);
    EXPECT_EQ(count[1].banyak, 2);
    EXPECT_EQ(count[1].lewat, 1);
    EXPECT_THAT(lihat([&](berkas::Baca& r) { return r.hitung_langkah(kantor, 2026, UnitId{99}, now); }),
                IsEmpty());
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

TEST_P(BerkasTersimpan, VisitsAndPausesAreKeptInOrderAndGoOn) {
    const Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    berkas::Kunjungan v;
    v.berkas = b.id;
    v.nomor = 1;
    v.simbol = "kumpul";
    v.langkah = 1;
    v.tiba = now;
    berkas::Jeda p;
    p.berkas = b.id;
    p.nomor = 1;
    p.kunjungan = 1;
    p.mulai = now;
    p.alasan = berkas::AlasanJeda::perjalanan_dinas;
    p.keterangan = "ke Banjarbaru";
    p.oleh = people[1];
    ubah([&](berkas::Tulis& t) {
        t.simpan(kantor, v);
        t.simpan(kantor, p);
    });
    v.mulai = now + std::chrono::minutes(1);
    v.selesai = now + std::chrono::minutes(2);
    v.hasil = berkas::HasilKunjungan::kembali;
    v.oleh = people[1];
    v.atas_nama = people[2];
    v.sebagai = "Plt. Inspektur Pembantu Wilayah III";
    v.alasan = "kurang bukti";
    v.ringkas = "2 temuan";
    p.selesai = now + std::chrono::minutes(5);
    berkas::Kunjungan w = v;
    w.nomor = 2;
    w.simbol = "periksa";
    ubah([&](berkas::Tulis& t) {
        t.simpan(kantor, w);
        t.simpan(kantor, v);
        t.simpan(kantor, p);
    });
    const auto back = lihat([&](berkas::Baca& r) { return r.kunjungan(kantor, b.id); });
    ASSERT_EQ(back.size(), 2U);
    EXPECT_EQ(back[0].simbol, "kumpul");
    EXPECT_EQ(back[0].mulai, v.mulai);
    EXPECT_EQ(back[0].selesai, v.selesai);
    EXPECT_EQ(back[0].hasil, berkas::HasilKunjungan::kembali);
    EXPECT_EQ(back[0].oleh, people[1]);
    EXPECT_EQ(back[0].atas_nama, people[2]);
    EXPECT_EQ(back[0].sebagai, v.sebagai);
    EXPECT_EQ(back[0].alasan, v.alasan);
    EXPECT_EQ(back[0].ringkas, v.ringkas);
    EXPECT_EQ(back[1].simbol, "periksa");
    const auto pauses = lihat([&](berkas::Baca& r) { return r.jeda(kantor, b.id); });
    ASSERT_EQ(pauses.size(), 1U);
    EXPECT_EQ(pauses[0].selesai, p.selesai);
    EXPECT_EQ(pauses[0].alasan, berkas::AlasanJeda::perjalanan_dinas);
    EXPECT_EQ(pauses[0].keterangan, p.keterangan);
    EXPECT_EQ(pauses[0].oleh, people[1]);
}

TEST_P(BerkasTersimpan, PapersAreNumberedByKindAndKeptForEver) {
    const Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    berkas::Dokumen paper;
    paper.berkas = b.id;
    paper.jenis = berkas::JenisDokumen::isi;
    paper.kunjungan = 1;
    paper.naskah = "{\"a\":\"é ' \\\" \"}";
    paper.oleh = people[0];
    paper.pada = now;
    paper.sebab = "serahkan";
    std::vector<int> numbers;
    ubah([&](berkas::Tulis& t) {
        numbers.clear();
        numbers.push_back(t.simpan(kantor, paper));
        paper.naskah = "{}";
        numbers.push_back(t.simpan(kantor, paper));
        paper.jenis = berkas::JenisDokumen::potret;
        numbers.push_back(t.simpan(kantor, paper));
    });
    EXPECT_THAT(numbers, ElementsAre(1, 2, 1));
    const auto first =
        lihat([&](berkas::Baca& r) { return r.dokumen(kantor, b.id, berkas::JenisDokumen::isi, 1); });
    ASSERT_TRUE(first);
    EXPECT_EQ(first->naskah, "{\"a\":\"é ' \\\" \"}");
    EXPECT_EQ(first->sidik, base::sha256(first->naskah));
    EXPECT_EQ(first->sebab, "serahkan");
    EXPECT_EQ(first->oleh, people[0]);
    EXPECT_EQ(first->kunjungan, 1);
    EXPECT_EQ(
        lihat([&](berkas::Baca& r) { return r.dokumen(kantor, b.id, berkas::JenisDokumen::isi, 0); })->nomor,
        2);
    EXPECT_FALSE(
        lihat([&](berkas::Baca& r) { return r.dokumen(kantor, b.id, berkas::JenisDokumen::penilaian, 0); }));
    const auto all = lihat([&](berkas::Baca& r) { return r.semua_dokumen(kantor, b.id); });
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].naskah, "");
}

TEST_P(BerkasTersimpan, ADraftIsNeverOverwrittenByAnOlderOne) {
    const Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    berkas::Draf d;
    d.berkas = b.id;
    d.oleh = people[0];
    d.lembar = "kinerja";
    d.dasar = 2;
    d.isian = {{"k1.kuantitas", "12,5 \"x\""}, {"catatan", "dua\nbaris é"}, {"kosong", ""}};
    d.pada = now;
    d.urut = 17;
    bool kept = false, older = true, same = false;
    ubah([&](berkas::Tulis& t) { kept = t.simpan(kantor, d); });
    berkas::Draf late = d;
    late.urut = 16;
    late.isian = {{"k1.kuantitas", "1"}};
    ubah([&](berkas::Tulis& t) { older = t.simpan(kantor, late); });
    ubah([&](berkas::Tulis& t) { same = t.simpan(kantor, d); });
    EXPECT_TRUE(kept);
    EXPECT_FALSE(older);
    EXPECT_TRUE(same) << "a request that came twice is no quarrel";
    const auto back = lihat([&](berkas::Baca& r) { return r.draf(kantor, b.id, people[0], "kinerja"); });
    ASSERT_TRUE(back);
    EXPECT_EQ(back->isian, d.isian);
    EXPECT_EQ(back->dasar, 2);
    EXPECT_EQ(back->urut, 17);
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.semua_draf(kantor, b.id); }).size(), 1U);
    ubah([&](berkas::Tulis& t) { t.hapus_draf(kantor, b.id, people[0], "kinerja"); });
    EXPECT_FALSE(lihat([&](berkas::Baca& r) { return r.draf(kantor, b.id, people[0], "kinerja"); }));
}

} // namespace
} // namespace store

#include "store/kasus_uji.h"

namespace store {
namespace {

using ::testing::ElementsAre;

class IsiBerkasTersimpan : public KasusTersimpan {};
DUA_MESIN(IsiBerkasTersimpan);

TEST_P(IsiBerkasTersimpan, VisitsAndPausesAreKeptInOrderAndGoOn) {
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

TEST_P(IsiBerkasTersimpan, VisitsAndPausesOfAllCasesOfASopVersionComeInOneStatement) {
    tulis([&](kantor::Tulis& t) {
        kantor::VersiSop second;
        second.nomor = "1/2026";
        second.versi = "2";
        second.naskah = "sop: 2";
        ASSERT_EQ(t.simpan(kantor, second), kantor::SopId{2});
    });
    std::vector<Berkas> cases;
    for (const auto& [person, year, number, version] :
         {std::tuple{0, 2026, "2026-0001", 1}, {1, 2025, "2025-0001", 1}, {2, 2026, "2026-0002", 2}}) {
        Berkas row = kasus(people[std::size_t(person)], year, number);
        row.sop = kantor::SopId{version};
        cases.push_back(simpan(row));
    }
    ubah([&](berkas::Tulis& t) {
        for (const Berkas& row : cases)
            for (const int number : {2, 1}) {
                berkas::Kunjungan v;
                v.berkas = row.id;
                v.nomor = number;
                v.simbol = "kumpul";
                v.langkah = 1;
                v.tiba = now;
                t.simpan(kantor, v);
                berkas::Jeda p;
                p.berkas = row.id;
                p.nomor = number;
                p.kunjungan = 1;
                p.mulai = now;
                p.keterangan = "x";
                t.simpan(kantor, p);
            }
    });
    const auto of = [&](int sop, std::optional<int> year) {
        std::vector<std::pair<std::int64_t, int>> found, paused;
        lihat([&](berkas::Baca& r) {
            for (const auto& v : r.kunjungan_sop(kantor, kantor::SopId{sop}, year))
                found.emplace_back(v.berkas.value(), v.nomor);
            for (const auto& p : r.jeda_sop(kantor, kantor::SopId{sop}, year))
                paused.emplace_back(p.berkas.value(), p.nomor);
            return 0;
        });
        EXPECT_EQ(found, paused);
        return found;
    };
    const std::int64_t a = cases[0].id.value(), b = cases[1].id.value();
    using Found = std::vector<std::pair<std::int64_t, int>>;
    EXPECT_EQ(of(1, {}), (Found{{a, 1}, {a, 2}, {b, 1}, {b, 2}}));
    EXPECT_EQ(of(1, 2025), (Found{{b, 1}, {b, 2}}));
    EXPECT_EQ(of(3, {}), Found{});
}

TEST_P(IsiBerkasTersimpan, PapersAreNumberedByKindAndKeptForEver) {
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

TEST_P(IsiBerkasTersimpan, ADraftIsNeverOverwrittenByAnOlderOne) {
    const Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    berkas::Draf d;
    d.berkas = b.id;
    d.oleh = people[0];
    d.lembar = "kinerja";
    d.dasar = 2;
    d.isian = {{"k1.kuantitas", "12,5 \"x\""}, {"catatan", "dua\nbaris é"}, {"kosong", ""}};
    d.pada = now;
    d.urut = 17;
    bool kept = false, older = true, same = false, other = true;
    ubah([&](berkas::Tulis& t) { kept = t.simpan(kantor, d); });
    berkas::Draf late = d;
    late.urut = 16;
    late.isian = {{"k1.kuantitas", "1"}};
    ubah([&](berkas::Tulis& t) { older = t.simpan(kantor, late); });
    ubah([&](berkas::Tulis& t) { same = t.simpan(kantor, d); });
    berkas::Draf beside = d; // two windows that saw the same draft: the second is told
    beside.isian = {{"k1.kuantitas", "2"}};
    ubah([&](berkas::Tulis& t) { other = t.simpan(kantor, beside); });
    EXPECT_FALSE(other);
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

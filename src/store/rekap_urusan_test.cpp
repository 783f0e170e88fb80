// Monitoring, what was typed elsewhere, requests about own data, and the trail of a person, kept and found again on both engines.
#include "store/kasus_uji.h"

namespace store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class UrusanTersimpan : public KasusTersimpan {
  protected:
    void tulis_rekap(const std::function<void(rekap::Tulis&)>& act) {
        ASSERT_TRUE(db().tulis_rekap([&](rekap::Tulis& t) -> base::Result<void> {
            act(t);
            return {};
        }));
    }
    template <class F>
    auto baca_rekap(F&& reading) {
        std::optional<decltype(reading(std::declval<rekap::Baca&>()))> found;
        db().baca_rekap([&](rekap::Baca& b) { found = reading(b); });
        return *std::move(found);
    }
};
DUA_MESIN(UrusanTersimpan);

TEST_P(UrusanTersimpan, AMonitoringIsChangedByWhoSawItLastAndNeverAfterItIsFinished) {
    rekap::Pemantauan form;
    form.sop = kantor::SopId{1};
    form.masa = {*calendar::read_date("2026-01-01"), *calendar::read_date("2026-06-30")};
    form.oleh = people[0];
    form.pada = now;
    form.baris = {{1, "Mengumpulkan", 120, 104, 37, 2, std::nullopt, "x", ""},
                  {2, "Memeriksa", 120, std::nullopt, 0, 0, false, "", "Tambah"}};
    tulis_rekap([&](rekap::Tulis& t) { form.id = t.simpan(kantor, form); });
    const auto kept = [&] {
        return *baca_rekap([&](rekap::Baca& b) { return b.pemantauan(kantor, form.id); });
    };
    EXPECT_EQ(kept().baris, form.baris);
    EXPECT_EQ(kept().masa.until, form.masa.until);
    EXPECT_EQ(kept().kunci, 1);
    form.baris[0].berjalan_baik = true;
    tulis_rekap([&](rekap::Tulis& t) {
        EXPECT_FALSE(t.ganti(kantor, form, 9));
        EXPECT_TRUE(t.ganti(kantor, form, 1));
        form.selesai = true;
        EXPECT_TRUE(t.ganti(kantor, form, 2));
        EXPECT_FALSE(t.ganti(kantor, form, 3)); // finished
    });
    EXPECT_EQ(kept().baris, form.baris);
    EXPECT_TRUE(kept().selesai);
    EXPECT_THAT(baca_rekap([&](rekap::Baca& b) { return b.semua_pemantauan(kantor); }), SizeIs(1));
    EXPECT_FALSE(baca_rekap([&](rekap::Baca& b) { return b.pemantauan(kantor, rekap::PemantauanId{7}); }));
}

TEST_P(UrusanTersimpan, ATickIsPutReplacedAndTakenAway) {
    const Berkas row = simpan(kasus(people[0], 2025, "2025-0001"));
    const auto ticks = [&] { return baca_rekap([&](rekap::Baca& b) { return b.ketikan(kantor, row.id); }); };
    tulis_rekap([&](rekap::Tulis& t) {
        t.simpan(kantor, rekap::Ketikan{row.id, "skp", base::sha256("1"), people[0], now});
        t.simpan(kantor, rekap::Ketikan{row.id, "skp", base::sha256("2"), people[1], now});
        t.simpan(kantor, rekap::Ketikan{row.id, "hasil", base::sha256("3"), people[1], now});
    });
    ASSERT_THAT(ticks(), SizeIs(2));
    EXPECT_EQ(ticks()[1].sidik, base::sha256("2"));
    EXPECT_EQ(ticks()[1].oleh, people[1]);
    tulis_rekap([&](rekap::Tulis& t) { t.hapus_ketikan(kantor, row.id, "skp"); });
    EXPECT_THAT(ticks(), SizeIs(1));
}

TEST_P(UrusanTersimpan, ARequestIsAnsweredOnce) {
    rekap::Permintaan p;
    p.pegawai = people[1];
    p.jenis = rekap::JenisPermintaan::pembatasan;
    p.uraian = "Catatan 2024";
    p.diterima = now;
    p.tenggat = now + std::chrono::hours(72);
    tulis_rekap([&](rekap::Tulis& t) { p.id = t.simpan(kantor, p); });
    p.keadaan = rekap::KeadaanPermintaan::ditolak;
    p.jawaban = "Masih dalam masa simpan";
    p.oleh = people[2];
    p.dijawab = now + std::chrono::hours(3);
    tulis_rekap([&](rekap::Tulis& t) {
        EXPECT_TRUE(t.jawab(kantor, p));
        EXPECT_FALSE(t.jawab(kantor, p));
    });
    const auto mine = baca_rekap([&](rekap::Baca& b) { return b.permintaan_milik(kantor, people[1]); });
    ASSERT_THAT(mine, SizeIs(1));
    EXPECT_EQ(mine[0].jenis, p.jenis);
    EXPECT_EQ(mine[0].keadaan, p.keadaan);
    EXPECT_EQ(mine[0].tenggat, p.tenggat);
    EXPECT_EQ(mine[0].dijawab, p.dijawab);
    EXPECT_THAT(baca_rekap([&](rekap::Baca& b) { return b.permintaan_milik(kantor, people[0]); }), IsEmpty());
}

TEST_P(UrusanTersimpan, TheTrailOfAPersonHoldsWhatIsAboutHimAndHisThingsNewestFirst) {
    const Berkas mine = simpan(kasus(people[0], 2025, "2025-0001")),
                 other = simpan(kasus(people[1], 2025, "2025-0002"));
    const auto note = [&](std::string kind, std::string thing, std::int64_t id, PegawaiId by) {
        tulis([&](kantor::Tulis& t) {
            journal::Entri e;
            e.pada = now;
            e.pelaku = by.value();
            e.perbuatan = std::move(kind);
            e.objek = std::move(thing);
            e.objek_id = id;
            t.catat(kantor, e);
        });
    };
    note("lihat_pegawai", "pegawai", people[0].value(), people[2]);
    note("lihat_penilaian", "berkas", mine.id.value(), people[2]);
    note("lihat_penilaian", "berkas", other.id.value(), people[2]);
    note("rencana.simpan", "skp", mine.skp.value(), people[0]);
    note("masuk", "", 0, people[0]);
    const auto kinds = [&](rekap::Baca::SaringanJejak filter) {
        std::vector<std::string> all;
        for (const auto& t : baca_rekap([&](rekap::Baca& b) { return b.jejak(kantor, people[0], filter); }))
            all.push_back(t.entri.perbuatan);
        return all;
    };
    EXPECT_THAT(kinds({}), ElementsAre("rencana.simpan", "lihat_penilaian", "lihat_pegawai"));
    rekap::Baca::SaringanJejak filter;
    filter.orang_lain = true;
    EXPECT_THAT(kinds(filter), ElementsAre("lihat_penilaian", "lihat_pegawai"));
    filter.perbuatan = "lihat_pegawai";
    EXPECT_THAT(kinds(filter), ElementsAre("lihat_pegawai"));
    filter = {};
    filter.banyak = 1;
    filter.sebelum_nomor = 4;
    EXPECT_THAT(kinds(filter), ElementsAre("lihat_penilaian"));
    filter = {};
    filter.dari = now + std::chrono::seconds(1);
    EXPECT_THAT(kinds(filter), IsEmpty());
}

TEST_P(UrusanTersimpan, TheNewestPaperOfEachCaseIsFoundInOneReading) {
    std::vector<berkas::BerkasId> cases;
    for (int n = 1; n <= 30; ++n)
        cases.push_back(simpan(kasus(people[0], 2025, fmt::format("2025-{:04}", n))).id);
    ubah([&](berkas::Tulis& t) {
        for (const std::size_t n : {std::size_t{0}, std::size_t{1}, std::size_t{29}})
            for (const char* text : {"{\"versi\":1}", "{\"versi\":2}"}) {
                berkas::Dokumen d;
                d.berkas = cases[n];
                d.jenis = berkas::JenisDokumen::penilaian;
                d.naskah = text;
                d.sidik = base::sha256(text);
                d.oleh = people[0];
                d.pada = now;
                t.simpan(kantor, d);
            }
    });
    const std::vector<berkas::BerkasId> asked{cases[0], cases[5], cases[29]};
    const auto found = baca_rekap(
        [&](rekap::Baca& b) { return b.dokumen_terbaru(kantor, asked, berkas::JenisDokumen::penilaian); });
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].berkas, cases[0]);
    EXPECT_EQ(found[0].nomor, 2);
    EXPECT_EQ(found[1].berkas, cases[29]);
    EXPECT_EQ(found[1].naskah, "{\"versi\":2}");
    EXPECT_THAT(baca_rekap([&](rekap::Baca& b) {
                    return b.dokumen_terbaru(kantor, asked, berkas::JenisDokumen::isi);
                }),
                IsEmpty());
}

} // namespace
} // namespace store

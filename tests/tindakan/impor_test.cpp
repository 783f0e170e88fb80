// A package comes in: every record of it is registered anew and remembers what it was; a damaged package leaves nothing behind.
#include "berkas/arsip/ekspor.h"
#include "berkas/arsip/impor.h"
#include "berkas/arsip/merkle.h"
#include "tindakan/arsip_uji.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
const std::string formulir = R"({"kegiatan":[{"uraian":"Menyusun kertas kerja audit kas"}]})";

class Penerimaan : public Pengarsipan {
  protected:
    static Arsip lama(std::int64_t number, const std::string& nip) {
        Arsip a;
        a.id = ArsipId{number};
        a.judul = "Penilaian prestasi kerja PNS 2019, Orang Pindahan";
        a.nama = "Orang Pindahan";
        a.nip = nip;
        a.nama_unit = "Bagian Lain";
        a.tahun = 2019;
        a.kurun = {KantorKecil::hari("2019-01-01"), KantorKecil::hari("2019-12-31")};
        a.nomor_dokumen = "800.1.4.4/0007/LAIN/2020";
        a.versi = 1;
        a.pada = calendar::Instant(std::chrono::seconds(1'580'000'000));
        a.isi = {{1, PeranIsi::dokumen, "I-g.pdf", base::sha256(pdf), static_cast<std::int64_t>(pdf.size()),
                  "application/pdf", 0},
                 {2, PeranIsi::formulir, "formulir.json", base::sha256(formulir),
                  static_cast<std::int64_t>(formulir.size()), "application/json", 1}};
        a.daun = daun(naskah_daun(a));
        return a;
    }
    static std::vector<Pendaftaran> daftar_lama() {
        Pendaftaran person, unit;
        person.daftar = DaftarArsip::kepegawaian;
        person.nomor = "800.1.13.1/31/LAIN/2020";
        person.kode = "800.1.13.1";
        person.pemicu = "pensiun";
        person.aktif = person.inaktif = 10;
        person.nasib = "dinilai_kembali";
        person.dasar = "Perbup Lain 1/2019 [V]";
        unit = person;
        unit.daftar = DaftarArsip::pengendalian;
        unit.nomor = "800.1.4.4/17/LAIN/2020";
        unit.kode = "800.1.4.4";
        unit.pemicu = "akhir_tahun";
        unit.tanggal_pemicu = KantorKecil::hari("2020-12-31");
        unit.aktif_sampai = KantorKecil::hari("2022-12-31");
        unit.inaktif_sampai = KantorKecil::hari("2030-12-31");
        unit.tempat = "C-1-1-1-1-1";
        return {person, unit};
    }
    static std::vector<IsiBag> isi_paket(const Arsip& a) {
        const std::string folder = fmt::format("data/{}/", a.id.value());
        return {{folder + "01-I-g.pdf", pdf},
                {folder + "02-formulir.json", formulir},
                {folder + "arsip.json", tulis_json(a, daftar_lama())}};
    }
    static Bag paket(std::vector<IsiBag> files) {
        return baca_bag(susun_bag("arsip-lama", std::move(files), {{"Source-Organization", "Kantor Lain"}}))
            .value();
    }
    base::Result<HasilImpor> impor(PegawaiId who, const Bag& bag) {
        return di_arsip([&](const MejaArsip& a) { return impor_arsip(a, oleh(who), bag); });
    }
    std::int64_t banyak() {
        return lihat([&](Baca& b) { return b.arsip().banyak_arsip(kantor); });
    }
};
DUA_MESIN(Penerimaan);

TEST_P(Penerimaan, ARecordIsRegisteredAnewAndRemembersWhatItWas) {
    const Arsip old = lama(17, di_meja([&](const Meja& m) { return m.kantor.pegawai(k.sekar)->nip; }));
    const auto done = impor(arsiparis_, paket(isi_paket(old)));
    ASSERT_TRUE(done) << sebab(done);
    ASSERT_EQ(done->baru.size(), 1U);
    EXPECT_THAT(done->sudah, IsEmpty());
    const Arsip a = *lihat([&](Baca& b) { return b.arsip().arsip(kantor, done->baru.front()); });
    EXPECT_EQ(a.id, ArsipId{1});
    EXPECT_EQ(a.pegawai, k.sekar) << "by the NIP";
    EXPECT_EQ(a.judul, old.judul);
    EXPECT_NE(a.daun, old.daun);
    EXPECT_EQ(a.daun, daun(naskah_daun(a)));

    const auto was = lihat([&](Baca& b) { return b.arsip().asal_arsip(kantor, a.id); });
    ASSERT_TRUE(was);
    EXPECT_EQ(was->kantor, "Kantor Lain");
    EXPECT_EQ(was->nomor, 17);
    EXPECT_EQ(was->daun, old.daun);
    EXPECT_EQ(was->diarsipkan, old.pada);
    EXPECT_EQ(was->pendaftaran, "800.1.13.1/31/LAIN/2020; 800.1.4.4/17/LAIN/2020");

    const auto rows = lihat([&](Baca& b) { return b.arsip().pendaftaran(kantor, a.id); });
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].nomor, "800.1.13.1/1/INSP/2026") << "the counter of this office";
    EXPECT_EQ(rows[0].dasar, "Perbup Lain 1/2019 [V]");
    EXPECT_EQ(rows[1].inaktif_sampai, KantorKecil::hari("2030-12-31"))
        << "it goes on, and does not begin again";
    EXPECT_EQ(rows[1].tempat, "") << "a box of another house";

    for (const char* words : {"800.1.4.4/17/lain/2020", "audit kas", "pindahan 2019"}) {
        SaringanArsip f;
        f.cari = words;
        f.hari = KantorKecil::hari("2026-11-23");
        EXPECT_EQ(lihat([&](Baca& b) { return b.arsip().cari_arsip(kantor, f); }).isi.size(), 1U) << words;
    }
    const auto round = periksa_keutuhan(db(), *files_, kantor, clock);
    EXPECT_THAT(round.rusak, IsEmpty());
    EXPECT_EQ(round.berkas, 2);
    // And out again.
    const auto out = ekspor_arsip({db(), *files_, kantor, clock.now()}, {}, {a.id}, "lagi", "Kantor Ini");
    ASSERT_TRUE(out) << sebab(out);
    EXPECT_EQ(baca_bag(*out)->data[1].isi, formulir);
}

TEST_P(Penerimaan, TheSamePackageIsRecognised) {
    const Arsip one = lama(17, "199302302019022001"), two = lama(18, "199302302019022002");
    ASSERT_TRUE(impor(arsiparis_, paket(isi_paket(one))));
    EXPECT_EQ(sebab(impor(arsiparis_, paket(isi_paket(one)))), "arsip.impor.sudah_semua");
    auto both = isi_paket(one);
    for (IsiBag& file : isi_paket(two)) both.push_back(std::move(file));
    const auto done = impor(arsiparis_, paket(both));
    ASSERT_TRUE(done) << sebab(done);
    EXPECT_THAT(done->sudah, ElementsAre(ArsipId{1}));
    EXPECT_THAT(done->baru, ElementsAre(ArsipId{2}));
    // What went out of this office is known when it comes back.
    const auto out = ekspor_arsip({db(), *files_, kantor, clock.now()}, {}, {ArsipId{1}, ArsipId{2}}, "lagi",
                                  "Kantor Ini");
    ASSERT_TRUE(out);
    EXPECT_EQ(sebab(impor(arsiparis_, *baca_bag(*out))), "arsip.impor.sudah_semua");
    EXPECT_EQ(banyak(), 2);
}

TEST_P(Penerimaan, ADamagedPackageIsRefusedWholeWithEveryFault) {
    const Arsip good = lama(17, "199302302019022001");
    const auto why = [&](std::vector<IsiBag> files) {
        return sebab(impor(arsiparis_, paket(std::move(files))));
    };
    auto files = isi_paket(good);
    files[0].isi += "x";                           // other bytes, with a manifest that fits them
    files.push_back({"data/17/09-lain.pdf", pdf}); // named by no record
    files.push_back({"data/18/01-I-g.pdf", pdf});  // without its note
    EXPECT_EQ(why(files), "arsip.impor.bagian_berbeda arsip.impor.bukan_bagian arsip.impor.tanpa_catatan");
    files = isi_paket(good);
    files.erase(files.begin());
    EXPECT_EQ(why(files), "arsip.impor.bagian_hilang");
    Arsip renamed = good;
    renamed.judul = "Lain"; // after it was kept
    files = isi_paket(renamed);
    EXPECT_EQ(why(files), "arsip.impor.daun");
    files = isi_paket(good);
    files[2].isi = R"({"nomor": 17, "judul": 3})";
    EXPECT_THAT(why(files), HasSubstr("arsip.impor.isian"));
    files[2].isi = "bukan json";
    EXPECT_THAT(why(files), HasSubstr("json."));
    EXPECT_EQ(why({{"data/1.pdf", pdf}}), "arsip.impor.bukan_bagian");
    EXPECT_EQ(sebab(impor(k.sekar, paket(isi_paket(good)))), "arsip.tolak.bukan_pengelola");
    EXPECT_EQ(banyak(), 0);
    // One bad record of two keeps the good one out, too.
    auto both = isi_paket(good);
    both.push_back({"data/18/arsip.json", "{}"});
    EXPECT_THAT(why(both), HasSubstr("arsip.impor.isian"));
    EXPECT_EQ(banyak(), 0);
}

} // namespace
} // namespace berkas

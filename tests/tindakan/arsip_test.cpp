// Step 7: a case with a paper in force is registered twice and closed; what the archive then does with the record.
#include "berkas/arsip/alih_media.h"
#include "berkas/arsip/keutuhan.h"
#include "berkas/arsip/merkle.h"
#include "tindakan/arsip_uji.h"

#include <filesystem>
#include <fstream>

namespace berkas {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

DUA_MESIN(Pengarsipan);

TEST_P(Pengarsipan, RegistersThePaperTwiceAndClosesTheCase) {
    const Berkas row = siap();
    const auto id = arsipkan_oleh(k.wulan, row, {.tempat = {"a-1-1-1-7-03", ""}, .keterangan = "lengkap"});
    ASSERT_TRUE(id) << sebab(id);
    EXPECT_EQ(kini(row).keadaan, KeadaanBerkas::selesai);
    const Arsip a = catatan(*id);
    EXPECT_EQ(a.berkas, row.id);
    EXPECT_EQ(a.nomor_dokumen, "800.1.4.4/0001/INSP/2025");
    EXPECT_EQ(a.kelas, KelasArsip::terbatas);
    ASSERT_EQ(a.isi.size(), 3U);
    EXPECT_EQ(a.isi[0].sidik, base::sha256("%PDF signed " + row.nomor));
    EXPECT_EQ(a.isi[1].peran, PeranIsi::formulir);
    EXPECT_EQ(a.isi[1].dokumen, kini(row).isi);
    EXPECT_EQ(a.isi[2].peran, PeranIsi::penilaian);
    EXPECT_EQ(a.daun, daun(naskah_daun(a)));

    const auto rows = daftar(*id);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].nomor, "800.1.13.1/1/INSP/2026");
    EXPECT_EQ(rows[0].tempat, "A-1-1-1-7-3");
    EXPECT_FALSE(rows[0].aktif_sampai) << "until retirement";
    EXPECT_EQ(rows[1].nomor, "800.1.4.4/1/INSP/2026");
    EXPECT_EQ(rows[1].aktif_sampai, *calendar::date_of(2027, 12, 31));
    EXPECT_THAT(rows[1].dasar, HasSubstr("[C]"));
    EXPECT_THAT(perbuatan_jurnal(), ElementsAre("arsip.daftar"));

    // By a word of the form, too.
    SaringanArsip f;
    f.cari = "reviu";
    f.hari = *calendar::date_of(2026, 2, 1);
    EXPECT_EQ(lihat([&](Baca& b) { return b.arsip().cari_arsip(kantor, f); }).isi.size(), 1U);
}

TEST_P(Pengarsipan, NothingChangesInACaseThatIsArchived) {
    const Berkas row = siap();
    ASSERT_TRUE(arsipkan_oleh(k.wulan, row));
    const Berkas closed = kini(row);
    for (const Tindakan act :
         {Tindakan::simpan_isi, Tindakan::serahkan, Tindakan::loloskan, Tindakan::kembalikan,
          Tindakan::tetapkan_nilai, Tindakan::selesaikan, Tindakan::jeda, Tindakan::lanjutkan})
        EXPECT_EQ(sebab(lakukan(act, k.wulan, closed)), "berkas.tolak.selesai") << kode(act);
    EXPECT_EQ(sebab(arsipkan_oleh(k.wulan, closed)), "berkas.tolak.selesai");
    EXPECT_EQ(sebab(arsipkan_oleh(k.wulan, row)), "berkas.tolak.berubah") << "who comes second";
}

TEST_P(Pengarsipan, IsRefusedWhereItsTimeHasNotComeOrSomethingIsMissing) {
    EXPECT_EQ(sebab(arsipkan_oleh(k.wulan, di_simbol("periksa"))), "berkas.tolak.bukan_di_sini");
    Berkas row = siap(false);
    EXPECT_EQ(sebab(arsipkan_oleh(k.wulan, row)), "arsip.tolak.belum_berlaku");
    EXPECT_EQ(sebab(arsipkan_oleh(k.sekar, row)), "berkas.tolak.bukan_giliran");
    const Terbitan paper = terbitkan(row, KeadaanTerbitan::dicabut);
    EXPECT_EQ(sebab(arsipkan_oleh(k.wulan, row)), "arsip.tolak.belum_berlaku");
    row = siap();
    EXPECT_EQ(sebab(arsipkan_oleh(k.wulan, row, {.tempat = {"A-1", "lemari"}})),
              "arsip.tempat.bagian arsip.tempat.bagian");
    EXPECT_EQ(sebab(arsipkan_oleh(k.wulan, row, {.mengoreksi = ArsipId{77}})), "arsip.tolak.koreksi");
    std::filesystem::remove(files_->path_of(base::sha256("%PDF signed " + row.nomor)));
    EXPECT_EQ(sebab(arsipkan_oleh(k.wulan, row)), "isi.tidak_ada");
    EXPECT_THAT(perbuatan_jurnal(), IsEmpty());
    EXPECT_EQ(kini(row).keadaan, KeadaanBerkas::berjalan);
    // Nothing was taken from the registers by those who were refused.
    EXPECT_EQ(daftar(satu())[1].urut, 1);
}

TEST_P(Pengarsipan, WithAPaperInForceTheStepIsNotJustTicked) {
    const Berkas row = siap();
    EXPECT_EQ(sebab(lakukan(Tindakan::selesaikan, k.wulan, row)), "arsip.tolak.arsipkan");
    EXPECT_TRUE(lakukan(Tindakan::selesaikan, k.wulan, siap(false))) << "a SOP that issues no paper";
}

TEST_P(Pengarsipan, PlacesNumbersLoansAndHoldsHaveTheirHistory) {
    const ArsipId id = satu();
    const auto act = [&](auto&& what) {
        return di_arsip([&](const MejaArsip& a) { return what(a, oleh(arsiparis_)); });
    };
    const DaftarArsip list = DaftarArsip::pengendalian;
    const auto move = [&](const char* to) {
        return act([&](auto& a, const Asal& o) { return pindahkan(a, o, id, list, to); });
    };
    ASSERT_TRUE(move("A-1-1-1-1-1"));
    EXPECT_EQ(sebab(move("a-1-1-1-01-1")), "arsip.tolak.tempat_sama");
    EXPECT_EQ(sebab(move("A")), "arsip.tempat.bagian");
    ASSERT_TRUE(act([&](auto& a, const Asal& o) { return ganti_nomor(a, o, id, list, "salah buku"); }));
    const auto rows = daftar(id);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].keadaan, KeadaanDaftar::dibatalkan);
    EXPECT_EQ(rows[1].catatan, "salah buku");
    EXPECT_EQ(rows[2].urut, 2);
    EXPECT_EQ(rows[2].tempat, "A-1-1-1-1-1");

    const auto lend = [&] {
        return act([&](auto& a, const Asal& o) { return pinjam(a, o, id, "Bayu Khayali", "audit"); });
    };
    ASSERT_TRUE(lend());
    EXPECT_EQ(sebab(lend()), "arsip.musnah.dipinjam");
    ASSERT_TRUE(act([&](auto& a, const Asal& o) { return kembalikan(a, o, id); }));
    EXPECT_EQ(sebab(act([&](auto& a, const Asal& o) { return kembalikan(a, o, id); })),
              "arsip.tolak.tidak_dipinjam");
    ASSERT_TRUE(act([&](auto& a, const Asal& o) { return tahan(a, o, id, "gugatan"); }));
    EXPECT_EQ(sebab(act([&](auto& a, const Asal& o) { return lepas(a, o, id, 2, "selesai"); })),
              "arsip.tolak.tidak_ditahan");
    EXPECT_EQ(sebab(act([&](auto& a, const Asal& o) { return lepas(a, o, id, 1, " "); })),
              "arsip.tolak.tanpa_alasan");
    ASSERT_TRUE(act([&](auto& a, const Asal& o) { return lepas(a, o, id, 1, "selesai"); }));

    // Retirement: only then the person's copy has an end.
    const auto retire = [&](DaftarArsip which, const char* day) {
        return act(
            [&](auto& a, const Asal& o) { return catat_pemicu(a, o, id, which, *calendar::read_date(day)); });
    };
    EXPECT_EQ(sebab(retire(list, "2026-01-01")), "arsip.tolak.pemicu_sendiri");
    EXPECT_EQ(sebab(retire(DaftarArsip::kepegawaian, "2027-01-01")), "arsip.tolak.pemicu_nanti");
    ASSERT_TRUE(retire(DaftarArsip::kepegawaian, "2026-01-02"));
    EXPECT_EQ(daftar(id)[0].inaktif_sampai, *calendar::date_of(2036, 1, 2));

    std::vector<JenisPeristiwaArsip> kinds;
    for (const PeristiwaArsip& p : lihat([&](Baca& b) { return b.arsip().peristiwa_arsip(kantor, id); }))
        kinds.push_back(p.jenis);
    using J = JenisPeristiwaArsip;
    EXPECT_THAT(kinds, ElementsAre(J::didaftar, J::didaftar, J::dipindah, J::nomor_batal, J::nomor_baru,
                                   J::dipinjam, J::dikembalikan, J::ditahan, J::dilepas, J::pemicu));
    EXPECT_THAT(perbuatan_jurnal(),
                ElementsAre("arsip.daftar", "arsip.pindah", "arsip.ganti_nomor", "arsip.pinjam",
                            "arsip.kembali", "arsip.tahan", "arsip.lepas", "arsip.pemicu"));
    EXPECT_EQ(sebab(di_arsip([&](const MejaArsip& a) { return tahan(a, oleh(k.sekar), id, "x"); })),
              "arsip.tolak.bukan_pengelola");
    EXPECT_EQ(
        sebab(di_arsip([&](const MejaArsip& a) { return tahan(a, oleh(arsiparis_), ArsipId{9}, "x"); })),
        "arsip.tolak.tidak_ada");
}

TEST_P(Pengarsipan, FixityNamesEveryPartThatIsGoneOrChangedAndEveryMonthThatNoLongerFits) {
    const Berkas first = siap();
    const ArsipId id = arsipkan_oleh(k.wulan, first).value();
    satu();
    clock.set(at("2026-02-02 08:00"));
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) { return tutup_bulan(m, oleh(arsiparis_), 2026, 2); })),
              "arsip.tolak.bulan_belum_selesai");
    const auto january = di_meja([&](const Meja& m) { return tutup_bulan(m, oleh(arsiparis_), 2026, 1); });
    ASSERT_TRUE(january) << sebab(january);
    EXPECT_EQ(january->jumlah, 2);
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) { return tutup_bulan(m, oleh(arsiparis_), 2026, 1); })),
              "arsip.tolak.bulan_sudah");
    satu(); // February: January's root stays the root of the first two

    auto round = periksa();
    EXPECT_THAT(round.rusak, IsEmpty());
    EXPECT_EQ(round.arsip, 3);
    EXPECT_EQ(round.berkas, 9);
    EXPECT_EQ(round.jumlah_pohon, 3);
    EXPECT_TRUE(lihat([&](Baca& b) { return perlu_periksa(b.arsip(), kantor, aturan(), clock.now()); }));
    ASSERT_TRUE(catat_pemeriksaan(db(), {}, kantor, round));
    EXPECT_FALSE(lihat([&](Baca& b) { return perlu_periksa(b.arsip(), kantor, aturan(), clock.now()); }));
    clock.tick(std::chrono::days(31) * aturan().bulan_periksa());
    EXPECT_TRUE(lihat([&](Baca& b) { return perlu_periksa(b.arsip(), kantor, aturan(), clock.now()); }));

    const auto broken = [&] {
        std::vector<std::string> all;
        for (const Kerusakan& one : periksa().rusak)
            all.push_back(std::to_string(one.arsip.value()) + "." + std::to_string(one.isi) + " " +
                          std::string(kode(one.jenis)));
        return all;
    };
    const auto file = files_->path_of(catatan(id).isi[0].sidik);
    {
        std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
        damage.seekp(3).put('x');
    }
    EXPECT_THAT(broken(), ElementsAre("1.1 berubah"));
    std::filesystem::remove(file);
    EXPECT_THAT(broken(), ElementsAre("1.1 hilang"));
    db().tulis_mentah([&](store::Koneksi& c) {
        c.perintah("UPDATE dokumen SET naskah = '{}' WHERE berkas_id = " + std::to_string(first.id.value()) +
                   " AND jenis = 'penilaian'");
        c.perintah("UPDATE arsip SET judul = 'Lain' WHERE arsip_id = 2");
    });
    EXPECT_THAT(broken(), ElementsAre("1.1 hilang", "1.3 berubah", "2.0 berubah"));
    db().tulis_mentah([&](store::Koneksi& c) {
        c.perintah("UPDATE arsip SET daun = (SELECT daun FROM arsip WHERE arsip_id = 3) WHERE arsip_id = 2");
    });
    EXPECT_THAT(broken(), ElementsAre("1.1 hilang", "1.3 berubah", "2.0 berubah", "0.0 akar_berbeda",
                                      "0.0 akar_berbeda"))
        << "the month, and the nodes that are kept";
    EXPECT_EQ(periksa_keutuhan(db(), *files_, kantor, clock, ArsipId{3}).arsip, 1) << "one on demand";
}

TEST_P(Pengarsipan, RetentionOnlyProposesAndPeopleDestroy) {
    const ArsipId id = satu(), other = satu();
    const std::pair<DaftarArsip, ArsipId> line{DaftarArsip::pengendalian, id};
    const auto propose = [&](const std::vector<std::pair<DaftarArsip, ArsipId>>& which) {
        return di_arsip(
            [&](const MejaArsip& a) { return usulkan_musnah(a, oleh(arsiparis_), which, "retensi habis"); });
    };
    EXPECT_EQ(sebab(propose({line})), "arsip.musnah.belum_habis");
    clock.set(at("2029-01-02 08:00"));
    EXPECT_EQ(sebab(propose({{DaftarArsip::kepegawaian, id}})), "arsip.musnah.pemicu_belum_ada");
    EXPECT_EQ(sebab(propose({})), "arsip.tolak.usul_kosong");
    ASSERT_TRUE(di_arsip([&](const MejaArsip& a) { return tahan(a, oleh(arsiparis_), other, "audit"); }));
    EXPECT_EQ(sebab(propose({line, {DaftarArsip::pengendalian, other}})), "arsip.musnah.ditahan");
    const auto proposal = propose({line});
    ASSERT_TRUE(proposal) << sebab(proposal);
    EXPECT_EQ(sebab(propose({line})), "arsip.tolak.sudah_diusulkan");

    std::int64_t seen = 1;
    const auto next = [&](const LangkahUsul& what) {
        auto done = di_arsip(
            [&](const MejaArsip& a) { return lanjutkan_usul(a, oleh(arsiparis_), *proposal, seen, what); });
        if (done) ++seen;
        return done;
    };
    EXPECT_EQ(sebab(next({})), "arsip.tolak.isian_usul arsip.tolak.isian_usul");
    EXPECT_EQ(next({.panitia = "Ketua, anggota", .pertimbangan = "Dapat dimusnahkan, surat 1/2029"}).value(),
              KeadaanUsul::dipertimbangkan);
    // A hold that comes meanwhile stops it.
    ASSERT_TRUE(di_arsip([&](const MejaArsip& a) { return tahan(a, oleh(arsiparis_), id, "gugatan"); }));
    EXPECT_EQ(sebab(next({.persetujuan = "Bupati, surat 2/2029"})), "arsip.musnah.ditahan");
    ASSERT_TRUE(di_arsip([&](const MejaArsip& a) { return lepas(a, oleh(arsiparis_), id, 1, "selesai"); }));
    EXPECT_EQ(next({.persetujuan = "Bupati, surat 2/2029"}).value(), KeadaanUsul::disetujui);
    const Saksi one{"Ratna Umpama", "Kabag Hukum", "Bagian Hukum"},
        two{"Bayu Khayali", "Auditor", "Inspektorat Provinsi"};
    LangkahUsul minutes{.berita_acara = "BA 3/2029", .cara = "dicacah"};
    EXPECT_EQ(sebab(next(minutes)), "arsip.tolak.saksi_kurang");
    minutes.saksi = {one, one};
    EXPECT_EQ(sebab(next(minutes)), "arsip.tolak.saksi_ganda");
    minutes.saksi = {one, {"Sari", "Auditor", catatan(id).nama_unit}};
    EXPECT_EQ(sebab(next(minutes)), "arsip.tolak.saksi_unit");
    minutes.saksi = {one, two};
    EXPECT_EQ(next(minutes).value(), KeadaanUsul::dilaksanakan);
    EXPECT_EQ(sebab(next(minutes)), "arsip.tolak.usul_selesai");

    const auto rows = daftar(id);
    EXPECT_EQ(rows[1].keadaan, KeadaanDaftar::dimusnahkan);
    EXPECT_EQ(rows[1].catatan, "BA 3/2029");
    EXPECT_EQ(rows[0].keadaan, KeadaanDaftar::berlaku) << "the person's copy stays";
    EXPECT_THAT(periksa().rusak, IsEmpty()) << "the program has deleted nothing";
    EXPECT_THAT(pemberi_persetujuan(aturan(), rows), HasSubstr("ANRI")) << "3 + 7 years of the person's copy";
    EXPECT_THAT(pemberi_persetujuan(aturan(), {rows[1]}), ::testing::Not(HasSubstr("ANRI")));
}

TEST_P(Pengarsipan, AScanBecomesARecordOnceASecondPersonHasLaidItBesideThePaper) {
    const Pemindaian what{.judul = "Penilaian 2012",
                          .pegawai = k.sekar,
                          .tahun = 2012,
                          .file = taruh("%PDF scan"),
                          .nama_file = "pindaian.pdf",
                          .dpi = 300,
                          .lembar = 4,
                          .alat = "Pemindai A",
                          .tempat = "Ruang arsip"};
    const auto scan_by = [&](PegawaiId who, const Pemindaian& one) {
        return di_arsip([&](const MejaArsip& a) { return catat_pindaian(a, oleh(who), one); });
    };
    const auto check_by = [&](PegawaiId who, PindaianId id, const PeriksaPindaian& result,
                              std::int64_t seen = 1) {
        return di_arsip([&](const MejaArsip& a) { return periksa_pindaian(a, oleh(who), id, seen, result); });
    };
    EXPECT_EQ(sebab(scan_by(k.sekar, what)), "arsip.tolak.bukan_pengelola");
    Pemindaian bad = what;
    bad.dpi = 150;
    bad.lembar = 0;
    bad.tahun = 2027;
    bad.alat = " ";
    EXPECT_EQ(sebab(scan_by(arsiparis_, bad)),
              "arsip.alih.tahun arsip.alih.dpi arsip.alih.lembar arsip.alih.isian");
    bad = what;
    bad.file = base::sha256("nowhere");
    EXPECT_EQ(sebab(scan_by(arsiparis_, bad)), "berkas.tolak.file_tidak_ada");

    const PindaianId id = scan_by(arsiparis_, what).value();
    EXPECT_EQ(sebab(check_by(arsiparis_, id, {.sesuai = true})), "arsip.alih.orang_sama");
    EXPECT_EQ(sebab(check_by(k.wulan, id, {.sesuai = false})), "arsip.tolak.tanpa_alasan");
    EXPECT_EQ(sebab(check_by(k.wulan, id, {.sesuai = true, .tempat = {"lemari", ""}})),
              "arsip.tempat.bagian");
    const auto kept = check_by(k.wulan, id, {.sesuai = true, .tempat = {"A-1-1-1-1-1", ""}});
    ASSERT_TRUE(kept) << sebab(kept);
    const Arsip a = catatan(kept->value());
    EXPECT_EQ(a.jenis, JenisArsip::alih_media);
    EXPECT_EQ(a.tingkat, "salinan") << "the paper stays the original";
    EXPECT_THAT(a.media, HasSubstr("300 dpi"));
    EXPECT_EQ(a.isi.at(0).peran, PeranIsi::pindaian);
    EXPECT_EQ(daftar(a.id).size(), 2U);
    EXPECT_EQ(daftar(a.id)[0].tempat, "A-1-1-1-1-1");
    EXPECT_THAT(periksa().rusak, IsEmpty());
    EXPECT_EQ(sebab(check_by(k.wulan, id, {.sesuai = true}, 2)), "arsip.alih.sudah");
    const auto after = *lihat([&](Baca& b) { return b.arsip().pindaian(kantor, id); });
    EXPECT_EQ(after.keadaan, KeadaanPindaian::disahkan);
    EXPECT_EQ(after.pemeriksa, k.wulan);
    EXPECT_EQ(after.arsip, a.id);

    // One that does not pass becomes nothing, and takes no number.
    const PindaianId other = scan_by(arsiparis_, what).value();
    EXPECT_EQ(check_by(k.wulan, other, {.sesuai = false, .catatan = "miring"}).value(), std::nullopt);
    EXPECT_EQ(lihat([&](Baca& b) { return b.arsip().pindaian(kantor, other); })->catatan, "miring");
    EXPECT_EQ(daftar(satu())[1].urut, 2);
    EXPECT_EQ(lihat([&](Baca& b) { return b.arsip().semua_pindaian(kantor, 10); }).size(), 2U);
}

} // namespace
} // namespace berkas

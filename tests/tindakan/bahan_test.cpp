// What the official forms print of a stored case: what is kept, and nothing else.
#include "berkas/tahun.h"
#include "paper/blangko/bahan_berkas.h"
#include "paper/blangko/blangko.h"
#include "paper/naskah_for_tests.h"
#include "uji.h"

namespace berkas {
namespace {

using paper::blangko::Bahan;
using paper::blangko::Blangko;
using paper::blangko::Buku;
using ::testing::HasSubstr;
using ::testing::Not;

class BahanBerkas : public KasusUji {
  protected:
    base::Result<Bahan> bahan(const Berkas& row, Buku notebook = Buku::tanpa) {
        const pegawai::Organisasi people = k.organisasi();
        return lihat(
            [&](Baca& b) { return paper::blangko::bahan(b, kantor, people, row, timbangan(), notebook); });
    }
    static std::string form(Blangko which, const Bahan& b) {
        return paper::naskah(paper::blangko::susun(which, b));
    }
};
DUA_MESIN(BahanBerkas);

TEST_P(BahanBerkas, PrintsTheStoredResultAndWhoWasWho) {
    k.orang(k.sekar).golongan = "III/b";
    k.orang(k.sekar).tmt_golongan = KantorKecil::hari("2024-04-01");
    const Berkas row = di_simbol("tanda_tangan");
    const Bahan b = bahan(row).value();
    const auto paper = lihat([&](Baca& r) { return r.dokumen(kantor, row.id, JenisDokumen::penilaian, 0); });
    const Penilaian stored = baca_penilaian(paper->naskah).value();
    ASSERT_TRUE(b.hasil && b.hasil->prestasi_kerja);
    EXPECT_EQ(b.hasil->prestasi_kerja->tercetak, stored.hasil.prestasi_kerja->tercetak);
    EXPECT_EQ(b.hasil->uraian.size(), stored.uraian.size());
    EXPECT_EQ(b.skp.kegiatan.at(1).hasil->capaian, stored.hasil.skp.kegiatan.at(1).capaian);
    EXPECT_EQ(b.nomor, row.nomor);
    EXPECT_EQ(b.penilai.nama, "Teguh Rekaan");
    EXPECT_EQ(b.atasan_penilai.nama, "Surya Ilustrasi");
    EXPECT_EQ(b.dibuat, KantorKecil::hari("2026-01-05"));
    const std::string text = form(Blangko::i_g, b);
    EXPECT_THAT(text, HasSubstr("| 88,67 × 60% (2 kolom) | 53,20 |"));
    EXPECT_THAT(text, HasSubstr("| 80,00 × 40% (2 kolom) | 32,00 |"));
    EXPECT_THAT(text, HasSubstr("| NILAI PRESTASI KERJA (5 kolom) (2 baris) | 85,20 |"));
    EXPECT_THAT(
        text,
        HasSubstr("| c. Pangkat, Golongan ruang, TMT | Penata Muda Tingkat I (III/b), TMT 1 April 2024 |"));
    EXPECT_THAT(form(Blangko::lembar_periksa, b), HasSubstr("Wulan Percontohan"));
}

TEST_P(BahanBerkas, ThePlaceOfSigningIsTheOfficesSetting) {
    const Berkas row = di_simbol("tanda_tangan");
    EXPECT_THAT(form(Blangko::i_e, bahan(row).value()), HasSubstr("~ ...................., 5 Januari 2026"));
    ubah([&](Tulis& t) { t.kantor().simpan_pengaturan(kantor, "tempat", "Paringin"); });
    EXPECT_THAT(form(Blangko::i_e, bahan(row).value()), HasSubstr("~ Paringin, 5 Januari 2026"));
}

TEST_P(BahanBerkas, BeforeTheValueIsSetItHasNoMarkAndNoResult) {
    const Bahan b = bahan(di_simbol("nilai")).value();
    EXPECT_FALSE(b.hasil);
    EXPECT_FALSE(b.skp.hasil);
    EXPECT_FALSE(b.perilaku.at(0));
    EXPECT_FALSE(b.dibuat);
    EXPECT_EQ(b.penilai.nama, "Teguh Rekaan") << "as at the opening";
    EXPECT_THAT(form(Blangko::i_a, b),
                HasSubstr("| 1 | Melaksanakan audit | – | 10 LHA | 100 | 12 bulan | – |"));
}

TEST_P(BahanBerkas, AMarkTypedAfterTheResultWasSetIsNotPrintedBeforeItIsSetAgain) {
    Berkas row = di_simbol("tanda_tangan");
    const skp::Isi set = isi_kini(row);
    skp::Isi later = dinilai(set, 99);
    ubah([&](Tulis& t) {
        t.simpan(kantor, Dokumen{row.id, JenisDokumen::isi, 0, 1, skp::tulis_json(later),
                                 base::sha256(skp::tulis_json(later)), k.teguh, clock.now(), "uji"});
    });
    EXPECT_EQ(bahan(row)->perilaku.at(0)->nilai, angka::Rational(80));
}

TEST_P(BahanBerkas, TheNotebookIsReadOnlyForWhoMaySeeIt) {
    const Berkas row = di_simbol("nilai");
    ubah([&](Tulis& t) {
        t.simpan(kantor,
                 CatatanPerilaku{
                     {}, k.sekar, k.teguh, KantorKecil::hari("2025-03-04"), 3, "Tepat waktu", clock.now()});
    });
    EXPECT_TRUE(bahan(row)->buku.empty());
    const Bahan b = bahan(row, Buku::dengan).value();
    ASSERT_EQ(b.buku.size(), 1U);
    EXPECT_THAT(form(Blangko::i_i, b), HasSubstr("| 1 | 4 Maret 2025 | Disiplin: Tepat waktu |"));
}

TEST_P(BahanBerkas, SeveralSkpsOfAYearStandOnOneSheetWithWhoAssessedEach) {
    const auto first = buat_skp(k.sekar, {KantorKecil::hari("2025-01-01"), KantorKecil::hari("2025-05-31")});
    const auto rest = buat_skp(k.sekar, {KantorKecil::hari("2025-06-01"), KantorKecil::hari("2025-12-31")});
    static_cast<void>(rest);
    Berkas a = buka_untuk(k.sekar).value(), b = buka_untuk(k.sekar).value();
    EXPECT_EQ(a.skp, first.id);
    a = sampai(a, "tanda_tangan");
    b = sampai(b, "tanda_tangan");
    const Bahan whole = bahan(b).value();
    const std::string text = form(Blangko::gabungan, whole);
    EXPECT_THAT(text, HasSubstr("| 1 | 1 Januari s.d. 31 Mei 2025 | Nilai capaian SKP = 88,67 | Inspektur "
                                "Pembantu Wilayah II /  /  / Teguh Rekaan"));
    EXPECT_THAT(text, HasSubstr("| 2 | 1 Juni s.d. 31 Desember 2025 | Nilai capaian SKP = 88,67 |"));
    EXPECT_THAT(text, HasSubstr("Jumlah | 177,33 |"));
    EXPECT_FALSE(paper::blangko::berisi(Blangko::gabungan, bahan(a).value()));
}

TEST_P(BahanBerkas, WhoSetTheValueInAnothersPlaceIsNamedSo) {
    k.pemangkuan(k.teguh).masa.selesai = KantorKecil::hari("2025-12-31");
    k.pangku(k.harum, k.irban2, JenisPenugasan::plt, "2026-01-01", "2026-12-31");
    const Berkas row = di_simbol("tanda_tangan");
    const Bahan b = bahan(row).value();
    EXPECT_EQ(b.penilai.nama, "Harum Andaian");
    EXPECT_EQ(b.penilai.sebagai, "Plt. Inspektur Pembantu Wilayah II");
    EXPECT_THAT(form(Blangko::i_g, b),
                HasSubstr("Plt. Inspektur Pembantu Wilayah II / PEJABAT PENILAI, / Harum Andaian"));
}

TEST_P(BahanBerkas, ADamagedPaperIsRefusedAndNotPrintedInParts) {
    const Berkas row = di_simbol("tanda_tangan");
    ubah([&](Tulis& t) {
        t.simpan(kantor, Dokumen{row.id, JenisDokumen::potret, 0, 1, "{}", base::sha256("{}"), k.teguh,
                                 clock.now(), ""});
    });
    EXPECT_FALSE(bahan(row));
}

} // namespace
} // namespace berkas

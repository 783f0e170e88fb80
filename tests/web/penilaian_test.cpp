// Steps "Validasi" and "Nilai", and the stored result.
#include "web/halaman_uji.h"
#include "web/kasus_contoh.h"

#include <fmt/format.h>

namespace uji {
namespace {

using sop::Kerja;
using ::testing::HasSubstr;
using ::testing::Not;

class HalamanPenilaian : public HalamanUji {
  protected:
    static std::string di(berkas::BerkasId id, const char* page) {
        return fmt::format("/berkas/{}/{}", id.value(), page);
    }
    // The marks of screen 04, two additional tasks.
    http::Fields nilai_contoh(berkas::BerkasId id, const char* act) {
        http::Fields form{{"aksi", act}};
        for (const auto& k : kasus.isi(id).kegiatan)
            form.emplace_back(fmt::format("q.{}", k.rencana.id), angka::decimal(k.realisasi.kualitas, 0));
        for (std::size_t a = 0; a < perilaku_contoh.size(); ++a)
            form.emplace_back(fmt::format("p{}", a), perilaku_contoh.at(a));
        for (const char* n : {"1", "2"}) {
            form.emplace_back(std::string("tt.") + n, "Panitia reviu");
            form.emplace_back(std::string("ts.") + n, std::string("800/") + n);
        }
        form.emplace_back("rek", "Ikut diklat audit berbasis risiko.");
        return form;
    }
    static void ganti(http::Fields& form, const std::string& name, const std::string& value) {
        for (auto& [n, v] : form)
            if (n == name) {
                v = value;
                return;
            }
        form.emplace_back(name, value);
    }
    // Somebody else than the Irban assesses: named by decision.
    void tunjuk(const char* who) {
        tulis([&](kantor::Tulis& db) {
            pegawai::Penunjukan named;
            named.pegawai = kantor.id("auditor");
            named.penilai = kantor.id(who);
            named.masa = {*calendar::date_of(2020, 1, 1), std::nullopt};
            named.dasar = "SK 1/2020";
            db.simpan(kantor.office, named);
        });
    }

    KasusContoh kasus{kantor};
};

TEST_F(HalamanPenilaian, TheExampleOfTheScreenIsWorth88Comma07) {
    const auto id = kasus.sampai(Kerja::validasi);
    masuk("irban");
    EXPECT_EQ(buka(di(id, "validasi")).ke, di(id, "nilai")) << "who validates also assesses: one visit";
    const Jawaban page = buka(di(id, "nilai"));
    ASSERT_EQ(page.status, 200);
    EXPECT_LE(bita_pertama(page.isi), 14'336U);
    EXPECT_THAT(page.isi, HasSubstr("87,11"));
    EXPECT_THAT(page.isi, HasSubstr("Perilaku kerja belum diisi"));
    EXPECT_THAT(page.isi, HasSubstr("PermenPANRB 6/2022. Tidak mengubah nilai"));
    EXPECT_THAT(page.isi, HasSubstr("Kepemimpinan tidak dinilai karena bukan jabatan struktural"));

    const Jawaban set = isi_dan_kirim(di(id, "nilai"), nilai_contoh(id, "tetapkan"));
    ASSERT_EQ(set.status, 303) << set.isi;
    const berkas::Berkas row = kasus.berkas(id);
    EXPECT_EQ(row.nilai, "88.07");
    EXPECT_EQ(row.sebutan, "Baik");
    EXPECT_EQ(row.kerja, Kerja::tanda_tangan);

    for (const char* who : {"auditor", "irban", "kasubbag", "inspektur", "pemeriksa"}) {
        masuk(who);
        const Jawaban result = buka(di(id, "penilaian"));
        ASSERT_EQ(result.status, 200) << who;
        EXPECT_THAT(result.isi, HasSubstr("88,07")) << who;
        EXPECT_THAT(result.isi, HasSubstr("Ikut diklat audit berbasis risiko.")) << who;
        EXPECT_THAT(result.isi, HasSubstr("66,67")) << who;
        EXPECT_LE(bita_pertama(result.isi), 14'336U);
    }
    for (const char* who : {"administrator", "juru_ketik", "staf", "irban_lain", "arsiparis"}) {
        masuk(who);
        EXPECT_EQ(buka(di(id, "penilaian")).status, 404) << who;
    }
}

TEST_F(HalamanPenilaian, OneIrbanValidatesAndANamedAssessorGivesTheMarks) {
    tunjuk("auditor0");
    const auto id = kasus.sampai(Kerja::validasi);
    masuk("auditor0");
    EXPECT_EQ(buka(di(id, "nilai")).status, 303) << "not validated yet";
    EXPECT_EQ(buka(di(id, "validasi")).status, 404);
    masuk("irban");
    const Jawaban page = buka(di(id, "validasi"));
    ASSERT_EQ(page.status, 200);
    EXPECT_LE(bita_pertama(page.isi), 14'336U);
    EXPECT_THAT(page.isi, HasSubstr("Tidak ada angka yang diubah saat input."));
    EXPECT_EQ(buka(di(id, "nilai")).status, 404);
    EXPECT_EQ(kirim(di(id, "validasi"),
                    {{"kunci_berkas", std::to_string(kasus.berkas(id).kunci)}, {"aksi", "valid"}})
                  .status,
              303);
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::nilai);
    masuk("auditor0");
    EXPECT_EQ(buka(di(id, "nilai")).status, 200);
    EXPECT_EQ(isi_dan_kirim(di(id, "nilai"), nilai_contoh(id, "tetapkan")).status, 303);
    EXPECT_EQ(kasus.berkas(id).nilai, "88.07");
}

TEST_F(HalamanPenilaian, ValidationSendsBackWithItsReason) {
    tunjuk("auditor0");
    const auto id = kasus.sampai(Kerja::validasi);
    masuk("irban");
    const std::string seen = std::to_string(kasus.berkas(id).kunci);
    const Jawaban silent = kirim(
        di(id, "validasi"), {{"kunci_berkas", seen}, {"aksi", "kembali"}, {"langkah", "3"}, {"alasan", " "}});
    EXPECT_EQ(silent.status, 422);
    EXPECT_THAT(silent.isi, HasSubstr("href=\"#alasan\""));
    EXPECT_EQ(
        kirim(di(id, "validasi"),
              {{"kunci_berkas", seen}, {"aksi", "kembali"}, {"langkah", "3"}, {"alasan", "Biaya kegiatan 1"}})
            .status,
        303);
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::input);
    masuk("auditor");
    EXPECT_THAT(buka(di(id, "input")).isi, HasSubstr("Biaya kegiatan 1"));
}

TEST_F(HalamanPenilaian, RefusesMarksOutOfBoundsAndHighOnesWithoutTheirReason) {
    const auto id = kasus.sampai(Kerja::nilai);
    masuk("irban");
    http::Fields form = nilai_contoh(id, "tetapkan");
    ganti(form, "p1", "101");
    ganti(form, "q.2", "sembilan puluh");
    ganti(form, "ts.2", "");
    const Jawaban refused = isi_dan_kirim(di(id, "nilai"), form);
    EXPECT_EQ(refused.status, 422);
    for (const char* field : {"#p1", "#q.2", "#ts.2"})
        EXPECT_THAT(refused.isi, HasSubstr(std::string("href=\"") + field)) << field;
    EXPECT_THAT(refused.isi, HasSubstr("value=\"101\""));
    EXPECT_THAT(refused.isi, HasSubstr("value=\"sembilan puluh\""));

    // 91 needs a reason, 90.99 does not; 76 does not, 75.99 does.
    form = nilai_contoh(id, "tetapkan");
    for (const char* mark : {"91", "75,99"}) {
        ganti(form, "p1", mark);
        const Jawaban high = isi_dan_kirim(di(id, "nilai"), form);
        EXPECT_EQ(high.status, 422) << mark;
        EXPECT_THAT(high.isi, HasSubstr("href=\"#cp\"")) << mark;
    }
    EXPECT_TRUE(kasus.berkas(id).nilai.empty());
    ganti(form, "p1", "91");
    ganti(form, "cp", "Menolak gratifikasi dan melaporkannya.");
    EXPECT_EQ(isi_dan_kirim(di(id, "nilai"), form).status, 303);
    EXPECT_FALSE(kasus.berkas(id).nilai.empty());
}

TEST_F(HalamanPenilaian, JustInsideTheBandsNoReasonIsNeeded) {
    for (const char* mark : {"90,99", "76"}) {
        KantorUji other(true, 2);
        KasusContoh its(other);
        const auto id = its.sampai(Kerja::nilai);
        http::Fields form = medan_tersembunyi(other.buka("irban", di(id, "nilai")).isi);
        form.emplace_back("aksi", "tetapkan");
        for (int q = 1; q <= 6; ++q) form.emplace_back(fmt::format("q.{}", q), "90");
        for (int p = 0; p < 5; ++p) form.emplace_back(fmt::format("p{}", p), mark);
        EXPECT_EQ(other.kirim("irban", di(id, "nilai"), form).status, 303) << mark;
    }
}

TEST_F(HalamanPenilaian, ACauseOutsideThePersonsPowerTakesARowOutOfTheMeanOrMeasuresItAnew) {
    const auto id = kasus.sampai(Kerja::nilai);
    masuk("irban");
    http::Fields form = nilai_contoh(id, "simpan");
    ganti(form, "h.6", "kecuali");
    const Jawaban silent = isi_dan_kirim(di(id, "nilai"), form);
    EXPECT_EQ(silent.status, 422);
    EXPECT_THAT(silent.isi, HasSubstr("href=\"#al.6\""));
    ganti(form, "al.6", "Lelang dibatalkan provinsi");
    EXPECT_EQ(isi_dan_kirim(di(id, "nilai"), form).ke, di(id, "nilai?selesai=simpan"));
    Jawaban page = buka(di(id, "nilai"));
    EXPECT_THAT(page.isi, HasSubstr("(dikecualikan)"));
    EXPECT_THAT(page.isi, HasSubstr("Lelang dibatalkan provinsi"));
    EXPECT_THAT(page.isi, HasSubstr("Rata-rata capaian</th><td class=\"angka\">88,00")); // of the other five

    form = nilai_contoh(id, "simpan");
    ganti(form, "h.6", "ulang");
    ganti(form, "al.6", "Anggaran dipotong");
    ganti(form, "uk.6", "2");
    ganti(form, "uw.6", "4");
    ganti(form, "ub.6", "4.000.000");
    EXPECT_EQ(isi_dan_kirim(di(id, "nilai"), form).status, 303);
    page = buka(di(id, "nilai"));
    EXPECT_THAT(page.isi, HasSubstr("(target disesuaikan)"));
    EXPECT_THAT(page.isi, HasSubstr("85,00")); // (100 + 85 + 76 + 79) / 4
}

TEST_F(HalamanPenilaian, SavingKeepsMarksAsAVersionOrBeforeTheValidationAsADraft) {
    const auto id = kasus.sampai(Kerja::validasi);
    masuk("irban");
    const std::size_t before = kasus.dokumen(id, berkas::JenisDokumen::isi).size();
    http::Fields half = nilai_contoh(id, "simpan");
    ganti(half, "p4", "");
    ASSERT_EQ(isi_dan_kirim(di(id, "nilai"), half).ke, di(id, "nilai?selesai=simpan"));
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::validasi) << "saving says nothing about validity";
    EXPECT_EQ(kasus.dokumen(id, berkas::JenisDokumen::isi).size(), before);
    EXPECT_THAT(buka(di(id, "nilai")).isi, HasSubstr("Ikut diklat audit berbasis risiko."));

    kasus.maju(id, Kerja::nilai);
    http::Fields rest = nilai_contoh(id, "simpan");
    ASSERT_EQ(isi_dan_kirim(di(id, "nilai"), rest).status, 303);
    EXPECT_EQ(kasus.dokumen(id, berkas::JenisDokumen::isi).size(), before + 1);
    EXPECT_EQ(kasus.berkas(id).nilai, "");
    const Jawaban filled = buka(di(id, "nilai"));
    EXPECT_THAT(filled.isi, HasSubstr("88,07"));
    EXPECT_LE(bita_pertama(filled.isi), 14'336U);
}

TEST_F(HalamanPenilaian, TheAssessorSendsBackAndOldVersionsStay) {
    const auto id = kasus.sampai(Kerja::nilai);
    masuk("irban");
    ASSERT_EQ(isi_dan_kirim(di(id, "nilai"), nilai_contoh(id, "simpan")).status, 303);
    const std::size_t versions = kasus.dokumen(id, berkas::JenisDokumen::isi).size();
    http::Fields form = nilai_contoh(id, "kembali");
    ganti(form, "langkah", "1");
    ganti(form, "alasan", "Bukti kegiatan 3 bukan milik periode ini");
    ASSERT_EQ(isi_dan_kirim(di(id, "nilai"), form).status, 303);
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::kumpul);
    EXPECT_EQ(kasus.dokumen(id, berkas::JenisDokumen::isi).size(), versions);
}

TEST_F(HalamanPenilaian, ThePanelIsWeighedWhileOneTypesAndNothingIsKept) {
    const auto id = kasus.sampai(Kerja::nilai);
    const Jawaban page = kantor.kirim("irban", di(id, "nilai/hitung"), nilai_contoh(id, "simpan"));
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.isi, HasSubstr("88,07"));
    EXPECT_THAT(page.isi, HasSubstr("data-st=\"Baik|Baik|Baik|Baik|Baik\""));
    EXPECT_FALSE(kasus.isi(id).perilaku[0].has_value());
    EXPECT_EQ(kantor.kirim("auditor", di(id, "nilai/hitung"), nilai_contoh(id, "simpan")).status, 404);
}

TEST_F(HalamanPenilaian, NobodyMarksHimselfAndATypistMarksNobody) {
    const auto id = kasus.sampai(Kerja::nilai);
    for (const char* who :
         {"auditor", "juru_ketik", "kasubbag", "administrator", "irban_lain", "inspektur"}) {
        masuk(who);
        EXPECT_EQ(buka(di(id, "nilai")).status, 404) << who;
        EXPECT_EQ(kirim(di(id, "nilai"), nilai_contoh(id, "tetapkan")).status, 404) << who;
    }
    masuk("wakil"); // the Irban's deputy for marks
    EXPECT_EQ(buka(di(id, "nilai")).status, 200);
    EXPECT_THAT(buka(di(id, "nilai")).isi, HasSubstr("atas nama Nirmala Ibarat"));
}

TEST_F(HalamanPenilaian, WithoutAValueTheResultSaysSo) {
    const auto id = kasus.sampai(Kerja::nilai);
    masuk("auditor");
    EXPECT_THAT(buka(di(id, "penilaian")).isi, HasSubstr("Nilai belum ditetapkan."));
}

} // namespace
} // namespace uji

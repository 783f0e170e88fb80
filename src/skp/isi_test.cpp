#include "skp/isi.h"

#include <gtest/gtest.h>

namespace {

using angka::Rational;
using skp::Isi;

calendar::Date day(std::string_view text) { return calendar::read_date(text).value(); }
const calendar::Period year{day("2026-01-01"), day("2026-12-31")};

skp::Rencana plan() {
    skp::Rencana p;
    p.jenis_jabatan = skp::JenisJabatan::struktural;
    p.kegiatan.push_back({.id = p.berikut++,
                          .uraian = "Audit",
                          .target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12, .biaya = 18'000'000}});
    p.kegiatan.push_back(
        {.id = p.berikut++, .uraian = "Reviu", .target = {.kuantitas = 2, .satuan = "LHR", .waktu = 4}});
    return p;
}

Isi full() {
    Isi isi = skp::isi_awal(plan());
    isi.kegiatan[0].terisi = true;
    isi.kegiatan[0].realisasi = {
        .kuantitas = 6, .kualitas = Rational(177, 2), .waktu = 12, .biaya = 17'100'000};
    isi.kegiatan[1].terisi = true;
    isi.kegiatan[1].pelaksanaan = skp::Pelaksanaan::tidak_dilaksanakan;
    isi.kegiatan[1].dikecualikan = skp::Pengecualian{"Bencana"};
    isi.kegiatan[1].target_ulang =
        skp::TargetUlang{{.kuantitas = 1, .satuan = "LHR", .waktu = 2}, "Sisa waktu"};
    isi.kegiatan[1].catatan = "Lihat surat";
    isi.tugas_tambahan.push_back({"Panitia HUT", "800/12"});
    isi.kreativitas = skp::Kreativitas{"Aplikasi antrean", 3};
    for (std::size_t a = 0; a < 6; ++a) isi.perilaku.at(a) = 80 + static_cast<int>(a);
    isi.catatan_perilaku = "Tekun";
    isi.kuadran = skp::Kuadran{skp::Ekspektasi::di_atas, skp::Ekspektasi::sesuai};
    isi.rekomendasi = "Diklat";
    isi.bagian_lain.push_back({7, {day("2026-01-01"), day("2026-05-31")}, Rational(266, 3)});
    return isi;
}

std::vector<std::string> lines(const std::vector<skp::BedaIsi>& all) {
    std::vector<std::string> text;
    for (const auto& b : all)
        text.push_back(std::to_string(b.kegiatan) + " " + b.field + ": " + b.dulu + " -> " + b.kini);
    return text;
}

TEST(IsiJson, KeepsAFormByteForByte) {
    for (const Isi& isi : {Isi{}, skp::isi_awal(plan()), full()}) {
        const std::string kept = skp::tulis_json(isi);
        const auto again = skp::baca_isi(kept);
        ASSERT_TRUE(again) << kept;
        EXPECT_EQ(skp::tulis_json(*again), kept);
        EXPECT_TRUE(skp::beda(isi, *again).empty());
    }
    const Isi again = skp::baca_isi(skp::tulis_json(full())).value();
    EXPECT_EQ(again.bagian_lain[0].nilai, Rational(266, 3));
    EXPECT_EQ(again.bagian_lain[0].periode.until, day("2026-05-31"));
    EXPECT_EQ(again.kegiatan[1].target_ulang->target.waktu, 2);
    EXPECT_EQ(again.kuadran->hasil, skp::Ekspektasi::di_atas);
    EXPECT_EQ(again.perilaku[5], Rational(85));
}

TEST(IsiJson, RefusesWhatWasDamaged) {
    const std::string good = skp::tulis_json(full());
    const auto with = [&](std::string_view what, std::string_view instead) {
        std::string text = good;
        const std::size_t at = text.find(what);
        EXPECT_NE(at, std::string::npos) << what;
        return text.replace(at, what.size(), instead);
    };
    for (const std::string& text :
         {std::string("{}"), good.substr(1), with(R"("terisi":true)", R"("terisi":1)"),
          with(R"("88.5")", R"("88.50")"), with(R"("di_atas")", R"("tinggi")"),
          with(R"("tidak_dilaksanakan")", R"("batal")"), with(R"("2026-05-31")", R"("2026-05-32")"),
          with(R"("id":2)", R"("id":1)"), with(R"("disiplin")", R"("disiplim")"),
          with(R"("berkas":7)", R"("berkas":0)"), with(R"("rekomendasi":"Diklat",)", "")})
        EXPECT_FALSE(skp::baca_isi(text)) << text;
}

TEST(IsiAwal, HasEveryActivityAndNothingRealised) {
    const Isi isi = skp::isi_awal(plan());
    ASSERT_EQ(isi.kegiatan.size(), 2U);
    EXPECT_EQ(isi.jenis_jabatan, skp::JenisJabatan::struktural);
    for (const auto& k : isi.kegiatan) {
        EXPECT_FALSE(k.terisi);
        EXPECT_TRUE(k.realisasi.kuantitas.is_zero());
    }
    EXPECT_FALSE(isi.perilaku_lengkap());
    EXPECT_EQ(isi.kegiatan_ke(2)->rencana.uraian, "Reviu");
    EXPECT_EQ(isi.kegiatan_ke(3), nullptr);
}

TEST(IsiFormulir, HandsTheRegimeWhatItAsksFor) {
    const skp::Formulir form = skp::formulir(full(), {"Sekar", "19900230"}, year);
    EXPECT_EQ(form.aturan, "pp46-2011");
    EXPECT_EQ(form.periode, year);
    ASSERT_EQ(form.skp.kegiatan.size(), 2U);
    EXPECT_EQ(form.skp.kegiatan[0].realisasi.biaya, 17'100'000);
    EXPECT_EQ(form.skp.kegiatan[1].dikecualikan->alasan, "Bencana");
    EXPECT_EQ(form.skp.kegiatan[1].target_berlaku().waktu, 2);
    EXPECT_EQ(form.skp.tugas_tambahan, 1);
    EXPECT_EQ(form.skp.kreativitas, 3);
    ASSERT_TRUE(form.perilaku);
    EXPECT_EQ(form.perilaku->kepemimpinan, Rational(85));
    EXPECT_TRUE(form.skp_lain.empty());
}

TEST(IsiFormulir, LeavesBehaviourOutUntilItIsComplete) {
    Isi isi = full();
    isi.perilaku[5].reset();
    EXPECT_FALSE(skp::formulir(isi, {}, year).perilaku);
    isi.jenis_jabatan = skp::JenisJabatan::jft; // five marks are all
    ASSERT_TRUE(skp::formulir(isi, {}, year).perilaku);
    EXPECT_FALSE(skp::formulir(isi, {}, year).perilaku->kepemimpinan);
    isi.perilaku[2].reset();
    EXPECT_FALSE(skp::formulir(isi, {}, year).perilaku);
}

TEST(IsiBeda, TellsEnteredFromEmpty) {
    const Isi before = skp::isi_awal(plan());
    Isi after = before;
    after.kegiatan[1].terisi = true; // 0 of 2 is an entry, too
    EXPECT_EQ(lines(skp::beda(before, after)),
              (std::vector<std::string>{"2 realisasi.kuantitas:  -> 0", "2 realisasi.kualitas:  -> 0",
                                        "2 realisasi.waktu:  -> 0"}));
    Isi mended = full();
    mended.kegiatan[0].realisasi.biaya = 17'000'000;
    mended.perilaku[3].reset();
    mended.kreativitas.reset();
    mended.kegiatan[1].target_ulang->target.waktu = 3;
    EXPECT_EQ(lines(skp::beda(full(), mended)),
              (std::vector<std::string>{
                  "1 realisasi.biaya: 17.100.000 -> 17.000.000", "2 target_ulang.waktu: 2 -> 3",
                  "0 kreativitas: Aplikasi antrean (3) -> ", "0 perilaku.disiplin: 83 -> "}));
    EXPECT_TRUE(skp::beda(full(), full()).empty());
}

} // namespace

#include "berkas/rencana_impor.h"

#include <gmock/gmock.h>

namespace berkas {
namespace {

using formulir::FormulirMentah;
using formulir::KegiatanMentah;
using formulir::Notasi;

KegiatanMentah baris(std::string_view words, std::string_view quantity) {
    KegiatanMentah row;
    row.uraian.set(words, Notasi::indonesia);
    row.target.kuantitas.set(quantity, Notasi::indonesia);
    row.target.satuan.set("LHA", Notasi::indonesia);
    row.target.waktu.set("12", Notasi::indonesia);
    row.target.satuan_waktu.set("Bulan", Notasi::indonesia);
    row.target.biaya.set("Rp 18.000.000", Notasi::indonesia);
    row.realisasi.kuantitas.set("6", Notasi::indonesia);
    row.angka_kredit.set("0,3", Notasi::indonesia);
    return row;
}

TEST(RencanaDariFormulir, TakesWordsAndTargetsAndNothingRealised) {
    FormulirMentah raw;
    raw.jenis_jabatan.set("JFT", Notasi::indonesia);
    raw.skp.kegiatan = {baris(" Melaksanakan  audit ", "6,5"), baris("Reviu", "1.500")};
    const auto read = rencana_dari(raw);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->peringatan.empty());
    const skp::Rencana& plan = read->rencana;
    EXPECT_EQ(plan.jenis_jabatan, skp::JenisJabatan::jft);
    EXPECT_EQ(plan.berikut, 3);
    ASSERT_EQ(plan.kegiatan.size(), 2U);
    EXPECT_EQ(plan.kegiatan[0].id, 1);
    EXPECT_EQ(plan.kegiatan[0].uraian, "Melaksanakan audit");
    EXPECT_EQ(plan.kegiatan[0].target.kuantitas, skp::Rational(13, 2));
    EXPECT_EQ(plan.kegiatan[0].target.kualitas, 100);
    EXPECT_EQ(plan.kegiatan[0].target.satuan_waktu, "bulan");
    EXPECT_EQ(plan.kegiatan[0].target.biaya, 18'000'000);
    EXPECT_EQ(plan.kegiatan[0].angka_kredit, skp::Rational(3, 10));
    EXPECT_EQ(plan.kegiatan[1].target.kuantitas, 1500);
    EXPECT_TRUE(skp::baca_rencana(skp::tulis_json(plan)));
}

TEST(RencanaDariFormulir, LeavesEmptyWhatItCannotReadAndSaysWhere) {
    FormulirMentah raw;
    raw.skp.kegiatan = {baris("Audit", "enam"), baris("Reviu", "-2")};
    raw.skp.kegiatan[0].uraian.set(std::string(2001, 'x'), Notasi::indonesia);
    raw.skp_lain.emplace_back();
    raw.place_of = [](const std::string& path) { return "lembar " + path; };
    const auto read = rencana_dari(raw);
    ASSERT_TRUE(read);
    std::vector<std::string> said;
    for (const base::Finding& f : read->peringatan) {
        said.push_back(f.place + " " + std::string(f.sentence.key));
        EXPECT_EQ(f.severity, base::Severity::peringatan);
    }
    EXPECT_THAT(said, ::testing::ElementsAre("lembar kegiatan[0].uraian skp.teks_terlalu_panjang",
                                             "lembar kegiatan[0].target.kuantitas angka.bukan_angka",
                                             "lembar kegiatan[1].target.kuantitas skp.negatif",
                                             "lembar skp_lain rencana.impor.bagian_lain"));
    EXPECT_TRUE(read->rencana.kegiatan[0].target.kuantitas.is_zero());
    EXPECT_TRUE(read->rencana.kegiatan[0].uraian.empty());
}

TEST(RencanaDariFormulir, RefusesNothingAndTooMuch) {
    FormulirMentah raw;
    ASSERT_FALSE(rencana_dari(raw));
    raw.skp.kegiatan.assign(skp::kegiatan_terbanyak + 1, baris("Audit", "1"));
    const auto many = rencana_dari(raw);
    ASSERT_FALSE(many);
    EXPECT_EQ(many.error().front().sentence.key, "skp.terlalu_banyak");
}

} // namespace
} // namespace berkas

#include "skp/json_bagian.h"
#include "skp/rencana.h"

#include <gtest/gtest.h>

namespace {

using angka::Rational;
using skp::KegiatanRencana;
using skp::Rencana;

calendar::Date day(std::string_view text) { return calendar::read_date(text).value(); }
const calendar::Period year{day("2026-01-01"), day("2026-12-31")};

Rencana audits() {
    Rencana plan;
    plan.jenis_jabatan = skp::JenisJabatan::jft;
    plan.kegiatan.push_back({.id = plan.berikut++,
                             .uraian = "Melaksanakan audit operasional",
                             .target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12},
                             .angka_kredit = Rational(3, 10),
                             .renja = 4,
                             .skp_atasan = 9,
                             .kegiatan_atasan = 2});
    plan.kegiatan.push_back({.id = plan.berikut++,
                             .uraian = "Menyusun \"kertas kerja\"\tpengawasan",
                             .target = {.kuantitas = 12,
                                        .satuan = "dokumen",
                                        .kualitas = Rational(185, 2),
                                        .waktu = 12,
                                        .biaya = 18'000'000}});
    for (std::size_t m = 0; m < 12; ++m) plan.kegiatan[1].bulan.at(m) = 1;
    plan.catatan = "Mohon ditinjau";
    return plan;
}

std::vector<std::string> places(const base::Findings& findings) {
    std::vector<std::string> all;
    for (const base::Finding& f : findings) all.push_back(f.place + " " + std::string(f.sentence.key));
    return all;
}

std::vector<std::string> lines(const std::vector<skp::BedaRencana>& all) {
    std::vector<std::string> text;
    for (const auto& b : all)
        text.push_back(std::to_string(b.kegiatan) + " " + b.field + ": " + b.dulu + " -> " + b.kini);
    return text;
}

TEST(RencanaJson, KeepsAPlanByteForByte) {
    const std::string kept = skp::tulis_json(audits());
    const auto again = skp::baca_rencana(kept);
    ASSERT_TRUE(again);
    EXPECT_EQ(skp::tulis_json(*again), kept);
    EXPECT_TRUE(skp::beda(audits(), *again).empty());
    EXPECT_EQ(again->berikut, 3);
    EXPECT_EQ(again->kegiatan[0].angka_kredit, Rational(3, 10));
    EXPECT_EQ(again->kegiatan[0].skp_atasan, 9);
    EXPECT_EQ(again->kegiatan[0].kegiatan_atasan, 2);
    EXPECT_FALSE(again->kegiatan[0].iku);
    EXPECT_EQ(again->kegiatan[1].bulan[11], Rational(1));
    EXPECT_EQ(again->kegiatan[1].target.kualitas, Rational(185, 2));
    EXPECT_EQ(skp::tulis_json(Rencana{}),
              R"({"jenis_jabatan":"jfu","kegiatan":[],"berikut":1,"catatan":""})");
}

TEST(RencanaJson, WritesNumbersExactly) {
    EXPECT_EQ(skp::json::angka_tepat(Rational(185, 2)), "92.5");
    EXPECT_EQ(skp::json::angka_tepat(Rational(266, 3)), "266/3");
    for (const char* text : {"0", "-24", "92.5", "266/3", "-1/3", "18000000"})
        EXPECT_EQ(skp::json::angka_tepat(skp::json::baca_angka_tepat(text).value()), text) << text;
    for (const char* text :
         {"", "-", "007", "1.50", "2/4", "1/0", "1.", ".5", "1e2", " 1", "-0", "1/2/3", "0.1.2"})
        EXPECT_FALSE(skp::json::baca_angka_tepat(text)) << text;
}

TEST(RencanaJson, RefusesWhatWasDamaged) {
    const std::string good = skp::tulis_json(audits());
    const auto with = [&](std::string_view what, std::string_view instead) {
        std::string text = good;
        const std::size_t at = text.find(what);
        EXPECT_NE(at, std::string::npos) << what;
        return text.replace(at, what.size(), instead);
    };
    const std::vector<std::string> damaged{
        "",
        "[]",
        "{}",
        good.substr(0, good.size() - 1),
        good + " ",
        with(R"("jft")", R"("kepala")"),
        with(R"("jft")", R"("fungsional")"), // read, never written
        with(R"("id":1)", R"("id":0)"),
        with(R"("id":1)", R"("id":2)"), // twice
        with(R"("id":1)", R"("id":3)"), // not given out yet
        with(R"("id":1)", R"("id":1.0)"),
        with(R"("berikut":3)", R"("berikut":"3")"),
        with(R"("kuantitas":"6")", R"("kuantitas":6)"),
        with(R"("kuantitas":"6")", R"("kuantitas":"6.0")"),
        with(R"("satuan":"LHA",)", ""),
        with(R"("catatan":)", R"("lain":"","catatan":)"),
        with(R"(["1",)", "["),
        with(R"("renja":4)", R"("renja":-4)"),
    };
    for (const std::string& text : damaged) EXPECT_FALSE(skp::baca_rencana(text)) << text;
    const auto one = skp::baca_rencana(with(R"("kuantitas":"6")", R"("kuantitas":6)"));
    ASSERT_FALSE(one);
    EXPECT_EQ(places(one.error()), std::vector<std::string>{"kegiatan[0].target.kuantitas skp.json_rusak"});
}

TEST(RencanaJson, HasLimits) {
    Rencana plan = audits();
    plan.kegiatan[0].uraian.assign(skp::huruf_uraian, 'x');
    EXPECT_TRUE(skp::baca_rencana(skp::tulis_json(plan)));
    plan.kegiatan[0].uraian += 'x';
    EXPECT_FALSE(skp::baca_rencana(skp::tulis_json(plan)));
    plan = audits();
    while (plan.kegiatan.size() < skp::kegiatan_terbanyak)
        plan.kegiatan.push_back({.id = plan.berikut++, .uraian = "Lain"});
    EXPECT_TRUE(skp::baca_rencana(skp::tulis_json(plan)));
    plan.kegiatan.push_back({.id = plan.berikut++, .uraian = "Lain"});
    EXPECT_FALSE(skp::baca_rencana(skp::tulis_json(plan)));
}

TEST(RencanaPeriksa, FindsNothingToMendInAGoodPlan) {
    Rencana plan = audits();
    EXPECT_EQ(places(skp::periksa(plan, year)),
              std::vector<std::string>{"kegiatan[1].target.kualitas skp.kualitas_di_bawah_100"});
    EXPECT_FALSE(base::has_errors(skp::periksa(plan, year)));
}

TEST(RencanaPeriksa, NamesEverythingAtOnce) {
    EXPECT_EQ(places(skp::periksa({}, year)), std::vector<std::string>{"kegiatan skp.tanpa_kegiatan"});
    Rencana plan = audits();
    plan.jenis_jabatan = skp::JenisJabatan::jfu;
    plan.kegiatan[0].target = {.kuantitas = 0, .satuan = " ", .kualitas = 101, .waktu = 13, .biaya = -1};
    plan.kegiatan[1].uraian = " melaksanakan AUDIT operasional ";
    plan.kegiatan[1].target.waktu = 5;
    plan.kegiatan[1].target.satuan_waktu = "Triwulan";
    plan.kegiatan[1].bulan[11] = 2;
    plan.kegiatan.push_back({.id = 3, .target = {.kuantitas = 1, .satuan = "SK", .waktu = 0}});
    EXPECT_EQ(
        places(skp::periksa(plan, year)),
        (std::vector<std::string>{
            "kegiatan[0].target.kuantitas skp.target_nol", "kegiatan[0].target.satuan skp.tanpa_satuan",
            "kegiatan[0].target.kualitas skp.kualitas_di_atas_100",
            "kegiatan[0].target.waktu skp.waktu_melebihi_masa", "kegiatan[0].target.biaya skp.negatif",
            "kegiatan[0].angka_kredit skp.angka_kredit_bukan_jft", "kegiatan[1].uraian skp.uraian_kembar",
            "kegiatan[1].target.kualitas skp.kualitas_di_bawah_100",
            "kegiatan[1].target.waktu skp.waktu_melebihi_masa", "kegiatan[1].bulan skp.bulan_tidak_berjumlah",
            "kegiatan[2].uraian skp.tanpa_uraian", "kegiatan[2].target.waktu skp.target_nol"}));
}

TEST(RencanaPeriksa, CountsTimeInItsOwnUnit) {
    const calendar::Period rest{day("2026-06-01"), day("2026-12-31")}; // 7 months, 214 days
    const auto fits = [&](const char* unit, int time) {
        Rencana plan = audits();
        plan.kegiatan.resize(1);
        plan.kegiatan[0].target.waktu = time;
        plan.kegiatan[0].target.satuan_waktu = unit;
        return skp::periksa(plan, rest).empty();
    };
    EXPECT_TRUE(fits("bulan", 7));
    EXPECT_FALSE(fits("bulan", 8));
    EXPECT_TRUE(fits("hari", 214));
    EXPECT_FALSE(fits("hari", 215));
    EXPECT_TRUE(fits("minggu", 31));
    EXPECT_FALSE(fits("minggu", 32));
    EXPECT_TRUE(fits("triwulan", 3)); // 2 1/3, begun ones count
    EXPECT_FALSE(fits("triwulan", 4));
    EXPECT_TRUE(fits("tahun", 1));
    EXPECT_FALSE(fits("abad", 1));
}

TEST(RencanaPeriksa, KeepsMonthsInsideThePeriod) {
    Rencana plan = audits();
    plan.kegiatan[1].target.waktu = 7;
    plan.kegiatan[0].target.waktu = 7;
    EXPECT_EQ(places(skp::periksa(plan, {day("2026-06-01"), day("2026-12-31")})),
              (std::vector<std::string>{"kegiatan[1].target.kualitas skp.kualitas_di_bawah_100",
                                        "kegiatan[1].bulan[0] skp.bulan_di_luar_masa",
                                        "kegiatan[1].bulan[1] skp.bulan_di_luar_masa",
                                        "kegiatan[1].bulan[2] skp.bulan_di_luar_masa",
                                        "kegiatan[1].bulan[3] skp.bulan_di_luar_masa",
                                        "kegiatan[1].bulan[4] skp.bulan_di_luar_masa"}));
}

TEST(RencanaBeda, SaysWhatAPersonShouldLookAt) {
    const Rencana before = audits();
    Rencana after = before;
    after.kegiatan[0].target.kuantitas = Rational(13, 2);
    after.kegiatan[0].renja.reset();
    after.kegiatan[0].kegiatan_atasan = 3;
    after.kegiatan.erase(after.kegiatan.begin() + 1);
    after.kegiatan.push_back({.id = after.berikut++, .uraian = "Reviu laporan keuangan"});
    after.catatan.clear();
    EXPECT_EQ(lines(skp::beda(before, after)),
              (std::vector<std::string>{"1 target.kuantitas: 6 -> 6,5", "1 renja: 4 -> ",
                                        "1 atasan: 9.2 -> 9.3", "3 kegiatan:  -> Reviu laporan keuangan",
                                        "2 kegiatan: Menyusun \"kertas kerja\"\tpengawasan -> ",
                                        "0 catatan: Mohon ditinjau -> "}));
    Rencana turned = before;
    std::swap(turned.kegiatan[0], turned.kegiatan[1]);
    EXPECT_EQ(lines(skp::beda(before, turned)), std::vector<std::string>{"0 urutan: 1, 2 -> 2, 1"});
}

TEST(RencanaPotong, CutsQuantityAndTimeToTheMonthsThatRemain) {
    const calendar::Period rest{day("2026-06-01"), day("2026-12-31")};
    Rencana plan = audits();
    plan.kegiatan[0].target.waktu = 3;
    const Rencana cut = skp::potong(plan, year, rest);
    EXPECT_EQ(cut.kegiatan[0].target.kuantitas, 4); // 6 * 7/12 = 3.5
    EXPECT_EQ(cut.kegiatan[0].target.waktu, 2);     // 3 * 7/12 = 1.75
    EXPECT_EQ(cut.kegiatan[1].target.kuantitas, 7); // what June to December say
    EXPECT_EQ(cut.kegiatan[1].target.waktu, 7);
    EXPECT_FALSE(cut.kegiatan[1].bulan[4]);
    EXPECT_EQ(cut.kegiatan[1].bulan[5], Rational(1));
    EXPECT_EQ(cut.kegiatan[1].target.biaya, 18'000'000);
    EXPECT_EQ(cut.berikut, plan.berikut);
    EXPECT_FALSE(base::has_errors(skp::periksa(cut, rest)));
    EXPECT_TRUE(skp::beda(plan, skp::potong(plan, year, year)).empty());
}

} // namespace

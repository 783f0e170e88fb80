#include "regime/hitung.h"
#include "regime/law_for_tests.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace regime {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

base::Result<HasilHitung> ask(std::string_view kind, std::string_view json) {
    return hitung(laws_for_tests(), kind, base::parse_json(json).value());
}

std::string answer(std::string_view kind, std::string_view json) {
    const auto hasil = ask(kind, json);
    if (!hasil)
        return "galat " + hasil.error().front().place + " " + std::string(hasil.error().front().sentence.key);
    return hasil->exact ? exact(*hasil->exact) : hasil->text;
}

std::vector<std::string> places(std::string_view kind, std::string_view json) {
    std::vector<std::string> all;
    const auto hasil = ask(kind, json);
    for (const base::Finding& f : hasil ? hasil->warnings : hasil.error()) all.push_back(f.place);
    return all;
}

// A call of every rule: what it says, and that it explains itself.
const std::vector<std::array<const char*, 3>> one_call_each{
    {"rezim", R"({"mulai":"2021-07-01","selesai":"2021-12-31"})", "permen8-2021"},
    {"aspect.kuantitas", R"({"target":"50","realisasi":40})", "80"},
    {"aspect.kualitas", R"({"target":100,"realisasi":"90"})", "90"},
    {"aspect.waktu", R"({"target":5,"realisasi":4})", "96"},
    {"aspect.biaya", R"({"target":170395000,"realisasi":170395000})", "76"},
    {"aspect.waktu_efisiensi", R"({"target":5,"realisasi":4})", "20"},
    {"aspect.biaya_efisiensi", R"({"target":100,"realisasi":"101"})", "-1"},
    {"activity.penghitungan", R"({"kuantitas":[2,2],"kualitas":[100,90],"waktu":[12,12]})", "266"},
    {"activity.nilai", R"({"kuantitas":[2,2],"kualitas":[100,90],"waktu":[12,12]})", "266/3"},
    {"skp.rata_rata",
     R"({"activities":[{"nilai":{"kuantitas":100}},{"nilai":{"kuantitas":80}}],"tugas_tambahan":"1","kreativitas":3})",
     "94"},
    {"perilaku.jumlah", R"({"nilai":[80,90,90,90,90,91]})", "531"},
    {"perilaku.rata_rata", R"({"nilai":[90,85,85,88,90]})", "438/5"},
    {"perilaku.bobot40", R"({"nilai":[80,90,90,90,90,91]})", "177/5"},
    {"final.nilai_prestasi_kerja", R"({"skp":"90","perilaku_nilai":[90,85,85,88,90]})", "2226/25"},
    {"iki_pct", R"({"target_min":80,"target_max":90,"realisasi":70})", "175/2"},
    {"kategori_iki", R"({"capaian":"97.89"})", "Cukup"},
    {"nilai_iki_jpt", R"({"capaian":100,"target_maksimal":true})", "120"},
    {"kinerja_utama_jpt", R"({"perjanjian":[100],"rencana_aksi":[110]})", "104"},
    {"kategori_rk", R"({"kategori":["Baik","Baik","Cukup"]})", "Baik/100"},
    {"nt_direct", R"({"nilai":100})", "100"},
    {"nt_non_direct", R"({"kategori":"Baik","nilai":100,"nilai_atasan":80})", "96"},
    {"nt_tambahan", R"({"kategori":"Cukup","bobot_lingkup":2,"nilai":80})", "24/25"},
    {"total_tambahan", R"({"nilai_tertimbang":[8,"4.5"]})", "10"},
    {"nilai_skp", R"({"utama":["59.2","43.6"],"tambahan":[0]})", "514/5"},
    {"nilai_skp_periodik", R"({"rencana_aksi":[120,100],"utama":[90]})", "100"},
    {"nilai_skp_mutasi", R"({"bagian":[{"nilai":100,"bulan":5},{"nilai":"88","bulan":7}]})", "93"},
    {"perilaku_pp30", R"({"aspek":[{"tingkat":4,"min":3,"max":5}]})", "199/2"},
    {"nilai_kinerja", R"({"skp":100,"perilaku":90,"penilaian_rekan_bawahan":true})", "96"},
    {"predikat_pp30", R"({"nilai":"109.99","ide_baru":true})", "Baik"},
    {"konversi_pp46", R"({"nilai":76})", "90"},
    {"integrasi_2021", R"({"nilai_pp46":76,"nilai_pp30":100})", "95"},
    {"kuadran", R"({"hasil_kerja":"di_atas","perilaku":"di_bawah"})", "Kurang/Misconduct"},
    {"distribusi", R"({"capaian":"Kurang","jumlah":{"SB":2,"B":3,"K":5}})", "K>=60;BP>=10;SB<=10"},
    {"rating_pimpinan_unit", R"({"capaian":"Baik"})", "Sesuai ekspektasi"},
    {"ak_konversi", R"({"jenjang":"Mahir","predikat":"Baik","bulan":6})", "25/4"},
    {"ak_akumulasi",
     R"({"bagian":[{"jenjang":"Mahir","predikat":"Baik"},{"jenjang":"Mahir","predikat":"Baik","bulan":2}]})",
     "14583/1000"},
    {"ak_naik",
     R"({"mulai":"2024-01-01","selesai":"2024-12-31","jenjang_lama":"Ahli Pertama","jenjang_baru":"Ahli Muda","tmt":"2024-07-01","predikat":"Baik"})",
     "75/4"},
    {"ak_jumlah", R"({"ak":["18.75","2.08"]})", "2083/100"},
    {"ak_integrasi", R"({"konvensional":["100","88.654","4","4"],"nilai_dasar":100})", "48327/500"},
    {"ak_masa", R"({"jenjang":"Ahli Muda","predikat":"Baik","tahun":3})", "75"},
    {"ak_kenaikan", R"({"jenjang":"Ahli Pertama","golongan":"III/b","kumulatif":102})",
     "Cukup untuk kenaikan jenjang, lalu kenaikan pangkat"},
    {"ak_pendidikan", R"({"jenjang":"Ahli Pertama"})", "25/2"},
};

TEST(Hitung, EveryRuleAnswersAndExplainsItself) {
    for (const auto& [kind, json, expected] : one_call_each) {
        EXPECT_EQ(answer(kind, json), expected) << kind;
        const auto hasil = ask(kind, json);
        ASSERT_TRUE(hasil) << kind;
        ASSERT_FALSE(hasil->derivation.empty()) << kind;
        for (const DerivationStep& step : hasil->derivation) {
            EXPECT_NE(step.title, "") << kind;
            EXPECT_NE(step.formula, "") << kind;
            EXPECT_NE(step.printed, "") << kind;
            EXPECT_NE(step.rule, "") << kind;
            EXPECT_THAT(step.formula, testing::Not(testing::MatchesRegex(".* (\\*|-|/) .*")))
                << kind << ": real signs only";
        }
    }
}

TEST(Hitung, EveryRuleHasACallAbove) {
    for (const Kind& kind : all_kinds())
        EXPECT_TRUE(std::any_of(one_call_each.begin(), one_call_each.end(), [&](const auto& call) {
            return kind.name == call[0];
        })) << kind.name;
}

TEST(Hitung, EveryRuleRefusesAnEmptyObjectWithAPlaceOrAnswersIt) {
    for (const Kind& kind : all_kinds()) {
        const auto hasil = ask(kind.name, "{}");
        if (hasil) continue;
        EXPECT_NE(hasil.error().front().place, "") << kind.name;
    }
}

TEST(Hitung, ShortNamesAreReadWhereTheyAreUnique) {
    EXPECT_EQ(answer("waktu", R"({"target":5,"realisasi":4})"), "96");
    EXPECT_EQ(answer("nilai_prestasi_kerja", R"({"skp":85,"perilaku":85})"), "85");
    EXPECT_EQ(answer("rata_rata", R"({"nilai":[80,90]})"), "85");
    EXPECT_EQ(answer("rata_rata", R"({"activities":[{"nilai":{"kuantitas":90}}]})"), "90");
    EXPECT_EQ(answer("KUADRAN", R"({"hasil_kerja":"sesuai","perilaku":"sesuai"})"), "Baik");
}

TEST(Hitung, AMisspeltNameIsAnsweredWithNearOnes) {
    EXPECT_THAT(near_kinds("kuadrat"), ElementsAre("kuadran"));
    EXPECT_THAT(near_kinds("efisiensi"), ElementsAre("aspect.waktu_efisiensi", "aspect.biaya_efisiensi"));
    EXPECT_THAT(near_kinds("xyzxyzxyz"), IsEmpty());
    EXPECT_EQ(answer("kuadrat", "{}"), "galat  hitung.mungkin");
    EXPECT_EQ(answer("xyzxyzxyz", "{}"), "galat  hitung.tidak_dikenal");
    EXPECT_EQ(answer("", "{}"), "galat  hitung.tidak_dikenal");
}

TEST(Hitung, AllThatIsWrongIsSaidAtOnceWithItsPlace) {
    EXPECT_THAT(
        places("nilai_kinerja", R"({"skp":"1,5","perilaku":[],"penilaian_rekan_bawahan":"mungkin","x":1})"),
        ElementsAre("skp", "perilaku", "penilaian_rekan_bawahan", "x"));
    EXPECT_THAT(places("kategori_rk", R"({"kategori":["Baik","Bagus",7]})"),
                ElementsAre("kategori[2]", "kategori[1]"));
    EXPECT_THAT(places("skp.rata_rata", R"({"activities":[{"kuantitas":[0,1]},{"kuantitas":[1]},{}]})"),
                testing::Contains("activities[0].kuantitas"));
}

TEST(Hitung, AMisspeltInputIsAWarningAndNeverASilentDefault) {
    EXPECT_THAT(places("predikat_pp30", R"({"nilai":115,"idebaru":true})"), ElementsAre("idebaru"));
    EXPECT_EQ(answer("predikat_pp30", R"({"nilai":115,"idebaru":true})"), "Baik");
}

TEST(Hitung, NumbersHaveADecimalPointAndNoThousands) {
    EXPECT_EQ(answer("ak_jumlah", R"({"ak":["88.654", 88.654]})"), "44327/250");
    EXPECT_EQ(answer("ak_jumlah", R"({"ak":["88,654"]})"), "galat ak[0] hitung.titik_desimal");
    EXPECT_EQ(answer("ak_jumlah", R"({"ak":["1e2", 1E2, "-0.5"]})"), "399/2");
    EXPECT_EQ(answer("ak_jumlah", R"({"ak":["seratus"]})"), "galat ak[0] hitung.bukan_angka");
    EXPECT_EQ(answer("ak_jumlah", R"({"ak":[true]})"), "galat ak[0] hitung.harus_angka");
}

TEST(Hitung, NothingIsDividedByNought) {
    EXPECT_EQ(answer("iki_pct", R"({"target":0,"realisasi":1})"), "galat target hitung.lebih_dari_nol");
    EXPECT_EQ(answer("iki_pct", R"({"target_min":0,"target_max":5,"realisasi":1})"),
              "galat target_min hitung.lebih_dari_nol");
    EXPECT_EQ(answer("waktu", R"({"target":"0","realisasi":1})"), "galat target hitung.lebih_dari_nol");
    EXPECT_EQ(answer("activity.nilai", R"({"kuantitas":[0,1]})"), "galat kuantitas pp46.target_nol");
    EXPECT_EQ(answer("distribusi", R"({"capaian":"Baik","jumlah":{}})"), "galat jumlah distribusi.kosong");
    EXPECT_EQ(answer("skp.rata_rata", R"({"activities":[]})"), "galat activities hitung.daftar_kosong");
    EXPECT_EQ(answer("perilaku.rata_rata", R"({"nilai":[]})"), "galat nilai hitung.daftar_kosong");
}

TEST(Hitung, OneTargetOrARangeNeverBoth) {
    EXPECT_EQ(answer("iki_pct", R"({"target":5,"target_min":4,"realisasi":1})"),
              "galat target iki.dua_target");
    EXPECT_EQ(answer("iki_pct", R"({"realisasi":1})"), "galat target iki.tanpa_target");
    EXPECT_EQ(answer("iki_pct", R"({"target_min":4,"realisasi":1})"), "galat target_max hitung.kurang");
    EXPECT_EQ(answer("iki_pct", R"({"target_min":9,"target_max":8,"realisasi":1})"),
              "galat target_max iki.rentang_terbalik");
}

TEST(Hitung, LongListsAreRefused) {
    std::string many = R"({"ak":[1)";
    for (int i = 0; i < 1000; ++i) many += ",1";
    EXPECT_EQ(answer("ak_jumlah", many + "]}"), "galat ak hitung.daftar_panjang");
}

TEST(Hitung, TheInputIsAnObject) {
    EXPECT_EQ(answer("kuadran", "[1]"), "galat  hitung.bukan_objek");
    EXPECT_EQ(answer("kuadran", "7"), "galat  hitung.bukan_objek");
}

TEST(HitungPp46, AnActivityThatWasNotPerformedIsNoughtInEveryForm) {
    EXPECT_EQ(answer("activity.penghitungan",
                     R"({"kuantitas":[11,0],"kualitas":[100,0],"waktu":[10,0],"performed":false})"),
              "0");
    EXPECT_EQ(answer("activity.nilai", R"({"nilai":{"kuantitas":100,"waktu":76},"performed":false})"), "0");
    EXPECT_EQ(answer("waktu", R"({"target":10,"realisasi":0,"performed":false})"), "0");
    EXPECT_EQ(answer("kuantitas", R"({"target":10,"realisasi":9,"performed":"tidak"})"), "0");
}

TEST(HitungPp46, TheMeanDividesByTheAspectsThatAreUsed) {
    EXPECT_EQ(answer("activity.nilai", R"({"kuantitas":[10,9],"kualitas":[100,80]})"), "85");
    EXPECT_EQ(answer("activity.nilai", R"({"nilai":{"kuantitas":90,"kualitas":"80","waktu":76,"biaya":76}})"),
              "161/2");
    EXPECT_EQ(answer("activity.nilai", R"({"kuantitas":[10,9],"kualitas":[100,80],"biaya":[0,0]})"), "85")
        << "no cost planned";
}

TEST(HitungPp46, TheWholeTakesAnyCombinationOfItsParts) {
    const std::string activities =
        R"("activities":[{"kuantitas":[4,4],"kualitas":[100,90],"waktu":[12,12]}])";
    EXPECT_EQ(answer("final.nilai_prestasi_kerja", "{" + activities + R"(,"perilaku":82})"), "86");
    EXPECT_EQ(
        answer("final.nilai_prestasi_kerja", "{" + activities + R"(,"perilaku_nilai":[82,82,82,82,82]})"),
        "86");
    EXPECT_EQ(
        answer("final.nilai_prestasi_kerja", "{" + activities + R"(,"tugas_tambahan":1,"perilaku":82})"),
        "433/5");
    EXPECT_EQ(answer("final.nilai_prestasi_kerja", R"({"skp":"85","perilaku":"85"})"), "85");
    EXPECT_EQ(answer("final.nilai_prestasi_kerja", R"({"perilaku":"85"})"), "galat skp pp46.tidak_ada");
    EXPECT_EQ(answer("final.nilai_prestasi_kerja", "{" + activities + R"(,"skp":1,"perilaku":"85"})"),
              "galat skp pp46.salah_satu");
}

TEST(HitungPp46, MarksOfBehaviourEndAtAHundred) {
    EXPECT_EQ(answer("perilaku.jumlah", R"({"nilai":[100,0]})"), "100");
    EXPECT_EQ(answer("perilaku.jumlah", R"({"nilai":[100,"100.01"]})"), "galat nilai pp46.perilaku_rentang");
    EXPECT_EQ(answer("final.nilai_prestasi_kerja", R"({"skp":85,"perilaku":101})"),
              "galat perilaku pp46.perilaku_rentang");
}

TEST(HitungAngkaKredit, MonthsAreGivenOrFollowFromThePeriod) {
    EXPECT_EQ(
        answer("ak_konversi",
               R"({"jenjang":"Ahli Pertama","predikat":"Baik","mulai":"2024-01-01","selesai":"2024-02-29"})"),
        "25/12");
    EXPECT_EQ(answer("ak_konversi", R"({"jenjang":"Ahli Pertama","predikat":"Baik","bulan":"2"})"), "25/12");
    EXPECT_EQ(answer("ak_konversi", R"({"jenjang":"Ahli Pertama","predikat":"Cukup"})"), "75/8")
        << "a whole year";
    EXPECT_EQ(answer("ak_konversi", R"({"jenjang":"Ahli Pertama","predikat":"Baik","bulan":0})"),
              "galat bulan hitung.bilangan_bulat");
    EXPECT_EQ(answer("ak_konversi", R"({"jenjang":"Ahli Pertama","predikat":"Baik","bulan":"1.5"})"),
              "galat bulan hitung.bilangan_bulat");
    EXPECT_THAT(places("ak_konversi", R"({"jenjang":"Ahli Pertama","predikat":"Baik","bulan":13})"),
                ElementsAre("bulan"));
}

TEST(HitungAngkaKredit, TheBaseFollowsFromTheRankWhereItIsNotGiven) {
    EXPECT_EQ(answer("ak_integrasi", R"({"konvensional":[400],"golongan":"III/d"})"), "200");
    EXPECT_EQ(answer("ak_integrasi", R"({"konvensional":[400]})"), "galat nilai_dasar hitung.kurang");
}

} // namespace
} // namespace regime

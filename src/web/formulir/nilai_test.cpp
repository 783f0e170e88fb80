#include "angka/tulis.h"
#include "regime/law_for_tests.h"
#include "web/formulir/nilai.h"

#include <gmock/gmock.h>

namespace web::kinerja {
namespace {

const ::formulir::Timbangan& scale() {
    static const ::formulir::Timbangan made = [] {
        auto figures = regime::pp46_2011::Angka::from(regime::laws_for_tests().at("pp46-2011")).value();
        const auto choices = figures.setelan;
        return ::formulir::Timbangan(std::move(figures), choices);
    }();
    return made;
}

skp::Isi one(const skp::Target& target) {
    skp::Isi isi;
    isi.kegiatan.emplace_back();
    isi.kegiatan[0].rencana.id = 1;
    isi.kegiatan[0].rencana.target = target;
    return isi;
}

std::string waktu(const std::string& typed) {
    const auto now = sementara(one({.kuantitas = 1, .waktu = 12}), {{"w1", typed}}, scale());
    const auto& value = now.kegiatan[0].aspek[2];
    return value ? angka::score(*value) : "–";
}

TEST(NilaiSementara, SavingIsComparedExactlyAtTwentyFourPerCent) {
    EXPECT_EQ(waktu("12"), "76,00");
    EXPECT_EQ(waktu("9,12"), "100,00"); // 24 per cent to the last digit
    EXPECT_EQ(waktu("9,1199999999999999999999999999"), "76,00");
    EXPECT_EQ(waktu("9,12000000000000000000000000001"), "100,00");
    EXPECT_EQ(waktu("0"), "0,00");
    EXPECT_EQ(waktu("24"), "−24,00");
    EXPECT_EQ(waktu(""), "–");
    EXPECT_EQ(waktu("-1"), "–");
}

TEST(NilaiSementara, AnAspectCountsAsSoonAsItCanBeRead) {
    const skp::Isi isi = one({.kuantitas = 2, .waktu = 6, .biaya = 4'000'000});
    const auto now = sementara(isi, {{"k1", "2"}, {"q1", "850"}, {"w1", "4"}, {"b1", ""}}, scale());
    const NilaiSementara& row = now.kegiatan[0];
    EXPECT_EQ(*row.aspek[0], Rational(100));
    EXPECT_FALSE(row.aspek[1]);
    EXPECT_EQ(angka::score(*row.aspek[2]), "66,67"); // the rule beyond 24 per cent
    EXPECT_EQ(row.kurang, 2);
    EXPECT_FALSE(row.capaian);
    EXPECT_EQ(now.lengkap, 0);
    EXPECT_FALSE(now.rerata);
}

TEST(NilaiSementara, AFullFormIsWorthWhatTheRegimeSays) {
    const skp::Isi isi = one({.kuantitas = 6, .waktu = 12, .biaya = 18'000'000});
    const berkas::Isian typed{{"k1", "6"}, {"q1", "88"}, {"w1", "12"}, {"b1", "17.100.000"}};
    const auto now = sementara(isi, typed, scale());
    EXPECT_EQ(angka::score(*now.rerata), "86,25");
    EXPECT_EQ(now.lengkap, 1);
    const berkas::Isian not_done{{"t1", "1"}};
    EXPECT_EQ(*sementara(isi, not_done, scale()).rerata, Rational(0));
}

TEST(NilaiSementara, AnExcusedActivityIsNotWaitedForAndNotCounted) {
    skp::Isi isi = one({.kuantitas = 1, .waktu = 12});
    isi.kegiatan[0].dikecualikan = skp::Pengecualian{"Bencana alam"};
    const auto now = sementara(isi, {}, scale());
    EXPECT_EQ(now.lengkap, 1);
    EXPECT_FALSE(now.rerata);
}

TEST(NilaiSementara, TheBandsGoToTheBrowserByTheLowestPrintedValue) {
    EXPECT_EQ(tangga_sebutan(scale()), "9100 Sangat Baik,7600 Baik,6100 Cukup,5100 Kurang,- Buruk");
    regime::pp46_2011::Setelan by_ceiling = scale().setelan();
    by_ceiling.sebutan = regime::pp46_2011::PembacaanSebutan::B;
    EXPECT_EQ(tangga_sebutan({scale().angka(), by_ceiling}),
              "9001 Sangat Baik,7501 Baik,6001 Cukup,5001 Kurang,- Buruk");
}

} // namespace
} // namespace web::kinerja

// Boxes in the coordinates of a service, and back; the page for calibration.
#include "seal/kotak_bsre.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/periksa_uji.h"
#include "seal/testing/tanda_luar.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <cairo.h>
#include <cstring>

namespace seal {
namespace {

using enum AsalKoordinat;
using enum SatuanKoordinat;
using enum ArtiUkuran;
using testing::Contains;
using testing::ElementsAre;

const TempatKotak box{{2, 100, 200, 170, 60}, 842};

std::string numbers(const TampilanBsre& t) {
    return fmt::format("{} {:g} {:g} {:g} {:g}", t.halaman, t.x, t.y, t.lebar, t.tinggi);
}

TEST(KotakBsre, IsWrittenAsTheServiceCounts) {
    EXPECT_EQ(numbers(tampilan_bsre(box, {kiri_bawah, titik, ukuran})), "2 102 202 166 56");
    EXPECT_EQ(numbers(tampilan_bsre(box, {kiri_bawah, titik, sudut})), "2 102 202 268 258");
    EXPECT_EQ(numbers(tampilan_bsre(box, {kiri_atas, titik, ukuran})), "2 102 584 166 56");
    EXPECT_EQ(numbers(tampilan_bsre(box, {kiri_atas, titik, sudut})), "2 102 584 268 640");
    EXPECT_EQ(numbers(tampilan_bsre(box, {kiri_atas, piksel, ukuran})), "2 136 779 221 74");
    EXPECT_EQ(numbers(tampilan_bsre(box, {kiri_bawah, milimeter, ukuran})), "2 36 71.3 58.5 19.7");
}

TEST(KotakBsre, NeverLeavesTheBoxHoweverItIsRounded) {
    for (const auto origin : {kiri_atas, kiri_bawah})
        for (const auto unit : {titik, piksel, milimeter})
            for (const auto size : {ukuran, sudut})
                for (double shift = 0; shift < 1; shift += 0.07) {
                    const TempatKotak where{{1, 60 + shift, 300.3 - shift, 171.4 + shift, 61.7}, 841.89};
                    const KalibrasiBsre how{origin, unit, size};
                    const Kotak back = kotak_dari(tampilan_bsre(where, how), where.tinggi_halaman, how);
                    const Kotak& k = where.kotak;
                    EXPECT_GE(back.x, k.x + 1.99);
                    EXPECT_GE(back.y, k.y + 1.99);
                    EXPECT_LE(back.x + back.lebar, k.x + k.lebar - 1.99);
                    EXPECT_LE(back.y + back.tinggi, k.y + k.tinggi - 1.99);
                    EXPECT_GE(back.lebar, k.lebar - 6) << "and not much smaller";
                }
}

TEST(KotakBsre, KnowsWhereAFieldOfTheFormIs) {
    const std::string form = formulir_uji();
    const auto where = tempat_bidang(form, "penilai");
    ASSERT_TRUE(where);
    EXPECT_EQ(where->kotak.x, 210);
    EXPECT_EQ(where->tinggi_halaman, 842);
    EXPECT_EQ(tempat_bidang(form, "tiada").error().front().sentence.key, "segel.bidang_tidak_terlihat");
}

class LembarUji : public testing::Test {
  protected:
    KantorUji office;
    std::string page = lembar_uji();
    // As a service draws that understands the numbers in `really`.
    std::string drawn(const KalibrasiBsre& told, const KalibrasiBsre& really, double shift = 0) {
        const Kotak k = kotak_dari(tampilan_bsre(kotak_uji(), told), kotak_uji().tinggi_halaman, really);
        return tanda_luar(
            page, office.sekar,
            {"BSrE",
             fmt::format("[{} {} {} {}]", k.x + shift, k.y, k.x + k.lebar + shift, k.y + k.tinggi),
             1,
             gambar_rupa({{"Uji", "Uji"}, ""}, 180, 60),
             "132",
             {}});
    }
};

TEST_F(LembarUji, IsTheSameEachTimeAndAProperFile) {
    EXPECT_EQ(page, lembar_uji());
    const FolderUji folder;
    folder.tulis("uji.pdf", page);
    EXPECT_EQ(folder.jalankan("qpdf --check uji.pdf").kode, 0) << folder.keluaran();
}

TEST_F(LembarUji, AHitIsAHitInEveryReading) {
    for (const auto origin : {kiri_atas, kiri_bawah})
        for (const auto unit : {titik, piksel, milimeter})
            for (const auto size : {ukuran, sudut}) {
                const KalibrasiBsre how{origin, unit, size};
                const auto found = ukur_uji(drawn(how, how), how);
                ASSERT_TRUE(found);
                EXPECT_TRUE(found->kena);
                EXPECT_THAT(found->cocok, ElementsAre(how)) << "and could be nothing else";
            }
}

TEST_F(LembarUji, AMissIsMeasuredAndExplained) {
    const KalibrasiBsre told{kiri_atas, titik, ukuran}, really{kiri_bawah, titik, ukuran};
    const auto found = ukur_uji(drawn(told, really), told);
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->kena);
    EXPECT_TRUE(found->terlihat);
    EXPECT_DOUBLE_EQ(found->kanan, 0);
    EXPECT_DOUBLE_EQ(found->atas, 842 - 2 * 530 - 70) << "mirrored";
    EXPECT_THAT(found->cocok, ElementsAre(really));
    EXPECT_TRUE(ukur_uji(drawn(told, told, 1.4), told)->kena);
    const auto beside = ukur_uji(drawn(told, told, 1.6), told);
    EXPECT_FALSE(beside->kena);
    EXPECT_NEAR(beside->kanan, 1.6, 1e-6);
    EXPECT_TRUE(beside->cocok.empty()) << "no reading explains that";
    const KalibrasiBsre corners{kiri_atas, milimeter, sudut}; // a corner to the left of the other
    EXPECT_THAT(ukur_uji(drawn(told, corners), told)->cocok, ElementsAre(corners));
}

TEST_F(LembarUji, OnlyTheTestPageWithAWholeSignatureIsMeasured) {
    const auto says = [](const std::string& pdf) {
        return std::string(ukur_uji(pdf, {}).error().front().sentence.key);
    };
    EXPECT_EQ(says(page), "segel.uji_lain");
    EXPECT_EQ(says(formulir_uji()), "segel.uji_lain");
    std::string broken = drawn({}, {});
    broken.replace(broken.rfind("/Reason (Pengesahan)"), 20, "/Reason (Pengesahon)");
    EXPECT_EQ(says(broken), "segel.uji_lain");
    const auto unseen = ukur_uji(tanda_luar(page, office.sekar, {}), {});
    ASSERT_TRUE(unseen);
    EXPECT_FALSE(unseen->terlihat);
    EXPECT_FALSE(unseen->kena);
}

TEST_F(LembarUji, ThePictureForTheServiceIsOpaqueAndSharp) {
    const std::string png = gambar_rupa_png(
        {{"Ditandatangani secara elektronik oleh:", "Sekar Fiktif"}, "https://x/v/1"}, 166, 56);
    EXPECT_EQ(png.substr(0, 4), "\x89PNG");
    const auto number = [&](std::size_t at) {
        return static_cast<unsigned char>(png[at]) * 256 + static_cast<unsigned char>(png[at + 1]);
    };
    EXPECT_EQ(number(18), 692) << "pixels wide";
    EXPECT_EQ(number(22), 233);
    EXPECT_EQ(png[25], 2) << "colours without transparency";
}

// How far to the right its words reach, inside the frame, in pixels.
int reach(const std::string& png) {
    std::string_view left = png;
    cairo_surface_t* picture = cairo_image_surface_create_from_png_stream(
        [](void* from, unsigned char* to, unsigned size) {
            auto& rest = *static_cast<std::string_view*>(from);
            if (rest.size() < size) return CAIRO_STATUS_READ_ERROR;
            std::memcpy(to, rest.data(), size);
            rest.remove_prefix(size);
            return CAIRO_STATUS_SUCCESS;
        },
        &left);
    const int wide = cairo_image_surface_get_width(picture), high = cairo_image_surface_get_height(picture);
    const int stride = cairo_image_surface_get_stride(picture);
    const unsigned char* pixels = cairo_image_surface_get_data(picture);
    int far = 0;
    for (int y = 8; y < high - 8; ++y)
        for (int x = 8; x < wide - 8; ++x)
            if (pixels[y * stride + x * 4] < 100) far = std::max(far, x);
    cairo_surface_destroy(picture);
    return far;
}

TEST(RupaPng, ABoxThatIsHalfAPointLowerHasLettersOfAboutTheSameSize) {
    const Rupa seen{
        {"Ditandatangani secara elektronik oleh:", "Sekar Fiktif, S.E.", "Auditor Ahli Muda", "NIP 19900230"},
        ""};
    for (double high = 36; high < 48; high += 0.5) {
        const double one = reach(gambar_rupa_png(seen, 170, high)),
                     next = reach(gambar_rupa_png(seen, 170, high + 0.5));
        EXPECT_GT(one, 300);
        EXPECT_NEAR(next / one, 1, 0.05) << high;
    }
}

} // namespace
} // namespace seal

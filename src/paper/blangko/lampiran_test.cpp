#include "paper/blangko/contoh_for_tests.h"
#include "paper/blangko/lampiran.h"
#include "paper/naskah_for_tests.h"

#include <gmock/gmock.h>

namespace paper::blangko {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string attached(const Dokumen& d) { return d.lampiran.at(0).isi; }

TEST(Lampiran, WhatIsReadBackPrintsTheSameDocument) {
    for (const Blangko which : semua_blangko())
        for (const Bahan& b : {contoh::lengkap(), contoh::kosong(), contoh::panjang(), contoh::pindah()}) {
            const Dokumen once = susun(which, b);
            const auto read = baca_lampiran(attached(once));
            ASSERT_TRUE(read) << kode(which) << " " << read.error().front().place;
            EXPECT_EQ(read->blangko, which);
            const Dokumen again = susun(read->blangko, read->bahan);
            EXPECT_TRUE(naskah(again) == naskah(once)) << kode(which);
            EXPECT_TRUE(attached(again) == attached(once)) << kode(which);
            EXPECT_EQ(again.dibuat, once.dibuat);
        }
}

TEST(Lampiran, RowsThatWereChangedOrLeftOutComeBackAsTheyWere) {
    Bahan b = contoh::lengkap();
    b.skp.kegiatan.at(0).isi.dikecualikan = skp::Pengecualian{"Banjir \"besar\"\nseminggu"};
    b.skp.kegiatan.at(0).hasil->dihitung = false;
    b.skp.kegiatan.at(1).isi.target_ulang = skp::TargetUlang{
        {.kuantitas = 2, .satuan = "laporan", .waktu = angka::Rational(1, 3)}, "Data tidak ada"};
    b.skp.kegiatan.at(2).isi.pelaksanaan = skp::Pelaksanaan::tidak_dilaksanakan;
    b.skp.kegiatan.at(3).terisi = false;
    b.skp.kegiatan.at(3).hasil.reset();
    const Dokumen once = susun(Blangko::i_e, b);
    const auto read = baca_lampiran(attached(once));
    ASSERT_TRUE(read);
    EXPECT_EQ(naskah(susun(Blangko::i_e, read->bahan)), naskah(once));
    EXPECT_EQ(read->bahan.skp.kegiatan.at(1).isi.target_ulang->target.waktu, angka::Rational(1, 3));
}

TEST(Lampiran, NoFormCarriesWhatItMayNotTell) {
    Bahan b = contoh::lengkap();
    b.catatan_perilaku = "Catatan hanya untuk penilai";
    b.buku.front().uraian = "Buku penilai";
    for (const Blangko which : semua_blangko()) {
        const std::string data = attached(susun(which, b));
        EXPECT_THAT(data, Not(HasSubstr("Catatan hanya untuk penilai"))) << kode(which);
        if (which != Blangko::i_i) {
            EXPECT_THAT(data, Not(HasSubstr("Buku penilai"))) << kode(which);
        }
        if (which != Blangko::lembar_periksa) {
            EXPECT_THAT(data, Not(HasSubstr("Halaman 2 tidak terbaca"))) << kode(which);
        }
    }
    const std::string plan = attached(susun(Blangko::i_a, b));
    EXPECT_THAT(plan, Not(HasSubstr("\"realisasi\"")));
    EXPECT_THAT(plan, Not(HasSubstr("\"hasil\"")));
    EXPECT_THAT(plan, Not(HasSubstr("\"sebutan\"")));
    EXPECT_THAT(attached(susun(Blangko::i_d, b)), Not(HasSubstr("Surya Ilustrasi")));
}

TEST(Lampiran, WhatTheWriterCannotHaveWrittenIsRefusedWithItsPlace) {
    const std::string good = attached(susun(Blangko::i_g, contoh::lengkap()));
    const auto place = [](const std::string& json) {
        const auto read = baca_lampiran(json);
        return read ? std::string("accepted") : read.error().front().place;
    };
    const auto changed = [&](std::string_view what, std::string_view with) {
        std::string json = good;
        const auto at = json.find(what);
        EXPECT_NE(at, std::string::npos) << what;
        return json.replace(at, what.size(), with);
    };
    EXPECT_EQ(place(good), "accepted");
    EXPECT_EQ(place(changed("teraju-formulir-1", "teraju-formulir-2")), "format");
    EXPECT_EQ(place(changed("\"I-g\"", "\"I-z\"")), "formulir");
    EXPECT_EQ(place(changed("\"tmt\": \"2017-04-01\"", "\"tmt\": \"2017-04-31\"")), "pegawai.tmt");
    EXPECT_EQ(place(changed("\"aspek\": 5", "\"aspek\": 7")), "hasil.perilaku.aspek");
    EXPECT_EQ(place(changed("\"capaian\": \"", "\"capaian\": \"0")), "skp.kegiatan[0].nilai.capaian");
    EXPECT_EQ(place(changed("\"tempat\"", "\"tempet\"")), "tempet");
    EXPECT_EQ(place(good + " "), ""); // another text for the same data
    EXPECT_EQ(place("[]"), "");
    EXPECT_NE(place("{"), "accepted");
}

} // namespace
} // namespace paper::blangko

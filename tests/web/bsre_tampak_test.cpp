// A signature by BSrE that is seen: the page for calibration, the box of the signer, and what is refused. A result that the administrator
// hands in.
#define POINTERHOLDER_TRANSITION 4 // QPDF 11 asks which of its two pointer styles is meant
#include "kantor/pengaturan_bsre.h"
#include "seal/kotak_bsre.h"
#include "seal/testing/tanda_luar.h"
#include "web/halaman_bsre.h"

#include <nlohmann/json.hpp>

namespace uji {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

const seal::KalibrasiBsre counts; // from the upper left corner, in points

class BsreTampak : public HalamanBsre {
  protected:
    // As the service would sign it for this person, seen in this box.
    std::string terlihat_di(const std::string& pdf, const seal::Kotak& k,
                            const std::string& name = "NIRMALA IBARAT") {
        const seal::KunciRahasia key = seal::KunciRahasia::buat();
        const auto now = kantor.clock.now();
        const auto own = ca.terbitkan(key, {name, {}, {}, "BSrE"}, now, now + std::chrono::hours(24 * 300));
        seal::PenandatanganKunci signer(key, {*own, ca.sertifikat()});
        seal::TandaLuar what;
        what.halaman = k.halaman;
        what.rect = fmt::format("[{} {} {} {}]", k.x, k.y, k.x + k.lebar, k.y + k.tinggi);
        what.gambar =
            seal::gambar_rupa({{"Ditandatangani secara elektronik oleh:", name}, ""}, k.lebar, k.tinggi);
        what.pada = now;
        return seal::tanda_luar(pdf, signer, what);
    }
    // The test page as it comes back, so far to the right.
    Jawaban uji(double beside) {
        const auto where = seal::kotak_uji();
        seal::Kotak k = seal::kotak_dari(seal::tampilan_bsre(where, counts), where.tinggi_halaman, counts);
        k.x += beside;
        layanan.tulis("hasil.pdf", terlihat_di(seal::lembar_uji(), k));
        masuk("administrator");
        return kirim("/pengaturan/bsre/uji-letak", {{"nik_uji", nik}, {"frasa_uji", frasa}});
    }
    int nyalakan(const http::Fields& more = {}) {
        masuk("administrator");
        http::Fields wanted{{"bsre_tampak", "terlihat"}};
        wanted.insert(wanted.end(), more.begin(), more.end());
        return kirim("/pengaturan/bsre", sambungan("v2", "frasa", wanted)).status;
    }
    kantor::PengaturanBsre aturan() {
        kantor::PengaturanBsre rules;
        kantor.store->baca(
            [&](::kantor::Baca& db) { rules = ::kantor::baca_pengaturan_bsre(db, kantor.office); });
        return rules;
    }
    seal::Kotak kotak_penilai() {
        return seal::tempat_bidang(*kantor.gudang->isi(beku), "pejabat_penilai")->kotak;
    }
    void siap() {
        ASSERT_EQ(uji(0).status, 200);
        ASSERT_EQ(nyalakan(), 303);
        masuk("irban");
    }
    std::optional<journal::Entri> entri(std::string_view kind) {
        std::optional<journal::Entri> found;
        kantor.store->baca([&](::kantor::Baca& db) {
            db.jurnal_seluruhnya(kantor.office, [&](const journal::Tercatat& t) {
                if (t.entri.perbuatan == kind) found = t.entri;
                return true;
            });
        });
        return found;
    }
};

TEST_F(BsreTampak, OnlyAHitWithTheseVerySettingsLetsSignaturesBeSeen) {
    EXPECT_EQ(nyalakan(), 422);
    const Jawaban miss = uji(30);
    EXPECT_EQ(miss.status, 422);
    EXPECT_THAT(miss.isi, HasSubstr("10,6 mm ke kanan"));
    EXPECT_EQ(nyalakan(), 422);
    const Jawaban hit = uji(0.5);
    EXPECT_EQ(hit.status, 200);
    EXPECT_THAT(hit.isi, HasSubstr("selisih paling besar 0,2 mm"));
    EXPECT_THAT(hit.isi, Not(HasSubstr(frasa)));
    EXPECT_EQ(nyalakan({{"bsre_satuan", "piksel"}}), 422) << "other settings than those that hit";
    EXPECT_EQ(nyalakan(), 303);
    EXPECT_TRUE(aturan().terlihat);
    EXPECT_EQ(buka("/pengaturan/bsre/hasil-uji.pdf").isi, layanan.baca("hasil.pdf"));
    EXPECT_EQ(buka("/pengaturan/bsre/uji.pdf").isi, seal::lembar_uji());
    EXPECT_LE(bita_pertama(buka("/pengaturan/bsre").isi), 14'336U);
    const auto noted = entri("bsre.uji");
    ASSERT_TRUE(noted);
    for (const auto& [name, value] : noted->sesudah) EXPECT_THAT(value, Not(HasSubstr(nik))) << name;
    EXPECT_EQ(uji(30).status, 422);
    EXPECT_FALSE(aturan().terlihat) << "the service has changed: back to invisible";
    EXPECT_FALSE(aturan().terkalibrasi);
}

TEST_F(BsreTampak, WhoeverInsistsSaysWhyAndTheJournalKeepsIt) {
    EXPECT_EQ(nyalakan({{"bsre_tampak_alasan", "pokoknya"}}), 422);
    EXPECT_EQ(nyalakan({{"bsre_tampak_alasan", "Sudah diuji BSSN di tempat"}}), 303);
    EXPECT_TRUE(aturan().terlihat);
    EXPECT_THAT(entri("ubah_pengaturan")->sesudah, Contains(std::pair<std::string, std::string>(
                                                       "bsre_tampak_alasan", "Sudah diuji BSSN di tempat")));
    EXPECT_EQ(nyalakan(), 422) << "and again the next time";
}

TEST_F(BsreTampak, AWrongPassphraseOnTheTestPageMeasuresNothing) {
    masuk("administrator");
    const Jawaban wrong =
        kirim("/pengaturan/bsre/uji-letak", {{"nik_uji", nik}, {"frasa_uji", "keliru sekali"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.isi, HasSubstr("Frasa sandi BSrE salah"));
    EXPECT_THAT(wrong.isi, Not(HasSubstr("keliru sekali")));
    EXPECT_FALSE(aturan().terkalibrasi);
    layanan.tulis("hasil.pdf", *kantor.gudang->isi(beku));
    EXPECT_THAT(kirim("/pengaturan/bsre/uji-letak", {{"nik_uji", nik}, {"frasa_uji", frasa}}).isi,
                HasSubstr("bukan halaman uji"));
    for (const char* other : {"irban", "kasubbag", "inspektur"}) {
        masuk(other);
        EXPECT_EQ(buka("/pengaturan/bsre/hasil-uji.pdf").status, 404) << other;
        EXPECT_EQ(kirim("/pengaturan/bsre/uji-letak", {{"nik_uji", nik}, {"frasa_uji", frasa}}).status, 404)
            << other;
    }
}

TEST_F(BsreTampak, ItIsAskedForInTheBoxOfItsSignerAndCounts) {
    siap();
    ASSERT_TRUE(::kantor::ubah_pengaturan(kantor.loket(), kantor.asal("administrator"),
                                          {{"alamat_verifikasi", "https://teraju.example"}}));
    const seal::Kotak box = kotak_penilai();
    layanan.tulis("hasil.pdf", terlihat_di(*kantor.gudang->isi(beku), {box.halaman, box.x + 2, box.y + 2,
                                                                       box.lebar - 4, box.tinggi - 4}));
    EXPECT_EQ(buka(di("/dokumen")).status, 200);
    EXPECT_EQ(tanda().status, 303);
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::selesai});
    const auto asked = nlohmann::json::parse(layanan.baca("kotak.json"));
    EXPECT_EQ(asked["tampilan"], "VISIBLE");
    EXPECT_EQ(asked["page"], box.halaman);
    EXPECT_NEAR(asked["originX"].get<double>(), box.x + 2, 1);
    EXPECT_NEAR(asked["originY"].get<double>() + asked["height"].get<double>(), 842 - box.y - 2, 1.2);
    EXPECT_EQ(layanan.jalankan("zbarimg -q --raw kotak.png 2>/dev/null").kode, 0);
    EXPECT_EQ(layanan.keluaran(), "https://teraju.example/v/" + surat().kode + "\n")
        << "and nothing personal";
}

TEST_F(BsreTampak, OutsideOfItsBoxItCountsForNothing) {
    siap();
    EXPECT_EQ(buka(di("/dokumen")).status, 200);
    seal::Kotak beside = kotak_penilai();
    beside.x -= 3;
    layanan.tulis("hasil.pdf", terlihat_di(*kantor.gudang->isi(beku), beside));
    EXPECT_THAT(tanda().isi, HasSubstr("di luar kotak"));
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::tidak_diketahui}) << "signed there: a person looks";
    EXPECT_EQ(surat().kini, beku);
    const seal::Kotak other = seal::tempat_bidang(*kantor.gudang->isi(beku), "pegawai_dinilai")->kotak;
    EXPECT_THAT(unggah(terlihat_di(*kantor.gudang->isi(beku), other)).isi, HasSubstr("di luar kotak"));
}

TEST_F(BsreTampak, TheAdministratorHandsInAResultAndTheJournalSaysSo) {
    tak_pasti();
    const auto hand_in = [&](const char* who, const std::string& pdf) {
        return kantor.kirim_berkas(who, "/pengaturan/bsre/1/hasil", {"hasil_1", "hasil.pdf", pdf}, {});
    };
    EXPECT_THAT(hand_in("administrator", "bukan PDF").isi, HasSubstr("bukan dokumen yang dikirim"));
    EXPECT_THAT(hand_in("administrator", ditandatangani("GUNTUR PERMISALAN", ca)).isi,
                HasSubstr("bukan Nirmala Ibarat"));
    EXPECT_EQ(surat().kini, beku);
    const std::string good = ditandatangani("NIRMALA IBARAT", ca);
    for (const char* other : {"kasubbag", "inspektur", "irban_lain"})
        EXPECT_EQ(hand_in(other, good).status, 404) << other;
    EXPECT_EQ(hand_in("administrator", good).ke, "/pengaturan/bsre?sudah=titip");
    EXPECT_EQ(antrean(), std::vector{KeadaanBsre::selesai});
    EXPECT_EQ(*kantor.gudang->isi(surat().kini), good);
    const auto noted = entri("berkas.serahkan_hasil_bsre");
    ASSERT_TRUE(noted);
    EXPECT_EQ(noted->pelaku, kantor.id("administrator").value());
    EXPECT_THAT(noted->sesudah, Contains(std::pair<std::string, std::string>("penanda", "Nirmala Ibarat")));
    bool signer = false;
    kantor.store->baca_berkas([&](berkas::Baca& db) {
        for (const auto& e : db.terbitan().peristiwa(kantor.office, id))
            if (e.jenis == berkas::JenisPeristiwa::tanda_tangan) signer = e.oleh == kantor.id("irban");
    });
    EXPECT_TRUE(signer) << "it is the signer's signature";
    EXPECT_EQ(hand_in("administrator", good).status, 422) << "once";
    masuk("administrator");
    EXPECT_NE(buka(di("/dokumen")).status, 200) << "who hands it in does not see it";
}

} // namespace
} // namespace uji

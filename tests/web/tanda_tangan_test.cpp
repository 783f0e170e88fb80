// The page of signing (screen 06): the exact paper, who may, what was opened, the passphrase; three people to an endorsed paper.
#include "app/juru_segel.h"
#include "app/pelukis_poppler.h"
#include "berkas/keberatan.h"
#include "berkas/simpanan_kunci.h"
#include "berkas/simpanan_terbitan.h"
#include "paper/blangko/terbit.h"
#include "seal/periksa.h"
#include "web/halaman_uji.h"
#include "web/kasus_contoh.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace uji {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* frasa_ca = "hujan turun di Paringin";

class HalamanTandaTangan : public HalamanUji {
  protected:
    HalamanTandaTangan() {
        kantor.situs->pencetak_terbit = &printer;
        EXPECT_TRUE(
            kantor.juru_segel->buat_otoritas("Otoritas Contoh", "Inspektorat", frasa_ca, kantor.clock.now()));
    }
    static std::string frasa(const std::string& who) { return who + " berfrasa panjang"; }
    void sertifikat(const std::string& who) {
        masuk(who);
        ASSERT_EQ(kirim("/akun/sertifikat", {{"aksi", "minta"}, {"frasa", frasa(who)}, {"ulang", frasa(who)}})
                      .status,
                  303);
        std::vector<berkas::KunciTanda> keys;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { keys = db.kunci().kunci_milik(kantor.office, kantor.id(who)); });
        masuk("administrator");
        ASSERT_EQ(kirim("/sertifikat/putuskan", {{"aksi", "terbitkan"},
                                                 {"sertifikat", std::to_string(keys.at(0).id.value())},
                                                 {"frasa_otoritas", frasa_ca}})
                      .status,
                  303);
    }
    // A case whose value is set: it stands at the signatures.
    berkas::BerkasId dinilai(KasusContoh& its) {
        const auto id = its.sampai(sop::Kerja::nilai);
        skp::Isi isi = its.isi(id);
        for (auto& mark : isi.perilaku) mark = 88;
        EXPECT_TRUE(berkas::tetapkan_nilai(its.meja(), its.asal("irban"), {id, its.berkas(id).kunci},
                                           berkas::SimpanIsi{isi, {}}));
        return id;
    }
    static std::string di(berkas::BerkasId id, const std::string& tail = {}) {
        return fmt::format("/berkas/{}/tanda-tangan{}", id.value(), tail);
    }
    berkas::Terbitan terbitan(berkas::BerkasId id) {
        berkas::Terbitan paper;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { paper = db.terbitan().terbitan(kantor.office, id).back(); });
        return paper;
    }
    void bekukan(berkas::BerkasId id) {
        masuk("irban");
        ASSERT_EQ(isi_dan_kirim(di(id), {{"aksi", "bekukan"}}).ke, di(id));
    }
    Jawaban tandatangani(berkas::BerkasId id, const http::Fields& typed) {
        http::Fields form = typed;
        form.emplace_back("aksi", "tanda");
        return isi_dan_kirim(di(id), form);
    }
    // Opened, read, signed.
    Jawaban tandatangani_sebagai(const std::string& who, berkas::BerkasId id) {
        masuk(who);
        EXPECT_EQ(buka(di(id, "/dokumen")).status, 200);
        return tandatangani(id, {{"dibaca", "ya"}, {"frasa", frasa(who)}});
    }
    template <class Act>
    void hukum(KasusContoh& its, berkas::BerkasId id, const char* who, Act&& act) {
        const auto done = act(its.meja(), its.asal(who), berkas::Terlihat{id, its.berkas(id).kunci});
        ASSERT_TRUE(done) << done.error().front().sentence.key;
    }

    paper::blangko::PencetakTerbit printer{kantor.perkakas->timbangan};
};

TEST_F(HalamanTandaTangan, NobodySignsWhatHeHasNotOpenedReadAndUnlocked) {
    KasusContoh its(kantor);
    const auto id = dinilai(its);
    sertifikat("irban");
    masuk("irban");
    EXPECT_THAT(buka(di(id)).isi, HasSubstr("Dokumen resminya belum dibuat"));
    bekukan(id);
    const Jawaban page = buka(di(id));
    ASSERT_EQ(page.status, 200);
    EXPECT_LE(bita_pertama(page.isi), 14'336U);
    EXPECT_THAT(page.isi, HasSubstr("Yang Anda tanda tangani"));
    EXPECT_THAT(page.isi, HasSubstr("87,47"));
    EXPECT_THAT(page.isi, HasSubstr(di(id, "/halaman/1")));
    const base::Sidik frozen = terbitan(id).kini;

    EXPECT_THAT(tandatangani(id, {{"dibaca", "ya"}, {"frasa", frasa("irban")}}).isi,
                HasSubstr("belum Anda buka"));
    EXPECT_EQ(buka(di(id, "/halaman/1")).response.type, "image/png");
    EXPECT_THAT(tandatangani(id, {{"dibaca", "ya"}, {"frasa", frasa("irban")}}).isi,
                HasSubstr("belum Anda buka"))
        << "one page of four";
    for (const char* page_number : {"2", "3", "4"})
        EXPECT_EQ(buka(di(id, std::string("/halaman/") + page_number)).status, 200);
    for (const char* none : {"0", "5", "x"})
        EXPECT_EQ(buka(di(id, std::string("/halaman/") + none)).status, 404);
    EXPECT_THAT(tandatangani(id, {{"frasa", frasa("irban")}}).isi,
                HasSubstr("Beri tanda bahwa Anda sudah membaca"));
    EXPECT_THAT(tandatangani(id, {{"dibaca", "ya"}, {"frasa", ""}}).isi,
                HasSubstr("Frasa sandi belum diisi"));
    const Jawaban wrong = tandatangani(id, {{"dibaca", "ya"}, {"frasa", "bukan frasa saya"}});
    EXPECT_THAT(wrong.isi, HasSubstr("Frasa sandi tidak cocok"));
    EXPECT_THAT(wrong.isi, Not(HasSubstr("bukan frasa saya")));
    EXPECT_EQ(terbitan(id).kini, frozen) << "nothing was signed so far";

    EXPECT_EQ(tandatangani(id, {{"dibaca", "ya"}, {"frasa", frasa("irban")}}).status, 303);
    EXPECT_NE(terbitan(id).kini, frozen);
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("kunci.frasa_salah"));
    EXPECT_THAT(buka(di(id)).isi, HasSubstr("tidak, atau belum, ditunggu")) << "he has signed";
}

TEST_F(HalamanTandaTangan, WithoutAPainterThePageLeadsToThePdfWhichIsReadAndSigned) {
    app::PelukisPoppler none("/nowhere/pdftoppm");
    app::JuruSegel seal({kantor.folder.path() / "otoritas", {}, &none}, kantor.random);
    kantor.situs->juru_segel = &seal;
    KasusContoh its(kantor);
    const auto id = dinilai(its);
    sertifikat("irban");
    bekukan(id);
    const Jawaban page = buka(di(id));
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.isi, HasSubstr("Buka PDF-nya dan baca seluruhnya"));
    EXPECT_THAT(page.isi, HasSubstr("paket poppler-utils"));
    EXPECT_THAT(page.isi, Not(HasSubstr("/halaman/1"))) << "no picture that would stay empty";
    EXPECT_EQ(buka(di(id, "/halaman/1")).status, 404);
    EXPECT_THAT(tandatangani(id, {{"dibaca", "ya"}, {"frasa", frasa("irban")}}).isi,
                HasSubstr("belum Anda buka"));
    EXPECT_EQ(tandatangani_sebagai("irban", id).status, 303);
}

TEST_F(HalamanTandaTangan, ThreePeopleSignInTheOrderOfTheLawAndThePaperIsInForce) {
    KasusContoh its(kantor);
    const auto id = dinilai(its);
    for (const char* who : {"irban", "auditor", "inspektur"}) sertifikat(who);
    bekukan(id);
    masuk("auditor");
    EXPECT_THAT(buka(di(id)).isi, HasSubstr("tidak, atau belum, ditunggu")) << "the assessor first";
    EXPECT_EQ(tandatangani_sebagai("irban", id).status, 303);
    hukum(its, id, "irban",
          [](const auto& m, const auto& a, const auto& t) { return berkas::serahkan_dokumen(m, a, t); });
    hukum(its, id, "auditor", [](const auto& m, const auto& a, const auto& t) {
        return berkas::terima_dokumen(m, a, t, std::nullopt);
    });
    EXPECT_EQ(tandatangani_sebagai("auditor", id).status, 303);
    hukum(its, id, "irban",
          [](const auto& m, const auto& a, const auto& t) { return berkas::teruskan(m, a, t); });
    EXPECT_EQ(tandatangani_sebagai("inspektur", id).status, 303);

    const berkas::Terbitan paper = terbitan(id);
    EXPECT_EQ(paper.keadaan, berkas::KeadaanTerbitan::berlaku);
    EXPECT_NE(its.berkas(id).kerja, sop::Kerja::tanda_tangan) << "the case goes on";
    const auto pdf = kantor.gudang->isi(paper.kini);
    ASSERT_TRUE(pdf);
    const auto root = seal::Sertifikat::baca(kantor.juru_segel->sertifikat_otoritas());
    const auto report =
        seal::periksa(*pdf, {{*root}, {kantor.juru_segel->daftar_cabut()}}, kantor.clock.now());
    ASSERT_TRUE(report);
    std::vector<std::string> fields;
    for (const auto& one : report->tanda_tangan) {
        fields.push_back(one.bidang);
        EXPECT_EQ(one.putusan, seal::Putusan::sah) << one.bidang;
    }
    EXPECT_EQ(fields,
              (std::vector<std::string>{"pejabat_penilai", "pegawai_dinilai", "atasan_pejabat_penilai"}));
}

TEST_F(HalamanTandaTangan, OthersNeitherSeeItNorSignIt) {
    KasusContoh its(kantor);
    const auto id = dinilai(its);
    bekukan(id);
    for (const char* stranger : {"irban_lain", "staf", "administrator", "arsiparis"}) {
        masuk(stranger);
        for (const char* tail : {"", "/dokumen", "/halaman/1"})
            EXPECT_EQ(buka(di(id, tail)).status, 404) << stranger << tail;
    }
    sertifikat("kasubbag"); // may see the case, and has no signature on it
    masuk("kasubbag");
    EXPECT_EQ(buka(di(id, "/dokumen")).status, 200);
    EXPECT_EQ(kirim(di(id), {{"aksi", "tanda"},
                             {"dibaca", "ya"},
                             {"sidik", terbitan(id).kini.hex()},
                             {"kunci_berkas", std::to_string(its.berkas(id).kunci)},
                             {"frasa", frasa("kasubbag")}})
                  .status,
              422);
    EXPECT_EQ(terbitan(id).kini, terbitan(id).beku);
}

TEST_F(HalamanTandaTangan, WithoutACertificateItSaysWhereToGetOne) {
    KasusContoh its(kantor);
    const auto id = dinilai(its);
    bekukan(id);
    EXPECT_THAT(buka(di(id)).isi, HasSubstr("Anda belum mempunyai sertifikat"));
    EXPECT_THAT(buka(di(id)).isi, HasSubstr(fmt::format("/berkas/{}/basah", id.value())));
}

TEST_F(HalamanTandaTangan, APaperThatChangedMeanwhileIsReadAgain) {
    KasusContoh its(kantor);
    const auto id = dinilai(its);
    sertifikat("irban");
    bekukan(id);
    static_cast<void>(buka(di(id, "/dokumen")));
    EXPECT_THAT(tandatangani(
                    id, {{"dibaca", "ya"}, {"frasa", frasa("irban")}, {"sidik", base::sha256("other").hex()}})
                    .isi,
                HasSubstr("baru saja berubah"));
    EXPECT_EQ(terbitan(id).kini, terbitan(id).beku);
}

TEST_F(HalamanTandaTangan, ThePassphraseIsTypedOnceInASittingAndLockedAgainByAButton) {
    KasusContoh its(kantor);
    const auto id = dinilai(its);
    sertifikat("irban");
    bekukan(id);
    EXPECT_THAT(buka("/tanda-tangan").isi, HasSubstr("Sekar Fiktif"));
    EXPECT_THAT(buka("/tanda-tangan").isi, HasSubstr(di(id, "?antre=ya")));
    static_cast<void>(buka(di(id, "/dokumen")));
    // The passphrase opens the key even where the reader forgot to tick: the next try needs none.
    EXPECT_THAT(tandatangani(id, {{"dibaca", "ya"}, {"frasa", "salah sekali"}}).isi,
                HasSubstr("name=\"frasa\""));
    berkas::KunciTanda key;
    kantor.store->baca_berkas([&](berkas::Baca& db) {
        key = berkas::kunci_berlaku(db.kunci(), kantor.office, kantor.id("irban")).value();
    });
    ASSERT_TRUE(kantor.juru_segel->buka(kantor.sesi("irban").kunci, key, frasa("irban"), kantor.clock.now()));
    EXPECT_THAT(buka(di(id)).isi, HasSubstr("Kunci Anda terbuka sampai"));
    EXPECT_THAT(buka(di(id)).isi, Not(HasSubstr("name=\"frasa\"")));
    EXPECT_EQ(kirim("/tanda-tangan/kunci", {}).ke, "/tanda-tangan?sudah=kunci");
    EXPECT_THAT(buka(di(id)).isi, HasSubstr("name=\"frasa\""));
    // One after another: after the last one, the list says so.
    EXPECT_EQ(tandatangani(id, {{"dibaca", "ya"}, {"frasa", frasa("irban")}, {"antre", "ya"}}).ke,
              "/tanda-tangan?sudah=semua");
    EXPECT_THAT(buka("/tanda-tangan").isi, HasSubstr("Tidak ada dokumen yang menunggu"));
    // Signing out wipes it.
    ASSERT_TRUE(kantor.juru_segel->terbuka(kantor.sesi("irban").kunci, key.id, kantor.clock.now()));
    const base::Sidik session = kantor.sesi("irban").kunci;
    EXPECT_EQ(kirim("/keluar", {}).status, 303);
    EXPECT_FALSE(kantor.juru_segel->terbuka(session, key.id, kantor.clock.now()));
}

} // namespace
} // namespace uji

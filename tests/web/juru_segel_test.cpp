// Signing as the pages do it, without the pages: the printed form, three people one after the other, judged by the verifier and by poppler.
#include "app/pelukis_poppler.h"
#include "seal/periksa.h"
#include "web/halaman_uji.h"
#include "web/kasus_contoh.h"

#include <gmock/gmock.h>

#include <array>
#include <cstdio>
#include <fstream>

namespace uji {
namespace {

using seal::Putusan;
using ::testing::HasSubstr;

constexpr const char* frasa_ca = "hujan turun di Paringin";

class JuruSegel : public HalamanUji {
  protected:
    JuruSegel() {
        EXPECT_TRUE(
            kantor.juru_segel->buat_otoritas("Otoritas Contoh", "Inspektorat", frasa_ca, kantor.clock.now()));
    }
    berkas::KunciTanda kunci_untuk(const std::string& nama, int number) {
        berkas::JuruSegel& s = *kantor.juru_segel;
        const berkas::PemilikKunci owner{nama, "199002302015032001", "Auditor", "Inspektorat"};
        const auto made = s.buat_kunci(owner, nama + " berfrasa", kantor.clock.now());
        const auto issued =
            s.terbitkan(made->naskah, owner, frasa_ca, kantor.clock.now(), "https://kantor.example/crl.der");
        berkas::KunciTanda key;
        key.id = berkas::KunciId{number};
        key.naskah = made->naskah;
        key.rantai = issued->rantai;
        key.isi = issued->isi;
        return key;
    }
    std::string cetakan() {
        KasusContoh kasus(kantor);
        const auto id = kasus.sampai(sop::Kerja::nilai);
        skp::Isi isi = kasus.isi(id);
        for (auto& mark : isi.perilaku) mark = 88;
        EXPECT_TRUE(berkas::tetapkan_nilai(kasus.meja(), kasus.asal("irban"), {id, kasus.berkas(id).kunci},
                                           berkas::SimpanIsi{isi, {}}));
        std::string pdf;
        kantor.store->baca_berkas([&](berkas::Baca& db) {
            const auto people = kasus.meja();
            pdf =
                kantor.pencetak->cetak(db, kantor.office, people.kantor, kasus.berkas(id), "I-g", false)->pdf;
        });
        return pdf;
    }
    berkas::TandaDiminta minta(std::string field, const std::string& name) {
        berkas::TandaDiminta what;
        what.bidang = std::move(field);
        what.baris = {"Ditandatangani secara elektronik oleh:", name};
        what.qr = "https://kantor.example/v/7QK4M2XD";
        what.pada = kantor.clock.now();
        return what;
    }
    // What pdfsig of poppler says of a file.
    std::string pdfsig(const std::string& pdf) {
        const std::string file = (kantor.folder.path() / "tanda.pdf").string();
        std::ofstream(file, std::ios::binary) << pdf;
        std::string said;
        std::FILE* pipe = popen(("pdfsig -nocert '" + file + "' 2>&1").c_str(), "r");
        std::array<char, 4096> block{};
        while (const std::size_t got = std::fread(block.data(), 1, block.size(), pipe))
            said.append(block.data(), got);
        pclose(pipe);
        return said;
    }
    base::Sidik sesi = base::sha256("a session");
};

TEST_F(JuruSegel, ThreePeopleSignThePrintedFormAndEverySignatureHolds) {
    std::string pdf = cetakan();
    constexpr std::array<std::pair<const char*, const char*>, 3> order{
        {{"pejabat_penilai", "Nirmala Ibarat"},
         {"pegawai_dinilai", "Sekar Fiktif"},
         {"atasan_pejabat_penilai", "Gunung Fiktif"}}};
    int number = 0;
    for (const auto& [field, name] : order) {
        const auto key = kunci_untuk(name, ++number);
        EXPECT_EQ(kantor.juru_segel->buka(sesi, key, "frasa orang lain", kantor.clock.now())
                      .error()
                      .front()
                      .sentence.key,
                  "segel.frasa_salah");
        ASSERT_TRUE(kantor.juru_segel->buka(sesi, key, std::string(name) + " berfrasa", kantor.clock.now()));
        auto what = minta(field, name);
        what.terakhir = number == 3;
        const auto signed_pdf = kantor.juru_segel->tandatangani(sesi, key.id, pdf, what);
        ASSERT_TRUE(signed_pdf) << field << ' ' << signed_pdf.error().front().sentence.key;
        EXPECT_EQ(signed_pdf->compare(0, pdf.size(), pdf), 0) << "what was signed before is a prefix";
        EXPECT_FALSE(kantor.juru_segel->tandatangani(sesi, key.id, *signed_pdf, what))
            << "a field is signed once";
        pdf = *signed_pdf;
    }
    const auto root = seal::Sertifikat::baca(kantor.juru_segel->sertifikat_otoritas());
    const seal::Kepercayaan trust{{*root}, {kantor.juru_segel->daftar_cabut()}};
    const auto report = seal::periksa(pdf, trust, kantor.clock.now());
    ASSERT_TRUE(report);
    ASSERT_EQ(report->tanda_tangan.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(report->tanda_tangan[i].putusan, Putusan::sah) << i;
        EXPECT_EQ(report->tanda_tangan[i].bidang, order.at(i).first);
        EXPECT_EQ(report->tanda_tangan[i].penanda_tangan, order.at(i).second);
    }
    const std::string said = pdfsig(pdf);
    std::size_t valid = 0;
    for (std::size_t at = said.find("Signature is Valid."); at != std::string::npos;
         at = said.find("Signature is Valid.", at + 1))
        ++valid;
    EXPECT_EQ(valid, 3U) << said;
    // The evidence that went in last proves by itself that nobody was revoked.
    const auto alone = seal::periksa(pdf, {{*root}, {}}, kantor.clock.now());
    EXPECT_EQ(alone->putusan(), Putusan::sah);
}

TEST_F(JuruSegel, AKeyThatIsNotItsChainsSignsNothing) {
    auto key = kunci_untuk("Nirmala Ibarat", 1);
    key.rantai = kunci_untuk("Sekar Fiktif", 2).rantai;
    EXPECT_EQ(kantor.juru_segel->buka(sesi, key, "Nirmala Ibarat berfrasa", kantor.clock.now())
                  .error()
                  .front()
                  .sentence.key,
              "segel.bukan_pasangan");
}

TEST_F(JuruSegel, TheEvidenceOfARevocationSpeaksAgainstLaterSignaturesOnly) {
    const std::string pdf = cetakan();
    const auto key = kunci_untuk("Nirmala Ibarat", 1);
    ASSERT_TRUE(kantor.juru_segel->buka(sesi, key, "Nirmala Ibarat berfrasa", kantor.clock.now()));
    const auto before = kantor.juru_segel->tandatangani(sesi, key.id, pdf, minta("pejabat_penilai", "N"));
    kantor.clock.tick(std::chrono::minutes(2));
    ASSERT_TRUE(kantor.juru_segel->catat_cabut(key.isi->nomor, "kunci_bocor", kantor.clock.now()));
    ASSERT_TRUE(kantor.juru_segel->tulis_daftar_cabut(frasa_ca, kantor.clock.now()));
    kantor.clock.tick(std::chrono::minutes(1));
    const auto after = kantor.juru_segel->tandatangani(sesi, key.id, pdf, minta("pejabat_penilai", "N"));
    const auto root = seal::Sertifikat::baca(kantor.juru_segel->sertifikat_otoritas());
    const seal::Kepercayaan trust{{*root}, {kantor.juru_segel->daftar_cabut()}};
    EXPECT_EQ(seal::periksa(*before, trust, kantor.clock.now())->putusan(), Putusan::belum_pasti)
        << "no time stamp proves that it was before";
    EXPECT_EQ(seal::periksa(*after, trust, kantor.clock.now())->putusan(), Putusan::tidak_sah);
}

// ---- pages as pictures
TEST_F(JuruSegel, PagesArePaintedOnceEachAndOnlyThoseThatAreThere) {
    app::PelukisPoppler painter;
    const std::string pdf = cetakan();
    const base::Sidik mark = base::sha256(pdf);
    const int pages = *painter.halaman(pdf);
    ASSERT_GE(pages, 1);
    const auto first = painter.gambar(mark, pdf, 1);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->compare(0, 8, "\x89PNG\r\n\x1a\n"), 0);
    EXPECT_EQ(painter.gambar(mark, "no longer read", 1), first) << "kept by its fingerprint";
    EXPECT_FALSE(painter.gambar(mark, pdf, pages + 1));
    EXPECT_FALSE(painter.gambar(mark, pdf, 0));
}

TEST_F(JuruSegel, APainterThatHangsOrFloodsOrIsMissingIsRefused) {
    const std::string pdf = "%PDF-1.7 whatever";
    app::PelukisPoppler none("/nowhere/pdftoppm");
    EXPECT_EQ(none.gambar(base::sha256("a"), pdf, 1).error().front().sentence.key, "pelukis.tidak_ada");
    EXPECT_EQ(none.halaman(pdf).error().front().sentence.key, "pelukis.tidak_ada");
    app::PelukisPoppler floods("/usr/bin/yes"); // says "-png -r ..." for ever: more than 8 MiB
    EXPECT_EQ(floods.gambar(base::sha256("b"), pdf, 1).error().front().sentence.key, "pelukis.gagal");
    app::PelukisPoppler silent("/bin/true");
    EXPECT_EQ(silent.gambar(base::sha256("c"), pdf, 1).error().front().sentence.key, "pelukis.gagal");
    app::PelukisPoppler damaged;
    EXPECT_EQ(damaged.gambar(base::sha256("d"), pdf, 1).error().front().sentence.key, "pelukis.gagal");
    EXPECT_FALSE(damaged.halaman(pdf));
}

} // namespace
} // namespace uji

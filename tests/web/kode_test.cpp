// /v: whoever holds a paper learns whether it is the office's and where it stands, and nothing about the person on it.
#include "berkas/penilaian.h"
#include "berkas/simpanan_terbitan.h"
#include "berkas/verifikasi.h"
#include "paper/blangko/terbit.h"
#include "web/halaman_uji.h"
#include "web/kasus_contoh.h"

#include <gmock/gmock.h>

namespace uji {
namespace {

using berkas::CaraTanda;
using berkas::JenisPeristiwa;
using berkas::KeadaanTerbitan;
using berkas::Peristiwa;
using berkas::Terbitan;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Samarkan, LeavesInitialsAndTitlesAndNoLengths) {
    EXPECT_EQ(berkas::samarkan("Sekar Fiktif, S.E."), "S••••• F•••••, S.E.");
    EXPECT_EQ(berkas::samarkan("Bo, S.H., M.H."), "B•••••, S.H., M.H.");
    EXPECT_EQ(berkas::samarkan("Drs. M. Yusuf Élan"), "Drs. M. Y••••• É•••••");
    EXPECT_EQ(berkas::samarkan(""), "");
}

class HalamanKode : public HalamanUji {
  protected:
    HalamanKode() {
        kasus_.emplace(kantor);
        id_ = kasus_->sampai(sop::Kerja::nilai);
        skp::Isi isi = kasus_->isi(id_);
        constexpr std::array<int, 5> marks{88, 90, 87, 86, 89};
        for (std::size_t i = 0; i < marks.size(); ++i) isi.perilaku.at(i) = marks.at(i);
        isi.tugas_tambahan = {{"Menjadi pengajar pelatihan kantor sendiri", "800/31/INSP/2025"}};
        EXPECT_TRUE(berkas::tetapkan_nilai(kasus_->meja(), kasus_->asal("irban"),
                                           {id_, kasus_->berkas(id_).kunci}, berkas::SimpanIsi{isi, {}}));
        paper_ = terbitan(1, "7QK4M2XD");
        simpan(paper_);
        peristiwa(JenisPeristiwa::bekukan, "irban", {}, paper_.beku);
    }

    Terbitan terbitan(int version, const std::string& code) {
        Terbitan t;
        t.berkas = id_;
        t.nomor = version;
        t.kode = code;
        t.nomor_naskah = version == 1 ? "800.1.4.4/0001/INSP/2026" : "800.1.4.4/0001.2/INSP/2026";
        t.blangko = "I-g";
        t.jenis = "Penilaian prestasi kerja PNS";
        t.tanggal = *calendar::date_of(2026, 1, 14);
        const auto row = kasus_->berkas(id_);
        t.nilai = row.nilai;
        t.sebutan = row.sebutan;
        t.beku = t.kini = cetak(t);
        t.dibuat = kantor.clock.now();
        t.oleh = kantor.id("irban");
        return t;
    }
    // Printed as it is issued, and taken into the vault.
    base::Sidik cetak(const Terbitan& t) {
        const paper::blangko::PencetakTerbit printer(kantor.perkakas->timbangan);
        base::Result<berkas::Cetakan> made;
        const auto meja = kasus_->meja();
        kantor.store->baca_berkas([&](berkas::Baca& db) {
            made = printer.cetak_terbit(
                db, kantor.office, meja.kantor, kasus_->berkas(id_), "I-g",
                {t.kode, t.nomor_naskah, t.tanggal, "https://kantor.example/v/" + t.kode, {}});
        });
        pdf_ = made.value().pdf;
        return disimpan(pdf_);
    }
    base::Sidik disimpan(const std::string& bytes) {
        auto incoming = kantor.gudang->terima();
        EXPECT_TRUE(incoming->tulis(bytes));
        return incoming->selesai(kantor.clock.now()).value().sidik;
    }
    void simpan(const Terbitan& t) {
        EXPECT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            db.tulis_terbitan().simpan(kantor.office, t);
            return {};
        }));
    }
    void peristiwa(JenisPeristiwa kind, const std::string& who, std::optional<sop::Siapa> role,
                   const base::Sidik& after) {
        Peristiwa p;
        p.berkas = id_;
        p.terbitan = 1;
        p.jenis = kind;
        p.pada = kantor.clock.now();
        p.oleh = kantor.id(who);
        p.peran = role;
        if (kind == JenisPeristiwa::tanda_tangan) p.cara = CaraTanda::sertifikat;
        p.file = after;
        EXPECT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            db.tulis_terbitan().simpan(kantor.office, p);
            return {};
        }));
    }
    // Signed by all three: the paper is in force.
    void berlaku() {
        int number = 0;
        for (const auto& [who, role] :
             std::vector<std::pair<std::string, sop::Siapa>>{{"irban", sop::Siapa::penilai},
                                                             {"auditor", sop::Siapa::pegawai},
                                                             {"inspektur", sop::Siapa::atasan_penilai}}) {
            paper_.kini = disimpan(pdf_ + "%" + std::to_string(++number) + "\n");
            peristiwa(JenisPeristiwa::tanda_tangan, who, role, paper_.kini);
        }
        paper_.keadaan = KeadaanTerbitan::berlaku;
        simpan(paper_);
    }
    [[nodiscard]] std::string isi(const std::string& target, int status = 200) {
        const Jawaban j = buka(target);
        EXPECT_EQ(j.status, status) << target;
        EXPECT_LE(bita_pertama(j.isi), 14'336U);
        return j.isi;
    }

    std::optional<KasusContoh> kasus_;
    berkas::BerkasId id_{};
    Terbitan paper_{};
    std::string pdf_;
};

TEST_F(HalamanKode, APaperInForceIsGreenAndNamesItsSignersButNotItsPerson) {
    berlaku();
    const std::string page = isi("/v/7QK4M2XD");
    EXPECT_THAT(page,
                AllOf(HasSubstr("class=\"vonis sah\""), HasSubstr("<h1>Dokumen ini tercatat dan sah</h1>"),
                      HasSubstr("800.1.4.4/0001/INSP/2026"), HasSubstr("1 Januari – 31 Desember 2025"),
                      HasSubstr("S••••• F•••••"), HasSubstr("NIP berakhiran "), HasSubstr("Nirmala Ibarat"),
                      HasSubstr("Inspektur Pembantu Wilayah I"), HasSubstr("Gunung Fiktif"),
                      HasSubstr("WITA"), HasSubstr("Inspektorat Kabupaten Contoh Raya")));
    const std::string nip = kasus_->meja().kantor.pegawai(kantor.id("auditor"))->nip;
    for (const std::string& secret : {std::string("Sekar"), nip, nip.substr(0, 8), paper_.nilai,
                                      std::string("88,07"), std::string("(Baik)"), std::string("asli")})
        EXPECT_THAT(page, Not(HasSubstr(secret))) << secret;
    EXPECT_THAT(kantor.perbuatan_tercatat(), Not(::testing::Contains(HasSubstr("verifikasi"))));
}

TEST_F(HalamanKode, FrozenIsSaidPlainlyAndIsNotGreen) {
    const std::string page = isi("/v/7QK4M2XD");
    EXPECT_THAT(page, AllOf(HasSubstr("class=\"vonis belum\""), HasSubstr("belum berlaku"),
                            Not(HasSubstr("vonis sah"))));
    peristiwa(JenisPeristiwa::tanda_tangan, "irban", sop::Siapa::penilai, paper_.beku);
    EXPECT_THAT(isi("/v/7QK4M2XD"), HasSubstr("class=\"vonis belum\""));
}

TEST_F(HalamanKode, OnPaperTheSignerIsTheOneWhoseRoleItIsNotWhoEnteredIt) {
    const base::Sidik scan = disimpan(pdf_ + "% pindaian\n");
    Peristiwa p;
    p.berkas = id_;
    p.terbitan = 1;
    p.jenis = JenisPeristiwa::unggah_basah;
    p.pada = kantor.clock.now();
    p.oleh = kantor.id("kasubbag");
    p.file = scan;
    const auto simpan_peristiwa = [&] {
        EXPECT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            db.tulis_terbitan().simpan(kantor.office, p);
            return {};
        }));
    };
    simpan_peristiwa();
    EXPECT_THAT(isi("/v/7QK4M2XD"), Not(HasSubstr(scan.hex()))); // nobody has confirmed it yet
    p.jenis = JenisPeristiwa::tanda_tangan;
    p.peran = sop::Siapa::penilai;
    p.cara = CaraTanda::basah;
    p.tanggal = *calendar::date_of(2026, 1, 15);
    simpan_peristiwa();
    EXPECT_THAT(isi("/v/7QK4M2XD"),
                AllOf(HasSubstr("Nirmala Ibarat"), HasSubstr("15 Januari 2026, di atas kertas"),
                      Not(HasSubstr("Wulan")), HasSubstr("data-sidik=\"" + scan.hex() + "\""),
                      HasSubstr("Pindaian dengan tanda tangan basah")));
}

TEST_F(HalamanKode, WhatTheSuperiorHasSetWithoutSignaturesSaysSo) {
    peristiwa(JenisPeristiwa::tetapkan_atasan, "inspektur", sop::Siapa::atasan_penilai, paper_.beku);
    paper_.keadaan = KeadaanTerbitan::berlaku;
    simpan(paper_);
    EXPECT_THAT(isi("/v/7QK4M2XD"), AllOf(HasSubstr("Ditetapkan atasan pejabat penilai dan belum dicabut"),
                                          HasSubstr("Ditetapkan oleh"), HasSubstr("Gunung Fiktif"),
                                          Not(HasSubstr("Ditandatangani"))));
}

TEST_F(HalamanKode, RevokedSaysWhenWhyAndWhatStandsInItsPlace) {
    berlaku();
    paper_.keadaan = KeadaanTerbitan::dicabut;
    paper_.berakhir = kantor.clock.now();
    paper_.sebab = "salah cetak <nomor>";
    simpan(paper_);
    EXPECT_THAT(isi("/v/7QK4M2XD"),
                AllOf(HasSubstr("vonis tidak"), HasSubstr("sudah dicabut"),
                      HasSubstr("Alasan: salah cetak &lt;nomor&gt;."), Not(HasSubstr("Penggantinya"))));
    simpan(terbitan(2, "0QK4M2XD"));
    EXPECT_THAT(isi("/v/7QK4M2XD"), HasSubstr("href=\"/v/0QK4M2XD\""));
}

TEST_F(HalamanKode, ReplacedLeadsToTheNewerVersionAndKeepsTheReasonToItself) {
    paper_.keadaan = KeadaanTerbitan::diganti;
    paper_.berakhir = kantor.clock.now();
    paper_.sebab = "nilai diubah oleh keputusan keberatan";
    simpan(paper_);
    simpan(terbitan(2, "0QK4M2XD"));
    EXPECT_THAT(isi("/v/7QK4M2XD"), AllOf(HasSubstr("vonis tidak"), HasSubstr("sudah diganti"),
                                          HasSubstr("0QK4-M2XD"), Not(HasSubstr("keberatan"))));
    EXPECT_THAT(isi("/v/0QK4M2XD"), HasSubstr("vonis belum"));
}

TEST_F(HalamanKode, TypedCodesAreForgivenAndLedToOneAddress) {
    for (const char* typed : {"7qk4m2xd", "7QK4-M2XD", "7qk4%20m2xd"})
        EXPECT_EQ(buka(std::string("/v/") + typed).ke, "/v/7QK4M2XD") << typed;
    EXPECT_EQ(buka("/v?kode=7qk4-m2xd").ke, "/v/7QK4M2XD");
    EXPECT_THAT(isi("/v?kode=7qk4", 422), HasSubstr("delapan huruf dan angka"));
    EXPECT_THAT(isi("/v"), HasSubstr("Periksa dokumen"));
}

TEST_F(HalamanKode, WhatIsNotThereSaysSoAndOffersTheFieldAgain) {
    EXPECT_THAT(isi("/v/7QK4M2XB", 404),
                AllOf(HasSubstr("vonis tidak"), HasSubstr("Dokumen tidak ditemukan"), HasSubstr("7QK4-M2XB"),
                      HasSubstr("name=\"kode\""), HasSubstr("/v/lapor?kode=7QK4-M2XB")));
    EXPECT_THAT(isi("/v/%3Cscript%3E", 404), Not(HasSubstr("<script>")));
}

TEST_F(HalamanKode, OnlyCodesThatNobodyHasAreCountedAndThenNothingIsAnswered) {
    for (int i = 0; i < 29; ++i) static_cast<void>(isi("/v/7QK4M2XB", 404));
    for (int i = 0; i < 40; ++i) static_cast<void>(isi("/v/7QK4M2XD"));
    static_cast<void>(isi("/v/7QK4M2XB", 404));
    EXPECT_THAT(isi("/v/7QK4M2XB", 429), HasSubstr("terlalu banyak kode"));
    static_cast<void>(
        isi("/v/7QK4M2XD", 429)); // else the answer itself would tell that there is such a paper
    kantor.clock.tick(std::chrono::hours(1));
    static_cast<void>(isi("/v/7QK4M2XD"));
}

TEST_F(HalamanKode, AValueFitsOrDoesNotAndFiveTriesAnHourAreAll) {
    const auto coba = [&](const std::string& typed) { return kirim("/v/7QK4M2XD", {{"nilai", typed}}); };
    ASSERT_EQ(paper_.nilai, "88.07");
    EXPECT_EQ(coba("delapan").status, 422); // no number: no try
    EXPECT_THAT(coba("88,07").isi, AllOf(HasSubstr("Cocok: nilai 88,07"), HasSubstr("Sisa 4 kali")));
    EXPECT_THAT(coba("88.07").isi, AllOf(HasSubstr("Cocok: nilai 88.07"), HasSubstr("Sisa 3 kali")));
    for (const char* near : {"88,06", "88,1", "88"})
        EXPECT_THAT(coba(near).isi,
                    AllOf(HasSubstr("Tidak cocok"), Not(HasSubstr("88,07")), Not(HasSubstr("88.07"))));
    const Jawaban sixth = coba("88,07");
    EXPECT_EQ(sixth.status, 429);
    EXPECT_THAT(sixth.isi, AllOf(HasSubstr("sudah lima kali dicoba"), Not(HasSubstr("Cocok: "))));
    kantor.clock.tick(std::chrono::minutes(59));
    EXPECT_EQ(coba("88,07").status, 429);
    kantor.clock.tick(std::chrono::minutes(1));
    EXPECT_THAT(coba("88,07").isi, HasSubstr("Cocok: "));
}

TEST_F(HalamanKode, EveryKeptStateOfTheBytesIsListedOnceByItsName) {
    berlaku();
    const std::string page = isi("/v/7QK4M2XD");
    EXPECT_THAT(page, AllOf(HasSubstr("data-sidik=\"" + paper_.beku.hex() + "\""),
                            HasSubstr("Seperti saat dibekukan"),
                            HasSubstr("data-sidik=\"" + paper_.kini.hex() + "\""),
                            HasSubstr("Setelah tanda tangan Gunung Fiktif"),
                            HasSubstr("Setelah tanda tangan S••••• F•••••")));
    std::size_t listed = 0;
    for (std::size_t at = page.find("data-sidik="); at != page.npos; at = page.find("data-sidik=", at + 1))
        ++listed;
    EXPECT_EQ(listed, 4U);
}

TEST_F(HalamanKode, OfACaseThatHasIssuedItsFormThereIsNoOtherPrintOfIt) {
    berlaku();
    masuk("auditor");
    for (const char* asked : {"I-g", "i-g", "ig"}) {
        const Jawaban j = buka("/berkas/" + std::to_string(id_.value()) + "/cetak/" + asked);
        ASSERT_EQ(j.status, 200);
        EXPECT_EQ(base::sha256(j.response.body), paper_.kini) << asked;
    }
    EXPECT_NE(base::sha256(buka("/berkas/" + std::to_string(id_.value()) + "/cetak/I-e").response.body),
              paper_.kini);
}

TEST_F(HalamanKode, SomebodySuspiciousFindsTheWayToTheOffice) {
    EXPECT_THAT(isi("/v/lapor?kode=7qk4m2xd"),
                AllOf(HasSubstr("7QK4-M2XD"), HasSubstr("Inspektorat Kabupaten Contoh Raya")));
    EXPECT_THAT(isi("/masuk"), HasSubstr("href=\"/v\""));
    EXPECT_THAT(isi("/bantuan"), HasSubstr("href=\"/v\""));
}

} // namespace
} // namespace uji

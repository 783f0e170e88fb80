// The step of the signatures in the browser: hand-over, objection, decision, versions, terms, the wet route. Signing itself has a page of its own.
#include "berkas/keberatan.h"
#include "berkas/pengesahan_bantu.h"
#include "berkas/pengesahan_laku.h"
#include "paper/blangko/terbit.h"
#include "web/halaman_uji.h"
#include "web/kasus_contoh.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace uji {
namespace {

using sop::Kerja;
using sop::Siapa;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class HalamanPengesahan : public HalamanUji {
  protected:
    HalamanPengesahan() {
        kantor.situs->pencetak_terbit = &printer_;
        kasus_.emplace(kantor);
        id_ = kasus_->sampai(Kerja::nilai);
        skp::Isi isi = kasus_->isi(id_);
        constexpr std::array<int, 5> marks{88, 90, 87, 86, 89};
        for (std::size_t i = 0; i < marks.size(); ++i) isi.perilaku.at(i) = marks.at(i);
        EXPECT_TRUE(berkas::tetapkan_nilai(kasus_->meja(), kasus_->asal("irban"), seen(),
                                           berkas::SimpanIsi{isi, {}}));
    }

    [[nodiscard]] berkas::Berkas row() { return kasus_->berkas(id_); }
    [[nodiscard]] berkas::Terlihat seen() { return {id_, row().kunci}; }
    [[nodiscard]] std::string di(std::string_view tail = "pengesahan") {
        return fmt::format("/berkas/{}/{}", id_.value(), tail);
    }
    [[nodiscard]] berkas::Terbitan paper() {
        std::vector<berkas::Terbitan> all;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { all = db.terbitan().terbitan(kantor.office, id_); });
        return all.at(all.size() - 1);
    }
    [[nodiscard]] berkas::TahapSah tahap() {
        berkas::Ikhtisar now;
        const berkas::Berkas here = row();
        const berkas::Meja desk = kasus_->meja();
        kantor.store->baca_berkas([&](berkas::Baca& db) { now = berkas::ikhtisar_kini(db, desk, here); });
        return now.tahap;
    }
    std::string lihat(const std::string& who, std::string_view tail = "pengesahan") {
        masuk(who);
        const Jawaban page = buka(di(tail));
        EXPECT_EQ(page.status, 200) << who << " " << tail;
        EXPECT_LE(bita_pertama(page.isi), 14'336U) << tail;
        return page.isi;
    }
    Jawaban kerjakan(const std::string& who, std::string_view tail, http::Fields form) {
        masuk(who);
        form.push_back({"kunci_berkas", std::to_string(row().kunci)});
        return kirim(di(tail), std::move(form));
    }
    void klik(const std::string& who, const char* act) {
        EXPECT_EQ(kerjakan(who, "pengesahan", {{"aksi", act}}).ke, di() + "?selesai=" + act);
    }
    // The act that the page of signing calls.
    void tanda(const std::string& who, Siapa role) {
        const berkas::Terbitan now = paper();
        auto incoming = kantor.gudang->terima();
        EXPECT_TRUE(incoming->tulis(kantor.gudang->isi(now.kini).value() + "% " + who + "\n%%EOF\n"));
        const auto file = incoming->selesai(kantor.clock.now()).value();
        EXPECT_TRUE(berkas::tandatangani(kasus_->meja(), kasus_->asal(who), seen(),
                                         {now.nomor, now.kini, file, berkas::CaraTanda::sertifikat, role}));
    }
    void sampai_diterima() {
        klik("irban", "siapkan");
        tanda("irban", Siapa::penilai);
        klik("irban", "serahkan");
        klik("auditor", "terima");
    }

    const paper::blangko::PencetakTerbit printer_{kantor.perkakas->timbangan};
    std::optional<KasusContoh> kasus_;
    berkas::BerkasId id_{};
};

TEST_F(HalamanPengesahan, ShowsEachOnlyWhatHeMayDoNow) {
    EXPECT_THAT(lihat("irban"), HasSubstr("Siapkan dokumen"));
    klik("irban", "siapkan");
    const berkas::Terbitan frozen = paper();
    EXPECT_THAT(lihat("irban"), AllOf(HasSubstr("Baca dan tandatangani"), HasSubstr(frozen.beku.hex()),
                                      HasSubstr(frozen.nomor_naskah), Not(HasSubstr("Siapkan dokumen"))));
    EXPECT_THAT(lihat("auditor"),
                AllOf(HasSubstr("Menunggu tanda tangan pejabat penilai"),
                      Not(HasSubstr("Baca dan tandatangani")), Not(HasSubstr("Ajukan keberatan"))));
    tanda("irban", Siapa::penilai);
    EXPECT_THAT(lihat("irban"), HasSubstr("Serahkan kepada pegawai"));
    klik("irban", "serahkan");
    EXPECT_THAT(lihat("auditor"), HasSubstr("Saya sudah menerima dokumen ini"));
    EXPECT_THAT(lihat("irban"), HasSubstr("Catat tanggal terima"));
    klik("auditor", "terima");
    EXPECT_THAT(lihat("auditor"),
                AllOf(HasSubstr("Ajukan keberatan"), HasSubstr("Tidak bersedia menandatangani"),
                      HasSubstr("PP 46/2011 Pasal 25 ayat (1)"), HasSubstr("14 hari")));
    EXPECT_THAT(lihat("irban"), Not(HasSubstr("Teruskan kepada atasan")));
    tanda("auditor", Siapa::pegawai);
    klik("irban", "teruskan");
    EXPECT_THAT(lihat("inspektur"), HasSubstr("Baca dan tandatangani"));
    tanda("inspektur", Siapa::atasan_penilai);
    EXPECT_EQ(row().kerja, Kerja::gandakan);
    EXPECT_THAT(lihat("auditor"), HasSubstr("Penilaian berlaku."));
    EXPECT_THAT(lihat("inspektur"), HasSubstr("Cabut dokumen"));
}

TEST_F(HalamanPengesahan, IsNotThereForWhoMayNotReadTheAssessment) {
    klik("irban", "siapkan");
    for (const char* who : {"administrator", "staf", "irban_lain", "arsiparis"}) {
        masuk(who);
        for (const char* tail : {"pengesahan", "terbitan/1", "keberatan", "basah", "putusan"})
            EXPECT_EQ(buka(di(tail)).status, 404) << who << " " << tail;
    }
    masuk("auditor");
    EXPECT_EQ(buka(di("terbitan/1")).response.body.substr(0, 5), "%PDF-");
    EXPECT_EQ(buka(di("terbitan/2")).status, 404);
}

TEST_F(HalamanPengesahan, AnObjectionIsAnsweredHeardAndChangesTheValueIntoANewVersion) {
    sampai_diterima();
    EXPECT_EQ(kerjakan("auditor", "keberatan", {{"kata", " "}}).status, 422);
    EXPECT_EQ(kerjakan("irban", "keberatan", {{"kata", "Bukan saya"}}).status, 422);
    const auto smiling =
        kerjakan("auditor", "keberatan", {{"kata", "Mutunya tinggi 😀"}}); // no paper has that letter
    EXPECT_EQ(smiling.status, 422);
    EXPECT_THAT(smiling.isi, AllOf(HasSubstr("tidak ada dalam huruf cetak"), HasSubstr("Mutunya tinggi 😀")));
    EXPECT_EQ(kerjakan("auditor", "keberatan", {{"kata", "Mutu kegiatan 1 layak lebih tinggi"}}).status, 303);
    EXPECT_THAT(lihat("irban", "tanggapan"), HasSubstr("Mutu kegiatan 1 layak lebih tinggi"));
    EXPECT_EQ(kerjakan("irban", "tanggapan", {{"kata", "Sudah dinilai bersama"}}).status, 303);
    EXPECT_THAT(lihat("inspektur", "putusan"),
                AllOf(HasSubstr("Dengar keduanya dahulu"), Not(HasSubstr("Nilai diubah"))));
    for (const char* role : {"pegawai", "penilai"})
        EXPECT_EQ(kerjakan("inspektur", "putusan",
                           {{"aksi", role}, {std::string("penjelasan_") + role, "Sudah didengar"}})
                      .status,
                  303);
    EXPECT_THAT(lihat("inspektur", "putusan"), HasSubstr("Nilai diubah"));
    masuk("irban");
    EXPECT_EQ(buka(di("putusan")).status, 404) << "who assessed does not decide";

    const std::string before = row().nilai;
    EXPECT_EQ(kerjakan("inspektur", "putusan",
                       {{"aksi", "putuskan"}, {"putusan", "ubah"}, {"kata", "Mutunya dinaikkan"}})
                  .status,
              422)
        << "no mark differs";
    EXPECT_EQ(
        kerjakan("inspektur", "putusan",
                 {{"aksi", "putuskan"}, {"putusan", "ubah"}, {"kata", "Mutunya dinaikkan"}, {"q.1", "95"}})
            .ke,
        di() + "?selesai=siapkan");
    EXPECT_NE(row().nilai, before);
    EXPECT_EQ(paper().nomor, 2);
    EXPECT_THAT(lihat("auditor"), AllOf(HasSubstr("Beda dengan versi 1"), HasSubstr("Mutunya dinaikkan"),
                                        HasSubstr("diganti"), HasSubstr("hanya ditandatangani olehnya")));
    tanda("inspektur", Siapa::atasan_penilai);
    EXPECT_EQ(row().kerja, Kerja::gandakan);
}

TEST_F(HalamanPengesahan, ALastDayThatCannotBeCountedNamesTheYearThatHasNoHolidaysYet) {
    kantor.clock.tick(std::chrono::days(35)); // 28 December 2026
    sampai_diterima();
    ASSERT_TRUE(berkas::tolak_tanda(kasus_->meja(), kasus_->asal("auditor"), seen(), "Tidak sependapat"));
    EXPECT_THAT(lihat("irban"), HasSubstr("Libur tahun 2027 belum diisi"));
}

TEST_F(HalamanPengesahan, AWetSignatureNeedsASecondPerson) {
    klik("irban", "siapkan");
    const std::string today = calendar::iso(calendar::local_day(kantor.clock.now(), calendar::Zona::wita));
    const std::string scan = kantor.gudang->isi(paper().kini).value() + "% dipindai\n%%EOF\n";
    const auto upload = [&](http::Fields form) {
        form.push_back({"kunci_berkas", std::to_string(row().kunci)});
        return kantor.kirim_berkas("irban", di("basah"), {"file", "pindaian.pdf", scan}, std::move(form));
    };
    EXPECT_THAT(lihat("irban", "basah"), HasSubstr("Tanggal tanda tangan pejabat penilai"));
    EXPECT_EQ(upload({}).status, 422) << "no day of any signature";
    EXPECT_EQ(upload({{"tanggal_penilai", today}, {"tanggal_pegawai", today}, {"diterima", today}}).status,
              303);
    EXPECT_EQ(tahap(), berkas::TahapSah::tanda_penilai) << "nothing has happened yet";
    EXPECT_THAT(lihat("irban", "basah"), Not(HasSubstr("Sesuai dengan lembar aslinya")));
    EXPECT_EQ(kerjakan("irban", "basah", {{"aksi", "cocok"}}).status, 422);
    EXPECT_THAT(lihat("kasubbag", "basah"), HasSubstr("Sesuai dengan lembar aslinya"));
    EXPECT_EQ(kerjakan("kasubbag", "basah", {{"aksi", "cocok"}}).status, 303);
    EXPECT_EQ(tahap(), berkas::TahapSah::teruskan);
    EXPECT_THAT(lihat("auditor"), HasSubstr("bertanda tangan basah"));
}

TEST_F(HalamanPengesahan, ACaseThatWaitsByLawIsATaskOfWhoHasTheTerm) {
    sampai_diterima();
    masuk("auditor");
    EXPECT_THAT(buka("/").isi, AllOf(HasSubstr("Tandatangani dokumen"), HasSubstr("menurut aturan")));
    EXPECT_THAT(buka("/berkas").isi, HasSubstr("Menunggu "));
    EXPECT_THAT(buka(fmt::format("/berkas/{}", id_.value())).isi,
                AllOf(HasSubstr("Tenggat menurut PP 46/2011"), Not(HasSubstr("Lanjutkan waktu"))));
    masuk("irban");
    EXPECT_THAT(buka(fmt::format("/berkas/{}", id_.value())).isi, HasSubstr("Ingatkan"));
}

} // namespace
} // namespace uji

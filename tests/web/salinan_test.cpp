// Step 6 on its pages: copies made, received, handed over, noted; the register; the ZIP; who may what.
#include "berkas/gandakan.h"
#include "berkas/pengesahan_laku.h"
#include "berkas/simpanan_terbitan.h"
#include "kantor/pengaturan.h"
#include "sheet/zip.h"
#include "web/halaman_uji.h"
#include "web/kasus_contoh.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace uji {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class KurirUji final : public berkas::Pengirim {
  public:
    base::Result<void> kirim(const kantor::AturanSurel&, const berkas::Surat& letter) override {
        sent.push_back(letter);
        return {};
    }
    std::vector<berkas::Surat> sent;
};

class HalamanSalinan : public HalamanUji {
  protected:
    HalamanSalinan() {
        kantor.situs->pengirim = &carrier;
        kasus_.emplace(kantor);
        id_ = kasus_->sampai(sop::Kerja::nilai);
        skp::Isi isi = kasus_->isi(id_);
        constexpr std::array<int, 5> marks{88, 90, 87, 86, 89};
        for (std::size_t i = 0; i < marks.size(); ++i) isi.perilaku.at(i) = marks.at(i);
        EXPECT_TRUE(berkas::tetapkan_nilai(kasus_->meja(), kasus_->asal("irban"),
                                           {id_, kasus_->berkas(id_).kunci}, berkas::SimpanIsi{isi, {}}));
    }
    // A paper in force, and the case at the symbol of copying: as the acts of signing leave it.
    void berlaku() {
        auto incoming = kantor.gudang->terima();
        EXPECT_TRUE(incoming->tulis(
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages "
            "/Kids [] /Count 0 >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root "
            "1 0 R >>\nstartxref\n107\n%%EOF\n"));
        const auto file = incoming->selesai(kantor.clock.now()).value();
        berkas::Terbitan t;
        t.berkas = id_;
        t.nomor = 1;
        t.kode = "7QK4M2XD";
        t.nomor_naskah = "800.1.4.4/0001/INSP/2026";
        t.blangko = "I-g";
        t.tanggal = *calendar::date_of(2026, 1, 14);
        t.beku = t.kini = file.sidik;
        t.keadaan = berkas::KeadaanTerbitan::berlaku;
        t.dibuat = kantor.clock.now();
        t.oleh = kantor.id("irban");
        EXPECT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            db.kantor().simpan(kantor.office, file);
            db.tulis_terbitan().simpan(kantor.office, t);
            berkas::Berkas row = db.berkas(kantor.office, id_).value();
            row.kerja = sop::Kerja::gandakan;
            row.siapa = sop::Siapa::kasubbag_umpeg;
            row.dijeda = false;
            for (const auto& symbol : kasus_->meja().sop.ambil(db.kantor(), kantor.office, row.sop)->simbol())
                if (symbol.kerja == sop::Kerja::gandakan) row.simbol = symbol.id;
            row.langkah = 6;
            EXPECT_TRUE(db.ganti(kantor.office, row, row.kunci));
            return {};
        }));
        paper_ = file.sidik;
    }
    [[nodiscard]] std::string di(const std::string& below = {}) const {
        return fmt::format("/berkas/{}/salinan{}", id_.value(), below);
    }
    Jawaban sebagai(const std::string& who, const std::string& path, http::Fields form) {
        masuk(who);
        return kirim_dari(buka(di()).isi, path, std::move(form));
    }
    void tiga() { ASSERT_EQ(sebagai("kasubbag", di(), {{"tiga", "ya"}}).status, 303); }
    std::string isi(const std::string& who, const std::string& target, int status = 200) {
        masuk(who);
        const Jawaban j = buka(target);
        EXPECT_EQ(j.status, status) << who << " at " << target;
        if (j.response.type.starts_with("text/html")) EXPECT_LE(bita_pertama(j.isi), 14'336U);
        return j.response.body;
    }

    KurirUji carrier;
    std::optional<KasusContoh> kasus_;
    berkas::BerkasId id_{};
    base::Sidik paper_{};
};

TEST_F(HalamanSalinan, ACaseWithoutAPaperInForceSaysThatCopiesComeLater) {
    EXPECT_THAT(isi("auditor", di()), HasSubstr("Salinan dibuat sesudah dokumen berlaku"));
    EXPECT_THAT(isi("auditor", di()), Not(HasSubstr("Buat tiga salinan")));
}

TEST_F(HalamanSalinan, ThreeCopiesAreMadeReceivedHandedOverAndTheStepEnds) {
    berlaku();
    EXPECT_THAT(isi("kasubbag", di()), HasSubstr("Buat tiga salinan"));
    EXPECT_THAT(isi("auditor", di()), Not(HasSubstr("Buat tiga salinan")));
    tiga();
    EXPECT_THAT(isi("kasubbag", di()),
                AllOf(HasSubstr("0 dari 3 diserahkan"), HasSubstr("Berkas kepegawaian")));
    EXPECT_THAT(isi("auditor", di()), HasSubstr("Nyatakan terima"));
    EXPECT_EQ(sebagai("kasubbag", di("/1/1/terima"), {}).status, 422); // not hers
    EXPECT_EQ(sebagai("auditor", di("/1/1/terima"), {}).status, 303);
    EXPECT_THAT(isi("kasubbag", di()),
                AllOf(HasSubstr("1 dari 3 diserahkan"), HasSubstr("dinyatakan sendiri")));
    EXPECT_EQ(sebagai("kasubbag", di("/1/2/serah"), {{"s2_diterima", ""}, {"s2_tanggal", ""}}).status, 422);
    EXPECT_EQ(
        sebagai("kasubbag", di("/1/2/serah"),
                {{"s2_diterima", "Laras Contohnya"}, {"s2_tanggal", calendar::iso(kasus_->meja().hari())}})
            .status,
        303);
    EXPECT_EQ(sebagai("kasubbag", di("/selesai"), {}).status, 422);
    EXPECT_EQ(sebagai("kasubbag", di("/1/3/catat"), {{"s3_alasan", "Lemari sedang dipindah."}}).status, 303);
    EXPECT_THAT(isi("kasubbag", di()), AllOf(HasSubstr("2 dari 3 diserahkan, 1 tidak diserahkan"),
                                             HasSubstr("Selesai, teruskan berkas")));
    EXPECT_EQ(sebagai("kasubbag", di("/selesai"), {}).status, 303);
    EXPECT_EQ(kasus_->berkas(id_).kerja, sop::Kerja::arsip);
    for (const char* kind : {"berkas.salinan_buat", "berkas.salinan_terima", "berkas.salinan_serah",
                             "berkas.salinan_catat", "berkas.gandakan"})
        EXPECT_THAT(kantor.perbuatan_tercatat(), Contains(kind));
}

TEST_F(HalamanSalinan, EveryCopyIsThePaperBitForBitAndItsNumberStandsOnTheCover) {
    berlaku();
    tiga();
    for (const char* number : {"1", "2", "3"})
        EXPECT_EQ(base::sha256(isi("auditor", di("/1/") + number)), paper_);
    static_cast<void>(isi("auditor", di("/1/4"), 404));
    EXPECT_THAT(isi("kasubbag", di("/1/2/sampul")), HasSubstr("%PDF"));
    EXPECT_THAT(isi("auditor", "/salinan/saya"),
                AllOf(HasSubstr("800.1.4.4/0001/INSP/2026"), HasSubstr("Salinan 1 dari 3")));
    const std::string mine = fmt::format("/salinan/saya/{}/1/1", id_.value());
    EXPECT_EQ(base::sha256(isi("auditor", mine)), paper_);
    static_cast<void>(isi("staf", mine, 404)); // somebody else's
    static_cast<void>(isi("auditor", fmt::format("/salinan/saya/{}/1/2", id_.value()), 404));
}

TEST_F(HalamanSalinan, ACopyForSomebodyElseOfTheOfficeNeedsHisNumberAndReachesHim) {
    berlaku();
    EXPECT_THAT(
        sebagai("kasubbag", di(),
                {{"untuk", "lain"}, {"cara", "tautan"}, {"nama", "Sekretaris"}, {"nip", ""}, {"banyak", "1"}})
            .isi,
        HasSubstr("perlu penerima dari kantor ini"));
    const std::string nip = kasus_->meja().kantor.pegawai(kantor.id("sekretaris"))->nip;
    EXPECT_EQ(sebagai("kasubbag", di(),
                      {{"untuk", "lain"}, {"cara", "surel"}, {"nama", ""}, {"nip", nip}, {"banyak", "1"}})
                  .status,
              303);
    EXPECT_THAT(isi("sekretaris", "/salinan/saya"), HasSubstr("Nyatakan terima"));
    masuk("sekretaris");
    EXPECT_EQ(
        kirim_dari(buka("/salinan/saya").isi, fmt::format("/salinan/saya/{}/1/1/terima", id_.value()), {})
            .status,
        303);
    EXPECT_THAT(isi("kasubbag", di()), HasSubstr("1 dari 1 diserahkan"));
}

TEST_F(HalamanSalinan, ALetterCarriesTheLinkAndNothingOfThePaper) {
    berlaku();
    ASSERT_EQ(sebagai("kasubbag", di(),
                      {{"untuk", "pegawai"}, {"cara", "surel"}, {"nama", ""}, {"nip", ""}, {"banyak", "1"}})
                  .status,
              303);
    EXPECT_THAT(sebagai("kasubbag", di("/1/1/surel"), {}).isi, HasSubstr("belum diisi di Pengaturan"));
    ASSERT_TRUE(kantor::ubah_pengaturan(kantor.loket(), {kantor.id("administrator"), "", "", ""},
                                        {{"surel_server", "surel.contoh.go.id"},
                                         {"surel_dari", "teraju@contoh.go.id"},
                                         {"surel_alamat", "https://teraju.contoh.go.id"}}));
    EXPECT_THAT(sebagai("kasubbag", di("/1/1/surel"), {}).isi, HasSubstr("belum mengisi alamat surel"));
    EXPECT_THAT(carrier.sent, IsEmpty());
    tulis([&](kantor::Tulis& db) {
        pegawai::Pegawai person = *kasus_->meja().kantor.pegawai(kantor.id("auditor"));
        person.email = "sekar@contoh.go.id";
        db.simpan(kantor.office, person, *calendar::date_of(2020, 1, 1));
    });
    EXPECT_EQ(sebagai("kasubbag", di("/1/1/surel"), {}).status, 303);
    ASSERT_EQ(carrier.sent.size(), 1U);
    EXPECT_EQ(carrier.sent[0].kepada, "sekar@contoh.go.id");
    EXPECT_THAT(carrier.sent[0].isi, AllOf(HasSubstr("https://teraju.contoh.go.id/salinan/saya"),
                                           HasSubstr("7QK4-M2XD"), Not(HasSubstr("88"))));
    EXPECT_THAT(isi("kasubbag", di()), HasSubstr("surel sudah dikirim"));
}

TEST_F(HalamanSalinan, TheRegisterIsAPageAWorkbookAPaperAndOneFileOfAllCopies) {
    berlaku();
    tiga();
    EXPECT_THAT(isi("kasubbag", "/salinan?tahun=2025"),
                AllOf(HasSubstr("1 dari 3"), HasSubstr("Sekar Fiktif"), HasSubstr("register.xlsx")));
    EXPECT_THAT(isi("kasubbag", "/salinan?tahun=2024"), HasSubstr("Belum ada salinan."));
    EXPECT_THAT(isi("kasubbag", "/salinan/register.xlsx?tahun=2025"), HasSubstr("PK"));
    EXPECT_THAT(isi("kasubbag", "/salinan/register.pdf?tahun=2025"), HasSubstr("%PDF"));
    const auto files = sheet::read_zip(isi("kasubbag", "/salinan/semua.zip?tahun=2025")).value();
    ASSERT_EQ(files.size(), 5U);
    for (const std::size_t i : {0U, 1U, 2U}) EXPECT_EQ(base::sha256(files[i].bytes), paper_) << files[i].name;
    EXPECT_THAT(files[3].bytes, AllOf(HasSubstr("Berkas kepegawaian"), HasSubstr("3 dari 3")));
    EXPECT_THAT(files[4].bytes, HasSubstr(paper_.hex() + "  " + files[0].name));
    static_cast<void>(isi("kasubbag", "/salinan/semua.zip?tahun=2024", 404));
    static_cast<void>(isi("kasubbag", "/salinan/semua.zip?tahun=2025&cari=tidak+ada", 404));
    static_cast<void>(isi("auditor", "/salinan?tahun=2025", 404));
}

TEST_F(HalamanSalinan, TheRegisterIsSearchedAndTurnedPageByPage) {
    berlaku();
    tiga();
    EXPECT_THAT(isi("kasubbag", "/salinan?tahun=2025&cari=kepegawaian"),
                AllOf(HasSubstr("Berkas kepegawaian"), Not(HasSubstr("1 dari 3")),
                      HasSubstr("register.xlsx?tahun=2025&amp;cari=kepegawaian")));
    EXPECT_THAT(isi("kasubbag", "/salinan?tahun=2025&cari=SEKAR"), HasSubstr("1 dari 3"));
    EXPECT_THAT(isi("kasubbag", "/salinan?tahun=2025&keadaan=diserahkan"),
                HasSubstr("Tidak ada salinan yang cocok."));
    EXPECT_THAT(isi("kasubbag", "/salinan?tahun=2025&keadaan=menunggu"), HasSubstr("3 dari 3"));
    ASSERT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
        berkas::Salinan more = db.salinan().salinan(kantor.office, id_).front();
        for (int n = 4; n <= 60; ++n) {
            more.nama = fmt::format("Arsip unit {}", n);
            static_cast<void>(db.tulis_salinan().tambah(kantor.office, more));
        }
        return {};
    }));
    const std::string first = isi("kasubbag", "/salinan?tahun=2025");
    EXPECT_THAT(first, AllOf(HasSubstr("50 dari 60"), Not(HasSubstr("51 dari 60")),
                             HasSubstr("href=\"/salinan?tahun=2025&amp;halaman=2\"")));
    EXPECT_THAT(isi("kasubbag", "/salinan?tahun=2025&halaman=2"),
                AllOf(HasSubstr("51 dari 60"), HasSubstr("60 dari 60"), Not(HasSubstr("50 dari 60"))));
    EXPECT_THAT(isi("kasubbag", "/salinan?tahun=2025&halaman=99"), HasSubstr("60 dari 60"));
    EXPECT_THAT(isi("kasubbag", "/salinan?tahun=2025&cari=arsip+unit&halaman=2"), HasSubstr("Arsip unit 60"));
}

} // namespace
} // namespace uji

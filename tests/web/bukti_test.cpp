// A paper in force keeps itself proven: completed when the service is back, renewed before its stamp ends, never changed.
#include "app/juru_bukti.h"
#include "app/juru_segel.h"
#include "berkas/bukti_terbitan.h"
#include "seal/periksa.h"
#include "seal/testing/kantor_uji.h"
#include "web/halaman_uji.h"
#include "web/kasus_dinilai.h"

#include <gmock/gmock.h>

namespace uji {
namespace {

using std::chrono::days;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* frasa_ca = "hujan turun di Paringin";

class PelayanMati final : public seal::PelayanWaktu {
  public:
    base::Result<std::string> cap(std::string_view) override {
        return base::refuse(base::say("segel.cap_tidak_terhubung", {{"rincian", "kode curl 7"}}));
    }
};

// A time-stamp service of somebody else's office, whose clock is the office's.
class Layanan final : public seal::PelayanWaktu {
  public:
    Layanan(const seal::KantorUji& of, base::Clock& clock, seal::Instant from, seal::Instant until)
        : clock_(clock), key_(seal::KunciRahasia::buat()),
          inner_(key_, {seal::berhasil(of.otoritas.terbitkan(key_, {"Cap Waktu Contoh", "", "", ""}, from,
                                                             until, seal::Pemakaian::cap_waktu)),
                        of.otoritas.sertifikat()}) {}
    base::Result<std::string> cap(std::string_view message) override {
        inner_.jam = clock_.now();
        return inner_.cap(message);
    }

  private:
    base::Clock& clock_;
    seal::KunciRahasia key_;
    seal::PelayanWaktuUji inner_;
};

class Bukti : public HalamanUji {
  protected:
    seal::KantorUji other; // its CA answers for the services
    PelayanMati dead;
    berkas::BerkasId id = kasus_dinilai(kantor);
    std::string paper_bytes; // as it was signed last

    Bukti() {
        EXPECT_TRUE(
            kantor.juru_segel->buat_otoritas("Otoritas Contoh", "Inspektorat", frasa_ca, kantor.clock.now()));
    }
    seal::Kepercayaan trust() {
        const calendar::Instant now = kantor.clock.now();
        return {
            {*seal::Sertifikat::baca(kantor.juru_segel->sertifikat_otoritas()), other.otoritas.sertifikat()},
            {kantor.juru_segel->daftar_cabut(), other.otoritas.daftar_cabut({}, 1, now, now + days(90))}};
    }
    app::JuruBukti juru(seal::PelayanWaktu* service) {
        return app::JuruBukti({.percaya = [this] { return trust(); }, .pelayan = service}, kantor.random);
    }
    std::string signed_form(berkas::JuruSegel& by) {
        const berkas::PemilikKunci owner{"Nirmala Ibarat", "199002302015032001", "Auditor", "Inspektorat"};
        const auto made = by.buat_kunci(owner, "frasa yang panjang", kantor.clock.now());
        const auto issued = by.terbitkan(made->naskah, owner, frasa_ca, kantor.clock.now(), {});
        berkas::KunciTanda key;
        key.id = berkas::KunciId{1};
        key.naskah = made->naskah;
        key.rantai = issued->rantai;
        key.isi = issued->isi;
        const base::Sidik session = base::sha256("a session");
        EXPECT_TRUE(by.buka(session, key, "frasa yang panjang", kantor.clock.now()));
        berkas::TandaDiminta what;
        what.bidang = "pejabat_penilai";
        what.baris = {"Ditandatangani secara elektronik oleh:", "Nirmala Ibarat"};
        what.pada = kantor.clock.now();
        what.terakhir = true;
        std::string form;
        kantor.store->baca_berkas([&](berkas::Baca& db) {
            const auto desk = kantor.meja();
            form =
                kantor.pencetak->cetak(db, kantor.office, desk.kantor, kantor.berkas(id), "I-g", false)->pdf;
        });
        const auto done = by.tandatangani(session, key.id, form, what);
        EXPECT_TRUE(done) << done.error().front().sentence.key;
        return done ? *done : std::string();
    }
    // That form, in force.
    void in_force(const std::string& bytes) {
        paper_bytes = bytes;
        const auto incoming = kantor.gudang->terima();
        ASSERT_TRUE(incoming->tulis(bytes));
        const auto file = incoming->selesai(kantor.clock.now());
        ASSERT_TRUE(file);
        berkas::Terbitan paper;
        paper.berkas = id;
        paper.nomor = 1;
        paper.kode = "7QK4M2XD";
        paper.nomor_naskah = "800.1.4.4/0147/INSP/2026";
        paper.blangko = "I-g";
        paper.jenis = "Penilaian prestasi kerja PNS";
        paper.tanggal = *calendar::date_of(2026, 11, 23);
        paper.beku = paper.kini = file->sidik;
        paper.keadaan = berkas::KeadaanTerbitan::berlaku;
        paper.dibuat = kantor.clock.now();
        ASSERT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            db.kantor().simpan(kantor.office, *file);
            db.tulis_terbitan().simpan(kantor.office, paper);
            return {};
        }));
    }
    berkas::PutaranBukti putaran(seal::PelayanWaktu* service) {
        app::JuruBukti by = juru(service);
        return berkas::putaran_bukti(*kantor.store, *kantor.gudang, by, kantor.office, kantor.clock);
    }
    std::vector<berkas::BuktiTerbitan> rows() {
        std::vector<berkas::BuktiTerbitan> all;
        kantor.store->baca_berkas([&](berkas::Baca& db) { all = db.terbitan().bukti(kantor.office, id, 1); });
        return all;
    }
    base::Sidik kini() {
        base::Sidik now;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { now = db.terbitan().terbitan(kantor.office, id).front().kini; });
        return now;
    }
    seal::Laporan report(const std::string& pdf) { return *seal::periksa(pdf, trust(), kantor.clock.now()); }
};

TEST_F(Bukti, AServiceThatIsDownTakesNoSignatureAway) {
    app::JuruBukti evidence = juru(&dead);
    app::JuruSegel seal(
        {kantor.folder.path() / "otoritas", "http://127.0.0.1:1/tsa", nullptr, nullptr, nullptr, &evidence},
        kantor.random);
    const std::string pdf = signed_form(seal);
    ASSERT_FALSE(pdf.empty());
    EXPECT_EQ(report(pdf).tanda_tangan.front().tingkat, seal::Tingkat::b_b);
    EXPECT_EQ(report(pdf).putusan(), seal::Putusan::sah);
    const auto alone = // what the office itself can prove went in all the same
        seal::periksa(pdf, {{*seal::Sertifikat::baca(kantor.juru_segel->sertifikat_otoritas())}, {}},
                      kantor.clock.now());
    EXPECT_EQ(alone->putusan(), seal::Putusan::sah);
}

TEST_F(Bukti, TheLastSignatureBringsTheWholeProofWhereTheServiceAnswers) {
    Layanan service(other, kantor.clock, kantor.clock.now() - days(10), kantor.clock.now() + days(400));
    app::JuruBukti evidence = juru(&service);
    app::JuruSegel seal({kantor.folder.path() / "otoritas", {}, nullptr, nullptr, nullptr, &evidence},
                        kantor.random);
    const auto found = report(signed_form(seal));
    ASSERT_EQ(found.tanda_tangan.size(), 2U); // the person and the document time stamp
    EXPECT_EQ(found.tanda_tangan.front().tingkat, seal::Tingkat::b_lta);
    EXPECT_EQ(found.terbukti_sampai(), kantor.clock.now() + days(400));
}

TEST_F(Bukti, IsCompletedAndRenewedBesideThePaperWhichNeverChanges) {
    in_force(signed_form(*kantor.juru_segel));
    const base::Sidik before = kini();
    EXPECT_EQ(putaran(nullptr).ditambah, 0);
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(rows().front().kurang, "cap_waktu");
    EXPECT_EQ(rows().front().file, before);
    EXPECT_EQ(putaran(nullptr).dilihat, 0) << "tomorrow again";
    masuk("administrator");
    EXPECT_THAT(buka("/sertifikat/bukti").isi,
                AllOf(HasSubstr("800.1.4.4/0147/INSP/2026"), HasSubstr("kurang cap waktu")));

    kantor.maju(days(2));
    EXPECT_EQ(putaran(&dead).ditambah, 0);
    kantor.maju(std::chrono::hours(2));
    Layanan first(other, kantor.clock, kantor.clock.now() - days(10), kantor.clock.now() + days(400));
    EXPECT_EQ(putaran(&first).ditambah, 1);
    ASSERT_EQ(rows().size(), 2U);
    EXPECT_EQ(rows().back().tingkat, "B-LTA");
    EXPECT_EQ(rows().back().kurang, "");
    EXPECT_EQ(rows().back().atas, before);
    EXPECT_EQ(kini(), before);
    const std::string once = *kantor.gudang->isi(rows().back().file);
    EXPECT_TRUE(once.starts_with(paper_bytes)) << "the paper is what the evidence begins with";
    EXPECT_EQ(report(once).putusan(), seal::Putusan::sah);
    EXPECT_EQ(putaran(&first).dilihat, 0);
    EXPECT_THAT(kantor.perbuatan_tercatat(), Contains("terbitan.bukti"));

    kantor.maju(days(311)); // less than ninety days are left
    Layanan second(other, kantor.clock, kantor.clock.now() - days(10), kantor.clock.now() + days(2000));
    EXPECT_EQ(putaran(&second).ditambah, 1);
    ASSERT_EQ(rows().size(), 3U);
    const std::string twice = *kantor.gudang->isi(rows().back().file);
    EXPECT_TRUE(twice.starts_with(once));
    EXPECT_EQ(rows().back().sampai, kantor.clock.now() + days(2000));
    kantor.maju(days(1500)); // the signer's certificate and the first service's are long over
    EXPECT_EQ(report(twice).putusan(), seal::Putusan::sah);
    EXPECT_NE(report(once).putusan(), seal::Putusan::sah);
    EXPECT_NE(report(paper_bytes).putusan(), seal::Putusan::sah);
}

TEST_F(Bukti, IsShownAndHandedOutBesideThePaper) {
    in_force(signed_form(*kantor.juru_segel));
    Layanan service(other, kantor.clock, kantor.clock.now() - days(10), kantor.clock.now() + days(400));
    masuk("irban");
    const std::string page = "/berkas/" + std::to_string(id.value());
    EXPECT_EQ(buka(page + "/terbitan/1/bukti").status, 404) << "nothing was added";
    EXPECT_EQ(putaran(&service).ditambah, 1);
    EXPECT_THAT(buka(page + "/pengesahan").isi,
                AllOf(HasSubstr("PAdES B-LTA"), HasSubstr(page + "/terbitan/1/bukti")));
    EXPECT_EQ(buka(page + "/terbitan/1/bukti").status, 200);
    EXPECT_EQ(buka(page + "/terbitan/1").status, 200);
    EXPECT_THAT(buka("/v/7QK4M2XD").isi, AllOf(HasSubstr(kini().hex()), HasSubstr(rows().back().file.hex()),
                                               HasSubstr("Dengan bukti yang ditambahkan")))
        << "whoever holds that file is told that it is the office's";
    masuk("administrator");
    const std::string list = buka("/sertifikat/bukti").isi;
    EXPECT_THAT(list, AllOf(HasSubstr("lengkap"), HasSubstr("B-LTA"), Not(HasSubstr("kurang cap"))));
    EXPECT_LE(bita_pertama(list), 14'336U);
    masuk("irban");
    EXPECT_EQ(buka("/sertifikat/bukti").status, 404) << "not his to see";
}

TEST_F(Bukti, AScanHasNothingToProveAndIsLookedAtOnce) {
    in_force("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count "
             "0>>\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n "
             "\ntrailer\n<</Size 3/Root 1 0 R>>\nstartxref\n101\n%%EOF\n");
    EXPECT_EQ(putaran(&dead).dilihat, 1);
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(rows().front().kurang, "tanpa_tanda");
    kantor.maju(days(4000));
    EXPECT_EQ(putaran(&dead).dilihat, 0);
}

} // namespace
} // namespace uji

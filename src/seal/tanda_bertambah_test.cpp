// One signature more, made somewhere else: what counts as that, and the name of everything that does not.
#include "seal/jangka_panjang.h"
#include "seal/tanda_bertambah.h"
#include "seal/testing/periksa_uji.h"
#include "seal/testing/serangan.h"
#include "seal/testing/tanda_luar.h"

#include <gmock/gmock.h>

#include <ostream>

namespace seal {

inline void PrintTo(TolakTambah why, std::ostream* out) { *out << "TolakTambah " << static_cast<int>(why); }

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using Tolak = TolakTambah;

class TandaDariLuar : public testing::TestWithParam<bool> { // with object streams, and without
  protected:
    KantorUji office;
    Kepercayaan trust = percaya(office);
    std::string form = formulir_uji({GetParam()});
    CalonPenanda sekar{"Sekar Fiktif", "199002302015032001", "pegawai"};
    CalonPenanda teguh{"Teguh Rekaan", "197502312000031002", "penilai"};

    std::string sign(const std::string& pdf, PenandatanganKunci& who, const std::string& field,
                     PelayanWaktu* service = nullptr) {
        Permintaan what = permintaan(field);
        what.tambah_bidang = field == "baru";
        if (what.tambah_bidang) what.rupa.reset();
        return berhasil(bubuhkan(pdf, who, what, service));
    }
    static std::string change_page(const std::string& pdf) {
        return tambah_revisi(pdf, [](PdfTambahan& u) {
            Objek contents = halaman_satu(u).getKey("/Contents");
            contents.replaceStreamData("BT ET", Objek::newNull(), Objek::newNull());
            u.berubah(contents);
        });
    }
    TandaBertambah judged(const std::string& sent, const std::string& result, const CalonPenanda& who,
                          Instant now = akhir_januari) {
        return tanda_bertambah(sent, result, who, trust, now);
    }
    std::optional<Tolak> verdict(const std::string& sent, const std::string& result, const CalonPenanda& who,
                                 Instant now = akhir_januari) {
        return judged(sent, result, who, now).tolak;
    }
};

INSTANTIATE_TEST_SUITE_P(TableAndStream, TandaDariLuar, testing::Bool());

TEST_P(TandaDariLuar, OneSignatureMoreIsTakenWithItsSigner) {
    const std::string once = sign(form, office.sekar, "pegawai");
    const TandaBertambah first = judged(form, once, sekar);
    EXPECT_EQ(first.tolak, std::nullopt);
    ASSERT_TRUE(first.tanda);
    EXPECT_EQ(first.tanda->penanda_tangan, "Sekar Fiktif, S.E.");
    const std::string twice = sign(once, office.teguh, "penilai", &office.waktu);
    EXPECT_EQ(verdict(once, twice, teguh), std::nullopt);
    EXPECT_EQ(verdict(form, sign(form, office.sekar, "baru"), sekar), std::nullopt)
        << "in a field of its own that nobody sees";
}

// As BSrE shows it: in a field of its own, within the box that was kept for the signer (kotak_tanda.h).
TEST_P(TandaDariLuar, ABoxOfItsOwnMayBeSeenWhereTheFormKeptOneFree) {
    const std::string picture =
        gambar_rupa({{"Ditandatangani secara elektronik oleh:", "Sekar Fiktif"}, ""}, 170, 60);
    const auto seen_at = [&](const std::string& pdf, const char* rect) {
        return tanda_luar(pdf, office.sekar, {.nama = "BSrE-1", .rect = rect, .gambar = picture});
    };
    EXPECT_EQ(verdict(form, seen_at(form, "[30 80 200 140]"), sekar), std::nullopt);
    EXPECT_EQ(verdict(form, seen_at(form, "[30 400 200 460]"), sekar), Tolak::isi_berubah) << "over the text";
    EXPECT_EQ(verdict(form, seen_at(form, "[210 80 380 140]"), sekar), Tolak::bidang_orang_lain)
        << "where another one is to sign";
    const std::string once = sign(form, office.teguh, "penilai");
    EXPECT_EQ(verdict(once, seen_at(once, "[30 80 200 140]"), sekar), std::nullopt);
    EXPECT_EQ(verdict(once, seen_at(once, "[210 80 380 140]"), sekar), Tolak::isi_berubah)
        << "over somebody else's signature";
}

TEST_P(TandaDariLuar, EvidenceAndStampsThatComeAlongAreNoSignatures) {
    std::string pdf = sign(form, office.sekar, "pegawai", &office.waktu);
    pdf = berhasil(tambah_bukti(pdf, {{office.otoritas.sertifikat()}, trust.daftar_cabut}));
    pdf = berhasil(tambah_cap_dokumen(pdf, office.waktu));
    EXPECT_EQ(verdict(form, pdf, sekar), std::nullopt);
}

TEST_P(TandaDariLuar, WhatIsNotSignedOrNotThisDocumentIsNamed) {
    EXPECT_EQ(verdict(form, form, sekar), Tolak::tanpa_tanda);
    EXPECT_EQ(verdict(form, form + "\n\n", sekar), Tolak::tanpa_tanda);
    EXPECT_EQ(verdict(form, change_page(form), sekar), Tolak::tanpa_tanda);
    const std::string other = formulir_uji({GetParam(), {"pegawai", "lain"}});
    EXPECT_EQ(verdict(form, sign(other, office.sekar, "pegawai"), sekar), Tolak::bukan_awalan);
    EXPECT_EQ(verdict(form, "%PDF-1.7", sekar), Tolak::bukan_awalan);
    EXPECT_EQ(verdict(form, form + "junk after the end", sekar), Tolak::tak_terbaca);
    // The employee's copy from before the assessor had signed.
    const std::string newer = sign(form, office.teguh, "penilai");
    EXPECT_EQ(verdict(newer, sign(form, office.sekar, "pegawai"), sekar), Tolak::bukan_awalan);
}

TEST_P(TandaDariLuar, TwoSignaturesAtOnceAreTooMany) {
    const std::string both = sign(sign(form, office.sekar, "pegawai"), office.teguh, "penilai");
    EXPECT_EQ(verdict(form, both, sekar), Tolak::beberapa_tanda);
}

TEST_P(TandaDariLuar, APageThatChangedBeforeTheFirstSignatureIsSeenToo) {
    const TandaBertambah before = judged(form, sign(change_page(form), office.sekar, "pegawai"), sekar);
    EXPECT_EQ(before.tolak, Tolak::isi_berubah) << "every signature is whole, and the page is another one";
    EXPECT_THAT(keys(before.rincian), HasSubstr("segel_ubah.isi_halaman"));
    const std::string once = sign(form, office.sekar, "pegawai");
    EXPECT_EQ(verdict(form, change_page(once), sekar), Tolak::isi_berubah) << "afterwards";
    EXPECT_EQ(verdict(once, sign(change_page(once), office.teguh, "penilai"), teguh), Tolak::isi_berubah);
}

TEST_P(TandaDariLuar, ADamagedSignatureIsNotWhole) {
    std::string pdf = sign(form, office.sekar, "pegawai");
    const std::size_t end = pdf.find("0000000000", tanda_terakhir(pdf).open); // of the signature's value
    char& digit = pdf[end - 20];
    digit = digit == 'a' ? 'b' : 'a';
    const TandaBertambah got = judged(form, pdf, sekar);
    EXPECT_EQ(got.tolak, Tolak::tidak_utuh);
    EXPECT_FALSE(got.rincian.empty());
    std::string lies = sign(form, office.sekar, "pegawai"); // covers less than it should
    lies = tanda_ulang(lies, office.sekar, 0, tanda_terakhir(lies).open, tanda_terakhir(lies).close, 10);
    EXPECT_EQ(verdict(form, lies, sekar), Tolak::tidak_utuh);
}

TEST_P(TandaDariLuar, AnUnknownRootIsNamedByItsIssuer) {
    KantorUji elsewhere;
    elsewhere.otoritas = berhasil(buat_otoritas({"CA Lain", "Lain"}, awal_2026));
    auto stranger = elsewhere.penanda_tangan({"Sekar Fiktif", "199002302015032001", "", ""});
    const TandaBertambah got = judged(form, sign(form, stranger, "pegawai"), sekar);
    EXPECT_EQ(got.tolak, Tolak::akar_tak_dikenal);
    ASSERT_TRUE(got.tanda);
    EXPECT_EQ(got.tanda->penerbit, "CA Lain");
    trust.akar.push_back(elsewhere.otoritas.sertifikat()); // and without its list: nobody says it is revoked
    EXPECT_EQ(verdict(form, sign(form, stranger, "pegawai"), sekar), std::nullopt);
}

TEST_P(TandaDariLuar, ARevokedCertificateSignsNoMoreWhateverItsClockSays) {
    const std::string pdf = sign(form, office.sekar, "pegawai");
    const std::string number = office.sekar.rantai().front().isi().nomor;
    for (const Instant when :
         {siang_5_januari - std::chrono::hours(1), siang_5_januari + std::chrono::hours(1)}) {
        trust = percaya(office, {{number, when}});
        EXPECT_EQ(verdict(form, pdf, sekar), Tolak::dicabut);
    }
}

TEST_P(TandaDariLuar, AnExpiredCertificateCountsOnlyWithAStampOfItsTime) {
    auto brief = office.penanda_tangan({"Sekar Fiktif", "199002302015032001", "", ""}, awal_2026,
                                       std::chrono::days(10));
    EXPECT_EQ(verdict(form, sign(form, brief, "pegawai"), sekar), Tolak::di_luar_masa);
    EXPECT_EQ(verdict(form, sign(form, brief, "pegawai"), sekar, siang_5_januari), std::nullopt);
    EXPECT_EQ(verdict(form, sign(form, brief, "pegawai", &office.waktu), sekar), std::nullopt);
}

TEST_P(TandaDariLuar, SomebodyElsesSignatureIsNotHis) {
    const std::string pdf = sign(form, office.teguh, "pegawai");
    EXPECT_EQ(verdict(form, pdf, sekar), Tolak::orang_lain);
    auto namesake = office.penanda_tangan({"Sekar Fiktif", "199002302015032009", "", ""});
    EXPECT_EQ(verdict(form, sign(form, namesake, "pegawai"), sekar), Tolak::orang_lain) << "another NIP";
    auto by_nik = office.penanda_tangan({"SEKAR FIKTIF", "6311013102900001", "", ""});
    EXPECT_EQ(verdict(form, sign(form, by_nik, "pegawai"), sekar), std::nullopt) << "no NIP in it";
    auto half = office.penanda_tangan({"Sekar", "", "", ""});
    EXPECT_EQ(verdict(form, sign(form, half, "pegawai"), sekar), Tolak::orang_lain);
}

TEST_P(TandaDariLuar, TheFieldOfSomebodyElseStaysHis) {
    EXPECT_EQ(verdict(form, sign(form, office.sekar, "penilai"), sekar), Tolak::bidang_orang_lain);
    sekar.bidang.clear();
    EXPECT_EQ(verdict(form, sign(form, office.sekar, "penilai"), sekar), std::nullopt);
}

TEST_P(TandaDariLuar, AFileThatWasWrittenAnewIsTraced) {
    const std::string signed_pdf = sign(form, office.sekar, "pegawai");
    QPDF pdf;
    pdf.processMemoryFile("unggahan", signed_pdf.data(), signed_pdf.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setCompressStreams(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const std::string anew(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    EXPECT_EQ(verdict(form, anew, sekar), Tolak::bukan_awalan);
    EXPECT_TRUE(ditulis_ulang_dari(anew, form));
    EXPECT_FALSE(ditulis_ulang_dari(formulir_uji({GetParam(), {"lain"}}), form));
    EXPECT_FALSE(ditulis_ulang_dari("bukan PDF", form));
}

} // namespace
} // namespace seal

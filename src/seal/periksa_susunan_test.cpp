// Files whose bones are not what they seem: two readers could see two documents.
#include "seal/bandingkan.h"
#include "seal/testing/periksa_uji.h"
#include "seal/testing/serangan.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace seal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Susunan : public testing::Test {
  protected:
    KantorUji office;
    Kepercayaan trust = percaya(office);
    std::string form = formulir_uji();
    std::string once = berhasil(bubuhkan(form, office.sekar, permintaan("pegawai"), nullptr));
    std::string twice = berhasil(bubuhkan(once, office.teguh, permintaan("penilai"), nullptr));

    std::vector<std::string> verdicts(const std::string& pdf, const BatasPeriksa& limits = {}) {
        return ringkas(periksa(pdf, trust, akhir_januari, limits));
    }
    static std::size_t startxref(const std::string& pdf) {
        return std::stoul(pdf.substr(pdf.rfind("startxref") + 9));
    }
    // A revision written by hand: objects, their entries, more in the trailer.
    static std::string revision(const std::string& pdf, const std::string& object, const std::string& entries,
                                const std::string& more, std::size_t before, int size = 151) {
        std::string out = pdf + object;
        const std::size_t info = pdf.rfind("/Info ");
        const std::string trailer =
            info == std::string::npos ? "" : " " + pdf.substr(info, pdf.find('R', info) + 1 - info);
        size = std::max(size, std::stoi(pdf.substr(pdf.rfind("/Size ") + 6)));
        const std::size_t xref = out.size();
        out += fmt::format("xref\n{}trailer\n<< /Size {} /Root 1 0 R /Prev {}{}{} >>\n", entries, size,
                           before, trailer, more);
        return out + "startxref\n" + std::to_string(xref) + "\n%%EOF\n";
    }
    static std::string entry(std::size_t at) { return fmt::format("{:010} 00000 n\r\n", at); }
};

TEST_F(Susunan, AHarmlessRevisionWrittenByHandIsUnderstood) {
    const std::string object = "150 0 obj\n<<>>\nendobj\n";
    EXPECT_THAT(verdicts(revision(twice, object, "150 1\n" + entry(twice.size()), "", startxref(twice))),
                ElementsAre("pegawai sah", "penilai sah"));
}

// A catalogue that is its own tree of pages, streams that hold each other: naming the objects must still end.
TEST_F(Susunan, AFileThatPointsInCirclesIsNamedToTheEnd) {
    QPDF pdf;
    pdf.emptyPDF();
    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle one = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    QPDFObjectHandle other = pdf.makeIndirectObject(QPDFObjectHandle::newArray({one, root}));
    one.replaceKey("/Kembali", other);
    root.replaceKey("/Pages", root);
    root.replaceKey("/Metadata", other);
    const auto roles = peran_objek(pdf);
    EXPECT_EQ(roles.at(root.getObjectID()).apa, ApaObjek::katalog);
    EXPECT_EQ(roles.at(one.getObjectID()).apa, ApaObjek::keterangan);
    EXPECT_EQ(roles.at(other.getObjectID()).apa, ApaObjek::keterangan);
}

TEST_F(Susunan, TwoObjectsOfOneNumberInOneTableAreRefused) {
    const std::string object = "150 0 obj\n<<>>\nendobj\n150 0 obj\n[]\nendobj\n";
    const std::size_t at = twice.size();
    EXPECT_THAT(verdicts(revision(twice, object, "150 1\n" + entry(at) + "150 1\n" + entry(at + 22), "",
                                  startxref(twice))),
                ElementsAre("ditolak: segel_periksa.rusak"));
}

TEST_F(Susunan, AnObjectThatNoTableKnowsIsReported) {
    const std::string object = "150 0 obj\n<<>>\nendobj\n150 0 obj\n[]\nendobj\n";
    EXPECT_THAT(verdicts(revision(twice, object, "150 1\n" + entry(twice.size()), "", startxref(twice))),
                ElementsAre("pegawai tidak sah: segel_periksa.tanpa_pemilik",
                            "penilai tidak sah: segel_periksa.tanpa_pemilik"));
}

TEST_F(Susunan, ARevisionThatTheChainJumpsOverIsReported) {
    const std::string hidden = tambah_revisi(twice, [](PdfTambahan& u) {
        Objek contents = halaman_satu(u).getKey("/Contents");
        contents.replaceStreamData("BT ET", Objek::newNull(), Objek::newNull());
        u.berubah(contents);
    });
    const std::string object = "150 0 obj\n<<>>\nendobj\n";
    EXPECT_THAT(verdicts(revision(hidden, object, "150 1\n" + entry(hidden.size()), "", startxref(twice))),
                testing::Each(HasSubstr("segel_periksa.tanpa_pemilik")));
}

TEST_F(Susunan, AHybridFileIsRefused) {
    const std::string object = "150 0 obj\n<<>>\nendobj\n";
    EXPECT_THAT(
        verdicts(revision(twice, object, "150 1\n" + entry(twice.size()), " /XRefStm 17", startxref(twice))),
        ElementsAre("ditolak: segel_periksa.susunan_ganda"));
}

TEST_F(Susunan, AnEncryptedFileIsRefusedAsSuch) {
    const std::string object = "150 0 obj\n<<>>\nendobj\n";
    EXPECT_THAT(verdicts(revision(form, object, "150 1\n" + entry(form.size()), " /Encrypt 150 0 R",
                                  startxref(form))),
                ElementsAre("ditolak: segel_periksa.bersandi"));
}

TEST_F(Susunan, AnotherCatalogueWithoutTheFormIsNeverAValidFile) {
    std::string other = revision(twice, "150 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
                                 "150 1\n" + entry(twice.size()), "", startxref(twice));
    other.replace(other.rfind("/Root 1 0 R"), 11,
                  "/Root 150 0 R"); // behind the cross-reference: no offset moves
    const auto report = periksa(other, trust, akhir_januari);
    EXPECT_FALSE(report && report->putusan() == Putusan::sah);
}

TEST_F(Susunan, WhatPointedToNothingMustNotAppear) {
    const std::string speaks = "120 0 obj\n[400 0 R]\nendobj\n"; // of an object that is not there
    const std::string prepared =
        revision(form, speaks, "120 1\n" + entry(form.size()), "", startxref(form), 121);
    const std::string signed_pdf = berhasil(bubuhkan(prepared, office.sekar, permintaan("pegawai"), nullptr));
    ASSERT_THAT(verdicts(signed_pdf), ElementsAre("pegawai sah"));
    const std::string object = "400 0 obj\n<</Isi(palsu)>>\nendobj\n";
    EXPECT_THAT(verdicts(revision(signed_pdf, object, "400 1\n" + entry(signed_pdf.size()), "",
                                  startxref(signed_pdf), 401)),
                ElementsAre("pegawai tidak sah: segel_periksa.berubah_sesudah | segel_ubah.muncul"));
}

TEST_F(Susunan, AReplacedObjectThroughAFreedNumberIsNamed) {
    const std::string freed = revision(twice, "", "4 1\n0000000000 00001 f\r\n", "", startxref(twice));
    const auto lines = verdicts(freed);
    EXPECT_THAT(lines, testing::Each(testing::Not(HasSubstr(" sah"))));
}

TEST_F(Susunan, WhatQpdfWouldRepairIsRefused) {
    std::string wrong = once; // every offset off by one
    wrong.insert(wrong.rfind("xref\n", wrong.rfind("startxref") - 1), " ");
    EXPECT_THAT(verdicts(wrong), ElementsAre("ditolak: segel_periksa.rusak"));
    std::string nowhere = once;
    nowhere.replace(nowhere.rfind("startxref") + 10, 3, "999");
    EXPECT_THAT(verdicts(nowhere), ElementsAre("ditolak: segel_periksa.rusak"));
    EXPECT_THAT(verdicts("%PDF-1.7\n%%EOF\n"), ElementsAre("ditolak: segel_periksa.rusak"));
    EXPECT_THAT(verdicts(""), ElementsAre("ditolak: segel_periksa.bukan_pdf"));
    EXPECT_THAT(verdicts("PK\x03\x04"), ElementsAre("ditolak: segel_periksa.bukan_pdf"));
}

TEST_F(Susunan, EachLimitHasItsOwnAnswer) {
    EXPECT_THAT(verdicts(twice, {.berkas = 1000}), ElementsAre("ditolak: segel_periksa.terlalu_besar"));
    EXPECT_THAT(verdicts(twice, {.objek = 10}), ElementsAre("ditolak: segel_periksa.terlalu_banyak_objek"));
    EXPECT_THAT(verdicts(twice, {.revisi = 2}), ElementsAre("ditolak: segel_periksa.terlalu_banyak_revisi"));
    EXPECT_THAT(verdicts(twice, {.tanda_tangan = 1}),
                ElementsAre("ditolak: segel_periksa.terlalu_banyak_tanda"));
    EXPECT_THAT(verdicts(twice, {.kerja = 1000}), ElementsAre("ditolak: segel_periksa.terlalu_banyak_kerja"));
    EXPECT_THAT(verdicts(formulir_uji({true}), {.terurai = 100}),
                ElementsAre("ditolak: segel_periksa.terurai_terlalu_besar"));
    std::string deep = "150 0 obj\n" + std::string(5000, '[') + std::string(5000, ']') + "\nendobj\n";
    EXPECT_THAT(verdicts(revision(twice, deep, "150 1\n" + entry(twice.size()), "", startxref(twice))),
                ElementsAre("ditolak: segel_periksa.rusak"));
}

} // namespace
} // namespace seal

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
    // The same with an object stream (number 299) of objects 300 and 301, and a cross-reference stream (298).
    static std::string packed_revision(const std::string& pdf, const std::string& index,
                                       const std::string& objects, std::size_t before) {
        std::string out = pdf;
        const auto add = [&out](const std::string& head, const std::string& bytes) {
            out += fmt::format("{}/Length {}>>\nstream\n{}\nendstream\nendobj\n", head, bytes.size(), bytes);
        };
        const std::size_t container = out.size();
        add(fmt::format("299 0 obj\n<</Type/ObjStm/N 2/First {}", index.size()), index + objects);
        const std::size_t xref = out.size();
        std::string table; // type, four bytes, one byte
        const auto row = [&table](int type, std::size_t at, int place) {
            table += static_cast<char>(type);
            for (int shift = 24; shift >= 0; shift -= 8)
                table += static_cast<char>(at >> static_cast<unsigned>(shift));
            table += static_cast<char>(place);
        };
        row(1, xref, 0);
        row(1, container, 0);
        row(2, 299, 0);
        row(2, 299, 1);
        const std::size_t root = pdf.rfind("/Root ");
        const std::size_t info = pdf.rfind("/Info ");
        const auto reference = [&pdf](std::size_t at) {
            return at == std::string::npos ? std::string() : pdf.substr(at, pdf.find('R', at + 6) + 1 - at);
        };
        add(fmt::format("298 0 obj\n<</Type/XRef/W[1 4 1]/Index[298 4]/Size 302/Prev {}{}{}", before,
                        reference(root), reference(info)),
            table);
        return out + fmt::format("startxref\n{}\n%%EOF\n", xref);
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

// As Word writes them: a table, and a stream for what stands in object streams. The stream says of object 160 what `of_160` says.
class SusunanGanda : public Susunan {
  protected:
    static std::string hybrid(const std::string& pdf, std::size_t move_160 = 0) {
        std::string objects;
        const auto add = [&](const std::string& object) {
            const std::size_t at = pdf.size() + objects.size();
            objects += object;
            return at;
        };
        const std::string inside = "161 0 <</Isi(dari Word)>>";
        const std::size_t holder = add(
            fmt::format("160 0 obj\n<</Type/ObjStm/N 1/First 6/Length {}>>\nstream\n{}\nendstream\nendobj\n",
                        inside.size(), inside));
        std::string rows;
        const auto row = [&](int kind, std::size_t place, int third) {
            rows += static_cast<char>(kind);
            for (const int shift : {16, 8, 0}) rows += static_cast<char>(place >> shift & 0xFFU);
            rows += static_cast<char>(third);
        };
        row(1, holder + move_160, 0);
        row(2, 160, 0);
        const std::size_t stream = add(fmt::format(
            "162 0 obj\n<</Type/XRef/Size 163/W[1 3 1]/Index[160 2]/Length {}>>\nstream\n", rows.size()));
        objects += rows + "\nendstream\nendobj\n";
        const std::string entries = "160 3\n" + entry(holder) + "0000000000 65535 f\r\n" + entry(stream);
        return revision(pdf, objects, entries, fmt::format(" /XRefStm {}", stream), startxref(pdf), 163);
    }
};

TEST_F(SusunanGanda, AHybridFileIsReadAsEveryReaderDoes) {
    const std::string word = hybrid(form);
    const std::string signed_pdf = berhasil(bubuhkan(word, office.sekar, permintaan("pegawai"), nullptr));
    EXPECT_THAT(verdicts(signed_pdf), ElementsAre("pegawai sah"));
    const std::string other = tambah_revisi(signed_pdf, [](PdfTambahan& u) {
        Objek hidden = u.pdf().getObjectByID(161, 0);
        hidden.replaceKey("/Isi", Objek::newString("lain"));
        u.berubah(hidden);
    });
    EXPECT_THAT(verdicts(other), ElementsAre(HasSubstr("segel_periksa.berubah_sesudah")));
}

TEST_F(SusunanGanda, WhatStandsInAHybridRevisionAfterASignatureIsCompared) {
    EXPECT_THAT(verdicts(hybrid(twice)), ElementsAre("pegawai sah", "penilai sah"));
}

TEST_F(SusunanGanda, AHybridFileWhoseHalvesDisagreeIsRefused) {
    EXPECT_THAT(verdicts(hybrid(form, 1)), ElementsAre("ditolak: segel_periksa.susunan_ganda"));
    const std::string object = "150 0 obj\n<<>>\nendobj\n";
    EXPECT_THAT(verdicts(revision(twice, object, "150 1\n" + entry(twice.size()),
                                  fmt::format(" /XRefStm {}", startxref(twice)), startxref(twice))),
                ElementsAre("ditolak: segel_periksa.susunan_ganda"));
    EXPECT_THAT(
        verdicts(revision(twice, object, "150 1\n" + entry(twice.size()), " /XRefStm 17", startxref(twice))),
        ElementsAre(HasSubstr("ditolak: segel_periksa.rusak")));
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
    EXPECT_THAT(verdicts(freed),
                ElementsAre("pegawai tidak sah: segel_periksa.berubah_sesudah | segel_ubah.dihapus",
                            "penilai tidak sah: segel_periksa.berubah_sesudah | segel_ubah.dihapus"));
}

TEST_F(Susunan, WhatQpdfWouldRepairIsRefused) {
    std::string wrong = once; // every offset off by one
    wrong.insert(wrong.rfind("xref\n", wrong.rfind("startxref") - 1), " ");
    EXPECT_THAT(verdicts(wrong), ElementsAre("ditolak: segel_periksa.rusak"));
    std::string nowhere = once;
    nowhere.replace(nowhere.rfind("startxref") + 10, 3, "999");
    EXPECT_THAT(verdicts(nowhere), ElementsAre("ditolak: segel_periksa.rusak"));
    std::string small = once; // numbers beyond /Size are nothing to some readers
    const std::size_t size = small.rfind("/Size ") + 6;
    small.replace(size, small.find_first_not_of("0123456789", size) - size, "1");
    EXPECT_THAT(verdicts(small), ElementsAre("ditolak: segel_periksa.rusak"));
    EXPECT_THAT(verdicts("%PDF-1.7\n%%EOF\n"), ElementsAre("ditolak: segel_periksa.rusak"));
    EXPECT_THAT(verdicts(""), ElementsAre("ditolak: segel_periksa.bukan_pdf"));
    EXPECT_THAT(verdicts("PK\x03\x04"), ElementsAre("ditolak: segel_periksa.bukan_pdf"));
}

// Two forms, or two trees of pages, in one catalogue, one behind an escape: no two readers agree which.
TEST_F(Susunan, NamesInDisguiseAreOneNameTwice) {
    const std::string base = tambah_revisi(twice, [](PdfTambahan& u) {
        u.pdf().getRoot().replaceKey("/Ganti", Objek::newInteger(1));
        u.berubah(u.pdf().getRoot());
    });
    const auto with = [&](const std::string& more) {
        std::string pdf = base;
        pdf.insert(pdf.rfind("/Ganti 1"), more + " ");
        const std::size_t xref = pdf.rfind("xref\n", pdf.rfind("startxref") - 1);
        const std::size_t start = pdf.rfind("startxref\n") + 10;
        return verdicts(pdf.replace(start, pdf.find('\n', start) - start, std::to_string(xref)));
    };
    EXPECT_THAT(with("/Aman 1"), testing::Each(HasSubstr("segel_ubah.katalog"))); // well formed, and a change
    for (const char* twice_named :
         {"/AcroForm <<>>", "/#41croForm <<>>", "/P#61ges 2 0 R", "/#50#61#67#65#73 2 0 R"})
        EXPECT_THAT(with(twice_named), ElementsAre(testing::StartsWith("ditolak: segel_periksa.")))
            << twice_named;
}

// The second reader takes the first of two, QPDF the last: nobody takes either.
TEST_F(Susunan, OneNumberTwiceInAnObjectStreamIsRefused) {
    const std::string packed = formulir_uji({true});
    const std::string signed_pdf = berhasil(bubuhkan(packed, office.sekar, permintaan("pegawai"), nullptr));
    ASSERT_THAT(verdicts(signed_pdf), ElementsAre("pegawai sah"));
    EXPECT_THAT(verdicts(packed_revision(signed_pdf, "300 0 301 3 ", "11 22 ", startxref(signed_pdf))),
                ElementsAre("pegawai sah")); // two objects that nobody speaks of
    EXPECT_THAT(verdicts(packed_revision(signed_pdf, "300 0 300 3 ", "11 22 ", startxref(signed_pdf))),
                ElementsAre("ditolak: segel_periksa.rusak"));
    EXPECT_THAT(verdicts(packed_revision(signed_pdf, "300 0 302 3 ", "11 22 ", startxref(signed_pdf))),
                ElementsAre("ditolak: segel_periksa.rusak")); // another than the table says
    EXPECT_THAT(verdicts(packed_revision(signed_pdf, "300 0 301 99", "11 22 ", startxref(signed_pdf))),
                ElementsAre("ditolak: segel_periksa.rusak")); // beyond the stream
}

TEST_F(Susunan, AChainOfRevisionsThatTurnsInCirclesEnds) {
    const std::string object = "150 0 obj\n<<>>\nendobj\n";
    const std::size_t xref = twice.size() + object.size();
    EXPECT_THAT(verdicts(revision(twice, object, "150 1\n" + entry(twice.size()), "", xref)), // itself
                ElementsAre("ditolak: segel_periksa.rusak"));
    const std::string packed = formulir_uji({true});
    const std::string signed_pdf = berhasil(bubuhkan(packed, office.sekar, permintaan("pegawai"), nullptr));
    const std::string own = packed_revision(signed_pdf, "300 0 301 3 ", "11 22 ", startxref(signed_pdf));
    EXPECT_THAT(verdicts(packed_revision(signed_pdf, "300 0 301 3 ", "11 22 ", startxref(own))),
                ElementsAre("ditolak: segel_periksa.rusak"));
    EXPECT_THAT(verdicts(packed_revision(signed_pdf, "300 0 301 3 ", "11 22 ", signed_pdf.size() * 9)),
                ElementsAre("ditolak: segel_periksa.rusak"));
}

// Its first table stands at the front and the main one at the end: still one revision, and the oldest.
TEST_F(Susunan, ALinearisedFormIsSignedAndWatchedLikeAnyOther) {
    for (const bool packed : {false, true}) {
        QPDF pdf;
        pdf.processMemoryFile("formulir", form.data(), form.size());
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setLinearization(true);
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(packed ? qpdf_o_generate : qpdf_o_disable);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        const std::string linear(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        const std::string signed_pdf =
            berhasil(bubuhkan(linear, office.sekar, permintaan("pegawai"), nullptr));
        ASSERT_THAT(verdicts(signed_pdf), ElementsAre("pegawai sah"));
        EXPECT_THAT(verdicts(tambah_revisi(signed_pdf,
                                           [](PdfTambahan& u) {
                                               Objek contents = halaman_satu(u).getKey("/Contents");
                                               contents.replaceStreamData("BT ET", Objek::newNull(),
                                                                          Objek::newNull());
                                               u.berubah(contents);
                                           })),
                    ElementsAre(HasSubstr("segel_ubah.isi_halaman")));
        std::string flipped = signed_pdf;
        flipped[linear.size() / 2] ^= 1;
        const auto report = periksa(flipped, trust, akhir_januari);
        EXPECT_FALSE(report && report->putusan() == Putusan::sah);
    }
}

// What the standard lets stand between words is read as such, and moves nothing.
TEST_F(Susunan, CommentsAndBlanksBeforeACrossReferenceHideNothing) {
    const std::string object = "150 0 obj\n<<>>\nendobj\n";
    const std::string plain = revision(twice, object, "150 1\n" + entry(twice.size()), "", startxref(twice));
    const std::size_t xref = twice.size() + object.size();
    std::string blank = plain; // startxref points at the blanks before the table
    blank.insert(xref, "\n\n ");
    EXPECT_THAT(verdicts(blank), ElementsAre("ditolak: segel_periksa.rusak"));
    std::string comment = plain;
    comment.insert(xref, "% 4 0 obj <</Palsu true>> endobj\n");
    EXPECT_THAT(verdicts(comment), ElementsAre("ditolak: segel_periksa.rusak"));
    std::string owned = plain; // and where startxref tells the truth, the comment belongs to nobody
    owned.insert(xref, "% palsu\n");
    owned.replace(owned.rfind("startxref\n") + 10, std::to_string(xref).size(), std::to_string(xref + 8));
    EXPECT_THAT(verdicts(owned), testing::Each(HasSubstr("segel_periksa.tanpa_pemilik")));
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

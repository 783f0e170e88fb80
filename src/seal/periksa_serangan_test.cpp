// What people have done to signed files, and what must be said about it.
#include "base/bytes.h"
#include "seal/jangka_panjang.h"
#include "seal/testing/periksa_uji.h"
#include "seal/testing/serangan.h"

#include <gmock/gmock.h>

#include <random>

namespace seal {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class Serangan : public testing::TestWithParam<bool> { // with object streams, and without
  protected:
    KantorUji office;
    Kepercayaan trust = percaya(office);
    std::string form = formulir_uji({GetParam()});
    std::string once = sign(form, office.sekar, "pegawai");
    std::string twice = sign(once, office.teguh, "penilai");

    std::string sign(const std::string& pdf, PenandatanganKunci& who, const std::string& field,
                     PelayanWaktu* service = nullptr) {
        return berhasil(bubuhkan(pdf, who, permintaan(field), service));
    }
    std::vector<std::string> verdicts(const std::string& pdf) {
        return ringkas(periksa(pdf, trust, akhir_januari));
    }
    std::string refusal(const std::string& pdf) {
        const auto report = periksa(pdf, trust, akhir_januari);
        return report ? "read" : std::string(report.error().front().sentence.key);
    }
    bool unharmed(const std::string& pdf) {
        const auto report = periksa(pdf, trust, akhir_januari);
        return report && report->putusan() == Putusan::sah;
    }
};

INSTANTIATE_TEST_SUITE_P(TableAndStream, Serangan, testing::Bool());

TEST_P(Serangan, OneFlippedByteAtAThousandPlacesNeverPasses) {
    const std::string pdf =
        sign(sign(form, office.sekar, "pegawai", &office.waktu), office.teguh, "penilai", &office.waktu);
    ASSERT_TRUE(unharmed(pdf)) << verdicts(pdf).front();
    std::mt19937 random(2026);
    for (int i = 0; i < 500; ++i) { // in both shapes of a file: a thousand
        const std::size_t at = random() % pdf.size();
        std::string changed = pdf;
        changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1U << random() % 8));
        EXPECT_FALSE(unharmed(changed)) << "byte " << at;
    }
}

// Most places of a file lie in its pages; these lie where no digest looks.
TEST_P(Serangan, OneFlippedByteInsideTheSignatureItselfNeverPasses) {
    const std::string pdf = sign(once, office.teguh, "penilai", &office.waktu);
    const TempatTanda place = tanda_terakhir(pdf);
    std::mt19937 random(700418);
    for (int i = 0; i < 150; ++i) {
        const std::size_t at = place.open + random() % (i % 2 == 0 ? 200 : place.close - place.open);
        std::string changed = pdf;
        changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1U << random() % 8));
        EXPECT_FALSE(unharmed(changed)) << "byte " << at;
    }
    // And in digits that stay digits: another value of one byte of the structure.
    const std::size_t used = pdf.find("0000000000", place.open) - place.open - 1;
    for (int i = 0; i < 150; ++i) {
        const std::size_t at = place.open + 1 + random() % used;
        std::string changed = pdf;
        changed[at] = "0123456789abcdef"[random() % 16];
        if (changed[at] != pdf[at]) {
            EXPECT_FALSE(unharmed(changed)) << "digit " << at - place.open;
        }
    }
}

TEST_P(Serangan, AReplacedPageIsNamed) {
    const auto same_object = tambah_revisi(twice, [](PdfTambahan& u) {
        Objek contents = halaman_satu(u).getKey("/Contents");
        contents.replaceStreamData("BT ET", Objek::newNull(), Objek::newNull());
        u.berubah(contents);
    });
    EXPECT_THAT(verdicts(same_object),
                ElementsAre("pegawai tidak sah: segel_periksa.berubah_sesudah | segel_ubah.isi_halaman",
                            "penilai tidak sah: segel_periksa.berubah_sesudah | segel_ubah.isi_halaman"));
    const auto report = periksa(same_object, trust, akhir_januari);
    const auto& values = report->tanda_tangan[1].perubahan.front().kalimat.values;
    EXPECT_THAT(values, Contains(std::pair<std::string_view, std::string>("halaman", "1")));
    const auto new_object = tambah_revisi(twice, [](PdfTambahan& u) {
        Objek page = halaman_satu(u);
        page.replaceKey("/Contents", u.pdf().makeIndirectObject(Objek::newStream(&u.pdf(), "BT ET")));
        u.berubah(page);
    });
    EXPECT_THAT(verdicts(new_object), Contains(HasSubstr("penilai tidak sah")).Times(1));
    EXPECT_THAT(verdicts(new_object), testing::Each(HasSubstr("segel_ubah.halaman")));
}

TEST_P(Serangan, AChangeBetweenTwoSignaturesFallsOnTheFirst) {
    const auto changed = tambah_revisi(once, [](PdfTambahan& u) {
        Objek contents = halaman_satu(u).getKey("/Contents");
        contents.replaceStreamData("BT ET", Objek::newNull(), Objek::newNull());
        u.berubah(contents);
    });
    EXPECT_THAT(verdicts(sign(changed, office.teguh, "penilai")),
                ElementsAre("pegawai tidak sah: segel_periksa.berubah_sesudah | segel_ubah.isi_halaman",
                            "penilai sah"));
}

TEST_P(Serangan, AnythingLaidOverThePageIsNamed) {
    const auto stamp = tambah_revisi(twice, [](PdfTambahan& u) {
        Objek note = u.pdf().makeIndirectObject(
            Objek::parse("<</Type/Annot/Subtype/Stamp/Rect[100 400 400 500]/F 4>>"));
        tambah_ke(u, halaman_satu(u), "/Annots", note);
    });
    EXPECT_THAT(verdicts(stamp), testing::Each(HasSubstr("segel_ubah.halaman")));
    // A signature widget that is seen, with a field of its own: looks like a signature, covers the page.
    const auto widget = [&](const char* text) {
        return tambah_revisi(once, [&](PdfTambahan& u) {
            Objek field = u.pdf().makeIndirectObject(Objek::parse(text));
            tambah_ke(u, halaman_satu(u), "/Annots", field);
            tambah_ke(u, u.pdf().getRoot().getKey("/AcroForm"), "/Fields", field);
        });
    };
    const auto then = [&](const std::string& pdf) {
        return verdicts(sign(pdf, office.teguh, "penilai")).front();
    };
    EXPECT_THAT(then(widget("<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[0 0 0 0]/F 132>>")),
                "pegawai sah");
    EXPECT_THAT(then(widget("<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[0 0 300 300]/F 132>>")),
                HasSubstr("segel_ubah.halaman"));
    EXPECT_THAT(then(widget("<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/Rect[0 0 0 0]/V(palsu)>>")),
                HasSubstr("segel_ubah.formulir"));
    EXPECT_THAT(
        then(widget(
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[0 0 0 0]/AA<</E<</S/JavaScript/JS(x)>>>>>>")),
        HasSubstr("segel_ubah.formulir"));
}

TEST_P(Serangan, AFieldAddedWithoutASignatureIsNamed) {
    const auto pdf = tambah_revisi(twice, [](PdfTambahan& u) {
        Objek field = u.pdf().makeIndirectObject(
            Objek::parse("<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[0 0 0 0]/F 132>>"));
        tambah_ke(u, halaman_satu(u), "/Annots", field);
        tambah_ke(u, u.pdf().getRoot().getKey("/AcroForm"), "/Fields", field);
    });
    EXPECT_THAT(verdicts(pdf)[1], HasSubstr("segel_ubah.tanpa_tanda_tangan"));
}

TEST_P(Serangan, ASwappedAppearanceIsNamed) {
    const auto picture = tambah_revisi(twice, [](PdfTambahan& u) {
        Objek seen = bidang_bernama(u, "pegawai").getKey("/AP").getKey("/N");
        seen.replaceStreamData("0 1 0 rg 0 0 200 64 re f", Objek::newNull(), Objek::newNull());
        u.berubah(seen);
    });
    EXPECT_THAT(verdicts(picture), testing::Each(HasSubstr("segel_ubah.tampilan_bidang")));
    const auto field = tambah_revisi(twice, [](PdfTambahan& u) {
        Objek widget = bidang_bernama(u, "pegawai");
        Objek look = Objek::newDictionary();
        look.replaceKey("/N", u.pdf().makeIndirectObject(Objek::newStream(&u.pdf(), "0 0 9 9 re f")));
        widget.replaceKey("/AP", look);
        u.berubah(widget);
    });
    EXPECT_THAT(verdicts(field), testing::Each(HasSubstr("segel_ubah.bidang")));
    const auto moved = tambah_revisi(once, [](PdfTambahan& u) {
        Objek widget = bidang_bernama(u, "penilai");
        widget.replaceKey("/Rect", Objek::parse("[0 0 595 842]"));
        u.berubah(widget);
    });
    EXPECT_THAT(verdicts(sign(moved, office.teguh, "penilai")).front(), HasSubstr("segel_ubah.bidang"));
}

TEST_P(Serangan, ScriptsActionsAndAttachmentsAreNamed) {
    const auto catalogue = [&](const char* key, const char* value) {
        return verdicts(tambah_revisi(twice, [&](PdfTambahan& u) {
            u.pdf().getRoot().replaceKey(key, Objek::parse(value));
            u.berubah(u.pdf().getRoot());
        }));
    };
    EXPECT_THAT(catalogue("/OpenAction", "<</S/JavaScript/JS(app.alert\\(1\\))>>"),
                testing::Each(HasSubstr("segel_ubah.katalog")));
    EXPECT_THAT(catalogue("/Names", "<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>"),
                testing::Each(HasSubstr("segel_ubah.katalog")));
    EXPECT_THAT(catalogue("/AF", "[]"), testing::Each(HasSubstr("segel_ubah.katalog")));
    EXPECT_THAT(catalogue("/Perms", "<<>>"), testing::Each(HasSubstr("segel_ubah.katalog")));
    EXPECT_THAT(catalogue("/Extensions", "<</ESIC<</BaseVersion/1.7/ExtensionLevel 5>>>>"),
                ElementsAre("pegawai sah", "penilai sah"));
}

TEST_P(Serangan, NothingStandsBehindTheEnd) {
    EXPECT_EQ(refusal(twice + "%junk\n"), "segel_periksa.isi_setelah_akhir");
    EXPECT_EQ(refusal(twice + " "), "segel_periksa.isi_setelah_akhir");
    EXPECT_TRUE(unharmed(twice + "\n"));
    EXPECT_NE(refusal(once.substr(0, once.size() - 100)), "read");
    EXPECT_EQ(refusal("xx" + twice), "segel_periksa.bukan_pdf");
}

TEST_P(Serangan, TheByteRangeBracketsItsOwnSignatureAndNothingElse) {
    const TempatTanda at = tanda_terakhir(once);
    const std::size_t end = once.size();
    const auto range = [&](std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        return verdicts(tanda_ulang(once, office.sekar, a, b, c, d)).front();
    };
    EXPECT_EQ(range(0, at.open, at.close, end - at.close), "pegawai sah"); // the honest one
    EXPECT_EQ(range(1, at.open - 1, at.close, end - at.close),
              "pegawai tidak sah: segel_periksa.rentang_awal");
    EXPECT_EQ(range(0, at.open - 10, at.close, end - at.close),
              "pegawai tidak sah: segel_periksa.rentang_celah");
    EXPECT_EQ(range(0, at.open, at.close + 4, end - at.close - 4),
              "pegawai tidak sah: segel_periksa.rentang_celah");
    EXPECT_EQ(range(0, at.open + 1, at.close - 1, end - at.close + 1),
              "pegawai tidak sah: segel_periksa.rentang_celah");
    EXPECT_EQ(range(0, at.open, at.close, end - at.close - 40),
              "pegawai tidak sah: segel_periksa.rentang_akhir");
    EXPECT_EQ(range(0, 1000, 2000, end - 2000), "pegawai tidak sah: segel_periksa.rentang_celah");
    std::string longer = once;
    longer.replace(at.range, at.range_end - at.range,
                   fmt::format("/ByteRange [0 {} {} 99999]", at.open, at.close));
    EXPECT_FALSE(unharmed(longer));
    // The range of an earlier signature, borrowed by a later one.
    const TempatTanda second = tanda_terakhir(twice);
    std::string borrowed = twice;
    const std::string first_range = once.substr(at.range, second.range_end - second.range);
    borrowed.replace(second.range, first_range.size(), first_range);
    EXPECT_THAT(verdicts(borrowed), Contains(HasSubstr("penilai tidak sah: segel_periksa.rentang_celah")));
}

TEST_P(Serangan, ASignatureFromAnotherFileIsNotOfThisOne) {
    const std::string other =
        sign(formulir_uji({GetParam(), {"pegawai", "penilai"}}), office.sekar, "pegawai");
    const TempatTanda from = tanda_terakhir(other);
    const TempatTanda to = tanda_terakhir(once);
    ASSERT_EQ(from.close - from.open, to.close - to.open);
    std::string moved = once;
    moved.replace(to.open, to.close - to.open, other.substr(from.open, from.close - from.open));
    EXPECT_THAT(verdicts(moved), ElementsAre("pegawai tidak sah: segel_periksa.isi_berubah"));
}

TEST_P(Serangan, OneSignatureFillsOneField) {
    const auto pdf = tambah_revisi(twice, [](PdfTambahan& u) {
        Objek empty = bidang_bernama(u, "atasan");
        empty.replaceKey("/V", bidang_bernama(u, "penilai").getKey("/V"));
        u.berubah(empty);
    });
    EXPECT_THAT(verdicts(pdf), Contains(HasSubstr("atasan tidak sah: segel_periksa.dipakai_dua_kali")));
    EXPECT_FALSE(unharmed(pdf));
}

TEST_P(Serangan, AFieldWithoutARealSignatureIsNoSignature) {
    const auto pdf = tambah_revisi(twice, [](PdfTambahan& u) {
        Objek empty = bidang_bernama(u, "atasan");
        empty.replaceKey(
            "/V", u.pdf().makeIndirectObject(Objek::parse(
                      "<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents<00>>>")));
        u.berubah(empty);
    });
    EXPECT_THAT(verdicts(pdf), Contains(HasSubstr("atasan tidak sah: segel_periksa.rentang")));
}

TEST_P(Serangan, EvidenceMayComeLaterAndMayNotGoAgain) {
    const std::string list = office.otoritas.daftar_cabut({}, 7, awal_2026 + std::chrono::days(6),
                                                          awal_2026 + std::chrono::days(90));
    const std::string stamped = sign(once, office.teguh, "penilai", &office.waktu);
    const std::string lt = berhasil(tambah_bukti(stamped, {{}, {list}}));
    office.waktu.jam += std::chrono::days(7);
    const std::string lta = berhasil(tambah_cap_dokumen(lt, office.waktu));
    const std::string again =
        berhasil(tambah_bukti(lta, {{office.sekar.rantai().front()}, {trust.daftar_cabut}}));
    trust.daftar_cabut.clear(); // everything that is needed travels inside
    const auto levels = [&](const std::string& pdf) {
        std::string text;
        const auto report = periksa(pdf, trust, akhir_januari);
        if (!report) return ringkas(report).front();
        for (const TandaTangan& t : report->tanda_tangan)
            text += t.bidang.substr(0, 7) + " " + ringkas(t) + " " +
                    std::to_string(static_cast<int>(t.tingkat)) + "; ";
        return text;
    };
    EXPECT_EQ(levels(lt), "pegawai sah 1; penilai sah 3; ");
    EXPECT_THAT(levels(lta),
                HasSubstr("pegawai sah 4; penilai sah 4; ")); // the document's stamp proves both times
    EXPECT_THAT(levels(again), HasSubstr("pegawai sah 4; penilai sah 4; "));

    const auto emptied = tambah_revisi(lta, [](PdfTambahan& u) {
        Objek dss = u.pdf().getRoot().getKey("/DSS");
        dss.replaceKey("/CRLs", Objek::newArray());
        u.berubah(dss.isIndirect() ? dss : u.pdf().getRoot());
    });
    EXPECT_FALSE(unharmed(emptied));
    EXPECT_THAT(verdicts(emptied).back(), HasSubstr("segel_ubah.bukti"));
    const auto forged = tambah_revisi(lta, [&](PdfTambahan& u) {
        Objek crl = u.pdf().getRoot().getKey("/DSS").getKey("/CRLs").getArrayItem(0);
        crl.replaceStreamData("kosong", Objek::newNull(), Objek::newNull());
        u.berubah(crl);
    });
    EXPECT_THAT(verdicts(forged).back(), HasSubstr("segel_ubah.bukti"));
}

} // namespace
} // namespace seal

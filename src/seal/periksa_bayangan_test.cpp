// Shadow attacks (Mainka and others, NDSS 2021) and attacks on certified files (Rohlmann and others, S&P 2021): the file is prepared
// before it is signed, and shows something else afterwards. Whatever switches the view is a change of an object that was signed.
#include "seal/testing/periksa_uji.h"
#include "seal/testing/serangan.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using testing::Each;
using testing::HasSubstr;

class Bayangan : public testing::TestWithParam<bool> { // with object streams, and without
  protected:
    KantorUji office;
    Kepercayaan trust = percaya(office);
    std::string form = formulir_uji({GetParam()});

    using Change = std::function<void(PdfTambahan&)>;

    std::vector<std::string> verdicts(const std::string& pdf) {
        return ringkas(periksa(pdf, trust, akhir_januari));
    }
    std::string sign(const std::string& pdf) {
        const std::string once = berhasil(bubuhkan(pdf, office.sekar, permintaan("pegawai"), nullptr));
        return berhasil(bubuhkan(once, office.teguh, permintaan("penilai"), nullptr));
    }
    // Prepared, signed by two, switched: what is said of both.
    std::vector<std::string> shadow(const Change& prepare, const Change& then) {
        const std::string signed_pdf = sign(tambah_revisi(form, prepare));
        EXPECT_THAT(verdicts(signed_pdf), testing::ElementsAre("pegawai sah", "penilai sah"));
        return verdicts(tambah_revisi(signed_pdf, then));
    }
    std::vector<std::string> afterwards(const Change& then) {
        return verdicts(tambah_revisi(sign(form), then));
    }
    static Objek made(PdfTambahan& u, const std::string& text) {
        return u.pdf().makeIndirectObject(Objek::parse(text));
    }
    static Objek made_stream(PdfTambahan& u, const std::string& dictionary, const std::string& bytes) {
        Objek stream = Objek::newStream(&u.pdf(), bytes);
        stream.replaceDict(Objek::parse(dictionary));
        return u.pdf().makeIndirectObject(stream);
    }
    static Objek resources(PdfTambahan& u) { return halaman_satu(u).getKey("/Resources"); }
    static void put_picture(PdfTambahan& u, const char* name) {
        Objek page = halaman_satu(u);
        Objek all = page.getKey("/Resources").shallowCopy();
        Objek pictures = all.getKey("/XObject").isDictionary() ? all.getKey("/XObject").shallowCopy()
                                                               : Objek::newDictionary();
        pictures.replaceKey(
            name, made_stream(u, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]>>", "1 1 1 rg 0 0 9 9 re f"));
        all.replaceKey("/XObject", pictures);
        page.replaceKey("/Resources", all);
        u.berubah(page);
    }
};

INSTANTIATE_TEST_SUITE_P(TableAndStream, Bayangan, testing::Bool());

constexpr auto changed = "tidak sah: segel_periksa.berubah_sesudah";

TEST_P(Bayangan, HideThePictureThatLayOverTheText) {
    const auto lines = shadow([](PdfTambahan& u) { put_picture(u, "/Tutup"); },
                              [](PdfTambahan& u) {
                                  Objek cover = resources(u).getKey("/XObject").getKey("/Tutup");
                                  cover.replaceStreamData("", Objek::newNull(), Objek::newNull());
                                  u.berubah(cover);
                              });
    EXPECT_THAT(lines, Each(HasSubstr(changed)));
    EXPECT_THAT(lines, Each(HasSubstr("segel_ubah.sumber_halaman")));
}

// A second tree of pages lies ready inside the signed bytes; only the pointer to it is new.
TEST_P(Bayangan, ReplaceThePagesByPreparedOnes) {
    const Change prepare = [](PdfTambahan& u) {
        Objek page = made(u, "<</Type/Page/MediaBox[0 0 595 842]>>");
        Objek tree = made(u, "<</Type/Pages/Count 1>>");
        tree.replaceKey("/Kids", Objek::newArray({page}));
        page.replaceKey("/Parent", tree);
        u.pdf().getRoot().replaceKey("/Cadangan", tree);
        u.berubah(u.pdf().getRoot());
    };
    EXPECT_THAT(shadow(prepare,
                       [](PdfTambahan& u) {
                           Objek root = u.pdf().getRoot();
                           root.replaceKey("/Pages", root.getKey("/Cadangan"));
                           u.berubah(root);
                       }),
                Each(HasSubstr("segel_ubah.katalog")));
    EXPECT_THAT(shadow(prepare,
                       [](PdfTambahan& u) {
                           Objek pages = u.pdf().getRoot().getKey("/Pages");
                           pages.replaceKey("/Kids", u.pdf().getRoot().getKey("/Cadangan").getKey("/Kids"));
                           u.berubah(pages);
                       }),
                Each(HasSubstr("segel_ubah.pohon_halaman")));
}

TEST_P(Bayangan, ReplaceThePageByPreparedContents) {
    EXPECT_THAT(shadow(
                    [](PdfTambahan& u) {
                        halaman_satu(u).replaceKey("/Cadangan", made_stream(u, "<<>>", "BT ET"));
                        u.berubah(halaman_satu(u));
                    },
                    [](PdfTambahan& u) {
                        Objek page = halaman_satu(u);
                        page.replaceKey("/Contents", page.getKey("/Cadangan"));
                        u.berubah(page);
                    }),
                Each(HasSubstr("segel_ubah.halaman")));
}

// Figures drawn by another font read as other figures.
TEST_P(Bayangan, ReplaceTheFontUnderTheFigures) {
    EXPECT_THAT(afterwards([](PdfTambahan& u) {
                    for (auto& [name, font] : resources(u).getKey("/Font").getDictAsMap()) {
                        Objek own = font;
                        own.replaceKey("/ToUnicode", made_stream(u, "<<>>", "palsu"));
                        u.berubah(own);
                        break;
                    }
                }),
                Each(HasSubstr("segel_ubah.sumber_halaman")));
    EXPECT_THAT(afterwards([](PdfTambahan& u) {
                    for (Objek& object : u.pdf().getAllObjects())
                        if (object.isDictionary() && object.hasKey("/FontFile2")) {
                            Objek file = object.getKey("/FontFile2");
                            file.replaceStreamData("palsu", Objek::newNull(), Objek::newNull());
                            u.berubah(file);
                            break;
                        }
                }),
                Each(HasSubstr("segel_ubah.sumber_halaman")));
}

// A text field is seen by its appearance, filled by its value: neither may move after a signature.
TEST_P(Bayangan, ReplaceWhatAFieldShowsOrHolds) {
    const Change prepare = [](PdfTambahan& u) {
        Objek field =
            made(u, "<</Type/Annot/Subtype/Widget/FT/Tx/T(nilai)/Rect[30 200 200 220]/F 4/V(88,07)>>");
        Objek look = Objek::newDictionary();
        look.replaceKey("/N", made_stream(u, "<</Type/XObject/Subtype/Form/BBox[0 0 170 20]>>", "BT ET"));
        field.replaceKey("/AP", look);
        tambah_ke(u, halaman_satu(u), "/Annots", field);
        tambah_ke(u, u.pdf().getRoot().getKey("/AcroForm"), "/Fields", field);
    };
    EXPECT_THAT(shadow(prepare,
                       [](PdfTambahan& u) {
                           Objek field = bidang_bernama(u, "nilai");
                           field.replaceKey("/V", Objek::newString("99,99"));
                           u.berubah(field);
                       }),
                Each(HasSubstr("segel_ubah.bidang")));
    EXPECT_THAT(shadow(prepare,
                       [](PdfTambahan& u) {
                           Objek look = bidang_bernama(u, "nilai").getKey("/AP").getKey("/N");
                           look.replaceStreamData("0 0 9 9 re f", Objek::newNull(), Objek::newNull());
                           u.berubah(look);
                       }),
                Each(HasSubstr("segel_ubah.tampilan")));
    EXPECT_THAT(shadow(prepare,
                       [](PdfTambahan& u) { // readers draw the value anew
                           Objek all = u.pdf().getRoot().getKey("/AcroForm");
                           all.replaceKey("/NeedAppearances", Objek::newBool(true));
                           u.berubah(all);
                       }),
                Each(HasSubstr("segel_ubah.formulir")));
}

TEST_P(Bayangan, TheFormMayNotGainAnotherLanguageOrOtherDefaults) {
    for (const auto& [key, value] : std::vector<std::pair<const char*, const char*>>{{"/XFA", "(<xdp/>)"},
                                                                                     {"/DR", "<</Font<<>>>>"},
                                                                                     {"/DA", "(/F 0 Tf)"},
                                                                                     {"/CO", "[]"},
                                                                                     {"/Q", "2"}})
        EXPECT_THAT(afterwards([&, k = key, v = value](PdfTambahan& u) {
                        Objek all = u.pdf().getRoot().getKey("/AcroForm");
                        all.replaceKey(k, Objek::parse(v));
                        u.berubah(all);
                    }),
                    Each(HasSubstr("segel_ubah.formulir")))
            << key;
}

TEST_P(Bayangan, ALayerThatIsSwitchedOnLaterIsAChange) {
    const Change prepare = [](PdfTambahan& u) {
        Objek layer = made(u, "<</Type/OCG/Name(lapis)>>");
        Objek properties = Objek::newDictionary();
        properties.replaceKey("/OCGs", Objek::newArray({layer}));
        properties.replaceKey("/D", Objek::parse("<</BaseState/OFF>>"));
        u.pdf().getRoot().replaceKey("/OCProperties", u.pdf().makeIndirectObject(properties));
        u.berubah(u.pdf().getRoot());
    };
    EXPECT_THAT(shadow(prepare,
                       [](PdfTambahan& u) {
                           Objek properties = u.pdf().getRoot().getKey("/OCProperties");
                           properties.replaceKey("/D", Objek::parse("<</BaseState/ON>>"));
                           u.berubah(properties);
                       }),
                Each(HasSubstr(changed)));
    EXPECT_THAT(afterwards([](PdfTambahan& u) {
                    u.pdf().getRoot().replaceKey("/OCProperties", Objek::parse("<</OCGs[]/D<<>>>>"));
                    u.berubah(u.pdf().getRoot());
                }),
                Each(HasSubstr("segel_ubah.katalog")));
}

// Evil annotations: allowed at DocMDP level 3 by the standard, never by us.
TEST_P(Bayangan, NoAnnotationIsAddedToASignedPage) {
    for (const char* kind : {"FreeText", "Stamp", "Redact", "Text", "Ink", "Square", "Link", "Popup",
                             "Highlight", "FileAttachment", "Watermark", "Screen"})
        EXPECT_THAT(afterwards([&](PdfTambahan& u) {
                        tambah_ke(
                            u, halaman_satu(u), "/Annots",
                            made(u, fmt::format("<</Type/Annot/Subtype/{}/Rect[0 0 595 842]/F 4>>", kind)));
                    }),
                    Each(HasSubstr("segel_ubah.halaman")))
            << kind;
}

// An annotation that was signed as hidden, or as small, comes out.
TEST_P(Bayangan, AnAnnotationThatWasThereStaysAsItWas) {
    const Change prepare = [](PdfTambahan& u) {
        tambah_ke(u, halaman_satu(u), "/Annots",
                  made(u, "<</Type/Annot/Subtype/FreeText/T(tersembunyi)/Rect[0 0 595 842]/F 2/DA(/F 9 Tf)"
                          "/Contents(palsu)>>"));
    };
    const auto hidden_one = [](PdfTambahan& u) {
        Objek list = halaman_satu(u).getKey("/Annots");
        return list.getArrayItem(list.getArrayNItems() - 1);
    };
    EXPECT_THAT(shadow(prepare,
                       [&](PdfTambahan& u) {
                           Objek note = hidden_one(u);
                           if (!note.getKey("/Subtype").isNameAndEquals("/FreeText"))
                               throw std::runtime_error("another annotation");
                           note.replaceKey("/F", Objek::newInteger(4));
                           u.berubah(note);
                       }),
                Each(HasSubstr("segel_ubah.anotasi")));
    EXPECT_THAT(shadow(prepare,
                       [](PdfTambahan& u) { // and taken away again
                           Objek page = halaman_satu(u);
                           Objek fewer = page.getKey("/Annots").shallowCopy();
                           fewer.eraseItem(fewer.getArrayNItems() - 1);
                           page.replaceKey("/Annots", fewer);
                           u.berubah(page);
                       }),
                Each(HasSubstr("segel_ubah.halaman")));
}

} // namespace
} // namespace seal

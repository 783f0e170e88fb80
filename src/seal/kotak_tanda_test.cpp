// A service outside puts its signature into the box that was kept for it: what of that is a signature, and what is an overlay.
#include "seal/kotak_tanda.h"
#include "seal/testing/periksa_uji.h"
#include "seal/testing/serangan.h"
#include "seal/testing/tanda_luar.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

// The form's boxes: pegawai 30..200, penilai 210..380, atasan 390..560; each from 80 to 140.
class KotakLuar : public testing::TestWithParam<bool> { // with object streams, and without
  protected:
    KantorUji office;
    Kepercayaan trust = percaya(office);
    std::string form = formulir_uji({GetParam()});
    std::string once = berhasil(bubuhkan(form, office.sekar, permintaan("pegawai"), nullptr));
    const std::string picture =
        gambar_rupa({{"Ditandatangani secara elektronik oleh:", "Teguh Rekaan"}, ""}, 160, 52);

    std::string at(const std::string& pdf, const std::string& rect, PenandatanganKunci& who,
                   const std::function<void(PdfTambahan&, Objek)>& also = {}, const char* flags = "132",
                   const char* name = "BSrE") {
        return tanda_luar(pdf, who, {name, rect, 1, picture, flags, also});
    }
    std::string at(const std::string& rect, const std::function<void(PdfTambahan&, Objek)>& also = {},
                   const char* flags = "132") {
        return at(once, rect, office.teguh, also, flags);
    }
    std::vector<std::string> verdicts(const std::string& pdf) {
        return ringkas(periksa(pdf, trust, akhir_januari));
    }
    // Of the first signature, about a box of the second.
    std::string first(const std::string& pdf) { return verdicts(pdf).front(); }
};

INSTANTIATE_TEST_SUITE_P(TableAndStream, KotakLuar, testing::Bool());

constexpr const char* inside = "[212 82 378 138]";

TEST_P(KotakLuar, InTheBoxThatWasKeptForItASeenSignatureChangesNothing) {
    const std::string pdf = at(inside);
    EXPECT_THAT(verdicts(pdf), ElementsAre("pegawai sah", "BSrE sah"));
    const auto report = periksa(pdf, trust, akhir_januari);
    std::string said;
    for (const Perubahan& p : report->tanda_tangan.front().perubahan)
        said += std::string(p.kalimat.key) + " ";
    EXPECT_THAT(said, HasSubstr("segel_ubah.kotak_ditandatangani"));
    EXPECT_THAT(verdicts(at("[210 80 380 140]")), ElementsAre("pegawai sah", "BSrE sah")) << "all of the box";
    EXPECT_THAT(
        verdicts(at(at(form, "[30 80 200 140]", office.sekar, {}, "4", "satu"), inside, office.teguh)),
        ElementsAre("satu sah", "BSrE sah"))
        << "both signers by the service";
    const std::string third = berhasil(bubuhkan(pdf, office.sekar, permintaan("atasan"), nullptr));
    EXPECT_THAT(verdicts(third), ElementsAre("pegawai sah", "BSrE sah", "atasan sah"));
}

TEST_P(KotakLuar, APointOutsideTheBoxIsAnOverlay) {
    for (const char* rect : {"[209 82 378 138]", "[212 79 378 138]", "[212 82 381 138]", "[212 82 378 141]",
                             "[0 0 595 842]", "[220 300 370 350]", "[205 70 385 150]"})
        EXPECT_THAT(first(at(rect)), HasSubstr("segel_ubah.halaman")) << rect;
    EXPECT_THAT(first(at(inside)), "pegawai sah");
}

TEST_P(KotakLuar, ABoxThatSomebodySignedInIsFull) {
    EXPECT_THAT(first(at("[32 82 198 138]")), HasSubstr("segel_ubah.halaman")) << "over the first signature";
    const std::string two = at(at("[212 82 300 138]"), "[305 82 378 138]", office.sekar, {}, "132", "lagi");
    EXPECT_THAT(verdicts(two),
                ElementsAre(HasSubstr("pegawai tidak sah"), HasSubstr("BSrE tidak sah"), "lagi sah"))
        << "two in one box, side by side";
    const std::string filled = berhasil(bubuhkan(at(inside), office.sekar, permintaan("penilai"), nullptr));
    EXPECT_THAT(verdicts(filled),
                ElementsAre(HasSubstr("segel_ubah.bidang"), HasSubstr("segel_ubah.bidang"), "penilai sah"))
        << "the field itself is filled over it";
    const std::string late =
        at(berhasil(bubuhkan(once, office.teguh, permintaan("penilai"), nullptr)), inside, office.sekar);
    EXPECT_THAT(verdicts(late),
                ElementsAre(HasSubstr("pegawai tidak sah"), HasSubstr("penilai tidak sah"), "BSrE sah"));
}

TEST_P(KotakLuar, TheBoxMustHaveBeenThereEmptyWhenTheFirstPersonSigned) {
    const std::string later = tambah_revisi(once, [](PdfTambahan& u) {
        const Objek box = u.pdf().makeIndirectObject(
            Objek::parse("<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[100 300 400 500]/F 132>>"));
        tambah_ke(u, halaman_satu(u), "/Annots", box);
        tambah_ke(u, u.pdf().getRoot().getKey("/AcroForm"), "/Fields", box);
    });
    EXPECT_THAT(first(at(later, "[110 310 300 400]", office.teguh)), HasSubstr("segel_ubah.halaman"));
    const std::string without = formulir_uji({GetParam(), {"pegawai"}});
    const std::string signed_once = berhasil(bubuhkan(without, office.sekar, permintaan("pegawai"), nullptr));
    EXPECT_EQ(first(at(signed_once, inside, office.teguh)),
              "pegawai belum pasti: segel_periksa.tampak_sesudah | segel_ubah.tanda_digambar");
}

// Other programs draw the second signature wherever they were told to.
TEST_P(KotakLuar, OnAPaperWithoutBoxesOnlyEyesCanTell) {
    const std::string letter = berhasil(
        bubuhkan(formulir_uji({GetParam(), {"pegawai"}}), office.sekar, permintaan("pegawai"), nullptr));
    const std::string two = at(letter, "[220 300 370 350]", office.teguh);
    const std::string doubt = "belum pasti: segel_periksa.tampak_sesudah | segel_ubah.tanda_digambar";
    EXPECT_THAT(verdicts(two), ElementsAre("pegawai " + doubt, "BSrE sah"));
    const std::string three = at(two, "[220 200 370 250]", office.sekar, {}, "132", "lagi");
    EXPECT_THAT(verdicts(three), ElementsAre("pegawai " + doubt, "BSrE " + doubt, "lagi sah"));
    EXPECT_THAT(verdicts(at(two, "[230 310 400 400]", office.sekar, {}, "132", "lagi")),
                ElementsAre(HasSubstr("segel_ubah.halaman"), HasSubstr("segel_ubah.halaman"), "lagi sah"))
        << "over another signature";
    EXPECT_THAT(first(at(letter, "[220 300 370 350]", office.teguh, {}, "148")),
                HasSubstr("segel_ubah.halaman"))
        << "grows with the window";
    std::string broken = two; // nobody answers for it
    broken[broken.rfind("Pengesahan")] ^= 1;
    EXPECT_THAT(first(broken), HasSubstr("segel_ubah.halaman"));
}

TEST_P(KotakLuar, WithoutAWholeSignatureItIsAPictureOnThePage) {
    const auto widget = [&](const char* value) {
        return tambah_revisi(once, [&](PdfTambahan& u) {
            Objek field = u.pdf().makeIndirectObject(Objek::parse(
                std::string("<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[212 82 378 138]/F 132") + value +
                ">>"));
            pasang_gambar(u, field, picture);
            tambah_ke(u, halaman_satu(u), "/Annots", field);
            tambah_ke(u, u.pdf().getRoot().getKey("/AcroForm"), "/Fields", field);
        });
    };
    const auto then = [&](const std::string& pdf) {
        return first(berhasil(bubuhkan(pdf, office.teguh, permintaan("atasan"), nullptr)));
    };
    EXPECT_THAT(then(widget("")), HasSubstr("segel_ubah.halaman"));
    EXPECT_THAT(
        verdicts(widget("/V<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<00>>>"))
            .back(),
        HasSubstr("segel_ubah.halaman"));
    std::string broken = at(inside);
    broken.replace(broken.rfind("/Reason (Pengesahan)"), 20, "/Reason (Pengesahon)");
    EXPECT_THAT(verdicts(broken), ElementsAre(HasSubstr("segel_ubah.halaman"), StartsWith("BSrE tidak sah")));
    // A signature of somebody else's field, borrowed.
    const std::string borrowed = tambah_revisi(once, [&](PdfTambahan& u) {
        Objek field = u.pdf().makeIndirectObject(
            Objek::parse("<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[212 82 378 138]/F 132>>"));
        field.replaceKey("/V", bidang_bernama(u, "pegawai").getKey("/V"));
        pasang_gambar(u, field, picture);
        tambah_ke(u, halaman_satu(u), "/Annots", field);
        tambah_ke(u, u.pdf().getRoot().getKey("/AcroForm"), "/Fields", field);
    });
    EXPECT_THAT(first(borrowed), HasSubstr("segel_ubah.halaman"));
}

TEST_P(KotakLuar, WhatIsChangedBesideItIsNamed) {
    const std::string hidden = at(inside, [](PdfTambahan& u, Objek) {
        Objek contents = halaman_satu(u).getKey("/Contents");
        contents.replaceStreamData("BT ET", Objek::newNull(), Objek::newNull());
        u.berubah(contents);
    });
    EXPECT_THAT(first(hidden), HasSubstr("segel_ubah.isi_halaman"));
    const std::string turned = at(inside, [](PdfTambahan& u, Objek) {
        Objek page = halaman_satu(u);
        page.replaceKey("/Rotate", Objek::newInteger(90));
        u.berubah(page);
    });
    EXPECT_THAT(first(turned), HasSubstr("segel_ubah.halaman"));
    const std::string moved = at(inside, [](PdfTambahan& u, Objek) {
        Objek box = bidang_bernama(u, "atasan");
        box.replaceKey("/Rect", Objek::parse("[0 0 595 842]"));
        u.berubah(box);
    });
    EXPECT_THAT(first(moved), HasSubstr("segel_ubah.bidang"));
    const std::string stamp = at(inside, [](PdfTambahan& u, Objek) {
        tambah_ke(u, halaman_satu(u), "/Annots",
                  u.pdf().makeIndirectObject(
                      Objek::parse("<</Type/Annot/Subtype/Stamp/Rect[100 400 400 500]/F 4>>")));
    });
    EXPECT_THAT(first(stamp), HasSubstr("segel_ubah.halaman"));
}

// Seen on the screen but not printed, growing out of its box when the page is made smaller, standing upright on a turned page.
TEST_P(KotakLuar, ItIsSeenAsItIsPrintedAndNowhereElse) {
    for (const char* flags : {"0", "1", "5", "6", "12", "20", "36", "260", "128", "true"})
        EXPECT_THAT(first(at(inside, {}, flags)), HasSubstr("segel_ubah.halaman")) << flags;
    for (const char* flags : {"4", "132", "196", "644"})
        EXPECT_EQ(first(at(inside, {}, flags)), "pegawai sah") << flags;
    const auto with = [&](const char* key, const char* value) {
        return first(at(inside, [&](PdfTambahan&, Objek w) { w.replaceKey(key, Objek::parse(value)); }));
    };
    EXPECT_THAT(with("/AA", "<</E<</S/JavaScript/JS(x)>>>>"), HasSubstr("segel_ubah"));
    EXPECT_THAT(with("/OC", "<</Type/OCG/Name(x)>>"), HasSubstr("segel_ubah"));
    EXPECT_THAT(with("/AP", "<<>>"), HasSubstr("segel_ubah.halaman"))
        << "a box that every reader fills as it likes";
    const auto look = [&](const char* key, const char* value) {
        return first(at(inside, [&](PdfTambahan&, Objek w) {
            w.getKey("/AP").getKey("/N").getDict().replaceKey(key, Objek::parse(value));
        }));
    };
    EXPECT_THAT(look("/BBox", "[0 0 0 0]"), HasSubstr("segel_ubah.halaman"));
    EXPECT_THAT(look("/Matrix", "[0 0 0 0 0 0]"), HasSubstr("segel_ubah.halaman"));
    EXPECT_THAT(look("/OC", "<</Type/OCG/Name(x)>>"), HasSubstr("segel_ubah.halaman"));
    EXPECT_EQ(look("/Matrix", "[0 1 -1 0 52 0]"), "pegawai sah") << "turned within its box";
    const auto over = first(at(inside, [](PdfTambahan&, Objek w) {
        Objek looks = w.getKey("/AP");
        looks.replaceKey("/R", looks.getKey("/N"));
    }));
    EXPECT_THAT(over, HasSubstr("segel_ubah.halaman")) << "another picture under the mouse";
}

TEST_P(KotakLuar, CornersAreWrittenInOneWay) {
    for (const char* rect : {"[378 138 212 82]", "[212 138 378 82]", "[212 82 378]", "[212 82 378 (138)]",
                             "[212 82 999999999 138]", "[-99999999999999 82 378 138]", "[212 82 212 138]"})
        EXPECT_THAT(first(at(rect)), HasSubstr("segel_ubah.halaman")) << rect;
    for (const std::string& huge : {std::string("9223372036854775807"), std::string(400, '9') + ".0"})
        EXPECT_THAT(first(at("[212 82 " + huge + " 138]")), HasSubstr("segel_ubah.halaman")) << huge;
}

// The same on a page that is turned: rectangles are in the page's own space.
TEST_P(KotakLuar, ATurnedPageIsNoExcuse) {
    const std::string turned = tambah_revisi(form, [](PdfTambahan& u) {
        Objek page = halaman_satu(u);
        page.replaceKey("/Rotate", Objek::newInteger(90));
        u.berubah(page);
    });
    const std::string signed_once = berhasil(bubuhkan(turned, office.sekar, permintaan("pegawai"), nullptr));
    EXPECT_EQ(first(at(signed_once, inside, office.teguh)), "pegawai sah");
    EXPECT_THAT(first(at(signed_once, "[80 212 140 380]", office.teguh)), HasSubstr("segel_ubah.halaman"));
    EXPECT_THAT(first(at(signed_once, inside, office.teguh, {}, "148")), HasSubstr("segel_ubah.halaman"));
}

class DuaHalaman : public KotakLuar {
  protected:
    std::string two = [&] {
        const std::string longer = tambah_revisi(form, [](PdfTambahan& u) {
            Objek page = u.pdf().makeIndirectObject(halaman_satu(u).shallowCopy());
            page.removeKey("/Annots");
            Objek tree = u.pdf().getRoot().getKey("/Pages");
            page.replaceKey("/Parent", tree);
            tambah_ke(u, tree, "/Kids", page);
            tree.replaceKey("/Count", Objek::newInteger(2));
        });
        return berhasil(bubuhkan(longer, office.sekar, permintaan("pegawai"), nullptr));
    }();
};
INSTANTIATE_TEST_SUITE_P(TableAndStream, DuaHalaman, testing::Bool());

TEST_P(DuaHalaman, TheSamePlaceOfAnotherPageIsNotTheBox) {
    EXPECT_THAT(first(tanda_luar(two, office.teguh, {"BSrE", inside, 2, picture, "132", {}})),
                HasSubstr("segel_ubah.halaman"));
    EXPECT_EQ(first(tanda_luar(two, office.teguh, {"BSrE", inside, 1, picture, "132", {}})), "pegawai sah");
}

TEST_P(DuaHalaman, OneWidgetIsOnOnePage) {
    const auto also_on_two = [&](PdfTambahan& u, Objek widget) {
        tambah_ke(u, QPDFPageDocumentHelper(u.pdf()).getAllPages().at(1).getObjectHandle(), "/Annots",
                  widget);
    };
    EXPECT_THAT(first(tanda_luar(two, office.teguh, {"BSrE", inside, 1, picture, "132", also_on_two})),
                HasSubstr("segel_ubah.halaman"));
    const auto says_two = [&](PdfTambahan& u, Objek widget) {
        widget.replaceKey("/P", QPDFPageDocumentHelper(u.pdf()).getAllPages().at(1).getObjectHandle());
    };
    EXPECT_THAT(first(tanda_luar(two, office.teguh, {"BSrE", inside, 1, picture, "132", says_two})),
                HasSubstr("segel_ubah.halaman"));
    const auto twice_here = [&](PdfTambahan& u, Objek widget) {
        tambah_ke(u, halaman_satu(u), "/Annots", widget);
    };
    EXPECT_THAT(first(tanda_luar(two, office.teguh, {"BSrE", inside, 1, picture, "132", twice_here})),
                HasSubstr("segel_ubah.halaman"));
}

// Afterwards it is a signature like any other: nobody moves it, nobody draws it anew.
TEST_P(KotakLuar, WhatIsChangedOfItLaterFallsOnAll) {
    const std::string moved = tambah_revisi(at(inside), [](PdfTambahan& u) {
        Objek widget = bidang_bernama(u, "BSrE");
        widget.replaceKey("/Rect", Objek::parse("[213 83 377 137]"));
        u.berubah(widget);
    });
    EXPECT_THAT(verdicts(moved), ElementsAre(HasSubstr("pegawai tidak sah"), HasSubstr("BSrE tidak sah")));
    const std::string redrawn = tambah_revisi(at(inside), [&](PdfTambahan& u) {
        Objek seen = bidang_bernama(u, "BSrE").getKey("/AP").getKey("/N");
        seen.replaceStreamData("0 0 9 9 re f", Objek::newNull(), Objek::newNull());
        u.berubah(seen);
    });
    EXPECT_THAT(verdicts(redrawn), ElementsAre(HasSubstr("pegawai tidak sah"), HasSubstr("BSrE tidak sah")));
}

} // namespace
} // namespace seal

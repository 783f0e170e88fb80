// Attached data (PDF/A-3 6.8) and the fields that wait for their signatures.
#include "paper/archive_parts.h"

#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

namespace paper {
namespace {

const char* relation(Hubungan kind) {
    switch (kind) {
    case Hubungan::sumber: return "/Source";
    case Hubungan::data: return "/Data";
    case Hubungan::pelengkap: return "/Supplement";
    case Hubungan::lain: break;
    }
    return "/Unspecified";
}

// Print, and locked against moving (12.5.3).
constexpr int print_and_locked = 132;

} // namespace

void attach(QPDF& pdf, const Dokumen& document) {
    if (document.lampiran.empty()) return;
    QPDFEmbeddedFileDocumentHelper files(pdf);
    Handle all = Handle::newArray();
    const std::string when = pdf_date(document.dibuat);
    for (const Lampiran& l : document.lampiran) {
        auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, l.isi);
        stream.setSubtype(l.jenis);
        stream.setCreationDate(when);
        stream.setModDate(when);
        auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, l.nama, stream);
        file.setDescription(l.keterangan.empty() ? l.nama : l.keterangan);
        file.getObjectHandle().replaceKey("/AFRelationship", Handle::newName(relation(l.hubungan)));
        files.replaceEmbeddedFile(l.nama, file);
        all.appendItem(file.getObjectHandle());
    }
    pdf.getRoot().replaceKey("/AF", all);
}

std::vector<Handle> empty_fields(QPDF& pdf, std::vector<Handle>& pages, const Canvas& canvas) {
    std::vector<Handle> widgets;
    Handle fields = Handle::newArray();
    for (const Field& f : canvas.fields) {
        Handle look = Handle::newStream(&pdf, std::string());
        look.replaceDict(Handle::parse("<</Type/XObject/Subtype/Form/Resources<<>>>>"));
        look.getDict().replaceKey("/BBox", rectangle(0, 0, f.box.width, f.box.height));
        Handle looks = Handle::newDictionary();
        looks.replaceKey("/N", look);
        const double height = canvas.pages[f.page].height;
        Handle widget = Handle::parse("<</Type/Annot/Subtype/Widget/FT/Sig>>");
        widget.replaceKey("/F", Handle::newInteger(print_and_locked));
        widget.replaceKey("/T", Handle::newUnicodeString(f.name));
        widget.replaceKey("/TU", Handle::newUnicodeString(f.hint));
        widget.replaceKey("/Rect", rectangle(f.box.x, height - f.box.y - f.box.height, f.box.x + f.box.width,
                                             height - f.box.y));
        widget.replaceKey("/AP", looks);
        widget.replaceKey("/P", pages[f.page]);
        Handle made = pdf.makeIndirectObject(widget);
        Handle on_page = pages[f.page].getKey("/Annots");
        if (!on_page.isArray()) pages[f.page].replaceKey("/Annots", on_page = Handle::newArray());
        on_page.appendItem(made);
        fields.appendItem(made);
        widgets.push_back(made);
    }
    if (widgets.empty()) return widgets;
    Handle form = Handle::newDictionary();
    form.replaceKey("/Fields", fields);
    pdf.getRoot().replaceKey("/AcroForm", pdf.makeIndirectObject(form));
    return widgets;
}

} // namespace paper

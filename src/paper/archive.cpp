#include "paper/archive.h"

#include "paper/archive_parts.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace paper {
namespace {

// Cairo 1.16 leaves out /CIDToGIDMap, which PDF/A asks for (6.2.11.3.2), and calls every page a transparency group.
void complete_fonts(Handle page) {
    Handle fonts = page.getKey("/Resources").getKey("/Font");
    if (fonts.isDictionary())
        for (const std::string& name : fonts.getKeys()) {
            Handle inner = fonts.getKey(name).getKey("/DescendantFonts");
            for (int i = 0; inner.isArray() && i < inner.getArrayNItems(); ++i)
                if (inner.getArrayItem(i).getKey("/Subtype").isNameAndEquals("/CIDFontType2"))
                    inner.getArrayItem(i).replaceKey("/CIDToGIDMap", Handle::newName("/Identity"));
        }
    page.removeKey("/Group");
}

} // namespace

std::string archive(const Dokumen& document, const Canvas& canvas, const std::string& drawn,
                    RagamBerkas kind) {
    QPDF pdf;
    pdf.processMemoryFile("drawn", drawn.data(), drawn.size());
    std::vector<Handle> pages;
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) pages.push_back(page.getObjectHandle());
    for (const Handle& page : pages) complete_fonts(page);
    describe(pdf, document, kind);
    std::vector<Handle> widgets;
    if (kind == RagamBerkas::arsip) {
        widgets = empty_fields(pdf, pages, canvas);
        attach(pdf, document);
    }
    tag(pdf, pages, canvas, widgets);

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_compress);
    if (kind == RagamBerkas::arsip) writer.setMinimumPDFVersion("1.7");
    writer.setNewlineBeforeEndstream(true); // PDF/A 6.1.7.1
    writer.setDeterministicID(true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): QPDF's bytes
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

Handle rectangle(double left, double bottom, double right, double top) {
    Handle box = Handle::newArray();
    for (const double side : {left, bottom, right, top}) box.appendItem(Handle::newReal(side, 2));
    return box;
}

} // namespace paper

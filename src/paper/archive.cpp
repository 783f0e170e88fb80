#include "paper/archive.h"

#include "paper/archive_parts.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace paper {
namespace {

// PDF/A-1 wants to be told which glyphs a subset holds (6.3.5); Cairo numbers them from 0 without gaps.
void list_glyphs(QPDF& pdf, Handle font) {
    const int glyphs = font.getKey("/W").getArrayItem(1).getArrayNItems();
    std::string bits(static_cast<std::size_t>(glyphs + 7) / 8, '\0');
    for (int i = 0; i < glyphs; ++i)
        bits[static_cast<std::size_t>(i) / 8] =
            static_cast<char>(bits[static_cast<std::size_t>(i) / 8] | (0x80 >> (i % 8)));
    font.getKey("/FontDescriptor").replaceKey("/CIDSet", Handle::newStream(&pdf, bits));
}

// Cairo 1.16 leaves out /CIDToGIDMap, which PDF/A asks for (6.2.11.3.2), and calls every page a transparency group.
void complete_fonts(QPDF& pdf, Handle page, RagamBerkas kind) {
    Handle fonts = page.getKey("/Resources").getKey("/Font");
    page.removeKey("/Group");
    if (!fonts.isDictionary()) return;
    for (const std::string& name : fonts.getKeys()) {
        Handle inner = fonts.getKey(name).getKey("/DescendantFonts");
        for (int i = 0; inner.isArray() && i < inner.getArrayNItems(); ++i) {
            Handle font = inner.getArrayItem(i);
            if (!font.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) continue;
            font.replaceKey("/CIDToGIDMap", Handle::newName("/Identity"));
            if (kind == RagamBerkas::kembar_a1b) list_glyphs(pdf, font);
        }
    }
}

} // namespace

std::string archive(const Dokumen& document, const Canvas& canvas, const std::string& drawn,
                    RagamBerkas kind) {
    QPDF pdf;
    pdf.processMemoryFile("drawn", drawn.data(), drawn.size());
    std::vector<Handle> pages;
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) pages.push_back(page.getObjectHandle());
    for (const Handle& page : pages) complete_fonts(pdf, page, kind);
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

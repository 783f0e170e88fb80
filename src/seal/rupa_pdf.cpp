#include "seal/rupa_pdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <stdexcept>
#include <zlib.h>

namespace seal {
namespace {

using Object = QPDFObjectHandle;

std::string deflated(const std::string& bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                  static_cast<uLong>(bytes.size()), 6) != Z_OK)
        throw std::runtime_error("zlib did not compress an appearance");
    out.resize(size);
    return out;
}

// The streams of an appearance come from another file and would read from it later: their bytes are taken over now, those
// that are plain compressed.
void take_over_streams(QPDF& pdf, int from) {
    for (int id = from; id <= static_cast<int>(pdf.getObjectCount()); ++id) {
        Object object = pdf.getObjectByID(id, 0);
        if (!object.isStream()) continue;
        const auto data = object.getRawStreamData();
        std::string bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        Object dictionary = object.getDict();
        if (dictionary.hasKey("/Filter"))
            object.replaceStreamData(bytes, dictionary.getKey("/Filter"), dictionary.getKey("/DecodeParms"));
        else
            object.replaceStreamData(deflated(bytes), Object::newName("/FlateDecode"), Object::newNull());
    }
}

} // namespace

void pasang_gambar(PdfTambahan& update, Object widget, const std::string& drawn) {
    QPDF picture;
    picture.processMemoryFile("rupa", drawn.data(), drawn.size());
    for (Object& object : picture.getAllObjects()) // Cairo omits it, PDF/A wants it
        if (object.isDictionary() && object.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
            !object.hasKey("/CIDToGIDMap"))
            object.replaceKey("/CIDToGIDMap", Object::newName("/Identity"));
    const int from = static_cast<int>(update.pdf().getObjectCount()) + 1;
    Object form = QPDFPageDocumentHelper(picture).getAllPages().at(0).getFormXObjectForPage();
    form.getDict().removeKey("/Group"); // nothing in it is transparent
    Object own = update.pdf().copyForeignObject(picture.makeIndirectObject(form));
    take_over_streams(update.pdf(), from);
    Object appearance = Object::newDictionary();
    appearance.replaceKey("/N", own);
    widget.replaceKey("/AP", appearance);
    update.berubah(widget);
}

} // namespace seal

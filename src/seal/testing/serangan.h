// serangan.h -- how a signed PDF is attacked: by appended revisions, by changed bytes, by its own signer.
#pragma once

#include "seal/cms.h"
#include "seal/pdf_tambahan.h"
#include "seal/testing/kantor_uji.h"

#include <fmt/format.h>

#include <functional>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>

namespace seal {

using Objek = QPDFObjectHandle;

// The PDF with one more revision, in which `change` did something; it tells what it changed.
inline std::string tambah_revisi(const std::string& pdf, const std::function<void(PdfTambahan&)>& change) {
    PdfTambahan update = berhasil(PdfTambahan::buka(pdf));
    change(update);
    return update.selesai();
}

inline Objek halaman_satu(PdfTambahan& update) {
    return QPDFPageDocumentHelper(update.pdf()).getAllPages().at(0).getObjectHandle();
}

inline Objek bidang_bernama(PdfTambahan& update, const std::string& name) {
    Objek fields = update.pdf().getRoot().getKey("/AcroForm").getKey("/Fields");
    for (int i = 0; i < fields.getArrayNItems(); ++i)
        if (fields.getArrayItem(i).getKey("/T").getUTF8Value() == name) return fields.getArrayItem(i);
    throw std::runtime_error("no field " + name);
}

// A list in a dictionary with one item more; what has to go into the update is told.
inline void tambah_ke(PdfTambahan& update, Objek owner, const char* key, Objek item) {
    Objek list = owner.getKey(key);
    Objek longer = list.isArray() ? list.shallowCopy() : Objek::newArray();
    longer.appendItem(item);
    owner.replaceKey(key, longer);
    update.berubah(owner);
}

// Where the last signature stands: its ByteRange text, '<' and one past '>'.
struct TempatTanda {
    std::size_t range = 0, range_end = 0, open = 0, close = 0;
};
inline TempatTanda tanda_terakhir(const std::string& pdf) {
    TempatTanda at;
    at.range = pdf.rfind("/ByteRange");
    at.range_end = pdf.find(']', at.range) + 1;
    at.open = pdf.find('<', pdf.rfind("/Contents <"));
    at.close = pdf.find('>', at.open) + 1;
    return at;
}

// The signer himself writes another ByteRange and signs that: the digest fits, only the range lies.
inline std::string tanda_ulang(std::string pdf, Penandatangan& signer, std::size_t a, std::size_t b,
                               std::size_t c, std::size_t d) {
    const TempatTanda at = tanda_terakhir(pdf);
    std::string range = fmt::format("/ByteRange [{} {} {} {}]", a, b, c, d);
    const std::size_t room = pdf.find_first_not_of(' ', at.range_end) - at.range;
    if (range.size() > room) throw std::runtime_error("no room for the range");
    range.resize(room, ' ');
    pdf.replace(at.range, room, range);
    const std::string covered = pdf.substr(a, b) + pdf.substr(c, d);
    std::string hex = base::hex(berhasil(tanda_cms(base::sha256(covered).bytes(), signer, nullptr)));
    hex.resize(at.close - at.open - 2, '0');
    return pdf.replace(at.open + 1, hex.size(), hex);
}

} // namespace seal

#include "seal/docmdp.h"

#include "seal/bidang_pdf.h"

#include <algorithm>

namespace seal {
namespace {

using Handle = QPDFObjectHandle;

constexpr int most_references = 20; // of one signature; the standard needs one

} // namespace

bool menutup_dokumen(Handle signature_dictionary) {
    Handle all = signature_dictionary.getKey("/Reference");
    for (int i = 0; all.isArray() && i < std::min(all.getArrayNItems(), most_references); ++i) {
        Handle one = all.getArrayItem(i);
        if (!one.isDictionary() || !one.getKey("/TransformMethod").isNameAndEquals("/DocMDP")) continue;
        Handle rules = one.getKey("/TransformParams");
        Handle level = rules.isDictionary() ? rules.getKey("/P") : Handle::newNull();
        if (level.isInteger() && level.getIntValue() == 1) return true; // absent: 2
    }
    return false;
}

bool tertutup(QPDF& pdf) {
    for (const BidangPdf& field : semua_bidang(pdf)) {
        if (field.jenis != "/Sig") continue;
        Handle value = Handle(field.objek).getKey("/V");
        if (value.isDictionary() && menutup_dokumen(value)) return true;
    }
    return false;
}

} // namespace seal

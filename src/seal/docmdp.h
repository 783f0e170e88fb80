// docmdp.h -- a signature that certifies the whole document and forbids what may come after it (ISO 32000-2, 12.8.2.2).
//
//     if (menutup_dokumen(signature.kamus)) ...       // DocMDP with P = 1: nobody may sign after it, only evidence may follow
//
// Ours never certify. Somebody else's may: then no later signature is put, and one that is there is named as a change. P = 2 and 3 allow
// signing, so the house's own rules (perubahan.h), which are narrower than theirs, hold.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace seal {

[[nodiscard]] bool menutup_dokumen(QPDFObjectHandle signature_dictionary);
// Whether any signature of the PDF does.
[[nodiscard]] bool tertutup(QPDF& pdf);

} // namespace seal

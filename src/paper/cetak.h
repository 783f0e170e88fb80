// cetak.h -- a document as PDF: PDF/A-3a and PDF/UA-1, tagged, with its fonts, its attachments and its empty
// signature fields.
//
//     base::Result<std::string> pdf = cetak(dokumen);        // the bytes of the file
//
// The same document gives the same bytes, on any day and under any locale. Refused, each with its place
// ("bagian[0].isi[2].isi[4].sel[1]") and all of them at once: a sign that no built-in font has, a control
// character, a table whose spans do not fit its columns, a word or picture that cannot be made to fit, a heading
// that skips a level, two signature fields or attachments of one name, a QR text that is too long.
#pragma once

#include "base/result.h"
#include "paper/dokumen.h"

#include <string>

namespace paper {

enum class RagamBerkas {
    arsip,      // PDF/A-3a and PDF/UA-1: what is signed and kept
    kembar_a1b, // the same pages as PDF/A-1b, without attachments and fields: for checkers that know no other part
};

[[nodiscard]] base::Result<std::string> cetak(const Dokumen& dokumen, RagamBerkas ragam = RagamBerkas::arsip);

} // namespace paper

// perbaikan.h -- what has to be mended after a return, for whoever has the case again (/kinerja, /input).
//
//     page += yang_perlu_diperbaiki(k);        // k.berkas; nothing where the case did not come back
//
// The reason, who sent it back and when, and each line of the check sheet that has to be mended with its note. A line about an
// activity links to `#k{id}` on the page.
#pragma once

#include "web/bagian/isian.h"

namespace web {

[[nodiscard]] Html yang_perlu_diperbaiki(const Kunjungan& k);

} // namespace web

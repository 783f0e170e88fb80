#include "paper/cetak.h"

#include "paper/archive.h"
#include "paper/check.h"
#include "paper/flow.h"
#include "paper/paint.h"

namespace paper {

base::Result<std::string> cetak(const Dokumen& dokumen, RagamBerkas ragam) {
    Dokumen document = dokumen;
    if (base::Findings wrong = prepare(document); !wrong.empty()) return base::refuse(std::move(wrong));
    Canvas canvas;
    if (base::Findings wrong = flow(document, canvas); !wrong.empty()) return base::refuse(std::move(wrong));
    return archive(document, canvas, paint(document, canvas), ragam);
}

} // namespace paper

// Any text that is a good SOP is drawn, with each symbol once; two texts are compared, and the sentences say so.
#include "sop/banding.h"
#include "web/sop/bagan.h"
#include "web/sop/identitas.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto one = sop::read_naskah(text.substr(0, size / 2));
    const auto all = sop::read_naskah(text);
    if (one && all)
        for (const sop::Beda& d : sop::banding(*one, *all))
            if (d.apa.empty() || sop::kalimat(d).values.empty()) std::abort();
    if (!all) return 0;
    const auto good = sop::Sop::susun(*all);
    if (!good) return 0;
    const std::string html = web::sop_pages::bagan(*good, {}).str();
    std::size_t symbols = 0;
    for (auto at = html.find("class=\"smb "); at != std::string::npos; at = html.find("class=\"smb ", at + 1))
        ++symbols;
    if (symbols != good->simbol().size()) std::abort();
    if (web::sop_pages::identitas(*good, {}).empty() || web::sop_pages::legenda(*good).empty()) std::abort();
    return 0;
}

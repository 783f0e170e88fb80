#include "web/bagian/neraca.h"

#include "calendar/durasi.h"

#include <algorithm>

namespace web {

using http::html::make;

namespace {

constexpr std::int64_t full = 120, widest = 180; // units of the drawing: the norm, and where bars are cut off

} // namespace

Html skala_neraca() {
    return make<
        R"(<svg class="sr" aria-hidden="true"><symbol id="sk" viewBox="0 0 180 20"><path d="M0 16.5h180M.5 16v4m30-4v2.5m30-2.5v4m30-4v2.5m30-2.5v4m30-4v2.5m29-2.5v4"/></symbol></svg>)">();
}

Html neraca(const Takaran& time) {
    const std::int64_t norm = std::max<std::int64_t>(time.norma, 1);
    const std::int64_t x = std::clamp<std::int64_t>((time.terpakai * full + norm / 2) / norm, 0, widest);
    const std::int64_t bar = std::min(x, full);
    Html past;
    if (time.lewat() && x > full + 1)
        past.add<R"(<path class="x" d="M121 8h{}v8h-{}z"/>)">(x - full - 1, x - full - 1);
    return make<
        R"(<svg class="nr" viewBox="0 0 180 20" aria-hidden="true"><path class="a" d="M0 8h120v8H0z"/><use class="t" href="#sk"/><path class="{}" d="M0 8h{}v8H0z"/>{}<path class="m" d="M116 0h8l-3.3 6V20h-1.400V6z"/></svg>)">(
        time.selesai   ? "s"
        : time.dekat() ? "d"
                       : "f",
        bar, past);
}

std::string sisa_waktu(const Takaran& time) {
    if (time.selesai)
        return calendar::lama(time.terpakai) +
               (time.lewat() ? ", lewat " + calendar::lama(time.terpakai - time.norma) : "");
    if (time.habis && time.terpakai <= time.norma) return "Waktu habis";
    return time.lewat() ? "Lewat " + calendar::lama(time.terpakai - time.norma)
                        : "Sisa " + calendar::lama(time.norma - time.terpakai);
}

std::string_view kelas_sisa(const Takaran& time) { return time.lewat() ? " lw" : time.dekat() ? " dk" : ""; }

Html simbol_sop(sop::Bentuk shape, std::string_view words, std::string_view keadaan, const Html& inside) {
    const std::string_view gap = keadaan.empty() ? "" : " ";
    if (shape == sop::Bentuk::keputusan)
        return make<
            R"(<span class="smb kep{}{}"><svg viewBox="0 0 72 50" preserveAspectRatio="none" aria-hidden="true"><path d="M36 1 71 25 36 49 1 25z"/></svg><b>{}</b>{}</span>)">(
            gap, keadaan, words, inside);
    return make<R"(<span class="smb {}{}{}">{}{}</span>)">(shape == sop::Bentuk::kapsul ? "kapsul" : "proses",
                                                           gap, keadaan, words, inside);
}

} // namespace web

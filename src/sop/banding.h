// banding.h -- two versions of a SOP, side by side: what was added, removed and changed.
//
//     for (const Beda& b : banding(lama, baru))
//         row(b.bagian, b.apa, b.lama, b.baru);       // "Langkah 2, waktu"   "2 Jam"   "1 Jam"
//     kalimat(b)                                       // "Langkah 2, waktu diubah dari 2 Jam menjadi 1 Jam."
//
// In print order: identity, headings, lists of the identity page, lanes, steps, symbols, arrows, returns. What
// somebody read into the paper and what stands in it are different things, so a field whose source has changed
// is a difference too.
//
// Lanes, symbols and arrows are the same where their ids are. Steps are the same where their description is (so
// that one put in between does not change all that follow), otherwise where their number is. Items of a list are the same
// where their words are. Pure.
#pragma once

#include "base/sentence.h"
#include "sop/naskah.h"

#include <string>
#include <string_view>
#include <vector>

namespace sop {

enum class Bagian { identitas, judul, daftar, lajur, langkah, simbol, panah, kembali };
[[nodiscard]] std::string_view bagian_text(Bagian part); // "Identitas"

struct Beda {
    enum class Jenis { ditambah, dihapus, diubah };
    Bagian bagian{};
    Jenis jenis{};
    std::string apa;        // "Langkah 2, waktu"
    std::string lama, baru; // the one that is not there is empty
    bool operator==(const Beda&) const = default;
};

[[nodiscard]] std::vector<Beda> banding(const Naskah& lama, const Naskah& baru);
[[nodiscard]] base::Sentence kalimat(const Beda& difference);

} // namespace sop

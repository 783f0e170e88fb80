// terbaca.h -- a kept SOP text as pages need it, read once: naskah, SOP, what is odd about it.
//
//     Pustaka pustaka;                                  // one for all pages
//     auto t = pustaka.baca(version);                   // shared_ptr<const Terbaca>, by the text's fingerprint
//     t->sop                                            // none: a draft that does not meet today's rules any more
//
// A text never changes, so what was read stays right. The last `most` texts are kept. Any thread.
#pragma once

#include "kantor/simpanan_sop.h"
#include "sop/periksa.h"
#include "sop/sop.h"

#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace web::sop_pages {

struct Terbaca {
    sop::Naskah naskah;
    std::optional<sop::Sop> sop;
    base::Findings galat; // why there is none
    std::vector<sop::Tanda> tanda;

    // Numbers (from 1, in the list on the page) of what is odd about the field that stands in this line of the file;
    // readings are marked in another way and have no number.
    [[nodiscard]] std::vector<std::size_t> catatan(int baris) const;
};

class Pustaka {
  public:
    static constexpr std::size_t most = 16;
    [[nodiscard]] std::shared_ptr<const Terbaca> baca(const kantor::VersiSop& version);

  private:
    std::mutex guard_;
    std::list<std::pair<base::Sidik, std::shared_ptr<const Terbaca>>> kept_; // last used first
};

// The line that a finding's place names: "langkah 4 (baris 57)" -> 57; 0 where it names none.
[[nodiscard]] int baris_dari(std::string_view place);

} // namespace web::sop_pages

#include "web/sop/terbaca.h"

#include "kantor/sop.h"

#include <algorithm>
#include <charconv>

namespace web::sop_pages {

int baris_dari(std::string_view place) {
    constexpr std::string_view word = "baris ";
    const auto at = place.find(word);
    if (at == std::string_view::npos) return 0;
    int number = 0;
    std::from_chars(place.data() + at + word.size(), place.data() + place.size(), number);
    return number;
}

std::vector<std::size_t> Terbaca::catatan(int baris) const {
    std::vector<std::size_t> numbers;
    if (baris <= 0) return numbers;
    for (std::size_t i = 0; i < tanda.size(); ++i)
        if (tanda[i].kelompok != sop::Kelompok::tafsiran && baris_dari(tanda[i].finding.place) == baris)
            numbers.push_back(i + 1);
    return numbers;
}

std::shared_ptr<const Terbaca> Pustaka::baca(const kantor::VersiSop& version) {
    {
        const std::lock_guard lock(guard_);
        const auto at = std::find_if(kept_.begin(), kept_.end(),
                                     [&](const auto& one) { return one.first == version.sidik; });
        if (at != kept_.end()) {
            kept_.splice(kept_.begin(), kept_, at);
            return at->second;
        }
    }
    auto read = std::make_shared<Terbaca>();
    read->naskah = kantor::naskah_dari(version);
    if (auto good = sop::Sop::susun(read->naskah))
        read->sop = *std::move(good);
    else
        read->galat = std::move(good.error());
    read->tanda = sop::tanda(read->naskah);
    const std::lock_guard lock(guard_);
    kept_.emplace_front(version.sidik, read);
    if (kept_.size() > most) kept_.pop_back();
    return read;
}

} // namespace web::sop_pages

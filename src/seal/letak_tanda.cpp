#include "seal/letak_tanda.h"

#include "base/bytes.h"

namespace seal {
namespace {

// Small or large digits, not both: a changed letter case would leave the value as it is.
std::optional<std::string> uniform_hex(std::string_view text) {
    if (text.find_first_of("abcdef") != std::string_view::npos &&
        text.find_first_of("ABCDEF") != std::string_view::npos)
        return std::nullopt;
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    return base::from_hex(small);
}

} // namespace

base::Result<LetakTanda> letak_tanda(std::string_view pdf, const Kerangka& bones, const TabelObjek& newest,
                                     int number) {
    const auto place = newest.find(number);
    if (place == newest.end() || place->second.dalam_aliran)
        return base::refuse(base::say("segel_periksa.rentang_kamus"));
    PembacaPdf read(pdf, place->second.tempat);
    const auto dictionary = kamus_di(pdf, read.objek().nilai);
    const Anggota* contents = cari(dictionary, "/Contents");
    const Anggota* range = cari(dictionary, "/ByteRange");
    if (contents == nullptr || range == nullptr)
        return base::refuse(base::say("segel_periksa.rentang_bentuk"));
    const auto numbers = deret_di(range->nilai.dari(pdf));
    if (!numbers || numbers->size() != 4) return base::refuse(base::say("segel_periksa.rentang_bentuk"));
    const std::size_t first = (*numbers)[0], before = (*numbers)[1], after = (*numbers)[2],
                      rest = (*numbers)[3];
    if (first != 0) return base::refuse(base::say("segel_periksa.rentang_awal"));
    if (Rentang{before, after} != contents->nilai)
        return base::refuse(base::say("segel_periksa.rentang_celah"));
    if (rest > pdf.size() - after) return base::refuse(base::say("segel_periksa.rentang_akhir"));
    const auto revision = bones.berakhir_di(after + rest);
    if (!revision) return base::refuse(base::say("segel_periksa.rentang_akhir"));
    const TabelObjek then = bones.tabel(*revision);
    if (const auto old = then.find(number); old == then.end() || old->second != place->second)
        return base::refuse(base::say("segel_periksa.rentang_kamus"));
    const std::string_view gap = contents->nilai.dari(pdf);
    if (gap.size() < 2 || gap.front() != '<' || gap.back() != '>')
        return base::refuse(base::say("segel_periksa.rentang_celah"));
    auto bytes = uniform_hex(gap.substr(1, gap.size() - 2));
    if (!bytes) return base::refuse(base::say("segel_periksa.rentang_celah"));
    return LetakTanda{pdf.substr(0, before), pdf.substr(after, rest), *std::move(bytes), *revision};
}

} // namespace seal

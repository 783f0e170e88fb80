#include "sop/alur.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace sop {
namespace {

using base::say;

std::string line(int number) { return fmt::format("baris {}", number); }

template <class List>
std::map<std::string_view, std::size_t> by_id(const List& list, base::Findings& faults) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!places.emplace(list[i].id, i).second)
            faults.push_back(
                {line(list[i].baris), list[i].id, say("sop.alur.id_ganda", {{"id", list[i].id}})});
    return places;
}

template <class Map, class Key>
std::optional<std::size_t> look_up(const Map& map, const Key& key) {
    const auto at = map.find(key);
    if (at == map.end()) return std::nullopt;
    return at->second;
}

std::map<int, std::size_t> steps_by_number(const Naskah& naskah, base::Findings& faults) {
    std::map<int, std::size_t> places;
    int last = 0;
    for (std::size_t i = 0; i < naskah.langkah.size(); ++i) {
        const NaskahLangkah& step = naskah.langkah[i];
        if (!places.emplace(step.nomor, i).second || step.nomor <= last)
            faults.push_back({line(step.baris), std::to_string(step.nomor), say("sop.alur.urutan_langkah")});
        last = std::max(last, step.nomor);
    }
    return places;
}

void place_symbols(const Naskah& naskah, Alur& alur) {
    const auto lanes = by_id(naskah.lajur, alur.faults);
    const auto steps = steps_by_number(naskah, alur.faults);
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> stacked; // (row, lane) -> symbols so far
    std::map<std::size_t, std::size_t> in_row;
    for (const NaskahSimbol& s : naskah.simbol) {
        AlurSimbol placed{read_bentuk(s.bentuk), look_up(steps, s.langkah),
                          look_up(lanes, std::string_view(s.lajur))};
        if (!placed.bentuk) alur.faults.push_back({tempat(s), s.bentuk, say("sop.alur.bentuk")});
        if (!placed.langkah)
            alur.faults.push_back(
                {line(s.baris), std::to_string(s.langkah), say("sop.alur.langkah_tak_dikenal")});
        if (!placed.lajur) alur.faults.push_back({tempat(s), s.lajur, say("sop.alur.lajur_tak_dikenal")});
        if (placed.langkah && placed.lajur) {
            placed.tingkat = stacked[{*placed.langkah, *placed.lajur}]++;
            if (++in_row[*placed.langkah] == Batas::simbol_selangkah + 1)
                alur.faults.push_back(
                    {tempat(s),
                     {},
                     say("sop.alur.simbol_selangkah", {{"batas", std::to_string(Batas::simbol_selangkah)}})});
        }
        alur.simbol.push_back(placed);
    }
}

struct Ends { // how often arrows touch a symbol
    std::vector<std::size_t> in, out;
};

// Letter -> the two pentagons of a pair, as far as they are there.
struct Pair {
    std::vector<std::size_t> exits, entries;
};

std::map<std::string, Pair> pair_connectors(const Naskah& naskah, Alur& alur, const Ends& ends) {
    std::map<std::string, Pair> pairs;
    for (std::size_t i = 0; i < naskah.simbol.size(); ++i) {
        const NaskahSimbol& s = naskah.simbol[i];
        if (alur.simbol[i].bentuk != Bentuk::segilima) continue;
        if (s.tulisan.empty() || (ends.in[i] == 0) == (ends.out[i] == 0) || ends.out[i] > 1) {
            alur.faults.push_back({tempat(s), s.id, say("sop.alur.segilima_arah")});
            continue;
        }
        (ends.in[i] > 0 ? pairs[s.tulisan].exits : pairs[s.tulisan].entries).push_back(i);
    }
    for (auto at = pairs.begin(); at != pairs.end();) {
        const auto& [letter, pair] = *at;
        const bool whole = pair.exits.size() == 1 && pair.entries.size() == 1;
        const std::size_t one = pair.exits.empty() ? pair.entries.front() : pair.exits.front();
        if (!whole)
            alur.faults.push_back(
                {tempat(naskah.simbol[one]), letter, say("sop.alur.segilima_pasangan", {{"huruf", letter}})});
        else if (alur.simbol[one].lajur != alur.simbol[pair.entries.front()].lajur)
            alur.faults.push_back(
                {tempat(naskah.simbol[one]), letter, say("sop.alur.segilima_lajur", {{"huruf", letter}})});
        at = whole ? std::next(at) : pairs.erase(at);
    }
    return pairs;
}

} // namespace

std::optional<Bentuk> read_bentuk(std::string_view word) {
    if (word == "kapsul") return Bentuk::kapsul;
    if (word == "proses") return Bentuk::proses;
    if (word == "keputusan") return Bentuk::keputusan;
    if (word == "segilima") return Bentuk::segilima;
    return std::nullopt;
}

std::string tempat(const NaskahSimbol& symbol) {
    return fmt::format("langkah {} (baris {})", symbol.langkah, symbol.baris);
}

bool Alur::naik(const AlurPanah& arrow) const {
    const AlurSimbol& a = simbol[arrow.dari];
    const AlurSimbol& b = simbol[arrow.ke];
    if (arrow.dari == arrow.ke) return true;
    if (!a.langkah || !b.langkah) return false;
    return *b.langkah < *a.langkah || (*b.langkah == *a.langkah && b.tingkat < a.tingkat);
}

Alur susun_alur(const Naskah& naskah) {
    Alur alur;
    place_symbols(naskah, alur);
    const auto symbols = by_id(naskah.simbol, alur.faults);

    std::vector<AlurPanah> drawn;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    Ends ends{std::vector<std::size_t>(naskah.simbol.size()), std::vector<std::size_t>(naskah.simbol.size())};
    for (std::size_t i = 0; i < naskah.panah.size(); ++i) {
        const NaskahPanah& p = naskah.panah[i];
        const auto from = look_up(symbols, std::string_view(p.dari));
        const auto to = look_up(symbols, std::string_view(p.ke));
        if (!from) alur.faults.push_back({line(p.baris), p.dari, say("sop.alur.panah_dari")});
        if (!to) alur.faults.push_back({line(p.baris), p.ke, say("sop.alur.panah_ke")});
        if (!from || !to) continue;
        if (from == to)
            alur.faults.push_back({line(p.baris), p.dari, say("sop.alur.panah_diri")});
        else if (!seen.emplace(*from, *to).second)
            alur.faults.push_back(
                {line(p.baris), fmt::format("{} ke {}", p.dari, p.ke), say("sop.alur.panah_ganda")});
        else {
            drawn.push_back({*from, *to, i});
            ++ends.out[*from];
            ++ends.in[*to];
        }
    }

    const auto pairs = pair_connectors(naskah, alur, ends);
    const auto beyond = [&](std::size_t connector) -> std::optional<std::size_t> { // where the flow goes on
        const auto pair = pairs.find(naskah.simbol[connector].tulisan);
        if (pair == pairs.end()) return std::nullopt;
        for (const AlurPanah& p : drawn)
            if (p.dari == pair->second.entries.front()) return p.ke;
        return std::nullopt;
    };
    std::set<std::pair<std::size_t, std::size_t>> joined;
    for (AlurPanah p : drawn) {
        if (alur.simbol[p.dari].bentuk == Bentuk::segilima) continue;
        // Connector after connector, as on paper over several pages; at most as many as there are.
        for (std::size_t hops = 0; alur.simbol[p.ke].bentuk == Bentuk::segilima; ++hops) {
            const auto next = hops < naskah.simbol.size() ? beyond(p.ke) : std::nullopt;
            if (!next) break;
            p.ke = *next;
        }
        if (alur.simbol[p.ke].bentuk == Bentuk::segilima) continue; // its pair is missing: said above
        if (p.dari == p.ke || !joined.emplace(p.dari, p.ke).second)
            alur.faults.push_back(
                {line(naskah.panah[p.panah].baris), naskah.panah[p.panah].dari, say("sop.alur.panah_ganda")});
        else
            alur.panah.push_back(p);
    }
    return alur;
}

} // namespace sop

// What two people typed over the same base, field by field. A field that is not there counts as empty.
#include "berkas/draf.h"

#include <map>
#include <set>

namespace berkas {
namespace {

class Bidang { // by name; of a name that stands twice, the last
  public:
    explicit Bidang(const Isian& fields) {
        for (const auto& [name, text] : fields) by_name_[name] = text;
    }
    [[nodiscard]] std::string_view operator[](std::string_view name) const {
        const auto at = by_name_.find(name);
        return at == by_name_.end() ? std::string_view() : std::string_view(at->second);
    }

  private:
    std::map<std::string_view, std::string_view> by_name_;
};

// Names in the order of the page: mine first, then what only the others have.
std::vector<std::string_view> names(std::initializer_list<const Isian*> all) {
    std::vector<std::string_view> list;
    std::set<std::string_view> seen;
    for (const Isian* fields : all)
        for (const auto& field : *fields)
            if (seen.insert(field.first).second) list.push_back(field.first);
    return list;
}

} // namespace

std::vector<Tabrakan> tabrakan(const Isian& base, const Isian& mine, const Isian& theirs) {
    const Bidang before(base), ours(mine), others(theirs);
    std::vector<Tabrakan> clashes;
    for (const std::string_view name : names({&mine, &theirs, &base})) {
        const std::string_view b = before[name], m = ours[name], t = others[name];
        if (m != b && t != b && m != t)
            clashes.push_back({std::string(name), std::string(b), std::string(m), std::string(t)});
    }
    return clashes;
}

Isian gabung(const Isian& base, const Isian& mine, const Isian& theirs) {
    const Bidang before(base), ours(mine), others(theirs);
    std::set<std::string_view> typed;
    for (const auto& field : mine) typed.insert(field.first);
    Isian merged;
    for (const std::string_view name : names({&mine, &theirs})) {
        const std::string_view b = before[name], m = ours[name], t = others[name];
        const std::string_view kept = m == b ? t : m;
        if (typed.contains(name) || !kept.empty()) merged.emplace_back(name, kept);
    }
    return merged;
}

} // namespace berkas

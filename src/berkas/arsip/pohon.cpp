#include "berkas/arsip/pohon.h"

#include "berkas/arsip/merkle.h"

#include <bit>
#include <functional>

namespace berkas {
namespace {

using Nodes = std::map<LetakSimpul, base::Sidik>;
using Lookup = std::function<base::Sidik(const LetakSimpul&)>;

// The root over leaves [first, last), put together from full nodes.
base::Sidik root_of(std::size_t first, std::size_t last, const Lookup& full) {
    const std::size_t size = last - first;
    if (std::has_single_bit(size))
        return full({std::countr_zero(size),
                     static_cast<std::int64_t>(first >> static_cast<unsigned>(std::countr_zero(size)))});
    const std::size_t middle = first + std::bit_floor(size - 1);
    return simpul(root_of(first, middle, full), root_of(middle, last, full));
}

// From below the fingerprints beside the way of a leaf; gives the root.
base::Sidik way_of(std::size_t first, std::size_t last, std::size_t leaf, const Lookup& full,
                   std::vector<base::Sidik>& way) {
    if (last - first == 1) return full({0, static_cast<std::int64_t>(first)});
    const std::size_t middle = first + std::bit_floor(last - first - 1);
    if (leaf < middle) {
        const base::Sidik left = way_of(first, middle, leaf, full, way);
        way.push_back(root_of(middle, last, full));
        return simpul(left, way.back());
    }
    const base::Sidik right = way_of(middle, last, leaf, full, way);
    way.push_back(root_of(first, middle, full));
    return simpul(way.back(), right);
}

// Asks `work` first which nodes it needs, reads them in one message, and lets it work; false where one is missing.
bool with_nodes(BacaArsip& db, InstansiId office, const std::function<void(const Lookup&)>& work) {
    std::vector<LetakSimpul> needed;
    work([&](const LetakSimpul& at) {
        needed.push_back(at);
        return base::Sidik{};
    });
    const Nodes found = db.simpul_pohon(office, needed);
    for (const LetakSimpul& at : needed)
        if (!found.contains(at)) return false;
    work([&](const LetakSimpul& at) { return found.at(at); });
    return true;
}

// Every full node of these leaves, from the first to the last.
void keep_all(TulisArsip& db, InstansiId office) {
    std::vector<base::Sidik> level = db.daun_arsip(office);
    for (int height = 1; level.size() > 1; ++height) {
        std::vector<base::Sidik> above;
        for (std::size_t i = 0; i + 1 < level.size(); i += 2) {
            above.push_back(simpul(level[i], level[i + 1]));
            db.simpan(office, LetakSimpul{height, static_cast<std::int64_t>(i / 2)}, above.back());
        }
        level = std::move(above);
    }
}

} // namespace

std::optional<BuktiArsip> bukti_arsip(BacaArsip& db, InstansiId office, ArsipId id) {
    BuktiArsip proof;
    proof.banyak = static_cast<std::size_t>(db.banyak_arsip(office));
    if (!id || static_cast<std::size_t>(id.value()) > proof.banyak) return std::nullopt;
    proof.tempat = static_cast<std::size_t>(id.value() - 1);
    const auto work = [&](const Lookup& full) {
        proof.jalur.clear();
        proof.akar = way_of(0, proof.banyak, proof.tempat, full, proof.jalur);
    };
    if (with_nodes(db, office, work)) return proof;
    const auto leaves = db.daun_arsip(office);
    proof.banyak = leaves.size();
    proof.akar = akar(leaves);
    proof.jalur = jalur(leaves, proof.tempat);
    return proof;
}

std::optional<base::Sidik> akar_tersimpan(BacaArsip& db, InstansiId office) {
    const auto many = static_cast<std::size_t>(db.banyak_arsip(office));
    if (many == 0) return akar({});
    base::Sidik root;
    if (!with_nodes(db, office, [&](const Lookup& full) { root = root_of(0, many, full); }))
        return std::nullopt;
    return root;
}

base::Sidik akar_arsip(BacaArsip& db, InstansiId office) {
    if (const auto root = akar_tersimpan(db, office)) return *root;
    return akar(db.daun_arsip(office));
}

void tumbuhkan(TulisArsip& db, InstansiId office) {
    const auto many = static_cast<std::uint64_t>(db.banyak_arsip(office));
    if (many == 0) return;
    // What was there before the newest record; where that is not all kept, everything is made anew.
    if (many > 1 && !with_nodes(db, office, [&](const Lookup& full) { (void)root_of(0, many - 1, full); }))
        return keep_all(db, office);
    // The newest leaf is the right end of one full node for each trailing zero of the new size.
    const int heights = std::countr_zero(many);
    std::vector<LetakSimpul> beside{{0, static_cast<std::int64_t>(many - 1)}};
    for (int height = 0; height < heights; ++height)
        beside.push_back({height, static_cast<std::int64_t>((many >> static_cast<unsigned>(height)) - 2)});
    const Nodes found = db.simpul_pohon(office, beside);
    base::Sidik sum = found.at(beside.front());
    for (int height = 0; height < heights; ++height) {
        sum = simpul(found.at(beside.at(static_cast<std::size_t>(height) + 1)), sum);
        db.simpan(office,
                  LetakSimpul{height + 1,
                              static_cast<std::int64_t>((many >> static_cast<unsigned>(height + 1)) - 1)},
                  sum);
    }
}

} // namespace berkas

// bagit.h -- a package of files that proves itself (BagIt 1.0, RFC 8493), as names and bytes; the ZIP around it is sheet/zip.h.
//
//     std::vector<IsiBag> files = susun_bag("arsip-2026", {{"data/1/I-g.pdf", pdf}}, {{"Source-Organization", "Inspektorat"}});
//     base::Result<Bag> bag = baca_bag(entries);          // or every fault that it has, each with its place
//
// The reader is strict: one folder; bagit.txt exactly as version 1.0 and UTF-8 say; bag-info.txt, manifest-sha256.txt and
// tagmanifest-sha256.txt there; every file under data/ in the manifest and every file of the manifest there with that fingerprint; every
// tag file in the tag manifest; Payload-Oxum, where stated, true. Refused: fetch.txt (nothing is ever fetched), a name that leaves the
// folder, a name twice (also where only case differs), any size beyond the limits. A refused bag is not taken in part.
#pragma once

#include "base/result.h"
#include "base/sha256.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace berkas {

struct IsiBag {
    std::string jalur{}; // "arsip-2026/data/1/I-g.pdf" in a bag as it travels; "data/1/I-g.pdf" inside
    std::string isi{};
    bool operator==(const IsiBag&) const = default;
};

using InfoBag = std::vector<std::pair<std::string, std::string>>; // bag-info.txt, in order

struct BatasBag {
    std::size_t berkas = 100'000;
    std::uint64_t byte = std::uint64_t{2} << 30U; // of all files together
    std::size_t tanda = 32U << 20U;               // of one tag file
    std::size_t temuan = 200;
};

struct Bag {
    std::string nama{}; // its folder
    InfoBag info{};
    std::vector<IsiBag> data{}; // under data/, in the order of their names
};

// `payload` by names that begin with data/. Payload-Oxum and Bag-Size are worked out and added. Throws std::logic_error for a name that
// the reader would refuse.
[[nodiscard]] std::vector<IsiBag> susun_bag(std::string_view nama, std::vector<IsiBag> payload, InfoBag info);

// The same for a payload whose bytes lie elsewhere: its tag files, named as in the bag.
struct IsiSidik {
    std::string jalur{}; // begins with data/
    base::Sidik sidik{};
    std::uint64_t ukuran = 0;
};
[[nodiscard]] std::vector<IsiBag> susun_tanda(std::string_view nama, std::vector<IsiSidik> payload,
                                              InfoBag info);

[[nodiscard]] base::Result<Bag> baca_bag(std::vector<IsiBag> entries, const BatasBag& limits = {});

// May a file of a bag have this name? Relative, no "..", no empty or dotted part, no backslash, colon or control sign, at most 400 bytes.
[[nodiscard]] bool jalur_bag_sah(std::string_view path);

} // namespace berkas

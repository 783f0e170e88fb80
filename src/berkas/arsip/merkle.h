// merkle.h -- one fingerprint over the whole archive, and the proof that one record is under it (RFC 6962, section 2.1).
//
//     base::Sidik root = akar(leaves);                        // leaves in the order in which records were kept
//     std::vector<base::Sidik> way = jalur(leaves, 17);       // what somebody needs to work the root out from leaf 17
//     periksa_jalur(leaf, 17, leaves.size(), way, root)       // he needs nothing else
//
// A leaf is SHA-256(0x00 || bytes), a node SHA-256(0x01 || left || right), so that neither can be taken for the other. The left part of a
// node is the largest power of two that is less than the whole. Nothing under the root: SHA-256 of nothing. A record is only ever added
// at the end: an earlier root is the root of the first leaves (docs/formats/arsip-merkle.md).
#pragma once

#include "base/sha256.h"
#include "berkas/arsip/jenis.h"

#include <span>
#include <vector>

namespace berkas {

[[nodiscard]] base::Sidik daun(std::string_view bytes);
[[nodiscard]] base::Sidik simpul(const base::Sidik& left, const base::Sidik& right); // a node over two others
[[nodiscard]] base::Sidik akar(std::span<const base::Sidik> leaves);
[[nodiscard]] std::vector<base::Sidik> jalur(std::span<const base::Sidik> leaves,
                                             std::size_t index); // from below
[[nodiscard]] bool periksa_jalur(const base::Sidik& leaf, std::size_t index, std::size_t size,
                                 std::span<const base::Sidik> way, const base::Sidik& root);

// The bytes of a record's leaf: its number, title, moment and every part with its fingerprint.
[[nodiscard]] std::string naskah_daun(const Arsip& record);

} // namespace berkas

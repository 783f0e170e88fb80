// tautan.h -- one's own deadlines for a calendar program: an address that only its owner knows, and what is read there.
//
//     auto token = buat_tautan(meja, asal);                       // shown once; its SHA-256 is kept
//     std::string text = tulis_ics(tasks, office);        // RFC 5545
//
// Who has the address reads without signing in: so the feed says what is to be done and by when, the number of the case, and nothing
// about values or other people. A new address makes the old one worthless.
#pragma once

#include "berkas/tugas.h"

namespace berkas {

[[nodiscard]] base::Result<std::string> buat_tautan(const Meja& meja, const Asal& asal);
[[nodiscard]] base::Result<void> cabut_tautan(const Meja& meja, const Asal& asal);
// Whose feed it is; none: no such address.
[[nodiscard]] std::optional<PegawaiId> pemilik(Baca& db, InstansiId office, std::string_view token);

// The same tasks give the same bytes at any time: nothing in it comes from now. Paused cases have no due time and are left out.
[[nodiscard]] std::string tulis_ics(const std::vector<Tugas>& tasks, InstansiId office);

// One line of RFC 5545: at most 75 bytes and CRLF, then a space and what is left; no character is cut in two.
[[nodiscard]] std::string lipat_baris(std::string_view line);
[[nodiscard]] std::string teks_ics(std::string_view text); // escaped: \ ; , and line ends

} // namespace berkas

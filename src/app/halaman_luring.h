// halaman_luring.h -- one HTML file that checks the codes of an office without a network.
//
//     std::string page = halaman_luring(key, "Inspektorat Kabupaten Contoh Raya");
//
// Everything stands in the file: style, script, the office's public key. Its own content policy names the digests of the two
// and forbids every request, so that a saved copy can be read and sends nothing. It is handed out as a file to keep and
// never shown as a page of our server, whose policy forbids what stands inside a page (decision 0025).
#pragma once

#include "seal/ringkas.h"

#include <string>
#include <string_view>

namespace app {

[[nodiscard]] std::string halaman_luring(const seal::KunciUmum& key, std::string_view office);

} // namespace app

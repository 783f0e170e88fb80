// rupa.h -- what people see of a signature: a frame with a QR code and a few lines.
//
//     Rupa seen{{"Ditandatangani secara elektronik oleh:", "Sekar Fiktif, S.E.", "Auditor Ahli Muda",
//                "5 Januari 2026 pukul 11.00 WITA"}, "https://…/v/KODE"};
//     std::string page = gambar_rupa(seen, 220, 64);      // a PDF of one page of that size, fonts embedded
//
// The second line (the name) is bold. Where the box is low or a line too long, all lines shrink together (down to 5 pt);
// what is too long even then is shortened with "…". An empty `qr` draws none. The picture is decoration: what counts is the signature.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace seal {

inline constexpr std::size_t qr_terpanjang = 300; // bytes; more is our caller's mistake

struct Rupa {
    std::vector<std::string> baris; // at most 6
    std::string qr;                 // text of the QR code
};

[[nodiscard]] std::string gambar_rupa(const Rupa& seen, double width, double height);
// The same as a picture for a service that draws it itself: PNG, 300 dots an inch, without anything that shines through.
[[nodiscard]] std::string gambar_rupa_png(const Rupa& seen, double width, double height);

} // namespace seal

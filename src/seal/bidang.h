// bidang.h -- the signature fields of a PDF form: who has signed where, and where there is room.
//
//     for (const BidangTandaTangan& field : *bidang_tanda_tangan(pdf))  field.nama, field.terisi, field.tempat
//
// Names are the full ones of the form ("tanda.penilai"). At most 500 fields, 16 levels deep; what goes beyond that is
// not looked at. Reads what pdf_tambahan.h takes, refuses what it refuses.
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace seal {

struct Kotak { // PDF points from the lower left corner of a page
    int halaman = 1;
    double x = 0, y = 0, lebar = 0, tinggi = 0;
};

struct BidangTandaTangan {
    std::string nama;
    bool terisi = false;
    std::optional<Kotak> tempat; // absent: invisible
};

// In the order of the form.
[[nodiscard]] base::Result<std::vector<BidangTandaTangan>> bidang_tanda_tangan(const std::string& pdf);

// How many pages it has. Refuses what pdf_tambahan.h refuses.
[[nodiscard]] base::Result<int> jumlah_halaman(const std::string& pdf);

} // namespace seal

// rujukan.h -- one cross-reference section of a PDF, table or stream (ISO 32000-1, 7.5.4 and 7.5.8), and the compressed
// streams that tables need. For kerangka.cpp.
//
//     BagianRujukan section = baca_rujukan(pdf, startxref, limit, unpacked);
//
// Defects throw PdfCacat; more unpacked bytes than `unpacked` has left throw TerlaluMengembang.
#pragma once

#include "seal/kerangka.h"

#include <exception>
#include <utility>
#include <vector>

namespace seal {

class TerlaluMengembang final : public std::exception {};

// How many bytes may still come out of compression.
class Jatah {
  public:
    explicit Jatah(std::size_t bytes) : left_(bytes) {}
    void ambil(std::size_t bytes) {
        if (bytes > left_) throw TerlaluMengembang();
        left_ -= bytes;
    }

  private:
    std::size_t left_;
};

[[nodiscard]] BagianRujukan baca_rujukan(std::string_view pdf, std::size_t at, std::size_t most_entries,
                                         Jatah& unpacked);

// Which object stands at which place of an object stream, as the tables say.
using IsiWadah = std::vector<std::pair<int, int>>; // number, place

// An object stream may be opened: its filter is one that is known, and what comes out stays within the allowance. Its own index names
// every number once and agrees with the tables: some readers go by the number, others by the place.
void periksa_wadah(std::string_view pdf, std::size_t at, const IsiWadah& said, const TabelObjek& objects,
                   Jatah& unpacked);

// One past "endobj" of the object that begins there.
[[nodiscard]] std::size_t akhir_objek(std::string_view pdf, std::size_t at, const TabelObjek& objects);

} // namespace seal

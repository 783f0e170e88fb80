// letak_tanda.h -- does the ByteRange of a signature bracket exactly its own value? (ISO 32000-1, 12.8.1)
//
//     auto place = letak_tanda(pdf, bones, number_of_the_dictionary);
//     place->sebelum, place->sesudah      the signed bytes
//     place->isi                          the value of /Contents, decoded
//
// Refused: segel_periksa.rentang_bentuk (not four numbers), .rentang_awal (does not begin at 0), .rentang_celah (the gap is
// not the value of this /Contents, in digits of one kind of letters and nothing else), .rentang_akhir (the covered bytes do
// not end with a revision), .rentang_kamus (the dictionary is not part of what it covers).
#pragma once

#include "seal/kerangka.h"

namespace seal {

struct LetakTanda {
    std::string_view sebelum, sesudah;
    std::string isi;
    std::size_t revisi = 0; // from 0
};

[[nodiscard]] base::Result<LetakTanda> letak_tanda(std::string_view pdf, const Kerangka& bones,
                                                   const TabelObjek& newest, int number);

} // namespace seal
